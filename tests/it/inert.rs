//! Texts from files and citizens stay texts in whatever a spreadsheet opens.
use crate::report::{write, year};
use prongsai::calendar::Date;
use prongsai::log::{Change, Log};
use prongsai::plan::{self, Plan, add_rows, sample_changes};
use prongsai::report::{
    Csv, Grid, GridColumn, Letterhead, Value, duty_calendar, plan_grids, public_grids,
    register_grids, score_grid, write_csv, write_ics, write_xlsx,
};
use std::io::{Cursor, Read};

/// What a cell must not begin with where a spreadsheet might take it for a formula.
const SIGNS: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// What people put before a text that is meant to be a formula.
const BEGINNINGS: [&str; 8] = ["=", "+", "-", "@", "\t=", "\r=", "\n@", " ="];

/// The sample with `sign` before everything that people write freely, and rows in each register.
fn hostile(sign: &str) -> Plan {
    let mut log = Log::default();
    let is_free = |value: &str| value.chars().any(|c| ('\u{e01}'..='\u{e4f}').contains(&c));
    let mut changes = sample_changes();
    for change in &mut changes {
        if let Some(value) = change.value.as_deref().filter(|value| is_free(value)) {
            change.value = Some(format!("{sign}cmd|'/c calc'!A0 {value}").into());
        }
    }
    write(&mut log, changes);
    for register in plan::built_in_registers() {
        let plan = Plan::fold(&log, year());
        let row = register.row_kind().id(&format!("row-{}", register.key));
        let mut changes = add_rows(&log, &plan, register, std::slice::from_ref(&row));
        for column in &register.columns {
            let words = format!("{sign}HYPERLINK(\"http://x\") ก");
            changes.push(Change::set(&row, &column.field, &words));
        }
        write(&mut log, changes);
    }
    Plan::fold(&log, year())
}

fn grids(plan: &Plan) -> Vec<Grid> {
    let today = Date::from_wire("2023-04-30").expect("a day");
    let mut grids = plan_grids(plan, today);
    grids.extend(public_grids(plan, &[], today));
    grids.extend(register_grids(plan));
    grids.push(score_grid(plan));
    grids
}

#[test]
fn no_text_of_anybody_begins_a_formula_in_open_data() {
    for sign in BEGINNINGS {
        let mut kept = 0;
        for grid in grids(&hostile(sign)) {
            let file = write_csv(&grid);
            let text = String::from_utf8(file).expect("UTF-8");
            let mut reader = csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
            for record in reader.records() {
                for cell in &record.expect("CSV") {
                    let is_number = cell.parse::<f64>().is_ok();
                    assert!(
                        is_number || !cell.starts_with(SIGNS),
                        "{}: {cell:?}",
                        grid.name
                    );
                    let inert = cell.strip_prefix('\'');
                    kept += usize::from(inert.is_some_and(|it| it.starts_with(SIGNS)));
                }
            }
        }
        assert!(kept > 50, "{sign:?}: only {kept} texts were tried");
    }
}

#[test]
fn a_title_begins_no_formula_either() {
    let mut csv = Csv::new(&SIGNS.map(|sign| GridColumn::new(&format!("{sign}1"), 9)));
    csv.push(&[Value::Whole(-1)]);
    let text = String::from_utf8(csv.finish()).expect("UTF-8");
    for sign in SIGNS {
        assert!(text.contains(&format!("'{sign}1")), "{text}");
    }
}

#[test]
fn no_text_of_anybody_is_a_formula_in_a_workbook() {
    for sign in BEGINNINGS {
        let plan = hostile(sign);
        let grids = grids(&plan);
        let totals = |grid: &Grid| grid.columns.iter().filter(|it| it.total.is_some()).count();
        for grid in &grids {
            let bytes = write_xlsx(std::slice::from_ref(grid), &Letterhead::of(&plan));
            let mut zip = zip::ZipArchive::new(Cursor::new(bytes.expect("small"))).expect("a zip");
            let mut sheet = String::new();
            let mut part = zip.by_name("xl/worksheets/sheet1.xml").expect("the sheet");
            part.read_to_string(&mut sheet).expect("UTF-8");
            let formulas = sheet.matches("<f>").count();
            assert!(formulas <= totals(grid), "{}: {formulas}", grid.name);
            let of_ours = sheet.matches("<f>SUM(").count() + sheet.matches("<f>AVERAGE(").count();
            assert_eq!(formulas, of_ours, "{}", grid.name);
            assert!(!sheet.contains("<hyperlink"), "{}", grid.name);
        }
    }
}

#[test]
fn a_text_of_several_lines_adds_nothing_to_a_calendar() {
    let plan = hostile("ก\r\nATTACH:http://x\r\n");
    let calendar = duty_calendar(&plan, None, plan.year.first_day());
    let plain = Plan::fold(&crate::report::sample_log(), year());
    let same = duty_calendar(&plain, None, plain.year.first_day());
    let properties = |text: &str| {
        let lines = text.lines().filter(|line| !line.starts_with([' ', '\t']));
        lines.count()
    };
    let (ours, theirs) = (write_ics(&calendar), write_ics(&same));
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert_eq!(properties(&text(&ours)), properties(&text(&theirs)));
}
