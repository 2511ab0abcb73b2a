//! The files of a work folder: what they are called, and which older ones stay beside them.

use super::file::part_of_name;
use crate::calendar::Date;
use crate::sorting::SmallSort;

/// What every name ends with.
const ENDING: &str = ".json";

/// Kinds of generations, what their names begin with, and how many of each stay.
const KINDS: [(Span, &str, usize); 3] = [
    (Span::Day, "day-", 7),
    (Span::Week, "week-", 5),
    (Span::Month, "month-", 12),
];

/// The time for which one generation stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Span {
    Day,
    /// From Monday.
    Week,
    Month,
}

impl Span {
    /// The first day of the span that a day lies in.
    fn first(self, day: Date) -> Date {
        match self {
            Self::Day => day,
            Self::Week => day.plus_days(-i64::from((day.weekday() + 6) % 7)),
            Self::Month => day.plus_days(1 - i64::from(day.day())),
        }
    }
}

/// What is to be done with the generations before the current file is written anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Generations {
    /// Names under which the current file is to be kept.
    pub keep: Vec<String>,
    /// Files that are no longer needed then.
    pub drop: Vec<String>,
}

impl Generations {
    /// `name` is the current file, which was last written on `written_on`; `names` are all files
    /// of the folder. When the first file of a new day is written, the one of the day before is
    /// kept as that day's generation, and as that of its week and month when those are over.
    #[must_use]
    pub fn of(name: &str, written_on: Date, today: Date, names: &[String]) -> Self {
        let mut all = Self::default();
        let stem = stem(name);
        for (span, kind, most) in KINDS {
            let beginning = format!("{stem}.{kind}");
            let name_of = |day: Date| format!("{beginning}{}{ENDING}", day.to_wire());
            let mut there: Vec<&String> = names
                .iter()
                .filter(|name| day_in(name, &beginning).is_some())
                .collect();
            let over = span.first(written_on);
            let fresh = name_of(over);
            if over != span.first(today) {
                all.keep.push(fresh.clone());
                if !there.contains(&&fresh) {
                    there.push(&fresh);
                }
            }
            // The days are written so that the order of the names is that of the days.
            there.small_sort();
            let surplus = there.len().saturating_sub(most);
            all.drop.extend(there.into_iter().take(surplus).cloned());
        }
        all
    }
}

/// The name of an office's file in a work folder: `prongsai-<office>-<year>-<sign>.json`. The
/// sign stands for the log, so that no plan ever takes the place of another one.
#[must_use]
pub fn work_file_name(office: &str, year: u16, log_id: &str) -> String {
    let office = part_of_name(office);
    let parts = ["prongsai", &office, &year.to_string(), &sign_of(log_id)].map(str::to_owned);
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}{ENDING}", parts.join("-"))
}

/// The current file that a file of a work folder belongs to: itself, or the one that it was
/// before; none where it is no file of a work folder.
#[must_use]
pub fn current_of(name: &str) -> Option<String> {
    let rest = name.strip_suffix(ENDING)?;
    let (stem, which) = rest.split_once('.').unwrap_or((rest, ""));
    let sign = stem.strip_prefix("prongsai-")?.rsplit('-').next()?;
    let is_sign = sign.len() == SIGN && sign.bytes().all(|it| it.is_ascii_hexdigit());
    let beside = ["new", "previous", ""];
    let is_known = |which: &str| {
        let day = |(_, kind, _): &(Span, &str, usize)| day_in(name, &format!("{stem}.{kind}"));
        beside.contains(&which) || KINDS.iter().find_map(day).is_some()
    };
    (is_sign && is_known(which)).then(|| format!("{stem}{ENDING}"))
}

/// Whether a current file carries the sign of this log, whatever its office is called.
#[must_use]
pub fn is_work_file_of(name: &str, log_id: &str) -> bool {
    stem(name).ends_with(&format!("-{}", sign_of(log_id)))
}

/// How long a sign is.
const SIGN: usize = 8;

/// Eight letters that stand for a log (FNV-1a): ids of other programs may hold anything.
fn sign_of(log_id: &str) -> String {
    let mix = |sum: u32, byte: u8| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    format!("{:08x}", log_id.bytes().fold(0x811c_9dc5, mix))
}

fn stem(name: &str) -> &str {
    name.strip_suffix(ENDING).unwrap_or(name)
}

/// The day in a name that begins like this.
fn day_in(name: &str, beginning: &str) -> Option<Date> {
    let day = name.strip_prefix(beginning)?.strip_suffix(ENDING)?;
    Date::from_wire(day)
}
