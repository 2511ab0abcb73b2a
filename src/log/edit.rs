//! One edit: who set which field to what, knowing which earlier edits.

use std::fmt;
use std::sync::Arc;

/// The identity of one browser database. Tabs share it; a restored or copied
/// database draws a new one.
pub type Actor = Arc<str>;

/// The identity of a record. Opaque here; the layers above read a kind from it.
pub type RecordId = Arc<str>;

/// The name of a field within its record. The empty name stands for the record
/// as a whole: an edit of it is a deletion.
pub type Field = Arc<str>;

/// What a field holds: a text in the canonical form of its type, or nothing.
pub type Value = Option<Arc<str>>;

/// The identity of an edit, unique over all computers.
///
/// Ordered by number, then actor. As a writer's number is larger than all it
/// has seen, an edit is always greater than the edits it replaces.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EditId {
    /// One more than the largest number that the writer had folded.
    pub n: u64,
    /// The database in which it was written.
    pub actor: Actor,
}

impl fmt::Debug for EditId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.n, self.actor)
    }
}

/// Who says to have made an edit. A statement, not a login.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Author {
    /// The record id of the division, empty where none was chosen.
    pub division: Arc<str>,
    /// Position and name or nickname, as the person typed them.
    pub person: Arc<str>,
}

/// One field of one record set to one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Its identity.
    pub id: EditId,
    /// The edits in force that the writer saw and that this one supersedes,
    /// ascending. For a deletion: those of every field of the record.
    pub replaces: Vec<EditId>,
    /// When the writer's clock says it was made: milliseconds since 1970, UTC.
    /// Shown to people, never used to decide anything.
    pub at: i64,
    /// Who made it.
    pub by: Arc<Author>,
    /// The record that it is about.
    pub record: RecordId,
    /// The field that it sets; empty for the deletion of the record.
    pub field: Field,
    /// The value; `None` clears the field.
    pub value: Value,
    /// Whether its value was erased: nobody has it any more, and no copy of it counts.
    pub is_erased: bool,
}

impl Edit {
    /// Whether it deletes its record.
    #[must_use]
    pub fn is_deletion(&self) -> bool {
        self.field.is_empty()
    }

    /// Leaves all but the value.
    pub fn erase(&mut self) {
        self.value = None;
        self.is_erased = true;
    }

    /// Whether two copies of an edit can be of one: where either is erased, the values need not be
    /// alike.
    #[must_use]
    pub fn agrees_with(&self, other: &Self) -> bool {
        if self.is_erased == other.is_erased {
            return self == other;
        }
        let mut both = [self.clone(), other.clone()];
        both.iter_mut().for_each(Self::erase);
        both[0] == both[1]
    }
}
