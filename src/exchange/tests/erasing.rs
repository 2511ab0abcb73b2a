//! What was erased never comes back, whatever older files say and in whatever order.

use super::super::{Comparison, Erased, OpenPlan, decode_batch, encode_batch, read_file, recover};
use super::*;
use crate::log::EditId;
use crate::survey::{ResponseId, Source, erase};
use std::collections::BTreeSet;

/// What nobody may read any more.
const SECRET: &str = "นางสาวทดสอบ ความลับ";

/// What three people have, each with a secret of their own in a field that all of them write.
fn with_secrets(steps: &[Step]) -> ([Log; 3], BTreeSet<EditId>) {
    let mut logs = play_apart(steps);
    let mut secrets = BTreeSet::new();
    for (log, actor) in logs.iter_mut().zip(["a", "b@c", "\u{e01} 4"]) {
        let prepared = log.prepare(vec![Change::set(
            "m.a",
            "note",
            &format!("{SECRET} {actor}"),
        )]);
        let first = log.highest_n() + 1;
        let edits = Prepared::stamp(prepared, &actor.into(), first, 7, &Arc::default());
        secrets.extend(edits.iter().map(|edit| edit.id.clone()));
        log.insert_all(edits).expect("own numbers are new");
    }
    (logs, secrets)
}

fn take(log: &mut Log, bytes: &[u8]) {
    let opened = read_file(bytes).expect("own file");
    log.insert_all(opened.edits).expect("no contradiction");
}

fn tells(bytes: &[u8]) -> bool {
    String::from_utf8_lossy(bytes).contains(SECRET)
}

proptest! {
    #[test]
    fn an_older_file_never_brings_erased_content_back(
        steps in steps(),
        order in Just((0usize..7).collect::<Vec<_>>()).prop_shuffle(),
        start in 0usize..3,
    ) {
        let (logs, secrets) = with_secrets(&steps);
        // Six files from before and after one of the three has met the others and erased.
        let older: Vec<Vec<u8>> = logs.iter().map(write).collect();
        let mut eraser = logs[0].clone();
        older.iter().for_each(|file| take(&mut eraser, file));
        let whole = write(&eraser);
        for id in &secrets {
            prop_assert!(eraser.erase(id));
            prop_assert!(!eraser.erase(id));
        }
        let erased = write(&eraser);
        prop_assert!(!tells(&erased));
        let files = [&older[0], &older[1], &older[2], &whole, &erased, &older[1], &erased];

        let (mut met, mut is_known) = (logs[start].clone(), false);
        for place in &order {
            take(&mut met, files[*place]);
            is_known |= [4, 6].contains(place);
            prop_assert!(!is_known || !tells(&write(&met)));
            let edits: Vec<Edit> = met.edits().cloned().collect();
            prop_assert!(!is_known || !encode_batch(&edits, &[]).contains(SECRET));
            let open = OpenPlan::of(&met, "log-1", 1).expect("small");
            let snapshot = serde_json::to_string(&open).expect("a text");
            prop_assert!(!is_known || !snapshot.contains(SECRET));
        }
        // Whoever has met all of it has the same, in whatever order it came.
        prop_assert_eq!(&met, &eraser);
        prop_assert_eq!(write(&met), erased);
    }

    #[test]
    fn meeting_stays_commutative_associative_and_idempotent_where_values_were_erased(
        steps in steps(),
        picks in prop::collection::vec((0usize..3, any::<prop::sample::Index>()), 0..6),
    ) {
        let (mut logs, _) = with_secrets(&steps);
        for (who, pick) in picks {
            let ids: Vec<EditId> = logs[who].edits().map(|edit| edit.id.clone()).collect();
            logs[who].erase(pick.get(&ids));
        }
        let files: Vec<Vec<u8>> = logs.iter().map(write).collect();
        let merged = |order: &[usize]| {
            let mut log = Log::default();
            order.iter().for_each(|place| take(&mut log, &files[*place]));
            log
        };
        let all = merged(&[0, 1, 2]);
        for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            prop_assert_eq!(&merged(&order), &all);
        }
        prop_assert_eq!(&merged(&[0, 0, 1, 2, 1, 0]), &all);
        let mut pair = merged(&[1, 2]);
        take(&mut pair, &files[0]);
        prop_assert_eq!(&pair, &all);
        let edits: Vec<Edit> = all.edits().cloned().collect();
        let mut read = decode_batch(&encode_batch(&edits, &[])).expect("own text").edits;
        read.sort_by(|a, b| a.id.cmp(&b.id));
        prop_assert_eq!(read, edits);
        prop_assert_eq!(Plan::fold(&all, year()), Plan::fold(&log_of(&all.edits().cloned().collect::<Vec<_>>()), year()));
    }

    #[test]
    fn what_was_written_before_is_written_again_without_what_was_erased(steps in steps()) {
        let (logs, secrets) = with_secrets(&steps);
        let mut log = logs[0].clone();
        let (before, edits) = (write(&log), log.edits().cloned().collect::<Vec<_>>());
        for id in &secrets {
            log.erase(id);
        }
        let erased = Erased::of(&log);
        prop_assert_eq!(erased.from_file(&before), Ok(Some(write(&log))));
        prop_assert_eq!(erased.from_file(&write(&log)), Ok(None));
        let batch = erased.from_batch(&encode_batch(&edits, &[])).expect("it held some");
        prop_assert!(!batch.contains(SECRET));
        prop_assert_eq!(erased.from_batch(&batch), None);
        prop_assert_eq!(log_of(&decode_batch(&batch).expect("own text").edits), log);
    }
}

/// A log in which two people wrote the same field without knowing of each other.
fn apart() -> (Log, EditId, EditId) {
    let mut log = Log::default();
    let mut ids = Vec::new();
    for (actor, value) in [("a", "เปิดเผยได้"), ("b", SECRET)] {
        let by = Arc::default();
        let prepared = Log::default().prepare(vec![Change::set("m.a", "issue", value)]);
        let edits = Prepared::stamp(prepared, &actor.into(), 1, 0, &by);
        ids.push(edits[0].id.clone());
        log.insert_all(edits).expect("other actors");
    }
    (log, ids[0].clone(), ids[1].clone())
}

#[test]
fn of_two_who_contradict_each_other_the_one_who_was_not_erased_is_right() {
    let (mut log, kept, secret) = apart();
    assert_eq!(
        (log.conflicts().len(), log.value("m.a", "issue")),
        (1, Some(SECRET))
    );
    log.erase(&secret);
    assert_eq!(log.conflicts(), []);
    assert_eq!(log.value("m.a", "issue"), Some("เปิดเผยได้"));
    // Whoever writes next replaces both.
    let prepared = log.prepare(vec![Change::set("m.a", "issue", "ใหม่")]);
    assert_eq!(prepared[0].replaces, [kept.clone(), secret]);
    log.erase(&kept);
    assert_eq!(log.value("m.a", "issue"), None);
    assert_eq!(log.records("m.").count(), 0);
}

#[test]
fn what_was_erased_brings_a_deleted_record_back_no_more() {
    let (mut log, _, _) = apart();
    let known = log.clone();
    let prepared = log.prepare(vec![Change::delete("m.a")]);
    let deletion = Prepared::stamp(prepared, &"a".into(), 9, 0, &Arc::default());
    log.insert_all(deletion).expect("a new number");
    let prepared = known.prepare(vec![Change::set("m.a", "note", SECRET)]);
    let beside = Prepared::stamp(prepared, &"c".into(), 9, 0, &Arc::default());
    let id = beside[0].id.clone();
    log.insert_all(beside).expect("another actor");
    assert_eq!((log.conflicts().len(), log.records("m.").count()), (1, 1));
    log.erase(&id);
    assert_eq!((log.conflicts().len(), log.records("m.").count()), (0, 0));
}

#[test]
fn nothing_takes_back_to_what_was_erased() {
    let (mut log, kept, secret) = apart();
    let prepared = log.prepare(vec![Change::set("m.a", "issue", "ใหม่")]);
    let edits = Prepared::stamp(prepared, &"a".into(), 2, 0, &Arc::default());
    let command = [edits[0].id.clone()];
    log.insert_all(edits).expect("a new number");
    log.erase(&secret);
    log.erase(&kept);
    let undo = log.undo(&command);
    assert_eq!((undo.prepared.len(), undo.blocked.len()), (0, 1));
}

#[test]
fn a_file_that_only_erases_is_no_file_without_news() {
    let (own, _, secret) = apart();
    let mut theirs = own.clone();
    theirs.erase(&secret);
    let opened = read_file(&write(&theirs)).expect("own file");
    let compared = Comparison::of(&own, &opened.edits, &[], &Arc::default()).expect("they agree");
    assert_eq!((compared.fresh, compared.erased), (0, 1));
    assert!(!compared.is_nothing_new());
    assert_eq!(compared.merged, theirs);
    let again = Comparison::of(&theirs, &opened.edits, &[], &Arc::default()).expect("equal");
    assert!(again.is_nothing_new());
}

#[test]
fn what_was_put_aside_is_erased_where_it_lies() {
    let (mut log, _, secret) = apart();
    log.put_aside(&BTreeSet::from([secret.clone()]));
    let older = write(&apart().0);
    assert!(log.erase(&secret));
    take(&mut log, &older);
    assert_eq!(log.take_up(&BTreeSet::from([secret])), 1);
    assert_eq!(log.value("m.a", "issue"), Some("เปิดเผยได้"));
    assert!(!tells(&write(&log)));
}

#[test]
fn a_log_that_is_lost_comes_back_with_the_marks_of_what_was_erased() {
    let (mut log, _, secret) = apart();
    log.erase(&secret);
    let prepared = log.prepare(vec![Change::set("m.a", "issue", "ใหม่")]);
    let edits = Prepared::stamp(prepared, &"a".into(), 2, 0, &Arc::default());
    log.insert_all(edits).expect("a new number");
    let open = OpenPlan::of(&log, "log-1", 1).expect("small");
    let mut again = log_of(&recover(open).expect("own text"));
    take(&mut again, &write(&apart().0));
    assert_eq!(again, log);
}

/// What an older version makes of a file with marks: a member that it does not know, which it
/// keeps and writes again beside its own copy, so that the mark reaches the next one.
#[test]
fn the_marks_pass_through_an_older_version() {
    let (mut log, _, secret) = apart();
    let older = write(&log);
    log.erase(&secret);
    let text = String::from_utf8(write(&log)).expect("UTF-8");
    let member = text.split("\"erased_edits\":").nth(1).expect("the marks");
    let (member, _) = member.split_once("\n ]").expect("the end of the list");
    let its_file = String::from_utf8(older).expect("UTF-8");
    let end = its_file.rfind("\n}").expect("the end");
    let passed = format!(
        "{},\n \"erased_edits\":{member}\n ]\n}}\n",
        &its_file[..end]
    );
    assert!(passed.contains(SECRET));
    let opened = read_file(passed.as_bytes()).expect("readable");
    assert_eq!(log_of(&opened.edits), log);
}

#[test]
fn an_erased_response_leaves_its_id_alone_in_files_blocks_and_texts() {
    let id = ResponseId([7; 16]);
    let response = Response {
        id,
        day: Date::from_be(2566, 2, 14).expect("a day"),
        form: "sf.standard".into(),
        division: None,
        service: None,
        answers: [("speed", 3)].into_iter().collect(),
        suggestion: SECRET.to_owned(),
        is_partial: false,
        source: Source::Kiosk,
        is_clock_unconfirmed: false,
        is_erased: false,
    };
    let mut log = sample();
    let older = write_beyond(&log, false, std::slice::from_ref(&response), &Beside::new());
    let columns = crate::survey::Columns::new([&response]).pack();
    let texts = crate::survey::Suggestions::new([&response]).pack();
    assert!(Erased::of(&log).is_empty());
    let prepared = log.prepare(vec![erase(id)]);
    let first = log.highest_n() + 1;
    let edits = Prepared::stamp(prepared, &"a".into(), first, 0, &Arc::default());
    log.insert_all(edits).expect("own numbers");
    let erased = Erased::of(&log);
    let bytes = erased
        .from_file(&older)
        .expect("readable")
        .expect("it held it");
    assert!(tells(&older) && !tells(&bytes));
    let opened = read_file(&bytes).expect("own file");
    assert_eq!(opened.responses, [Response::erased(id)]);
    let columns = erased.from_columns(&columns).expect("it held it");
    assert_eq!(erased.from_columns(&columns), None);
    let texts = erased.from_suggestions(&texts).expect("it held it");
    assert!(!tells(&texts));
    assert_eq!(erased.from_suggestions(&texts), None);
}
