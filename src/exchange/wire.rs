//! The wire types: what stands in a file, kept apart from the types of the domain.
//!
//! Format 0. It becomes format 1, and is frozen, when exchange between divisions
//! is finished.

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::sync::Arc;

/// The format that this version writes and the newest that it reads.
pub(super) const FORMAT: u32 = 0;

/// A text that the domain shares; read with a single allocation.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Text(pub(super) Arc<str>);

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Shared;
        impl Visitor<'_> for Shared {
            type Value = Text;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
                Ok(Text(text.into()))
            }
        }
        deserializer.deserialize_str(Shared)
    }
}

/// Edits of one command, by columns: one actor, one time, one author, numbers
/// that follow each other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Batch {
    /// The database that wrote it.
    pub(super) actor: Text,
    /// Number of the first edit.
    pub(super) n: u64,
    /// Milliseconds since 1970, UTC, by the writer's clock.
    pub(super) at: i64,
    /// Division and person.
    pub(super) by: (Text, Text),
    /// Records, each with the number of edits in a row that are about it.
    pub(super) records: Vec<(Text, usize)>,
    /// One field an edit; an empty one deletes the record.
    pub(super) fields: Vec<Text>,
    /// One value an edit; null clears the field.
    pub(super) values: Vec<Option<Text>>,
    /// The edits that each edit replaces: `"4"` of the same actor, `"4@other"`.
    /// Empty lists at the end are left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) replaces: Vec<Vec<Text>>,
}

/// Batches as local databases keep them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Batches {
    /// The format.
    pub(super) format: u32,
    /// In the order in which they were written.
    pub(super) batches: Vec<Batch>,
}
