//! The log itself: takes edits in any order and knows which are in force.

use super::change::{Change, Prepared};
use super::edit::{Edit, EditId, Field, RecordId, Value};
use super::knowledge::Knowledge;
use crate::sorting::SmallSort;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// An edit in force, with its value at hand: folding reads little else.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Held {
    id: EditId,
    value: Value,
}

/// The fields of one record, each with its edits in force, ascending by id.
type InForce = BTreeMap<Field, Vec<Held>>;

/// All edits of one office's fiscal year, and what is in force.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    edits: BTreeMap<EditId, Edit>,
    /// Ids that a known edit names, whether or not they have arrived themselves.
    replaced: BTreeSet<EditId>,
    in_force: BTreeMap<RecordId, InForce>,
    /// What was put aside: known, but not folded.
    aside: BTreeMap<EditId, Edit>,
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
        if let Some(known) = self.known(&edit.id) {
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
            let held = fields.entry(edit.field.clone()).or_default();
            let at = held.partition_point(|held| held.id < edit.id);
            let (id, value) = (edit.id.clone(), edit.value.clone());
            held.insert(at, Held { id, value });
        }
        self.edits.insert(edit.id.clone(), edit);
        Ok(Inserted::New)
    }

    /// Takes a whole command or file in, all or nothing.
    ///
    /// # Errors
    /// The first [`Contradiction`]; the log is then unchanged.
    pub fn insert_all(&mut self, edits: Vec<Edit>) -> Result<usize, Contradiction> {
        let mut fresh: BTreeMap<&EditId, &Edit> = BTreeMap::new();
        for edit in &edits {
            let known = self
                .known(&edit.id)
                .or_else(|| fresh.insert(&edit.id, edit));
            if known.is_some_and(|known| known != edit) {
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
        if let Some(held) = fields.get_mut(&edit.field) {
            if let Ok(at) = held.binary_search_by(|held| held.id.cmp(id)) {
                held.remove(at);
            }
            if held.is_empty() {
                fields.remove(&edit.field);
            }
        }
        if fields.is_empty() {
            self.in_force.remove(&edit.record);
        }
    }

    fn known(&self, id: &EditId) -> Option<&Edit> {
        self.edits.get(id).or_else(|| self.aside.get(id))
    }

    pub(super) fn all(&self) -> &BTreeMap<EditId, Edit> {
        &self.edits
    }

    pub(super) fn into_aside(self) -> Vec<Edit> {
        self.aside.into_values().collect()
    }

    pub(super) fn keep_aside(&mut self, edit: Edit) {
        self.aside.insert(edit.id.clone(), edit);
    }

    pub(super) fn let_go(&mut self, id: &EditId) -> Option<Edit> {
        self.aside.remove(id)
    }

    /// The edits that were put aside, ascending by id.
    pub fn aside(&self) -> impl Iterator<Item = &Edit> {
        self.aside.values()
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
        let held = self.in_force.get(record)?.get(field)?.last()?;
        self.edits.get(&held.id)
    }

    /// The value that is shown for a field.
    #[must_use]
    pub fn value(&self, record: &str, field: &str) -> Option<&str> {
        let held = self.in_force.get(record)?.get(field)?.last()?;
        held.value.as_deref()
    }

    /// The values of one record, by field; a cleared field is left out.
    pub fn fields(&self, record: &str) -> impl Iterator<Item = (&str, &str)> {
        self.in_force
            .get(record)
            .filter(|fields| !is_merely_moved(fields))
            .into_iter()
            .flatten()
            // A deletion holds no value, whatever a file may say.
            .filter(|(field, _)| !field.is_empty())
            .filter_map(|(field, held)| Some((&**field, held.last()?.value.as_deref()?)))
    }

    /// The values of one record with their fields, to be shared; a cleared field is left out.
    pub fn values(&self, record: &str) -> impl Iterator<Item = (&Field, &Arc<str>)> {
        self.in_force
            .get(record)
            .filter(|fields| !is_merely_moved(fields))
            .into_iter()
            .flatten()
            .filter_map(|(field, held)| Some((field, held.last()?.value.as_ref()?)))
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
        let held = self.in_force.get(record)?.values().flatten();
        self.edits.get(held.map(|held| &held.id).max()?)
    }

    /// What people wrote without knowing of each other, ascending by record and
    /// field.
    #[must_use]
    pub fn conflicts(&self) -> Vec<Conflict> {
        let mut conflicts = Vec::new();
        for (record, fields) in &self.in_force {
            let deletions = fields.get("");
            let others = || {
                fields
                    .iter()
                    .filter(|(field, _)| !field.is_empty() && !is_order(field))
            };
            for (field, held) in others() {
                if held.windows(2).any(|pair| pair[0].value != pair[1].value) {
                    conflicts.push(Conflict {
                        record: record.clone(),
                        field: field.clone(),
                        edits: held.iter().map(|held| held.id.clone()).collect(),
                    });
                }
            }
            if let (Some(deletions), true) = (deletions, others().next().is_some()) {
                let edited = others().flat_map(|(_, held)| held);
                let mut edits: Vec<EditId> = deletions
                    .iter()
                    .chain(edited)
                    .map(|held| held.id.clone())
                    .collect();
                edits.small_sort();
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
                let seen = self.seen_by(&change);
                let is_deletion = change.field.is_empty();
                let nothing_new = match seen.as_slice() {
                    [] => is_deletion || change.value.is_none(),
                    [(field, held)] => {
                        field.is_empty() == is_deletion && held.value == change.value
                    }
                    _ => false,
                };
                let mut replaces: Vec<EditId> =
                    seen.into_iter().map(|(_, held)| held.id.clone()).collect();
                replaces.small_sort();
                (!nothing_new).then_some(Prepared { change, replaces })
            })
            .collect()
    }

    /// The edits in force that a writer of this change sees, by field: those of the
    /// field and a deletion of its record; for a deletion, those of all fields.
    fn seen_by(&self, change: &Change) -> Vec<(&str, &Held)> {
        let Some(fields) = self.in_force.get(&change.record) else {
            return Vec::new();
        };
        fields
            .iter()
            .filter(|(field, _)| {
                change.field.is_empty() || field.is_empty() || **field == change.field
            })
            .flat_map(|(field, held)| held.iter().map(move |held| (&**field, held)))
            .collect()
    }

    /// Which edits are known now.
    #[must_use]
    pub fn knowledge(&self) -> Knowledge {
        self.edits.keys().collect()
    }

    /// The log as it was when only these edits were known.
    #[must_use]
    pub fn as_of(&self, knowledge: &Knowledge) -> Self {
        let mut log = self.filtered(|edit| knowledge.contains(&edit.id));
        for edit in self.aside().filter(|edit| knowledge.contains(&edit.id)) {
            // Taken from a log that holds no contradiction.
            let _known = log.insert(edit.clone());
        }
        log
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

/// Whether a record was deleted while others did no more than move it in its list: a place alone
/// brings nothing back.
fn is_merely_moved(fields: &InForce) -> bool {
    let is_deleted = fields.keys().next().is_some_and(|field| field.is_empty());
    is_deleted && fields.keys().skip(1).all(|field| is_order(field))
}

/// Order keys are never a conflict: the greater id places the record.
fn is_order(field: &str) -> bool {
    field == "order"
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
