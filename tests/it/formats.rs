//! The sample in every format, written where people and other programs can open it.
use crate::report::{sample_log, write, year};
use prongsai::calendar::{Date, Language, Numerals, Quarter, Round};
use prongsai::ita::{Score, Scored, read_scores};
use prongsai::log::{Change, Log};
use prongsai::plan::{Plan, ReportPart, add_rows, put_scores};
use prongsai::report::{
    Block, Document, Grid, GridColumn, Letterhead, MeasuresOptions, MemoPeriod, Page, Paragraph,
    PublicOptions, Sheet, Style, Value, analysis_report, duty_calendar, duty_slip, executive_page,
    measures_report, memo, plan_grids, public_documents, register_grids, register_page, score_grid,
    write_csv, write_docx, write_html, write_html_page, write_ics, write_pack, write_xlsx,
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
    let round = MemoPeriod::Round(Round::SixMonths);
    docx(
        "memo.docx",
        &plan,
        &memo(&plan, round, today, Numerals::Thai),
    );
    let mut log = sample_log();
    write(&mut log, put_scores(2565, &scores()));
    let assessed = Plan::fold(&log, year());
    let analysis = analysis_report(&assessed, Numerals::Thai);
    docx("analysis.docx", &assessed, &analysis);
    keep("analysis.html", &write_html_page(&analysis));
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
        "<h2 class=\"memo-title\">บันทึกข้อความ</h2>",
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

/// The strings that a font, a writer or a reader is most likely to break.
const LETTERS: &str = "น้ำ กำ ที่ ปี่ ปู่ ญู ฐู ฎุ ซื้อ เอี๊ยด ผู้ ก็ ป้ำ จ่ำ";

#[test]
fn texts_that_break_other_programs_are_written_for_theirs() {
    let plan = Plan::fold(&Log::default(), year());
    let letters = Document {
        sheets: vec![Sheet {
            page: Page::Portrait,
            blocks: vec![Block::Paragraph(Paragraph::new(
                Style::Prose,
                format!("{LETTERS} <&>\u{1}\u{FFFF}"),
            ))],
        }],
        ..Document::default()
    };
    docx("letters.docx", &plan, &letters);
    let rows = [
        Value::text("=1+1"),
        Value::text(LETTERS),
        Value::text(&"ก".repeat(40_000)),
    ];
    let day = Value::day(Date::from_wire("2023-04-30"));
    let grid = Grid {
        name: "[ชื่อ]: ยาวกว่า/สามสิบเอ็ดตัวอักษรแน่นอน?*".to_owned(),
        columns: vec![GridColumn::new("ข้อความ", 40), GridColumn::new("วัน", 14)],
        rows: rows.map(|value| vec![value, day.clone()]).to_vec(),
    };
    let bytes = write_xlsx(&[grid], &Letterhead::of(&plan)).expect("small");
    keep("hostile.xlsx", &bytes);
}

#[test]
fn an_empty_plan_makes_every_document() {
    let plan = Plan::fold(&Log::default(), year());
    let head = Letterhead::of(&plan);
    let options = MeasuresOptions::default();
    for document in [
        measures_report(&plan, Round::TwelveMonths, &options),
        executive_page(&plan, today(), Numerals::Thai),
        duty_slip(&plan, "", today(), Numerals::Thai),
        memo(
            &plan,
            MemoPeriod::Quarter(Quarter::First),
            today(),
            Numerals::Thai,
        ),
        analysis_report(&plan, Numerals::Thai),
    ] {
        assert!(!write_docx(&document, &head).expect("small").is_empty());
    }
    assert!(write_xlsx(&plan_grids(&plan, today()), &head).is_ok());
    assert!(duty_calendar(&plan, None, today()).events.is_empty());
    assert_eq!(
        public_documents(&plan, &[], today(), PublicOptions::default()),
        []
    );
}

#[test]
fn optional_parts_are_columns_places_to_sign_and_pictures() {
    let picture = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAoAAAAUCAAAAACRhfOKAAAAD0lEQVR4nGNogAOG4cYEAPtSZAEfHgIKAAAAAElFTkSuQmCC";
    let mut log = sample_log();
    let mut changes: Vec<Change> = ReportPart::ALL
        .into_iter()
        .map(|part| Change::set("report.6", &format!("part:{}", part.key()), "yes"))
        .collect();
    let outcome = Plan::fold(&log, year()).measures[0].outcomes[0].id.clone();
    changes.extend([
        Change::set("m.2566.e7", "budget", "5000 บาท"),
        Change::set("m.2566.e7", "problems", "ไม่มีเจ้าหน้าที่"),
        Change::set("office", "coordinator", "นางสาวมณี"),
        Change::set("e.1", "parent", &outcome),
        Change::set("e.1", "kind", "picture"),
        Change::set("e.1", "text", "คู่มือ โทร 081-234-5678"),
        Change::set("e.1", "target", picture),
    ]);
    write(&mut log, changes);
    let plan = Plan::fold(&log, year());
    let document = measures_report(&plan, Round::SixMonths, &MeasuresOptions::default());
    let html = write_html(&document)
        .replace("<span class=\"unbroken\">", "")
        .replace("</span>", "");
    for words in [
        "ปัญหาและอุปสรรค",
        "๕๐๐๐ บาท",
        "ไม่มีเจ้าหน้าที่",
        "ไม่ใช้งบประมาณ",
        "กำลังดำเนินการ",
        "นางสาวมณี",
        "ภาพประกอบ",
        picture,
    ] {
        assert!(html.contains(words), "{words}");
    }
    docx("measures-6-parts.docx", &plan, &document);

    let closed = [(Round::SixMonths, plan.clone())];
    let public = |options| {
        let documents = public_documents(&plan, &closed, today(), options);
        write_html(&documents[0].document)
    };
    let by_rule = public(PublicOptions::default());
    for private in ["นางสาวมณี", picture, "081", "๐๘๑"] {
        assert!(!by_rule.contains(private), "{private}");
    }
    let chosen = public(PublicOptions {
        names: true,
        pictures: true,
    });
    assert!(chosen.contains("นางสาวมณี") && chosen.contains(picture));
    assert!(
        !chosen.contains("๐๘๑"),
        "a number is masked whatever is chosen"
    );
    let documents = public_documents(&plan, &closed, today(), PublicOptions::default());
    let pack = write_pack(&documents, Vec::new(), &Letterhead::of(&plan)).expect("small");
    keep("pack.zip", &pack);
}

#[test]
fn a_register_is_a_page_with_sums_and_a_chart_and_says_when_it_is_empty() {
    let mut log = sample_log();
    let plan = Plan::fold(&log, year());
    let register = |key: &str| plan.registers.register(key).expect("it is built in");
    let statistics = register("statistics");
    let mut changes = add_rows(&log, &plan, &statistics, &["w.1".into(), "w.2".into()]);
    for (row, service, october) in [("w.1", "ชำระภาษี", "5"), ("w.2", "ขออนุญาตก่อสร้าง", "7")]
    {
        for (key, value) in [("service", service), ("month-10", october)] {
            let column = statistics.column(key).expect("a column");
            changes.push(Change::set(row, &column.field, value));
        }
    }
    write(&mut log, changes);
    let plan = Plan::fold(&log, year());
    let page = register_page(&plan, &statistics, today(), Numerals::Thai);
    let html = write_html(&page);
    for words in ["ชำระภาษี", "รวม", "<p>๑๒</p>", "<svg viewBox"] {
        assert!(html.contains(words), "{words}\n{html}");
    }
    docx("statistics.docx", &plan, &page);
    let names: Vec<String> = register_grids(&plan)
        .into_iter()
        .map(|grid| grid.name)
        .collect();
    assert_eq!(names, [statistics.label.of(Language::Thai)]);
    let none = register_page(&plan, &register("complaints"), today(), Numerals::Thai);
    assert!(write_html(&none).contains("ไม่มีเรื่อง"));
}
