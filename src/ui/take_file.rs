//! Taking files in: chosen by a button or dropped anywhere on the page.

use super::parts::{Banner, BannerKind};
use super::passphrase::{PassphraseDialog, Question};
use super::route::Page;
use super::workspace::{Done, Offer, Workspace};
use crate::browser::files::{self, FileError, PickedFile};
use crate::browser::page;
use crate::exchange::{DecryptError, LARGEST_FILE, ReadError, decrypt, is_encrypted, read_file};
use leptos::task::spawn_local;
use leptos::web_sys::{DragEvent, File};
use leptos::{ev, prelude::*};
use std::sync::Arc;

/// Kinds of files that the browser offers to choose from.
const KINDS: &str = ".json,.gz,.age,application/json,application/gzip";

/// Why a file was not taken in.
#[derive(Clone, PartialEq, Eq)]
enum Problem {
    File(FileError),
    Content(ReadError),
    Locked(DecryptError),
}

/// Takes files in for a page, and remembers what was wrong with the last ones.
#[derive(Clone, Copy)]
pub struct FileTaker {
    workspace: Workspace,
    /// By the name of the file, where there is one.
    problems: RwSignal<Vec<(String, Problem)>>,
    /// How many files of how many are read.
    reading: RwSignal<Option<(usize, usize)>>,
    /// Whether the key of one is being derived.
    is_decrypting: RwSignal<bool>,
    question: Question,
    is_dragged_over: RwSignal<bool>,
}

impl FileTaker {
    /// Hears files dropped on the page as long as the component lives.
    #[must_use]
    pub fn new() -> Self {
        let taker = Self {
            workspace: Workspace::expect(),
            problems: RwSignal::new(Vec::new()),
            reading: RwSignal::new(None),
            is_decrypting: RwSignal::new(false),
            question: Question::new(),
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
        Signal::derive(move || self.reading.get().is_some())
    }

    /// Asks for files; call it in answer to a click.
    pub fn choose(self) {
        self.problems.set(Vec::new());
        spawn_local(async move {
            match files::pick_files(KINDS).await {
                Ok(files) => self.take(files).await,
                Err(error) => self.refuse(String::new(), Problem::File(error)),
            }
        });
    }

    fn take_dropped(self, event: &DragEvent) {
        let files = files::dropped_files(event);
        self.problems.set(Vec::new());
        spawn_local(async move { self.take(files).await });
    }

    async fn take(self, files: Vec<File>) {
        let count = files.len();
        let is_first = self.workspace.open_log().with_untracked(String::is_empty);
        // Files that came together often have one passphrase.
        let (mut known, mut offers) = (None, Vec::new());
        for (place, file) in files.iter().enumerate() {
            if self.reading.try_set(Some((place, count))).is_some() {
                break;
            }
            // Reading a large file keeps the page busy: what says so is painted before.
            page::painted().await;
            match self.open(file, &mut known).await {
                Ok(Some(offer)) if is_first => self.hand_over(offer),
                Ok(Some(offer)) => offers.push(offer),
                Ok(None) => {}
                Err(problem) => self.refuse(file.name(), problem),
            }
        }
        self.workspace.hold(offers);
        if self.reading.try_set(None).is_some() {
            return;
        }
        let waits = !self.workspace.offers().with_untracked(Vec::is_empty);
        if waits && !is_first {
            page::set_hash(&Page::Exchange.to_string());
        }
    }

    /// What is in a file; nothing when the person would rather not say its passphrase.
    async fn open(self, file: &File, known: &mut Option<String>) -> Result<Option<Offer>, Problem> {
        let size = file.size();
        if size > LARGEST_FILE as f64 {
            // Not read at all: a video would fill the memory first.
            return Err(Problem::Content(ReadError::TooLarge {
                bytes: size as usize,
                limit: LARGEST_FILE,
            }));
        }
        let PickedFile { name, bytes } = files::read(file).await.map_err(Problem::File)?;
        let mut bytes = unpack(bytes).await?;
        if is_encrypted(&bytes) {
            match self.unlock(&name, &bytes, known).await? {
                Some(opened) => bytes = unpack(opened).await?,
                None => return Ok(None),
            }
        }
        let opened = read_file(&bytes).map_err(Problem::Content)?;
        Ok(Some(Offer {
            name,
            opened: Arc::new(opened),
        }))
    }

    /// Decrypts a file by the passphrase that is known or asked for, as often as it is wrong.
    async fn unlock(
        self,
        name: &str,
        bytes: &[u8],
        known: &mut Option<String>,
    ) -> Result<Option<Vec<u8>>, Problem> {
        let mut was_wrong = false;
        loop {
            let passphrase = match known.take() {
                Some(passphrase) => passphrase,
                None => match self.question.ask(name, was_wrong).await {
                    Some(passphrase) => {
                        was_wrong = true;
                        passphrase
                    }
                    None => return Ok(None),
                },
            };
            self.is_decrypting.try_set(true);
            page::painted().await;
            let opened = decrypt(bytes, &passphrase);
            self.is_decrypting.try_set(false);
            match opened {
                Ok(opened) => {
                    *known = Some(passphrase);
                    return Ok(Some(opened));
                }
                Err(DecryptError::WrongPassphrase) => {}
                Err(why) => return Err(Problem::Locked(why)),
            }
        }
    }

    fn hand_over(self, offer: Offer) {
        let workspace = self.workspace;
        let made_for = offer.opened.made_for.clone();
        let on_done: Done = Box::new(move |count| {
            let saving = &workspace.text().get_untracked().saving;
            let count = workspace.digits_now(&(saving.taken_in)(count));
            workspace.say(count, None);
            if workspace.me().with_untracked(Option::is_none) {
                workspace.ask_who_of(&made_for);
            }
        });
        workspace.offer(offer, on_done);
    }

    fn refuse(self, name: String, problem: Problem) {
        self.problems
            .try_update(|problems| problems.push((name, problem)));
    }

    fn problem_words(self) -> Vec<String> {
        let text = self.workspace.text().get();
        let problems = self.problems.get();
        let is_one = problems.len() == 1;
        let words = problems.into_iter().map(|(name, problem)| {
            let words = match problem {
                Problem::File(error) => text.read_error.of_file(&error),
                Problem::Content(error) => text.read_error.of_content(&error),
                Problem::Locked(why) => text.encryption.of(why),
            };
            let words = self.workspace.digits(&words);
            if is_one || name.is_empty() {
                words
            } else {
                format!("{name}: {words}")
            }
        });
        words.collect()
    }
}

impl Default for FileTaker {
    fn default() -> Self {
        Self::new()
    }
}

async fn unpack(bytes: Vec<u8>) -> Result<Vec<u8>, Problem> {
    if !bytes.starts_with(&[0x1f, 0x8b]) {
        return Ok(bytes);
    }
    let unpacked = files::gunzip(&bytes, LARGEST_FILE).await;
    unpacked.map_err(|_| Problem::Content(ReadError::CutShort { bytes: bytes.len() }))
}

/// What is wrong with the files that were handed over last, how far reading has come, and the
/// ground that says a file can be let go.
#[component]
pub fn FileProblem(
    /// The page's taker.
    taker: FileTaker,
) -> impl IntoView {
    let text = taker.workspace.text();
    let problems = Memo::new(move |_| taker.problem_words());
    let each = |words: String| view! { <Banner kind=BannerKind::Error text=words/> };
    let words = move || {
        let exchange = &text.get().exchange;
        if taker.is_decrypting.get() {
            return text.get().encryption.opening.to_owned();
        }
        let reading = taker.reading.get();
        let reading = reading.map(|(done, of)| (exchange.reading)(done + 1, of));
        let is_taking = taker.workspace.is_taking().get();
        let words = reading.or_else(|| is_taking.then(|| exchange.taking.to_owned()));
        taker.workspace.digits(&words.unwrap_or_default())
    };
    let progress = move || {
        let is_busy = taker.reading.get().is_some() || taker.workspace.is_taking().get();
        is_busy.then(|| {
            view! {
                <p class="reading" role="status">
                    {words}
                    <progress aria-label=words></progress>
                </p>
            }
        })
    };
    view! {
        <PassphraseDialog question=taker.question/>
        {progress}
        {move || problems.get().into_iter().map(each).collect_view()}
        <div class="drop-ground" hidden=move || !taker.is_dragged_over.get()>
            <p>{move || text.get().welcome.drop_here}</p>
        </div>
    }
}
