//! The responses of the open plan: on the disk before anybody is thanked, read when a page
//! asks for them, so that starting does not slow with their number.

use super::all_responses::Responses;
use super::brought::aside_of;
use super::queue::Job;
use super::{KnownLog, Notice, Workspace};
use crate::browser::{Packed, Store, StoreError, page};
use crate::calendar::{Date, FiscalYear};
use crate::survey::{
    BLOCK, Columns, Joining, PackError, Response, ResponseId, Suggestions, Survey,
};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// What an announcement to other tabs begins with when responses have come to a log.
const ANNOUNCED: &str = "responses/";

/// After so many responses of this tab it looks whether there are enough to pack.
const LOOK_EVERY: usize = 200;

/// How far reading the responses has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Reading {
    /// No page has asked yet.
    #[default]
    Unasked,
    /// The disk is being asked.
    Asked,
    /// All of them, as of the last writing.
    Read(Arc<Responses>),
    /// The disk does not give them.
    Failed(StoreError),
}

/// A response as the disk keeps it.
pub(super) fn packed(response: &Response) -> (String, Packed) {
    let packed = Packed {
        columns: Columns::new([response]).pack(),
        suggestions: Suggestions::new([response]).pack(),
    };
    (response.id.to_string(), packed)
}

impl Workspace {
    /// The responses of the open plan; begins to read them where nobody has.
    #[must_use]
    pub fn responses(&self) -> Signal<Reading> {
        if self
            .responses
            .with_untracked(|reading| *reading == Reading::Unasked)
        {
            self.read_responses();
        }
        self.responses.into()
    }

    /// A new identity for a response.
    #[must_use]
    pub fn new_response_id(&self) -> ResponseId {
        ResponseId(crate::browser::ids::random_bytes())
    }

    /// Puts responses on the disk, all or none. One that is put again makes no second one.
    ///
    /// # Errors
    /// Nothing was stored then.
    pub async fn keep_responses(
        &self,
        log: &str,
        responses: &[Response],
    ) -> Result<(), StoreError> {
        let store = self.inner.with_value(|inner| inner.store.clone());
        let Some(store) = store else {
            return Err(StoreError::Refused(String::new()));
        };
        let records: Vec<(String, Packed)> = responses.iter().map(packed).collect();
        store.put_responses(log, &records).await?;
        self.inner.update_value(|inner| {
            inner.unpacked += responses.len();
        });
        self.tell_tabs_of_responses(log);
        self.take_in_responses(log, responses);
        let is_due = self.inner.try_update_value(|inner| {
            let is_due = inner.unpacked >= LOOK_EVERY;
            if is_due {
                inner.unpacked = 0;
            }
            is_due
        });
        if is_due == Some(true) {
            self.pack_when_idle(log);
        }
        Ok(())
    }

    /// Puts a response that the disk did not take among what waits for it.
    pub fn keep_later(&self, log: String, response: Response) {
        self.enqueue(Job::Keep(log, Box::new(response)));
    }

    /// The responses of a log that wait for the disk.
    pub(super) fn waiting_responses(&self, log: &str) -> Vec<Response> {
        self.inner.with_value(|inner| {
            let waiting = inner.queue.iter().filter_map(|job| match job {
                Job::Keep(of, response) if of == log => Some((**response).clone()),
                _ => None,
            });
            waiting.collect()
        })
    }

    /// Tells the other tabs, and reads anew what came or went with a file.
    pub(super) fn say_responses_came(&self, log: &str) {
        self.tell_tabs_of_responses(log);
        self.reread_responses(log);
    }

    fn tell_tabs_of_responses(&self, log: &str) {
        self.note_folder_due();
        self.inner.update_value(|inner| {
            inner.responses_came += 1;
            if let Some(tabs) = &inner.tabs {
                tabs.announce(&format!("{ANNOUNCED}{log}"));
            }
        });
    }

    /// Where responses of a day belong: into the plan of the same office and of that day's
    /// fiscal year, where this browser has one that knows the form; else into `log`, from which
    /// that plan takes them over when it is begun.
    pub async fn log_of_day(&self, log: &str, form: &str, day: Date) -> String {
        let year = FiscalYear::of(day).be();
        let other = self.logs.with_untracked(|logs| {
            let own = logs.iter().find(|known| known.id == log)?;
            let is_old = !own.is_sample && own.year < year;
            let of_year = |known: &&KnownLog| {
                known.year == year && known.office == own.office && !known.is_sample
            };
            let other = logs.iter().find(of_year).filter(|_| is_old)?;
            Some(other.id.clone())
        });
        let store = self.inner.with_value(|inner| inner.store.clone());
        if let (Some(other), Some(store)) = (other, store)
            && let Ok((new, ..)) = self.read_log(&store, &other).await
            && Survey::fold(&new).form(form).is_some()
        {
            return other;
        }
        log.to_owned()
    }

    /// Copies the responses whose day lies in `year` into its log. Done again, it changes
    /// nothing: a response is what its id says.
    pub(super) async fn bring_responses(
        &self,
        from: &str,
        to: &str,
        year: FiscalYear,
    ) -> Result<(), StoreError> {
        let Some(store) = self.inner.with_value(|inner| inner.store.clone()) else {
            return Ok(());
        };
        let all = read_all(&store, from).await?;
        let period = year.period();
        let of_year: Vec<(String, Packed)> = all
            .all()
            .filter(|response| !response.is_erased && period.contains(response.day))
            .map(|response| packed(&response))
            .collect();
        store.put_responses(to, &of_year).await
    }

    /// Reads on when another tab has announced responses; whether it was about them.
    pub(super) fn hear_of_responses(&self, announced: &str) -> bool {
        let log = announced.strip_prefix(ANNOUNCED);
        if let Some(log) = log {
            self.inner.update_value(|inner| inner.responses_came += 1);
            self.note_folder_due();
            self.reread_responses(log);
        }
        log.is_some()
    }

    /// Forgets what was read: citizens have the screen, for days, and need none of it.
    pub(super) fn forget_responses(&self) {
        self.inner.update_value(|inner| inner.reading_turn += 1);
        self.responses.set(Reading::Unasked);
    }

    /// Another log is open, or the first one: what was read belongs to the one before.
    pub(super) fn follow_open_log(&self) {
        if self
            .responses
            .with_untracked(|reading| *reading != Reading::Unasked)
        {
            self.responses.set(Reading::Asked);
            self.read_responses();
        }
    }

    fn take_in_responses(&self, log: &str, written: &[Response]) {
        let is_open = self.open_log.with_untracked(|open| open == log);
        match self.responses.get_untracked() {
            Reading::Read(known) if is_open => {
                self.responses
                    .set(Reading::Read(Arc::new(known.with(written))));
            }
            _ => self.reread_responses(log),
        }
    }

    fn reread_responses(&self, log: &str) {
        let is_open = self.open_log.with_untracked(|open| open == log);
        let is_asked = self
            .responses
            .with_untracked(|reading| *reading != Reading::Unasked);
        if is_open && is_asked {
            self.read_responses();
        }
    }

    fn read_responses(&self) {
        let workspace = *self;
        let (store, log) = self
            .inner
            .with_value(|inner| (inner.store.clone(), inner.log_id.clone()));
        let turn = self
            .inner
            .try_update_value(|inner| {
                inner.reading_turn += 1;
                inner.reading_turn
            })
            .unwrap_or_default();
        if self
            .responses
            .with_untracked(|reading| *reading == Reading::Unasked)
        {
            self.responses.set(Reading::Asked);
        }
        spawn_local(async move {
            let reading = match &store {
                Some(store) => match read_all(store, &log).await {
                    Ok(responses) => {
                        if responses.set_aside > 0 {
                            let notice = Notice::SetAside(responses.set_aside);
                            workspace.notices.update(|notices| notices.push(notice));
                        }
                        workspace.pack_when_idle(&log);
                        Reading::Read(Arc::new(responses))
                    }
                    Err(why) => Reading::Failed(why),
                },
                None => Reading::Read(Arc::default()),
            };
            // A later reading knows more.
            if workspace.inner.with_value(|inner| inner.reading_turn) == turn {
                workspace.responses.set(reading);
                workspace.erase_what_is_left();
            }
        });
    }

    /// Looks, when the page is idle, whether single responses wait to become a block.
    pub(super) fn pack_when_idle(&self, log: &str) {
        let Some(store) = self.inner.with_value(|inner| inner.store.clone()) else {
            return;
        };
        let log = log.to_owned();
        page::when_idle(move || {
            spawn_local(async move {
                // What cannot be packed now is counted and shown all the same.
                let _packed = pack(&store, &log).await;
            });
        });
    }
}

/// The responses of a log that count: without those that were put aside.
pub(super) async fn read_all(store: &Store, log: &str) -> Result<Responses, StoreError> {
    let aside = aside_of(store, log).await?;
    Ok(read_kept(store, log).await?.without(&aside))
}

/// All responses that the disk has.
pub(super) async fn read_kept(store: &Store, log: &str) -> Result<Responses, StoreError> {
    let stored = store.responses(log).await?;
    let texts = store.packed_suggestions(log).await?;
    let mut responses = Responses::default();
    for block in &stored.blocks {
        match Columns::unpack(block) {
            Ok(columns) => responses.blocks.push(Arc::new(columns)),
            Err(_) => responses.unreadable += 1,
        }
    }
    for block in &texts {
        match Suggestions::unpack(block) {
            Ok(texts) => responses.suggestions.push(Arc::new(texts)),
            Err(_) => responses.unreadable += 1,
        }
    }
    let mut tail = Joining::default();
    let mut spoken = Vec::new();
    for (id, packed) in &stored.tail {
        let taken = Suggestions::unpack(&packed.suggestions).and_then(|texts| {
            tail.take(&packed.columns)?;
            Ok(texts)
        });
        match taken {
            Ok(texts) if texts.is_empty() => {}
            Ok(texts) => spoken.push(texts),
            // Perhaps of a newer version, which will read it.
            Err(PackError::Foreign) => responses.unreadable += 1,
            Err(why) => {
                responses.set_aside += 1;
                store.set_response_aside(log, id, &why.to_string()).await?;
            }
        }
    }
    responses.take_in_tail(tail.finish(), spoken);
    Ok(responses)
}

/// A response that lies on its own.
fn unpack_one(packed: &Packed) -> Result<Response, PackError> {
    let columns = Columns::unpack(&packed.columns)?;
    let response = columns.response(0).ok_or(PackError::Short)?;
    let texts = Suggestions::unpack(&packed.suggestions)?;
    let suggestion = texts.of(response.id).unwrap_or_default().to_owned();
    Ok(Response {
        suggestion,
        ..response
    })
}

/// Packs single responses into full blocks. Those that cannot be read stay on their own.
async fn pack(store: &Store, log: &str) -> Result<(), StoreError> {
    while store.count_loose(log).await? >= BLOCK {
        let stored = store.responses(log).await?;
        let blocks = stored.blocks.iter();
        let blocks: Vec<Columns> = blocks.filter_map(|it| Columns::unpack(it).ok()).collect();
        let readable = stored.tail.iter().filter_map(|(id, packed)| {
            let response = unpack_one(packed).ok()?;
            let is_packed = blocks.iter().any(|block| block.row(response.id).is_some());
            (!is_packed).then(|| (id.clone(), response))
        });
        let (ids, responses): (Vec<String>, Vec<Response>) = readable.take(BLOCK).unzip();
        if responses.len() < BLOCK {
            return Ok(());
        }
        let packed = Packed {
            columns: Columns::new(&responses).pack(),
            suggestions: Suggestions::new(&responses).pack(),
        };
        if !store.pack_responses(log, &ids, &packed).await? {
            return Ok(());
        }
    }
    Ok(())
}
