//! A large municipality's year of responses in one browser: starting, opening the results, filtering,
//! keeping one more, and the memory of all that.
use std::env;
use std::fs;

use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use prongsai::survey::{BLOCK, Columns, Response, Suggestions};
use serde_json::{Value, json};
use walks::browser::Browser;
use walks::launch::{Kind, Launch, file_address};
use walks::seek::{button, heading, thing};
use walks::setting::{Tool, can_walk};
use walks::steps::Key;

use crate::start::{FIRST, SLOWDOWN, until_seen};
use crate::table::{Goal, Row};
use crate::turns::median;
use crate::{peers, size, year};

/// One in so many responses says something.
const SPEAKING: usize = 10;
const TIMES: usize = 5;
/// Rows of registers beside them.
const ROWS: usize = 5_000;
const SHEETS: usize = 20;

/// What is filtered by, one after the other, as it stands in the address.
const FILTERS: [&str; 8] = [
    "time=q2",
    "time=first-half",
    "time=2023-05",
    "division=d.2",
    "time=year&division=d.3",
    "answer=sex:2",
    "answer=age:3",
    "",
];

/// Puts a record under (log, id): a packed block, or a single response.
const PUT: &str = "
    const [name, log, id, columns, suggestions] = arguments;
    const done = arguments[arguments.length - 1];
    const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const opening = indexedDB.open('prongsai');
    opening.onsuccess = () => {
      const database = opening.result;
      const stores = ['responses', 'response-blocks', 'suggestion-blocks'];
      const transaction = database.transaction(stores, 'readwrite');
      const put = (store, value) => transaction.objectStore(store).put(value, [log, id]);
      if (name === 'responses') {
        columns.forEach(([id, columns, suggestions]) => transaction.objectStore(name).put(
          { columns: bytes(columns), suggestions: bytes(suggestions) }, [log, id]));
      } else {
        put('response-blocks', bytes(columns));
        put('suggestion-blocks', bytes(suggestions));
      }
      transaction.oncomplete = () => { database.close(); done(true); };
    };";

const LOG: &str = "
    const done = arguments[arguments.length - 1];
    const opening = indexedDB.open('prongsai');
    opening.onsuccess = () => {
      const reading = opening.result.transaction('logs').objectStore('logs').getAllKeys();
      reading.onsuccess = () => { opening.result.close(); done(reading.result[0]); };
    };";

/// Goes to an address and waits until a frame shows what `seen` gives, as text, and that is another one than
/// before.
const GO: &str = "
    const [hash, selector, before] = arguments;
    const done = arguments[arguments.length - 1];
    const began = performance.now();
    const look = () => {
      const said = document.querySelector(selector)?.textContent ?? '';
      if (said !== '' && said !== before) {
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
      } else {
        setTimeout(look, 2);
      }
    };
    location.hash = hash;
    look();";

const RESULTS: &str = "#/survey/results";
/// What the filter lets through; the figures below it come with it.
const COUNT: &str = ".results-count";
/// The last thing on the page of the results, drawn when the page is idle.
const LAST: &str = ".results-suggestions li";

/// A year's responses, and what a filter, an opening and one more of them cost.
pub fn rows() -> Result<Vec<Row>> {
    if !can_walk(&[Tool::Chromium, Tool::Chromedriver]) {
        return Ok(Vec::new());
    }
    let address = file_address(&size::app().canonicalize()?);
    let browser = Browser::open(Launch::on(Kind::Chromium, address.clone()));
    let start = |selector| {
        let times = (0..TIMES).map(|_| {
            // A change of the hash alone would load nothing.
            browser.devtools("Page.navigate", json!({ "url": "about:blank" }));
            until_seen(&browser, &address, selector)
        });
        median(times.collect()).unwrap_or_default()
    };
    let start_empty = start(FIRST);
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }));
    open_the_plan(&browser)?;
    let start_without = start("main h1");
    let log = browser.script_async(LOG.to_owned(), vec![]);
    fill(&browser, &log);
    let start_with = start("main h1");

    browser.see(&heading("ภาพรวม"));
    let first = go(&browser, RESULTS, COUNT, "");
    browser.go("#/survey");
    let whole = go(&browser, RESULTS, LAST, "");
    let megabytes = browser.megabytes();
    let mut later = Vec::new();
    for _ in 0..TIMES {
        go(&browser, "#/survey", ".survey-counts", "");
        later.push(go(&browser, RESULTS, COUNT, ""));
    }
    let mut filters = Vec::new();
    for filter in FILTERS {
        let before = browser.script(
            "return document.querySelector(arguments[0]).textContent",
            vec![json!(COUNT)],
        );
        let before = before.as_str().unwrap_or_default().to_owned();
        filters.push(go(&browser, &format!("{RESULTS}?{filter}"), COUNT, &before));
    }
    let kept = keep_sheets(&browser);
    eprintln!("later openings: {later:.0?}; filters: {filters:.0?}; sheets: {kept:.0?} ms");
    let worst = |figures: &[f64]| figures.iter().copied().fold(0.0, f64::max);
    let row = |what, ours, theirs, unit, goal| Row {
        what,
        peer: match theirs {
            Some(_) => "the same plan without responses".to_owned(),
            None => "the goal alone".to_owned(),
        },
        ours,
        theirs,
        unit,
        goal,
    };
    let full = Row {
        peer: "the same browser, empty".to_owned(),
        ..row(
            "start with a full year (300 measures, 5,000 rows of registers, 100,000 responses), slowed four-fold",
            start_with,
            Some(start_empty),
            "ms",
            Goal::Ratio(1.3),
        )
    };
    Ok(vec![
        full,
        row(
            "start with 100,000 responses, processor slowed four-fold",
            start_with,
            Some(start_without),
            "ms",
            Goal::Ratio(1.15),
        ),
        row(
            "first opening of their results after it, until the figures are seen",
            first,
            None,
            "ms",
            Goal::Most(1_000.0),
        ),
        row(
            "later openings until the figures are seen, slowest",
            worst(&later),
            None,
            "ms",
            Goal::Most(100.0),
        ),
        row(
            "an opening until the last line below the figures is drawn",
            whole,
            None,
            "ms",
            Goal::None,
        ),
        row(
            "a filter, slowest of eight",
            worst(&filters),
            None,
            "ms",
            Goal::Most(100.0),
        ),
        row(
            "one more sheet from paper until the disk has it and the screen says so, slowest of twenty",
            worst(&kept),
            None,
            "ms",
            Goal::Most(100.0),
        ),
        row(
            "memory of the page with all of them",
            megabytes,
            None,
            "MB",
            Goal::Most(150.0),
        ),
        Row {
            peer: "arquero with as many answers and their tables, alone in a page".to_owned(),
            ..row(
                "memory of the page with all of them",
                megabytes,
                in_arquero()?,
                "MB",
                Goal::Ratio(0.5),
            )
        },
    ])
}

/// Megabytes of a page in which arquero has counted as many answers; none where it is not installed.
fn in_arquero() -> Result<Option<f64>> {
    let Some(library) = peers::npm_file("arquero/dist/arquero.min.js") else {
        return Ok(None);
    };
    let template = peers::folder_of_bench().join("peers/memory_arquero.html");
    let page = fs::read_to_string(template)?.replace("ARQUERO", &file_address(&library));
    let path = env::temp_dir().join(format!("prongsai-bench-{}.html", std::process::id()));
    fs::write(&path, page)?;
    let browser = Browser::open(Launch::on(Kind::Chromium, file_address(&path)));
    browser.until("the figures of arquero", |browser| {
        let said = browser.script(
            "return document.querySelector('#figures')?.textContent.length ?? 0",
            vec![],
        );
        (said.as_u64()? > 1_000).then_some(())
    });
    fs::remove_file(&path)?;
    Ok(Some(browser.megabytes()))
}

/// A full year's plan with the standard form.
fn open_the_plan(browser: &Browser) -> Result<()> {
    let path = env::temp_dir().join(format!("prongsai-bench-{}.json", std::process::id()));
    fs::write(
        &path,
        year::file(&year::log("a", year::MEASURES, ROWS), "bench"),
    )?;
    browser.hand_in(&button("เปิดไฟล์").beginning(), &path);
    browser.click(&button("ข้ามไปก่อน"));
    browser.see(&heading("ภาพรวม"));
    browser.see(&thing("status", "บันทึกแล้ว"));
    fs::remove_file(path)?;
    browser.go("#/survey");
    browser.click(&button("ใช้แบบนี้ “แบบสำรวจความพึงพอใจของผู้รับบริการ”"));
    browser.see(&heading("แบบสำรวจความพึงพอใจของผู้รับบริการ"));
    browser.see(&thing("status", "บันทึกแล้ว"));
    Ok(())
}

/// The responses as a browser keeps them that has gathered them one by one: full blocks, and as many single
/// ones as can be.
fn fill(browser: &Browser, log: &Value) {
    let (_, columns) = year::responses(year::RESPONSES);
    let mut all: Vec<Response> = columns.responses().collect();
    for response in all.iter_mut().step_by(SPEAKING) {
        response.suggestion = "อยากให้มีที่นั่งรอเพิ่มและป้ายบอกทางชัดเจน โทร 081-234-5678".to_owned();
    }
    let packed = |responses: &[Response]| {
        let columns = STANDARD.encode(Columns::new(responses).pack());
        (columns, STANDARD.encode(Suggestions::new(responses).pack()))
    };
    let single = all.split_off(all.len() - (BLOCK - 1));
    for (at, block) in all.chunks(BLOCK).enumerate() {
        let (columns, suggestions) = packed(block);
        let id = json!(format!("block-{at:03}"));
        let given = vec![
            json!("block"),
            log.clone(),
            id,
            json!(columns),
            json!(suggestions),
        ];
        browser.script_async(PUT.to_owned(), given);
    }
    let single: Value = single
        .iter()
        .map(|response| {
            let (columns, suggestions) = packed(std::slice::from_ref(response));
            json!([response.id.to_string(), columns, suggestions])
        })
        .collect();
    browser.script_async(
        PUT.to_owned(),
        vec![json!("responses"), log.clone(), Value::Null, single],
    );
}

/// Milliseconds until the frame that shows an address.
fn go(browser: &Browser, hash: &str, selector: &str, before: &str) -> f64 {
    browser.devtools(
        "Emulation.setCPUThrottlingRate",
        json!({ "rate": SLOWDOWN }),
    );
    let given = vec![json!(hash), json!(selector), json!(before)];
    let time = browser.script_async(GO.to_owned(), given);
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }));
    time.as_f64().unwrap_or(f64::INFINITY)
}

/// Milliseconds of each of some sheets, from Enter to the word that it is kept.
fn keep_sheets(browser: &Browser) -> Vec<f64> {
    const METER: &str = "
        window.benchSheets = [];
        window.benchTitle = () => document.querySelector('#entry-sheet').closest('.card').querySelector('h2').textContent;
        addEventListener('keydown', (event) => {
          if (event.key !== 'Enter') return;
          const began = performance.now(), before = window.benchTitle();
          const look = () => window.benchTitle() !== before
            ? requestAnimationFrame(() => setTimeout(() => window.benchSheets.push(performance.now() - began)))
            : setTimeout(look, 2);
          look();
        }, true);";
    browser.go("#/survey/entry");
    browser.see(&heading("แผ่นที่ ๑"));
    browser.script(METER, vec![]);
    browser.devtools(
        "Emulation.setCPUThrottlingRate",
        json!({ "rate": SLOWDOWN }),
    );
    for at in 0..SHEETS {
        for key in "2341543215".chars() {
            browser.press(key.to_string());
        }
        browser.press(Key::Enter + "");
        browser.until("the next sheet", |browser| {
            let done = browser.script("return window.benchSheets.length", vec![]);
            (done.as_u64()? > at as u64).then_some(())
        });
    }
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }));
    let measured = browser.script("return window.benchSheets", vec![]);
    let measured = measured.as_array().into_iter().flatten();
    measured.filter_map(Value::as_f64).collect()
}
