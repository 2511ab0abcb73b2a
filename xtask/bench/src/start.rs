//! From a double click to a page that can be used, with a cold profile and a processor a quarter as fast.
use std::path::Path;

use anyhow::Result;
use serde_json::{Value, json};
use walks::browser::Browser;
use walks::launch::{Kind, Launch, file_address};
use walks::setting::{Tool, can_walk};

use crate::size;
use crate::table::{Goal, Row};
use crate::turns::{in_turn, median};

/// How many times each side starts.
const TIMES: usize = 5;

/// How much slower than this machine the user's is.
pub const SLOWDOWN: u32 = 4;

/// What can be used on the first screen of an empty browser.
pub const FIRST: &str = "main button, .welcome button";

/// Notes when something that `selector` names is on the page and a frame with it is painted.
const WATCH: &str = "
    const look = () => {
      if (document.querySelector(SELECTOR)) {
        requestAnimationFrame(() => setTimeout(() => { window.benchUsable = performance.now(); }));
      } else {
        setTimeout(look, 4);
      }
    };
    look();";

/// Milliseconds from the navigation until `selector` is painted.
pub fn until_seen(browser: &Browser, address: &str, selector: &str) -> f64 {
    let watch = WATCH.replace("SELECTOR", &json!(selector).to_string());
    browser.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": watch }),
    );
    browser.devtools(
        "Emulation.setCPUThrottlingRate",
        json!({ "rate": SLOWDOWN }),
    );
    browser.devtools("Page.navigate", json!({ "url": address }));
    browser.until("a page that can be used", |browser| {
        browser
            .script("return window.benchUsable ?? null", vec![])
            .as_f64()
    })
}

/// Starts a fresh browser on a file: milliseconds until it can be used, and megabytes of its page then.
fn start(path: &Path, selector: &str) -> (f64, f64) {
    let browser = Browser::open(Launch::on(Kind::Chromium, "about:blank".to_owned()));
    let time = until_seen(&browser, &file_address(path), selector);
    // The walk's own checks of console and network are for walks: a wiki may ask what it likes.
    let _: Value = browser.script("return null", vec![]);
    (time, browser.megabytes())
}

/// The app and a wiki, both empty.
pub fn rows() -> Result<Vec<Row>> {
    if !can_walk(&[Tool::Chromium, Tool::Chromedriver]) {
        return Ok(Vec::new());
    }
    let app = size::app().canonicalize()?;
    let wiki = size::tiddlywiki()?;
    let (mut held, mut held_by_wiki) = (Vec::new(), Vec::new());
    let (ours, theirs) = in_turn(
        TIMES,
        || {
            let (time, megabytes) = start(&app, FIRST);
            held.push(megabytes);
            Ok(time)
        },
        || {
            let measured = wiki.as_ref().map(|wiki| start(wiki, ".tc-site-title"));
            held_by_wiki.extend(measured.map(|(_, megabytes)| megabytes));
            Ok(measured.map(|(time, _)| time))
        },
    )?;
    let row = |what, ours, theirs, unit, goal| Row {
        what,
        peer: "empty TiddlyWiki".to_owned(),
        ours,
        theirs,
        unit,
        goal,
    };
    Ok(vec![
        row(
            "double click to usable, empty, processor slowed four-fold",
            ours,
            theirs,
            "ms",
            Goal::Ratio(0.25),
        ),
        row(
            "memory of the page, empty",
            median(held).unwrap_or_default(),
            median(held_by_wiki),
            "MB",
            Goal::Ratio(0.5),
        ),
    ])
}
