//! Reads dates the way clerks type them.
use super::words::{ENGLISH_MONTHS, THAI_MONTHS};
use super::{Date, FiscalYear, PartialDate, YearMonth, arabic_digits};
use std::sync::LazyLock;

/// Why a typed text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// A year of the Christian era where a Buddhist one is meant; the screen offers `meant`.
    ChristianEra {
        /// The year as typed.
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
///   that lies nearer to the fiscal year.
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

#[derive(Clone, Copy, PartialEq)]
enum Word {
    Month(u8),
    EnglishMonth(u8),
    Buddhist,
    Christian,
    Filler,
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
                let nearer = christian.be.abs_diff(near.be()) < buddhist.be.abs_diff(near.be());
                let either = self.english && !self.names_era();
                let is_christian = self.christian || (either && nearer);
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

/// Words other than the months' names, dots removed. The short forms without คม, ยน and the
/// misspellings of พฤศจิกายน and พฤษภาคม are everyday ones.
const WORDS: &[(&str, Word)] = &[
    ("มกรา", Word::Month(1)),
    ("กุมภาพันธ", Word::Month(2)),
    ("กุมภา", Word::Month(2)),
    ("มีนา", Word::Month(3)),
    ("เมษา", Word::Month(4)),
    ("พฤษภา", Word::Month(5)),
    ("พฤศภาคม", Word::Month(5)),
    ("มิถุนา", Word::Month(6)),
    ("กรกฎา", Word::Month(7)),
    ("สิงหา", Word::Month(8)),
    ("กันยา", Word::Month(9)),
    ("ตุลา", Word::Month(10)),
    ("พฤศจิกา", Word::Month(11)),
    ("พฤษจิกายน", Word::Month(11)),
    ("ธันวา", Word::Month(12)),
    ("sept", Word::EnglishMonth(9)),
    ("พุทธศักราช", Word::Buddhist),
    ("พศ", Word::Buddhist),
    ("be", Word::Buddhist),
    ("คริสต์ศักราช", Word::Christian),
    ("คศ", Word::Christian),
    ("ce", Word::Christian),
    ("ad", Word::Christian),
    ("ภายใน", Word::Filler),
    ("เมื่อ", Word::Filler),
    ("วันที่", Word::Filler),
    ("วัน", Word::Filler),
    ("ที่", Word::Filler),
    ("จันทร์", Word::Filler),
    ("อังคาร", Word::Filler),
    ("พุธ", Word::Filler),
    ("พฤหัสบดี", Word::Filler),
    ("ศุกร์", Word::Filler),
    ("เสาร์", Word::Filler),
    ("อาทิตย์", Word::Filler),
    ("เดือน", Word::Filler),
    ("ปี", Word::Filler),
    ("of", Word::Filler),
    ("st", Word::Filler),
    ("nd", Word::Filler),
    ("rd", Word::Filler),
    ("th", Word::Filler),
];

/// Every word of a typed date without its dots, the months' names among them.
static LEXICON: LazyLock<Vec<(String, Word)>> = LazyLock::new(|| {
    let thai = (1..).zip(THAI_MONTHS).flat_map(|(month, (long, short))| {
        [long, short].map(|name| (name.replace('.', ""), Word::Month(month)))
    });
    let english = (1..)
        .zip(ENGLISH_MONTHS)
        .flat_map(|(month, (long, short))| {
            [long, short].map(|name| (name.to_lowercase(), Word::EnglishMonth(month)))
        });
    let others = WORDS
        .iter()
        .map(|(word, meaning)| ((*word).to_owned(), *meaning));
    thai.chain(english).chain(others).collect()
});

/// The longest word that the text begins with, and its length in bytes.
fn longest_word(text: &str) -> Option<(usize, Word)> {
    LEXICON
        .iter()
        .filter(|(word, _)| text.starts_with(&**word))
        .map(|(word, meaning)| (word.len(), *meaning))
        .max_by_key(|(length, _)| *length)
}

#[cfg(test)]
mod tests {
    use super::super::{Language, Numerals};
    use super::*;

    fn read(text: &str) -> Result<PartialDate, DateError> {
        parse_typed(text, FiscalYear::new(2566).expect("a year"))
    }

    #[track_caller]
    fn check(wire: &str, texts: &[&str]) {
        for text in texts {
            assert_eq!(
                read(text).map(PartialDate::to_wire),
                Ok(wire.to_owned()),
                "{text}"
            );
        }
    }

    #[track_caller]
    fn check_error(expected: DateError, texts: &[&str]) {
        for text in texts {
            assert_eq!(read(text), Err(expected), "{text}");
        }
    }

    #[test]
    fn days_are_read_however_they_are_typed() {
        check(
            "2022-12-16",
            &[
                "16 ธ.ค. 65",
                "16 ธ.ค. 2565",
                "16ธค65",
                "16 ธ. ค. 65",
                "  16  ธ.ค.  ๖๕ ",
                "16 ธันวาคม 2565",
                "16 ธันวา 65",
                "๑๖ ธันวาคม ๒๕๖๕",
                "1๖ ธันวาคม 2๕65",
                "วันที่ ๑๖ ธันวาคม พ.ศ.๒๕๖๕",
                "วันที่ ๑๖ ธันวาคม พ.ศ. ๒๕๖๕",
                "วันที่๑๖เดือนธันวาคมพ.ศ๒๕๖๕",
                "เมื่อวันที่ ๑๖ ธันวาคม พุทธศักราช ๒๕๖๕",
                "วันศุกร์ที่ 16 ธันวาคม 2565",
                "16\u{a0}ธันวาคม\u{200b} 2565",
                "๑๖/๑๒/๒๕๖๕",
                "16/12/65",
                "16-12-65",
                "16.12.2565",
                "16 12 65",
                "16 / 12 / 2565",
                "16122565",
                "161265",
                "16/12",
                "16 ธ.ค.",
                "16 ธค",
                "2022-12-16",
                "๒๐๒๒-๑๒-๑๖",
                "2565-12-16",
                "2565/12/16",
                "16 Dec 2022",
                "16 december 2022",
                "16 Dec 22",
                "16 Dec 65",
                "16 Dec 2565",
                "16th of December, 2022",
                "December 16, 2022",
                "16 Dec",
                "16 ธันวาคม ค.ศ. 2022",
                "16/12/2022 AD",
            ],
        );
        check(
            "2023-03-01",
            &["1 มี.ค.", "1/3", "01/03", "1 มีนา 66", "1 มีค 66"],
        );
        check("2024-02-29", &["29 ก.พ. 67", "29/2/2567"]);
        check("2023-07-05", &["5 กรกฏาคม 2566", "5 กรกฎาคม"]);
    }

    #[test]
    fn months_are_read_without_a_day() {
        check(
            "2022-12",
            &[
                "ธ.ค. 65",
                "ธันวาคม",
                "12/2565",
                "12/65",
                "๑๒/๒๕๖๕",
                "2022-12",
                "Dec 2022",
                "Dec 65",
            ],
        );
        check(
            "2022-11",
            &[
                "เดือนพฤศจิกายน พ.ศ ๒๕๖๕",
                "เดือน พฤศจิกายน พ.ศ ๒๕๖๕",
                "ภายในเดือนพฤศจิกายน ๒๕๖๕",
                "พฤศจิกายน",
                "พฤษจิกายน 65",
                "พ.ย.65",
                "11-2565",
            ],
        );
        check("2022-10", &["เดือนตุลาคม .พ.ศ.๒๕๖๕", "ต.ค."]);
        check("2023-09", &["ก.ย.", "9/2566"]);
    }

    #[test]
    fn a_year_of_the_christian_era_is_an_error_that_offers_the_conversion() {
        let day = PartialDate::from_wire("2022-12-16").expect("a date");
        let error = |meant| DateError::ChristianEra { found: 2022, meant };
        check_error(
            error(day),
            &[
                "16/12/2022",
                "16 ธ.ค. 2022",
                "๑๖ ธันวาคม ๒๐๒๒",
                "16122022",
                "2022/12/16",
                "16 Dec พ.ศ. 2022",
            ],
        );
        let month = PartialDate::from_wire("2022-12").expect("a month");
        check_error(error(month), &["12/2022", "ธันวาคม 2022", "ธ.ค.2022"]);
    }

    #[test]
    fn what_does_not_exist_is_named_with_its_values() {
        let no_day = |day, month, be_year| DateError::NoSuchDay {
            day,
            month,
            be_year,
        };
        check_error(
            no_day(31, 2, 2566),
            &["31 ก.พ.", "31/2", "31/2/2566", "31/2/2023", "2023-02-31"],
        );
        check_error(no_day(29, 2, 2566), &["29 ก.พ. 66"]);
        check_error(no_day(0, 12, 2565), &["0/12/65"]);
        check_error(no_day(45, 12, 2565), &["45 ธ.ค. 65"]);
        check_error(
            DateError::NoSuchMonth { month: 13 },
            &["16/13/2565", "16/13", "13/2565", "2022-13"],
        );
        check_error(DateError::NoSuchMonth { month: 16 }, &["12/16/2565"]);
        check_error(DateError::NoSuchMonth { month: 0 }, &["16/0/2565"]);
        check_error(
            DateError::YearOutOfRange { found: 256 },
            &["16/12/256", "ธ.ค. 256"],
        );
        check_error(DateError::YearOutOfRange { found: 25655 }, &["16/12/25655"]);
        check_error(
            DateError::YearOutOfRange { found: 2800 },
            &["16/12/2800", "2800-12-16"],
        );
        check_error(
            DateError::YearOutOfRange { found: 999_999_999 },
            &["16/12/999999999"],
        );
    }

    #[test]
    fn what_is_no_date_is_unreadable() {
        check_error(
            DateError::Unreadable,
            &[
                "",
                " ",
                "-",
                "16",
                "2565",
                "พรุ่งนี้",
                "16-18 ธ.ค. 65",
                "16 ธ.ค. ม.ค. 65",
                "วันที่",
                "ทุกเดือน",
                "Dec 16",
                "016/12/2565",
                "1/2/3/4",
                "16+12",
                "9999999999999999999999",
                "๑๖ ธันวาคม ๒๕๖๕ ครับ",
                "é-12-16",
            ],
        );
    }

    #[test]
    fn each_day_and_month_of_a_century_is_read_as_it_is_written() {
        let mut day = Date::from_be(2500, 1, 1).expect("a day");
        while day.be_year() < 2600 {
            let year = FiscalYear::of(day);
            for date in [PartialDate::Day(day), PartialDate::Month(day.year_month())] {
                assert_eq!(parse_typed(&date.to_wire(), year), Ok(date));
                for numerals in [Numerals::Thai, Numerals::Arabic] {
                    for language in [Language::Thai, Language::English] {
                        for text in [
                            date.long(language, numerals),
                            date.short(language, numerals),
                            date.official(language, numerals),
                        ] {
                            assert_eq!(parse_typed(&text, year), Ok(date), "{text}");
                        }
                    }
                }
            }
            let (number, month, be) = (day.day(), day.month(), day.be_year());
            for text in [
                format!("{number}/{month}"),
                format!("{number}/{month}/{be}"),
                format!("{number}.{month}.{:02}", be % 100),
                format!("{number:02}{month:02}{be}"),
            ] {
                assert_eq!(
                    parse_typed(&text, year),
                    Ok(PartialDate::Day(day)),
                    "{text}"
                );
            }
            day = day.plus_days(1);
        }
    }
}
