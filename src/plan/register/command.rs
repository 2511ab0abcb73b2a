//! Commands on registers: what to write for what a person does in a table.

use super::amount::Amount;
use super::block::read_block;
use super::cell::{CellError, parse_cell};
use super::column::{CellKind, Column};
use super::definition::Register;
use crate::calendar::{FiscalYear, PartialDate, YearMonth, parse_typed};
use crate::log::{Change, Log, OrderKey, RecordId};
use crate::plan::command::order_of;
use crate::plan::{Kind, Plan, field};

/// So many rows one register takes; more are refused before the app grows slow.
pub const MAX_ROWS: usize = 5_000;

/// New rows at the end of a register.
#[must_use]
pub fn add_rows(log: &Log, plan: &Plan, register: &Register, ids: &[RecordId]) -> Vec<Change> {
    let mut last = plan
        .registers
        .rows(&register.key)
        .last()
        .and_then(|row| order_of(log, &row.id));
    let mut changes = Vec::with_capacity(ids.len() * 2);
    for id in ids {
        let order = OrderKey::between(last.as_ref(), None);
        changes.extend(new_row(register, id, &order));
        last = Some(order);
    }
    changes
}

/// A new row right after another.
#[must_use]
pub fn insert_row(
    log: &Log,
    plan: &Plan,
    register: &Register,
    id: &RecordId,
    after: &str,
) -> Vec<Change> {
    let rows = plan.registers.rows(&register.key);
    let Some(at) = rows.iter().position(|row| &*row.id == after) else {
        return add_rows(log, plan, register, std::slice::from_ref(id));
    };
    let next = rows.get(at + 1).and_then(|row| order_of(log, &row.id));
    let order = OrderKey::between(order_of(log, after).as_ref(), next.as_ref());
    new_row(register, id, &order).collect()
}

fn new_row(register: &Register, id: &RecordId, order: &OrderKey) -> impl Iterator<Item = Change> {
    let of = register
        .row_fields()
        .map(|(field, value)| Change::set(id, field, value));
    of.into_iter()
        .chain([Change::set(id, field::ORDER, order.as_str())])
}

/// Deletes rows.
#[must_use]
pub fn delete_rows(rows: &[RecordId]) -> Vec<Change> {
    rows.iter().map(|row| Change::delete(row)).collect()
}

/// A pasted cell that its column cannot take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The row.
    pub row: RecordId,
    /// The field of the column.
    pub field: String,
    /// What was pasted.
    pub text: String,
    /// Why it cannot stand there.
    pub error: CellError,
}

/// What a paste writes, and what it could not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// What to write, in one command.
    pub changes: Vec<Change>,
    /// Rows that the block covers, from the first on; the new ones at the end.
    pub rows: Vec<RecordId>,
    /// How many rows are new.
    pub added: usize,
    /// Cells that were not written, each with its reason.
    pub refused: Vec<Refused>,
    /// Cells that hold something and lie in no column.
    pub beyond: usize,
}

/// Why a paste is refused as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasteError {
    /// There is nothing on the clipboard.
    Empty,
    /// The register would grow beyond [`MAX_ROWS`].
    TooManyRows {
        /// Rows of the block.
        pasted: usize,
        /// How many more rows the register takes.
        free: usize,
    },
}

/// Pastes a block of a spreadsheet: its first cell comes into `column` of the first row of
/// `targets`, which are the rows from the chosen one on as they are shown. What lies below
/// them becomes new rows. A first line that repeats the titles of the columns is left out; where
/// it names months, in whatever order and with or without the year, what stands below a month
/// comes into the column of that month.
///
/// A cell that its column cannot read is not written; every other one is.
///
/// # Errors
/// [`PasteError`] where nothing at all is written.
pub fn paste(
    log: &Log,
    plan: &Plan,
    register: &Register,
    targets: &[RecordId],
    column: usize,
    text: &str,
    mut new_key: impl FnMut() -> String,
) -> Result<Pasted, PasteError> {
    let mut block = read_block(text);
    let columns = register.columns.get(column..).unwrap_or_default();
    let mut columns: Vec<Option<&Column>> = columns.iter().map(Some).collect();
    if let Some(first) = block.first() {
        if let Some(named) = by_months(first, register, &columns, plan.year) {
            columns = named;
            block.remove(0);
        } else if are_titles(first, &columns) {
            block.remove(0);
        }
    }
    if block.iter().flatten().all(|cell| cell.trim().is_empty()) {
        return Err(PasteError::Empty);
    }
    let added = block.len().saturating_sub(targets.len());
    let free = MAX_ROWS.saturating_sub(plan.registers.rows(&register.key).len());
    if added > free {
        let pasted = block.len();
        return Err(PasteError::TooManyRows { pasted, free });
    }
    let new: Vec<RecordId> = (0..added)
        .map(|_| register.row_kind().id(&new_key()))
        .collect();
    let mut pasted = Pasted {
        changes: add_rows(log, plan, register, &new),
        rows: targets
            .iter()
            .take(block.len())
            .chain(&new)
            .cloned()
            .collect(),
        added,
        ..Pasted::default()
    };
    for (row, cells) in pasted.rows.clone().iter().zip(&block) {
        for (at, text) in cells.iter().enumerate() {
            let Some(column) = columns.get(at).copied().flatten() else {
                pasted.beyond += usize::from(!text.trim().is_empty());
                continue;
            };
            match parse_cell(plan, column, text) {
                Ok(value) => pasted.changes.push(Change::set(
                    row,
                    &column.field,
                    value.as_deref().unwrap_or_default(),
                )),
                Err(error) => pasted.refused.push(Refused {
                    row: row.clone(),
                    field: column.field.clone(),
                    text: text.clone(),
                    error,
                }),
            }
        }
    }
    Ok(pasted)
}

/// Whether a pasted line repeats the titles of the columns that it would come into.
fn are_titles(cells: &[String], columns: &[Option<&Column>]) -> bool {
    use crate::calendar::Language::{English, Thai};
    let is_title = |(cell, column): (&String, &Option<&Column>)| {
        [Thai, English]
            .iter()
            .any(|language| column.is_some_and(|it| it.label.of(*language) == cell.trim()))
    };
    !cells.is_empty() && cells.len() <= columns.len() && cells.iter().zip(columns).all(is_title)
}

/// The columns that a pasted line names by months of the fiscal year, as offices title their
/// own tables: ต.ค., ต.ค. 65, ตุลาคม 2565. What stands below another title stays where it is,
/// unless a month belongs there. `None` where the line names no month, or holds figures.
fn by_months<'a>(
    cells: &[String],
    register: &'a Register,
    columns: &[Option<&'a Column>],
    year: FiscalYear,
) -> Option<Vec<Option<&'a Column>>> {
    let month = |cell: &String| match parse_typed(cell, year) {
        Ok(PartialDate::Month(month)) => Some(month),
        Ok(PartialDate::Day(_)) | Err(_) => None,
    };
    let named: Vec<Option<YearMonth>> = cells.iter().map(month).collect();
    let has_figures = cells.iter().any(|cell| Amount::parse(cell).is_ok());
    if has_figures || register.months().next().is_none() || named.iter().all(Option::is_none) {
        return None;
    }
    let column = |(at, month): (usize, &Option<YearMonth>)| match month {
        Some(_) => register.months().find(|it| it.year_month(year) == *month),
        None => columns
            .get(at)
            .copied()
            .flatten()
            .filter(|it| it.month.is_none()),
    };
    Some(named.iter().enumerate().map(column).collect())
}

/// A register of the office's own, with its first columns.
#[must_use]
pub fn add_register(
    log: &Log,
    plan: &Plan,
    id: &RecordId,
    name: &str,
    columns: &[(RecordId, &str, CellKind)],
) -> Vec<Change> {
    let last = plan.registers.own().last();
    let last = last.and_then(|register| order_of(log, &register.key));
    let order = OrderKey::between(last.as_ref(), None);
    let mut changes = vec![
        Change::set(id, field::NAME, name),
        Change::set(id, field::ORDER, order.as_str()),
    ];
    for ((column, name, kind), order) in columns.iter().zip(OrderKey::spread(columns.len())) {
        changes.extend(new_column(id, column, name, *kind, &order));
    }
    changes
}

/// A further column of a register of the office's own, at its end.
#[must_use]
pub fn add_column(
    log: &Log,
    register: &Register,
    id: &RecordId,
    name: &str,
    kind: CellKind,
) -> Vec<Change> {
    let last = register.columns.last();
    let last = last.and_then(|column| order_of(log, column.key()));
    let order = OrderKey::between(last.as_ref(), None);
    new_column(&register.key, id, name, kind, &order)
}

fn new_column(
    register: &str,
    id: &RecordId,
    name: &str,
    kind: CellKind,
    order: &OrderKey,
) -> Vec<Change> {
    vec![
        Change::set(id, field::PARENT, register),
        Change::set(id, field::NAME, name),
        Change::set(id, field::KIND, kind_key(kind)),
        Change::set(id, field::ORDER, order.as_str()),
    ]
}

/// The name of a kind in the log; a text where an office cannot choose the kind.
#[must_use]
pub fn kind_key(kind: CellKind) -> &'static str {
    let found = CellKind::OWN.iter().find(|(own, _)| *own == kind);
    found.map_or("text", |(_, key)| key)
}

/// Deletes a register of the office's own with its columns and rows.
#[must_use]
pub fn delete_register(plan: &Plan, register: &Register) -> Vec<Change> {
    let columns = register.columns.iter().map(Column::key);
    let rows = plan
        .registers
        .rows(&register.key)
        .iter()
        .map(|row| &*row.id);
    [&*register.key]
        .into_iter()
        .chain(columns)
        .chain(rows)
        .filter(|_| Kind::of(&register.key) == Some(Kind::Register))
        .map(Change::delete)
        .collect()
}

/// Attaches a register to a measure, or takes it off; one that the measure leads to anyway
/// stays.
#[must_use]
pub fn attach_register(measure: &str, register: &str, is_attached: bool) -> Change {
    let name = format!("{}{register}", field::USES);
    Change::set(measure, &name, if is_attached { field::YES } else { "" })
}
