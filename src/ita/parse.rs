//! The text in which a catalogue is kept: one thing a line, made for people to edit.
//!
//! ```text
//! # a comment
//! year 2566
//! source klongsuan http://…         a place where wording was read, under a short key
//! [OIT] complete remark             an instrument begins: complete or partial
//! 9 name                            an indicator; 9.1 is a sub-indicator of 9
//! = heading                         the group of the items that follow
//! from klongsuan                    where the items that follow were read; - for nowhere
//! o1 name                           an item; o1? is one whose wording is not verified
//!   i1.1 name                       an aspect of the item above
//!   read klongsuan                  where the elements of the item above were read
//!   - text                          an element that the publication must show
//!   ! text                          a note printed below the item
//! ```
//!
//! `?` after the number of an indicator means not verified, too. An item may
//! lack a name. Indentation and empty lines are for the eye.

use std::collections::BTreeMap;

use super::catalogue::{
    Catalogue, Completeness, Coverage, Indicator, Item, SubItem, Wording, place_of,
};
use super::instrument::Instrument;

/// A line of a catalogue that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogueError {
    /// Counted from 1; 0 when the text as a whole lacks something.
    pub line: usize,
    /// What is wrong with it.
    pub fault: CatalogueFault,
}

/// What can be wrong with a line of a catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CatalogueFault {
    /// No line names the year, or it is no number.
    NoYear,
    /// The line begins with nothing that is known.
    Unknown,
    /// The line belongs below an instrument, an indicator or an item, and none is above it.
    Misplaced,
    /// A source is quoted that no line above declares.
    UnknownSource,
    /// A code or number stands twice.
    Duplicate,
}

/// Reads the text of a catalogue.
pub(super) fn parse(text: &str) -> Result<Catalogue, CatalogueError> {
    let mut reader = Reader::default();
    for (i, line) in text.lines().enumerate() {
        let line = line.trim();
        if !line.is_empty() && !line.starts_with('#') {
            reader
                .line(line)
                .map_err(|fault| CatalogueError { line: i + 1, fault })?;
        }
    }
    let year = reader.year.ok_or(CatalogueError {
        line: 0,
        fault: CatalogueFault::NoYear,
    })?;
    let mut catalogue = Catalogue {
        year,
        coverage: reader.coverage,
        indicators: reader.indicators,
        items: reader.items,
    };
    catalogue.arrange();
    Ok(catalogue)
}

#[derive(Default)]
struct Reader<'a> {
    year: Option<u16>,
    sources: BTreeMap<&'a str, &'a str>,
    coverage: Vec<Coverage>,
    indicators: Vec<Indicator>,
    items: Vec<Item>,
    group: &'a str,
    from: &'a str,
}

impl<'a> Reader<'a> {
    fn line(&mut self, line: &'a str) -> Result<(), CatalogueFault> {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        let rest = rest.trim();
        match word {
            "year" => self.year = Some(rest.parse().map_err(|_| CatalogueFault::NoYear)?),
            "source" => {
                let (key, place) = rest.split_once(' ').ok_or(CatalogueFault::Unknown)?;
                self.sources.insert(key, place);
            }
            "from" => self.from = self.source(rest)?,
            "read" => {
                let source = self.source(rest)?.to_owned();
                self.last_item()?.elements_source = source;
            }
            "=" => self.group = rest,
            "-" => self.last_item()?.elements.push(rest.to_owned()),
            "!" => self.last_item()?.notes.push(rest.to_owned()),
            _ if word.starts_with('[') => self.instrument(word, rest)?,
            _ => self.numbered(word, rest)?,
        }
        Ok(())
    }

    fn source(&self, key: &str) -> Result<&'a str, CatalogueFault> {
        if key == "-" {
            return Ok("");
        }
        self.sources
            .get(key)
            .copied()
            .ok_or(CatalogueFault::UnknownSource)
    }

    fn last_item(&mut self) -> Result<&mut Item, CatalogueFault> {
        self.items.last_mut().ok_or(CatalogueFault::Misplaced)
    }

    fn instrument(&mut self, word: &str, rest: &str) -> Result<(), CatalogueFault> {
        let code = word.trim_matches(['[', ']']);
        let instrument = Instrument::from_code(code).ok_or(CatalogueFault::Unknown)?;
        let (completeness, remark) = rest.split_once(' ').unwrap_or((rest, ""));
        let completeness = match completeness {
            "complete" => Completeness::Complete,
            "partial" => Completeness::Partial,
            _ => return Err(CatalogueFault::Unknown),
        };
        if self
            .coverage
            .iter()
            .any(|coverage| coverage.instrument == instrument)
        {
            return Err(CatalogueFault::Duplicate);
        }
        self.coverage.push(Coverage {
            instrument,
            completeness,
            remark: remark.to_owned(),
        });
        (self.group, self.from) = ("", "");
        Ok(())
    }

    /// A line that begins with a number or a code.
    fn numbered(&mut self, word: &str, name: &'a str) -> Result<(), CatalogueFault> {
        let instrument = self
            .coverage
            .last()
            .ok_or(CatalogueFault::Misplaced)?
            .instrument;
        let (code, wording) = match word.strip_suffix('?') {
            Some(code) => (code, Wording::Unverified),
            None => (word, Wording::Verified),
        };
        let number = code.strip_prefix(instrument.letter()).unwrap_or(code);
        if number.is_empty() || number.split('.').any(|part| part.parse::<u16>().is_err()) {
            return Err(CatalogueFault::Unknown);
        }
        let (code, name) = (code.to_owned(), name.to_owned());
        if code.len() == number.len() {
            if self
                .indicators
                .iter()
                .any(|indicator| indicator.number == code)
            {
                return Err(CatalogueFault::Duplicate);
            }
            let parent = code.rsplit_once('.').map(|(parent, _)| parent.to_owned());
            self.indicators.push(Indicator {
                instrument,
                number: code,
                name,
                wording,
                parent,
            });
            self.group = "";
        } else if let Some((item, _)) = code.split_once('.') {
            let above = self.last_item()?;
            if above.code != item {
                return Err(CatalogueFault::Misplaced);
            }
            above.sub_items.push(SubItem { code, name });
        } else {
            if self.items.iter().any(|item| item.code == code) {
                return Err(CatalogueFault::Duplicate);
            }
            let indicator = self
                .indicators
                .last()
                .filter(|i| i.instrument == instrument);
            self.items.push(Item {
                order: place_of(&code),
                code,
                instrument,
                indicator: indicator.ok_or(CatalogueFault::Misplaced)?.number.clone(),
                group: self.group.to_owned(),
                name,
                wording,
                sub_items: Vec::new(),
                elements: Vec::new(),
                notes: Vec::new(),
                source: self.from.to_owned(),
                elements_source: String::new(),
            });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = "\
# a comment
year 2565
source site http://example.org/ a site
[OIT] partial remark
9 open data
9.1? basics
= group
from site
o2 second
  - element
  ! note
o1?
[IIT] complete
1 duty
i1 question
  i1.1 aspect
";

    #[test]
    fn a_small_catalogue_reads_in_full() {
        let read = parse(SMALL).expect("a catalogue");
        assert_eq!(read.year, 2565);
        assert_eq!(read.coverage[0].remark, "remark");
        assert_eq!(read.coverage[1].completeness, Completeness::Complete);
        assert_eq!(read.indicators[1].parent.as_deref(), Some("9"));
        assert_eq!(read.indicators[1].wording, Wording::Unverified);
        let codes: Vec<_> = read.items.iter().map(|item| item.code.as_str()).collect();
        assert_eq!(codes, ["o1", "o2", "i1"]);
        let (unnamed, named) = (&read.items[0], &read.items[1]);
        assert_eq!(
            (unnamed.name.as_str(), unnamed.wording),
            ("", Wording::Unverified)
        );
        assert_eq!(named.source, "http://example.org/ a site");
        assert_eq!(
            (named.group.as_str(), named.indicator.as_str()),
            ("group", "9.1")
        );
        assert_eq!((named.elements.len(), named.notes.len()), (1, 1));
        assert_eq!(read.items[2].sub_items[0].code, "i1.1");
        assert_eq!(read.items[2].source, "");
    }

    #[track_caller]
    fn check_fault(text: &str, line: usize, fault: CatalogueFault) {
        assert_eq!(parse(text), Err(CatalogueError { line, fault }), "{text}");
    }

    #[test]
    fn a_fault_names_its_line() {
        check_fault("", 0, CatalogueFault::NoYear);
        check_fault("year soon", 1, CatalogueFault::NoYear);
        check_fault("year 2565\n9 name", 2, CatalogueFault::Misplaced);
        check_fault(
            "year 2565\n[OIT] partial\no1 name",
            3,
            CatalogueFault::Misplaced,
        );
        check_fault(
            "year 2565\n[OIT] partial\n- text",
            3,
            CatalogueFault::Misplaced,
        );
        check_fault("year 2565\n[ABC] partial", 2, CatalogueFault::Unknown);
        check_fault("year 2565\n[OIT] half", 2, CatalogueFault::Unknown);
        check_fault(
            "year 2565\n[OIT] partial\n9 a\ne1 name",
            4,
            CatalogueFault::Unknown,
        );
        check_fault("year 2565\nfrom site", 2, CatalogueFault::UnknownSource);
        check_fault(
            "year 2565\n[OIT] partial\n9 a\n9 b",
            4,
            CatalogueFault::Duplicate,
        );
        check_fault(
            "year 2565\n[OIT] partial\n9 a\no1 a\no1 b",
            5,
            CatalogueFault::Duplicate,
        );
        check_fault(
            "year 2565\n[OIT] partial\n9 a\no1 a\no2.1 b",
            5,
            CatalogueFault::Misplaced,
        );
    }
}
