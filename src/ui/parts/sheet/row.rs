//! A row of the table and its cells.

use super::board::Board;
use super::editor::Editor;
use super::float::Float;
use super::row_menu::MenuPlace;
use super::{RowKey, SheetCell, SheetFault, SheetKind};
use crate::ui::parts::{Icon, Symbol};
use leptos::wasm_bindgen::JsCast;
use leptos::{ev, prelude::*, web_sys};

/// A row.
#[component]
pub(super) fn Row(
    board: Board,
    key: RowKey,
    /// Its place, from 0.
    place: Memo<usize>,
    /// Where the menu of a row is open.
    menu: RwSignal<Option<MenuPlace>>,
) -> impl IntoView {
    let key = StoredValue::new(key);
    let cells = Memo::new(move |_| key.with_value(|key| board.cells(key)));
    // What the cells of a row follow; a step of the selection touches two rows, not all.
    let selected = Memo::new(move |_| board.area().columns_of(place.get()));
    let active = Memo::new(move |_| {
        let spot = board.spot.get();
        (spot.row == place.get()).then_some(spot.column)
    });
    let edited = Memo::new(move |_| {
        board.editing.with(|editing| {
            let editing = editing.as_ref()?;
            key.with_value(|key| editing.key == *key)
                .then_some(editing.column)
        })
    });
    let is_fresh = Memo::new(move |_| key.with_value(|key| board.is_fresh(key)));
    let number = move || board.digits((place.get() + 1).to_string());
    let name = move || {
        let words = board.words.get();
        if is_fresh.get() {
            words.new_row.to_owned()
        } else {
            board.digits((words.row)(place.get() + 1))
        }
    };
    let open_menu = move |event: ev::MouseEvent| {
        let button = event
            .current_target()
            .and_then(|it| it.dyn_into::<web_sys::Element>().ok());
        if let Some(button) = button.filter(|_| !is_fresh.get_untracked()) {
            menu.set(Some(MenuPlace::under(&button)));
        }
    };
    let columns = board.columns.get_untracked();
    let drawn = columns.iter().enumerate().map(|(at, column)| {
        let is_edited = Memo::new(move |_| edited.get() == Some(at));
        let view = CellView {
            board,
            key,
            at,
            cells,
            is_edited,
            active,
        };
        let here = at + 1;
        let fault = move || cells.with(|cells| Some(cells.get(at)?.fault.is_some()));
        view! {
            <div
                class="sheet-cell"
                role="gridcell"
                aria-colindex=(at + 2).to_string()
                data-kind=column.kind.name()
                aria-readonly=(column.kind == SheetKind::Fixed).then_some("true")
                tabindex=move || if active.get() == Some(here) { "0" } else { "-1" }
                aria-selected=move || {
                    let is_selected = selected.get().is_some_and(|(from, to)| (from..=to).contains(&here));
                    if is_selected { "true" } else { "false" }
                }
                aria-invalid=move || (fault() == Some(true)).then_some("true")
            >
                {move || view.draw()}
            </div>
        }
    });
    let drawn = drawn.collect_view();
    view! {
        <div
            class="sheet-row"
            role="row"
            aria-rowindex=move || (place.get() + 2).to_string()
            style=("--sheet-place", move || place.get().to_string())
            data-state=move || is_fresh.get().then_some("fresh")
        >
            <div class="sheet-number" role="rowheader" aria-colindex="1">
                <button
                    type="button"
                    class="sheet-row-button"
                    aria-label=name
                    aria-haspopup="menu"
                    tabindex=move || if active.get() == Some(0) { "0" } else { "-1" }
                    on:click=open_menu
                >
                    {move || if is_fresh.get() {
                        view! { <Icon symbol=Symbol::Plus/> }.into_any()
                    } else {
                        view! { <span>{number}</span> }.into_any()
                    }}
                </button>
            </div>
            {drawn}
        </div>
    }
}

/// What a cell shows: its text, or the field in which it is typed.
#[derive(Clone, Copy)]
struct CellView {
    board: Board,
    key: StoredValue<RowKey>,
    /// Column of the page, from 0.
    at: usize,
    cells: Memo<Vec<SheetCell>>,
    is_edited: Memo<bool>,
    /// Column of the sheet where one is, when in this row.
    active: Memo<Option<usize>>,
}

impl CellView {
    fn draw(self) -> AnyView {
        if self.is_edited.get() {
            view! {
                <Editor board=self.board/>
                {move || self.bubble()}
            }
            .into_any()
        } else {
            view! {
                <span class="sheet-text">{move || self.text()}</span>
                {move || self.bubble()}
            }
            .into_any()
        }
    }

    fn text(self) -> String {
        self.cells.with(|cells| {
            cells
                .get(self.at)
                .map(|cell| cell.text.clone())
                .unwrap_or_default()
        })
    }

    /// What is wrong with the text and what was probably meant, under the cell while one is on it.
    fn bubble(self) -> Option<impl IntoView + use<>> {
        if self.active.get() != Some(self.at + 1) {
            return None;
        }
        let SheetFault { message, offers } = self
            .cells
            .with(|cells| cells.get(self.at).and_then(|cell| cell.fault.clone()))?;
        let offers = offers.into_iter().map(|(label, text)| {
            let accept = move |event: ev::MouseEvent| {
                event.stop_propagation();
                let before = untrack(|| self.text());
                let key = self.key.get_value();
                self.board.cancel();
                self.board.take(&key, self.at, &before, text.clone());
            };
            view! {
                <button type="button" class="sheet-offer" on:click=accept>{label}</button>
            }
        });
        let offers = offers.collect_view();
        Some(view! {
            <Float board=self.board>
                <div class="sheet-bubble">
                    <span>{message}</span>
                    {offers}
                </div>
            </Float>
        })
    }
}
