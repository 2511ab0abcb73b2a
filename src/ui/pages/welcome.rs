//! The first run: four ways in.

use crate::ui::parts::{Button, ButtonKind};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The ways in.
#[component]
pub fn Welcome() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    view! {
        <main class="page">
            <h1>{move || text.get().app.name}</h1>
            <Button
                kind=ButtonKind::Primary
                label=Signal::derive(move || text.get().app.open_sample.to_owned())
                on_press=move |()| workspace.open_sample()
            />
        </main>
    }
}
