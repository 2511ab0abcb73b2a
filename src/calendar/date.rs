//! A day of the calendar, counted in the Buddhist or the Christian era.
use super::YearMonth;
use chrono::{Datelike, NaiveDate, TimeDelta};
use std::fmt;

/// A day between [`Date::MIN`] and [`Date::MAX`]; ordered by time.
///
/// Years are BE = CE + 543 throughout: the count of January to March before BE 2484, when the
/// year still began in April, does not occur in the papers of a local office.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

pub(super) const ERA_OFFSET: u16 = 543;
pub(super) const LAST_CE_YEAR: u16 = 9999;

impl Date {
    /// 1 January 1 CE: stands for "from the beginning".
    pub const MIN: Self = Self(match NaiveDate::from_ymd_opt(1, 1, 1) {
        Some(day) => day,
        None => NaiveDate::MIN,
    });
    /// 31 December 9999 CE, the last day that ISO 8601 writes with four digits of the year.
    pub const MAX: Self = Self(match NaiveDate::from_ymd_opt(9999, 12, 31) {
        Some(day) => day,
        None => NaiveDate::MAX,
    });

    /// The day with this year of the Buddhist era; `None` where there is no such day.
    pub fn from_be(year: u16, month: u8, day: u8) -> Option<Self> {
        Self::from_ce(year.checked_sub(ERA_OFFSET)?, month, day)
    }

    /// The day with this year of the Christian era; `None` where there is no such day.
    pub fn from_ce(year: u16, month: u8, day: u8) -> Option<Self> {
        if !(1..=LAST_CE_YEAR).contains(&year) {
            return None;
        }
        NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day)).map(Self)
    }

    /// The year of the Buddhist era.
    pub fn be_year(self) -> u16 {
        self.ce_year() + ERA_OFFSET
    }

    /// The year of the Christian era.
    pub fn ce_year(self) -> u16 {
        // Both ends of the range fit, so the fallback is never taken.
        u16::try_from(self.0.year()).unwrap_or(LAST_CE_YEAR)
    }

    /// 1 to 12.
    pub fn month(self) -> u8 {
        self.0.month() as u8
    }

    /// 1 to 31.
    pub fn day(self) -> u8 {
        self.0.day() as u8
    }

    /// Days since Sunday, 0 to 6: the column of a Thai wall calendar.
    pub fn weekday(self) -> u8 {
        self.0.weekday().num_days_from_sunday() as u8
    }

    /// The month that holds this day.
    pub fn year_month(self) -> YearMonth {
        YearMonth::of(self)
    }

    /// This many days later, or earlier when negative; stops at [`Date::MIN`] and [`Date::MAX`].
    pub fn plus_days(self, days: i64) -> Self {
        let end = if days < 0 { Self::MIN } else { Self::MAX };
        TimeDelta::try_days(days)
            .and_then(|delta| self.0.checked_add_signed(delta))
            .map_or(end, |day| Self(day).clamp(Self::MIN, Self::MAX))
    }

    /// The same day this many years later; 29 February becomes 28 February where it must.
    pub fn plus_years(self, years: i32) -> Self {
        let month = self.year_month().plus_years(years);
        let day = self.day().min(month.last_day().day());
        month.first_day().plus_days(i64::from(day) - 1)
    }

    /// Days from this day to the other; negative when the other is earlier.
    pub fn days_until(self, other: Self) -> i64 {
        (other.0 - self.0).num_days()
    }

    /// CE ISO 8601, `2022-12-16`.
    pub fn to_wire(self) -> String {
        let (year, month, day) = (self.ce_year(), self.month(), self.day());
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// Reads exactly what [`Date::to_wire`] writes.
    pub fn from_wire(text: &str) -> Option<Self> {
        let (month, day) = text.rsplit_once('-')?;
        let month = YearMonth::from_wire(month)?;
        Self::from_ce(month.ce_year(), month.month(), digits(day, 2)? as u8)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_wire())
    }
}

/// The number written with exactly this many ASCII digits.
pub(super) fn digits(text: &str, count: usize) -> Option<u16> {
    let exact = text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    exact.then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_day_of_a_century_keeps_its_era_wire_form_and_neighbours() {
        let mut day = Date::from_be(2500, 1, 1).expect("a day");
        let end = Date::from_be(2600, 12, 31).expect("a day");
        let mut weekday = day.weekday();
        while day <= end {
            assert_eq!(day.be_year(), day.ce_year() + 543);
            let (month, number) = (day.month(), day.day());
            assert_eq!(Date::from_be(day.be_year(), month, number), Some(day));
            assert_eq!(Date::from_ce(day.ce_year(), month, number), Some(day));
            assert_eq!(Date::from_wire(&day.to_wire()), Some(day));
            let next = day.plus_days(1);
            assert_eq!(next.plus_days(-1), day);
            assert_eq!((day.days_until(next), next.days_until(day)), (1, -1));
            assert!(next.to_wire() > day.to_wire());
            weekday = (weekday + 1) % 7;
            assert_eq!(next.weekday(), weekday);
            day = next;
        }
    }

    #[test]
    fn known_days_fall_where_they_fell() {
        let day = Date::from_be(2565, 12, 16).expect("a day");
        assert_eq!(day.to_wire(), "2022-12-16");
        assert_eq!(day.weekday(), 5);
        let leap_day = Date::from_be(2567, 2, 29).expect("2024 is a leap year");
        assert_eq!(leap_day.plus_years(1).to_wire(), "2025-02-28");
        assert_eq!(leap_day.plus_years(-4).to_wire(), "2020-02-29");
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for (year, month, day) in [
            (2566, 2, 29),
            (2566, 4, 31),
            (2566, 13, 1),
            (2566, 0, 1),
            (2566, 1, 0),
            (543, 1, 1),
            (0, 1, 1),
            (u16::MAX, 1, 1),
        ] {
            assert_eq!(Date::from_be(year, month, day), None);
        }
    }

    #[test]
    fn the_wire_form_is_read_strictly() {
        for text in [
            "2022-2-16",
            "2022-12-6",
            "22-12-16",
            "2022-12-16 ",
            "2022-12-+1",
            "2022-02-30",
            "๒๐๒๒-๑๒-๑๖",
            "2022/12/16",
            "2022-12",
            "",
        ] {
            assert_eq!(Date::from_wire(text), None, "{text}");
        }
    }

    #[test]
    fn arithmetic_stops_at_the_ends() {
        assert_eq!(Date::MIN.plus_days(-1), Date::MIN);
        assert_eq!(Date::MAX.plus_days(1), Date::MAX);
        assert_eq!(Date::MIN.plus_days(i64::MAX), Date::MAX);
        assert_eq!(Date::MAX.plus_days(i64::MIN), Date::MIN);
        assert_eq!(Date::from_wire(&Date::MIN.to_wire()), Some(Date::MIN));
        assert_eq!(Date::from_wire(&Date::MAX.to_wire()), Some(Date::MAX));
    }
}
