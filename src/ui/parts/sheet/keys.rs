//! What keys do in the table while no field is open in it.

use super::board::Board;
use super::grid::cell_at;
use super::row_menu::MenuPlace;
use super::spot::Step;
use leptos::{ev, html, prelude::*};

/// Steps that keys take; false when the key is none of them.
pub(super) fn walk(board: Board, event: &ev::KeyboardEvent, page_rows: isize) -> bool {
    let is_far = event.ctrl_key() || event.meta_key();
    if event.alt_key() {
        return false;
    }
    let step = match (event.key().as_str(), is_far) {
        ("ArrowUp", false) => Step::Up,
        ("ArrowDown", false) => Step::Down,
        ("ArrowLeft", false) => Step::Left,
        ("ArrowRight", false) => Step::Right,
        ("ArrowUp", true) => Step::Top,
        ("ArrowDown", true) => Step::Bottom,
        ("ArrowLeft", true) | ("Home", false) => Step::RowStart,
        ("ArrowRight", true) | ("End", false) => Step::RowEnd,
        ("Home", true) => Step::First,
        ("End", true) => Step::Last,
        ("PageUp", false) => Step::Rows(-page_rows),
        ("PageDown", false) => Step::Rows(page_rows),
        ("Tab", false) => return tab(board, event.shift_key()),
        _ => return false,
    };
    board.step(step, event.shift_key());
    true
}

/// Tab goes along the row, and out of the table at its ends and where a button asks something.
fn tab(board: Board, is_back: bool) -> bool {
    let spot = board.spot.get_untracked();
    let last = board.extent().last_column;
    let asks = board
        .key_at(spot.row)
        .zip(spot.column.checked_sub(1))
        .is_some_and(|(key, at)| {
            let cells = untrack(|| board.cells(&key));
            let fault = cells.get(at).and_then(|cell| cell.fault.as_ref());
            fault.is_some_and(|fault| !fault.offers.is_empty())
        });
    let is_end = if is_back {
        spot.column <= 1
    } else {
        spot.column >= last
    };
    if is_end || (asks && !is_back) {
        return false;
    }
    board.tab(is_back);
    true
}

/// What keys do where one stands; false when the key does nothing.
pub(super) fn act(
    board: Board,
    event: &ev::KeyboardEvent,
    grid: NodeRef<html::Div>,
    menu: RwSignal<Option<MenuPlace>>,
) -> bool {
    let is_command = event.ctrl_key() || event.meta_key();
    let spot = board.spot.get_untracked();
    let key = event.key();
    match key.as_str() {
        "ContextMenu" => open_menu(board, grid, menu),
        "F10" if event.shift_key() => open_menu(board, grid, menu),
        "Enter" | " " if spot.column == 0 => open_menu(board, grid, menu),
        "Enter" | "F2" if !is_command && !event.alt_key() => board.edit(None),
        "Delete" | "Backspace" if !is_command => board.clear(),
        "Escape" => board.go_to(spot, false),
        "ArrowUp" if event.alt_key() => board.move_row(-1),
        "ArrowDown" if event.alt_key() => board.move_row(1),
        // The code, not the letter: with the Thai layout the key of A types ฟ.
        _ if is_command && event.code() == "KeyA" => board.select_all(),
        _ if is_command || event.alt_key() || key.chars().count() != 1 => return false,
        _ => board.edit(Some(key)),
    }
    true
}

fn open_menu(board: Board, grid: NodeRef<html::Div>, menu: RwSignal<Option<MenuPlace>>) {
    if untrack(|| board.selected_rows()).is_empty() {
        return;
    }
    let spot = board.spot.get_untracked();
    let cell = grid.get_untracked().and_then(|grid| cell_at(&grid, spot));
    if let Some(cell) = cell {
        menu.set(Some(MenuPlace::under(&cell)));
    }
}
