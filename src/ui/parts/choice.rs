//! One of several: a list that drops down, or radio buttons when all should be seen at once.
use super::field::{Field, FieldIds, fresh_id};
use leptos::prelude::*;

/// Something that can be chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChoiceOption {
    /// What the page knows it by; never shown.
    pub value: String,
    /// The words.
    pub label: String,
}

impl ChoiceOption {
    /// An option of `value`, shown as `label`.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
        }
    }
}

/// How a choice is offered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChoiceLook {
    /// A list that drops down.
    #[default]
    List,
    /// Radio buttons, all seen at once.
    Radios,
}

/// One of several.
#[component]
pub fn Choice(
    /// The words above it.
    #[prop(into)]
    label: Signal<String>,
    /// What can be chosen.
    #[prop(into)]
    options: Signal<Vec<ChoiceOption>>,
    /// The value of the chosen option.
    #[prop(into)]
    chosen: Signal<String>,
    /// Called with the value of the option that was chosen.
    #[prop(into)]
    on_choose: Callback<String>,
    /// How it is offered.
    #[prop(optional)]
    look: ChoiceLook,
    /// What helps to choose.
    #[prop(into, optional)]
    hint: Option<Signal<String>>,
    /// What is wrong and what to do.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// The label is spoken but not shown; for `List` only.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView {
    // Drawn anew only when they differ: a list that is rebuilt under the hand forgets what was typed
    // to find an option.
    let options = Memo::new(move |_| options.get());
    match look {
        ChoiceLook::List => {
            let ids = FieldIds::fresh(hint.is_some());
            let described = ids.clone();
            let each = move |ChoiceOption { value, label }| {
                let is_chosen = {
                    let value = value.clone();
                    move || chosen.get() == value
                };
                view! { <option value=value prop:selected=is_chosen>{label}</option> }
            };
            view! {
                <Field ids=ids.clone() label label_hidden hint error plain=false>
                    <select
                        class="field-input"
                        id=ids.field
                        aria-describedby=move || described.described_by(error.get().is_some())
                        aria-invalid=move || error.get().is_some().then_some("true")
                        on:change:target=move |event| on_choose.run(event.target().value())
                    >
                        {move || options.get().into_iter().map(each).collect_view()}
                    </select>
                </Field>
            }
            .into_any()
        }
        ChoiceLook::Radios => {
            let name = fresh_id();
            let each = move |ChoiceOption { value, label }| {
                let is_chosen = {
                    let value = value.clone();
                    move || chosen.get() == value
                };
                let mark = {
                    let is_chosen = is_chosen.clone();
                    move || is_chosen().then_some("chosen")
                };
                view! {
                    <label class="choice" data-state=mark>
                        <input
                            class="choice-box"
                            type="radio"
                            name=name.clone()
                            prop:checked=is_chosen
                            on:change=move |_| on_choose.run(value.clone())
                        />
                        <span>{label}</span>
                    </label>
                }
            };
            view! {
                <fieldset class="choices">
                    <legend class="choices-label">{label}</legend>
                    {hint.map(|hint| view! { <p class="field-hint">{hint}</p> })}
                    <div class="choices-list">
                        {move || options.get().into_iter().map(&each).collect_view()}
                    </div>
                    {move || error.get().map(|error| view! { <p class="field-error">{error}</p> })}
                </fieldset>
            }
            .into_any()
        }
    }
}
