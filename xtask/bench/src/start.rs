//! From a double click to a page that can be used, with a cold profile and a processor a quarter as fast.
use std::path::Path;

use anyhow::Result;
use serde_json::{Value, json};
use walks::browser::Browser;
use walks::launch::{Kind, Launch, file_address};
use walks::setting::{Tool, can_walk};

use crate::size;
use crate::table::{Goal, Row};
use crate::turns::in_turn;

/// How many times each side starts.
const TIMES: usize = 5;

/// How much slower than this machine the user's is.
pub const SLOWDOWN: u32 = 4;

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

/// Starts a fresh browser on a file and measures.
fn start(path: &Path, selector: &str) -> f64 {
    let browser = Browser::open(Launch::on(Kind::Chromium, "about:blank".to_owned()));
    let time = until_seen(&browser, &file_address(path), selector);
    // The walk's own checks of console and network are for walks: a wiki may ask what it likes.
    let _: Value = browser.script("return null", vec![]);
    time
}

/// The app and a wiki, both empty.
pub fn rows() -> Result<Vec<Row>> {
    if !can_walk(&[Tool::Chromium, Tool::Chromedriver]) {
        return Ok(Vec::new());
    }
    let app = size::app().canonicalize()?;
    let wiki = size::tiddlywiki()?;
    let (ours, theirs) = in_turn(
        TIMES,
        || Ok(start(&app, "main button, .welcome button")),
        || Ok(wiki.as_ref().map(|wiki| start(wiki, ".tc-site-title"))),
    )?;
    Ok(vec![Row {
        what: "double click to usable, empty, processor slowed four-fold",
        peer: "empty TiddlyWiki".to_owned(),
        ours,
        theirs,
        unit: "ms",
        goal: Goal::Ratio(0.25),
    }])
}
