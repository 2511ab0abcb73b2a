//! Records that two people made apart and that are probably one.

use super::command::delete_with_children;
use super::field;
use super::fold::Plan;
use super::measure::Measure;
use crate::log::{Change, Log, RecordId};
use crate::sorting::SmallSort;
use std::collections::BTreeMap;

/// Two records that are probably one; a person decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Double {
    /// The one that stays: it was here before, or is the smaller by id.
    pub keep: RecordId,
    /// The one that goes into it.
    pub gone: RecordId,
}

/// Divisions of one name, and measures of one item with the same issue, of which at least one is
/// not in `before`.
#[must_use]
pub fn doubles(before: &Plan, now: &Plan) -> Vec<Double> {
    let divisions = now.divisions.iter().map(|division| {
        let name = squeezed(&division.name);
        let is_old = before.division(&division.id).is_some();
        (name, &division.id, is_old)
    });
    let mut found = pairs(divisions);
    let measures = now.measures.iter().map(|measure| {
        let issue = squeezed(&measure.issue);
        let key = if issue.is_empty() {
            issue
        } else {
            format!("{} {} {issue}", measure.instrument.code(), measure.item)
        };
        (key, &measure.id, before.measure(&measure.id).is_some())
    });
    found.extend(pairs(measures));
    found
}

/// Letters and digits alone: spaces and dashes are typed differently each time.
fn squeezed(text: &str) -> String {
    let is_word = |letter: &char| !letter.is_whitespace() && !"-–—•·.,()\"“”".contains(*letter);
    text.chars().filter(is_word).collect()
}

fn pairs<'a>(records: impl Iterator<Item = (String, &'a RecordId, bool)>) -> Vec<Double> {
    let mut groups: BTreeMap<String, Vec<(bool, &RecordId)>> = BTreeMap::new();
    for (key, id, is_old) in records.filter(|(key, ..)| !key.is_empty()) {
        groups.entry(key).or_default().push((!is_old, id));
    }
    let mut found = Vec::new();
    for mut group in groups.into_values() {
        group.small_sort();
        let (_, keep) = group[0];
        // Those that were here together before were left so by a person.
        for (_, gone) in group.iter().skip(1).filter(|(is_new, _)| *is_new) {
            found.push(Double {
                keep: keep.clone(),
                gone: (*gone).clone(),
            });
        }
    }
    found
}

/// What to write so that `gone` goes into `keep`: what belonged to it moves over, what named it
/// names the other, and fields that are empty there are filled. A step or task that says the same
/// in both is not moved.
#[must_use]
pub fn join(log: &Log, plan: &Plan, double: &Double) -> Vec<Change> {
    let (keep, gone) = (&double.keep, &double.gone);
    let mut changes: Vec<Change> = log
        .fields(gone)
        .filter(|(name, _)| log.value(keep, name).is_none())
        .map(|(name, value)| Change::set(keep, name, value))
        .collect();
    let same = plan
        .measure(keep)
        .zip(plan.measure(gone))
        .map(|(keep, gone)| same_children(keep, gone))
        .unwrap_or_default();
    let stays = |record: &RecordId| record != gone && record != keep;
    for record in log.records("").filter(|record| stays(record)) {
        if let Some(other) = same.get(record) {
            changes.extend(delete_with_children(log, record));
            changes.extend(renamed(log, record, other));
            continue;
        }
        for (name, value) in log.fields(record) {
            if value == &**gone && [field::PARENT, field::DIVISION].contains(&name) {
                changes.push(Change::set(record, name, keep));
            }
            if name.strip_prefix(field::PARTY) == Some(&**gone) {
                let name = format!("{}{keep}", field::PARTY);
                changes.push(Change::set(record, &name, value));
            }
        }
        let named = format!("{}{gone}", field::PARTY);
        if log.value(record, &named).is_some() {
            changes.push(Change::clear(record, &named));
        }
    }
    changes.push(Change::delete(gone));
    changes
}

/// Results and orders that name a task name the other one.
fn renamed(log: &Log, task: &str, other: &str) -> Vec<Change> {
    log.records("")
        .filter(|record| log.value(record, field::TASK) == Some(task))
        .map(|record| Change::set(record, field::TASK, other))
        .collect()
}

/// Steps and tasks of one measure that the other has in the same words.
fn same_children(keep: &Measure, gone: &Measure) -> BTreeMap<RecordId, RecordId> {
    let steps = gone.steps.iter().filter_map(|step| {
        let is_same = |other: &&super::measure::Step| squeezed(&other.text) == squeezed(&step.text);
        let other = keep.steps.iter().find(is_same)?;
        Some((step.id.clone(), other.id.clone()))
    });
    let tasks = gone.tasks.iter().filter_map(|task| {
        let is_same = |other: &&super::measure::Task| {
            squeezed(&other.text) == squeezed(&task.text) && other.deadline == task.deadline
        };
        let other = keep.tasks.iter().find(is_same)?;
        Some((task.id.clone(), other.id.clone()))
    });
    let mut same = BTreeMap::new();
    same.extend(steps);
    same.extend(tasks);
    same
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::FiscalYear;
    use crate::log::{Author, Prepared};
    use std::sync::Arc;

    fn write(log: &mut Log, actor: &str, changes: Vec<Change>) {
        let by = Arc::new(Author::default());
        let prepared = log.prepare(changes);
        let edits = Prepared::stamp(prepared, &actor.into(), log.highest_n() + 1, 0, &by);
        log.insert_all(edits).expect("numbers are new");
    }

    fn begun(actor: &str, issue: &str) -> Log {
        let mut log = Log::default();
        let [division, measure, task, result] =
            ["d", "m", "t", "r"].map(|kind| format!("{kind}.{actor}"));
        let party = format!("party:{division}");
        let changes = [
            (&division, "name", "กองคลัง"),
            (&measure, "issue", issue),
            (&measure, &*party, "yes"),
            (&task, "parent", &measure),
            (&task, "text", "จัดทำคู่มือ"),
            (&result, "parent", &measure),
            (&result, "task", &task),
            (&result, "text", actor),
        ]
        .map(|(record, field, value)| Change::set(record, field, value));
        write(&mut log, actor, changes.to_vec());
        log
    }

    fn fold(log: &Log) -> Plan {
        Plan::fold(log, FiscalYear::new(2566).expect("a year"))
    }

    #[test]
    fn plans_begun_apart_are_joined_into_one_with_the_work_of_both() {
        let own = begun("a", "- การให้บริการ E-Service");
        let other = begun("b", "การให้บริการ  E-Service");
        let mut log = own.clone();
        log.insert_all(other.edits().cloned().collect())
            .expect("fits");
        let found = doubles(&fold(&own), &fold(&log));
        let names: Vec<(&str, &str)> = found.iter().map(|it| (&*it.keep, &*it.gone)).collect();
        assert_eq!(names, [("d.a", "d.b"), ("m.a", "m.b")]);
        for double in &found {
            let plan = fold(&log);
            let changes = join(&log, &plan, double);
            write(&mut log, "a", changes);
        }
        let plan = fold(&log);
        assert_eq!((plan.divisions.len(), plan.measures.len()), (1, 1));
        let measure = &plan.measures[0];
        assert_eq!(measure.parties.len(), 1);
        assert_eq!(measure.tasks.len(), 1);
        let tasks: Vec<_> = measure
            .outcomes
            .iter()
            .map(|it| it.task.as_deref())
            .collect();
        assert_eq!(tasks, [Some("t.a"), Some("t.a")]);
        assert_eq!(plan.notes, []);
        assert!(log.conflicts().is_empty());
    }

    #[test]
    fn what_stood_side_by_side_before_is_left_so() {
        let mut log = begun("a", "x");
        log.insert_all(begun("b", "x").edits().cloned().collect())
            .expect("fits");
        assert_eq!(doubles(&fold(&log), &fold(&log)), []);
        assert_eq!(doubles(&fold(&log), &fold(&begun("c", "y"))), []);
    }
}
