//! Commands on the plan: what to write for what a person asks.

use super::field;
use super::fold::Plan;
use super::measure::Measure;
use super::party::Party;
use super::record::Kind;
use crate::ita::Instrument;
use crate::log::{Change, Log, OrderKey, RecordId};

/// The order key of a record, where it has a valid one.
pub(super) fn order_of(log: &Log, record: &str) -> Option<OrderKey> {
    OrderKey::parse(log.value(record, field::ORDER)?)
}

/// A new measure at the end of its section.
#[must_use]
pub fn add_measure(log: &Log, plan: &Plan, id: &RecordId, instrument: Instrument) -> Vec<Change> {
    let last = plan
        .measures
        .iter()
        .rev()
        .find(|measure| measure.instrument == instrument);
    let order = OrderKey::between(last.and_then(|last| order_of(log, &last.id)).as_ref(), None);
    vec![
        Change::set(id, field::INSTRUMENT, instrument.code()),
        Change::set(id, field::ORDER, order.as_str()),
    ]
}

/// A new child at the end of a list: a step, task or result of a measure, a
/// section of a division, a piece of evidence of a result. `siblings` are the
/// records that stand in the list now.
#[must_use]
pub fn add_child<'a>(
    log: &Log,
    id: &RecordId,
    parent: &str,
    siblings: impl IntoIterator<Item = &'a RecordId>,
) -> Vec<Change> {
    let last = siblings
        .into_iter()
        .last()
        .and_then(|last| order_of(log, last));
    vec![
        Change::set(id, field::PARENT, parent),
        Change::set(
            id,
            field::ORDER,
            OrderKey::between(last.as_ref(), None).as_str(),
        ),
    ]
}

/// Moves a record of a list from one place to another: one field of one record,
/// unless neighbours share a key, then the list is spread anew.
#[must_use]
pub fn move_record(log: &Log, list: &[RecordId], from: usize, to: usize) -> Vec<Change> {
    if from >= list.len() || to >= list.len() || from == to {
        return Vec::new();
    }
    let mut moved: Vec<&RecordId> = list.iter().collect();
    let record = moved.remove(from);
    moved.insert(to, record);
    let before = to.checked_sub(1).and_then(|i| order_of(log, moved[i]));
    let after = moved.get(to + 1).and_then(|id| order_of(log, id));
    let has_room = match (&before, &after) {
        (Some(before), Some(after)) => before < after,
        (None, _) => to == 0,
        (Some(_), None) => to + 1 == moved.len(),
    };
    if has_room {
        let key = OrderKey::between(before.as_ref(), after.as_ref());
        return vec![Change::set(record, field::ORDER, key.as_str())];
    }
    moved
        .iter()
        .zip(OrderKey::spread(moved.len()))
        .map(|(id, key)| Change::set(id, field::ORDER, key.as_str()))
        .collect()
}

/// Makes exactly these parties responsible.
#[must_use]
pub fn set_parties(measure: &Measure, parties: &[Party]) -> Vec<Change> {
    let name = |party: &Party| format!("{}{}", field::PARTY, party.key());
    let gone = measure
        .parties
        .iter()
        .filter(|party| !parties.contains(party));
    let come = parties
        .iter()
        .filter(|party| !measure.parties.contains(party));
    gone.map(|party| Change::clear(&measure.id, &name(party)))
        .chain(come.map(|party| Change::set(&measure.id, &name(party), field::YES)))
        .collect()
}

/// Deletes a record and everything below it.
#[must_use]
pub fn delete_with_children(log: &Log, record: &str) -> Vec<Change> {
    let mut changes = vec![Change::delete(record)];
    let children: Vec<RecordId> = log
        .records("")
        .filter(|child| log.value(child, field::PARENT) == Some(record))
        .cloned()
        .collect();
    for child in children {
        changes.extend(delete_with_children(log, &child));
    }
    changes
}

/// What to write so that a record and what belongs to it stand although somebody deleted them:
/// a field set anew stands against the deletion that its writer saw.
#[must_use]
pub fn keep_with_children(log: &Log, record: &str) -> Vec<Change> {
    // The place in the list is never in conflict itself.
    let place = log
        .value(record, field::ORDER)
        .map(|value| (field::ORDER, value));
    let field = place.or_else(|| log.fields(record).next());
    let own = field.map(|(field, value)| Change::set(record, field, value));
    let children = log.records("").filter(|child| {
        log.value(child, field::PARENT) == Some(record) && log.shown(child, "").is_some()
    });
    own.into_iter()
        .chain(children.flat_map(|child| keep_with_children(log, child)))
        .collect()
}

/// Deletes a measure with its steps, tasks, results and evidence.
#[must_use]
pub fn delete_measure(log: &Log, measure: &str) -> Vec<Change> {
    delete_with_children(log, measure)
}

/// Copies a measure with its steps and tasks, without results, right after it.
/// `new_key` gives a new key each time.
#[must_use]
pub fn duplicate_measure(
    log: &Log,
    plan: &Plan,
    measure: &Measure,
    mut new_key: impl FnMut() -> String,
) -> (RecordId, Vec<Change>) {
    let id = Kind::Measure.id(&new_key());
    let next = plan
        .measures
        .iter()
        .skip_while(|other| other.id != measure.id)
        .nth(1)
        .filter(|next| next.instrument == measure.instrument)
        .and_then(|next| order_of(log, &next.id));
    let order = OrderKey::between(order_of(log, &measure.id).as_ref(), next.as_ref());
    let mut changes = copy_fields(log, &measure.id, &id, &[field::ORDER, field::STARTS_TABLE]);
    changes.push(Change::set(&id, field::ORDER, order.as_str()));
    let steps = measure.steps.iter().map(|step| (Kind::Step, &step.id));
    let tasks = measure.tasks.iter().map(|task| (Kind::Task, &task.id));
    for (kind, from) in steps.chain(tasks) {
        let to = kind.id(&new_key());
        changes.extend(copy_fields(log, from, &to, &[field::PARENT, field::WAIVED]));
        changes.push(Change::set(&to, field::PARENT, &id));
    }
    (id, changes)
}

/// The fields of a record set on another, except some.
pub(super) fn copy_fields(log: &Log, from: &str, to: &RecordId, except: &[&str]) -> Vec<Change> {
    log.fields(from)
        .filter(|(name, _)| !except.contains(name))
        .map(|(name, value)| Change::set(to, name, value))
        .collect()
}
