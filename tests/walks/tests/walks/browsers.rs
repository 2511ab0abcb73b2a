//! A short walk in each other browser that is served.

use crate::people::{as_of, choose_the_sample, see_as_of, show_as_of};
use walks::browser::Browser;
use walks::launch::{Kind, Launch};
use walks::old::OldBrowser;
use walks::seek::{button, dialog, heading, text, textbox};
use walks::setting::{Tool, can_walk};

#[test]
fn firefox_opens_changes_and_keeps_a_plan() {
    if !can_walk(&[Tool::Firefox, Tool::Geckodriver]) {
        return;
    }
    let mut browser = Browser::open(Launch::on_file(Kind::Firefox));
    choose_the_sample(&browser);
    show_as_of(&browser, "2 พ.ค. 66", "๒ พฤษภาคม ๒๕๖๖");
    browser.kill();
    browser.open_again();
    see_as_of(&browser, "๒ พฤษภาคม ๒๕๖๖");
    browser.finish();
}

#[test]
fn the_last_chromium_of_windows_7_opens_changes_and_keeps_a_plan() {
    if !can_walk(&[Tool::Chromium109, Tool::Chromedriver]) {
        return;
    }
    let mut browser = Browser::open(Launch::on_file(Kind::Chromium109));
    let person = OldBrowser(&browser);
    person.click(&button("เปิดแผนตัวอย่าง").part());
    person.see(&heading("ภาพรวม"));
    person.fill(&as_of(), "2 พ.ค. 66");
    person.click(&heading("ภาพรวม"));
    person.fill(&textbox("ชื่อหรือชื่อเล่น").within(dialog("ท่านคือใคร")), "กานต์");
    person.click(&button("เริ่มทำงาน"));
    person.see(&text("ข้อมูล ณ ๒ พฤษภาคม ๒๕๖๖"));
    browser.kill();
    browser.open_again();
    let person = OldBrowser(&browser);
    person.see(&text("ข้อมูล ณ ๒ พฤษภาคม ๒๕๖๖"));
    for page in [
        "#/plan",
        "#/executive",
        "#/reports/measures",
        "#/settings",
        "#/help",
    ] {
        let _ = person.value_of(&format!("location.hash = '{page}'"));
        person.see(&heading("").part().nth(0));
    }
    browser.finish();
}
