//! A field for a passphrase, hidden unless the person wants to see it.
use super::field::{Field, FieldIds};
use leptos::prelude::*;

/// A field for a passphrase. Every key is heard at once: nothing of it is kept anywhere.
#[component]
pub fn PassphraseField(
    /// The words above it.
    #[prop(into)]
    label: Signal<String>,
    /// What is typed.
    value: RwSignal<String>,
    /// Whether it can be read.
    #[prop(into)]
    shown: Signal<bool>,
    /// What helps to fill it in.
    #[prop(into, optional)]
    hint: Option<Signal<String>>,
    /// What is wrong with it and what to do.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// A new passphrase: the browser must not fill in an old one.
    #[prop(optional)]
    is_new: bool,
    /// Typing begins here when the page is opened.
    #[prop(optional)]
    begins: bool,
) -> impl IntoView {
    let ids = FieldIds::fresh(hint.is_some());
    let described = ids.clone();
    view! {
        <Field ids=ids.clone() label label_hidden=false hint error plain=false>
            <input
                class="field-input"
                id=ids.field
                type=move || if shown.get() { "text" } else { "password" }
                autocomplete=if is_new { "new-password" } else { "off" }
                autocapitalize="off"
                spellcheck="false"
                autofocus=begins
                aria-describedby=move || described.described_by(error.get().is_some())
                aria-invalid=move || error.get().is_some().then_some("true")
                prop:value=value
                on:input:target=move |event| value.set(event.target().value())
            />
        </Field>
    }
}
