//! The head of the form: what the measure is, how it stands, who changed it last, where to go next.

use super::form::Form;
use super::standing;
use crate::browser::{ids, page};
use crate::log::{Author, RecordId};
use crate::plan::{self, Measure, Plan, measure_state, review_evidence};
use crate::ui::parts::{
    Banner, ButtonLink, ButtonSize, Icon, IconButton, Menu, MenuItem, PageHeader, StatusBadge,
    Symbol, WorkState,
};
use crate::ui::route::Page;
use crate::ui::rule_words::grade_state;
use leptos::prelude::*;
use std::sync::Arc;

/// The head of the form.
#[component]
pub(super) fn Head() -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    let title = Signal::derive(move || {
        let first = form.read(|measure, _| first_line(&measure.issue).to_owned());
        if first.is_empty() {
            form.words().untitled.to_owned()
        } else {
            workspace.digits(&first)
        }
    });
    let place = Signal::derive(move || {
        let (instrument, place, of) = form.read(|measure, plan| {
            let at = plan.measures.iter().position(|it| it.id == measure.id);
            let place = at.unwrap_or_default() + 1;
            (measure.instrument.code(), place, plan.measures.len())
        });
        workspace.digits(&(form.words().place)(instrument, place, of))
    });
    let state = Memo::new(move |_| {
        let today = workspace.today().get();
        form.read(|measure, plan| Some(measure_state(plan, measure, today)))
    });
    let shown = move || {
        state.get().map_or((WorkState::None, ""), |it| {
            standing::of_measure(it, form.words())
        })
    };
    view! {
        <div class="measure-head">
            <a class="measure-back" href=Page::Plan.href()>
                <Icon symbol=Symbol::Left/>
                {form.say(|words| words.back)}
            </a>
            <PageHeader title lead=place>
                <Actions/>
            </PageHeader>
            <div class="row">
                <StatusBadge
                    state=Signal::derive(move || shown().0)
                    label=Signal::derive(move || shown().1.to_owned())
                />
                <Evidence/>
                <RecordsLink/>
                <LastChange/>
            </div>
            <OfOthers/>
        </div>
    }
}

/// The way to the registers of the measure, with how much is recorded in them.
#[component]
fn RecordsLink() -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    let count = Memo::new(move |_| {
        form.read(|measure, plan| {
            let registers = plan.registers_of(measure);
            let rows = registers
                .iter()
                .map(|register| plan.registers.rows(&register.key).len());
            rows.sum::<usize>()
        })
    });
    let label = Signal::derive(move || {
        workspace.digits(&(workspace.text().get().records.open)(count.get()))
    });
    let href = Page::Records(form.id().to_string()).href();
    view! { <ButtonLink size=ButtonSize::Small icon=Symbol::Edit label href/> }
}

/// The first line that says something.
fn first_line(issue: &str) -> &str {
    issue
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty())
        .unwrap_or_default()
}

/// The record of the measure so many places further on.
fn neighbour(form: Form, by: isize) -> Option<RecordId> {
    form.read(|measure, plan| {
        let at = plan.measures.iter().position(|it| it.id == measure.id)?;
        let to = at.checked_add_signed(by)?;
        plan.measures.get(to).map(|it| it.id.clone())
    })
}

fn open(measure: &str) {
    page::set_hash(&Page::Measure(measure.to_owned()).to_string());
}

/// The ways to the neighbours, and what can be done with the measure as a whole.
#[component]
fn Actions() -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    let step = move |by: isize| {
        if let Some(to) = untrack(|| neighbour(form, by)) {
            open(&to);
        }
    };
    // The copy opens as soon as it is written.
    let copy = RwSignal::new(None::<RecordId>);
    Effect::new(move |_| {
        if let Some(copy) = copy.get()
            && workspace.plan().with(|plan| plan.measure(&copy).is_some())
        {
            open(&copy);
        }
    });
    let duplicate = move || {
        let id = form.id();
        let first = ids::random_id();
        copy.set(Some(plan::Kind::Measure.id(&first)));
        workspace.change(move |log, plan| {
            let mut first = Some(first);
            let key = || first.take().unwrap_or_else(ids::random_id);
            plan.measure(&id)
                .map(|measure| plan::duplicate_measure(log, plan, measure, key).1)
                .unwrap_or_default()
        });
    };
    let delete = move || {
        let id = form.id();
        workspace.remove(move |log, _| plan::delete_measure(log, &id));
        page::set_hash(&Page::Plan.to_string());
    };
    let items = Signal::derive(move || {
        let words = form.words();
        let item = |icon, label: &str, is_danger, on_press| MenuItem {
            icon,
            label: label.to_owned(),
            is_danger,
            on_press,
        };
        vec![
            item(
                Symbol::Copy,
                words.duplicate,
                false,
                Callback::new(move |()| duplicate()),
            ),
            item(
                Symbol::Trash,
                words.delete,
                true,
                Callback::new(move |()| delete()),
            ),
        ]
    });
    view! {
        <IconButton
            label=form.say(|words| words.previous)
            icon=Symbol::Left
            disabled=Signal::derive(move || neighbour(form, -1).is_none())
            on_press=move |()| step(-1)
        />
        <IconButton
            label=form.say(|words| words.next)
            icon=Symbol::Right
            disabled=Signal::derive(move || neighbour(form, 1).is_none())
            on_press=move |()| step(1)
        />
        <Menu label=form.say(|words| words.actions) items/>
    }
}

/// Who changed the measure, or anything in it, last.
#[component]
fn LastChange() -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    let last = Memo::new(move |_| {
        let records = form.read(|measure, _| records(measure));
        workspace.with_log(|log| {
            records
                .iter()
                .filter_map(|record| log.last_edit(record))
                .max_by(|a, b| a.id.cmp(&b.id))
                .map(|edit| (edit.at, edit.by.clone()))
        })
    });
    let words = move || {
        let (at, by) = last.get()?;
        let who = workspace.plan().with(|plan| name(&by, plan));
        // The built-in sample was typed by nobody of the office.
        (!who.is_empty())
            .then(|| (form.words().changed_by)(&who, &workspace.day(workspace.day_of(at))))
    };
    view! { <span class="measure-changed">{words}</span> }
}

/// The measure's record and those of everything in it.
fn records(measure: &Measure) -> Vec<RecordId> {
    let steps = measure.steps.iter().map(|it| &it.id);
    let tasks = measure.tasks.iter().map(|it| &it.id);
    let outcomes = measure.outcomes.iter().flat_map(|outcome| {
        let evidence = outcome.evidence.iter().map(|it| &it.id);
        std::iter::once(&outcome.id).chain(evidence)
    });
    std::iter::once(&measure.id)
        .chain(steps)
        .chain(tasks)
        .chain(outcomes)
        .cloned()
        .collect()
}

fn name(by: &Arc<Author>, plan: &Plan) -> String {
    match plan.division(&by.division) {
        Some(division) if by.person.is_empty() => division.name.clone(),
        Some(division) => format!("{} ({})", by.person, division.name),
        None => by.person.to_string(),
    }
}

/// Says whose work it is when it is not that of the division one belongs to.
#[component]
fn OfOthers() -> impl IntoView {
    let form = Form::expect();
    let names = Memo::new(move |_| {
        let mine = form.workspace.me().get()?.division;
        let names: Vec<String> = form.read(|measure, plan| {
            let is_mine = measure
                .parties
                .iter()
                .any(|party| party.includes(&mine, plan));
            let names = measure.parties.iter().filter_map(|party| party.name(plan));
            if is_mine { Vec::new() } else { names.collect() }
        });
        (!mine.is_empty() && !names.is_empty()).then_some(names)
    });
    move || {
        names.get().map(|names| {
            let text = Signal::derive(move || {
                let words = form.words();
                (words.of_others)(&listed(&names, words.and))
            });
            view! { <Banner text/> }
        })
    }
}

fn listed(names: &[String], and: &str) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{}{and}{last}", first.join(", ")),
    }
}

/// How well the measure is evidenced, and what the grade rests on.
#[component]
fn Evidence() -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    let text = workspace.text();
    let review = Memo::new(move |_| {
        let today = workspace.today().get();
        form.read(|measure, plan| Some(review_evidence(plan, measure, today)))
    });
    move || {
        let review = review.get()?;
        let words = &text.get().rules;
        let label = format!("{} {}", words.evidence, (words.grade)(review.grade));
        let reason = workspace.digits(&(words.grade_reason)(&review));
        Some(view! {
            <StatusBadge state=grade_state(review.grade) label/>
            <span class="measure-changed">{reason}</span>
        })
    }
}
