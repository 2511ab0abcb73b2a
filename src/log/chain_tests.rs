//! The chain holds while values are erased, and tells every change of what it goes over.

use super::*;
use crate::log::{Author, Change, Prepared};
use proptest::prelude::*;
use std::sync::Arc;

const FIELDS: [&str; 3] = ["issue", "note", ""];

/// A log of two actors, each command with its link.
fn written(commands: &[(usize, usize, String)]) -> Log {
    let mut log = Log::default();
    for (at, (who, field, value)) in (0i64..).zip(commands) {
        let actor: Actor = ["a", "b"][who % 2].into();
        let changes = vec![
            Change::set("m.x", FIELDS[field % 3], value),
            Change::set("m.y", FIELDS[(field + 1) % 2], value),
        ];
        let by = Arc::new(Author {
            division: "d.a".into(),
            person: "กานต์".into(),
        });
        let prepared = log.prepare(changes);
        let edits = Prepared::stamp(prepared, &actor, log.highest_n() + 1, at, &by);
        let link = Link::of(
            &edits,
            [at as u8; 16],
            log.chain_ends(None)
                .get(&actor)
                .copied()
                .unwrap_or_default(),
        );
        log.insert_all(edits).expect("own numbers");
        assert!(link.is_none_or(|link| log.link(link)));
    }
    log
}

fn commands() -> impl Strategy<Value = Vec<(usize, usize, String)>> {
    prop::collection::vec((0usize..2, 0usize..3, "[ก-ฮ]{0,3}"), 1..12)
}

fn breaks(log: &Log) -> Vec<EditId> {
    let chains = log.chains();
    chains.values().flat_map(|it| it.breaks.clone()).collect()
}

/// The same links over other edits.
fn with_links_of(log: &Log, edits: Vec<Edit>) -> Log {
    let mut other = Log::default();
    other.insert_all(edits).expect("numbers are new");
    for link in log.all_links() {
        other.link(link.clone());
    }
    other
}

proptest! {
    #[test]
    fn what_stands_as_it_was_written_holds_also_where_values_were_erased(
        commands in commands(),
        picks in prop::collection::vec(any::<prop::sample::Index>(), 0..4),
    ) {
        let mut log = written(&commands);
        let before = log.chains();
        prop_assert!(breaks(&log).is_empty());
        prop_assert_eq!(before.values().map(|it| it.edits).sum::<usize>(), log.len());
        let ids: Vec<EditId> = log.edits().map(|edit| edit.id.clone()).collect();
        for pick in picks.iter().filter(|_| !ids.is_empty()) {
            log.erase(pick.get(&ids));
        }
        prop_assert_eq!(log.chains(), before);
    }

    #[test]
    fn every_change_of_an_edit_breaks_its_chain(
        commands in commands(),
        pick in any::<prop::sample::Index>(),
        kind in 0usize..6,
    ) {
        let log = written(&commands);
        prop_assume!(!log.is_empty());
        let mut edits: Vec<Edit> = log.edits().cloned().collect();
        let at = pick.index(edits.len());
        let edit = &mut edits[at];
        match kind {
            0 => edit.value = Some(format!("{}!", edit.value.as_deref().unwrap_or_default()).into()),
            1 => edit.at += 1,
            2 => edit.by = Arc::default(),
            3 => edit.record = "m.z".into(),
            4 => edit.field = "title".into(),
            _ => edit.replaces = vec![EditId { n: 0, actor: "c".into() }],
        }
        prop_assert_eq!(breaks(&with_links_of(&log, edits)).len(), 1);
    }

    #[test]
    fn an_edit_that_is_taken_out_breaks_its_chain(commands in commands(), pick in any::<prop::sample::Index>()) {
        let log = written(&commands);
        prop_assume!(!log.is_empty());
        let mut edits: Vec<Edit> = log.edits().cloned().collect();
        edits.remove(pick.index(edits.len()));
        prop_assert_eq!(breaks(&with_links_of(&log, edits)).len(), 1);
    }

    #[test]
    fn links_meet_in_any_order_and_a_forgotten_salt_stays_forgotten(
        commands in commands(),
        picks in prop::collection::vec((0usize..2, any::<prop::sample::Index>()), 0..5),
    ) {
        let log = written(&commands);
        let ids: Vec<EditId> = log.edits().map(|edit| edit.id.clone()).collect();
        let mut copies = [log.clone(), log.clone()];
        for (who, pick) in picks.iter().filter(|_| !ids.is_empty()) {
            copies[*who].erase(pick.get(&ids));
        }
        let meet = |own: &Log, other: &Log| {
            let mut met = own.clone();
            met.insert_all(other.edits().cloned().collect()).expect("they agree");
            for link in other.all_links() {
                met.link(link.clone());
            }
            met
        };
        let met = meet(&copies[0], &copies[1]);
        prop_assert_eq!(&meet(&copies[1], &copies[0]), &met);
        prop_assert_eq!(meet(&met, &copies[0]), met.clone());
        prop_assert_eq!(met.chains(), log.chains());
    }

    #[test]
    fn checking_in_slices_finds_the_same(commands in commands(), most in 1usize..5) {
        let log = written(&commands);
        let mut checking = Checking::default();
        while !checking.go_on(&log, most) {}
        prop_assert_eq!(checking.chains, log.chains());
    }
}

#[test]
fn the_code_of_two_actors_is_one_that_is_read_aloud_in_groups_and_found_again_later() {
    let first = written(&[(0, 0, "ก".into()), (1, 1, "ข".into())]);
    let code = check_code(&first.chain_ends(None)).expect("there are chains");
    assert_eq!(code.len(), 19);
    assert!(code.split('-').all(|group| group.len() == 4));
    let longer = written(&[(0, 0, "ก".into()), (1, 1, "ข".into()), (0, 1, "ค".into())]);
    assert_ne!(check_code(&longer.chain_ends(None)), Some(code.clone()));
    let then = longer.chain_ends(Some(&first.knowledge()));
    assert_eq!(check_code(&then), Some(code));
    assert_eq!(check_code(&Log::default().chain_ends(None)), None);
}

#[test]
fn what_was_put_aside_is_not_sent_and_the_chain_holds_where_it_arrives() {
    let mut log = written(&[(0, 0, "ก".into()), (1, 1, "ข".into()), (0, 1, "ค".into())]);
    let last: BTreeSet<EditId> = log.edits().map(|edit| edit.id.clone()).skip(4).collect();
    log.put_aside(&last);
    assert!(breaks(&log).is_empty());
    let sent = log.filtered(|_| true);
    assert!(sent.len() < log.len() + last.len());
    assert!(breaks(&sent).is_empty());
    assert_eq!(sent.chain_ends(None), log.chain_ends(None));
    let part = log.filtered(|edit| *edit.id.actor == *"b");
    assert_eq!(
        part.chain_ends(None).len(),
        1,
        "of the other one something was left out"
    );
}
