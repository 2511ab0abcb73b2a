//! Rules against small cases: an office, its records, a day.

mod counting;
mod sentences;
mod standing;

use crate::calendar::{Date, FiscalYear};
use crate::log::{Author, Change, Log, Prepared};
use crate::plan::{self, Plan};
use std::sync::Arc;

/// An office with two divisions, and one measure whose one task carries rules.
fn office(deadline: &str, rules: &[&str], more: Vec<Change>) -> Plan {
    let mut changes = vec![
        Change::set("office", plan::YEAR, "2566"),
        Change::set("d.a", plan::NAME, "สำนักปลัด"),
        Change::set("d.a", plan::ORDER, "1"),
        Change::set("d.b", plan::NAME, "กองช่าง"),
        Change::set("d.b", plan::ORDER, "2"),
        Change::set("m.x", plan::ISSUE, "x"),
        Change::set("t.x", plan::PARENT, "m.x"),
        Change::set("t.x", plan::DEADLINE, deadline),
    ];
    for (n, rule) in rules.iter().enumerate() {
        changes.push(Change::set("t.x", &format!("{}{n}", plan::RULE), rule));
    }
    changes.extend(more);
    let mut log = Log::default();
    let prepared = log.prepare(changes);
    let edits = Prepared::stamp(prepared, &"a".into(), 1, 0, &Arc::new(Author::default()));
    log.insert_all(edits).expect("own numbers");
    let plan = Plan::fold(&log, FiscalYear::new(2566).expect("a year"));
    assert_eq!(plan.notes, []);
    plan
}

/// Rows written as `register column=value …`.
fn rows(given: &[&str]) -> Vec<Change> {
    let mut changes = Vec::new();
    for (n, row) in given.iter().enumerate() {
        let mut words = row.split(' ');
        let id = format!("w.{n}");
        changes.push(Change::set(
            &id,
            plan::REGISTER,
            words.next().unwrap_or_default(),
        ));
        for (column, value) in words.filter_map(|word| word.split_once('=')) {
            changes.push(Change::set(&id, &format!("{}{column}", plan::CELL), value));
        }
    }
    changes
}

fn day(wire: &str) -> Date {
    Date::from_wire(wire).expect("a day")
}
