//! A table of lines: finds out what stands between cells, then reads them.

use super::encoding::decode;
use super::{Sheet, SheetError, SheetForm};
use csv::{ByteRecord, ReaderBuilder};

/// What stands between two cells; the first of those that part a table equally well.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How many lines are looked at to find out.
const LOOKED_AT: usize = 20;

pub(super) fn read(bytes: &[u8]) -> Result<Sheet, SheetError> {
    let (text, encoding) = decode(bytes)?;
    let delimiter = delimiter(&text);
    Ok(Sheet {
        rows: rows(text.as_bytes(), delimiter),
        form: SheetForm::Csv {
            encoding,
            delimiter: char::from(delimiter),
        },
    })
}

/// The character that parts the first lines into the most cells, alike in all of them.
fn delimiter(text: &str) -> u8 {
    let score = |delimiter: u8| {
        let rows = rows(first_lines(text).as_bytes(), delimiter);
        let filled = rows
            .iter()
            .filter(|row| row.iter().any(|cell| !cell.is_empty()));
        let widths: Vec<usize> = filled.map(Vec::len).collect();
        let header = widths.first().copied().unwrap_or_default();
        let alike = widths.iter().filter(|width| **width == header).count();
        (usize::from(header > 1) * alike * header, header)
    };
    let best = DELIMITERS.into_iter().rev().max_by_key(|one| score(*one));
    best.unwrap_or(DELIMITERS[0])
}

fn first_lines(text: &str) -> &str {
    let end = text.match_indices('\n').nth(LOOKED_AT);
    &text[..end.map_or(text.len(), |(at, _)| at)]
}

fn rows(text: &[u8], delimiter: u8) -> Vec<Vec<String>> {
    let reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text);
    let cells = |record: ByteRecord| -> Vec<String> {
        let cells = record.iter();
        cells
            .map(|cell| String::from_utf8_lossy(cell).trim().to_owned())
            .collect()
    };
    // Bytes in memory are read without a fault, whatever stands in them.
    reader.into_byte_records().flatten().map(cells).collect()
}
