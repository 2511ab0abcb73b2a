//! `#/help`: how to use the app, one page a role.

use crate::browser::page;
use crate::ui::app::Hash;
use crate::ui::parts::{Button, Card, PageHeader, SegmentOption, Segments, Symbol};
use crate::ui::route::{Page, query, with_query};
use crate::ui::text::{HelpText, RoleHelp, Sentence};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// How the address names the role.
const ROLE: &str = "role";

/// The page.
#[component]
pub fn Help() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let hash = Hash::expect();
    let named = Memo::new(move |_| {
        let found = query(&hash.get())
            .into_iter()
            .find(|(name, _)| name == ROLE);
        found.map(|(_, role)| role).unwrap_or_default()
    });
    let role = Signal::derive(move || {
        let roles = &text.get().help.roles;
        named.with(|named| {
            roles
                .iter()
                .find(|role| role.key == *named)
                .unwrap_or(&roles[0])
        })
    });
    let options = Signal::derive(move || {
        let roles = &text.get().help.roles;
        let option = |role: &RoleHelp| SegmentOption {
            value: role.key.to_owned(),
            label: role.name.to_owned(),
            count: None,
        };
        roles.iter().map(option).collect()
    });
    let print = move |()| {
        let (app, role) = (&text.get_untracked().app, role.get_untracked());
        page::print(&format!("{} {} {}", app.help, app.name, role.name));
    };
    let say = move |choose: fn(&HelpText) -> &'static str| {
        Signal::derive(move || choose(&text.get().help).to_owned())
    };
    view! {
        <PageHeader
            title=Signal::derive(move || text.get().app.help.to_owned())
            lead=say(|help| help.lead)
        >
            <Button icon=Symbol::Print label=say(|help| help.print) on_press=print/>
        </PageHeader>
        <div class="no-print">
            <Segments
                label=say(|help| help.role)
                options
                chosen=Signal::derive(move || role.get().key.to_owned())
                on_choose=move |key: String| {
                    let address = with_query(&Page::Help, &[(ROLE, &key)]);
                    page::replace_hash(address.trim_start_matches('#'));
                }
            />
        </div>
        <div class="help">
            <div class="help-role">
                <Chapters role/>
                <Questions/>
            </div>
            <div class="help-side">
                <Keeping/>
                <Keys/>
            </div>
        </div>
    }
}

/// A sentence of the help. Its digits stay as they are written: it shows how to type them.
fn spoken(workspace: Workspace, sentence: Sentence) -> String {
    sentence(workspace.text().get())
}

/// What the role does, step by step.
#[component]
fn Chapters(role: Signal<&'static RoleHelp>) -> impl IntoView {
    let workspace = Workspace::expect();
    let chapters = move || {
        let chapters = role.get().chapters.iter();
        chapters
            .map(|chapter| {
                let steps = chapter.steps.iter();
                let steps = steps
                    .map(|step| view! { <li>{spoken(workspace, *step)}</li> })
                    .collect_view();
                view! {
                    <h3>{chapter.title}</h3>
                    <ol class="help-steps">{steps}</ol>
                }
            })
            .collect_view()
    };
    view! {
        <section class="card">
            <h2>{move || role.get().name}</h2>
            <p class="quiet">{move || role.get().about}</p>
            {chapters}
        </section>
    }
}

/// Questions and answers.
#[component]
fn Questions() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let rows = move || {
        let questions = text.get().help.questions.iter();
        questions
            .map(|(question, answer)| {
                view! {
                    <dt>{*question}</dt>
                    <dd>{spoken(workspace, *answer)}</dd>
                }
            })
            .collect_view()
    };
    view! {
        <Card title=Signal::derive(move || text.get().help.questions_title.to_owned())>
            <dl class="help-questions">{rows}</dl>
        </Card>
    }
}

/// How data are kept.
#[component]
fn Keeping() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let rows = move || {
        let sentences = text.get().help.data.iter();
        sentences
            .map(|sentence| view! { <li>{spoken(workspace, *sentence)}</li> })
            .collect_view()
    };
    view! {
        <Card title=Signal::derive(move || text.get().help.data_title.to_owned())>
            <ul class="help-list">{rows}</ul>
        </Card>
    }
}

/// Keys and what they do.
#[component]
fn Keys() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let rows = move || {
        let keys = text.get().help.keys.iter();
        keys.map(|(key, deed)| {
            view! {
                <div class="help-key">
                    <dt><kbd>{*key}</kbd></dt>
                    <dd>{spoken(workspace, *deed)}</dd>
                </div>
            }
        })
        .collect_view()
    };
    view! {
        <Card title=Signal::derive(move || text.get().help.keys_title.to_owned())>
            <dl class="help-keys">{rows}</dl>
        </Card>
    }
}
