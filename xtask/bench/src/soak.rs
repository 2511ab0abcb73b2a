//! A week of a kiosk without a pause: what it leaves in the memory, and whether it slows.
//!
//! Citizens answer as fast as the page lets them, some in English, some walk away; each night staff end the
//! kiosk, save a copy and begin it again. The clock is moved on instead of being waited for.
use anyhow::Result;
use serde_json::{Value, json};
use walks::browser::Browser;
use walks::launch::{Kind, Launch, file_address};
use walks::seek::{button, heading, textbox};
use walks::setting::{Tool, can_walk};
use walks::steps::Key;

use crate::size;
use crate::table::{Goal, Row};
use crate::taking::{PIN, open_the_kiosk};
use crate::turns::median;

const CITIZENS: u64 = 20_000;
const NIGHTS: u64 = 7;
/// Citizens of one script, which must not take as long as a script may.
const GROUP: u64 = 250;
/// Citizens before the first weighing: what is made once is made by then.
const WARM: u64 = 500;
/// Turns in which the worn kiosk and fresh ones are compared.
const TURNS: usize = 12;
/// Fresh kiosks, each a browser of its own: one alone waits 13 or 16 ms for the disk, as it happens.
const FRESH: usize = 3;

/// A clock that can be moved on.
const CLOCK: &str = "
    window.soakShift = 0;
    const Real = Date;
    window.Date = class extends Real {
      constructor(...given) { given.length ? super(...given) : super(Real.now() + window.soakShift); }
      static now() { return Real.now() + window.soakShift; }
    };";

/// What a citizen who answers in Thai presses, one after the other.
const STEPS: [&str; 6] = [
    "เริ่มทำแบบสอบถาม",
    "พอใจ",
    "ถัดไป",
    "ข้าม",
    "ส่งแบบสอบถาม",
    "เสร็จสิ้น",
];

/// Lets citizens answer one after the other, called with (how many, what they press); gives the milliseconds
/// that each who answered in Thai waited for each of the buttons.
const ANSWER: &str = "
    const [count, steps] = arguments;
    const done = arguments[arguments.length - 1];
    const channel = new MessageChannel();
    const turn = () => new Promise((then) => {
      channel.port1.onmessage = then;
      channel.port2.postMessage(null);
    });
    const found = async (words) => {
      for (;;) {
        const one = [...document.querySelectorAll('.kiosk button')].find((it) => it.textContent.trim() === words);
        if (one && !one.disabled) return one;
        await turn();
      }
    };
    const press = async (...all) => { for (const words of all) (await found(words)).click(); };
    (async () => {
      const times = [];
      for (let n = 0; n < count; n++) {
        await found('เริ่มทำแบบสอบถาม');
        if (n % 125 === 60) {
          await press('เริ่มทำแบบสอบถาม', 'พอใจ');
          window.soakShift += 120000;
        } else if (n % 20 === 10) {
          await press('English', 'Begin', 'Happy', 'Next', 'Skip', 'Send', 'Done');
        } else {
          const waited = [];
          for (const words of steps) {
            const began = performance.now();
            await press(words);
            waited.push(performance.now() - began);
          }
          times.push(waited);
        }
      }
      await found('เริ่มทำแบบสอบถาม');
      done(times);
    })();";

/// What the week leaves in the memory, and one answer more at its end beside one in a fresh kiosk.
pub fn rows() -> Result<Vec<Row>> {
    if !can_walk(&[Tool::Chromium, Tool::Chromedriver]) {
        return Ok(Vec::new());
    }
    let worn = begin()?;
    answer(&worn, WARM);
    let before = Weight::of(&worn);
    let mut answered = WARM;
    for night in 1..=NIGHTS {
        while answered < CITIZENS * night / NIGHTS {
            let group = GROUP.min(CITIZENS - answered);
            answer(&worn, group);
            answered += group;
        }
        copy_of_the_night(&worn);
        eprintln!("night {night}, {answered} citizens: {}", Weight::of(&worn));
    }
    let after = Weight::of(&worn);
    let fresh = (0..FRESH).map(|_| begin()).collect::<Result<Vec<_>>>()?;
    for kiosk in &fresh {
        answer(kiosk, WARM);
    }
    let mut ours = Vec::new();
    let mut of_each = vec![Vec::new(); FRESH];
    for _ in 0..TURNS {
        ours.extend(answer(&worn, 100));
        for (kiosk, theirs) in fresh.iter().zip(&mut of_each) {
            theirs.extend(answer(kiosk, 100));
        }
    }
    let whole = |all: &[Vec<f64>]| median(all.iter().map(|it| it.iter().sum()).collect());
    for theirs in &of_each {
        eprintln!("a fresh kiosk: {:.1?} ms", whole(theirs));
    }
    let theirs = of_each.concat();
    for (at, step) in STEPS.into_iter().enumerate() {
        let waited = |all: &[Vec<f64>]| median(all.iter().map(|it| it[at]).collect());
        let (ours, theirs) = (waited(&ours), waited(&theirs));
        eprintln!("until {step}: {ours:.1?} ms, in a fresh kiosk {theirs:.1?}");
    }
    Ok(vec![
        Row {
            what: "what 20,000 responses of a week leave in the memory of the kiosk, after collecting",
            peer: "the goal alone".to_owned(),
            ours: (after.bytes() - before.bytes()) / 1e6,
            theirs: None,
            unit: "MB",
            goal: Goal::Most(5.0),
        },
        Row {
            what: "the same in the memory of WebAssembly, which never shrinks",
            peer: "the goal alone".to_owned(),
            ours: (after.program - before.program) / 1e6,
            theirs: None,
            unit: "MB",
            goal: Goal::Most(5.0),
        },
        Row {
            what: "a citizen's way through the short form after them",
            peer: "kiosks that have just begun".to_owned(),
            ours: whole(&ours).unwrap_or(f64::INFINITY),
            theirs: whole(&theirs),
            unit: "ms",
            goal: Goal::Ratio(1.1),
        },
    ])
}

/// A kiosk whose clock can be moved on.
fn begin() -> Result<Browser> {
    let address = file_address(&size::app().canonicalize()?);
    let browser = Browser::open(Launch::on(Kind::Chromium, address));
    browser.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": CLOCK }),
    );
    browser.reload();
    open_the_kiosk(&browser);
    take_the_pointer_away(&browser);
    Ok(browser)
}

/// Citizens touch; no pointer rests on the screen. Where staff have clicked it would rest on a button of the
/// kiosk, and what lights up under it costs 1.5 ms of a citizen's way, in a worn kiosk as in a fresh one.
fn take_the_pointer_away(browser: &Browser) {
    let away = json!({ "type": "mouseMoved", "x": 0, "y": 0 });
    browser.devtools("Input.dispatchMouseEvent", away);
}

fn answer(browser: &Browser, count: u64) -> Vec<Vec<f64>> {
    let times = browser.script_async(ANSWER.to_owned(), vec![json!(count), json!(STEPS)]);
    let times = times.as_array().into_iter().flatten();
    let waited = times.filter_map(Value::as_array);
    waited
        .map(|it| it.iter().filter_map(Value::as_f64).collect())
        .collect()
}

/// Staff end the kiosk, save everything to a file, and begin it again on the next day.
fn copy_of_the_night(browser: &Browser) {
    browser.click(&button("เจ้าหน้าที่"));
    browser.fill(&textbox("PIN"), PIN);
    browser.press(Key::Enter + "");
    browser.see(&heading("แบบสอบถาม"));
    browser.go("#/health");
    browser.click(&button("บันทึกทั้งหมดเป็นไฟล์"));
    let (_, copy) = browser.take_download(".json");
    assert!(!copy.is_empty(), "a copy");
    browser.script("window.soakShift += 86400000", vec![]);
    browser.go("#/kiosk");
    browser.click(&button("เริ่มแบบสอบถาม"));
    browser.see(&button("เริ่มทำแบบสอบถาม"));
    take_the_pointer_away(browser);
}

/// What a page holds after everything that nobody holds was collected, in bytes.
struct Weight {
    script: f64,
    buffers: f64,
    /// The memory of WebAssembly, which the two above do not count and which never shrinks.
    program: f64,
    listeners: f64,
}

impl Weight {
    fn of(browser: &Browser) -> Self {
        browser.devtools("HeapProfiler.collectGarbage", json!({}));
        let heap = browser.devtools("Runtime.getHeapUsage", json!({}));
        let counters = browser.devtools("Memory.getDOMCounters", json!({}));
        let number = |value: &Value| value.as_f64().unwrap_or_default();
        Self {
            script: number(&heap["usedSize"]),
            buffers: number(&heap["backingStorageSize"]),
            program: program_memory(browser),
            listeners: number(&counters["jsEventListeners"]),
        }
    }

    fn bytes(&self) -> f64 {
        self.script + self.buffers
    }
}

impl std::fmt::Display for Weight {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{:.0} bytes of script, {:.0} of buffers, {:.0} of WebAssembly, {:.0} listeners",
            self.script, self.buffers, self.program, self.listeners
        )
    }
}

/// Bytes of all memories of WebAssembly in the page.
fn program_memory(browser: &Browser) -> f64 {
    let prototype = json!({ "expression": "WebAssembly.Memory.prototype" });
    let prototype = browser.devtools("Runtime.evaluate", prototype);
    let of = json!({ "prototypeObjectId": prototype["result"]["objectId"] });
    let memories = browser.devtools("Runtime.queryObjects", of);
    let sum = json!({
        "objectId": memories["objects"]["objectId"],
        "functionDeclaration": "function () { return this.reduce((sum, it) => sum + it.buffer.byteLength, 0); }",
        "returnByValue": true,
    });
    let sum = browser.devtools("Runtime.callFunctionOn", sum);
    sum["result"]["value"].as_f64().unwrap_or(f64::INFINITY)
}
