//! A rule as data: which records a task demands, how many, how often.

use crate::calendar::{FiscalYear, Round};
use crate::plan::register::RegisterKey;
use crate::sorting::SmallSort;
use std::fmt;

/// How often something is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Interval {
    /// Twelve times a year.
    Month,
    /// Four times a year.
    Quarter,
    /// Twice a year.
    HalfYear,
}

impl Interval {
    /// All of them, with their names in the log.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Month, "month"),
        (Self::Quarter, "quarter"),
        (Self::HalfYear, "half-year"),
    ];
}

/// What a rule demands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RuleKind {
    /// At least so many records.
    AtLeast {
        /// How many.
        count: u32,
        /// Whether each responsible division must have so many.
        each: bool,
    },
    /// More than so many records.
    MoreThan {
        /// How many are not enough.
        count: u32,
    },
    /// A record in every month, quarter or half-year.
    Every(Interval),
    /// A figure for each month of a round.
    Filled(Round),
    /// A document with the date of its publication; the task says until when.
    Published,
}

/// What stands for a blank in the value of a filter, where blanks part the filters, and for what
/// those stand-ins begin with.
const STAND_INS: [(&str, &str); 2] = [("%", "%25"), (" ", "%20")];

/// A demand on the records of a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// What is demanded.
    pub kind: RuleKind,
    /// Of which register.
    pub register: RegisterKey,
    /// Which of its records count: keys of columns and the values they must hold.
    pub filters: Vec<(String, String)>,
}

/// A rule of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskRule {
    /// What tells the rules of a task apart: the field is `rule:<key>`.
    pub key: String,
    /// The rule.
    pub rule: Rule,
}

impl Rule {
    /// Stands in a filter for the task that carries the rule.
    pub const THIS: &str = "this";

    /// Reads what [`fmt::Display`] writes: kind, register, then filters, parted by blanks.
    /// `at-least:1:each manuals`, `more-than:1 channels purpose=contact`,
    /// `every:quarter reports subject=contact`, `filled:6 statistics`, `published satisfaction`.
    #[must_use]
    pub fn from_wire(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let kind: Vec<&str> = words.next()?.split(':').collect();
        let kind = match kind.as_slice() {
            ["at-least", count] => RuleKind::AtLeast {
                count: count.parse().ok()?,
                each: false,
            },
            ["at-least", count, "each"] => RuleKind::AtLeast {
                count: count.parse().ok()?,
                each: true,
            },
            ["more-than", count] => RuleKind::MoreThan {
                count: count.parse().ok()?,
            },
            ["every", interval] => {
                let known = Interval::ALL.iter().find(|(_, name)| name == interval);
                RuleKind::Every(known?.0)
            }
            ["filled", months] => {
                let round = |round: &Round| round.months().to_string() == **months;
                RuleKind::Filled(Round::ALL.into_iter().find(round)?)
            }
            ["published"] => RuleKind::Published,
            _ => return None,
        };
        let register = words.next().filter(|register| !register.is_empty())?;
        let filter = |word: &str| {
            let (column, value) = word.split_once('=')?;
            let back = STAND_INS.iter().rev();
            let value = back.fold(value.to_owned(), |value, (sign, it)| {
                value.replace(it, sign)
            });
            Some((column.to_owned(), value))
        };
        Some(Self {
            kind,
            register: register.into(),
            filters: words.map(filter).collect::<Option<_>>()?,
        })
    }

    /// The value that a column must hold, where the rule names one.
    #[must_use]
    pub fn filter(&self, column: &str) -> Option<&str> {
        let found = self.filters.iter().find(|(of, _)| of == column);
        found.map(|(_, value)| value.as_str())
    }

    /// The rule with another value for a column; an empty one takes the filter away.
    #[must_use]
    pub fn with_filter(mut self, column: &str, value: &str) -> Self {
        self.filters.retain(|(of, _)| of != column);
        if !value.is_empty() {
            self.filters.push((column.to_owned(), value.to_owned()));
            self.filters.small_sort();
        }
        self
    }

    /// The same demand in a plan that is so many years later.
    #[must_use]
    pub fn plus_years(mut self, years: i32) -> Self {
        for (column, value) in &mut self.filters {
            let year = value.parse().ok().and_then(FiscalYear::new);
            if let (true, Some(year)) = (column.ends_with("year"), year) {
                *value = (i32::from(year.be()) + years).to_string();
            }
        }
        self
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            RuleKind::AtLeast { count, each } => {
                write!(f, "at-least:{count}{}", if each { ":each" } else { "" })?;
            }
            RuleKind::MoreThan { count } => write!(f, "more-than:{count}")?,
            RuleKind::Every(interval) => {
                let known = Interval::ALL.iter().find(|(it, _)| *it == interval);
                write!(f, "every:{}", known.map_or("", |(_, name)| name))?;
            }
            RuleKind::Filled(round) => write!(f, "filled:{}", round.months())?,
            RuleKind::Published => f.write_str("published")?,
        }
        write!(f, " {}", self.register)?;
        for (column, value) in &self.filters {
            let on = STAND_INS.iter();
            let value = on.fold(value.clone(), |value, (sign, it)| value.replace(sign, it));
            write!(f, " {column}={value}")?;
        }
        Ok(())
    }
}
