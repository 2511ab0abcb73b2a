//! The chain of hashes goes with whole files, tells what was changed in them, and leaks nothing.

use super::super::{Note, ReadError, decode_batch, encode_batch, read_file, write_hash};
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
