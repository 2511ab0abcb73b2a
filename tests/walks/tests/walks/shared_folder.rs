//! Three divisions that share a folder: the walk carries the files between them as a program that
//! carries folders does, late, in pieces and in two versions.

use crate::exchange::keep;
use crate::people::{introduce, open_the_sample, see_saved};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use walks::browser::Browser;
use walks::launch::{Kind, Launch};
use walks::seek::{Thing, button, heading, text, textbox};
use walks::setting::{self, can_walk};
use walks::site;
use walks::steps::Key;

const MEASURE: &str = "#/plan/m.2566.e6";

/// What stands before each script: the folder of this profile, and how its files are read.
const FOLDER: &str = "
    const done = arguments[arguments.length - 1];
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('งานแผน', { create: true });";

fn run(browser: &Browser, code: &str, arguments: Vec<Value>) -> Value {
    // A file cannot be read while the app is putting another one in its place.
    let code = format!(
        "const given = arguments;
         const work = async function () {{ {FOLDER} {code} }};
         (async () => {{
           for (let tries = 1; ; tries++) {{
             try {{
               return await work.apply(null, given);
             }} catch (failure) {{
               if (tries === 100) return given[given.length - 1](String(failure));
               await new Promise((next) => setTimeout(next, 50));
             }}
           }}
         }})();"
    );
    browser.script_async(code, arguments)
}

/// The files of a profile's folder that it wrote itself, by name.
#[track_caller]
fn own_files(browser: &Browser) -> Vec<(String, String)> {
    let code = "const files = [];
        for await (const handle of folder.values()) {
            const text = await (await handle.getFile()).text();
            if (!window.carried?.has(handle.name)) files.push([handle.name, text]);
        }
        done(files);";
    serde_json::from_value(run(browser, code, Vec::new())).expect("names and texts")
}

/// Puts a file into a profile's folder as one that came from elsewhere.
fn put(browser: &Browser, name: &str, content: &str) {
    let code = "(window.carried ??= new Set()).add(arguments[0]);
        const handle = await folder.getFileHandle(arguments[0], { create: true });
        const before = await (await handle.getFile()).text();
        if (before !== arguments[1]) {
            const stream = await handle.createWritable();
            await stream.write(arguments[1]);
            await stream.close();
        }
        done(true);";
    run(browser, code, vec![json!(name), json!(content)]);
}

fn carry(from: &Browser, to: &Browser) {
    for (name, content) in own_files(from) {
        put(to, &name, &content);
    }
}

/// A profile that opens the file on a secure address, and says who works there.
fn open(port: u16, file: &Path, name: &str) -> Browser {
    let address = format!("http://127.0.0.1:{port}/");
    let browser = Browser::open(Launch::on(Kind::Chromium, address));
    browser.hand_in(&button("เปิดไฟล์").beginning(), file);
    introduce(&browser, name);
    see_saved(&browser);
    browser
}

/// Chooses the folder; the dialogue of the system answers with the one of this profile.
#[track_caller]
fn join(browser: &Browser) {
    browser.script(
        "window.showDirectoryPicker = async () => (await navigator.storage.getDirectory())
            .getDirectoryHandle('งานแผน', { create: true });",
        Vec::new(),
    );
    browser.go("#/exchange");
    browser.click(&button("เลือกโฟลเดอร์ที่ใช้ร่วมกัน"));
    browser.see(&text("ยังไม่มีไฟล์จากเครื่องอื่นในโฟลเดอร์นี้"));
}

#[track_caller]
fn look(browser: &Browser) {
    browser.go("#/exchange");
    browser.click(&button("ตรวจเดี๋ยวนี้"));
}

#[track_caller]
fn see_value(browser: &Browser, field: &Thing, value: &str) {
    browser.go(MEASURE);
    browser.until(value, |browser| {
        (browser.sees(field) && browser.value(field) == value).then_some(())
    });
}

#[track_caller]
fn word(browser: &Browser, field: &Thing, value: &str) {
    browser.go(MEASURE);
    browser.fill(field, value);
    browser.press(Key::Tab + "");
    see_saved(browser);
    // What is on the disk goes into the folder by itself.
    browser.until("the folder has it", |browser| {
        let files = own_files(browser);
        files
            .iter()
            .any(|(_, text)| text.contains(value))
            .then_some(())
    });
}

#[test]
fn three_divisions_share_a_folder_and_nobody_overwrites_anybody() {
    if !can_walk(&crate::people::CHROMIUM) {
        return;
    }
    let Some(office) = open_the_sample() else {
        return;
    };
    office.go("#/exchange");
    office.click(&button("บันทึกไฟล์สำหรับส่ง"));
    let (_, content) = office.take_download(".json");
    office.finish();
    let file = keep("แผนตั้งต้น.json", content);
    let port = site::serve(setting::app_site());
    let all = ["สมใจ", "นิด", "กานต์"].map(|name| open(port, &file, name));
    let [secretariat, treasury, works] = &all;
    let issue = textbox("ประเด็นที่ต้องปรับปรุงแก้ไขหรือพัฒนา");
    let note = textbox("หมายเหตุใต้ผู้รับผิดชอบ (ถ้ามี)");
    all.iter().for_each(join);

    // Each writes; the others have it once it was carried.
    word(secretariat, &issue, "ประเด็นของสำนักปลัด");
    word(treasury, &note, "หมายเหตุของกองคลัง");
    for (from, to) in [(0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1)] {
        carry(&all[from], &all[to]);
    }
    for browser in &all {
        look(browser);
        see_value(browser, &issue, "ประเด็นของสำนักปลัด");
        see_value(browser, &note, "หมายเหตุของกองคลัง");
    }
    secretariat.go("#/");
    secretariat.see(&heading("โฟลเดอร์ที่ใช้ร่วมกัน"));
    secretariat.see(&text("นิด").part());

    // Two word one thing without knowing of each other: both stand on the overview.
    word(secretariat, &note, "หมายเหตุใหม่ของสำนักปลัด");
    word(treasury, &note, "หมายเหตุใหม่ของกองคลัง");
    carry(treasury, secretariat);
    look(secretariat);
    secretariat.go("#/");
    secretariat.see(&heading("ข้อมูลที่แก้ไขไม่ตรงกัน ๑ รายการ"));

    // A file in pieces waits, a second version waits, another plan stays apart.
    let (name, whole) = own_files(treasury).remove(0);
    let half: String = whole.chars().take(whole.chars().count() / 2).collect();
    put(works, &name, &half);
    put(
        works,
        &name.replace(".json", ".sync-conflict-20260101-120000-ABCDEFG.json"),
        &whole,
    );
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/example-division.json");
    put(
        works,
        "ส่งมา.json",
        &fs::read_to_string(example).expect("the example"),
    );
    look(works);
    works.see(&text("ไฟล์ยังมาไม่ครบ โปรแกรมจะรอและอ่านใหม่เอง"));
    works.see(&text("โปรแกรมซิงค์สร้างไฟล์นี้ขึ้น").part());
    works.see(&text("โปรแกรมจึงไม่รวมให้เอง").part());
    see_value(works, &note, "หมายเหตุของกองคลัง");
    put(works, &name, &whole);
    look(works);
    see_value(works, &note, "หมายเหตุใหม่ของกองคลัง");

    // The folder is used on after a restart, and nothing is written twice.
    works.reload();
    works.go("#/exchange");
    works.see(&text("ตรวจล่าสุด").part());
    for browser in all {
        browser.finish();
    }
    fs::remove_file(file).expect("it was there");
}
