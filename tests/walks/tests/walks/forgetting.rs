//! A browser that has forgotten: noticed, and led back to the newest copy.

use crate::exchange::keep;
use crate::people::{begin_a_plan, introduce, open_the_file, see_saved};
use walks::browser::Browser;
use walks::seek::{button, heading, text};

/// Empties what the browser keeps, but for the keys of local storage that end so.
#[track_caller]
fn forget(browser: &Browser, but: &str) {
    let script = format!(
        "const done = arguments[arguments.length - 1];
         // What the page writes when it is left comes too late.
         Storage.prototype.setItem = () => {{}};
         for (const key of Object.keys(localStorage)) {{
           if (!key.endsWith('{but}')) localStorage.removeItem(key);
         }}
         const wiping = indexedDB.deleteDatabase('prongsai');
         wiping.onsuccess = () => done(null);
         wiping.onerror = wiping.onblocked = () => done('not wiped');"
    );
    let failed = browser.script_async(script, vec![]);
    assert!(failed.is_null(), "{failed}");
}

#[test]
fn an_empty_start_asks_whether_the_app_was_used_elsewhere_and_leads_to_a_copy() {
    let Some(browser) = open_the_file() else {
        return;
    };
    begin_a_plan(&browser);
    browser.go("#/health");
    browser.click(&button("บันทึกทั้งหมดเป็นไฟล์"));
    let (name, copy) = browser.take_download(".json");
    let copy = keep(&name, copy);
    forget(&browser, "nothing");
    browser.reload();
    browser.click(&text("เคยใช้โปรแกรมนี้จากที่อื่นหรือไม่"));
    browser.see(&text("ที่ใหม่ที่สุดในแฟลชไดรฟ์"));
    browser.see(&text("ล้างข้อมูลเมื่อปิด"));
    browser.hand_in(&button("เปิดไฟล์"), &copy);
    introduce(&browser, "กานต์");
    browser.go("#/");
    browser.see(&heading("ภาพรวม"));
    browser.see(&text("องค์การบริหารส่วนตำบลทุ่งทดสอบ"));
    see_saved(&browser);
    browser.finish();
}

#[test]
fn a_plan_that_only_a_trace_is_left_of_is_named() {
    let Some(browser) = open_the_file() else {
        return;
    };
    begin_a_plan(&browser);
    browser.reload();
    see_saved(&browser);
    forget(&browser, "/summary");
    browser.reload();
    browser.see(&text("ขององค์การบริหารส่วนตำบลทุ่งทดสอบ"));
    browser.see(&text("ที่ใหม่ที่สุดในแฟลชไดรฟ์"));
    browser.finish();
}
