//! Files that are handed out: the whole plan or a part of it.

use super::Workspace;
use crate::browser::files::{self, FileError};
use crate::exchange::{FileContent, Part, file_name, write_file};
use crate::log::RecordId;
use crate::plan::Plan;
use leptos::prelude::*;

/// What is to be sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sending {
    /// Which part of the plan.
    pub part: Part,
    /// The division that it is made for: its rows stand out when it is opened.
    pub made_for: Option<RecordId>,
}

/// A file that is ready to go.
struct Outgoing {
    name: String,
    bytes: Vec<u8>,
}

/// The kind of file that a browser takes it for.
const KIND: &str = "application/json";

impl Workspace {
    /// How many bytes a file would have.
    #[must_use]
    pub fn size_of(&self, sending: &Sending) -> usize {
        self.revision.track();
        let log = self.inner.with_value(|inner| inner.log.clone());
        self.outgoing(&log, sending).bytes.len()
    }

    /// Saves everything of the open log to a file, and says so.
    pub fn offer_file(&self) {
        let saved = self.save_to_file(&Sending::default());
        self.tell_saved(&saved);
    }

    /// Saves a part of the open log to a file, and says so.
    pub fn send(&self, sending: &Sending) {
        let saved = self.save_to_file(sending);
        self.tell_saved(&saved);
    }

    /// As [`Self::send`], compressed.
    pub fn send_packed(&self, sending: &Sending) {
        let workspace = *self;
        let log = self.log_with_waiting();
        let outgoing = self.outgoing(&log, sending);
        let is_all = sending.part == Part::Everything;
        leptos::task::spawn_local(async move {
            let saved = match files::gzip(&outgoing.bytes).await {
                Ok(packed) => {
                    let name = format!("{}.gz", outgoing.name);
                    files::download(&name, &packed, "application/gzip")
                }
                Err(error) => Err(error),
            };
            if saved.is_ok() && is_all {
                workspace.note_copy();
            }
            workspace.tell_saved(&saved);
        });
    }

    fn save_to_file(&self, sending: &Sending) -> Result<(), FileError> {
        let log = self.log_with_waiting();
        let outgoing = self.outgoing(&log, sending);
        files::download(&outgoing.name, &outgoing.bytes, KIND)?;
        if sending.part == Part::Everything {
            self.note_copy();
        }
        Ok(())
    }

    fn tell_saved(&self, saved: &Result<(), FileError>) {
        let saving = &self.text().get_untracked().saving;
        let message = if saved.is_ok() {
            saving.downloaded
        } else {
            saving.download_refused
        };
        self.say(message, None);
    }

    fn outgoing(&self, log: &crate::log::Log, sending: &Sending) -> Outgoing {
        let year = self.plan.with_untracked(|plan| plan.year);
        let log = sending.part.cut(log, &Plan::fold(log, year));
        let plan = Plan::fold(&log, year);
        let log_id = self.open_log.get_untracked();
        let today = self.day.get_untracked();
        let by = self.author();
        let bytes = write_file(&FileContent {
            log: &log,
            plan: &plan,
            log_id: &log_id,
            written_on: today,
            by: &by,
            app_version: env!("CARGO_PKG_VERSION"),
            made_for: sending.made_for.as_deref().unwrap_or_default(),
            is_partial: sending.part != Part::Everything,
        });
        // The file is named after the division that it is for, or comes from.
        let division = match (&sending.part, &sending.made_for) {
            (Part::Division(division), _) | (Part::Everything, Some(division)) => division,
            (Part::Everything, None) => &by.division,
        };
        let division = plan
            .division(division)
            .map(|division| division.name.clone())
            .unwrap_or_default();
        let name = file_name(&plan.office.name, plan.year.be(), &division, today);
        Outgoing { name, bytes }
    }
}
