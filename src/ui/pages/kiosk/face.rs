//! Faces from very unhappy to very happy, drawn in one stroke.

use leptos::prelude::*;

/// How many faces there are.
pub(super) const FACES: usize = 5;

/// Mouths on a ground of 48 by 48, unhappiest first.
const MOUTHS: [&str; FACES] = [
    "M15 35c3-6 15-6 18 0",
    "M16 34c4-3 12-3 16 0",
    "M16 32h16",
    "M16 30c4 4 12 4 16 0",
    "M14 28c2 10 18 10 20 0Z",
];

/// A face; the words beside it say what it means.
#[component]
pub(super) fn Face(
    /// From 0, the unhappiest, to 4.
    mood: usize,
) -> impl IntoView {
    let mouth = MOUTHS.get(mood).copied().unwrap_or_default();
    view! {
        <svg class="face" viewBox="0 0 48 48" data-mood=mood.to_string() aria-hidden="true" focusable="false">
            <circle class="face-ground" cx="24" cy="24" r="21"></circle>
            <circle class="face-eye" cx="17" cy="19" r="2.6"></circle>
            <circle class="face-eye" cx="31" cy="19" r="2.6"></circle>
            <path class="face-mouth" d=mouth></path>
        </svg>
    }
}
