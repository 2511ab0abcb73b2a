//! How content different groups are: by division, by service, by who answered. Small groups are
//! not shown.

use super::glance::{Head, row, shared_scale};
use super::language;
use super::results::Results;
use super::say;
use crate::log::RecordId;
use crate::survey::{Figures, Group, Place, answered, published};
use crate::ui::parts::{Choice, ChoiceOption};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use std::sync::Arc;

/// By what groups are told apart.
pub(super) const DIVISIONS: &str = "divisions";
const SERVICES: &str = "services";

/// A table of groups, and a choice of what tells them apart, which outlives a filter.
pub fn groups(results: Arc<Results>, by: RwSignal<String>) -> impl IntoView {
    let workspace = Workspace::expect();
    let language = language(workspace);
    let words = &workspace.text().get().survey_results;
    let mut options = vec![
        ChoiceOption::new(DIVISIONS, words.division),
        ChoiceOption::new(SERVICES, words.service),
    ];
    let questions = results.form.questions.iter();
    options.extend(
        questions
            .filter(|question| question.place == Place::Before)
            .map(|question| ChoiceOption::new(question.key.clone(), question.text.of(language))),
    );
    let table = move || {
        let groups = named_groups(workspace, &results, &by.get());
        let is_shown = published(&groups);
        let scale = shared_scale(&results.form);
        let hides = is_shown.contains(&false);
        let rows: Vec<_> = groups
            .iter()
            .zip(is_shown)
            .filter(|(group, _)| group.count > 0)
            .map(|(group, is_shown)| {
                if is_shown {
                    row(
                        &results,
                        &group.key,
                        &group.figures,
                        scale,
                        language,
                        workspace,
                    )
                    .into_any()
                } else {
                    hidden(workspace, &group.key).into_any()
                }
            })
            .collect();
        view! {
            <div class="table-scroll" tabindex="0" role="region" aria-label=say(|text| text.groups)>
                <table class="data-table">
                    <caption>{say(|text| text.groups)}</caption>
                    <Head first=say(|text| text.group).get()/>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {hides.then(|| view! { <p class="quiet">{say(|text| text.hidden)}</p> })}
        }
    };
    view! {
        <section class="stack">
            <div class="row" data-align="apart">
                <h2>{say(|text| text.groups)}</h2>
                <div data-print="hide">
                    <Choice
                        label=say(|text| text.groups_by)
                        options
                        chosen=by
                        on_choose=move |key| by.set(key)
                    />
                </div>
            </div>
            {table}
        </section>
    }
}

fn hidden(workspace: Workspace, name: &str) -> impl IntoView + use<> {
    view! {
        <tr>
            <th scope="row">{workspace.digits(name)}</th>
            <td class="numeric" colspan="5">{say(|text| text.few_hidden)}</td>
        </tr>
    }
}

fn named_groups(workspace: Workspace, results: &Results, by: &str) -> Vec<Group<String>> {
    let language = language(workspace);
    let words = &workspace.text().get().survey_results;
    let renamed = move |count: usize, figures: Figures, key: String| Group {
        key,
        count,
        figures,
    };
    let by_record = |groups: &[Group<Option<RecordId>>], name: &dyn Fn(&str) -> Option<String>| {
        let groups = groups.iter();
        groups
            .map(|group| {
                let name = match &group.key {
                    Some(id) => name(id).unwrap_or_else(|| words.unknown.to_owned()),
                    None => words.unsaid.to_owned(),
                };
                renamed(group.count, group.figures, name)
            })
            .collect()
    };
    match by {
        DIVISIONS => workspace.plan().with(|plan| {
            by_record(&results.tally.divisions, &|id| {
                plan.division(id).map(|division| division.name.clone())
            })
        }),
        SERVICES => by_record(&results.tally.services, &|id| {
            let service = results.survey.service(id)?;
            Some(service.text.of(language).to_owned())
        }),
        key => {
            let mut questions = answered(&results.form, &results.tally);
            let Some((question, tally)) = questions.find(|(question, _)| question.key == key)
            else {
                return Vec::new();
            };
            let choices = tally.choices.iter();
            choices
                .map(|group| {
                    let choice = question.choices.iter().find(|one| one.number == group.key);
                    let name = choice.map_or(words.unsaid, |choice| choice.text.of(language));
                    renamed(group.count, group.figures, name.to_owned())
                })
                .collect()
        }
    }
}
