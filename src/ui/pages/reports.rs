//! `#/reports`: the documents that can be made.

use crate::ui::parts::PageHeader;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Reports() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    view! { <PageHeader title=Signal::derive(move || text.get().app.reports.to_owned())/> }
}
