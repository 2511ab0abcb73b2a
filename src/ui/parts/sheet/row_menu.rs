//! What can be done with the rows that are selected.

use super::board::Board;
use crate::ui::parts::{Icon, Symbol};
use leptos::wasm_bindgen::JsCast;
use leptos::{ev, html, prelude::*, web_sys};

/// Where the menu hangs, in the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct MenuPlace {
    left: f64,
    top: f64,
}

impl MenuPlace {
    /// Under an element.
    pub(super) fn under(element: &web_sys::Element) -> Self {
        const HEIGHT: f64 = 170.0;
        let edges = element.get_bounding_client_rect();
        let window = window()
            .inner_height()
            .ok()
            .and_then(|height| height.as_f64());
        let is_low = window.is_some_and(|window| edges.bottom() + HEIGHT > window);
        Self {
            left: edges.left(),
            top: if is_low {
                edges.top() - HEIGHT
            } else {
                edges.bottom()
            },
        }
    }
}

/// The menu; there is one for all rows.
#[component]
pub(super) fn RowMenu(board: Board, place: RwSignal<Option<MenuPlace>>) -> impl IntoView {
    move || place.get().map(|at| view! { <Open board place at/> })
}

#[component]
fn Open(board: Board, place: RwSignal<Option<MenuPlace>>, at: MenuPlace) -> impl IntoView {
    let list = NodeRef::<html::Div>::new();
    let opener = StoredValue::new_local(document().active_element());
    let close = move || {
        let opener = opener.try_get_value().flatten();
        place.set(None);
        let opener = opener.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(opener) = opener {
            opener.focus().ok();
        }
    };
    let step = move |by: i32| {
        let Some(list) = list.try_get_untracked().flatten() else {
            return;
        };
        let now = document()
            .active_element()
            .filter(|now| list.contains(Some(now)));
        let (first, last) = (list.first_element_child(), list.last_element_child());
        let next = match (now, by) {
            (Some(now), 1..) => now.next_element_sibling().or(first),
            (Some(now), _) => now.previous_element_sibling().or(last),
            (None, _) => first,
        };
        if let Some(next) = next.and_then(|next| next.dyn_into::<web_sys::HtmlElement>().ok()) {
            next.focus().ok();
        }
    };
    // Before the next key: it must not come to the cell that the menu was opened from.
    Effect::new(move |_| {
        if list.get().is_some() {
            step(1);
        }
    });
    let on_key = move |event: ev::KeyboardEvent| {
        match event.key().as_str() {
            "ArrowDown" => step(1),
            "ArrowUp" => step(-1),
            "Escape" | "Tab" => close(),
            _ => return,
        }
        event.prevent_default();
    };
    let on_focus_out = move |event: ev::FocusEvent| {
        let to = event
            .related_target()
            .and_then(|to| to.dyn_into::<web_sys::Node>().ok());
        let list = list.try_get_untracked().flatten();
        if list.is_some_and(|list| !list.contains(to.as_ref())) {
            place.set(None);
        }
    };
    let words = board.words.get_untracked();
    let rows = untrack(|| board.selected_rows().len());
    let delete = untrack(|| board.digits((words.delete)(rows)));
    let item = move |icon, label: String, is_danger: bool, deed: Callback<()>| {
        let press = move |_| {
            close();
            deed.run(());
        };
        view! {
            <button
                type="button"
                class="menu-item"
                role="menuitem"
                tabindex="-1"
                data-kind=is_danger.then_some("danger")
                on:click=press
            >
                <Icon symbol=icon/>
                <span>{label}</span>
            </button>
        }
    };
    let up = Callback::new(move |()| board.move_row(-1));
    let down = Callback::new(move |()| board.move_row(1));
    let gone = Callback::new(move |()| board.delete());
    let moves = (rows == 1).then(|| {
        (
            item(Symbol::Up, words.up.to_owned(), false, up),
            item(Symbol::Down, words.down.to_owned(), false, down),
        )
    });
    view! {
        <div
            node_ref=list
            class="menu-list sheet-menu"
            role="menu"
            aria-label=words.number
            style:left=format!("{}px", at.left)
            style:top=format!("{}px", at.top)
            on:keydown=on_key
            on:focusout=on_focus_out
        >
            {moves}
            {(rows > 0).then(|| item(Symbol::Trash, delete, true, gone))}
        </div>
    }
}
