//! Files that are handed out: the whole plan or a part of it.

use super::Workspace;
use super::all_responses::{Going, Responses};
use super::brought::beside_key;
use super::responses::read_all;
use crate::browser::{files, page};
use crate::exchange::{
    Beside, FileContent, Part, encrypt, file_name, kept_beside, write_file, write_in_pieces,
};
use crate::log::{Log, RecordId};
use crate::plan::Plan;
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

/// How a file is wrapped up.
#[derive(Clone, Default)]
pub struct Wrapping {
    /// Whether it is compressed.
    pub is_packed: bool,
    /// What encrypts it, if anything.
    pub passphrase: Option<String>,
}

/// A file that is ready to go.
pub(super) struct Outgoing {
    name: String,
    /// All of it, or what comes before the pieces that were handed on.
    pub(super) bytes: Vec<u8>,
    /// Whether the disk gave everything that belongs into it.
    is_whole: bool,
}

/// What goes beside the log.
#[derive(Default)]
pub(super) struct Beyond {
    responses: Going,
    beside: Beside,
    /// Whether the disk gave everything that belongs into it.
    pub(super) is_whole: bool,
}

impl Beyond {
    /// Grows with each response, each text and each member.
    pub(super) fn size(&self) -> usize {
        self.responses.size() + self.beside.len()
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
        let beyond = Beyond::default();
        self.outgoing(&log, sending, &beyond, &mut write_file)
            .bytes
            .len()
    }

    /// Saves everything of the open log to a file, and says so.
    pub fn offer_file(&self) {
        self.send(&Sending::default());
    }

    /// Saves a part of the open log to a file, and says so.
    pub fn send(&self, sending: &Sending) {
        self.send_as(sending, Wrapping::default());
    }

    /// As [`Self::send`], compressed or encrypted or both.
    pub fn send_as(&self, sending: &Sending, wrapping: Wrapping) {
        let (workspace, sending) = (*self, sending.clone());
        spawn_local(async move {
            workspace.is_encrypting.set(wrapping.passphrase.is_some());
            let log = workspace.log_with_waiting();
            let beyond = workspace.beyond(&sending).await;
            let parts = files::FileParts::default();
            let mut write = |content: &FileContent<'_>| {
                write_in_pieces(content, &mut |piece| parts.push(piece))
            };
            let outgoing = workspace.outgoing(&log, &sending, &beyond, &mut write);
            let saved = workspace.hand_out(&outgoing, &parts, &wrapping).await;
            let is_copy = sending.part == Part::Everything && !sending.leaves_suggestions;
            if saved.is_ok() && is_copy && outgoing.is_whole {
                workspace.note_copy();
            }
            workspace.is_encrypting.set(false);
            match saved {
                Ok(name) => {
                    let said = workspace.text().get_untracked().saving.downloaded;
                    workspace.say_handed_out(said, &name);
                }
                Err(why) => workspace.say(why, None),
            }
        });
    }

    /// Says that a file was handed to the browser, and what to do where that may hold it back.
    pub fn say_handed_out(&self, said: impl Into<String>, name: &str) {
        let mut said = said.into();
        if files::may_be_held_back(name) {
            said.push_str(" · ");
            said.push_str(self.text().get_untracked().saving.held_back);
        }
        self.say(said, None);
    }

    /// Whether a file is being encrypted.
    #[must_use]
    pub fn is_encrypting(&self) -> Signal<bool> {
        self.is_encrypting.into()
    }

    /// Hands a file out, under which name, or says why not.
    async fn hand_out(
        &self,
        outgoing: &Outgoing,
        rest: &files::FileParts,
        wrapping: &Wrapping,
    ) -> Result<String, String> {
        let text = self.text().get_untracked();
        let refused = |_| text.saving.download_refused.to_owned();
        let mut name = outgoing.name.clone();
        let mut content = rest.after(&outgoing.bytes, KIND).map_err(refused)?;
        if wrapping.is_packed {
            content = files::gzip(&content).await.map_err(refused)?;
            name.push_str(".gz");
        }
        if let Some(passphrase) = &wrapping.passphrase {
            // That it takes a while is on the screen before the page stands still.
            page::painted().await;
            let bytes = files::bytes_of(&content).await.map_err(refused)?;
            let encrypted = encrypt(&bytes, passphrase);
            let locked = encrypted.map_err(|why| self.digits_now(&text.encryption.of(why)))?;
            content = files::FileParts::default()
                .after(&locked, "application/octet-stream")
                .map_err(refused)?;
            name.push_str(".age");
        }
        files::download_blob(&name, &content).map_err(refused)?;
        Ok(name)
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
        // What waits may reach the disk between reading it and looking again.
        let waiting = self.waiting_responses(&log_id);
        let all = read_all(&store, &log_id).await;
        let kept = store.setting(&beside_key(&log_id)).await;
        let is_whole = all.is_ok() && kept.is_ok();
        let mut all: Responses = all.unwrap_or_default();
        for waiting in [waiting, self.waiting_responses(&log_id)] {
            if !waiting.is_empty() {
                all = all.with(&waiting);
            }
        }
        let takes = |about: Option<&_>| sending.part.takes(about);
        let responses = Going::new(all, sending.leaves_suggestions, takes);
        Beyond {
            responses,
            beside: kept_beside(&kept.ok().flatten().unwrap_or_default()),
            is_whole,
        }
    }

    /// The file of a log as `write` writes it.
    pub(super) fn outgoing(
        &self,
        log: &Log,
        sending: &Sending,
        beyond: &Beyond,
        write: &mut dyn FnMut(&FileContent<'_>) -> Vec<u8>,
    ) -> Outgoing {
        let year = self.plan.with_untracked(|plan| plan.year);
        let log = sending.part.cut(log, &Plan::fold(log, year));
        let plan = Plan::fold(&log, year);
        let log_id = self.open_log.get_untracked();
        let today = self.day.get_untracked();
        let by = self.author();
        let bytes = write(&FileContent {
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
