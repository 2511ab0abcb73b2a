//! `#/erase`: which personal data are kept where, and how to make them go for good.

use crate::log::EditId;
use crate::ui::erasing::{Doomed, EraseDialog};
use crate::ui::parts::{Button, ButtonKind, ButtonLink, ButtonSize, Card, PageHeader};
use crate::ui::route::Page;
use crate::ui::text::ErasingText;
use crate::ui::workspace::{Leftovers, Workspace};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The page.
#[component]
pub fn ErasePage() -> impl IntoView {
    let workspace = Workspace::expect();
    let found = RwSignal::new(Leftovers::default());
    let asked = RwSignal::new(None::<Doomed>);
    Effect::new(move |_| {
        workspace.with_log(|_| ());
        workspace.find_leftovers(found);
    });
    let copies = move || {
        let copies = workspace.text().get().erasing.copies;
        copies.map(|copy| view! { <li>{copy}</li> })
    };
    view! {
        <PageHeader title=say(workspace, |t| t.title) lead=say(workspace, |t| t.lead)/>
        <ul class="health" aria-label=say(workspace, |t| t.places)>
            <Values/>
            <Responses found/>
            <PutAside found asked/>
            <Drafts found asked/>
            <Unreadable found asked/>
            <Place place=5 how=|t| t.folders_how count=String::new>
                <Link label=|t| t.to_folders page=Page::Exchange/>
            </Place>
            <Place place=6 how=|t| t.people_how count=String::new>
                {None::<String>}
            </Place>
        </ul>
        <Card title=say(workspace, |t| t.outside)>
            <ul class="prose">{copies}</ul>
        </Card>
        <EraseDialog asked/>
    }
}

type Words = fn(&ErasingText) -> &'static str;

fn say(workspace: Workspace, choose: Words) -> Signal<String> {
    let text = workspace.text();
    Signal::derive(move || choose(&text.get().erasing).to_owned())
}

/// A place: its heading, how much is there, and how to erase it.
#[component]
fn Place(
    /// Its place among the headings.
    place: usize,
    /// How to erase what is there.
    how: Words,
    /// How much is there.
    #[prop(into)]
    count: Signal<String>,
    /// Buttons and links.
    children: Children,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    view! {
        <li class="card health-fact">
            <h2>{move || text.get().erasing.place[place]}</h2>
            <p><b>{move || workspace.digits(&count.get())}</b></p>
            <p class="quiet prose">{say(workspace, how)}</p>
            <div class="row">{children()}</div>
        </li>
    }
}

#[component]
fn Link(
    /// Its words.
    label: Words,
    /// Where it leads.
    page: Page,
) -> impl IntoView {
    let label = say(Workspace::expect(), label);
    view! { <ButtonLink size=ButtonSize::Small label href=page.href()/> }
}

/// A button that asks to erase all of a place; away where nothing is there.
#[component]
fn EraseAll(
    /// Whether something is there.
    #[prop(into)]
    is_there: Signal<bool>,
    /// What would be erased, once it is pressed.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    let label = say(Workspace::expect(), |t| t.erase_all);
    view! {
        <Show when=move || is_there.get()>
            <Button kind=ButtonKind::Danger size=ButtonSize::Small label on_press/>
        </Show>
    }
}

#[component]
fn Values() -> impl IntoView {
    let workspace = Workspace::expect();
    let count = Signal::derive(move || {
        workspace.with_log(|log| {
            let kept = log.edits().filter(|edit| edit.value.is_some()).count();
            (workspace.text().get().erasing.values)(kept, log.erased().count())
        })
    });
    view! {
        <Place place=0 how=|t| t.values_how count>
            <Link label=|t| t.to_log page=Page::Log/>
        </Place>
    }
}

#[component]
fn Responses(found: RwSignal<Leftovers>) -> impl IntoView {
    let workspace = Workspace::expect();
    let count = Signal::derive(move || {
        let words = workspace.text().get().erasing.responses;
        found.with(|found| words(found.responses, found.erased_responses))
    });
    view! {
        <Place place=1 how=|t| t.responses_how count>
            <Link label=|t| t.to_results page=Page::SurveyResults/>
        </Place>
    }
}

#[component]
fn PutAside(found: RwSignal<Leftovers>, asked: RwSignal<Option<Doomed>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let edits = move || {
        workspace.with_log(|log| {
            let kept = log.aside().filter(|edit| edit.value.is_some());
            kept.map(|edit| edit.id.clone())
                .collect::<BTreeSet<EditId>>()
        })
    };
    let responses = move || found.with(|found| found.responses_aside.clone());
    let count =
        Signal::derive(move || (text.get().erasing.put_aside)(edits().len(), responses().len()));
    let is_there = Signal::derive(move || !(edits().is_empty() && responses().is_empty()));
    let ask = move |()| {
        let (edits, responses) = untrack(|| (edits(), responses()));
        ask(workspace, asked, 2, count, move || {
            workspace.erase_values(edits.clone());
            if !responses.is_empty() {
                workspace.erase_responses(responses.clone());
            }
        });
    };
    view! {
        <Place place=2 how=|t| t.put_aside_how count>
            <EraseAll is_there on_press=ask/>
        </Place>
    }
}

#[component]
fn Drafts(found: RwSignal<Leftovers>, asked: RwSignal<Option<Doomed>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let count = Signal::derive(move || {
        let words = workspace.text().get().erasing.drafts;
        words(found.with(|found| found.drafts.len()))
    });
    let ask = move |()| {
        let drafts = found.with_untracked(|found| found.drafts.clone());
        ask(workspace, asked, 3, count, move || {
            workspace.erase_leftovers(drafts.clone(), Vec::new(), found);
        });
    };
    view! {
        <Place place=3 how=|t| t.drafts_how count>
            <EraseAll is_there=Signal::derive(move || found.with(|it| !it.drafts.is_empty())) on_press=ask/>
        </Place>
    }
}

#[component]
fn Unreadable(found: RwSignal<Leftovers>, asked: RwSignal<Option<Doomed>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let count = Signal::derive(move || {
        (text.get().erasing.unreadable)(found.with(|found| found.aside.len()))
    });
    let each = move || {
        let records = found.with(|found| found.aside.clone());
        let one = |record: crate::browser::Aside| {
            let (id, letters) = (record.id, record.text.chars().count());
            let words = Signal::derive(move || {
                let words = (text.get().erasing.record)(&workspace.moment(record.at), letters);
                workspace.digits(&words)
            });
            let ask = move |()| {
                ask(workspace, asked, 4, words, move || {
                    workspace.erase_leftovers(Vec::new(), vec![id], found);
                });
            };
            view! {
                <li class="row">
                    <span>{words}</span>
                    <Button
                        kind=ButtonKind::Danger
                        size=ButtonSize::Small
                        label=say(workspace, |t| t.erase)
                        on_press=ask
                    />
                </li>
            }
        };
        records.into_iter().map(one).collect_view()
    };
    view! {
        <Place place=4 how=|t| t.unreadable_how count>
            <ul role="list">{each}</ul>
        </Place>
    }
}

/// Asks before all of a place goes.
fn ask(
    workspace: Workspace,
    asked: RwSignal<Option<Doomed>>,
    place: usize,
    count: Signal<String>,
    erase: impl Fn() + Send + Sync + 'static,
) {
    let words = &workspace.text().get_untracked().erasing;
    let what = format!("{}: {}", words.place[place], count.get_untracked());
    asked.set(Some(Doomed {
        what: workspace.digits_now(&what),
        ways: vec![(
            words.erase.trim_end_matches('…').to_owned(),
            Callback::new(move |()| erase()),
        )],
    }));
}
