//! Writes a grid as CSV: open data that Excel in Thai Windows opens right.
use super::grid::{Grid, GridColumn, Value};
use csv::{Terminator, Writer, WriterBuilder};

/// What tells Excel that a file is UTF-8.
const BOM: &str = "\u{FEFF}";

/// A CSV file that grows row by row.
pub struct Csv(Writer<Vec<u8>>);

impl Csv {
    /// A file with its header. Formulas under columns are left out: a program that reads the file
    /// would take them for data.
    #[must_use]
    pub fn new(columns: &[GridColumn]) -> Self {
        let mut csv = Self(
            WriterBuilder::new()
                .terminator(Terminator::CRLF)
                .flexible(true)
                .from_writer(BOM.into()),
        );
        csv.record(columns.iter().map(|column| inert(&column.title)).collect());
        csv
    }

    /// A row.
    pub fn push(&mut self, row: &[Value]) {
        self.record(row.iter().map(field).collect());
    }

    /// The whole file.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        self.0.into_inner().unwrap_or_default()
    }

    fn record(&mut self, fields: Vec<String>) {
        // Rows may differ in length, and writing into memory cannot fail.
        let _written = self.0.write_record(fields);
    }
}

/// The grid as CSV: UTF-8 with BOM, lines that end in CR LF, days as 2023-04-30.
#[must_use]
pub fn write_csv(grid: &Grid) -> Vec<u8> {
    let mut csv = Csv::new(&grid.columns);
    for row in &grid.rows {
        csv.push(row);
    }
    csv.finish()
}

/// A value as a field holds it.
pub(super) fn field(value: &Value) -> String {
    match value {
        Value::Blank => String::new(),
        Value::Text(text) => inert(text),
        Value::Whole(number) => number.to_string(),
        Value::Number(number) => format!("{number:.2}"),
        Value::Formula(formula) => format!("{:.2}", formula.value),
        Value::Day(day) => day.to_wire(),
    }
}

/// A text that no spreadsheet takes for a formula: one that begins like one gets an apostrophe.
fn inert(text: &str) -> String {
    let text: String = text.chars().filter(|c| *c != '\0').collect();
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
        return format!("'{text}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Date;

    #[track_caller]
    fn check(row: Vec<Value>, expected: &str) {
        let columns = row.iter().map(|_| GridColumn::new("ก", 5)).collect();
        let grid = Grid {
            name: String::new(),
            columns,
            rows: vec![row],
        };
        let text = String::from_utf8(write_csv(&grid)).expect("UTF-8");
        let (header, row) = text.split_once("\r\n").expect("two lines");
        assert!(header.starts_with("\u{FEFF}ก"));
        assert_eq!(row, format!("{expected}\r\n"));
    }

    #[test]
    fn values_keep_their_kind() {
        let day = Date::from_wire("2023-04-30");
        check(
            vec![
                Value::text("น้ำ, \"กำ\"\nที่"),
                Value::Whole(-5),
                Value::Number(4.5),
                Value::day(day),
                Value::text(" "),
            ],
            "\"น้ำ, \"\"กำ\"\"\nที่\",-5,4.50,2023-04-30,",
        );
    }

    #[test]
    fn a_text_is_never_a_formula() {
        for begin in ["=", "+", "-", "@", "\t"] {
            let text = Value::Text(format!("{begin}cmd|calc!A0"));
            check(vec![text], &format!("'{begin}cmd|calc!A0"));
        }
        check(vec![Value::Text("\r=1".to_owned())], "\"'\r=1\"");
        check(vec![Value::text("ก=1")], "ก=1");
    }
}
