//! The responses of the filter as a file: for a spreadsheet, and for the coordinator's computer.
//! Written in slices, so that the page answers meanwhile, and stopped when somebody wants that.

use super::language;
use super::results::Results;
use crate::browser::{clock, page};
use crate::report::{
    Letterhead, ResponseBook, ResponseCsv, ResponseTable, ResponseWords, TooLarge,
};
use crate::survey::{Response, ResponseId};
use crate::ui::documents::{self, CSV, XLSX, hand_out};
use crate::ui::parts::{Button, Symbol};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Milliseconds that a slice takes.
const SLICE: i64 = 30;
/// Rows between two looks at the clock.
const ROWS: usize = 16;

/// The buttons that hand them out, or how far the file has come.
#[component]
pub fn Download(results: Memo<Option<Arc<Results>>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let is_hidden =
        Signal::derive(move || results.with(|it| it.as_ref().is_none_or(|it| it.is_hidden())));
    let job = Job {
        workspace,
        written: RwSignal::new(None),
        turn: RwSignal::new(0),
    };
    let begin = move |is_book: bool| {
        if let Some(results) = results.get_untracked() {
            spawn_local(job.write(results, is_book));
        }
    };
    let words = move || {
        let (done, all) = job.written.get().unwrap_or_default();
        workspace.digits(&(text.get().survey_results.writing)(done, all))
    };
    let is_writing = Memo::new(move |_| job.written.with(Option::is_some));
    move || {
        if is_writing.get() {
            let done = move || job.written.get().unwrap_or_default().0.to_string();
            let all = move || job.written.get().unwrap_or_default().1.to_string();
            view! {
                <p class="reading">
                    {words}
                    <progress aria-label=words max=all value=done></progress>
                </p>
                <Button
                    label=Signal::derive(move || text.get().app.cancel.to_owned())
                    on_press=move |()| job.stop()
                />
            }
            .into_any()
        } else {
            view! {
                <Button
                    icon=Symbol::Download
                    label=documents::say(|text| text.excel)
                    disabled=is_hidden
                    on_press=move |()| begin(true)
                />
                <Button
                    icon=Symbol::Download
                    label=documents::say(|text| text.csv)
                    disabled=is_hidden
                    on_press=move |()| begin(false)
                />
            }
            .into_any()
        }
    }
}

/// A file that is being written.
#[derive(Clone, Copy)]
struct Job {
    workspace: Workspace,
    /// Rows that are in the file, and all.
    written: RwSignal<Option<(usize, usize)>>,
    /// Counts the files: one that was stopped goes on with no other.
    turn: RwSignal<u32>,
}

/// What is written into.
enum Writer<'a> {
    Csv(Box<ResponseCsv<'a>>),
    Book(Box<ResponseBook<'a>>),
}

impl Writer<'_> {
    fn push(&mut self, response: &Response, suggestion: &str) -> Result<(), TooLarge> {
        match self {
            Self::Csv(csv) => {
                csv.push(response, suggestion);
                Ok(())
            }
            Self::Book(book) => book.push(response, suggestion),
        }
    }

    fn finish(self) -> Result<Vec<u8>, TooLarge> {
        match self {
            Self::Csv(csv) => Ok(csv.finish()),
            Self::Book(book) => book.finish(),
        }
    }
}

impl Job {
    fn stop(self) {
        self.written.set(None);
        self.turn.update(|turn| *turn += 1);
    }

    async fn write(self, results: Arc<Results>, is_book: bool) {
        let workspace = self.workspace;
        let ids = results.ids();
        let all = ids.len();
        let turn = self.turn.get_untracked();
        self.written.set(Some((0, all)));
        // So that the bar is seen before the first row.
        page::breathe().await;
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
        let (ending, kind) = if is_book {
            ("xlsx", XLSX)
        } else {
            ("csv", CSV)
        };
        let writer = if is_book {
            let book = ResponseBook::new(table, words.book, &Letterhead::of(&plan));
            book.map(|book| Writer::Book(Box::new(book)))
        } else {
            Ok(Writer::Csv(Box::new(ResponseCsv::new(table))))
        };
        let file = match writer {
            Ok(writer) => self.fill(writer, &results, &ids, turn).await,
            Err(error) => Some(Err(error)),
        };
        // None where it was stopped, or the page was left.
        if let Some(file) = file {
            self.written.try_set(None);
            let name = (words.download_name)(plan.office.name.trim(), plan.year.be());
            hand_out(workspace, &format!("{name}.{ending}"), kind, file);
        }
    }

    /// The whole file; none when it is not wanted any more.
    async fn fill(
        self,
        mut writer: Writer<'_>,
        results: &Results,
        ids: &[ResponseId],
        turn: u32,
    ) -> Option<Result<Vec<u8>, TooLarge>> {
        let mut began = clock::now_ms();
        for (at, rows) in ids.chunks(ROWS).enumerate() {
            for id in rows {
                if let Err(error) = push(&mut writer, results, *id) {
                    return Some(Err(error));
                }
            }
            if clock::now_ms() - began >= SLICE {
                self.written.try_set(Some((at * ROWS, ids.len())));
                page::breathe().await;
                if self.turn.try_get_untracked() != Some(turn) {
                    return None;
                }
                began = clock::now_ms();
            }
        }
        Some(writer.finish())
    }
}

fn push(writer: &mut Writer<'_>, results: &Results, id: ResponseId) -> Result<(), TooLarge> {
    let responses = &results.responses;
    let place = responses.place(id, 0);
    let found = place.and_then(|(near, row)| {
        let response = responses.blocks[near].response(row)?;
        Some((response, responses.suggestion(id, near).unwrap_or_default()))
    });
    match found {
        Some((response, suggestion)) => writer.push(&response, suggestion),
        None => Ok(()),
    }
}
