//! Beside the form: how each task stands, and what the report will print.

use super::form::{Form, List, focus_record};
use super::{standing, task};
use crate::calendar::Round;
use crate::log::RecordId;
use crate::report::{Block, MeasuresOptions, Paragraph, measures_report};
use crate::ui::parts::{Card, StatusBadge, WorkState};
use leptos::prelude::*;

/// The column beside the form.
#[component]
pub(super) fn Glance() -> impl IntoView {
    let form = Form::expect();
    let ids = form.ids(List::Tasks);
    view! {
        <aside class="glance">
            <Show when=move || !ids.with(Vec::is_empty)>
                <Card title=form.say(|words| words.at_a_glance)>
                    <ul class="glance-tasks" role="list">
                        <For
                            each=move || ids.get()
                            key=Clone::clone
                            children=|id| view! { <TaskLine id/> }
                        />
                    </ul>
                </Card>
            </Show>
            <Preview/>
        </aside>
    }
}

/// A task in a line; leads to its fields.
#[component]
fn TaskLine(id: RecordId) -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    let position = super::entry::position(form, List::Tasks, &id);
    let task = {
        let id = id.clone();
        Memo::new(move |_| form.read(|measure, _| measure.task(&id).cloned()))
    };
    let state = task::state(form, task);
    let shown = move || {
        let today = workspace.today().get();
        state.get().map_or((WorkState::None, ""), |state| {
            standing::of_task(state.standing(today), form.words())
        })
    };
    let name = move || workspace.digits(&(form.words().task)(position.get()));
    view! {
        <li>
            <button type="button" class="glance-task" on:click=move |_| focus_record(&id)>
                <span>{name}</span>
                <StatusBadge
                    state=Signal::derive(move || shown().0)
                    label=Signal::derive(move || shown().1.to_owned())
                />
            </button>
        </li>
    }
}

/// Columns 4 and 5 as the report of the current round prints them. Drawn only while it is
/// open: the whole report has to be made for it.
#[component]
fn Preview() -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    let is_open = RwSignal::new(false);
    let round = Memo::new(move |_| {
        let today = workspace.today().get();
        let first = workspace.plan().with(|plan| plan.cut_off(Round::SixMonths));
        if today <= first {
            Round::SixMonths
        } else {
            Round::TwelveMonths
        }
    });
    let columns = Memo::new(move |_| {
        let report = workspace
            .plan()
            .with(|plan| measures_report(plan, round.get(), &MeasuresOptions::default()));
        let id = form.id();
        let blocks = report.sheets.into_iter().flat_map(|sheet| sheet.blocks);
        let rows = blocks.flat_map(|block| match block {
            Block::Table(table) => table.rows,
            Block::Cover(_)
            | Block::Heading { .. }
            | Block::Paragraph(_)
            | Block::Memo(_)
            | Block::Chart(_)
            | Block::Pictures(_)
            | Block::Lines(_)
            | Block::Signatures(_) => Vec::new(),
        });
        let row = rows.into_iter().find(|row| *row.key == *id);
        row.map(|row| {
            row.cells
                .into_iter()
                .map(|cell| cell.paragraphs)
                .collect::<Vec<_>>()
        })
        .unwrap_or_default()
    });
    let column = move |place: usize| {
        columns.with(|columns| {
            let paragraphs = columns.get(place).into_iter().flatten();
            paragraphs.map(printed).collect_view()
        })
    };
    view! {
        <details
            class="card measure-preview"
            on:toggle=move |_| is_open.update(|is_open| *is_open = !*is_open)
        >
            <summary>{form.say(|words| words.preview)}</summary>
            <Show when=move || is_open.get()>
                <h3>{form.say(|words| words.preview_tasks)}</h3>
                {move || column(3)}
                <h3>
                    {move || {
                        workspace.digits(&(form.words().preview_outcomes)(round.get().months()))
                    }}
                </h3>
                {move || column(4)}
            </Show>
        </details>
    }
}

fn printed(paragraph: &Paragraph) -> impl IntoView + use<> {
    let number = paragraph.number.clone();
    let text = paragraph.text.clone();
    view! {
        <p>
            {number.map(|number| format!("{number} "))}
            {text}
        </p>
    }
}
