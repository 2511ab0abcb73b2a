//! Dates known to the day or to the month only, and the spans of days they fall into.
use super::{Date, YearMonth};
use std::cmp::Ordering;

/// When something was done, as precisely as it was written down.
///
/// Ordered by first day; a day stands before the whole month that begins with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// วันที่ ๑๖ ธันวาคม พ.ศ. ๒๕๖๕
    Day(Date),
    /// เดือนพฤศจิกายน พ.ศ. ๒๕๖๕
    Month(YearMonth),
}

impl PartialDate {
    /// The first day it may mean.
    pub fn first_day(self) -> Date {
        match self {
            Self::Day(day) => day,
            Self::Month(month) => month.first_day(),
        }
    }

    /// The last day it may mean.
    pub fn last_day(self) -> Date {
        match self {
            Self::Day(day) => day,
            Self::Month(month) => month.last_day(),
        }
    }

    /// The month it lies in.
    pub fn year_month(self) -> YearMonth {
        match self {
            Self::Day(day) => day.year_month(),
            Self::Month(month) => month,
        }
    }

    /// The same day or month this many years later.
    pub fn plus_years(self, years: i32) -> Self {
        match self {
            Self::Day(day) => Self::Day(day.plus_years(years)),
            Self::Month(month) => Self::Month(month.plus_years(years)),
        }
    }

    /// CE ISO 8601, `2022-12-16` or `2022-12`.
    pub fn to_wire(self) -> String {
        match self {
            Self::Day(day) => day.to_wire(),
            Self::Month(month) => month.to_wire(),
        }
    }

    /// Reads exactly what [`PartialDate::to_wire`] writes.
    pub fn from_wire(text: &str) -> Option<Self> {
        let day = Date::from_wire(text).map(Self::Day);
        day.or_else(|| YearMonth::from_wire(text).map(Self::Month))
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |date: &Self| (date.first_day(), date.last_day());
        key(self).cmp(&key(other))
    }
}

/// All days from the first to the last, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    /// The first day that belongs to it.
    pub first: Date,
    /// The last day that belongs to it.
    pub last: Date,
}

impl Period {
    /// The days of one month.
    pub fn month(month: YearMonth) -> Self {
        Self {
            first: month.first_day(),
            last: month.last_day(),
        }
    }

    /// Whether the day lies in it.
    pub fn contains(self, day: Date) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// Whether the date *may* lie in it: a month does as soon as one of its days does, because
    /// who wrote no day must not be accused of the worst one.
    pub fn contains_partial(self, date: PartialDate) -> bool {
        date.first_day() <= self.last && self.first <= date.last_day()
    }

    /// The number of its days.
    pub fn days(self) -> i64 {
        self.first.days_until(self.last) + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(wire: &str) -> PartialDate {
        PartialDate::from_wire(wire).expect("a wire date")
    }

    #[test]
    fn dates_of_both_precisions_sort_by_time() {
        let sorted = [
            "2022-10-31",
            "2022-11-01",
            "2022-11",
            "2022-11-02",
            "2022-12",
        ];
        for (left, right) in sorted.iter().zip(&sorted[1..]) {
            assert!(date(left) < date(right), "{left} {right}");
        }
        for wire in sorted {
            assert_eq!(date(wire).to_wire(), wire);
        }
    }

    #[test]
    fn a_month_is_in_a_period_that_holds_one_of_its_days() {
        let period = Period {
            first: date("2022-11-30").first_day(),
            last: date("2023-01-01").first_day(),
        };
        for (wire, inside) in [
            ("2022-10", false),
            ("2022-11", true),
            ("2022-11-29", false),
            ("2022-11-30", true),
            ("2022-12", true),
            ("2023-01-01", true),
            ("2023-01-02", false),
            ("2023-01", true),
            ("2023-02", false),
        ] {
            assert_eq!(period.contains_partial(date(wire)), inside, "{wire}");
        }
        assert_eq!(period.days(), 33);
    }
}
