//! `#/plan`: every measure, by section, filtered and put in order.

mod adopt;
mod facts;
mod filter;
mod filter_bar;
mod row;
mod section;

use crate::browser::page;
use crate::ita::Instrument;
use crate::log::RecordId;
use crate::plan::{Kind, add_measure, sample_log_id};
use crate::ui::app::Hash;
use crate::ui::parts::{Button, Icon, Menu, MenuItem, PageHeader, Symbol};
use crate::ui::route::{Page, query, with_query};
use crate::ui::workspace::Workspace;
use adopt::AdoptDialog;
use filter_bar::FilterBar;
use leptos::prelude::*;
use section::Section;

pub use facts::{Facts, party_names, work_state};
pub use filter::{Filter, Status};

/// The address of the plan with the dialogue that adopts from the sample.
pub fn adopt_href() -> String {
    with_query(&Page::Plan, &[("open", "adopt")])
}

/// The page.
#[component]
pub fn Plan() -> impl IntoView {
    let workspace = Workspace::expect();
    let hash = Hash::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    let filter = Memo::new(move |_| Filter::parse(&hash.get()));
    let facts = all_facts(workspace);
    let content = Memo::new(move |_| {
        let filter = filter.get();
        plan.with(|plan| {
            let admitted = plan
                .measures
                .iter()
                .filter(|measure| filter.admits_content(plan, measure));
            admitted
                .map(|measure| measure.id.clone())
                .collect::<Vec<_>>()
        })
    });
    let admitted = Memo::new(move |_| {
        let status = filter.with(|filter| filter.status);
        content.with(|content| {
            facts.with(|facts| {
                facts
                    .iter()
                    .filter(|facts| content.contains(&facts.id))
                    .filter(|facts| status.is_none_or(|status| has_status(facts, status)))
                    .map(|facts| facts.id.clone())
                    .collect::<Vec<_>>()
            })
        })
    });
    let filtered = Memo::new(move |_| filter.with(|filter| !filter.is_empty()));
    let on_add = Callback::new(add_and_open(workspace));
    let sections = Instrument::ALL.map(|instrument| {
        view! { <Section instrument facts admitted filtered on_add/> }
    });
    let no_match = move || {
        (filtered.get() && admitted.with(Vec::is_empty)).then(|| {
            view! {
                <div class="empty">
                    <Icon symbol=Symbol::Search/>
                    <h2>{move || text.get().plan.no_match}</h2>
                    <p class="empty-text">{move || text.get().plan.no_match_text}</p>
                    <Button
                        label=Signal::derive(move || text.get().plan.clear_filter.to_owned())
                        on_press=move |()| go(&Filter::default().href())
                    />
                </div>
            }
        })
    };
    let lead = Signal::derive(move || {
        let count = plan.with(|plan| plan.measures.len());
        workspace.digits(&(text.get().plan.lead)(count))
    });
    view! {
        <PageHeader title=Signal::derive(move || text.get().plan.title.to_owned()) lead>
            <Actions on_add/>
        </PageHeader>
        <Show when=move || plan.with(|plan| !plan.measures.is_empty())>
            <FilterBar filter facts content admitted/>
        </Show>
        <div class="plan-sections">
            {sections}
            {no_match}
        </div>
        <AdoptDialog
            open=Signal::derive(move || query(&hash.get()).iter().any(|(key, value)| key == "open" && value == "adopt"))
            on_close=move |()| go(&Filter::default().href())
        />
    }
}

/// What can be done with the plan as a whole.
#[component]
fn Actions(on_add: Callback<Instrument>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let items = Signal::derive(move || {
        let item = |instrument: Instrument| MenuItem {
            icon: Symbol::Plus,
            label: (text.get().plan.add_to)(instrument.code()),
            is_danger: false,
            on_press: Callback::new(move |()| on_add.run(instrument)),
        };
        Instrument::ALL.map(item).to_vec()
    });
    let is_sample = move || workspace.open_log().get() == sample_log_id();
    view! {
        <Show when=move || !is_sample()>
            <Button
                icon=Symbol::Copy
                label=Signal::derive(move || text.get().plan.adopt.to_owned())
                on_press=move |()| page::set_hash(adopt_href().trim_start_matches('#'))
            />
        </Show>
        <div class="plan-add">
            <Menu
                label=Signal::derive(move || text.get().plan.add.to_owned())
                icon=Symbol::Plus
                label_shown=true
                items
            />
        </div>
    }
}

/// The facts of every measure, computed once for all rows.
fn all_facts(workspace: Workspace) -> Memo<Vec<Facts>> {
    let plan = workspace.plan();
    let catalogue = Memo::new(move |_| plan.with(|plan| plan.catalogue(plan.assessed.be())));
    Memo::new(move |_| {
        let today = workspace.today().get();
        let mine = workspace
            .me()
            .get()
            .map(|me| me.division)
            .unwrap_or_default();
        plan.with(|plan| catalogue.with(|catalogue| Facts::of_all(plan, catalogue, today, &mine)))
    })
}

fn has_status(facts: &Facts, status: Status) -> bool {
    match status {
        Status::State(state) => facts.state == state,
        Status::Unlinked => facts.tasks.unlinked > 0,
    }
}

/// Adds a measure and opens its form as soon as it is written.
fn add_and_open(workspace: Workspace) -> impl Fn(Instrument) {
    let awaited = RwSignal::new(None::<RecordId>);
    let plan = workspace.plan();
    Effect::new(move |_| {
        if let Some(id) = awaited.get()
            && plan.with(|plan| plan.measure(&id).is_some())
        {
            awaited.set(None);
            page::set_hash(&Page::Measure((*id).to_owned()).to_string());
        }
    });
    move |instrument| {
        let id = workspace.new_id(Kind::Measure);
        awaited.set(Some(id.clone()));
        workspace.change(move |log, plan| add_measure(log, plan, &id, instrument));
    }
}

/// Shows another filter; the way back skips the one before.
fn go(href: &str) {
    page::replace_hash(href.trim_start_matches('#'));
}
