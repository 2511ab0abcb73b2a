//! A register: what is recorded of an indicator, in which columns.

use super::amount::Amount;
use super::built_in::FOLLOW_UP;
use super::column::{CellKind, Column};
use super::row::Row;
use super::words::{Label, Words};
use crate::calendar::{FiscalYear, PartialDate};
use crate::plan::{Kind, field};
use std::sync::Arc;

/// Identifies a register: the key of a built-in one, `general.<item>`, or the record of one
/// that the office made.
pub type RegisterKey = Arc<str>;

/// The beginning of the keys of general registers.
pub(super) const GENERAL: &str = "general.";

/// What is recorded, in which columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    /// Its key.
    pub key: RegisterKey,
    /// Its name.
    pub label: Label,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// Where among the columns the date stands from which on a row counts; none: rows count
    /// without one.
    pub dated: Option<usize>,
    /// What is computed for each row and shown behind the columns.
    pub derived: Vec<Derived>,
    /// Whether its rows outlast the year.
    pub stands: bool,
}

/// A figure that is computed for each row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Derived {
    /// The sum of month columns, `first` counted from October.
    Months {
        /// Its title.
        label: Words,
        /// Months since October.
        first: usize,
        /// How many months.
        count: usize,
    },
    /// Days from one date to another, where both are days.
    Days {
        /// Its title.
        label: Words,
        /// Key of the column of the first date.
        from: &'static str,
        /// Key of the column of the second date.
        to: &'static str,
    },
    /// One figure less another, never below 0.
    Difference {
        /// Its title.
        label: Words,
        /// Key of the column of the whole.
        of: &'static str,
        /// Key of the column of the part.
        less: &'static str,
    },
}

impl Derived {
    /// Its title.
    #[must_use]
    pub const fn label(self) -> Words {
        match self {
            Self::Months { label, .. }
            | Self::Days { label, .. }
            | Self::Difference { label, .. } => label,
        }
    }

    /// Its value in a row; `None` where what it is computed from is not there.
    #[must_use]
    pub fn of(self, register: &Register, row: &Row) -> Option<Amount> {
        match self {
            Self::Months { first, count, .. } => register
                .months()
                .skip(first)
                .take(count)
                .filter_map(|column| row.amount(column))
                .reduce(Amount::plus),
            Self::Days { from, to, .. } => {
                let day = |key| match row.date(register.column(key)?)? {
                    PartialDate::Day(day) => Some(day),
                    PartialDate::Month(_) => None,
                };
                let days = u64::try_from(day(from)?.days_until(day(to)?)).ok()?;
                Some(Amount::whole(days))
            }
            Self::Difference { of, less, .. } => {
                let amount = |key| row.amount(register.column(key)?);
                Some(amount(of)?.less(amount(less).unwrap_or_default()))
            }
        }
    }

    /// Whether the values of all rows add up to something that makes sense.
    #[must_use]
    pub const fn adds_up(self) -> bool {
        !matches!(self, Self::Days { .. })
    }
}

impl Register {
    /// The column of a key.
    #[must_use]
    pub fn column(&self, key: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.key() == key)
    }

    /// The month columns, from October on.
    pub fn months(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| column.month.is_some())
    }

    /// The column that names the division of a row.
    #[must_use]
    pub fn division(&self) -> Option<&Column> {
        self.columns
            .iter()
            .find(|column| column.kind == CellKind::Division)
    }

    /// The column of web addresses.
    #[must_use]
    pub fn address(&self) -> Option<&Column> {
        self.columns
            .iter()
            .find(|column| column.kind == CellKind::Address)
    }

    /// The column that names a row: the first text, else the first column.
    #[must_use]
    pub fn title(&self) -> Option<&Column> {
        self.columns
            .iter()
            .find(|column| column.kind == CellKind::Text)
            .or_else(|| self.columns.first())
    }

    /// The date from which on a row counts.
    #[must_use]
    pub fn date_of(&self, row: &Row) -> Option<PartialDate> {
        row.date(self.columns.get(self.dated?)?)
    }

    /// The kind of the records of its rows.
    #[must_use]
    pub fn row_kind(&self) -> Kind {
        if &*self.key == FOLLOW_UP {
            Kind::Order
        } else {
            Kind::Row
        }
    }

    /// Whether the office made it.
    #[must_use]
    pub fn is_own(&self) -> bool {
        Kind::of(&self.key) == Some(Kind::Register)
    }

    /// Whether it is the general one of an item.
    #[must_use]
    pub fn is_general(&self) -> bool {
        self.key.starts_with(GENERAL)
    }

    /// The fields that make a new row of it, apart from its order.
    pub(super) fn row_fields(&self) -> Option<(&'static str, &str)> {
        (self.row_kind() == Kind::Row).then_some((field::REGISTER, &*self.key))
    }

    /// How often each month of a year is filled in at least one row.
    #[must_use]
    pub fn filled_months(&self, rows: &[Arc<Row>], year: FiscalYear) -> Vec<bool> {
        if self.months().next().is_some() {
            let is_filled = |column| rows.iter().any(|row| row.amount(column).is_some());
            return self.months().map(is_filled).collect();
        }
        let months = year.months();
        let mut filled = vec![false; months.len()];
        for date in rows.iter().filter_map(|row| self.date_of(row)) {
            if let Some(at) = months.iter().position(|month| *month == date.year_month()) {
                filled[at] = true;
            }
        }
        filled
    }
}
