//! `#/reports/duties`: what a division has to do in the year, as a slip and as a calendar.

use super::reports::BackToReports;
use crate::browser::page;
use crate::calendar::Numerals;
use crate::report::{duty_calendar, duty_slip};
use crate::ui::app::Hash;
use crate::ui::documents::{DocumentButtons, Sheets, say};
use crate::ui::parts::{ButtonLink, Choice, ChoiceOption, Empty, PageHeader, Symbol};
use crate::ui::route::{Page, query, with_query};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

const DIVISION: &str = "division";

/// The page.
#[component]
pub fn Duties() -> impl IntoView {
    let workspace = Workspace::expect();
    let plan = workspace.plan();
    let hash = Hash::expect();
    let division = Memo::new(move |_| {
        let asked = query(&hash.get())
            .into_iter()
            .find_map(|(key, value)| (key == DIVISION).then_some(value));
        plan.with(|plan| {
            let asked = asked.and_then(|id| plan.division(&id));
            asked
                .or(plan.divisions.first())
                .map(|known| (*known.id).to_owned())
        })
    });
    let content = move || match division.get() {
        Some(_) => view! { <Slip division/> }.into_any(),
        None => view! {
            <Empty
                icon=Symbol::People
                title=say(|text| text.no_divisions)
                text=say(|text| text.no_divisions_about)
            >
                <ButtonLink label=say(|text| text.to_settings) href=Page::Settings.href()/>
            </Empty>
        }
        .into_any(),
    };
    view! {
        <div class="no-print"><BackToReports/></div>
        {content}
    }
}

#[component]
fn Slip(division: Memo<Option<String>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    let id = move || division.get().unwrap_or_default();
    let document = Memo::new(move |_| {
        let (id, today) = (id(), workspace.today().get());
        // Official papers have Thai digits, whatever this computer's screen shows.
        plan.with(|plan| duty_slip(plan, &id, today, Numerals::Thai))
    });
    let calendar = move |()| {
        let (id, today) = (untrack(id), workspace.today().get_untracked());
        plan.with_untracked(|plan| duty_calendar(plan, Some(&id), today))
    };
    let file_name = move |()| {
        let id = untrack(id);
        plan.with_untracked(|plan| {
            let name = plan.division(&id).map_or("", |known| &known.name);
            (text.get_untracked().documents.duties_file)(name, plan.year.be())
        })
    };
    let options = Signal::derive(move || {
        let option = |division: &crate::plan::Division| {
            ChoiceOption::new(&*division.id, division.name.clone())
        };
        plan.with(|plan| plan.divisions.iter().map(option).collect::<Vec<_>>())
    });
    let choose = move |id: String| {
        let href = with_query(&Page::Duties, &[(DIVISION, &id)]);
        page::replace_hash(href.trim_start_matches('#'));
    };
    view! {
        <div class="stack no-print">
            <PageHeader title=say(|text| text.duties) lead=say(|text| text.duties_lead)>
                <DocumentButtons
                    document=move |()| Some(document.get_untracked())
                    file_name
                    calendar
                />
            </PageHeader>
            <div class="row report-bar">
                <Choice
                    label=say(|text| text.division)
                    options
                    chosen=Signal::derive(id)
                    on_choose=choose
                />
                <p class="quiet report-hint">{say(|text| text.calendar_hint)}</p>
            </div>
        </div>
        <Sheets document/>
    }
}
