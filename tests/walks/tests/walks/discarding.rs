//! A browser that runs short of memory throws a tab out of it; who comes back finds everything there.

use crate::people::{choose_the_sample, introduce, see_saved};
use walks::browser::Browser;
use walks::launch::Launch;
use walks::seek::{Thing, link, text, textbox};
use walks::setting::{self, Tool, can_walk};
use walks::steps::Key;

#[test]
fn a_discarded_tab_comes_back_with_what_was_saved_and_with_what_was_not_understood() {
    if !can_walk(&[Tool::Chromium, Tool::Chromedriver]) {
        return;
    }
    let launch = Launch::on_site(setting::app_site());
    let mut browser = Browser::open(launch.with_discarding());
    choose_the_sample(&browser);
    browser.go("#/plan");
    browser.click(&link("E-Service").part());
    browser.fill(&textbox("ผลข้อ ๑"), "คู่มือ ๑๒ เรื่อง");
    browser.press(Key::Tab + "");
    introduce(&browser, "กานต์");
    see_saved(&browser);
    browser.fill(&date(), "31 ก.พ. 66");
    browser.press(Key::Tab + "");
    browser.see(&text("ไม่มีวันที่ 31").part());
    // A tab into which somebody has typed since it was loaded is never discarded.
    browser.reload();
    see_the_half_date(&browser);

    browser.discard();

    see_the_half_date(&browser);
    assert_eq!(browser.value(&textbox("ผลข้อ ๑")), "คู่มือ ๑๒ เรื่อง");
    browser.finish();
}

fn date() -> Thing {
    textbox("วันที่หรือเดือนที่ดำเนินการ").nth(0)
}

/// The date that cannot be understood stands as it was typed.
#[track_caller]
fn see_the_half_date(browser: &Browser) {
    browser.until("the date as it was typed", |browser| {
        let is_there = browser.sees(&date()) && browser.value(&date()) == "31 ก.พ. 66";
        is_there.then_some(())
    });
}
