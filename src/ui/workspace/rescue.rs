//! What is not on the disk yet: put into files, and handed to the next page when this one
//! is closed before the disk has it.

use super::queue::Job;
use super::{Notice, Workspace, commands::Record};
use crate::browser::local::{self, LocalError};
use crate::browser::{Store, StoreError, page};
use crate::exchange::{decode_batch, encode_batch};
use crate::log::{Edit, Log};
use crate::plan::Plan;
use leptos::prelude::*;

/// The key of what the last page could not write: pairs of a log and a batch.
const UNWRITTEN: &str = "unwritten";

impl Workspace {
    /// The open log with everything that waits to be written. The waiting commands get
    /// ids of their own, so that a file and the disk agree about them for ever.
    pub(super) fn log_with_waiting(&self) -> Log {
        let (mut log, queue) = self
            .inner
            .try_update_value(|inner| (inner.log.clone(), std::mem::take(&mut inner.queue)))
            .unwrap_or_default();
        let queue = queue
            .into_iter()
            .map(|job| {
                let (prepared, record) = match job {
                    Job::Command(build) => {
                        let year = self.plan.with_untracked(|plan| plan.year);
                        let changes = build(&log, &Plan::fold(&log, year));
                        (log.prepare(changes), Record::Done)
                    }
                    Job::Again(prepared, record) => (prepared, record),
                    Job::Stamped(edits, record) => {
                        // Fresh ids contradict nothing.
                        let _fresh = log.insert_all(edits.clone());
                        return Job::Stamped(edits, record);
                    }
                    Job::Restore
                    | Job::Show(_)
                    | Job::Begin(..)
                    | Job::BringResponses(..)
                    | Job::TakeIn(..)
                    | Job::Erase(..)
                    | Job::Keep(..)
                    | Job::Undo
                    | Job::Redo => return job,
                };
                let edits = self.stamp_unwritten(prepared, log.highest_n());
                let _fresh = log.insert_all(edits.clone());
                Job::Stamped(edits, record)
            })
            .collect();
        self.inner.update_value(|inner| inner.queue = queue);
        log
    }

    /// Hands what is not on the disk to the next page when this one is closed: local
    /// storage takes it at once, the database would need time that is no longer there.
    pub(super) fn hand_over_on_leaving(&self) {
        let workspace = *self;
        if let Some(listener) = page::on_left(move || {
            page::leave_field();
            workspace.hand_over();
        }) {
            listener.forever();
        }
    }

    fn hand_over(&self) {
        let log_id = self.open_log.get_untracked();
        if self.waiting.get_untracked() == 0 || log_id.is_empty() {
            return;
        }
        let log = self.log_with_waiting();
        let mut edits: Vec<Edit> = self.inner.with_value(|inner| {
            // Perhaps the disk has it a moment later: the same values twice contradict nothing.
            self.stamp_unwritten(inner.in_flight.clone(), log.highest_n())
        });
        self.inner.with_value(|inner| {
            for job in &inner.queue {
                if let Job::Stamped(stamped, _) = job {
                    edits.extend(stamped.iter().cloned());
                }
            }
        });
        if edits.is_empty() {
            return;
        }
        let mut unwritten: Vec<(String, String)> =
            local::get(UNWRITTEN).ok().flatten().unwrap_or_default();
        let text = encode_batch(&edits, &[]);
        let text = self.inner.with_value(|inner| match &inner.store {
            Some(store) => store.closed_text(&text),
            None => text,
        });
        unwritten.push((log_id, text));
        // Where local storage is full too, the browser has asked before leaving.
        let _kept = local::put(UNWRITTEN, &unwritten);
    }

    /// Writes what the last page could not write any more.
    pub(super) async fn restore(&self) -> Result<(), StoreError> {
        let Some(store) = self.inner.with_value(|inner| inner.store.clone()) else {
            return Ok(());
        };
        if store.is_locked() {
            return Err(StoreError::Locked);
        }
        match local::get::<Vec<(String, String)>>(UNWRITTEN) {
            Ok(Some(unwritten)) => {
                for (log_id, text) in unwritten {
                    let text = store.opened_text(text);
                    match decode_batch(&text) {
                        Ok(written) => {
                            let highest = written.edits.iter().map(|edit| edit.id.n).max();
                            store
                                .append_foreign(&log_id, highest.unwrap_or_default(), text)
                                .await?;
                        }
                        Err(error) => {
                            self.keep_aside(&store, &text, &format!("{error:?}"))
                                .await?;
                        }
                    }
                }
            }
            Err(LocalError::Unreadable { text, why }) => {
                self.keep_aside(&store, &text, &why).await?;
            }
            Ok(None) | Err(_) => return Ok(()),
        }
        // Writing it once more would change nothing: the ids are the same.
        let _removed = local::remove(UNWRITTEN);
        Ok(())
    }

    /// Keeps a text that cannot be read, and says so.
    pub(super) async fn keep_aside(
        &self,
        store: &Store,
        text: &str,
        why: &str,
    ) -> Result<(), StoreError> {
        store.keep_aside(text, why).await?;
        self.notices
            .update(|notices| notices.push(Notice::SetAside(1)));
        Ok(())
    }
}
