//! Everything by keyboard alone.

use crate::pages::PAGES;
use crate::people::open_the_sample;
use serde_json::Value;
use walks::browser::Browser;
use walks::seek::button;
use walks::steps::Key;

/// What has the focus, in few words, and whether an outline or shadow on it, or on what frames it, shows that;
/// nothing when the page has it.
const FOCUSED: &str = "
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null;
    const marks = (element) => [null, '::before', '::after'].some((part) => {
      const style = getComputedStyle(element, part);
      return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
    });
    const frames = [focused, focused.parentElement, focused.nextElementSibling, focused.closest('label')];
    const words = `${focused.tagName} ${focused.getAttribute('aria-label') ?? focused.textContent.trim().slice(0, 40)}`;
    return [words, frames.some((frame) => frame && marks(frame))];";

/// Goes through the whole page with Tab; the places where one cannot see that one is there.
fn hidden_stops(browser: &Browser) -> Vec<String> {
    let mut hidden = Vec::new();
    for stop in 0.. {
        assert!(stop < 600, "Tab never leaves the page");
        browser.press(Key::Tab + "");
        let Value::Array(focused) = browser.script(FOCUSED, vec![]) else {
            assert!(stop > 10, "Tab stops only {stop} times");
            break;
        };
        if focused[1] == false {
            hidden.push(focused[0].to_string());
        }
    }
    hidden
}

#[test]
fn the_focus_is_seen_wherever_it_goes() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    let mut complaints = Vec::new();
    for (name, hash) in PAGES {
        browser.go(hash);
        // A page that was gone to has the focus in it already; a loaded one has it at its beginning.
        browser.reload();
        browser.see(&button("English"));
        browser.settle();
        complaints.extend(
            hidden_stops(&browser)
                .iter()
                .map(|stop| format!("{name}: {stop}")),
        );
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    browser.finish();
}
