//! A table that is edited like a spreadsheet; on a phone the same rows as cards.
//!
//! Only the rows that are seen stand on the page, so ten thousand are as quick as ten. What is typed
//! lives in the field of the cell alone until it is committed: a keystroke redraws nothing.

mod board;
mod cards;
mod clipboard;
mod editor;
mod float;
mod grid;
mod keys;
mod row;
mod row_menu;
mod spot;

use board::{Board, Deeds};
use leptos::prelude::*;
use std::sync::Arc;

/// Tells a row from the others.
pub type RowKey = Arc<str>;

/// What a column holds, and how it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetKind {
    /// Words.
    Text,
    /// A figure.
    Number,
    /// A day or month, typed as everywhere in the app.
    Date,
    /// A web address.
    Address,
    /// One of these; typing narrows the list down.
    Choice(Arc<[String]>),
    /// Computed: shown, never typed.
    Fixed,
}

impl SheetKind {
    /// As the style sheet knows it.
    const fn name(&self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Date => "date",
            Self::Address => "address",
            Self::Choice(_) => "choice",
            Self::Fixed => "fixed",
        }
    }

    /// Which keys a phone offers.
    const fn keys(&self) -> &'static str {
        match self {
            Self::Number => "decimal",
            Self::Address => "url",
            Self::Text | Self::Date | Self::Choice(_) | Self::Fixed => "text",
        }
    }
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetColumn {
    /// Its heading.
    pub title: String,
    /// What helps to fill it in, shown with its heading.
    pub hint: Option<String>,
    /// What it holds.
    pub kind: SheetKind,
    /// Its width in rem; columns of words share what is left over.
    pub width: u8,
}

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetCell {
    /// The text, as it is shown and as it is typed.
    pub text: String,
    /// What is wrong with it.
    pub fault: Option<SheetFault>,
}

/// Why a cell does not count as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetFault {
    /// What is wrong and what to do.
    pub message: String,
    /// What was probably meant: the words of a button and the text that it puts into the cell.
    pub offers: Vec<(String, String)>,
}

/// The words of a sheet.
#[derive(Clone, Copy, Debug)]
pub struct SheetWords {
    /// Heading of the numbers of the rows.
    pub number: &'static str,
    /// Name of the button that opens what can be done with a row; gets its number.
    pub row: fn(usize) -> String,
    /// Name of the empty row at the end.
    pub new_row: &'static str,
    /// Name of the row of totals.
    pub total: &'static str,
    /// Name of the field in a cell: column and number of the row.
    pub cell: fn(&str, usize) -> String,
    /// Moves the row up.
    pub up: &'static str,
    /// Moves the row down.
    pub down: &'static str,
    /// Deletes so many rows.
    pub delete: fn(usize) -> String,
    /// How the keyboard is used.
    pub keys: &'static str,
    /// On a phone: begins a record.
    pub add: &'static str,
    /// On a phone: title of the dialogue of a record; gets its number.
    pub record: fn(usize) -> String,
    /// On a phone: a record in which nothing stands yet.
    pub blank: &'static str,
    /// On a phone: shows so many more.
    pub more: fn(usize) -> String,
    /// On a phone: nothing chosen.
    pub unchosen: &'static str,
    /// Closes the dialogue of a record.
    pub close: &'static str,
}

/// A table that is edited like a spreadsheet. Arrow keys, Home, End, Page keys and Ctrl walk; Enter,
/// F2 or typing edits; Enter and Tab commit and go on; Shift and dragging select; Delete, copy, cut
/// and paste work on the selection; the last row is empty and begins a record.
#[component]
pub fn Sheet(
    /// What it holds, spoken.
    #[prop(into)]
    label: Signal<String>,
    /// The columns, in order.
    #[prop(into)]
    columns: Signal<Arc<Vec<SheetColumn>>>,
    /// The rows, in order.
    #[prop(into)]
    rows: Signal<Arc<Vec<RowKey>>>,
    /// Reads the cells of a row, one a column; may follow signals. Blank cells for a row it does not know.
    #[prop(into)]
    read: Callback<RowKey, Vec<SheetCell>>,
    /// The row of totals, one text a column; none when it is empty.
    #[prop(into, optional)]
    totals: Signal<Vec<String>>,
    /// The words of it.
    #[prop(into)]
    words: Signal<SheetWords>,
    /// Numbers as the person likes them.
    #[prop(into)]
    digits: Callback<String, String>,
    /// Whether everything that was committed has come back in `rows` and `read`.
    #[prop(into)]
    is_settled: Signal<bool>,
    /// Gives the empty row a key that no row has.
    #[prop(into)]
    new_key: Callback<(), RowKey>,
    /// Called with row, column and text when a cell was typed. A row that is not in `rows` begins.
    #[prop(into)]
    on_commit: Callback<(RowKey, usize, String)>,
    /// Called with cells, row and column, that shall be empty.
    #[prop(into)]
    on_clear: Callback<Vec<(RowKey, usize)>>,
    /// Called with row, column and text when a block is pasted with its corner there.
    #[prop(into)]
    on_paste: Callback<(RowKey, usize, String)>,
    /// Called with rows that shall be deleted.
    #[prop(into)]
    on_delete: Callback<Vec<RowKey>>,
    /// Called with a row and by how many places it moves.
    #[prop(into)]
    on_move: Callback<(RowKey, isize)>,
    /// A cell, row and column, to go to; taken back once one is there.
    wanted: RwSignal<Option<(RowKey, usize)>>,
    /// Shows cards instead of a table.
    #[prop(into)]
    as_cards: Signal<bool>,
) -> impl IntoView {
    let deeds = Deeds {
        read,
        new_key,
        on_commit,
        on_clear,
        on_paste,
        on_delete,
        on_move,
        digits,
    };
    let board = Board::new(columns, rows, words, is_settled, deeds);
    move || {
        if as_cards.get() {
            view! { <cards::Cards board label totals wanted/> }.into_any()
        } else {
            view! { <grid::Grid board label totals wanted/> }.into_any()
        }
    }
}
