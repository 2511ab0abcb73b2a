//! Documents handed out in the formats that their buttons name, and a result that becomes measures.

use crate::people::{introduce, open_the_sample, see_saved};
use walks::seek::{button, heading, text, textbox};

/// How a file of each kind begins.
const ZIP: &[u8] = b"PK\x03\x04";
const BOM: &[u8] = b"\xef\xbb\xbf";

#[test]
fn each_button_hands_out_the_format_that_it_names() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    for (hash, name, ending, begin, part) in [
        (
            "#/reports/measures",
            "Word (DOCX)",
            ".docx",
            ZIP,
            "word/document.xml",
        ),
        (
            "#/reports/measures",
            "Excel (XLSX)",
            ".xlsx",
            ZIP,
            "xl/worksheets/sheet3.xml",
        ),
        ("#/reports/measures", "CSV", ".csv", BOM, "E-Service"),
        (
            "#/executive",
            "Word (DOCX)",
            ".docx",
            ZIP,
            "word/styles.xml",
        ),
        (
            "#/reports/memo",
            "Word (DOCX)",
            ".docx",
            ZIP,
            "word/numbering.xml",
        ),
        (
            "#/reports/duties",
            "ปฏิทิน (ICS)",
            ".ics",
            b"BEGIN:VCALENDAR",
            "BEGIN:VALARM",
        ),
        (
            "#/reports/statistics",
            "Excel (XLSX)",
            ".xlsx",
            ZIP,
            "xl/workbook.xml",
        ),
        (
            "#/analysis",
            "Word (DOCX)",
            ".docx",
            ZIP,
            "word/document.xml",
        ),
    ] {
        browser.go(hash);
        browser.click(&button(name));
        let (file, content) = browser.take_download(ending);
        assert!(content.starts_with(begin), "{file} of {hash}");
        let holds = content.windows(part.len()).any(|it| it == part.as_bytes());
        assert!(holds, "{file} of {hash} without {part}");
    }
    browser.finish();
}

#[test]
fn a_pasted_result_shows_what_is_weak_and_becomes_a_measure_and_a_public_document() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    browser.go("#/reports/publish");
    browser.see(&heading("ยังไม่มีเอกสารที่เผยแพร่ได้"));
    browser.go("#/analysis");
    browser.click(&button("วางผลการประเมิน"));
    let result = "OIT 80\nIIT 90\nEIT 85\n7 70.01\n8 ๗๕\nรวม 84.5";
    browser.fill(&textbox("ผลการประเมิน"), result);
    browser.see(&text("รวม 84.5"));
    browser.click(&button("ใช้คะแนน").beginning());
    introduce(&browser, "กานต์");
    browser.see(&text("คะแนนรวม ๘๔.๕๐ ระดับ B"));
    browser.see(&text("ได้ ๗๕.๐๐ คะแนน ขาดอีก ๑๐.๐๐ คะแนน"));
    browser.click(&button("ตั้งเป็นประเด็น"));
    see_saved(&browser);
    browser.see(&text("มีในแผนแล้ว ๑ เรื่อง"));
    browser.go("#/reports/publish");
    browser.click(&button("ดาวน์โหลดชุดเผยแพร่").beginning());
    let (file, content) = browser.take_download(".zip");
    for part in ["index.html", ".docx", "data/"] {
        let holds = content.windows(part.len()).any(|it| it == part.as_bytes());
        assert!(holds, "{file} without {part}");
    }
    browser.finish();
}
