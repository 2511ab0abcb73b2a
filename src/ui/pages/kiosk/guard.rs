//! What keeps the page where it is: its address, its full screen, the keys that lead away.

use super::state::Counter;
use crate::browser::{page, screen, speech};
use crate::ui::Hash;
use leptos::{ev, prelude::*};

/// The address of the kiosk.
const ADDRESS: &str = "/kiosk";

/// Keys that open something of the browser above the page.
const KEYS: [&str; 6] = ["F1", "F3", "F6", "F7", "F10", "F12"];

/// With Ctrl: print, save, open, find, source, history, downloads, address, bookmark.
const CODES: [&str; 10] = [
    "KeyP", "KeyS", "KeyO", "KeyF", "KeyG", "KeyU", "KeyH", "KeyJ", "KeyL", "KeyD",
];

/// Holds the page for as long as the kiosk lives.
pub(super) fn hold_the_page(counter: Counter) {
    hold_the_address();
    hold_the_screen(counter);
    hold_the_keys();
    on_cleanup(speech::hush);
}

/// An entry of the app always lies below the kiosk's own: the way back leads there, and from
/// there to the kiosk again, never out of the page.
fn hold_the_address() {
    page::replace_hash("/");
    page::set_hash(ADDRESS);
    let hash = Hash::expect();
    Effect::new(move |_| {
        if hash.get() != ADDRESS {
            page::set_hash(ADDRESS);
        }
    });
}

fn hold_the_screen(counter: Counter) {
    let look = move || {
        let is_lost = screen::can_fill() && !screen::is_full();
        if counter.is_covered.try_get_untracked() == Some(!is_lost) {
            counter.is_covered.set(is_lost);
        }
    };
    look();
    let listeners = StoredValue::new_local(screen::on_change(look));
    on_cleanup(move || listeners.set_value(Vec::new()));
}

fn hold_the_keys() {
    let keys = window_event_listener(ev::keydown, |event| {
        let is_command = event.ctrl_key() || event.meta_key();
        if KEYS.contains(&event.key().as_str())
            || is_command && CODES.contains(&event.code().as_str())
        {
            event.prevent_default();
        }
    });
    let menu = window_event_listener(ev::contextmenu, |event| event.prevent_default());
    let drag = window_event_listener(ev::dragstart, |event| event.prevent_default());
    on_cleanup(move || {
        keys.remove();
        menu.remove();
        drag.remove();
    });
}
