//! Files: the wire format, reading it with notes and writing it canonically.
//!
//! The only layer that knows JSON. Reading never panics, and loses nothing
//! silently: it returns what it opened with notes, or a [`ReadError`] that names
//! the place. Writing is canonical: the same data gives the same bytes. Tables of
//! other programs are read as rows of text ([`read_sheet`]).

mod batch;
mod beside;
mod by_hand;
mod chain;
mod comparison;
mod encryption;
mod erasing;
mod error;
mod examine;
mod file;
mod kiosk;
mod open_data;
mod part;
mod pieces;
mod read;
mod readable;
mod responses;
mod seal;
mod settings;
mod shared_folder;
mod sheet;
mod snapshot;
mod twin;
mod untouched;
mod wire;
mod wire_survey;
mod work_folder;

pub use batch::{decode_batch, encode_batch};
pub use beside::{Beside, keep_beside, kept_beside};
pub use chain::{links_to_keep, read_hash, write_hash};
pub use comparison::{Choice, Comparison, Difference, Effect, Side, take_in};
pub use encryption::{DecryptError, LEAST_PASSPHRASE, decrypt, encrypt, is_encrypted};
pub use erasing::Erased;
pub use error::{Encoding, Foreign, ReadError};
pub use examine::{Examination, Moment};
pub use file::{FileContent, ResponseSource, file_name, write_file, write_in_pieces};
pub use kiosk::{decode_kiosk, encode_kiosk, kiosk_face};
pub use open_data::{Datum, write_table};
pub use part::Part;
pub use read::{LARGEST_FILE, Note, Opened, read_file};
pub use responses::Brought;
pub use seal::{Keys, Lock, Unopened};
pub use settings::{AppStamp, DayAnswer, Me, Preferences, Theme};
pub use shared_folder::{Listed, Outgoing, Shared, SharedContent, Standing, Told};
pub use sheet::{Sheet, SheetError, SheetForm, TextEncoding, read_sheet};
pub use snapshot::{
    Counts, DutyLine, LARGEST_OPEN_PLAN, LARGEST_SUMMARY, OpenPlan, Summary, log_summary, recover,
};

pub use twin::{tell_apart, told_apart};
pub use work_folder::{Generations, current_of, is_work_file_of, work_file_name};

#[cfg(test)]
mod tests;
