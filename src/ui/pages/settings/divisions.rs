//! The divisions of the office with their sections.

use super::names::{AddRow, NameRow, named, reorder_words};
use super::say;
use crate::log::{Change, OrderKey, RecordId};
use crate::plan::{Kind, ORDER, Plan, add_child, move_record};
use crate::ui::parts::{Card, Empty, ReorderList, Symbol};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The records of the divisions, in order.
fn division_ids(plan: &Plan) -> Vec<RecordId> {
    plan.divisions
        .iter()
        .map(|division| division.id.clone())
        .collect()
}

/// The records of a division's sections, in order.
fn section_ids(plan: &Plan, division: &str) -> Vec<RecordId> {
    let division = plan.division(division);
    let sections = division.map(|division| division.sections.as_slice());
    let sections = sections.unwrap_or_default();
    sections.iter().map(|section| section.id.clone()).collect()
}

/// The divisions.
#[component]
pub(super) fn DivisionsCard() -> impl IntoView {
    let workspace = Workspace::expect();
    let plan = workspace.plan();
    let ids = Memo::new(move |_| plan.with(|plan| division_ids(plan)));
    let move_division = move |(from, to): (usize, usize)| {
        workspace.change(move |log, plan| move_record(log, &division_ids(plan), from, to));
    };
    let add = Callback::new(move |name: String| {
        let id = workspace.new_id(Kind::Division);
        workspace.change(move |log, plan| {
            let last = plan.divisions.last();
            let last = last.and_then(|last| OrderKey::parse(log.value(&last.id, ORDER)?));
            let order = OrderKey::between(last.as_ref(), None);
            vec![named(&id, &name), Change::set(&id, ORDER, order.as_str())]
        });
    });
    view! {
        <Card title=say(workspace, |t| t.divisions)>
            <p class="quiet prose">{say(workspace, |t| t.divisions_about)}</p>
            <Show
                when=move || !ids.with(Vec::is_empty)
                fallback=move || view! {
                    <Empty
                        icon=Symbol::People
                        title=say(workspace, |t| t.no_divisions)
                        text=say(workspace, |t| t.no_divisions_about)
                    />
                }
            >
                <ReorderList
                    items=ids
                    key=|id: &RecordId| id.clone()
                    label=say(workspace, |t| t.divisions)
                    words=reorder_words(workspace)
                    on_move=move_division
                    children=|id: RecordId| view! { <DivisionRow id/> }
                />
            </Show>
            <AddRow label=|t| t.new_division on_add=add/>
        </Card>
    }
}

/// A division: its name, and its sections.
#[component]
fn DivisionRow(id: RecordId) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    let division = StoredValue::new(id.clone());
    let name = Memo::new(move |_| {
        let id = division.get_value();
        plan.with(|plan| plan.division(&id).map(|division| division.name.clone()))
            .unwrap_or_default()
    });
    let sections = Memo::new(move |_| plan.with(|plan| section_ids(plan, &division.get_value())));
    let move_section = move |(from, to): (usize, usize)| {
        let division = division.get_value();
        workspace
            .change(move |log, plan| move_record(log, &section_ids(plan, &division), from, to));
    };
    let add = Callback::new(move |name: String| {
        let id = workspace.new_id(Kind::Section);
        let division = division.get_value();
        workspace.change(move |log, plan| {
            let mut changes = add_child(log, &id, &division, &section_ids(plan, &division));
            changes.push(named(&id, &name));
            changes
        });
    });
    let label = Signal::derive(move || (text.get().settings.sections_of)(&name.get()));
    view! {
        <div class="division">
            <NameRow id label=|t| t.division name/>
            <details class="division-sections" open=!sections.with_untracked(Vec::is_empty)>
                <summary>{label}</summary>
                <div class="stack" data-gap="small">
                    <Show when=move || !sections.with(Vec::is_empty)>
                        <ReorderList
                            items=sections
                            key=|id: &RecordId| id.clone()
                            label
                            words=reorder_words(workspace)
                            on_move=move_section
                            children=|id: RecordId| view! { <SectionRow id/> }
                        />
                    </Show>
                    <AddRow label=|t| t.new_section small=true on_add=add/>
                </div>
            </details>
        </div>
    }
}

/// A section: its name.
#[component]
fn SectionRow(id: RecordId) -> impl IntoView {
    let workspace = Workspace::expect();
    let plan = workspace.plan();
    let section = id.clone();
    let name = Memo::new(move |_| {
        plan.with(|plan| {
            plan.section(&section)
                .map(|(_, section)| section.name.clone())
        })
        .unwrap_or_default()
    });
    view! { <NameRow id label=|t| t.section name/> }
}
