//! Columns of a register and what their cells may hold.

use super::choices::Choice;
use super::words::{Label, Words};
use crate::calendar::{FiscalYear, YearMonth};
use crate::plan::field;
use std::sync::Arc;

/// What a cell may hold. In the log every cell is a text in the canonical form of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellKind {
    /// Any text.
    Text,
    /// How many: a whole number, not negative.
    Count,
    /// Baht, not negative, at most two decimals.
    Money,
    /// A figure from 0 to `max` with at most four decimals: a mean, a percentage.
    Decimal {
        /// The largest that makes sense.
        max: u16,
    },
    /// A day or a month.
    Date,
    /// A day.
    Day,
    /// A year of the Buddhist era.
    Year,
    /// One of a list, by its key.
    Choice(&'static [Choice]),
    /// One of the words that the office listed for the column.
    Word,
    /// A division of the office, by its record.
    Division,
    /// A task of the plan, by its record.
    Task,
    /// A web address.
    Address,
}

impl CellKind {
    /// The kinds that an office may choose from for a column of its own, with their names in
    /// the log.
    pub const OWN: [(Self, &'static str); 8] = [
        (Self::Text, "text"),
        (Self::Count, "count"),
        (Self::Money, "money"),
        (Self::Date, "date"),
        (Self::Division, "division"),
        (Self::Choice(super::choices::YES_NO), "yes-no"),
        (Self::Word, "choice"),
        (Self::Address, "address"),
    ];

    /// What the kind is called.
    #[must_use]
    pub fn words(self) -> Words {
        match self {
            Self::Text => Words::new("ข้อความ", "Text"),
            Self::Count => Words::new("จำนวนนับ", "Whole number"),
            Self::Money => Words::new("จำนวนเงิน (บาท)", "Amount (baht)"),
            Self::Decimal { .. } => Words::new("ตัวเลข", "Number"),
            Self::Date | Self::Day => Words::new("วันที่", "Date"),
            Self::Year => Words::new("ปีงบประมาณ", "Fiscal year"),
            Self::Choice(choices) if choices == super::choices::YES_NO => {
                Words::new("มีหรือไม่มี", "Yes or no")
            }
            Self::Choice(_) => Words::new("ตัวเลือก", "Choice"),
            Self::Word => Words::new("ตัวเลือกที่กำหนดเอง", "Choices of our own"),
            Self::Division => Words::new("กอง/สำนัก", "Division"),
            Self::Task => Words::new("งานตามมาตรการ", "Task of a measure"),
            Self::Address => Words::new("ที่อยู่เว็บ (ลิงก์)", "Web address"),
        }
    }

    /// Whether cells of this kind are figures, which stand to the right and add up.
    #[must_use]
    pub const fn is_figure(self) -> bool {
        matches!(self, Self::Count | Self::Money | Self::Decimal { .. })
    }
}

/// A column of a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The field of a row's record that holds its cells.
    pub field: String,
    /// Its title.
    pub label: Label,
    /// What its cells may hold.
    pub kind: CellKind,
    /// The month, 1 to 12, of whose column it is.
    pub month: Option<u8>,
    /// What one may choose in a column of [`CellKind::Word`]; none yet: any text.
    pub words: Arc<[String]>,
}

impl Column {
    /// The column of this key, for cells of rows.
    pub(super) fn new(key: &str, label: Label, kind: CellKind) -> Self {
        Self {
            field: format!("{}{key}", field::CELL),
            label,
            kind,
            month: None,
            words: Arc::default(),
        }
    }

    /// How rules and files name the column.
    #[must_use]
    pub fn key(&self) -> &str {
        self.field.strip_prefix(field::CELL).unwrap_or(&self.field)
    }

    /// The month of a fiscal year that the column counts.
    #[must_use]
    pub fn year_month(&self, year: FiscalYear) -> Option<YearMonth> {
        let month = self.month?;
        year.months()
            .into_iter()
            .find(|candidate| candidate.month() == month)
    }
}

/// The key of the column of a month, 1 to 12.
#[must_use]
pub fn month_key(month: u8) -> String {
    format!("month-{month}")
}
