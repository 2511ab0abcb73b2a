//! The whole register on the clipboard or in a file.

use super::book::Book;
use super::{say, words};
use crate::browser::{files, page};
use crate::calendar::{Language, Numerals};
use crate::plan::write_block;
use crate::report::{Grid, Value, register_grid, write_csv};
use crate::ui::parts::{Button, ButtonSize, Symbol};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The buttons.
#[component]
pub(super) fn Copies(book: Book) -> impl IntoView {
    let workspace = book.workspace;
    let copy = move |()| {
        let rows = untrack(|| lines(book));
        let count = rows.len().saturating_sub(1);
        let block = write_block(&rows);
        spawn_local(async move {
            let is_copied = page::copy(&block).await;
            let text = untrack(|| words(workspace));
            let message = if is_copied {
                (text.copied)(count)
            } else {
                text.not_copied.to_owned()
            };
            workspace.say(workspace.digits_now(&message), None);
        });
    };
    let download = move |()| {
        let file = write_csv(&untrack(|| grid(book)));
        let (office, year) = workspace
            .plan()
            .with_untracked(|plan| (plan.office.name.clone(), plan.year.be()));
        let name = format!("{}-{office}-{year}.csv", untrack(|| book.title()));
        let handed = files::download(&name, &file, "text/csv");
        if handed.is_err() {
            workspace.say(untrack(|| words(workspace)).not_copied, None);
        }
    };
    let is_empty = Signal::derive(move || book.rows(|rows, _| rows.is_empty()));
    view! {
        <Button
            size=ButtonSize::Small
            icon=Symbol::Copy
            label=say(workspace, |words| words.copy)
            disabled=is_empty
            on_press=copy
        />
        <Button
            size=ButtonSize::Small
            icon=Symbol::Download
            label=say(workspace, |words| words.download)
            disabled=is_empty
            on_press=download
        />
    }
}

/// Titles and rows as the clipboard of a spreadsheet takes them.
fn lines(book: Book) -> Vec<Vec<String>> {
    let grid = grid(book);
    let titles = grid.columns.into_iter().map(|column| column.title);
    let rows = grid
        .rows
        .into_iter()
        .map(|row| row.iter().map(word).collect());
    std::iter::once(titles.collect()).chain(rows).collect()
}

fn grid(book: Book) -> Grid {
    let language = book.workspace.language().get();
    book.rows(|_, plan| book.with(|register| register_grid(plan, register, language)))
}

/// A value as a spreadsheet understands it when it is pasted.
fn word(value: &Value) -> String {
    match value {
        Value::Blank => String::new(),
        Value::Text(text) => text.clone(),
        Value::Whole(number) => number.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Day(day) => day.short(Language::Thai, Numerals::Arabic),
        Value::Formula(formula) => formula.value.to_string(),
    }
}
