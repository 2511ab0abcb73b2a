//! A response: what one citizen answered on one day, and nothing about who.

use super::answers::Answers;
use crate::calendar::Date;
use crate::log::RecordId;
use std::collections::BTreeSet;
use std::fmt;

/// The identity of a response: 128 random bits, drawn when the form opens, so
/// that a double tap makes one response. Sorting by it hides the order of
/// arrival.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ResponseId(pub [u8; 16]);

/// One filled form. Never changed: it is voided or erased by a [`Mark`].
///
/// It holds the day and no time, and nothing about who answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// Its identity.
    pub id: ResponseId,
    /// The day.
    pub day: Date,
    /// The version of the form.
    pub form: RecordId,
    /// The record of the division.
    pub division: Option<RecordId>,
    /// The record of the service.
    pub service: Option<RecordId>,
    /// What was answered.
    pub answers: Answers,
    /// What was written freely; empty where nothing was.
    pub suggestion: String,
    /// Whether the citizen went away in the middle.
    pub is_partial: bool,
    /// Where it came from.
    pub source: Source,
    /// Whether the computer's clock was in doubt that day.
    pub is_clock_unconfirmed: bool,
    /// Whether its content was erased; all that is left then is the id.
    pub is_erased: bool,
}

/// Where a response came from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// Tapped at the counter.
    Kiosk,
    /// Typed from paper.
    Paper {
        /// The pile of paper.
        batch: String,
        /// The number on the sheet.
        number: u32,
    },
    /// Read from a file.
    Import {
        /// The file.
        batch: String,
    },
}

/// What was said about a response since, by edits in the log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// Why it does not count.
    pub void: Option<String>,
    /// Whether its content was erased.
    pub is_erased: bool,
    /// Tags of its suggestion.
    pub tags: BTreeSet<String>,
}

impl Response {
    /// What is left of an erased response.
    #[must_use]
    pub fn erased(id: ResponseId) -> Self {
        Self {
            id,
            day: Date::MIN,
            form: "".into(),
            division: None,
            service: None,
            answers: Answers::default(),
            suggestion: String::new(),
            is_partial: false,
            source: Source::Kiosk,
            is_clock_unconfirmed: false,
            is_erased: true,
        }
    }
}

impl ResponseId {
    /// Reads what [`fmt::Display`] writes: 32 hexadecimal digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != 32 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        u128::from_str_radix(text, 16)
            .ok()
            .map(|bits| Self(bits.to_be_bytes()))
    }
}

impl fmt::Display for ResponseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", u128::from_be_bytes(self.0))
    }
}

impl fmt::Debug for ResponseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}
