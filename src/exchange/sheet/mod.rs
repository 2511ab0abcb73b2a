//! Tables that other programs wrote: CSV in whatever encoding, and XLSX, as rows of text.

mod csv;
mod encoding;
mod xlsx;

use std::fmt;

pub use encoding::TextEncoding;

/// A table as rows of cells, each a text without white space around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The rows, the header among them, without empty ones at the end.
    pub rows: Vec<Vec<String>>,
    /// How the file was read.
    pub form: SheetForm,
}

/// How a table was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SheetForm {
    /// The first sheet of a workbook.
    #[default]
    Xlsx,
    /// Lines of text.
    Csv {
        /// Its letters.
        encoding: TextEncoding,
        /// What stands between two cells.
        delimiter: char,
    },
}

/// Why a file is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetError {
    /// It holds no row.
    Empty,
    /// It is a workbook of Excel before 2007, which has to be saved anew.
    OldExcel,
    /// It is a container of files, but no workbook: a document, an archive.
    NoWorkbook,
    /// It is a workbook that is damaged.
    Damaged,
    /// It holds neither text nor a workbook: a picture, a PDF.
    NoText,
    /// It would take more room than a survey can need.
    TooLarge,
}

impl fmt::Display for SheetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "the file holds no row",
            Self::OldExcel => "a workbook of Excel before 2007",
            Self::NoWorkbook => "a container without a workbook",
            Self::Damaged => "a damaged workbook",
            Self::NoText => "neither text nor a workbook",
            Self::TooLarge => "a table that is too large",
        })
    }
}

/// What a file may hold at most, unpacked: 64 MB.
const MOST_BYTES: u64 = 64 << 20;

/// Reads a file as a table.
///
/// # Errors
/// [`SheetError`] where it is none.
pub fn read_sheet(bytes: &[u8]) -> Result<Sheet, SheetError> {
    const OLE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];
    if bytes.len() as u64 > MOST_BYTES {
        return Err(SheetError::TooLarge);
    }
    let mut sheet = if bytes.starts_with(b"PK\x03\x04") {
        xlsx::read(bytes)?
    } else if bytes.starts_with(OLE) {
        return Err(SheetError::OldExcel);
    } else {
        csv::read(bytes)?
    };
    while sheet
        .rows
        .last()
        .is_some_and(|row| row.iter().all(String::is_empty))
    {
        sheet.rows.pop();
    }
    if sheet.rows.is_empty() {
        return Err(SheetError::Empty);
    }
    Ok(sheet)
}

#[cfg(test)]
mod tests;
