//! `#/reports/statistics`: service statistics, complaints, channels and every other register, each
//! as a page with a chart.

use super::reports::BackToReports;
use crate::browser::page;
use crate::calendar::{Language, Numerals};
use crate::plan::{Plan, Register, built_in_registers};
use crate::report::{Document, register_grid, register_grids, register_page};
use crate::ui::app::Hash;
use crate::ui::documents::{DocumentButtons, Sheets, say};
use crate::ui::parts::{Choice, ChoiceOption, PageHeader};
use crate::ui::route::{Page, query, with_query};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use std::sync::Arc;

const REGISTER: &str = "register";
/// Shown first: the statistics of services.
const FIRST: &str = "statistics";

/// The page.
#[component]
pub fn Statistics() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    let hash = Hash::expect();
    let key = Memo::new(move |_| {
        let asked = query(&hash.get())
            .into_iter()
            .find_map(|(key, value)| (key == REGISTER).then_some(value));
        let known = |key: &String| plan.with(|plan| plan.registers.register(key).is_some());
        asked.filter(known).unwrap_or_else(|| FIRST.to_owned())
    });
    let document = Memo::new(move |_| {
        let (key, today) = (key.get(), workspace.today().get());
        plan.with(|plan| {
            // Official papers have Thai digits, whatever this computer's screen shows.
            let page =
                |register: Arc<Register>| register_page(plan, &register, today, Numerals::Thai);
            plan.registers
                .register(&key)
                .map_or_else(Document::default, page)
        })
    });
    // The sheet of the page first: CSV holds it alone.
    let grids = move |()| {
        let key = key.get_untracked();
        plan.with_untracked(|plan| {
            let shown = plan.registers.register(&key);
            let shown = shown.map(|register| register_grid(plan, &register, Language::Thai));
            let name = shown.as_ref().map(|grid| grid.name.clone());
            let others = register_grids(plan);
            let others = others
                .into_iter()
                .filter(|grid| Some(&grid.name) != name.as_ref());
            shown.into_iter().chain(others).collect::<Vec<_>>()
        })
    };
    let file_name = move |()| {
        let key = key.get_untracked();
        plan.with_untracked(|plan| {
            let register = plan.registers.register(&key);
            let name =
                register.map_or_else(String::new, |it| it.label.of(Language::Thai).to_owned());
            (text.get_untracked().documents.statistics_file)(&name, plan.year.be())
        })
    };
    let options = Signal::derive(move || {
        let language = workspace.language().get();
        plan.with(|plan| {
            let all = all(plan).into_iter();
            all.map(|register| ChoiceOption::new(&*register.key, register.label.of(language)))
                .collect::<Vec<_>>()
        })
    });
    let choose = move |key: String| {
        let href = with_query(&Page::Statistics, &[(REGISTER, &key)]);
        page::replace_hash(href.trim_start_matches('#'));
    };
    view! {
        <div class="stack no-print">
            <BackToReports/>
            <PageHeader title=say(|text| text.statistics) lead=say(|text| text.statistics_lead)>
                <DocumentButtons
                    document=move |()| Some(document.get_untracked())
                    file_name
                    grids
                />
            </PageHeader>
            <div class="row report-bar">
                <Choice
                    label=say(|text| text.register)
                    options
                    chosen=Signal::derive(move || key.get())
                    on_choose=choose
                />
                <p class="quiet report-hint">{say(|text| text.statistics_hint)}</p>
            </div>
        </div>
        <Sheets document/>
    }
}

/// The built-in registers, then those of the office.
fn all(plan: &Plan) -> Vec<Arc<Register>> {
    let built_in = built_in_registers().iter();
    built_in.chain(plan.registers.own()).cloned().collect()
}
