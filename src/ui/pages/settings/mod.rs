//! `#/settings`: office, divisions, screen and data.

mod data;
mod divisions;
mod names;
mod office;
mod protection;
mod screen;

use crate::ui::parts::{ButtonLink, Card, PageHeader, Symbol};
use crate::ui::route::Page;
use crate::ui::text::SettingsText;
use crate::ui::workspace::Workspace;
use data::DataCard;
use divisions::DivisionsCard;
use leptos::prelude::*;
use office::{OfficeCard, YearsCard};
use protection::ProtectionCard;
use screen::ScreenCard;

/// Words of this page.
type Words = fn(&SettingsText) -> &'static str;

fn say(workspace: Workspace, choose: Words) -> Signal<String> {
    let text = workspace.text();
    Signal::derive(move || workspace.digits(choose(&text.get().settings)))
}

/// The page.
#[component]
pub fn Settings() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let title = Signal::derive(move || text.get().app.settings.to_owned());
    view! {
        <PageHeader title lead=say(workspace, |t| t.lead)/>
        <div class="settings">
            <div class="settings-column">
                <OfficeCard/>
                <YearsCard/>
                <DivisionsCard/>
            </div>
            <div class="settings-column">
                <DataCard/>
                <ProtectionCard/>
            <Card title=say(workspace, |t| t.catalogue)>
                <p class="quiet prose">{say(workspace, |t| t.catalogue_about)}</p>
                <div class="row">
                    <ButtonLink
                        icon=Symbol::List
                        label=say(workspace, |t| t.catalogue_open)
                        href=Page::Catalogue.href()
                    />
                </div>
            </Card>
                <ScreenCard/>
            </div>
        </div>
    }
}
