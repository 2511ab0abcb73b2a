//! The form of a measure, filled in by keyboard alone.

use crate::people::{introduce, open_the_sample, see_saved};
use walks::browser::Browser;
use walks::seek::{Thing, any, button, dialog, heading, link, text, textbox, thing};
use walks::steps::Key;

/// The date of the result that was added to the four of the E-Service measure.
fn date() -> Thing {
    textbox("วันที่หรือเดือนที่ดำเนินการ").nth(4)
}

/// Goes from the overview to the E-Service measure without a mouse.
#[track_caller]
fn open_e_service(browser: &Browser) {
    browser.tab_to(&link("แผนมาตรการ"));
    browser.press(Key::Enter + "");
    browser.see(&heading("แผนมาตรการ"));
    browser.tab_to(&link("E-Service").part());
    browser.press(Key::Enter + "");
    browser.see(&heading("E-Service").part());
}

/// Adds a result with some words by keyboard.
#[track_caller]
fn add_a_result(browser: &Browser, words: &str) {
    browser.tab_to(&button("เพิ่มผลการดำเนินการ"));
    browser.press(Key::Enter + "");
    browser.see(&dialog("ท่านคือใคร"));
    browser.tab_to(&textbox("ชื่อหรือชื่อเล่น"));
    browser.press("กานต์" + Key::Enter);
    browser.miss(&dialog("ท่านคือใคร"));
    browser.tab_to(&textbox("ผลข้อ ๕"));
    browser.press(words);
    browser.tab_to(&date());
    see_saved(browser);
}

#[test]
fn a_result_is_recorded_by_keyboard_alone() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    open_e_service(&browser);
    add_a_result(&browser, "เผยแพร่คู่มือฉบับปรับปรุง");

    browser.press("31 ก.พ. 66" + Key::Tab);
    browser.see(&text("เดือนกุมภาพันธ์ 2566 ไม่มีวันที่ 31"));
    browser.tab_to(&date());
    browser.press(Key::Control + "a");
    browser.press("16 ธ.ค. 65" + Key::Tab);
    browser.miss(&text("ไม่มีวันที่ 31"));
    assert_eq!(browser.value(&date()), "๑๖ ธันวาคม ๒๕๖๕");
    see_saved(&browser);

    browser.reload();
    browser.see(&date());
    assert_eq!(browser.value(&date()), "๑๖ ธันวาคม ๒๕๖๕");
    assert_eq!(browser.value(&textbox("ผลข้อ ๕")), "เผยแพร่คู่มือฉบับปรับปรุง");
    browser.finish();
}

#[test]
fn dates_can_be_typed_in_many_ways() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    open_e_service(&browser);
    add_a_result(&browser, "ผล");
    for (typed, shown) in [
        ("๑๖/๑๒/๒๕๖๕", "๑๖ ธันวาคม ๒๕๖๕"),
        ("16-12-65", "๑๖ ธันวาคม ๒๕๖๕"),
        ("พ.ย. 2565", "พฤศจิกายน ๒๕๖๕"),
        ("วันที่ ๔ เมษายน พ.ศ.๒๕๖๖", "๔ เมษายน ๒๕๖๖"),
    ] {
        browser.fill(&date(), typed);
        browser.press(Key::Tab + "");
        browser.until(&format!("{typed} as {shown}"), |browser| {
            (browser.value(&date()) == shown).then_some(())
        });
    }
    browser.finish();
}

#[test]
fn a_date_that_cannot_be_read_is_kept_as_it_was_typed() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    open_e_service(&browser);
    add_a_result(&browser, "ผล");
    browser.press("กลางเดือนหน้า" + Key::Tab);
    browser.see(&text("อ่านวันที่ไม่ได้"));
    browser.reload();
    browser.see(&text("อ่านวันที่ไม่ได้"));
    assert_eq!(browser.value(&date()), "กลางเดือนหน้า");
    browser.finish();
}

#[test]
fn a_result_that_was_deleted_comes_back_by_undo() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    open_e_service(&browser);
    browser.see(&textbox("ผลข้อ ๔"));
    browser.click(&button("ลบผลข้อ ๔"));
    introduce(&browser, "กานต์");
    browser.miss(&textbox("ผลข้อ ๔"));
    browser.click(&button("เลิกทำ").within(any("banner")));
    browser.see(&textbox("ผลข้อ ๔"));
    see_saved(&browser);
    browser.reload();
    browser.see(&textbox("ผลข้อ ๔"));
    browser.finish();
}

#[test]
fn results_find_their_tasks_by_one_choice_each() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    browser.go("#/plan");
    browser.click(&link("ทรัพยากรบุคคล").part());
    let unlinked = text("ยังไม่ระบุว่าเสร็จด้วยผลใด");
    browser.see(&unlinked);
    let open = browser.count(&unlinked);
    browser.click(&button("เชื่อมกับผลการดำเนินการ").part().nth(0));
    browser.click(&thing("menuitem", "ผลข้อ ๑").part());
    introduce(&browser, "กานต์");
    browser.until("one task less without its result", |browser| {
        (browser.count(&unlinked) < open).then_some(())
    });
    browser.finish();
}
