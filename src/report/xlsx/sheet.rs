//! One sheet: rows of typed cells under a header that stays.
use super::NAMESPACE;
use crate::calendar::Date;
use crate::report::grid::{GridColumn, Total, Value};
use crate::report::parcel::TooLarge;
use crate::report::pen::letters as letters_of;
use crate::report::xml::Xml;

const ROOT: &str = "worksheet";
/// The last row that Excel knows; the last one is kept for formulas.
const LAST_ROW: u32 = 1_048_575;
/// What a cell holds at most, in units of UTF-16.
const CELL: usize = 32_767;
/// Points of a line of the official fonts at 16 points.
const LINE: usize = 21;
/// Lines of a row that stay within the 409 points that Excel allows.
const LINES: usize = 19;
const CUT: &str = "… (ยาวเกินที่ช่องหนึ่งจะเก็บได้)";

/// Places in `styles.xml`.
mod style {
    pub(super) const HEADER: &str = "1";
    pub(super) const TEXT: &str = "2";
    pub(super) const WHOLE: &str = "3";
    pub(super) const NUMBER: &str = "4";
    pub(super) const DAY: &str = "5";
    pub(super) const TOTAL_TEXT: &str = "6";
    pub(super) const TOTAL: &str = "7";
    pub(super) const TOTAL_WHOLE: &str = "8";
}

/// A sheet that is being written.
pub(super) struct Sheet {
    /// What has not been taken yet.
    pub(super) xml: Xml,
    columns: Vec<GridColumn>,
    /// Rows written, the header included.
    rows: u32,
    /// Sum and count of the numbers of each column.
    sums: Vec<(f64, u32)>,
}

impl Sheet {
    pub(super) fn new(columns: &[GridColumn], is_first: bool) -> Self {
        let mut xml = Xml::new(ROOT, &[("xmlns", NAMESPACE)]);
        xml.open("sheetViews", &[]);
        let selected: &[_] = if is_first {
            &[("tabSelected", "1")]
        } else {
            &[]
        };
        let view: Vec<_> = selected
            .iter()
            .copied()
            .chain([("workbookViewId", "0")])
            .collect();
        xml.open("sheetView", &view);
        xml.empty(
            "pane",
            &[
                ("ySplit", "1"),
                ("topLeftCell", "A2"),
                ("activePane", "bottomLeft"),
                ("state", "frozen"),
            ],
        );
        xml.close("sheetView");
        xml.close("sheetViews");
        xml.empty("sheetFormatPr", &[("defaultRowHeight", &LINE.to_string())]);
        if !columns.is_empty() {
            xml.open("cols", &[]);
            for (number, column) in (1..).zip(columns) {
                let number: u32 = number;
                let (number, width) = (number.to_string(), column.width.to_string());
                xml.empty(
                    "col",
                    &[
                        ("min", &number),
                        ("max", &number),
                        ("width", &width),
                        ("customWidth", "1"),
                    ],
                );
            }
            xml.close("cols");
        }
        xml.open("sheetData", &[]);
        let mut sheet = Self {
            xml,
            columns: columns.to_vec(),
            rows: 0,
            sums: vec![(0.0, 0); columns.len()],
        };
        sheet.open_row();
        for (place, column) in columns.iter().enumerate() {
            sheet.words(place, style::HEADER, &column.title);
        }
        sheet.xml.close("row");
        sheet
    }

    pub(super) fn push(&mut self, row: &[Value]) -> Result<(), TooLarge> {
        if self.rows >= LAST_ROW {
            return Err(TooLarge);
        }
        self.open_row_of(self.lines(row));
        for (place, value) in row.iter().enumerate() {
            self.cell(place, value);
        }
        self.xml.close("row");
        Ok(())
    }

    /// What is left of the part.
    pub(super) fn finish(mut self) -> Vec<u8> {
        let last = self.rows;
        if last > 1 && self.columns.iter().any(|column| column.total.is_some()) {
            self.totals(last);
        }
        self.xml.close("sheetData");
        if let Some(place) = self.columns.len().checked_sub(1) {
            let range = format!("A1:{}{last}", letters(place));
            self.xml.empty("autoFilter", &[("ref", &range)]);
        }
        self.xml.empty(
            "pageSetup",
            &[("paperSize", "9"), ("orientation", "landscape")],
        );
        self.xml.finish(ROOT)
    }

    fn open_row(&mut self) {
        self.rows += 1;
        self.xml.open("row", &[("r", &self.rows.to_string())]);
    }

    /// As high as its lines: LibreOffice does not work that out for files that it did not write.
    fn open_row_of(&mut self, lines: usize) {
        self.rows += 1;
        let height = (lines * LINE).to_string();
        self.xml
            .open("row", &[("r", &self.rows.to_string()), ("ht", &height)]);
    }

    /// About how many lines the longest text of a row takes in its column.
    fn lines(&self, row: &[Value]) -> usize {
        let of_cell = |(value, column): (&Value, &GridColumn)| match value {
            Value::Text(text) => {
                let room = usize::from(column.width).max(1);
                let lines = text.lines().take(LINES);
                lines
                    .map(|line| letters_of(line).div_ceil(room).max(1))
                    .sum()
            }
            Value::Blank | Value::Whole(_) | Value::Number(_) | Value::Day(_) => 1,
        };
        let lines = row.iter().zip(&self.columns).map(of_cell).max();
        lines.unwrap_or(1).clamp(1, LINES)
    }

    fn cell(&mut self, place: usize, value: &Value) {
        match value {
            Value::Blank => {}
            Value::Text(text) => self.words(place, style::TEXT, text),
            #[allow(clippy::cast_precision_loss, reason = "Excel holds every number so")]
            Value::Whole(number) => {
                self.count(place, *number as f64);
                self.number(place, style::WHOLE, &number.to_string());
            }
            Value::Number(number) if number.is_finite() => {
                self.count(place, *number);
                self.number(place, style::NUMBER, &number.to_string());
            }
            Value::Number(_) => {}
            Value::Day(day) => match serial(*day) {
                Some(serial) => self.number(place, style::DAY, &serial.to_string()),
                None => self.words(place, style::TEXT, &day.to_wire()),
            },
        }
    }

    fn count(&mut self, place: usize, number: f64) {
        if let Some((sum, count)) = self.sums.get_mut(place) {
            *sum += number;
            *count += 1;
        }
    }

    fn number(&mut self, place: usize, style: &str, number: &str) {
        let cell = format!("{}{}", letters(place), self.rows);
        self.xml.open("c", &[("r", &cell), ("s", style)]);
        self.xml.element("v", &[], number);
        self.xml.close("c");
    }

    /// Text inside the cell: it is never read as a formula.
    fn words(&mut self, place: usize, style: &str, words: &str) {
        let cell = format!("{}{}", letters(place), self.rows);
        self.xml
            .open("c", &[("r", &cell), ("s", style), ("t", "inlineStr")]);
        self.xml.open("is", &[]);
        let preserve = [("xml:space", "preserve")];
        self.xml
            .element("t", &preserve, &fitting(&unescaped(words)));
        self.xml.close("is");
        self.xml.close("c");
    }

    /// Formulas with what they come to, for programs that do not compute.
    fn totals(&mut self, last: u32) {
        self.open_row();
        let columns = std::mem::take(&mut self.columns);
        for (place, column) in columns.iter().enumerate() {
            let (sum, count) = self.sums.get(place).copied().unwrap_or_default();
            let letters = letters(place);
            let (formula, value) = match column.total {
                Some(Total::Sum) => ("SUM", sum),
                Some(Total::Mean) if count > 0 => ("AVERAGE", sum / f64::from(count)),
                Some(Total::Mean) | None => {
                    let label = if place == 0 { "รวม" } else { "" };
                    self.words(place, style::TOTAL_TEXT, label);
                    continue;
                }
            };
            let cell = format!("{letters}{}", self.rows);
            let is_whole = column.total == Some(Total::Sum) && sum.fract() == 0.0;
            let style = if is_whole {
                style::TOTAL_WHOLE
            } else {
                style::TOTAL
            };
            self.xml.open("c", &[("r", &cell), ("s", style)]);
            let formula = format!("{formula}({letters}2:{letters}{last})");
            self.xml.element("f", &[], &formula);
            self.xml.element("v", &[], &value.to_string());
            self.xml.close("c");
        }
        self.xml.close("row");
        self.columns = columns;
    }
}

/// Days since 30 December 1899, as Excel counts from March 1900 on; before, it counts a day that
/// never was.
fn serial(day: Date) -> Option<i64> {
    let zero = Date::from_ce(1899, 12, 30)?;
    Some(zero.days_until(day)).filter(|days| *days > 60)
}

/// A, B, …, Z, AA, …
fn letters(place: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = place + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(u8::try_from(rest % 26).map_or('A', |letter| char::from(b'A' + letter)));
        rest /= 26;
    }
    letters.into_iter().rev().collect()
}

/// A text that a cell can hold; a longer one is cut and says so.
fn fitting(text: &str) -> String {
    let length: usize = text.chars().map(char::len_utf16).sum();
    if length <= CELL {
        return text.to_owned();
    }
    let room = CELL - CUT.chars().count();
    let mut taken = 0;
    let kept = text.chars().take_while(|c| {
        taken += c.len_utf16();
        taken <= room
    });
    kept.collect::<String>() + CUT
}

/// Excel reads `_x0041_` as the letter of that number: such a text gets its underscore written so.
fn unescaped(text: &str) -> String {
    let is_escape = |at: usize| {
        let code = text.as_bytes().get(at + 1..at + 7);
        code.is_some_and(|code| {
            code[0] == b'x' && code[5] == b'_' && code[1..5].iter().all(u8::is_ascii_hexdigit)
        })
    };
    let mut plain = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if c == '_' && is_escape(at) {
            plain.push_str("_x005F");
        }
        plain.push(c);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_lettered_and_days_counted_as_excel_does() {
        let all = [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")];
        for (place, expected) in all {
            assert_eq!(letters(place), expected);
        }
        let day = |wire| serial(Date::from_wire(wire).expect("a day"));
        assert_eq!(day("1900-03-01"), Some(61));
        assert_eq!(day("2023-04-30"), Some(45046));
        assert_eq!(day("1900-02-28"), None);
    }

    #[test]
    fn a_cell_holds_so_much_and_no_more() {
        let full = "ก".repeat(CELL);
        assert_eq!(fitting(&full), full);
        let cut = fitting(&format!("{full}ข"));
        assert_eq!(cut.chars().count(), CELL);
        assert!(cut.ends_with(CUT));
        assert_eq!(unescaped("a_x0041_ _y_"), "a_x005F_x0041_ _y_");
    }
}
