//! `#/plan/<measure>/records`: the registers of a measure, in which the things it demands are
//! recorded.

mod book;
mod columns;
mod copies;
mod demands;
mod months;
mod own;
mod refusals;
mod table;

use crate::browser::page;
use crate::plan::{Measure as PlanMeasure, Register};
use crate::ui::app::Hash;
use crate::ui::parts::{ButtonLink, Icon, PageHeader, Symbol, WorkState};
use crate::ui::route::{self, Page};
use crate::ui::text::RecordsText;
use crate::ui::workspace::Workspace;
use book::Book;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// The words of the page.
fn words(workspace: Workspace) -> &'static RecordsText {
    &workspace.text().get().records
}

fn say(workspace: Workspace, choose: fn(&RecordsText) -> &'static str) -> Signal<String> {
    Signal::derive(move || choose(words(workspace)).to_owned())
}

/// The page.
#[component]
pub fn Records(
    /// The record of the measure.
    id: String,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let id = StoredValue::new(id);
    let exists = Memo::new(move |_| {
        let plan = workspace.plan();
        plan.with(|plan| id.with_value(|id| plan.measure(id).is_some()))
    });
    move || {
        if exists.get() {
            view! { <Open id/> }.into_any()
        } else {
            let missing = move |choose: fn(&crate::ui::text::MeasureText) -> &'static str| {
                Signal::derive(move || choose(&workspace.text().get().measure).to_owned())
            };
            view! {
                <PageHeader title=missing(|words| words.missing_title) lead=missing(|words| words.missing_text)/>
                <div>
                    <ButtonLink label=missing(|words| words.back) href=Page::Plan.href() icon=Symbol::Left/>
                </div>
            }
            .into_any()
        }
    }
}

/// The registers of a measure that is there.
#[component]
fn Open(id: StoredValue<String>) -> impl IntoView {
    let workspace = Workspace::expect();
    let hash = Hash::expect();
    let of_measure = move |read: fn(&PlanMeasure) -> String| {
        workspace.plan().with(|plan| {
            let measure = id.with_value(|id| plan.measure(id).map(read));
            measure.unwrap_or_default()
        })
    };
    let registers = Memo::new(move |_| {
        workspace.plan().with(|plan| {
            let measure = id.with_value(|id| plan.measure(id));
            measure
                .map(|measure| plan.registers_of(measure))
                .unwrap_or_default()
        })
    });
    let shown = Memo::new(move |_| {
        let named = route::query(&hash.get());
        let named = named.into_iter().find(|(name, _)| name == "register");
        registers.with(|registers| {
            let named = named.and_then(|(_, key)| {
                let found = registers.iter().find(|register| *register.key == *key);
                found.cloned()
            });
            named.or_else(|| registers.first().cloned())
        })
    });
    let lead = Signal::derive(move || {
        let issue = of_measure(|measure| measure.issue.clone());
        let line = issue.lines().map(str::trim).find(|line| !line.is_empty());
        workspace.digits(line.unwrap_or_default())
    });
    let as_cards = RwSignal::new(false);
    let _listens =
        StoredValue::new_local(page::on_narrow(move |is_narrow| as_cards.set(is_narrow)));
    let back = id.with_value(|id| Page::Measure(id.clone()).href());
    view! {
        <div class="measure-head">
            <a class="measure-back" href=back>
                <Icon symbol=Symbol::Left/>
                {say(workspace, |words| words.back)}
            </a>
            <PageHeader title=say(workspace, |words| words.title) lead/>
        </div>
        <Tabs id registers shown/>
        {move || shown.get().map(|register| {
            let book = Book::open(workspace, id, register);
            go_to_cell(book, &untrack(|| hash.get()));
            view! { <Shown book as_cards/> }
        })}
        <columns::ColumnsDialog id/>
    }
}

/// Goes to the cell that the address names, after the page has come to its heading.
fn go_to_cell(book: Book, hash: &str) {
    let named = route::query(hash);
    let of = |key: &str| named.iter().find(|(name, _)| name == key);
    let (Some((_, row)), Some((_, field))) = (of("at"), of("field")) else {
        return;
    };
    let mut columns = book.with(|register| register.columns.clone()).into_iter();
    if let Some(column) = columns.position(|column| column.field == *field) {
        let cell = (row.as_str().into(), column);
        set_timeout(
            move || {
                // The page may be gone by then.
                let _gone = book.wanted.try_set(Some(cell));
            },
            Duration::ZERO,
        );
    }
}

/// The address of a register of a measure.
fn address(measure: &str, register: &str) -> String {
    let page = Page::Records(measure.to_owned());
    route::with_query(&page, &[("register", register)])
}

/// The registers of the measure, side by side.
#[component]
fn Tabs(
    id: StoredValue<String>,
    registers: Memo<Vec<Arc<Register>>>,
    shown: Memo<Option<Arc<Register>>>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let tab = move |register: Arc<Register>| {
        let href = id.with_value(|id| address(id, &register.key));
        let key = StoredValue::new(register.key.clone());
        let is_current = move || {
            let is_shown = shown.with(|shown| {
                let shown = shown.as_ref().map(|shown| shown.key.clone());
                key.with_value(|key| shown.as_ref() == Some(key))
            });
            is_shown.then_some("page")
        };
        let count = move || {
            let rows = workspace
                .plan()
                .with(|plan| key.with_value(|key| plan.registers.rows(key).len()));
            workspace.digits(&rows.to_string())
        };
        let standing = move || {
            let plan = workspace.plan().get();
            let standing = id.with_value(|id| {
                key.with_value(|key| demands::standing(workspace, &plan, id, key))
            });
            standing.map(WorkState::name)
        };
        view! {
            <a class="records-tab" href=href aria-current=is_current data-state=standing>
                {workspace.digits(register.label.of(workspace.language().get()))}
                <span class="segment-count">{count}</span>
            </a>
        }
    };
    view! {
        <div class="records-bar">
            <nav class="records-tabs" aria-label=say(workspace, |words| words.registers)>
                {move || registers.get().into_iter().map(tab).collect_view()}
            </nav>
            <own::AddRegister id registers/>
        </div>
    }
}

/// The register that is open.
#[component]
fn Shown(book: Book, as_cards: RwSignal<bool>) -> impl IntoView {
    let workspace = book.workspace;
    let about = move || {
        let about = words(workspace).about;
        workspace.digits(book.with(|register| about(&register.key)))
    };
    view! {
        <section class="stack records" aria-label=move || book.title()>
            <div class="records-head">
                <h2>{move || book.title()}</h2>
                <div class="row">
                    <copies::Copies book/>
                    <own::OwnActions book/>
                </div>
                <p class="records-about">{about}</p>
            </div>
            <demands::Demands book/>
            <months::Months book/>
            <refusals::RefusalList book/>
            <table::Table book as_cards/>
        </section>
    }
}
