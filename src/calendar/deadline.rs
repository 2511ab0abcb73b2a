//! Until when something is to be done, once or again and again.
use super::date::digits;
use super::words::{ENGLISH_MONTHS, THAI_MONTHS, month_name};
use super::{Date, FiscalYear, Language, Numerals, Occurrence, Period, YearMonth, arabic_digits};

/// Until when a task is to be done.
///
/// | deadline | occurrences in a fiscal year | a result is in time |
/// |---|---|---|
/// | `Day`, `Month` | one, whatever the year | up to the day, up to the end of the month |
/// | `EveryMonth` | twelve | in that month |
/// | `EveryQuarter` | four | in that quarter |
/// | `InMonths` | one for each named month from November to October | since the previous named month, to the end of this one |
/// | `Continuous` | none: never late | always |
///
/// `InMonths` reaches from November to October because such a duty reports the time before it:
/// "every April and October" of fiscal year 2566 is April 2566, for October to March, and
/// October 2566, for April to September. October 2565 belongs to the year before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deadline {
    /// ภายในวันที่ ๓๑ มกราคม ๒๕๖๖
    Day(Date),
    /// ภายในเดือนมกราคม ๒๕๖๖
    Month(YearMonth),
    /// Every month, quarter, or named month.
    Recurring(Recurrence),
    /// อย่างต่อเนื่อง: a duty that has no end and is never late.
    Continuous,
}

/// How often something is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Recurrence {
    /// ทุกเดือน
    EveryMonth,
    /// ทุกไตรมาส
    EveryQuarter,
    /// ภายในเดือนเมษายนและเดือนตุลาคมของทุกปี
    InMonths(MonthSet),
}

/// One or more months of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MonthSet(u16);

impl MonthSet {
    /// The set of these months, 1 to 12; `None` for no month or one that does not exist.
    pub fn new(months: impl IntoIterator<Item = u8>) -> Option<Self> {
        let bits = months.into_iter().try_fold(0, |bits, month| {
            (1..=12).contains(&month).then(|| bits | 1 << month)
        })?;
        (bits != 0).then_some(Self(bits))
    }

    /// Whether the month, 1 to 12, is named.
    pub fn contains(self, month: u8) -> bool {
        (1..=12).contains(&month) && self.0 & (1 << month) != 0
    }

    /// January to December.
    pub fn months(self) -> impl Iterator<Item = u8> {
        (1..=12).filter(move |month| self.contains(*month))
    }

    /// November to October: the order in which they fall due in a fiscal year.
    fn in_order_of_report(self) -> impl Iterator<Item = u8> {
        [11, 12]
            .into_iter()
            .chain(1..=10)
            .filter(move |month| self.contains(*month))
    }
}

impl Deadline {
    /// When it falls due in the fiscal year, in order of time.
    pub fn occurrences(&self, year: FiscalYear) -> Vec<Occurrence> {
        let up_to = |due| {
            let first = Date::MIN;
            vec![occurrence(Period { first, last: due })]
        };
        match self {
            Self::Day(day) => up_to(*day),
            Self::Month(month) => up_to(month.last_day()),
            Self::Recurring(Recurrence::EveryMonth) => {
                year.months().map(Period::month).map(occurrence).to_vec()
            }
            Self::Recurring(Recurrence::EveryQuarter) => super::Quarter::ALL
                .map(|quarter| occurrence(year.quarter(quarter)))
                .to_vec(),
            Self::Recurring(Recurrence::InMonths(set)) => named_months(*set, year),
            Self::Continuous => Vec::new(),
        }
    }

    /// The same deadline in a plan that is this many years later; recurrences stay.
    pub fn plus_years(&self, years: i32) -> Self {
        match self {
            Self::Day(day) => Self::Day(day.plus_years(years)),
            Self::Month(month) => Self::Month(month.plus_years(years)),
            Self::Recurring(_) | Self::Continuous => *self,
        }
    }

    /// `day:2023-01-31`, `month:2023-01`, `every:month`, `every:quarter`, `in:4,10`, `continuous`.
    pub fn to_wire(&self) -> String {
        match self {
            Self::Day(day) => format!("day:{}", day.to_wire()),
            Self::Month(month) => format!("month:{}", month.to_wire()),
            Self::Recurring(Recurrence::EveryMonth) => "every:month".to_owned(),
            Self::Recurring(Recurrence::EveryQuarter) => "every:quarter".to_owned(),
            Self::Recurring(Recurrence::InMonths(set)) => {
                let months: Vec<_> = set.months().map(|month| month.to_string()).collect();
                format!("in:{}", months.join(","))
            }
            Self::Continuous => "continuous".to_owned(),
        }
    }

    /// Reads what [`Deadline::to_wire`] writes; the months of `in:` may come in any order.
    pub fn from_wire(text: &str) -> Option<Self> {
        match text.split_once(':') {
            Some(("day", day)) => Date::from_wire(day).map(Self::Day),
            Some(("month", month)) => YearMonth::from_wire(month).map(Self::Month),
            Some(("every", "month")) => Some(Self::Recurring(Recurrence::EveryMonth)),
            Some(("every", "quarter")) => Some(Self::Recurring(Recurrence::EveryQuarter)),
            Some(("in", months)) => {
                let months = months
                    .split(',')
                    .map(|m| u8::try_from(digits(m, m.len())?).ok());
                let months: Option<Vec<u8>> = months.collect();
                MonthSet::new(months?).map(|set| Self::Recurring(Recurrence::InMonths(set)))
            }
            None if text == "continuous" => Some(Self::Continuous),
            _ => None,
        }
    }

    /// The deadline in words, to stand behind what is to be done: ภายในเดือนมกราคม ๒๕๖๖,
    /// by January 2023.
    pub fn describe(&self, language: Language, numerals: Numerals) -> String {
        let thai = language == Language::Thai;
        let word = |th: &str, en: &str| if thai { th } else { en }.to_owned();
        match self {
            Self::Day(day) => word("ภายในวันที่ ", "by ") + &day.long(language, numerals),
            Self::Month(month) => word("ภายในเดือน", "by ") + &month.long(language, numerals),
            Self::Recurring(Recurrence::EveryMonth) => word("ทุกเดือน", "every month"),
            Self::Recurring(Recurrence::EveryQuarter) => word("ทุกไตรมาส", "every quarter"),
            Self::Recurring(Recurrence::InMonths(set)) => {
                let names = set.in_order_of_report().map(|m| month_name(m, language));
                let names: Vec<_> = names.map(|name| word("เดือน", "") + name).collect();
                let listed = listed(&names, &word(" ", ", "), &word("และ", " and "));
                if thai {
                    format!("ภายใน{listed}ของทุกปี")
                } else {
                    format!("every {listed}")
                }
            }
            Self::Continuous => word("อย่างต่อเนื่อง", "continuously"),
        }
    }

    /// Whether a typed sentence already states the deadline, so that a report need not repeat
    /// it. White space, ๆ and the kind of digits do not matter; a month may stand without its
    /// year, but not with another one.
    pub fn is_said_in(&self, text: &str) -> bool {
        let text: String = arabic_digits(text)
            .chars()
            .filter(|c| !c.is_whitespace() && *c != 'ๆ')
            .collect();
        let lower = text.to_lowercase();
        let any = |phrases: &[&str]| phrases.iter().any(|phrase| lower.contains(phrase));
        let names = |month: u8| mentions(&text, month).next().is_some();
        match self {
            Self::Day(day) => {
                let month = day.year_month();
                mentions(&text, month.month()).any(|(before, after)| {
                    year_agrees(after, month) && day_before(before) == Some(u16::from(day.day()))
                })
            }
            Self::Month(month) => {
                mentions(&text, month.month()).any(|(_, after)| year_agrees(after, *month))
            }
            Self::Recurring(Recurrence::EveryMonth) => {
                let said = text.match_indices("ทุกเดือน");
                let of_one_month = |after: &str| THAI_MONTHS.iter().any(|m| after.starts_with(m.0));
                said.map(|(at, phrase)| &text[at + phrase.len()..])
                    .any(|after| !of_one_month(after))
                    || any(&["เดือนละ", "everymonth", "monthly"])
            }
            Self::Recurring(Recurrence::EveryQuarter) => {
                any(&["ไตรมาส", "ทุก3เดือน", "everyquarter", "quarterly"])
            }
            Self::Recurring(Recurrence::InMonths(set)) => {
                let months: Vec<u8> = set.months().collect();
                let half_years = months.len() == 2 && months[1] - months[0] == 6;
                (half_years && any(&["ทุก6เดือน", "6เดือนครั้ง", "6เดือนต่อครั้ง", "every6months"]))
                    || months.into_iter().all(names)
            }
            Self::Continuous => any(&["สม่ำเสมอ", "ต่อเนื่อง", "เป็นปัจจุบัน", "continuous"]),
        }
    }
}

fn occurrence(window: Period) -> Occurrence {
    Occurrence {
        window,
        due: window.last,
    }
}

fn named_months(set: MonthSet, year: FiscalYear) -> Vec<Occurrence> {
    let november = year.first_day().year_month().next();
    let due: Vec<YearMonth> = (0..12)
        .map(|count| november.plus_months(count))
        .filter(|month| set.contains(month.month()))
        .collect();
    let before_first = due.last().map(|month| month.plus_years(-1));
    let previous = before_first.into_iter().chain(due.iter().copied());
    previous
        .zip(&due)
        .map(|(previous, month)| Period {
            first: previous.next().first_day(),
            last: month.last_day(),
        })
        .map(occurrence)
        .collect()
}

fn listed(names: &[String], comma: &str, and: &str) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{}{and}{last}", first.join(comma)),
    }
}

/// The text before and after each place that names the month in full or, in Thai, for short.
fn mentions(text: &str, month: u8) -> impl Iterator<Item = (&str, &str)> {
    let index = usize::from(month) - 1;
    let (thai, short) = THAI_MONTHS[index];
    let names = [
        thai.to_owned(),
        short.to_owned(),
        // Its capital tells the month of May from the verb.
        ENGLISH_MONTHS[index].0.to_owned(),
    ];
    names.into_iter().flat_map(move |name| {
        let places: Vec<_> = text
            .match_indices(&*name)
            .map(|(at, name)| (&text[..at], &text[at + name.len()..]))
            .collect();
        places
    })
}

/// Whether no year follows, or this one.
fn year_agrees(after: &str, month: YearMonth) -> bool {
    let after = after.trim_start_matches(['.', 'พ', 'ศ', 'ค', ',']);
    let end = after
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(after.len());
    match digits(&after[..end], 4) {
        Some(year) => year == month.be_year() || year == month.ce_year(),
        None => true,
    }
}

/// The number that the text ends with, but for the word เดือน.
fn day_before(before: &str) -> Option<u16> {
    let before = before.trim_end_matches("เดือน");
    let start = before.rfind(|c: char| !c.is_ascii_digit());
    let start = start.map_or(0, |at| {
        at + before[at..].chars().next().map_or(0, char::len_utf8)
    });
    before[start..].parse().ok()
}

#[cfg(test)]
mod tests;
