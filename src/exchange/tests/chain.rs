//! The chain of hashes goes with whole files, tells what was changed in them, and leaks nothing.

use super::super::{
    Note, ReadError, decode_batch, encode_batch, links_to_keep, read_file, told_apart, write_hash,
};
use super::*;
use crate::log::{EditId, Link, Written};

/// A log of two databases, each command linked, and one command that is not.
fn linked() -> Log {
    let mut log = Log::default();
    let by = Arc::new(Author::default());
    for (at, actor, value) in [
        (1i64, "a", "โทรศัพท์ 081-234-5678"),
        (2, "b", "ข"),
        (3, "a", "ค"),
    ] {
        let changes = vec![
            Change::set("m.a", "issue", value),
            Change::set("m.b", "issue", value),
        ];
        let prepared = log.prepare(changes);
        let edits = Prepared::stamp(prepared, &actor.into(), log.highest_n() + 1, at, &by);
        let before = log.chain_ends(None).get(actor).copied();
        let link = Link::of(&edits, [at as u8; 16], before.unwrap_or_default());
        let links = link.into_iter().collect();
        log.take(Written { edits, links }).expect("own numbers");
    }
    let prepared = log.prepare(vec![Change::set("m.a", "note", "ไม่มีรหัส")]);
    let edits = Prepared::stamp(prepared, &"c".into(), log.highest_n() + 1, 4, &by);
    log.insert_all(edits).expect("own numbers");
    log
}

fn taken(bytes: &[u8]) -> Log {
    let opened = read_file(bytes).expect("own file");
    let mut log = Log::default();
    let (edits, links) = (opened.edits, opened.links);
    log.take(Written { edits, links }).expect("each id once");
    log
}

fn broken(bytes: &[u8]) -> Vec<EditId> {
    let opened = read_file(bytes).expect("it can be read");
    let told = opened.notes.into_iter().find_map(|note| match note {
        Note::Broken { edits } => Some(edits),
        _ => None,
    });
    told.unwrap_or_default()
}

fn replaced(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    assert!(text.contains(from), "{from} in {text}");
    text.replace(from, to).into_bytes()
}

#[test]
fn a_whole_file_carries_the_chains_and_the_same_code_comes_out_where_it_is_taken() {
    let log = linked();
    let bytes = write(&log);
    assert_eq!(taken(&bytes), log);
    assert_eq!(write(&taken(&bytes)), bytes);
    assert!(broken(&bytes).is_empty());
    assert_eq!(taken(&bytes).chains(), log.chains());
}

#[test]
fn a_value_that_was_changed_behind_the_app_s_back_is_told_with_its_place() {
    let bytes = write(&linked());
    // In the plan and in the edits, so that it is no change by hand of the readable plan.
    let tampered = replaced(&bytes, "\"ข\"", "\"ฃ\"");
    let first = EditId {
        n: 3,
        actor: "b".into(),
    };
    assert_eq!(broken(&tampered), [first]);
    let at = replaced(&bytes, "\"at\":3", "\"at\":5");
    assert_eq!(broken(&at).len(), 1);
    let other = replaced(&bytes, "นักวิเคราะห์", "ผู้อื่น");
    assert!(
        broken(&other).is_empty(),
        "who wrote the file is no part of it"
    );
}

#[test]
fn what_was_erased_leaves_no_salt_that_would_give_it_away_and_the_chain_holds() {
    let mut log = linked();
    let whole = write(&log);
    let code = log.chain_ends(None);
    let secret = log
        .edits()
        .next()
        .map(|edit| edit.id.clone())
        .expect("an edit");
    let seed = "AQEBAQEBAQEBAQEBAQEBAQ";
    assert!(String::from_utf8_lossy(&whole).contains(seed));
    log.erase(&secret);
    let erased = write(&log);
    assert!(!String::from_utf8_lossy(&erased).contains(seed));
    assert!(broken(&erased).is_empty());
    assert_eq!(taken(&erased).chain_ends(None), code);
    // A copy from before brings neither the value nor the seed back.
    let mut met = taken(&erased);
    let older = read_file(&whole).expect("own file");
    let (edits, links) = (older.edits, older.links);
    met.take(Written { edits, links }).expect("they agree");
    assert_eq!(write(&met), erased);
    let mut other_way = taken(&whole);
    let newer = read_file(&erased).expect("own file");
    for edit in newer.edits.iter().filter(|edit| edit.is_erased) {
        other_way.erase(&edit.id);
    }
    let (edits, links) = (newer.edits, newer.links);
    other_way
        .take(Written { edits, links })
        .expect("they agree");
    assert_eq!(write(&other_way), erased);
}

#[test]
fn a_batch_keeps_its_link() {
    let log = linked();
    let edits: Vec<Edit> = log.edits().take(2).cloned().collect();
    let links: Vec<Link> = log.all_links().take(1).cloned().collect();
    let text = encode_batch(&edits, &links);
    assert_eq!(decode_batch(&text), Ok(Written { edits, links }));
}

#[test]
fn links_that_no_app_writes_are_refused_before_they_cost_anything() {
    let link = |n: u64, count: u64, hash: &str| {
        format!(
            r#"{{"actor":"a","n":{n},"count":{count},"seed":"AQEBAQEBAQEBAQEBAQEBAQ","hash":"{hash}"}}"#
        )
    };
    let hash = write_hash(&[7; 32]);
    let batch = |chain: &[String]| {
        format!(
            r#"{{"format":1,"batches":[],"chain":[{}]}}"#,
            chain.join(",")
        )
    };
    let impossible =
        |chain: &[String]| matches!(decode_batch(&batch(chain)), Err(ReadError::Impossible(_)));
    assert!(impossible(&[link(1, 9_007_199_254_740_991, &hash)]));
    assert!(impossible(&[link(1, 0, &hash)]));
    assert!(impossible(&[link(1, 1, "AQ")]));
    assert!(impossible(&[link(1, 1, "no base64 !")]));
    let twice = encode_batch(&[], &[]);
    assert_eq!(decode_batch(&twice), Ok(Written::default()));
    let log = linked();
    let edits: Vec<Edit> = log.edits().cloned().collect();
    let first = log.all_links().next().expect("a link").clone();
    let text = encode_batch(&edits, &[first.clone(), first]);
    assert!(matches!(decode_batch(&text), Err(ReadError::Impossible(_))));
}

/// What a computer has after it has taken files in together, read again from what it stored.
fn taken_together(own: &Log, files: &[&[u8]]) -> Log {
    let opened: Vec<_> = files
        .iter()
        .map(|file| read_file(file).expect("own file"))
        .collect();
    let opened: Vec<_> = opened.iter().collect();
    let edits = told_apart(own, opened.iter().copied());
    let unknown: Vec<Edit> = edits
        .iter()
        .filter(|edit| own.known(&edit.id).is_none())
        .cloned()
        .collect();
    let links = links_to_keep(own, &opened, &edits);
    let stored = encode_batch(&unknown, &links);
    let mut log = own.clone();
    log.take(decode_batch(&stored).expect("what was stored can be read"))
        .expect("they agree");
    log
}

fn breaks(log: &Log) -> usize {
    log.chains().values().map(|chain| chain.breaks.len()).sum()
}

/// The part of a log that one database wrote, as its file in a shared folder has it.
fn of_writer(log: &Log, actor: &str) -> Vec<u8> {
    write(&log.filtered(|edit| *edit.id.actor == *actor))
}

#[test]
fn files_that_share_a_chain_are_taken_in_together_and_can_be_read_again() {
    let log = linked();
    let whole = write(&log);
    let [a, b, c] = ["a", "b", "c"].map(|actor| of_writer(&log, actor));
    for files in [
        vec![&whole[..], &whole],
        vec![&b, &a, &c],
        vec![&whole, &b, &a],
        vec![&a, &whole, &whole],
    ] {
        let taken = taken_together(&Log::default(), &files);
        assert_eq!(taken, log);
        assert_eq!(breaks(&taken), 0);
        assert_eq!(taken_together(&taken, &files), taken);
    }
}

#[test]
fn what_came_in_parts_stays_without_hashes_and_is_never_called_broken() {
    let log = linked();
    let part = log.filtered(|edit| *edit.record == *"m.a");
    assert!(
        part.all_links().next().is_none(),
        "of each something is left out"
    );
    let own = taken_together(&Log::default(), &[&write(&part)]);
    let taken = taken_together(&own, &[&write(&log)]);
    assert_eq!(breaks(&taken), 0);
    assert_eq!(taken.len(), log.len());
    assert!(taken.all_links().next().is_none());
}

#[test]
fn a_salt_of_what_was_erased_is_not_kept_whichever_file_comes_first() {
    let log = linked();
    let mut erased = log.clone();
    erased.erase(&log.edits().next().expect("an edit").id.clone());
    let files = [write(&log), write(&erased)];
    for [first, second] in [[0, 1], [1, 0]] {
        let taken = taken_together(&Log::default(), &[&files[first], &files[second]]);
        assert_eq!(taken, erased);
        assert_eq!(breaks(&taken), 0);
        let own = taken_together(&Log::default(), &[&files[1]]);
        assert_eq!(taken_together(&own, &[&files[0]]), erased);
    }
}

#[test]
fn a_value_that_was_changed_together_with_the_sum_is_told_after_it_was_taken_in() {
    let log = linked();
    let tampered = replaced(&write(&log), "\"ข\"", "\"ฃ\"");
    let taken = taken_together(&Log::default(), &[&tampered]);
    assert_eq!(breaks(&taken), 1);
}
