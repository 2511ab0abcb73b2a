//! Why the database of this browser did not do what was asked.

use super::value::text_at;
use wasm_bindgen::JsValue;

/// Why the database did not do what was asked. Whatever was being written was not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser gives this page no database at all (blocked by a setting, private window).
    Refused(String),
    /// The disk, or the share of it that the browser gives, is full.
    Full,
    /// A newer version of this app has opened the database; only that one can go on.
    NewerVersion,
    /// Another tab with an older version holds the database; closing that tab helps.
    Blocked,
    /// The database was emptied or deleted while this page was open: what the page shows is
    /// no longer stored. A download rescues it; after a reload the page starts anew.
    Emptied,
    /// A passphrase has to be said first; or another tab has put one on or taken it off, and
    /// this page has to be opened anew.
    Locked,
    /// The connection died, and a second try on a fresh one failed too.
    Lost(String),
    /// Anything else, in the words of the browser.
    Failed(String),
}

impl StoreError {
    /// The error that a value thrown by IndexedDB stands for.
    pub(super) fn from_js(thrown: &JsValue) -> Self {
        match name_of(thrown).as_str() {
            // The second is what Firefox said before version 60.
            "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => Self::Full,
            "VersionError" => Self::NewerVersion,
            "SecurityError" => Self::Refused(words_of(thrown)),
            _ => Self::Failed(words_of(thrown)),
        }
    }
}

/// The name of a thrown error, such as `QuotaExceededError`; empty when it has none.
pub(super) fn name_of(thrown: &JsValue) -> String {
    text_at(thrown, "name").unwrap_or_default()
}

/// Name and message of a thrown error as one line.
pub(super) fn words_of(thrown: &JsValue) -> String {
    match (text_at(thrown, "name"), text_at(thrown, "message")) {
        (Some(name), Some(message)) if message.is_empty() => name,
        (Some(name), Some(message)) => format!("{name}: {message}"),
        (Some(words), None) | (None, Some(words)) => words,
        (None, None) => thrown.as_string().unwrap_or_default(),
    }
}
