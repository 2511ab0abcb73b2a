//! Changing the plan: one queue, one command at a time, shown when it is on disk.

use super::queue::Job;
use super::{Saving, Workspace, chain};
use crate::browser::{Drawn, StoreError, ids, page};
use crate::exchange::encode_batch;
use crate::log::{Author, Change, Edit, EditId, Log, Prepared, RecordId, Written};
use crate::plan::Plan;
use crate::survey::{Response, ResponseId};
use leptos::prelude::*;
use std::collections::BTreeSet;
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
    /// It cannot be taken back.
    Lasting,
    /// It belongs to the file that was taken in last: one undo takes both back.
    OfImport,
}

/// What one undo takes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A command, by a further one.
    Command(Vec<EditId>),
    /// What came with a file, by putting it aside.
    Import(Came),
}

/// What came with files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Came {
    /// Edits that were not folded before.
    pub edits: BTreeSet<EditId>,
    /// Responses that did not count before.
    pub responses: BTreeSet<ResponseId>,
    /// Responses that had come before without the suggestion that they have here.
    pub completed: Vec<Response>,
}

impl Workspace {
    /// Runs a command: one batch, one undo step. Asks who is working first where
    /// nobody has said.
    pub fn change(&self, build: impl FnOnce(&Log, &Plan) -> Vec<Change> + 'static) {
        if self.me.with_untracked(Option::is_none) && !self.is_unnamed.get_untracked() {
            self.asks_who.set(true);
        }
        self.stay_fresh();
        self.enqueue(Job::Command(Box::new(build)));
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
        self.enqueue(Job::Undo);
    }

    /// Does again what was taken back last.
    pub fn redo(&self) {
        self.enqueue(Job::Redo);
    }

    /// Has the browser ask before the page is closed while something is not on the
    /// disk.
    pub(super) fn guard_leaving(&self) {
        let workspace = *self;
        let guard = StoredValue::new_local(None);
        Effect::new(move |_| {
            // Where nothing is ever kept, what was done is lost unless it was saved to a file.
            let is_unkept = workspace.saving.get() == Saving::Unkept;
            let is_safe = workspace.waiting.get() == 0 && !(is_unkept && workspace.can_undo.get());
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

    /// Takes the last command of a stack and prepares what takes it back.
    pub(super) fn prepare_undo(&self, is_redo: bool) -> Vec<Prepared> {
        let text = self.text().get_untracked();
        let undo = self
            .inner
            .try_update_value(|inner| {
                let stack = if is_redo {
                    &mut inner.redo
                } else {
                    &mut inner.undo
                };
                match stack.pop()? {
                    Step::Command(command) => Some(inner.log.undo(&command)),
                    Step::Import(_) => None,
                }
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

    /// Writes a command and folds it, or gives it back.
    pub(super) async fn write(
        &self,
        prepared: Vec<Prepared>,
        record: Record,
    ) -> Result<(), (Job, StoreError)> {
        if prepared.is_empty() {
            return Ok(());
        }
        let by = Arc::new(self.author());
        let (at, seed) = (self.now_ms(), ids::random_bytes());
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
                self.inner
                    .update_value(|inner| inner.in_flight.clone_from(&prepared));
                let (prepared, by) = (prepared.clone(), by.clone());
                let encode =
                    move |drawn: &Drawn| chain::entry(stamp(prepared, drawn, at, &by), drawn, seed);
                let appended = store.append(&log_id, at_least, count, encode).await;
                self.inner.update_value(|inner| inner.in_flight.clear());
                appended.map(|appended| appended.drawn)
            }
            None => Ok(unkept(at_least)),
        };
        match drawn {
            Ok(drawn) => {
                let edits = stamp(prepared, &drawn, at, &by);
                self.fold_own(chain::linked(edits, &drawn, seed), record);
                Ok(())
            }
            Err(why) => Err((Job::Again(prepared, record), why)),
        }
    }

    /// Writes a command that has its ids already.
    pub(super) async fn write_stamped(
        &self,
        edits: Vec<Edit>,
        record: Record,
    ) -> Result<(), (Job, StoreError)> {
        if edits.is_empty() {
            return Ok(());
        }
        let (store, log_id) = self
            .inner
            .with_value(|inner| (inner.store.clone(), inner.log_id.clone()));
        if let Some(store) = store {
            let highest = edits.iter().map(|edit| edit.id.n).max().unwrap_or_default();
            let text = encode_batch(&edits, &[]);
            if let Err(why) = store.append_foreign(&log_id, highest, text).await {
                return Err((Job::Stamped(edits, record), why));
            }
        }
        let links = Vec::new();
        self.fold_own(Written { edits, links }, record);
        Ok(())
    }

    /// Gives a command ids that no other edit has, without the disk.
    pub(super) fn stamp_unwritten(&self, prepared: Vec<Prepared>, at_least: u64) -> Vec<Edit> {
        let by = Arc::new(self.author());
        stamp(prepared, &unkept(at_least), self.now_ms(), &by)
    }

    fn fold_own(&self, written: Written, record: Record) {
        let edits = &written.edits;
        let ids: Vec<EditId> = edits.iter().map(|edit| edit.id.clone()).collect();
        let touched: BTreeSet<RecordId> = edits.iter().map(|edit| edit.record.clone()).collect();
        self.inner.update_value(|inner| {
            // Its numbers were drawn in the transaction that wrote it: no other edit has them.
            let _fresh = inner.log.take(written);
            match record {
                Record::Done => {
                    inner.undo.push(Step::Command(ids));
                    inner.redo.clear();
                }
                Record::Lasting => {}
                Record::Undone => inner.redo.push(Step::Command(ids)),
                Record::Redone => inner.undo.push(Step::Command(ids)),
                Record::OfImport => match inner.undo.last_mut() {
                    Some(Step::Import(came)) => came.edits.extend(ids),
                    _ => inner.undo.push(Step::Command(ids)),
                },
            }
            if let Some(tabs) = &inner.tabs {
                tabs.announce(&inner.log_id);
            }
        });
        self.update_stacks();
        let shown = self.plan.get_untracked();
        let plan = self
            .inner
            .with_value(|inner| shown.refolded(&inner.log, &touched));
        self.show(plan);
    }

    pub(super) fn update_stacks(&self) {
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
        self.show(plan);
    }

    fn show(&self, plan: Plan) {
        if self.plan.with_untracked(|shown| **shown != plan) {
            self.plan.set(Arc::new(plan));
        }
        self.revision.update(|revision| *revision += 1);
        self.note_snapshot_due();
    }

    pub(super) fn author(&self) -> Author {
        self.me.with_untracked(|me| {
            me.as_ref().map_or_else(Author::default, |me| Author {
                division: me.division.as_str().into(),
                person: me.person.as_str().into(),
            })
        })
    }
}

/// The numbers of a command that no database has numbered.
fn unkept(at_least: u64) -> Drawn {
    Drawn {
        actor: ids::random_id(),
        first_n: at_least + 1,
        before: String::new(),
    }
}

fn stamp(prepared: Vec<Prepared>, drawn: &Drawn, at: i64, by: &Arc<Author>) -> Vec<Edit> {
    Prepared::stamp(
        prepared,
        &drawn.actor.as_str().into(),
        drawn.first_n,
        at,
        by,
    )
}
