//! A block as bytes: what the browser's database stores and files carry.

use super::Columns;
use super::bytes::{Reader, Writer};
use crate::survey::response::ResponseId;
use std::fmt;

/// What a block begins with: its kind and the version of its layout.
const MAGIC: &[u8; 4] = b"PSC1";

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
        let mut reader = Reader(bytes);
        if reader.bytes(MAGIC.len()) != Ok(MAGIC) {
            return Err(PackError::Foreign);
        }
        let count = reader.count()?;
        let names = reader.count()?;
        let mut columns = Self::default();
        for _ in 0..names {
            columns.names.push(reader.text()?);
        }
        columns.ids = reader.all(count, ResponseId)?;
        columns.days = reader.all(count, i32::from_le_bytes)?;
        columns.forms = reader.all(count, u16::from_le_bytes)?;
        columns.divisions = reader.all(count, u16::from_le_bytes)?;
        columns.services = reader.all(count, u16::from_le_bytes)?;
        columns.batches = reader.all(count, u16::from_le_bytes)?;
        columns.numbers = reader.all(count, u32::from_le_bytes)?;
        columns.flags = reader.bytes(count)?.to_vec();
        for _ in 0..reader.count()? {
            let key = reader.text()?;
            columns.answers.push((key, reader.bytes(count)?.to_vec()));
        }
        let ascends = columns.ids.is_sorted_by(|a, b| a < b)
            && columns.answers.is_sorted_by(|a, b| a.0 < b.0);
        let is_named = [
            &columns.forms,
            &columns.divisions,
            &columns.services,
            &columns.batches,
        ]
        .into_iter()
        .flatten()
        .all(|number| usize::from(*number) <= columns.names.len());
        if ascends && is_named && reader.0.is_empty() {
            Ok(columns)
        } else {
            Err(PackError::Damaged)
        }
    }
}
