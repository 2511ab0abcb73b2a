//! What stood in a field before an edit, and the log of an earlier moment.

use super::edit::Edit;
use super::log::Log;

impl Log {
    /// The edit that `edit` took the place of: of those of its field that its writer saw, the one that was
    /// shown. None for the first of its field, and where that one was never sent to this computer.
    #[must_use]
    pub fn before(&self, edit: &Edit) -> Option<&Edit> {
        let seen = edit.replaces.iter().rev().filter_map(|id| self.edit(id));
        seen.into_iter().find(|seen| seen.field == edit.field)
    }

    /// The log as the clocks of its writers have it before `ms`, in milliseconds since 1970: what was written
    /// later on is left out, also what came with a file since.
    #[must_use]
    pub fn before_moment(&self, ms: i64) -> Self {
        self.filtered(|edit| edit.at < ms)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Author, Change, Prepared};
    use super::*;
    use std::sync::Arc;

    fn write(log: &mut Log, at: i64, value: &str) {
        let prepared = log.prepare(vec![Change::set("m.x", "issue", value)]);
        let by = Arc::new(Author::default());
        let edits = Prepared::stamp(prepared, &"a".into(), log.highest_n() + 1, at, &by);
        log.insert_all(edits).expect("own numbers");
    }

    #[test]
    fn each_edit_knows_what_stood_there_before_and_each_day_can_be_folded_again() {
        let mut log = Log::default();
        for (at, value) in [(10, "ก"), (20, "ข"), (30, "")] {
            write(&mut log, at, value);
        }
        let told: Vec<_> = log
            .history("m.x", "issue")
            .map(|edit| {
                let before = log.before(edit).and_then(|before| before.value.as_deref());
                (before, edit.value.as_deref())
            })
            .collect();
        assert_eq!(
            told,
            [(None, Some("ก")), (Some("ก"), Some("ข")), (Some("ข"), None)]
        );
        for (moment, value) in [(10, None), (11, Some("ก")), (30, Some("ข")), (31, None)] {
            let past = log.before_moment(moment);
            assert_eq!(past.value("m.x", "issue"), value, "before {moment}");
        }
    }
}
