//! The sample in every format, written where people and other programs can open it.
use crate::report::{sample_log, write, year};
use prongsai::calendar::{Date, Numerals, Quarter, Round};
use prongsai::ita::{Score, Scored, read_scores};
use prongsai::log::Log;
use prongsai::plan::{Plan, put_scores};
use prongsai::report::{
    Document, Letterhead, MeasuresOptions, MemoPeriod, Value, analysis_report, duty_calendar,
    duty_slip, executive_page, measures_report, memo, plan_grids, score_grid, write_csv,
    write_docx, write_html, write_ics, write_xlsx,
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

fn scores() -> Vec<(Scored, Score)> {
    let text = "1 92.10\n2 86\n3 90.05\n4 84.50\n5 78.99\n6 88\n7 70.01\n8 75\n9 65.30\n10 96";
    let catalogue = Plan::fold(&sample_log(), year()).catalogue(2565);
    let (scores, unread) = read_scores(text, &catalogue);
    assert!(unread.is_empty(), "{unread:?}");
    scores
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

#[test]
fn the_analysis_says_total_grade_strengths_and_weak_points() {
    let mut log = sample_log();
    write(&mut log, put_scores(2565, &scores()));
    let document = analysis_report(&Plan::fold(&log, year()), Numerals::Thai);
    let html = write_html(&document);
    let plain = html
        .replace("<span class=\"unbroken\">", "")
        .replace("</span>", "");
    for words in [
        // 80.65 × 40 % + 86.33 × 30 % + 77.67 × 30 %
        "ได้คะแนนรวม ๘๑.๔๖ คะแนน ผลการประเมินระดับ B",
        "จำนวน ๕ ตัวชี้วัด",
        "ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต ได้ ๙๖.๐๐ คะแนน",
        "ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล ได้ ๖๕.๓๐ คะแนน ต่ำกว่าเกณฑ์ ๘๕.๐๐ คะแนน อยู่ ๑๙.๗๐ คะแนน",
        "<svg viewBox",
        "การให้บริการ E-Service",
    ] {
        assert!(plain.contains(words), "{words}");
    }
    let grid = score_grid(&Plan::fold(&log, year()));
    assert_eq!(grid.rows[0][2], Value::Number(80.65));
    assert!(
        write_html(&analysis_report(
            &Plan::fold(&sample_log(), year()),
            Numerals::Thai
        ))
        .contains("ยังไม่ได้บันทึกผลการประเมิน")
    );
}

#[test]
fn a_memo_says_what_is_done_late_and_to_be_decided() {
    let plan = Plan::fold(&sample_log(), year());
    let document = memo(
        &plan,
        MemoPeriod::Round(Round::SixMonths),
        today(),
        Numerals::Thai,
    );
    let html = write_html(&document);
    let plain = html
        .replace("<span class=\"unbroken\">", "")
        .replace("</span>", "");
    for words in [
        "<h1 class=\"memo-title\">บันทึกข้อความ</h1>",
        "เรียน นายกองค์การบริหารส่วนตำบลเมืองโดน",
        "๒.๑ งานที่ดำเนินการแล้วในรอบนี้ จำนวน",
        "๒.๒ งานที่ล่าช้า จำนวน ๓ รายการ",
        "เร่งรัดงานที่ล่าช้า จำนวน ๓ รายการ",
        "อนุมัติให้เผยแพร่รายงานผลการดำเนินการ รอบ ๖ เดือน",
    ] {
        assert!(plain.contains(words), "{words}\n{plain}");
    }
    let empty = Plan::fold(&Log::default(), year());
    let quarter = MemoPeriod::Quarter(Quarter::First);
    let html = write_html(&memo(&empty, quarter, today(), Numerals::Thai));
    assert!(html.contains("๒.๒ งานที่ล่าช้า ไม่มี"), "{html}");
}
