//! Data on a shared computer that only a passphrase opens.

use crate::erasing::{MEASURE, confirm, everything_kept, is_nowhere, note, word};
use crate::kiosk::{self, PIN, SHORT};
use crate::people::{choose_the_sample, introduce, open_the_file, open_the_sample, see_saved};
use serde_json::Value;
use std::thread;
use std::time::Duration;
use walks::browser::Browser;
use walks::seek::{Thing, button, heading, row, text, textbox};
use walks::steps::Key;

pub const WORDS: &str = "ต้นไทร-7 ริมคลอง";
pub const OTHER_WORDS: &str = "สะพานไม้ 3 แผ่น";
const SECRET: &str = "นางสาวทดสอบ ความลับ";

/// What stands in the sample and is typed in these walks; who has written it.
const READABLE: [&str; 4] = ["เมืองโดน", "เจ้าหน้าที่ผู้รับผิดชอบ", SECRET, "กานต์"];

pub fn locked() -> Thing {
    heading("ข้อมูลในเครื่องนี้มีรหัสผ่าน")
}

/// The sample with a note of a person who has said her name.
#[track_caller]
fn open_with_a_secret() -> Option<Browser> {
    let browser = open_the_sample()?;
    browser.go(MEASURE);
    browser.fill(&note(), "ก่อน");
    browser.press(Key::Tab + "");
    introduce(&browser, "กานต์");
    word(&browser, SECRET);
    Some(browser)
}

#[track_caller]
fn begin_to_set(browser: &Browser) {
    browser.go("#/settings");
    browser.click(&button("ตั้งรหัสผ่าน…"));
    browser.see(&text("หากลืมรหัสผ่าน จะไม่มีผู้ใดเปิดข้อมูลในเครื่องนี้ได้อีก").part());
    browser.fill(&textbox("ตั้งรหัสผ่าน"), WORDS);
    browser.fill(&textbox("ใส่รหัสผ่านที่ตั้งอีกครั้ง"), WORDS);
    browser.click(&button("ตกลง"));
}

#[track_caller]
pub fn set_passphrase(browser: &Browser) {
    begin_to_set(browser);
    browser.see(&button("ล็อกเดี๋ยวนี้"));
}

#[track_caller]
fn begin_to_give_up(browser: &Browser, words: &str) {
    browser.go("#/settings");
    browser.click(&button("เลิกใช้รหัสผ่าน…"));
    browser.fill(&textbox("รหัสผ่านปัจจุบัน"), words);
    browser.click(&button("ตกลง"));
}

#[track_caller]
pub fn unlock(browser: &Browser, words: &str) {
    browser.see(&locked());
    browser.fill(&textbox("รหัสผ่าน"), words);
    browser.click(&button("เปิดข้อมูล"));
}

#[track_caller]
fn see_the_secret(browser: &Browser) {
    browser.go(MEASURE);
    browser.until("the note", |browser| {
        let is_there = browser.sees(&note()) && browser.value(&note()) == SECRET;
        is_there.then_some(())
    });
    see_saved(browser);
}

#[track_caller]
pub fn nothing_is_readable(browser: &Browser) {
    for words in READABLE {
        is_nowhere(browser, words);
    }
}

#[test]
fn a_protected_plan_is_shown_to_nobody_without_its_passphrase() {
    let Some(browser) = open_with_a_secret() else {
        return;
    };
    browser.reload();
    see_the_secret(&browser);
    let kept = everything_kept(&browser);
    assert!(READABLE.iter().all(|words| kept.contains(words)));

    // It is said before what a forgotten passphrase means, and a copy is offered.
    browser.go("#/settings");
    browser.click(&button("ตั้งรหัสผ่าน…"));
    browser.click(&button("บันทึกไฟล์สำเนาของแผนนี้ก่อน"));
    let (_, copy) = browser.take_download(".json");
    assert!(String::from_utf8_lossy(&copy).contains(SECRET));
    browser.click(&button("ยกเลิก"));
    set_passphrase(&browser);
    nothing_is_readable(&browser);
    word(&browser, "ก่อนล็อก");
    word(&browser, SECRET);
    nothing_is_readable(&browser);

    browser.reload();
    browser.see(&locked());
    browser.miss(&text(SECRET).part());
    nothing_is_readable(&browser);
    unlock(&browser, "ต้นไทร-8 ริมคลอง");
    browser.see(&text("รหัสผ่านไม่ถูกต้อง").beginning());
    unlock(&browser, WORDS);
    see_the_secret(&browser);

    // Another passphrase, and the one before no longer opens anything.
    browser.go("#/settings");
    browser.click(&button("เปลี่ยนรหัสผ่าน…"));
    browser.fill(&textbox("รหัสผ่านปัจจุบัน"), WORDS);
    browser.fill(&textbox("ตั้งรหัสผ่าน"), OTHER_WORDS);
    browser.fill(&textbox("ใส่รหัสผ่านที่ตั้งอีกครั้ง"), OTHER_WORDS);
    browser.click(&button("ตกลง"));
    browser.click(&button("ล็อกเดี๋ยวนี้"));
    unlock(&browser, WORDS);
    browser.see(&text("รหัสผ่านไม่ถูกต้อง").beginning());
    unlock(&browser, OTHER_WORDS);
    see_the_secret(&browser);

    // Given up, nothing is asked any more and everything is there.
    begin_to_give_up(&browser, WORDS);
    browser.see(&text("รหัสผ่านไม่ถูกต้อง").beginning());
    browser.fill(&textbox("รหัสผ่านปัจจุบัน"), OTHER_WORDS);
    browser.click(&button("ตกลง"));
    browser.see(&button("ตั้งรหัสผ่าน…"));
    browser.reload();
    see_the_secret(&browser);
    assert!(everything_kept(&browser).contains(SECRET));
    browser.finish();
}

#[test]
fn a_kiosk_starts_again_without_the_passphrase_and_its_responses_are_there_afterwards() {
    let Some(mut browser) = open_the_file() else {
        return;
    };
    choose_the_sample(&browser);
    set_passphrase(&browser);
    kiosk::start(&browser, SHORT, kiosk::by_aspects);
    kiosk::answer(&browser, "พอใจมาก");
    kiosk::press(&browser, "ส่งแบบสอบถาม", false);
    kiosk::see_stored(&browser, 1);
    browser.kill();
    browser.open_again();
    kiosk::see_first_page(&browser);
    kiosk::answer(&browser, "พอใจมาก");
    kiosk::press(&browser, "ส่งแบบสอบถาม", false);
    kiosk::see_stored(&browser, 2);
    browser.reload();
    kiosk::see_first_page(&browser);

    // The PIN ends the kiosk, and opens nothing else.
    browser.click(&button("เจ้าหน้าที่"));
    browser.fill(&textbox("PIN"), PIN);
    browser.press(Key::Enter + "");
    unlock(&browser, WORDS);
    see_saved(&browser);
    browser.go("#/survey/results");
    let counted = || {
        let source = "return document.querySelector('.results-count')?.textContent ?? ''";
        match browser.script(source, Vec::new()) {
            Value::String(told) => told,
            _ => String::new(),
        }
    };
    browser.until("both responses", |_| counted().contains('๒').then_some(()));
    browser.finish();
}

#[test]
fn another_tab_is_locked_too_and_loses_nothing_that_was_typed_there() {
    let Some(browser) = open_with_a_secret() else {
        return;
    };
    browser.open_tab();
    see_the_secret(&browser);
    browser.go(MEASURE);
    browser.fill(&note(), "ในแท็บที่สอง");
    browser.go_to_tab(0);
    set_passphrase(&browser);
    browser.go_to_tab(1);
    unlock(&browser, WORDS);
    browser.go(MEASURE);
    browser.until("what was typed", |browser| {
        let is_there = browser.sees(&note()) && browser.value(&note()) == "ในแท็บที่สอง";
        is_there.then_some(())
    });
    // What one gives up the other one need not ask for.
    begin_to_give_up(&browser, WORDS);
    browser.see(&button("ตั้งรหัสผ่าน…"));
    browser.go(MEASURE);
    browser.fill(&note(), SECRET);
    browser.press(Key::Tab + "");
    // Who sits there was forgotten with the lock.
    introduce(&browser, "กานต์");
    see_saved(&browser);
    browser.go_to_tab(0);
    word(&browser, "ในแท็บแรก");
    browser.reload();
    browser.go(MEASURE);
    browser.see(&note());
    browser.finish();
}

#[test]
fn a_browser_that_is_killed_while_everything_is_sealed_or_opened_loses_nothing() {
    let Some(mut browser) = open_with_a_secret() else {
        return;
    };
    for moment in [800, 1_600, 2_400, 3_200, 4_000] {
        begin_to_set(&browser);
        thread::sleep(Duration::from_millis(moment));
        browser.kill();
        browser.open_again();
        let is_locked = browser.until("a start", |browser| {
            let is_locked = browser.sees(&locked());
            (is_locked || browser.sees(&heading("ภาพรวม"))).then_some(is_locked)
        });
        if is_locked {
            unlock(&browser, WORDS);
            see_the_secret(&browser);
            nothing_is_readable(&browser);
            begin_to_give_up(&browser, WORDS);
            thread::sleep(Duration::from_millis(moment));
            browser.kill();
            browser.open_again();
            if browser.until("a start", |browser| {
                let is_locked = browser.sees(&locked());
                (is_locked || browser.sees(&heading("ภาพรวม"))).then_some(is_locked)
            }) {
                unlock(&browser, WORDS);
            }
        }
        see_the_secret(&browser);
        browser.go("#/settings");
        // Where it was killed before the lock was taken off, that is done now.
        browser.until("the end of it", |browser| {
            if browser.sees(&button("เลิกใช้รหัสผ่าน…")) {
                begin_to_give_up(browser, WORDS);
                browser.see(&button("ตั้งรหัสผ่าน…"));
            }
            browser.sees(&button("ตั้งรหัสผ่าน…")).then_some(())
        });
    }
    see_the_secret(&browser);
    browser.finish();
}

#[test]
fn what_is_erased_is_gone_although_it_was_sealed() {
    let Some(browser) = open_with_a_secret() else {
        return;
    };
    set_passphrase(&browser);
    word(&browser, "ไม่มีชื่อแล้ว");
    browser.go("#/log");
    browser.fill(&textbox("ค้นหาในประวัติ"), SECRET);
    // The older of the two lines that name it is the one that wrote it.
    let of_secret = row(SECRET).part().nth(1);
    browser.click(&button("ลบถาวร…").within(of_secret));
    confirm(&browser, "ลบค่านี้");
    begin_to_give_up(&browser, WORDS);
    browser.see(&button("ตั้งรหัสผ่าน…"));
    // Nothing is sealed any more, so everything that is kept can be looked through.
    is_nowhere(&browser, SECRET);
    assert!(everything_kept(&browser).contains("ไม่มีชื่อแล้ว"));
    browser.finish();
}
