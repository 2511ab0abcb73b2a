//! What was said to be saved is there, whatever happens to the page.

use crate::people::{as_of, open_the_sample, see_as_of, see_saved, show_as_of};
use walks::seek::{button, heading};
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
