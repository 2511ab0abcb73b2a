//! What stands on the page for the moment in which the memory is read.

use crate::ui::parts::Skeleton;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// A page that is about to come.
#[component]
pub fn Opening() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    view! {
        <main class="page" aria-busy="true">
            <h1 class="spoken">{move || text.get().app.name}</h1>
            <Skeleton label=Signal::derive(move || text.get().app.opening.to_owned())/>
        </main>
    }
}
