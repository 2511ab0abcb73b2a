//! A folder that several computers share: each writes only files of its own there and takes in
//! what the others wrote.
//!
//! A file of a computer holds the edits of that computer, and those of computers that have no
//! file there: a division that sends its work on a stick still reaches everybody. The readable
//! plan is left out, because a part of the edits makes no plan. Responses travel in files by
//! month, so that one more does not write all of them anew.

mod memory;
mod outgoing;
mod place;

pub use outgoing::{Outgoing, SharedContent};

use super::error::ReadError;
use super::read::{LARGEST_FILE, Opened, read_file};
use crate::calendar::FiscalYear;
use crate::log::{Author, Edit, Log};
use crate::survey::ResponseId;
use std::collections::{BTreeMap, BTreeSet};

/// A file as the folder lists it. Another time or size means other content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its name.
    pub name: String,
    /// When it was last changed, in milliseconds, by the clock of whoever keeps the folder.
    pub modified: i64,
    /// Its size in bytes.
    pub size: u64,
}

/// What a file of another computer has told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The computer that writes it.
    pub device: String,
    /// Whose edits it holds all of.
    pub writers: Vec<String>,
    /// Who wrote it.
    pub by: Author,
    /// When the last of its edits was made, by the writer's clock; 0 where it holds none.
    pub at: i64,
    /// How many edits it holds.
    pub edits: usize,
    /// The responses that it holds.
    pub responses: BTreeSet<ResponseId>,
}

/// How a file of the folder stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// This computer wrote it; a digest of what it wrote.
    Own(u64),
    /// It was taken in.
    Taken(Told),
    /// It is of another plan, or was not made for the folder: taking it in is up to a person.
    Apart {
        /// The office that it names.
        office: String,
        /// Its fiscal year.
        year: FiscalYear,
    },
    /// A program that carries the folder made it beside another one, because two computers wrote
    /// one file: it waits.
    Twofold,
    /// It is not whole yet: it waits and is read again.
    Unfinished,
    /// It cannot be read as it is.
    Refused(ReadError),
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Met {
    listed: Listed,
    standing: Standing,
}

/// What this computer knows of the folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    device: String,
    /// What the names of its own files begin with, before the device.
    name: String,
    met: BTreeMap<String, Met>,
}

impl Shared {
    /// Joins a folder as this device; [`Self::name_of`] says what names its files begin with.
    #[must_use]
    pub fn join(device: &str, name: &str) -> Self {
        Self {
            device: device.to_owned(),
            name: name.to_owned(),
            met: BTreeMap::new(),
        }
    }

    /// What the names of a computer's files begin with: for people whose they are.
    #[must_use]
    pub fn name_of(office: &str, year: FiscalYear, division: &str) -> String {
        place::name(office, year, division)
    }

    /// The computer within the folder.
    #[must_use]
    pub fn device(&self) -> &str {
        &self.device
    }

    /// The files of the folder as they were last met, by name.
    pub fn files(&self) -> impl Iterator<Item = (&Listed, &Standing)> {
        self.met.values().map(|met| (&met.listed, &met.standing))
    }

    /// The files of the others as people are told of them: what one computer has sent in several
    /// files stands in one.
    #[must_use]
    pub fn news(&self) -> Vec<(Listed, Standing)> {
        let mut news: Vec<(Listed, Standing)> = Vec::new();
        for (listed, standing) in self.files().filter(|it| !self.is_own(&it.0.name)) {
            let Standing::Taken(told) = standing else {
                news.push((listed.clone(), standing.clone()));
                continue;
            };
            let mut known = news.iter_mut().filter_map(|(_, standing)| match standing {
                Standing::Taken(known) if known.device == told.device => Some(known),
                _ => None,
            });
            if let Some(known) = known.next() {
                known.edits += told.edits;
                known.at = known.at.max(told.at);
                known.responses.extend(&told.responses);
            } else {
                news.push((listed.clone(), standing.clone()));
            }
        }
        news
    }

    /// Whether this computer writes the file.
    #[must_use]
    pub fn is_own(&self, name: &str) -> bool {
        place::is_of(&self.stem(), name)
    }

    fn stem(&self) -> String {
        place::stem(&self.name, &self.device)
    }

    /// Which files are to be read now: those that are new or changed, and those that were not
    /// whole. Of its own ones those that somebody else has changed. Files that are gone are
    /// forgotten.
    pub fn look(&mut self, folder: &[Listed]) -> Vec<Listed> {
        self.met
            .retain(|name, _| folder.iter().any(|listed| listed.name == *name));
        let mut wanted = Vec::new();
        for listed in folder.iter().filter(|it| place::is_data(&it.name)) {
            if place::is_twofold(&listed.name) {
                self.keep(listed, Standing::Twofold);
                continue;
            }
            let is_settled = self.met.get(&listed.name).is_some_and(|met| {
                met.listed == *listed && !matches!(met.standing, Standing::Unfinished)
            });
            if listed.size > LARGEST_FILE as u64 {
                // Not read at all: a video would fill the memory first.
                let (bytes, limit) = (listed.size as usize, LARGEST_FILE);
                let error = ReadError::TooLarge { bytes, limit };
                self.keep(listed, Standing::Refused(error));
            } else if !is_settled {
                wanted.push(listed.clone());
            }
        }
        wanted
    }

    /// Reads a file of the folder; gives what is to be taken in.
    pub fn read(&mut self, listed: &Listed, log_id: &str, bytes: &[u8]) -> Option<Opened> {
        let opened = match read_file(bytes) {
            Ok(opened) => opened,
            Err(error) => {
                let standing = if place::is_awaited(&error) {
                    Standing::Unfinished
                } else {
                    Standing::Refused(error)
                };
                self.keep(listed, standing);
                return None;
            }
        };
        if opened.device.is_empty() || opened.log_id != log_id {
            let (office, year) = (opened.office_name, opened.year);
            self.keep(listed, Standing::Apart { office, year });
            return None;
        }
        let standing = if self.is_own(&listed.name) {
            // A copy of this computer may have written the very same.
            Standing::Own(outgoing::digest(bytes))
        } else {
            Standing::Taken(Told::by(&opened))
        };
        self.keep(listed, standing);
        Some(opened)
    }

    /// Notes that a file of its own was written.
    pub fn wrote(&mut self, listed: &Listed, digest: u64) {
        self.keep(listed, Standing::Own(digest));
    }

    /// Goes on under another name, because a copy of this computer writes under the same one. The
    /// files under the name before are those of the copy from now on.
    pub fn part(&mut self, device: &str) {
        let stem = self.stem();
        self.met.retain(|name, _| !place::is_of(&stem, name));
        device.clone_into(&mut self.device);
    }

    /// Whether one of its own files tells something that this computer, which has written under
    /// the names of these `writers`, does not know: a copy of it has written there.
    #[must_use]
    pub fn is_written_by_a_copy(
        &self,
        name: &str,
        opened: &Opened,
        log: &Log,
        writers: &[String],
    ) -> bool {
        let is_known = |edit: &Edit| {
            log.known(&edit.id)
                .is_some_and(|known| known.agrees_with(edit))
        };
        let is_own = |writer| writers.contains(writer);
        let is_ours = opened.writers.iter().all(is_own) && opened.edits.iter().all(is_known);
        self.is_own(name) && !is_ours
    }

    fn keep(&mut self, listed: &Listed, standing: Standing) {
        let listed = listed.clone();
        self.met
            .insert(listed.name.clone(), Met { listed, standing });
    }

    /// What the files of the others have told.
    fn told(&self) -> impl Iterator<Item = &Told> {
        self.met.values().filter_map(|met| match &met.standing {
            Standing::Taken(told) if told.device != self.device => Some(told),
            _ => None,
        })
    }
}

impl Told {
    fn by(opened: &Opened) -> Self {
        let mut responses = BTreeSet::new();
        for response in &opened.responses {
            responses.insert(response.id);
        }
        Self {
            device: opened.device.clone(),
            writers: opened.writers.clone(),
            by: opened.by.clone(),
            at: opened
                .edits
                .iter()
                .map(|it| it.at)
                .max()
                .unwrap_or_default(),
            edits: opened.edits.len(),
            responses,
        }
    }
}
