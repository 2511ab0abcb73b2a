//! Taking the last step back and doing it again, whether it was a command or a file.

use super::Workspace;
use super::commands::{Came, Record, Step};
use super::opening::aside_key;
use super::queue::Job;
use crate::browser::StoreError;
use crate::log::Log;
use leptos::prelude::*;

impl Workspace {
    /// Takes the last step of a stack back: a command by a further one, a file by putting aside
    /// what came with it.
    pub(super) async fn step_back(&self, is_redo: bool) -> Result<(), (Job, StoreError)> {
        let import = self.inner.with_value(|inner| {
            let stack = if is_redo { &inner.redo } else { &inner.undo };
            match stack.last() {
                Some(Step::Import(came)) => Some(came.clone()),
                Some(Step::Command(_)) | None => None,
            }
        });
        let Some(came) = import else {
            let record = if is_redo {
                Record::Redone
            } else {
                Record::Undone
            };
            return self.write(self.prepare_undo(is_redo), record).await;
        };
        self.move_import(came, is_redo).await.map_err(|why| {
            let job = if is_redo { Job::Redo } else { Job::Undo };
            (job, why)
        })
    }

    async fn move_import(&self, came: Came, is_redo: bool) -> Result<(), StoreError> {
        let (store, log_id, mut log) = self
            .inner
            .with_value(|inner| (inner.store.clone(), inner.log_id.clone(), inner.log.clone()));
        let move_in = |log: &mut Log| {
            if is_redo {
                log.take_up(&came.edits);
                came.edits.clone()
            } else {
                log.put_aside(&came.edits)
            }
        };
        let moved = move_in(&mut log);
        let aside = log.aside_ids().to_string();
        self.move_responses(&log_id, &came, is_redo).await?;
        if let Some(store) = store {
            store
                .put_setting(&aside_key(&log_id), aside.clone())
                .await?;
        }
        self.inner.update_value(|inner| {
            move_in(&mut inner.log);
            inner.aside = aside;
            let step = Step::Import(Came {
                edits: moved.clone(),
                ..came.clone()
            });
            if is_redo {
                inner.redo.pop();
                inner.undo.push(step);
            } else {
                inner.undo.pop();
                inner.redo.push(step);
            }
        });
        self.announce(&log_id);
        self.update_stacks();
        self.refold();
        let text = self.text().get_untracked();
        match came.edits.len() - moved.len() {
            0 if is_redo => self.say(text.exchange.taken_up, None),
            0 => self.say(text.exchange.put_aside, None),
            left => self.say(self.digits_now(&(text.saving.undo_blocked)(left)), None),
        }
        Ok(())
    }
}
