//! The reports: the sample's against the published one it was typed from, and every other plan's.
use prongsai::calendar::{Date, FiscalYear, Numerals, Round};
use prongsai::log::{Author, Change, Knowledge, Log, Prepared};
use prongsai::plan::{self as field, Plan, sample_changes};
use prongsai::report::{
    BLANK, Block, Difference, Document, GapKind, MeasuresOptions, Place, Row, differences,
    executive_page, gaps, measures_report, write_html,
};
use std::collections::BTreeMap;
use std::sync::Arc;

const SEED: &str = include_str!("../fixtures/report-2566-round-1.md");
const CORRECTIONS: &str = include_str!("../fixtures/seed-corrections.txt");

pub(crate) fn year() -> FiscalYear {
    FiscalYear::new(2566).expect("a fiscal year")
}

fn day(wire: &str) -> Date {
    Date::from_wire(wire).expect("a day")
}

pub(crate) fn write(log: &mut Log, changes: Vec<Change>) {
    let by = Arc::new(Author::default());
    let prepared = log.prepare(changes);
    let edits = Prepared::stamp(prepared, &"test".into(), log.highest_n() + 1, 0, &by);
    log.insert_all(edits).expect("no contradiction");
}

pub(crate) fn sample_log() -> Log {
    let mut log = Log::default();
    write(&mut log, sample_changes());
    log
}

fn log_of(changes: &[(&str, &str, &str)]) -> Log {
    let mut log = Log::default();
    let changes = changes
        .iter()
        .map(|(record, name, value)| Change::set(record, name, value));
    write(&mut log, changes.collect());
    log
}

fn report(log: &Log) -> Document {
    let plan = Plan::fold(log, year());
    measures_report(&plan, Round::SixMonths, &MeasuresOptions::default())
}

fn rows(document: &Document) -> Vec<&Row> {
    let tables = document.blocks().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.flat_map(|table| &table.rows).collect()
}

/// A cell of the report by record and column, counted from 1.
fn cell(document: &Document, key: &str, column: usize) -> String {
    let rows = rows(document);
    let row = rows.iter().find(|row| row.key == key).expect("a row");
    row.cells[column - 1].plain()
}

/// A line of the document or a table, header first, without white space.
#[derive(Debug, PartialEq)]
enum Part {
    Line(String),
    Table(Vec<Vec<String>>),
}

fn without_space(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The published report: its lines and its tables of tab-separated cells, corrected.
fn seed_parts() -> Vec<Part> {
    let pairs: Vec<(&str, &str)> = CORRECTIONS
        .lines()
        .map(|line| line.split_once(" → ").expect("a pair"))
        .collect();
    assert_eq!(pairs.len(), 5);
    let mut used = BTreeMap::new();
    let mut corrected = |text: &str| {
        let text = text.replace("<p>", "").replace("</p>", "");
        let mut text = without_space(&text.replace("<input type=\"checkbox\"/>", "☐"));
        assert!(!text.contains(['<', '>']), "unknown markup: {text}");
        for (wrong, right) in &pairs {
            if text.contains(wrong) {
                *used.entry(*wrong).or_insert(0) += 1;
                text = text.replace(wrong, right);
            }
        }
        text
    };
    let mut parts = Vec::new();
    let mut table = Vec::new();
    for line in SEED.lines().chain([""]) {
        if line.contains('\t') {
            table.push(line.split('\t').map(&mut corrected).collect());
            continue;
        }
        if !table.is_empty() {
            parts.push(Part::Table(std::mem::take(&mut table)));
        }
        if !line.trim().is_empty() {
            parts.push(Part::Line(corrected(line)));
        }
    }
    for (wrong, _) in &pairs {
        assert!(used.contains_key(wrong), "{wrong} corrects nothing");
    }
    parts
}

fn parts_of(document: &Document) -> Vec<Part> {
    let mut parts = Vec::new();
    for block in document.blocks() {
        match block {
            Block::Cover(cover) => {
                let lines = cover.title.iter().chain(&cover.period).chain(&cover.office);
                parts.extend(lines.map(|line| Part::Line(without_space(line))));
            }
            Block::Heading { text, .. } => parts.push(Part::Line(without_space(text))),
            Block::Paragraph(paragraph) => {
                parts.push(Part::Line(without_space(&paragraph.plain())));
            }
            Block::Table(table) => {
                let header = table
                    .columns
                    .iter()
                    .map(|column| without_space(&column.title));
                let rows = table.rows.iter().map(|row| {
                    let cells = row.cells.iter();
                    cells.map(|cell| without_space(&cell.plain())).collect()
                });
                parts.push(Part::Table(
                    std::iter::once(header.collect()).chain(rows).collect(),
                ));
            }
            _ => panic!("not in this report"),
        }
    }
    parts
}

#[test]
fn each_cell_of_the_sample_s_report_is_the_published_one() {
    let (seed, report) = (seed_parts(), parts_of(&report(&sample_log())));
    let tables = |parts: &[Part]| {
        let tables = parts.iter().filter(|part| matches!(part, Part::Table(_)));
        tables.count()
    };
    assert_eq!((seed.len(), tables(&seed)), (17, 6));
    for (seed, report) in seed.iter().zip(&report) {
        match (seed, report) {
            (Part::Table(seed), Part::Table(report)) => {
                for (seed, report) in seed.iter().zip(report) {
                    for (column, (seed, report)) in seed.iter().zip(report).enumerate() {
                        assert_eq!(report, seed, "column {}", column + 1);
                    }
                    assert_eq!(report.len(), seed.len());
                }
                assert_eq!(report.len(), seed.len());
            }
            _ => assert_eq!(report, seed),
        }
    }
    assert_eq!(report.len(), seed.len());
}

#[test]
fn a_closed_round_prints_byte_for_byte_after_later_edits() {
    let mut log = sample_log();
    let reported = report(&log);
    let knowledge = log.knowledge();
    let closing = "c.1";
    write(
        &mut log,
        vec![
            Change::set(closing, field::ROUND, "6"),
            Change::set(closing, field::DATE, "2023-04-30"),
            Change::set(closing, field::KNOWLEDGE, &knowledge.to_string()),
        ],
    );
    write(
        &mut log,
        vec![
            Change::set("m.2566.e7", field::ISSUE, "ประเด็นใหม่"),
            Change::delete("m.2566.e8"),
            Change::set("m.new", field::INSTRUMENT, "IIT"),
            Change::set("m.new", field::ISSUE, "เรื่องใหม่"),
            Change::set("m.new", field::ORDER, "zz"),
            Change::set("office", field::NAME, "อบต.ใหม่"),
            Change::set("report.6", field::NUMERALS, "arabic"),
        ],
    );
    let plan = Plan::fold(&log, year());
    let closing: &Knowledge = &plan.closings.first().expect("the closing").knowledge;
    let again = report(&log.as_of(closing));
    assert_eq!(write_html(&again), write_html(&reported));

    let now = report(&log);
    assert_ne!(now, reported);
    let options = MeasuresOptions {
        numerals: Some(Numerals::Thai),
        ..MeasuresOptions::default()
    };
    let now = measures_report(&plan, Round::SixMonths, &options);
    let differ = differences(&reported, &now);
    let at = |place: &Place| differ.iter().filter(|found| found.place == *place).count();
    assert_eq!(at(&Place::Cover), 1);
    assert_eq!(at(&Place::Heading), 1);
    assert_eq!(at(&Place::Paragraph), 1);
    let edited = Difference {
        place: Place::Cell {
            key: "m.2566.e7".to_owned(),
            row: "e๗ ประเด็นใหม่".to_owned(),
            column: "ประเด็นที่ต้องปรับปรุงแก้ไข/ประเด็นที่ต้องพัฒนา".to_owned(),
        },
        old: Some(cell(&reported, "m.2566.e7", 1)),
        new: Some("e๗ ประเด็นใหม่".to_owned()),
    };
    assert!(differ.contains(&edited), "{differ:#?}");
    let (gone, come): (Vec<_>, Vec<_>) = differ
        .iter()
        .filter(|found| found.place == Place::Row)
        .partition(|found| found.new.is_none());
    assert!(
        gone[0]
            .old
            .as_ref()
            .is_some_and(|issue| issue.starts_with("e๘"))
    );
    assert_eq!(come[0].new.as_deref(), Some("เรื่องใหม่"));
    assert_eq!((gone.len(), come.len(), differ.len()), (1, 1, 6));
    assert_eq!(differences(&reported, &again), []);
}

#[test]
fn arabic_numerals_reach_every_digit() {
    let plan = Plan::fold(&sample_log(), year());
    let html = |numerals| {
        let options = MeasuresOptions {
            numerals: Some(numerals),
            ..MeasuresOptions::default()
        };
        write_html(&measures_report(&plan, Round::SixMonths, &options))
    };
    let thai = |c: char| ('๐'..='๙').contains(&c);
    assert!(!html(Numerals::Arabic).contains(thai));
    assert!(html(Numerals::Thai).contains(thai));
    assert!(html(Numerals::Arabic).contains("e10 "));
}

#[test]
fn the_report_of_twelve_months_names_its_months() {
    let plan = Plan::fold(&sample_log(), year());
    let document = measures_report(&plan, Round::TwelveMonths, &MeasuresOptions::default());
    let Some(Block::Cover(cover)) = document.blocks().next() else {
        panic!("no cover");
    };
    let period = [
        "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ รอบ ๑๒ เดือน",
        "(เดือนตุลาคม ๒๕๖๕ - กันยายน ๒๕๖๖)",
    ];
    assert_eq!(cover.period, period);
}

#[test]
fn an_empty_plan_makes_a_report_that_says_so() {
    let document = report(&Log::default());
    let rows = rows(&document);
    assert_eq!(rows.len(), 3);
    for row in rows {
        assert!(row.cells.iter().all(|cell| cell.plain() == BLANK));
    }
    let texts: Vec<String> = document
        .blocks()
        .filter_map(|block| match block {
            Block::Heading { text, .. } => Some(text.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(
        texts,
        [
            "มาตรการส่งเสริมคุณธรรมและความโปร่งใสของ หน่วยงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๖",
            "๑. แบบวัดการเปิดเผยข้อมูลสาธารณะ (Open Data Integrity and Transparency Assessment : OIT)",
            "๒. แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (Internal Integrity and Transparency Assessment : IIT)",
            "๓. แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (External Integrity and Transparency Assessment : EIT)",
        ]
    );
    let plan = Plan::fold(&Log::default(), year());
    let html = write_html(&executive_page(&plan, day("2023-04-30"), Numerals::Thai));
    assert!(html.contains("รวมทั้ง"));
}

#[test]
fn a_measure_without_steps_tasks_and_results_has_no_empty_cell() {
    let log = log_of(&[
        ("m.1", field::INSTRUMENT, "IIT"),
        ("m.1", field::ISSUE, "เรื่อง"),
    ]);
    let document = report(&log);
    assert_eq!(cell(&document, "m.1", 1), "เรื่อง");
    for column in 2..=5 {
        assert_eq!(cell(&document, "m.1", column), BLANK);
    }
}

#[track_caller]
fn check_task(text: &str, deadline: &str, expected: &str) {
    let log = log_of(&[
        ("m.1", field::INSTRUMENT, "IIT"),
        ("t.1", field::PARENT, "m.1"),
        ("t.1", field::TEXT, text),
        ("t.1", field::DEADLINE, deadline),
    ]);
    assert_eq!(cell(&report(&log), "m.1", 4), expected);
}

#[test]
fn a_deadline_is_added_where_the_sentence_does_not_say_it() {
    check_task(
        "จัดทำคู่มือ",
        "month:2023-01",
        "๑. จัดทำคู่มือ ภายในเดือนมกราคม ๒๕๖๖",
    );
    check_task(
        "จัดทำคู่มือ ภายในเดือนมกราคม",
        "month:2023-01",
        "๑. จัดทำคู่มือ ภายในเดือนมกราคม",
    );
    check_task("ประชาสัมพันธ์ทุกเดือน", "every:month", "๑. ประชาสัมพันธ์ทุกเดือน");
    check_task("ประชาสัมพันธ์", "every:quarter", "๑. ประชาสัมพันธ์ ทุกไตรมาส");
    check_task("กำกับ", "", "๑. กำกับ");
}

#[track_caller]
fn check_result(text: &str, date: &str, expected: &str) {
    let log = log_of(&[
        ("m.1", field::INSTRUMENT, "IIT"),
        ("r.1", field::PARENT, "m.1"),
        ("r.1", field::TEXT, text),
        ("r.1", field::DATE, date),
    ]);
    assert_eq!(cell(&report(&log), "m.1", 5), expected, "{text} {date}");
}

#[test]
fn the_date_of_a_result_is_added_where_the_sentence_does_not_say_it() {
    check_result(
        "คู่มือ",
        "2022-12-16",
        "๑. คู่มือ ดำเนินการแล้วเมื่อวันที่ ๑๖ ธันวาคม พ.ศ. ๒๕๖๕",
    );
    check_result(
        "คู่มือ ดำเนินการแล้ว",
        "2022-11",
        "๑. คู่มือ ดำเนินการแล้ว เมื่อเดือนพฤศจิกายน พ.ศ. ๒๕๖๕",
    );
    for said in [
        "แล้วเสร็จ 16 ธันวาคม 2565",
        "แล้วเสร็จ ๑๖ ธ.ค. ๖๕",
        "แล้วเสร็จ 16/12/2565",
    ] {
        let expected = format!("๑. {}", Numerals::Thai.apply(said));
        check_result(said, "2022-12-16", &expected);
    }
    check_result("คู่มือ", "", "๑. คู่มือ");
}

#[test]
fn results_after_the_cut_off_wait_for_the_next_report_and_slips_stay_visible() {
    check_result("เมื่อ ๓๐ เมษายน ๒๕๖๖", "2023-04-30", "๑. เมื่อ ๓๐ เมษายน ๒๕๖๖");
    check_result("เมื่อ ๑ พฤษภาคม ๒๕๖๖", "2023-05-01", BLANK);
    check_result("เมื่อเดือนเมษายน ๒๕๖๖", "2023-04", "๑. เมื่อเดือนเมษายน ๒๕๖๖");
    check_result("เมื่อเดือนตุลาคม ๒๕๖๖", "2023-10", "๑. เมื่อเดือนตุลาคม ๒๕๖๖");
    check_result("เมื่อเดือนตุลาคม ๒๕๖๔", "2021-10", "๑. เมื่อเดือนตุลาคม ๒๕๖๔");
}

#[test]
fn entries_are_numbered_by_position_or_as_their_author_did() {
    let log = log_of(&[
        ("m.1", field::INSTRUMENT, "IIT"),
        ("p.1", field::PARENT, "m.1"),
        ("p.1", field::ORDER, "a"),
        ("p.1", field::TEXT, "หนึ่ง"),
        ("p.2", field::PARENT, "m.1"),
        ("p.2", field::ORDER, "b"),
        ("p.2", field::TEXT, "สอง\nต่อ"),
        ("p.3", field::PARENT, "m.1"),
        ("p.3", field::ORDER, "c"),
        ("p.3", field::NUMBER, "2"),
        ("p.3", field::TEXT, "สาม"),
        ("p.4", field::PARENT, "m.1"),
        ("p.4", field::ORDER, "d"),
        ("p.4", field::NUMBER, "-"),
        ("p.4", field::TEXT, "สี่"),
    ]);
    assert_eq!(
        cell(&report(&log), "m.1", 3),
        "๑. หนึ่ง\n๒. สอง\nต่อ\n๒. สาม\nสี่"
    );
}

#[test]
fn a_waived_task_gives_its_reason() {
    let log = log_of(&[
        ("m.1", field::INSTRUMENT, "EIT"),
        ("t.1", field::PARENT, "m.1"),
        ("t.1", field::TEXT, "จัดทำ"),
        ("t.1", field::WAIVED, "โอนภารกิจแล้ว"),
    ]);
    assert_eq!(
        cell(&report(&log), "m.1", 4),
        "๑. จัดทำ (ไม่ต้องดำเนินการ: โอนภารกิจแล้ว)"
    );
}

#[test]
fn texts_of_any_kind_and_length_come_through() {
    let letters = "น้ำ กำ ที่ ปี่ ปู่ ญู ฐู ฎุ ซื้อ เอี๊ยด ผู้ ก็ ป้ำ จ่ำ";
    let long = "ยาว".repeat(20_000);
    let markup = "<img src=x onerror=\"alert(1)\"> & </table>";
    for (text, written) in [
        (letters, letters),
        (&long, &long),
        (
            markup,
            "&lt;img src=x onerror=&quot;alert(๑)&quot;&gt; &amp; &lt;/table&gt;",
        ),
    ] {
        let log = log_of(&[
            ("m.1", field::INSTRUMENT, "IIT"),
            ("m.1", field::ISSUE, text),
            ("office", field::NAME, text),
        ]);
        let html = write_html(&report(&log));
        assert!(html.contains(&format!("<p>{written}</p>")));
        assert!(!html.contains("<img"));
    }
}

#[test]
fn an_indicator_that_the_catalogue_does_not_know_is_printed_by_number() {
    let log = log_of(&[
        ("m.1", field::INSTRUMENT, "OIT"),
        ("m.1", field::INDICATOR, "9.99"),
        ("m.1", field::PRINTS_INDICATOR, field::YES),
        ("m.1", field::ISSUE, "เรื่อง"),
    ]);
    assert_eq!(
        cell(&report(&log), "m.1", 1),
        "ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล\nตัวชี้วัดที่ ๙.๙๙\n- เรื่อง"
    );
}

#[test]
fn the_executive_s_page_names_what_is_late_and_what_was_ordered() {
    let mut log = sample_log();
    write(
        &mut log,
        vec![
            Change::set("o.1", field::TEXT, "ให้เร่งรัดภายใน 7 วัน"),
            Change::set("o.1", field::DATE, "2023-04-28"),
            Change::set("o.1", field::DIVISION, "d.works"),
        ],
    );
    let plan = Plan::fold(&log, year());
    let document = executive_page(&plan, day("2023-04-30"), Numerals::Thai);
    let late = cell(&document, "t.2566.corruption.3", 5);
    assert_eq!(late, "๑๕๑");
    let order: Vec<String> = (1..=4)
        .map(|column| cell(&document, "o.1", column))
        .collect();
    assert_eq!(order, ["๒๘ เม.ย. ๒๕๖๖", "ให้เร่งรัดภายใน ๗ วัน", "กองช่าง", "-"]);
    assert_eq!(cell(&document, "total", 2), "๘");
}

#[test]
fn the_executive_s_page_says_what_it_had_no_room_for() {
    let mut log = sample_log();
    let mut changes = Vec::new();
    for n in 0..30 {
        let task = format!("t.{n}");
        changes.push(Change::set(&task, field::PARENT, "m.2566.corruption"));
        changes.push(Change::set(&task, field::TEXT, "เจ้าหน้าที่จัดทำรายงานผล"));
        changes.push(Change::set(&task, field::DEADLINE, "month:2022-12"));
        changes.push(Change::set(
            &task,
            field::WAIVED,
            if n % 2 == 0 {
                ""
            } else {
                "โอนแล้ว"
            },
        ));
        let order = format!("o.{n}");
        changes.push(Change::set(&order, field::TEXT, "ให้เร่งรัด"));
    }
    write(&mut log, changes);
    let plan = Plan::fold(&log, year());
    let html = write_html(&executive_page(&plan, day("2023-04-30"), Numerals::Thai));
    assert!(
        html.contains("และอีก ๑๒ รายการ"),
        "17 late tasks, room for 5"
    );
    assert!(html.contains("และอีก ๒๘ รายการ"), "30 orders, room for 2");
}

#[track_caller]
fn check_gaps(log: &Log, round: Round, today: &str, expected: &[(GapKind, &str)]) {
    let plan = Plan::fold(log, year());
    let found = gaps(&plan, round, day(today));
    let found: Vec<_> = found.iter().map(|gap| (gap.kind, &*gap.measure)).collect();
    assert_eq!(found, expected);
}

#[test]
fn what_to_look_at_before_the_sample_is_printed() {
    check_gaps(
        &sample_log(),
        Round::SixMonths,
        "2023-04-30",
        &[
            (GapKind::LateTask, "m.2566.e-service"),
            (GapKind::UnlinkedResult, "m.2566.personnel"),
            (GapKind::LateTask, "m.2566.corruption"),
            (GapKind::UnlinkedResult, "m.2566.e6"),
            (GapKind::UnlinkedResult, "m.2566.e7"),
            (GapKind::UnlinkedResult, "m.2566.e8"),
            (GapKind::UnlinkedResult, "m.2566.e9"),
            (GapKind::UnlinkedResult, "m.2566.e10"),
            (GapKind::OutsideYear, "m.2566.e10"),
        ],
    );
}

#[test]
fn results_of_the_second_half_are_missing_from_the_first_report_only() {
    let log = log_of(&[
        ("m.1", field::ISSUE, "ก"),
        ("r.1", field::PARENT, "m.1"),
        ("r.1", field::TEXT, "ข"),
        ("r.1", field::DATE, "2023-06-01"),
        ("m.2", field::ISSUE, "ค"),
        ("r.2", field::PARENT, "m.2"),
        ("r.2", field::TEXT, "  "),
    ]);
    let first = [
        (GapKind::AfterCutOff, "m.1"),
        (GapKind::NoResult, "m.1"),
        (GapKind::NoResult, "m.2"),
    ];
    check_gaps(&log, Round::SixMonths, "2023-06-30", &first);
    check_gaps(
        &log,
        Round::TwelveMonths,
        "2023-06-30",
        &[(GapKind::NoResult, "m.2")],
    );
}
