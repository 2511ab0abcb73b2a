//! The head of the report: what is shown, which way it is shown, and the buttons that hand it out.

use crate::browser::page;
use crate::calendar::Round;
use crate::plan::Closing;
use crate::report::{Document, Grid};
use crate::ui::documents::DocumentButtons;
use crate::ui::pages::reports::{BackToReports, closed, closed_href, report_href, say};
use crate::ui::parts::{
    Banner, BannerKind, ButtonLink, ButtonSize, PageHeader, SegmentOption, Segments,
};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// Title, round, and the buttons that hand the document out.
#[component]
pub fn Head(
    closing: Memo<Option<Closing>>,
    round: Memo<Round>,
    shows_changes: Memo<bool>,
    is_gone: Memo<bool>,
    document: Memo<Option<Document>>,
    grids: Callback<(), Vec<Grid>>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let title = move || {
        let months = round.get().months();
        workspace.digits(&(text.get().reports.measures_report)(months))
    };
    let file_name = move |()| {
        let name = text.get_untracked().reports.file_name;
        let is_closed = closing.with_untracked(Option::is_some);
        let months = round.get_untracked().months();
        workspace.plan().with_untracked(|plan| {
            let office = plan.office.name.trim();
            name(office, plan.year.be(), months, is_closed)
        })
    };
    view! {
        <BackToReports/>
        <PageHeader title=Signal::derive(title) lead=say(|text| text.measures_lead)>
            <DocumentButtons
                document=move |()| document.get_untracked()
                file_name
                grids
                disabled=is_gone
            />
        </PageHeader>
        <div class="row report-bar">
            {move || if closing.with(Option::is_some) {
                view! { <Views closing shows_changes/> }.into_any()
            } else {
                view! { <Rounds round/> }.into_any()
            }}
            <p class="quiet report-hint">{say(|text| text.print_hint)}</p>
        </div>
    }
}

/// The switch between the rounds.
#[component]
fn Rounds(round: Memo<Round>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
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
    view! {
        <Segments
            label=say(|text| text.round)
            options=rounds
            chosen=Signal::derive(move || round.get().months().to_string())
            on_choose=choose
        />
    }
}

/// The switch between the report of a closed round and what has changed since.
#[component]
fn Views(closing: Memo<Option<Closing>>, shows_changes: Memo<bool>) -> impl IntoView {
    let text = Workspace::expect().text();
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
        <Segments
            label=say(|text| text.view)
            options=views
            chosen=Signal::derive(chosen)
            on_choose=choose
        />
    }
}

/// That a closed round is shown, and whether all of it is known here.
#[component]
pub fn ClosedBanners(closing: Memo<Option<Closing>>) -> impl IntoView {
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
    }
}
