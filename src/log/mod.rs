//! The append-only log of edits of single fields, of which everything else is a fold.
//!
//! An [`Edit`] says: this field of this record now has this value, and it
//! replaces these earlier edits that its writer saw. An edit is *in force* until
//! a known edit names it. Nothing else decides: no clock, no order of arrival.
//! That makes folding commutative, associative and idempotent by construction,
//! and what two people wrote without knowing of each other stays visible as a
//! [`Conflict`] until a person settles it.
//!
//! The layer knows no record type: ids, fields and values are texts.

mod aside;
mod chain;
mod change;
mod edit;
mod edits;
mod history;
mod knowledge;
#[allow(
    clippy::module_inception,
    reason = "files are named after their principal type"
)]
mod log;
mod order;
mod undo;

pub use chain::{Chain, Checking, Ends, Hash, Link, Proof, Proofs, Seed, Written, check_code};
pub use change::{Change, Prepared};
pub use edit::{Actor, Author, Edit, EditId, Field, RecordId, Value};
pub use knowledge::Knowledge;
pub use log::{Conflict, Contradiction, Inserted, Log};
pub use order::OrderKey;
pub use undo::{Blocked, Undo};
