//! Who answered: number and percent of each choice.

use super::language;
use super::results::Results;
use super::say;
use crate::calendar::counted;
use crate::survey::{UNSAID, answered, percent_of, published, shown};
use crate::ui::parts::PartBar;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// A table for each question with choices.
pub fn general(results: &Results) -> impl IntoView + use<> {
    let workspace = Workspace::expect();
    let language = language(workspace);
    let words = &workspace.text().get().survey_results;
    let digits = move |text: &str| workspace.digits(text);
    let count = results.tally.count;
    // Under a filter a table of choices tells small groups apart.
    let is_crossed = !results.filter.answers.is_empty()
        || results.filter.division.is_some()
        || results.filter.service.is_some();
    let tables: Vec<_> = answered(&results.form, &results.tally)
        .map(|(question, tally)| {
            let is_shown = if is_crossed {
                published(&tally.choices)
            } else {
                vec![true; tally.choices.len()]
            };
            let rows = tally.choices.iter().zip(is_shown).map(|(group, is_shown)| {
                let choice = question.choices.iter().find(|one| one.number == group.key);
                let name = match choice {
                    Some(choice) => choice.text.of(language).to_owned(),
                    None if group.key == UNSAID
                        && question.kind == crate::survey::QuestionKind::One =>
                    {
                        words.unsaid.to_owned()
                    }
                    None => words.none_ticked.to_owned(),
                };
                let (number, percent) = if is_shown {
                    let percent = percent_of(group.count, count);
                    (counted(group.count), shown(percent, 2))
                } else {
                    (words.few.to_owned(), shown(None, 2))
                };
                let bar = is_shown.then(|| {
                    let spoken = digits(&format!("{name} {percent} %"));
                    view! { <PartBar label=spoken part=group.count whole=count/> }
                });
                view! {
                    <tr>
                        <th scope="row">{digits(&name)}</th>
                        <td>{bar}</td>
                        <td class="numeric">{digits(&number)}</td>
                        <td class="numeric">{digits(&percent)}</td>
                    </tr>
                }
            });
            let rows: Vec<_> = rows.collect();
            view! {
                <div class="table-scroll" tabindex="0" role="region" aria-label=digits(question.text.of(language))>
                    <table class="data-table results-general">
                        <caption>{digits(question.text.of(language))}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{words.choice}</th>
                                <th scope="col">{words.share}</th>
                                <th scope="col" class="numeric">{words.number}</th>
                                <th scope="col" class="numeric">{words.percent_short}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            }
        })
        .collect();
    (!tables.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{say(|text| text.general)}</h2>
                <div class="results-pairs">{tables}</div>
            </section>
        }
    })
}
