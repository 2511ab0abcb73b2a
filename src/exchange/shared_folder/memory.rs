//! What this computer remembers of a shared folder, as text: so a start reads only what changed.

use super::{Listed, Met, Shared, Standing, Told};
use crate::calendar::FiscalYear;
use crate::log::Author;
use crate::survey::ResponseId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

#[derive(Serialize, Deserialize)]
struct Memory {
    device: String,
    name: String,
    files: Vec<File>,
}

#[derive(Serialize, Deserialize)]
struct File {
    name: String,
    modified: i64,
    size: u64,
    /// Of a file of its own.
    #[serde(default)]
    digest: Option<u64>,
    /// Of a file that was taken in.
    #[serde(default)]
    device: String,
    #[serde(default)]
    writers: Vec<String>,
    #[serde(default)]
    by: (String, String),
    #[serde(default)]
    at: i64,
    #[serde(default)]
    edits: usize,
    /// Ids one after the other.
    #[serde(default)]
    responses: String,
    /// Of a file that stays apart.
    #[serde(default)]
    office: String,
    #[serde(default)]
    year: u16,
}

/// The length of an id of a response.
const ID: usize = 32;

impl Shared {
    /// Everything as text.
    #[must_use]
    pub fn encode(&self) -> String {
        let memory = Memory {
            device: self.device.clone(),
            name: self.name.clone(),
            files: self.met.values().filter_map(file).collect(),
        };
        serde_json::to_string(&memory).unwrap_or_default()
    }

    /// Reads what [`Shared::encode`] wrote; none for anything else. What is not remembered is read
    /// again.
    #[must_use]
    pub fn decode(text: &str) -> Option<Self> {
        let memory: Memory = serde_json::from_str(text).ok()?;
        let mut shared = Self {
            device: memory.device,
            name: memory.name,
            ..Self::default()
        };
        for file in memory.files {
            let listed = Listed {
                name: file.name.clone(),
                modified: file.modified,
                size: file.size,
            };
            if let Some(standing) = standing(file) {
                shared.keep(&listed, standing);
            }
        }
        Some(shared)
    }
}

fn file(met: &Met) -> Option<File> {
    let mut file = File {
        name: met.listed.name.clone(),
        modified: met.listed.modified,
        size: met.listed.size,
        digest: None,
        device: String::new(),
        writers: Vec::new(),
        by: (String::new(), String::new()),
        at: 0,
        edits: 0,
        responses: String::new(),
        office: String::new(),
        year: 0,
    };
    match &met.standing {
        Standing::Own(digest) => file.digest = Some(*digest),
        Standing::Taken(told) => {
            file.device.clone_from(&told.device);
            file.writers.clone_from(&told.writers);
            file.by = (told.by.division.to_string(), told.by.person.to_string());
            (file.at, file.edits) = (told.at, told.edits);
            for id in &told.responses {
                file.responses.push_str(&id.to_string());
            }
        }
        Standing::Apart { office, year } => {
            file.office.clone_from(office);
            file.year = year.be();
        }
        Standing::Twofold | Standing::Unfinished | Standing::Refused(_) => return None,
    }
    Some(file)
}

fn standing(file: File) -> Option<Standing> {
    if let Some(digest) = file.digest {
        return Some(Standing::Own(digest));
    }
    if file.device.is_empty() {
        let (office, year) = (file.office, FiscalYear::new(file.year)?);
        return Some(Standing::Apart { office, year });
    }
    let mut responses = BTreeSet::new();
    for place in (0..file.responses.len()).step_by(ID) {
        responses.insert(ResponseId::parse(file.responses.get(place..place + ID)?)?);
    }
    let by = Author {
        division: file.by.0.into(),
        person: file.by.1.into(),
    };
    Some(Standing::Taken(Told {
        device: file.device,
        writers: file.writers,
        by,
        at: file.at,
        edits: file.edits,
        responses,
    }))
}
