//! Copying, cutting and pasting what is selected.

use super::board::Board;
use crate::browser::page;
use leptos::{ev, html, prelude::*};

/// Copies, cuts and pastes what is selected while the focus is in the table. On the window: where no
/// text is selected a browser may send these events to the page itself.
pub(super) fn listen_to_clipboard(board: Board, grid: NodeRef<html::Div>) {
    let is_here = move || {
        let focused = document().active_element();
        let grid = grid.try_get_untracked().flatten();
        grid.zip(focused).is_some_and(|(grid, focused)| {
            let is_field = focused.tag_name() == "INPUT";
            grid.contains(Some(&focused)) && !is_field
        })
    };
    let copy = window_event_listener(ev::copy, move |event| {
        if is_here() {
            page::put_copied(&event, &board.copied());
        }
    });
    let cut = window_event_listener(ev::cut, move |event| {
        if is_here() {
            page::put_copied(&event, &board.copied());
            board.clear();
        }
    });
    let paste = window_event_listener(ev::paste, move |event| {
        if let Some(text) = page::pasted_text(&event).filter(|_| is_here()) {
            event.prevent_default();
            board.paste(text);
        }
    });
    on_cleanup(move || {
        copy.remove();
        cut.remove();
        paste.remove();
    });
}
