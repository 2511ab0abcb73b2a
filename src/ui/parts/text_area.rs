//! A field of several lines that grows with its text.
use super::{
    draft::Draft,
    field::{Field, FieldIds},
};
use leptos::{ev, prelude::*};

/// A field of several lines. Enter makes a new line; Ctrl+Enter, leaving, and a second without typing
/// hand the text on; while something is typed, a change of `value` from outside waits.
#[component]
pub fn TextArea(
    /// The words above it.
    #[prop(into)]
    label: Signal<String>,
    /// The text that is in force.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the text whenever it differs from the last one that was handed on.
    #[prop(into)]
    on_commit: Callback<String>,
    /// What is wrong with the text and what to do.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// What helps to fill it in.
    #[prop(into, optional)]
    hint: Option<Signal<String>>,
    /// An example inside the empty field.
    #[prop(into, optional)]
    placeholder: Option<Signal<String>>,
    /// The label is spoken but not shown: the column of a table already says it.
    #[prop(optional)]
    label_hidden: bool,
    /// Looks like text until the pointer or the focus comes near.
    #[prop(optional)]
    plain: bool,
    /// Lines it has when empty.
    #[prop(default = 2)]
    rows: u32,
) -> impl IntoView {
    let draft = Draft::following(value, error, on_commit);
    let ids = FieldIds::fresh(hint.is_some());
    let described = ids.clone();
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            draft.commit();
        }
    };
    view! {
        <Field ids=ids.clone() label label_hidden hint error plain>
            // The style sheet lays a hidden copy of the text under the field: the taller one gives the height.
            <div class="grow" data-text=move || draft.text()>
                <textarea
                    class="field-input"
                    id=ids.field
                    rows=rows
                    placeholder=move || placeholder.map(|placeholder| placeholder.get())
                    aria-describedby=move || described.described_by(error.get().is_some())
                    aria-invalid=move || error.get().is_some().then_some("true")
                    prop:value=move || draft.text()
                    on:input:target=move |event| draft.take(event.target().value())
                    on:focus=move |_| draft.enter()
                    on:blur=move |_| draft.leave()
                    on:keydown=on_key
                ></textarea>
            </div>
        </Field>
    }
}
