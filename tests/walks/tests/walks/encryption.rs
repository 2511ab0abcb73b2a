//! Files that only a passphrase opens.

use crate::exchange::{hand_in, keep};
use crate::intranet::open_the_intranet;
use crate::people::{choose_the_sample, introduce, open_the_file, see_as_of, show_as_of};
use std::fs;
use walks::browser::Browser;
use walks::seek::{any, button, checkbox, dialog, text, textbox};

const WORDS: &str = "ต้นไทร-7 ริมคลอง";

/// What the person who opens the page of files saves with a passphrase.
#[track_caller]
fn save_encrypted(browser: &Browser) -> Vec<u8> {
    browser.go("#/exchange");
    browser.click(&checkbox("เข้ารหัสไฟล์ด้วยรหัสผ่าน"));
    browser.fill(&textbox("ตั้งรหัสผ่าน"), "สั้น");
    browser.click(&button("บันทึกไฟล์เข้ารหัส"));
    browser.see(&text("รหัสผ่านต้องยาวอย่างน้อย ๘ ตัวอักษร"));
    browser.fill(&textbox("ตั้งรหัสผ่าน"), WORDS);
    browser.fill(&textbox("ใส่รหัสผ่านที่ตั้งอีกครั้ง"), "ไม่เหมือนกัน");
    browser.click(&button("บันทึกไฟล์เข้ารหัส"));
    browser.see(&text("รหัสผ่านทั้งสองช่องไม่ตรงกัน").beginning());
    browser.fill(&textbox("ใส่รหัสผ่านที่ตั้งอีกครั้ง"), WORDS);
    browser.click(&button("บันทึกไฟล์เข้ารหัส"));
    browser.take_download(".age").1
}

#[track_caller]
fn answer(browser: &Browser, passphrase: &str) {
    browser.fill(&textbox("รหัสผ่านของไฟล์"), passphrase);
    browser.click(&button("เปิดไฟล์").within(dialog("ไฟล์นี้มีรหัสผ่าน")));
}

/// A plan goes from one computer to another, both opened by `open`; `name` is that of its file.
#[track_caller]
fn travel(name: &str, open: fn() -> Option<Browser>) {
    let Some(sender) = open() else {
        return;
    };
    choose_the_sample(&sender);
    show_as_of(&sender, "2 พ.ค. 66", "๒ พฤษภาคม ๒๕๖๖");
    let content = save_encrypted(&sender);
    sender.finish();
    assert!(content.starts_with(b"age-encryption.org/v1\n"));

    let file = keep(&format!("{name}.json.age"), &content);
    let Some(receiver) = open() else {
        return;
    };
    receiver.hand_in(&button("เปิดไฟล์").beginning(), &file);
    answer(&receiver, "ต้นไทร-8 ริมคลอง");
    receiver.see(&text("รหัสผ่านไม่ถูกต้อง").beginning());
    answer(&receiver, WORDS);
    introduce(&receiver, "นิด");
    see_as_of(&receiver, "๒ พฤษภาคม ๒๕๖๖");

    // Nothing of a file that was changed or cut short comes in.
    for (end, broken, words) in [
        (
            "ขาด",
            &content[..content.len() - 9],
            "ส่วนท้ายของไฟล์ขาดหายหรือถูกแก้ไข",
        ),
        ("หัวขาด", &content[..30], "ไฟล์นี้ไม่ครบ"),
    ] {
        let broken = keep(&format!("{name}-{end}.age"), broken);
        hand_in(&receiver, &broken);
        answer(&receiver, WORDS);
        receiver.see(&text(words).within(any("alert")));
        fs::remove_file(broken).expect("it was there");
    }
    receiver.finish();
    fs::remove_file(file).expect("it was there");
}

#[test]
fn a_plan_travels_encrypted_to_another_computer() {
    travel("แผน", open_the_file);
}

#[test]
fn a_plan_travels_encrypted_between_computers_of_an_intranet() {
    travel("แผนอินทราเน็ต", open_the_intranet);
}
