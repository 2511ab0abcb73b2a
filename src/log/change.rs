//! What a command wants to change, before it is stamped with numbers and written.

use super::edit::{Actor, Author, Edit, EditId, Field, RecordId, Value};
use std::sync::Arc;

/// One wish of a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The record.
    pub record: RecordId,
    /// The field; empty to delete the record.
    pub field: Field,
    /// The new value; `None` clears the field.
    pub value: Value,
}

impl Change {
    /// Sets a field. An empty text clears it: the two are one to a reader.
    #[must_use]
    pub fn set(record: &str, field: &str, value: &str) -> Self {
        Self {
            record: record.into(),
            field: field.into(),
            value: (!value.is_empty()).then(|| value.into()),
        }
    }

    /// Clears a field.
    #[must_use]
    pub fn clear(record: &str, field: &str) -> Self {
        Self::set(record, field, "")
    }

    /// Deletes a record with all its fields.
    #[must_use]
    pub fn delete(record: &str) -> Self {
        Self::clear(record, "")
    }
}

/// A change that knows which edits it replaces; only its number is missing,
/// because numbers are drawn by the transaction that writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    /// The change.
    pub change: Change,
    /// The edits in force that it supersedes, ascending.
    pub replaces: Vec<EditId>,
}

impl Prepared {
    /// Gives consecutive numbers from `first_n` to a whole command.
    ///
    /// `first_n` must be larger than every number folded so far.
    #[must_use]
    pub fn stamp(
        prepared: Vec<Self>,
        actor: &Actor,
        first_n: u64,
        at: i64,
        by: &Arc<Author>,
    ) -> Vec<Edit> {
        (first_n..)
            .zip(prepared)
            .map(|(n, Self { change, replaces })| Edit {
                id: EditId {
                    n,
                    actor: Arc::clone(actor),
                },
                replaces,
                at,
                by: Arc::clone(by),
                record: change.record,
                field: change.field,
                value: change.value,
                is_erased: false,
            })
            .collect()
    }
}
