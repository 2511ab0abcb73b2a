//! The page itself: its address, its title, its printer, and when it is seen.

use super::listener::Listener;
use futures_channel::oneshot;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    ClipboardEvent, Document, Element, HtmlDocument, HtmlElement, HtmlTextAreaElement, Window,
};

/// Milliseconds that idle work waits at most before it is done in a busy page.
const LATEST_IDLE: u32 = 2_000;

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// What follows `#` in the address, as it stands there (see [`decode`]); empty without `#`.
#[must_use]
pub fn hash() -> String {
    let hash = window().and_then(|window| window.location().hash().ok());
    let hash = hash.unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// Goes to another place in the app: the way back leads here. Listeners hear of it.
pub fn set_hash(hash: &str) {
    if let Some(window) = window() {
        let _ = window.location().set_hash(hash);
    }
}

/// Puts another place in place of this one: the way back skips it. Listeners hear of it.
pub fn replace_hash(hash: &str) {
    if let Some(window) = window() {
        // Unlike `history.replaceState` this is allowed on `file://` in every browser.
        let _ = window.location().replace(&format!("#{hash}"));
    }
}

/// Calls `hear` with the new [`hash`] each time the place changes.
pub fn on_hash_change(mut hear: impl FnMut(String) + 'static) -> Option<Listener> {
    Some(Listener::new(window()?.as_ref(), "hashchange", move |_| {
        hear(hash())
    }))
}

/// A text as one part of a hash, in which `/`, `&` and `=` mean nothing.
#[must_use]
pub fn encode(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

/// The text that a part of a hash stands for; the part itself when it is not well formed.
#[must_use]
pub fn decode(part: &str) -> String {
    js_sys::decode_uri_component(part).map_or_else(|_| part.to_owned(), String::from)
}

/// The title of the window, which is also the name that a printed page proposes for its PDF.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Opens the print dialogue with `title` as the proposed file name; the title of the window
/// comes back when the dialogue has closed.
pub fn print(title: &str) {
    let (Some(window), Some(document)) = (window(), document()) else {
        return;
    };
    let before = document.title();
    document.set_title(title);
    let listener = Rc::new(RefCell::new(None));
    let printed = {
        let listener = listener.clone();
        Listener::new(&window, "afterprint", move |_| {
            document.set_title(&before);
            drop(listener.take());
        })
    };
    listener.replace(Some(printed));
    let _ = window.print();
}

/// Sets an attribute of `<html>`, such as the theme or the language; none takes it away.
pub fn set_root_attribute(name: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else {
        return;
    };
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// Whether this computer is set to dark screens.
#[must_use]
pub fn prefers_dark() -> bool {
    window()
        .and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok()?)
        .is_some_and(|query| query.matches())
}

/// Calls `hear` at once with whether the window is as narrow as a phone, and again when that
/// changes.
pub fn on_narrow(mut hear: impl FnMut(bool) + 'static) -> Option<Listener> {
    let query = window()?.match_media("(max-width: 40rem)").ok()??;
    hear(query.matches());
    let narrow = query.clone();
    Some(Listener::new(&query, "change", move |_| {
        hear(narrow.matches());
    }))
}

/// The language that the browser speaks, such as `th` or `en-GB`.
#[must_use]
pub fn language() -> Option<String> {
    window()?.navigator().language()
}

/// Whether the browser grants this page what it grants to secure pages only: cryptography,
/// folders. True on `file://`, false on plain http of another host.
#[must_use]
pub fn is_secure_context() -> bool {
    window().is_some_and(|window| window.is_secure_context())
}

/// Where the page lies: the path of the file, or the address of the site, without `#`.
#[must_use]
pub fn place() -> String {
    let address = window().and_then(|window| window.location().href().ok());
    let address = address.unwrap_or_default();
    let address = address.split(['#', '?']).next().unwrap_or_default();
    decode(address.strip_prefix("file://").unwrap_or(address))
}

/// Whether the page lies on this computer's disk or stick rather than on a site.
#[must_use]
pub fn is_local_file() -> bool {
    window().is_some_and(|window| window.location().protocol().as_deref() == Ok("file:"))
}

/// Calls `hear` when the page is hidden or left: the last moment at which it surely runs.
/// One leaving may be heard twice.
pub fn on_hidden(hear: impl FnMut() + 'static) -> Vec<Listener> {
    let (Some(window), Some(document)) = (window(), document()) else {
        return Vec::new();
    };
    let hear = Rc::new(RefCell::new(hear));
    let left = {
        let hear = hear.clone();
        Listener::new(&window, "pagehide", move |_| (hear.borrow_mut())())
    };
    let hidden = {
        let seen = document.clone();
        Listener::new(&document, "visibilitychange", move |_| {
            if seen.hidden() {
                (hear.borrow_mut())();
            }
        })
    };
    vec![left, hidden]
}

/// Calls `hear` when the page is left or reloaded. Nothing that takes time is done after it.
pub fn on_left(mut hear: impl FnMut() + 'static) -> Option<Listener> {
    let window = window()?;
    Some(Listener::new(&window, "pagehide", move |_| hear()))
}

/// Calls `hear` whenever somebody touches, types or moves the pointer.
pub fn on_touched(hear: impl FnMut() + Clone + 'static) -> Vec<Listener> {
    let Some(window) = window() else {
        return Vec::new();
    };
    let listen = |kind| {
        let mut hear = hear.clone();
        Listener::new(&window, kind, move |_| hear())
    };
    ["pointerdown", "pointermove", "keydown", "wheel"]
        .map(listen)
        .into()
}

/// Opens the page anew: nothing of what it knows is left.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Takes the focus out of the field that is being typed in, as a click elsewhere would.
pub fn leave_field() {
    let focused = document().and_then(|document| document.active_element());
    let is_field = |element: &Element| element.matches("input, textarea").unwrap_or(false);
    if let Some(field) = focused.filter(is_field)
        && let Some(field) = field.dyn_ref::<HtmlElement>()
    {
        // What cannot lose the focus has not got it.
        let _ = field.blur();
    }
}

/// Calls `hear` when the page is seen again after it was hidden.
pub fn on_shown(mut hear: impl FnMut() + 'static) -> Option<Listener> {
    let document = document()?;
    let seen = document.clone();
    Some(Listener::new(&document, "visibilitychange", move |_| {
        if !seen.hidden() {
            hear();
        }
    }))
}

/// Asks before the page is left for as long as the listener lives: something is not saved yet.
pub fn ask_before_leaving() -> Option<Listener> {
    Some(Listener::new(window()?.as_ref(), "beforeunload", |event| {
        event.prevent_default()
    }))
}

/// Does `work` when the page has nothing else to do, after two seconds at the latest.
pub fn when_idle(work: impl FnOnce() + 'static) {
    let Some(window) = window() else {
        return;
    };
    let work = Closure::once_into_js(work);
    let work = work.unchecked_ref();
    let has_idle = js_sys::Reflect::has(&window, &"requestIdleCallback".into());
    if has_idle == Ok(true) {
        let options = web_sys::IdleRequestOptions::new();
        options.set_timeout(LATEST_IDLE);
        let _ = window.request_idle_callback_with_options(work, &options);
    } else {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(work, 200);
    }
}

/// Lets the page draw and answer before long work goes on.
pub async fn breathe() {
    let (sender, woken) = oneshot::channel::<()>();
    let wake = Closure::once_into_js(move || {
        // Nobody waits any more when the page is gone.
        let _ = sender.send(());
    });
    if let Some(window) = window() {
        let wake = wake.unchecked_ref();
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(wake, 0);
        let _ = woken.await;
    }
}

/// The text that somebody pastes; none for pictures and files.
#[must_use]
pub fn pasted_text(event: &ClipboardEvent) -> Option<String> {
    event.clipboard_data()?.get_data("text/plain").ok()
}

/// Puts `text` on the clipboard instead of what the browser would copy or cut.
pub fn put_copied(event: &ClipboardEvent, text: &str) {
    let Some(clipboard) = event.clipboard_data() else {
        return;
    };
    if clipboard.set_data("text/plain", text).is_ok() {
        event.prevent_default();
    }
}

/// Copies `text` to the clipboard; false when the browser does not let us. Call it in answer
/// to a click.
pub async fn copy(text: &str) -> bool {
    let Some(window) = window() else {
        return false;
    };
    let navigator = window.navigator();
    // Absent outside secure contexts.
    let has_clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into())
        .is_ok_and(|clipboard| !clipboard.is_undefined());
    if has_clipboard {
        let written = JsFuture::from(navigator.clipboard().write_text(text)).await;
        if written.is_ok() {
            return true;
        }
    }
    copy_selected(text).unwrap_or(false)
}

/// The old way: selects the text in a field that nobody sees and copies the selection.
fn copy_selected(text: &str) -> Result<bool, JsValue> {
    let document = document().ok_or(JsValue::UNDEFINED)?;
    let focused = document.active_element();
    // Outside an open dialog nothing takes the focus.
    let home = match focused
        .as_ref()
        .map(|it| it.closest("dialog"))
        .transpose()?
    {
        Some(Some(dialog)) => dialog,
        _ => document.body().ok_or(JsValue::UNDEFINED)?.into(),
    };
    let field: HtmlTextAreaElement = document.create_element("textarea")?.unchecked_into();
    field.set_value(text);
    field.style().set_property("position", "fixed")?;
    field.style().set_property("opacity", "0")?;
    home.append_child(&field)?;
    field.select();
    let copied = document
        .unchecked_ref::<HtmlDocument>()
        .exec_command("copy");
    field.remove();
    if let Some(focused) = focused.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        focused.focus()?;
    }
    copied
}

/// Ends when the browser has painted what was changed so far.
pub async fn painted() {
    let Some(window) = window() else { return };
    let (sender, receiver) = futures_channel::oneshot::channel::<()>();
    let after = Closure::once_into_js(move || {
        // Nobody waits any more where the page is gone.
        let _ = sender.send(());
    });
    // Two frames at 60 Hz; a hidden page paints nothing and must not wait for it.
    let set =
        window.set_timeout_with_callback_and_timeout_and_arguments_0(after.unchecked_ref(), 34);
    if set.is_ok() {
        let _ = receiver.await;
    }
}
