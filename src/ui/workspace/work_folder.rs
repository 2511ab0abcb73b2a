//! The work folder: everything of the open plan lies on the stick too, soon after it was typed.

use super::Workspace;
use crate::browser::{Folder, FolderError, Permission, Store, clock, page};
use crate::exchange::ReadError;
use crate::plan::sample_log_id;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// The setting that holds the folder of this computer.
const FOLDER: &str = "work-folder";

/// How long nobody types before the folder gets what was typed, in milliseconds.
const PAUSE: i64 = 2_000;

/// Who types without a pause waits no longer than this, in milliseconds.
const LONGEST: i64 = 60_000;

/// A slow stick is written no more than this part of the time.
const SHARE: i64 = 10;

/// When a folder that failed is tried again.
const RETRY: Duration = Duration::from_secs(10);

/// How things stand with the work folder of this computer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum WorkFolder {
    /// None was chosen.
    #[default]
    Unchosen,
    /// This one was chosen before; since its restart the browser wants a click first.
    Waiting(String),
    /// It is in use.
    Open {
        /// Its name.
        name: String,
        /// When the open plan was last read back from it, in milliseconds since 1970.
        saved_at: Option<i64>,
    },
    /// Somebody else has written into it what contradicts this plan: a person has to look first.
    Deciding(String),
    /// It does not take what it should.
    Failing {
        /// Its name.
        name: String,
        /// Why.
        why: FolderTrouble,
    },
}

impl WorkFolder {
    /// Whether what is typed does not reach it.
    pub(super) const fn is_stuck(&self) -> bool {
        matches!(self, Self::Failing { .. } | Self::Deciding(_))
    }
}

/// Why a work folder does not serve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FolderTrouble {
    /// The folder itself.
    Folder(FolderError),
    /// A file in it that must not be overwritten, because a newer version of the app wrote it.
    Content(ReadError),
    /// The database did not give everything that belongs into the file.
    Incomplete,
}

impl From<FolderError> for FolderTrouble {
    fn from(why: FolderError) -> Self {
        Self::Folder(why)
    }
}

/// What a round of work in the folder came to.
pub(super) enum Kept {
    /// The open plan lies there, read back at this time.
    At(i64),
    /// A person has to look first.
    Undecided,
    /// There is nothing to keep: no plan is open, or the sample.
    Nothing,
}

/// What is not reactive.
#[derive(Default)]
pub(super) struct Keeper {
    folder: Option<Folder>,
    /// Which announcement of a change was the last.
    turn: usize,
    /// Since when a change waits.
    due_since: Option<i64>,
    /// How long the last round took.
    took: i64,
    is_busy: bool,
}

impl Workspace {
    /// How things stand with the work folder.
    #[must_use]
    pub fn work_folder(&self) -> Signal<WorkFolder> {
        self.work_folder.into()
    }

    /// What came of the last click on it, where that was not what was hoped for.
    #[must_use]
    pub fn folder_hint(&self) -> Signal<String> {
        self.folder_hint.into()
    }

    /// Whether this browser lets a person choose one.
    #[must_use]
    pub fn can_keep_folder(&self) -> bool {
        Folder::is_supported()
    }

    /// Lets the person choose a work folder, and opens it; says so where none was chosen, because
    /// the browser may have refused it. Call it in answer to a click.
    pub fn choose_work_folder(&self) {
        let workspace = *self;
        spawn_local(async move {
            workspace.folder_hint.set(String::new());
            let text = workspace.text().get_untracked();
            match Folder::pick().await {
                Ok(Some(folder)) => {
                    let store = workspace.inner.with_value(|inner| inner.store.clone());
                    if let Some(store) = store {
                        // Where it is not remembered it has to be chosen again next time.
                        let _kept = store.put_folder(FOLDER, &folder).await;
                    }
                    workspace.enter(folder).await;
                }
                Ok(None) => workspace.folder_hint.set(text.folder.not_chosen.to_owned()),
                Err(why) => workspace.folder_hint.set(text.folder.words_of(&why)),
            }
        });
    }

    /// Opens the folder that was chosen before, or lets one be chosen. Call it in answer to a
    /// click: the browser asks the person.
    pub fn open_work_folder(&self) {
        let workspace = *self;
        let Some(folder) = self.keeper.with_value(|keeper| keeper.folder.clone()) else {
            return self.choose_work_folder();
        };
        self.folder_hint.set(String::new());
        spawn_local(async move {
            match folder.ask_permission().await {
                Permission::Granted => workspace.enter(folder).await,
                Permission::Ask | Permission::Denied => {
                    let text = workspace.text().get_untracked();
                    let words = text.folder.words_of(&FolderError::NotAllowed);
                    workspace.folder_hint.set(words);
                }
            }
        });
    }

    /// Writes to no folder any more. What lies there stays.
    pub fn leave_work_folder(&self) {
        let store = self.inner.with_value(|inner| inner.store.clone());
        self.keeper
            .update_value(|keeper| *keeper = Keeper::default());
        self.work_folder.set(WorkFolder::Unchosen);
        if let Some(store) = store {
            spawn_local(async move {
                // Where it is remembered all the same, it is offered once more.
                let _forgotten = store.remove_setting(FOLDER).await;
            });
        }
    }

    /// Finds the folder that was chosen before.
    pub(super) async fn find_work_folder(&self, store: &Store) {
        let Ok(Some(folder)) = store.folder(FOLDER).await else {
            return;
        };
        let is_allowed = folder.permission().await == Permission::Granted;
        let name = folder.name();
        self.keeper
            .update_value(|keeper| keeper.folder = Some(folder));
        self.work_folder.set(if is_allowed {
            let saved_at = None;
            WorkFolder::Open { name, saved_at }
        } else {
            WorkFolder::Waiting(name)
        });
        self.note_folder_due();
    }

    /// Begins to use a folder: takes in what lies there, then writes.
    async fn enter(&self, folder: Folder) {
        let name = folder.name();
        self.keeper
            .update_value(|keeper| keeper.folder = Some(folder.clone()));
        let saved_at = None;
        self.work_folder.set(WorkFolder::Open { name, saved_at });
        if self.open_log.with_untracked(String::is_empty) {
            if let Err(why) = self.bring_everything(&folder).await {
                self.fail_folder(&folder, why);
            }
        } else {
            self.keep_in_folder().await;
            // What is wrong with the folder was said by then.
            let _offered = self.offer_other_plans(&folder).await;
        }
    }

    /// Follows what changes, and leaves nothing waiting when the page is left.
    pub(super) fn follow_work_folder(&self) {
        let workspace = *self;
        Effect::new(move |_| {
            workspace.revision.track();
            workspace.open_log.track();
            workspace.note_folder_due();
        });
        let is_due = move || {
            workspace
                .keeper
                .with_value(|keeper| keeper.due_since.is_some())
        };
        let hidden = page::on_hidden(move || {
            if is_due() {
                workspace.keep_now();
            }
        });
        for listener in hidden {
            listener.forever();
        }
    }

    /// Something has changed that belongs into the folder.
    pub(super) fn note_folder_due(&self) {
        if matches!(
            self.work_folder.get_untracked(),
            WorkFolder::Unchosen | WorkFolder::Waiting(_)
        ) {
            return;
        }
        let now = clock::now_ms();
        let due = self.keeper.try_update_value(|keeper| {
            keeper.turn += 1;
            let since = *keeper.due_since.get_or_insert(now);
            let pause = PAUSE.max(keeper.took * SHARE);
            let is_late = now - since > LONGEST.max(pause);
            (keeper.turn, if is_late { 0 } else { pause })
        });
        let Some((turn, pause)) = due else { return };
        let workspace = *self;
        let keep = move || {
            let is_last = workspace.keeper.with_value(|keeper| keeper.turn == turn);
            if is_last {
                // Writing a large plan keeps the page busy for a moment: typing comes first.
                page::when_idle(move || workspace.keep_now());
            }
        };
        set_timeout(keep, Duration::from_millis(pause.unsigned_abs()));
    }

    /// Writes to the folder now, whether or not somebody types.
    pub fn keep_now(&self) {
        let workspace = *self;
        spawn_local(async move { workspace.keep_in_folder().await });
    }

    async fn keep_in_folder(&self) {
        let begun = self.keeper.try_update_value(|keeper| {
            if keeper.is_busy {
                return None;
            }
            let folder = keeper.folder.clone()?;
            keeper.is_busy = true;
            keeper.due_since = None;
            Some(folder)
        });
        let Some(folder) = begun.flatten() else {
            return;
        };
        let started = clock::now_ms();
        let kept = self.keep_once(&folder).await;
        let is_still_used = self.keeper.try_update_value(|keeper| {
            keeper.is_busy = false;
            keeper.took = clock::now_ms() - started;
            keeper.folder.is_some()
        });
        if is_still_used != Some(true) {
            return;
        }
        let name = folder.name();
        match kept {
            Ok(Kept::At(at)) => self.work_folder.set(WorkFolder::Open {
                name,
                saved_at: Some(at),
            }),
            Ok(Kept::Undecided) => self.work_folder.set(WorkFolder::Deciding(name)),
            Ok(Kept::Nothing) => self.work_folder.set(WorkFolder::Open {
                name,
                saved_at: None,
            }),
            Err(why) => self.fail_folder(&folder, why),
        }
        let is_due = self.keeper.with_value(|keeper| keeper.due_since.is_some());
        if is_due {
            self.note_folder_due();
        }
    }

    async fn keep_once(&self, folder: &Folder) -> Result<Kept, FolderTrouble> {
        if folder.permission().await != Permission::Granted {
            return Err(FolderError::NotAllowed.into());
        }
        let log_id = self.open_log.get_untracked();
        if log_id.is_empty() || log_id == sample_log_id() {
            return Ok(Kept::Nothing);
        }
        self.keep_log(folder, &log_id).await
    }

    /// Says what is wrong, and tries again by itself where that may help.
    fn fail_folder(&self, folder: &Folder, why: FolderTrouble) {
        let name = folder.name();
        if why == FolderTrouble::Folder(FolderError::NotAllowed) {
            self.work_folder.set(WorkFolder::Waiting(name));
            return;
        }
        self.work_folder.set(WorkFolder::Failing { name, why });
        let workspace = *self;
        let again = move || {
            if matches!(
                workspace.work_folder.get_untracked(),
                WorkFolder::Failing { .. }
            ) {
                workspace.keep_now();
            }
        };
        set_timeout(again, RETRY);
    }
}
