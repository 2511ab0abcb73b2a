//! Every page in both themes, on an office screen and on a telephone.

use crate::people::{open_the_file, open_the_sample};
use walks::browser::Browser;
use walks::look::{Theme, Window};
use walks::seek::{any, button, dialog, heading, link};
use walks::setting::{Tool, can_walk};

/// The pages by the names of their pictures and their addresses.
pub const PAGES: [(&str, &str); 18] = [
    ("overview", "#/"),
    ("plan", "#/plan"),
    ("executive", "#/executive"),
    ("survey", "#/survey"),
    ("reports", "#/reports"),
    ("report-of-measures", "#/reports/measures"),
    ("analysis", "#/analysis"),
    ("memo", "#/reports/memo"),
    ("duties", "#/reports/duties"),
    ("statistics", "#/reports/statistics"),
    ("publish", "#/reports/publish"),
    ("exchange", "#/exchange"),
    ("settings", "#/settings"),
    ("catalogue", "#/settings/catalogue"),
    ("health", "#/health"),
    ("log", "#/log?q=คู่มือ"),
    ("past", "#/past?day=2023-01-01"),
    ("help", "#/help"),
];

/// Leaves pictures of the page as it stands and holds it against axe-core, against the names that Chromium
/// computes, and against the width of the window.
pub fn look_at(browser: &Browser, name: &str, complaints: &mut Vec<String>) {
    for window in Window::ALL {
        for theme in Theme::ALL {
            browser.picture(name, theme, window);
            let found = browser.barriers();
            complaints.extend(
                found
                    .iter()
                    .map(|what| format!("{name} {theme:?} {window:?}: {what}")),
            );
        }
        let overhang = browser.overhang();
        if overhang > 0 {
            complaints.push(format!(
                "{name} {window:?}: {overhang} px wider than the window"
            ));
        }
    }
    browser.show_in(Theme::Light, Window::Office);
    complaints.extend(
        browser
            .misnomers()
            .iter()
            .map(|what| format!("{name}: {what}")),
    );
}

#[test]
fn every_page_is_without_barriers_in_both_themes() {
    if !can_walk(&[Tool::Axe]) {
        return;
    }
    let Some(browser) = open_the_sample() else {
        return;
    };
    let mut complaints = Vec::new();
    for (name, hash) in PAGES {
        browser.go(hash);
        browser.settle();
        browser.see(&any("heading").nth(0));
        look_at(&browser, name, &mut complaints);
    }
    browser.go("#/plan");
    browser.click(&link("E-Service").part());
    browser.see(&button("เพิ่มผลการดำเนินการ"));
    look_at(&browser, "measure", &mut complaints);
    browser.click(&link("บันทึกข้อมูล").part());
    browser.see(&any("grid"));
    look_at(&browser, "records", &mut complaints);
    browser.click(&button("ยังไม่ได้ระบุผู้ใช้"));
    browser.see(&dialog("ท่านคือใคร"));
    look_at(&browser, "who", &mut complaints);
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    browser.finish();
}

#[test]
fn the_first_screen_is_without_barriers_in_both_themes() {
    if !can_walk(&[Tool::Axe]) {
        return;
    }
    let Some(browser) = open_the_file() else {
        return;
    };
    browser.see(&button("เปิดแผนตัวอย่าง").part());
    let mut complaints = Vec::new();
    look_at(&browser, "first-run", &mut complaints);
    browser.click(&button("เริ่มแผนใหม่").beginning());
    browser.see(&heading("หน่วยงานและปีงบประมาณ"));
    look_at(&browser, "new-plan", &mut complaints);
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    browser.finish();
}
