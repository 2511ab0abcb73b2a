//! A plan that travels as a file.

use crate::people::{introduce, open_the_file, open_the_sample, see_as_of, see_saved, show_as_of};
use std::fs;
use std::path::{Path, PathBuf};
use walks::browser::Browser;
use walks::seek::{Thing, any, button, checkbox, heading, radio, text, textbox};
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

    let file = keep(&name, content);
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
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus/read_file");
    let read = |name: &str| fs::read(corpus.join(name)).expect("a file of the corpus");
    let deep = "{\"prongsai\":".repeat(100_000).into_bytes();
    let video = vec![b' '; 200_000_000];
    for (name, content, words) in [
        ("ว่าง.json", Vec::new(), "ไฟล์นี้ว่างเปล่า"),
        ("รายงาน.json", b"%PDF-1.7".to_vec(), "ไฟล์นี้เป็นเอกสาร PDF"),
        ("ครึ่งเดียว.json", read("cut_short"), "ไฟล์นี้ไม่ครบ"),
        ("ต่อกัน.json", read("joined"), "อาจนำสองไฟล์มาต่อกัน"),
        ("แบบเก่า.json", read("tis620"), "รหัสอักษรไทยแบบเก่า"),
        ("ยูนิโคด.json", read("utf16"), "Notepad แบบ Unicode"),
        ("ซ้ำ.json", read("doubled_key"), "ไม่ถูกรูปแบบ"),
        (
            "ใหญ่เกิน.json",
            read("number_past_all_bounds"),
            "ไม่ถูกต้อง ไฟล์อาจถูกแก้ด้วยมือ",
        ),
        ("ซ้อนลึก.json", deep, "โปรด"),
        ("วิดีโอ.json", video, "ใหญ่กว่าที่โปรแกรมรับได้"),
        (
            "ของโปรแกรมอื่น.json",
            read("other_program"),
            "ไฟล์นี้เป็นของโปรแกรมอื่น",
        ),
        ("รุ่นใหม่.json", read("newer"), "โปรแกรมรุ่นใหม่กว่า"),
    ] {
        let file = keep(name, content);
        browser.hand_in(&button("เปิดไฟล์").beginning(), &file);
        browser.see(&text(words).within(any("alert")));
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
    keep(name, content)
}

/// A file of this name beside what the walks put out.
pub fn keep(name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let file = setting::output().join(name);
    fs::write(&file, content).expect("a file can be written");
    file.canonicalize().expect("it is there")
}

/// Hands a file in where files that were received are taken in.
#[track_caller]
pub fn hand_in(browser: &Browser, file: &Path) {
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
fn two_files_with_one_history_are_taken_in_together_and_read_again() {
    let Some(secretariat) = open_the_sample() else {
        return;
    };
    let sent = save(&secretariat, "ส่งสองครั้ง.json");
    let Some(works) = open_the_file() else {
        return;
    };
    works.hand_in(&button("เปิดไฟล์").beginning(), &sent);
    introduce(&works, "นิด");
    word(&works, "กองช่าง");
    let early = save(&works, "ต้นสัปดาห์.json");
    word(&works, "กองช่างครั้งหลัง");
    let late = save(&works, "ปลายสัปดาห์.json");
    works.finish();

    secretariat.go("#/exchange");
    secretariat.hand_in_all(&button("เลือกไฟล์ที่ได้รับ"), &[&early, &late]);
    secretariat.see(&text("ประเด็นของกองช่างครั้งหลัง").part());
    secretariat.miss(&heading("แก้ไขไม่ตรงกัน").beginning());
    secretariat.click(&button("รับข้อมูลทั้งหมด"));
    secretariat.see(&text("รับข้อมูลแล้ว"));
    see_saved(&secretariat);
    secretariat.reload();
    secretariat.go(MEASURE);
    secretariat.see(&issue());
    assert_eq!(secretariat.value(&issue()), "ประเด็นของกองช่างครั้งหลัง");
    secretariat.go("#/health");
    secretariat.see(&text("ตรงกับที่บันทึกไว้ทั้ง"));
    secretariat.finish();
    for file in [sent, early, late] {
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

/// The file that is saved when this is chosen to be sent.
#[track_caller]
fn save_chosen(browser: &Browser, what: &str, name: &str) -> (PathBuf, String) {
    browser.go("#/exchange");
    browser.click(&radio(what));
    browser.click(&button("บันทึกไฟล์สำหรับส่ง"));
    let (_, content) = browser.take_download(".json");
    let file = keep(name, &content);
    (file, String::from_utf8(content).expect("UTF-8"))
}

#[test]
fn responses_are_sent_apart_from_the_plan_and_counted_once() {
    const WORDS: &str = "ขอให้เปิดรับชำระช่วงพักเที่ยง";
    let Some(counter) = open_the_file() else {
        return;
    };
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/example-division.json");
    let example = example.canonicalize().expect("the example");
    counter.hand_in(&button("เปิดไฟล์").beginning(), &example);
    introduce(&counter, "นิด");
    see_saved(&counter);
    let (plan, written) = save_chosen(&counter, "แผนโดยไม่มีคำตอบแบบสอบถาม", "แผน.json");
    assert!(!written.contains("\"responses\""), "the plan goes alone");
    let (answers, written) = save_chosen(&counter, "เฉพาะคำตอบแบบสอบถาม", "คำตอบ.json");
    assert!(written.contains(WORDS) && !written.contains("\"issue\""));
    counter.click(&checkbox("รวมข้อเสนอแนะที่ผู้ตอบเขียนไว้"));
    let (wordless, written) = save_chosen(&counter, "เฉพาะคำตอบแบบสอบถาม", "ไม่มีข้อเสนอแนะ.json");
    assert!(written.contains("\"responses\"") && !written.contains(WORDS));
    counter.finish();

    let Some(office) = open_the_file() else {
        return;
    };
    office.hand_in(&button("เปิดไฟล์").beginning(), &plan);
    introduce(&office, "สมใจ");
    see_saved(&office);
    hand_in(&office, &wordless);
    office.see(&checkbox("รับคำตอบใหม่ ๒ ชุด"));
    office.click(&button("รับข้อมูลทั้งหมด"));
    office.see(&text("รับข้อมูลแล้ว"));

    // What was left out comes later; the responses themselves are counted once.
    hand_in(&office, &answers);
    office.see(&checkbox("รับคำตอบใหม่ ๑ ชุด"));
    office.see(&text("มีอยู่แล้ว ๑ ชุด"));
    office.click(&button("รับข้อมูลทั้งหมด"));
    office.see(&text("รับข้อมูลแล้ว"));
    hand_in(&office, &answers);
    office.see(&text("มีอยู่แล้ว ๒ ชุด"));
    office.see(&text("ไฟล์นี้ไม่มีข้อมูลใหม่"));
    office.click(&button("ปิด"));

    // One undo puts a file aside with its responses.
    office.click(&button("เลิกทำ").nth(0));
    office.see(&text("เลิกรับไฟล์แล้ว"));
    hand_in(&office, &answers);
    office.see(&checkbox("รับคำตอบใหม่ ๑ ชุด"));
    office.click(&button("ไม่รับไฟล์นี้"));
    office.click(&button("ทำซ้ำ").nth(0));
    office.see(&text("รับข้อมูลจากไฟล์อีกครั้งแล้ว"));
    hand_in(&office, &answers);
    office.see(&text("ไฟล์นี้ไม่มีข้อมูลใหม่"));
    office.click(&button("ปิด"));
    office.click(&button("เลิกทำ").nth(0));
    office.see(&text("เลิกรับไฟล์แล้ว"));

    // What was put aside is offered again when the file comes again.
    office.click(&button("เลิกทำ").nth(0));
    see_saved(&office);
    hand_in(&office, &answers);
    office.see(&checkbox("รับคำตอบใหม่ ๒ ชุด"));
    office.finish();
    for file in [plan, answers, wordless] {
        fs::remove_file(file).expect("it was there");
    }
}
