//! Tables of what clerks type, right and wrong.
use super::*;
use crate::calendar::{Language, Numerals};
use proptest::prelude::*;

fn read(text: &str) -> Result<PartialDate, DateError> {
    parse_typed(text, FiscalYear::new(2566).expect("a year"))
}

#[track_caller]
fn check(wire: &str, texts: &[&str]) {
    for text in texts {
        assert_eq!(
            read(text).map(PartialDate::to_wire),
            Ok(wire.to_owned()),
            "{text}"
        );
    }
}

#[track_caller]
fn check_error(expected: DateError, texts: &[&str]) {
    for text in texts {
        assert_eq!(read(text), Err(expected), "{text}");
    }
}

#[test]
fn days_are_read_however_they_are_typed() {
    check(
        "2022-12-16",
        &[
            "16 ธ.ค. 65",
            "16 ธ.ค. 2565",
            "16ธค65",
            "16 ธ. ค. 65",
            "  16  ธ.ค.  ๖๕ ",
            "16 ธันวาคม 2565",
            "16 ธันวา 65",
            "๑๖ ธันวาคม ๒๕๖๕",
            "1๖ ธันวาคม 2๕65",
            "วันที่ ๑๖ ธันวาคม พ.ศ.๒๕๖๕",
            "วันที่ ๑๖ ธันวาคม พ.ศ. ๒๕๖๕",
            "วันที่๑๖เดือนธันวาคมพ.ศ๒๕๖๕",
            "เมื่อวันที่ ๑๖ ธันวาคม พุทธศักราช ๒๕๖๕",
            "วันศุกร์ที่ 16 ธันวาคม 2565",
            "16\u{a0}ธันวาคม\u{200b} 2565",
            "๑๖/๑๒/๒๕๖๕",
            "16/12/65",
            "16-12-65",
            "16.12.2565",
            "16 12 65",
            "16 / 12 / 2565",
            "16122565",
            "161265",
            "16/12",
            "16 ธ.ค.",
            "16 ธค",
            "2022-12-16",
            "๒๐๒๒-๑๒-๑๖",
            "2565-12-16",
            "2565/12/16",
            "16 Dec 2022",
            "16 december 2022",
            "16 Dec 22",
            "16 Dec 65",
            "16 Dec 2565",
            "16th of December, 2022",
            "December 16, 2022",
            "16 Dec",
            "16 ธันวาคม ค.ศ. 2022",
            "16/12/2022 AD",
        ],
    );
    check(
        "2023-03-01",
        &["1 มี.ค.", "1/3", "01/03", "1 มีนา 66", "1 มีค 66"],
    );
    check("1979-12-16", &["16/12/2522", "16 ธ.ค. พ.ศ. 22"]);
    check("2024-02-29", &["29 ก.พ. 67", "29/2/2567"]);
    check("2023-07-05", &["5 กรกฏาคม 2566", "5 กรกฎาคม"]);
}

#[test]
fn months_are_read_without_a_day() {
    check(
        "2022-12",
        &[
            "ธ.ค. 65",
            "ธันวาคม",
            "12/2565",
            "12/65",
            "๑๒/๒๕๖๕",
            "2022-12",
            "Dec 2022",
            "Dec 65",
        ],
    );
    check(
        "2022-11",
        &[
            "เดือนพฤศจิกายน พ.ศ ๒๕๖๕",
            "เดือน พฤศจิกายน พ.ศ ๒๕๖๕",
            "ภายในเดือนพฤศจิกายน ๒๕๖๕",
            "พฤศจิกายน",
            "พฤษจิกายน 65",
            "พ.ย.65",
            "11-2565",
        ],
    );
    check("2022-10", &["เดือนตุลาคม .พ.ศ.๒๕๖๕", "ต.ค."]);
    check("2023-09", &["ก.ย.", "9/2566"]);
}

#[test]
fn a_year_of_the_christian_era_is_an_error_that_offers_the_conversion() {
    let day = PartialDate::from_wire("2022-12-16").expect("a date");
    let error = |meant| DateError::ChristianEra { found: 2022, meant };
    check_error(
        error(day),
        &[
            "16/12/2022",
            "16 ธ.ค. 2022",
            "๑๖ ธันวาคม ๒๐๒๒",
            "16122022",
            "2022/12/16",
            "16 Dec พ.ศ. 2022",
            "16/12/22",
            "16 ธ.ค. 22",
        ],
    );
    let month = PartialDate::from_wire("2022-12").expect("a month");
    check_error(error(month), &["12/2022", "ธันวาคม 2022", "ธ.ค.2022"]);
}

#[test]
fn what_does_not_exist_is_named_with_its_values() {
    let no_day = |day, month, be_year| DateError::NoSuchDay {
        day,
        month,
        be_year,
    };
    check_error(
        no_day(31, 2, 2566),
        &["31 ก.พ.", "31/2", "31/2/2566", "31/2/2023", "2023-02-31"],
    );
    check_error(no_day(29, 2, 2566), &["29 ก.พ. 66"]);
    check_error(no_day(0, 12, 2565), &["0/12/65"]);
    check_error(no_day(45, 12, 2565), &["45 ธ.ค. 65"]);
    check_error(
        DateError::NoSuchMonth { month: 13 },
        &["16/13/2565", "16/13", "13/2565", "2022-13"],
    );
    check_error(DateError::NoSuchMonth { month: 16 }, &["12/16/2565"]);
    check_error(DateError::NoSuchMonth { month: 0 }, &["16/0/2565"]);
    check_error(
        DateError::YearOutOfRange { found: 256 },
        &["16/12/256", "ธ.ค. 256"],
    );
    check_error(DateError::YearOutOfRange { found: 25655 }, &["16/12/25655"]);
    check_error(
        DateError::YearOutOfRange { found: 2800 },
        &["16/12/2800", "2800-12-16"],
    );
    check_error(
        DateError::YearOutOfRange { found: 999_999_999 },
        &["16/12/999999999"],
    );
}

#[test]
fn what_is_no_date_is_unreadable() {
    check_error(
        DateError::Unreadable,
        &[
            "",
            " ",
            "-",
            "16",
            "2565",
            "พรุ่งนี้",
            "16-18 ธ.ค. 65",
            "16 ธ.ค. ม.ค. 65",
            "วันที่",
            "ทุกเดือน",
            "Dec 16",
            "016/12/2565",
            "1/2/3/4",
            "16+12",
            "9999999999999999999999",
            "๑๖ ธันวาคม ๒๕๖๕ ครับ",
            "é-12-16",
        ],
    );
}

#[test]
fn each_day_and_month_of_a_century_is_read_as_it_is_written() {
    let mut day = Date::from_be(2500, 1, 1).expect("a day");
    while day.be_year() < 2600 {
        let year = FiscalYear::of(day);
        let month = (day.day() == 1).then(|| PartialDate::Month(day.year_month()));
        for date in [PartialDate::Day(day)].into_iter().chain(month) {
            assert_eq!(parse_typed(&date.to_wire(), year), Ok(date));
            for numerals in [Numerals::Thai, Numerals::Arabic] {
                for language in [Language::Thai, Language::English] {
                    for text in [
                        date.long(language, numerals),
                        date.short(language, numerals),
                        date.official(language, numerals),
                    ] {
                        assert_eq!(parse_typed(&text, year), Ok(date), "{text}");
                    }
                }
            }
        }
        let (number, month, be) = (day.day(), day.month(), day.be_year());
        for text in [
            format!("{number}/{month}"),
            format!("{number}/{month}/{be}"),
            format!("{number}.{month}.{:02}", be % 100),
            format!("{number:02}{month:02}{be}"),
        ] {
            assert_eq!(
                parse_typed(&text, year),
                Ok(PartialDate::Day(day)),
                "{text}"
            );
        }
        day = day.plus_days(1);
    }
}

proptest! {
    #[test]
    fn any_text_is_answered_and_a_date_read_is_read_again(
        text in "[0-9๐-๙ ./\\-ธค.กพDec]{0,16}|\\PC{0,16}",
        be in 2400u16..=2700,
    ) {
        let year = FiscalYear::new(be).expect("a year");
        if let Ok(date) = parse_typed(&text, year) {
            let again = date.long(Language::Thai, Numerals::Thai);
            prop_assert_eq!(parse_typed(&again, year), Ok(date));
        }
    }
}
