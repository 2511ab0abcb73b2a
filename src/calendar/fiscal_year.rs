//! The fiscal year of Thai offices, its quarters and its two reporting rounds.
use super::{Date, Period, YearMonth};
use std::fmt;

/// ปีงบประมาณ: fiscal year Y runs from 1 October Y−1 to 30 September Y of the Buddhist era.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FiscalYear(u16);

impl FiscalYear {
    const FIRST: u16 = 2400;
    const LAST: u16 = 2700;

    /// The fiscal year of this Buddhist year; `None` outside 2400 to 2700, which catches years
    /// of the Christian era and slips of the keyboard.
    pub fn new(be_year: u16) -> Option<Self> {
        (Self::FIRST..=Self::LAST)
            .contains(&be_year)
            .then_some(Self(be_year))
    }

    /// The fiscal year that holds this day; days outside the range go to its first or last year.
    pub fn of(day: Date) -> Self {
        Self::clamped(day.be_year() + u16::from(day.month() >= 10))
    }

    fn clamped(be_year: u16) -> Self {
        Self(be_year.clamp(Self::FIRST, Self::LAST))
    }

    /// The Buddhist year, as in ปีงบประมาณ พ.ศ. ๒๕๖๖.
    pub fn be(self) -> u16 {
        self.0
    }

    /// The year after; 2700 is its own successor.
    pub fn next(self) -> Self {
        Self::clamped(self.0 + 1)
    }

    /// The year before; 2400 is its own predecessor.
    pub fn previous(self) -> Self {
        Self::clamped(self.0 - 1)
    }

    /// 1 October of the year before.
    pub fn first_day(self) -> Date {
        self.month(10).first_day()
    }

    /// 30 September.
    pub fn last_day(self) -> Date {
        self.month(9).last_day()
    }

    /// 1 October to 30 September.
    pub fn period(self) -> Period {
        Period {
            first: self.first_day(),
            last: self.last_day(),
        }
    }

    /// October to September.
    pub fn months(self) -> [YearMonth; 12] {
        let october = self.first_day().year_month();
        std::array::from_fn(|index| october.plus_months(index as i32))
    }

    /// The month of this fiscal year with this number in the calendar, 1 to 12: 10 is the
    /// October it begins with. Numbers beyond count on.
    pub(super) fn month(self, month: u8) -> YearMonth {
        let year = self.0 - u16::from(month >= 10);
        let january = YearMonth::from_be(year, 1).unwrap_or(Date::MIN.year_month());
        january.plus_months(i32::from(month) - 1)
    }

    /// The three months of a quarter.
    pub fn quarter(self, quarter: Quarter) -> Period {
        let first = self.first_day().year_month();
        let first = first.plus_months(3 * (i32::from(quarter.number()) - 1));
        Period {
            first: first.first_day(),
            last: first.plus_months(2).last_day(),
        }
    }

    /// The months that the report of a round speaks of; the round of twelve months is the whole
    /// year, not its second half.
    pub fn round(self, round: Round) -> Period {
        let last = match round {
            Round::SixMonths => self.month(3).last_day(),
            Round::TwelveMonths => self.last_day(),
        };
        Period {
            first: self.first_day(),
            last,
        }
    }
}

impl fmt::Debug for FiscalYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FY{}", self.0)
    }
}

/// ไตรมาส: a quarter of the fiscal year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quarter {
    /// October to December.
    First,
    /// January to March.
    Second,
    /// April to June.
    Third,
    /// July to September.
    Fourth,
}

impl Quarter {
    /// In the order of the year.
    pub const ALL: [Self; 4] = [Self::First, Self::Second, Self::Third, Self::Fourth];

    /// The quarter that holds this day.
    pub fn of(day: Date) -> Self {
        Self::ALL[usize::from((day.month() + 2) % 12 / 3)]
    }

    /// 1 to 4.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }
}

/// รอบ: the two times a year at which the office reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Round {
    /// รอบ ๖ เดือน: October to March.
    SixMonths,
    /// รอบ ๑๒ เดือน: October to September.
    TwelveMonths,
}

impl Round {
    /// In the order of the year.
    pub const ALL: [Self; 2] = [Self::SixMonths, Self::TwelveMonths];

    /// 6 or 12.
    pub fn months(self) -> u8 {
        match self {
            Self::SixMonths => 6,
            Self::TwelveMonths => 12,
        }
    }

    /// 30 April and 31 October: the month after the round belongs to writing its report, and
    /// what is done in it is still reported. A six-month report of 2566 holds results of 4 and
    /// 6 April.
    pub fn default_cut_off(self, year: FiscalYear) -> Date {
        let last = year.round(self).last.year_month();
        last.next().last_day()
    }
}

/// A round with the last day whose results its report holds: data of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RoundDates {
    /// Which round.
    pub round: Round,
    /// The last day that counts; it may lie after the round's last month.
    pub cut_off: Date,
}

impl RoundDates {
    /// The round with its default cut-off day.
    pub fn default_for(round: Round, year: FiscalYear) -> Self {
        Self {
            round,
            cut_off: round.default_cut_off(year),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year(be: u16) -> FiscalYear {
        FiscalYear::new(be).expect("a fiscal year")
    }

    #[test]
    fn each_day_of_a_century_lies_in_one_year_one_quarter_and_its_rounds() {
        let mut day = year(2500).first_day();
        let mut last: Option<(FiscalYear, Quarter)> = None;
        while day <= year(2600).last_day() {
            let of = FiscalYear::of(day);
            assert!(of.period().contains(day));
            assert!(!of.next().period().contains(day) && !of.previous().period().contains(day));
            let quarters = Quarter::ALL.map(|quarter| of.quarter(quarter).contains(day));
            assert_eq!(quarters.iter().filter(|inside| **inside).count(), 1);
            let quarter = Quarter::of(day);
            assert!(of.quarter(quarter).contains(day));
            let first_half = of.round(Round::SixMonths).contains(day);
            assert_eq!(first_half, quarter <= Quarter::Second);
            assert!(of.round(Round::TwelveMonths).contains(day));
            let months = of.months();
            assert!(months.contains(&day.year_month()));
            assert_eq!(of.month(day.month()), day.year_month());
            assert!(last.is_none_or(|last| last <= (of, quarter)));
            last = Some((of, quarter));
            day = day.plus_days(1);
        }
    }

    #[test]
    fn the_year_2566_runs_from_october_2565_to_september_2566() {
        let year = year(2566);
        assert_eq!(year.first_day().to_wire(), "2022-10-01");
        assert_eq!(year.last_day().to_wire(), "2023-09-30");
        let months = year.months().map(YearMonth::to_wire);
        assert_eq!(
            (&*months[0], &*months[3], &*months[11]),
            ("2022-10", "2023-01", "2023-09")
        );
        let ends = Quarter::ALL.map(|quarter| year.quarter(quarter).last.to_wire());
        assert_eq!(
            ends,
            ["2022-12-31", "2023-03-31", "2023-06-30", "2023-09-30"]
        );
        let cut_offs = Round::ALL.map(|round| round.default_cut_off(year).to_wire());
        assert_eq!(cut_offs, ["2023-04-30", "2023-10-31"]);
    }

    #[test]
    fn years_of_the_christian_era_are_no_fiscal_years() {
        assert_eq!(FiscalYear::new(2023), None);
        assert_eq!(FiscalYear::new(2701), None);
        assert_eq!(year(2700).next(), year(2700));
        assert_eq!(year(2400).previous(), year(2400));
        assert_eq!(FiscalYear::of(Date::MIN), year(2400));
        assert_eq!(FiscalYear::of(Date::MAX), year(2700));
    }
}
