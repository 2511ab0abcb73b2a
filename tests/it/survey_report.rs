//! The survey's report as it is printed, from the responses that pandas counted too.
use super::survey::{responses, standard_form};
use prongsai::calendar::{Date, FiscalYear, Numerals, Period};
use prongsai::log::{Author, Change, Log, Prepared};
use prongsai::plan::{Plan, sample_changes};
use prongsai::report::{Block, Document, SurveyInput, survey_report, write_html};
use prongsai::survey::{BuiltIn, Columns, Filter, Response, Survey, Tally, adopt_form};
use std::sync::Arc;

const GOLDEN: &str = include_str!("../fixtures/survey/report.txt");

fn log_with(changes: &[(&str, &str)]) -> Log {
    let mut log = Log::default();
    let settings = changes
        .iter()
        .map(|(field, value)| Change::set("survey", field, value));
    let mut all = sample_changes();
    all.extend(adopt_form(BuiltIn::Standard));
    all.extend(
        [
            ("d.1", "กองคลัง"),
            ("d.2", "กองช่าง"),
            ("d.3", "สำนักปลัด"),
            ("d.4", "กองการศึกษา"),
        ]
        .map(|(id, name)| Change::set(id, "name", name)),
    );
    all.extend(settings);
    let by = Arc::new(Author::default());
    let prepared = log.prepare(all);
    let edits = Prepared::stamp(prepared, &"test".into(), 1, 0, &by);
    log.insert_all(edits).expect("no contradiction");
    log
}

fn year() -> FiscalYear {
    FiscalYear::new(2566).expect("a fiscal year")
}

fn report(log: &Log, responses: &[Response], period: Period, division: Option<&str>) -> Document {
    let plan = Plan::fold(log, year());
    let survey = Survey::fold(log);
    let form = survey.forms.first().expect("a form");
    let filter = Filter {
        period: Some(period),
        division: division.map(Into::into),
        ..Filter::default()
    };
    let columns = Columns::new(responses);
    let tally = Tally::new(form, &[form], [&columns], &[], &filter);
    survey_report(&SurveyInput {
        plan: &plan,
        survey: &survey,
        form,
        tally: &tally,
        period,
        division,
        tags: &[("ที่จอดรถไม่เพียงพอ".to_owned(), 12), ("เพิ่มเก้าอี้".to_owned(), 3)],
        quotes: &["ขอให้มีน้ำดื่มบริการทุกวัน".to_owned()],
    })
}

fn lines(document: &Document) -> String {
    let mut lines = Vec::new();
    for block in document.blocks() {
        match block {
            Block::Cover(cover) => {
                lines.extend(
                    cover
                        .title
                        .iter()
                        .chain(&cover.period)
                        .chain(&cover.office)
                        .cloned(),
                );
            }
            Block::Heading { text, .. } => lines.push(format!("# {text}")),
            Block::Memo(_) | Block::Chart(_) | Block::Pictures(_) => {}
            Block::Paragraph(paragraph) => lines.push(paragraph.plain()),
            Block::Table(table) => {
                lines.push(format!("[{}]", table.caption));
                let titles = table.columns.iter().map(|column| column.title.clone());
                lines.push(titles.collect::<Vec<_>>().join(" | "));
                for row in &table.rows {
                    let cells = row.cells.iter().map(|cell| cell.plain());
                    lines.push(cells.collect::<Vec<_>>().join(" | "));
                }
            }
            Block::Lines(_) => {}
            Block::Signatures(signatures) => {
                let signed = signatures
                    .iter()
                    .map(|it| format!("({}) {}", it.name, it.role));
                lines.extend(signed);
            }
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

#[test]
fn the_report_says_what_offices_say() {
    let log = log_with(&[
        ("population", "6500"),
        ("announced-on", "2023-10-16"),
        ("signer-title", "นายกองค์การบริหารส่วนตำบล"),
    ]);
    let document = report(&log, &responses(&standard_form()), year().period(), None);
    assert_eq!(lines(&document), GOLDEN);
    super::formats::docx("survey.docx", &Plan::fold(&log, year()), &document);
    let html = write_html(&document);
    assert!(html.contains("ประกาศ"));
    assert!(!html.contains("NaN"));
}

#[test]
fn every_digit_is_thai_unless_arabic_ones_are_chosen() {
    let responses = responses(&standard_form());
    let document = report(&log_with(&[]), &responses, year().period(), None);
    assert!(!lines(&document).chars().any(|c| c.is_ascii_digit()));
    let log = log_with(&[("numerals", "arabic")]);
    let document = report(&log, &responses, year().period(), None);
    assert_eq!(document.numerals, Numerals::Arabic);
    assert!(!lines(&document).chars().any(|c| ('๐'..='๙').contains(&c)));
}

#[test]
fn without_responses_the_report_says_so_and_has_no_empty_cell() {
    let period = Period {
        first: Date::from_wire("2024-01-01").expect("a day"),
        last: Date::from_wire("2024-01-31").expect("a day"),
    };
    let document = report(&log_with(&[]), &responses(&standard_form()), period, None);
    let text = lines(&document);
    assert!(text.contains("ไม่มีผู้ตอบแบบสำรวจในช่วงเวลานี้"));
    assert!(!text.contains("NaN"));
    for block in document.blocks() {
        if let Block::Table(table) = block {
            let mut cells = table.rows.iter().flat_map(|row| &row.cells);
            assert!(cells.all(|cell| !cell.plain().is_empty()));
        }
    }
}

#[test]
fn small_groups_of_a_division_are_not_told_apart() {
    let document = report(
        &log_with(&[]),
        &responses(&standard_form()),
        year().period(),
        Some("d.4"),
    );
    let text = lines(&document);
    assert!(text.contains("น้อยกว่า ๕"));
    assert!(text.contains("กองการศึกษา"));
}
