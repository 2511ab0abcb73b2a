//! Personal data are erased for good: from everything that this computer keeps, and no file brings
//! them back.

use crate::exchange::hand_in;
use crate::people::{introduce, open_the_sample, see_as_of, see_saved, show_as_of};
use crate::survey_results::with_suggestions;
use serde_json::Value;
use std::fs;
use walks::browser::Browser;
use walks::seek::{Thing, any, button, dialog, heading, link, row, text, textbox};
use walks::steps::Key;

pub const MEASURE: &str = "#/plan/m.2566.e6";
const SECRET: &str = "นางสาวทดสอบ ความลับ";

pub fn note() -> Thing {
    textbox("หมายเหตุใต้ผู้รับผิดชอบ (ถ้ามี)")
}

#[track_caller]
pub fn word(browser: &Browser, words: &str) {
    browser.go(MEASURE);
    browser.fill(&note(), words);
    browser.press(Key::Tab + "");
    see_saved(browser);
}

/// Everything that the browser keeps of the app, as one text.
pub fn everything_kept(browser: &Browser) -> String {
    let kept = browser.script_async(
        "const done = arguments[arguments.length - 1];
         const opening = indexedDB.open('prongsai');
         opening.onsuccess = async () => {
           const database = opening.result;
           const all = [JSON.stringify(Object.entries(localStorage))];
           for (const name of database.objectStoreNames) {
             const asked = database.transaction(name).objectStore(name).getAll();
             await new Promise((resolve) => { asked.onsuccess = resolve; });
             all.push(JSON.stringify(asked.result, (_, value) =>
               value instanceof Uint8Array ? new TextDecoder().decode(value) : value));
           }
           database.close();
           done(all.join());
         };"
        .to_owned(),
        Vec::new(),
    );
    match kept {
        Value::String(kept) => kept,
        other => panic!("no text: {other}"),
    }
}

#[track_caller]
pub fn is_nowhere(browser: &Browser, words: &str) {
    browser.until("nothing of it is kept", |browser| {
        (!everything_kept(browser).contains(words)).then_some(())
    });
}

/// Answers the question before something is erased.
#[track_caller]
pub fn confirm(browser: &Browser, way: &str) {
    let question = || dialog("ลบถาวร กู้คืนไม่ได้");
    browser.see(&text("หายจากเครื่องนี้ทันที").part().within(question()));
    browser.click(&button(way).beginning().within(question()));
    browser.miss(&question());
    browser.see(&text("ลบถาวรแล้ว"));
}

#[track_caller]
fn save(browser: &Browser) -> Vec<u8> {
    browser.go("#/exchange");
    browser.click(&button("บันทึกไฟล์สำหรับส่ง"));
    browser.take_download(".json").1
}

#[test]
fn a_value_is_erased_from_its_history_and_no_file_brings_it_back() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    browser.go(MEASURE);
    browser.fill(&note(), SECRET);
    browser.press(Key::Tab + "");
    introduce(&browser, "กานต์");
    see_saved(&browser);
    word(&browser, "ใหม่");
    let older = save(&browser);
    assert!(String::from_utf8_lossy(&older).contains(SECRET));
    // A second tab shows it too.
    browser.open_tab();
    browser.go(MEASURE);
    browser.see(&note());
    browser.go_to_tab(0);

    browser.go("#/log");
    browser.fill(&textbox("ค้นหาในประวัติ"), SECRET);
    // The older of the two lines that name it is the one that wrote it.
    let of_secret = || row(SECRET).part().nth(1);
    browser.click(&button("ลบถาวร…").within(of_secret()));
    confirm(&browser, "ลบค่านี้");
    browser.see(&text("ไม่พบรายการที่ตรงกับที่เลือก"));
    browser.go("#/log");
    browser.see(&row("(ลบถาวรแล้ว)").part().nth(0));
    is_nowhere(&browser, SECRET);

    // The other tab follows, and what it writes does not bring it back.
    browser.go_to_tab(1);
    word(&browser, "ใหม่กว่า");
    browser.go("#/log");
    browser.see(&row("(ลบถาวรแล้ว)").part().nth(0));
    browser.reload();
    is_nowhere(&browser, SECRET);

    // The older file does not either.
    let file = crate::exchange::keep("ก่อนลบ.json", &older);
    hand_in(&browser, &file);
    browser.see(&text("ไฟล์นี้ไม่มีข้อมูลใหม่").part());
    is_nowhere(&browser, SECRET);
    let newer = save(&browser);
    assert!(!String::from_utf8_lossy(&newer).contains(SECRET));
    browser.finish();

    // A computer that has it still loses it with the newer file, after being told.
    let Some(other) = open_the_sample() else {
        return;
    };
    hand_in(&other, &file);
    other.click(&button("รับข้อมูลทั้งหมด"));
    other.until("the value is kept there", |browser| {
        everything_kept(browser).contains(SECRET).then_some(())
    });
    let newer = crate::exchange::keep("หลังลบ.json", newer);
    hand_in(&other, &newer);
    other.see(&text("มี ๑ ค่าที่ถูกลบถาวรแล้วจากเครื่องอื่น").part());
    other.click(&button("รับข้อมูลทั้งหมด"));
    is_nowhere(&other, SECRET);
    other.finish();
    fs::remove_file(file).expect("it was there");
    fs::remove_file(newer).expect("it was there");
}

#[test]
fn the_history_of_a_field_erases_all_that_ever_stood_there() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    browser.go(MEASURE);
    browser.fill(&note(), SECRET);
    browser.press(Key::Tab + "");
    introduce(&browser, "กานต์");
    see_saved(&browser);
    word(&browser, &format!("{SECRET} ย้ายแล้ว"));
    browser.click(&note());
    browser.click(&button("ประวัติการแก้ไข"));
    let told = || dialog("ประวัติการแก้ไข").beginning();
    browser.click(&button("ลบถาวร…").nth(0).within(told()));
    confirm(&browser, "ลบทั้ง ๒ ค่า");
    browser.press(Key::Escape + "");
    browser.miss(&told());
    assert_eq!(browser.value(&note()), "");
    is_nowhere(&browser, SECRET);
    // It cannot be taken back.
    browser.reload();
    browser.see(&note());
    assert_eq!(browser.value(&note()), "");
    browser.finish();
}

#[test]
fn a_response_is_erased_and_its_place_leads_to_it() {
    let Some(browser) = with_suggestions() else {
        return;
    };
    browser.go("#/erase");
    browser.see(&heading("คำตอบแบบสอบถาม"));
    browser.see(&text("๔๐๐ ชุด · ลบถาวรแล้ว ๐ ชุด"));
    browser.click(&link("เปิดผลสำรวจ"));
    browser.fill(&textbox("ค้นหาข้อเสนอแนะ"), "จอดรถ");
    browser.see(&text("จอดรถ").part().nth(0));
    browser.click(&button("ลบถาวร…").within(any("main")));
    confirm(&browser, "ลบคำตอบชุดนี้");
    is_nowhere(&browser, "จอดรถ");
    browser.go("#/erase");
    browser.see(&text("๓๙๙ ชุด · ลบถาวรแล้ว ๑ ชุด"));
    browser.finish();
}

#[test]
fn what_could_not_be_read_is_erased_after_a_question() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    show_as_of(&browser, "2 พ.ค. 66", "๒ พฤษภาคม ๒๕๖๖");
    crate::damage::damage(&browser, "records");
    browser.reload();
    see_as_of(&browser, "๒ พฤษภาคม ๒๕๖๖");
    browser.see(&text("มีข้อมูล 2 ชุดที่อ่านไม่ได้"));
    browser.go("#/health");
    browser.click(&link("ข้อมูลส่วนบุคคลและการลบถาวร"));
    browser.see(&text("๒ ชุด"));
    for left in ["๑ ชุด", "๐ ชุด"] {
        browser.click(&button("ลบถาวร…").nth(0).within(any("main")));
        confirm(&browser, "ลบถาวร");
        browser.see(&text(left));
    }
    browser.finish();
}
