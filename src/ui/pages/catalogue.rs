//! `#/settings/catalogue`: the office's copy of the item list.

use crate::ui::parts::PageHeader;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Catalogue() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    view! { <PageHeader title=Signal::derive(move || text.get().app.settings.to_owned())/> }
}
