//! From a double click to a page that can be used, with a cold profile and a processor a quarter as fast.
use std::path::{Path, PathBuf};

use anyhow::Result;
use serde_json::{Value, json};
use walks::browser::Browser;
use walks::launch::{Kind, Launch, file_address};
use walks::setting::{Tool, can_walk};

use crate::table::{Goal, Row};
use crate::turns::median;
use crate::{peers, size};

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

/// A page that is started, and what can be used in it first; none where it is not here.
type Side = Option<(PathBuf, &'static str)>;

/// The app, a wiki and a counter in Leptos, all empty, in turn.
pub fn rows() -> Result<Vec<Row>> {
    if !can_walk(&[Tool::Chromium, Tool::Chromedriver]) {
        return Ok(Vec::new());
    }
    let sides: [Side; 3] = [
        Some((size::app().canonicalize()?, FIRST)),
        size::tiddlywiki()?.map(|wiki| (wiki, ".tc-site-title")),
        peers::counter()?.map(|counter| (counter, "button")),
    ];
    let mut times = [const { Vec::new() }; 3];
    let mut held = [const { Vec::new() }; 3];
    for _ in 0..TIMES {
        for (at, side) in sides.iter().enumerate() {
            let Some((path, first)) = side else { continue };
            let (time, megabytes) = start(path, first);
            times[at].push(time);
            held[at].push(megabytes);
        }
    }
    let times = times.map(median);
    let held = held.map(median);
    let row = |what, peer: &str, figures: [Option<f64>; 3], of, unit, goal| Row {
        what,
        peer: peer.to_owned(),
        ours: figures[0].unwrap_or_default(),
        theirs: figures[of],
        unit,
        goal,
    };
    let start = "double click to usable, empty, processor slowed four-fold";
    let memory = "memory of the page, empty";
    let (wiki, counter) = ("empty TiddlyWiki", "a Leptos counter in one file");
    Ok(vec![
        row(start, wiki, times, 1, "ms", Goal::Ratio(0.25)),
        row(start, counter, times, 2, "ms", Goal::None),
        row(memory, wiki, held, 1, "MB", Goal::Ratio(0.5)),
        row(memory, counter, held, 2, "MB", Goal::None),
    ])
}
