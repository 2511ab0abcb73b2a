//! Items of a catalogue as they come from a spreadsheet or a typed list.

use std::collections::BTreeMap;

use super::instrument::Instrument;
use super::sheet::rows;
use crate::calendar::arabic_digits;

/// One line that was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedItem {
    /// Small letter and Arabic digits: `o17`.
    pub code: String,
    /// The instrument of the code.
    pub instrument: Instrument,
    /// White space inside is reduced to single blanks.
    pub name: String,
    /// The number in the column after the name: `9.2`.
    pub indicator: Option<String>,
}

/// Why a row was not understood. Rows count from 1 as the spreadsheet shows
/// them, empty ones included.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields say themselves")]
pub enum PasteError {
    /// The row begins with nothing like an item code.
    NoCode { row: usize, text: String },
    /// A bare number, and neither the place nor a row above says of which instrument.
    NoInstrument { row: usize, number: u16 },
    /// A code without a name.
    NoName { row: usize, code: String },
    /// What stands in the column of the indicator is no number such as 9.2.
    BadIndicator { row: usize, text: String },
    /// More columns than code, name and indicator; `text` is the first one too many.
    TooManyColumns { row: usize, text: String },
    /// The code stood in an earlier row already; the earlier one counts.
    Repeated {
        row: usize,
        code: String,
        first: usize,
    },
}

/// Reads a block copied from a spreadsheet: code, name and perhaps the number
/// of the indicator, between tabs. The name may also follow the code after a
/// blank, and a column of running numbers may stand before lettered codes.
/// Codes may be written `o17`, `O ๑๗` or `ข้อ e๖`; a bare `ข้อ 17` belongs to
/// the instrument of the row above. Empty rows and a heading are passed over;
/// every other row gives an item or says why not.
#[must_use]
pub fn parse_pasted(text: &str) -> Vec<Result<PastedItem, PasteError>> {
    read_rows(text, None)
}

/// Like [`parse_pasted`], on a page where bare numbers are of this instrument.
#[must_use]
pub fn parse_pasted_in(instrument: Instrument, text: &str) -> Vec<Result<PastedItem, PasteError>> {
    read_rows(text, Some(instrument))
}

/// An item code as people write it, in its one form: `E ๖` is `e6`. Nothing
/// but a code may stand in the text.
#[must_use]
pub fn parse_code(text: &str) -> Option<String> {
    let code = Code::at_start_of(text)?;
    let letter = code.instrument?.letter();
    code.rest
        .is_empty()
        .then(|| format!("{letter}{}", code.number))
}

fn read_rows(
    text: &str,
    mut instrument: Option<Instrument>,
) -> Vec<Result<PastedItem, PasteError>> {
    let mut first_rows = BTreeMap::new();
    let mut read = Vec::new();
    let mut heading_may_come = true;
    for (i, cells) in rows(text).into_iter().enumerate() {
        if cells.iter().all(String::is_empty) {
            continue;
        }
        if std::mem::take(&mut heading_may_come) && cells.iter().all(|cell| is_heading(cell)) {
            continue;
        }
        let item = read_row(i + 1, &cells, instrument).and_then(|item| {
            let first = *first_rows.entry(item.code.clone()).or_insert(i + 1);
            if first == i + 1 {
                Ok(item)
            } else {
                Err(PasteError::Repeated {
                    row: i + 1,
                    code: item.code,
                    first,
                })
            }
        });
        if let Ok(item) = &item {
            instrument = Some(item.instrument);
        }
        read.push(item);
    }
    read
}

fn read_row(
    row: usize,
    cells: &[String],
    instrument: Option<Instrument>,
) -> Result<PastedItem, PasteError> {
    let cells = match cells {
        // A running number before the code proper.
        [number, code, ..] if is_number(number) && parse_code(code).is_some() => &cells[1..],
        _ => cells,
    };
    let no_code = || PasteError::NoCode {
        row,
        text: cells.join(" ").trim().to_owned(),
    };
    let (first, columns) = cells.split_first().ok_or_else(no_code)?;
    let code = Code::at_start_of(first).ok_or_else(no_code)?;
    let instrument = code
        .instrument
        .or(instrument)
        .ok_or(PasteError::NoInstrument {
            row,
            number: code.number,
        })?;
    let (name, columns) = match (code.rest, columns) {
        ("", [name, columns @ ..]) => (name.as_str(), columns),
        (rest, columns) => (rest, columns),
    };
    let code = format!("{}{}", instrument.letter(), code.number);
    if name.is_empty() {
        return Err(PasteError::NoName { row, code });
    }
    let mut columns = columns.iter().filter(|cell| !cell.is_empty());
    let indicator = columns
        .next()
        .map(|cell| {
            indicator_number(cell).ok_or_else(|| PasteError::BadIndicator {
                row,
                text: cell.clone(),
            })
        })
        .transpose()?;
    if let Some(cell) = columns.next() {
        return Err(PasteError::TooManyColumns {
            row,
            text: cell.clone(),
        });
    }
    Ok(PastedItem {
        code,
        instrument,
        name: name.to_owned(),
        indicator,
    })
}

/// A code at the beginning of a text, and what follows it.
struct Code<'a> {
    instrument: Option<Instrument>,
    number: u16,
    rest: &'a str,
}

impl<'a> Code<'a> {
    fn at_start_of(text: &'a str) -> Option<Self> {
        let text = without_prefix(text.trim(), &["ข้อที่", "ข้อ"]);
        let letter = text.chars().next()?;
        let instrument = Instrument::ALL
            .into_iter()
            .find(|i| i.letter() == letter.to_ascii_lowercase());
        let text = match instrument {
            Some(_) => text[letter.len_utf8()..].trim_start_matches([' ', '.', '-']),
            None => text,
        };
        let (number, rest) = leading_number(text)?;
        let starts_apart = rest.is_empty()
            || rest.starts_with([' ', ':', ')', '-', '–'])
            || rest
                .strip_prefix('.')
                .is_some_and(|rest| leading_number(rest).is_none());
        (number > 0 && starts_apart).then(|| Self {
            instrument,
            number,
            rest: rest.trim_start_matches([' ', '.', ':', ')', '-', '–']),
        })
    }
}

/// The number at the beginning of a text in digits of either kind, and the rest.
fn leading_number(text: &str) -> Option<(u16, &str)> {
    let end = text.find(|c| !is_digit(c)).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let arabic = arabic_digits(digits);
    // Three digits hold any number of an item; more are something else.
    (arabic.len() <= 3)
        .then(|| arabic.parse().ok())
        .flatten()
        .map(|number| (number, rest))
}

fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '๐'..='๙')
}

fn is_number(text: &str) -> bool {
    leading_number(text).is_some_and(|(_, rest)| matches!(rest, "" | "." | ")"))
}

/// `9.2` from `๙.๒`, `ตัวชี้วัดที่ ๙.๒ การบริหารงาน` and the like.
fn indicator_number(text: &str) -> Option<String> {
    let text = without_prefix(text, &["ตัวชี้วัดย่อยที่", "ตัวชี้วัดย่อย", "ตัวชี้วัดที่", "ตัวชี้วัด"]);
    let number = text.split(' ').next()?;
    let parts: Option<Vec<String>> = number
        .trim_end_matches('.')
        .split('.')
        .map(|part| match leading_number(part) {
            Some((number, "")) if number > 0 => Some(number.to_string()),
            _ => None,
        })
        .collect();
    parts.map(|parts| parts.join("."))
}

fn without_prefix<'a>(text: &'a str, prefixes: &[&str]) -> &'a str {
    prefixes
        .iter()
        .find_map(|prefix| text.strip_prefix(prefix))
        .unwrap_or(text)
        .trim_start()
}

/// Whether a cell is one that stands above a column.
fn is_heading(cell: &str) -> bool {
    const WORDS: [&str; 10] = [
        "รหัส",
        "ข้อ",
        "ลำดับ",
        "ที่",
        "ชื่อ",
        "รายการ",
        "ประเด็น",
        "ตัวชี้วัด",
        "คำถาม",
        "code",
    ];
    cell.is_empty()
        || (!cell.chars().any(is_digit)
            && (WORDS
                .iter()
                .any(|word| cell.to_lowercase().starts_with(word))
                || ["item", "name", "indicator", "no", "no."].contains(&&*cell.to_lowercase())))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Items as `code|name|indicator`, errors by their name and row.
    fn shown(read: &[Result<PastedItem, PasteError>]) -> Vec<String> {
        let show = |row: &Result<PastedItem, PasteError>| match row {
            Ok(item) => {
                let indicator = item.indicator.as_deref().unwrap_or("-");
                format!("{}|{}|{indicator}", item.code, item.name)
            }
            Err(PasteError::NoCode { row, .. }) => format!("{row}: no code"),
            Err(PasteError::NoInstrument { row, .. }) => format!("{row}: no instrument"),
            Err(PasteError::NoName { row, .. }) => format!("{row}: no name"),
            Err(PasteError::BadIndicator { row, .. }) => format!("{row}: bad indicator"),
            Err(PasteError::TooManyColumns { row, .. }) => format!("{row}: too many columns"),
            Err(PasteError::Repeated { row, first, .. }) => format!("{row}: repeats {first}"),
        };
        read.iter().map(show).collect()
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(shown(&parse_pasted(text)), expected, "{text:?}");
    }

    #[test]
    fn codes_are_understood_as_people_write_them() {
        for code in [
            "e6",
            "E6",
            "e๖",
            "e ๖",
            "E-6",
            "e.6",
            "ข้อ e6",
            "ข้อที่ E ๖",
            "e06",
            "e6.",
            " e6 ",
        ] {
            check(&format!("{code}\tชื่อ"), &["e6|ชื่อ|-"]);
        }
    }

    #[test]
    fn a_name_may_follow_the_code_after_a_blank() {
        check("o17 E-Service", &["o17|E-Service|-"]);
        check("o17. E-Service\t9.2", &["o17|E-Service|9.2"]);
        check("ข้อ o๑๗: E-Service", &["o17|E-Service|-"]);
    }

    #[test]
    fn the_third_column_is_the_indicator() {
        check("o17\tE-Service\t9.2", &["o17|E-Service|9.2"]);
        check("o17\tE-Service\t๙.๒ การบริหารงาน", &["o17|E-Service|9.2"]);
        check("e6\tชื่อ\tตัวชี้วัดที่ ๗", &["e6|ชื่อ|7"]);
        check("e6\tชื่อ\tการสื่อสาร", &["1: bad indicator"]);
        check("e6\tชื่อ\t7\tเสร็จแล้ว", &["1: too many columns"]);
        check("e6\tชื่อ\t7\t\t", &["e6|ชื่อ|7"]);
    }

    #[test]
    fn a_bare_number_is_of_the_instrument_of_the_page_or_of_the_row_above() {
        check("ข้อ 17\tE-Service", &["1: no instrument"]);
        check("o16\tก\nข้อ ๑๗\tข", &["o16|ก|-", "o17|ข|-"]);
        let read = parse_pasted_in(Instrument::Oit, "ข้อ 17\tE-Service\n18\tข");
        assert_eq!(shown(&read), ["o17|E-Service|-", "o18|ข|-"]);
    }

    #[test]
    fn running_numbers_headings_and_empty_rows_are_passed_over() {
        check(
            "ลำดับ\tรหัส\tชื่อข้อ\tตัวชี้วัด\r\n1\to1\tโครงสร้าง\t9.1\r\n\r\n2\to2\tข้อมูลผู้บริหาร\t9.1\r\n",
            &["o1|โครงสร้าง|9.1", "o2|ข้อมูลผู้บริหาร|9.1"],
        );
        check("", &[]);
        check(" \t \n\n", &[]);
    }

    #[test]
    fn what_is_not_understood_is_said_and_the_rest_is_read() {
        check(
            "o1\tก\nหมายเหตุ\to1\no1\tข\no2\n9.2\tการบริหารงาน\no1234\tค\no0\tง\no3\tจ",
            &[
                "o1|ก|-",
                "2: no code",
                "3: repeats 1",
                "4: no name",
                "5: no code",
                "6: no code",
                "7: no code",
                "o3|จ|-",
            ],
        );
    }

    #[test]
    fn a_lone_code_is_brought_to_its_one_form() {
        assert_eq!(parse_code("ข้อ E ๑๐").as_deref(), Some("e10"));
        assert_eq!(parse_code("i4").as_deref(), Some("i4"));
        for text in ["", "17", "e", "e10 ชื่อ", "การให้บริการ", "e6.1", "item 4"]
        {
            assert_eq!(parse_code(text), None, "{text}");
        }
    }
}
