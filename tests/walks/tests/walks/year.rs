//! A plan's way through its years: rounds that are closed, a new year, the orders of the executive, and the
//! office itself.

use crate::people::{introduce, open_the_file, open_the_sample, see_saved, show_as_of};
use walks::seek::{any, button, combobox, dialog, heading, link, text, textbox};
use walks::setting::{Tool, can_walk};
use walks::steps::Key;

#[test]
fn a_closed_round_stays_as_it_was_reported_and_shows_what_changed_since() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    browser.go("#/reports");
    browser.click(&button("ปิดรอบ").nth(0));
    introduce(&browser, "กานต์");
    browser.see(&text("ยังไม่มีสิ่งใดเปลี่ยนไปหลังปิดรอบ"));
    browser.go("#/plan");
    browser.click(&link("E-Service").part());
    browser.fill(&textbox("ผลข้อ ๑"), "คู่มือสำหรับประชาชน ฉบับที่สอง");
    browser.press(Key::Tab + "");
    see_saved(&browser);
    browser.go("#/reports");
    browser.click(&link("ดูสิ่งที่เปลี่ยนไปหลังปิดรอบ").part());
    browser.see(&text("ฉบับที่สอง"));
    browser.reload();
    browser.see(&text("ฉบับที่สอง"));
    browser.finish();
}

#[test]
fn a_new_year_takes_the_measures_along_and_lists_what_has_no_counterpart() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    browser.click(&button("ปีงบฯ").part());
    browser.click(&any("menuitem").nth(1));
    let asked = || dialog("ขึ้นปีใหม่หรือเริ่มแผนใหม่");
    browser.click(&button("ขึ้นปีใหม่จากปีนี้").beginning().within(asked()));
    browser.see(&text("เริ่มแผนปีงบประมาณ พ.ศ. ๒๕๖๗ แล้ว"));
    browser.click(&button("เสร็จแล้ว"));
    browser.see(&button("ปีงบฯ ๒๕๖๗"));
    browser.go("#/plan");
    browser.click(&link("E-Service").part());
    browser.see(&heading("E-Service").part());
    assert!(
        !browser.sees(&textbox("ผลข้อ ๑")),
        "results stay in their year"
    );
    browser.reload();
    browser.see(&button("ปีงบฯ ๒๕๖๗"));
    browser.finish();
}

#[test]
fn an_order_of_the_executive_stands_on_the_printed_page() {
    if !can_walk(&[Tool::Pdftotext]) {
        return;
    }
    let Some(browser) = open_the_sample() else {
        return;
    };
    browser.go("#/executive");
    browser.click(&button("บันทึกข้อสั่งการ"));
    browser.fill(&textbox("ข้อสั่งการ"), "ให้กองช่างรายงานทุกสัปดาห์");
    browser.click(&button("บันทึก"));
    introduce(&browser, "นายก");
    see_saved(&browser);
    browser.settle();
    let pages = browser.print("executive-order");
    assert_eq!(pages.len(), 1);
    let page: String = pages.concat().split_whitespace().collect();
    assert!(page.contains("ให้กองช่างรายงานทุกสัปดาห์"), "{page}");
    browser.finish();
}

#[test]
fn the_name_of_an_office_follows_its_kind_and_both_are_undone_as_one() {
    let Some(browser) = open_the_file() else {
        return;
    };
    browser.click(&button("เปิดแผนตัวอย่าง").part());
    browser.go("#/settings");
    browser.choose(&combobox("ประเภทหน่วยงาน"), "เทศบาลตำบล");
    introduce(&browser, "กานต์");
    browser.until("the name of the new kind", |browser| {
        (browser.value(&textbox("ชื่อหน่วยงาน")) == "เทศบาลตำบลเมืองโดน").then_some(())
    });
    browser.click(&button("เลิกทำ"));
    browser.until("the name of the old kind", |browser| {
        (browser.value(&textbox("ชื่อหน่วยงาน")) == "องค์การบริหารส่วนตำบลเมืองโดน").then_some(())
    });
    see_saved(&browser);
    browser.finish();
}

/// A clock that stands still on the second day of 2000, as after an empty battery.
pub const OLD_CLOCK: &str = "
    const Real = Date;
    window.Date = class extends Real {
      constructor(...given) { given.length ? super(...given) : super(2000, 0, 2, 9); }
      static now() { return new Real(2000, 0, 2, 9).getTime(); }
    };";

#[test]
fn a_clock_that_cannot_be_right_is_asked_about_and_the_answer_counts() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    browser.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        serde_json::json!({ "source": OLD_CLOCK }),
    );
    browser.reload();
    let asked = || dialog("วันนี้วันที่เท่าไร");
    browser.see(&asked());
    browser.see(&text("๒ ม.ค. ๒๕๔๓"));
    browser.press(Key::Escape + "");
    browser.miss(&asked());
    browser.see(&text("นาฬิกาของเครื่องนี้อาจไม่ตรง"));
    browser.click(&button("ยืนยันวันที่"));
    browser.fill(&textbox("วันที่วันนี้").within(asked()), "1 ม.ค. 43");
    browser.click(&button("ใช้วันที่นี้"));
    browser.see(&text("โปรดพิมพ์วันที่ตั้งแต่วันนั้นเป็นต้นไป"));
    browser.fill(&textbox("วันที่วันนี้").within(asked()), "5 ม.ค. 2575");
    browser.press(Key::Tab + "");
    browser.click(&button("ใช้วันที่นี้"));
    browser.miss(&asked());
    browser.miss(&button("ยืนยันวันที่"));
    // What is written now bears the day that was answered, and a reload does not ask again.
    show_as_of(&browser, "2 พ.ค. 66", "๒ พฤษภาคม ๒๕๖๖");
    browser.go("#/plan");
    browser.click(&link("E-Service").part());
    browser.fill(&textbox("ผลข้อ ๑"), "คู่มือ");
    browser.press(Key::Tab + "");
    browser.see(&text("๕ ม.ค. ๒๕๗๕"));
    browser.reload();
    browser.see(&text("๕ ม.ค. ๒๕๗๕"));
    assert!(!browser.sees(&asked()));
    browser.finish();
}
