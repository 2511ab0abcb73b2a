//! A plan from somebody who means harm: what it holds is text on every page, and nothing else.

use crate::exchange::keep;
use crate::pages::PAGES;
use crate::people::{open_the_file, see_saved};
use prongsai::calendar::FiscalYear;
use prongsai::exchange::{Beside, FileContent, write_file};
use prongsai::log::{Author, Change, Log, OrderKey, Prepared};
use prongsai::plan::{self, Kind, Plan, sample_changes};
use serde_json::Value;
use std::sync::Arc;
use walks::browser::Browser;
use walks::seek::{any, button, heading, text, textbox};

const MARKUP: &str = "<img src=x onerror=window.hit=1><script>window.hit=1</script>";

/// The measure whose page is looked at.
const MEASURE: &str = "m.2566.e6";

const TARGETS: [&str; 4] = [
    "javascript:window.hit=1",
    "JaVaScRiPt:window.hit=1//https://example.go.th",
    "data:text/html,<script>parent.window.hit=1</script>",
    "file:///etc/passwd",
];

/// The sample of an office of another name, with markup before everything that people write freely and
/// addresses that are traps as proofs of a result.
fn hostile_file() -> Vec<u8> {
    let mut changes = sample_changes();
    let is_free = |value: &str| value.chars().any(|c| ('\u{e01}'..='\u{e4f}').contains(&c));
    for change in &mut changes {
        if let Some(value) = change.value.as_deref().filter(|value| is_free(value)) {
            change.value = Some(format!("{MARKUP} {value}").into());
        }
    }
    let of_measure = |it: &&Change| {
        Kind::of(&it.record) == Some(Kind::Outcome) && it.value.as_deref() == Some(MEASURE)
    };
    let outcome = changes.iter().find(of_measure).expect("a result");
    let outcome = outcome.record.clone();
    for (place, order) in OrderKey::spread(TARGETS.len()).iter().enumerate() {
        let id = Kind::Evidence.id(&place.to_string());
        changes.extend([
            Change::set(&id, plan::PARENT, &outcome),
            Change::set(&id, plan::ORDER, order.as_str()),
            Change::set(&id, plan::TEXT, MARKUP),
            Change::set(&id, plan::TARGET, TARGETS[place]),
        ]);
    }
    let mut log = Log::default();
    let by = Arc::new(Author {
        division: "d.finance".into(),
        person: MARKUP.into(),
    });
    let prepared = log.prepare(changes);
    let edits = Prepared::stamp(prepared, &"stranger".into(), 1, 1_682_000_000_000, &by);
    log.insert_all(edits).expect("no contradiction");
    let plan = Plan::fold(&log, FiscalYear::new(2566).expect("a year"));
    write_file(&FileContent {
        log: &log,
        plan: &plan,
        responses: &[],
        beside: &Beside::new(),
        log_id: "hostile",
        written_on: plan.year.first_day(),
        by: &by,
        app_version: MARKUP,
        made_for: "",
        is_partial: false,
        device: MARKUP,
        writers: &[],
    })
}

/// No script of the file ran, no picture of it was made, and no link of it leads anywhere but to the web or
/// within the app.
#[track_caller]
fn check(browser: &Browser, page: &str) {
    let harm = browser.script(
        "const links = [...document.querySelectorAll('a[href], area[href], form[action], iframe')];
         const traps = links.filter((it) => !/^(#|https?:)/.test(it.getAttribute('href') ?? it.getAttribute('action') ?? ''));
         const made = document.querySelectorAll('img[src=x], [onerror], main script, dialog script');
         return [window.hit ?? null, traps.map((it) => it.outerHTML), [...made].map((it) => it.outerHTML)];",
        vec![],
    );
    let nothing = serde_json::json!([Value::Null, [], []]);
    assert_eq!(harm, nothing, "{page}");
}

#[test]
fn what_a_hostile_file_holds_is_text_on_every_page() {
    let Some(browser) = open_the_file() else {
        return;
    };
    let file = keep("hostile.json", hostile_file());
    browser.hand_in(&button("เปิดไฟล์").beginning(), &file);
    // The file is of a division: who opens it is asked.
    browser.click(&button("ข้ามไปก่อน"));
    browser.see(&heading("ภาพรวม"));
    see_saved(&browser);
    for (name, hash) in PAGES {
        browser.go(hash);
        browser.settle();
        browser.see(&any("heading").nth(0));
        check(&browser, name);
    }
    browser.go("#/plan");
    browser.see(&text("<img src=x onerror=window.hit=1>").nth(0));
    browser.go(&format!("#/plan/{MEASURE}"));
    browser.see(&textbox("ผลข้อ ๑"));
    check(&browser, "measure");
    browser.finish();
}
