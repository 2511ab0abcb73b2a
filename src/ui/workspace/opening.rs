//! Opening what the browser keeps, and following other tabs.

use super::protection::is_marked;
use super::queue::Job;
use super::{Inner, Notice, Saving, Workspace, snapshot};
use crate::browser::local::{self, LocalError};
use crate::browser::{Store, StoreError, Stored, Tabs, page};
use crate::exchange::{OpenPlan, ReadError, decode_batch, encode_batch, recover};
use crate::log::{Knowledge, Log, Written};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The setting that remembers which log was open.
pub(super) const OPEN_LOG: &str = "open-log";

/// The setting that holds which edits of a log were put aside on this computer.
pub(super) fn aside_key(log_id: &str) -> String {
    format!("aside/{log_id}")
}

/// What the app is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Reading its memory; nothing can be shown yet.
    Opening,
    /// It is protected: nothing can be shown before the passphrase is said.
    Locked,
    /// There is no plan yet: the ways in are shown.
    FirstRun,
    /// A plan is open.
    Open,
}

impl Workspace {
    /// Paints from the snapshot, then opens the database.
    pub(super) fn begin_opening(&self) {
        self.paint_snapshot();
        self.hand_over_on_leaving();
        self.keep_snapshots();
        self.open();
    }

    /// Opens the database; called again when that has failed.
    pub(super) fn open(&self) {
        let workspace = *self;
        self.saving.set(Saving::Opening);
        spawn_local(async move {
            let opened = match Store::open().await {
                Ok(store) => workspace.attach(store).await,
                Err(why) => Err(why),
            };
            if let Err(why) = opened {
                if matches!(why, StoreError::Refused(_)) {
                    workspace.live_without_store();
                } else {
                    workspace.refuse(why);
                }
                if workspace.phase.get_untracked() == Phase::Opening {
                    workspace.phase.set(Phase::FirstRun);
                }
            }
        });
    }

    fn paint_snapshot(&self) {
        if self.may_be_kiosk() || is_marked() {
            return;
        }
        let Ok(Some(open)) = local::get::<OpenPlan>(snapshot::OPEN_PLAN) else {
            return;
        };
        let log_id = open.log_id.clone();
        let Ok(edits) = recover(open) else { return };
        let mut log = Log::default();
        if log.insert_all(edits).is_err() || log.is_empty() {
            return;
        }
        self.inner.update_value(|inner| inner.log = log);
        self.open_log.set(log_id);
        self.refold();
        self.inner.update_value(|inner| inner.snapshot_due = false);
        self.phase.set(Phase::Open);
    }

    /// Goes on with what was painted, for as long as the page lives.
    fn live_without_store(&self) {
        let painted = self.open_log.get_untracked();
        self.inner.update_value(|inner| {
            inner.is_unkept = true;
            inner.log_id = painted;
        });
        self.saving.set(Saving::Unkept);
        self.pump();
    }

    async fn attach(&self, store: Store) -> Result<(), StoreError> {
        self.sign(&store).await;
        self.find_kiosk(&store).await?;
        self.follow_protection(&store);
        if store.is_locked() {
            return self.stay_locked(store).await;
        }
        self.set_snapshot_aside(&store).await?;
        self.open_logs(store).await
    }

    /// Reads which logs there are, and opens the one that was open last.
    pub(super) async fn open_logs(&self, store: Store) -> Result<(), StoreError> {
        let logs = self.read_logs(&store).await?;
        let remembered = match self.kiosk_log() {
            Some(log) => Some(log),
            None => store.setting(OPEN_LOG).await?,
        };
        let painted = self.open_log.get_untracked();
        let has = |id: &str| logs.iter().any(|log| log.id == id);
        let known = remembered
            .filter(|id| has(id))
            .or_else(|| has(&painted).then(|| painted.clone()))
            .or_else(|| logs.last().map(|log| log.id.clone()))
            .or_else(|| (!painted.is_empty()).then_some(painted));
        self.logs.set(logs);
        let kept = store.clone();
        self.inner
            .update_value(|inner: &mut Inner| inner.store = Some(store));
        self.follow_tabs();
        if let Some(id) = known {
            self.put_first(Job::Show(id));
        }
        self.put_first(Job::Restore);
        self.pump();
        self.find_work_folder(&kept).await;
        Ok(())
    }

    /// Reads on whenever another tab has written, and when this one is seen again: a
    /// sleeping tab hears nothing.
    pub(super) fn follow_tabs(&self) {
        let workspace = *self;
        if self.inner.with_value(|inner| inner.tabs.is_some()) {
            return;
        }
        let tabs = Tabs::new();
        let listener = tabs.on_announced(move |log| {
            if workspace.hear_of_responses(&log)
                || workspace.hear_of_kiosk(&log)
                || workspace.hear_of_lock(&log)
            {
                return;
            }
            if workspace.inner.with_value(|inner| inner.log_id == log) {
                spawn_local(async move { workspace.refresh().await });
            } else {
                spawn_local(async move { workspace.list_logs().await });
            }
        });
        let shown = page::on_shown(move || {
            spawn_local(async move { workspace.refresh().await });
        });
        for listener in listener.into_iter().chain(shown) {
            listener.forever();
        }
        self.inner.update_value(|inner| inner.tabs = Some(tabs));
        self.follow_versions();
    }

    /// A snapshot that cannot be read is kept before the next one takes its place.
    async fn set_snapshot_aside(&self, store: &Store) -> Result<(), StoreError> {
        let (text, why) = match local::get::<OpenPlan>(snapshot::OPEN_PLAN) {
            Err(LocalError::Unreadable { text, why }) => (text, why),
            Ok(_) | Err(_) => return Ok(()),
        };
        self.keep_aside(store, &text, &why).await?;
        let _removed = local::remove(snapshot::OPEN_PLAN);
        Ok(())
    }

    /// Folds a log of the database and shows it.
    pub(super) async fn show_log(&self, id: &str) -> Result<(), StoreError> {
        let store = self.inner.with_value(|inner| inner.store.clone());
        let (log, arrival, aside) = match &store {
            Some(store) => self.read_log(store, id).await?,
            None => self.inner.with_value(|inner| {
                let is_open = inner.log_id == id;
                let log = if is_open {
                    Some(&inner.log)
                } else {
                    inner.shelf.get(id)
                };
                (log.cloned().unwrap_or_default(), 0, String::new())
            }),
        };
        if self.must_wait(id) {
            self.show_later(id);
            return Ok(());
        }
        let is_other = self.open_log.with_untracked(|open| *open != id);
        self.inner.update_value(|inner| {
            let before = std::mem::replace(&mut inner.log, log);
            let before_id = std::mem::replace(&mut inner.log_id, id.to_owned());
            inner.arrival = arrival;
            inner.aside = aside;
            if inner.is_unkept && is_other && !before_id.is_empty() {
                inner.shelf.insert(before_id, before);
            }
            if is_other {
                inner.undo.clear();
                inner.redo.clear();
            }
        });
        if is_other {
            self.forget_folder();
        }
        self.update_stacks();
        self.open_log.set(id.to_owned());
        self.follow_open_log();
        self.refold();
        self.phase.set(Phase::Open);
        self.doubt_day();
        if let Some(store) = store {
            // Only remembers what was looked at last; nothing depends on it.
            let _remembered = store.put_setting(OPEN_LOG, id.to_owned()).await;
            // What arrived while it was read was announced for a log that was not open yet.
            self.refresh().await;
        }
        self.list_logs().await;
        self.check_chains();
        Ok(())
    }

    /// Commands wait that were made on what is shown: they come first.
    fn show_later(&self, id: &str) {
        let painted = self.open_log.get_untracked();
        self.inner.update_value(|inner| {
            if inner.log_id.is_empty() {
                inner.queue.push_front(Job::Show(painted));
            } else {
                inner.queue.push_back(Job::Show(id.to_owned()));
            }
        });
    }

    /// Folds a log of the database: the log, its last arrival, and what of it was put aside
    /// here. What cannot be read is set aside, and what the snapshot has of it comes back.
    pub(super) async fn read_log(
        &self,
        store: &Store,
        id: &str,
    ) -> Result<(Log, u64, String), StoreError> {
        let put_aside = store.setting(&aside_key(id)).await?.unwrap_or_default();
        let stored = store.read_since(id, 0).await?;
        let mut log = Log::default();
        let (arrival, aside) = fold_stored(store, &mut log, stored).await?;
        if aside > 0 {
            self.notices
                .update(|notices| notices.push(Notice::SetAside(aside)));
        }
        if log.is_empty() || aside > 0 {
            self.bring_back(store, id, &mut log).await?;
        }
        if let Some(known) = Knowledge::parse(&put_aside).filter(|_| !put_aside.is_empty()) {
            let ids = log.edits().map(|edit| edit.id.clone());
            log.put_aside(&ids.filter(|id| known.contains(id)).collect());
        }
        Ok((log, arrival, put_aside))
    }

    /// What the log has lost comes back from local storage, as far as it is in force.
    async fn bring_back(&self, store: &Store, id: &str, log: &mut Log) -> Result<(), StoreError> {
        let Ok(Some(open)) = local::get::<OpenPlan>(snapshot::OPEN_PLAN) else {
            return Ok(());
        };
        if open.log_id != id {
            return Ok(());
        }
        let Ok(mut edits) = recover(open) else {
            return Ok(());
        };
        edits.retain(|edit| log.edit(&edit.id).is_none());
        if edits.is_empty() {
            return Ok(());
        }
        let text = encode_batch(&edits, &[]);
        let highest = edits.iter().map(|edit| edit.id.n).max().unwrap_or_default();
        store.append_foreign(id, highest, text).await?;
        // Those with an id that the log knows were left out.
        let _fresh = log.insert_all(edits);
        self.notices
            .update(|notices| notices.push(Notice::Recovered));
        Ok(())
    }

    /// Folds what other tabs have written since.
    pub(super) async fn refresh(&self) {
        let (store, id, arrival) = self
            .inner
            .with_value(|inner| (inner.store.clone(), inner.log_id.clone(), inner.arrival));
        let Some(store) = store else { return };
        if id.is_empty() {
            return;
        }
        let Ok(stored) = store.read_since(&id, arrival).await else {
            return;
        };
        let put_aside = store.setting(&aside_key(&id)).await;
        let put_aside = put_aside.ok().flatten().unwrap_or_default();
        let was_erased = self.was_erased_elsewhere(&store, &id).await;
        if was_erased || self.inner.with_value(|inner| inner.aside != put_aside) {
            return self.read_again(&store, &id).await;
        }
        let mut fresh = Log::default();
        let (arrival, aside) = match fold_stored(&store, &mut fresh, stored).await {
            Ok(folded) => folded,
            Err(why) => return self.refuse(why),
        };
        if aside > 0 {
            self.notices
                .update(|notices| notices.push(Notice::SetAside(aside)));
        }
        let fresh = everything(&fresh);
        let grown = self
            .inner
            .try_update_value(|inner| {
                if inner.log_id != id {
                    return false;
                }
                let before = inner.log.len();
                // Both were written by this database, whose numbers never repeat.
                let _fresh = inner.log.take(fresh);
                inner.arrival = inner.arrival.max(arrival);
                inner.log.len() > before
            })
            .unwrap_or(false);
        if grown {
            self.refold();
        }
    }

    /// Folds the open log anew: another tab has put something aside, or taken it up.
    async fn read_again(&self, store: &Store, id: &str) {
        match self.read_log(store, id).await {
            Ok((log, arrival, aside)) => {
                self.inner.update_value(|inner| {
                    if inner.log_id == *id {
                        let before = std::mem::replace(&mut inner.log, log);
                        // What this tab has written meanwhile is on the disk and known to it.
                        let _known = inner.log.take(everything(&before));
                        inner.arrival = arrival;
                        inner.aside = aside;
                    }
                });
                self.refold();
            }
            Err(why) => self.refuse(why),
        }
    }

    /// Takes a standing message away.
    pub fn close_notice(&self, notice: &Notice) {
        self.notices
            .update(|notices| notices.retain(|other| other != notice));
    }
}

/// What a log folds, with its links.
fn everything(log: &Log) -> Written {
    Written {
        edits: log.edits().cloned().collect(),
        links: log.all_links().cloned().collect(),
    }
}

/// Folds stored batches into a log; returns the last arrival and how many batches
/// were set aside because they cannot be read.
///
/// # Errors
/// [`StoreError::NewerVersion`] for a batch of a newer version, which is whole and stays
/// in its place.
async fn fold_stored(
    store: &Store,
    log: &mut Log,
    stored: Vec<Stored>,
) -> Result<(u64, usize), StoreError> {
    let mut last = 0;
    let mut aside = 0;
    for batch in stored {
        last = last.max(batch.arrival);
        let why = if batch.readable {
            match decode_batch(&batch.text) {
                Ok(written) => match log.take(written) {
                    Ok(_) => continue,
                    Err(contradiction) => format!("{contradiction:?}"),
                },
                Err(ReadError::TooNew { .. }) => return Err(StoreError::NewerVersion),
                Err(error) => format!("{error:?}"),
            }
        } else {
            "record".to_owned()
        };
        aside += 1;
        // Where it cannot be moved it stays in place, untouched.
        let _moved = store.set_aside(batch.arrival, why).await;
    }
    Ok((last, aside))
}
