//! The whole screen: filling it, noticing when it is lost, keeping it awake.

use super::listener::Listener;
use super::page;
use js_sys::{Array, Function, Promise, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// Whether the page fills the screen: by our wish, by F11, or in a browser that was started
/// with `--kiosk`.
#[must_use]
pub fn is_full() -> bool {
    let by_us = document().is_some_and(|document| document.fullscreen_element().is_some());
    let by_others = window()
        .and_then(|window| window.match_media("(display-mode: fullscreen)").ok()?)
        .is_some_and(|query| query.matches());
    by_us || by_others
}

/// Whether this browser can fill the screen at all.
#[must_use]
pub fn can_fill() -> bool {
    document().is_some_and(|document| document.fullscreen_enabled())
}

/// Fills the screen, and asks for the Escape key where a browser lends it. Call it in answer
/// to a touch; false when the browser does not let us.
pub async fn fill() -> bool {
    let Some(root) = document().and_then(|document| document.document_element()) else {
        return false;
    };
    // A promise since Chromium 71; web-sys still types it as nothing.
    let Ok(request) = Reflect::get(&root, &"requestFullscreen".into()) else {
        return false;
    };
    let Ok(request) = request.dyn_into::<Function>() else {
        return false;
    };
    let asked = request.call0(&root).ok();
    let Some(promise) = asked.and_then(|asked| asked.dyn_into::<Promise>().ok()) else {
        return is_full();
    };
    let filled = JsFuture::from(promise).await.is_ok();
    if filled {
        lock_escape().await;
    }
    filled
}

/// With the key locked, Escape has to be held down to leave the full screen.
async fn lock_escape() {
    let locked = || -> Result<Promise, JsValue> {
        let window = window().ok_or(JsValue::UNDEFINED)?;
        let keyboard = Reflect::get(&window.navigator(), &"keyboard".into())?;
        let lock: Function = Reflect::get(&keyboard, &"lock".into())?.dyn_into()?;
        lock.call1(&keyboard, &Array::of1(&"Escape".into()))?
            .dyn_into()
    };
    if let Ok(promise) = locked() {
        // Without it the cover comes sooner, nothing else.
        let _ = JsFuture::from(promise).await;
    }
}

/// Gives the screen back.
pub fn leave() {
    if let Some(document) = document()
        && document.fullscreen_element().is_some()
    {
        document.exit_fullscreen();
    }
}

/// Calls `hear` whenever the page fills the screen or no longer does.
pub fn on_change(hear: impl FnMut() + 'static) -> Vec<Listener> {
    let (Some(window), Some(document)) = (window(), document()) else {
        return Vec::new();
    };
    let hear = Rc::new(RefCell::new(hear));
    let resized = {
        let hear = hear.clone();
        Listener::new(&window, "resize", move |_| (hear.borrow_mut())())
    };
    let changed = Listener::new(&document, "fullscreenchange", move |_| {
        (hear.borrow_mut())();
    });
    vec![resized, changed]
}

/// Keeps the screen from going dark for as long as it lives, where the browser can. The
/// browser lets go of the screen whenever the page is hidden; it is asked anew when the page
/// is seen again.
#[must_use = "a dropped wake lets the screen sleep"]
pub struct Wake {
    lock: Rc<RefCell<JsValue>>,
    is_over: Rc<Cell<bool>>,
    _shown: Option<Listener>,
}

impl Wake {
    /// Begins to keep the screen awake.
    pub fn begin() -> Self {
        let lock = Rc::new(RefCell::new(JsValue::UNDEFINED));
        let is_over = Rc::new(Cell::new(false));
        let ask = {
            let (lock, is_over) = (lock.clone(), is_over.clone());
            move || {
                let (lock, is_over) = (lock.clone(), is_over.clone());
                spawn_local(async move {
                    if let Ok(promise) = ask_for_wake()
                        && let Ok(granted) = JsFuture::from(promise).await
                    {
                        release(&lock.replace(granted));
                        if is_over.get() {
                            release(&lock.replace(JsValue::UNDEFINED));
                        }
                    }
                });
            }
        };
        ask();
        Self {
            lock,
            is_over,
            _shown: page::on_shown(ask),
        }
    }
}

impl Drop for Wake {
    fn drop(&mut self) {
        self.is_over.set(true);
        release(&self.lock.replace(JsValue::UNDEFINED));
    }
}

/// `navigator.wakeLock.request('screen')`, which web-sys has only behind its flag for unstable
/// interfaces and which plain http does not have at all.
fn ask_for_wake() -> Result<Promise, JsValue> {
    let window = window().ok_or(JsValue::UNDEFINED)?;
    let wake_lock = Reflect::get(&window.navigator(), &"wakeLock".into())?;
    let request: Function = Reflect::get(&wake_lock, &"request".into())?.dyn_into()?;
    request.call1(&wake_lock, &"screen".into())?.dyn_into()
}

fn release(lock: &JsValue) {
    let release = Reflect::get(lock, &"release".into());
    if let Ok(release) = release
        && let Ok(release) = release.dyn_into::<Function>()
    {
        // What the browser has let go of already needs no release.
        let _ = release.call0(lock);
    }
}
