//! The columns of the file, what stands in them, and what they mean.

use super::{Draft, say};
use crate::survey::Target;
use crate::ui::pages::survey_results::language;
use crate::ui::parts::{Choice, ChoiceOption};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// How many values of a column are shown.
const EXAMPLES: usize = 3;

/// A row for each column of the file.
#[component]
pub fn Columns(draft: Draft) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let options = Signal::derive(move || {
        let words = &text.get().survey_import;
        let language = language(workspace);
        let mut options: Vec<(Target, String)> = vec![
            (Target::Ignore, words.ignore.to_owned()),
            (Target::Day, words.target_day.to_owned()),
            (Target::Division, words.target_division.to_owned()),
            (Target::Service, words.target_service.to_owned()),
            (Target::Suggestion, words.target_suggestion.to_owned()),
        ];
        workspace.survey().with(|survey| {
            let Some(form) = survey.form(&draft.form.get()) else {
                return;
            };
            options.extend(form.questions.iter().map(|question| {
                let name = question.text.of(language).to_owned();
                (Target::Question(question.key.clone()), name)
            }));
            options.extend(form.items().map(|item| {
                (
                    Target::Item(item.key.clone()),
                    item.text.of(language).to_owned(),
                )
            }));
        });
        let options = options.into_iter();
        options
            .map(|(target, name)| ChoiceOption::new(target.to_wire(), workspace.digits(&name)))
            .collect::<Vec<_>>()
    });
    let count = Memo::new(move |_| draft.targets.with(Vec::len));
    let title = move |column: usize| {
        let words = &text.get().survey_import;
        let own = draft.has_header.get().then(|| {
            let sheet = draft.sheet()?;
            sheet.rows.first()?.get(column).cloned()
        });
        let own = own.flatten().filter(|title| !title.is_empty());
        own.unwrap_or_else(|| workspace.digits(&(words.column_number)(column + 1)))
    };
    let examples = move |column: usize| {
        let rows = draft.rows();
        let mut seen: Vec<String> = Vec::new();
        for row in &rows {
            let cell = row.get(column).filter(|cell| !cell.is_empty());
            if let Some(cell) = cell.filter(|cell| !seen.contains(cell)) {
                seen.push(cell.clone());
            }
            if seen.len() == EXAMPLES {
                break;
            }
        }
        // What could tell who answered is not spread over the screen.
        let is_left_out = draft
            .targets
            .with(|targets| targets.get(column) == Some(&Target::Ignore));
        if is_left_out && !seen.is_empty() {
            return "…".to_owned();
        }
        crate::survey::masked(&seen.join(" · "))
    };
    let row = move |column: usize| {
        let label = Signal::derive(move || (text.get().survey_import.meaning_of)(&title(column)));
        view! {
            <tr>
                <th scope="row">{move || title(column)}</th>
                <td class="import-examples">{move || examples(column)}</td>
                <td>
                    <Choice
                        label
                        label_hidden=true
                        options
                        chosen=Signal::derive(move || {
                            draft.targets.with(|targets| {
                                targets.get(column).map(Target::to_wire).unwrap_or_default()
                            })
                        })
                        on_choose=move |wire: String| draft.targets.update(|targets| {
                            if let Some(target) = targets.get_mut(column) {
                                *target = Target::from_wire(&wire);
                            }
                        })
                    />
                </td>
            </tr>
        }
    };
    view! {
        <p class="quiet">{say(|text| text.columns_about)}</p>
        <div class="table-scroll">
            <table class="data-table">
                <caption>{say(|text| text.columns)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{say(|text| text.column)}</th>
                        <th scope="col">{say(|text| text.examples)}</th>
                        <th scope="col">{say(|text| text.meaning)}</th>
                    </tr>
                </thead>
                <tbody>
                    <For each=move || 0..count.get() key=|column| *column children=row/>
                </tbody>
            </table>
        </div>
    }
}
