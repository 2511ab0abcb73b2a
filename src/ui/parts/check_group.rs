//! Any of several, as check boxes.
use super::ChoiceOption;
use leptos::prelude::*;

/// Any of several. Each box is a change of its own, so that two people who tick different boxes agree.
#[component]
pub fn CheckGroup(
    /// The words above it.
    #[prop(into)]
    label: Signal<String>,
    /// What can be chosen.
    #[prop(into)]
    options: Signal<Vec<ChoiceOption>>,
    /// The values of the chosen options.
    #[prop(into)]
    chosen: Signal<Vec<String>>,
    /// Called with the value of an option and whether it is now chosen.
    #[prop(into)]
    on_change: Callback<(String, bool)>,
    /// What helps to choose.
    #[prop(into, optional)]
    hint: Option<Signal<String>>,
) -> impl IntoView {
    let each = move |ChoiceOption { value, label }| {
        let is_chosen = {
            let value = value.clone();
            move || chosen.with(|chosen| chosen.contains(&value))
        };
        let mark = {
            let is_chosen = is_chosen.clone();
            move || is_chosen().then_some("chosen")
        };
        view! {
            <label class="choice" data-state=mark>
                <input
                    class="choice-box"
                    type="checkbox"
                    prop:checked=is_chosen
                    on:change:target=move |event| {
                        on_change.run((value.clone(), event.target().checked()));
                    }
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
                {move || options.get().into_iter().map(each).collect_view()}
            </div>
        </fieldset>
    }
}
