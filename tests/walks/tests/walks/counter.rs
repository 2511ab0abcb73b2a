//! Rarer hours at the counter: a screen that is lost, a voice, somebody who goes away, a year that ends.

use crate::kiosk::{
    PIN, SHORT, STANDARD, adopt, answer, begin, by_aspects, cover, impatient, leave, open_kiosk,
    press, see_first_page, start, stored, thank_for,
};
use crate::people::{open_the_file, see_saved};
use crate::year::OLD_CLOCK;
use serde_json::{Value, json};
use walks::browser::Browser;
use walks::seek::{any, button, dialog, heading, text, textbox, thing};
use walks::steps::Key;

#[test]
fn who_goes_away_leaves_nothing_where_staff_have_set_it_so() {
    let Some(browser) = open_kiosk(STANDARD, |browser| {
        by_aspects(browser);
        impatient(browser);
        browser.click(&thing("switch", "เก็บคำตอบที่ทำไม่จบ"));
    }) else {
        return;
    };
    browser.click(&begin());
    browser.click(&button("ชาย"));
    browser.see(&thing("alertdialog", "ท่านยังทำแบบสอบถามอยู่หรือไม่"));
    browser.see(&text("คำตอบจะถูกลบและกลับไปหน้าแรก"));
    browser.see(&begin());
    browser.click(&begin());
    assert!(!browser.is_pressed(&button("ชาย")));
    assert_eq!(stored(&browser), 0);
    browser.finish();
}

#[test]
fn a_lost_full_screen_is_covered_until_somebody_touches_it() {
    let Some(browser) = open_kiosk(STANDARD, by_aspects) else {
        return;
    };
    browser.click(&begin());
    browser.click(&button("หญิง"));
    let is_full = "return document.fullscreenElement !== null";
    browser.until("the full screen", |browser| {
        (browser.script(is_full, Vec::new()) == Value::Bool(true)).then_some(())
    });
    browser.script("document.exitFullscreen()", Vec::new());
    browser.see(&cover());
    // Whatever lies below, a finger meets the cover only.
    let met = browser.script(
        "const places = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x * innerWidth, y * innerHeight]));
         return places.every(([x, y]) => document.elementFromPoint(x, y).closest('.kiosk-cover'));",
        Vec::new(),
    );
    assert_eq!(met, Value::Bool(true));
    browser.click(&cover());
    browser.miss(&cover());
    assert_eq!(browser.script(is_full, Vec::new()), Value::Bool(true));
    assert!(browser.is_pressed(&button("หญิง")));
    browser.finish();
}

/// Voices of which only the English one speaks on this computer by itself, until a Thai one is found.
const VOICES: &str = "
    const voice = (lang, localService) => ({ lang, localService, name: lang, voiceURI: lang, default: false });
    let voices = [voice('th-TH', false), voice('en-GB', true)];
    const speech = new EventTarget();
    window.said = [];
    speech.getVoices = () => voices;
    speech.speak = (utterance) => window.said.push([utterance.lang, utterance.voice.localService, utterance.text]);
    speech.cancel = () => {};
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    window.findThai = () => {
      voices = [...voices, voice('th_TH', true)];
      speech.dispatchEvent(new Event('voiceschanged'));
    };";

#[test]
fn only_a_voice_of_this_computer_reads_aloud() {
    let Some(browser) = open_kiosk(SHORT, |_| {}) else {
        return;
    };
    browser.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": VOICES }),
    );
    browser.reload();
    see_first_page(&browser);
    browser.click(&begin());
    browser.see(&heading("วันนี้ท่านพอใจกับการให้บริการเพียงใด"));
    assert!(!browser.sees(&button("อ่านให้ฟัง")), "a voice of a server");
    browser.click(&button("English"));
    browser.see(&button("Read aloud"));
    browser.click(&button("ไทย"));
    browser.see(&heading("วันนี้ท่านพอใจกับการให้บริการเพียงใด"));
    assert!(!browser.sees(&button("อ่านให้ฟัง")));
    browser.script("window.findThai()", Vec::new());
    browser.click(&button("อ่านให้ฟัง"));
    let said = browser.script("return window.said", Vec::new());
    assert_eq!(said[0][0], "th_TH");
    assert_eq!(said[0][1], true);
    let words = said[0][2].as_str().expect("words");
    for part in ["วันนี้ท่านพอใจกับการให้บริการเพียงใด", "ไม่พอใจมาก"]
    {
        assert!(words.contains(part), "{part} in {words}");
    }
    browser.finish();
}

/// Answers, and presses what leads on in the moment in which the page is another one.
const OVERTAKEN: &str = "
    const [level] = arguments;
    const done = arguments[arguments.length - 1];
    const title = () => document.querySelector('.kiosk-run h1')?.textContent;
    const before = title();
    const turned = new MutationObserver(() => {
      if (!title() || title() === before) return;
      turned.disconnect();
      document.querySelector('.kiosk-foot > :last-child').click();
      done(true);
    });
    turned.observe(document.body, { childList: true, subtree: true, characterData: true });
    [...document.querySelectorAll('.kiosk-level')].find((it) => it.textContent.trim() === level).click();";

#[test]
fn a_finger_that_was_on_its_way_when_the_page_turned_by_itself_skips_no_question() {
    let Some(browser) = open_kiosk(SHORT, |_| {}) else {
        return;
    };
    browser.click(&begin());
    browser.see(&heading("วันนี้ท่านพอใจกับการให้บริการเพียงใด"));
    browser.script_async(OVERTAKEN.to_owned(), vec![json!("พอใจมาก")]);
    browser.see(&heading("สิ่งที่ท่านประทับใจ (เลือกได้มากกว่า 1 ข้อ)"));
    press(&browser, "ข้าม", false);
    browser.see(&heading("อยากบอกอะไรเราเพิ่มเติม"));
    browser.finish();
}

/// A screen that can be kept awake, and what was asked of it.
const WAKE: &str = "
    window.wake = { asked: [], released: 0 };
    Object.defineProperty(navigator, 'wakeLock', { value: { request: async (kind) => {
      window.wake.asked.push(kind);
      return { release: async () => { window.wake.released += 1; } };
    } } });";

#[test]
fn the_screen_is_kept_awake_from_the_first_page_to_the_pin() {
    let Some(browser) = open_kiosk(SHORT, |browser| {
        by_aspects(browser);
        thank_for(browser, "15");
    }) else {
        return;
    };
    browser.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": WAKE }),
    );
    browser.reload();
    see_first_page(&browser);
    let see = |asked: usize, released: usize| {
        let wanted = json!({ "asked": vec!["screen"; asked], "released": released });
        browser.until(&wanted.to_string(), |browser| {
            (browser.script("return window.wake", Vec::new()) == wanted).then_some(())
        });
    };
    see(1, 0);
    // A hidden page has lost the lock: it asks anew when it is seen again.
    browser.script(
        "document.dispatchEvent(new Event('visibilitychange'))",
        Vec::new(),
    );
    see(2, 1);
    // The thanks go by themselves.
    answer(&browser, "พอใจ");
    press(&browser, "ส่งแบบสอบถาม", false);
    browser.see(&heading("ขอบคุณ"));
    browser.see(&begin());
    browser.miss(&heading("ขอบคุณ"));
    leave(&browser);
    see(2, 2);
    browser.finish();
}

#[test]
fn no_kiosk_begins_on_a_day_in_doubt_and_answers_of_such_days_are_marked() {
    let Some(browser) = open_the_file() else {
        return;
    };
    crate::people::choose_the_sample(&browser);
    adopt(&browser, SHORT);
    see_saved(&browser);
    browser.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": OLD_CLOCK }),
    );
    browser.reload();
    let asked = || dialog("วันนี้วันที่เท่าไร");
    browser.see(&asked());
    browser.press(Key::Escape + "");
    browser.miss(&asked());

    // The button of the kiosk asks again instead of beginning.
    browser.go("#/kiosk");
    by_aspects(&browser);
    browser.fill(&textbox("PIN"), PIN);
    browser.fill(&textbox("PIN อีกครั้ง"), PIN);
    browser.click(&button("เริ่มแบบสอบถาม"));
    browser.see(&asked());
    assert!(!browser.sees(&dialog("จดรหัสสำรองไว้")));
    browser.fill(&textbox("วันที่วันนี้").within(asked()), "5 ม.ค. 2575");
    browser.press(Key::Tab + "");
    browser.click(&button("ใช้วันที่นี้"));
    browser.miss(&asked());
    browser.click(&button("เริ่มแบบสอบถาม"));
    browser.click(&button("จดแล้ว เริ่มแบบสอบถาม").within(dialog("จดรหัสสำรองไว้")));
    see_first_page(&browser);
    let_one_answer(&browser);
    leave(&browser);
    browser.go("#/survey/results");
    browser.see(&text("๑ ชุดตอบขณะที่นาฬิกาของเครื่องอาจไม่ตรง").part());
    browser.see(&text("๕ ม.ค. ๒๕๗๕").nth(0));
    browser.finish();
}

/// A clock in the fiscal year after this one.
const NEXT_YEAR: &str = "
    const Real = Date, ahead = 340 * 86400000;
    window.Date = class extends Real {
      constructor(...given) { given.length ? super(...given) : super(Real.now() + ahead); }
      static now() { return Real.now() + ahead; }
    };";

/// An office's own plan of the fiscal year of today.
#[track_caller]
fn open_a_plan() -> Option<Browser> {
    let browser = open_the_file()?;
    browser.click(&button("เริ่มแผนใหม่").part());
    browser.fill(&textbox("ชื่อหน่วยงาน"), "ทุ่งทดสอบ");
    browser.click(&button("ถัดไป"));
    browser.see(&heading("มาตรการตั้งต้น"));
    browser.click(&button("สร้างแผน").beginning());
    browser.see(&heading("ภาพรวม"));
    see_saved(&browser);
    Some(browser)
}

/// One citizen of a kiosk that is open.
#[track_caller]
fn let_one_answer(browser: &Browser) {
    answer(browser, "พอใจ");
    press(browser, "ส่งแบบสอบถาม", false);
    browser.see(&heading("ขอบคุณ"));
    browser.click(&button("เสร็จสิ้น"));
    browser.see(&begin());
}

#[test]
fn answers_after_the_last_day_of_the_year_are_of_the_new_one() {
    let Some(browser) = open_a_plan() else {
        return;
    };
    start(&browser, SHORT, by_aspects);
    let_one_answer(&browser);
    browser.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": NEXT_YEAR }),
    );
    browser.reload();
    see_first_page(&browser);
    let_one_answer(&browser);
    leave(&browser);
    browser.see(&text("คำตอบตั้งแต่ ๑ ตุลาคมพักไว้ที่นี่ก่อน"));
    assert_eq!(stored(&browser), 2);

    // The new plan takes over what came since its first day, and the form with it.
    browser.click(&button("ปีงบฯ").part());
    browser.click(&thing("menuitem", "ขึ้นปีใหม่จากปีนี้").beginning());
    let asked = || dialog("ขึ้นปีใหม่หรือเริ่มแผนใหม่");
    browser.click(&button("ขึ้นปีใหม่จากปีนี้").beginning().within(asked()));
    browser.see(&text("เริ่มแผนปีงบประมาณ พ.ศ."));
    browser.click(&button("เสร็จแล้ว"));
    browser.go("#/survey");
    browser.see(&heading(SHORT));
    browser.miss(&text("พักไว้ที่นี่ก่อน"));
    assert_eq!(stored(&browser), 3);

    // A kiosk of the old plan puts what comes now straight into the new one.
    browser.click(&button("ปีงบฯ").part());
    browser.click(&any("menuitem").nth(0));
    browser.see(&text("เปิดแผนปี").part());
    browser.go("#/kiosk");
    browser.click(&button("เริ่มแบบสอบถาม"));
    see_first_page(&browser);
    let_one_answer(&browser);
    leave(&browser);
    assert_eq!(stored(&browser), 4);
    browser.see(&text("คำตอบทั้งหมด"));
    let of_new = "const done = arguments[arguments.length - 1];
        const opening = indexedDB.open('prongsai');
        opening.onsuccess = () => {
          const keys = opening.result.transaction('responses').objectStore('responses').getAllKeys();
          keys.onsuccess = () => {
            opening.result.close();
            const counts = {};
            for (const [log] of keys.result) counts[log] = (counts[log] ?? 0) + 1;
            done(Object.values(counts).sort());
          };
        };";
    let counts = browser.script_async(of_new.to_owned(), Vec::new());
    assert_eq!(counts, json!([2, 2]));
    browser.finish();
}

#[test]
fn four_thousand_responses_become_a_block_and_are_counted_as_before() {
    let Some(browser) = open_the_file() else {
        return;
    };
    crate::people::choose_the_sample(&browser);
    adopt(&browser, STANDARD);
    let fixture = include_str!("../../../fixtures/survey/responses.csv");
    let (header, rows) = fixture.split_once('\n').expect("a header");
    let path = browser.launch().downloads().join("many.csv");
    std::fs::write(&path, [header, "\n", &rows.repeat(11)].concat()).expect("a file");
    browser.go("#/survey/import");
    browser.hand_in(&button("เลือกไฟล์"), &path);
    browser.choose(&walks::seek::combobox("นำเข้า “day” เป็น"), "วันที่ตอบ");
    browser.click(&button("นำเข้า").beginning());
    browser.see(&text("นำเข้าและบันทึกแล้ว").part());
    browser.until("a block", |browser| (stored(browser) == 400).then_some(()));
    browser.go("#/survey/results");
    let counted = || text("คำตอบ ๔,๔๐๐ ชุด");
    browser.see(&counted());
    browser.reload();
    browser.see(&counted());
    // As pandas has it of the same answers once.
    browser.see(&text("๔.๒๑").nth(0));
    browser.finish();
}
