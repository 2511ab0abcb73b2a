//! `#/reports/memo`: the memo that reports to the executive, quarterly or half-yearly.

use super::reports::BackToReports;
use crate::browser::page;
use crate::calendar::{Numerals, Quarter};
use crate::report::{MemoPeriod, memo};
use crate::ui::app::Hash;
use crate::ui::documents::{DocumentButtons, Sheets, say};
use crate::ui::parts::{Choice, ChoiceOption, PageHeader};
use crate::ui::route::{Page, query, with_query};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

const PERIOD: &str = "period";

/// The page.
#[component]
pub fn Memo() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    let hash = Hash::expect();
    let period = leptos::prelude::Memo::new(move |_| {
        let asked = query(&hash.get())
            .into_iter()
            .find_map(|(key, value)| (key == PERIOD).then_some(value));
        let asked = asked.and_then(|key| MemoPeriod::from_key(&key));
        asked.unwrap_or_else(|| MemoPeriod::Quarter(Quarter::of(workspace.today().get())))
    });
    let document = leptos::prelude::Memo::new(move |_| {
        let today = workspace.today().get();
        // Official papers have Thai digits, whatever this computer's screen shows.
        let document = plan.with(|plan| memo(plan, period.get(), today, Numerals::Thai));
        document.with_check_code(workspace.check_code(None).as_deref())
    });
    let file_name = move |()| {
        let key = period.get_untracked().key();
        let year = plan.with_untracked(|plan| plan.year.be());
        (text.get_untracked().documents.memo_file)(&key, year)
    };
    let options = Signal::derive(move || {
        let words = &text.get().documents;
        MemoPeriod::ALL
            .map(|period| {
                let label = match period {
                    MemoPeriod::Quarter(quarter) => (words.quarter)(quarter.number()),
                    MemoPeriod::Round(round) => (text.get().reports.round_name)(round.months()),
                };
                ChoiceOption::new(period.key(), workspace.digits(&label))
            })
            .to_vec()
    });
    let choose = move |key: String| {
        let href = with_query(&Page::Memo, &[(PERIOD, &key)]);
        page::replace_hash(href.trim_start_matches('#'));
    };
    view! {
        <div class="stack no-print">
            <BackToReports/>
            <PageHeader title=say(|text| text.memo) lead=say(|text| text.memo_lead)>
                <DocumentButtons document=move |()| Some(document.get_untracked()) file_name/>
            </PageHeader>
            <div class="row report-bar">
                <Choice
                    label=say(|text| text.period)
                    options
                    chosen=Signal::derive(move || period.get().key())
                    on_choose=choose
                />
                <p class="quiet report-hint">{say(|text| text.memo_hint)}</p>
            </div>
        </div>
        <Sheets document/>
    }
}
