//! `#/exchange`: sending the plan or a part of it, and taking in what others have sent.

mod conflict;
mod doubles;
mod groups;
mod others;
mod preview;
mod send;
mod shared_folder;

use crate::ui::parts::{Button, ButtonKind, ButtonSize, Card, PageHeader, Symbol};
use crate::ui::take_file::{FileProblem, FileTaker};
use crate::ui::text::ExchangeText;
use crate::ui::work_folder::WorkFolderCard;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use others::Others;
use preview::Waiting;
use send::Send;
use shared_folder::SharedFolderCard;

pub use shared_folder::SharedNews;

/// The format in words.
const DESCRIPTION: &str = include_str!("../../../../public/exchange.md");

/// The format as a schema.
const SCHEMA: &str = include_str!("../../../../public/exchange.schema.json");

/// The page.
#[component]
pub fn Exchange() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let taker = FileTaker::new();
    view! {
        <PageHeader
            title=Signal::derive(move || text.get().app.exchange.to_owned())
            lead=say(workspace, |t| t.lead)
        />
        <FileProblem taker/>
        <Waiting/>
        <Others/>
        <div class="exchange">
            <div class="exchange-side">
                <Card title=say(workspace, |t| t.receive)>
                    <p class="quiet prose">{say(workspace, |t| t.receive_about)}</p>
                    <div class="row">
                        <Button
                            kind=ButtonKind::Primary
                            icon=Symbol::Download
                            label=say(workspace, |t| t.choose)
                            busy=taker.is_reading()
                            on_press=move |()| taker.choose()
                        />
                    </div>
                </Card>
                <WorkFolderCard/>
            </div>
            <Send/>
        </div>
        <SharedFolderCard/>
        <Format/>
    }
}

/// The format of the files, for people who write programs.
#[component]
fn Format() -> impl IntoView {
    let workspace = Workspace::expect();
    let schema = RwSignal::new(false);
    let shown = move || if schema.get() { SCHEMA } else { DESCRIPTION };
    let label = Signal::derive(move || {
        let text = &workspace.text().get().exchange;
        if schema.get() {
            text.description
        } else {
            text.schema
        }
        .to_owned()
    });
    view! {
        <details class="format">
            <summary>{say(workspace, |t| t.format)}</summary>
            <div class="row">
                <Button size=ButtonSize::Small label on_press=move |()| schema.update(|it| *it = !*it)/>
            </div>
            <pre class="format-text" lang="en" tabindex="0">{shown}</pre>
        </details>
    }
}

/// Words of the page.
fn say(workspace: Workspace, choose: fn(&ExchangeText) -> &'static str) -> Signal<String> {
    let text = workspace.text();
    Signal::derive(move || choose(&text.get().exchange).to_owned())
}
