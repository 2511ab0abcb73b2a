//! The log itself: takes edits in any order and knows which are in force.

use super::change::{Change, Prepared};
use super::edit::{Edit, EditId, Field, RecordId};
use super::knowledge::Knowledge;
use std::collections::{BTreeMap, BTreeSet};

/// The fields of one record, each with its edits in force, ascending by id.
type InForce = BTreeMap<Field, Vec<EditId>>;

/// All edits of one office's fiscal year, and what is in force.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    edits: BTreeMap<EditId, Edit>,
    /// Ids that a known edit names, whether or not they have arrived themselves.
    replaced: BTreeSet<EditId>,
    in_force: BTreeMap<RecordId, InForce>,
}

/// What became of an edit that was offered to the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inserted {
    /// It was not known before.
    New,
    /// The same edit was already there; nothing changed.
    Known,
}

/// An id met with other content: a copied database wrote under the same name.
/// The log is unchanged; the writer must take a new [`Actor`](super::Actor).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction(pub EditId);

/// A field with several edits in force that say different things, or a deletion
/// beside edits that did not know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The record.
    pub record: RecordId,
    /// The field; empty where the record was deleted and edited at once.
    pub field: Field,
    /// The edits in force, ascending; the last is the one that is shown.
    pub edits: Vec<EditId>,
}

impl Log {
    /// Takes one edit in. Order and repetition do not matter.
    ///
    /// # Errors
    /// [`Contradiction`] when the id is known with other content.
    pub fn insert(&mut self, edit: Edit) -> Result<Inserted, Contradiction> {
        if let Some(known) = self.edits.get(&edit.id) {
            return if *known == edit {
                Ok(Inserted::Known)
            } else {
                Err(Contradiction(edit.id))
            };
        }
        for id in &edit.replaces {
            if self.replaced.insert(id.clone()) {
                self.retire(id);
            }
        }
        if !self.replaced.contains(&edit.id) {
            let fields = self.in_force.entry(edit.record.clone()).or_default();
            let ids = fields.entry(edit.field.clone()).or_default();
            let at = ids.partition_point(|id| *id < edit.id);
            ids.insert(at, edit.id.clone());
        }
        self.edits.insert(edit.id.clone(), edit);
        Ok(Inserted::New)
    }

    /// Takes a whole command or file in, all or nothing.
    ///
    /// # Errors
    /// The first [`Contradiction`]; the log is then unchanged.
    pub fn insert_all(&mut self, edits: Vec<Edit>) -> Result<usize, Contradiction> {
        for edit in &edits {
            if self.edits.get(&edit.id).is_some_and(|known| known != edit) {
                return Err(Contradiction(edit.id.clone()));
            }
        }
        let before = self.edits.len();
        for edit in edits {
            self.insert(edit)?;
        }
        Ok(self.edits.len() - before)
    }

    fn retire(&mut self, id: &EditId) {
        let Some(edit) = self.edits.get(id) else {
            return;
        };
        let Some(fields) = self.in_force.get_mut(&edit.record) else {
            return;
        };
        if let Some(ids) = fields.get_mut(&edit.field) {
            if let Ok(at) = ids.binary_search(id) {
                ids.remove(at);
            }
            if ids.is_empty() {
                fields.remove(&edit.field);
            }
        }
        if fields.is_empty() {
            self.in_force.remove(&edit.record);
        }
    }

    /// An edit by its id.
    #[must_use]
    pub fn edit(&self, id: &EditId) -> Option<&Edit> {
        self.edits.get(id)
    }

    /// All edits, ascending by id.
    pub fn edits(&self) -> impl Iterator<Item = &Edit> {
        self.edits.values()
    }

    /// How many edits there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.edits.len()
    }

    /// Whether there is no edit at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// The largest number folded; a new edit's number must be larger.
    #[must_use]
    pub fn highest_n(&self) -> u64 {
        self.edits.last_key_value().map_or(0, |(id, _)| id.n)
    }

    /// The edit that is shown for a field: of those in force the greatest by id,
    /// which is a rule that every computer applies alike, and never the clock.
    #[must_use]
    pub fn shown(&self, record: &str, field: &str) -> Option<&Edit> {
        let id = self.in_force.get(record)?.get(field)?.last()?;
        self.edits.get(id)
    }

    /// The value that is shown for a field.
    #[must_use]
    pub fn value(&self, record: &str, field: &str) -> Option<&str> {
        self.shown(record, field)?.value.as_deref()
    }

    /// The values of one record, by field; a cleared field is left out.
    pub fn fields(&self, record: &str) -> impl Iterator<Item = (&str, &str)> {
        self.in_force
            .get(record)
            .into_iter()
            .flatten()
            .filter_map(|(field, ids)| {
                Some((&**field, self.edits.get(ids.last()?)?.value.as_deref()?))
            })
    }

    /// The records that hold at least one value, ascending by id, from `prefix`
    /// onwards as long as they start with it.
    pub fn records<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a RecordId> {
        self.in_force
            .range::<str, _>((
                std::ops::Bound::Included(prefix),
                std::ops::Bound::Unbounded,
            ))
            .map(|(record, _)| record)
            .take_while(move |record| record.starts_with(prefix))
            .filter(|record| self.fields(record).next().is_some())
    }

    /// The last edit in force of a record, for "changed by … on …".
    #[must_use]
    pub fn last_edit(&self, record: &str) -> Option<&Edit> {
        let id = self.in_force.get(record)?.values().flatten().max()?;
        self.edits.get(id)
    }

    /// What people wrote without knowing of each other, ascending by record and
    /// field.
    #[must_use]
    pub fn conflicts(&self) -> Vec<Conflict> {
        let mut conflicts = Vec::new();
        for (record, fields) in &self.in_force {
            let deletions = fields.get("");
            for (field, ids) in fields {
                let differs = ids.windows(2).any(|pair| {
                    self.edit(&pair[0]).map(|edit| &edit.value)
                        != self.edit(&pair[1]).map(|edit| &edit.value)
                });
                if differs && !field.is_empty() && !is_order(field) {
                    conflicts.push(Conflict {
                        record: record.clone(),
                        field: field.clone(),
                        edits: ids.clone(),
                    });
                }
            }
            let others: Vec<EditId> = fields
                .iter()
                .filter(|(field, _)| !field.is_empty() && !is_order(field))
                .flat_map(|(_, ids)| ids.iter().cloned())
                .collect();
            if let (Some(deletions), false) = (deletions, others.is_empty()) {
                let mut edits = [deletions.clone(), others].concat();
                edits.sort();
                conflicts.push(Conflict {
                    record: record.clone(),
                    field: "".into(),
                    edits,
                });
            }
        }
        conflicts
    }

    /// All edits that ever touched a field, ascending; with an empty field, the
    /// whole record.
    pub fn history<'a>(
        &'a self,
        record: &'a str,
        field: &'a str,
    ) -> impl Iterator<Item = &'a Edit> {
        self.edits().filter(move |edit| {
            &*edit.record == record
                && (field.is_empty() || &*edit.field == field || edit.is_deletion())
        })
    }

    /// Finds out what each change replaces and leaves out those that would change
    /// nothing. Of several changes of one field the last counts.
    #[must_use]
    pub fn prepare(&self, changes: Vec<Change>) -> Vec<Prepared> {
        let mut last: BTreeMap<(RecordId, Field), usize> = BTreeMap::new();
        for (i, change) in changes.iter().enumerate() {
            last.insert((change.record.clone(), change.field.clone()), i);
        }
        changes
            .into_iter()
            .enumerate()
            .filter(|(i, change)| {
                last.get(&(change.record.clone(), change.field.clone())) == Some(i)
            })
            .filter_map(|(_, change)| {
                let replaces = self.replaces_of(&change);
                let nothing_new = if change.field.is_empty() {
                    replaces.is_empty()
                } else {
                    let now: Vec<_> = replaces.iter().filter_map(|id| self.edit(id)).collect();
                    match now.as_slice() {
                        [] => change.value.is_none(),
                        [only] => !only.is_deletion() && only.value == change.value,
                        _ => false,
                    }
                };
                (!nothing_new).then_some(Prepared { change, replaces })
            })
            .collect()
    }

    /// The edits in force that a writer of this change sees: those of the field
    /// and a deletion of its record; for a deletion, those of all fields.
    fn replaces_of(&self, change: &Change) -> Vec<EditId> {
        let Some(fields) = self.in_force.get(&change.record) else {
            return Vec::new();
        };
        let mut ids: Vec<EditId> = if change.field.is_empty() {
            fields.values().flatten().cloned().collect()
        } else {
            [&*change.field, ""]
                .iter()
                .filter_map(|field| fields.get(*field))
                .flatten()
                .cloned()
                .collect()
        };
        ids.sort();
        ids
    }

    /// Which edits are known now.
    #[must_use]
    pub fn knowledge(&self) -> Knowledge {
        self.edits.keys().collect()
    }

    /// The log as it was when only these edits were known.
    #[must_use]
    pub fn as_of(&self, knowledge: &Knowledge) -> Self {
        self.filtered(|edit| knowledge.contains(&edit.id))
    }

    /// A log of those edits that pass.
    #[must_use]
    pub fn filtered(&self, keep: impl Fn(&Edit) -> bool) -> Self {
        let mut log = Self::default();
        for edit in self.edits().filter(|edit| keep(edit)) {
            // Taken from a log that holds no contradiction.
            let _known = log.insert(edit.clone());
        }
        log
    }
}

/// Order keys are never a conflict: the greater id places the record.
fn is_order(field: &str) -> bool {
    field == "order"
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
