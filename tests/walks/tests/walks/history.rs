//! Who changed what: the history of a field, of the plan, and the way back to an earlier day.

use crate::people::{introduce, open_the_sample, see_saved};
use serde_json::json;
use walks::browser::Browser;
use walks::seek::{button, checkbox, combobox, dialog, heading, link, row, text, textbox};
use walks::steps::Key;

/// Changes the first result of the E-Service measure.
#[track_caller]
fn change_a_result(browser: &Browser, words: &str) {
    browser.go("#/plan");
    browser.click(&link("E-Service").part());
    browser.fill(&textbox("ผลข้อ ๑"), words);
    browser.press(Key::Tab + "");
}

#[test]
fn the_history_of_a_field_is_one_click_away() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    change_a_result(&browser, "คู่มือเล่มแรก");
    introduce(&browser, "กานต์");
    see_saved(&browser);
    browser.fill(&textbox("ผลข้อ ๑"), "คู่มือเล่มที่สอง");
    browser.press(Key::Tab + "");
    see_saved(&browser);
    browser.click(&textbox("ผลข้อ ๑"));
    browser.click(&button("ประวัติการแก้ไข"));
    let told = || dialog("ประวัติการแก้ไข").beginning();
    browser.see(&told());
    browser.see(&text("จาก “คู่มือเล่มแรก” เป็น “คู่มือเล่มที่สอง”").within(told()));
    browser.see(&text("กานต์").nth(0).within(told()));
    browser.press(Key::Escape + "");
    browser.miss(&told());
    browser.finish();
}

#[test]
fn the_log_of_the_office_is_filtered_and_saved_as_a_table() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    change_a_result(&browser, "=ก+ข คู่มือ");
    introduce(&browser, "กานต์");
    see_saved(&browser);
    browser.go("#/log");
    browser.see(&heading("ประวัติการแก้ไขของแผน"));
    let all = browser.count(&row("").part());
    browser.script(
        "location.hash = '#/log?q=' + encodeURIComponent(arguments[0])",
        vec![json!("กานต์")],
    );
    browser.see(&text("๑ รายการ ใหม่สุดอยู่บน"));
    assert!(browser.count(&row("").part()) < all);
    browser.see(&row("=ก+ข คู่มือ").part());
    browser.click(&button("บันทึกเป็นตาราง (CSV)"));
    let (_, csv) = browser.take_download(".csv");
    let csv = String::from_utf8(csv).expect("UTF-8");
    assert!(csv.contains("กานต์") && csv.contains("=ก+ข คู่มือ"), "{csv}");
    assert!(
        !csv.contains(",=ก+ข") && !csv.contains(",\"=ก+ข"),
        "a formula: {csv}"
    );
    browser.go("#/log");
    browser.choose(&combobox("มาตรการ"), "IIT");
    browser.see(&text("การแก้ไขปัญหาการทุจริต").nth(1));
    browser.miss(&row("=ก+ข คู่มือ").part());
    browser.finish();
}

/// A clock one day ahead, so that what was typed before lies on another day.
const TOMORROW: &str = "
    const Real = Date, day = 86400000;
    window.Date = class extends Real {
      constructor(...given) { given.length ? super(...given) : super(Real.now() + day); }
      static now() { return Real.now() + day; }
    };";

#[test]
fn a_day_of_the_past_stands_beside_the_present_and_what_is_chosen_comes_back() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    change_a_result(&browser, "คำที่ถูก");
    introduce(&browser, "กานต์");
    see_saved(&browser);
    let yesterday = browser.script("return new Date().toLocaleDateString('en-CA')", vec![]);
    browser.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": TOMORROW }),
    );
    browser.reload();
    change_a_result(&browser, "คำที่ผิด");
    see_saved(&browser);
    browser.click(&button("ลบผลข้อ ๔"));
    browser.miss(&textbox("ผลข้อ ๔"));
    let past = format!("#/past?day={}", yesterday.as_str().expect("a day"));
    browser.go(&past);
    browser.see(&row("คำที่ถูก").part());
    browser.click(&checkbox("คำที่ผิด").part());
    browser.click(&checkbox("ช่องทางให้บริการออนไลน์").part());
    browser.click(&button("นำ ๒ รายการกลับเป็นอย่างวันนั้น"));
    browser.see(&text("แผนในวันนั้นเหมือนกับปัจจุบัน"));
    see_saved(&browser);
    browser.go("#/plan");
    browser.click(&link("E-Service").part());
    browser.see(&textbox("ผลข้อ ๔"));
    assert_eq!(browser.value(&textbox("ผลข้อ ๑")), "คำที่ถูก");
    browser.finish();
}
