//! Storage that is damaged, of another version or refused: the app opens, says so and loses nothing.

use crate::people::{CHROMIUM, open_the_sample, see_as_of, see_saved, show_as_of};
use serde_json::json;
use walks::browser::Browser;
use walks::launch::{Kind, Launch};
use walks::seek::{button, text};
use walks::setting::can_walk;

/// Damages what the app keeps in one of the ways of `damage.js`.
#[track_caller]
pub fn damage(browser: &Browser, kind: &str) {
    let failed = browser.script_async(include_str!("damage.js").to_owned(), vec![json!(kind)]);
    assert!(failed.is_null(), "the damage could not be done: {failed}");
}

#[test]
fn records_that_cannot_be_read_are_set_aside_and_offered() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    show_as_of(&browser, "2 พ.ค. 66", "๒ พฤษภาคม ๒๕๖๖");
    damage(&browser, "records");
    browser.reload();
    see_as_of(&browser, "๒ พฤษภาคม ๒๕๖๖");
    browser.see(&text("มีข้อมูล 2 ชุดที่อ่านไม่ได้"));
    browser.click(&button("ดาวน์โหลดข้อมูลที่แยกเก็บไว้"));
    let (_, content) = browser.take_download("aside");
    assert!(!content.is_empty());
    show_as_of(&browser, "3 พ.ค. 66", "๓ พฤษภาคม ๒๕๖๖");
    browser.reload();
    see_as_of(&browser, "๓ พฤษภาคม ๒๕๖๖");
    browser.finish();
}

#[test]
fn a_log_damaged_as_a_whole_comes_back_from_the_snapshot() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    show_as_of(&browser, "2 พ.ค. 66", "๒ พฤษภาคม ๒๕๖๖");
    damage(&browser, "all records");
    browser.reload();
    browser.see(&button("ดาวน์โหลดข้อมูลที่แยกเก็บไว้"));
    browser.see(&text("โปรแกรมกู้แผนจากสำเนาล่าสุดให้แล้ว"));
    see_as_of(&browser, "๒ พฤษภาคม ๒๕๖๖");
    browser.finish();
}

#[test]
fn damaged_local_storage_costs_nothing() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    show_as_of(&browser, "2 พ.ค. 66", "๒ พฤษภาคม ๒๕๖๖");
    damage(&browser, "local storage");
    browser.reload();
    see_as_of(&browser, "๒ พฤษภาคม ๒๕๖๖");
    see_saved(&browser);
    browser.finish();
}

#[test]
fn a_database_of_a_newer_app_is_left_alone_and_said_so() {
    let Some(mut browser) = open_the_sample() else {
        return;
    };
    browser.close();
    browser.open_again();
    damage(&browser, "newer version");
    browser.reload();
    browser.see(&text("มีโปรแกรมรุ่นใหม่กว่าเปิดข้อมูลนี้อยู่"));
    browser.see(&text("ไฟล์รุ่นใหม่คือ E:/งาน ITA/prongsai.html"));
    browser.finish();
}

#[test]
fn a_browser_that_keeps_nothing_says_so_and_offers_the_file() {
    if !can_walk(&CHROMIUM) {
        return;
    }
    let blocked = ("profile.default_content_setting_values.cookies", json!(2));
    let browser =
        Browser::open(Launch::on_file(Kind::Chromium).with_preference(blocked.0, blocked.1));
    browser.see(&text("เบราว์เซอร์ไม่อนุญาตให้โปรแกรมเก็บข้อมูล"));
    browser.click(&button("เปิดแผนตัวอย่าง").part());
    browser.see(&text("เบราว์เซอร์นี้ไม่เก็บข้อมูล"));
    browser.click(&button("บันทึกเป็นไฟล์"));
    let (_, content) = browser.take_download(".json");
    assert!(!content.is_empty());
    browser.finish();
}
