//! What a computer writes into the shared folder.

use super::{Shared, Standing, place};
use crate::calendar::Date;
use crate::exchange::beside::Beside;
use crate::exchange::file::{FileContent, write_file};
use crate::log::{Author, Log};
use crate::plan::Plan;
use crate::survey::{Response, ResponseId, Survey};
use std::collections::{BTreeMap, BTreeSet};

/// A month with more responses than this is parted by the first digit of their ids.
const MANY: usize = 4_000;

/// The part that holds the ids of responses whose content was erased.
const ERASED: &str = "erased";

/// What this computer has for the folder.
#[derive(Clone, Copy, Debug)]
pub struct SharedContent<'a> {
    /// Everything that it knows.
    pub log: &'a Log,
    /// The identity of the log.
    pub log_id: &'a str,
    /// The fold of the log.
    pub plan: &'a Plan,
    /// Under which names this computer has written edits.
    pub writers: &'a [String],
    /// All responses; none where they have not been read: then their files stay as they are.
    pub responses: Option<&'a [Response]>,
    /// Members of a later version that came with files of the same log.
    pub beside: &'a Beside,
    /// Who works here.
    pub by: &'a Author,
    /// The day of the last edit, or of writing where there is none.
    pub written_on: Date,
    /// The version of this program.
    pub app_version: &'a str,
}

/// A file to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// Its name.
    pub name: String,
    /// What stands in it.
    pub bytes: Vec<u8>,
    /// Tells this content apart from others.
    pub digest: u64,
}

impl Shared {
    /// The files that are to be written because they are not in the folder as they should be.
    #[must_use]
    pub fn outgoing(&self, content: &SharedContent<'_>) -> Vec<Outgoing> {
        let survey = Survey::fold(content.log);
        let mut parts: BTreeMap<String, Vec<Response>> = BTreeMap::new();
        for response in self.own_responses(content.responses.unwrap_or_default()) {
            let mark = survey.marks.get(&response.id);
            let is_erased = response.is_erased || mark.is_some_and(|mark| mark.is_erased);
            let (part, response) = if is_erased {
                (ERASED.to_owned(), Response::erased(response.id))
            } else {
                (response.day.year_month().to_wire(), response.clone())
            };
            parts.entry(part).or_default().push(response);
        }
        let stem = self.stem();
        let own = self.own_edits(content.log, content.writers);
        let mut files = vec![(
            place::of_edits(&stem),
            self.written(content, &own, &[], content.beside, content.written_on),
        )];
        let (nothing, none) = (Log::default(), Beside::new());
        for (part, responses) in parts.into_iter().flat_map(parted) {
            let last = responses.iter().map(|it| it.day).max();
            let day = last.unwrap_or(content.written_on);
            let name = place::of_answers(&stem, &part);
            files.push((
                name,
                self.written(content, &nothing, &responses, &none, day),
            ));
        }
        if content.responses.is_some() {
            // What stands in none of them any more is emptied: a file that is removed here comes
            // back with whatever program carries the folder.
            let is_left = |name: &&String| {
                self.is_own(name) && !files.iter().any(|(wanted, _)| wanted == *name)
            };
            let left: Vec<String> = self.met.keys().filter(is_left).cloned().collect();
            let empty = self.written(content, &nothing, &[], &none, Date::MIN);
            files.extend(left.into_iter().map(|name| (name, empty.clone())));
        }
        let changed = files.into_iter().filter_map(|(name, bytes)| {
            let digest = digest(&bytes);
            let known = self.met.get(&name).map(|met| &met.standing);
            let is_there = known == Some(&Standing::Own(digest));
            (!is_there).then_some(Outgoing {
                name,
                bytes,
                digest,
            })
        });
        changed.collect()
    }

    /// The edits of this computer, and of those that have no file in the folder; of all others
    /// what was erased, wherever that was done.
    fn own_edits(&self, log: &Log, writers: &[String]) -> Log {
        let mut others: BTreeSet<&str> = BTreeSet::new();
        for told in self.told() {
            others.extend(told.writers.iter().map(|writer| &**writer));
        }
        log.filtered(|edit| {
            let writer = &*edit.id.actor;
            let is_own = writers.iter().any(|own| own == writer);
            edit.is_erased || is_own || !(others.contains(writer) || others.contains(plain(writer)))
        })
    }

    /// The responses that no other computer has in the folder; of those that two have, the one
    /// with the smaller name keeps them.
    fn own_responses<'a>(&self, all: &'a [Response]) -> Vec<&'a Response> {
        let mut others: BTreeSet<&ResponseId> = BTreeSet::new();
        for told in self.told().filter(|told| told.device < self.device) {
            others.extend(&told.responses);
        }
        all.iter().filter(|it| !others.contains(&it.id)).collect()
    }

    fn written(
        &self,
        content: &SharedContent<'_>,
        log: &Log,
        responses: &[Response],
        beside: &Beside,
        written_on: Date,
    ) -> Vec<u8> {
        write_file(&FileContent {
            log,
            plan: content.plan,
            responses: &responses,
            beside,
            log_id: content.log_id,
            written_on,
            by: content.by,
            app_version: content.app_version,
            made_for: "",
            is_partial: true,
            device: &self.device,
            writers: content.writers,
        })
    }
}

/// A month whole, or by the first digit of the ids.
fn parted((month, responses): (String, Vec<Response>)) -> Vec<(String, Vec<Response>)> {
    if responses.len() <= MANY {
        return vec![(month, responses)];
    }
    let mut parts: BTreeMap<u8, Vec<Response>> = BTreeMap::new();
    for response in responses {
        parts
            .entry(response.id.0[0] >> 4)
            .or_default()
            .push(response);
    }
    let named = parts.into_iter();
    named
        .map(|(digit, responses)| (format!("{month}-{digit:x}"), responses))
        .collect()
}

/// The name under which a twin is known to itself.
fn plain(writer: &str) -> &str {
    writer.rsplitn(3, '-').nth(2).unwrap_or(writer)
}

/// FNV-1a: only tells whether this computer has written the same before.
pub(super) fn digest(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
