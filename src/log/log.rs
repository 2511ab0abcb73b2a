//! The log itself: takes edits in any order and knows which are in force.

use super::chain::{self, Links};
use super::change::{Change, Prepared};
use super::edit::{Actor, Edit, EditId, Field, RecordId, Value};
use super::edits::{Edits, OfWriter};
use super::knowledge::Knowledge;
use crate::sorting::SmallSort;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// An edit in force, with its value at hand: folding reads little else.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Held {
    field: Field,
    id: EditId,
    value: Value,
    is_erased: bool,
}

/// The edits in force of one record, ascending by field, then by id. One list and no map: a record has
/// few fields, and a log has hundreds of thousands of records.
type InForce = Vec<Held>;

/// Into a list of so many edits in force each further one is put by itself.
const SHORT: usize = 64;

/// All edits of one office's fiscal year, and what is in force.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    edits: Edits,
    /// Ids that an edit here names and that have not arrived themselves: when they do, they are not in force.
    awaited: BTreeSet<EditId>,
    in_force: BTreeMap<RecordId, InForce>,
    /// What was put aside: known, but not folded.
    aside: BTreeMap<EditId, Edit>,
    links: Links,
}

/// What became of an edit that was offered to the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inserted {
    /// It was not known before.
    New,
    /// The same edit was already there; nothing changed.
    Known,
    /// It was there with its value, which is erased now.
    Erased,
}

/// An id met with other content: a copied database wrote under the same name.
/// The log is unchanged; the writer must take a new [`Actor`].
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
    /// [`Contradiction`] when the id is known with other content. An erased copy wins over one with
    /// a value.
    pub fn insert(&mut self, edit: Edit) -> Result<Inserted, Contradiction> {
        if let Some(known) = self.known(&edit.id) {
            if !known.agrees_with(&edit) {
                return Err(Contradiction(edit.id));
            }
            return Ok(if edit.is_erased && self.erase(&edit.id) {
                Inserted::Erased
            } else {
                Inserted::Known
            });
        }
        self.enter(vec![edit]);
        Ok(Inserted::New)
    }

    /// Folds edits of which no id is known, each once.
    pub(super) fn enter(&mut self, edits: Vec<Edit>) {
        for id in edits.iter().flat_map(|edit| &edit.replaces) {
            if !self.retire(id) {
                self.awaited.insert(id.clone());
            }
        }
        // Edits of one record mostly follow each other.
        for run in edits.chunk_by(|one, next| one.record == next.record) {
            // One of them may replace another.
            let is_in_force = |edit: &&Edit| !self.awaited.remove(&edit.id);
            let mut in_force = run.iter().filter(is_in_force).peekable();
            let Some(record) = in_force.peek().map(|edit| edit.record.clone()) else {
                continue;
            };
            let held = self.in_force.entry(record).or_default();
            if held.is_empty() {
                held.reserve_exact(run.len());
            }
            if held.len() <= SHORT {
                for edit in in_force {
                    let at = held.partition_point(|held| held.place() < (&*edit.field, &edit.id));
                    held.insert(at, Held::of(edit));
                }
            } else {
                add(held, in_force.map(Held::of).collect());
            }
        }
        self.edits.extend(edits);
    }

    /// Takes a whole command or file in, all or nothing.
    ///
    /// # Errors
    /// The first [`Contradiction`]; the log is then unchanged.
    pub fn insert_all(&mut self, mut edits: Vec<Edit>) -> Result<usize, Contradiction> {
        // As they stand in a file.
        let is_each_once = edits.is_sorted_by(|a, b| (&a.id.actor, a.id.n) < (&b.id.actor, b.id.n));
        let (mut erased, mut contradiction) = (Vec::new(), None);
        let mut writer: Option<(Actor, OfWriter<'_>)> = None;
        edits.retain(|edit| {
            let actor = &edit.id.actor;
            let of = match &writer {
                Some((name, of)) if name == actor => *of,
                _ => writer.insert((actor.clone(), self.edits.of(actor))).1,
            };
            let known = of.get(edit.id.n).or_else(|| self.aside.get(&edit.id));
            let Some(known) = known else {
                return true;
            };
            if !known.agrees_with(edit) {
                contradiction.get_or_insert(Contradiction(edit.id.clone()));
            } else if edit.is_erased {
                erased.push(edit.id.clone());
            }
            false
        });
        if let Some(contradiction) = contradiction {
            return Err(contradiction);
        }
        if !is_each_once {
            edits = each_once(edits)?;
        }
        let count = edits.len();
        self.enter(edits);
        for id in erased {
            self.erase(&id);
        }
        Ok(count)
    }

    /// Erases the value of an edit that is folded or was put aside; whether there was one to erase.
    /// The edit stays: what it replaces stays replaced.
    pub fn erase(&mut self, id: &EditId) -> bool {
        let edit = self.edits.get_mut(id).or_else(|| self.aside.get_mut(id));
        let Some(edit) = edit.filter(|edit| !edit.is_erased) else {
            return false;
        };
        if let Some(link) = chain::link_of(&mut self.links, id) {
            link.forget(edit);
        }
        edit.erase();
        let held = self.in_force.get_mut(&edit.record).into_iter().flatten();
        for held in held.filter(|held| held.id == *id) {
            (held.value, held.is_erased) = (None, true);
        }
        true
    }

    /// Whether an edit is here that was not erased, folded or put aside.
    #[must_use]
    pub fn holds_value_of(&self, id: &EditId) -> bool {
        self.known(id).is_some_and(|edit| !edit.is_erased)
    }

    /// The edits whose values were erased, those that were put aside too.
    pub fn erased(&self) -> impl Iterator<Item = &Edit> {
        let all = self.edits.ascending().chain(self.aside.values());
        all.filter(|edit| edit.is_erased)
    }

    /// Puts an edit out of force; whether it is here.
    fn retire(&mut self, id: &EditId) -> bool {
        let Some(edit) = self.edits.get(id) else {
            return false;
        };
        let Some(held) = self.in_force.get_mut(&edit.record) else {
            return true;
        };
        if let Ok(at) = held.binary_search_by(|held| held.place().cmp(&(&*edit.field, id))) {
            held.remove(at);
        }
        if held.is_empty() {
            self.in_force.remove(&edit.record);
        }
        true
    }

    /// An edit by its id, also one that was put aside.
    #[must_use]
    pub fn known(&self, id: &EditId) -> Option<&Edit> {
        self.edits.get(id).or_else(|| self.aside.get(id))
    }

    pub(super) const fn links(&self) -> &Links {
        &self.links
    }

    pub(super) const fn links_mut(&mut self) -> &mut Links {
        &mut self.links
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
        self.edits.ascending()
    }

    /// All edits by writer, those of each ascending by number.
    pub fn edits_by_writer(&self) -> impl Iterator<Item = &Edit> {
        self.edits.by_writer()
    }

    /// How many edits there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.edits.len()
    }

    /// Whether there is no edit at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The largest number folded; a new edit's number must be larger.
    #[must_use]
    pub fn highest_n(&self) -> u64 {
        self.edits.highest_n()
    }

    /// The edit that is shown for a field: of those in force the greatest by id,
    /// which is a rule that every computer applies alike, and never the clock. One
    /// that was erased says nothing any more and gives way to the others.
    #[must_use]
    pub fn shown(&self, record: &str, field: &str) -> Option<&Edit> {
        self.edits.get(&self.shown_held(record, field)?.id)
    }

    /// The value that is shown for a field.
    #[must_use]
    pub fn value(&self, record: &str, field: &str) -> Option<&str> {
        self.shown_held(record, field)?.value.as_deref()
    }

    fn shown_held(&self, record: &str, field: &str) -> Option<&Held> {
        let held = self.in_force.get(record)?;
        let after = held.partition_point(|held| *held.field <= *field);
        let upto = held.get(..after)?;
        let first = upto.partition_point(|held| *held.field < *field);
        shown(upto.get(first..)?)
    }

    /// The values of one record, by field; a cleared field is left out.
    pub fn fields(&self, record: &str) -> impl Iterator<Item = (&str, &str)> {
        self.values(record)
            .map(|(field, value)| (&**field, &**value))
    }

    /// The values of one record with their fields, to be shared; a cleared field is left out.
    pub fn values(&self, record: &str) -> impl Iterator<Item = (&Field, &Arc<str>)> {
        self.in_force
            .get(record)
            .filter(|held| !is_merely_moved(held))
            .into_iter()
            .flat_map(|held| by_field(held))
            .filter_map(shown)
            // A deletion holds no value, whatever a file may say.
            .filter(|held| !held.field.is_empty())
            .filter_map(|held| Some((&held.field, held.value.as_ref()?)))
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
        let held = self.in_force.get(record)?.iter();
        self.edits.get(held.map(|held| &held.id).max()?)
    }

    /// What people wrote without knowing of each other, ascending by record and
    /// field.
    #[must_use]
    pub fn conflicts(&self) -> Vec<Conflict> {
        let mut conflicts = Vec::new();
        for (record, all) in &self.in_force {
            let mut conflict = |field: &Field, edits: Vec<EditId>| {
                conflicts.push(Conflict {
                    record: record.clone(),
                    field: field.clone(),
                    edits,
                });
            };
            let is_edit =
                |held: &&Held| !held.field.is_empty() && !is_order(&held.field) && !held.is_erased;
            for held in by_field(all) {
                let first = held.iter().find(is_edit);
                let differs = |held: &Held| first.is_some_and(|it| it.value != held.value);
                let is_disputed = said(held).any(differs);
                if let Some(first) = first.filter(|_| is_disputed) {
                    let edits = said(held).map(|held| held.id.clone());
                    conflict(&first.field, edits.collect());
                }
            }
            if let Some(deletion) = all.first().filter(|held| held.field.is_empty())
                && all.iter().any(|held| is_edit(&held))
            {
                let both = all
                    .iter()
                    .filter(|held| held.field.is_empty() || is_edit(held));
                let mut edits: Vec<EditId> = both.map(|held| held.id.clone()).collect();
                edits.small_sort();
                conflict(&deletion.field, edits);
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
                    [held] => held.field.is_empty() == is_deletion && held.value == change.value,
                    _ => false,
                };
                let mut replaces: Vec<EditId> =
                    seen.into_iter().map(|held| held.id.clone()).collect();
                replaces.small_sort();
                (!nothing_new).then_some(Prepared { change, replaces })
            })
            .collect()
    }

    /// The edits in force that a writer of this change sees, by field: those of the
    /// field and a deletion of its record; for a deletion, those of all fields.
    fn seen_by(&self, change: &Change) -> Vec<&Held> {
        let is_seen = |held: &&Held| {
            change.field.is_empty() || held.field.is_empty() || held.field == change.field
        };
        let held = self.in_force.get(&change.record).into_iter().flatten();
        held.filter(is_seen).collect()
    }

    /// Which edits are known now.
    #[must_use]
    pub fn knowledge(&self) -> Knowledge {
        self.edits_by_writer().map(|edit| &edit.id).collect()
    }

    /// The log as it was when only these edits were known.
    #[must_use]
    pub fn as_of(&self, knowledge: &Knowledge) -> Self {
        let mut log = self.filtered(|edit| knowledge.contains(&edit.id));
        let aside = self.aside().filter(|edit| knowledge.contains(&edit.id));
        log.enter(aside.cloned().collect());
        log
    }

    /// A log of those edits that pass, with the chains of those actors of whom all do.
    #[must_use]
    pub fn filtered(&self, keep: impl Fn(&Edit) -> bool) -> Self {
        let mut log = Self::default();
        let (mut kept, mut left_out) = (Vec::new(), BTreeSet::new());
        for edit in self.edits_by_writer() {
            if keep(edit) {
                kept.push(edit.clone());
            } else if !left_out.contains(&edit.id.actor) {
                left_out.insert(edit.id.actor.clone());
            }
        }
        // Taken from a log that holds each once.
        log.enter(kept);
        log.links = self.links_without(&left_out);
        log
    }
}

impl Held {
    fn of(edit: &Edit) -> Self {
        Self {
            field: edit.field.clone(),
            id: edit.id.clone(),
            value: edit.value.clone(),
            is_erased: edit.is_erased,
        }
    }

    fn place(&self) -> (&str, &EditId) {
        (&self.field, &self.id)
    }
}

/// Adds edits to those in force in one pass: hundreds of writers of one record make a long list.
fn add(held: &mut InForce, mut fresh: Vec<Held>) {
    fresh.small_sort_by(|one, next| one.place().cmp(&next.place()));
    let from = fresh.first().map_or(held.len(), |first| {
        held.partition_point(|held| held.place() < first.place())
    });
    let mut rest = held.split_off(from).into_iter();
    held.reserve(rest.len() + fresh.len());
    for next in fresh {
        let is_before = |held: &Held| held.place() < next.place();
        let before = rest.as_slice().partition_point(is_before);
        held.extend(rest.by_ref().take(before));
        held.push(next);
    }
    held.extend(rest);
}

/// Edits without those that stand there twice, in the order in which they came.
fn each_once(edits: Vec<Edit>) -> Result<Vec<Edit>, Contradiction> {
    let mut places: BTreeMap<EditId, usize> = BTreeMap::new();
    let mut once: Vec<Edit> = Vec::with_capacity(edits.len());
    for edit in edits {
        match places.get(&edit.id).map(|place| &once[*place]) {
            Some(first) if first.agrees_with(&edit) => {
                if edit.is_erased
                    && let Some(place) = places.get(&edit.id)
                {
                    once[*place].erase();
                }
            }
            Some(_) => return Err(Contradiction(edit.id)),
            None => {
                places.insert(edit.id.clone(), once.len());
                once.push(edit);
            }
        }
    }
    Ok(once)
}

/// The edits in force of each field of a record.
fn by_field(held: &[Held]) -> impl Iterator<Item = &[Held]> {
    held.chunk_by(|one, next| one.field == next.field)
}

/// Whether a record was deleted while others did no more than move it in its list: a place alone
/// brings nothing back.
fn is_merely_moved(held: &[Held]) -> bool {
    let is_deletion = |held: &Held| held.field.is_empty();
    held.first().is_some_and(is_deletion)
        && held
            .iter()
            .all(|held| is_deletion(held) || is_order(&held.field) || held.is_erased)
}

/// The one of those of a field that is shown.
fn shown(held: &[Held]) -> Option<&Held> {
    said(held).next_back().or_else(|| held.last())
}

/// Those that were not erased.
fn said(held: &[Held]) -> impl DoubleEndedIterator<Item = &Held> {
    held.iter().filter(|held| !held.is_erased)
}

/// Order keys are never a conflict: the greater id places the record.
fn is_order(field: &str) -> bool {
    field == "order"
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
