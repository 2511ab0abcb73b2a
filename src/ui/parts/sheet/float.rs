//! What hangs from a cell: it lies above the table, which would cut it off, and stays in the window.

use super::board::Board;
use leptos::wasm_bindgen::JsCast;
use leptos::{html, prelude::*, web_sys};
use web_sys::HtmlElement;

/// What hangs from the cell that it stands in.
#[component]
pub(super) fn Float(board: Board, children: Children) -> impl IntoView {
    let float = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        board.moved.track();
        if let Some(float) = float.get() {
            place(&float);
        }
    });
    view! { <div class="sheet-float" node_ref=float>{children()}</div> }
}

/// Hangs it under its cell, or above it where there is no room below.
fn place(float: &HtmlElement) {
    const EDGE: f64 = 8.0;
    let Ok(Some(cell)) = float.closest("[role=gridcell]") else {
        return;
    };
    let (cell, own) = (
        cell.get_bounding_client_rect(),
        float.get_bounding_client_rect(),
    );
    let root = document().document_element();
    let room = root.map_or((0, 0), |root| (root.client_width(), root.client_height()));
    let (width, height) = (f64::from(room.0), f64::from(room.1));
    let left = cell.left().min(width - own.width() - EDGE).max(EDGE);
    let is_low = cell.bottom() + own.height() > height && cell.top() > own.height();
    let top = if is_low {
        cell.top() - own.height()
    } else {
        cell.bottom()
    };
    let style = web_sys::HtmlElement::style(float);
    for (name, value) in [("left", left), ("top", top)] {
        // Where it cannot be placed it is still read.
        style.set_property(name, &format!("{value}px")).ok();
    }
}

/// Has everything that hangs follow its cell while the page is scrolled.
pub(super) fn follow_page(board: Board) {
    let listener = window_event_listener_untyped("scroll", move |event| {
        let is_page = event
            .target()
            .is_none_or(|target| target.dyn_ref::<web_sys::Document>().is_some());
        if is_page {
            board.moved.update(|moved| *moved += 1);
        }
    });
    on_cleanup(move || listener.remove());
}
