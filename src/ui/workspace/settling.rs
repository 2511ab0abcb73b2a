//! How a person settles a conflict of a preview.

use crate::exchange::Difference;
use crate::log::{Change, Log};
use crate::plan::{delete_with_children, keep_with_children};

/// How a person settles a conflict.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Settling {
    /// Not now: it stays listed on the overview.
    #[default]
    Later,
    /// What stands here stays.
    Ours,
    /// What the file says counts.
    Theirs,
    /// A text that was joined or typed anew.
    Text(String),
}

impl Settling {
    /// What to write so that the conflict is settled.
    pub(super) fn changes(&self, log: &Log, difference: &Difference) -> Vec<Change> {
        let (record, field) = (&difference.record, &difference.field);
        let side = match self {
            Self::Later => return Vec::new(),
            Self::Text(text) => return vec![Change::set(record, field, text)],
            Self::Ours => &difference.ours,
            Self::Theirs => &difference.theirs,
        };
        let Some(side) = side else { return Vec::new() };
        if side.is_deletion {
            delete_with_children(log, record)
        } else if field.is_empty() {
            keep_with_children(log, record)
        } else {
            vec![Change::set(
                record,
                field,
                side.value.as_deref().unwrap_or_default(),
            )]
        }
    }
}
