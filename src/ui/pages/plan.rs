//! `#/plan`: the measures, in the order of the report.

use crate::ui::parts::PageHeader;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Plan() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    view! { <PageHeader title=Signal::derive(move || text.get().app.plan.to_owned())/> }
}
