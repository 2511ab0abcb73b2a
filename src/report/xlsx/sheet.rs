//! One sheet: rows of typed cells under a header that stays.
use super::NAMESPACE;
use super::texts::{Texts, write_text};
use crate::calendar::Date;
use crate::report::grid::{GridColumn, Total, Value};
use crate::report::parcel::TooLarge;
use crate::report::pen::letters as letters_of;
use crate::report::xml::Xml;

const ROOT: &str = "worksheet";
/// The last row that Excel knows; the last one is kept for formulas.
const LAST_ROW: u32 = 1_048_575;
/// Points of a line of the official fonts at 16 points.
const LINE: usize = 21;
/// Lines of a row that stay within the 409 points that Excel allows.
const LINES: usize = 19;

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
    /// The letters of each column.
    letters: Vec<String>,
    /// Rows written, the header included.
    rows: u32,
    /// The number of the row that is being written.
    row: String,
    /// Sum and count of the numbers of each column.
    sums: Vec<(f64, u32)>,
}

impl Sheet {
    pub(super) fn new(columns: &[GridColumn], is_first: bool, texts: &mut Texts) -> Self {
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
            letters: (0..columns.len()).map(letters).collect(),
            rows: 0,
            row: String::new(),
            sums: vec![(0.0, 0); columns.len()],
        };
        sheet.open_row(None);
        for (place, column) in columns.iter().enumerate() {
            sheet.words(place, style::HEADER, &column.title, texts);
        }
        sheet.xml.close("row");
        sheet
    }

    pub(super) fn push(&mut self, row: &[Value], texts: &mut Texts) -> Result<(), TooLarge> {
        if self.rows >= LAST_ROW {
            return Err(TooLarge);
        }
        self.open_row(Some(self.lines(row)));
        // A value without a column has no letter, and no title that would say what it is.
        for (place, value) in row.iter().enumerate().take(self.letters.len()) {
            self.cell(place, value, texts);
        }
        self.xml.raw("</row>");
        Ok(())
    }

    /// What is left of the part.
    pub(super) fn finish(mut self, texts: &mut Texts) -> Vec<u8> {
        let last = self.rows;
        if last > 1 && self.columns.iter().any(|column| column.total.is_some()) {
            self.totals(last, texts);
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

    /// A row, as high as its lines: LibreOffice does not work that out for files that it did not
    /// write.
    fn open_row(&mut self, lines: Option<usize>) {
        self.rows += 1;
        self.row = self.rows.to_string();
        self.xml.raw("<row r=\"");
        self.xml.raw(&self.row);
        if let Some(lines) = lines {
            self.xml.raw("\" ht=\"");
            self.xml.raw(&(lines * LINE).to_string());
        }
        self.xml.raw("\">");
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
            Value::Blank
            | Value::Whole(_)
            | Value::Number(_)
            | Value::Day(_)
            | Value::Formula(_) => 1,
        };
        let lines = row.iter().zip(&self.columns).map(of_cell).max();
        lines.unwrap_or(1).clamp(1, LINES)
    }

    fn cell(&mut self, place: usize, value: &Value, texts: &mut Texts) {
        match value {
            Value::Blank => {}
            Value::Text(text) => self.words(place, style::TEXT, text, texts),
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
                None => self.words(place, style::TEXT, &day.to_wire(), texts),
            },
            Value::Formula(formula) => {
                let style = if formula.is_whole {
                    style::WHOLE
                } else {
                    style::NUMBER
                };
                self.formula(place, style, &formula.text, formula.value);
            }
        }
    }

    fn count(&mut self, place: usize, number: f64) {
        if let Some((sum, count)) = self.sums.get_mut(place) {
            *sum += number;
            *count += 1;
        }
    }

    /// The beginning of a cell, before its kind. Nothing here needs escaping, and a year of
    /// responses has millions of cells.
    fn open_cell(&mut self, place: usize, style: &str) {
        self.xml.raw("<c r=\"");
        self.xml.raw(&self.letters[place]);
        self.xml.raw(&self.row);
        self.xml.raw("\" s=\"");
        self.xml.raw(style);
    }

    fn number(&mut self, place: usize, style: &str, number: &str) {
        self.open_cell(place, style);
        self.xml.raw("\"><v>");
        self.xml.raw(number);
        self.xml.raw("</v></c>");
    }

    /// Text that is never read as a formula.
    fn words(&mut self, place: usize, style: &str, words: &str, texts: &mut Texts) {
        self.open_cell(place, style);
        match texts.place(words) {
            Some(number) => {
                self.xml.raw("\" t=\"s\"><v>");
                self.xml.raw(&number.to_string());
                self.xml.raw("</v></c>");
            }
            None => {
                self.xml.raw("\" t=\"inlineStr\"><is>");
                write_text(&mut self.xml, words);
                self.xml.raw("</is></c>");
            }
        }
    }

    fn formula(&mut self, place: usize, style: &str, formula: &str, value: f64) {
        self.open_cell(place, style);
        self.xml.raw("\">");
        self.xml.element("f", &[], formula);
        // What cannot be computed yet has no value: the program that opens the file says so.
        if value.is_finite() {
            self.xml.element("v", &[], &value.to_string());
        }
        self.xml.raw("</c>");
    }

    /// Formulas under columns.
    fn totals(&mut self, last: u32, texts: &mut Texts) {
        self.open_row(None);
        for place in 0..self.columns.len() {
            let (sum, count) = self.sums[place];
            let letters = &self.letters[place];
            let total = self.columns[place].total;
            let (formula, value) = match total {
                Some(Total::Sum) => ("SUM", sum),
                Some(Total::Mean) if count > 0 => ("AVERAGE", sum / f64::from(count)),
                Some(Total::Mean) | None => {
                    let label = if place == 0 { "รวม" } else { "" };
                    self.words(place, style::TOTAL_TEXT, label, texts);
                    continue;
                }
            };
            let is_whole = total == Some(Total::Sum) && sum.fract() == 0.0;
            let style = if is_whole {
                style::TOTAL_WHOLE
            } else {
                style::TOTAL
            };
            let formula = format!("{formula}({letters}2:{letters}{last})");
            self.formula(place, style, &formula, value);
        }
        self.xml.close("row");
    }
}

/// Days since 30 December 1899, as Excel counts from March 1900 on; before, it counts a day that
/// never was.
fn serial(day: Date) -> Option<i64> {
    let zero = Date::from_ce(1899, 12, 30)?;
    Some(zero.days_until(day)).filter(|days| *days > 60)
}

/// A, B, …, Z, AA, …
pub(in crate::report) fn letters(place: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = place + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(u8::try_from(rest % 26).map_or('A', |letter| char::from(b'A' + letter)));
        rest /= 26;
    }
    letters.into_iter().rev().collect()
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
}
