//! A row of a register as it stands in the log.

use super::amount::Amount;
use super::column::Column;
use crate::calendar::PartialDate;
use crate::log::{Field, Log, RecordId};
use crate::plan::field;
use std::sync::Arc;

/// One thing that was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its record.
    pub id: RecordId,
    /// Its fields and values, by field.
    cells: Vec<(Field, Arc<str>)>,
}

impl Row {
    pub(super) fn fold(log: &Log, id: &RecordId) -> Self {
        Self {
            id: id.clone(),
            cells: log
                .values(id)
                .map(|(field, value)| (field.clone(), value.clone()))
                .collect(),
        }
    }

    /// The value of a field of its record.
    pub(in crate::plan) fn field_value(&self, field: &str) -> Option<&str> {
        self.field(field).map(|value| &**value)
    }

    fn field(&self, name: &str) -> Option<&Arc<str>> {
        let found = self.cells.iter().find(|(field, _)| &**field == name);
        found.map(|(_, value)| value)
    }

    /// The register that it belongs to.
    pub(super) fn register(&self) -> Option<&Arc<str>> {
        self.field(field::REGISTER)
    }

    /// Its place among the rows.
    pub(super) fn order(&self) -> &str {
        self.field(field::ORDER).map_or("", |order| order)
    }

    /// What a cell holds, in the canonical form of its kind, whatever that is worth.
    #[must_use]
    pub fn value(&self, column: &Column) -> Option<&str> {
        self.field_value(&column.field)
    }

    /// The date in a cell.
    #[must_use]
    pub fn date(&self, column: &Column) -> Option<PartialDate> {
        self.value(column).and_then(PartialDate::from_wire)
    }

    /// The figure in a cell.
    #[must_use]
    pub fn amount(&self, column: &Column) -> Option<Amount> {
        self.value(column).and_then(Amount::from_wire)
    }

    /// Whether its record holds anything at all.
    pub(super) fn has_values(&self) -> bool {
        !self.cells.is_empty()
    }

    /// Whether nothing was written in any of these columns yet.
    #[must_use]
    pub fn is_blank(&self, columns: &[Column]) -> bool {
        columns.iter().all(|column| self.value(column).is_none())
    }
}
