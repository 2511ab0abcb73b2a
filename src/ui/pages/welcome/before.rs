//! An empty start asks whether the app was used before, and leads to the newest copy within reach.

use crate::browser::page;
use crate::ui::parts::{Button, Symbol};
use crate::ui::take_file::FileTaker;
use crate::ui::text::WelcomeText;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The question, open at once where something tells that there was a plan.
#[component]
pub(super) fn Before(taker: FileTaker) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let say = move |choose: fn(&WelcomeText) -> &'static str| {
        Signal::derive(move || choose(&text.get().welcome).to_owned())
    };
    let trace = workspace.trace();
    let is_certain = trace.is_some();
    let question = move || {
        let welcome = &text.get().welcome;
        let words = trace.as_ref().map_or_else(
            || welcome.before.to_owned(),
            |trace| (welcome.before_certain)(&trace.office, trace.year),
        );
        workspace.digits(&words)
    };
    let places = move || {
        let welcome = &text.get().welcome;
        let moved = page::is_local_file().then_some(welcome.before_moved);
        welcome
            .before_places
            .into_iter()
            .chain(moved)
            .map(|place| view! { <li>{place}</li> })
            .collect_view()
    };
    view! {
        <details class="card welcome-before" open=is_certain data-state=is_certain.then_some("certain")>
            <summary>{question}</summary>
            <div class="stack">
                <ol class="welcome-steps">{places}</ol>
                <div class="row">
                    <Button
                        icon=Symbol::Folder
                        label=say(|t| t.open)
                        busy=taker.is_reading()
                        on_press=move |()| taker.choose()
                    />
                </div>
                <p class="quiet prose">{say(|t| t.before_forgets)}</p>
            </div>
        </details>
    }
}
