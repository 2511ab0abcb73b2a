//! `#/plan/<measure>`: the form of a measure.

use crate::ui::parts::PageHeader;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Measure(
    /// The record of the measure.
    id: String,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let plan = workspace.plan();
    let title = Signal::derive(move || {
        plan.with(|plan| {
            plan.measure(&id)
                .map(|measure| measure.issue.clone())
                .unwrap_or_default()
        })
    });
    view! { <PageHeader title/> }
}
