//! The plan as tables of typed values: measures, tasks and results, for spreadsheets and as open
//! data.
use super::grid::{Grid, GridColumn, Total, Value};
use super::measures::is_reported;
use super::words;
use crate::calendar::{Date, Language, Numerals, PartialDate, Round};
use crate::plan::{Doer, EvidenceKind, Measure, Outcome, Plan, measure_state, task_state};

/// The plan as grids, one per kind of record, as of a day.
#[must_use]
pub fn plan_grids(plan: &Plan, today: Date) -> Vec<Grid> {
    vec![
        measures(plan, today),
        tasks(plan, today),
        results(plan, |_| true),
    ]
}

/// The same as of a closed round: without results that it did not report, and without the folders
/// of files, which may be named after people.
pub(super) fn reported_grids(plan: &Plan, round: Round, today: Date) -> Vec<Grid> {
    let today = today.min(plan.cut_off(round));
    vec![
        measures(plan, today),
        tasks(plan, today),
        results(plan, |outcome| is_reported(plan, round, outcome)),
    ]
}

/// What is to be done, without how far it has come.
pub(super) fn planned_grids(plan: &Plan, today: Date) -> Vec<Grid> {
    let mut grids = vec![measures(plan, today), tasks(plan, today)];
    for Grid { columns, rows, .. } in &mut grids {
        let kept: Vec<bool> = columns
            .iter()
            .map(|column| ![RESULTS, STATUS].contains(&column.title.as_str()))
            .collect();
        let keep = |at: &mut usize| {
            *at += 1;
            kept.get(*at - 1) != Some(&false)
        };
        let mut at = 0;
        columns.retain(|_| keep(&mut at));
        for row in rows {
            let mut at = 0;
            row.retain(|_| keep(&mut at));
        }
    }
    grids
}

const RESULTS: &str = "จำนวนผล";
const STATUS: &str = "สถานะ";

fn grid(name: &str, columns: &[(&str, u8)], rows: Vec<Vec<Value>>) -> Grid {
    let columns = columns.iter();
    Grid {
        name: name.to_owned(),
        columns: columns
            .map(|(title, width)| GridColumn::new(title, *width))
            .collect(),
        rows,
    }
}

fn measures(plan: &Plan, today: Date) -> Grid {
    let rows = plan.measures.iter().map(|measure| {
        let state = words::of_measure(measure_state(plan, measure, today));
        let steps: Vec<&str> = measure.steps.iter().map(|step| step.text.trim()).collect();
        about(measure)
            .into_iter()
            .chain([
                Value::text(&parties(plan, measure)),
                Value::text(&steps.join("\n")),
                Value::count(measure.tasks.len()),
                Value::count(measure.outcomes.len()),
                Value::text(state),
            ])
            .collect()
    });
    let columns = [
        ("เครื่องมือ", 10),
        ("ตัวชี้วัด", 9),
        ("ข้อ", 7),
        ("ประเด็น", 40),
        ("ผู้รับผิดชอบ", 30),
        ("ขั้นตอนหรือวิธีการ/มาตรการ", 60),
        ("จำนวนงาน", 10),
        (RESULTS, 10),
        (STATUS, 16),
    ];
    let mut grid = grid("มาตรการ", &columns, rows.collect());
    for column in &mut grid.columns[6..8] {
        column.total = Some(Total::Sum);
    }
    grid
}

fn tasks(plan: &Plan, today: Date) -> Grid {
    let mut rows = Vec::new();
    for measure in &plan.measures {
        for task in &measure.tasks {
            let state = task_state(plan, measure, task, today);
            let standing = words::of_task(state.standing(today));
            let deadline = task
                .deadline
                .map(|deadline| deadline.describe(Language::Thai, Numerals::Arabic));
            let dues = task
                .deadline
                .map(|deadline| deadline.occurrences(plan.year));
            let last = dues.as_deref().and_then(<[_]>::last).map(|it| it.due);
            let doer = match task.doer {
                Doer::Executive => "ผู้บริหาร".to_owned(),
                Doer::Officer => parties(plan, measure),
            };
            let mut row = about(measure);
            row.extend([
                Value::text(&task.text),
                Value::text(&deadline.unwrap_or_default()),
                Value::day(last),
                Value::text(&doer),
                Value::text(standing),
            ]);
            rows.push(row);
        }
    }
    let columns = [
        ("เครื่องมือ", 10),
        ("ตัวชี้วัด", 9),
        ("ข้อ", 7),
        ("ประเด็น", 40),
        ("สิ่งที่ต้องดำเนินการ", 60),
        ("กำหนดเวลา", 24),
        ("ครบกำหนดวันที่", 16),
        ("ผู้ดำเนินการ", 30),
        (STATUS, 20),
    ];
    grid("งาน", &columns, rows)
}

fn results(plan: &Plan, is_wanted: impl Fn(&Outcome) -> bool) -> Grid {
    let mut rows = Vec::new();
    for measure in &plan.measures {
        for outcome in measure.outcomes.iter().filter(|it| is_wanted(it)) {
            let (day, precision) = match outcome.date {
                Some(PartialDate::Day(day)) => (Some(day), "วัน"),
                Some(PartialDate::Month(month)) => (Some(month.first_day()), "เดือน"),
                None => (None, ""),
            };
            let task = outcome.task.as_deref().and_then(|id| measure.task(id));
            let reported = Round::ALL
                .into_iter()
                .find(|round| is_reported(plan, *round, outcome));
            let reported = reported.map(|round| i64::from(round.months()));
            // A picture is no value of a table: its caption stands for it.
            let evidence = outcome.evidence.iter().map(|evidence| match evidence.kind {
                EvidenceKind::Picture => evidence.text.trim().to_owned(),
                EvidenceKind::Address | EvidenceKind::File => {
                    let named = [evidence.text.trim(), evidence.target.trim()];
                    named.join(" ").trim().to_owned()
                }
            });
            let mut row = about(measure);
            row.extend([
                Value::text(&outcome.text),
                Value::day(day),
                Value::text(precision),
                Value::text(task.map_or("", |task| &task.text)),
                Value::text(&evidence.collect::<Vec<_>>().join("\n")),
                reported.map_or(Value::Blank, Value::Whole),
            ]);
            rows.push(row);
        }
    }
    let columns = [
        ("เครื่องมือ", 10),
        ("ตัวชี้วัด", 9),
        ("ข้อ", 7),
        ("ประเด็น", 40),
        ("ผลการดำเนินการ", 60),
        ("วันที่", 16),
        ("ละเอียดถึง", 10),
        ("ผลของงาน", 40),
        ("หลักฐาน", 40),
        ("อยู่ในรายงานรอบ (เดือน)", 14),
    ];
    grid("ผลการดำเนินการ", &columns, rows)
}

/// What a row is about.
fn about(measure: &Measure) -> Vec<Value> {
    vec![
        Value::text(measure.instrument.code()),
        Value::text(&measure.indicator),
        Value::text(&measure.item),
        Value::text(&measure.issue),
    ]
}

fn parties(plan: &Plan, measure: &Measure) -> String {
    let names = measure.parties.iter().filter_map(|party| party.name(plan));
    names.collect::<Vec<_>>().join(", ")
}
