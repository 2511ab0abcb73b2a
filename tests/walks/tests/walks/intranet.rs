//! The site on an office's own web server, reached by plain http: not a secure context.

use crate::people::{CHROMIUM, choose_the_sample, see_as_of, show_as_of};
use crate::protection::{OTHER_WORDS, WORDS, locked, nothing_is_readable, set_passphrase, unlock};
use serde_json::json;
use walks::browser::Browser;
use walks::launch::{Kind, Launch};
use walks::seek::{button, text};
use walks::setting::{self, can_walk};
use walks::site;

/// The site in a fresh Chromium, which has no WebCrypto there and hands out what it is told to; none where
/// this machine has no Chromium.
#[track_caller]
pub fn open_the_intranet() -> Option<Browser> {
    open(true)
}

#[track_caller]
fn open(hands_all_out: bool) -> Option<Browser> {
    if !can_walk(&CHROMIUM) {
        return None;
    }
    let port = site::serve(setting::app_site());
    let mut launch = Launch::on(Kind::Chromium, format!("http://intranet.test:{port}/"))
        .with_argument("--host-resolver-rules=MAP intranet.test 127.0.0.1");
    if hands_all_out {
        // Insecure content of sites, allowed: what an administrator may set, and a click on ‘keep’ does once.
        let setting = "profile.default_content_setting_values.mixed_script";
        launch = launch.with_preference(setting, json!(1));
    }
    let browser = Browser::open(launch);
    let has_more = "return isSecureContext || crypto.subtle !== undefined";
    let has_more = browser.script(has_more, vec![]);
    assert_eq!(has_more, false, "the walk proves nothing else");
    Some(browser)
}

#[test]
fn the_site_opens_changes_and_keeps_a_plan_over_plain_http() {
    let Some(browser) = open_the_intranet() else {
        return;
    };
    choose_the_sample(&browser);
    show_as_of(&browser, "2 พ.ค. 66", "๒ พฤษภาคม ๒๕๖๖");
    browser.reload();
    see_as_of(&browser, "๒ พฤษภาคม ๒๕๖๖");
    browser.go("#/health");
    browser.see(&text("ไม่ทราบพื้นที่ที่เหลือ"));
    browser.finish();
}

#[test]
fn who_misses_a_file_over_plain_http_is_told_where_it_is() {
    let Some(browser) = open(false) else {
        return;
    };
    choose_the_sample(&browser);
    let hint = || text("ให้กด Ctrl+J แล้วเลือกเก็บไฟล์นี้ไว้").part();
    browser.go("#/exchange");
    browser.click(&button("บันทึกไฟล์สำหรับส่ง"));
    browser.see(&text("บันทึกเป็นไฟล์แล้ว").beginning());
    let _ = browser.take_download(".json");
    assert!(!browser.sees(&hint()), "a file of text comes at once");
    browser.go("#/reports/measures");
    browser.click(&button("Word (DOCX)"));
    browser.see(&hint());
    browser.finish();
}

#[test]
fn a_plan_is_protected_over_plain_http_too() {
    let Some(browser) = open_the_intranet() else {
        return;
    };
    choose_the_sample(&browser);
    show_as_of(&browser, "2 พ.ค. 66", "๒ พฤษภาคม ๒๕๖๖");
    set_passphrase(&browser);
    nothing_is_readable(&browser);
    browser.reload();
    browser.see(&locked());
    unlock(&browser, OTHER_WORDS);
    browser.see(&text("รหัสผ่านไม่ถูกต้อง").beginning());
    unlock(&browser, WORDS);
    see_as_of(&browser, "๒ พฤษภาคม ๒๕๖๖");
    browser.finish();
}
