//! The whole of a fiscal year as one file: its name and its canonical bytes.

use super::batch;
use super::beside::Beside;
use super::chain;
use super::pieces::{PIECE, Pieces};
use super::readable;
use super::untouched;
use super::wire::{FORMAT, File, Header, Many};
use super::wire_survey::{Form, Identity, Response as WireResponse};
use crate::calendar::Date;
use crate::log::{Author, Log};
use crate::plan::Plan;
use crate::sorting::SmallSort;
use crate::survey::{Response, ResponseId, Survey};
use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::io::{self, Write};

/// What goes into a file.
#[derive(Clone, Copy, Debug)]
pub struct FileContent<'a> {
    /// The edits; all of them go. A [`Part`](super::Part) cuts what is not meant to.
    pub log: &'a Log,
    /// The fold of the log, which stands beside it for people and other programs.
    pub plan: &'a Plan,
    /// The responses that go, each once.
    pub responses: &'a dyn ResponseSource,
    /// Members of a later version that came with files of the same log.
    pub beside: &'a Beside,
    /// The identity of the log.
    pub log_id: &'a str,
    /// The day of writing.
    pub written_on: Date,
    /// Who wrote the file, which need not be who wrote the edits.
    pub by: &'a Author,
    /// The version of this program.
    pub app_version: &'a str,
    /// The division that it is made for; empty for none.
    pub made_for: &'a str,
    /// Whether a part of the plan only goes.
    pub is_partial: bool,
    /// The computer that keeps it in a shared folder: such a file has no readable plan, because a
    /// part of the edits makes none. Empty for a file that is sent.
    pub device: &'a str,
    /// The databases whose edits a file of a shared folder holds all of.
    pub writers: &'a [String],
}

/// Responses that are asked for one after the other, so that not all of them need be in the memory at a time.
pub trait ResponseSource: fmt::Debug {
    /// Their identities, in any order.
    fn ids(&self) -> Vec<ResponseId>;

    /// Whether nothing but the identity is left of the one at a place among [`Self::ids`], which must be one
    /// of them.
    fn is_erased(&self, place: usize) -> bool;

    /// The one at a place among [`Self::ids`]; none beyond the last.
    fn response(&self, place: usize) -> Option<Cow<'_, Response>>;
}

impl<T: AsRef<[Response]> + fmt::Debug> ResponseSource for T {
    fn ids(&self) -> Vec<ResponseId> {
        self.as_ref().iter().map(|response| response.id).collect()
    }

    fn is_erased(&self, place: usize) -> bool {
        self.as_ref()[place].is_erased
    }

    fn response(&self, place: usize) -> Option<Cow<'_, Response>> {
        self.as_ref().get(place).map(Cow::Borrowed)
    }
}

/// Those of the responses that keep their answers, in the order of their identities.
struct Kept<'a> {
    all: &'a dyn ResponseSource,
    places: Vec<usize>,
}

impl Many for Kept<'_> {
    fn is_none(&self) -> bool {
        self.places.is_empty()
    }
}

impl Serialize for Kept<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let responses = self.places.iter().map(|place| self.all.response(*place));
        let responses = responses.flatten();
        serializer.collect_seq(responses.map(|response| WireResponse::of(&response)))
    }
}

/// Writes a file: UTF-8, a line for each measure and each command, ending with a
/// line break. The same content gives the same bytes.
#[must_use]
pub fn write_file(content: &FileContent<'_>) -> Vec<u8> {
    write(content, usize::MAX, &mut |_| {})
}

/// As [`write_file`], in pieces of 64 kB or a little more: hands on all but the first, and gives that one, which
/// belongs before the others, because a sum over all of them stands in it.
#[must_use]
pub fn write_in_pieces(content: &FileContent<'_>, hand_on: &mut dyn FnMut(&[u8])) -> Vec<u8> {
    write(content, PIECE, hand_on)
}

fn write(content: &FileContent<'_>, size: usize, hand_on: &mut dyn FnMut(&[u8])) -> Vec<u8> {
    // By writer, so that the numbers of a command follow each other.
    let edits = content.log.edits_by_writer();
    let survey = Survey::fold(content.log);
    let ids = content.responses.ids();
    let is_erased = |place: usize| {
        let mark = survey.marks.get(&ids[place]);
        mark.is_some_and(|mark| mark.is_erased) || content.responses.is_erased(place)
    };
    let mut places: Vec<usize> = (0..ids.len()).collect();
    places.small_sort_by_key(|place| ids[*place]);
    let (erased, kept): (Vec<usize>, Vec<usize>) =
        places.into_iter().partition(|place| is_erased(*place));
    let mut beside = BTreeMap::new();
    for (name, json) in content.beside {
        if let Ok(raw) = RawValue::from_string(json.clone()) {
            beside.insert(name.clone(), raw);
        }
    }
    let is_sent = content.device.is_empty();
    let forms = survey.forms.iter().filter(|_| is_sent);
    let (edits, erased_edits) = batch::to_wire(edits);
    let file = File {
        prongsai: Header {
            format: FORMAT,
            sum: untouched::UNKNOWN.to_owned(),
            app: content.app_version.to_owned(),
            log: content.log_id.to_owned(),
            written: content.written_on,
            division: content.by.division.to_string(),
            person: content.by.person.to_string(),
            made_for: content.made_for.to_owned(),
            partial: content.is_partial,
            device: content.device.to_owned(),
            writers: content.writers.to_vec(),
        },
        office: content.plan.office.name.clone(),
        year: content.plan.year,
        plan: is_sent.then(|| readable::plan(content.log, content.plan)),
        edits,
        erased_edits,
        chain: chain::to_wire(content.log.all_links()),
        forms: forms.map(Form::of).collect(),
        responses: Kept {
            all: content.responses,
            places: kept,
        },
        erased: erased
            .into_iter()
            .map(|place| Identity(ids[place]))
            .collect(),
        beside,
    };
    let mut pieces = Pieces::new(size, hand_on);
    let mut serializer = Serializer::with_formatter(&mut pieces, Lines::default());
    // Writing to memory does not fail, and every key of the wire types is a text.
    let _written = file.serialize(&mut serializer);
    let _ended = pieces.write_all(b"\n");
    pieces.finish()
}

/// `prongsai-<office>-<year>-<division>-<day>.json`; parts that are empty are
/// left out. Thai letters stay; what Windows does not take in a name becomes `_`.
#[must_use]
pub fn file_name(office: &str, year: u16, division: &str, day: Date) -> String {
    let parts = ["prongsai", office, &year.to_string(), division].map(part_of_name);
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}-{}.json", parts.join("-"), day.to_wire())
}

/// At most 60 UTF-16 units of a part: with the path, Windows takes 260 in all.
/// Hyphens become `_`, because they separate the parts.
pub(super) fn part_of_name(part: &str) -> String {
    const LONGEST: usize = 60;
    let mut name = String::new();
    for word in part.split_whitespace() {
        if !name.is_empty() {
            name.push('_');
        }
        name.extend(word.chars().map(|letter| match letter {
            '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' | '-' => '_',
            letter if letter.is_control() => '_',
            letter => letter,
        }));
    }
    let mut end = name.len();
    let units = |name: &str| name.encode_utf16().count();
    while units(&name[..end]) > LONGEST {
        end = name[..end]
            .char_indices()
            .next_back()
            .map_or(0, |(at, _)| at);
    }
    name.truncate(end);
    name.trim_matches(['.', '_']).to_owned()
}

/// Breaks the line after each entry of the outer two levels and of the lists in
/// them, so that a measure or a command is one line.
#[derive(Default)]
struct Lines {
    /// For each open bracket, whether its entries stand on lines of their own.
    open: Vec<bool>,
}

impl Lines {
    fn enter<W: ?Sized + Write>(
        &mut self,
        out: &mut W,
        bracket: &[u8],
        is_list: bool,
    ) -> io::Result<()> {
        let depth = self.open.len() + 1;
        self.open.push(depth <= 2 || (is_list && depth == 3));
        out.write_all(bracket)
    }

    fn leave<W: ?Sized + Write>(&mut self, out: &mut W, bracket: &[u8]) -> io::Result<()> {
        if self.open.pop() == Some(true) {
            self.break_line(out)?;
        }
        out.write_all(bracket)
    }

    fn separate<W: ?Sized + Write>(&self, out: &mut W, is_first: bool) -> io::Result<()> {
        if !is_first {
            out.write_all(b",")?;
        }
        if self.open.last() == Some(&true) {
            self.break_line(out)
        } else {
            Ok(())
        }
    }

    fn break_line<W: ?Sized + Write>(&self, out: &mut W) -> io::Result<()> {
        out.write_all(b"\n")?;
        self.open.iter().try_for_each(|_| out.write_all(b" "))
    }
}

impl Formatter for Lines {
    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.enter(out, b"[", true)
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.leave(out, b"]")
    }

    fn begin_array_value<W: ?Sized + Write>(
        &mut self,
        out: &mut W,
        is_first: bool,
    ) -> io::Result<()> {
        self.separate(out, is_first)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.enter(out, b"{", false)
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.leave(out, b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(
        &mut self,
        out: &mut W,
        is_first: bool,
    ) -> io::Result<()> {
        self.separate(out, is_first)
    }
}
