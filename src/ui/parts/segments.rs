//! One of a few, side by side: filters and views.
use leptos::prelude::*;

/// One of the segments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SegmentOption {
    /// What the page knows it by; never shown.
    pub value: String,
    /// The words.
    pub label: String,
    /// How many things lie behind it, as shown.
    pub count: Option<String>,
}

/// One of a few, side by side.
#[component]
pub fn Segments(
    /// What is chosen here, spoken.
    #[prop(into)]
    label: Signal<String>,
    /// The segments.
    #[prop(into)]
    options: Signal<Vec<SegmentOption>>,
    /// The value of the chosen segment.
    #[prop(into)]
    chosen: Signal<String>,
    /// Called with the value of the segment that was pressed.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    // Keyed by the value alone, so that a press does not lose its focus when the counts change.
    let values = Memo::new(move |_| {
        options.with(|all| {
            all.iter()
                .map(|option| option.value.clone())
                .collect::<Vec<_>>()
        })
    });
    let each = move |value: String| {
        let option = Memo::new({
            let value = value.clone();
            move |_| {
                options
                    .with(|all| all.iter().find(|option| option.value == value).cloned())
                    .unwrap_or_default()
            }
        });
        let pressed = {
            let value = value.clone();
            move || {
                if chosen.get() == value {
                    "true"
                } else {
                    "false"
                }
            }
        };
        view! {
            <button
                type="button"
                class="segment"
                aria-pressed=pressed
                on:click=move |_| on_choose.run(value.clone())
            >
                {move || option.get().label}
                {move || {
                    option.get().count.map(|count| view! { <span class="segment-count">{count}</span> })
                }}
            </button>
        }
    };
    view! {
        <div class="segments" role="group" aria-label=label>
            <For each=move || values.get() key=Clone::clone children=each/>
        </div>
    }
}
