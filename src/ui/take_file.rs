//! Taking files in: chosen by a button or dropped anywhere on the page.

use super::parts::{Banner, BannerKind};
use super::workspace::Workspace;
use crate::browser::files::{self, FileError, PickedFile};
use crate::exchange::ReadError;
use leptos::task::spawn_local;
use leptos::web_sys::DragEvent;
use leptos::{ev, prelude::*};
use std::future::Future;

/// Kinds of files that the browser offers to choose from.
const KINDS: &str = ".json,application/json";

/// Why nothing was taken in.
#[derive(Clone, PartialEq, Eq)]
enum Problem {
    File(FileError),
    Content(ReadError),
    Several,
}

/// Takes files in for a page, and remembers what was wrong with the last one.
#[derive(Clone, Copy)]
pub struct FileTaker {
    workspace: Workspace,
    problem: RwSignal<Option<Problem>>,
    is_reading: RwSignal<bool>,
    is_dragged_over: RwSignal<bool>,
}

impl FileTaker {
    /// Hears files dropped on the page as long as the component lives.
    #[must_use]
    pub fn new() -> Self {
        let taker = Self {
            workspace: Workspace::expect(),
            problem: RwSignal::new(None),
            is_reading: RwSignal::new(false),
            is_dragged_over: RwSignal::new(false),
        };
        let over = window_event_listener(ev::dragover, move |event| {
            if files::drags_files(&event) {
                event.prevent_default();
                taker.is_dragged_over.set(true);
            }
        });
        let leave = window_event_listener(ev::dragleave, move |event| {
            if event.related_target().is_none() {
                taker.is_dragged_over.set(false);
            }
        });
        let drop = window_event_listener(ev::drop, move |event| {
            taker.is_dragged_over.set(false);
            if files::drags_files(&event) {
                event.prevent_default();
                taker.take_dropped(&event);
            }
        });
        on_cleanup(move || {
            over.remove();
            leave.remove();
            drop.remove();
        });
        taker
    }

    /// Whether a file is being read.
    #[must_use]
    pub fn is_reading(self) -> Signal<bool> {
        self.is_reading.into()
    }

    /// Asks for a file; call it in answer to a click.
    pub fn choose(self) {
        self.take(async { files::pick_file(KINDS).await });
    }

    fn take_dropped(self, event: &DragEvent) {
        let mut dropped = files::dropped_files(event).into_iter();
        match (dropped.next(), dropped.next()) {
            (Some(file), None) => self.take(async move { files::read(&file).await.map(Some) }),
            (Some(_), Some(_)) => self.problem.set(Some(Problem::Several)),
            (None, _) => {}
        }
    }

    fn take(self, file: impl Future<Output = Result<Option<PickedFile>, FileError>> + 'static) {
        self.problem.set(None);
        spawn_local(async move {
            match file.await {
                Ok(Some(file)) => self.read(&file),
                Ok(None) => {}
                Err(error) => self.problem.set(Some(Problem::File(error))),
            }
        });
    }

    fn read(self, file: &PickedFile) {
        self.is_reading.set(true);
        let on_done = Callback::new(move |result| {
            self.is_reading.set(false);
            match result {
                Ok(count) => {
                    let saving = &self.workspace.text().get_untracked().saving;
                    if count == 0 {
                        self.workspace.say(saving.nothing_new, None);
                    } else {
                        let count = self.workspace.digits_now(&(saving.taken_in)(count));
                        self.workspace.say(count, None);
                    }
                    if self.workspace.me().with_untracked(Option::is_none) {
                        self.workspace.ask_who();
                    }
                }
                Err(error) => self.problem.set(Some(Problem::Content(error))),
            }
        });
        self.workspace.take_in(file, on_done);
    }

    fn problem_words(self) -> Option<String> {
        let text = self.workspace.text().get();
        let words = match self.problem.get()? {
            Problem::File(error) => text.read_error.of_file(&error),
            Problem::Content(error) => text.read_error.of_content(&error),
            Problem::Several => text.read_error.several.to_owned(),
        };
        Some(self.workspace.digits(&words))
    }
}

/// What is wrong with the file that was handed over last, and the ground that
/// says a file can be let go.
#[component]
pub fn FileProblem(
    /// The page's taker.
    taker: FileTaker,
) -> impl IntoView {
    let text = taker.workspace.text();
    let problem = Memo::new(move |_| taker.problem_words());
    view! {
        {move || {
            problem.get().map(|words| view! { <Banner kind=BannerKind::Error text=words/> })
        }}
        <div class="drop-ground" hidden=move || !taker.is_dragged_over.get()>
            <p>{move || text.get().welcome.drop_here}</p>
        </div>
    }
}
