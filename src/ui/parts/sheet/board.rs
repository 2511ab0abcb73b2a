//! What a sheet knows: where one is, what is selected, what is typed, which rows have begun.

use super::spot::{Area, Extent, Spot, Step};
use super::{RowKey, SheetCell, SheetColumn, SheetKind, SheetWords};
use crate::calendar::arabic_digits;
use crate::plan::write_block;
use leptos::{html, prelude::*};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the page reads and does for the sheet.
#[derive(Clone, Copy)]
pub(super) struct Deeds {
    pub(super) read: Callback<RowKey, Vec<SheetCell>>,
    pub(super) new_key: Callback<(), RowKey>,
    pub(super) on_commit: Callback<(RowKey, usize, String)>,
    pub(super) on_clear: Callback<Vec<(RowKey, usize)>>,
    pub(super) on_paste: Callback<(RowKey, usize, String)>,
    pub(super) on_delete: Callback<Vec<RowKey>>,
    pub(super) on_move: Callback<(RowKey, isize)>,
    pub(super) digits: Callback<String, String>,
}

/// A cell that is being typed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Editing {
    pub(super) key: RowKey,
    /// Column of the page, from 0.
    pub(super) column: usize,
    /// What the field begins with.
    pub(super) begin: String,
    /// What stood there.
    pub(super) before: String,
}

/// The state of a sheet; a copy is a handle to the same.
#[derive(Clone, Copy)]
pub(super) struct Board {
    pub(super) columns: Signal<Arc<Vec<SheetColumn>>>,
    pub(super) words: Signal<SheetWords>,
    pub(super) deeds: Deeds,
    /// The table on the page, while it is one.
    pub(super) grid: NodeRef<html::Div>,
    /// The rows of the page, those that have begun here and are not there yet, and the empty one.
    pub(super) keys: Memo<Arc<Vec<RowKey>>>,
    pub(super) spot: RwSignal<Spot>,
    /// The corner of the selection that stays; the other is `spot`.
    pub(super) anchor: RwSignal<Spot>,
    pub(super) editing: RwSignal<Option<Editing>>,
    /// Grows when cells have moved in the window: what hangs from them follows.
    pub(super) moved: RwSignal<u32>,
    /// Where Tab began: Enter goes back to this column.
    tab_start: StoredValue<Option<usize>>,
    begun: RwSignal<Vec<RowKey>>,
    fresh: RwSignal<RowKey>,
    /// What was committed and has not come back yet.
    on_its_way: RwSignal<BTreeMap<(RowKey, usize), String>>,
    is_settled: Signal<bool>,
}

impl Board {
    pub(super) fn new(
        columns: Signal<Arc<Vec<SheetColumn>>>,
        rows: Signal<Arc<Vec<RowKey>>>,
        words: Signal<SheetWords>,
        is_settled: Signal<bool>,
        deeds: Deeds,
    ) -> Self {
        let begun = RwSignal::new(Vec::<RowKey>::new());
        let fresh = RwSignal::new(deeds.new_key.run(()));
        let keys = Memo::new(move |_| {
            let mut keys = rows.with(|rows| rows.as_ref().clone());
            let known = keys.len();
            begun.with(|begun| {
                let waiting = begun.iter().filter(|key| !keys[..known].contains(key));
                let waiting: Vec<RowKey> = waiting.cloned().collect();
                keys.extend(waiting);
            });
            keys.push(fresh.get());
            Arc::new(keys)
        });
        let start = Spot { row: 0, column: 1 };
        let board = Self {
            columns,
            words,
            deeds,
            grid: NodeRef::new(),
            keys,
            spot: RwSignal::new(start),
            anchor: RwSignal::new(start),
            editing: RwSignal::new(None),
            moved: RwSignal::new(0),
            tab_start: StoredValue::new(None),
            begun,
            fresh,
            on_its_way: RwSignal::new(BTreeMap::new()),
            is_settled,
        };
        Effect::new(move |_| {
            if is_settled.get() {
                on_settled(board);
            }
        });
        // Rows that went away take the place of the last one with them.
        Effect::new(move |_| {
            let last = keys.with(|keys| keys.len()).saturating_sub(1);
            for spot in [board.spot, board.anchor] {
                if spot.with_untracked(|spot| spot.row > last) {
                    spot.update(|spot| spot.row = last);
                }
            }
        });
        board
    }

    /// The cells of a row, with what was just typed in them.
    pub(super) fn cells(self, key: &RowKey) -> Vec<SheetCell> {
        let mut cells = self.deeds.read.run(key.clone());
        cells.resize(
            self.columns.with(|columns| columns.len()),
            SheetCell::default(),
        );
        self.on_its_way.with(|typed| {
            let of_row = (key.clone(), 0)..=(key.clone(), usize::MAX);
            for ((_, column), text) in typed.range(of_row) {
                if let Some(cell) = cells.get_mut(*column) {
                    *cell = SheetCell {
                        text: text.clone(),
                        fault: None,
                    };
                }
            }
        });
        cells
    }

    fn cell(self, key: &RowKey, column: usize) -> SheetCell {
        untrack(|| self.cells(key))
            .into_iter()
            .nth(column)
            .unwrap_or_default()
    }

    pub(super) fn key_at(self, row: usize) -> Option<RowKey> {
        self.keys.with_untracked(|keys| keys.get(row).cloned())
    }

    /// Whether a row is the empty one at the end.
    pub(super) fn is_fresh(self, key: &RowKey) -> bool {
        self.fresh.with(|fresh| fresh == key)
    }

    pub(super) fn extent(self) -> Extent {
        Extent {
            rows: self.keys.with_untracked(|keys| keys.len()),
            last_column: self.columns.with_untracked(|columns| columns.len()),
        }
    }

    /// The selection.
    pub(super) fn area(self) -> Area {
        let last = self.columns.with(|columns| columns.len());
        Area::between(self.anchor.get(), self.spot.get(), last)
    }

    /// Goes to a cell; the selection is that cell, or reaches to it.
    pub(super) fn go_to(self, spot: Spot, extends: bool) {
        self.tab_start.set_value(None);
        self.stand(spot, extends);
    }

    fn stand(self, spot: Spot, extends: bool) {
        if !extends && self.anchor.get_untracked() != spot {
            self.anchor.set(spot);
        }
        if self.spot.get_untracked() != spot {
            self.spot.set(spot);
        }
    }

    pub(super) fn step(self, step: Step, extends: bool) {
        let spot = self.spot.get_untracked().step(step, self.extent());
        self.go_to(spot, extends);
    }

    /// Goes along the row without typing: Enter still goes back to where Tab began.
    pub(super) fn tab(self, is_back: bool) {
        let spot = self.spot.get_untracked();
        self.tab_start
            .update_value(|start| *start = start.or(Some(spot.column)));
        let step = if is_back { Step::Left } else { Step::Right };
        self.stand(spot.step(step, self.extent()), false);
    }

    /// Selects everything.
    pub(super) fn select_all(self) {
        let first = Spot { row: 0, column: 1 };
        self.anchor.set(first.step(Step::Last, self.extent()));
        self.spot.set(first);
    }

    /// Begins to type in the cell where one is: on what stands there, or on `typed` instead.
    pub(super) fn edit(self, typed: Option<String>) {
        let Spot { row, column } = self.spot.get_untracked();
        let (Some(key), Some(column)) = (self.key_at(row), column.checked_sub(1)) else {
            return;
        };
        let is_fixed = self.columns.with_untracked(|columns| {
            columns
                .get(column)
                .is_none_or(|column| column.kind == SheetKind::Fixed)
        });
        if is_fixed {
            return;
        }
        self.anchor.set(self.spot.get_untracked());
        let before = self.cell(&key, column).text;
        self.editing.set(Some(Editing {
            key,
            column,
            begin: typed.unwrap_or_else(|| before.clone()),
            before,
        }));
    }

    /// Ends typing without a change.
    pub(super) fn cancel(self) {
        self.editing.set(None);
    }

    /// Ends typing and goes on from the cell.
    pub(super) fn commit(self, text: String, then: Option<Step>) {
        let Some(editing) = self.editing.try_get_untracked().flatten() else {
            return;
        };
        self.editing.set(None);
        let Some(step) = then else {
            self.take(&editing.key, editing.column, &editing.before, text);
            return;
        };
        let spot = self.spot.get_untracked();
        // The row that begins now makes room for the one below it first.
        self.take(&editing.key, editing.column, &editing.before, text);
        let from = match step {
            Step::Onward => {
                self.tab_start
                    .update_value(|start| *start = start.or(Some(spot.column)));
                spot
            }
            Step::Down => {
                let start = self.tab_start.try_update_value(Option::take).flatten();
                Spot {
                    column: start.unwrap_or(spot.column),
                    ..spot
                }
            }
            _ => spot,
        };
        self.stand(from.step(step, self.extent()), false);
    }

    /// Hands a text on that was typed in a cell, unless it is what stood there.
    pub(super) fn take(self, key: &RowKey, column: usize, before: &str, text: String) {
        if text == before {
            return;
        }
        if self.fresh.with_untracked(|fresh| fresh == key) {
            self.begun.update(|begun| begun.push(key.clone()));
            self.fresh.set(self.deeds.new_key.run(()));
        }
        self.deeds
            .on_commit
            .run((key.clone(), column, text.clone()));
        if !self.is_settled.get_untracked() {
            let place = (key.clone(), column);
            self.on_its_way.update(|typed| {
                typed.insert(place, text);
            });
        }
    }

    /// The key of a row that begins now.
    pub(super) fn begin_row(self) -> RowKey {
        self.fresh.get_untracked()
    }

    /// Empties what is selected; with the number of a row, deletes the rows.
    pub(super) fn clear(self) {
        if self.is_on_number() {
            self.delete();
            return;
        }
        let area = untrack(|| self.area());
        let is_typed = |column: usize| {
            self.columns.with_untracked(|columns| {
                columns
                    .get(column)
                    .is_some_and(|column| column.kind != SheetKind::Fixed)
            })
        };
        let columns: Vec<usize> = (area.left - 1..area.right)
            .filter(|at| is_typed(*at))
            .collect();
        let cells: Vec<(RowKey, usize)> = (area.top..=area.bottom)
            .filter_map(|row| self.key_at(row))
            .filter(|key| self.fresh.with_untracked(|fresh| fresh != key))
            .flat_map(|key| columns.iter().map(move |at| (key.clone(), *at)))
            .collect();
        if !cells.is_empty() {
            self.deeds.on_clear.run(cells);
        }
    }

    fn is_on_number(self) -> bool {
        self.spot.with_untracked(|spot| spot.column == 0)
    }

    /// The rows that are selected, without the empty one.
    pub(super) fn selected_rows(self) -> Vec<RowKey> {
        let area = self.area();
        self.keys
            .with(|keys| {
                let last = keys.len().saturating_sub(1);
                let bottom = (area.bottom + 1).min(last);
                keys.get(area.top..bottom).map(<[RowKey]>::to_vec)
            })
            .unwrap_or_default()
    }

    /// Deletes the rows that are selected.
    pub(super) fn delete(self) {
        let rows = untrack(|| self.selected_rows());
        if !rows.is_empty() {
            self.deeds.on_delete.run(rows);
        }
    }

    /// Moves the row where one is, and goes with it.
    pub(super) fn move_row(self, by: isize) {
        let spot = self.spot.get_untracked();
        let count = self.extent().rows.saturating_sub(1);
        let to = spot.row.checked_add_signed(by).filter(|to| *to < count);
        if let (Some(key), Some(row)) = (self.key_at(spot.row).filter(|_| spot.row < count), to) {
            self.deeds.on_move.run((key, by));
            self.go_to(Spot { row, ..spot }, false);
        }
    }

    /// What is selected, as the clipboard takes it.
    pub(super) fn copied(self) -> String {
        untrack(|| {
            let area = self.area();
            let rows = (area.top..=area.bottom).filter_map(|row| self.key_at(row));
            let rows: Vec<Vec<String>> = rows
                .filter(|key| area.is_single() || !self.is_fresh(key))
                .map(|key| {
                    let cells = self.cells(&key).into_iter().enumerate();
                    let cells = cells.map(|(at, cell)| self.as_copied(at, cell.text));
                    cells
                        .skip(area.left - 1)
                        .take(area.right + 1 - area.left)
                        .collect()
                })
                .collect();
            write_block(&rows)
        })
    }

    /// A text as spreadsheets understand it: to them a figure of Thai digits is a word.
    fn as_copied(self, column: usize, text: String) -> String {
        let is_figure = self.columns.with(|columns| {
            let kind = columns.get(column).map(|column| &column.kind);
            matches!(kind, Some(SheetKind::Number | SheetKind::Fixed))
        });
        if is_figure {
            arabic_digits(&text).replace(',', "")
        } else {
            text
        }
    }

    /// Takes a pasted block in with its corner at that of the selection.
    pub(super) fn paste(self, text: String) {
        let area = untrack(|| self.area());
        if let Some(key) = self.key_at(area.top) {
            if self.fresh.with_untracked(|fresh| *fresh == key) {
                // The rows of the block get keys of their own.
                self.fresh.set(self.deeds.new_key.run(()));
            }
            self.deeds.on_paste.run((key, area.left - 1, text));
        }
    }

    /// A number as the person likes it.
    pub(super) fn digits(self, text: impl Into<String>) -> String {
        self.deeds.digits.run(text.into())
    }
}

/// Everything has come back: nothing is on its way any more.
fn on_settled(board: Board) {
    if board.on_its_way.with_untracked(|typed| !typed.is_empty()) {
        board.on_its_way.set(BTreeMap::new());
    }
    if board.begun.with_untracked(|begun| !begun.is_empty()) {
        board.begun.set(Vec::new());
    }
}
