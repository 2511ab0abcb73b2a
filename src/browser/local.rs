//! Local storage: the snapshot that paints the first screen, and nothing that must not be lost.

use super::store_error::{name_of, words_of};
use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// All local pages of a computer share one storage in some browsers: our keys say whose they are.
const PREFIX: &str = "prongsai/";

/// Why local storage did not do what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LocalError {
    /// The browser gives this page no local storage.
    Refused,
    /// The 5 million UTF-16 units that all pages of this origin share are used up. The value
    /// before is still there.
    Full,
    /// What is stored is not what was expected; `text` is all of it. It stays stored until
    /// something is put in its place: keep it with [`super::Store::keep_aside`] first.
    Unreadable {
        /// The stored text, as it was found.
        text: String,
        /// What is wrong with it, for a support call.
        why: String,
    },
    /// Anything else, in the words of the browser.
    Failed(String),
}

/// The value under `key`; none when there is none.
///
/// # Errors
/// [`LocalError::Refused`] and [`LocalError::Unreadable`].
pub fn get<T: DeserializeOwned>(key: &str) -> Result<Option<T>, LocalError> {
    let raw = storage()?;
    let key = full_key(key);
    match LocalStorage::get(&key) {
        Ok(value) => Ok(Some(value)),
        Err(StorageError::KeyNotFound(_)) => Ok(None),
        Err(StorageError::SerdeError(error)) => Err(LocalError::Unreadable {
            text: raw.get_item(&key).ok().flatten().unwrap_or_default(),
            why: error.to_string(),
        }),
        Err(StorageError::JsError(error)) => Err(LocalError::Failed(error.to_string())),
    }
}

/// Keeps `value` under `key`, in place of the one before. The browser may write it to the disk
/// minutes later: a killed browser loses it.
///
/// # Errors
/// The value before is still there then.
pub fn put<T: Serialize + ?Sized>(key: &str, value: &T) -> Result<(), LocalError> {
    storage()?;
    LocalStorage::set(full_key(key), value).map_err(|error| match error {
        StorageError::JsError(error) if is_full(&error.name) => LocalError::Full,
        other => LocalError::Failed(other.to_string()),
    })
}

/// Keeps a text as it is, for the other tabs rather than for later.
pub(super) fn put_text(key: &str, text: &str) -> Result<(), LocalError> {
    storage()?.set_item(&full_key(key), text).map_err(|thrown| {
        if is_full(&name_of(&thrown)) {
            LocalError::Full
        } else {
            LocalError::Failed(words_of(&thrown))
        }
    })
}

/// Removes the value under `key`, if there is one.
///
/// # Errors
/// [`LocalError::Refused`].
pub fn remove(key: &str) -> Result<(), LocalError> {
    storage()?;
    LocalStorage::delete(full_key(key));
    Ok(())
}

/// All that is ours, as it is stored, by key; nothing where storage is refused.
pub(super) fn everything() -> Vec<(String, String)> {
    let Ok(storage) = storage() else {
        return Vec::new();
    };
    let count = storage.length().unwrap_or_default();
    let keys = (0..count).filter_map(|place| storage.key(place).ok().flatten());
    keys.filter(|key| key.starts_with(PREFIX))
        .filter_map(|key| {
            let value = storage.get_item(&key).ok().flatten()?;
            Some((key, value))
        })
        .collect()
}

/// The key under which the browser knows `key`.
pub(super) fn full_key(key: &str) -> String {
    format!("{PREFIX}{key}")
}

/// gloo-storage ends the program where storage is refused, so every verb asks here first.
fn storage() -> Result<web_sys::Storage, LocalError> {
    web_sys::window()
        .and_then(|window| window.local_storage().ok().flatten())
        .ok_or(LocalError::Refused)
}

fn is_full(name: &str) -> bool {
    matches!(name, "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED")
}
