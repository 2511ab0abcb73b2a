//! How safe the data of this computer are: copies, room, promises, versions; looking everything over.

use super::{Chains, Saving, Sharing, WorkFolder, Workspace};
use crate::browser::{Store, StoreError, clock, files, local, page, room};
use crate::calendar::Date;
use crate::exchange::{AppStamp, Examination, Summary};
use crate::plan::sample_log_id;
use crate::ui::concern::{Facts, LastCopy};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// How often the browser is asked again.
const GLANCE: Duration = Duration::from_secs(60);

/// What asks the other tabs for their version; what else is said is an answer.
const ASKS: &str = "?";

/// The setting that holds when a log last left this computer, in milliseconds since 1970.
fn copy_key(log_id: &str) -> String {
    format!("last-copy/{log_id}")
}

/// What is known beyond what the workspace itself knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Known {
    /// When the open log last left this computer.
    copied_at: Option<i64>,
    room: Option<room::Room>,
    is_promised: Option<bool>,
    /// A newer app that has been in the database.
    newer: Option<AppStamp>,
    /// Another version that is open in another tab.
    heard: Option<AppStamp>,
    aside: usize,
}

impl Known {
    fn other(&self) -> Option<&AppStamp> {
        self.newer.as_ref().or(self.heard.as_ref())
    }
}

/// What a look at everything that is stored has found, over all logs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LookOver {
    /// Each log by its id.
    pub logs: Vec<(String, Examination)>,
}

impl LookOver {
    /// Whether nothing has to be repaired.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.logs.iter().all(|(_, found)| found.is_sound())
    }
}

impl Workspace {
    /// This app: when it was built, its version, and where it lies.
    #[must_use]
    pub fn stamp(&self) -> AppStamp {
        AppStamp {
            built: self.built_on(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            place: page::place(),
        }
    }

    /// What is known of the open plan and of the browser that keeps it.
    #[must_use]
    pub fn facts(&self) -> Signal<Facts> {
        let workspace = *self;
        Signal::derive(move || {
            let known = workspace.known.get();
            Facts {
                saving: workspace.saving.get(),
                copy: workspace.last_copy(known.copied_at),
                is_folder_failing: workspace.work_folder.with(WorkFolder::is_stuck),
                room_left: known.room.map(room::Room::left),
                is_promised: known.is_promised,
                has_other_version: known.other().is_some(),
                is_day_doubted: workspace.doubt.with(Option::is_some),
                aside: known.aside,
                is_tampered: workspace.chains.with(Chains::is_broken),
            }
        })
    }

    /// The room of this page in bytes, used and left; none where the browser does not say.
    #[must_use]
    pub fn room(&self) -> Signal<Option<room::Room>> {
        let known = self.known;
        Signal::derive(move || known.with(|known| known.room))
    }

    /// Another version of the app that is open, or a newer one that has been here.
    #[must_use]
    pub fn other_version(&self) -> Signal<Option<AppStamp>> {
        let known = self.known;
        Signal::derive(move || known.with(|known| known.other().cloned()))
    }

    fn last_copy(&self, copied_at: Option<i64>) -> LastCopy {
        self.revision.track();
        let is_sample = self
            .open_log
            .with(|id| id.is_empty() || id == sample_log_id());
        let newest = self
            .inner
            .with_value(|inner| inner.log.edits().map(|edit| edit.at).max());
        match (copied_at, newest) {
            _ if is_sample => LastCopy::NotNeeded,
            (_, None) => LastCopy::NotNeeded,
            (None, Some(_)) => LastCopy::Never,
            (Some(at), Some(newest)) => LastCopy::Days {
                ago: self.day_of(at).days_until(self.day.get()).max(0),
                is_outdated: newest > at,
            },
        }
    }

    /// The day of this computer's own work that no copy has yet, once that day is over; none where
    /// a work folder or a shared one takes it.
    #[must_use]
    pub fn uncopied_day(&self) -> Signal<Option<Date>> {
        let workspace = *self;
        Signal::derive(move || {
            workspace.revision.track();
            let copied_at = workspace.known.with(|known| known.copied_at);
            let has_folder = workspace
                .work_folder
                .with(|folder| *folder != WorkFolder::Unchosen);
            let is_shared = workspace
                .shared
                .with(|shared| shared.sharing == Sharing::Shared);
            let is_sample = workspace.open_log.with(|id| id == sample_log_id());
            if has_folder || is_shared || is_sample {
                return None;
            }
            let newest = workspace.inner.with_value(|inner| {
                let actor = inner.store.as_ref()?.actor();
                let own = inner.log.edits().filter(|edit| *edit.id.actor == *actor);
                own.map(|edit| edit.at).max()
            });
            let newest = newest.filter(|at| copied_at.is_none_or(|copied| copied < *at))?;
            let day = workspace.day_of(newest);
            (day < workspace.day.get()).then_some(day)
        })
    }

    /// Notes that the open log has just left this computer; to be called by whatever writes it
    /// to a file.
    pub fn note_copy(&self) {
        let now = self.now_ms();
        self.known.update(|known| known.copied_at = Some(now));
        let log_id = self.open_log.get_untracked();
        if let Some(store) = self.inner.with_value(|inner| inner.store.clone()) {
            spawn_local(async move {
                // Only a reminder: where it is not kept, the app asks for a copy once more.
                let _noted = store.put_setting(&copy_key(&log_id), now.to_string()).await;
            });
        }
    }

    /// Asks the browser how things stand, now and each minute, and greets the other tabs.
    pub(super) fn follow_health(&self) {
        let workspace = *self;
        Effect::new(move |_| {
            workspace.open_log.track();
            workspace.look_at_health();
        });
        let look_again = move || {
            // A tab that is still open says so anew; one that was closed says nothing.
            workspace.known.update(|known| known.heard = None);
            workspace.look_at_health();
        };
        if let Ok(timer) = set_interval_with_handle(look_again, GLANCE) {
            on_cleanup(move || timer.clear());
        }
    }

    /// Asks the browser how things stand.
    pub fn look_at_health(&self) {
        let workspace = *self;
        let (store, log_id) = self
            .inner
            .with_value(|inner| (inner.store.clone(), inner.log_id.clone()));
        self.inner.with_value(|inner| {
            if let Some(tabs) = &inner.tabs {
                tabs.say_version(ASKS);
            }
        });
        spawn_local(async move {
            let room = room::room().await;
            let is_promised = room::is_promised().await;
            let (mut copied_at, mut aside) = (None, 0);
            if let Some(store) = store {
                let kept = store.setting(&copy_key(&log_id)).await;
                copied_at = kept.ok().flatten().and_then(|at| at.parse().ok());
                aside = store.aside().await.map_or(0, |aside| aside.len());
            }
            let newest = Store::newest_app().await;
            let mine = workspace.stamp();
            let newer = newest
                .and_then(|stamp| AppStamp::decode(&stamp))
                .filter(|stamp| stamp.is_newer_than(&mine));
            workspace.known.update(|known| {
                *known = Known {
                    copied_at,
                    room,
                    is_promised,
                    newer,
                    heard: known.heard.take(),
                    aside,
                };
            });
        });
    }

    /// Hears which versions of the app the other tabs are, and tells them its own.
    pub(super) fn follow_versions(&self) {
        let workspace = *self;
        let tabs = self.inner.with_value(|inner| inner.tabs.clone());
        let Some(tabs) = tabs else { return };
        let answering = tabs.clone();
        let listener = tabs.on_version(move |words| {
            let mine = workspace.stamp();
            if words == ASKS {
                answering.say_version(&mine.encode());
            } else if let Some(other) = AppStamp::decode(&words)
                && !other.is_same_app(&mine)
            {
                workspace.known.update(|known| known.heard = Some(other));
            }
        });
        if let Some(listener) = listener {
            listener.forever();
        }
        tabs.say_version(ASKS);
        tabs.say_version(&self.stamp().encode());
    }

    /// Asks the browser to promise that it keeps what is stored.
    pub fn ask_for_promise(&self) {
        let workspace = *self;
        spawn_local(async move {
            let is_given = room::ask_for_promise().await;
            workspace
                .known
                .update(|known| known.is_promised = Some(is_given));
            let health = &workspace.text().get_untracked().health;
            let words = if is_given {
                health.promise_given
            } else {
                health.promise_refused
            };
            workspace.say(words, None);
        });
    }

    /// Reads every stored batch of every log again and says what it finds.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn look_over(&self) -> Result<LookOver, StoreError> {
        let Some(store) = self.inner.with_value(|inner| inner.store.clone()) else {
            return Ok(LookOver::default());
        };
        let mut found = LookOver::default();
        for (id, _) in store.logs().await? {
            let stored = store.read_since(&id, 0).await?;
            let texts = stored
                .iter()
                .map(|batch| if batch.readable { &*batch.text } else { "" });
            found.logs.push((id, Examination::of(texts)));
        }
        Ok(found)
    }

    /// Repairs what can be: what cannot be read is set aside, what the snapshot still has of it
    /// comes back, and the list of plans is made anew.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn repair(&self) -> Result<(), StoreError> {
        let Some(store) = self.inner.with_value(|inner| inner.store.clone()) else {
            return Ok(());
        };
        for (id, _) in store.logs().await? {
            let (log, ..) = self.read_log(&store, &id).await?;
            store
                .put_log(&id, self.summarize(&id, &log).encode())
                .await?;
        }
        let open = self.open_log.get_untracked();
        if !open.is_empty() {
            self.switch_to(open);
        }
        self.look_at_health();
        Ok(())
    }

    /// Saves everything that is stored to a file, as it lies there.
    pub fn download_everything(&self) {
        let workspace = *self;
        spawn_local(async move {
            let store = workspace.inner.with_value(|inner| inner.store.clone());
            let text = match store {
                Some(store) => store.everything().await,
                None => return workspace.offer_file(),
            };
            let saving = &workspace.text().get_untracked().saving;
            let name = format!("prongsai-raw-{}.json", clock::now_ms());
            let words = match text {
                Ok(text) => match files::download(&name, text.as_bytes(), "application/json") {
                    Ok(()) => saving.downloaded,
                    Err(_) => saving.download_refused,
                },
                Err(why) => saving.words_of(&why),
            };
            workspace.say(words, None);
        });
    }

    /// The plan that local storage still tells of although there is none: the database was wiped.
    #[must_use]
    pub fn trace(&self) -> Option<Summary> {
        let trace = local::get::<Summary>(super::snapshot::SUMMARY)
            .ok()
            .flatten()?;
        (!trace.office.is_empty() && trace.log_id != sample_log_id()).then_some(trace)
    }

    /// Leaves this app's name in the database, for older ones that can no longer open it.
    pub(super) async fn sign(&self, store: &Store) {
        // Only tells which file is newer; without it the older one says less.
        let _signed = store.sign(&self.stamp().encode()).await;
    }

    /// What people must do while changes are not safe; none while they are.
    #[must_use]
    pub fn trouble(&self) -> Signal<Option<String>> {
        let workspace = *self;
        Signal::derive(move || {
            let words = &workspace.text().get().saving;
            let saving = workspace.saving.get();
            let remedy = words.remedy(&saving)?;
            let is_newer = matches!(
                saving,
                Saving::NotSaved {
                    why: StoreError::NewerVersion,
                    ..
                }
            );
            let newer = workspace.known.with(|known| known.other().cloned());
            Some(match newer.filter(|_| is_newer) {
                Some(app) => {
                    let built = app.built.map(|day| workspace.day(day)).unwrap_or_default();
                    format!("{remedy} {}", (words.newer_file)(&app.place, &built))
                }
                None => remedy.to_owned(),
            })
        })
    }
}
