//! What a keystroke costs a slow computer: handlers, style, layout and the frame that shows it.
use anyhow::Result;
use serde_json::json;
use walks::browser::Browser;
use walks::launch::{Kind, Launch, file_address};
use walks::seek::{button, heading, textbox};
use walks::setting::{Tool, can_walk};

use crate::start::SLOWDOWN;
use crate::table::{Goal, Row};
use crate::turns::{median, percentile};
use crate::{peers, size};

const KEYS: usize = 60;

/// Measures what the page does for each key: from the key to the end of its handlers, and from the
/// beginning of the next frame to its end. Waiting for the screen's own rhythm is not counted.
const METER: &str = "
    window.benchKeys = [];
    window.benchDone = 0;
    let began = 0;
    addEventListener('keydown', () => { began = performance.now(); }, true);
    addEventListener('input', () => {
      const from = began;
      queueMicrotask(() => {
        const handled = performance.now() - from;
        requestAnimationFrame(() => {
          const frame = performance.now();
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            window.benchKeys.push(handled + performance.now() - frame);
          };
          channel.port2.postMessage(0);
        });
      });
    });";

/// Milliseconds of each of some keys typed into what has the focus.
pub fn keys(browser: &Browser) -> Vec<f64> {
    browser.script(METER, vec![]);
    browser.devtools(
        "Emulation.setCPUThrottlingRate",
        json!({ "rate": SLOWDOWN }),
    );
    for at in 0..KEYS {
        browser.devtools(
            "Input.dispatchKeyEvent",
            json!({ "type": "keyDown", "text": "ก", "key": "ก", "code": "KeyD" }),
        );
        browser.devtools(
            "Input.dispatchKeyEvent",
            json!({ "type": "keyUp", "key": "ก", "code": "KeyD" }),
        );
        browser.until("the frame of a key", |browser| {
            let done = browser.script("return window.benchKeys.length", vec![]);
            (done.as_u64()? > at as u64).then_some(())
        });
    }
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }));
    let measured = browser.script("return window.benchKeys", vec![]);
    let measured = measured.as_array().cloned().unwrap_or_default();
    // The first keys warm both sides up.
    measured
        .iter()
        .skip(10)
        .filter_map(serde_json::Value::as_f64)
        .collect()
}

/// The same table written by hand in plain DOM calls: milliseconds of its keys, and megabytes of its page.
fn by_hand() -> (Vec<f64>, f64) {
    let page = peers::folder_of_bench().join("peers").join("table.html");
    let browser = Browser::open(Launch::on(Kind::Chromium, file_address(&page)));
    browser.script("document.querySelector('td input').focus()", vec![]);
    (keys(&browser), browser.megabytes())
}

/// What the browser itself takes for a key in a page that holds one field and nothing else.
fn in_an_empty_page() -> Vec<f64> {
    let page = "data:text/html,<input autofocus>";
    let browser = Browser::open(Launch::on(Kind::Chromium, page.to_owned()));
    browser.script("document.querySelector('input').focus()", vec![]);
    keys(&browser)
}

/// Keys in the largest field of the form of a measure.
fn in_the_form() -> Result<Vec<f64>> {
    let app = size::app().canonicalize()?;
    let browser = Browser::open(Launch::on(Kind::Chromium, file_address(&app)));
    browser.click(&button("เปิดแผนตัวอย่าง").part());
    browser.see(&heading("ภาพรวม"));
    browser.go("#/plan/m.2566.e6");
    browser.click(&textbox("ประเด็นที่ต้องปรับปรุงแก้ไขหรือพัฒนา"));
    Ok(keys(&browser))
}

/// A cell of a register of 2,000 rows, and the form of a measure.
pub fn rows() -> Result<Vec<Row>> {
    if !can_walk(&[Tool::Chromium, Tool::Chromedriver]) {
        return Ok(Vec::new());
    }
    let (theirs, held_by_hand) = by_hand();
    let (ours, held) = crate::register::keys_in_a_cell()?;
    let bare = in_an_empty_page();
    let form = in_the_form()?;
    let by_hand = "the same table by hand in plain DOM calls";
    let row = |what, peer: &str, ours, theirs, goal| Row {
        what,
        peer: peer.to_owned(),
        ours,
        theirs,
        unit: "ms",
        goal,
    };
    let worst = |figures: &[f64]| percentile(figures.to_vec(), 0.95);
    Ok(vec![
        row(
            "a keystroke in a register of 2,000 rows, processor slowed four-fold, median",
            by_hand,
            median(ours.clone()).unwrap_or_default(),
            median(theirs.clone()),
            Goal::Ratio(1.5),
        ),
        row(
            "the same, slowest of twenty",
            by_hand,
            worst(&ours).unwrap_or_default(),
            worst(&theirs),
            Goal::Most(16.0),
        ),
        row(
            "the same, median, beside what the browser takes for itself",
            "a page that holds one field",
            median(ours).unwrap_or_default(),
            median(bare.clone()),
            Goal::None,
        ),
        Row {
            unit: "MB",
            ..row(
                "memory of the page with that register",
                by_hand,
                held,
                Some(held_by_hand),
                Goal::Ratio(0.5),
            )
        },
        row(
            "a keystroke in the form of a measure, processor slowed four-fold, median",
            "a page that holds one field",
            median(form.clone()).unwrap_or_default(),
            median(bare.clone()),
            Goal::Most(16.0),
        ),
        row(
            "the same in the form, slowest of twenty",
            "a page that holds one field",
            worst(&form).unwrap_or_default(),
            worst(&bare),
            Goal::Most(16.0),
        ),
    ])
}
