//! What is done to the app, and what must be there afterwards.

use crate::trial::Trial;
use crate::{counter, kill};
use serde_json::json;
use walks::browser::Browser;
use walks::launch::{Kind, Launch};
use walks::seek::{Thing, any, button, dialog, heading, link, text, textbox, thing};
use walks::steps::Key;

/// The fields that are changed.
pub const FIELDS: [&str; 3] = ["ผลข้อ ๑", "ผลข้อ ๒", "ผลข้อ ๓"];

const DAMAGE: &str = include_str!("../../../tests/walks/damage.js");

/// A kind of fault.
pub struct Campaign {
    /// Its name in the table.
    pub name: &'static str,
    /// How often it is tried, and how often in a quick run.
    pub tries: [usize; 2],
    /// One try, with its number.
    pub run: fn(usize, &mut Trial),
}

/// Every campaign, in the order of the table.
pub const CAMPAIGNS: [Campaign; 8] = [
    Campaign {
        name: "kill",
        tries: [200, 4],
        run: kill::kill,
    },
    Campaign {
        name: "discard",
        tries: [20, 2],
        run: kill::discard,
    },
    Campaign {
        name: "quota",
        tries: [6, 2],
        run: quota,
    },
    Campaign {
        name: "tab",
        tries: [10, 1],
        run: tab,
    },
    Campaign {
        name: "wipe",
        tries: [6, 2],
        run: wipe,
    },
    Campaign {
        name: "version",
        tries: [5, 1],
        run: version,
    },
    Campaign {
        name: "clock",
        tries: [4, 2],
        run: clock,
    },
    Campaign {
        name: "tamper",
        tries: [6, 3],
        run: tamper,
    },
];

/// Opens the measure whose fields are changed.
pub fn open_measure(browser: &Browser) {
    browser.go("#/plan");
    browser.click(&link("E-Service").part());
    browser.see(&textbox(FIELDS[0]));
}

/// The word that everything is on the disk.
pub fn saved() -> Thing {
    thing("status", "บันทึกแล้ว")
}

fn change(browser: &Browser, field: &str, words: &str) {
    browser.fill(&textbox(field), words);
    browser.press(Key::Tab + "");
    browser.see(&saved());
}

/// The sample, open at a measure, with somebody at work.
pub fn begin() -> Browser {
    begin_on(Launch::on_file(Kind::Chromium))
}

/// As [`begin`], elsewhere.
pub fn begin_on(launch: Launch) -> Browser {
    let browser = Browser::open(launch);
    browser.click(&button("เปิดแผนตัวอย่าง").part());
    browser.see(&heading("ภาพรวม"));
    open_measure(&browser);
    browser.fill(&textbox(FIELDS[0]), "ครั้งที่ 0");
    browser.press(Key::Tab + "");
    introduce(&browser);
    browser.see(&saved());
    browser
}

/// Answers who is working.
pub fn introduce(browser: &Browser) {
    let who = || dialog("ท่านคือใคร");
    browser.fill(&textbox("ชื่อหรือชื่อเล่น").within(who()), "กานต์");
    browser.click(&button("เริ่มทำงาน").within(who()));
    browser.miss(&who());
}

/// Says who is working where the killed browser has forgotten it: local storage reaches the disk late.
pub fn introduce_again(browser: &Browser) {
    let nobody = button("ยังไม่ได้ระบุผู้ใช้");
    if browser.sees(&nobody) {
        browser.click(&nobody);
        introduce(browser);
    }
}

/// The number of the change that a field shows.
fn number_in(browser: &Browser, field: &str) -> u64 {
    let value = browser.value(&textbox(field));
    let digits = value.rsplit(' ').next().and_then(|it| it.parse().ok());
    digits.unwrap_or_default()
}

/// Every stored batch is whole.
pub fn check_all(browser: &Browser) {
    browser.go("#/health");
    browser.click(&button("ตรวจสอบข้อมูลทั้งหมด"));
    browser.see(&text("ข้อมูลสมบูรณ์"));
}

fn acknowledged(browser: &Browser) -> u64 {
    let told = browser.script("return window.acknowledged ?? 0", vec![]);
    told.as_u64().unwrap_or_default()
}

/// Begins a stream of changes to a field.
pub fn stream(browser: &Browser, field: &str, first: u64) {
    browser.script(include_str!("stream.js"), vec![json!(field), json!(first)]);
}

/// Lets the storage run full: what is not saved is said so and kept, and saved once there is room.
///
/// Chromium limits no page of the disk for a test, so its own error is thrown in place of the write.
fn quota(number: usize, trial: &mut Trial) {
    if number.is_multiple_of(2) {
        quota_at_work(trial);
    } else {
        quota_at_the_counter(trial);
    }
}

fn quota_at_work(trial: &mut Trial) {
    let browser = begin();
    browser.script(
        "window.write = IDBObjectStore.prototype.add;
         IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); };",
        vec![],
    );
    browser.fill(&textbox(FIELDS[0]), "ครั้งที่ 1");
    browser.press(Key::Tab + "");
    browser.see(&text("ยังไม่ได้บันทึก"));
    browser.see(&text("พื้นที่เก็บข้อมูลเต็ม"));
    browser.click(&button("บันทึกเป็นไฟล์").nth(0));
    let (_, file) = browser.take_download(".json");
    let file = String::from_utf8_lossy(&file).into_owned();
    trial.expect(file.contains("ครั้งที่ 1"), || {
        "the file lacks what was not saved".to_owned()
    });
    browser.script("IDBObjectStore.prototype.add = window.write", vec![]);
    browser.click(&button("ลองบันทึกอีกครั้ง"));
    browser.see(&saved());
    browser.reload();
    browser.see(&textbox(FIELDS[0]));
    trial.count(1);
    trial.expect(number_in(&browser, FIELDS[0]) == 1, || {
        "what was saved at last is not there".to_owned()
    });
    browser.finish();
}

/// Citizens are not thanked, and what was answered is kept once there is room.
fn quota_at_the_counter(trial: &mut Trial) {
    let browser = counter::begin_on(Launch::on_file(Kind::Chromium));
    browser.script(
        "window.put = IDBObjectStore.prototype.put;
         IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };",
        vec![],
    );
    browser.script(include_str!("citizens.js"), vec![json!(1)]);
    browser.see(&heading("ขออภัย ขณะนี้ส่งแบบสอบถามไม่ได้"));
    let kept = counter::stored(&browser);
    trial.expect(kept == 0 && acknowledged(&browser) == 0, || {
        format!("{kept} kept on a full disk")
    });
    browser.script("IDBObjectStore.prototype.put = window.put", vec![]);
    browser.click(&button("ลองบันทึกอีกครั้ง"));
    counter::see_first_page(&browser);
    let kept = counter::stored(&browser);
    trial.count(1);
    trial.expect(kept == 1, || format!("{kept} of one response kept"));
    browser.finish();
}

/// Three tabs change the plan at once.
fn tab(_: usize, trial: &mut Trial) {
    let browser = begin();
    for (place, field) in FIELDS.into_iter().enumerate() {
        if place > 0 {
            browser.open_tab();
            open_measure(&browser);
        }
        stream(&browser, field, 1);
    }
    let known = [2, 1, 0].map(|place| {
        browser.go_to_tab(place);
        browser.until("changes of the tab", |browser| {
            let known = acknowledged(browser);
            (known >= 10).then_some(known)
        })
    });
    browser.reload();
    open_measure(&browser);
    trial.count(known.iter().sum());
    for (field, known) in FIELDS.into_iter().rev().zip(known) {
        let there = number_in(&browser, field);
        trial.expect(there >= known, || {
            format!("{field}: {known} was acknowledged, {there} is there")
        });
    }
    for place in [1, 2] {
        browser.go_to_tab(place);
        browser.reload();
    }
    check_all(&browser);
    browser.finish();
}

/// Wipes one of the two stores under a plan: the other brings it back.
fn wipe(number: usize, trial: &mut Trial) {
    let browser = begin();
    change(&browser, FIELDS[0], "ครั้งที่ 1");
    // The snapshot is written when the page is left.
    browser.reload();
    browser.see(&textbox(FIELDS[0]));
    let wiped = if number.is_multiple_of(2) {
        "const done = arguments[arguments.length - 1];
         Object.keys(localStorage).filter((key) => key.startsWith('prongsai')).forEach((key) => localStorage.removeItem(key));
         done(null);"
    } else {
        "const done = arguments[arguments.length - 1];
         const wiping = indexedDB.deleteDatabase('prongsai');
         wiping.onsuccess = () => done(null);
         wiping.onerror = wiping.onblocked = () => done('not wiped');"
    };
    let failed = browser.script_async(wiped.to_owned(), vec![]);
    trial.expect(failed.is_null(), || format!("{failed}"));
    browser.reload();
    browser.see(&textbox(FIELDS[0]));
    trial.count(1);
    trial.expect(number_in(&browser, FIELDS[0]) == 1, || {
        "the plan did not come back".to_owned()
    });
    check_all(&browser);
    browser.finish();
}

fn damage(browser: &Browser, kind: &str) {
    let failed = browser.script_async(DAMAGE.to_owned(), vec![json!(kind)]);
    assert!(failed.is_null(), "the damage could not be done: {failed}");
}

/// A newer app has raised the version of the database: nothing is written, and the newer file is named.
fn version(_: usize, trial: &mut Trial) {
    let browser = begin();
    damage(&browser, "newer version");
    browser.reload();
    browser.see(&text("ไฟล์รุ่นใหม่คือ E:/งาน ITA/prongsai.html"));
    browser.see(&textbox(FIELDS[0]));
    browser.fill(&textbox(FIELDS[0]), "ครั้งที่ 9");
    browser.press(Key::Tab + "");
    browser.see(&text("ยังไม่ได้บันทึก"));
    let count = browser.script_async(
        "const done = arguments[arguments.length - 1];
         const opening = indexedDB.open('prongsai');
         opening.onsuccess = () => {
           const all = opening.result.transaction('batches').objectStore('batches').getAll();
           all.onsuccess = () => done(all.result.filter((it) => it.text.includes('ครั้งที่ 9')).length);
         };"
        .to_owned(),
        vec![],
    );
    trial.count(1);
    trial.expect(count == 0, || format!("the older app wrote: {count}"));
}

/// The clock of the computer is far off: the day is asked for, and what was written stays.
fn clock(number: usize, trial: &mut Trial) {
    let browser = begin();
    change(&browser, FIELDS[0], "ครั้งที่ 1");
    let year = if number.is_multiple_of(2) { 2000 } else { 2570 };
    let source = format!(
        "const Real = Date; window.Date = class extends Real {{
           constructor(...given) {{ given.length ? super(...given) : super({year}, 0, 2, 9); }}
           static now() {{ return new Real({year}, 0, 2, 9).getTime(); }}
         }};"
    );
    browser.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": source }),
    );
    browser.reload();
    browser.see(&dialog("วันนี้วันที่เท่าไร"));
    browser.press(Key::Escape + "");
    browser.see(&textbox(FIELDS[0]));
    trial.count(1);
    trial.expect(number_in(&browser, FIELDS[0]) == 1, || {
        "the plan is not what was saved".to_owned()
    });
    browser.finish();
}

/// Stored records are cut short or replaced: they are set aside, and everything else is there. A
/// value that was changed without the app is told by the chain.
fn tamper(number: usize, trial: &mut Trial) {
    let browser = begin();
    change(&browser, FIELDS[0], "ครั้งที่ 1");
    let kind = ["records", "local storage", "a value"][number % 3];
    damage(&browser, kind);
    browser.reload();
    browser.see(&textbox(FIELDS[0]));
    if kind == "records" {
        browser.see(&text("อ่านไม่ได้ โปรแกรมแยกเก็บไว้").within(any("main")));
    }
    trial.count(1);
    // The snapshot paints what was there before.
    let number = if kind == "a value" { 7 } else { 1 };
    browser.until("what is stored", |browser| {
        (number_in(browser, FIELDS[0]) == number).then_some(())
    });
    browser.go("#/health");
    browser.see(&text(if kind == "a value" {
        "ไม่ตรงกับที่บันทึกไว้ ๑ แห่ง"
    } else {
        "ตรงกับที่บันทึกไว้ทั้ง"
    }));
    check_all(&browser);
    browser.finish();
}
