//! Each way of typing into a cell that clerks know, and each slip.

use super::super::choices::{CHANNELS, PURPOSES};
use super::super::words::Label;
use super::*;
use crate::plan::sample_plan;
use proptest::prelude::*;
use std::sync::LazyLock;

fn plan() -> &'static Plan {
    static SAMPLE: LazyLock<Plan> =
        LazyLock::new(|| sample_plan(FiscalYear::new(2566).expect("a year")));
    &SAMPLE
}

fn column(kind: CellKind) -> Column {
    Column::new("x", Label::Typed(String::new()), kind)
}

#[track_caller]
fn check(kind: CellKind, typed: &str, expected: Result<&str, CellError>) {
    let found = parse_cell(plan(), &column(kind), typed);
    assert_eq!(
        found,
        expected.map(|value| (!value.is_empty()).then(|| value.to_owned())),
        "{typed}"
    );
}

#[test]
fn counts_and_money() {
    check(CellKind::Count, "๑,๒๓๔", Ok("1234"));
    check(CellKind::Count, "1๒", Ok("12"));
    check(CellKind::Count, "0", Ok("0"));
    check(CellKind::Count, "  ", Ok(""));
    check(CellKind::Count, "-3", Err(CellError::Negative));
    check(CellKind::Count, "2.5", Err(CellError::NotWhole));
    check(CellKind::Count, "สาม", Err(CellError::NotANumber));
    check(CellKind::Count, "-", Err(CellError::Dash));
    check(CellKind::Count, "ไม่มี", Err(CellError::Dash));
    check(CellKind::Money, "12,500.50 บาท", Ok("12500.5"));
    check(CellKind::Money, "1.234", Err(CellError::TooLong));
    check(CellKind::Decimal { max: 5 }, "4.58", Ok("4.58"));
    check(
        CellKind::Decimal { max: 5 },
        "91.65",
        Err(CellError::TooMuch { max: 5 }),
    );
    assert_eq!(CellError::Dash.offer().as_deref(), Some("0"));
}

#[test]
fn dates_and_years() {
    check(CellKind::Date, "16 ธ.ค. 65", Ok("2022-12-16"));
    check(CellKind::Date, "๑๖/๑๒/๒๕๖๕", Ok("2022-12-16"));
    check(CellKind::Date, "พ.ย. 2565", Ok("2022-11"));
    check(CellKind::Date, "ต.ค.", Ok("2022-10"));
    check(CellKind::Date, "ต.ค.65", Ok("2022-10"));
    check(CellKind::Day, "พ.ย. 2565", Err(CellError::WantsDay));
    let february = CellError::Date(DateError::NoSuchDay {
        day: 31,
        month: 2,
        be_year: 2566,
    });
    check(CellKind::Date, "31 ก.พ. 2566", Err(february));
    let christian =
        parse_cell(plan(), &column(CellKind::Date), "16/12/2022").expect_err("an offer");
    assert_eq!(christian.offer().as_deref(), Some("2022-12-16"));
    check(CellKind::Year, "2566", Ok("2566"));
    check(CellKind::Year, "ปีงบประมาณ พ.ศ. ๒๕๖๕", Ok("2565"));
    check(CellKind::Year, "65", Ok("2565"));
    let slip = CellError::ChristianYear { found: 2023 };
    assert_eq!(slip.offer().as_deref(), Some("2566"));
    check(CellKind::Year, "2023", Err(slip));
    check(CellKind::Year, "3566", Err(CellError::NotAYear));
    check(CellKind::Year, "ปีนี้", Err(CellError::NotAYear));
}

#[test]
fn entries_of_lists_are_known_by_any_of_their_names() {
    let channel = CellKind::Choice(CHANNELS);
    check(channel, "โทรศัพท์", Ok("telephone"));
    check(channel, " Line ", Ok("line"));
    check(channel, "facebook", Ok("facebook"));
    check(channel, "โทรจิต", Err(CellError::NotInList));
    check(CellKind::Choice(PURPOSES), "ถาม–ตอบ", Ok("question"));
    check(CellKind::Division, "กองคลัง", Ok("d.finance"));
    check(CellKind::Division, "กองการ", Ok("d.education"));
    check(CellKind::Division, "กอง", Err(CellError::NoSuchDivision));
    check(CellKind::Division, "ฝ่ายบิน", Err(CellError::NoSuchDivision));
    check(CellKind::Task, "t.2566.e10.2", Ok("t.2566.e10.2"));
    check(
        CellKind::Task,
        "ผู้บริหารกำกับติดตามการดำเนินการของเจ้าหน้าที่ทุกไตรมาส",
        Ok("t.2566.e10.2"),
    );
    check(CellKind::Task, "งานอื่น", Err(CellError::NoSuchTask));
    check(
        CellKind::Address,
        "www.example.go.th",
        Ok("https://www.example.go.th"),
    );
    check(
        CellKind::Address,
        "javascript:alert(1)",
        Err(CellError::NotAnAddress),
    );
}

#[test]
fn a_column_with_words_of_the_office_takes_those_words_only() {
    let mut own = column(CellKind::Word);
    let read = |own: &Column, typed: &str| parse_cell(plan(), own, typed);
    assert_eq!(read(&own, " ใดก็ได้ "), Ok(Some("ใดก็ได้".to_owned())));
    assert_eq!(cell_choices(plan(), &own, Language::Thai), None);
    own.words = ["รุ่น ๑", "อบรม/ประชุม"].map(str::to_owned).into();
    assert_eq!(read(&own, "รุ่น1"), Ok(Some("รุ่น ๑".to_owned())));
    assert_eq!(read(&own, " อบรม/ประชุม"), Ok(Some("อบรม/ประชุม".to_owned())));
    assert_eq!(read(&own, ""), Ok(None));
    assert_eq!(read(&own, "อบรม"), Err(CellError::NotInList));
    let offered = cell_choices(plan(), &own, Language::English);
    assert_eq!(offered.map(|it| it.len()), Some(2));
}

#[test]
fn what_a_cell_shows_can_be_typed_again() {
    let plan = plan();
    let cases = [
        (CellKind::Count, "1234"),
        (CellKind::Money, "1234.5"),
        (CellKind::Date, "2022-12-16"),
        (CellKind::Date, "2022-11"),
        (CellKind::Day, "2023-03-01"),
        (CellKind::Year, "2566"),
        (CellKind::Choice(CHANNELS), "box"),
        (CellKind::Division, "d.works"),
        (CellKind::Task, "t.2566.e-service.4"),
    ];
    for (kind, value) in cases {
        for language in [Language::Thai, Language::English] {
            for numerals in [Numerals::Thai, Numerals::Arabic] {
                let shown = show_cell(plan, kind, value, language, numerals);
                assert_eq!(
                    parse_cell(plan, &column(kind), &shown),
                    Ok(Some(value.to_owned())),
                    "{shown}"
                );
            }
        }
    }
}

proptest! {
    #[test]
    fn nothing_that_is_typed_makes_it_fall(text in ".{0,40}") {
        let plan = plan();
        for kind in [CellKind::Count, CellKind::Date, CellKind::Year, CellKind::Division, CellKind::Address] {
            if let Ok(Some(value)) = parse_cell(plan, &column(kind), &text) {
                prop_assert!(!value.is_empty());
            }
        }
    }
}
