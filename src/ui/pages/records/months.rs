//! The months of the year: where something stands, and "no complaints" with one press.

use super::book::Book;
use super::{say, words};
use crate::calendar::{PartialDate, YearMonth, month_short_name};
use crate::plan::{COMPLAINTS, Choice, Plan, Register, Row};
use crate::ui::parts::{Icon, Symbol};
use leptos::prelude::*;
use std::sync::Arc;

/// Registers in which something is expected month by month.
const MONTHLY: [&str; 2] = ["publicity", "reports"];

/// The months in which something stands; one line for each kind of complaint.
#[component]
pub(super) fn Months(book: Book) -> impl IntoView {
    let key = book.with(|register| register.key.clone());
    let has_months = book.with(|register| register.months().next().is_some());
    if &*key == "complaints" {
        let lines = COMPLAINTS
            .iter()
            .map(|kind| view! { <Line book kind=Some(kind)/> })
            .collect_view();
        view! {
            <div class="stack" data-gap="small">
                {lines}
                <p class="quiet">{say(book.workspace, |words| words.no_complaint_about)}</p>
            </div>
        }
        .into_any()
    } else if has_months || MONTHLY.contains(&&*key) {
        view! { <Line book kind=None/> }.into_any()
    } else {
        ().into_any()
    }
}

#[component]
fn Line(book: Book, kind: Option<&'static Choice>) -> impl IntoView {
    let workspace = book.workspace;
    let months = Memo::new(move |_| {
        book.rows(|rows, plan| {
            book.with(|register| {
                let months = plan.year.months();
                let filled = filled(register, rows, plan, kind);
                months.into_iter().zip(filled).collect::<Vec<_>>()
            })
        })
    });
    let label = Signal::derive(move || {
        kind.map_or_else(
            || words(workspace).months.to_owned(),
            |kind| kind.words.of(workspace.language().get()).to_owned(),
        )
    });
    let each = move |(month, is_filled): (YearMonth, bool)| {
        let short = month_short_name(month.month(), workspace.language().get());
        let long = month.long(workspace.language().get(), workspace.numerals().get());
        let state = is_filled.then_some("done");
        let mark = is_filled.then(|| view! { <Icon symbol=Symbol::Check/> });
        match kind.filter(|_| !is_filled) {
            Some(kind) => {
                let record = {
                    let long = long.clone();
                    move |_| record_none(book, kind, month, &long)
                };
                let name = (words(workspace).no_complaint)(&format!("{} {long}", label.get()));
                view! {
                    <button type="button" class="records-month" aria-label=name on:click=record>
                        {short}
                    </button>
                }
                .into_any()
            }
            None => {
                let words = words(workspace);
                let named = if is_filled {
                    words.month_filled
                } else {
                    words.month_empty
                };
                view! {
                    <span class="records-month" data-state=state>
                        {mark}
                        <span aria-hidden="true">{short}</span>
                        <span class="spoken">{named(&long)}</span>
                    </span>
                }
                .into_any()
            }
        }
    };
    view! {
        <div class="records-months">
            <h3>{label}</h3>
            <ul role="list" aria-label=label>
                {move || {
                    let months = months.get().into_iter();
                    months.map(|month| view! { <li>{each(month)}</li> }).collect_view()
                }}
            </ul>
        </div>
    }
}

/// Which months of the year hold something, of one kind where one is meant.
fn filled(register: &Register, rows: &[Arc<Row>], plan: &Plan, kind: Option<&Choice>) -> Vec<bool> {
    let (Some(kind), Some(column)) = (kind, register.column("kind")) else {
        return register.filled_months(rows, plan.year);
    };
    let of_kind = rows
        .iter()
        .filter(|row| row.value(column) == Some(kind.key));
    let of_kind: Vec<Arc<Row>> = of_kind.cloned().collect();
    register.filled_months(&of_kind, plan.year)
}

/// Records that there was no complaint of a kind in a month.
fn record_none(book: Book, kind: &Choice, month: YearMonth, name: &str) {
    let none = || "0".to_owned();
    book.add(vec![
        ("month", PartialDate::Month(month).to_wire()),
        ("kind", kind.key.to_owned()),
        ("received", none()),
        ("done", none()),
        ("in-progress", none()),
    ]);
    let workspace = book.workspace;
    workspace.say_undoable((untrack(|| words(workspace)).no_complaint_done)(name));
}
