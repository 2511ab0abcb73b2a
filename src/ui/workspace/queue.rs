//! The one queue: everything that touches a log waits here for its turn, so no command
//! ever lands in another log than the one that it was made on.

use super::commands::{Build, Record};
use super::taking::{Done, TakeIn};
use super::{Phase, Saving, Workspace};
use crate::browser::{Store, StoreError};
use crate::calendar::FiscalYear;
use crate::log::{Change, Edit, EditId, Prepared};
use crate::survey::{Response, ResponseId};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeSet;

/// What is asked of the logs.
pub(super) enum Job {
    /// Bringing back what the last page could not write any more.
    Restore,
    /// Opening a log.
    Show(String),
    /// Making a log with a first command, and opening it.
    Begin(String, Vec<Change>),
    /// Taking responses over whose day lies in the year of a new log: from which, into which.
    BringResponses(String, String, FiscalYear),
    /// Taking files in; calls back with how many edits were new, once the disk has them.
    TakeIn(Box<TakeIn>, Done),
    /// A response that a kiosk could not put on the disk, and its log.
    Keep(String, Box<Response>),
    /// A command that is computed when its turn comes, from what is folded then.
    Command(Build),
    /// Taking the last command back.
    Undo,
    /// Doing again what was taken back last.
    Redo,
    /// Erasing the values of edits and the content of responses.
    Erase(BTreeSet<EditId>, BTreeSet<ResponseId>),
    /// A command whose writing failed and is tried again.
    Again(Vec<Prepared>, Record),
    /// A command that was rescued under ids of its own before it could be written.
    Stamped(Vec<Edit>, Record),
}

impl Job {
    /// Whether it changes the log that is open.
    fn is_command(&self) -> bool {
        match self {
            Self::Command(_)
            | Self::Undo
            | Self::Redo
            | Self::Erase(..)
            | Self::Again(..)
            | Self::Stamped(..) => true,
            Self::Restore
            | Self::Show(_)
            | Self::Begin(..)
            | Self::BringResponses(..)
            | Self::TakeIn(..)
            | Self::Keep(..) => false,
        }
    }

    /// Whether something is lost when it is never done.
    fn is_change(&self) -> bool {
        !matches!(self, Self::Show(_))
    }
}

impl Workspace {
    /// Puts a job behind all others and sees to it that it is done.
    pub(super) fn enqueue(&self, job: Job) {
        if job.is_change() {
            self.waiting.update(|waiting| *waiting += 1);
        }
        self.inner.update_value(|inner| inner.queue.push_back(job));
        match self.saving.get_untracked() {
            Saving::Saved | Saving::Unkept => self.saving.set(Saving::Saving),
            Saving::NotSaved { why, .. } => self.refuse(why),
            Saving::Opening | Saving::Saving => {}
        }
        self.pump();
    }

    /// Puts a job before all others.
    pub(super) fn put_first(&self, job: Job) {
        if job.is_change() {
            self.waiting.update(|waiting| *waiting += 1);
        }
        self.inner.update_value(|inner| inner.queue.push_front(job));
    }

    /// Says why nothing is written, and how much waits.
    pub(super) fn refuse(&self, why: StoreError) {
        let count = self.waiting.get_untracked();
        self.saving.set(Saving::NotSaved { count, why });
    }

    /// Does what waits, unless that is under way already.
    pub(super) fn pump(&self) {
        let workspace = *self;
        let may_start = self
            .inner
            .try_update_value(|inner| {
                let may_start = !inner.is_writing && (inner.store.is_some() || inner.is_unkept);
                inner.is_writing |= may_start;
                may_start
            })
            .unwrap_or(false);
        if !may_start {
            return;
        }
        spawn_local(async move {
            let mut failure = None;
            while let Some(job) = workspace.next_job() {
                let is_change = job.is_change();
                match workspace.perform(job).await {
                    Ok(()) if is_change => workspace.waiting.update(|waiting| *waiting -= 1),
                    Ok(()) => {}
                    Err((job, why)) => {
                        workspace
                            .inner
                            .update_value(|inner| inner.queue.push_front(job));
                        failure = Some(why);
                        break;
                    }
                }
            }
            workspace
                .inner
                .update_value(|inner| inner.is_writing = false);
            match failure {
                Some(why) => workspace.refuse(why),
                None => workspace.settle(),
            }
            if workspace.phase.get_untracked() == Phase::Opening {
                workspace.phase.set(Phase::FirstRun);
            }
        });
    }

    /// The next job whose turn has come. Commands wait for their log, and for the answer
    /// to the question who is working.
    fn next_job(&self) -> Option<Job> {
        let is_asking = self.asks_who.get_untracked() && self.me.with_untracked(Option::is_none);
        self.inner
            .try_update_value(|inner| {
                let may_write = !inner.log_id.is_empty() && !is_asking;
                let is_due = |job: &Job| may_write || !job.is_command();
                let is_due = inner.queue.front().is_some_and(is_due);
                is_due.then(|| inner.queue.pop_front()).flatten()
            })
            .flatten()
    }

    /// Carries a job out, or gives it back with the reason why it could not be written.
    async fn perform(&self, job: Job) -> Result<(), (Job, StoreError)> {
        match job {
            Job::Restore => self.restore().await.map_err(|why| (Job::Restore, why)),
            // It is opened once the passphrase was said; responses must not wait for that.
            Job::Show(_) if self.is_store_locked() => Ok(()),
            Job::Show(id) => match self.show_log(&id).await {
                Err(why) if self.is_log_open() => {
                    // The log that is open stays; its commands must not wait for another.
                    let words = self.text().get_untracked().saving.words_of(&why);
                    self.say(words, None);
                    Ok(())
                }
                shown => shown.map_err(|why| (Job::Show(id), why)),
            },
            Job::Begin(id, changes) => match self.begin_log(&id, &changes).await {
                Ok(()) => Ok(()),
                Err(why) => Err((Job::Begin(id, changes), why)),
            },
            Job::BringResponses(from, to, year) => {
                match self.bring_responses(&from, &to, year).await {
                    Ok(()) => Ok(()),
                    Err(why) => Err((Job::BringResponses(from, to, year), why)),
                }
            }
            Job::TakeIn(taken, on_done) => {
                // Much of it keeps the page busy: what says so is painted before.
                if taken.is_large() {
                    self.is_taking.set(true);
                    crate::browser::page::painted().await;
                }
                let taken = self.perform_take_in(taken, on_done).await;
                self.is_taking.set(false);
                taken
            }
            Job::Keep(log, response) => {
                let kept = self.keep_responses(&log, std::slice::from_ref(&response));
                match kept.await {
                    Ok(()) => Ok(()),
                    Err(why) => Err((Job::Keep(log, response), why)),
                }
            }
            Job::Command(build) => {
                let plan = self.plan.get_untracked();
                let prepared = self
                    .inner
                    .with_value(|inner| inner.log.prepare(build(&inner.log, &plan)));
                self.write(prepared, Record::Done).await
            }
            Job::Undo => self.step_back(false).await,
            Job::Redo => self.step_back(true).await,
            Job::Erase(edits, responses) => match self.perform_erasing(&edits, &responses).await {
                Ok(()) => Ok(()),
                Err(why) => Err((Job::Erase(edits, responses), why)),
            },
            Job::Again(prepared, record) => self.write(prepared, record).await,
            Job::Stamped(edits, record) => self.write_stamped(edits, record).await,
        }
    }

    fn is_store_locked(&self) -> bool {
        self.inner
            .with_value(|inner| inner.store.as_ref().is_some_and(Store::is_locked))
    }

    fn is_log_open(&self) -> bool {
        self.inner.with_value(|inner| !inner.log_id.is_empty())
    }

    /// Whether commands wait that were made on another log than `id`. The field that is
    /// being typed in gives its text up first: it belongs to what is still on the screen.
    pub(super) fn must_wait(&self, id: &str) -> bool {
        crate::browser::page::leave_field();
        let shown = self.open_log.get_untracked();
        shown != id
            && self
                .inner
                .with_value(|inner| inner.queue.iter().any(Job::is_command))
    }

    /// Says how saving stands when nothing is under way.
    fn settle(&self) {
        let (is_idle, is_kept) = self
            .inner
            .with_value(|inner| (inner.queue.is_empty(), inner.store.is_some()));
        if is_idle {
            self.saving.set(if is_kept {
                Saving::Saved
            } else {
                Saving::Unkept
            });
        }
    }
}
