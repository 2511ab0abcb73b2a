//! Edits that the owner of a log put aside: kept, but not folded.

use super::edit::{Edit, EditId};
use super::knowledge::Knowledge;
use super::log::Log;
use std::collections::BTreeSet;

impl Log {
    /// Puts edits aside: they are kept, but neither hold a field nor replace
    /// anything until they are [taken up](Self::take_up) again. An edit that one
    /// which stays was written upon stays too.
    ///
    /// Returns those that were put aside.
    pub fn put_aside(&mut self, ids: &BTreeSet<EditId>) -> BTreeSet<EditId> {
        let mut named: BTreeSet<&EditId> = BTreeSet::new();
        let mut gone: BTreeSet<EditId> = BTreeSet::new();
        if ids.is_empty() {
            return gone;
        }
        // Newest first: an edit is always greater than those it replaces.
        let ascending: Vec<&Edit> = self.edits().collect();
        for edit in ascending.into_iter().rev() {
            if ids.contains(&edit.id) && !named.contains(&edit.id) {
                gone.insert(edit.id.clone());
            } else {
                named.extend(edit.replaces.iter().filter(|id| ids.contains(id)));
            }
        }
        if !gone.is_empty() {
            let (aside, kept): (Vec<Edit>, Vec<Edit>) = self
                .edits_by_writer()
                .cloned()
                .partition(|edit| gone.contains(&edit.id));
            let before = std::mem::take(self);
            self.enter(kept);
            self.links_mut().clone_from(before.links());
            for edit in before.into_aside().into_iter().chain(aside) {
                self.keep_aside(edit);
            }
        }
        gone
    }

    /// Folds edits again that were put aside; how many there were.
    pub fn take_up(&mut self, ids: &BTreeSet<EditId>) -> usize {
        let edits: Vec<Edit> = ids.iter().filter_map(|id| self.let_go(id)).collect();
        let count = edits.len();
        self.enter(edits);
        count
    }

    /// What was put aside, in a few bytes.
    #[must_use]
    pub fn aside_ids(&self) -> Knowledge {
        self.aside().map(|edit| &edit.id).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::{Author, Change, Inserted, Prepared};
    use proptest::prelude::*;
    use std::sync::Arc;

    fn write(log: &mut Log, actor: &str, field: &str, value: &str) -> EditId {
        let prepared = log.prepare(vec![Change::set("m", field, value)]);
        let by = Arc::new(Author::default());
        let edits = Prepared::stamp(prepared, &actor.into(), log.highest_n() + 1, 0, &by);
        let id = edits[0].id.clone();
        log.insert_all(edits).expect("own numbers are new");
        id
    }

    fn ids(of: &[&EditId]) -> BTreeSet<EditId> {
        of.iter().map(|id| (*id).clone()).collect()
    }

    #[test]
    fn what_is_put_aside_is_as_if_it_had_never_come_and_is_kept() {
        let mut log = Log::default();
        write(&mut log, "a", "title", "ours");
        let before = log.clone();
        let theirs = write(&mut log, "b", "title", "theirs");
        let folded = log.clone();
        assert_eq!(log.put_aside(&ids(&[&theirs])), ids(&[&theirs]));
        assert_eq!(log.value("m", "title"), Some("ours"));
        assert!(log.edits().eq(before.edits()));
        assert_eq!(log.aside().count(), 1);
        assert_eq!(log.take_up(&ids(&[&theirs])), 1);
        assert_eq!(log, folded);
    }

    #[test]
    fn an_edit_that_somebody_wrote_upon_stays() {
        let mut log = Log::default();
        let theirs = write(&mut log, "b", "title", "theirs");
        let other = write(&mut log, "b", "note", "theirs");
        write(&mut log, "a", "title", "ours since");
        assert_eq!(log.put_aside(&ids(&[&theirs, &other])), ids(&[&other]));
        assert_eq!(log.value("m", "title"), Some("ours since"));
        assert!(log.conflicts().is_empty());
    }

    #[test]
    fn an_edit_that_was_put_aside_is_known_and_does_not_come_back_by_itself() {
        let mut log = Log::default();
        let theirs = write(&mut log, "b", "title", "theirs");
        let edit = log.edit(&theirs).expect("there").clone();
        log.put_aside(&ids(&[&theirs]));
        assert_eq!(log.insert(edit.clone()), Ok(Inserted::Known));
        assert_eq!(log.value("m", "title"), None);
        let other = Edit { at: 7, ..edit };
        assert!(log.insert(other).is_err());
    }

    #[test]
    fn a_past_state_still_holds_what_was_put_aside_since() {
        let mut log = Log::default();
        let theirs = write(&mut log, "b", "title", "theirs");
        let (known, then) = (log.knowledge(), log.clone());
        log.put_aside(&ids(&[&theirs]));
        assert_eq!(log.as_of(&known), then);
    }

    proptest! {
        #[test]
        fn putting_aside_and_taking_up_again_changes_nothing(
            writes in prop::collection::vec((0usize..3, 0usize..3), 1..20),
            picks in prop::collection::vec(any::<bool>(), 20),
        ) {
            let mut log = Log::default();
            let written: Vec<EditId> = writes
                .iter()
                .enumerate()
                .map(|(i, (who, field))| write(&mut log, ["a", "b", "c"][*who], ["x", "y", "z"][*field], &i.to_string()))
                .collect();
            let before = log.clone();
            let picked: BTreeSet<EditId> = written.iter().zip(&picks).filter(|(_, pick)| **pick).map(|(id, _)| id.clone()).collect();
            let gone = log.put_aside(&picked);
            prop_assert!(gone.is_subset(&picked));
            prop_assert_eq!(log.len() + gone.len(), before.len());
            // Nothing that was replaced comes to stand beside what replaced it.
            prop_assert!(log.conflicts().is_empty());
            log.take_up(&gone);
            prop_assert_eq!(log, before);
        }
    }
}
