//! Column 2: who is responsible.

use super::form::Form;
use crate::log::RecordId;
use crate::plan::{self, Party};
use crate::ui::parts::{ButtonKind, ButtonLink, ButtonSize, Card, Symbol, TextField};
use crate::ui::route::Page;
use leptos::prelude::*;

/// A box that can be ticked: the party and its name.
type Choosable = (Party, String);

/// The second card.
#[component]
pub(super) fn PartiesCard() -> impl IntoView {
    let form = Form::expect();
    let plan = form.workspace.plan();
    // Each division with its sections.
    let divisions = Memo::new(move |_| {
        plan.with(|plan| {
            let each = |division: &plan::Division| -> Vec<Choosable> {
                let sections = division
                    .sections
                    .iter()
                    .map(|section| (Party::Section(section.id.clone()), section.name.clone()));
                let itself = (Party::Division(division.id.clone()), division.name.clone());
                std::iter::once(itself).chain(sections).collect()
            };
            plan.divisions.iter().map(each).collect::<Vec<_>>()
        })
    });
    let groups = Memo::new(move |_| {
        let named = |party: Party| plan.with(|plan| Some((party.clone(), party.name(plan)?)));
        Party::GROUPS
            .into_iter()
            .filter_map(named)
            .collect::<Vec<_>>()
    });
    let chosen = Memo::new(move |_| form.read(|measure, _| measure.parties.clone()));
    let note = Memo::new(move |_| form.read(|measure, _| measure.note.clone()));
    let boxes = move |parties: Vec<Choosable>| {
        parties
            .into_iter()
            .map(|(party, name)| view! { <PartyBox party name chosen/> })
            .collect_view()
    };
    let of_divisions = move || {
        let each = move |parties: Vec<Choosable>| {
            view! { <div class="parties-division">{boxes(parties)}</div> }
        };
        divisions.get().into_iter().map(each).collect_view()
    };
    let no_divisions = move || divisions.with(Vec::is_empty);
    let nobody = move || chosen.with(Vec::is_empty) && !no_divisions();
    view! {
        <Card title=form.say(|words| words.parties_card)>
            <fieldset class="choices" id="measure-parties">
                <legend class="choices-label">{form.say(|words| words.divisions)}</legend>
                <Show when=no_divisions>
                    <p class="field-hint">{form.say(|words| words.no_divisions)}</p>
                </Show>
                <div class="parties">{of_divisions}</div>
            </fieldset>
            <fieldset class="choices">
                <legend class="choices-label">{form.say(|words| words.groups)}</legend>
                <div class="choices-list">{move || boxes(groups.get())}</div>
            </fieldset>
            <Show when=nobody>
                <p class="measure-warning">{form.say(|words| words.no_parties)}</p>
            </Show>
            <TextField
                label=form.say(|words| words.note)
                value=note
                on_commit=form.set(plan::NOTE)
            />
            <div>
                <ButtonLink
                    kind=ButtonKind::Quiet
                    size=ButtonSize::Small
                    icon=Symbol::Settings
                    label=form.say(|words| words.add_division)
                    href=Page::Settings.href()
                />
            </div>
        </Card>
    }
}

/// One party: a field of its own, so that two people who tick different boxes agree.
#[component]
fn PartyBox(party: Party, name: String, chosen: Memo<Vec<Party>>) -> impl IntoView {
    let form = Form::expect();
    let is_section = matches!(party, Party::Section(_));
    let is_chosen = {
        let party = party.clone();
        Memo::new(move |_| chosen.with(|chosen| chosen.contains(&party)))
    };
    let id: RecordId = form.id();
    let tick = move |on: bool| {
        let (id, party) = (id.clone(), party.clone());
        form.workspace.change(move |_, plan| {
            let Some(measure) = plan.measure(&id) else {
                return Vec::new();
            };
            let others = measure.parties.iter().filter(|it| **it != party);
            let wanted: Vec<Party> = others.chain(on.then_some(&party)).cloned().collect();
            plan::set_parties(measure, &wanted)
        });
    };
    view! {
        <label
            class="choice"
            data-level=is_section.then_some("section")
            data-state=move || is_chosen.get().then_some("chosen")
        >
            <input
                class="choice-box"
                type="checkbox"
                prop:checked=is_chosen
                on:change:target=move |event| tick(event.target().checked())
            />
            <span>{name}</span>
        </label>
    }
}
