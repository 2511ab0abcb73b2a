//! `#/`: how the plan stands today, and what is to be done next.

mod agenda;
mod begin;
mod conflicts;
mod divisions;
mod notes;
mod to_findings;

use super::SharedNews;
use super::plan::{Filter, Status, work_state};
use crate::calendar::Round;
use crate::plan::{MeasureState, Summary};
use crate::ui::parts::{Figure, PageHeader};
use crate::ui::workspace::Workspace;
use agenda::Agenda;
use begin::Begin;
use conflicts::Conflicts;
use divisions::Divisions;
use leptos::prelude::*;
use notes::{Notes, Unlinked};
use to_findings::ToFindings;

/// The page.
#[component]
pub fn Overview() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    let lead = Signal::derive(move || {
        let text = text.get();
        let today = workspace.today().get();
        let (office, year, cut_off) = plan.with(|plan| {
            let cut_off = plan.cut_off(Round::SixMonths);
            (plan.office.name.clone(), plan.year.be(), cut_off)
        });
        let round = text.overview.rounds[usize::from(today > cut_off)];
        let as_of = (text.overview.as_of)(&workspace.day(today));
        let words = [
            office,
            (text.app.fiscal_year)(year),
            round.to_owned(),
            as_of,
        ];
        let words: Vec<String> = words.into_iter().filter(|it| !it.is_empty()).collect();
        workspace.digits(&words.join(" · "))
    });
    let is_empty = Memo::new(move |_| plan.with(|plan| plan.measures.is_empty()));
    view! {
        <div class="overview-head">
            <PageHeader title=Signal::derive(move || text.get().app.overview.to_owned()) lead/>
        </div>
        <Conflicts/>
        <Show when=move || !is_empty.get() fallback=|| view! { <Begin/> }>
            <Figures/>
            <ToFindings/>
            <Unlinked/>
            <div class="overview-columns">
                <Agenda/>
                <Divisions/>
            </div>
        </Show>
        <SharedNews/>
        <Notes/>
    }
}

/// How many measures stand how; each leads to them.
#[component]
fn Figures() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let summary = Memo::new(move |_| {
        let today = workspace.today().get();
        workspace
            .plan()
            .with(|plan| Summary::of(plan, today, |_| true))
    });
    let figure = move |state: MeasureState| {
        let filter = Filter {
            status: Some(Status::State(state)),
            ..Filter::default()
        };
        let number =
            Signal::derive(move || workspace.digits(&count(&summary.get(), state).to_string()));
        let of_all = move || {
            let total = summary.with(Summary::total);
            workspace.digits(&(text.get().overview.of_all)(total))
        };
        view! {
            <li>
                <a class="figure-card" href=filter.href() data-state=work_state(state).name()>
                    <Figure
                        number
                        label=Signal::derive(move || text.get().plan.state(state).to_owned())
                        state=work_state(state)
                    />
                    <span class="figure-of">{of_all}</span>
                </a>
            </li>
        }
    };
    let figures = [
        MeasureState::Late,
        MeasureState::InProgress,
        MeasureState::NotStarted,
        MeasureState::Done,
    ];
    view! {
        <ul class="figures" role="list" aria-label=move || text.get().overview.figures>
            {figures.map(figure)}
        </ul>
    }
}

const fn count(summary: &Summary, state: MeasureState) -> usize {
    match state {
        MeasureState::Late => summary.late,
        MeasureState::NotStarted => summary.not_started,
        MeasureState::InProgress => summary.in_progress,
        MeasureState::Done => summary.done,
    }
}
