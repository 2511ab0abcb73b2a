//! Taking back a command without touching what others wrote since.

use super::change::{Change, Prepared};
use super::edit::{Edit, EditId, Field, RecordId, Value};
use super::log::Log;

/// A field that cannot be taken back because it has changed since, or because what stood there
/// before was erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocked {
    /// The record.
    pub record: RecordId,
    /// The field; empty for the record as a whole.
    pub field: Field,
    /// What it holds now.
    pub now: Value,
}

/// The result of asking to undo a command: a further command, and what it must
/// leave alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Undo {
    /// What to write; its own undo is the redo.
    pub prepared: Vec<Prepared>,
    /// What stays as it is, because somebody changed it since.
    pub blocked: Vec<Blocked>,
}

impl Log {
    /// Prepares the command that takes these edits back, each only where its
    /// value is still the one in force.
    #[must_use]
    pub fn undo(&self, command: &[EditId]) -> Undo {
        let mut undo = Undo::default();
        for edit in command.iter().filter_map(|id| self.edit(id)) {
            let before = self.before(edit).filter(|_| !edit.is_deletion());
            let is_lost = before.is_some_and(|before| before.is_erased);
            if self.is_sole_in_force(edit) && !is_lost {
                self.take_back(edit, &mut undo.prepared);
            } else {
                undo.blocked.push(Blocked {
                    record: edit.record.clone(),
                    field: edit.field.clone(),
                    now: self.value(&edit.record, &edit.field).map(Into::into),
                });
            }
        }
        undo
    }

    fn is_sole_in_force(&self, edit: &Edit) -> bool {
        if self
            .shown(&edit.record, &edit.field)
            .is_none_or(|shown| shown.id != edit.id)
        {
            return false;
        }
        // A deletion that somebody contradicted is settled by a person.
        !edit.is_deletion() || self.fields(&edit.record).next().is_none()
    }

    fn take_back(&self, edit: &Edit, prepared: &mut Vec<Prepared>) {
        let seen: Vec<&Edit> = edit
            .replaces
            .iter()
            .filter_map(|id| self.edit(id))
            .collect();
        if edit.is_deletion() {
            // Each field gets the value that was shown; `seen` ascends, so of
            // several in conflict the last one stays.
            for (i, old) in seen.iter().enumerate() {
                let is_shown = !seen[i + 1..].iter().any(|later| later.field == old.field);
                if is_shown && old.value.is_some() {
                    prepared.push(Prepared {
                        change: Change {
                            record: old.record.clone(),
                            field: old.field.clone(),
                            value: old.value.clone(),
                        },
                        replaces: vec![edit.id.clone()],
                    });
                }
            }
            return;
        }
        if let Some(deletion) = seen.iter().find(|old| old.is_deletion()) {
            // The edit brought a record back: its undo deletes it again, once.
            if prepared
                .iter()
                .any(|done| done.change.record == deletion.record && done.change.field.is_empty())
            {
                return;
            }
            prepared.extend(self.prepare(vec![Change::delete(&edit.record)]));
            return;
        }
        let before = seen
            .iter()
            .rev()
            .find(|old| old.field == edit.field)
            .and_then(|old| old.value.clone());
        prepared.push(Prepared {
            change: Change {
                record: edit.record.clone(),
                field: edit.field.clone(),
                value: before,
            },
            replaces: vec![edit.id.clone()],
        });
    }
}
