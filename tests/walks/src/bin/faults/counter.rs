//! A kiosk at the counter, as the campaigns need it.

use crate::campaigns::{introduce, saved};
use walks::browser::Browser;
use walks::launch::Launch;
use walks::seek::{button, dialog, heading, textbox};
use walks::steps::Key;

const FORM: &str = "ความพึงพอใจแบบสั้น";
const PIN: &str = "2580";

/// The short form of the sample at the counter, one aspect a page.
pub fn begin_on(launch: Launch) -> Browser {
    let browser = Browser::open(launch);
    browser.click(&button("เปิดแผนตัวอย่าง").part());
    browser.see(&heading("ภาพรวม"));
    browser.go("#/survey");
    browser.click(&button(&format!("ใช้แบบนี้ “{FORM}”")));
    introduce(&browser);
    browser.see(&heading(FORM));
    browser.see(&saved());
    browser.go("#/kiosk");
    browser.click(&button("1 ด้าน"));
    browser.fill(&textbox("PIN"), PIN);
    browser.fill(&textbox("PIN อีกครั้ง"), PIN);
    browser.click(&button("เริ่มแบบสอบถาม"));
    browser.click(&button("จดแล้ว เริ่มแบบสอบถาม").within(dialog("จดรหัสสำรองไว้")));
    see_first_page(&browser);
    browser
}

/// Waits for the first page, the screen taken back with a touch where it was lost.
pub fn see_first_page(browser: &Browser) {
    let first = button("เริ่มทำแบบสอบถาม");
    browser.see(&first);
    let cover = button("แตะเพื่อทำแบบสอบถามต่อ");
    if browser.sees(&cover) {
        browser.click(&cover);
        browser.miss(&cover);
    }
    browser.see(&first);
}

/// How many responses the disk has, packed ones left out.
pub fn stored(browser: &Browser) -> u64 {
    let count = "const done = arguments[arguments.length - 1];
        const opening = indexedDB.open('prongsai');
        opening.onsuccess = () => {
          const counting = opening.result.transaction('responses').objectStore('responses').count();
          counting.onsuccess = () => { opening.result.close(); done(counting.result); };
        };";
    let told = browser.script_async(count.to_owned(), Vec::new());
    told.as_u64().unwrap_or_default()
}

/// Ends the kiosk as staff do.
pub fn leave(browser: &Browser) {
    browser.click(&button("เจ้าหน้าที่"));
    browser.fill(&textbox("PIN"), PIN);
    browser.press(Key::Enter + "");
    browser.see(&heading("แบบสอบถาม"));
}

/// How many responses the app counts in its results.
pub fn counted(browser: &Browser) -> u64 {
    browser.go("#/survey/results");
    browser.until("the number of responses", |browser| {
        let told = browser.script(
            "return document.querySelector('.results-count')?.textContent ?? ''",
            Vec::new(),
        );
        let digits = told.as_str()?.chars().filter_map(|sign| match sign {
            '๐'..='๙' => char::from_digit(sign as u32 - '๐' as u32, 10),
            _ => sign.is_ascii_digit().then_some(sign),
        });
        digits.collect::<String>().parse().ok()
    })
}
