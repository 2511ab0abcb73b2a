//! What the waiting files would change, before anything changes.

use super::conflict::Conflicts;
use super::doubles::Doubles;
use super::groups::Groups;
use super::say;
use crate::exchange::{Difference, Effect, Note};
use crate::plan::Double;
use crate::ui::parts::{Banner, Button, ButtonKind, Card};
use crate::ui::record_words::author_words;
use crate::ui::text::ExchangeText;
use crate::ui::workspace::{Belongs, Decided, Done, Offer, Preview, Settling, Workspace};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What a person has decided so far.
#[derive(Clone, Copy)]
pub(super) struct Decisions {
    /// Differences that are not taken.
    pub left_out: RwSignal<BTreeSet<usize>>,
    /// How conflicts are settled; those that are not listed: later.
    pub settled: RwSignal<BTreeMap<usize, Settling>>,
    /// Doubles that stay apart.
    pub apart: RwSignal<Vec<Double>>,
    /// Whether the responses are left out.
    pub leaves_responses: RwSignal<bool>,
}

/// The preview of the files that belong to the open plan.
#[component]
pub(super) fn Waiting() -> impl IntoView {
    let workspace = Workspace::expect();
    let preview = Memo::new(move |_| workspace.preview());
    move || preview.get().map(|preview| view! { <Shown preview/> })
}

#[component]
fn Shown(preview: Arc<Preview>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let offers = preview.offers.clone();
    let is_proposal = offers.iter().any(|(offer, _)| offer.opened.is_proposal());
    let decisions = Decisions {
        left_out: RwSignal::new(unticked(&preview.comparison.differences, is_proposal)),
        settled: RwSignal::new(BTreeMap::new()),
        apart: RwSignal::new(Vec::new()),
        leaves_responses: RwSignal::new(false),
    };
    let comparison = &preview.comparison;
    let total = comparison.differences.len();
    let is_nothing = preview.is_nothing_new();
    let has_responses = !preview.brought.is_nothing_new();
    let effects = [
        Effect::Added,
        Effect::Changed,
        Effect::Removed,
        Effect::Conflict,
    ];
    let counts = effects.map(|effect| comparison.count(effect));
    let equal = comparison.equal;
    let erased = comparison.erased;
    let figure = move |place: usize, count: usize| {
        let state = ["done", "progress", "none", "late", "none"][place];
        (count > 0).then(|| view! {
            <li class="preview-figure" data-state=state>
                <span class="preview-number">{move || workspace.digits(&count.to_string())}</span>
                <span>{move || text.get().exchange.counts[place]}</span>
            </li>
        })
    };
    let figures = counts
        .into_iter()
        .chain([equal])
        .enumerate()
        .map(|(place, count)| figure(place, count))
        .collect_view();
    let on_accept = {
        let preview = preview.clone();
        move |()| accept(workspace, &preview, decisions)
    };
    let label = Signal::derive(move || {
        let text = &text.get().exchange;
        let taken = total - decisions.left_out.with(BTreeSet::len);
        let is_all = taken == total && !(has_responses && decisions.leaves_responses.get());
        if is_all {
            text.accept_all.to_owned()
        } else {
            workspace.digits(&(text.accept_some)(taken, total))
        }
    });
    let is_none_taken = Signal::derive(move || {
        let is_empty = total > 0 && decisions.left_out.with(BTreeSet::len) == total;
        let leaves = !has_responses || decisions.leaves_responses.get();
        leaves && (is_empty || (total == 0 && has_responses))
    });
    view! {
        <Card title=say(workspace, |t| t.preview)>
            {(!is_nothing).then(|| view! { <p class="quiet">{say(workspace, |t| t.preview_about)}</p> })}
            <ul class="preview-files" role="list">
                {offers.into_iter().map(|(offer, belongs)| view! { <OfFile offer belongs/> }).collect_view()}
            </ul>
            {(!is_nothing && total > 0).then(|| view! { <ul class="preview-figures" role="list">{figures}</ul> })}
            {is_nothing.then(|| view! { <Banner text=say(workspace, |t| t.nothing_new)/> })}
            {(!is_nothing && total == 0 && !has_responses && erased == 0)
                .then(|| view! { <Banner text=say(workspace, |t| t.only_history)/> })}
            {(erased > 0).then(|| view! {
                <p>{move || workspace.digits(&(text.get().erasing.came)(erased))}</p>
            })}
            <Conflicts preview=preview.clone() decisions/>
            <Doubles preview=preview.clone() decisions/>
            <OfResponses preview=preview.clone() decisions/>
            <Groups preview=preview.clone() decisions/>
            <div class="row preview-foot">
                {(!is_nothing).then(|| view! {
                    <Button kind=ButtonKind::Primary label disabled=is_none_taken on_press=on_accept/>
                })}
                <Button
                    kind=if is_nothing { ButtonKind::Secondary } else { ButtonKind::Quiet }
                    label=say(workspace, if is_nothing { |t| t.close } else { |t| t.decline })
                    on_press=move |()| workspace.decline_offers()
                />
            </div>
        </Card>
    }
}

/// What is not ticked at first: of a file without edits, whatever would overwrite.
fn unticked(differences: &[Difference], is_proposal: bool) -> BTreeSet<usize> {
    let places = differences.iter().enumerate();
    places
        .filter(|(_, difference)| is_proposal && difference.is_by_hand && difference.overwrites())
        .map(|(place, _)| place)
        .collect()
}

fn accept(workspace: Workspace, preview: &Preview, decisions: Decisions) {
    let apart = decisions.apart.get_untracked();
    let joined = preview
        .doubles
        .iter()
        .filter(|it| !apart.contains(it))
        .cloned();
    let on_done: Done = Box::new(move |count| {
        let words = (workspace.text().get_untracked().exchange.accepted)(count);
        workspace.say_undoable(workspace.digits_now(&words));
    });
    let decided = Decided {
        left_out: decisions.left_out.get_untracked(),
        settled: decisions.settled.get_untracked(),
        joined: joined.collect(),
        leaves_responses: decisions.leaves_responses.get_untracked(),
    };
    workspace.accept(preview, &decided, on_done);
}

/// What the responses of the files bring, with a box that leaves them out.
#[component]
fn OfResponses(preview: Arc<Preview>, decisions: Decisions) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let brought = &preview.brought;
    let (count, equal, differing) = (
        brought.fresh.len() + brought.completed.len(),
        brought.equal,
        brought.differing,
    );
    let note = move |count: usize, words: fn(&ExchangeText) -> fn(usize) -> String| {
        (count > 0).then(|| {
            view! {
                <p class="quiet">
                    {move || workspace.digits(&words(&text.get().exchange)(count))}
                </p>
            }
        })
    };
    (count + equal + differing > 0).then(|| {
        view! {
            <section class="preview-part">
                <h3>{say(workspace, |t| t.responses)}</h3>
                {(count > 0).then(|| view! {
                    <label class="choice">
                        <input
                            class="choice-box"
                            type="checkbox"
                            prop:checked=move || !decisions.leaves_responses.get()
                            on:change:target=move |event| {
                                decisions.leaves_responses.set(!event.target().checked());
                            }
                        />
                        <span>
                            {move || workspace.digits(&(text.get().exchange.take_responses)(count))}
                        </span>
                    </label>
                })}
                {note(equal, |t| t.equal_responses)}
                {note(differing, |t| t.differing_responses)}
            </section>
        }
    })
}

/// From whom a file is and of when, and what one should know of it.
#[component]
fn OfFile(offer: Offer, belongs: Belongs) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let opened = offer.opened.clone();
    let from = {
        let (name, by, on) = (offer.name.clone(), opened.by.clone(), opened.written_on);
        move || {
            let who = workspace
                .plan()
                .with(|plan| author_words(workspace, plan, &by));
            (text.get().exchange.from)(&name, &who, &workspace.day(on))
        }
    };
    let notes = move || {
        let text = &text.get().exchange;
        let mut notes: Vec<String> = Vec::new();
        if belongs == Belongs::BegunApart {
            notes.push(text.begun_apart.to_owned());
        }
        if opened.is_partial {
            notes.push(text.partial.to_owned());
        }
        if opened.is_proposal() {
            notes.push(text.proposal.to_owned());
        } else if !opened.by_hand.is_empty() {
            notes.push(text.by_hand.to_owned());
        }
        for note in &opened.notes {
            notes.push(match note {
                Note::UnknownFields { count, .. } => (text.unknown)(*count),
                Note::Broken { .. } => text.tampered.to_owned(),
                Note::ByteOrderMark | Note::TrailingZeros { .. } => text.mended.to_owned(),
            });
        }
        let is_told = opened
            .notes
            .iter()
            .any(|it| matches!(it, Note::Broken { .. }));
        if !is_told && workspace.is_disputed(&opened) {
            notes.push(text.tampered.to_owned());
        }
        let each = |note: String| view! { <p class="quiet">{workspace.digits(&note)}</p> };
        notes.into_iter().map(each).collect_view()
    };
    view! { <li><p>{from}</p>{notes}</li> }
}
