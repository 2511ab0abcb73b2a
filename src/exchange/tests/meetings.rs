//! Twelve divisions over a year, through real bytes: write, read, preview, take in.

use super::super::{Comparison, read_file, take_in, tell_apart};
use super::*;
use crate::log::{EditId, Value};
use std::collections::{BTreeMap, BTreeSet};

const MEASURES: [&str; 4] = ["m.1", "m.2", "m.3", "t.1"];
const FIELDS_OF: [&str; 3] = ["issue", "note", "order"];

/// Record and field.
pub(super) type Place = (Arc<str>, Arc<str>);

/// Record, field, value and time of an edit.
pub(super) type Content = (Arc<str>, Arc<str>, Value, i64);

/// A browser database and what happened to it.
#[derive(Clone)]
struct Desk {
    actor: Arc<str>,
    last_n: u64,
    log: Log,
    /// Milliseconds that its clock is wrong by.
    clock: i64,
    imports: Vec<BTreeSet<EditId>>,
}

/// Everything that happens in the office.
struct Year {
    desks: Vec<Desk>,
    /// Files on sticks, old and new.
    sticks: Vec<Vec<u8>>,
    /// Every edit that a disk has acknowledged: record, field, value, time, writer.
    acknowledged: BTreeSet<Content>,
    now: i64,
    actors: usize,
}

/// What happens: who, what, and two numbers that choose more.
type Event = (usize, u8, usize, usize);

fn events(most: usize) -> impl Strategy<Value = Vec<Event>> {
    prop::collection::vec((0usize..12, 0u8..16, 0usize..1000, 0usize..1000), 1..most)
}

impl Year {
    fn begin(divisions: usize) -> Self {
        let desk = |place: usize| Desk {
            actor: format!("desk{place}").into(),
            last_n: 0,
            log: Log::default(),
            // Some clocks are wrong by years, in both directions.
            clock: i64::try_from(place % 3).expect("small") * 94_608_000_000 - 94_608_000_000,
            imports: Vec::new(),
        };
        Self {
            desks: (0..divisions).map(desk).collect(),
            sticks: Vec::new(),
            acknowledged: BTreeSet::new(),
            now: 0,
            actors: divisions,
        }
    }

    fn play(&mut self, events: &[Event]) {
        for event in events {
            self.now += 1;
            self.happen(*event);
        }
    }

    fn happen(&mut self, (who, what, a, b): Event) {
        let who = who % self.desks.len();
        match what {
            0..=5 => {
                let value = ["", "x", "y", "z", "ก"][b % 5];
                let change = Change::set(MEASURES[a % 4], FIELDS_OF[b % 3], value);
                self.write(who, vec![change]);
            }
            6 => self.write(who, vec![Change::delete(MEASURES[a % 4])]),
            7 => {
                // Two tabs of one database: the second number follows the first.
                self.write(who, vec![Change::set(MEASURES[a % 4], "issue", "tab 1")]);
                self.write(who, vec![Change::set(MEASURES[b % 4], "note", "tab 2")]);
            }
            8 | 9 => {
                let bytes = write(&self.desks[who].log);
                self.sticks.push(bytes);
            }
            10 => {
                // A part of the plan: some records with their whole history.
                let is_sent = |record: &str| {
                    let place = MEASURES.iter().position(|known| *known == record);
                    place.is_none_or(|place| (a >> place) & 1 == 0)
                };
                let part = self.desks[who].log.filtered(|edit| is_sent(&edit.record));
                self.sticks.push(write_part(&part, true));
            }
            11 | 12 if !self.sticks.is_empty() => {
                let bytes = self.sticks[a % self.sticks.len()].clone();
                self.take(who, &bytes, b);
            }
            13 => {
                // The last import is undone.
                if let Some(came) = self.desks[who].imports.pop() {
                    let desk = &mut self.desks[who];
                    desk.log.put_aside(&came);
                }
            }
            14 if self.desks.len() < 14 => {
                // A computer is copied whole; both go on writing.
                let copy = self.desks[who].clone();
                self.desks.push(copy);
            }
            _ => {
                // An older file is duplicated.
                if let Some(stick) = self.sticks.first().cloned() {
                    self.sticks.push(stick);
                }
            }
        }
    }

    fn write(&mut self, who: usize, changes: Vec<Change>) {
        let desk = &mut self.desks[who];
        let prepared = desk.log.prepare(changes);
        let count = prepared.len() as u64;
        if count == 0 {
            return;
        }
        let first_n = desk.last_n.max(desk.log.highest_n()) + 1;
        // Each time is one of a kind here, so that an edit is found again under another name.
        let at = desk.clock + self.now * 100 + i64::try_from(who).expect("small");
        let edits = Prepared::stamp(prepared, &desk.actor, first_n, at, &Arc::default());
        desk.last_n = first_n + count - 1;
        for edit in &edits {
            let content = (
                edit.record.clone(),
                edit.field.clone(),
                edit.value.clone(),
                edit.at,
            );
            self.acknowledged.insert(content);
        }
        desk.log.insert_all(edits).expect("own numbers are new");
    }

    /// Takes a file in, leaving out some of what the preview tells.
    fn take(&mut self, who: usize, bytes: &[u8], leave_out: usize) {
        let opened = read_file(bytes).expect("own file");
        assert!(opened.by_hand.is_empty());
        let desk = &mut self.desks[who];
        let (edits, twins) = tell_apart(&desk.log, opened.edits);
        let is_known = |edit: &Edit| {
            desk.log.edit(&edit.id).is_some() || desk.log.aside().any(|it| it.id == edit.id)
        };
        let claims_ours = edits
            .iter()
            .any(|edit| edit.id.actor == desk.actor && !is_known(edit));
        if twins.contains(&desk.actor) || claims_ours {
            self.actors += 1;
            desk.actor = format!("desk{}", self.actors).into();
            desk.last_n = 0;
        }
        let preview = Comparison::of(&desk.log, &edits, &[], &Arc::default()).expect("told apart");
        let out: BTreeSet<usize> = (0..preview.differences.len())
            .filter(|place| (leave_out >> (place % 10)) & 1 == 1)
            .collect();
        let choice = preview.choose(&out);
        let came = take_in(&mut desk.log, &edits, &choice.aside).expect("told apart");
        desk.last_n = desk
            .last_n
            .max(edits.iter().map(|edit| edit.id.n).max().unwrap_or_default());
        desk.imports.push(came);
        // Taking it again changes nothing beyond what was left out.
        let again = Comparison::of(&desk.log, &edits, &[], &Arc::default()).expect("told apart");
        assert!(!out.is_empty() || again.is_nothing_new());
    }

    /// Everybody brings a file to the first one and takes one back, until nobody has anything new.
    fn meet(&mut self) {
        for _ in 0..3 {
            for from in 1..self.desks.len() {
                let bytes = write(&self.desks[from].log);
                self.take(0, &bytes, 0);
            }
            let bytes = write(&self.desks[0].log);
            for to in 1..self.desks.len() {
                self.take(to, &bytes, 0);
            }
        }
    }
}

/// What is in force of each field, whoever's name it bears.
pub(super) fn in_force(log: &Log) -> BTreeMap<Place, BTreeSet<Value>> {
    let replaced: BTreeSet<&EditId> = log.edits().flat_map(|edit| &edit.replaces).collect();
    let mut found: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for edit in log.edits().filter(|edit| !replaced.contains(&edit.id)) {
        let place = (edit.record.clone(), edit.field.clone());
        found.entry(place).or_default().insert(edit.value.clone());
    }
    found
}

pub(super) fn contents(log: &Log) -> BTreeSet<Content> {
    log.edits()
        .map(|edit| {
            (
                edit.record.clone(),
                edit.field.clone(),
                edit.value.clone(),
                edit.at,
            )
        })
        .collect()
}

/// Every value that is in force is shown, or listed as a conflict.
fn is_seen(log: &Log, edit: &Edit) -> bool {
    let of_field = log.shown(&edit.record, &edit.field);
    let is_shown = of_field.is_some_and(|shown| shown.value == edit.value);
    let is_listed = || {
        let mut conflicts = log.conflicts().into_iter();
        conflicts.any(|conflict| conflict.edits.contains(&edit.id))
    };
    // Places in a list are never a conflict, and an empty value is what a field without any shows.
    let is_place = &*edit.field == crate::plan::ORDER;
    let is_gone = edit.field.is_empty() && log.fields(&edit.record).next().is_none();
    is_place
        || is_gone
        || is_shown
        || edit.value.as_deref().unwrap_or_default().is_empty()
        || is_listed()
}

/// A year takes seconds where nothing is optimized; an optimized run plays thousands.
fn years() -> ProptestConfig {
    ProptestConfig::with_cases(if cfg!(debug_assertions) { 96 } else { 4000 })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 500 } else { 20_000 }))]

    /// Through bytes: whatever three people wrote, and in whatever order their files are taken, also
    /// twice, or the file of two who had met before: the same log.
    #[test]
    fn merging_is_commutative_associative_and_idempotent(steps in steps()) {
        let files = play_apart(&steps).map(|log| write(&log));
        let merged = |order: &[&[u8]]| {
            let mut log = Log::default();
            for bytes in order {
                let opened = read_file(bytes).expect("own file");
                take_in(&mut log, &opened.edits, &BTreeSet::new()).expect("no contradiction");
            }
            log
        };
        let [a, b, c] = &files;
        let all = merged(&[a, b, c]);
        for order in [[a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]] {
            prop_assert_eq!(&merged(&order.map(Vec::as_slice)), &all);
        }
        let (ab, bc) = (write(&merged(&[a, b])), write(&merged(&[b, c])));
        prop_assert_eq!(&merged(&[&ab, c]), &all);
        prop_assert_eq!(&merged(&[a, &bc]), &all);
        prop_assert_eq!(&merged(&[a, b, c, a, &ab, &bc, c]), &all);
        for edit in all.edits() {
            let is_replaced = all.edits().any(|it| it.replaces.contains(&edit.id));
            prop_assert!(is_replaced || is_seen(&all, edit), "{:?}", edit);
        }
    }
}

proptest! {
    #![proptest_config(years())]

    #[test]
    fn whoever_met_whom_in_whatever_order_all_end_equal_and_no_value_is_lost(events in events(80)) {
        let mut year = Year::begin(12);
        year.play(&events);
        // What was written is on its own computer, in force, replaced or put aside.
        for (desk, edits) in year.desks.iter().map(|desk| (desk, desk.log.edits().chain(desk.log.aside()))) {
            let has: BTreeSet<&EditId> = edits.map(|edit| &edit.id).collect();
            prop_assert!(desk.imports.iter().flatten().all(|id| has.contains(id)));
        }
        year.meet();
        let first = in_force(&year.desks[0].log);
        for desk in &year.desks {
            prop_assert_eq!(&contents(&desk.log), &year.acknowledged);
            prop_assert_eq!(&in_force(&desk.log), &first);
        }
    }

    #[test]
    fn without_copied_computers_all_logs_end_the_same_to_the_bit(events in events(80)) {
        let events: Vec<Event> = events.into_iter().filter(|event| event.1 != 14).collect();
        let mut year = Year::begin(5);
        year.play(&events);
        year.meet();
        let first = &year.desks[0].log;
        for desk in &year.desks {
            prop_assert!(desk.log.edits().eq(first.edits()));
            prop_assert_eq!(desk.log.aside().count(), 0);
            prop_assert_eq!(write(&desk.log), write(first));
        }
    }

    #[test]
    fn a_conflict_is_shown_exactly_when_two_did_not_know_of_each_other(
        events in prop::collection::vec((0usize..4, any::<bool>(), 0usize..4, 0usize..3), 1..40),
    ) {
        let mut logs: Vec<Log> = vec![Log::default(); 4];
        // What each writer knew.
        let mut known: BTreeMap<EditId, (Edit, BTreeSet<EditId>)> = BTreeMap::new();
        for (who, meets, other, value) in events {
            if meets {
                let theirs: Vec<Edit> = logs[other].edits().cloned().collect();
                logs[who].insert_all(theirs).expect("fits");
                continue;
            }
            let value = ["x", "y", "z"][value];
            let prepared = logs[who].prepare(vec![Change::set("m.1", "issue", value)]);
            let knew: BTreeSet<EditId> = logs[who].edits().map(|edit| edit.id.clone()).collect();
            let first_n = logs[who].highest_n() + 1;
            for edit in Prepared::stamp(prepared, &format!("{who}").into(), first_n, 0, &Arc::default()) {
                known.insert(edit.id.clone(), (edit.clone(), knew.clone()));
                logs[who].insert_all(vec![edit]).expect("fits");
            }
        }
        let mut all = Log::default();
        for log in &logs {
            all.insert_all(log.edits().cloned().collect()).expect("fits");
        }
        // Nobody who wrote this field knew of it.
        let open: Vec<&Edit> = known.values().map(|(edit, _)| edit).filter(|edit| known.values().all(|(_, knew)| !knew.contains(&edit.id))).collect();
        let values: BTreeSet<_> = open.iter().map(|edit| &edit.value).collect();
        prop_assert_eq!(all.conflicts().len(), usize::from(values.len() > 1));
    }
}
