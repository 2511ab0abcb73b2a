//! A plan that travels as a file.

use crate::people::{introduce, open_the_file, open_the_sample, see_as_of, see_saved, show_as_of};
use std::fs;
use std::path::{Path, PathBuf};
use walks::browser::Browser;
use walks::seek::{Thing, button, checkbox, heading, radio, text, textbox};
use walks::setting;
use walks::steps::Key;

#[test]
fn a_plan_travels_as_a_file_to_another_computer() {
    let Some(sender) = open_the_sample() else {
        return;
    };
    show_as_of(&sender, "2 พ.ค. 66", "๒ พฤษภาคม ๒๕๖๖");
    sender.go("#/settings");
    sender.click(&button("บันทึกทั้งหมดเป็นไฟล์").part());
    let (name, content) = sender.take_download(".json");
    sender.finish();

    let file = setting::output().join(name);
    fs::write(&file, &content).expect("a file can be written");
    let file = file.canonicalize().expect("it is there");
    let Some(receiver) = open_the_file() else {
        return;
    };
    receiver.hand_in(&button("เปิดไฟล์").beginning(), &file);
    introduce(&receiver, "นิด");
    see_as_of(&receiver, "๒ พฤษภาคม ๒๕๖๖");
    see_saved(&receiver);
    receiver.reload();
    see_as_of(&receiver, "๒ พฤษภาคม ๒๕๖๖");
    receiver.finish();
    fs::remove_file(file).expect("it was there");
}

#[test]
fn a_file_that_is_no_plan_is_refused_in_plain_words() {
    let Some(browser) = open_the_file() else {
        return;
    };
    let cut = "{\"format\": 1, \"plan\": {\"office\": \"อบต.";
    for (name, content, words) in [
        ("ว่าง.json", "", "ไฟล์นี้ว่างเปล่า"),
        ("รายงาน.json", "%PDF-1.7", "ไฟล์นี้เป็นเอกสาร PDF"),
        ("ครึ่งเดียว.json", cut, "ไฟล์นี้ไม่ครบ"),
        ("ของโปรแกรมอื่น.json", "{\"a\": 1}", "ไฟล์นี้เป็นของโปรแกรมอื่น"),
    ] {
        let file = setting::output().join(name);
        fs::write(&file, content).expect("a file can be written");
        browser.hand_in(
            &button("เปิดไฟล์").beginning(),
            &file.canonicalize().expect("it is there"),
        );
        browser.see(&text(words));
        fs::remove_file(file).expect("it was there");
    }
    browser.finish();
}

/// The measure that both divisions work on.
const MEASURE: &str = "#/plan/m.2566.e6";

fn issue() -> Thing {
    textbox("ประเด็นที่ต้องปรับปรุงแก้ไขหรือพัฒนา")
}

fn note() -> Thing {
    textbox("หมายเหตุใต้ผู้รับผิดชอบ (ถ้ามี)")
}

/// Words the issue and the note of the measure.
#[track_caller]
fn word(browser: &Browser, by: &str) {
    browser.go(MEASURE);
    browser.fill(&issue(), &format!("ประเด็นของ{by}"));
    browser.press(Key::Tab + "");
    browser.fill(&note(), &format!("หมายเหตุของ{by}"));
    browser.press(Key::Tab + "");
    see_saved(browser);
}

/// The file that the page of sending and taking in saves.
#[track_caller]
fn save(browser: &Browser, name: &str) -> PathBuf {
    browser.go("#/exchange");
    browser.click(&button("บันทึกไฟล์สำหรับส่ง"));
    let (_, content) = browser.take_download(".json");
    let file = setting::output().join(name);
    fs::write(&file, content).expect("a file can be written");
    file.canonicalize().expect("it is there")
}

#[track_caller]
fn hand_in(browser: &Browser, file: &Path) {
    browser.go("#/exchange");
    browser.hand_in(&button("เลือกไฟล์ที่ได้รับ"), file);
}

#[test]
fn two_divisions_work_apart_and_meet() {
    let Some(secretariat) = open_the_sample() else {
        return;
    };
    let sent = save(&secretariat, "ส่งกองคลัง.json");
    let Some(treasury) = open_the_file() else {
        return;
    };
    treasury.hand_in(&button("เปิดไฟล์").beginning(), &sent);
    introduce(&treasury, "นิด");
    word(&treasury, "กองคลัง");
    let filled = save(&treasury, "จากกองคลัง.json");
    treasury.finish();

    secretariat.go(MEASURE);
    secretariat.fill(&issue(), "ประเด็นของสำนักปลัด");
    secretariat.press(Key::Tab + "");
    introduce(&secretariat, "สมใจ");
    word(&secretariat, "สำนักปลัด");

    // Nothing changes before somebody has seen it, and both wordings stand side by side.
    hand_in(&secretariat, &filled);
    secretariat.see(&heading("แก้ไขไม่ตรงกัน ๒ รายการ"));
    for words in ["ประเด็นของกองคลัง", "ประเด็นของสำนักปลัด"]
    {
        secretariat.see(&text(words));
    }
    secretariat.click(&radio("จากไฟล์").nth(0));
    secretariat.click(&radio("รวมทั้งสองข้อความ").nth(1));
    secretariat.click(&button("รับข้อมูลทั้งหมด"));
    secretariat.see(&text("รับข้อมูลแล้ว"));
    see_saved(&secretariat);
    secretariat.go(MEASURE);
    secretariat.see(&issue());
    assert_eq!(secretariat.value(&issue()), "ประเด็นของกองคลัง");
    assert_eq!(
        secretariat.value(&note()),
        "หมายเหตุของสำนักปลัด หมายเหตุของกองคลัง"
    );

    // One undo puts the file aside; the same file offers everything again.
    secretariat.click(&button("เลิกทำ").nth(0));
    secretariat.see(&text("เลิกรับไฟล์แล้ว"));
    assert_eq!(secretariat.value(&issue()), "ประเด็นของสำนักปลัด");
    secretariat.reload();
    secretariat.see(&issue());
    assert_eq!(secretariat.value(&note()), "หมายเหตุของสำนักปลัด");
    hand_in(&secretariat, &filled);
    secretariat.see(&heading("แก้ไขไม่ตรงกัน ๒ รายการ"));
    secretariat.click(&button("รับข้อมูลทั้งหมด"));
    secretariat.see(&text("รับข้อมูลแล้ว"));

    // What was left for later stands on the overview, and the file holds nothing new any more.
    secretariat.go("#/");
    secretariat.see(&heading("ข้อมูลที่แก้ไขไม่ตรงกัน ๒ รายการ"));
    hand_in(&secretariat, &filled);
    secretariat.see(&text("ไฟล์นี้ไม่มีข้อมูลใหม่"));
    secretariat.finish();
    for file in [sent, filled] {
        fs::remove_file(file).expect("it was there");
    }
}

#[test]
fn a_division_takes_a_part_and_leaves_the_rest() {
    let Some(secretariat) = open_the_sample() else {
        return;
    };
    let sent = save(&secretariat, "ส่งกองช่าง.json");
    let Some(works) = open_the_file() else {
        return;
    };
    works.hand_in(&button("เปิดไฟล์").beginning(), &sent);
    introduce(&works, "นิด");
    word(&works, "กองช่าง");
    let filled = save(&works, "จากกองช่าง.json");
    works.finish();

    hand_in(&secretariat, &filled);
    secretariat.click(&checkbox("หมายเหตุ").part());
    secretariat.click(&button("รับที่เลือก ๑ จาก ๒ รายการ"));
    secretariat.see(&text("รับข้อมูลแล้ว"));
    secretariat.go(MEASURE);
    secretariat.see(&issue());
    assert_eq!(secretariat.value(&issue()), "ประเด็นของกองช่าง");
    assert_eq!(secretariat.value(&note()), "");
    hand_in(&secretariat, &filled);
    secretariat.click(&button("รับข้อมูลทั้งหมด"));
    secretariat.go(MEASURE);
    secretariat.until("the note", |browser| {
        (browser.value(&note()) == "หมายเหตุของกองช่าง").then_some(())
    });
    secretariat.finish();
    for file in [sent, filled] {
        fs::remove_file(file).expect("it was there");
    }
}
