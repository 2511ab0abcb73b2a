//! A field of one line.
use super::{
    draft::Draft,
    field::{Field, FieldIds},
};
use leptos::{ev, prelude::*};

/// A field of one line. Hands its text on with Enter, on leaving, and after a second without typing;
/// while something is typed, a change of `value` from outside waits.
#[component]
pub fn TextField(
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
    /// Cannot be typed into.
    #[prop(into, optional)]
    disabled: Signal<bool>,
    /// Which keys a phone offers: `text`, `numeric`, `url`.
    #[prop(default = "text")]
    keys: &'static str,
    /// What the browser offers to complete the text with; anything else can be typed as well.
    #[prop(optional)]
    suggestions: &'static [&'static str],
) -> impl IntoView {
    let draft = Draft::following(value, error, on_commit);
    let ids = FieldIds::fresh(hint.is_some());
    let described = ids.clone();
    let list = (!suggestions.is_empty()).then(|| format!("{}-list", ids.field));
    let options = list.clone().map(|id| {
        let options = suggestions
            .iter()
            .map(|value| view! { <option value=*value></option> })
            .collect_view();
        view! { <datalist id=id>{options}</datalist> }
    });
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            draft.commit();
        }
    };
    view! {
        <Field ids=ids.clone() label label_hidden hint error plain>
            <input
                class="field-input"
                id=ids.field
                type="text"
                inputmode=keys
                autocomplete="off"
                placeholder=move || placeholder.map(|placeholder| placeholder.get())
                aria-describedby=move || described.described_by(error.get().is_some())
                aria-invalid=move || error.get().is_some().then_some("true")
                disabled=disabled
                prop:value=move || draft.text()
                on:input:target=move |event| draft.take(event.target().value())
                on:focus=move |_| draft.enter()
                on:blur=move |_| draft.leave()
                on:keydown=on_key
                list=list
            />
            {options}
        </Field>
    }
}
