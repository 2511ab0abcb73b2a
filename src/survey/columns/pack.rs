//! A block as bytes: what the browser's database stores and files carry.

use super::bytes::Writer;
use super::{Columns, Joining};
use std::fmt;

/// What a block begins with: its kind and the version of its layout.
pub(super) const MAGIC: &[u8; 4] = b"PSC1";

/// Why bytes are no block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackError {
    /// They begin otherwise: another kind, or a newer version of the app.
    Foreign,
    /// They end too early.
    Short,
    /// They contradict themselves.
    Damaged,
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Foreign => "not a block of responses of this version",
            Self::Short => "a block of responses that ends too early",
            Self::Damaged => "a damaged block of responses",
        })
    }
}

impl Columns {
    /// The block as bytes; the same responses give the same bytes.
    #[must_use]
    pub fn pack(&self) -> Vec<u8> {
        let mut writer = Writer::default();
        writer.bytes(MAGIC);
        writer.count(self.len());
        writer.count(self.names.len());
        for name in &self.names {
            writer.text(name);
        }
        writer.all(self.ids.iter().map(|id| id.0));
        writer.all(self.days.iter().map(|day| day.to_le_bytes()));
        for column in [&self.forms, &self.divisions, &self.services, &self.batches] {
            writer.all(column.iter().map(|number| number.to_le_bytes()));
        }
        writer.all(self.numbers.iter().map(|number| number.to_le_bytes()));
        writer.bytes(&self.flags);
        writer.count(self.answers.len());
        for (key, column) in &self.answers {
            writer.text(key);
            writer.bytes(column);
        }
        writer.0
    }

    /// Reads what [`Self::pack`] writes.
    ///
    /// # Errors
    /// [`PackError`] for anything else; the bytes are then kept aside by the caller.
    pub fn unpack(bytes: &[u8]) -> Result<Self, PackError> {
        let mut joining = Joining::default();
        joining.take(bytes)?;
        Ok(joining.finish())
    }
}
