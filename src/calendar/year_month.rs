//! A month of a year: the precision of many deadlines and results.
use super::date::{Date, ERA_OFFSET, LAST_CE_YEAR, digits};
use std::fmt;

/// A month between January of 1 CE and December of 9999 CE; ordered by time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearMonth {
    ce_year: u16,
    month: u8,
}

impl YearMonth {
    /// The month with this year of the Buddhist era; `None` where there is no such month.
    pub fn from_be(year: u16, month: u8) -> Option<Self> {
        Self::from_ce(year.checked_sub(ERA_OFFSET)?, month)
    }

    /// The month with this year of the Christian era; `None` where there is no such month.
    pub fn from_ce(ce_year: u16, month: u8) -> Option<Self> {
        let exists = (1..=LAST_CE_YEAR).contains(&ce_year) && (1..=12).contains(&month);
        exists.then_some(Self { ce_year, month })
    }

    /// The month that holds this day.
    pub fn of(day: Date) -> Self {
        Self {
            ce_year: day.ce_year(),
            month: day.month(),
        }
    }

    /// The year of the Buddhist era.
    pub fn be_year(self) -> u16 {
        self.ce_year + ERA_OFFSET
    }

    /// The year of the Christian era.
    pub fn ce_year(self) -> u16 {
        self.ce_year
    }

    /// 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The first of the month.
    pub fn first_day(self) -> Date {
        Date::from_ce(self.ce_year, self.month, 1).unwrap_or(Date::MIN)
    }

    /// The 28th, 29th, 30th or 31st.
    pub fn last_day(self) -> Date {
        (28..=31)
            .rev()
            .find_map(|day| Date::from_ce(self.ce_year, self.month, day))
            .unwrap_or(Date::MAX)
    }

    /// The month after; the last month of the range is its own successor.
    pub fn next(self) -> Self {
        self.plus_months(1)
    }

    /// The month before; the first month of the range is its own predecessor.
    pub fn previous(self) -> Self {
        self.plus_months(-1)
    }

    /// This many months later, or earlier when negative; stops at the ends of the range.
    pub fn plus_months(self, months: i32) -> Self {
        let count = i32::from(self.ce_year) * 12 + i32::from(self.month) - 1;
        let last = i32::from(LAST_CE_YEAR) * 12 + 11;
        let count = count.saturating_add(months).clamp(12, last);
        Self {
            ce_year: (count / 12) as u16,
            month: (count % 12) as u8 + 1,
        }
    }

    /// The same month this many years later; stops at the ends of the range.
    pub fn plus_years(self, years: i32) -> Self {
        self.plus_months(years.saturating_mul(12))
    }

    /// CE ISO 8601, `2022-12`.
    pub fn to_wire(self) -> String {
        format!("{:04}-{:02}", self.ce_year, self.month)
    }

    /// Reads exactly what [`YearMonth::to_wire`] writes.
    pub fn from_wire(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        Self::from_ce(digits(year, 4)?, digits(month, 2)? as u8)
    }
}

impl fmt::Debug for YearMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_wire())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_follow_each_other_without_a_gap_for_a_century() {
        let mut month = YearMonth::from_be(2500, 1).expect("a month");
        for _ in 0..1200 {
            assert_eq!(month.last_day().plus_days(1), month.next().first_day());
            assert_eq!(month.next().previous(), month);
            assert_eq!(YearMonth::from_wire(&month.to_wire()), Some(month));
            let (first, last) = (month.first_day(), month.last_day());
            assert_eq!((first.year_month(), last.year_month()), (month, month));
            assert_eq!(month.plus_years(1), month.plus_months(12));
            month = month.next();
        }
    }

    #[test]
    fn the_ends_of_the_range_hold() {
        let (first, last) = (Date::MIN.year_month(), Date::MAX.year_month());
        assert_eq!((first.previous(), last.next()), (first, last));
        assert_eq!(first.plus_years(i32::MAX), last);
        assert_eq!(last.plus_years(i32::MIN), first);
    }

    #[test]
    fn what_is_no_month_is_refused() {
        for text in [
            "2022-13",
            "2022-00",
            "2022-1",
            "0000-01",
            "2022",
            "2022-12-16",
        ] {
            assert_eq!(YearMonth::from_wire(text), None, "{text}");
        }
        assert_eq!(YearMonth::from_be(2565, 0), None);
    }
}
