//! How much room the browser gives, and whether it promises to keep what is stored.

use js_sys::Reflect;
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

/// The storage of this page, in bytes; the browser rounds both figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// What is used.
    pub used: u64,
    /// What the browser gives at most.
    pub granted: u64,
}

impl Room {
    /// What is left.
    #[must_use]
    pub const fn left(self) -> u64 {
        self.granted.saturating_sub(self.used)
    }
}

/// The room of this page; none where the browser does not say (plain http, older browsers).
pub async fn room() -> Option<Room> {
    let estimate = JsFuture::from(manager()?.estimate().ok()?).await.ok()?;
    let estimate = StorageEstimate::from(estimate);
    Some(Room {
        used: estimate.get_usage()? as u64,
        granted: estimate.get_quota()? as u64,
    })
}

/// Whether the browser has promised to keep what is stored until a person deletes it; none
/// where it does not say. On `file://` it never promises.
pub async fn is_promised() -> Option<bool> {
    let promised = JsFuture::from(manager()?.persisted().ok()?).await.ok()?;
    promised.as_bool()
}

/// Asks the browser for that promise; some ask the person in turn. Whether it was given.
pub async fn ask_for_promise() -> bool {
    let Some(asked) = manager().and_then(|manager| manager.persist().ok()) else {
        return false;
    };
    JsFuture::from(asked)
        .await
        .is_ok_and(|given| given.as_bool() == Some(true))
}

/// Absent outside secure contexts.
fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    let manager = Reflect::get(&navigator, &"storage".into()).ok()?;
    (!manager.is_undefined()).then(|| navigator.storage())
}
