//! The screens: pages, the parts they are made of, and the words they show.
pub mod parts;

use leptos::prelude::*;

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    view! { <h1>"โปร่งใส"</h1> }
}
