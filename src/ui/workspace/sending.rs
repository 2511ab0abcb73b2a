//! Files that are handed out: the whole plan or a part of it.

use super::Workspace;
use super::brought::beside_key;
use crate::browser::files::{self, FileError};
use crate::exchange::{Beside, FileContent, Part, file_name, kept_beside, write_file};
use crate::log::{Log, RecordId};
use crate::plan::Plan;
use crate::survey::Response;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What is to be sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sending {
    /// Which part of the plan.
    pub part: Part,
    /// The division that it is made for: its rows stand out when it is opened.
    pub made_for: Option<RecordId>,
    /// Whether what citizens wrote freely stays here.
    pub leaves_suggestions: bool,
}

/// A file that is ready to go.
pub(super) struct Outgoing {
    name: String,
    pub(super) bytes: Vec<u8>,
    /// Whether the disk gave everything that belongs into it.
    is_whole: bool,
}

/// What goes beside the log.
#[derive(Default)]
pub(super) struct Beyond {
    responses: Vec<Response>,
    beside: Beside,
    /// Whether the disk gave everything that belongs into it.
    pub(super) is_whole: bool,
}

impl Beyond {
    /// Grows with each response, each text and each member.
    pub(super) fn size(&self) -> usize {
        let responses = self.responses.iter();
        let texts: usize = responses.map(|it| 1 + it.suggestion.len()).sum();
        texts + self.beside.len()
    }
}

/// The kind of file that a browser takes it for.
const KIND: &str = "application/json";

impl Workspace {
    /// How many bytes a file would have without its responses.
    #[must_use]
    pub fn size_of(&self, sending: &Sending) -> usize {
        self.revision.track();
        let log = self.inner.with_value(|inner| inner.log.clone());
        self.outgoing(&log, sending, &Beyond::default()).bytes.len()
    }

    /// Saves everything of the open log to a file, and says so.
    pub fn offer_file(&self) {
        self.send(&Sending::default());
    }

    /// Saves a part of the open log to a file, and says so.
    pub fn send(&self, sending: &Sending) {
        self.send_as(sending, false);
    }

    /// As [`Self::send`], compressed.
    pub fn send_packed(&self, sending: &Sending) {
        self.send_as(sending, true);
    }

    fn send_as(&self, sending: &Sending, is_packed: bool) {
        let (workspace, sending) = (*self, sending.clone());
        spawn_local(async move {
            let log = workspace.log_with_waiting();
            let beyond = workspace.beyond(&sending).await;
            let outgoing = workspace.outgoing(&log, &sending, &beyond);
            let saved = hand_out(&outgoing, is_packed).await;
            let is_copy = sending.part == Part::Everything && !sending.leaves_suggestions;
            if saved.is_ok() && is_copy && outgoing.is_whole {
                workspace.note_copy();
            }
            workspace.tell_saved(&saved);
        });
    }

    /// What goes beside the log; what the disk does not give now is left out, because a plan that
    /// can be saved must never wait for it.
    pub(super) async fn beyond(&self, sending: &Sending) -> Beyond {
        let (store, log_id) = self
            .inner
            .with_value(|inner| (inner.store.clone(), inner.log_id.clone()));
        let Some(store) = store else {
            return Beyond {
                is_whole: true,
                ..Beyond::default()
            };
        };
        let all = self.responses_of(&log_id).await;
        let kept = store.setting(&beside_key(&log_id)).await;
        let is_whole = all.is_ok() && kept.is_ok();
        let mut responses = all.unwrap_or_default();
        responses.retain(|response| sending.part.takes(response));
        if sending.leaves_suggestions {
            for response in &mut responses {
                response.suggestion.clear();
            }
        }
        Beyond {
            responses,
            beside: kept_beside(&kept.ok().flatten().unwrap_or_default()),
            is_whole,
        }
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

    pub(super) fn outgoing(&self, log: &Log, sending: &Sending, beyond: &Beyond) -> Outgoing {
        let year = self.plan.with_untracked(|plan| plan.year);
        let log = sending.part.cut(log, &Plan::fold(log, year));
        let plan = Plan::fold(&log, year);
        let log_id = self.open_log.get_untracked();
        let today = self.day.get_untracked();
        let by = self.author();
        let bytes = write_file(&FileContent {
            log: &log,
            plan: &plan,
            responses: &beyond.responses,
            beside: &beyond.beside,
            log_id: &log_id,
            written_on: today,
            by: &by,
            app_version: env!("CARGO_PKG_VERSION"),
            made_for: sending.made_for.as_deref().unwrap_or_default(),
            is_partial: sending.part != Part::Everything,
            device: "",
            writers: &[],
        });
        // The file is named after the division that it is for, or comes from.
        let division = match (&sending.part, &sending.made_for) {
            (Part::Division(division), _) | (_, Some(division)) => division,
            (_, None) => &by.division,
        };
        let division = plan
            .division(division)
            .map(|division| division.name.clone())
            .unwrap_or_default();
        let name = file_name(&plan.office.name, plan.year.be(), &division, today);
        Outgoing {
            name,
            bytes,
            is_whole: beyond.is_whole,
        }
    }
}

async fn hand_out(outgoing: &Outgoing, is_packed: bool) -> Result<(), FileError> {
    if is_packed {
        let packed = files::gzip(&outgoing.bytes).await?;
        let name = format!("{}.gz", outgoing.name);
        files::download(&name, &packed, "application/gzip")
    } else {
        files::download(&outgoing.name, &outgoing.bytes, KIND)
    }
}
