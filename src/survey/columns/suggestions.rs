//! The free texts of a block, apart from its columns, because figures need none of them.

use super::PackError;
use super::bytes::{Reader, Writer};
use crate::sorting::SmallSort;
use crate::survey::response::{Response, ResponseId};
use std::sync::Arc;

/// What a block of suggestions begins with.
const MAGIC: &[u8; 4] = b"PSS1";

/// Suggestions by response.
///
/// Ascending by id, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggestions(Vec<(ResponseId, Arc<str>)>);

impl Suggestions {
    /// The suggestions of those responses that hold one.
    #[must_use]
    pub fn new<'a>(responses: impl IntoIterator<Item = &'a Response>) -> Self {
        let mut texts: Vec<(ResponseId, Arc<str>)> = Vec::new();
        for response in responses {
            if !response.suggestion.is_empty() {
                texts.push((response.id, response.suggestion.as_str().into()));
            }
        }
        Self::sorted(texts)
    }

    /// Those of several blocks as one; of several texts of one response the first.
    #[must_use]
    pub fn joined(blocks: Vec<Self>) -> Self {
        let mut texts = Vec::new();
        for block in blocks {
            texts.extend(block.0);
        }
        Self::sorted(texts)
    }

    fn sorted(mut texts: Vec<(ResponseId, Arc<str>)>) -> Self {
        texts.small_sort_by_key(|(id, _)| *id);
        texts.dedup_by_key(|(id, _)| *id);
        Self(texts)
    }

    /// What was suggested in a response.
    #[must_use]
    pub fn of(&self, id: ResponseId) -> Option<&str> {
        let place = self.place(id)?;
        Some(&self.0[place].1)
    }

    fn place(&self, id: ResponseId) -> Option<usize> {
        self.0.binary_search_by_key(&id, |(own, _)| *own).ok()
    }

    /// Forgets a text; whether there was one.
    pub fn erase(&mut self, id: ResponseId) -> bool {
        let place = self.place(id);
        if let Some(place) = place {
            self.0.remove(place);
        }
        place.is_some()
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
    pub fn iter(&self) -> impl Iterator<Item = (ResponseId, &Arc<str>)> {
        self.0.iter().map(|(id, text)| (*id, text))
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
        let mut texts: Vec<(ResponseId, Arc<str>)> = Vec::new();
        for _ in 0..count {
            let id = ResponseId(reader.bytes(16)?.try_into().map_err(|_| PackError::Short)?);
            if texts.last().is_some_and(|(last, _)| *last >= id) {
                return Err(PackError::Damaged);
            }
            texts.push((id, reader.text()?.into()));
        }
        if reader.0.is_empty() {
            Ok(Self(texts))
        } else {
            Err(PackError::Damaged)
        }
    }
}
