//! The register as a sheet.

use super::book::Book;
use super::{say, words};
use crate::calendar::{Language, Numerals, month_short_name};
use crate::plan::{Amount, CellKind, Column, Plan, cell_choices};
use crate::ui::parts::{Icon, RowKey, Sheet, SheetColumn, SheetKind, Symbol};
use crate::ui::text::RecordsText;
use crate::ui::workspace::{Saving, Workspace};
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// The register as a sheet.
#[component]
pub(super) fn Table(book: Book, as_cards: RwSignal<bool>) -> impl IntoView {
    let workspace = book.workspace;
    let columns = Memo::new(move |_| {
        let (language, numerals) = (workspace.language().get(), workspace.numerals().get());
        let words = words(workspace);
        book.rows(|_, plan| {
            let columns = book.with(|register| {
                let columns = register.columns.iter().enumerate();
                let columns = columns
                    .map(|(at, column)| sheet_column(plan, words, column, at == 0, language));
                let derived = register.derived.iter().map(|derived| SheetColumn {
                    title: derived.label().of(language).to_owned(),
                    hint: None,
                    kind: SheetKind::Fixed,
                    width: 5,
                });
                columns.chain(derived).collect::<Vec<_>>()
            });
            Arc::new(with_digits(columns, numerals))
        })
    });
    let rows = Memo::new(move |_| {
        book.rows(|rows, _| {
            Arc::new(
                rows.iter()
                    .map(|row| row.id.clone())
                    .collect::<Vec<RowKey>>(),
            )
        })
    });
    let is_empty = Memo::new(move |_| rows.with(|rows| rows.is_empty()));
    let is_settled =
        Signal::derive(move || matches!(workspace.saving().get(), Saving::Saved | Saving::Unkept));
    view! {
        <Show when=move || is_empty.get()>
            <p class="records-empty">
                <Icon symbol=Symbol::Info/>
                <span>
                    <b>{say(workspace, |words| words.empty)}</b>
                    " "
                    {move || {
                        let words = words(workspace);
                        if as_cards.get() { words.empty_cards } else { words.empty_about }
                    }}
                </span>
            </p>
        </Show>
        <Sheet
            label=Signal::derive(move || book.title())
            columns
            rows
            read=move |key: RowKey| book.cells(&key)
            totals=totals(book)
            words=Signal::derive(move || words(workspace).sheet)
            digits=move |text: String| workspace.digits(&text)
            is_settled
            new_key=move |()| workspace.new_id(book.with(|register| register.row_kind()))
            on_commit=move |(row, column, text)| book.commit(row, column, text)
            on_clear=move |cells| book.clear(cells)
            on_paste=move |(row, column, text)| book.paste(row, column, text)
            on_delete=move |rows| book.delete(rows)
            on_move=move |(row, by)| book.move_row(row, by)
            wanted=book.wanted
            as_cards
        />
    }
}

fn sheet_column(
    plan: &Plan,
    words: &RecordsText,
    column: &Column,
    is_first: bool,
    language: Language,
) -> SheetColumn {
    let hints = &words.hints;
    let (kind, width, hint) = match column.kind {
        CellKind::Text => (SheetKind::Text, if is_first { 13 } else { 10 }, None),
        CellKind::Count if column.month.is_some() => (SheetKind::Number, 5, Some(hints.count)),
        CellKind::Count => (SheetKind::Number, 8, Some(hints.count)),
        CellKind::Money => (SheetKind::Number, 9, Some(hints.money)),
        CellKind::Decimal { .. } => (SheetKind::Number, 7, None),
        CellKind::Date => (SheetKind::Date, 8, Some(hints.date)),
        CellKind::Day => (SheetKind::Date, 8, Some(hints.day)),
        CellKind::Year => (SheetKind::Number, 7, Some(hints.year)),
        CellKind::Address => (SheetKind::Address, 11, Some(hints.address)),
        CellKind::Choice(_) | CellKind::Word | CellKind::Division => {
            (SheetKind::Text, 11, Some(hints.choice))
        }
        CellKind::Task => (SheetKind::Text, 16, Some(hints.choice)),
    };
    let choices = cell_choices(plan, column, language);
    SheetColumn {
        title: match column.month {
            Some(month) => month_short_name(month, language).to_owned(),
            None => column.label.of(language).to_owned(),
        },
        hint: hint.map(str::to_owned),
        kind: choices.map_or(kind, |choices| {
            SheetKind::Choice(choices.into_iter().map(|(_, name)| name).collect())
        }),
        width,
    }
}

fn with_digits(mut columns: Vec<SheetColumn>, numerals: Numerals) -> Vec<SheetColumn> {
    for column in &mut columns {
        column.title = numerals.apply(&column.title);
        column.hint = column.hint.take().map(|hint| numerals.apply(&hint));
    }
    columns
}

/// The sums of the columns that add up. They are made after the cell that was typed is shown: a
/// register may have thousands of rows.
fn totals(book: Book) -> Signal<Vec<String>> {
    let sums = RwSignal::new(Vec::new());
    Effect::new(move |_| {
        // Followed here, read when the page has been painted.
        book.workspace.plan().track();
        book.workspace.numerals().track();
        let made = move || {
            let now = untrack(|| sum(book));
            if sums.try_get_untracked().is_some_and(|shown| shown != now) {
                sums.set(now);
            }
        };
        if let Ok(timer) = set_timeout_with_handle(made, Duration::from_millis(30)) {
            on_cleanup(move || timer.clear());
        }
    });
    sums.into()
}

fn sum(book: Book) -> Vec<String> {
    let numerals = numerals(book.workspace);
    book.rows(|rows, _| {
        book.with(|register| {
            let shown = |amounts: &mut dyn Iterator<Item = Amount>| {
                let total = amounts.reduce(Amount::plus);
                total.map(|total| total.shown(0, numerals))
            };
            let of_columns = register.columns.iter().map(|column| {
                let adds_up = matches!(column.kind, CellKind::Count | CellKind::Money);
                let mut amounts = rows.iter().filter_map(|row| row.amount(column));
                adds_up.then(|| shown(&mut amounts)).flatten()
            });
            let of_derived = register.derived.iter().map(|derived| {
                let mut amounts = rows.iter().filter_map(|row| derived.of(register, row));
                derived.adds_up().then(|| shown(&mut amounts)).flatten()
            });
            let sums: Vec<String> = of_columns
                .chain(of_derived)
                .map(Option::unwrap_or_default)
                .collect();
            if sums.iter().all(String::is_empty) {
                Vec::new()
            } else {
                sums
            }
        })
    })
}

fn numerals(workspace: Workspace) -> Numerals {
    workspace.numerals().get()
}
