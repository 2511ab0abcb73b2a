//! Taking a response at the counter: from the touch that sends it until the disk has it, beside a bare
//! strict put of the same bytes.
use anyhow::Result;
use serde_json::{Value, json};
use walks::browser::Browser;
use walks::launch::{Kind, Launch, file_address};
use walks::seek::{button, dialog, heading, textbox};
use walks::setting::{Tool, can_walk};

use crate::size;
use crate::table::{Goal, Row};
use crate::turns::percentile;

/// What ends the kiosk.
pub const PIN: &str = "2580";

const TIMES: usize = 200;
/// Citizens before the first that is measured.
const WARM: usize = 20;

/// Lets citizens answer one after the other; each sends, and after each the same record is put bare.
const CITIZENS: &str = "
    const [times, warm] = arguments;
    const done = arguments[arguments.length - 1];
    let record, finished;
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value, ...key) {
      if (this.name === 'responses') record = value;
      return put.call(this, value, ...key);
    };
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, mode, ...rest) {
      const transaction = begin.call(this, stores, mode, ...rest);
      if (mode === 'readwrite' && [...transaction.objectStoreNames].includes('responses')) {
        transaction.addEventListener('complete', () => finished?.());
      }
      return transaction;
    };
    const press = async (words) => {
      for (;;) {
        const found = [...document.querySelectorAll('.kiosk button')].find((it) => it.textContent.trim() === words);
        if (found && !found.disabled) return found.click();
        await new Promise((then) => setTimeout(then));
      }
    };
    const bare = () => new Promise((then) => {
      const began = performance.now();
      const transaction = begin.call(window.bench, ['bare'], 'readwrite', { durability: 'strict' });
      put.call(transaction.objectStore('bare'), record, ['log', crypto.randomUUID()]);
      transaction.oncomplete = () => then(performance.now() - began);
    });
    const opening = indexedDB.open('bench', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('bare');
    opening.onsuccess = async () => {
      window.bench = opening.result;
      const ours = [], theirs = [];
      for (let n = 0; n < times + warm; n++) {
        for (const words of ['เริ่มทำแบบสอบถาม', 'พอใจ', 'ถัดไป', 'ข้าม']) await press(words);
        let began;
        const kept = new Promise((then) => { finished = () => then(performance.now() - began); });
        // Nothing of the page before is left to be drawn.
        await new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
        began = performance.now();
        await press('ส่งแบบสอบถาม');
        const taken = await kept;
        await press('เสร็จสิ้น');
        await new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
        const put = await bare();
        if (n >= warm) { ours.push(taken); theirs.push(put); }
      }
      done([ours, theirs]);
    };";

/// The half and the slowest hundredth of two hundred responses.
pub fn rows() -> Result<Vec<Row>> {
    if !can_walk(&[Tool::Chromium, Tool::Chromedriver]) {
        return Ok(Vec::new());
    }
    let address = file_address(&size::app().canonicalize()?);
    let browser = Browser::open(Launch::on(Kind::Chromium, address));
    open_the_kiosk(&browser);
    let measured = browser.script_async(CITIZENS.to_owned(), vec![json!(TIMES), json!(WARM)]);
    let times = |side: usize| -> Vec<f64> {
        let times = measured[side].as_array().into_iter().flatten();
        times.filter_map(Value::as_f64).collect()
    };
    let row = |what, share| {
        Some(Row {
            what,
            peer: "a bare strict put of the same record".to_owned(),
            ours: percentile(times(0), share)?,
            theirs: Some(percentile(times(1), share)?),
            unit: "ms",
            goal: Goal::Ratio(1.5),
        })
    };
    let rows = [
        row(
            "a response from the touch until the disk has it, half of them",
            0.5,
        ),
        row(
            "a response from the touch until the disk has it, 99 of 100",
            0.99,
        ),
    ];
    Ok(rows.into_iter().flatten().collect())
}

/// The sample's plan with the short form, one aspect a page, at the counter.
pub fn open_the_kiosk(browser: &Browser) {
    browser.click(&button("เปิดแผนตัวอย่าง").part());
    browser.see(&heading("ภาพรวม"));
    browser.go("#/survey");
    browser.click(&button("ใช้แบบนี้ “ความพึงพอใจแบบสั้น”"));
    let asked = || dialog("ท่านคือใคร");
    browser.fill(&textbox("ชื่อหรือชื่อเล่น").within(asked()), "ผู้วัด");
    browser.click(&button("เริ่มทำงาน").within(asked()));
    browser.miss(&asked());
    browser.see(&heading("ความพึงพอใจแบบสั้น"));
    browser.go("#/kiosk");
    browser.click(&button("1 ด้าน"));
    browser.fill(&textbox("PIN"), PIN);
    browser.fill(&textbox("PIN อีกครั้ง"), PIN);
    browser.click(&button("เริ่มแบบสอบถาม"));
    browser.click(&button("จดแล้ว เริ่มแบบสอบถาม").within(dialog("จดรหัสสำรองไว้")));
    browser.see(&button("เริ่มทำแบบสอบถาม"));
}
