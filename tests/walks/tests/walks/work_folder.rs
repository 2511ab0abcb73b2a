//! The work folder on the stick: written after each pause, opened with one click, merged, missed.

use crate::people::{CHROMIUM, begin_a_plan, introduce, see_saved};
use serde_json::{Value, json};
use walks::browser::Browser;
use walks::launch::Launch;
use walks::seek::{any, button, heading, link, radio, row, text, textbox};
use walks::setting::{self, can_walk};

/// Runs in the page with `stick` as the folder, `given` as the argument, and answers what it returns.
fn on_stick(browser: &Browser, code: &str, given: Value) -> Value {
    let code = format!(
        "const [given, done] = arguments;
         (async () => {{
             const root = await navigator.storage.getDirectory();
             const stick = await root.getDirectoryHandle('stick', {{ create: true }});
             {code}
         }})().then(done, (error) => done('failed: ' + error));"
    );
    browser.script_async(code, vec![given])
}

/// The names of the files on the stick, in order.
fn names(browser: &Browser) -> Vec<String> {
    let code = "const names = []; for await (const name of stick.keys()) names.push(name);
                return names.sort();";
    let names = on_stick(browser, code, json!(null));
    let names = names.as_array().expect("a list").iter();
    names
        .map(|name| name.as_str().expect("a name").to_owned())
        .collect()
}

/// The current file: the name without anything between the sign and the ending.
fn current(browser: &Browser) -> Option<String> {
    let mut names = names(browser).into_iter();
    names.find(|name| name.matches('.').count() == 1)
}

fn read(browser: &Browser, name: &str) -> String {
    let code = "return await (await (await stick.getFileHandle(given)).getFile()).text();";
    let content = on_stick(browser, code, json!(name));
    content.as_str().expect("a text").to_owned()
}

fn put(browser: &Browser, name: &str, content: &str) {
    let code = "const file = await stick.getFileHandle(given[0], { create: true });
                const stream = await file.createWritable();
                await stream.write(given[1]); await stream.close(); return 'put';";
    assert_eq!(on_stick(browser, code, json!([name, content])), "put");
}

fn answer(browser: &Browser, key: &str, value: &str) {
    let code = "sessionStorage.setItem(arguments[0], arguments[1])";
    browser.script(code, vec![json!(key), json!(value)]);
}

/// A fresh computer whose folder dialogue gives a folder of its own.
fn open_a_computer() -> Option<Browser> {
    if !can_walk(&CHROMIUM) {
        return None;
    }
    let browser = Browser::open(Launch::on_site(setting::app_site()));
    let source = include_str!("stick.js");
    let source = format!("(() => {{ {source} }})();");
    browser.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": source }),
    );
    browser.reload();
    browser.see(&heading("ท่านต้องการเริ่มอย่างไร"));
    Some(browser)
}

/// A fresh computer with a plan, and a work folder that holds it.
#[track_caller]
fn open_with_a_stick() -> Option<Browser> {
    let browser = open_a_computer()?;
    begin_a_plan(&browser);
    browser.go("#/exchange");
    browser.see(&text("เลือกโฟลเดอร์ในแฟลชไดรฟ์ครั้งเดียว").part());
    browser.click(&button("เลือกโฟลเดอร์งาน"));
    browser.see(&text("บันทึกลงโฟลเดอร์ “stick” แล้ว").part());
    Some(browser)
}

/// Another computer at which the stick of this one was opened, and the name of the plan on it.
#[track_caller]
fn take_the_stick_home(office: &Browser) -> Option<(String, Browser)> {
    let name = current(office).expect("the plan is there");
    let home = open_a_computer()?;
    put(&home, &name, &read(office, &name));
    home.click(&button("เปิดโฟลเดอร์งาน"));
    home.see(&heading("ภาพรวม"));
    Some((name, home))
}

/// Types into a field of the office, and waits until the stick has it.
#[track_caller]
fn type_and_wait(browser: &Browser, field: &str, words: &str) {
    browser.go("#/settings");
    browser.fill(&textbox(field), words);
    browser.press("\t");
    see_saved(browser);
    browser.until("the words on the stick", |browser| {
        let content = current(browser).map(|name| read(browser, &name));
        content.filter(|content| content.contains(words))
    });
}

#[test]
fn what_is_typed_lies_on_the_stick_and_opens_on_another_computer() {
    let Some(office) = open_with_a_stick() else {
        return;
    };
    let name = current(&office).expect("the plan is there at once");
    assert!(name.starts_with("prongsai-องค์การบริหารส่วนตำบลทุ่งทดสอบ-"));
    office.go("#/settings");
    office.fill(&textbox("อำเภอ"), "เมืองทดสอบ");
    office.press("\t");
    introduce(&office, "สมใจ");
    type_and_wait(&office, "ผู้ประสานงาน", "นครทดสอบ");
    let beside = name.replace(".json", ".previous.json");
    office.until("the file before it", |browser| {
        names(browser).contains(&beside).then_some(())
    });
    assert!(!read(&office, &beside).contains("นครทดสอบ"));
    office.see(&link("ทำสำเนาแล้ววันนี้").part());

    // The stick goes to a computer that knows nothing.
    let Some((_, other)) = take_the_stick_home(&office) else {
        return;
    };
    other.see(&text("เปิดแผนจากโฟลเดอร์งานแล้ว ๑ แผน"));
    other.go("#/settings");
    other.see(&textbox("อำเภอ"));
    assert_eq!(other.value(&textbox("อำเภอ")), "เมืองทดสอบ");
    assert_eq!(other.value(&textbox("ผู้ประสานงาน")), "นครทดสอบ");
    other.finish();
    office.finish();
}

#[test]
fn what_is_erased_goes_from_every_file_of_the_stick() {
    let Some(office) = open_with_a_stick() else {
        return;
    };
    office.go("#/settings");
    office.fill(&textbox("อำเภอ"), "ความลับทดสอบ");
    office.press("\t");
    introduce(&office, "สมใจ");
    type_and_wait(&office, "ผู้ประสานงาน", "นครทดสอบ");
    let name = current(&office).expect("the plan is there");
    let older = name.replace(".json", ".day-2023-01-02.json");
    put(&office, &older, &read(&office, &name));
    type_and_wait(&office, "อำเภอ", "เมืองใหม่");
    office.go("#/log");
    office.fill(&textbox("ค้นหาในประวัติ"), "ความลับทดสอบ");
    office.click(&button("ลบถาวร…").within(row("ความลับทดสอบ").part().nth(1)));
    office.click(&button("ลบค่านี้"));
    office.see(&text("ลบถาวรแล้ว"));
    office.until("files without it", |browser| {
        let names = names(browser);
        let all: Vec<String> = names.iter().map(|name| read(browser, name)).collect();
        let is_gone = all.iter().all(|content| !content.contains("ความลับทดสอบ"));
        (is_gone && all.len() >= 3).then_some(())
    });
    assert!(read(&office, &older).contains("นครทดสอบ"));
    office.finish();
}

#[test]
fn after_a_restart_one_click_opens_the_folder_and_both_computers_work_is_there() {
    let Some(office) = open_with_a_stick() else {
        return;
    };
    let Some((name, home)) = take_the_stick_home(&office) else {
        return;
    };
    home.go("#/settings");
    home.fill(&textbox("อำเภอ"), "เมืองทดสอบ");
    home.press("\t");
    introduce(&home, "นิด");
    type_and_wait(&home, "อำเภอ", "เมืองใหม่");

    answer(&office, "permission", "prompt");
    office.reload();
    office.see(&text("งานของท่านเก็บไว้ในโฟลเดอร์ “stick”").part());
    office.go("#/settings");
    office.fill(&textbox("ผู้ประสานงาน"), "นครทดสอบ");
    office.press("\t");
    introduce(&office, "สมใจ");
    see_saved(&office);
    let before = read(&office, &name);
    assert!(!before.contains("นครทดสอบ"), "nothing is written unasked");
    put(&office, &name, &read(&home, &name));
    office.click(&button("เปิดโฟลเดอร์งาน"));
    office.see(&text("รับข้อมูลจากโฟลเดอร์งานแล้ว").part());
    office.until("both on the stick", |browser| {
        let content = read(browser, &name);
        (content.contains("นครทดสอบ") && content.contains("เมืองใหม่")).then_some(())
    });
    office.until("both on the screen", |browser| {
        (browser.value(&textbox("อำเภอ")) == "เมืองใหม่").then_some(())
    });

    // The stick comes home while the app is open there: the next pause merges without a click.
    put(&home, &name, &read(&office, &name));
    type_and_wait(&home, "อำเภอ", "เมืองสุดท้าย");
    assert!(read(&home, &name).contains("นครทดสอบ"));
    home.finish();
    office.finish();
}

#[test]
fn what_contradicts_waits_for_a_person_before_the_stick_is_written() {
    let Some(office) = open_with_a_stick() else {
        return;
    };
    let Some((name, home)) = take_the_stick_home(&office) else {
        return;
    };
    home.go("#/settings");
    home.fill(&textbox("อำเภอ"), "ของบ้าน");
    home.press("\t");
    introduce(&home, "นิด");
    type_and_wait(&home, "ผู้ประสานงาน", "นครทดสอบ");

    put(&office, &name, &read(&home, &name));
    office.go("#/settings");
    office.fill(&textbox("อำเภอ"), "ของสำนักงาน");
    office.press("\t");
    introduce(&office, "สมใจ");
    office.see(&text("มีข้อมูลที่ขัดแย้งกับเครื่องนี้").part());
    assert!(!read(&office, &name).contains("ของสำนักงาน"));
    office.click(&link("ตรวจข้อมูลจากโฟลเดอร์"));
    office.click(&radio("จากไฟล์").nth(0));
    office.click(&button("รับข้อมูลทั้งหมด"));
    office.until("it goes on", |browser| {
        read(browser, &name).contains("ของสำนักงาน").then_some(())
    });
    office.go("#/settings");
    assert_eq!(office.value(&textbox("อำเภอ")), "ของบ้าน");
    home.finish();
    office.finish();
}

#[test]
fn a_stick_that_was_pulled_out_is_said_and_written_when_it_is_back() {
    let Some(browser) = open_with_a_stick() else {
        return;
    };
    let pull = "await root.removeEntry('stick', { recursive: true }); return 'out';";
    assert_eq!(on_stick(&browser, pull, json!(null)), "out");
    browser.go("#/settings");
    browser.fill(&textbox("อำเภอ"), "เมืองทดสอบ");
    browser.press("\t");
    introduce(&browser, "สมใจ");
    browser.see(&text("แฟลชไดรฟ์อาจถูกถอดออก").part().within(any("alert")));
    see_saved(&browser);
    assert_eq!(names(&browser), [""; 0], "looking puts the stick back");
    browser.click(&button("ลองบันทึกอีกครั้ง"));
    browser.miss(&any("alert"));
    let name = current(&browser).expect("it is written anew");
    assert!(read(&browser, &name).contains("เมืองทดสอบ"));
    browser.finish();
}

#[test]
fn a_file_cut_short_is_opened_from_the_one_before_it() {
    let Some(office) = open_with_a_stick() else {
        return;
    };
    let name = current(&office).expect("the plan is there");
    let whole = read(&office, &name);
    office.finish();
    let Some(other) = open_a_computer() else {
        return;
    };
    let cut: String = whole.chars().take(whole.chars().count() / 2).collect();
    put(&other, &name.replace(".json", ".previous.json"), &whole);
    put(&other, &name, &cut);
    other.click(&button("เปิดโฟลเดอร์งาน"));
    other.see(&heading("ภาพรวม"));
    other.until("it is whole again", |browser| {
        read(browser, &name).contains("ทุ่งทดสอบ").then_some(())
    });
    other.finish();
}

#[test]
fn a_file_of_a_newer_version_on_the_stick_is_left_alone() {
    let Some(browser) = open_with_a_stick() else {
        return;
    };
    let name = current(&browser).expect("the plan is there");
    let newer = read(&browser, &name).replacen("\"format\":1", "\"format\":2", 1);
    put(&browser, &name, &newer);
    browser.go("#/settings");
    browser.fill(&textbox("อำเภอ"), "ทดสอบ");
    browser.press("\t");
    introduce(&browser, "กานต์");
    see_saved(&browser);
    browser.see(&text("ยังไม่ได้บันทึกลงโฟลเดอร์").part());
    browser.see(&text("รุ่นใหม่กว่า").part());
    assert_eq!(read(&browser, &name), newer);
    browser.finish();
}

#[test]
fn the_last_file_of_yesterday_stays_beside_the_one_of_today() {
    let Some(browser) = open_with_a_stick() else {
        return;
    };
    let name = current(&browser).expect("the plan is there");
    let yesterday = read(&browser, &name);
    answer(&browser, "days", "1");
    browser.reload();
    browser.see(&heading("รับ–ส่งข้อมูล"));
    browser.go("#/settings");
    browser.fill(&textbox("อำเภอ"), "เมืองทดสอบ");
    browser.press("\t");
    introduce(&browser, "สมใจ");
    let kept = browser.until("a generation", |browser| {
        let mut names = names(browser).into_iter();
        names.find(|name| name.contains(".day-"))
    });
    assert_eq!(read(&browser, &kept), yesterday);
    browser.finish();
}

#[test]
fn a_folder_that_the_browser_refuses_is_answered_with_a_proposal() {
    let Some(browser) = open_a_computer() else {
        return;
    };
    answer(&browser, "picker", "refused");
    browser.click(&button("เปิดโฟลเดอร์งาน"));
    browser.see(&text("สร้างโฟลเดอร์ใหม่ชื่อ prongsai").part());
    browser.finish();
}

#[test]
fn where_there_are_no_folders_the_day_after_reminds_of_a_copy() {
    let Some(browser) = open_a_computer() else {
        return;
    };
    answer(&browser, "picker", "none");
    browser.reload();
    browser.see(&heading("ท่านต้องการเริ่มอย่างไร"));
    browser.miss(&button("เปิดโฟลเดอร์งาน"));
    begin_a_plan(&browser);
    browser.miss(&text("ยังไม่มีสำเนานอกเบราว์เซอร์").part());
    browser.go("#/exchange");
    browser.see(&text("เบราว์เซอร์นี้เก็บงานลงโฟลเดอร์เองไม่ได้").part());
    answer(&browser, "days", "1");
    browser.reload();
    browser.see(&text("ยังไม่มีสำเนานอกเบราว์เซอร์").part());
    browser.click(&button("ดาวน์โหลดสำเนา").nth(0));
    let (name, content) = browser.take_download(".json");
    assert!(name.starts_with("prongsai-") && !content.is_empty());
    browser.miss(&text("ยังไม่มีสำเนานอกเบราว์เซอร์").part());
    browser.finish();
}
