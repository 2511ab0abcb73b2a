//! Deeds that must wait until what was just changed stands on the page.
use leptos::prelude::set_timeout;
use std::time::Duration;

/// Does `deed` once the page shows what the signals now say. A timer, not an animation frame: a window
/// in the background has none. What `deed` reads may be gone by then.
pub(super) fn soon(deed: impl FnOnce() + 'static) {
    set_timeout(deed, Duration::ZERO);
}
