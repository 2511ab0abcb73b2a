//! The responses of the filter as a file: for a spreadsheet, and for the coordinator's computer.

use super::results::Results;
use super::{language, say};
use crate::browser::files;
use crate::report::{ResponseTable, ResponseWords, responses_csv};
use crate::ui::parts::{Button, Symbol};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use std::sync::Arc;

/// The button that hands them out.
#[component]
pub fn Download(results: Memo<Option<Arc<Results>>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let is_hidden =
        Signal::derive(move || results.with(|it| it.as_ref().is_none_or(|it| it.is_hidden())));
    let download = move |()| {
        let Some(results) = results.get_untracked() else {
            return;
        };
        let text = workspace.text().get_untracked();
        let words = &text.survey_results;
        let plan = workspace.plan().get_untracked();
        let table = ResponseTable {
            form: &results.form,
            plan: &plan,
            survey: &results.survey,
            language: untrack(|| language(workspace)),
            words: ResponseWords {
                day: words.column_day,
                division: words.column_division,
                service: words.column_service,
                suggestion: words.suggestions,
                note: words.column_note,
                left_early: words.left_early,
                clock_doubted: words.clock_doubted,
                unsaid: words.unsaid,
                no_opinion: words.no_opinion,
            },
        };
        let responses = &results.responses;
        let rows = results.ids().into_iter().filter_map(|id| {
            let (near, row) = responses.place(id, 0)?;
            let response = responses.blocks[near].response(row)?;
            Some((response, responses.suggestion(id, near).unwrap_or_default()))
        });
        let file = responses_csv(&table, rows);
        let name = (words.download_name)(plan.office.name.trim(), plan.year.be());
        if files::download(&name, &file, "text/csv;charset=utf-8").is_err() {
            workspace.say(words.not_downloaded, None);
        }
    };
    view! {
        <Button
            icon=Symbol::Download
            label=say(|text| text.download)
            disabled=is_hidden
            on_press=download
        />
    }
}
