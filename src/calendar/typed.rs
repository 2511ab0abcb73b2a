//! Reads dates the way clerks type them.
mod lexicon;

use super::{Date, FiscalYear, PartialDate, YearMonth, arabic_digits};
use lexicon::{Word, longest_word};

/// Why a typed text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// A year of the Christian era where a Buddhist one is meant; the screen offers `meant`.
    ChristianEra {
        /// The year as typed, its century added where it was left out.
        found: u16,
        /// The same day or month with its Buddhist year.
        meant: PartialDate,
    },
    /// The month has no such day, as 31 ก.พ.
    NoSuchDay {
        /// As typed.
        day: u32,
        /// 1 to 12.
        month: u8,
        /// The year that was typed or follows from the fiscal year.
        be_year: u16,
    },
    /// A number beyond 12 stands where the month belongs, or 0 does.
    NoSuchMonth {
        /// As typed.
        month: u32,
    },
    /// Neither a Buddhist year from 2400 to 2700 nor a Christian one from 1900 to 2100.
    YearOutOfRange {
        /// As typed.
        found: u32,
    },
    /// Nothing that looks like a date.
    Unreadable,
}

/// Reads a day or a month in any of the forms that clerks type:
/// `16 ธ.ค. 65`, `วันที่ ๑๖ ธันวาคม พ.ศ.๒๕๖๕`, `๑๖/๑๒/๒๕๖๕`, `16-12-65`, `16122565`, `16/12`,
/// `16 ธ.ค.`, `ธ.ค. 65`, `12/2565`, `16 Dec 2022`, `2022-12-16`.
///
/// - Thai and Arabic digits mix; spaces and the dots of abbreviations may be missing.
/// - A missing year is the one that puts the month into the fiscal year.
/// - A year of two digits is 25xx. Beside an English month it is the one of 20xx CE and 25xx BE
///   that lies nearer to the fiscal year. Where 25xx is far away and 20xx is a year of these
///   days, as 22 is in 2566, it was a slip: an error, never silently 2522.
/// - `12/65` is December 2565, because no month has that many days.
/// - A year of the Christian era is taken where it is plain: in the ISO form, beside an English
///   month, after ค.ศ. Elsewhere it is an error that carries the conversion.
pub fn parse_typed(text: &str, year: FiscalYear) -> Result<PartialDate, DateError> {
    use Item::{Month, Number};
    let read = Reading::of(text).ok_or(DateError::Unreadable)?;
    let nearby = |month| year.month(month).be_year();
    match *read.items.as_slice() {
        [Number(a), Number(b), Number(c)] if a.length == 4 => {
            read.day(c, b.month()?, read.year(a, year)?)
        }
        [Number(a), Number(b), Number(c)] => read.day(a, b.month()?, read.year(c, year)?),
        [Number(a), Month(b), Number(c)] => read.day(a, b, read.year(c, year)?),
        [Month(a), Number(b), Number(c)] => read.day(b, a, read.year(c, year)?),
        [Number(a), Month(b)] => read.day(a, b, Year::buddhist(nearby(b))),
        [Month(a), Number(b)] => {
            let may_be_day = read.english && b.length <= 2 && (1..=31).contains(&b.value);
            if may_be_day && !read.names_era() {
                return Err(DateError::Unreadable);
            }
            read.month(a, read.year(b, year)?)
        }
        [Month(a)] => read.month(a, Year::buddhist(nearby(a))),
        [Number(a), Number(b)] if a.length == 4 => read.month(b.month()?, read.year(a, year)?),
        [Number(a), Number(b)] if b.length > 2 || b.value > 31 => {
            read.month(a.month()?, read.year(b, year)?)
        }
        [Number(a), Number(b)] => {
            let month = b.month()?;
            read.day(a, month, Year::buddhist(nearby(month)))
        }
        [Number(a)] if a.length == 8 || a.length == 6 => {
            let unit = if a.length == 8 { 10_000 } else { 100 };
            let part = |value, length| Numeral { value, length };
            let day = part(a.value / unit / 100, 2);
            let month = part(a.value / unit % 100, 2).month()?;
            read.day(
                day,
                month,
                read.year(part(a.value % unit, a.length - 4), year)?,
            )
        }
        _ => Err(DateError::Unreadable),
    }
}

#[derive(Clone, Copy)]
enum Item {
    Number(Numeral),
    Month(u8),
}

#[derive(Clone, Copy)]
struct Numeral {
    value: u32,
    length: usize,
}

impl Numeral {
    fn month(self) -> Result<u8, DateError> {
        match u8::try_from(self.value) {
            Ok(month @ 1..=12) => Ok(month),
            _ => Err(DateError::NoSuchMonth { month: self.value }),
        }
    }
}

/// A year as typed, `found`, and what it is of the Buddhist era.
struct Year {
    be: u16,
    found: u16,
}

impl Year {
    fn buddhist(be: u16) -> Self {
        Self { be, found: be }
    }

    fn christian(ce: u16) -> Self {
        Self {
            be: ce + 543,
            found: ce,
        }
    }
}

/// The text as numbers and months in order, and what was said about the era beside them.
struct Reading {
    items: Vec<Item>,
    english: bool,
    iso: bool,
    buddhist: bool,
    christian: bool,
}

impl Reading {
    /// `None` where a word or sign is none of a date's.
    fn of(text: &str) -> Option<Self> {
        let text = arabic_digits(text.trim()).to_lowercase();
        let mut reading = Self {
            items: Vec::new(),
            english: false,
            iso: text.len() >= 6
                && text.as_bytes()[4] == b'-'
                && text.bytes().all(|b| b.is_ascii_digit() || b == b'-'),
            buddhist: false,
            christian: false,
        };
        let mut rest = text.as_str();
        while let Some(first) = rest.chars().next() {
            let digit = first.is_ascii_digit();
            let end = rest.find(|c: char| c.is_ascii_digit() != digit);
            let (run, after) = rest.split_at(end.unwrap_or(rest.len()));
            if digit {
                // Nine digits always fit; a longer run is no part of a date.
                let value = (run.len() <= 9).then(|| run.parse().ok())??;
                let length = run.len();
                reading.items.push(Item::Number(Numeral { value, length }));
            } else {
                reading.read_words(run)?;
            }
            rest = after;
        }
        Some(reading)
    }

    fn read_words(&mut self, run: &str) -> Option<()> {
        // Dots, spaces and strokes only part the pieces of a date; ฏ for ฎ is a common slip.
        let letters: String = run
            .chars()
            .filter(|c| !c.is_whitespace() && !"./,-–\u{200b}\u{200c}\u{200d}\u{feff}".contains(*c))
            .map(|c| if c == 'ฏ' { 'ฎ' } else { c })
            .collect();
        let mut rest = letters.as_str();
        while !rest.is_empty() {
            let (length, word) = longest_word(rest)?;
            rest = &rest[length..];
            match word {
                Word::Month(month) => self.items.push(Item::Month(month)),
                Word::EnglishMonth(month) => {
                    self.english = true;
                    self.items.push(Item::Month(month));
                }
                Word::Buddhist => self.buddhist = true,
                Word::Christian => self.christian = true,
                Word::Filler => {}
            }
        }
        Some(())
    }

    fn names_era(&self) -> bool {
        self.buddhist || self.christian
    }

    fn year(&self, typed: Numeral, near: FiscalYear) -> Result<Year, DateError> {
        let found = typed.value;
        let out_of_range = DateError::YearOutOfRange { found };
        let value = u16::try_from(found).map_err(|_| out_of_range)?;
        match (typed.length, value) {
            (2, _) => {
                let (buddhist, christian) =
                    (Year::buddhist(2500 + value), Year::christian(2000 + value));
                let distance = |year: &Year| year.be.abs_diff(near.be());
                let is_nearer = distance(&christian) < distance(&buddhist);
                let is_slip = distance(&christian) <= 5 && distance(&buddhist) > 20;
                let is_christian = if self.names_era() {
                    self.christian
                } else {
                    is_slip || (self.english && is_nearer)
                };
                Ok(if is_christian { christian } else { buddhist })
            }
            (4, 2400..=2700) if !self.christian => Ok(Year::buddhist(value)),
            (4, 1900..=2100) => Ok(Year::christian(value)),
            _ => Err(out_of_range),
        }
    }

    fn day(&self, day: Numeral, month: u8, year: Year) -> Result<PartialDate, DateError> {
        if day.length > 2 {
            return Err(DateError::Unreadable);
        }
        let date = Date::from_be(year.be, month, day.value as u8);
        let date = date.ok_or(DateError::NoSuchDay {
            day: day.value,
            month,
            be_year: year.be,
        })?;
        self.of_era(PartialDate::Day(date), &year)
    }

    fn month(&self, month: u8, year: Year) -> Result<PartialDate, DateError> {
        let date = YearMonth::from_be(year.be, month).ok_or(DateError::Unreadable)?;
        self.of_era(PartialDate::Month(date), &year)
    }

    fn of_era(&self, meant: PartialDate, year: &Year) -> Result<PartialDate, DateError> {
        let plain = self.iso || self.christian || (self.english && !self.buddhist);
        if year.found == year.be || plain {
            return Ok(meant);
        }
        let found = year.found;
        Err(DateError::ChristianEra { found, meant })
    }
}

#[cfg(test)]
mod tests;
