//! `#/reports/measures`: the report of the measures as it will be printed, now or as a round was
//! closed.

mod changes;
mod options;
mod titles;

use super::reports::{closed, closed_href, current_round, report_href, say};
use crate::browser::page;
use crate::calendar::Round;
use crate::plan::Closing;
use crate::report::{MeasuresOptions, measures_report, write_html};
use crate::ui::app::Hash;
use crate::ui::parts::{
    Banner, BannerKind, Button, ButtonKind, ButtonLink, ButtonSize, Empty, PageHeader,
    SegmentOption, Segments, Skeleton, Symbol,
};
use crate::ui::route::{Page, query};
use crate::ui::workspace::{Saving, Workspace};
use changes::Changes;
use leptos::prelude::*;
use options::Options;
use std::time::Duration;

/// What the address asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Asked {
    round: Option<Round>,
    closing: Option<String>,
    shows_changes: bool,
}

impl Asked {
    fn read(hash: &str) -> Self {
        let mut asked = Self::default();
        for (key, value) in query(hash) {
            match key.as_str() {
                "round" => {
                    let mut rounds = Round::ALL.into_iter();
                    asked.round = rounds.find(|round| round.months().to_string() == value);
                }
                "closing" => asked.closing = Some(value),
                "view" => asked.shows_changes = value == "changes",
                _ => {}
            }
        }
        asked
    }
}

/// The page.
#[component]
pub fn MeasuresReport() -> impl IntoView {
    let workspace = Workspace::expect();
    let plan = workspace.plan();
    let hash = Hash::expect();
    let asked = Memo::new(move |_| Asked::read(&hash.get()));
    let closing = Memo::new(move |_| {
        let id = asked.get().closing?;
        plan.with(|plan| {
            let mut closings = plan.closings.iter();
            closings.find(|closing| *closing.id == *id).cloned()
        })
    });
    let round = Memo::new(move |_| {
        let closed = closing.with(|closing| closing.as_ref().map(|closing| closing.round));
        let asked = asked.with(|asked| asked.round);
        closed
            .or(asked)
            .unwrap_or_else(|| plan.with(|plan| current_round(plan)))
    });
    let is_gone = Memo::new(move |_| {
        asked.with(|asked| asked.closing.is_some()) && closing.with(Option::is_none)
    });
    let shows_changes =
        Memo::new(move |_| closing.with(Option::is_some) && asked.with(|it| it.shows_changes));
    let content = move || {
        if is_gone.get() {
            view! { <Gone/> }.into_any()
        } else if shows_changes.get() {
            view! { <Changes closing/> }.into_any()
        } else {
            view! { <Preview closing round/> }.into_any()
        }
    };
    view! {
        <div class="stack no-print">
            <Head closing round is_gone/>
            {move || closing.with(Option::is_some).then(|| view! {
                <ClosedHead closing shows_changes/>
            })}
            {move || (asked.with(|asked| asked.closing.is_none())).then(|| view! {
                <Options round=round.get()/>
            })}
        </div>
        {content}
    }
}

/// Title, round, and the button that prints.
#[component]
fn Head(closing: Memo<Option<Closing>>, round: Memo<Round>, is_gone: Memo<bool>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let title = move || {
        let months = round.get().months();
        workspace.digits(&(text.get().reports.measures_report)(months))
    };
    let rounds = Signal::derive(move || {
        Round::ALL
            .map(|round| SegmentOption {
                value: round.months().to_string(),
                label: workspace.digits(&(text.get().reports.round_name)(round.months())),
                count: None,
            })
            .to_vec()
    });
    let choose = move |months: String| {
        let mut rounds = Round::ALL.into_iter();
        if let Some(round) = rounds.find(|round| round.months().to_string() == months) {
            page::replace_hash(report_href(round).trim_start_matches('#'));
        }
    };
    let wants_print = print_when_saved(closing, round);
    view! {
        <div>
            <ButtonLink
                kind=ButtonKind::Quiet
                size=ButtonSize::Small
                icon=Symbol::Left
                label=say(|text| text.all_reports)
                href=Page::Reports.href()
            />
        </div>
        <PageHeader title=Signal::derive(title) lead=say(|text| text.measures_lead)>
            <Button
                kind=ButtonKind::Primary
                icon=Symbol::Print
                label=say(|text| text.print)
                disabled=is_gone
                on_press=move |()| wants_print.set(true)
            />
        </PageHeader>
        <div class="row report-bar">
            {move || closing.with(Option::is_none).then(|| view! {
                <Segments
                    label=say(|text| text.round)
                    options=rounds
                    chosen=Signal::derive(move || round.get().months().to_string())
                    on_choose=choose
                />
            })}
            <p class="quiet report-hint">{say(|text| text.print_hint)}</p>
        </div>
    }
}

/// A switch that opens the print dialogue: at once, or when what was typed last is on the disk
/// and so in the report.
fn print_when_saved(closing: Memo<Option<Closing>>, round: Memo<Round>) -> RwSignal<bool> {
    let workspace = Workspace::expect();
    let wants_print = RwSignal::new(false);
    Effect::new(move || {
        let is_busy = workspace.saving().get() == Saving::Saving || workspace.asks_who().get();
        if !wants_print.get() || is_busy {
            return;
        }
        wants_print.set(false);
        let text = &workspace.text().get_untracked().reports;
        let is_closed = closing.with_untracked(Option::is_some);
        let months = round.get_untracked().months();
        let name = workspace.plan().with_untracked(|plan| {
            let office = plan.office.name.trim();
            (text.file_name)(office, plan.year.be(), months, is_closed)
        });
        // The preview follows the plan before the next task begins.
        set_timeout(move || page::print(&name), Duration::ZERO);
    });
    wants_print
}

/// That a closed round is shown, and the switch between it and what has changed since.
#[component]
fn ClosedHead(closing: Memo<Option<Closing>>, shows_changes: Memo<bool>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let banner = move || {
        let day = closed::day(workspace, &closing.get()?);
        Some((text.get().reports.closed_banner)(&day))
    };
    let now_href = move || report_href(closing.get().map_or(Round::SixMonths, |it| it.round));
    let is_incomplete = Memo::new(move |_| {
        let is_known = closing
            .get()
            .is_none_or(|it| closed::is_complete(workspace, &it));
        closed::is_history_read(workspace) && !is_known
    });
    let views = Signal::derive(move || {
        let text = &text.get().reports;
        [("report", text.as_reported), ("changes", text.changes)]
            .map(|(value, label)| SegmentOption {
                value: value.to_owned(),
                label: label.to_owned(),
                count: None,
            })
            .to_vec()
    });
    let chosen = move || {
        if shows_changes.get() {
            "changes"
        } else {
            "report"
        }
        .to_owned()
    };
    let choose = move |view: String| {
        if let Some(closing) = closing.get_untracked() {
            let href = closed_href(&closing.id, view == "changes");
            page::replace_hash(href.trim_start_matches('#'));
        }
    };
    view! {
        <Banner text=Signal::derive(move || banner().unwrap_or_default())>
            <ButtonLink
                size=ButtonSize::Small
                label=say(|text| text.see_now)
                href=Signal::derive(now_href)
            />
        </Banner>
        {move || is_incomplete.get().then(|| view! {
            <Banner kind=BannerKind::Warn text=say(|text| text.incomplete)/>
        })}
        <div>
            <Segments
                label=say(|text| text.view)
                options=views
                chosen=Signal::derive(chosen)
                on_choose=choose
            />
        </div>
    }
}

/// The sheets that will be printed.
#[component]
fn Preview(closing: Memo<Option<Closing>>, round: Memo<Round>) -> impl IntoView {
    let workspace = Workspace::expect();
    let options = MeasuresOptions::default();
    let html = Memo::new(move |_| {
        let round = round.get();
        let document = match closing.get() {
            Some(_) if !closed::is_history_read(workspace) => return None,
            Some(closing) => {
                measures_report(&closed::plan_then(workspace, &closing), round, &options)
            }
            None => workspace
                .plan()
                .with(|plan| measures_report(plan, round, &options)),
        };
        Some(write_html(&document))
    });
    let label = say(|text| text.preview);
    // Apart from the sheets: the desk keeps its place while they change.
    let is_made = Memo::new(move |_| html.with(Option::is_some));
    move || {
        if !is_made.get() {
            return view! { <Skeleton label/> }.into_any();
        }
        view! {
            <div
                class="desk"
                role="region"
                tabindex="0"
                aria-label=label
                inner_html=move || html.get().unwrap_or_default()
            ></div>
        }
        .into_any()
    }
}

/// The closing that the address names is not in this plan.
#[component]
fn Gone() -> impl IntoView {
    view! {
        <Empty
            icon=Symbol::Report
            title=say(|text| text.closing_gone)
            text=say(|text| text.closing_gone_about)
        >
            <ButtonLink label=say(|text| text.all_reports) href=Page::Reports.href()/>
        </Empty>
    }
}
