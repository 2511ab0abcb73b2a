//! The folder that several computers share: looked at when the page is seen again, after writing,
//! and each minute.

use super::brought::beside_key;
use super::queue::Job;
use super::taking::TakeIn;
use super::{Saving, Workspace};
use crate::browser::{
    Folder, FolderError, FolderFile, Permission, Store, StoreError, Turn, ids, page,
};
use crate::exchange::{Listed, Shared, SharedContent, Standing, kept_beside, read_file};
use crate::log::Log;
use crate::survey::Response;
use crate::ui::route::Page;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use std::time::Duration;

/// How often the folder is looked at while nothing happens here.
const GLANCE: Duration = Duration::from_secs(60);

/// How long writing waits for the next change.
const PAUSE: Duration = Duration::from_secs(2);

/// The lock by which one tab at a time reads and writes the folder.
const TURN: &str = "prongsai-shared-folder";

/// So many signs tell the computers of an office apart.
const DEVICE: usize = 6;

/// The settings that hold the folder of a log, and what is known of it.
fn folder_key(log_id: &str) -> String {
    format!("shared-folder/{log_id}")
}

fn memory_key(log_id: &str) -> String {
    format!("shared-memory/{log_id}")
}

/// How it stands with the folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Sharing {
    /// This plan is not shared by a folder.
    #[default]
    Unshared,
    /// The browser wants to be allowed again, with a click.
    Asks,
    /// It is read and written.
    Shared,
    /// It cannot be read or written now.
    Failed(FolderError),
}

/// The folder of the open plan as it was when it was last looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SharedFolder {
    /// How it stands.
    pub sharing: Sharing,
    /// Its name, without what it lies in.
    pub name: String,
    /// The files of other computers, and files that wait.
    pub files: Vec<(Listed, Standing)>,
    /// When it was looked at, in milliseconds since 1970.
    pub looked_at: i64,
    /// Whether it is being read or written now.
    pub is_busy: bool,
}

/// What decides whether this computer has anything new for the folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sent {
    log_id: String,
    revision: u64,
    /// What of it decides about responses: how often they came, and how many were spoken of.
    responses: (usize, usize),
}

/// Why a look ended early.
enum Halt {
    Folder(FolderError),
    /// The database speaks for itself; or another plan is open now.
    Other,
}

impl From<FolderError> for Halt {
    fn from(error: FolderError) -> Self {
        Self::Folder(error)
    }
}

impl From<StoreError> for Halt {
    fn from(_: StoreError) -> Self {
        Self::Other
    }
}

impl Workspace {
    /// The folder of the open plan.
    #[must_use]
    pub fn shared_folder(&self) -> Signal<SharedFolder> {
        self.shared.into()
    }

    /// Lets the person choose the folder; call it in answer to a click.
    pub fn join_folder(&self) {
        let workspace = *self;
        spawn_local(async move {
            match Folder::pick().await {
                Ok(Some(folder)) => workspace.use_folder(&folder).await,
                Ok(None) => {}
                Err(error) => workspace.fail_sharing(error),
            }
        });
    }

    async fn use_folder(&self, folder: &Folder) {
        let Some((store, log_id)) = self.open_store() else {
            return;
        };
        // What is known of another folder tells nothing of this one.
        let _forgotten = store.remove_setting(&memory_key(&log_id)).await;
        if let Err(why) = store.put_folder(&folder_key(&log_id), folder).await {
            let words = self.text().get_untracked().saving.words_of(&why);
            return self.say(words, None);
        }
        self.inner
            .update_value(|inner| inner.sent = Sent::default());
        self.look_at_folder();
    }

    /// Has the browser ask for the permission again; call it in answer to a click.
    pub fn allow_folder(&self) {
        let workspace = *self;
        spawn_local(async move {
            let Some((store, log_id)) = workspace.open_store() else {
                return;
            };
            if let Ok(Some(folder)) = store.folder(&folder_key(&log_id)).await {
                let _answer = folder.ask_permission().await;
                workspace.look_at_folder();
            }
        });
    }

    /// Goes on without the folder. What lies in it stays there.
    pub fn leave_folder(&self) {
        let workspace = *self;
        spawn_local(async move {
            if let Some((store, log_id)) = workspace.open_store() {
                let _gone = store.remove_setting(&folder_key(&log_id)).await;
                let _gone = store.remove_setting(&memory_key(&log_id)).await;
            }
            workspace.look_at_folder();
        });
    }

    /// Takes in what others have changed in the folder and writes what is new here.
    pub fn look_at_folder(&self) {
        let workspace = *self;
        if self.shared.with_untracked(|shared| shared.is_busy) {
            self.inner.update_value(|inner| inner.looks_again = true);
            return;
        }
        self.shared.update(|shared| shared.is_busy = true);
        spawn_local(async move {
            let looked = workspace.look().await;
            workspace.shared.update(|shared| shared.is_busy = false);
            if let Err(Halt::Folder(error)) = looked {
                workspace.fail_sharing(error);
            }
            let again = workspace
                .inner
                .try_update_value(|inner| std::mem::take(&mut inner.looks_again));
            if again == Some(true) {
                workspace.look_at_folder();
            }
        });
    }

    /// Hands a file of the folder in, as if a person had chosen it.
    pub fn offer_from_folder(&self, name: String) {
        let workspace = *self;
        spawn_local(async move {
            let Some((store, log_id)) = workspace.open_store() else {
                return;
            };
            let Ok(Some(folder)) = store.folder(&folder_key(&log_id)).await else {
                return;
            };
            if let Ok(Some(bytes)) = folder.read(&name).await
                && let Ok(opened) = read_file(&bytes)
            {
                let opened = Arc::new(opened);
                workspace.offer(super::Offer { name, opened }, Box::new(|_| {}));
                page::set_hash(&Page::Exchange.to_string());
            }
        });
    }

    /// Looks whenever there may be something to see or to say.
    pub(super) fn follow_folder(&self) {
        let workspace = *self;
        let pause = StoredValue::new_local(None::<TimeoutHandle>);
        Effect::new(move |_| {
            workspace.revision.track();
            workspace.open_log.track();
            let is_saved = workspace.saving.get() == Saving::Saved;
            if let Some(timer) = pause.get_value() {
                timer.clear();
            }
            if is_saved {
                let look = move || workspace.look_at_folder();
                pause.set_value(set_timeout_with_handle(look, PAUSE).ok());
            }
        });
        if let Ok(timer) = set_interval_with_handle(move || workspace.look_at_folder(), GLANCE) {
            on_cleanup(move || timer.clear());
        }
        if let Some(listener) = page::on_shown(move || workspace.look_at_folder()) {
            listener.forever();
        }
    }

    /// Another log is open: what was known is of the one before.
    pub(super) fn forget_folder(&self) {
        self.shared.update(|shared| {
            *shared = SharedFolder {
                is_busy: shared.is_busy,
                ..SharedFolder::default()
            };
        });
    }

    fn fail_sharing(&self, error: FolderError) {
        self.shared
            .update(|shared| shared.sharing = Sharing::Failed(error));
    }

    fn open_store(&self) -> Option<(Store, String)> {
        let (store, log_id) = self
            .inner
            .with_value(|inner| (inner.store.clone(), inner.log_id.clone()));
        store.filter(|_| !log_id.is_empty()).map(|it| (it, log_id))
    }

    async fn look(&self) -> Result<(), Halt> {
        let Some((store, log_id)) = self.open_store() else {
            return Ok(());
        };
        let Some(folder) = store.folder(&folder_key(&log_id)).await? else {
            self.forget_folder();
            return Ok(());
        };
        let name = folder.name();
        if folder.permission().await != Permission::Granted {
            self.shared.update(|shared| {
                (shared.sharing, shared.name) = (Sharing::Asks, name);
            });
            return Ok(());
        }
        let _turn = Turn::take(TURN).await;
        // Another tab may have written here since.
        self.refresh().await;
        let kept = store.setting(&memory_key(&log_id)).await?;
        let mut shared = kept
            .and_then(|text| Shared::decode(&text))
            .unwrap_or_else(|| self.join());
        let before = shared.clone();
        let own = |shared: &Shared| {
            shared
                .files()
                .filter(|it| shared.is_own(&it.0.name))
                .count()
        };
        let wanted = shared.look(&listed(folder.files().await?));
        let has_lost = own(&shared) < own(&before) || own(&shared) == 0;
        let has_read = !wanted.is_empty();
        self.take_from(&folder, &store, &log_id, &mut shared, wanted)
            .await?;
        self.write_to(&folder, &store, &log_id, &mut shared, has_read || has_lost)
            .await?;
        if shared != before {
            store
                .put_setting(&memory_key(&log_id), shared.encode())
                .await?;
        }
        let (files, looked_at) = (shared.news(), self.now_ms());
        self.shared.update(|shared| {
            *shared = SharedFolder {
                sharing: Sharing::Shared,
                name,
                files,
                looked_at,
                is_busy: true,
            };
        });
        Ok(())
    }

    fn join(&self) -> Shared {
        let me = self.author();
        let name = self.plan.with_untracked(|plan| {
            let division = plan.division(&me.division).map(|it| it.name.as_str());
            Shared::name_of(&plan.office.name, plan.year, division.unwrap_or_default())
        });
        Shared::join(&new_device(), &name)
    }

    /// Reads what changed and takes it in, all of it as one.
    async fn take_from(
        &self,
        folder: &Folder,
        store: &Store,
        log_id: &str,
        shared: &mut Shared,
        wanted: Vec<Listed>,
    ) -> Result<(), Halt> {
        let mut files = Vec::new();
        for listed in wanted {
            let Some(bytes) = folder.read(&listed.name).await? else {
                continue;
            };
            // Reading a large file keeps the page busy: what says so is painted before.
            page::painted().await;
            if let Some(opened) = shared.read(&listed, log_id, &bytes) {
                files.push((listed.name, Arc::new(opened)));
            }
        }
        if files.is_empty() {
            return Ok(());
        }
        let writers = store.writers().await?;
        let is_copied = self.inner.with_value(|inner| {
            let mut files = files.iter();
            files.any(|(name, it)| shared.is_written_by_a_copy(name, it, &inner.log, &writers))
        });
        if is_copied {
            shared.part(&new_device());
        }
        let opened: Vec<Arc<_>> = files.into_iter().map(|it| it.1).collect();
        self.keep_beside(log_id, &opened.iter().map(|it| &**it).collect::<Vec<_>>())
            .await;
        let taken = self
            .inner
            .with_value(|inner| TakeIn::of_folder(log_id, &inner.log, opened));
        if taken.is_nothing_new(&self.inner.with_value(|inner| inner.log.clone())) {
            return Ok(());
        }
        let (sender, taken_in) = futures_channel::oneshot::channel();
        let on_done = Box::new(move |_| {
            // Nobody waits any more: nothing to tell.
            let _told = sender.send(());
        });
        self.enqueue(Job::TakeIn(Box::new(taken), on_done));
        taken_in.await.map_err(|_| Halt::Other)
    }

    /// What decides now whether anything is new for a folder.
    pub(super) fn sent_now(&self, log_id: &str) -> Sent {
        let responses = self
            .inner
            .with_value(|inner| (inner.responses_came, inner.log.records("sv.").count()));
        Sent {
            log_id: log_id.to_owned(),
            revision: self.revision.get_untracked(),
            responses,
        }
    }

    /// Writes what the folder does not have as this computer has it.
    async fn write_to(
        &self,
        folder: &Folder,
        store: &Store,
        log_id: &str,
        shared: &mut Shared,
        is_due: bool,
    ) -> Result<(), Halt> {
        let log = self.inner.with_value(|inner| inner.log.clone());
        let now = self.sent_now(log_id);
        let sent = self.inner.with_value(|inner| inner.sent.clone());
        if self.open_log.get_untracked() != log_id {
            return Err(Halt::Other);
        }
        if !is_due && sent == now {
            return Ok(());
        }
        let is_of_responses =
            is_due || sent.log_id != now.log_id || sent.responses != now.responses;
        let responses: Option<Vec<Response>> = if is_of_responses {
            Some(self.responses_of(log_id).await?)
        } else {
            None
        };
        let beside = store.setting(&beside_key(log_id)).await?;
        let outgoing = {
            let plan = self.plan.get_untracked();
            let writers = store.writers().await?;
            shared.outgoing(&SharedContent {
                log: &log,
                log_id,
                plan: &plan,
                written_on: self.last_day(&log, &writers),
                writers: &writers,
                responses: responses.as_deref(),
                beside: &kept_beside(&beside.unwrap_or_default()),
                by: &self.author(),
                app_version: env!("CARGO_PKG_VERSION"),
            })
        };
        for file in &outgoing {
            folder.write(&file.name, &file.bytes).await?;
        }
        if !outgoing.is_empty() {
            let there = listed(folder.files().await?);
            for file in &outgoing {
                if let Some(listed) = there.iter().find(|it| it.name == file.name) {
                    shared.wrote(listed, file.digest);
                }
            }
        }
        self.inner.update_value(|inner| inner.sent = now);
        Ok(())
    }

    /// The day of the last edit of this computer; a file that says nothing new stays the same.
    fn last_day(&self, log: &Log, writers: &[String]) -> crate::calendar::Date {
        let is_own = |writer: &str| writers.iter().any(|own| own == writer);
        let own = log.edits().filter(|edit| is_own(&edit.id.actor));
        let last = own.map(|edit| edit.at).max();
        last.map_or_else(|| self.day.get_untracked(), |at| self.day_of(at))
    }
}

fn new_device() -> String {
    ids::random_id().chars().take(DEVICE).collect()
}

fn listed(files: Vec<FolderFile>) -> Vec<Listed> {
    let listed = |file: FolderFile| Listed {
        name: file.name,
        modified: file.changed_at,
        size: file.bytes,
    };
    files.into_iter().map(listed).collect()
}
