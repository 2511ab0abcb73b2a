//! What stands where content is about to come.
use leptos::prelude::*;

/// Grey lines where content is about to come, so that nothing jumps when it does.
#[component]
pub fn Skeleton(
    /// What is being waited for, spoken.
    #[prop(into)]
    label: Signal<String>,
    /// How many lines.
    #[prop(default = 3)]
    lines: usize,
) -> impl IntoView {
    view! {
        <div class="skeleton" role="status">
            <span class="spoken">{label}</span>
            {(0..lines).map(|_| view! { <div class="skeleton-line"></div> }).collect_view()}
        </div>
    }
}
