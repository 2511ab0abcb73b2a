//! Bytes that no version wrote: each is refused by its name, or read with notes.

use super::super::{
    Encoding, Foreign, LARGEST_FILE, Note, Opened, ReadError, decode_batch, read_file,
};
use super::*;
use crate::log::EditId;

fn whole() -> String {
    let mut log = Log::default();
    for (n, field, value) in [(1, "name", "อบต.ตัวอย่าง"), (2, "amphoe", "เมือง")]
    {
        let prepared = log.prepare(vec![Change::set("office", field, value)]);
        // At two times, so that they stand in two batches.
        let at = i64::try_from(n).expect("small");
        let edits = Prepared::stamp(prepared, &"a".into(), n, at, &Arc::default());
        log.insert_all(edits).expect("numbers are new");
    }
    String::from_utf8(write(&log)).expect("UTF-8")
}

#[track_caller]
fn check(bytes: impl AsRef<[u8]>, expected: ReadError) {
    assert_eq!(read_file(bytes.as_ref()), Err(expected));
}

/// The file with one part changed, which must be there.
#[track_caller]
fn with(from: &str, to: &str) -> String {
    let whole = whole();
    assert!(whole.contains(from), "{from} is not in {whole}");
    whole.replacen(from, to, 1)
}

#[track_caller]
fn notes_of(text: impl AsRef<[u8]>) -> Vec<Note> {
    let opened: Opened = read_file(text.as_ref()).expect("readable");
    assert_eq!(opened.edits.len(), 2);
    opened.notes
}

fn id(n: u64) -> EditId {
    EditId {
        n,
        actor: "a".into(),
    }
}

#[test]
fn a_file_cut_short_is_said_to_be_cut_short() {
    let bytes = write(&sample());
    for end in (1..bytes.len() - 1)
        .step_by(97)
        .chain(bytes.len() - 6..bytes.len() - 1)
    {
        check(&bytes[..end], ReadError::CutShort { bytes: end });
    }
    assert!(
        read_file(&bytes[..bytes.len() - 1]).is_ok(),
        "only the last line break is missing"
    );
}

#[test]
fn what_editors_and_power_cuts_add_is_tolerated_and_noted() {
    let text = whole();
    assert_eq!(notes_of(format!("\u{feff}{text}")), [Note::ByteOrderMark]);
    assert_eq!(
        notes_of(format!("{text}\0\0\0")),
        [Note::TrailingZeros { bytes: 3 }]
    );
    assert_eq!(notes_of(text.replace('\n', "\r\n")), []);
    assert_eq!(notes_of(format!("  {text}\n\n")), []);
}

#[test]
fn other_encodings_are_told_apart() {
    let not_text = |looks_like| ReadError::NotText { looks_like };
    let tis620: Vec<u8> = whole()
        .chars()
        .map(|letter| match u32::from(letter) {
            thai @ 0xe01..=0xe5b => u8::try_from(thai - 0xe00 + 0xa0).expect("a byte"),
            other => u8::try_from(other).expect("ASCII"),
        })
        .collect();
    check(tis620, not_text(Encoding::Tis620));
    let units: Vec<u16> = whole().encode_utf16().collect();
    let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    check(
        [&[0xff, 0xfe], &little[..]].concat(),
        not_text(Encoding::Utf16),
    );
    check(
        [&[0xfe, 0xff], &big[..]].concat(),
        not_text(Encoding::Utf16),
    );
    check(little, not_text(Encoding::Utf16));
    check(big, not_text(Encoding::Utf16));
    check(
        b"{\"prongsai\":\"\xfe\xff\x80\"}",
        not_text(Encoding::Unknown),
    );
}

#[test]
fn files_of_other_programs_are_called_so() {
    let foreign = |kind| ReadError::OtherProgram { kind };
    check("{}", foreign(Foreign::Json));
    check(
        "{\"name\":\"package\",\"version\":\"1.0.0\"}",
        foreign(Foreign::Json),
    );
    check("[1,2,3]", foreign(Foreign::Json));
    check("\"prongsai\"", foreign(Foreign::Json));
    check("<!DOCTYPE html><html></html>", foreign(Foreign::Html));
    check(b"PK\x03\x04 and so on", foreign(Foreign::Zip));
    check(b"%PDF-1.7", foreign(Foreign::Pdf));
    check(b"\xff\xd8\xff\xe0", foreign(Foreign::Picture));
    check(b"\x1f\x8b\x08\0", ReadError::Compressed);
    check("", ReadError::Empty);
    check(" \n", ReadError::Empty);
    check([0; 4096], ReadError::Empty);
}

#[test]
fn a_newer_format_is_refused_by_its_number_even_when_its_shape_is_another() {
    let too_new = |found| ReadError::TooNew { found, known: 1 };
    check(with("\"format\":1", "\"format\":7"), too_new(7));
    check(
        "{\"prongsai\":{\"format\":3},\"edits\":{\"other\":1}}",
        too_new(3),
    );
    assert_eq!(
        decode_batch("{\"format\":2,\"batches\":[]}"),
        Err(too_new(2))
    );
}

#[test]
fn places_of_errors_are_named() {
    let at = |error: ReadError| match error {
        ReadError::NotJson { line, column, .. } | ReadError::Misshapen { line, column, .. } => {
            (line, column)
        }
        other => panic!("{other:?}"),
    };
    let place = |text: &str| at(read_file(text.as_bytes()).expect_err("damaged"));
    assert_eq!(place("{\n \"prongsai\" 1}"), (2, 13));
    assert_eq!(place("hello"), (1, 1));
    assert_eq!(place(&with("\"app\":", "\"app\":1,\"app\":")).0, 5);
    assert_eq!(place(&with("\"year\":2566", "\"year\":1")).0, 12);
}

#[test]
fn joined_files_are_told_apart_from_other_damage() {
    let text = whole();
    let line = text.lines().count() + 1;
    check(format!("{text}{text}"), ReadError::Joined { line });
    check(format!("{text}x"), ReadError::Joined { line });
}

#[test]
fn keys_that_stand_there_twice_are_refused() {
    for (from, to) in [
        (
            "\"office\":\"อบต.ตัวอย่าง\"",
            "\"office\":\"a\",\n \"office\":\"b\"",
        ),
        ("\"edits\":[", "\"edits\":[],\n \"edits\":["),
        ("\"n\":1", "\"n\":1,\"n\":2"),
    ] {
        let error = read_file(with(from, to).as_bytes()).expect_err("doubled");
        let ReadError::Misshapen { reason, .. } = error else {
            panic!("{error:?}")
        };
        assert!(reason.starts_with("duplicate field"), "{reason}");
    }
}

#[test]
fn unknown_fields_are_noted_by_their_places() {
    let unknown = |places: &[&str], count| Note::UnknownFields {
        places: places.iter().map(|place| (*place).to_owned()).collect(),
        count,
    };
    let text = with("\"app\":", "\"later\":{\"a\":1},\"app\":");
    assert_eq!(notes_of(text), [unknown(&["prongsai.later"], 1)]);
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    let text = with("\"app\":", &format!("\"later\":{deep},\"app\":"));
    assert_eq!(notes_of(text), [unknown(&["prongsai.later"], 1)]);
    let many: String = (0..1000).map(|i| format!("\"k{i}\":1,")).collect();
    let notes = notes_of(with("\"n\":1", &format!("{many}\"n\":1")));
    let [
        Note::UnknownFields {
            places,
            count: 1000,
        },
    ] = &notes[..]
    else {
        panic!("{notes:?}")
    };
    assert_eq!((places.len(), places[0].as_str()), (20, "edits.0.k0"));
}

#[test]
fn edits_that_nobody_can_have_written_are_refused() {
    let uneven = ReadError::Uneven { batch: 0 };
    let first = "\"records\":[[\"office\",1]]";
    check(
        with(
            first,
            "\"records\":[[\"office\",18446744073709551615],[\"b\",2]]",
        ),
        uneven.clone(),
    );
    check(with(first, "\"records\":[]"), uneven.clone());
    check(with("\"values\":[\"อบต.ตัวอย่าง\"]", "\"values\":[]"), uneven);
    let values = "\"values\":[\"เมือง\"]";
    for (references, expected) in [
        ("[[\"1\"]]", Ok(())),
        ("[[\"1@b\",\"1@c\"]]", Ok(())),
        ("[[\"1@c\",\"1@b\"]]", Err(ReadError::Impossible(id(2)))),
        ("[[\"2\"]]", Err(ReadError::Impossible(id(2)))),
        ("[[\"9@b\"]]", Err(ReadError::Impossible(id(2)))),
        ("[[\"x\"]]", Err(ReadError::Uneven { batch: 1 })),
        ("[[],[\"1\"]]", Err(ReadError::Uneven { batch: 1 })),
    ] {
        let text = with(values, &format!("{values},\"replaces\":{references}"));
        assert_eq!(
            read_file(text.as_bytes()).map(|_| ()),
            expected,
            "{references}"
        );
    }
    check(
        with("\"n\":2", "\"n\":18446744073709551615"),
        ReadError::Impossible(id(u64::MAX)),
    );
    // One that leaves no room for the numbers of whoever takes it in.
    check(
        with("\"n\":2", "\"n\":9007199254740991"),
        ReadError::Impossible(id((1 << 53) - 1)),
    );
    check(with("\"n\":2", "\"n\":0"), ReadError::Impossible(id(0)));
    check(with("\"n\":2", "\"n\":1"), ReadError::Contradiction(id(1)));
}

#[test]
fn an_edit_that_stands_there_twice_is_taken_once() {
    let whole = whole();
    let line = whole
        .lines()
        .find(|line| line.starts_with("  {\"actor\":"))
        .expect("a batch");
    let doubled = whole.replacen(line, &format!("{line}\n{line}"), 1);
    assert_eq!(notes_of(doubled), []);
}

#[test]
fn nesting_and_size_neither_crash_nor_hang() {
    for (open, close) in [("[", "]"), ("{\"prongsai\":", "}"), ("{\"edits\":[", "]}")] {
        let deep = open.repeat(100_000);
        assert!(read_file(deep.as_bytes()).is_err());
        assert!(read_file(format!("{deep}1{}", close.repeat(100_000)).as_bytes()).is_err());
    }
    assert!(
        read_file(
            with(
                "\"format\":1",
                &format!("\"format\":1{}", "0".repeat(100_000))
            )
            .as_bytes()
        )
        .is_err()
    );
    let bytes = LARGEST_FILE + 1;
    check(
        vec![b' '; bytes],
        ReadError::TooLarge {
            bytes,
            limit: LARGEST_FILE,
        },
    );
}

#[test]
fn markup_in_texts_stays_text() {
    let value = "<script>alert(1)</script>\u{202e}=1+1";
    let text = with("เมือง\"]", &format!("{value}\"]"));
    let opened = read_file(text.as_bytes()).expect("readable");
    assert_eq!(opened.edits[1].value.as_deref(), Some(value));
    assert_eq!(opened.notes, []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _any = read_file(&bytes);
        let _any = decode_batch(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn no_change_of_a_file_makes_it_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0u8..3), 1..6),
    ) {
        let mut bytes = whole().into_bytes();
        for (at, byte, how) in changes {
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                _ => { bytes.remove(at); }
            }
        }
        let _any = read_file(&bytes);
        let text = String::from_utf8_lossy(&bytes);
        let _any = decode_batch(&text.replacen("\"edits\"", "\"format\":1,\"batches\"", 1));
    }

    #[test]
    fn no_swap_of_tokens_makes_it_panic(
        a in any::<prop::sample::Index>(),
        b in any::<prop::sample::Index>(),
    ) {
        let text = whole();
        let mut tokens: Vec<&str> = text.split_inclusive(&[',', ':', '[', '{'][..]).collect();
        let (a, b) = (a.index(tokens.len()), b.index(tokens.len()));
        tokens.swap(a, b);
        let _any = read_file(tokens.concat().as_bytes());
    }
}
