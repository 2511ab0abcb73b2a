//! Tables of when each kind of deadline falls due and how it is said.
use super::*;

fn deadline(wire: &str) -> Deadline {
    Deadline::from_wire(wire).expect("a deadline")
}

fn year() -> FiscalYear {
    FiscalYear::new(2566).expect("a year")
}

#[track_caller]
fn check_windows(wire: &str, expected: &[(&str, &str)]) {
    let occurrences = deadline(wire).occurrences(year());
    let found: Vec<_> = occurrences
        .iter()
        .map(|o| (o.window.first.to_wire(), o.window.last.to_wire()))
        .collect();
    let found: Vec<_> = found
        .iter()
        .map(|(a, b)| (a.as_str(), b.as_str()))
        .collect();
    assert_eq!(found, expected);
    for occurrence in occurrences {
        assert_eq!(occurrence.due, occurrence.window.last);
    }
}

#[test]
fn each_kind_falls_due_where_the_year_puts_it() {
    check_windows("day:2023-01-15", &[("0001-01-01", "2023-01-15")]);
    check_windows("month:2023-02", &[("0001-01-01", "2023-02-28")]);
    check_windows(
        "every:quarter",
        &[
            ("2022-10-01", "2022-12-31"),
            ("2023-01-01", "2023-03-31"),
            ("2023-04-01", "2023-06-30"),
            ("2023-07-01", "2023-09-30"),
        ],
    );
    check_windows(
        "in:4,10",
        &[("2022-11-01", "2023-04-30"), ("2023-05-01", "2023-10-31")],
    );
    check_windows("in:4", &[("2022-05-01", "2023-04-30")]);
    check_windows("in:10", &[("2022-11-01", "2023-10-31")]);
    check_windows("in:11", &[("2021-12-01", "2022-11-30")]);
    check_windows(
        "in:1,11",
        &[("2022-02-01", "2022-11-30"), ("2022-12-01", "2023-01-31")],
    );
    check_windows("continuous", &[]);
}

#[test]
fn the_windows_of_a_recurrence_follow_each_other_across_the_years() {
    for wire in [
        "every:month",
        "every:quarter",
        "in:4,10",
        "in:1",
        "in:1,2,3,4,5,6,7,8,9,10,11,12",
    ] {
        let mut year = FiscalYear::new(2500).expect("a year");
        let mut last = deadline(wire)
            .occurrences(year)
            .last()
            .expect("one")
            .window
            .last;
        while year.be() < 2600 {
            year = year.next();
            for occurrence in deadline(wire).occurrences(year) {
                assert_eq!(
                    occurrence.window.first,
                    last.plus_days(1),
                    "{wire} {year:?}"
                );
                last = occurrence.window.last;
            }
        }
    }
}

#[test]
fn every_month_is_each_month_of_the_year() {
    let windows: Vec<_> = deadline("every:month")
        .occurrences(year())
        .iter()
        .map(|occurrence| occurrence.window)
        .collect();
    assert_eq!(windows, year().months().map(Period::month));
}

#[test]
fn the_wire_form_goes_both_ways() {
    for wire in [
        "day:2023-01-31",
        "month:2023-01",
        "every:month",
        "every:quarter",
        "in:4,10",
        "in:1",
        "continuous",
    ] {
        assert_eq!(deadline(wire).to_wire(), wire);
    }
    assert_eq!(deadline("in:10,4").to_wire(), "in:4,10");
    for text in [
        "",
        "day:",
        "day:2023-02-30",
        "month:2023",
        "every:",
        "every:day",
        "in:",
        "in:0",
        "in:13",
        "in:4,",
        "in:260",
        "in:+4",
        "continuous:",
        "Continuous",
    ] {
        assert_eq!(Deadline::from_wire(text), None, "{text}");
    }
}

#[test]
fn a_new_year_moves_days_and_months_only() {
    for (wire, moved) in [
        ("day:2024-02-29", "day:2025-02-28"),
        ("month:2023-01", "month:2024-01"),
        ("in:4,10", "in:4,10"),
        ("continuous", "continuous"),
    ] {
        assert_eq!(deadline(wire).plus_years(1).to_wire(), moved);
    }
}

#[track_caller]
fn check_words(wire: &str, thai: &str, english: &str) {
    let deadline = deadline(wire);
    assert_eq!(deadline.describe(Language::Thai, Numerals::Thai), thai);
    assert_eq!(
        deadline.describe(Language::English, Numerals::Thai),
        english
    );
    for numerals in [Numerals::Thai, Numerals::Arabic] {
        for language in [Language::Thai, Language::English] {
            let words = deadline.describe(language, numerals);
            let every_year = language == Language::English && wire == "in:4";
            assert!(every_year || deadline.is_said_in(&words), "{words}");
        }
    }
}

#[test]
fn deadlines_are_described_in_official_words_that_say_them() {
    check_words(
        "day:2023-01-31",
        "ภายในวันที่ ๓๑ มกราคม ๒๕๖๖",
        "by 31 January 2023",
    );
    check_words("month:2023-01", "ภายในเดือนมกราคม ๒๕๖๖", "by January 2023");
    check_words("every:month", "ทุกเดือน", "every month");
    check_words("every:quarter", "ทุกไตรมาส", "every quarter");
    check_words("in:4", "ภายในเดือนเมษายนของทุกปี", "every April");
    check_words(
        "in:4,10",
        "ภายในเดือนเมษายนและเดือนตุลาคมของทุกปี",
        "every April and October",
    );
    check_words(
        "in:1,6,11",
        "ภายในเดือนพฤศจิกายน เดือนมกราคมและเดือนมิถุนายนของทุกปี",
        "every November, January and June",
    );
    check_words("continuous", "อย่างต่อเนื่อง", "continuously");
}

#[track_caller]
fn check_said(wire: &str, said: &[&str], unsaid: &[&str]) {
    for text in said {
        assert!(deadline(wire).is_said_in(text), "{wire}: {text}");
    }
    for text in unsaid {
        assert!(!deadline(wire).is_said_in(text), "{wire}: {text}");
    }
}

#[test]
fn a_sentence_says_a_month_with_or_without_its_year() {
    check_said(
        "month:2023-01",
        &[
            "จัดทำคู่มือ ภายในเดือนมกราคม",
            "จัดทำคู่มือภายในเดือนมกราคม ๒๕๖๖",
            "ภายในเดือน มกราคม พ.ศ. 2566 ให้แล้วเสร็จ",
            "ภายใน ม.ค. ๖๖",
            "by January 2023",
        ],
        &[
            "ภายในเดือนมกราคม ๒๕๖๕",
            "ภายในเดือนธันวาคม ๒๕๖๕",
            "ภายในกำหนด",
            "",
        ],
    );
}

#[test]
fn the_verb_may_is_no_month() {
    check_said("month:2023-05", &["by May 2023"], &["staff may report"]);
}

#[test]
fn a_sentence_says_a_day_with_its_month() {
    check_said(
        "day:2023-01-31",
        &[
            "ภายในวันที่ ๓๑ มกราคม ๒๕๖๖",
            "ภายในวันที่ 31 เดือนมกราคม พ.ศ.2566",
            "ภายใน 31 ม.ค.",
            "31 January",
        ],
        &[
            "ภายในเดือนมกราคม ๒๕๖๖",
            "วันที่ ๑ มกราคม ๒๕๖๖",
            "๓๑ มกราคม ๒๕๖๗",
            "มกราคม ๓๑",
        ],
    );
    check_said("day:2023-01-01", &["๑ มกราคม"], &["๓๑ มกราคม", "๑๑ มกราคม"]);
}

#[test]
fn a_sentence_says_a_recurrence() {
    check_said(
        "every:month",
        &[
            "กำกับติดตามการประชาสัมพันธ์ทุกเดือน",
            "เป็นประจำทุก ๆ เดือน",
            "เดือนละ ๑ ครั้ง",
        ],
        &["ทุกเดือนเมษายน", "ทุก ๖ เดือน", "ภายในเดือนเมษายน"],
    );
    check_said(
        "every:quarter",
        &["อย่างน้อยไตรมาสละ ๑ ครั้ง", "ของเจ้าหน้าที่ทุกไตรมาส", "ทุก ๓ เดือน"],
        &["ทุก ๖ เดือน", "ทุกเดือน"],
    );
    check_said(
        "in:4,10",
        &[
            "รายงานผู้บริหารทุก ๖ เดือน ภายในเดือนเมษายน และเดือนตุลาคม ของทุกปี",
            "กำกับติดตามทุก 6 เดือนตามกำหนด",
            "รายงานในเดือนเมษายน และตุลาคม",
            "๖ เดือน/ครั้ง ทุกเดือนเมษายน ตุลาคม",
        ],
        &["สถิติรอบ ๖ เดือน ภายในเดือนเมษายน ๒๕๖๖", "ทุก ๑๖ เดือน", "ทุกเดือน"],
    );
    check_said("in:1,4", &["มกราคมและเมษายน"], &["ทุก ๖ เดือน"]);
    check_said(
        "continuous",
        &["อย่างสม่ำเสมอเป็นปัจจุบัน", "รายงานผลอย่าง ต่อเนื่อง", "ให้เป็นปัจจุบัน"],
        &["ภายในกำหนด", "ทุกเดือน"],
    );
}
