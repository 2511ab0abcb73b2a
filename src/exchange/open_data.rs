//! A table as JSON, for those who take the office's open data into programs of their own.

use serde::Serialize;

/// A value of a table.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Datum {
    /// Nothing.
    Missing,
    /// Words, or a day as 2023-04-30.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A number.
    Number(f64),
}

#[derive(Serialize)]
struct Table<'a> {
    name: &'a str,
    columns: &'a [String],
    rows: &'a [Vec<Datum>],
}

/// The table as one object: its name, the titles of its columns, its rows in the same order.
#[must_use]
pub fn write_table(name: &str, columns: &[String], rows: &[Vec<Datum>]) -> Vec<u8> {
    let table = Table {
        name,
        columns,
        rows,
    };
    // Strings and numbers: nothing that JSON could refuse.
    serde_json::to_vec_pretty(&table).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_keep_their_kind() {
        let row = vec![
            Datum::Text("น้ำ \"กำ\"".to_owned()),
            Datum::Whole(3),
            Datum::Number(4.5),
            Datum::Missing,
        ];
        let columns = ["ก", "ข", "ค", "ง"].map(str::to_owned);
        let json = write_table("ที่", &columns, &[row]);
        let read: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
        let expected = serde_json::json!({
            "name": "ที่",
            "columns": ["ก", "ข", "ค", "ง"],
            "rows": [["น้ำ \"กำ\"", 3, 4.5, null]],
        });
        assert_eq!(read, expected);
    }
}
