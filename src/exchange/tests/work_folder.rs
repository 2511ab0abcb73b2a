//! Names and generations of a work folder.

use crate::calendar::Date;
use crate::exchange::{Generations, current_of, is_work_file_of, work_file_name};

fn day(text: &str) -> Date {
    Date::from_wire(text).expect("a day")
}

#[test]
fn a_file_is_named_after_office_year_and_log() {
    let name = work_file_name("อบต. หนองน้ำใส", 2566, "k3f9");
    assert_eq!(name, "prongsai-อบต._หนองน้ำใส-2566-ae3d955a.json");
    assert!(is_work_file_of(&name, "k3f9"));
    let other = work_file_name("อบต. หนองน้ำใส", 2566, "k3f8");
    assert_ne!(name, other);
    assert!(!is_work_file_of(&other, "k3f9"));
    let renamed = work_file_name("เทศบาลตำบล-หนองน้ำใส", 2566, "k3f9");
    assert!(is_work_file_of(&renamed, "k3f9"));
    assert_eq!(work_file_name("", 2566, "a"), "prongsai-2566-e40c292c.json");
}

#[test]
fn the_files_of_a_work_folder_are_known_by_their_names() {
    const CURRENT: &str = "prongsai-หนองน้ำใส-2566-0a1b2c3d.json";
    for (name, current) in [
        (CURRENT, Some(CURRENT)),
        ("prongsai-หนองน้ำใส-2566-0a1b2c3d.new.json", Some(CURRENT)),
        (
            "prongsai-หนองน้ำใส-2566-0a1b2c3d.previous.json",
            Some(CURRENT),
        ),
        (
            "prongsai-หนองน้ำใส-2566-0a1b2c3d.day-2026-11-24.json",
            Some(CURRENT),
        ),
        (
            "prongsai-หนองน้ำใส-2566-0a1b2c3d.month-2026-11-01.json",
            Some(CURRENT),
        ),
        ("prongsai-หนองน้ำใส-2566-0a1b2c3d.json.crswap", None),
        ("prongsai-หนองน้ำใส-2566-0a1b2c3d (1).json", None),
        ("prongsai-หนองน้ำใส-2566-0a1b2c3d.day-soon.json", None),
        ("prongsai-หนองน้ำใส-2566-กองคลัง-2026-11-24.json", None),
        ("prongsai-raw-1795000000000.json", None),
        ("รายงาน.docx", None),
    ] {
        assert_eq!(current_of(name).as_deref(), current, "{name}");
    }
}

/// Checks what is kept and dropped, all by what follows the stem.
#[track_caller]
fn check(written_on: &str, today: &str, there: &[&str], keep: &[&str], drop: &[&str]) {
    let full = |of: &[&str]| -> Vec<String> {
        of.iter()
            .map(|it| format!("prongsai-ก-2566-0a1b2c3d.{it}.json"))
            .collect()
    };
    let mut names = full(there);
    names.push("รายงาน.docx".to_owned());
    names.push("prongsai-ข-2566-0a1b2c3d.day-2020-01-01.json".to_owned());
    let name = "prongsai-ก-2566-0a1b2c3d.json";
    let done = Generations::of(name, day(written_on), day(today), &names);
    let expected = Generations {
        keep: full(keep),
        drop: full(drop),
    };
    assert_eq!(done, expected);
}

#[test]
fn the_last_file_of_a_day_is_kept_when_the_next_day_begins() {
    // Tuesday 24 November 2026.
    check("2026-11-24", "2026-11-24", &[], &[], &[]);
    check("2026-11-24", "2026-11-25", &[], &["day-2026-11-24"], &[]);
    let friday = ["day-2026-11-27", "week-2026-11-23"];
    check("2026-11-27", "2026-11-30", &[], &friday, &[]);
    let monday = ["day-2026-11-30", "month-2026-11-01"];
    check("2026-11-30", "2026-12-01", &[], &monday, &[]);
    let long_ago = ["day-2026-09-30", "week-2026-09-28", "month-2026-09-01"];
    check("2026-09-30", "2026-11-25", &[], &long_ago, &[]);
}

#[test]
fn seven_days_five_weeks_and_twelve_months_stay() {
    let days: Vec<String> = (10..=17).map(|it| format!("day-2026-11-{it}")).collect();
    let mut there: Vec<&str> = days.iter().map(String::as_str).collect();
    there.push("new");
    there.push("previous");
    let kept = ["day-2026-11-18"];
    let dropped = ["day-2026-11-10", "day-2026-11-11"];
    check("2026-11-18", "2026-11-19", &there, &kept, &dropped);
    check("2026-11-19", "2026-11-19", &there, &[], &dropped[..1]);

    let weeks: Vec<String> = [2, 9, 16, 23, 30]
        .map(|it| format!("week-2026-11-{it:02}"))
        .into();
    let there: Vec<&str> = weeks.iter().map(String::as_str).collect();
    let kept = ["day-2026-12-11", "week-2026-12-07"];
    check(
        "2026-12-11",
        "2026-12-14",
        &there,
        &kept,
        &["week-2026-11-02"],
    );

    let months: Vec<String> = (1..=12)
        .map(|it| format!("month-2026-{it:02}-01"))
        .collect();
    let there: Vec<&str> = months.iter().map(String::as_str).collect();
    let kept = ["day-2027-01-31", "week-2027-01-25", "month-2027-01-01"];
    check(
        "2027-01-31",
        "2027-02-01",
        &there,
        &kept,
        &["month-2026-01-01"],
    );
}

#[test]
fn a_generation_that_is_there_is_replaced_by_the_fuller_one_and_counted_once() {
    let days: Vec<String> = (10..=16).map(|it| format!("day-2026-11-{it}")).collect();
    let there: Vec<&str> = days.iter().map(String::as_str).collect();
    check("2026-11-16", "2026-11-17", &there, &["day-2026-11-16"], &[]);
}
