//! The counter survey: forms, responses and what they say together.
//!
//! A [`Survey`] is a fold of a [`Log`](crate::log::Log): its forms, services,
//! settings and what was said about single responses. The responses themselves
//! stand beside the log: immutable, anonymous records with random ids, packed
//! into [`Columns`].

mod answers;
mod bands;
mod built_in;
mod columns;
mod command;
mod edit;
mod field;
mod figures;
mod fold;
mod form;
mod import;
mod kiosk;
mod masking;
mod pin;
mod record;
mod response;
mod sample_size;
mod scale;
mod settings;
mod sheet;
mod tally;
mod words;

pub use answers::{Answers, NO_OPINION, UNSAID};
pub use bands::Bands;
pub use built_in::BuiltIn;
pub use columns::{BLOCK, Columns, Joining, PackError, Suggestions};
pub use command::{add_service, adopt_form, carry_over, erase, new_version, tag, untag, void};
pub use edit::{add_choice, add_language, add_level, add_part, blank_form, offer_no_opinion};
pub use field::*;
pub use figures::{DASH, Figures, percent_of, rounded, shown};
pub use fold::{Note, Survey};
pub use form::{Aspect, Choice, Form, Item, Place, Question, QuestionKind, Service, When};
pub use import::{Import, Imported, Target, Unread, import, propose};
pub use kiosk::{Kiosk, KioskPage, Pace, kiosk_pages};
pub use masking::{MASK, holds_personal_data, masked};
pub use pin::{PIN_DIGITS, Pin, Tries};
pub use record::SurveyKind;
pub use response::{Mark, Response, ResponseId, Source};
pub use sample_size::{MARGIN, margin_reached, sample_size};
pub use scale::{Direction, Level, Look, Scale};
pub use settings::{QuotedSuggestions, Settings};
pub use sheet::{
    Heard, Sheet, SheetDifference, SheetLine, SheetPlace, sheet_differences, sheet_lines,
};
pub use tally::{
    AspectTally, Filter, Group, ItemTally, QuestionTally, SMALLEST_GROUP, Tally, answered,
    excluded, picks, published, rated, rated_items, selected,
};
pub use words::Words;

#[cfg(test)]
mod tests;
