//! Files that are saved and opened, and who is working here.

use super::say;
use crate::ui::parts::{Button, ButtonKind, Card, Symbol};
use crate::ui::take_file::{FileProblem, FileTaker};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// Data and files.
#[component]
pub(super) fn DataCard() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let taker = FileTaker::new();
    let who = Signal::derive(move || {
        workspace.me().get().map_or_else(
            || text.get().app.who_unknown.to_owned(),
            |me| {
                let division = workspace.plan().with(|plan| {
                    plan.division(&me.division)
                        .map(|division| division.name.clone())
                });
                let parts = [Some(me.person), Some(me.position), division];
                let parts: Vec<String> = parts
                    .into_iter()
                    .flatten()
                    .filter(|part| !part.is_empty())
                    .collect();
                parts.join(" · ")
            },
        )
    });
    view! {
        <Card title=say(workspace, |t| t.data)>
            <p class="quiet prose">{say(workspace, |t| t.data_about)}</p>
            <FileProblem taker/>
            <div class="row">
                <Button
                    kind=ButtonKind::Primary
                    icon=Symbol::Download
                    label=say(workspace, |t| t.save_file)
                    on_press=move |()| workspace.offer_file()
                />
                <Button
                    icon=Symbol::Folder
                    label=say(workspace, |t| t.open_file)
                    busy=taker.is_reading()
                    on_press=move |()| taker.choose()
                />
            </div>
            <p class="field-hint prose">{say(workspace, |t| t.open_file_about)}</p>
        </Card>
        <Card title=say(workspace, |t| t.who)>
            <p><b>{who}</b></p>
            <p class="quiet prose">{say(workspace, |t| t.who_about)}</p>
            <div class="row">
                <Button
                    icon=Symbol::User
                    label=Signal::derive(move || text.get().app.who_change.to_owned())
                    on_press=move |()| workspace.ask_who()
                />
            </div>
        </Card>
    }
}
