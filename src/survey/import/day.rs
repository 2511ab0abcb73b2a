//! The day in a cell: as spreadsheets count it, as Google Forms writes it, as people type it.

use super::mapping::Target;
use crate::calendar::{Date, FiscalYear, PartialDate, arabic_digits, parse_typed};

/// Which part of `3/11/2566` is the month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum DayOrder {
    /// The second, as in Thailand.
    #[default]
    DayFirst,
    /// The first, as in America.
    MonthFirst,
}

impl DayOrder {
    /// The order that all dates of a table have: the month comes first only where
    /// some second part can be no month, and every first part can.
    pub(super) fn of(rows: &[Vec<String>], targets: &[Target]) -> Self {
        let columns = targets.iter().enumerate();
        let columns: Vec<usize> = columns
            .filter(|(_, target)| **target == Target::Day)
            .map(|(column, _)| column)
            .collect();
        let cells = rows
            .iter()
            .flat_map(|row| columns.iter().filter_map(|column| row.get(*column)));
        let parts: Vec<[u16; 3]> = cells.filter_map(|cell| parts(cell)).collect();
        let is_american = parts.iter().any(|[_, second, _]| *second > 12)
            && parts.iter().all(|[first, _, _]| *first <= 12);
        if is_american {
            Self::MonthFirst
        } else {
            Self::DayFirst
        }
    }
}

/// Three numbers parted alike, the last or the first of them a year.
fn parts(text: &str) -> Option<[u16; 3]> {
    let text = arabic_digits(text.trim());
    let date = text.split([' ', ',', 'T']).next()?;
    let mut numbers = date.split(['/', '-', '.']).map(|part| part.parse().ok());
    let parts = [numbers.next()??, numbers.next()??, numbers.next()??];
    numbers.next().is_none().then_some(parts)
}

/// The day that a cell tells; a time of the day is left out.
pub(super) fn read(text: &str, order: DayOrder) -> Option<Date> {
    let text = arabic_digits(text.trim());
    if let Some([first, second, third]) = parts(&text) {
        let (year, month, day) = if first > 31 {
            (first, second, third)
        } else if order == DayOrder::MonthFirst {
            (third, first, second)
        } else {
            (third, second, first)
        };
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        return match year {
            2400..=2700 => Date::from_be(year, month, day),
            1900..=2199 => Date::from_ce(year, month, day),
            _ => None,
        };
    }
    if let Ok(serial) = text.parse::<f64>() {
        // Days since 30 December 1899; 36526 is 1 January 2000.
        let is_day = (36_526.0..73_051.0).contains(&serial);
        return is_day
            .then(|| Date::from_ce(1899, 12, 30))
            .flatten()
            .map(|zero| zero.plus_days(serial.floor() as i64));
    }
    let words = text.split(',').next().unwrap_or_default();
    // A year stands in every day that is written out; the one given here is never used.
    match parse_typed(words, FiscalYear::of(Date::MIN)) {
        Ok(PartialDate::Day(day)) if day.ce_year() >= 1900 => Some(day),
        _ => None,
    }
}
