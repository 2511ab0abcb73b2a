//! All registers of a plan with their rows, folded so that one edit touches one row.

use super::built_in::{FOLLOW_UP, built_in_registers, general_register};
use super::column::{CellKind, Column};
use super::definition::{GENERAL, Register, RegisterKey};
use super::row::Row;
use super::words::Label;
use crate::log::{Log, RecordId};
use crate::plan::{Kind, field};
use crate::sorting::SmallSort;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The rows of one register, in order.
type Rows = Arc<Vec<Arc<Row>>>;

/// The registers of a plan. Copies share what they have in common.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Registers {
    /// Those that the office made, in order.
    own: Arc<Vec<Arc<Register>>>,
    rows: BTreeMap<RegisterKey, Rows>,
}

impl Registers {
    pub(in crate::plan) fn fold(log: &Log) -> Self {
        let mut rows: BTreeMap<RegisterKey, Vec<Arc<Row>>> = BTreeMap::new();
        for kind in [Kind::Row, Kind::Order] {
            for id in log.records(&format!("{}.", kind.prefix())) {
                let row = Row::fold(log, id);
                if let Some(register) = register_of(&row) {
                    rows.entry(register).or_default().push(Arc::new(row));
                }
            }
        }
        let sorted = rows.into_iter().map(|(register, mut rows)| {
            rows.small_sort_by(in_order);
            (register, Arc::new(rows))
        });
        Self {
            rows: sorted.collect(),
            own: Arc::new(own_registers(log)),
        }
    }

    /// The same after edits of these records: only rows that were touched are read anew.
    pub(in crate::plan) fn refolded(&self, log: &Log, touched: &BTreeSet<RecordId>) -> Self {
        let mut now = self.clone();
        let kind = |id: &RecordId| Kind::of(id);
        let is_definition = |id| matches!(kind(id), Some(Kind::Register | Kind::Column));
        if touched.iter().any(is_definition) {
            now.own = Arc::new(own_registers(log));
        }
        let rows: BTreeSet<&RecordId> = touched
            .iter()
            .filter(|id| matches!(kind(id), Some(Kind::Row | Kind::Order)))
            .collect();
        if rows.is_empty() {
            return now;
        }
        let mut come: BTreeMap<RegisterKey, Vec<Arc<Row>>> = BTreeMap::new();
        for id in &rows {
            let row = Row::fold(log, id);
            if let Some(register) = register_of(&row) {
                come.entry(register).or_default().push(Arc::new(row));
            }
        }
        now.rows.retain(|register, shown| {
            let new = come.remove(register).unwrap_or_default();
            let is_touched = |row: &Arc<Row>| rows.contains(&row.id);
            if new.is_empty() && !shown.iter().any(is_touched) {
                return true;
            }
            let rest = shown.iter().filter(|row| !is_touched(row)).cloned();
            let mut all: Vec<Arc<Row>> = rest.chain(new).collect();
            all.small_sort_by(in_order);
            *shown = Arc::new(all);
            !shown.is_empty()
        });
        for (register, mut new) in come {
            new.small_sort_by(in_order);
            now.rows.insert(register, Arc::new(new));
        }
        now
    }

    /// The register of a key; `None` for one that the office deleted.
    #[must_use]
    pub fn register(&self, key: &str) -> Option<Arc<Register>> {
        if key.starts_with(GENERAL) {
            return Some(Arc::new(general_register(key)));
        }
        let mut known = built_in_registers().iter().chain(self.own.iter());
        known.find(|register| &*register.key == key).cloned()
    }

    /// The registers that the office made, in order.
    #[must_use]
    pub fn own(&self) -> &[Arc<Register>] {
        &self.own
    }

    /// The rows of a register, in order.
    #[must_use]
    pub fn rows(&self, key: &str) -> &[Arc<Row>] {
        self.rows.get(key).map_or(&[], |rows| rows)
    }

    /// Whether a register and its rows are the very same as in an earlier fold.
    pub(in crate::plan) fn has_same_rows(&self, before: &Self, key: &str) -> bool {
        let is_same = match (self.rows.get(key), before.rows.get(key)) {
            (Some(now), Some(then)) => Arc::ptr_eq(now, then),
            (None, None) => true,
            _ => false,
        };
        is_same && Arc::ptr_eq(&self.own, &before.own)
    }

    /// The keys of all registers that hold rows.
    pub fn keys(&self) -> impl Iterator<Item = &RegisterKey> {
        self.rows.keys()
    }

    /// The register that a row belongs to.
    #[must_use]
    pub fn register_of(&self, row: &str) -> Option<&RegisterKey> {
        self.rows
            .iter()
            .find(|(_, rows)| rows.iter().any(|it| &*it.id == row))
            .map(|(key, _)| key)
    }
}

fn in_order(a: &Arc<Row>, b: &Arc<Row>) -> std::cmp::Ordering {
    (a.order(), &a.id).cmp(&(b.order(), &b.id))
}

/// An order of the executive is a row of the follow-up.
fn register_of(row: &Row) -> Option<RegisterKey> {
    match Kind::of(&row.id) {
        Some(Kind::Order) if row.has_values() => Some(FOLLOW_UP.into()),
        _ => row.register().cloned(),
    }
}

fn own_registers(log: &Log) -> Vec<Arc<Register>> {
    let order = |id: &RecordId| log.value(id, field::ORDER).unwrap_or_default();
    let text = |id: &RecordId, field| log.value(id, field).unwrap_or_default().to_owned();
    let in_order = |kind: Kind| {
        let prefix = format!("{}.", kind.prefix());
        let mut ids: Vec<RecordId> = log.records(&prefix).cloned().collect();
        ids.small_sort_by(|a, b| (order(a), a).cmp(&(order(b), b)));
        ids
    };
    let mut columns: BTreeMap<String, Vec<Column>> = BTreeMap::new();
    for id in in_order(Kind::Column) {
        let name = text(&id, field::KIND);
        let kind = CellKind::OWN.iter().find(|(_, known)| *known == name);
        let kind = kind.map_or(CellKind::Text, |(kind, _)| *kind);
        let words = text(&id, field::CHOICES);
        let words = words.lines().map(str::trim).filter(|word| !word.is_empty());
        let column = Column {
            words: words.map(str::to_owned).collect(),
            ..Column::new(&id, Label::Typed(text(&id, field::NAME)), kind)
        };
        columns
            .entry(text(&id, field::PARENT))
            .or_default()
            .push(column);
    }
    in_order(Kind::Register)
        .into_iter()
        .map(|id| {
            let columns = columns.remove(&*id).unwrap_or_default();
            Arc::new(Register {
                label: Label::Typed(text(&id, field::NAME)),
                dated: columns.iter().position(|it| it.kind == CellKind::Date),
                columns,
                derived: Vec::new(),
                stands: false,
                key: id,
            })
        })
        .collect()
}
