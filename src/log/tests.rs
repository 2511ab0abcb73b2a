//! Behaviour and laws of the log, told with people who write apart and meet.

use super::super::{Author, Prepared};
use super::*;
use proptest::prelude::*;
use std::sync::Arc;

/// A computer that writes under a name and keeps its own log.
#[derive(Clone)]
struct Desk {
    name: Arc<str>,
    log: Log,
}

impl Desk {
    fn new(name: &str) -> Self {
        Self {
            name: name.into(),
            log: Log::default(),
        }
    }

    fn write(&mut self, changes: Vec<Change>) -> Vec<EditId> {
        let prepared = self.log.prepare(changes);
        self.put(prepared)
    }

    fn put(&mut self, prepared: Vec<Prepared>) -> Vec<EditId> {
        let edits = Prepared::stamp(
            prepared,
            &self.name,
            self.log.highest_n() + 1,
            0,
            &Arc::new(Author::default()),
        );
        let ids = edits.iter().map(|edit| edit.id.clone()).collect();
        self.log.insert_all(edits).expect("own numbers are new");
        ids
    }

    fn set(&mut self, record: &str, field: &str, value: &str) -> Vec<EditId> {
        self.write(vec![Change::set(record, field, value)])
    }

    fn meet(&mut self, other: &mut Self) {
        let theirs: Vec<Edit> = other.log.edits().cloned().collect();
        let ours: Vec<Edit> = self.log.edits().cloned().collect();
        self.log.insert_all(theirs).expect("no contradiction");
        other.log.insert_all(ours).expect("no contradiction");
        assert_eq!(self.log, other.log);
    }

    fn undo(&mut self, command: &[EditId]) -> Vec<EditId> {
        let undo = self.log.undo(command);
        self.put(undo.prepared)
    }
}

#[track_caller]
fn check(desk: &Desk, record: &str, field: &str, value: Option<&str>) {
    assert_eq!(desk.log.value(record, field), value);
}

#[test]
fn a_later_edit_replaces_the_one_its_writer_saw() {
    let mut desk = Desk::new("a");
    desk.set("m", "title", "one");
    desk.set("m", "title", "two");
    check(&desk, "m", "title", Some("two"));
    assert!(desk.log.conflicts().is_empty());
    assert_eq!(desk.log.history("m", "title").count(), 2);
}

#[test]
fn writing_the_same_value_again_is_no_edit() {
    let mut desk = Desk::new("a");
    desk.set("m", "title", "one");
    assert!(desk.set("m", "title", "one").is_empty());
    assert!(desk.set("m", "note", "").is_empty());
}

#[test]
fn two_who_did_not_know_of_each_other_are_a_conflict_until_someone_settles_it() {
    let (mut a, mut b) = (Desk::new("a"), Desk::new("b"));
    a.set("m", "title", "ours");
    b.set("m", "title", "theirs");
    a.meet(&mut b);
    assert_eq!(a.log.conflicts().len(), 1);
    a.set("m", "title", "settled");
    a.meet(&mut b);
    assert!(b.log.conflicts().is_empty());
    check(&b, "m", "title", Some("settled"));
}

#[test]
fn two_who_wrote_the_same_are_no_conflict() {
    let (mut a, mut b) = (Desk::new("a"), Desk::new("b"));
    a.set("m", "title", "same");
    b.set("m", "title", "same");
    a.meet(&mut b);
    assert!(a.log.conflicts().is_empty());
}

#[test]
fn a_deletion_takes_what_its_writer_saw_and_nothing_else() {
    let (mut a, mut b) = (Desk::new("a"), Desk::new("b"));
    a.write(vec![
        Change::set("m", "title", "x"),
        Change::set("m", "note", "y"),
    ]);
    a.meet(&mut b);
    a.write(vec![Change::delete("m")]);
    assert_eq!(a.log.records("m").count(), 0);
    b.set("m", "note", "changed meanwhile");
    a.meet(&mut b);
    check(&a, "m", "note", Some("changed meanwhile"));
    check(&a, "m", "title", None);
    assert_eq!(a.log.conflicts().len(), 1);
}

#[test]
fn undo_brings_back_the_value_before_and_redo_the_one_after() {
    let mut desk = Desk::new("a");
    desk.set("m", "title", "one");
    let second = desk.set("m", "title", "two");
    let undone = desk.undo(&second);
    check(&desk, "m", "title", Some("one"));
    desk.undo(&undone);
    check(&desk, "m", "title", Some("two"));
}

#[test]
fn undoing_a_deletion_restores_each_field_and_redo_deletes_again() {
    let mut desk = Desk::new("a");
    desk.write(vec![
        Change::set("m", "title", "x"),
        Change::set("m", "note", "y"),
    ]);
    let deletion = desk.write(vec![Change::delete("m")]);
    let undone = desk.undo(&deletion);
    check(&desk, "m", "title", Some("x"));
    check(&desk, "m", "note", Some("y"));
    assert!(desk.log.conflicts().is_empty());
    let redone = desk.undo(&undone);
    assert_eq!(desk.log.records("").count(), 0);
    desk.undo(&redone);
    check(&desk, "m", "note", Some("y"));
    assert!(desk.log.conflicts().is_empty());
}

#[test]
fn undoing_a_creation_removes_the_record() {
    let mut desk = Desk::new("a");
    let created = desk.write(vec![Change::set("m", "title", "x")]);
    desk.undo(&created);
    assert_eq!(desk.log.records("").count(), 0);
}

#[test]
fn undo_leaves_alone_what_somebody_changed_since_and_says_so() {
    let (mut a, mut b) = (Desk::new("a"), Desk::new("b"));
    let command = a.write(vec![
        Change::set("m", "title", "x"),
        Change::set("m", "note", "y"),
    ]);
    a.meet(&mut b);
    b.set("m", "note", "theirs");
    a.meet(&mut b);
    let undo = a.log.undo(&command);
    assert_eq!(undo.prepared.len(), 1);
    assert_eq!(undo.blocked.len(), 1);
    assert_eq!(undo.blocked[0].now.as_deref(), Some("theirs"));
}

#[test]
fn an_id_with_other_content_is_a_contradiction_and_changes_nothing() {
    let (mut a, mut clone) = (Desk::new("a"), Desk::new("a"));
    a.set("m", "title", "x");
    clone.set("m", "title", "y");
    let before = a.log.clone();
    let theirs: Vec<Edit> = clone.log.edits().cloned().collect();
    assert!(a.log.insert_all(theirs).is_err());
    assert_eq!(a.log, before);
}

#[test]
fn a_past_state_is_folded_again_exactly_even_when_old_edits_arrive_later() {
    let (mut a, mut b) = (Desk::new("a"), Desk::new("b"));
    b.set("m", "note", "from an old stick");
    a.set("m", "title", "x");
    let closed = Knowledge::parse(&a.log.knowledge().to_string()).expect("own text");
    let then = a.log.clone();
    a.set("m", "title", "later");
    a.meet(&mut b);
    assert_eq!(a.log.as_of(&closed), then);
}

fn changes() -> impl Strategy<Value = Vec<(usize, usize, usize, usize)>> {
    // (who, what: 0..3 write or delete, 3 undo, 4 meet), record, value
    prop::collection::vec((0usize..3, 0usize..5, 0usize..3, 0usize..4), 1..40)
}

fn play(steps: &[(usize, usize, usize, usize)]) -> Vec<Desk> {
    let mut desks = vec![Desk::new("a"), Desk::new("b"), Desk::new("c")];
    let mut last: Vec<Vec<EditId>> = vec![Vec::new(); 3];
    for &(who, what, record, value) in steps {
        let record = format!("r{record}");
        match what {
            0 | 1 => {
                let field = if what == 0 { "title" } else { "note" };
                last[who] = desks[who].set(&record, field, &"v".repeat(value));
            }
            2 => last[who] = desks[who].write(vec![Change::delete(&record)]),
            3 => {
                last[who] = {
                    let command = last[who].clone();
                    desks[who].undo(&command)
                }
            }
            _ => {
                let other = (who + 1) % 3;
                let mut theirs = desks[other].clone();
                desks[who].meet(&mut theirs);
                desks[other] = theirs;
            }
        }
    }
    desks
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn folding_does_not_depend_on_order_or_repetition(steps in changes(), seed in any::<u64>()) {
        let desks = play(&steps);
        let mut edits: Vec<Edit> = desks.iter().flat_map(|desk| desk.log.edits().cloned()).collect();
        let mut forward = Log::default();
        for edit in &edits { forward.insert(edit.clone()).expect("no contradiction"); }
        let length = edits.len().max(1);
        for i in 0..edits.len() {
            let j = usize::try_from(seed.wrapping_mul(i as u64 + 1) % length as u64).expect("small");
            edits.swap(i, j);
        }
        let mut shuffled = Log::default();
        for edit in edits.iter().chain(&edits) { shuffled.insert(edit.clone()).expect("no contradiction"); }
        prop_assert_eq!(forward, shuffled);
    }

    #[test]
    fn every_value_is_in_force_or_replaced_by_an_edit_that_names_it(steps in changes()) {
        for desk in play(&steps) {
            let named: BTreeSet<&EditId> = desk.log.edits().flat_map(|edit| &edit.replaces).collect();
            for edit in desk.log.edits() {
                let in_force = desk.log.in_force.get(&edit.record).is_some_and(|all| all.iter().any(|held| held.id == edit.id && held.field == edit.field));
                prop_assert!(in_force != named.contains(&edit.id));
            }
        }
    }

    #[test]
    fn all_who_have_met_see_the_same(steps in changes()) {
        let mut desks = play(&steps);
        let (mut a, mut b, mut c) = (desks.remove(0), desks.remove(0), desks.remove(0));
        a.meet(&mut b);
        b.meet(&mut c);
        c.meet(&mut a);
        prop_assert_eq!(&a.log, &c.log);
        b.meet(&mut a);
        prop_assert_eq!(b.log.conflicts(), c.log.conflicts());
    }
}

#[test]
fn what_was_deleted_while_another_moved_it_stays_deleted() {
    let (mut a, mut b) = (Desk::new("a"), Desk::new("b"));
    a.set("m", "issue", "เรื่อง");
    a.meet(&mut b);
    a.write(vec![Change::delete("m")]);
    b.set("m", "order", "k");
    a.meet(&mut b);
    assert_eq!(a.log.records("m").count(), 0);
    assert_eq!(a.log.conflicts(), []);
    // Whoever words it anew brings it back.
    b.set("m", "issue", "เรื่องใหม่");
    assert_eq!(b.log.records("m").count(), 1);
}
