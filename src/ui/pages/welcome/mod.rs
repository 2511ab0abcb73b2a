//! The first run: four ways in.

mod before;
mod ways;

use crate::calendar::Language;
use crate::ui::new_plan::NewPlanForm;
use crate::ui::parts::{Banner, BannerKind, Button, ButtonKind, ButtonSize, Symbol};
use crate::ui::take_file::{FileProblem, FileTaker};
use crate::ui::text::WelcomeText;
use crate::ui::work_folder::WorkFolderWay;
use crate::ui::workspace::{Saving, Workspace};
use before::Before;
use leptos::prelude::*;
use ways::Ways;

/// Which way was taken.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// None yet: all are shown.
    Open,
    /// A new plan.
    Begin,
    /// A file that the secretariat sent.
    Received,
}

/// The ways in.
#[component]
pub fn Welcome() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let taker = FileTaker::new();
    let way = RwSignal::new(Way::Open);
    let content = move || match way.get() {
        Way::Open => view! {
            <Ways way taker/>
            <WorkFolderWay/>
            <Before taker/>
        }
        .into_any(),
        Way::Begin => view! {
            <section class="card">
                <NewPlanForm on_done=move |()| {} on_back=move |()| way.set(Way::Open)/>
            </section>
        }
        .into_any(),
        Way::Received => view! { <Received way taker/> }.into_any(),
    };
    view! {
        <main class="welcome">
            <div class="welcome-body">
                <WelcomeHead>
                    <p class="welcome-purpose">
                        {move || workspace.digits(text.get().welcome.purpose)}
                    </p>
                </WelcomeHead>
                <Unsafe/>
                <FileProblem taker/>
                {content}
                <p class="welcome-foot quiet">{move || text.get().welcome.privacy}</p>
            </div>
        </main>
    }
}

/// Thai instead of English, and the other way round.
fn switch_language(workspace: Workspace) {
    workspace.set_language(match workspace.language().get_untracked() {
        Language::Thai => Language::English,
        Language::English => Language::Thai,
    });
}

/// What it means when the browser keeps nothing, or not yet.
#[component]
fn Unsafe() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let remedy = Memo::new(move |_| workspace.trouble().get());
    move || {
        let can_retry = matches!(workspace.saving().get_untracked(), Saving::NotSaved { .. });
        remedy.get().map(|remedy| {
            view! {
                <Banner kind=BannerKind::Error text=remedy>
                    {can_retry.then(|| view! {
                        <Button
                            size=ButtonSize::Small
                            label=Signal::derive(move || text.get().saving.try_again.to_owned())
                            on_press=move |()| workspace.save_again()
                        />
                    })}
                </Banner>
            }
        })
    }
}

/// What a division does with the file it got.
#[component]
fn Received(way: RwSignal<Way>, taker: FileTaker) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let say = move |choose: fn(&WelcomeText) -> &'static str| {
        Signal::derive(move || choose(&text.get().welcome).to_owned())
    };
    let steps = move || {
        let steps = text.get().welcome.received_steps;
        steps
            .into_iter()
            .map(|step| view! { <li>{step}</li> })
            .collect_view()
    };
    view! {
        <section class="card">
            <h2>{move || text.get().welcome.received}</h2>
            <ol class="welcome-steps">{steps}</ol>
            <div class="row">
                <Button
                    kind=ButtonKind::Primary
                    icon=Symbol::Folder
                    label=say(|t| t.choose_file)
                    busy=taker.is_reading()
                    on_press=move |()| taker.choose()
                />
                <span class="quiet">{move || text.get().welcome.drop_hint}</span>
            </div>
            <div class="row">
                <Button
                    kind=ButtonKind::Quiet
                    icon=Symbol::Left
                    label=say(|t| t.back)
                    on_press=move |()| way.set(Way::Open)
                />
            </div>
        </section>
    }
}

/// The app's name and the other language, above whatever the first page asks.
#[component]
pub(super) fn WelcomeHead(#[prop(optional)] children: Option<Children>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    view! {
        <header class="welcome-head">
            <span class="welcome-mark" aria-hidden="true"></span>
            <h1>{move || text.get().app.name}</h1>
            <div class="welcome-language">
                <Button
                    kind=ButtonKind::Quiet
                    size=ButtonSize::Small
                    icon=Symbol::Language
                    label=Signal::derive(move || text.get().app.other_language.to_owned())
                    on_press=move |()| switch_language(workspace)
                />
            </div>
            {children.map(|children| children())}
        </header>
    }
}
