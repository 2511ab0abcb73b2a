//! Forms of the office's own, and questionnaires from paper.

use crate::kiosk::{adopt, stored};
use crate::pages::look_at;
use crate::people::{choose_the_sample, open_the_file, see_saved};
use walks::browser::Browser;
use walks::seek::{button, combobox, heading, link, text, textbox, thing};
use walks::setting::{Tool, can_walk};
use walks::steps::Key;

const SHORT: &str = "ความพึงพอใจแบบสั้น";
const STANDARD: &str = "แบบสำรวจความพึงพอใจของผู้รับบริการ";

/// The page that types in questionnaires of a form.
#[track_caller]
fn open_the_entry(form: &str) -> Option<Browser> {
    let browser = open_the_file()?;
    choose_the_sample(&browser);
    adopt(&browser, form);
    browser.go("#/survey/entry");
    browser.see(&heading("กรอกจากแบบสอบถามกระดาษ"));
    browser.see(&heading("แผ่นที่ ๑"));
    Some(browser)
}

#[test]
fn twenty_lines_are_typed_in_with_a_key_a_line_and_enter() {
    let Some(browser) = open_the_entry(STANDARD) else {
        return;
    };
    // Twenty keys and one are less than fifteen seconds for who presses two of them a second.
    for key in "23415432154321543215".chars() {
        browser.press(key.to_string());
    }
    browser.see(&text("ตอบแล้ว ๒๐ จาก ๒๐ ข้อ"));
    browser.press("ที่จอดรถน้อย");
    browser.press(Key::Enter + "");
    browser.see(&text("บันทึกแผ่นที่ ๑ แล้ว"));
    assert_eq!(stored(&browser), 1);

    // The next sheet waits for its first digit; Backspace corrects the line before.
    browser.see(&heading("แผ่นที่ ๒"));
    browser.press("1");
    browser.press(Key::Backspace + "");
    browser.see(&text("ตอบแล้ว ๐ จาก ๒๐ ข้อ"));
    browser.press("2");
    browser.press(" ");
    browser.press("6");
    browser.see(&text("ตอบแล้ว ๒ จาก ๒๐ ข้อ"));
    browser.press(Key::Enter + "");
    browser.see(&text("บันทึกแผ่นที่ ๒ แล้ว"));
    assert_eq!(stored(&browser), 2);
    browser.see(&text("ชุดนี้กรอกแล้ว ๒ แผ่น"));
    browser.finish();
}

#[test]
fn a_sheet_that_is_typed_in_twice_is_compared_line_by_line() {
    let Some(browser) = open_the_entry(SHORT) else {
        return;
    };
    let type_in = |keys: [&str; 5]| {
        for key in keys {
            browser.press(key);
        }
        browser.press(Key::Enter + "");
    };
    type_in(["5", "1", " ", "2", " "]);
    browser.see(&text("บันทึกแผ่นที่ ๑ แล้ว"));
    // The same number once more is no second sheet.
    browser.click(&textbox("แผ่นที่"));
    browser.fill(&textbox("แผ่นที่"), "1");
    browser.press(Key::Enter + "");
    browser.tab_to(&thing("group", "กรอกจากแบบสอบถามกระดาษ"));
    type_in(["4", "1", " ", "2", " "]);
    browser.see(&text("แผ่นที่ ๑ ของชุดนี้กรอกไปแล้ว"));
    browser.click(&button("กรอกซ้ำเพื่อตรวจทาน"));
    browser.click(&button("ตรวจทานแผ่นนี้ (Enter)"));
    browser.see(&heading("แผ่นที่ ๑ กรอกไม่ตรงกัน"));
    browser.see(&text("ครั้งแรก ๕ · ครั้งนี้ ๔"));
    browser.click(&button("ใช้ครั้งนี้แทน"));
    browser.see(&text("บันทึกแผ่นที่ ๑ แล้ว"));
    see_saved(&browser);
    // The first typing is kept and no longer counts.
    browser.see(&text("ชุดนี้กรอกแล้ว ๑ แผ่น"));
    assert_eq!(stored(&browser), 2);
    browser.finish();
}

#[test]
fn a_form_is_changed_until_it_has_responses_and_gets_a_new_version_then() {
    let Some(browser) = open_the_entry(SHORT) else {
        return;
    };
    browser.go("#/survey/form/sf.short");
    browser.fill(&textbox("ชื่อแบบสอบถาม"), "แบบสั้นของเรา");
    browser.press(Key::Tab + "");
    browser.see(&heading("แบบสั้นของเรา"));
    browser.click(&button("เพิ่มข้อประเมิน"));
    browser.see(&textbox("ข้อประเมิน").nth(1));
    browser.click(&button("เลิกทำ"));
    browser.miss(&textbox("ข้อประเมิน").nth(1));
    see_saved(&browser);

    browser.go("#/survey/entry");
    browser.see(&heading("แผ่นที่ ๑"));
    browser.press("5");
    browser.press(Key::Enter + "");
    browser.see(&text("บันทึกแผ่นที่ ๑ แล้ว"));
    browser.go("#/survey/form/sf.short");
    browser.see(&text("แบบนี้มีคำตอบแล้ว ๑ ชุด"));
    assert!(!browser.sees(&textbox("ชื่อแบบสอบถาม")));
    browser.click(&button("สร้างรุ่นที่ ๒ เพื่อแก้ไข"));
    browser.see(&text("รุ่นที่ ๒"));
    browser.see(&textbox("ชื่อแบบสอบถาม"));
    browser.finish();
}

#[test]
fn a_scale_grows_to_ten_levels_counts_either_way_and_offers_no_opinion() {
    let Some(browser) = open_the_entry(SHORT) else {
        return;
    };
    browser.go("#/survey/form/sf.short");
    browser.see(&heading("มาตรวัดที่ ๑"));
    let levels = |browser: &Browser| browser.count(&textbox("คะแนน"));
    while browser.sees(&button("เพิ่มระดับ")) {
        let before = levels(&browser);
        browser.click(&button("เพิ่มระดับ"));
        browser.until("one more level", |browser| {
            (levels(browser) == before + 1).then_some(())
        });
    }
    assert_eq!(levels(&browser), 10);
    browser.click(&button("น้อยไปมาก"));
    assert!(browser.is_pressed(&button("น้อยไปมาก")));
    browser.click(&thing("switch", "มีตัวเลือก “ไม่มีความเห็น” (ไม่นับในค่าเฉลี่ย)"));
    see_saved(&browser);
    browser.finish();
}

#[test]
fn a_form_without_items_cannot_start() {
    let Some(browser) = open_the_entry(SHORT) else {
        return;
    };
    browser.go("#/survey");
    browser.click(&button("สร้างแบบเปล่า"));
    browser.see(&text("ยังใช้ไม่ได้"));
    browser.go("#/survey");
    browser.see(&heading("แบบสอบถามของหน่วยงาน"));
    browser.see(&text("ยังใช้ไม่ได้"));
    assert_eq!(browser.count(&link("เปิดที่เคาน์เตอร์")), 1);
    browser.go("#/kiosk");
    browser.see(&heading("เปิดแบบสอบถามที่เคาน์เตอร์"));
    // The form that can be used is all that the list offers.
    assert_eq!(browser.words(&combobox("แบบสอบถาม")), SHORT);
    browser.finish();
}

#[test]
fn the_questionnaire_prints_with_the_numbers_under_which_it_is_typed_in() {
    if !can_walk(&[Tool::Pdftotext]) {
        return;
    }
    let Some(browser) = open_the_entry(STANDARD) else {
        return;
    };
    browser.go("#/survey/form/sf.standard");
    browser.click(&textbox("ชุดที่"));
    browser.fill(&textbox("ชุดที่"), "ก");
    browser.press(Key::Tab + "");
    browser.fill(&textbox("จำนวนแผ่น"), "2");
    browser.press(Key::Tab + "");
    browser.see(&text("แผ่นที่ 2"));
    let pages = browser.print("questionnaire").join("\n");
    for words in ["ชุดที่ ก", "แผ่นที่ 1", "แผ่นที่ 2", "มากที่สุด"]
    {
        assert!(pages.contains(words), "no {words} in:\n{pages}");
    }
    // An item's line begins with its number and ends with the keys of its levels.
    let printed = "6ความสะดวกรวดเร็วของการให้บริการ□5□4□3□2□1";
    let solid = |line: &str| line.split_whitespace().collect::<String>();
    assert!(pages.lines().any(|line| solid(line) == printed), "{pages}");
    // Nothing of the screen comes on paper.
    assert!(!pages.contains("ภาษาที่กำลังแก้ไข"), "{pages}");
    browser.finish();
}

#[test]
fn the_pages_of_the_survey_are_without_barriers_in_both_themes() {
    if !can_walk(&[Tool::Axe]) {
        return;
    }
    let Some(browser) = open_the_entry(STANDARD) else {
        return;
    };
    let mut complaints = Vec::new();
    for (name, hash, seen) in [
        ("survey-entry", "#/survey/entry", "แผ่นที่ ๑"),
        ("survey-form", "#/survey/form/sf.standard", "มาตรวัด"),
        ("survey-kiosk", "#/kiosk", "PIN สำหรับเจ้าหน้าที่"),
    ] {
        browser.go(hash);
        browser.see(&heading(seen));
        look_at(&browser, name, &mut complaints);
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    browser.finish();
}
