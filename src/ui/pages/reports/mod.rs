//! `#/reports`: the documents that can be made, what they still want, and the rounds that were
//! closed.

pub(super) mod closed;
mod closings;
mod documents;
mod readiness;

use crate::calendar::Round;
use crate::plan::{Closing, Plan};
use crate::ui::parts::{Icon, PageHeader, Symbol};
use crate::ui::route::{Page, with_query};
use crate::ui::text::ReportsText;
use crate::ui::workspace::Workspace;
use closings::Closings;
use documents::Documents;
use leptos::prelude::*;
use readiness::Readiness;

/// The page.
#[component]
pub fn Reports() -> impl IntoView {
    let text = Workspace::expect().text();
    view! {
        <PageHeader
            title=Signal::derive(move || text.get().app.reports.to_owned())
            lead=say(|text| text.lead)
        />
        <Documents/>
        <Readiness/>
        <Closings/>
    }
}

/// Words of these pages, in the language of the screen.
pub(super) fn say(choose: fn(&ReportsText) -> &'static str) -> Signal<String> {
    let text = Workspace::expect().text();
    Signal::derive(move || choose(&text.get().reports).to_owned())
}

/// The way back from a document to all of them.
#[component]
pub(super) fn BackToReports() -> impl IntoView {
    view! {
        <a class="report-back" href=Page::Reports.href()>
            <Icon symbol=Symbol::Left/>
            {say(|text| text.all_reports)}
        </a>
    }
}

/// The round that is being reported: the first that was not closed, else the last.
pub(super) fn current_round(plan: &Plan) -> Round {
    let is_open = |round: &Round| last_closing(plan, *round).is_none();
    let mut rounds = Round::ALL.into_iter();
    rounds.find(is_open).unwrap_or(Round::TwelveMonths)
}

/// The latest closing of a round.
pub(super) fn last_closing(plan: &Plan, round: Round) -> Option<&Closing> {
    let mut closings = plan.closings.iter().rev();
    closings.find(|closing| closing.round == round)
}

/// The address of the report of a round.
pub(super) fn report_href(round: Round) -> String {
    let months = round.months().to_string();
    with_query(&Page::MeasuresReport, &[("round", &months)])
}

/// The address of the report of a closed round, or of what has changed since.
pub(super) fn closed_href(closing: &str, shows_changes: bool) -> String {
    let view = if shows_changes { "changes" } else { "" };
    let query = [("closing", closing), ("view", view)];
    with_query(&Page::MeasuresReport, &query)
}
