//! Whether the stored batches of a log are whole: nothing unreadable, nothing that contradicts itself.

use super::batch::decode_batch;
use super::error::ReadError;
use crate::log::Log;
use std::collections::BTreeSet;

/// What a look at every stored batch of a log has found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Examination {
    /// How many batches there are.
    pub batches: usize,
    /// How many edits they hold; one that stands there twice counts once.
    pub edits: usize,
    /// Places, counted from 0, of batches that cannot be read.
    pub unreadable: Vec<usize>,
    /// Places of batches whose edits say something else than an edit of the same id before them.
    pub contradicting: Vec<usize>,
    /// Places of batches that a newer version of the app has written.
    pub newer: Vec<usize>,
    /// Edits that an edit names as replaced and that are not there: they were never sent to this computer,
    /// or are lost.
    pub missing: usize,
}

impl Examination {
    /// Looks at the batches of one log, in the order in which they arrived.
    #[must_use]
    pub fn of<'a>(batches: impl IntoIterator<Item = &'a str>) -> Self {
        let mut found = Self::default();
        let mut log = Log::default();
        for (place, batch) in batches.into_iter().enumerate() {
            found.batches += 1;
            match decode_batch(batch).map(|edits| log.insert_all(edits)) {
                Ok(Ok(_)) => {}
                Ok(Err(_)) => found.contradicting.push(place),
                Err(ReadError::TooNew { .. }) => found.newer.push(place),
                Err(_) => found.unreadable.push(place),
            }
        }
        found.edits = log.len();
        let replaced: BTreeSet<_> = log.edits().flat_map(|edit| &edit.replaces).collect();
        found.missing = replaced
            .into_iter()
            .filter(|id| log.edit(id).is_none())
            .count();
        found
    }

    /// Whether every batch can be read and agrees with the others. Edits that were never sent are no fault.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.unreadable.is_empty() && self.contradicting.is_empty() && self.newer.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::super::batch::encode_batch;
    use super::*;
    use crate::log::{Author, Change, Edit, Prepared};
    use std::sync::Arc;

    fn command(log: &mut Log, value: &str) -> Vec<Edit> {
        let prepared = log.prepare(vec![Change::set("m.x", "issue", value)]);
        let by = Arc::new(Author::default());
        let edits = Prepared::stamp(prepared, &"a".into(), log.highest_n() + 1, 0, &by);
        log.insert_all(edits.clone()).expect("own numbers");
        edits
    }

    fn examined(batches: &[String]) -> Examination {
        Examination::of(batches.iter().map(String::as_str))
    }

    #[test]
    fn a_log_is_sound_until_a_batch_is_cut_contradicts_or_comes_from_a_newer_app() {
        let mut log = Log::default();
        let mut batches: Vec<String> = ["ก", "ข", "ค"]
            .map(|value| encode_batch(&command(&mut log, value)))
            .to_vec();
        let sound = examined(&batches);
        assert!(sound.is_sound());
        assert_eq!((sound.batches, sound.edits, sound.missing), (3, 3, 0));

        let second = batches.remove(1);
        let partial = examined(&batches);
        assert!(partial.is_sound(), "a file may carry a part");
        assert_eq!((partial.edits, partial.missing), (2, 1));

        let cut = second.chars().take(second.chars().count() / 2).collect();
        batches.insert(1, cut);
        assert_eq!(examined(&batches).unreadable, [1]);

        let other = encode_batch(&command(&mut Log::default(), "ง"));
        batches[1] = other;
        let found = examined(&batches);
        assert_eq!(
            (found.contradicting.as_slice(), found.is_sound()),
            (&[1][..], false)
        );
        assert_eq!(found.edits, 2, "what was there first stays");
    }
}
