//! What people do in many walks.

use walks::browser::Browser;
use walks::launch::{Kind, Launch};
use walks::seek::{Thing, button, dialog, heading, text, textbox, thing};
use walks::setting::{Tool, can_walk};

/// Chromium and its driver, which nearly every walk needs.
pub const CHROMIUM: [Tool; 2] = [Tool::Chromium, Tool::Chromedriver];

/// The single file in a fresh Chromium; none where this machine has no Chromium.
#[track_caller]
pub fn open_the_file() -> Option<Browser> {
    can_walk(&CHROMIUM).then(|| Browser::open(Launch::on_file(Kind::Chromium)))
}

/// The single file in a fresh Chromium, with the sample plan open.
#[track_caller]
pub fn open_the_sample() -> Option<Browser> {
    let browser = open_the_file()?;
    choose_the_sample(&browser);
    Some(browser)
}

/// Opens the sample plan as the first thing in a fresh browser.
#[track_caller]
pub fn choose_the_sample(browser: &Browser) {
    browser.click(&button("เปิดแผนตัวอย่าง").part());
    browser.see(&heading("ภาพรวม"));
    see_saved(browser);
}

/// Begins an empty plan as the first thing in a fresh browser.
#[track_caller]
pub fn begin_a_plan(browser: &Browser) {
    browser.click(&button("เริ่มแผนใหม่").beginning());
    browser.fill(&textbox("ชื่อหน่วยงาน"), "ทุ่งทดสอบ");
    browser.click(&button("ถัดไป"));
    browser.click(&button("สร้างแผนเปล่า"));
    browser.see(&heading("ภาพรวม"));
    see_saved(browser);
}

/// Answers ท่านคือใคร, which comes before the first change.
#[track_caller]
pub fn introduce(browser: &Browser, name: &str) {
    let who = || dialog("ท่านคือใคร");
    browser.fill(&textbox("ชื่อหรือชื่อเล่น").within(who()), name);
    browser.click(&button("เริ่มทำงาน").within(who()));
    browser.miss(&who());
}

/// Waits until the app says that the disk has everything.
#[track_caller]
pub fn see_saved(browser: &Browser) {
    browser.see(&saved());
}

/// The word that everything is on the disk.
pub fn saved() -> Thing {
    thing("status", "บันทึกแล้ว")
}

/// The field of the sample's banner that holds the day everything is shown as of.
pub fn as_of() -> Thing {
    textbox("ดูข้อมูล ณ วันที่")
}

/// Changes the day of the sample, the one thing of a plan that stands on every page, and waits until the
/// banner shows it: what is shown is what the disk has.
#[track_caller]
pub fn show_as_of(browser: &Browser, typed: &str, shown: &str) {
    browser.fill(&as_of(), typed);
    browser.press("\u{e007}");
    let asked = browser.until("the question or the day", |browser| {
        let asked = browser.sees(&dialog("ท่านคือใคร"));
        (asked || browser.sees(&as_of_is(shown))).then_some(asked)
    });
    if asked {
        introduce(browser, "กานต์");
    }
    see_as_of(browser, shown);
    see_saved(browser);
}

/// Waits until everything is shown as of this day.
#[track_caller]
pub fn see_as_of(browser: &Browser, shown: &str) {
    browser.see(&as_of_is(shown));
}

fn as_of_is(shown: &str) -> Thing {
    text(&format!("ข้อมูล ณ {shown}"))
}
