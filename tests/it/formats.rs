//! The sample in every format, written where people and other programs can open it.
use crate::report::{sample_log, year};
use prongsai::calendar::{Date, Numerals, Round};
use prongsai::plan::Plan;
use prongsai::report::{
    Document, Letterhead, MeasuresOptions, duty_calendar, duty_slip, executive_page,
    measures_report, plan_grids, write_csv, write_docx, write_ics, write_xlsx,
};
use std::fs;
use std::path::Path;

/// The folder that `cargo xtask test --documents` shows to other programs.
fn keep(name: &str, bytes: &[u8]) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("documents");
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join(name), bytes).expect("written");
}

fn docx(name: &str, plan: &Plan, document: &Document) {
    let write = || write_docx(document, &Letterhead::of(plan)).expect("small");
    let bytes = write();
    assert_eq!(write(), bytes);
    keep(name, &bytes);
}

fn today() -> Date {
    Date::from_wire("2023-04-30").expect("a day")
}

#[test]
fn the_sample_comes_out_as_word_files_always_alike() {
    let plan = Plan::fold(&sample_log(), year());
    let options = MeasuresOptions::default();
    docx(
        "measures-6.docx",
        &plan,
        &measures_report(&plan, Round::SixMonths, &options),
    );
    let today = today();
    let slip = duty_slip(&plan, "d.secretariat", today, Numerals::Thai);
    docx("duties.docx", &plan, &slip);
    docx(
        "executive.docx",
        &plan,
        &executive_page(&plan, today, Numerals::Thai),
    );
}

#[test]
fn the_sample_comes_out_as_a_spreadsheet_as_open_data_and_as_a_calendar() {
    let plan = Plan::fold(&sample_log(), year());
    let grids = plan_grids(&plan, today());
    let rows: Vec<usize> = grids.iter().map(|grid| grid.rows.len()).collect();
    assert_eq!(rows, [8, 24, 12]);
    for grid in &grids {
        for row in &grid.rows {
            assert_eq!(row.len(), grid.columns.len(), "{}", grid.name);
        }
        keep(&format!("{}.csv", grid.name), &write_csv(grid));
    }
    let bytes = write_xlsx(&grids, &Letterhead::of(&plan)).expect("small");
    keep("plan.xlsx", &bytes);
    let calendar = duty_calendar(&plan, None, plan.year.first_day());
    // What is due every April and October falls into the month after the year once more.
    let last = plan.year.last_day().plus_days(31);
    for event in &calendar.events {
        let day = event.day;
        assert!(plan.year.first_day() <= day && day <= last, "{event:?}");
    }
    assert!(calendar.events.len() > 30, "{}", calendar.events.len());
    keep("duties.ics", &write_ics(&calendar));
}
