//! Whether the stored batches of a log are whole: nothing unreadable, nothing that contradicts itself.

use super::batch::decode_batch;
use super::error::ReadError;
use crate::log::{Ends, Log, check_code};
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
            match decode_batch(batch).map(|written| log.take(written)) {
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

/// The moment of a code that was printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// When the last edit before it was made, by its writer's clock: milliseconds since 1970, UTC.
    pub at: i64,
    /// How many edits came after it.
    pub later: usize,
}

impl Moment {
    /// Looks for the moment at which a log had this [`check_code`], among its batches in the order in
    /// which they arrived. Another computer may never have had it: there they arrived otherwise.
    #[must_use]
    pub fn of_code<'a>(batches: impl IntoIterator<Item = &'a str>, code: &str) -> Option<Self> {
        let mut ends = Ends::new();
        let mut found: Option<Self> = None;
        let wanted = plain(code);
        for written in batches.into_iter().filter_map(|it| decode_batch(it).ok()) {
            for link in &written.links {
                ends.insert(link.first.actor.clone(), link.hash);
            }
            if let Some(found) = &mut found {
                found.later += written.edits.len();
            }
            let is_it = check_code(&ends).is_some_and(|code| plain(&code) == wanted);
            if is_it && !written.links.is_empty() {
                let at = written.edits.iter().map(|edit| edit.at).max();
                found = at.map(|at| Self { at, later: 0 });
            }
        }
        found
    }
}

/// A code as people may type it.
fn plain(code: &str) -> String {
    let signs = code.chars().filter(char::is_ascii_alphanumeric);
    signs.map(|sign| sign.to_ascii_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::batch::encode_batch;
    use super::*;
    use crate::log::{Author, Change, Edit, Link, Prepared};
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
    fn a_code_that_was_printed_leads_to_its_moment_however_it_is_typed() {
        let mut log = Log::default();
        let (mut batches, mut codes) = (Vec::new(), Vec::new());
        for (at, value) in (1i64..).zip(["ก", "ข", "ค"]) {
            let mut edits = command(&mut log, value);
            edits.iter_mut().for_each(|edit| edit.at = at);
            let before = codes.last().map(|(_, end)| *end).unwrap_or_default();
            let link = Link::of(&edits, [at as u8; 16], before).expect("there is an edit");
            let ends = Ends::from([("a".into(), link.hash)]);
            codes.push((check_code(&ends).expect("a code"), link.hash));
            batches.push(encode_batch(&edits, &[link]));
        }
        let moment = |code: &str| Moment::of_code(batches.iter().map(String::as_str), code);
        assert_eq!(moment(&codes[1].0), Some(Moment { at: 2, later: 1 }));
        let typed = codes[2].0.to_lowercase().replace('-', " ");
        assert_eq!(moment(&typed), Some(Moment { at: 3, later: 0 }));
        assert_eq!(moment("0000-0000-0000-0000"), None);
        assert_eq!(moment(""), None);
    }

    #[test]
    fn a_log_is_sound_until_a_batch_is_cut_contradicts_or_comes_from_a_newer_app() {
        let mut log = Log::default();
        let mut batches: Vec<String> = ["ก", "ข", "ค"]
            .map(|value| encode_batch(&command(&mut log, value), &[]))
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

        let other = encode_batch(&command(&mut Log::default(), "ง"), &[]);
        batches[1] = other;
        let found = examined(&batches);
        assert_eq!(
            (found.contradicting.as_slice(), found.is_sound()),
            (&[1][..], false)
        );
        assert_eq!(found.edits, 2, "what was there first stays");
    }
}
