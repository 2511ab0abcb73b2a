//! A plan that travels as a file.

use crate::people::{introduce, open_the_file, open_the_sample, see_as_of, see_saved, show_as_of};
use std::fs;
use walks::seek::{button, text};
use walks::setting;

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
