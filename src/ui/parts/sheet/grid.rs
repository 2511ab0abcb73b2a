//! The table itself: what keys, pointer and clipboard do, and which rows stand on the page.

use super::board::Board;
use super::clipboard::listen_to_clipboard;
use super::float::follow_page;
use super::keys::{act, walk};
use super::row::Row;
use super::row_menu::{MenuPlace, RowMenu};
use super::spot::Spot;
use super::{RowKey, SheetColumn, SheetKind};
use crate::sorting::SmallSort;
use leptos::wasm_bindgen::JsCast;
use leptos::{ev, html, prelude::*, web_sys};
use web_sys::{Element, HtmlElement, Node};

/// Rows drawn above and below those that are seen. Each row that is drawn costs every frame, that of a
/// key as well.
const MARGIN: usize = 3;
/// The rows that are drawn change in steps of so many, so that not each line scrolled redraws.
const STRIDE: usize = 3;
/// How many rows are drawn before the height of the window is known.
const AT_FIRST: usize = 18;

/// The table.
#[component]
pub(super) fn Grid(
    board: Board,
    label: Signal<String>,
    totals: Signal<Vec<String>>,
    wanted: RwSignal<Option<(RowKey, usize)>>,
) -> impl IntoView {
    let grid = board.grid;
    let window = RwSignal::new((0, AT_FIRST));
    // Whether the focus belongs here: it does not when it went to another field on its own.
    let has_focus = StoredValue::new(false);
    let is_dragging = StoredValue::new(false);
    let menu = RwSignal::new(None::<MenuPlace>);

    let drawn = Memo::new(move |_| {
        let (first, last) = window.get();
        let here = board.spot.with(|spot| spot.row);
        let edited = board
            .editing
            .with(|editing| Some(editing.as_ref()?.key.clone()));
        board.keys.with(|keys| {
            let edited = edited.and_then(|edited| keys.iter().position(|key| *key == edited));
            let mut places: Vec<usize> = (first..last.min(keys.len())).collect();
            places.extend(
                [Some(here), edited]
                    .into_iter()
                    .flatten()
                    .filter(|at| *at < keys.len()),
            );
            places.small_sort();
            places.dedup();
            places
                .into_iter()
                .map(|place| (place, keys[place].clone()))
                .collect::<Vec<(usize, RowKey)>>()
        })
    });
    Effect::new(move |before: Option<()>| {
        let spot = board.spot.get();
        let is_typing = board.editing.with(Option::is_some);
        if before.is_some() && !is_typing && has_focus.get_value() {
            at_once(move || focus_unless_typing(board, spot));
        }
    });
    Effect::new(move |_| {
        let Some((key, column)) = wanted.get() else {
            return;
        };
        wanted.set(None);
        let row = board
            .keys
            .with_untracked(|keys| keys.iter().position(|it| *it == key));
        if let Some(row) = row {
            let spot = Spot {
                row,
                column: column + 1,
            };
            has_focus.set_value(true);
            board.go_to(spot, false);
            at_once(move || focus_unless_typing(board, spot));
        }
    });
    // Rows that came or went may have taken the place that had the focus with them.
    Effect::new(move |_| {
        drawn.track();
        at_once(move || {
            if has_focus.try_get_value() == Some(true) && is_focus_lost() {
                focus_unless_typing(board, board.spot.get_untracked());
            }
        });
    });
    listen_to_clipboard(board, grid);
    follow_page(board);

    let on_key = move |event: ev::KeyboardEvent| {
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let is_elsewhere = |target: Element| {
            target
                .closest("input, .sheet-bubble")
                .ok()
                .flatten()
                .is_some()
        };
        if event.is_composing() || target.is_some_and(is_elsewhere) {
            return;
        }
        let page_rows = {
            let (first, last) = window.get_untracked();
            isize::try_from(last.saturating_sub(first).saturating_sub(2 * MARGIN)).unwrap_or(1)
        };
        if walk(board, &event, page_rows) || act(board, &event, grid, menu) {
            event.prevent_default();
        }
    };
    let on_pointer_down = move |event: ev::PointerEvent| {
        let Some(spot) = spot_under(&event, board).filter(|_| event.button() == 0) else {
            return;
        };
        has_focus.set_value(true);
        is_dragging.set_value(true);
        board.go_to(spot, event.shift_key());
    };
    let on_pointer_over = move |event: ev::PointerEvent| {
        if event.buttons() & 1 == 0 {
            is_dragging.set_value(false);
            show_whole_text(&event);
        } else if is_dragging.get_value()
            && let Some(spot) = spot_under(&event, board)
        {
            board.go_to(spot, true);
        }
    };
    let on_double_click = move |event: ev::MouseEvent| {
        if spot_under(&event, board).is_some_and(|spot| spot.column > 0) {
            board.edit(None);
        }
    };
    let on_focus_out = move |event: ev::FocusEvent| {
        let to = event
            .related_target()
            .and_then(|to| to.dyn_into::<Node>().ok());
        let grid = grid.try_get_untracked().flatten();
        if let (Some(to), Some(grid)) = (to, grid) {
            has_focus.try_set_value(grid.contains(Some(&to)));
        }
    };
    let on_scroll = move |event: ev::Event| {
        let scroller = event
            .target()
            .and_then(|it| it.dyn_into::<HtmlElement>().ok());
        let count = board.extent().rows;
        if let Some(seen) = scroller.and_then(|scroller| seen_rows(&scroller, count))
            && window.get_untracked() != seen
        {
            window.set(seen);
        }
        menu.set(None);
        board.moved.update(|moved| *moved += 1);
    };
    let on_focus_in = move |_| {
        has_focus.set_value(true);
        // What hangs from a cell is seen, and has a size, only while the cell has the focus.
        board.moved.update(|moved| *moved += 1);
    };
    let tracks = move || board.columns.with(|columns| tracks(columns));
    let head = move || {
        let columns = board.columns.get();
        let cells = columns.iter().zip(2..).map(|(column, index)| {
            view! {
                <div
                    class="sheet-head-cell"
                    role="columnheader"
                    aria-colindex=index.to_string()
                    data-kind=column.kind.name()
                    title=column.hint.clone()
                >
                    {column.title.clone()}
                </div>
            }
        });
        cells.collect_view()
    };
    let body = move || {
        // Other columns are another table: its rows are drawn anew.
        board.columns.track();
        view! {
            <ForEnumerate
                each=move || drawn.get()
                key=|(_, key)| key.clone()
                children=move |index, (place, key)| {
                    let place = Memo::new(move |before| {
                        let now = drawn.with(|drawn| drawn.get(index.get()).map(|(place, _)| *place));
                        now.or(before.copied()).unwrap_or(place)
                    });
                    view! { <Row board key place menu/> }
                }
            />
        }
    };
    let foot = move || {
        let totals = totals.get();
        (!totals.is_empty()).then(|| {
            let columns = board.columns.get();
            let cells = columns
                .iter()
                .zip(totals)
                .zip(2..)
                .map(|((column, total), index)| {
                    view! {
                        <div
                            class="sheet-cell"
                            role="gridcell"
                            aria-colindex=index.to_string()
                            data-kind=column.kind.name()
                        >
                            <span class="sheet-text">{total}</span>
                        </div>
                    }
                });
            let cells = cells.collect_view();
            let index = move || (board.keys.with(|keys| keys.len()) + 2).to_string();
            view! {
                <div class="sheet-foot" role="rowgroup">
                    <div class="sheet-row" role="row" aria-rowindex=index>
                        <div class="sheet-number" role="rowheader" aria-colindex="1">
                            {move || board.words.get().total}
                        </div>
                        {cells}
                    </div>
                </div>
            }
        })
    };
    let row_count = move || {
        let foot = usize::from(totals.with(|totals| !totals.is_empty()));
        (board.keys.with(|keys| keys.len()) + 1 + foot).to_string()
    };
    view! {
        <div class="sheet-frame" on:scroll=on_scroll>
            <div
                node_ref=grid
                class="sheet-grid"
                role="grid"
                aria-label=label
                aria-multiselectable="true"
                aria-rowcount=row_count
                aria-colcount=move || (board.columns.with(|columns| columns.len()) + 1).to_string()
                style=("--sheet-tracks", tracks)
                on:keydown=on_key
                on:pointerdown=on_pointer_down
                on:pointerover=on_pointer_over
                on:dblclick=on_double_click
                on:focusin=on_focus_in
                on:focusout=on_focus_out
            >
                <div class="sheet-head" role="rowgroup">
                    <div class="sheet-row" role="row" aria-rowindex="1">
                        <div class="sheet-head-cell sheet-number" role="columnheader" aria-colindex="1">
                            {move || board.words.get().number}
                        </div>
                        {head}
                    </div>
                </div>
                <div
                    class="sheet-body"
                    role="rowgroup"
                    style=("--sheet-rows", move || board.keys.with(|keys| keys.len()).to_string())
                >
                    {body}
                </div>
                {foot}
            </div>
        </div>
        <RowMenu board place=menu/>
        <p class="sheet-keys">{move || board.words.get().keys}</p>
    }
}

/// Does `deed` when the rows are drawn that the signals now ask for, and before the next key:
/// a timer may come after it, and take the focus from a menu that the key has opened.
fn at_once(deed: impl FnOnce() + 'static) {
    queue_microtask(deed);
}

/// The element of a cell, where it is drawn.
pub(super) fn cell_at(grid: &Element, spot: Spot) -> Option<Element> {
    let Spot { row, column } = spot;
    let place = format!(
        ".sheet-body [aria-rowindex='{}'] > [aria-colindex='{}']",
        row + 2,
        column + 1
    );
    grid.query_selector(&place).ok().flatten()
}

/// Gives the focus to a cell; the browser scrolls to it. False where it is not drawn.
pub(super) fn focus_cell(grid: NodeRef<html::Div>, spot: Spot) -> bool {
    let Some(grid) = grid.try_get_untracked().flatten() else {
        return false;
    };
    let cell = cell_at(&grid, spot).and_then(|cell| {
        let stop = if spot.column == 0 {
            cell.query_selector("button").ok()?
        } else {
            Some(cell)
        };
        stop?.dyn_into::<HtmlElement>().ok()
    });
    if spot.column <= 1 {
        // The first columns are seen wherever one is; the ones beside them shall be, too.
        let frame = grid.closest(".sheet-frame").ok().flatten();
        frame.inspect(|frame| frame.set_scroll_left(0));
    }
    cell.is_some_and(|cell| cell.focus().is_ok())
}

/// Gives the focus to a cell, unless somebody has begun to type in one meanwhile.
fn focus_unless_typing(board: Board, spot: Spot) {
    if board.editing.try_get_untracked() == Some(None) {
        // What is not drawn any more has been left.
        let _is_there = focus_cell(board.grid, spot);
    }
}

/// Whether nothing has the focus, as when the element that had it was taken off the page.
fn is_focus_lost() -> bool {
    document()
        .active_element()
        .is_none_or(|focused| focused.tag_name() == "BODY")
}

/// The cell that an event happened on.
fn spot_under(event: &ev::Event, board: Board) -> Option<Spot> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    if target
        .closest(".sheet-bubble, input, [role=listbox]")
        .ok()?
        .is_some()
    {
        return None;
    }
    let index = |of: &str| {
        let element = target.closest(&format!(".sheet-body [{of}]")).ok()??;
        element.get_attribute(of)?.parse::<usize>().ok()
    };
    let row = index("aria-rowindex")?.checked_sub(2)?;
    let column = index("aria-colindex")?.checked_sub(1)?;
    (row < board.extent().rows).then_some(Spot { row, column })
}

/// A text that the cell cuts off is shown whole when the pointer rests on it.
fn show_whole_text(event: &ev::PointerEvent) {
    let target = event
        .target()
        .and_then(|it| it.dyn_into::<HtmlElement>().ok());
    let Some(text) = target.filter(|it| it.class_name() == "sheet-text") else {
        return;
    };
    let _shown = if text.scroll_width() > text.client_width() {
        text.set_attribute("title", &text.text_content().unwrap_or_default())
    } else {
        text.remove_attribute("title")
    };
}

/// Which rows are drawn for what is seen of the table.
fn seen_rows(scroller: &HtmlElement, count: usize) -> Option<(usize, usize)> {
    let body = scroller
        .query_selector(".sheet-body")
        .ok()??
        .dyn_into::<HtmlElement>()
        .ok()?;
    let height = usize::try_from(body.offset_height())
        .ok()?
        .checked_div(count)?
        .max(1);
    let first = usize::try_from(scroller.scroll_top()).ok()? / height;
    let seen = usize::try_from(scroller.client_height()).ok()? / height + 1;
    let first = first.saturating_sub(MARGIN) / STRIDE * STRIDE;
    let last = (first + seen + 2 * MARGIN).next_multiple_of(STRIDE);
    Some((first, last))
}

/// The widths of the columns as the style sheet takes them.
fn tracks(columns: &[SheetColumn]) -> String {
    let mut tracks = "3.25rem".to_owned();
    for SheetColumn { kind, width, .. } in columns {
        let track = match kind {
            SheetKind::Text | SheetKind::Address => format!(" minmax({width}rem, {width}fr)"),
            SheetKind::Number | SheetKind::Date | SheetKind::Choice(_) | SheetKind::Fixed => {
                format!(" {width}rem")
            }
        };
        tracks.push_str(&track);
    }
    tracks
}
