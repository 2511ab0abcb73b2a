//! A register of 2,000 rows, open in the app.
use std::env;
use std::fs;

use anyhow::Result;
use walks::browser::Browser;
use walks::launch::{Kind, Launch, file_address};
use walks::seek::{any, button, heading};
use walks::steps::Key;

use crate::{size, typing, year};

const ROWS: usize = 2_000;

/// Milliseconds of each of some keys in a cell, and megabytes of the page then.
pub fn keys_in_a_cell() -> Result<(Vec<f64>, f64)> {
    let path = env::temp_dir().join(format!("prongsai-bench-{}.json", std::process::id()));
    fs::write(&path, year::file(&year::log("a", 0, ROWS), "bench"))?;
    let app = size::app().canonicalize()?;
    let browser = Browser::open(Launch::on(Kind::Chromium, file_address(&app)));
    browser.hand_in(&button("เปิดไฟล์").beginning(), &path);
    // Taking in a file asks who works; until that is answered nothing else can be reached.
    browser.click(&button("ข้ามไปก่อน"));
    browser.see(&heading("ภาพรวม"));
    browser.go("#/plan/m.2566.e-service/records?register=statistics");
    browser.click(&any("gridcell").nth(0));
    browser.press(Key::F2 + "");
    let keys = typing::keys(&browser);
    fs::remove_file(path)?;
    Ok((keys, browser.megabytes()))
}
