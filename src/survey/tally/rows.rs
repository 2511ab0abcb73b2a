//! Which rows of a block count.

use super::Filter;
use crate::survey::columns::{Columns, ERASED, day_number};
use crate::survey::response::ResponseId;

/// The rows that count; `All` spares the list where every one does.
pub(super) enum Rows {
    All(usize),
    Some(Vec<u32>),
}

impl Rows {
    pub(super) fn len(&self) -> usize {
        match self {
            Self::All(count) => *count,
            Self::Some(rows) => rows.len(),
        }
    }

    /// Calls with each row's value of a column, in order.
    pub(super) fn each<T: Copy>(&self, column: &[T], mut take: impl FnMut(T)) {
        match self {
            Self::All(_) => column.iter().for_each(|value| take(*value)),
            Self::Some(rows) => {
                for row in rows {
                    take(column[*row as usize]);
                }
            }
        }
    }

    /// Those of them that pass.
    pub(super) fn filtered(&self, keep: impl Fn(usize) -> bool) -> Self {
        match self {
            Self::All(count) => {
                let count = *count as u32;
                Self::from(
                    (0..count).filter(|row| keep(*row as usize)).collect(),
                    count,
                )
            }
            Self::Some(rows) => {
                let rows = rows.iter().copied();
                Self::Some(rows.filter(|row| keep(*row as usize)).collect())
            }
        }
    }

    fn from(rows: Vec<u32>, of: u32) -> Self {
        if rows.len() == of as usize {
            Self::All(rows.len())
        } else {
            Self::Some(rows)
        }
    }
}

/// The rows of a block that are responses to one of the forms, pass the filter
/// and are not excluded.
pub(super) fn rows(
    columns: &Columns,
    forms: &[&str],
    excluded: &[ResponseId],
    filter: &Filter,
) -> Rows {
    let number_of = |name: &str| {
        let place = columns.names.iter().position(|known| **known == *name);
        place.map(|place| place as u16 + 1)
    };
    let none = Rows::Some(Vec::new());
    let forms: Vec<u16> = forms.iter().filter_map(|form| number_of(form)).collect();
    let mut rows = Rows::All(columns.len())
        .filtered(|row| forms.contains(&columns.forms[row]) && columns.flags[row] & ERASED == 0);
    if let Some(period) = filter.period {
        let days = day_number(period.first)..=day_number(period.last);
        rows = rows.filtered(|row| days.contains(&columns.days[row]));
    }
    for (wanted, column) in [
        (&filter.division, &columns.divisions),
        (&filter.service, &columns.services),
    ] {
        let Some(wanted) = wanted else { continue };
        let Some(number) = number_of(wanted) else {
            return none;
        };
        rows = rows.filtered(|row| column[row] == number);
    }
    for (key, number) in &filter.answers {
        let answers = columns.answers.iter();
        let Some((_, column)) = answers.clone().find(|(known, _)| **known == **key) else {
            return none;
        };
        rows = rows.filtered(|row| column[row] == *number);
    }
    let out: Vec<usize> = excluded.iter().filter_map(|id| columns.row(*id)).collect();
    if !out.is_empty() {
        // Ids ascend in both, so the rows do.
        rows = rows.filtered(|row| out.binary_search(&row).is_err());
    }
    rows
}
