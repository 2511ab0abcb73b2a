//! The dialogue of the year switch: the next year from this one, or an empty plan.

use super::form::NewPlanForm;
use crate::browser::page;
use crate::log::RecordId;
use crate::ui::parts::{Button, ButtonKind, Dialog, DialogSize, Icon, Symbol};
use crate::ui::route::Page;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// Where the dialogue stands.
#[derive(Clone, PartialEq, Eq)]
enum Stage {
    /// The two ways are offered.
    Choosing,
    /// The form of an empty plan.
    Filling,
    /// The next year has begun: its year, and the measures to look at.
    Begun(u16, Vec<(RecordId, String)>),
}

/// The dialogue that begins a new plan or year.
#[component]
pub fn NewPlanDialog() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let stage = RwSignal::new(Stage::Choosing);
    Effect::new(move |_| {
        if workspace.asks_new_plan().get() {
            stage.set(Stage::Choosing);
        }
    });
    let title = Signal::derive(move || match stage.get() {
        Stage::Choosing | Stage::Filling => text.get().new_plan.title.to_owned(),
        Stage::Begun(year, _) => workspace.digits(&(text.get().new_plan.begun)(&year.to_string())),
    });
    let content = move || match stage.get() {
        Stage::Choosing => view! { <Ways stage/> }.into_any(),
        Stage::Filling => view! {
            <NewPlanForm
                on_done=move |()| workspace.close_new_plan()
                on_back=move |()| stage.set(Stage::Choosing)
            />
        }
        .into_any(),
        Stage::Begun(_, unmapped) => view! { <Begun unmapped/> }.into_any(),
    };
    view! {
        <Dialog
            open=workspace.asks_new_plan()
            on_close=move |()| workspace.close_new_plan()
            title
            close_label=Signal::derive(move || text.get().app.close.to_owned())
            size=DialogSize::Wide
        >
            {content}
        </Dialog>
    }
}

/// The two ways.
#[component]
fn Ways(stage: RwSignal<Stage>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let next = move || workspace.plan().with(|plan| plan.year.next());
    let begin_next_year = move |_| {
        let year = untrack(next).be();
        let unmapped = workspace.start_next_year();
        // The page of a measure shows one of last year's.
        page::set_hash(&Page::Plan.to_string());
        stage.set(Stage::Begun(year, unmapped));
    };
    let next_label =
        move || workspace.digits(&(text.get().new_plan.next_year)(&next().be().to_string()));
    view! {
        <p>{move || text.get().new_plan.question}</p>
        <ul class="ways" role="list">
            <li>
                <button type="button" class="way" on:click=begin_next_year>
                    <Icon symbol=Symbol::Calendar/>
                    <span class="way-name">{next_label}</span>
                    <span class="way-about">{move || text.get().new_plan.next_year_about}</span>
                </button>
            </li>
            <li>
                <button type="button" class="way" on:click=move |_| stage.set(Stage::Filling)>
                    <Icon symbol=Symbol::Plus/>
                    <span class="way-name">{move || text.get().new_plan.empty}</span>
                    <span class="way-about">{move || text.get().new_plan.empty_about}</span>
                </button>
            </li>
        </ul>
    }
}

/// What the new year wants a person to look at.
#[component]
fn Begun(unmapped: Vec<(RecordId, String)>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    let count = unmapped.len();
    let words = move || {
        let new_plan = &text.get().new_plan;
        if count == 0 {
            new_plan.all_mapped.to_owned()
        } else {
            workspace.digits(&(new_plan.unmapped)(count))
        }
    };
    let rows = unmapped
        .into_iter()
        .map(|(id, code)| {
            let href = Page::Measure((*id).to_owned()).href();
            let issue = move || {
                plan.with(|plan| {
                    let measure = plan.measure(&id)?;
                    measure.issue.lines().next().map(str::to_owned)
                })
            };
            view! {
                <li>
                    <a href=href on:click=move |_| workspace.close_new_plan()>{issue}</a>
                    " "
                    <span class="quiet">
                        {move || (text.get().new_plan.old_code)(&code)}
                    </span>
                </li>
            }
        })
        .collect_view();
    view! {
        <p>{words}</p>
        {(count > 0).then(|| view! { <ul class="stack" data-gap="small">{rows}</ul> })}
        <div class="row" data-align="end">
            <Button
                kind=ButtonKind::Primary
                label=Signal::derive(move || text.get().new_plan.done.to_owned())
                on_press=move |()| workspace.close_new_plan()
            />
        </div>
    }
}
