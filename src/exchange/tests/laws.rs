//! Laws of writing and reading, held for whatever people may have written.

use super::super::{Note, decode_batch, encode_batch, file_name, read_file};
use super::*;
use std::collections::BTreeSet;

proptest! {
    #[test]
    fn a_batch_is_read_as_it_was_written(steps in steps()) {
        let edits = play(&steps);
        prop_assert_eq!(decode_batch(&encode_batch(&edits, &[])).map(|it| it.edits), Ok(edits));
    }

    #[test]
    fn a_file_is_read_as_it_was_written(steps in steps()) {
        let log = log_of(&play(&steps));
        let bytes = write(&log);
        let opened = read_file(&bytes).expect("own file");
        prop_assert_eq!(&opened.notes, &Vec::<Note>::new());
        let again = log_of(&opened.edits);
        prop_assert_eq!(Plan::fold(&again, year()), Plan::fold(&log, year()));
        prop_assert_eq!(&again, &log);
        prop_assert_eq!(write(&again), bytes);
    }

    #[test]
    fn the_bytes_do_not_depend_on_the_order_in_which_edits_arrived(steps in steps(), turn in 0usize..50) {
        let mut edits = play(&steps);
        let bytes = write(&log_of(&edits));
        let middle = turn % edits.len().max(1);
        edits.rotate_left(middle);
        edits.reverse();
        prop_assert_eq!(write(&log_of(&edits)), bytes);
    }

    #[test]
    fn reading_shares_texts_that_return(steps in steps()) {
        let edits = decode_batch(&encode_batch(&play(&steps), &[])).expect("own text").edits;
        let places: BTreeSet<*const u8> = edits.iter().map(|edit| edit.field.as_ptr()).collect();
        let texts: BTreeSet<&str> = edits.iter().map(|edit| &*edit.field).collect();
        prop_assert_eq!(places.len(), texts.len());
    }
}

#[test]
fn the_sample_survives_the_file_and_stays_small() {
    let log = sample();
    let bytes = write(&log);
    let opened = read_file(&bytes).expect("own file");
    assert_eq!(opened.notes, []);
    assert_eq!(opened.log_id, "log-1");
    assert_eq!(opened.office_name, Plan::fold(&log, year()).office.name);
    assert_eq!(
        (opened.year, opened.app_version.as_str()),
        (year(), "0.1.0")
    );
    assert_eq!(&*opened.by.person, "นักวิเคราะห์ \"น้อง\"");
    assert_eq!(log_of(&opened.edits), log);
    let texts: usize = log
        .edits()
        .filter_map(|edit| edit.value.as_ref())
        .map(|value| value.len())
        .sum();
    let edits: Vec<Edit> = log.edits().cloned().collect();
    let batch = encode_batch(&edits, &[]).len();
    println!(
        "{} edits, {texts} bytes of values, batch {batch}, file {}",
        log.len(),
        bytes.len()
    );
    // What is not the values themselves: fields, records, commas, quotes.
    assert!((batch - texts) / log.len() <= 30);
}

#[test]
fn registers_rules_and_answers_stand_in_the_readable_plan() {
    let mut log = sample();
    let changes = [
        ("w.1", "register", "manuals"),
        ("w.1", "cell:title", "ทะเบียนพาณิชย์"),
        ("w.1", "cell:published", "2022-12-16"),
        ("g.own", "name", "โครงการ"),
        ("k.own", "parent", "g.own"),
        ("k.own", "name", "งบประมาณ"),
        ("k.own", "kind", "money"),
        ("m.2566.e6", "uses:g.own", "yes"),
        ("f.no-result.t.2566.corruption.3", "text", "รอแบบรายงาน"),
    ];
    let changes = changes.map(|(record, field, value)| Change::set(record, field, value));
    let prepared = log.prepare(changes.to_vec());
    let by = Arc::new(Author::default());
    let edits = Prepared::stamp(prepared, &"a".into(), log.highest_n() + 1, 0, &by);
    log.insert_all(edits).expect("own numbers");
    let bytes = write(&log);
    let opened = read_file(&bytes).expect("own file");
    assert_eq!(opened.notes, []);
    assert_eq!(
        Plan::fold(&log_of(&opened.edits), year()),
        Plan::fold(&log, year())
    );
    let text = String::from_utf8(bytes).expect("UTF-8");
    for part in [
        "\"rules\":[\"at-least:1:each manuals\"]",
        "\"cells\":[[\"title\",\"ทะเบียนพาณิชย์\"],[\"published\",\"2022-12-16\"]]",
        "{\"key\":\"g.own\",\"name\":\"โครงการ\",\"columns\":[{\"key\":\"k.own\",\"name\":\"งบประมาณ\",\"kind\":\"money\"}]}",
        "\"registers\":[\"g.own\"]",
        "\"reason\":\"รอแบบรายงาน\"",
    ] {
        assert!(text.contains(part), "{part}");
    }
}

#[test]
fn a_measure_and_a_command_are_one_line_each() {
    let text = String::from_utf8(write(&sample())).expect("UTF-8");
    let plan = Plan::fold(&sample(), year());
    for measure in &plan.measures {
        let start = format!("   {{\"id\":\"{}\"", measure.id);
        assert_eq!(
            text.lines().filter(|line| line.starts_with(&start)).count(),
            1
        );
    }
    assert!(
        text.starts_with("{\n \"prongsai\":{\n  \"format\":1,\n"),
        "{}",
        &text[..80]
    );
    assert_eq!(
        text.lines()
            .filter(|line| line.starts_with("  {\"actor\":"))
            .count(),
        1
    );
}

#[track_caller]
fn check_name(office: &str, division: &str, expected: &str) {
    let day = Date::from_be(2566, 4, 30).expect("a day");
    let name = file_name(office, 2566, division, day);
    assert_eq!(name, format!("prongsai-{expected}-2023-04-30.json"));
}

#[test]
fn file_names_keep_thai_letters_and_what_windows_takes() {
    check_name("อบต.น้ำคำ", "กองคลัง", "อบต.น้ำคำ-2566-กองคลัง");
    check_name("อบต. น้ำ คำ", "", "อบต._น้ำ_คำ-2566");
    check_name("a/b\\c:d*e?f\"g<h>i|j\n", "..", "a_b_c_d_e_f_g_h_i_j-2566");
    check_name("", "x-y", "2566-x_y");
    check_name(&"ก".repeat(300), "ข", &format!("{}-2566-ข", "ก".repeat(60)));
    check_name(
        &"😀".repeat(300),
        "ข",
        &format!("{}-2566-ข", "😀".repeat(30)),
    );
}
