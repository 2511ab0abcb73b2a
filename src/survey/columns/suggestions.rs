//! The free texts of a block, apart from its columns, because figures need none of them.

use super::PackError;
use super::bytes::{Reader, Writer};
use crate::survey::response::{Response, ResponseId};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a block of suggestions begins with.
const MAGIC: &[u8; 4] = b"PSS1";

/// Suggestions by response.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggestions(BTreeMap<ResponseId, Arc<str>>);

impl Suggestions {
    /// The suggestions of those responses that hold one.
    #[must_use]
    pub fn new<'a>(responses: impl IntoIterator<Item = &'a Response>) -> Self {
        let mut texts = BTreeMap::new();
        for response in responses {
            if !response.suggestion.is_empty() {
                texts.insert(response.id, response.suggestion.as_str().into());
            }
        }
        Self(texts)
    }

    /// What was suggested in a response.
    #[must_use]
    pub fn of(&self, id: ResponseId) -> Option<&str> {
        self.0.get(&id).map(|text| &**text)
    }

    /// Takes others in.
    pub fn extend(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// Forgets a text; whether there was one.
    pub fn erase(&mut self, id: ResponseId) -> bool {
        self.0.remove(&id).is_some()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Responses and texts, by id.
    pub fn iter(&self) -> impl Iterator<Item = (ResponseId, &str)> {
        self.0.iter().map(|(id, text)| (*id, &**text))
    }

    /// The suggestions as bytes; the same ones give the same bytes.
    #[must_use]
    pub fn pack(&self) -> Vec<u8> {
        let mut writer = Writer::default();
        writer.bytes(MAGIC);
        writer.count(self.0.len());
        for (id, text) in &self.0 {
            writer.bytes(&id.0);
            writer.text(text);
        }
        writer.0
    }

    /// Reads what [`Self::pack`] writes.
    ///
    /// # Errors
    /// [`PackError`] for anything else.
    pub fn unpack(bytes: &[u8]) -> Result<Self, PackError> {
        let mut reader = Reader(bytes);
        if reader.bytes(MAGIC.len()) != Ok(MAGIC) {
            return Err(PackError::Foreign);
        }
        let count = reader.count()?;
        let mut texts = BTreeMap::new();
        let mut last = None;
        for _ in 0..count {
            let id = ResponseId(reader.bytes(16)?.try_into().map_err(|_| PackError::Short)?);
            if last.is_some_and(|last| last >= id) {
                return Err(PackError::Damaged);
            }
            last = Some(id);
            texts.insert(id, reader.text()?);
        }
        if reader.0.is_empty() {
            Ok(Self(texts))
        } else {
            Err(PackError::Damaged)
        }
    }
}
