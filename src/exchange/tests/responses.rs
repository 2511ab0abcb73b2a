//! Responses in files: a set that only grows, whatever is sent, in whatever order.

use super::super::{
    Brought, Note, Part, ReadError, keep_beside, kept_beside, read_file, write_in_pieces,
};
use super::*;
use crate::survey::{BuiltIn, ERASED, ResponseId, Source, YES, adopt_form};
use std::collections::{BTreeMap, BTreeSet};

/// A response with the id and first answer `n`.
fn response(n: u8) -> Response {
    Response {
        id: ResponseId([n; 16]),
        day: Date::from_be(2566, 1, 1 + n % 28).expect("a day"),
        form: "sf.standard".into(),
        division: (!n.is_multiple_of(3)).then(|| format!("d.{}", n % 3).into()),
        service: (!n.is_multiple_of(2)).then(|| "ss.tax".into()),
        answers: [("i1", 1 + n % 5), ("q1/2", 1), ("i2", 254)]
            .into_iter()
            .collect(),
        suggestion: if n.is_multiple_of(4) {
            "ขอที่จอดรถ \"เพิ่ม\"".to_owned()
        } else {
            String::new()
        },
        is_partial: n.is_multiple_of(5),
        source: match n % 3 {
            0 => Source::Kiosk,
            1 => Source::Paper {
                batch: "ก".to_owned(),
                number: n.into(),
            },
            _ => Source::Import {
                batch: "ตาราง".to_owned(),
            },
        },
        is_clock_unconfirmed: n.is_multiple_of(7),
        is_erased: false,
    }
}

fn file_of(responses: &[Response]) -> Vec<u8> {
    write_beyond(&sample(), false, responses, &Beside::new())
}

#[test]
fn responses_are_read_as_they_were_written_whatever_their_order() {
    let mut responses: Vec<Response> = (1..40).map(response).collect();
    let bytes = file_of(&responses);
    let opened = read_file(&bytes).expect("own file");
    assert_eq!(opened.notes, []);
    assert_eq!(opened.responses, responses);
    responses.reverse();
    assert_eq!(file_of(&responses), bytes);
}

#[test]
fn a_file_written_in_pieces_is_the_same_file() {
    let many = (0..2_000_u32).map(|n| {
        let mut one = response((n % 200) as u8);
        one.id.0[..4].copy_from_slice(&n.to_le_bytes());
        one
    });
    for responses in [Vec::new(), many.collect()] {
        let whole = file_of(&responses);
        let mut rest: Vec<Vec<u8>> = Vec::new();
        let mut write = |content: &FileContent<'_>| {
            write_in_pieces(content, &mut |piece| rest.push(piece.to_vec()))
        };
        let first = write_by(&mut write, &sample(), false, &responses, &Beside::new());
        let largest = rest.iter().chain([&first]).map(Vec::len).max();
        assert!(
            largest < Some(200_000),
            "{largest:?} bytes in the memory at a time"
        );
        rest.insert(0, first);
        assert!(rest.concat() == whole, "in {} pieces", rest.len());
        assert_eq!(rest.len() > 3, !responses.is_empty(), "{}", rest.len());
    }
}

#[test]
fn a_response_is_one_line_and_forms_stand_beside_it_in_words() {
    let mut log = sample();
    let prepared = log.prepare(adopt_form(BuiltIn::Standard));
    let first = log.highest_n() + 1;
    let edits = Prepared::stamp(prepared, &"a".into(), first, 0, &Arc::default());
    log.insert_all(edits).expect("own numbers");
    let bytes = write_beyond(&log, false, &[response(4)], &Beside::new());
    assert_eq!(read_file(&bytes).expect("own file").notes, []);
    let text = String::from_utf8(bytes).expect("UTF-8");
    let line = "\n  {\"id\":\"04040404040404040404040404040404\",\"day\":\"2023-01-05\",\
        \"form\":\"sf.standard\",\"division\":\"d.1\",\
        \"answers\":[[\"i1\",5],[\"i2\",254],[\"q1/2\",1]],\
        \"suggestion\":\"ขอที่จอดรถ \\\"เพิ่ม\\\"\",\"paper\":[\"ก\",4]}\n";
    assert!(text.contains(line), "{text}");
    assert!(text.contains("ขั้นตอน"), "the aspect of the form");
}

#[test]
fn of_an_erased_response_only_the_id_travels() {
    let kept = Response::erased(ResponseId([1; 16]));
    let mut log = sample();
    let mark = format!("sv.{}", ResponseId([8; 16]));
    let prepared = log.prepare(vec![Change::set(&mark, ERASED, YES)]);
    let first = log.highest_n() + 1;
    let edits = Prepared::stamp(prepared, &"a".into(), first, 0, &Arc::default());
    log.insert_all(edits).expect("own numbers");
    let marked = response(8);
    let bytes = write_beyond(&log, false, &[kept.clone(), marked.clone()], &Beside::new());
    let text = String::from_utf8(bytes.clone()).expect("UTF-8");
    assert!(!text.contains("ขอที่จอดรถ"), "erased words are not sent");
    let opened = read_file(&bytes).expect("own file");
    assert_eq!(opened.responses, [kept, Response::erased(marked.id)]);
}

#[test]
fn what_is_sent_is_chosen() {
    let (log, all) = (sample(), (1..13).map(response).collect::<Vec<_>>());
    let plan = Plan::fold(&log, year());
    let count = |part: &Part| {
        all.iter()
            .filter(|it| part.takes(it.division.as_ref()))
            .count()
    };
    assert_eq!(count(&Part::Everything), 12);
    assert_eq!(count(&Part::Plan), 0);
    assert_eq!(count(&Part::Responses), 12);
    assert_eq!(count(&Part::Division("d.1".into())), 4);
    assert_eq!(Part::Plan.cut(&log, &plan), log);
    let alone = Plan::fold(&Part::Responses.cut(&log, &plan), year());
    assert_eq!((alone.measures.len(), &alone.office), (0, &plan.office));
    assert_eq!(alone.divisions, plan.divisions);
}

#[test]
fn a_division_sends_its_register_rows_and_not_those_of_others() {
    let mut log = sample();
    let changes = [
        ("w.1", "register", "manuals"),
        ("w.1", "cell:title", "คู่มือของกองคลัง"),
        ("w.1", "cell:division", "d.finance"),
        ("w.2", "register", "manuals"),
        ("w.2", "cell:title", "คู่มือของกองช่าง"),
        ("w.2", "cell:division", "d.works"),
        ("w.3", "register", "manuals"),
        ("w.3", "cell:title", "คู่มือที่ยังไม่ระบุกอง"),
    ];
    let changes = changes.map(|(record, field, value)| Change::set(record, field, value));
    let prepared = log.prepare(changes.to_vec());
    let first = log.highest_n() + 1;
    let edits = Prepared::stamp(prepared, &"a".into(), first, 0, &Arc::default());
    log.insert_all(edits).expect("own numbers");
    let part = Part::Division("d.finance".into()).cut(&log, &Plan::fold(&log, year()));
    let rows: Vec<&str> = part.records("w.").map(|record| &**record).collect();
    assert_eq!(rows, ["w.1", "w.3"]);
}

#[test]
fn two_answers_under_one_id_are_refused_and_bad_ids_named() {
    let text = String::from_utf8(file_of(&[response(1), response(2)])).expect("UTF-8");
    let id = |n: u8| ResponseId([n; 16]).to_string();
    let both = text.replacen(&id(2), &id(1), 1);
    assert_eq!(
        read_file(both.as_bytes()),
        Err(ReadError::TwoResponses(id(1)))
    );
    let bad = text.replacen(&id(2), "2", 1);
    let error = read_file(bad.as_bytes()).expect_err("no id");
    assert!(matches!(error, ReadError::Misshapen { .. }), "{error:?}");
}

#[test]
fn members_of_a_later_version_are_carried_through_unchanged() {
    let later = "{\"a\":[1, 2.50, {\"b\": null}],\n \"ก\":\"\\u0e01\"}";
    let beside = Beside::from([("later".to_owned(), later.to_owned())]);
    let bytes = write_beyond(&sample(), false, &[], &beside);
    let opened = read_file(&bytes).expect("readable");
    let note = Note::UnknownFields {
        places: vec!["later".to_owned()],
        count: 1,
    };
    assert_eq!(opened.notes, [note]);
    assert_eq!(opened.beside, beside);
    let kept = keep_beside("", &opened.beside, opened.written_on);
    let again = write_beyond(&sample(), false, &[], &kept_beside(&kept));
    assert_eq!(again, bytes);
}

#[test]
fn of_two_files_of_a_later_version_the_later_one_counts_in_either_order() {
    let member = |json: &str| Beside::from([("later".to_owned(), json.to_owned())]);
    let day = |day| Date::from_be(2566, 1, day).expect("a day");
    let files = [
        (member("1"), day(1)),
        (member("2"), day(3)),
        (member("3"), day(2)),
    ];
    let keep = |order: [usize; 3]| {
        order.into_iter().fold(String::new(), |kept, place| {
            keep_beside(&kept, &files[place].0, files[place].1)
        })
    };
    assert_eq!(kept_beside(&keep([0, 1, 2])), member("2"));
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        assert_eq!(keep(order), keep([0, 1, 2]));
    }
}

/// What a computer has.
type Pile = BTreeMap<ResponseId, Response>;

fn take(pile: &mut Pile, bytes: &[u8]) -> Brought {
    let opened = read_file(bytes).expect("own file");
    let brought = Brought::of(&opened.responses, |id| pile.get(&id).cloned());
    for response in brought.fresh.iter().chain(&brought.completed) {
        pile.insert(response.id, response.clone());
    }
    brought
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Any computers that exchange any responses in any order, with or without suggestions, some
    /// of them erased somewhere, end equal; nothing is counted twice and nothing comes back.
    #[test]
    fn piles_that_meet_end_equal(
        held in prop::collection::vec(prop::collection::btree_set(1u8..20, 0..12), 3),
        erased in prop::collection::btree_set(1u8..20, 0..4),
        meetings in prop::collection::vec((0usize..3, 0usize..3, any::<bool>()), 0..12),
    ) {
        let mut piles: Vec<Pile> = held.iter().map(|ids| {
            ids.iter().map(|n| (ResponseId([*n; 16]), response(*n))).collect()
        }).collect();
        for n in &erased {
            let id = ResponseId([*n; 16]);
            piles[0].insert(id, Response::erased(id));
        }
        let all: BTreeSet<ResponseId> = piles.iter().flat_map(|pile| pile.keys().copied()).collect();
        let send = |pile: &Pile, leaves_suggestions: bool| {
            let mut responses: Vec<Response> = pile.values().cloned().collect();
            if leaves_suggestions {
                responses.iter_mut().for_each(|it| it.suggestion.clear());
            }
            file_of(&responses)
        };
        for (from, to, leaves_suggestions) in meetings {
            let bytes = send(&piles[from], leaves_suggestions);
            take(&mut piles[to], &bytes);
            prop_assert!(take(&mut piles[to], &bytes).is_nothing_new());
        }
        for _ in 0..2 {
            for (from, to) in [(0, 1), (1, 2), (2, 0)] {
                let bytes = send(&piles[from], false);
                take(&mut piles[to], &bytes);
            }
        }
        prop_assert_eq!(&piles[0], &piles[1]);
        prop_assert_eq!(&piles[1], &piles[2]);
        prop_assert_eq!(piles[0].keys().copied().collect::<BTreeSet<_>>(), all);
        for n in &erased {
            prop_assert!(piles[2][&ResponseId([*n; 16])].is_erased);
        }
    }
}
