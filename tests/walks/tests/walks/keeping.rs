//! What was said to be saved is there, whatever happens to the page.

use crate::people::{as_of, introduce, open_the_sample, see_as_of, see_saved, show_as_of};
use walks::browser::Browser;
use walks::seek::{button, heading, link, text, textbox};
use walks::steps::Key;

#[test]
fn what_is_saved_is_there_after_a_reload() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    show_as_of(&browser, "2 พ.ค. 66", "๒ พฤษภาคม ๒๕๖๖");
    browser.reload();
    see_as_of(&browser, "๒ พฤษภาคม ๒๕๖๖");
    assert_eq!(browser.value(&as_of()), "๒ พฤษภาคม ๒๕๖๖");
    browser.finish();
}

#[test]
fn what_is_saved_is_there_after_the_browser_is_closed() {
    let Some(mut browser) = open_the_sample() else {
        return;
    };
    show_as_of(&browser, "2 พ.ค. 66", "๒ พฤษภาคม ๒๕๖๖");
    browser.close();
    browser.open_again();
    see_as_of(&browser, "๒ พฤษภาคม ๒๕๖๖");
    browser.finish();
}

#[test]
fn what_is_saved_is_there_after_the_browser_is_killed() {
    let Some(mut browser) = open_the_sample() else {
        return;
    };
    for (typed, shown) in [
        ("2 พ.ค. 66", "๒ พฤษภาคม ๒๕๖๖"),
        ("๓ พ.ค. ๖๖", "๓ พฤษภาคม ๒๕๖๖"),
    ] {
        show_as_of(&browser, typed, shown);
        browser.kill();
        browser.open_again();
        see_as_of(&browser, shown);
        see_saved(&browser);
    }
    browser.finish();
}

#[test]
fn two_tabs_show_and_keep_each_others_changes() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    show_as_of(&browser, "2 พ.ค. 66", "๒ พฤษภาคม ๒๕๖๖");
    browser.open_tab();
    see_as_of(&browser, "๒ พฤษภาคม ๒๕๖๖");
    show_as_of(&browser, "3 พ.ค. 66", "๓ พฤษภาคม ๒๕๖๖");
    browser.go_to_tab(0);
    see_as_of(&browser, "๓ พฤษภาคม ๒๕๖๖");
    show_as_of(&browser, "4 พ.ค. 66", "๔ พฤษภาคม ๒๕๖๖");
    browser.go_to_tab(1);
    see_as_of(&browser, "๔ พฤษภาคม ๒๕๖๖");
    browser.reload();
    see_as_of(&browser, "๔ พฤษภาคม ๒๕๖๖");
    browser.finish();
}

/// A measure of the sample, with somebody at work.
fn open_a_measure() -> Option<Browser> {
    let browser = open_the_sample()?;
    open_the_measure(&browser);
    write_a_result(&browser, "คู่มือ");
    introduce(&browser, "กานต์");
    see_saved(&browser);
    Some(browser)
}

#[track_caller]
fn open_the_measure(browser: &Browser) {
    browser.go("#/plan");
    browser.click(&link("E-Service").part());
    browser.see(&textbox("ผลข้อ ๑"));
}

#[track_caller]
fn write_a_result(browser: &Browser, words: &str) {
    browser.fill(&textbox("ผลข้อ ๑"), words);
    browser.press(Key::Tab + "");
}

#[track_caller]
fn see_the_result(browser: &Browser, words: &str) {
    browser.until(words, |browser| {
        let field = textbox("ผลข้อ ๑");
        (browser.sees(&field) && browser.value(&field) == words).then_some(())
    });
}

#[test]
fn what_is_being_typed_is_there_after_a_reload() {
    let Some(browser) = open_a_measure() else {
        return;
    };
    browser.fill(&textbox("ผลข้อ ๑"), "คู่มือที่ยังพิมพ์ไม่จ");
    browser.reload();
    see_the_result(&browser, "คู่มือที่ยังพิมพ์ไม่จ");
    see_saved(&browser);
    browser.finish();
}

#[test]
fn a_third_tab_keeps_its_changes_beside_those_of_two_others() {
    let Some(browser) = open_a_measure() else {
        return;
    };
    let fields = ["ผลข้อ ๑", "ผลข้อ ๒", "ผลข้อ ๓"];
    for (tab, field) in fields.iter().enumerate().skip(1) {
        browser.open_tab();
        open_the_measure(&browser);
        browser.fill(&textbox(field), &format!("จากหน้าต่างที่ {tab}"));
    }
    // All three are being typed in at once; leaving each field saves it.
    browser.go_to_tab(0);
    write_a_result(&browser, "จากหน้าต่างที่ 0");
    for tab in 1..3 {
        browser.go_to_tab(tab);
        browser.press(Key::Tab + "");
        see_saved(&browser);
    }
    browser.reload();
    for (tab, field) in fields.into_iter().enumerate() {
        browser.until(field, |browser| {
            let field = textbox(field);
            let is_there = browser.sees(&field);
            (is_there && browser.value(&field) == format!("จากหน้าต่างที่ {tab}")).then_some(())
        });
    }
    browser.finish();
}

#[test]
fn a_connection_that_dies_is_opened_again_without_anybody_noticing() {
    let Some(browser) = open_a_measure() else {
        return;
    };
    // Whoever asks for a newer version closes all connections; this one changes its mind.
    let died = browser.script_async(
        "const done = arguments[arguments.length - 1];
         const opening = indexedDB.open('prongsai', 1000);
         opening.onupgradeneeded = () => opening.transaction.abort();
         opening.onerror = (event) => { event.preventDefault(); done(null); };
         opening.onblocked = () => done('blocked');"
            .to_owned(),
        vec![],
    );
    assert!(died.is_null(), "{died}");
    write_a_result(&browser, "หลังการเชื่อมต่อขาด");
    see_saved(&browser);
    browser.reload();
    see_the_result(&browser, "หลังการเชื่อมต่อขาด");
    browser.finish();
}

#[test]
fn a_write_that_fails_is_said_kept_and_tried_again() {
    let Some(browser) = open_a_measure() else {
        return;
    };
    browser.script(
        "window.add = IDBObjectStore.prototype.add;
         IDBObjectStore.prototype.add = function (...given) {
           const request = window.add.apply(this, given);
           this.transaction.abort();
           return request;
         };",
        vec![],
    );
    write_a_result(&browser, "ครั้งแรก");
    browser.see(&text("ยังไม่ได้บันทึก"));
    browser.see(&text("เขียนข้อมูลลงเครื่องไม่สำเร็จ"));
    browser.script("IDBObjectStore.prototype.add = window.add;", vec![]);
    browser.click(&button("ลองบันทึกอีกครั้ง"));
    see_saved(&browser);
    browser.reload();
    see_the_result(&browser, "ครั้งแรก");
    browser.finish();
}

#[test]
fn what_was_done_can_be_undone_and_done_again() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    show_as_of(&browser, "2 พ.ค. 66", "๒ พฤษภาคม ๒๕๖๖");
    browser.click(&button("เลิกทำ"));
    see_as_of(&browser, "๓๐ เมษายน ๒๕๖๖");
    browser.click(&button("ทำซ้ำ"));
    see_as_of(&browser, "๒ พฤษภาคม ๒๕๖๖");
    // Outside a field Ctrl+Z is the app's; inside one it is the browser's.
    browser.click(&heading("ภาพรวม"));
    browser.press(Key::Control + "z");
    see_as_of(&browser, "๓๐ เมษายน ๒๕๖๖");
    see_saved(&browser);
    browser.reload();
    see_as_of(&browser, "๓๐ เมษายน ๒๕๖๖");
    browser.finish();
}
