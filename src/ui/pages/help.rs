//! `#/help`: how to use the app, one page a role.

use crate::ui::parts::PageHeader;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Help() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    view! { <PageHeader title=Signal::derive(move || text.get().app.help.to_owned())/> }
}
