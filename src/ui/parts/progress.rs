//! A bar that shows how much of the work has come how far.
use super::WorkState;
use leptos::prelude::*;

/// One part of a bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgressPart {
    /// What has come this far.
    pub state: WorkState,
    /// How many.
    pub count: usize,
    /// The words for number and state, such as "เสร็จ ๓ เรื่อง".
    pub label: String,
}

/// A bar of parts side by side; parts of nothing are left out.
#[component]
pub fn Progress(
    /// The parts, in the order shown.
    #[prop(into)]
    parts: Signal<Vec<ProgressPart>>,
    /// The words of each part are shown below the bar; they are always spoken.
    #[prop(optional)]
    legend: bool,
) -> impl IntoView {
    let shown = move || parts.get().into_iter().filter(|part| part.count > 0);
    let spoken = move || {
        shown()
            .map(|part| part.label)
            .collect::<Vec<_>>()
            .join(", ")
    };
    let bar = move || {
        shown()
            .map(|part| {
                let share = part.count.to_string();
                view! {
                    <span class="progress-part" data-state=part.state.name() style:flex-grow=share></span>
                }
            })
            .collect_view()
    };
    let words = move || {
        shown()
            .map(|part| {
                view! { <span class="legend-item" data-state=part.state.name()>{part.label}</span> }
            })
            .collect_view()
    };
    view! {
        <div>
            <div class="progress" role="img" aria-label=spoken>{bar}</div>
            {legend.then(|| view! { <div class="legend" aria-hidden="true">{words}</div> })}
        </div>
    }
}
