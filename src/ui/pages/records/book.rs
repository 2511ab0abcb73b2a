//! The register that is open: what stands in its cells, and what is done to them.

use super::refusals::Refusals;
use super::words;
use crate::calendar::DateError;
use crate::log::{Change, Log, RecordId};
use crate::plan::{
    self, CellError, Column, PasteError, Pasted, Plan, Register, Row, add_rows, delete_rows,
    parse_cell, show_cell,
};
use crate::ui::parts::{RowKey, SheetCell, SheetFault};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use std::sync::Arc;

/// The register that is open. A copy is a handle to the same.
#[derive(Clone, Copy)]
pub(super) struct Book {
    pub(super) workspace: Workspace,
    /// The measure from which it was opened.
    pub(super) measure: StoredValue<String>,
    register: StoredValue<Arc<Register>>,
    pub(super) refusals: Refusals,
    /// Where the row that was read last stands: the next one is mostly beside it.
    last: StoredValue<usize>,
    /// A cell to go to.
    pub(super) wanted: RwSignal<Option<(RowKey, usize)>>,
}

impl Book {
    /// Opens a register.
    pub(super) fn open(
        workspace: Workspace,
        measure: StoredValue<String>,
        register: Arc<Register>,
    ) -> Self {
        Self {
            workspace,
            measure,
            refusals: Refusals::of(workspace, &register.key),
            register: StoredValue::new(register),
            last: StoredValue::new(0),
            wanted: RwSignal::new(None),
        }
    }

    /// Its definition.
    pub(super) fn register(self) -> Arc<Register> {
        self.register.get_value()
    }

    pub(super) fn with<T>(self, read: impl FnOnce(&Register) -> T) -> T {
        self.register.with_value(|register| read(register))
    }

    /// Its name.
    pub(super) fn title(self) -> String {
        let language = self.workspace.language().get();
        self.workspace
            .digits(&self.with(|register| register.label.of(language).to_owned()))
    }

    /// Reads its rows; follows the plan.
    pub(super) fn rows<T>(self, read: impl FnOnce(&[Arc<Row>], &Plan) -> T) -> T {
        let plan = self.workspace.plan().get();
        self.with(|register| read(plan.registers.rows(&register.key), &plan))
    }

    /// The cells of a row, what is computed for it behind them; blank for a row that is not there.
    pub(super) fn cells(self, key: &RowKey) -> Vec<SheetCell> {
        let refused = self.refusals.of_row(key);
        let (language, numerals) = (
            self.workspace.language().get(),
            self.workspace.numerals().get(),
        );
        self.rows(|rows, plan| {
            let row = self.find(rows, key);
            self.with(|register| {
                let cells = register.columns.iter().map(|column| {
                    let refused = refused.iter().find(|(field, _)| *field == column.field);
                    if let Some((_, text)) = refused {
                        return SheetCell {
                            text: text.clone(),
                            fault: Some(self.fault(plan, column, text)),
                        };
                    }
                    let value = row.as_ref().and_then(|row| row.value(column));
                    let value = value.unwrap_or_default();
                    let text = if value.is_empty() {
                        String::new()
                    } else {
                        show_cell(plan, column.kind, value, language, numerals)
                    };
                    SheetCell { text, fault: None }
                });
                let derived = register.derived.iter().map(|derived| {
                    let amount = row.as_ref().and_then(|row| derived.of(register, row));
                    SheetCell {
                        text: amount.map(|it| it.shown(0, numerals)).unwrap_or_default(),
                        fault: None,
                    }
                });
                cells.chain(derived).collect()
            })
        })
    }

    /// A row by its record, beginning where one was found last.
    fn find(self, rows: &[Arc<Row>], key: &RowKey) -> Option<Arc<Row>> {
        let last = self.last.get_value();
        let nearby = [last + 1, last, last.wrapping_sub(1)];
        let is_it = |at: &usize| rows.get(*at).is_some_and(|row| row.id == *key);
        let at = nearby
            .into_iter()
            .find(is_it)
            .or_else(|| rows.iter().position(|row| row.id == *key))?;
        self.last.set_value(at);
        rows.get(at).cloned()
    }

    /// Why a text does not stand in a cell, and what was probably meant.
    fn fault(self, plan: &Plan, column: &Column, text: &str) -> SheetFault {
        let workspace = self.workspace;
        let words = words(workspace);
        let (language, numerals) = (workspace.language().get(), workspace.numerals().get());
        let show = |value: &str| show_cell(plan, column.kind, value, language, numerals);
        let (message, offer) = match parse_cell(plan, column, text) {
            Ok(value) => (words.unsaved.to_owned(), value.map(|value| show(&value))),
            Err(error) => {
                let offer = error.offer().map(|value| show(&value));
                (self.explain(&error), offer)
            }
        };
        let offers = offer.map(|text| {
            let label = workspace.digits(&(words.take_offer)(&text));
            (label, text)
        });
        SheetFault {
            message: workspace.digits(&message),
            offers: offers.into_iter().collect(),
        }
    }

    fn explain(self, error: &CellError) -> String {
        let of_date = |error: DateError| self.workspace.explain_date(error);
        match error {
            CellError::Date(error) => of_date(*error),
            _ => words(self.workspace).faults.of(error).unwrap_or_default(),
        }
    }

    /// Takes what was typed in a cell: into the log where it can be read, else it stays beside it.
    pub(super) fn commit(self, row: RowKey, column: usize, text: String) {
        let register = self.register();
        let Some(column) = register.columns.get(column).cloned() else {
            return;
        };
        let plan = self.workspace.plan().get_untracked();
        let value = match parse_cell(&plan, &column, &text) {
            Ok(value) => {
                self.refusals.settle([(row.clone(), column.field.clone())]);
                Some(value.unwrap_or_default())
            }
            Err(_) => {
                self.refusals.put(row.clone(), column.field.clone(), text);
                None
            }
        };
        self.workspace.change(move |log, plan| {
            let mut changes = begin(log, plan, &register, &row);
            changes.extend(value.map(|value| Change::set(&row, &column.field, &value)));
            changes
        });
    }

    /// Empties cells.
    pub(super) fn clear(self, cells: Vec<(RowKey, usize)>) {
        let fields: Vec<(RecordId, String)> = self.with(|register| {
            let cells = cells.into_iter().filter_map(|(row, column)| {
                let column = register.columns.get(column)?;
                Some((row, column.field.clone()))
            });
            cells.collect()
        });
        self.refusals.settle(fields.iter().cloned());
        let filled: Vec<Change> = self.workspace.with_log(|log| {
            let filled = fields
                .iter()
                .filter(|(row, field)| log.value(row, field).is_some());
            filled
                .map(|(row, field)| Change::clear(row, field))
                .collect()
        });
        if filled.is_empty() {
            return;
        }
        let count = filled.len();
        self.workspace.change(move |_, _| filled);
        if count > 1 {
            let words = (untrack(|| words(self.workspace)).cleared)(count);
            self.workspace
                .say_undoable(self.workspace.digits_now(&words));
        }
    }

    /// Pastes a block with its corner in a cell: one command, one step back.
    pub(super) fn paste(self, row: RowKey, column: usize, text: String) {
        let register = self.register();
        self.workspace.change(move |log, plan| {
            let rows = plan.registers.rows(&register.key).iter();
            let targets: Vec<RecordId> = rows
                .map(|row| row.id.clone())
                .skip_while(|id| *id != row)
                .collect();
            let key = crate::browser::ids::random_id;
            match plan::paste(log, plan, &register, &targets, column, &text, key) {
                Ok(pasted) => self.take_pasted(pasted),
                Err(error) => {
                    self.refuse_paste(error);
                    Vec::new()
                }
            }
        });
    }

    fn take_pasted(self, pasted: Pasted) -> Vec<Change> {
        let text = untrack(|| words(self.workspace));
        let mut message = (text.pasted)(pasted.rows.len(), pasted.added);
        if pasted.beyond > 0 {
            message = format!("{message} · {}", (text.beyond)(pasted.beyond));
        }
        let message = self.workspace.digits_now(&message);
        if pasted.changes.is_empty() {
            self.workspace.say(message, None);
        } else {
            self.workspace.say_undoable(message);
        }
        let written = pasted.changes.iter();
        let written = written.filter(|change| change.value.is_some());
        self.refusals
            .settle(written.map(|change| (change.record.clone(), change.field.to_string())));
        self.refusals.put_pasted(pasted.refused, &pasted.changes);
        pasted.changes
    }

    fn refuse_paste(self, error: PasteError) {
        let text = untrack(|| words(self.workspace));
        let message = match error {
            PasteError::Empty => text.paste_empty.to_owned(),
            PasteError::TooManyRows { pasted, free } => (text.paste_too_many)(pasted, free),
        };
        self.workspace
            .say(self.workspace.digits_now(&message), None);
    }

    /// Deletes rows, and offers the way back.
    pub(super) fn delete(self, rows: Vec<RowKey>) {
        let message = (untrack(|| words(self.workspace)).deleted)(rows.len());
        self.workspace.change(move |_, _| delete_rows(&rows));
        self.workspace
            .say_undoable(self.workspace.digits_now(&message));
    }

    /// Moves a row by so many places.
    pub(super) fn move_row(self, row: RowKey, by: isize) {
        let register = self.register();
        self.workspace.change(move |log, plan| {
            let rows = plan.registers.rows(&register.key).iter();
            let ids: Vec<RecordId> = rows.map(|row| row.id.clone()).collect();
            let from = ids.iter().position(|id| *id == row);
            let to = from.and_then(|from| from.checked_add_signed(by));
            from.zip(to).map_or_else(Vec::new, |(from, to)| {
                plan::move_record(log, &ids, from, to)
            })
        });
    }

    /// Adds a row with these cells, by the keys of their columns.
    pub(super) fn add(self, cells: Vec<(&'static str, String)>) {
        let register = self.register();
        let id = self.workspace.new_id(register.row_kind());
        self.workspace.change(move |log, plan| {
            let mut changes = begin(log, plan, &register, &id);
            changes.extend(cells.iter().filter_map(|(key, value)| {
                let column = register.column(key)?;
                Some(Change::set(&id, &column.field, value))
            }));
            changes
        });
    }
}

/// What makes a row, where it is not there yet.
fn begin(log: &Log, plan: &Plan, register: &Register, row: &RecordId) -> Vec<Change> {
    if log.fields(row).next().is_some() {
        Vec::new()
    } else {
        add_rows(log, plan, register, std::slice::from_ref(row))
    }
}
