//! Two languages that never mix.

use crate::pages::PAGES;
use crate::people::open_the_file;
use walks::browser::Browser;
use walks::seek::{button, checkbox, combobox, heading, textbox};

/// The lines of the page that hold a Thai letter or digit, without the name of the language itself, the example of
/// a Thai date, the digits that can be chosen for Thai, and a font that has one in its name.
const THAI_LINES: &str = "
    return document.body.innerText.split('\\n').filter((line) => /[\\u0e01-\\u0e59]/.test(line.replace(/ไทย|๑๖ ธันวาคม ๒๕๖๕|๑๒๓|SarabunIT๙/g, '')));";

/// The words of three letters and more in the Latin script.
const LATIN_WORDS: &str = "return document.body.innerText.match(/[A-Za-z]{3,}/g) ?? [];";

/// Names that are written in the Latin script in Thai, too.
const NAMES: [&str; 25] = [
    "ITA",
    "OIT",
    "IIT",
    "EIT",
    "PDF",
    "ZIP",
    "Excel",
    "Word",
    "LINE",
    "Chrome",
    "Edge",
    "Firefox",
    "English",
    "json",
    "Ctrl",
    "Enter",
    "Shift",
    "Tab",
    "Esc",
    "Windows",
    "Service",
    "Sarabun",
    "SarabunPSK",
    "SarabunIT",
    "New",
];

/// Pages whose words are the app's own: the catalogue and the papers hold official Thai wording.
const OWN: [&str; 5] = ["overview", "plan", "reports", "settings", "help"];

fn on_own_pages(browser: &Browser, script: &'static str) -> Vec<String> {
    let mut found = Vec::new();
    for (name, hash) in PAGES.into_iter().filter(|(name, _)| OWN.contains(name)) {
        browser.go(hash);
        browser.settle();
        let lines = browser.script(script, vec![]);
        let lines = lines.as_array().into_iter().flatten();
        found.extend(lines.filter_map(|line| Some(format!("{name}: {}", line.as_str()?))));
    }
    found
}

#[test]
fn an_english_page_holds_no_thai() {
    let Some(browser) = open_the_file() else {
        return;
    };
    browser.click(&button("English"));
    browser.click(&button("Start a new plan").beginning());
    browser.choose(&combobox("Kind of office"), "Other (type the full name)");
    browser.fill(&textbox("Name of the office"), "Test Office");
    for division in ["สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา ศาสนาและวัฒนธรรม"]
    {
        browser.click(&checkbox(division));
    }
    browser.fill(&textbox("Another division"), "Roads");
    browser.click(&button("Add"));
    browser.click(&button("Next"));
    browser.click(&button("Create an empty plan"));
    browser.see(&heading("Overview"));
    let thai = on_own_pages(&browser, THAI_LINES);
    assert!(thai.is_empty(), "{}", thai.join("\n"));
    browser.finish();
}

#[test]
fn a_thai_page_holds_no_english() {
    let Some(browser) = open_the_file() else {
        return;
    };
    browser.click(&button("เริ่มแผนใหม่").beginning());
    browser.fill(&textbox("ชื่อหน่วยงาน"), "ทุ่งทดสอบ");
    browser.click(&button("ถัดไป"));
    browser.click(&button("สร้างแผนเปล่า"));
    browser.see(&heading("ภาพรวม"));
    let mut latin = on_own_pages(&browser, LATIN_WORDS);
    latin.retain(|word| {
        !NAMES
            .iter()
            .any(|name| word.ends_with(&format!(": {name}")))
    });
    latin.dedup();
    assert!(latin.is_empty(), "{}", latin.join("\n"));
    browser.finish();
}
