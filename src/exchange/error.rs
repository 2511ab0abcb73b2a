//! Why something could not be read, with what a person needs to help themselves.

use crate::log::EditId;

/// What a file that is no UTF-8 text seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Thai in one byte a letter (TIS-620, Windows-874): an old program saved it again.
    Tis620,
    /// UTF-16: Notepad saved it as "Unicode".
    Utf16,
    /// Neither; perhaps damaged.
    Unknown,
}

/// A kind of file that is certainly not ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// JSON, but not of this program.
    Json,
    /// A web page; perhaps the program itself instead of its data.
    Html,
    /// A ZIP archive: also every .docx and .xlsx.
    Zip,
    /// A PDF document.
    Pdf,
    /// A picture.
    Picture,
}

/// Why a file, or a text of the local database, was refused. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// Nothing in it.
    Empty,
    /// Larger than this program takes in.
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// The most that is taken.
        limit: usize,
    },
    /// Compressed with gzip: unpack it first.
    Compressed,
    /// No UTF-8 text.
    NotText {
        /// What it seems to be.
        looks_like: Encoding,
    },
    /// The text stops in the middle: copying it was interrupted.
    CutShort {
        /// How many bytes there are.
        bytes: usize,
    },
    /// Not JSON from this place on.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column in bytes, from 1.
        column: usize,
        /// The reader's words, in English, for whoever repairs it.
        reason: String,
    },
    /// After the file's end there is more: two files were joined.
    Joined {
        /// The line on which the first one ends.
        line: usize,
    },
    /// Of another program, or another kind altogether.
    OtherProgram {
        /// What it is.
        kind: Foreign,
    },
    /// Written by a newer version of this program.
    TooNew {
        /// The format of the file.
        found: u32,
        /// The newest format that this version reads.
        known: u32,
    },
    /// JSON of this program, but not in the shape that its format has.
    Misshapen {
        /// Line, from 1.
        line: usize,
        /// Column in bytes, from 1.
        column: usize,
        /// The reader's words, in English, for whoever repairs it.
        reason: String,
    },
    /// The columns of a batch do not fit together.
    Uneven {
        /// The batch, from 0.
        batch: usize,
    },
    /// An edit that no version can have written: its number is out of range, or
    /// it replaces an edit that is not older.
    Impossible(EditId),
    /// Two responses under one id with different content.
    TwoResponses(String),
    /// Two edits under one name with different content.
    Contradiction(EditId),
}

impl ReadError {
    /// An error of the JSON reader in its place.
    pub(super) fn of_json(error: &serde_json::Error, bytes: usize) -> Self {
        use serde_json::error::Category;
        let (line, column) = (error.line(), error.column());
        // The reader appends the place, which is told apart here.
        let words = error.to_string();
        let reason = words
            .split(" at line ")
            .next()
            .unwrap_or_default()
            .to_owned();
        match error.classify() {
            Category::Eof => Self::CutShort { bytes },
            Category::Data => Self::Misshapen {
                line,
                column,
                reason,
            },
            Category::Syntax | Category::Io => Self::NotJson {
                line,
                column,
                reason,
            },
        }
    }
}
