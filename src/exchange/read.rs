//! Opening a file that anybody may have touched.

use super::batch;
use super::beside::Beside;
use super::by_hand;
use super::chain;
use super::error::{Encoding, Foreign, ReadError};
use super::untouched;
use super::wire::{self, FORMAT, File};
use crate::calendar::{Date, FiscalYear};
use crate::log::{Author, Edit, EditId, Link, Log, Prepared};
use crate::sorting::SmallSort;
use crate::survey::{Response, ResponseId};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::error::Category;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// The largest file that is taken: three times the size of a full year.
pub const LARGEST_FILE: usize = 100 << 20;

/// The largest number of an edit in a file: half of what every program counts exactly, so
/// that whoever takes it in can go on counting.
const LARGEST_N: u64 = 1 << 52;

/// The member that says for people what the edits say of forms.
const FORMS: &str = "forms";

/// So many unknown fields are named; the others are counted.
const NAMED_FIELDS: usize = 20;

/// What stood in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The identity of the log.
    pub log_id: String,
    /// Full name of the office, as the file says.
    pub office_name: String,
    /// The fiscal year, as the file says.
    pub year: FiscalYear,
    /// The day of writing.
    pub written_on: Date,
    /// Who wrote the file.
    pub by: Author,
    /// The version of the program that wrote it.
    pub app_version: String,
    /// The division that the file was made for; empty for none.
    pub made_for: String,
    /// Whether it holds a part of the plan only.
    pub is_partial: bool,
    /// The computer that keeps it in a shared folder; empty for a file that was sent.
    pub device: String,
    /// The databases whose edits a file of a shared folder holds all of.
    pub writers: Vec<String>,
    /// The edits, each once, by writer and number.
    pub edits: Vec<Edit>,
    /// The links of the chains over them, by writer and number.
    pub links: Vec<Link>,
    /// What somebody changed in the readable plan by hand, since the file was written: it
    /// replaces the file's own edits.
    pub by_hand: Vec<Prepared>,
    /// The responses, each once, by id; of those that were erased, the id alone.
    pub responses: Vec<Response>,
    /// What a later version put beside them.
    pub beside: Beside,
    /// The readable plan of a file that holds no edits: another program made it.
    proposed: Option<Box<wire::Plan>>,
    /// What was odd without being a reason to refuse the file.
    pub notes: Vec<Note>,
}

/// Something about a file that a person should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// It begins with a byte order mark: an editor saved it.
    ByteOrderMark,
    /// It ends with zero bytes, as after a power cut; what is before is whole.
    TrailingZeros {
        /// How many.
        bytes: usize,
    },
    /// It holds fields that this version does not know; they were not taken.
    UnknownFields {
        /// Where the first of them stand.
        places: Vec<String>,
        /// How many there are.
        count: usize,
    },
    /// Some of its edits are others than those that were written, or are missing.
    Broken {
        /// From which on, by writer and number.
        edits: Vec<EditId>,
    },
}

impl Opened {
    /// Whether the file holds no edits at all, so that each of its values is a mere proposal.
    #[must_use]
    pub fn is_proposal(&self) -> bool {
        self.proposed.is_some()
    }

    /// What is to be written besides the file's edits: what was changed in it by hand; of a file
    /// without edits, whatever differs from the log that it meets.
    #[must_use]
    pub fn to_write(&self, own: &Log) -> Vec<Prepared> {
        match &self.proposed {
            Some(plan) => by_hand::changes(own, self.year, plan),
            None => self.by_hand.clone(),
        }
    }
}

/// Reads a file of this program, whatever the bytes are.
///
/// # Errors
/// [`ReadError`] names what is wrong and where.
pub fn read_file(bytes: &[u8]) -> Result<Opened, ReadError> {
    let mut notes = Vec::new();
    let text = text_of(bytes, &mut notes)?;
    let is_untouched = untouched::is_so(text);
    let (file, beside) = parse_once(text, is_untouched, &mut notes)?;
    let responses = each_response(&file)?;
    let edits = each_once(batch::from_wire(file.edits, file.erased_edits)?)?;
    let links = chain::from_wire(file.chain, &edits)?;
    if !is_untouched {
        let broken = chain::breaks(&edits, &links);
        if !broken.is_empty() {
            notes.push(Note::Broken { edits: broken });
        }
    }
    let (mut by_hand, mut proposed) = (Vec::new(), None);
    match file.plan {
        Some(plan) if edits.is_empty() => proposed = Some(Box::new(plan)),
        Some(plan) => by_hand = by_hand::changes(&fold(&edits), file.year, &plan),
        None => {}
    }
    Ok(Opened {
        log_id: file.prongsai.log,
        office_name: file.office,
        year: file.year,
        written_on: file.prongsai.written,
        by: Author {
            division: file.prongsai.division.into(),
            person: file.prongsai.person.into(),
        },
        app_version: file.prongsai.app,
        made_for: file.prongsai.made_for,
        is_partial: file.prongsai.partial,
        device: file.prongsai.device,
        writers: file.prongsai.writers,
        edits,
        links,
        by_hand,
        responses,
        beside,
        proposed,
        notes,
    })
}

/// Edits by writer and number, those that stand there twice once.
fn each_once(mut edits: Vec<Edit>) -> Result<Vec<Edit>, ReadError> {
    // As this program writes them.
    let is_each_once = edits.is_sorted_by(|a, b| (&a.id.actor, a.id.n) < (&b.id.actor, b.id.n));
    if !is_each_once {
        // An erased copy comes first, and is the one that stays.
        let place = |edit: &Edit| (edit.id.n, !edit.is_erased);
        edits.small_sort_by(|a, b| (&a.id.actor, place(a)).cmp(&(&b.id.actor, place(b))));
        let contradicts =
            |pair: &[Edit]| pair[0].id == pair[1].id && !pair[0].agrees_with(&pair[1]);
        if let Some(pair) = edits.windows(2).find(|pair| contradicts(pair)) {
            return Err(ReadError::Contradiction(pair[0].id.clone()));
        }
        edits.dedup_by(|later, first| later.id == first.id);
    }
    for of in edits.chunk_by(|one, next| one.id.actor == next.id.actor) {
        // What was put aside is kept as `actor:1-17,19;other:1-5`.
        let is_odd = |first: &&Edit| first.id.actor.contains([':', ';', ',']);
        let is_too_large = |edit: &&Edit| edit.id.n > LARGEST_N;
        let odd = of.first().filter(is_odd);
        if let Some(edit) = odd.or_else(|| of.iter().find(is_too_large)) {
            return Err(ReadError::Impossible(edit.id.clone()));
        }
    }
    Ok(edits)
}

/// Responses by id, each once: erased where any copy says so.
fn each_response(file: &File) -> Result<Vec<Response>, ReadError> {
    let mut all: BTreeMap<ResponseId, Response> = BTreeMap::new();
    for response in &file.responses {
        let response = response.clone().into_domain();
        match all.get(&response.id) {
            Some(known) if *known != response => {
                return Err(ReadError::TwoResponses(response.id.to_string()));
            }
            Some(_) => {}
            None => {
                all.insert(response.id, response);
            }
        }
    }
    for identity in &file.erased {
        all.insert(identity.0, Response::erased(identity.0));
    }
    Ok(all.into_values().collect())
}

fn fold(edits: &[Edit]) -> Log {
    let mut ascending: Vec<&Edit> = edits.iter().collect();
    // Ascending ids find their place at the end of each list, whoever made the file.
    ascending.small_sort_by_key(|edit| &edit.id);
    let mut log = Log::default();
    for edit in ascending {
        // Each id stands there once, so nothing can contradict.
        let _inserted = log.insert(edit.clone());
    }
    log
}

/// The text of a file, freed of what editors and power cuts add to it.
fn text_of<'a>(bytes: &'a [u8], notes: &mut Vec<Note>) -> Result<&'a str, ReadError> {
    if bytes.len() > LARGEST_FILE {
        return Err(ReadError::TooLarge {
            bytes: bytes.len(),
            limit: LARGEST_FILE,
        });
    }
    if let Some(refusal) = by_first_bytes(bytes) {
        return Err(refusal);
    }
    let whole = bytes.len() - bytes.iter().rev().take_while(|byte| **byte == 0).count();
    if whole < bytes.len() {
        notes.push(Note::TrailingZeros {
            bytes: bytes.len() - whole,
        });
    }
    let mut text =
        std::str::from_utf8(&bytes[..whole]).map_err(|error| match error.error_len() {
            None => ReadError::CutShort { bytes: whole },
            Some(_) => ReadError::NotText {
                looks_like: encoding_of(&bytes[..whole]),
            },
        })?;
    if let Some(rest) = text.strip_prefix('\u{feff}') {
        notes.push(Note::ByteOrderMark);
        text = rest;
    }
    if text.trim().is_empty() {
        Err(ReadError::Empty)
    } else {
        Ok(text)
    }
}

fn by_first_bytes(bytes: &[u8]) -> Option<ReadError> {
    let foreign = |kind| Some(ReadError::OtherProgram { kind });
    match bytes {
        [0x1f, 0x8b, ..] => Some(ReadError::Compressed),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [b'{', 0, ..] | [0, b'{', ..] => {
            Some(ReadError::NotText {
                looks_like: Encoding::Utf16,
            })
        }
        [b'P', b'K', 3, 4, ..] => foreign(Foreign::Zip),
        [b'%', b'P', b'D', b'F', ..] => foreign(Foreign::Pdf),
        [0xff, 0xd8, 0xff, ..] | [0x89, b'P', b'N', b'G', ..] => foreign(Foreign::Picture),
        _ => None,
    }
}

fn encoding_of(bytes: &[u8]) -> Encoding {
    // Thai letters, and the dashes and quotes that Windows-874 adds.
    let is_thai =
        |byte: u8| matches!(byte, 1..=0x7f | 0x80 | 0x85 | 0x91..=0x97 | 0xa0..=0xda | 0xdf..=0xfb);
    if bytes.iter().all(|byte| is_thai(*byte)) {
        Encoding::Tis620
    } else {
        Encoding::Unknown
    }
}

/// Reads no plan that says what the edits say.
fn parse_once(
    text: &str,
    is_untouched: bool,
    notes: &mut Vec<Note>,
) -> Result<(File, Beside), ReadError> {
    let before = notes.len();
    let short = is_untouched.then(|| untouched::without_plan(text));
    if let Some(short) = short.flatten() {
        match parse(&short, notes) {
            // Its places are not those of the whole text.
            Err(_) => notes.truncate(before),
            read => return read,
        }
    }
    parse(text, notes)
}

fn parse(text: &str, notes: &mut Vec<Note>) -> Result<(File, Beside), ReadError> {
    match text.trim_start().as_bytes().first() {
        Some(b'<') => {
            return Err(ReadError::OtherProgram {
                kind: Foreign::Html,
            });
        }
        Some(b'[' | b'"') => {
            return Err(ReadError::OtherProgram {
                kind: Foreign::Json,
            });
        }
        _ => {}
    }
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let (mut places, mut count, mut names) = (Vec::new(), 0, Vec::new());
    let file: File = serde_ignored::deserialize(&mut deserializer, |path| {
        let place = path.to_string();
        if place == FORMS {
            return;
        }
        count += 1;
        if !place.contains('.') {
            names.push(place.clone());
        }
        if places.len() < NAMED_FIELDS {
            places.push(place);
        }
    })
    .map_err(|error| refusal(&error, text))?;
    if let Err(error) = deserializer.end() {
        return Err(ReadError::Joined { line: error.line() });
    }
    if file.prongsai.format > FORMAT {
        return Err(ReadError::TooNew {
            found: file.prongsai.format,
            known: FORMAT,
        });
    }
    if count > 0 {
        notes.push(Note::UnknownFields { places, count });
    }
    let beside = beside(text, &names);
    Ok((file, beside))
}

/// The members of these names as they stand in a text.
fn beside(text: &str, names: &[String]) -> Beside {
    if names.is_empty() {
        return Beside::new();
    }
    // It was read before, so it can be read again.
    let all: BTreeMap<String, &RawValue> = serde_json::from_str(text).unwrap_or_default();
    let mut beside = Beside::new();
    for name in names {
        if let Some(value) = all.get(name) {
            beside.insert(name.clone(), value.get().to_owned());
        }
    }
    beside
}

/// Why a text is no file of this format: perhaps it is of another program or of
/// a newer version.
fn refusal(error: &serde_json::Error, text: &str) -> ReadError {
    #[derive(Deserialize)]
    struct Marked {
        prongsai: Option<IgnoredAny>,
    }
    #[derive(Deserialize)]
    struct Dated {
        prongsai: Format,
    }
    #[derive(Deserialize)]
    struct Format {
        format: u32,
    }
    if error.classify() == Category::Data {
        match serde_json::from_str::<Dated>(text) {
            Ok(Dated {
                prongsai: Format { format },
            }) if format > FORMAT => {
                return ReadError::TooNew {
                    found: format,
                    known: FORMAT,
                };
            }
            _ => {}
        }
        match serde_json::from_str::<Marked>(text) {
            Ok(Marked { prongsai: Some(_) }) => {}
            Ok(Marked { prongsai: None }) => {
                return ReadError::OtherProgram {
                    kind: Foreign::Json,
                };
            }
            // Damaged further on, which is the nearer reason unless it is a key
            // that stands there twice.
            Err(further) if further.classify() != Category::Data => {
                return ReadError::of_json(&further, text.len());
            }
            Err(_) => {}
        }
    }
    ReadError::of_json(error, text.len())
}
