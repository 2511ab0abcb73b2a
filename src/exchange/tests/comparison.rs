//! The preview: what taking a file in would change, told with two computers.

use super::super::{Comparison, Effect, take_in};
use super::*;
use crate::log::EditId;
use std::collections::BTreeSet;

#[derive(Clone, Default)]
struct Desk {
    name: String,
    log: Log,
}

impl Desk {
    fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            log: Log::default(),
        }
    }

    fn write(&mut self, changes: Vec<Change>) {
        let by = Author {
            division: "".into(),
            person: self.name.as_str().into(),
        };
        let prepared = self.log.prepare(changes);
        let first_n = self.log.highest_n() + 1;
        let edits = Prepared::stamp(
            prepared,
            &self.name.as_str().into(),
            first_n,
            0,
            &Arc::new(by),
        );
        self.log.insert_all(edits).expect("own numbers are new");
    }

    fn set(&mut self, record: &str, field: &str, value: &str) {
        self.write(vec![Change::set(record, field, value)]);
    }

    fn edits(&self) -> Vec<Edit> {
        self.log.edits().cloned().collect()
    }

    fn preview(&self, other: &Self) -> Comparison {
        Comparison::of(&self.log, &other.edits(), &[], &Arc::default()).expect("no contradiction")
    }

    fn take(&mut self, other: &Self) -> BTreeSet<EditId> {
        take_in(&mut self.log, &other.edits(), &BTreeSet::new()).expect("no contradiction")
    }
}

/// Two who know one measure with a task.
fn pair() -> (Desk, Desk) {
    let mut a = Desk::new("a");
    a.write(vec![
        Change::set("m.1", "issue", "ประเด็น"),
        Change::set("t.1", "parent", "m.1"),
        Change::set("t.1", "text", "งาน"),
    ]);
    let mut b = Desk::new("b");
    b.take(&a);
    (a, b)
}

#[track_caller]
fn check(preview: &Comparison, expected: &[(&str, &str, Effect)]) {
    let found: Vec<(&str, &str, Effect)> = preview
        .differences
        .iter()
        .map(|it| (&*it.record, &*it.field, it.effect))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn what_is_new_and_what_changed_is_told_apart_and_belongs_to_its_measure() {
    let (a, mut b) = pair();
    b.set("t.1", "text", "งานใหม่");
    b.write(vec![
        Change::set("r.1", "parent", "m.1"),
        Change::set("r.1", "text", "ผล"),
    ]);
    let preview = a.preview(&b);
    check(
        &preview,
        &[("r.1", "", Effect::Added), ("t.1", "text", Effect::Changed)],
    );
    assert!(preview.differences.iter().all(|it| &*it.root == "m.1"));
    assert_eq!((preview.equal, preview.fresh), (1, 3));
    let [_, changed] = &preview.differences[..] else {
        panic!()
    };
    let value = |side: &Option<super::super::Side>| side.clone().and_then(|it| it.value);
    assert_eq!(value(&changed.ours).as_deref(), Some("งาน"));
    assert_eq!(value(&changed.theirs).as_deref(), Some("งานใหม่"));
}

#[test]
fn what_a_register_proposed_for_a_text_comes_and_stays_away_with_the_text() {
    let (mut a, mut b) = pair();
    a.write(vec![
        Change::set("r.1", "parent", "m.1"),
        Change::set("r.1", "text", "ผล"),
        Change::set("r.1", "basis", "อบรม ๑ ครั้ง"),
    ]);
    b.take(&a);
    b.write(vec![
        Change::set("r.1", "text", "ผลใหม่"),
        Change::set("r.1", "basis", "อบรม ๒ ครั้ง"),
    ]);
    let preview = a.preview(&b);
    check(&preview, &[("r.1", "text", Effect::Changed)]);
    let choice = preview.choose(&BTreeSet::from([0]));
    let before = a.clone();
    take_in(&mut a.log, &b.edits(), &choice.aside).expect("no contradiction");
    assert_eq!(a.log.value("r.1", "basis"), Some("อบรม ๑ ครั้ง"));
    a = before;
    a.take(&b);
    assert_eq!(a.log.value("r.1", "basis"), Some("อบรม ๒ ครั้ง"));
    // Alone it is told.
    b.set("r.1", "basis", "อบรม ๓ ครั้ง");
    check(&a.preview(&b), &[("r.1", "basis", Effect::Changed)]);
}

#[test]
fn what_both_wrote_without_knowing_is_a_conflict_with_both_sides() {
    let (mut a, mut b) = pair();
    a.set("m.1", "issue", "ของเรา");
    b.set("m.1", "issue", "ของเขา");
    check(&a.preview(&b), &[("m.1", "issue", Effect::Conflict)]);
    b.set("m.1", "issue", "ของเรา");
    check(&a.preview(&b), &[]);
}

#[test]
fn a_deletion_is_told_and_against_a_change_it_is_a_conflict() {
    let (mut a, mut b) = pair();
    b.write(vec![Change::delete("t.1")]);
    check(&a.preview(&b), &[("t.1", "", Effect::Removed)]);
    a.set("t.1", "text", "แก้แล้ว");
    check(&a.preview(&b), &[("t.1", "", Effect::Conflict)]);
    check(&b.preview(&a), &[("t.1", "", Effect::Conflict)]);
}

#[test]
fn taking_it_again_changes_nothing_and_after_an_undo_it_is_offered_again() {
    let (mut a, mut b) = pair();
    b.set("t.1", "text", "งานใหม่");
    let before = a.log.clone();
    let came = a.take(&b);
    assert!(a.preview(&b).is_nothing_new());
    assert!(a.take(&b).is_empty());
    a.log.put_aside(&came);
    assert!(a.log.edits().eq(before.edits()));
    check(&a.preview(&b), &[("t.1", "text", Effect::Changed)]);
    assert_eq!(a.take(&b), came);
}

#[test]
fn a_part_that_was_not_chosen_is_offered_again_and_the_rest_is_not() {
    let (mut a, mut b) = pair();
    b.set("t.1", "text", "งานใหม่");
    b.set("m.1", "note", "หมายเหตุ");
    let preview = a.preview(&b);
    check(
        &preview,
        &[
            ("m.1", "note", Effect::Changed),
            ("t.1", "text", Effect::Changed),
        ],
    );
    let choice = preview.choose(&BTreeSet::from([0]));
    take_in(&mut a.log, &b.edits(), &choice.aside).expect("no contradiction");
    assert_eq!(a.log.value("m.1", "note"), None);
    assert_eq!(a.log.value("t.1", "text"), Some("งานใหม่"));
    check(&a.preview(&b), &[("m.1", "note", Effect::Changed)]);
}

#[test]
fn a_file_that_settles_a_conflict_is_a_change_not_a_conflict() {
    let (mut a, mut b) = pair();
    a.set("m.1", "issue", "ของเรา");
    b.set("m.1", "issue", "ของเขา");
    a.take(&b);
    b.take(&a);
    b.set("m.1", "issue", "ตกลงกันแล้ว");
    check(&a.preview(&b), &[("m.1", "issue", Effect::Changed)]);
}

proptest! {
    #[test]
    fn the_preview_tells_exactly_the_conflicts_that_would_arise(steps in steps()) {
        let [own, other, _] = play_apart(&steps);
        let theirs: Vec<Edit> = other.edits().cloned().collect();
        let preview = Comparison::of(&own, &theirs, &[], &Arc::default()).expect("fits");
        let told: BTreeSet<(Arc<str>, Arc<str>)> = preview.differences.iter().filter(|it| it.effect == Effect::Conflict).map(|it| (it.record.clone(), it.field.clone())).collect();
        for conflict in preview.merged.conflicts() {
            let is_new = conflict.edits.iter().any(|id| own.edit(id).is_none());
            let place = (conflict.record.clone(), conflict.field.clone());
            let whole = (conflict.record.clone(), Arc::from(""));
            if is_new {
                prop_assert!(told.contains(&place) || told.contains(&whole), "{:?}", conflict);
            } else {
                prop_assert!(!told.contains(&place), "{:?}", conflict);
            }
        }
    }

    #[test]
    fn what_is_not_told_changes_nothing_that_is_seen(steps in steps()) {
        let [own, other, _] = play_apart(&steps);
        let theirs: Vec<Edit> = other.edits().cloned().collect();
        let preview = Comparison::of(&own, &theirs, &[], &Arc::default()).expect("fits");
        // All that is told left out: what is seen stays as it is.
        let all: BTreeSet<usize> = (0..preview.differences.len()).collect();
        let mut kept = own.clone();
        take_in(&mut kept, &theirs, &preview.choose(&all).aside).expect("fits");
        prop_assert_eq!(Plan::fold(&kept, year()), Plan::fold(&own, year()));
        // And offered again in full.
        let again = Comparison::of(&kept, &theirs, &[], &Arc::default()).expect("fits");
        prop_assert_eq!(again.merged.conflicts(), preview.merged.conflicts());
        take_in(&mut kept, &theirs, &BTreeSet::new()).expect("fits");
        prop_assert_eq!(kept, preview.merged);
    }
}
