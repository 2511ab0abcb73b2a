//! Tables of typed values: what spreadsheets and open data are written from.
use crate::calendar::Date;

/// A table of typed values, one sheet of a workbook.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// The name of the sheet; what a spreadsheet does not allow is mended when it is written.
    pub name: String,
    /// Its columns.
    pub columns: Vec<GridColumn>,
    /// Its rows, each with a value per column.
    pub rows: Vec<Vec<Value>>,
}

/// A column of a grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridColumn {
    /// The header.
    pub title: String,
    /// Its width in digits.
    pub width: u8,
    /// The formula under it.
    pub total: Option<Total>,
}

/// A formula under a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Total {
    /// The sum of its numbers.
    Sum,
    /// Their mean.
    Mean,
}

/// A typed value.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// Nothing.
    #[default]
    Blank,
    /// Words; digits as they are.
    Text(String),
    /// A whole number, which is shown without decimals.
    Whole(i64),
    /// A number, which is shown with two decimals.
    Number(f64),
    /// A day.
    Day(Date),
    /// A formula of Excel.
    Formula(Formula),
}

/// A formula of Excel, with what it comes to for programs that do not compute.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula {
    /// Its words, without the equals sign.
    pub text: String,
    /// What it comes to.
    pub value: f64,
    /// Shown without decimals.
    pub is_whole: bool,
}

impl GridColumn {
    /// A column without a formula.
    #[must_use]
    pub fn new(title: &str, width: u8) -> Self {
        Self {
            title: title.to_owned(),
            width,
            total: None,
        }
    }

    /// The same with a formula under it.
    #[must_use]
    pub fn with(self, total: Total) -> Self {
        Self {
            total: Some(total),
            ..self
        }
    }
}

impl Value {
    /// Words, or nothing where there are none.
    #[must_use]
    pub fn text(text: &str) -> Self {
        match text.trim() {
            "" => Self::Blank,
            text => Self::Text(text.to_owned()),
        }
    }

    /// A count.
    #[must_use]
    pub fn count(count: usize) -> Self {
        i64::try_from(count).map_or(Self::Blank, Self::Whole)
    }

    /// A day, or nothing.
    #[must_use]
    pub fn day(day: Option<Date>) -> Self {
        day.map_or(Self::Blank, Self::Day)
    }
}
