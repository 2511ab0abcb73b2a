//! Taking erased values out of what was written before: stored batches, packed responses, files.

use super::batch::{decode_batch, encode_batch};
use super::error::ReadError;
use super::file::{FileContent, write_file};
use super::read::{Opened, read_file};
use crate::log::{EditId, Log, Written};
use crate::plan::Plan;
use crate::survey::{Columns, Response, ResponseId, Suggestions, Survey};
use std::collections::BTreeSet;

/// What was erased of a log, by identity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// Edits without their values.
    pub edits: BTreeSet<EditId>,
    /// Responses without their content.
    pub responses: BTreeSet<ResponseId>,
}

impl Erased {
    /// What a log says was erased.
    #[must_use]
    pub fn of(log: &Log) -> Self {
        let mut erased = Self::default();
        for edit in log.erased() {
            erased.edits.insert(edit.id.clone());
        }
        let marks = Survey::fold(log).marks.into_iter();
        for (id, _) in marks.filter(|(_, mark)| mark.is_erased) {
            erased.responses.insert(id);
        }
        erased
    }

    /// Whether nothing was erased.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty() && self.responses.is_empty()
    }

    /// A stored batch without what was erased; none where it holds nothing of it, or cannot be read.
    #[must_use]
    pub fn from_batch(&self, text: &str) -> Option<String> {
        // Most batches are of no actor of whom anything was erased, and need not be read.
        if !self.edits.iter().any(|id| text.contains(&*id.actor)) {
            return None;
        }
        let mut written = decode_batch(text).ok()?;
        let mut is_changed = false;
        for edit in &mut written.edits {
            if !edit.is_erased && self.edits.contains(&edit.id) {
                written.links.iter_mut().for_each(|link| link.forget(edit));
                edit.erase();
                is_changed = true;
            }
        }
        is_changed.then(|| encode_batch(&written.edits, &written.links))
    }

    /// Packed responses without the content of those that were erased; none where they hold
    /// nothing of it, or cannot be read.
    #[must_use]
    pub fn from_columns(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        let mut columns = Columns::unpack(bytes).ok()?;
        let mut is_changed = false;
        for id in &self.responses {
            is_changed |= !columns.is_erased(*id) && columns.erase(*id);
        }
        is_changed.then(|| columns.pack())
    }

    /// Packed suggestions without those of responses that were erased; none where they hold
    /// nothing of it, or cannot be read.
    #[must_use]
    pub fn from_suggestions(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        let mut texts = Suggestions::unpack(bytes).ok()?;
        let mut is_changed = false;
        for id in &self.responses {
            is_changed |= texts.erase(*id);
        }
        is_changed.then(|| texts.pack())
    }

    /// A file without what was erased, otherwise as it was; none where it holds nothing of it.
    ///
    /// # Errors
    /// [`ReadError`] where it cannot be read: it may hold it still.
    pub fn from_file(&self, bytes: &[u8]) -> Result<Option<Vec<u8>>, ReadError> {
        let mut opened = read_file(bytes)?;
        let mut is_changed = false;
        for response in &mut opened.responses {
            if !response.is_erased && self.responses.contains(&response.id) {
                *response = Response::erased(response.id);
                is_changed = true;
            }
        }
        let mut log = Log::default();
        // Each id stands there once, so nothing can contradict.
        let _fresh = log.take(Written {
            edits: std::mem::take(&mut opened.edits),
            links: std::mem::take(&mut opened.links),
        });
        for id in &self.edits {
            is_changed |= log.erase(id);
        }
        Ok(is_changed.then(|| written_again(&opened, &log)))
    }
}

fn written_again(opened: &Opened, log: &Log) -> Vec<u8> {
    write_file(&FileContent {
        log,
        plan: &Plan::fold(log, opened.year),
        responses: &opened.responses,
        beside: &opened.beside,
        log_id: &opened.log_id,
        written_on: opened.written_on,
        by: &opened.by,
        app_version: &opened.app_version,
        made_for: &opened.made_for,
        is_partial: opened.is_partial,
        device: &opened.device,
        writers: &opened.writers,
    })
}
