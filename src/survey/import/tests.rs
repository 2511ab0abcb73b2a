//! A table of responses as Google Forms exports it.

use super::*;
use crate::log::{Author, Log, Prepared};
use crate::survey::{BuiltIn, Survey, adopt_form};
use std::sync::Arc;

fn form_of(built_in: BuiltIn) -> Form {
    let mut log = Log::default();
    let by = Arc::new(Author::default());
    let prepared = log.prepare(adopt_form(built_in));
    let edits = Prepared::stamp(prepared, &"test".into(), 1, 0, &by);
    log.insert_all(edits).expect("no contradiction");
    Survey::fold(&log).forms.remove(0)
}

fn table(text: &str) -> Vec<Vec<String>> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect())
        .collect()
}

fn divisions() -> Vec<(RecordId, String)> {
    vec![
        ("d.1".into(), "กองคลัง".to_owned()),
        ("d.2".into(), "กองการศึกษา ศาสนาและวัฒนธรรม".to_owned()),
    ]
}

fn read(rows: &[Vec<String>], targets: &[Target], form: &Form) -> Imported {
    import(
        rows,
        &Import {
            form,
            divisions: &divisions(),
            services: &[],
            targets,
            day: None,
            division: None,
            batch: "ตอบกลับ.csv",
        },
    )
}

const GOOGLE: &str = "
    ประทับเวลา | ชื่อ-สกุล | เพศ | ช่วงอายุ | หน่วยงานที่มาติดต่อ | ด้านที่ 1 [1. ความสะดวกรวดเร็วของการให้บริการ] | ด้านที่ 4 [ความสะอาดของสถานที่] | ข้อเสนอแนะ
    3/11/2565, 9:12:01 | ก | หญิง | 20–30 ปี | กองคลัง | มากที่สุด | 5 | ดีมาก
    13/11/2565, 9:13:01 | ข | ไม่ระบุ | 99 | กองการศึกษา | ๔ | 5 = มากที่สุด |
    2023-01-31 10:00 | | ชาย | มากกว่า 60 ปี | กองที่ไม่มี | ดี | มาก (4) |
    | | ชาย | | | 3 | 3 |
    | | | | | | |
    4/11/2565 | ค | | | | | |
    3/11/2565, 9:12:01 | ก | หญิง | 20–30 ปี | กองคลัง | มากที่สุด | 5 | ดีมาก";

#[test]
fn the_columns_of_an_export_are_recognised_and_names_are_left_out() {
    let form = form_of(BuiltIn::Standard);
    let header = &table(GOOGLE)[0];
    let proposed = propose(header, &form);
    let expected = [
        Target::Day,
        Target::Ignore,
        Target::Question("sex".to_owned()),
        Target::Question("age".to_owned()),
        Target::Division,
        Target::Item("process-quick".to_owned()),
        Target::Item("place-clean".to_owned()),
        Target::Suggestion,
    ];
    assert_eq!(proposed, expected);
    for target in expected {
        assert_eq!(Target::from_wire(&target.to_wire()), target);
    }
}

#[test]
fn rows_are_read_and_what_is_not_understood_is_told() {
    let form = form_of(BuiltIn::Standard);
    let table = table(GOOGLE);
    let targets = propose(&table[0], &form);
    let imported = read(&table[1..], &targets, &form);
    let told: Vec<String> = imported
        .responses
        .iter()
        .map(|one| {
            let answers: Vec<String> = one
                .answers
                .iter()
                .map(|(key, n)| format!("{key}={n}"))
                .collect();
            let division = one.division.as_deref().unwrap_or("-");
            format!(
                "{} {division} {} {}",
                one.day.to_wire(),
                answers.join(" "),
                one.suggestion
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "2022-11-03 d.1 age=2 place-clean=5 process-quick=5 sex=2 ดีมาก",
            "2022-11-13 d.2 place-clean=5 process-quick=4 sex=255 ",
            "2023-01-31 - age=6 place-clean=4 sex=1 ",
            "2022-11-03 d.1 age=2 place-clean=5 process-quick=5 sex=2 ดีมาก",
        ]
    );
    let unread: Vec<(usize, usize, &str)> = imported
        .unread
        .iter()
        .map(|unread| (unread.row, unread.column, &*unread.text))
        .collect();
    assert_eq!(unread, [(1, 3, "99"), (2, 4, "กองที่ไม่มี"), (2, 5, "ดี")]);
    assert_eq!(imported.without_day, [3]);
    assert_eq!(imported.empty, 1);
}

#[test]
fn the_same_rows_have_the_same_ids_and_rows_that_are_alike_have_their_own() {
    let form = form_of(BuiltIn::Standard);
    let table = table(GOOGLE);
    let targets = propose(&table[0], &form);
    let ids = |rows: &[Vec<String>]| -> Vec<ResponseId> {
        let imported = read(rows, &targets, &form);
        imported.responses.iter().map(|one| one.id).collect()
    };
    let first = ids(&table[1..]);
    assert_eq!(ids(&table[1..]), first);
    assert_ne!(first[0], first[3]);
    // More rows below, and empty cells behind, change nothing.
    let mut longer = table[1..].to_vec();
    longer[0].push(" ".to_owned());
    let mut new = longer[0].clone();
    new[7] = "อีกความเห็น".to_owned();
    longer.push(new);
    let again = ids(&longer);
    assert_eq!(again[..4], first[..]);
    assert!(!first.contains(&again[4]));
}

#[track_caller]
fn check_day(cells: &[&str], expected: &[Option<&str>]) {
    let rows: Vec<Vec<String>> = cells.iter().map(|cell| vec![(*cell).to_owned()]).collect();
    let order = DayOrder::of(&rows, &[Target::Day]);
    let days: Vec<Option<String>> = cells
        .iter()
        .map(|cell| day::read(cell, order).map(Date::to_wire))
        .collect();
    let days: Vec<Option<&str>> = days.iter().map(Option::as_deref).collect();
    assert_eq!(days, expected);
}

#[test]
fn days_are_read_as_spreadsheets_and_people_write_them() {
    check_day(
        &[
            "3/11/2565",
            "03/11/2022 9:30",
            "๓/๑๑/๒๕๖๕",
            "2022-11-03",
            "2565-11-03",
            "44868",
            "44868.39",
            "3 พฤศจิกายน 2565",
            "3 พ.ย. 2565",
        ],
        &[Some("2022-11-03"); 9],
    );
    check_day(
        &["11/3/2022", "11/30/2022"],
        &[Some("2022-11-03"), Some("2022-11-30")],
    );
    check_day(&["31/2/2565", "เมื่อวาน", "5", "1/2/99", ""], &[None; 5]);
}
