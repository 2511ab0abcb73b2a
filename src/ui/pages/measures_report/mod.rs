//! `#/reports/measures`: the report of the measures as it will be printed, now or as a round was
//! closed.

mod changes;
mod head;
mod options;
mod titles;

use super::reports::{closed, current_round, say};
use crate::calendar::Round;
use crate::plan::{Closing, Plan};
use crate::report::{Document, Grid, MeasuresOptions, measures_report, plan_grids};
use crate::ui::app::Hash;
use crate::ui::documents::{self, Sheets};
use crate::ui::parts::{ButtonLink, Empty, Skeleton, Symbol};
use crate::ui::route::{Page, query};
use crate::ui::workspace::Workspace;
use changes::Changes;
use head::{ClosedBanners, Head};
use leptos::prelude::*;
use options::Options;

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
    let document = made(closing, round);
    let grids = Callback::new(move |()| match closing.get_untracked() {
        Some(closing) => tables(
            workspace,
            &untrack(|| closed::plan_then(workspace, &closing)),
        ),
        None => plan.with_untracked(|plan| tables(workspace, plan)),
    });
    let content = move || {
        if is_gone.get() {
            view! { <Gone/> }.into_any()
        } else if shows_changes.get() {
            view! { <Changes closing/> }.into_any()
        } else {
            view! { <Preview document/> }.into_any()
        }
    };
    view! {
        <div class="stack no-print">
            <Head closing round shows_changes is_gone document grids/>
            {move || closing.with(Option::is_some).then(|| view! { <ClosedBanners closing/> })}
            {move || (asked.with(|asked| asked.closing.is_none())).then(|| view! {
                <Options round=round.get()/>
            })}
        </div>
        {content}
    }
}

/// The plan as tables of typed values.
fn tables(workspace: Workspace, plan: &Plan) -> Vec<Grid> {
    plan_grids(plan, workspace.today().get_untracked())
}

/// The report that is shown, once it can be made.
fn made(closing: Memo<Option<Closing>>, round: Memo<Round>) -> Memo<Option<Document>> {
    let workspace = Workspace::expect();
    let options = move || MeasuresOptions {
        today: Some(workspace.today().get()),
        ..MeasuresOptions::default()
    };
    let as_closed = |closing: &Closing| MeasuresOptions {
        today: closing.on,
        ..MeasuresOptions::default()
    };
    Memo::new(move |_| {
        let round = round.get();
        let closing = closing.get();
        let document = match &closing {
            Some(_) if !closed::is_history_read(workspace) => return None,
            Some(closing) => {
                let plan = closed::plan_then(workspace, closing);
                measures_report(&plan, round, &as_closed(closing))
            }
            None => workspace
                .plan()
                .with(|plan| measures_report(plan, round, &options())),
        };
        let known = closing.as_ref().map(|closing| &closing.knowledge);
        let code = workspace.check_code(known);
        Some(document.with_check_code(code.as_deref()))
    })
}

/// The sheets that will be printed.
#[component]
fn Preview(document: Memo<Option<Document>>) -> impl IntoView {
    let label = documents::say(|text| text.preview);
    // Apart from the sheets: the desk keeps its place while they change.
    let is_made = Memo::new(move |_| document.with(Option::is_some));
    let shown = Signal::derive(move || document.get().unwrap_or_default());
    move || {
        if is_made.get() {
            view! { <Sheets document=shown/> }.into_any()
        } else {
            view! { <Skeleton label/> }.into_any()
        }
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
