//! The codes that reports bear, and what they tell later.

use crate::damage::damage;
use crate::people::{introduce, open_the_sample, see_saved};
use walks::browser::Browser;
use walks::seek::{any, button, heading, link, text, textbox};
use walks::steps::Key;

#[track_caller]
fn change(browser: &Browser, words: &str) {
    browser.go("#/plan");
    browser.click(&link("E-Service").part());
    browser.fill(&textbox("ผลข้อ ๑"), words);
    browser.press(Key::Tab + "");
}

/// The code at the foot of what is shown for print.
fn code_of_report(browser: &Browser) -> String {
    browser.see(&text("รหัสตรวจสอบข้อมูล"));
    let words = browser.words(&any("main"));
    let code = words.split("รหัสตรวจสอบข้อมูล ").nth(1).unwrap_or_default();
    code.chars().take(19).collect()
}

#[track_caller]
fn look_for(browser: &Browser, code: &str) {
    browser.go("#/health");
    browser.see(&heading("ประวัติการแก้ไข"));
    browser.fill(&textbox("รหัสตรวจสอบบนรายงาน"), code);
    browser.click(&button("ค้นหารหัส"));
}

#[test]
fn the_code_of_a_report_leads_to_its_moment_and_a_change_behind_the_app_s_back_is_told() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    change(&browser, "ครั้งที่ 1");
    introduce(&browser, "กานต์");
    see_saved(&browser);
    browser.go("#/executive");
    let code = code_of_report(&browser);
    browser.go("#/reports/memo");
    assert_eq!(
        code_of_report(&browser),
        code,
        "nothing was changed in between"
    );
    change(&browser, "ครั้งที่ 2");
    see_saved(&browser);
    browser.go("#/executive");
    assert_ne!(code_of_report(&browser), code);

    look_for(&browser, &code.to_lowercase());
    browser.see(&text("หลังจากนั้นมีการแก้ไขอีก ๑ รายการ"));
    browser.see(&text("ตรงกับที่บันทึกไว้ทั้ง"));
    look_for(&browser, "0000-0000-0000-0000");
    browser.see(&text("ไม่พบรหัสนี้ในประวัติของเครื่องนี้"));

    damage(&browser, "a value");
    browser.reload();
    browser.see(&text("ไม่ตรงกับที่บันทึกไว้ ๑ แห่ง"));
    browser.see(&link("ประวัติการแก้ไขไม่ตรงกับที่บันทึกไว้").part());
    browser.finish();
}
