//! The light and the page that tell how safe the data are.

use crate::damage::damage;
use crate::people::{
    begin_a_plan, introduce, open_the_file, open_the_sample, see_saved, show_as_of,
};
use walks::seek::{button, heading, link, text, textbox};
use walks::steps::Key;

fn light() -> walks::seek::Thing {
    link("ความปลอดภัยของข้อมูล").part()
}

#[test]
fn the_age_of_the_last_copy_is_seen_on_every_page_and_a_copy_renews_it() {
    let Some(browser) = open_the_file() else {
        return;
    };
    begin_a_plan(&browser);
    browser.see(&link("ยังไม่มีสำเนา").part());
    browser.click(&light());
    browser.see(&heading("สำเนานอกเบราว์เซอร์"));
    browser.click(&button("บันทึกทั้งหมดเป็นไฟล์"));
    let (_, content) = browser.take_download(".json");
    assert!(!content.is_empty());
    browser.see(&link("ทำสำเนาแล้ววันนี้").part());
    browser.reload();
    browser.see(&link("ทำสำเนาแล้ววันนี้").part());
    browser.finish();
}

#[test]
fn damage_is_found_repaired_and_can_be_taken_out_as_it_lies_there() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    show_as_of(&browser, "2 พ.ค. 66", "๒ พฤษภาคม ๒๕๖๖");
    browser.go("#/health");
    browser.click(&button("ตรวจสอบข้อมูลทั้งหมด"));
    browser.see(&text("ข้อมูลสมบูรณ์"));
    damage(&browser, "records");
    browser.click(&button("ตรวจสอบข้อมูลทั้งหมด"));
    browser.see(&text("พบข้อมูลที่อ่านไม่ได้ ๒ ชุด"));
    browser.click(&button("ดาวน์โหลดข้อมูลดิบทั้งหมด"));
    let (_, raw) = browser.take_download("prongsai-raw");
    let raw: serde_json::Value = serde_json::from_slice(&raw).expect("JSON");
    let batches = raw["database"]["batches"].as_array().expect("the batches");
    assert!(batches.len() >= 4, "{} batches", batches.len());
    browser.click(&button("ซ่อมแซม"));
    browser.see(&text("ซ่อมแซมแล้ว"));
    browser.click(&button("ตรวจสอบข้อมูลทั้งหมด"));
    browser.see(&text("ข้อมูลสมบูรณ์"));
    browser.see(&text("๒ ชุดที่อ่านไม่ได้ แยกเก็บไว้โดยไม่ลบ"));
    browser.finish();
}

#[test]
fn another_version_of_the_app_that_is_open_is_told_of() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    browser.script(
        "new BroadcastChannel('prongsai-versions').postMessage('2099-01-01 9.9.9 E:/ITA/prongsai.html')",
        vec![],
    );
    browser.click(&light());
    browser.see(&text(
        "มีโปรแกรมอีกรุ่นหนึ่งใช้ข้อมูลนี้: E:/ITA/prongsai.html (จัดทำเมื่อ ๑ ม.ค. ๒๖๔๒)",
    ));
    browser.finish();
}

#[test]
fn a_second_window_of_the_same_app_is_no_other_version() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    browser.open_tab();
    browser.click(&light());
    browser.see(&text("ไม่พบโปรแกรมรุ่นอื่น"));
    browser.go("#/plan");
    browser.click(&link("E-Service").part());
    browser.fill(&textbox("ผลข้อ ๑"), "คู่มือ");
    browser.press(Key::Tab + "");
    introduce(&browser, "กานต์");
    see_saved(&browser);
    browser.finish();
}
