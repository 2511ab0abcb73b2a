//! Files that meet under odd circumstances: two computers of one name, plans begun apart, a large
//! plan, a plan made for one division.

use crate::exchange::{hand_in, keep};
use crate::people::{introduce, open_the_file, open_the_sample, see_saved};
use serde_json::Value;
use std::fs;
use walks::browser::Browser;
use walks::seek::{any, button, combobox, dialog, heading, text, textbox};
use walks::steps::Key;

const MEASURE: &str = "#/plan/m.2566.e6";

#[track_caller]
fn save(browser: &Browser) -> String {
    browser.go("#/exchange");
    browser.click(&button("บันทึกไฟล์สำหรับส่ง"));
    let (_, content) = browser.take_download(".json");
    String::from_utf8(content).expect("UTF-8")
}

#[track_caller]
fn word(browser: &Browser, words: &str) {
    let issue = textbox("ประเด็นที่ต้องปรับปรุงแก้ไขหรือพัฒนา");
    browser.go(MEASURE);
    browser.fill(&issue, words);
    browser.press(Key::Tab + "");
}

/// Who wrote these words, by the edits of a file.
fn writer_of(file: &str, words: &str) -> String {
    let file: Value = serde_json::from_str(file).expect("JSON");
    let edits = file["edits"].as_array().expect("edits");
    let batch = edits
        .iter()
        .find(|batch| batch["values"].to_string().contains(words));
    batch.expect("it was written")["actor"].to_string()
}

#[test]
fn a_file_that_claims_this_computers_name_is_told_apart_and_the_name_is_given_up() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    word(&browser, "ประเด็นของเครื่องนี้");
    introduce(&browser, "สมใจ");
    see_saved(&browser);
    let ours = save(&browser);
    // A copy of this computer has written something else under the same name and number.
    let theirs = ours.replace("ประเด็นของเครื่องนี้", "ประเด็นของเครื่องที่คัดลอก");
    let file = keep("เครื่องที่คัดลอก.json", &theirs);
    hand_in(&browser, &file);
    browser.see(&heading("แก้ไขไม่ตรงกัน ๑ รายการ"));
    browser.click(&button("รับข้อมูลทั้งหมด"));
    browser.see(&text("รับข้อมูลแล้ว"));
    word(&browser, "ประเด็นหลังรู้ตัว");
    see_saved(&browser);
    let after = save(&browser);
    let writer = |words| writer_of(&after, words);
    assert_eq!(
        writer("ประเด็นของเครื่องนี้"),
        writer_of(&ours, "ประเด็นของเครื่องนี้")
    );
    assert_ne!(writer("ประเด็นของเครื่องที่คัดลอก"), writer("ประเด็นของเครื่องนี้"));
    assert_ne!(writer("ประเด็นหลังรู้ตัว"), writer("ประเด็นของเครื่องนี้"));

    // Edits of one file that contradict each other are refused, and nothing changes.
    let mut odd: Value = serde_json::from_str(&ours).expect("JSON");
    let mut again = odd["edits"][0].clone();
    again["at"] = 0.into();
    odd["edits"].as_array_mut().expect("edits").push(again);
    let contradicting = keep("ขัดกันเอง.json", odd.to_string());
    hand_in(&browser, &contradicting);
    browser.see(&text("ขัดแย้งกับข้อมูลที่มีอยู่").part().within(any("alert")));
    browser.finish();
    for file in [file, contradicting] {
        fs::remove_file(file).expect("it was there");
    }
}

#[test]
fn plans_that_were_begun_apart_are_joined_and_what_is_probably_one_becomes_one() {
    let Some(sender) = open_the_sample() else {
        return;
    };
    let sample = save(&sender);
    sender.finish();
    let head: Value = serde_json::from_str(&sample).expect("JSON");
    let log = head["prongsai"]["log"].to_string();
    let writer = head["edits"][0]["actor"].to_string();
    let made = |name: &str| {
        let text = sample.replace(&log, &format!("\"log-{name}\""));
        text.replace(&writer, &format!("\"writer-{name}\""))
    };
    // The same measure, begun under an id of its own.
    let first = keep("แผนแรก.json", made("a"));
    let second = keep("แผนที่สอง.json", made("b").replace("2566.e6", "apart.e6"));
    let Some(browser) = open_the_file() else {
        return;
    };
    browser.hand_in(&button("เปิดไฟล์").beginning(), &first);
    introduce(&browser, "สมใจ");
    see_saved(&browser);
    hand_in(&browser, &second);
    browser.see(&text("แต่เริ่มทำแยกกัน").part());
    browser.see(&heading("น่าจะเป็นเรื่องเดียวกัน ๑ รายการ"));
    browser.click(&button("รับข้อมูลทั้งหมด"));
    browser.see(&text("รับข้อมูลแล้ว"));
    let joined: Value = serde_json::from_str(&save(&browser)).expect("JSON");
    let measures = |file: &Value| file["plan"]["measures"].as_array().map(Vec::len);
    assert_eq!(measures(&joined), measures(&head));
    hand_in(&browser, &second);
    browser.see(&text("ไฟล์นี้ไม่มีข้อมูลใหม่"));
    browser.finish();
    for file in [first, second] {
        fs::remove_file(file).expect("it was there");
    }
}

#[test]
fn a_large_plan_is_offered_packed_and_opens_elsewhere() {
    let Some(browser) = open_the_file() else {
        return;
    };
    let note = "ก".repeat(400_000);
    let large = format!(
        r#"{{"prongsai":{{"format":1,"written":"2023-02-01"}},"office":"อบต.ใหญ่","year":2566,
        "plan":{{"measures":[{{"id":"m.large","instrument":"OIT","issue":"เรื่องใหญ่","note":"{note}"}}]}}}}"#
    );
    let file = keep("ใหญ่.json", large);
    browser.hand_in(&button("เปิดไฟล์").beginning(), &file);
    introduce(&browser, "สมใจ");
    see_saved(&browser);
    browser.go("#/exchange");
    browser.click(&button("บันทึกแบบบีบอัด"));
    let (name, packed) = browser.take_download(".json.gz");
    assert!(packed.len() < 100_000 && packed.starts_with(&[0x1f, 0x8b]));
    browser.finish();
    let packed = keep(&name, packed);
    let Some(other) = open_the_file() else {
        return;
    };
    other.hand_in(&button("เปิดไฟล์").beginning(), &packed);
    introduce(&other, "นิด");
    other.go("#/plan");
    other.see(&text("เรื่องใหญ่").part());
    other.finish();
    for file in [file, packed] {
        fs::remove_file(file).expect("it was there");
    }
}

#[test]
fn in_a_file_made_for_a_division_its_own_rows_stand_out() {
    let Some(secretariat) = open_the_sample() else {
        return;
    };
    secretariat.go("#/exchange");
    secretariat.choose(&combobox("ส่งให้กองใด"), "กองคลัง");
    let sent = keep("สำหรับกองคลัง.json", save(&secretariat));
    secretariat.finish();
    let Some(treasury) = open_the_file() else {
        return;
    };
    treasury.hand_in(&button("เปิดไฟล์").beginning(), &sent);
    let division = combobox("สังกัด").within(dialog("ท่านคือใคร"));
    treasury.see(&division);
    let chosen = "return document.querySelector('dialog[open] select').selectedOptions[0].text";
    treasury.until("the division is chosen", |browser| {
        (browser.script(chosen, Vec::new()) == "กองคลัง").then_some(())
    });
    introduce(&treasury, "นิด");
    treasury.go("#/plan");
    let own = "const rows = [...document.querySelectorAll('.measure-row')];
        const mine = rows.filter((row) => row.dataset.mine);
        return mine.length > 0 && mine.length < rows.length";
    treasury.until("its own rows stand out", |browser| {
        (browser.script(own, Vec::new()) == true).then_some(())
    });
    treasury.finish();
    fs::remove_file(sent).expect("it was there");
}
