//! What taking a file in would change, before anything changes.

use crate::log::{
    Author, Conflict, Contradiction, Edit, EditId, Field, Log, Prepared, RecordId, Value,
};
use crate::plan::{self, Roots};
use crate::sorting::SmallSort;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The writer of what a person changed in a file by hand, until it is taken in and numbered.
/// No database has this name.
const BY_HAND: &str = "~";

/// What taking edits in would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The log as it would be with all of them.
    pub merged: Log,
    /// What would be seen to change, by record and field.
    pub differences: Vec<Difference>,
    /// How many records of the file stay as they are.
    pub equal: usize,
    /// How many edits were not folded here before, seen or not.
    pub fresh: usize,
    /// How many values that are here were erased elsewhere, which wins over every copy.
    pub erased: usize,
    /// What was changed in the file by hand, with the ids that stand for it here.
    by_hand: BTreeMap<EditId, Prepared>,
}

/// What becomes of a field or record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// The record is new here.
    Added,
    /// The field gets another value.
    Changed,
    /// The record was deleted.
    Removed,
    /// Both sides wrote without knowing of each other.
    Conflict,
}

/// One thing that would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What the record belongs to in the end, such as its measure.
    pub root: RecordId,
    /// The record.
    pub record: RecordId,
    /// The field; empty where it is the record as a whole.
    pub field: Field,
    /// What becomes of it.
    pub effect: Effect,
    /// What stands here now.
    pub ours: Option<Side>,
    /// What the file says.
    pub theirs: Option<Side>,
    /// Whether somebody changed it in the file by hand or by another program.
    pub is_by_hand: bool,
    /// The fresh edits that make it up.
    edits: Vec<EditId>,
}

/// One of two sides: a value and who wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The value; nothing for a record as a whole.
    pub value: Value,
    /// Whether it deletes the record.
    pub is_deletion: bool,
    /// Who wrote it.
    pub by: Arc<Author>,
    /// When, by the writer's clock.
    pub at: i64,
}

impl Side {
    fn of(edit: &Edit) -> Self {
        Self {
            value: edit.value.clone().filter(|_| !edit.is_deletion()),
            is_deletion: edit.is_deletion(),
            by: Arc::clone(&edit.by),
            at: edit.at,
        }
    }
}

/// What was chosen of a comparison.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Edits that are kept but not folded on this computer.
    pub aside: BTreeSet<EditId>,
    /// What was changed by hand and is taken: the importer's own edits.
    pub by_hand: Vec<Prepared>,
}

impl Comparison {
    /// Compares what a file brings with what is here. `by_hand` is what somebody changed in the
    /// file itself; `reader` is who would write it.
    ///
    /// # Errors
    /// [`Contradiction`] where an edit is known here with other content.
    pub fn of(
        own: &Log,
        edits: &[Edit],
        by_hand: &[Prepared],
        reader: &Arc<Author>,
    ) -> Result<Self, Contradiction> {
        let mut merged = own.clone();
        merged.insert_all(edits.to_vec())?;
        let is_aside = |id: &&EditId| own.edit(id).is_none() && own.known(id).is_some();
        let offered = edits.iter().map(|edit| &edit.id).filter(is_aside);
        merged.take_up(&offered.cloned().collect());
        let first_n = merged.highest_n() + 1;
        let drafts = Prepared::stamp(by_hand.to_vec(), &BY_HAND.into(), first_n, 0, reader);
        let ids = drafts.iter().map(|draft| draft.id.clone());
        let mut drafts_by_id = BTreeMap::new();
        drafts_by_id.extend(ids.zip(by_hand.iter().cloned()));
        merged.insert_all(drafts.clone())?;
        let all = edits.iter().chain(&drafts);
        let fresh: Vec<&Edit> = all
            .clone()
            .filter(|edit| own.edit(&edit.id).is_none())
            .collect();
        let differences = Differences::between(own, &merged, &fresh).found;
        let changed: BTreeSet<&RecordId> = differences.iter().map(|it| &it.record).collect();
        let equal = by_record(all)
            .into_keys()
            .filter(|record| !changed.contains(record) && merged.fields(record).next().is_some())
            .count();
        let fresh = merged.len() - own.len();
        let erased = edits.iter().filter(|edit| edit.is_erased);
        let erased = erased.filter(|edit| own.holds_value_of(&edit.id)).count();
        Ok(Self {
            merged,
            differences,
            equal,
            fresh,
            erased,
            by_hand: drafts_by_id,
        })
    }

    /// How many differences have this effect.
    #[must_use]
    pub fn count(&self, effect: Effect) -> usize {
        let has = |difference: &&Difference| difference.effect == effect;
        self.differences.iter().filter(has).count()
    }

    /// Whether taking it in would change nothing at all.
    #[must_use]
    pub fn is_nothing_new(&self) -> bool {
        self.fresh == 0 && self.erased == 0
    }

    /// Takes everything but the differences at these places.
    #[must_use]
    pub fn choose(&self, left_out: &BTreeSet<usize>) -> Choice {
        let out: BTreeSet<&EditId> = left_out
            .iter()
            .filter_map(|place| self.differences.get(*place))
            .flat_map(|difference| &difference.edits)
            .collect();
        let is_draft = |id: &EditId| self.by_hand.contains_key(id);
        Choice {
            aside: out
                .iter()
                .filter(|id| !is_draft(id))
                .map(|id| (*id).clone())
                .collect(),
            by_hand: self
                .by_hand
                .iter()
                .filter(|(id, _)| !out.contains(id))
                .map(|(_, prepared)| prepared.clone())
                .collect(),
        }
    }
}

/// Collects differences record by record.
struct Differences<'a> {
    own: &'a Log,
    merged: &'a Log,
    roots: Roots<'a>,
    conflicts: BTreeMap<(RecordId, Field), Conflict>,
    found: Vec<Difference>,
}

impl<'a> Differences<'a> {
    fn between(own: &'a Log, merged: &'a Log, fresh: &[&'a Edit]) -> Self {
        let mut conflicts = BTreeMap::new();
        for conflict in merged.conflicts() {
            conflicts.insert((conflict.record.clone(), conflict.field.clone()), conflict);
        }
        let mut differences = Self {
            own,
            merged,
            roots: Roots::of(merged),
            conflicts,
            found: Vec::new(),
        };
        for (record, mut edits) in by_record(fresh.iter().copied()) {
            edits.small_sort_by_key(|edit| &edit.id);
            differences.record(record, &edits);
        }
        differences
    }

    fn record(&mut self, record: &RecordId, fresh: &[&'a Edit]) {
        let has = |log: &Log| log.fields(record).next().is_some();
        let (was, is) = (has(self.own), has(self.merged));
        let whole: Field = "".into();
        if let Some(sides) = self.sides(record, &whole) {
            return self.push(record, &whole, Effect::Conflict, sides, fresh);
        }
        let (ours, theirs) = (self.own.last_edit(record), self.merged.last_edit(record));
        match (was, is) {
            (false, true) => {
                self.push(
                    record,
                    &whole,
                    Effect::Added,
                    (None, theirs.map(Side::of)),
                    fresh,
                );
                self.conflicts_within(record, fresh);
            }
            (true, false) if self.merged.shown(record, "").is_some() => {
                let sides = (ours.map(Side::of), theirs.map(Side::of));
                self.push(record, &whole, Effect::Removed, sides, fresh);
            }
            (true, _) => self.fields(record, fresh),
            (false, false) => self.conflicts_within(record, fresh),
        }
    }

    /// What two others wrote into a record that is new here.
    fn conflicts_within(&mut self, record: &RecordId, fresh: &[&'a Edit]) {
        let fields: BTreeSet<&Field> = fresh.iter().map(|edit| &edit.field).collect();
        for field in fields.into_iter().filter(|field| !field.is_empty()) {
            let edits = of_field(fresh, field);
            if let Some(sides) = self.sides(record, field) {
                self.push(record, field, Effect::Conflict, sides, &edits);
            }
        }
    }

    fn fields(&mut self, record: &RecordId, fresh: &[&'a Edit]) {
        // A deletion that somebody has written over already belongs to what was written over it.
        let is_rebuilt = fresh.iter().any(|edit| edit.is_deletion());
        let fields = fresh.iter().map(|edit| edit.field.clone());
        let mut fields: BTreeSet<Field> = fields.collect();
        if is_rebuilt {
            fields.extend(self.own.fields(record).map(|(field, _)| field.into()));
        }
        let has_changed =
            |field: &str| self.own.value(record, field) != self.merged.value(record, field);
        // What the registers proposed while a text was written belongs to the text.
        let goes_along = fields.contains(plan::BASIS)
            && has_changed(plan::TEXT)
            && [plan::TEXT, plan::BASIS].map(|field| self.sides(record, &field.into()))
                == [None, None];
        if goes_along {
            fields.remove(plan::BASIS);
        }
        for field in &fields {
            let mut edits: Vec<&Edit> = of_field(fresh, field);
            if goes_along && &**field == plan::TEXT {
                edits.extend(of_field(fresh, &plan::BASIS.into()));
            }
            let belonging = if is_rebuilt { fresh } else { &edits[..] };
            if let Some(sides) = self.sides(record, field) {
                self.push(record, field, Effect::Conflict, sides, belonging);
            } else if self.own.value(record, field) != self.merged.value(record, field) {
                let side = |log: &Log| log.shown(record, field).map(Side::of);
                let sides = (side(self.own), side(self.merged));
                self.push(record, field, Effect::Changed, sides, belonging);
            }
        }
    }

    /// Ours and theirs, where they conflict and an edit that is not folded here yet is one of them.
    fn sides(&self, record: &RecordId, field: &Field) -> Option<(Option<Side>, Option<Side>)> {
        let conflict = self.conflicts.get(&(record.clone(), field.clone()))?;
        let (theirs, ours): (Vec<&EditId>, Vec<&EditId>) = conflict
            .edits
            .iter()
            .partition(|id| self.own.edit(id).is_none());
        if theirs.is_empty() {
            return None;
        }
        // The last in force is the one that is shown; of a record, a deletion is what matters.
        let shown = |ids: &[&EditId]| {
            let edits = ids.iter().filter_map(|id| self.merged.edit(id));
            let deletion = edits.clone().rfind(|edit| edit.is_deletion());
            deletion.or_else(|| edits.clone().next_back()).map(Side::of)
        };
        Some((shown(&ours), shown(&theirs)))
    }

    fn push(
        &mut self,
        record: &RecordId,
        field: &Field,
        effect: Effect,
        (ours, theirs): (Option<Side>, Option<Side>),
        edits: &[&Edit],
    ) {
        let root = self.roots.root(record).into();
        self.found.push(Difference {
            root,
            record: record.clone(),
            field: field.clone(),
            effect,
            ours,
            theirs,
            is_by_hand: edits.iter().any(|edit| &*edit.id.actor == BY_HAND),
            edits: edits.iter().map(|edit| edit.id.clone()).collect(),
        });
    }
}

/// Edits by what they are of.
fn by_record<'a>(edits: impl Iterator<Item = &'a Edit>) -> BTreeMap<&'a RecordId, Vec<&'a Edit>> {
    let mut edits = edits.peekable();
    let mut found: BTreeMap<&RecordId, Vec<&Edit>> = BTreeMap::new();
    // Those of one record mostly follow each other.
    while let Some(first) = edits.next() {
        let of = found.entry(&first.record).or_default();
        of.push(first);
        of.extend(std::iter::from_fn(|| {
            edits.next_if(|next| next.record == first.record)
        }));
    }
    found
}

fn of_field<'a>(fresh: &[&'a Edit], field: &Field) -> Vec<&'a Edit> {
    let is_of = |edit: &&&Edit| edit.field == *field;
    fresh.iter().filter(is_of).copied().collect()
}

impl Difference {
    /// Whether it only moves the record within its list.
    #[must_use]
    pub fn is_order(&self) -> bool {
        &*self.field == plan::ORDER
    }

    /// Whether it would put another value in the place of one that stands here.
    #[must_use]
    pub fn overwrites(&self) -> bool {
        let stands = |side: &Side| side.value.is_some();
        match self.effect {
            Effect::Added => false,
            Effect::Changed => self.ours.as_ref().is_some_and(stands),
            Effect::Removed | Effect::Conflict => true,
        }
    }
}

/// Folds what a file brings, and puts aside what was not chosen; what was put aside before and is
/// offered again is taken up. Returns the edits that were not folded before.
///
/// # Errors
/// [`Contradiction`] where an edit is known here with other content; the log is then unchanged.
pub fn take_in(
    log: &mut Log,
    edits: &[Edit],
    aside: &BTreeSet<EditId>,
) -> Result<BTreeSet<EditId>, Contradiction> {
    let fresh: BTreeSet<EditId> = edits
        .iter()
        .filter(|edit| log.edit(&edit.id).is_none())
        .map(|edit| edit.id.clone())
        .collect();
    let mut offered = BTreeSet::new();
    offered.extend(log.aside().map(|edit| edit.id.clone()));
    offered.retain(|id| fresh.contains(id));
    log.insert_all(edits.to_vec())?;
    log.take_up(&offered);
    let gone = log.put_aside(aside);
    Ok(&fresh - &gone)
}
