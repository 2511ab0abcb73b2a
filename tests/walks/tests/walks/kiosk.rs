//! Citizens at the counter, and what they cannot do there.

use crate::people::{choose_the_sample, introduce, open_the_file};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use walks::browser::Browser;
use walks::look::{Theme, Window};
use walks::seek::{Thing, any, button, dialog, heading, text, textbox, thing};
use walks::setting::{Tool, can_walk};
use walks::steps::Key;

/// Hands the answers in, at once.
const SEND: &str = "[...document.querySelectorAll('.kiosk-foot button')].at(-1).click()";

pub const PIN: &str = "2580";
pub const SHORT: &str = "ความพึงพอใจแบบสั้น";
pub const STANDARD: &str = "แบบสำรวจความพึงพอใจของผู้รับบริการ";

/// Takes a form over that comes with the app.
#[track_caller]
pub fn adopt(browser: &Browser, form: &str) {
    browser.go("#/survey");
    browser.click(&button(&format!("ใช้แบบนี้ “{form}”")));
    let asked = browser.until("the question or the form", |browser| {
        let asked = browser.sees(&dialog("ท่านคือใคร"));
        (asked || browser.sees(&heading(form))).then_some(asked)
    });
    if asked {
        introduce(browser, "กานต์");
    }
    browser.see(&thing("heading", form));
    browser.miss(&button(&format!("ใช้แบบนี้ “{form}”")));
}

pub fn begin() -> Thing {
    button("เริ่มทำแบบสอบถาม")
}

pub fn cover() -> Thing {
    button("แตะเพื่อทำแบบสอบถามต่อ")
}

/// Waits for the first page, the screen taken back with a touch where it was lost.
#[track_caller]
pub fn see_first_page(browser: &Browser) {
    // Both come at once, the cover over the page.
    browser.see(&begin());
    let is_covered = browser.sees(&cover());
    if is_covered {
        browser.click(&cover());
        browser.miss(&cover());
    }
    browser.see(&begin());
}

/// Starts a kiosk for a form; `settings` is done before on the page that sets it.
#[track_caller]
pub fn start(browser: &Browser, form: &str, settings: impl Fn(&Browser)) {
    adopt(browser, form);
    browser.go("#/kiosk");
    browser.see(&heading("เปิดแบบสอบถามที่เคาน์เตอร์"));
    // As long as may be: a busy machine must not miss them.
    thank_for(browser, "60");
    settings(browser);
    browser.fill(&textbox("PIN"), PIN);
    browser.fill(&textbox("PIN อีกครั้ง"), PIN);
    browser.click(&button("เริ่มแบบสอบถาม"));
    let spare = || dialog("จดรหัสสำรองไว้");
    browser.click(&button("จดแล้ว เริ่มแบบสอบถาม").within(spare()));
    see_first_page(browser);
}

/// A kiosk in a fresh browser.
#[track_caller]
pub fn open_kiosk(form: &str, settings: impl Fn(&Browser)) -> Option<Browser> {
    let browser = open_the_file()?;
    choose_the_sample(&browser);
    start(&browser, form, settings);
    Some(browser)
}

pub fn by_aspects(browser: &Browser) {
    browser.click(&button("1 ด้าน"));
}

pub fn impatient(browser: &Browser) {
    browser.fill(&textbox("วินาทีที่ไม่มีการแตะ ก่อนเริ่มนับถอยหลัง"), "5");
    browser.fill(&textbox("วินาทีนับถอยหลัง"), "15");
}

/// How many seconds the thanks stand.
pub fn thank_for(browser: &Browser, seconds: &str) {
    browser.fill(&textbox("วินาทีที่แสดงหน้าขอบคุณ"), seconds);
}

/// Presses a button until it is gone: the second of two presses in one place within half a
/// second counts as a slip of the finger.
#[track_caller]
pub fn press(browser: &Browser, name: &str, by_touch: bool) {
    browser.see(&button(name));
    browser.until(&format!("the page behind {name}"), |browser| {
        let is_pressed = match by_touch {
            true => browser.tap_if_there(&button(name)),
            false => browser.click_if_there(&button(name)),
        };
        (!is_pressed && !browser.sees(&button(name))).then_some(())
    });
}

/// Answers the short form and hands it in, by aspects.
#[track_caller]
pub fn answer(browser: &Browser, level: &str) {
    browser.click(&begin());
    browser.click(&button(level));
    press(browser, "ถัดไป", false);
    press(browser, "ข้าม", false);
    browser.see(&button("ส่งแบบสอบถาม"));
}

/// Ends the kiosk as staff do.
#[track_caller]
pub fn leave(browser: &Browser) {
    browser.click(&button("เจ้าหน้าที่"));
    browser.fill(&textbox("PIN"), PIN);
    browser.press(Key::Enter + "");
    browser.see(&heading("แบบสอบถาม"));
}

/// How many responses the disk has, packed ones left out.
#[track_caller]
pub fn stored(browser: &Browser) -> u64 {
    let count = "const done = arguments[arguments.length - 1];
        const opening = indexedDB.open('prongsai');
        opening.onsuccess = () => {
          const counting = opening.result.transaction('responses').objectStore('responses').count();
          counting.onsuccess = () => { opening.result.close(); done(counting.result); };
        };";
    browser
        .script_async(count.to_owned(), Vec::new())
        .as_u64()
        .expect("a number")
}

/// Waits until the disk has so many.
#[track_caller]
pub fn see_stored(browser: &Browser, count: u64) {
    browser.until(&format!("{count} responses on the disk"), |browser| {
        (stored(browser) == count).then_some(())
    });
}

#[test]
fn a_citizen_answers_by_touch_in_thai_and_in_english() {
    let Some(browser) = open_kiosk(SHORT, |_| {}) else {
        return;
    };
    browser.touch_screen();
    browser.tap(&begin());
    browser.see(&heading("วันนี้ท่านพอใจกับการให้บริการเพียงใด"));
    browser.tap(&button("พอใจมาก"));
    browser.see(&heading("สิ่งที่ท่านประทับใจ (เลือกได้มากกว่า 1 ข้อ)"));
    browser.tap(&button("ความรวดเร็ว"));
    browser.tap(&button("ความสุภาพและการเอาใจใส่"));
    press(&browser, "ถัดไป", true);
    press(&browser, "ส่งแบบสอบถาม", true);
    browser.see(&heading("ขอบคุณ"));
    assert_eq!(stored(&browser), 1);
    browser.tap(&button("เสร็จสิ้น"));

    browser.tap(&button("English"));
    browser.tap(&button("Begin"));
    browser.see(&heading("How happy are you with our service today?"));
    browser.tap(&button("Unhappy"));
    browser.see(&heading("What should be better? (choose any)"));
    browser.tap(&button("Prefer not to say"));
    press(&browser, "Send", true);
    browser.see(&heading("Thank you"));
    assert_eq!(stored(&browser), 2);
    browser.tap(&button("Done"));
    // The next citizen is met in the first language.
    browser.see(&begin());
    browser.finish();
}

#[test]
fn within_ones_own_answers_one_may_go_back_and_the_next_citizen_finds_nothing() {
    let Some(browser) = open_kiosk(STANDARD, by_aspects) else {
        return;
    };
    browser.click(&begin());
    browser.click(&button("หญิง"));
    browser.click(&button("ถัดไป"));
    browser.see(&heading("ด้านกระบวนการและขั้นตอนการให้บริการ"));
    browser.click(&button("ย้อนกลับ"));
    assert!(browser.is_pressed(&button("หญิง")));
    browser.click(&button("ย้อนกลับ"));
    browser.click(&begin());
    assert!(!browser.is_pressed(&button("หญิง")));
    assert_eq!(stored(&browser), 0);
    browser.finish();
}

#[test]
fn nothing_in_the_page_leads_out_of_a_kiosk_but_the_pin() {
    let Some(mut browser) = open_kiosk(SHORT, |_| {}) else {
        return;
    };
    for address in ["#/", "#/plan", "#/settings", "#/survey", "#/kiosk?x=1", "#"] {
        browser.go(address);
        see_first_page(&browser);
    }
    for _ in 0..4 {
        browser.script("history.back()", Vec::new());
        see_first_page(&browser);
    }
    browser.press(Key::Control + "z");
    see_first_page(&browser);
    browser.reload();
    see_first_page(&browser);
    browser.open_tab();
    see_first_page(&browser);
    browser.go("#/plan");
    see_first_page(&browser);
    browser.kill();
    browser.open_again();
    see_first_page(&browser);

    browser.click(&button("เจ้าหน้าที่"));
    browser.fill(&textbox("PIN"), "1111");
    browser.press(Key::Enter + "");
    browser.see(&thing("status", "PIN ไม่ถูกต้อง").beginning());
    browser.click(&button("ปิด"));
    see_first_page(&browser);
    // The first wrong try costs a second.
    browser.click(&button("เจ้าหน้าที่"));
    browser.until("the kiosk to end", |browser| {
        browser.fill(&textbox("PIN"), PIN);
        browser.press(Key::Enter + "");
        let said = || browser.sees(&thing("status", "โปรดรออีก").beginning());
        let has_ended = || browser.sees(&heading("แบบสอบถาม"));
        browser.until("an answer", |_| (has_ended() || said()).then_some(()));
        has_ended().then_some(())
    });
    browser.reload();
    browser.see(&heading("แบบสอบถาม"));
    browser.finish();
}

#[test]
fn a_wrong_pin_waits_longer_each_time_also_after_a_reload() {
    let Some(browser) = open_kiosk(SHORT, |_| {}) else {
        return;
    };
    let answer = |browser: &Browser| {
        browser.fill(&textbox("PIN"), "1111");
        browser.press(Key::Enter + "");
        browser.until("an answer", |browser| {
            let said = browser.words(&any("status").within(dialog("สำหรับเจ้าหน้าที่")));
            (!said.is_empty() && said != "กำลังตรวจสอบ…").then_some(said)
        })
    };
    let wait = |browser: &Browser, seconds: u64| {
        let wrong = format!("PIN ไม่ถูกต้อง ลองใหม่ได้ใน {seconds} วินาที");
        browser.until(&wrong, |browser| {
            let asked = Instant::now();
            let said = answer(browser);
            assert!(said == wrong || said.starts_with("โปรดรออีก"), "{said}");
            (said == wrong).then_some(asked)
        })
    };
    browser.click(&button("เจ้าหน้าที่"));
    for seconds in [1, 2, 5] {
        wait(&browser, seconds);
    }
    browser.reload();
    see_first_page(&browser);
    browser.click(&button("เจ้าหน้าที่"));
    let asked = wait(&browser, 15);
    // The right one is not heard either while the wait lasts; on a busy machine it may be over.
    browser.fill(&textbox("PIN"), PIN);
    browser.press(Key::Enter + "");
    let refused = || browser.sees(&thing("status", "โปรดรออีก").beginning());
    let has_ended = || browser.sees(&heading("แบบสอบถาม"));
    browser.until("an answer", |_| (refused() || has_ended()).then_some(()));
    assert!(refused() || asked.elapsed() > Duration::from_secs(14));
    browser.finish();
}

#[test]
fn who_goes_away_leaves_a_partial_response_and_an_empty_first_page() {
    let Some(browser) = open_kiosk(STANDARD, |browser| {
        by_aspects(browser);
        impatient(browser);
    }) else {
        return;
    };
    let still_there = || thing("alertdialog", "ท่านยังทำแบบสอบถามอยู่หรือไม่");
    browser.click(&begin());
    browser.click(&button("ชาย"));
    browser.see(&still_there());
    browser.click(&button("ทำต่อ"));
    browser.miss(&still_there());
    assert!(browser.is_pressed(&button("ชาย")));
    browser.see(&begin());
    see_stored(&browser, 1);
    browser.click(&begin());
    assert!(!browser.is_pressed(&button("ชาย")));
    browser.finish();
}

#[test]
fn a_double_tap_makes_one_response() {
    let Some(browser) = open_kiosk(SHORT, by_aspects) else {
        return;
    };
    answer(&browser, "พอใจ");
    browser.script(
        "const send = [...document.querySelectorAll('button')].find((it) => it.textContent.includes('ส่งแบบสอบถาม'));
         send.click(); send.click();",
        Vec::new(),
    );
    browser.see(&heading("ขอบคุณ"));
    assert_eq!(stored(&browser), 1);
    browser.finish();
}

#[test]
fn a_browser_that_is_killed_in_the_middle_of_a_submission_has_one_response_or_none() {
    let Some(mut browser) = open_kiosk(SHORT, by_aspects) else {
        return;
    };
    let mut before = 0;
    for _ in 0..3 {
        answer(&browser, "พอใจ");
        browser.script(SEND, Vec::new());
        browser.kill();
        browser.open_again();
        see_first_page(&browser);
        let after = stored(&browser);
        assert!(
            after == before || after == before + 1,
            "{before} then {after}"
        );
        before = after;
    }
    browser.finish();
}

/// Nothing can be put any more, until `IDBObjectStore.prototype.put` is `window.put` again.
fn fill_the_disk(browser: &Browser) {
    browser.script(
        "window.put = IDBObjectStore.prototype.put;
         IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };",
        Vec::new(),
    );
}

#[test]
fn a_full_disk_is_no_thank_you() {
    let Some(browser) = open_kiosk(SHORT, by_aspects) else {
        return;
    };
    answer(&browser, "พอใจ");
    fill_the_disk(&browser);
    press(&browser, "ส่งแบบสอบถาม", false);
    browser.see(&heading("ขออภัย ขณะนี้ส่งแบบสอบถามไม่ได้"));
    assert!(!browser.sees(&heading("ขอบคุณ")));
    assert_eq!(stored(&browser), 0);
    browser.script("IDBObjectStore.prototype.put = window.put;", Vec::new());
    browser.click(&button("ลองบันทึกอีกครั้ง"));
    see_first_page(&browser);
    assert_eq!(stored(&browser), 1);
    browser.finish();
}

#[test]
fn staff_get_out_of_a_kiosk_on_a_full_disk_with_the_last_answers_in_their_hands() {
    let Some(browser) = open_kiosk(SHORT, by_aspects) else {
        return;
    };
    answer(&browser, "พอใจ");
    fill_the_disk(&browser);
    press(&browser, "ส่งแบบสอบถาม", false);
    browser.see(&heading("ขออภัย ขณะนี้ส่งแบบสอบถามไม่ได้"));
    browser.click(&button("เจ้าหน้าที่"));
    browser.fill(&textbox("PIN"), "1111");
    browser.press(Key::Enter + "");
    browser.see(&thing("status", "PIN ไม่ถูกต้อง").beginning());
    browser.until("the kiosk to end", |browser| {
        browser.fill(&textbox("PIN"), PIN);
        browser.press(Key::Enter + "");
        let has_ended = || browser.sees(&heading("แบบสอบถาม"));
        let said = || browser.sees(&thing("status", "โปรดรออีก").beginning());
        browser.until("an answer", |_| (has_ended() || said()).then_some(()));
        has_ended().then_some(())
    });
    browser.see(&text("ยังไม่ได้บันทึก"));
    browser.see(&text("พื้นที่เก็บข้อมูลเต็ม"));
    browser.click(&button("บันทึกเป็นไฟล์").nth(0));
    let (_, file) = browser.take_download(".json");
    let file: Value = serde_json::from_slice(&file).expect("JSON");
    assert!(
        file["responses"].to_string().contains("overall"),
        "the answers are not in the file"
    );
    assert_eq!(stored(&browser), 0);
    browser.script("IDBObjectStore.prototype.put = window.put;", Vec::new());
    browser.click(&button("ลองบันทึกอีกครั้ง"));
    see_stored(&browser, 1);
    browser.see(&thing("status", "บันทึกแล้ว"));
    browser.finish();
}

#[test]
fn a_hostile_suggestion_is_text_and_nothing_else() {
    let Some(browser) = open_kiosk(SHORT, by_aspects) else {
        return;
    };
    answer(&browser, "ไม่พอใจ");
    browser.see(&textbox("อยากบอกอะไรเราเพิ่มเติม"));
    browser.script(
        "const field = document.querySelector('textarea');
         field.value = '<script>window.hit = 1</script><img src=x onerror=\"window.hit = 1\">'
           + '😀🇹🇭\\u0000\\u0007\\u202e' + 'ก'.repeat(10000);
         field.dispatchEvent(new Event('input', { bubbles: true }));",
        Vec::new(),
    );
    press(&browser, "ส่งแบบสอบถาม", false);
    browser.see(&heading("ขอบคุณ"));
    assert_eq!(stored(&browser), 1);
    let kept = "const done = arguments[arguments.length - 1];
        const opening = indexedDB.open('prongsai');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('responses').objectStore('responses').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            done(new TextDecoder().decode(reading.result[0].suggestions));
          };
        };";
    let kept = browser.script_async(kept.to_owned(), Vec::new());
    let kept = kept.as_str().expect("a text");
    assert!(kept.contains("<script>window.hit = 1</script>"));
    assert!(kept.contains("😀🇹🇭\u{0}\u{7}\u{202e}"));
    assert!(kept.contains(&"ก".repeat(10_000)));
    browser.click(&button("เสร็จสิ้น"));
    leave(&browser);
    browser.go("#/survey/results");
    browser.see(&text("<script>window.hit = 1</script>"));
    assert_eq!(
        browser.script("return window.hit ?? null", Vec::new()),
        Value::Null
    );
    browser.finish();
}

/// Bytes in use and listeners, after everything that nobody holds was collected.
fn weight(browser: &Browser) -> (u64, u64) {
    browser.devtools("HeapProfiler.collectGarbage", json!({}));
    let heap = browser.devtools("Runtime.getHeapUsage", json!({}));
    let counters = browser.devtools("Memory.getDOMCounters", json!({}));
    let number = |value: &Value| value.as_f64().unwrap_or_default() as u64;
    (
        number(&heap["usedSize"]) + number(&heap["backingStorageSize"]),
        number(&counters["jsEventListeners"]),
    )
}

/// So many citizens, each with one answer and the thanks.
fn many_citizens(browser: &Browser, count: u64) {
    let citizens = format!(
        "const done = arguments[arguments.length - 1];
        const press = async (words) => {{
          for (;;) {{
            const found = [...document.querySelectorAll('.kiosk button')].find((it) => it.textContent.trim() === words);
            if (found && !found.disabled) {{ found.click(); return; }}
            await new Promise((then) => setTimeout(then));
          }}
        }};
        (async () => {{
          for (let n = 0; n < {count}; n++) {{
            for (const words of ['เริ่มทำแบบสอบถาม', 'พอใจ', 'ถัดไป', 'ข้าม', 'ส่งแบบสอบถาม', 'เสร็จสิ้น']) await press(words);
          }}
          done();
        }})();"
    );
    browser.script_async(citizens, Vec::new());
    see_first_page(browser);
}

#[test]
fn a_thousand_citizens_leave_nothing_in_the_memory() {
    let Some(browser) = open_kiosk(SHORT, by_aspects) else {
        return;
    };
    many_citizens(&browser, 100);
    let (bytes, listeners) = weight(&browser);
    many_citizens(&browser, 900);
    let (bytes_after, listeners_after) = weight(&browser);
    assert_eq!(stored(&browser), 1_000);
    eprintln!(
        "{bytes} bytes, {listeners} listeners; after 900 more: {bytes_after}, {listeners_after}"
    );
    assert!(
        bytes_after < bytes + 2_000_000,
        "{bytes} then {bytes_after}"
    );
    assert!(
        listeners_after < listeners + 50,
        "{listeners} then {listeners_after}"
    );
    browser.finish();
}

#[test]
fn the_kiosk_is_without_barriers_in_both_themes() {
    if !can_walk(&[Tool::Axe]) {
        return;
    }
    let Some(browser) = open_kiosk(SHORT, |_| {}) else {
        return;
    };
    let mut complaints = Vec::new();
    let mut look = |name: &str| {
        for window in Window::ALL {
            for theme in Theme::ALL {
                browser.picture(&format!("kiosk-{name}"), theme, window);
                let found = browser.barriers().into_iter();
                complaints.extend(found.map(|what| format!("{name} {theme:?} {window:?}: {what}")));
            }
        }
        browser.show_in(Theme::Light, Window::Office);
    };
    look("welcome");
    browser.click(&begin());
    browser.see(&button("พอใจ"));
    look("faces");
    browser.click(&button("พอใจ"));
    browser.see(&button("ความรวดเร็ว"));
    look("choices");
    press(&browser, "ข้าม", false);
    browser.see(&button("ส่งแบบสอบถาม"));
    look("suggestion");
    press(&browser, "ส่งแบบสอบถาม", false);
    browser.see(&heading("ขอบคุณ"));
    look("thanks");
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    browser.finish();
}
