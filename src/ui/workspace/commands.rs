//! Changing the plan: one queue, one command at a time, shown when it is on disk.

use super::{Inner, Job, Saving, Workspace};
use crate::browser::{Drawn, clock, ids, page};
use crate::exchange::encode_batch;
use crate::log::{Author, Change, EditId, Log, Prepared};
use crate::plan::Plan;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Computes what a command writes from what is folded when its turn comes.
pub(super) type Build = Box<dyn FnOnce(&Log, &Plan) -> Vec<Change>>;

/// On which stack a command lands once it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Record {
    /// It can be taken back, and what was undone before cannot be redone.
    Done,
    /// It was an undo: it can be done again.
    Undone,
    /// It was a redo: it can be taken back again.
    Redone,
    /// It is none of the person's commands.
    None,
}

impl Workspace {
    /// Runs a command: one batch, one undo step. Asks who is working first where
    /// nobody has said.
    pub fn change(&self, build: impl FnOnce(&Log, &Plan) -> Vec<Change> + 'static) {
        self.inner
            .update_value(|inner| inner.queue.push_back(Job::Command(Box::new(build))));
        if self.me.with_untracked(Option::is_none) {
            self.asks_who.set(true);
        } else {
            self.pump();
        }
    }

    /// Sets one field; an empty text clears it.
    pub fn set(&self, record: &str, field: &str, value: &str) {
        let change = Change::set(record, field, value);
        self.change(move |_, _| vec![change]);
    }

    /// Runs a command that takes something away, and offers the way back.
    pub fn remove(&self, build: impl FnOnce(&Log, &Plan) -> Vec<Change> + 'static) {
        self.change(build);
        self.say_undoable(self.text().get_untracked().saving.deleted);
    }

    /// Takes the last command of this tab back.
    pub fn undo(&self) {
        self.ask(Job::Undo);
    }

    /// Does again what was taken back last.
    pub fn redo(&self) {
        self.ask(Job::Redo);
    }

    fn ask(&self, job: Job) {
        self.inner.update_value(|inner| inner.queue.push_back(job));
        self.pump();
    }

    /// Has the browser ask before the page is closed while something is not on the
    /// disk.
    pub(super) fn guard_leaving(&self) {
        let workspace = *self;
        let guard = StoredValue::new_local(None);
        Effect::new(move |_| {
            let is_safe = match workspace.saving.get() {
                Saving::Opening | Saving::Saved => true,
                Saving::NotSaved { count, .. } => count == 0,
                Saving::Saving => false,
                // Nothing is ever kept: what was done is lost unless it was saved to a file.
                Saving::Unkept => !workspace.can_undo.get(),
            };
            guard.set_value(if is_safe {
                None
            } else {
                page::ask_before_leaving()
            });
        });
    }

    /// Tries again to write what could not be written.
    pub fn save_again(&self) {
        let has_store = self.inner.with_value(|inner| inner.store.is_some());
        if has_store { self.pump() } else { self.open() }
    }

    /// Writes what waits, unless it is being written already.
    pub(super) fn pump(&self) {
        let workspace = *self;
        let may_start = self
            .inner
            .try_update_value(|inner| {
                let may_start =
                    !inner.is_writing && !inner.queue.is_empty() && !inner.log_id.is_empty();
                inner.is_writing |= may_start;
                may_start
            })
            .unwrap_or(false);
        if !may_start {
            return;
        }
        spawn_local(async move {
            while let Some(job) = workspace.next_job() {
                if !workspace.perform(job).await {
                    break;
                }
            }
            workspace
                .inner
                .update_value(|inner| inner.is_writing = false);
        });
    }

    fn next_job(&self) -> Option<Job> {
        self.inner
            .try_update_value(|inner| inner.queue.pop_front())
            .flatten()
    }

    /// Carries a job out; `false` when it could not be written and waits again.
    async fn perform(&self, job: Job) -> bool {
        let (prepared, record) = match job {
            Job::Command(build) => {
                let plan = self.plan.get_untracked();
                let prepared = self
                    .inner
                    .with_value(|inner| inner.log.prepare(build(&inner.log, &plan)));
                (prepared, Record::Done)
            }
            Job::Undo => (self.prepare_undo(false), Record::Undone),
            Job::Redo => (self.prepare_undo(true), Record::Redone),
            Job::Again(prepared, record) => (prepared, record),
        };
        self.write(prepared, record).await
    }

    fn prepare_undo(&self, is_redo: bool) -> Vec<Prepared> {
        let text = self.text().get_untracked();
        let undo = self
            .inner
            .try_update_value(|inner| {
                let stack = if is_redo {
                    &mut inner.redo
                } else {
                    &mut inner.undo
                };
                let command = stack.pop()?;
                Some(inner.log.undo(&command))
            })
            .flatten();
        let Some(undo) = undo else {
            self.say(text.saving.nothing_to_undo, None);
            return Vec::new();
        };
        if undo.blocked.is_empty() {
            self.say(
                if is_redo {
                    text.saving.redone
                } else {
                    text.saving.undone
                },
                None,
            );
        } else {
            self.say((text.saving.undo_blocked)(undo.blocked.len()), None);
        }
        self.update_stacks();
        undo.prepared
    }

    /// Writes a command and folds it; `false` when the disk does not have it.
    pub(super) async fn write(&self, prepared: Vec<Prepared>, record: Record) -> bool {
        if prepared.is_empty() {
            self.settle();
            return true;
        }
        self.saving.set(Saving::Saving);
        let by = Arc::new(self.author());
        let at = clock::now_ms();
        let (store, log_id, at_least) = self.inner.with_value(|inner| {
            (
                inner.store.clone(),
                inner.log_id.clone(),
                inner.log.highest_n(),
            )
        });
        let count = prepared.len() as u64;
        let drawn = match store {
            Some(store) => {
                let (prepared, by) = (prepared.clone(), by.clone());
                let encode = move |drawn: &Drawn| encode_batch(&stamp(prepared, drawn, at, &by));
                store
                    .append(&log_id, at_least, count, encode)
                    .await
                    .map(|appended| appended.drawn)
            }
            None => Ok(Drawn {
                actor: format!("unkept-{}", ids::random_id()),
                first_n: at_least + 1,
            }),
        };
        match drawn {
            Ok(drawn) => {
                self.fold_own(stamp(prepared, &drawn, at, &by), record);
                true
            }
            Err(why) => {
                let count = self
                    .inner
                    .try_update_value(|inner| {
                        inner.queue.push_front(Job::Again(prepared, record));
                        inner.queue.len()
                    })
                    .unwrap_or(1);
                self.saving.set(Saving::NotSaved { count, why });
                false
            }
        }
    }

    fn fold_own(&self, edits: Vec<crate::log::Edit>, record: Record) {
        let ids: Vec<EditId> = edits.iter().map(|edit| edit.id.clone()).collect();
        self.inner.update_value(|inner| {
            // Its numbers were drawn in the transaction that wrote it: no other edit has them.
            let _fresh = inner.log.insert_all(edits);
            match record {
                Record::Done => {
                    inner.undo.push(ids);
                    inner.redo.clear();
                }
                Record::Undone => inner.redo.push(ids),
                Record::Redone => inner.undo.push(ids),
                Record::None => {}
            }
            if let Some(tabs) = &inner.tabs {
                tabs.announce(&inner.log_id);
            }
        });
        self.update_stacks();
        self.refold();
        self.settle();
    }

    /// Says how saving stands when nothing is under way.
    fn settle(&self) {
        let (waiting, is_kept) = self
            .inner
            .with_value(|inner: &Inner| (inner.queue.len(), inner.store.is_some()));
        if waiting == 0 {
            self.saving.set(if is_kept {
                Saving::Saved
            } else {
                Saving::Unkept
            });
        }
    }

    fn update_stacks(&self) {
        let (undo, redo) = self
            .inner
            .with_value(|inner| (!inner.undo.is_empty(), !inner.redo.is_empty()));
        self.can_undo.set(undo);
        self.can_redo.set(redo);
    }

    /// Folds the log anew and shows it.
    pub(super) fn refold(&self) {
        let fallback = self.plan.with_untracked(|plan| plan.year);
        let plan = self
            .inner
            .with_value(|inner| Plan::fold(&inner.log, fallback));
        if self.plan.with_untracked(|shown| **shown != plan) {
            self.plan.set(Arc::new(plan));
        }
        self.revision.update(|revision| *revision += 1);
        self.note_snapshot_due();
    }

    fn author(&self) -> Author {
        self.me.with_untracked(|me| {
            me.as_ref().map_or_else(Author::default, |me| Author {
                division: me.division.as_str().into(),
                person: me.person.as_str().into(),
            })
        })
    }
}

fn stamp(
    prepared: Vec<Prepared>,
    drawn: &Drawn,
    at: i64,
    by: &Arc<Author>,
) -> Vec<crate::log::Edit> {
    Prepared::stamp(
        prepared,
        &drawn.actor.as_str().into(),
        drawn.first_n,
        at,
        by,
    )
}
