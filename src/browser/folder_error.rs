//! Why a folder did not do what was asked.

use super::store_error::{name_of, words_of};
use wasm_bindgen::JsValue;

/// Why a folder did not do what was asked, by what a person can do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FolderError {
    /// This browser lets no page choose a folder: Firefox, Safari, plain http. Files by hand
    /// remain.
    Unsupported,
    /// The person, or the browser since its restart, does not allow it; they can be asked in
    /// answer to a click.
    NotAllowed,
    /// The folder is not there: the stick was pulled out, the drive is not connected, somebody
    /// has moved it.
    Gone,
    /// The disk is full.
    Full,
    /// Another program holds the file, or the disk is write-protected.
    Locked,
    /// What was read back is not what was written: the disk is failing.
    Unequal,
    /// Anything else, in the words of the browser.
    Failed(String),
}

impl FolderError {
    /// The error that a value thrown by a folder or a file stands for.
    pub(super) fn from_js(thrown: &JsValue) -> Self {
        match name_of(thrown).as_str() {
            "NotAllowedError" | "SecurityError" => Self::NotAllowed,
            "NotFoundError" => Self::Gone,
            "QuotaExceededError" => Self::Full,
            "NoModificationAllowedError" => Self::Locked,
            _ => Self::Failed(words_of(thrown)),
        }
    }
}
