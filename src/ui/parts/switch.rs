//! A setting that is on or off at once.
use leptos::prelude::*;

/// A setting that is on or off, and takes effect at once.
#[component]
pub fn Switch(
    /// The words beside it.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is on.
    #[prop(into)]
    on: Signal<bool>,
    /// Called with what it now is.
    #[prop(into)]
    on_change: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="switch">
            <input
                class="switch-box"
                type="checkbox"
                role="switch"
                prop:checked=on
                on:change:target=move |event| on_change.run(event.target().checked())
            />
            <span>{label}</span>
        </label>
    }
}
