//! How each item was rated: the levels side by side, as a bar and in numbers.

use super::glance::level_of;
use super::language;
use super::results::Results;
use super::say;
use crate::calendar::counted;
use crate::survey::{Aspect, AspectTally, Item, ItemTally, percent_of, rated, rated_items, shown};
use crate::ui::parts::{ShareBar, tone};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// A table for each aspect; one for each run of items on the same scale.
pub fn ratings(results: &Results) -> impl IntoView + use<> {
    let workspace = Workspace::expect();
    let mut tables = Vec::new();
    for (aspect, tally) in rated(&results.form, &results.tally) {
        let items: Vec<(&Item, &ItemTally)> = rated_items(aspect, tally).collect();
        let mut runs = items.chunk_by(|a, b| a.0.scale == b.0.scale).peekable();
        while let Some(run) = runs.next() {
            let sum = runs.peek().is_none().then_some(tally);
            tables.push(table(workspace, results, aspect, run, sum));
        }
    }
    view! { {tables} }
}

fn table(
    workspace: Workspace,
    results: &Results,
    aspect: &Aspect,
    items: &[(&Item, &ItemTally)],
    sum: Option<&AspectTally>,
) -> impl IntoView + use<> {
    let language = language(workspace);
    let words = &workspace.text().get().survey_results;
    let digits = move |text: &str| workspace.digits(text);
    let scale = items.first().and_then(|(item, _)| results.form.scale(item));
    let levels = scale.map(|scale| scale.levels.clone()).unwrap_or_default();
    let count = levels.len();
    let heads: Vec<_> = levels
        .iter()
        .enumerate()
        .map(|(at, level)| {
            view! {
                <th scope="col" class="numeric">
                    <span class="chart-key" data-tone=tone(at, count) aria-hidden="true"></span>
                    {level.text.of(language).to_owned()}
                </th>
            }
        })
        .collect();
    let has_open = items.iter().any(|(_, tally)| tally.no_opinion > 0);
    let rows: Vec<_> = items
        .iter()
        .map(|(item, tally)| {
            let counts: Vec<usize> = tally.levels.iter().map(|(_, count)| *count).collect();
            let answered: usize = counts.iter().sum();
            let shares = levels.iter().zip(&counts).map(|(level, count)| {
                let percent = shown(percent_of(*count, answered), 0);
                digits(&format!("{} {percent} %", level.text.of(language)))
            });
            let spoken = shares.collect::<Vec<_>>().join(", ");
            let cells: Vec<_> = counts
                .iter()
                .map(|count| {
                    let percent = shown(percent_of(*count, answered), 1);
                    view! {
                        <td class="numeric">
                            {digits(&counted(*count))}
                            <span class="results-share">{digits(&format!("{percent} %"))}</span>
                        </td>
                    }
                })
                .collect();
            let open = has_open.then(|| {
                view! { <td class="numeric">{digits(&counted(tally.no_opinion))}</td> }
            });
            let code = (!item.code.is_empty()).then(|| {
                view! { <span class="results-code">{digits(&item.code)}</span> }
            });
            let level = level_of(results, &tally.figures, scale, language);
            view! {
                <tr>
                    <th scope="row">{code}{item.text.of(language).to_owned()}</th>
                    <td><ShareBar label=spoken parts=counts/></td>
                    <td class="numeric">{digits(&shown(tally.figures.mean, 2))}</td>
                    <td class="numeric">{digits(&shown(tally.figures.deviation, 2))}</td>
                    <td class="numeric">{digits(&shown(tally.figures.percent, 2))}</td>
                    <td>{level}</td>
                    {cells}
                    {open}
                    <td class="numeric">{digits(&counted(tally.missing))}</td>
                </tr>
            }
        })
        .collect();
    let sum = sum.map(|tally| {
        let level = level_of(results, &tally.figures, scale, language);
        let width = count + 1 + usize::from(has_open);
        view! {
            <tr class="results-sum">
                <th scope="row">{words.whole_aspect}</th>
                <td></td>
                <td class="numeric">{digits(&shown(tally.figures.mean, 2))}</td>
                <td class="numeric">{digits(&shown(tally.figures.deviation, 2))}</td>
                <td class="numeric">{digits(&shown(tally.figures.percent, 2))}</td>
                <td>{level}</td>
                <td colspan=width></td>
            </tr>
        }
    });
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=aspect.text.of(language).to_owned()>
            <table class="data-table results-items">
                <caption>{aspect.text.of(language).to_owned()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.item}</th>
                        <th scope="col">{words.shares}</th>
                        <th scope="col" class="numeric">{say(|text| text.mean)}</th>
                        <th scope="col" class="numeric">{say(|text| text.deviation)}</th>
                        <th scope="col" class="numeric">{say(|text| text.percent_short)}</th>
                        <th scope="col">{say(|text| text.level)}</th>
                        {heads}
                        {has_open.then(|| view! { <th scope="col" class="numeric">{words.no_opinion}</th> })}
                        <th scope="col" class="numeric">{words.missing}</th>
                    </tr>
                </thead>
                <tbody>{rows}{sum}</tbody>
            </table>
        </div>
    }
}
