//! An earlier state of a plan beside the present one, and the way to bring parts of it back.

use super::command::delete_with_children;
use super::field;
use crate::log::{Change, Field, Log, RecordId, Value};
use std::collections::BTreeSet;

/// What has become of a record, or of one of its fields, since then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Since {
    /// The record was added.
    Added,
    /// The record was deleted.
    Deleted,
    /// A field was changed.
    Changed {
        /// The field.
        field: Field,
        /// What stood there then.
        then: Value,
        /// What stands there now.
        now: Value,
    },
}

/// One thing that is not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Departure {
    /// The record.
    pub record: RecordId,
    /// What has become of it.
    pub since: Since,
}

/// Everything in which `now` departs from `then`, ascending by record and field. What came or went with the
/// record it belongs to is told by that one; the order of lists is left out, because nobody chooses it.
#[must_use]
pub fn departures(then: &Log, now: &Log) -> Vec<Departure> {
    let records: BTreeSet<&RecordId> = then.records("").chain(now.records("")).collect();
    let mut found = Vec::new();
    for record in records {
        let mut add = |since| {
            found.push(Departure {
                record: record.clone(),
                since,
            });
        };
        match (holds(then, record), holds(now, record)) {
            (false, _) if came_with_parent(then, now, record) => {}
            (false, _) => add(Since::Added),
            (true, false) if came_with_parent(now, then, record) => {}
            (true, false) => add(Since::Deleted),
            (true, true) => changed_fields(then, now, record).into_iter().for_each(add),
        }
    }
    found
}

/// Whether a record that only `with` holds belongs to another that only `with` holds.
fn came_with_parent(without: &Log, with: &Log, record: &str) -> bool {
    with.value(record, field::PARENT)
        .is_some_and(|parent| holds(with, parent) && !holds(without, parent))
}

fn holds(log: &Log, record: &str) -> bool {
    log.fields(record).next().is_some()
}

fn changed_fields(then: &Log, now: &Log, record: &str) -> Vec<Since> {
    let fields: BTreeSet<&str> = then
        .fields(record)
        .chain(now.fields(record))
        .map(|(field, _)| field)
        .filter(|field| *field != field::ORDER)
        .collect();
    fields
        .into_iter()
        .filter_map(|field| {
            let value = |log: &Log| -> Value { log.value(record, field).map(Into::into) };
            let (then, now) = (value(then), value(now));
            (then != now).then(|| Since::Changed {
                field: field.into(),
                then,
                now,
            })
        })
        .collect()
}

/// What to write so that the chosen things are again as they were then; a record comes and goes with what
/// belongs to it.
#[must_use]
pub fn bring_back(then: &Log, now: &Log, chosen: &[Departure]) -> Vec<Change> {
    chosen
        .iter()
        .flat_map(|departure| {
            let record = &departure.record;
            match &departure.since {
                Since::Added => delete_with_children(now, record),
                Since::Deleted => restore(then, now, record),
                Since::Changed { field, then, .. } => {
                    vec![Change::set(
                        record,
                        field,
                        then.as_deref().unwrap_or_default(),
                    )]
                }
            }
        })
        .collect()
}

/// The fields of a record as they were, and of what belonged to it and is gone.
fn restore(then: &Log, now: &Log, record: &str) -> Vec<Change> {
    let own = then
        .fields(record)
        .map(|(field, value)| Change::set(record, field, value));
    let children = then
        .records("")
        .filter(|child| then.value(child, field::PARENT) == Some(record) && !holds(now, child));
    own.chain(children.flat_map(|child| restore(then, now, child)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::{Author, Prepared};
    use std::sync::Arc;

    fn write(log: &mut Log, changes: Vec<Change>) {
        let prepared = log.prepare(changes);
        let by = Arc::new(Author::default());
        let edits = Prepared::stamp(prepared, &"a".into(), log.highest_n() + 1, 0, &by);
        log.insert_all(edits).expect("own numbers");
    }

    fn then_and_now() -> (Log, Log) {
        let mut log = Log::default();
        write(
            &mut log,
            vec![
                Change::set("m.a", "issue", "ก"),
                Change::set("m.a", "order", "1"),
                Change::set("m.b", "issue", "ข"),
                Change::set("t.b", "parent", "m.b"),
            ],
        );
        let then = log.clone();
        write(
            &mut log,
            vec![
                Change::set("m.a", "issue", "ก๒"),
                Change::set("m.a", "order", "2"),
                Change::set("m.a", "note", "ใหม่"),
                Change::delete("m.b"),
                Change::delete("t.b"),
                Change::set("m.c", "issue", "ค"),
            ],
        );
        (then, log)
    }

    #[test]
    fn what_departs_from_then_is_told_by_record_and_field() {
        let (then, now) = then_and_now();
        let told: Vec<(String, &str)> = departures(&then, &now)
            .iter()
            .map(|departure| {
                let since = match &departure.since {
                    Since::Added => "added",
                    Since::Deleted => "deleted",
                    Since::Changed { field, .. } if **field == *"issue" => "issue",
                    Since::Changed { .. } => "note",
                };
                (departure.record.to_string(), since)
            })
            .collect();
        let expected = [
            ("m.a", "issue"),
            ("m.a", "note"),
            ("m.b", "deleted"),
            ("m.c", "added"),
        ]
        .map(|(record, since)| (record.to_owned(), since));
        assert_eq!(told, expected);
        assert!(departures(&then, &then).is_empty());
    }

    #[test]
    fn all_that_is_chosen_is_as_it_was_and_nothing_else() {
        let (then, now) = then_and_now();
        let all = departures(&then, &now);
        let mut back = now.clone();
        write(&mut back, bring_back(&then, &now, &all));
        assert!(departures(&then, &back).is_empty(), "{back:?}");
        assert_eq!(back.value("m.a", "order"), Some("2"), "order is left alone");

        let mut one = now.clone();
        write(&mut one, bring_back(&then, &now, &all[2..3]));
        assert_eq!(one.value("m.b", "issue"), Some("ข"));
        assert_eq!(one.value("t.b", "parent"), Some("m.b"));
        assert_eq!(one.value("m.a", "issue"), Some("ก๒"));
    }
}
