//! `#/reports/measures`: the report of the measures.

use crate::ui::parts::PageHeader;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The page.
#[component]
pub fn MeasuresReport() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    view! { <PageHeader title=Signal::derive(move || text.get().app.reports.to_owned())/> }
}
