//! What a record belongs to in the end: a measure, a division, itself.

use super::field;
use crate::log::Log;
use std::collections::BTreeMap;

/// How many steps a record stands below its root at most: a damaged log may hold a ring.
const DEEPEST: usize = 8;

/// The parents of all records that ever were, also of those that are deleted.
#[derive(Clone, Debug, Default)]
pub struct Roots<'a>(BTreeMap<&'a str, &'a str>);

impl<'a> Roots<'a> {
    /// Reads them from everything that was ever written; the last edit of a parent counts.
    #[must_use]
    pub fn of(log: &'a Log) -> Self {
        let parents = log
            .edits()
            .filter(|edit| &*edit.field == field::PARENT)
            .filter_map(|edit| Some((&*edit.record, edit.value.as_deref()?)));
        // Collecting would sort first, and each kind of sort is 4 kB of the app.
        let mut roots = BTreeMap::new();
        roots.extend(parents);
        Self(roots)
    }

    /// The record at the top of those that this one belongs to; itself where it belongs to none.
    #[must_use]
    pub fn root<'b>(&'b self, record: &'b str) -> &'b str {
        let mut root = record;
        for _ in 0..DEEPEST {
            match self.0.get(root) {
                Some(parent) if *parent != record => root = parent,
                _ => break,
            }
        }
        root
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::{Author, Change, Prepared};
    use std::sync::Arc;

    fn log(changes: &[(&str, &str)]) -> Log {
        let mut log = Log::default();
        for (record, parent) in changes {
            let change = match *parent {
                "" => Change::delete(record),
                parent => Change::set(record, field::PARENT, parent),
            };
            let prepared = log.prepare(vec![change]);
            let by = Arc::new(Author::default());
            let edits = Prepared::stamp(prepared, &"a".into(), log.highest_n() + 1, 0, &by);
            log.insert_all(edits).expect("numbers are new");
        }
        log
    }

    #[test]
    fn evidence_belongs_to_the_measure_of_its_result_also_when_deleted() {
        let log = log(&[("e.1", "r.1"), ("r.1", "m.1"), ("e.1", ""), ("r.1", "")]);
        let roots = Roots::of(&log);
        assert_eq!(roots.root("e.1"), "m.1");
        assert_eq!(roots.root("m.1"), "m.1");
        assert_eq!(roots.root("x"), "x");
    }

    #[test]
    fn a_ring_of_parents_comes_to_an_end() {
        let log = log(&[("a", "b"), ("b", "c"), ("c", "a")]);
        assert!(["a", "b", "c"].contains(&Roots::of(&log).root("a")));
    }
}
