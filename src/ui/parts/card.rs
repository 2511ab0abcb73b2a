//! Cards: the grounds on which a page lays out what belongs together.
use super::WorkState;
use leptos::prelude::*;

/// What belongs together, under a heading.
#[component]
pub fn Card(
    /// The heading; a card without one needs a heading of its own inside.
    #[prop(into, optional)]
    title: Option<Signal<String>>,
    /// What stands beside the heading.
    #[prop(into, optional)]
    aside: ViewFn,
    /// What belongs together.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="card">
            {title.map(|title| {
                view! {
                    <div class="card-head">
                        <h2>{title}</h2>
                        {aside.run()}
                    </div>
                }
            })}
            {children()}
        </section>
    }
}

/// A number that matters, large, and what it counts.
#[component]
pub fn Figure(
    /// The number as it is shown.
    #[prop(into)]
    number: Signal<String>,
    /// What it counts.
    #[prop(into)]
    label: Signal<String>,
    /// The state it stands for.
    #[prop(into, optional)]
    state: Option<WorkState>,
) -> impl IntoView {
    view! {
        <p class="figure" data-state=state.map(WorkState::name)>
            <span class="figure-number">{number}</span>
            <span class="figure-label">{label}</span>
        </p>
    }
}
