//! Opening what the browser keeps, and following other tabs.

use super::{Inner, Notice, Saving, Workspace, snapshot};
use crate::browser::{Store, StoreError, Stored, Tabs, local};
use crate::exchange::{OpenPlan, decode_batch, encode_batch, recover};
use crate::log::Log;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The setting that remembers which log was open.
pub(super) const OPEN_LOG: &str = "open-log";

/// What the app is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Reading its memory; nothing can be shown yet.
    Opening,
    /// There is no plan yet: the ways in are shown.
    FirstRun,
    /// A plan is open.
    Open,
}

impl Workspace {
    /// Paints from the snapshot, then opens the database.
    pub(super) fn open(&self) {
        let workspace = *self;
        self.saving.set(Saving::Opening);
        self.paint_snapshot();
        spawn_local(async move {
            match Store::open().await {
                Ok(store) => workspace.attach(store).await,
                Err(StoreError::Refused(_)) => {
                    workspace.saving.set(Saving::Unkept);
                    if workspace.phase.get_untracked() == Phase::Opening {
                        workspace.phase.set(Phase::FirstRun);
                    }
                }
                Err(why) => {
                    workspace.saving.set(Saving::NotSaved { count: 0, why });
                    if workspace.phase.get_untracked() == Phase::Opening {
                        workspace.phase.set(Phase::FirstRun);
                    }
                }
            }
        });
    }

    fn paint_snapshot(&self) {
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

    async fn attach(&self, store: Store) {
        let workspace = *self;
        let tabs = Tabs::new();
        let listener = tabs.on_announced(move |log| {
            if workspace.inner.with_value(|inner| inner.log_id == log) {
                spawn_local(async move { workspace.refresh().await });
            } else {
                spawn_local(async move { workspace.list_logs().await });
            }
        });
        if let Some(listener) = listener {
            listener.forever();
        }
        self.inner.update_value(|inner: &mut Inner| {
            inner.store = Some(store.clone());
            inner.tabs = Some(tabs);
        });
        self.list_logs().await;
        let remembered = store.setting(OPEN_LOG).await.ok().flatten();
        let painted = self.open_log.get_untracked();
        let known = self.logs.with_untracked(|logs| {
            let has = |id: &str| logs.iter().any(|log| log.id == id);
            remembered
                .filter(|id| has(id))
                .or_else(|| has(&painted).then(|| painted.clone()))
                .or_else(|| logs.last().map(|log| log.id.clone()))
        });
        match known.or_else(|| (!painted.is_empty()).then_some(painted)) {
            Some(id) => self.show_log(id).await,
            None => {
                self.saving.set(Saving::Saved);
                self.phase.set(Phase::FirstRun);
            }
        }
        self.keep_snapshots();
    }

    /// Folds a log of the database and shows it. What cannot be read is set aside.
    pub(super) async fn show_log(&self, id: String) {
        let Some(store) = self.inner.with_value(|inner| inner.store.clone()) else {
            return;
        };
        match store.read_since(&id, 0).await {
            Ok(stored) => {
                let mut log = Log::default();
                let (arrival, aside) = fold_stored(&store, &mut log, stored).await;
                if aside > 0 {
                    self.notices
                        .update(|notices| notices.push(Notice::SetAside(aside)));
                }
                if log.is_empty() {
                    self.bring_back(&store, &id, &mut log).await;
                }
                let is_other = self.open_log.with_untracked(|open| *open != id);
                self.inner.update_value(|inner| {
                    inner.log = log;
                    inner.log_id = id.clone();
                    inner.arrival = arrival;
                    if is_other {
                        inner.undo.clear();
                        inner.redo.clear();
                    }
                });
                self.open_log.set(id.clone());
                self.refold();
                self.phase.set(Phase::Open);
                self.saving.set(Saving::Saved);
                // Only remembers what was looked at last; nothing depends on it.
                let _remembered = store.put_setting(OPEN_LOG, id).await;
                self.pump();
            }
            Err(why) => self.saving.set(Saving::NotSaved { count: 0, why }),
        }
    }

    /// With the log gone, its edits in force come back from local storage.
    async fn bring_back(&self, store: &Store, id: &str, log: &mut Log) {
        let Ok(Some(open)) = local::get::<OpenPlan>(snapshot::OPEN_PLAN) else {
            return;
        };
        if open.log_id != id {
            return;
        }
        let Ok(edits) = recover(open) else { return };
        if edits.is_empty() {
            return;
        }
        let text = encode_batch(&edits);
        let highest = edits.iter().map(|edit| edit.id.n).max().unwrap_or_default();
        if store.append_foreign(id, highest, text).await.is_ok() && log.insert_all(edits).is_ok() {
            self.notices
                .update(|notices| notices.push(Notice::Recovered));
        }
    }

    /// Folds what other tabs have written since.
    pub(super) async fn refresh(&self) {
        let (store, id, arrival) = self
            .inner
            .with_value(|inner| (inner.store.clone(), inner.log_id.clone(), inner.arrival));
        let Some(store) = store else { return };
        let Ok(stored) = store.read_since(&id, arrival).await else {
            return;
        };
        let mut fresh = Log::default();
        let (arrival, aside) = fold_stored(&store, &mut fresh, stored).await;
        if aside > 0 {
            self.notices
                .update(|notices| notices.push(Notice::SetAside(aside)));
        }
        let edits: Vec<_> = fresh.edits().cloned().collect();
        self.inner.update_value(|inner| {
            if inner.log_id == id {
                // Both were written by this database, whose numbers never repeat.
                let _fresh = inner.log.insert_all(edits);
                inner.arrival = inner.arrival.max(arrival);
            }
        });
        self.refold();
    }

    /// Takes a standing message away.
    pub fn close_notice(&self, notice: &Notice) {
        self.notices
            .update(|notices| notices.retain(|other| other != notice));
    }
}

/// Folds stored batches into a log; returns the last arrival and how many batches
/// were set aside because they cannot be read.
async fn fold_stored(store: &Store, log: &mut Log, stored: Vec<Stored>) -> (u64, usize) {
    let mut last = 0;
    let mut aside = 0;
    for batch in stored {
        last = last.max(batch.arrival);
        let why = if batch.readable {
            match decode_batch(&batch.text) {
                Ok(edits) => match log.insert_all(edits) {
                    Ok(_) => continue,
                    Err(contradiction) => format!("{contradiction:?}"),
                },
                Err(error) => format!("{error:?}"),
            }
        } else {
            "record".to_owned()
        };
        aside += 1;
        // Where it cannot be moved it stays in place, untouched.
        let _moved = store.set_aside(batch.arrival, why).await;
    }
    (last, aside)
}
