//! Responses from a file: taken in once, shown as pandas computes them, printed as a report.

use crate::pages::look_at;
use crate::people::{introduce, open_the_sample, see_saved};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use walks::browser::Browser;
use walks::seek::{button, combobox, heading, text, textbox};
use walks::setting::{Tool, can_walk};
use walks::steps::Key;

const FIGURES: &str = include_str!("../../../fixtures/survey/figures.tsv");

/// The file that pandas counted.
fn responses() -> PathBuf {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../fixtures/survey/responses.csv"
    );
    PathBuf::from(file).canonicalize().expect("it is there")
}

/// Hands a file in and says what its column of days is.
fn hand_in(browser: &Browser, file: &Path) {
    browser.go("#/survey/import");
    browser.hand_in(&button("เลือกไฟล์"), file);
    browser.see(&text("๔๐๑ แถว").part());
    browser.choose(&combobox("นำเข้า “day” เป็น"), "วันที่ตอบ");
}

/// The sample with the standard form and the responses of the file.
fn with_responses() -> Option<Browser> {
    with_responses_of(|_| responses())
}

fn with_responses_of(file: impl FnOnce(&Browser) -> PathBuf) -> Option<Browser> {
    let browser = open_the_sample()?;
    browser.go("#/survey");
    browser.click(&button("ใช้แบบนี้ “แบบสำรวจความพึงพอใจของผู้รับบริการ”").part());
    introduce(&browser, "นิด");
    see_saved(&browser);
    hand_in(&browser, &file(&browser));
    browser.click(&button("นำเข้า").beginning());
    browser.see(&text("นำเข้าและบันทึกแล้ว").part());
    Some(browser)
}

/// The rows of all tables of the page: name and cells, in Arabic digits.
fn rows(browser: &Browser) -> BTreeMap<String, Vec<String>> {
    let rows = browser.script(
        "return [...document.querySelectorAll('main tbody tr')].map(row => [...row.cells].map(
            cell => cell.innerText.trim().replace(/[๐-๙]/g, digit => digit.charCodeAt(0) - 0xe50)))",
        Vec::new(),
    );
    let cells = |row: &Value| -> Vec<String> {
        let cells = row.as_array().into_iter().flatten();
        cells
            .map(|cell| cell.as_str().unwrap_or_default().to_owned())
            .collect()
    };
    let rows = rows.as_array().into_iter().flatten().map(cells);
    rows.filter(|row| row.len() > 1)
        .map(|row| (row[0].clone(), row[1..].to_vec()))
        .collect()
}

fn rounded(cell: &str) -> String {
    let figure: f64 = cell.parse().expect("a figure");
    format!("{:.2}", (figure * 100.0 * (1.0 + 1e-12)).round() / 100.0)
}

#[test]
fn responses_from_a_file_are_counted_once_and_as_pandas_counts_them() {
    if !can_walk(&[Tool::Axe]) {
        return;
    }
    let Some(browser) = with_responses() else {
        return;
    };
    hand_in(&browser, &responses());
    browser.see(&text("เคยนำเข้าแล้ว ๔๐๐ ชุด").part());
    browser.go("#/survey/results");
    browser.see(&heading("ภาพรวม"));
    // The last part of the page is drawn last.
    browser.see(&heading("ข้อเสนอแนะ"));
    let shown = rows(&browser);
    let mut compared = 0;
    // The first part of the reference is of all responses.
    for line in FIGURES
        .lines()
        .skip(1)
        .take_while(|line| !line.starts_with("filter"))
    {
        let cells: Vec<&str> = line.split('\t').collect();
        let name = match cells[0] {
            "aspect process" => "ด้านกระบวนการและขั้นตอนการให้บริการ",
            "aspect staff" => "ด้านเจ้าหน้าที่ผู้ให้บริการ",
            "overall" => "ภาพรวม",
            "item place-clean" => "ความสะอาดของสถานที่",
            "item staff-polite" => "ความสุภาพ ยิ้มแย้มแจ่มใส กิริยามารยาท",
            _ => continue,
        };
        let row = shown
            .get(name)
            .unwrap_or_else(|| panic!("no row of {name}"));
        for cell in &cells[2..] {
            let figure = rounded(cell);
            assert!(row.contains(&figure), "{name}: {figure} is not in {row:?}");
            compared += 1;
        }
    }
    assert_eq!(compared, 15);
    let mut complaints = Vec::new();
    look_at(&browser, "survey-results", &mut complaints);
    assert_eq!(complaints, Vec::<String>::new());

    browser.click(&button("CSV"));
    let (name, file) = browser.take_download(".csv");
    assert!(name.starts_with("คำตอบแบบสอบถาม-"), "{name}");
    let file = String::from_utf8(file).expect("UTF-8");
    assert_eq!(file.lines().count(), 401);
    assert!(file.contains("ความสะอาดของสถานที่"), "{file}");
    browser.click(&button("Excel (XLSX)"));
    let (name, file) = browser.take_download(".xlsx");
    assert!(name.starts_with("คำตอบแบบสอบถาม-"), "{name}");
    let holds = |part: &str| file.windows(part.len()).any(|it| it == part.as_bytes());
    assert!(holds("xl/worksheets/sheet3.xml"), "{name}");
    browser.finish();
}

#[test]
fn the_report_of_the_survey_prints_and_its_figures_are_filed() {
    if !can_walk(&[Tool::Pdftotext]) {
        return;
    }
    let Some(browser) = with_responses() else {
        return;
    };
    browser.go("#/reports/survey");
    browser.click(&button("ลงทะเบียนผลสำรวจ"));
    browser.see(&text("อยู่ในทะเบียนแล้ว"));
    see_saved(&browser);
    browser.settle();
    let pages = browser.print("report-of-survey");
    let printed: String = pages.concat().split_whitespace().collect();
    let printed = printed
        .replace("\u{e4d}\u{e32}", "\u{e33}")
        .replace('\u{2060}', "");
    for words in [
        "ประกาศองค์การบริหารส่วนตำบลเมืองโดน",
        "๔๐๐คน",
        "คิดเป็นร้อยละ๘๔.๒๖",
        "รองลงมาได้แก่",
    ] {
        assert!(printed.contains(words), "{words}: {printed}");
    }
    assert!(!printed.contains("ลงทะเบียนผลสำรวจ"), "a control is printed");
    browser.finish();
}

#[test]
fn the_report_of_the_survey_becomes_public_once_it_is_announced() {
    let Some(browser) = with_responses() else {
        return;
    };
    browser.go("#/reports/publish");
    browser.see(&heading("ยังไม่มีเอกสารที่เผยแพร่ได้"));
    browser.see(&text("ไม่รวมรายงานความพึงพอใจ").part());
    browser.go("#/reports/survey");
    browser.click(&text("ข้อความในรายงาน").part());
    browser.fill(&textbox("ประกาศ ณ วันที่"), "24 เม.ย. 66");
    browser.press(Key::Tab + "");
    see_saved(&browser);
    browser.go("#/reports/publish");
    browser.see(&heading("ประกาศองค์การบริหารส่วนตำบลเมืองโดน"));
    browser.miss(&text("ไม่รวมรายงานความพึงพอใจ").part());
    browser.see(&button("พิมพ์ / PDF"));
    let chooser = || combobox("ดูสิ่งที่จะเผยแพร่");
    browser.choose(&chooser(), "ข้อมูลเปิด: มาตรการ");
    browser.see(&heading("มาตรการ"));
    browser.miss(&button("พิมพ์ / PDF"));
    let mut complaints = Vec::new();
    look_at(&browser, "publish", &mut complaints);
    assert_eq!(complaints, Vec::<String>::new());
    browser.click(&button("ดาวน์โหลดชุดเผยแพร่").beginning());
    let (file, content) = browser.take_download(".zip");
    for part in ["index.html", "รายงานความพึงพอใจ-2566.docx", "data/งาน.csv"]
    {
        let holds = content.windows(part.len()).any(|it| it == part.as_bytes());
        assert!(holds, "{file} without {part}");
    }
    browser.finish();
}

#[test]
fn a_filed_survey_turns_the_measures_that_wait_for_it() {
    // The survey of the year before, which the measures of this one ask for.
    let file = |browser: &Browser| {
        let rows = include_str!("../../../fixtures/survey/responses.csv");
        let rows = rows.replace(",2022-", ",2021-").replace(",2023-", ",2022-");
        let path = browser.launch().downloads().join("last-year.csv");
        std::fs::write(&path, rows).expect("a file");
        path
    };
    let Some(browser) = with_responses_of(file) else {
        return;
    };
    let published = "ผลสำรวจความพึงพอใจ เผยแพร่แล้ว";
    browser.go("#/plan/m.2566.e-service");
    browser.see(&text(published).part());
    browser.miss(&text("ครบตั้งแต่ ๒๔ พฤศจิกายน ๒๕๖๕"));
    browser.go("#/plan/m.2566.e8");
    browser.see(&text("มีแล้ว ๐ จาก ๒ ครั้ง"));

    browser.go("#/reports/survey?time=2021-10-01~2022-09-30");
    browser.click(&text("ข้อความในรายงาน").part());
    browser.fill(&textbox("ประกาศ ณ วันที่"), "24 พ.ย. 65");
    browser.press(Key::Tab + "");
    see_saved(&browser);
    browser.click(&button("ลงทะเบียนผลสำรวจ"));
    browser.see(&text("อยู่ในทะเบียนแล้ว"));
    see_saved(&browser);
    browser.go("#/plan/m.2566.e-service");
    browser.see(&text("ครบตั้งแต่ ๒๔ พฤศจิกายน ๒๕๖๕"));
    browser.go("#/plan/m.2566.e8");
    browser.see(&text("มีแล้ว ๑ จาก ๒ ครั้ง"));
    browser.finish();
}

/// The sample with the responses of the file, three of which say something.
pub fn with_suggestions() -> Option<Browser> {
    let written = ["ขอที่นั่งเพิ่ม", "โทรกลับ 081-234-5678 ด้วย", "ที่จอดรถน้อย"];
    let file = |browser: &Browser| {
        let rows = include_str!("../../../fixtures/survey/responses.csv");
        let lines = rows.lines().enumerate().map(|(at, line)| match at {
            0 => format!("{line},ข้อเสนอแนะ\n"),
            _ => format!("{line},{}\n", written.get(at - 1).unwrap_or(&"")),
        });
        let path = browser.launch().downloads().join("suggestions.csv");
        std::fs::write(&path, lines.collect::<String>()).expect("a file");
        path
    };
    with_responses_of(file)
}

#[test]
fn a_suggestion_is_found_tagged_and_shows_no_number_of_a_person() {
    let Some(browser) = with_suggestions() else {
        return;
    };
    browser.go("#/survey/results");
    browser.see(&text("ขอที่นั่งเพิ่ม"));
    browser.see(&text("โทรกลับ ●●● ด้วย"));
    browser.miss(&text("081-234-5678"));
    browser.fill(&textbox("ค้นหาข้อเสนอแนะ"), "จอดรถ");
    browser.miss(&text("ขอที่นั่งเพิ่ม"));
    browser.see(&text("ที่จอดรถน้อย"));
    browser.click(&button("ติดป้าย"));
    browser.fill(&textbox("ป้ายใหม่"), "สถานที่");
    browser.press(Key::Enter + "");
    browser.see(&button("สถานที่ (๑)"));
    see_saved(&browser);
    browser.reload();
    browser.see(&text("ขอที่นั่งเพิ่ม"));
    browser.click(&button("สถานที่ (๑)"));
    browser.miss(&text("ขอที่นั่งเพิ่ม"));
    browser.see(&text("ที่จอดรถน้อย"));
    browser.finish();
}
