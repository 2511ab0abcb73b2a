//! A card for each document that can be made.

use super::{closed, last_closing, report_href, say};
use crate::calendar::{PartialDate, Round};
use crate::ui::documents;
use crate::ui::pages::survey_report;
use crate::ui::parts::{Button, ButtonKind, ButtonLink, Card, StatusBadge, Symbol, WorkState};
use crate::ui::route::Page;
use crate::ui::text::AnalysisText;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// A card for each document.
#[component]
pub fn Documents() -> impl IntoView {
    view! {
        <div class="grid documents">
            {Round::ALL.map(|round| view! { <RoundCard round/> })}
            <DocumentCard
                title=say(|text| text.executive)
                about=say(|text| text.executive_about)
                open=say(|text| text.executive_open)
                page=Page::Executive
                icon=Symbol::Flag
            />
            <DocumentCard
                title=documents::say(|text| text.memo)
                about=documents::say(|text| text.memo_about)
                open=documents::say(|text| text.memo_open)
                page=Page::Memo
                icon=Symbol::Edit
            />
            <DocumentCard
                title=say_analysis(|text| text.title)
                about=say_analysis(|text| text.about)
                open=say_analysis(|text| text.open)
                page=Page::Analysis
                icon=Symbol::Chart
            />
            <DocumentCard
                title=documents::say(|text| text.statistics)
                about=documents::say(|text| text.statistics_about)
                open=documents::say(|text| text.statistics_open)
                page=Page::Statistics
                icon=Symbol::Chart
            />
            <DocumentCard
                title=documents::say(|text| text.publish)
                about=documents::say(|text| text.publish_about)
                open=documents::say(|text| text.publish_open)
                page=Page::Publish
                icon=Symbol::Folder
            />
            <DocumentCard
                title=documents::say(|text| text.duties)
                about=documents::say(|text| text.duties_about)
                open=documents::say(|text| text.duties_open)
                page=Page::Duties
                icon=Symbol::Calendar
            />
            <DocumentCard
                title=survey_report::say(|text| text.card)
                about=survey_report::say(|text| text.card_about)
                open=survey_report::say(|text| text.open)
                page=Page::SurveyReport
                icon=Symbol::People
            />
        </div>
    }
}

fn say_analysis(choose: fn(&AnalysisText) -> &'static str) -> Signal<String> {
    let text = Workspace::expect().text();
    Signal::derive(move || choose(&text.get().analysis).to_owned())
}

/// A document: what it is for, and the way to it.
#[component]
fn DocumentCard(
    title: Signal<String>,
    about: Signal<String>,
    open: Signal<String>,
    page: Page,
    icon: Symbol,
) -> impl IntoView {
    view! {
        <Card title>
            <p class="quiet">{about}</p>
            <div class="row document-deeds">
                <ButtonLink label=open href=page.href() icon/>
            </div>
        </Card>
    }
}

/// The report of a round: what it covers, whether it is closed, and what one can do with it.
#[component]
fn RoundCard(round: Round) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    let title = move || workspace.digits(&(text.get().reports.measures_report)(round.months()));
    let period = move || {
        let months = plan.with(|plan| plan.year.round(round));
        let [first, last] = [months.first, months.last]
            .map(|day| workspace.date(PartialDate::Month(day.year_month())));
        (text.get().reports.period)(&first, &last)
    };
    let cut_off = move || {
        let day = plan.with(|plan| plan.cut_off(round));
        (text.get().reports.cut_off)(&workspace.date(PartialDate::Day(day)))
    };
    let closing = Memo::new(move |_| plan.with(|plan| last_closing(plan, round).cloned()));
    let is_closed = move || closing.with(Option::is_some);
    let state = move || {
        if is_closed() {
            WorkState::Done
        } else {
            WorkState::Progress
        }
    };
    let state_words = move || {
        let text = &text.get().reports;
        closing.get().map_or_else(
            || text.is_open.to_owned(),
            |closing| (text.closed_on)(&closed::day(workspace, &closing)),
        )
    };
    let close_words = move || {
        let text = &text.get().reports;
        if is_closed() {
            text.close_again
        } else {
            text.close_round
        }
        .to_owned()
    };
    view! {
        <Card title=Signal::derive(title)>
            <div class="stack" data-gap="small">
                <StatusBadge
                    state=Signal::derive(state)
                    label=Signal::derive(state_words)
                />
                <p>{period}</p>
                <p class="quiet">{cut_off}</p>
            </div>
            <div class="row document-deeds">
                <ButtonLink
                    kind=ButtonKind::Primary
                    icon=Symbol::Print
                    label=say(|text| text.see_and_print)
                    href=report_href(round)
                />
                <Button
                    label=Signal::derive(close_words)
                    on_press=move |()| close(workspace, round)
                />
            </div>
        </Card>
    }
}

fn close(workspace: Workspace, round: Round) {
    workspace.close_round(round, workspace.today().get_untracked());
    // Where nobody has said who is working, that is asked before anything is written.
    if workspace.me().get_untracked().is_some() {
        let text = workspace.text().get_untracked();
        let said = (text.reports.round_closed)(round.months());
        workspace.say_undoable(workspace.digits_now(&said));
    }
}
