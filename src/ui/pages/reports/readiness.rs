//! What to look at before the report is printed, with the way to each place.

use super::{current_round, say};
use crate::calendar::PartialDate;
use crate::report::{Gap, GapKind, gaps};
use crate::ui::parts::{Card, StatusBadge, WorkState};
use crate::ui::route::Page;
use crate::ui::text::ReportsText;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// What to look at before the report of the current round is printed.
#[component]
pub fn Readiness() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    let round = Memo::new(move |_| plan.with(|plan| current_round(plan)));
    let found = Memo::new(move |_| {
        let today = workspace.today().get();
        plan.with(|plan| gaps(plan, round.get(), today))
    });
    let kinds = move || {
        let mut kinds = GapKind::ALL.to_vec();
        found.with(|found| kinds.retain(|kind| found.iter().any(|gap| gap.kind == *kind)));
        kinds
    };
    let title = move || {
        let months = round.get().months();
        workspace.digits(&(text.get().reports.before_printing)(months))
    };
    let ready = move || {
        found.with(Vec::is_empty).then(|| {
            view! { <StatusBadge state=WorkState::Done label=say(|text| text.nothing_missing)/> }
        })
    };
    view! {
        <Card title=Signal::derive(title)>
            {ready}
            <ul role="list" class="gaps" hidden=move || found.with(Vec::is_empty)>
                <For each=kinds key=Clone::clone let:kind>
                    <GapsOfKind
                        kind
                        gaps=Signal::derive(move || {
                            let mut gaps = found.get();
                            gaps.retain(|gap| gap.kind == kind);
                            gaps
                        })
                    />
                </For>
            </ul>
        </Card>
    }
}

/// A line that says how many there are, and opens to lead to each.
#[component]
fn GapsOfKind(kind: GapKind, gaps: Signal<Vec<Gap>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let (state, name): (_, fn(&ReportsText) -> &'static str) = match kind {
        GapKind::LateTask => (WorkState::Late, |text| text.late_tasks),
        GapKind::UnlinkedResult => (WorkState::Missing, |text| text.unlinked),
        GapKind::NoResult => (WorkState::Missing, |text| text.no_result),
        GapKind::OutsideYear => (WorkState::Missing, |text| text.outside_year),
        GapKind::AfterCutOff => (WorkState::None, |text| text.after_cut_off),
    };
    let remedy = move || {
        let text = &text.get().reports;
        match kind {
            GapKind::LateTask => text.late_tasks_remedy.to_owned(),
            GapKind::UnlinkedResult => text.unlinked_remedy.to_owned(),
            GapKind::NoResult => text.no_result_remedy.to_owned(),
            GapKind::OutsideYear => text.outside_year_remedy.to_owned(),
            GapKind::AfterCutOff => {
                let day = workspace
                    .plan()
                    .with(|plan| plan.cut_off(current_round(plan)));
                (text.after_cut_off_remedy)(&workspace.date(PartialDate::Day(day)))
            }
        }
    };
    let count = Signal::derive(move || {
        let count = gaps.with(Vec::len);
        workspace.digits(&(text.get().reports.items)(count))
    });
    let places = move || {
        let unnamed = text.get().reports.unnamed_measure;
        let link = |gap: Gap| {
            let words = if gap.text.is_empty() {
                unnamed.to_owned()
            } else {
                gap.text
            };
            let href = Page::Measure((*gap.measure).to_owned()).href();
            view! { <li><a href=href>{words}</a></li> }
        };
        gaps.get().into_iter().map(link).collect_view()
    };
    view! {
        <li>
            <details class="gap">
                <summary>
                    <span class="gap-name">{move || name(&text.get().reports)}</span>
                    <StatusBadge state label=count/>
                </summary>
                <div class="gap-places">
                    <p class="quiet">{remedy}</p>
                    <ul>{places}</ul>
                </div>
            </details>
        </li>
    }
}
