//! Which rows of a block count.

use super::Filter;
use crate::survey::columns::{Columns, ERASED, day_number};
use crate::survey::response::ResponseId;
use std::borrow::Cow;

/// The rows that count; `All` spares the list where every one does.
pub(super) enum Rows {
    All(usize),
    Some(Vec<u32>),
}

impl Rows {
    pub(super) fn new(
        columns: &Columns,
        forms: &[&str],
        excluded: &[ResponseId],
        filter: &Filter,
    ) -> Self {
        let is_in = picks(columns, forms, excluded, filter);
        let mut rows = vec![0; is_in.len()];
        let mut count = 0;
        for (row, is_in) in (0..).zip(&is_in) {
            // The next one takes the place of one that is not in.
            rows[count] = row;
            count += usize::from(*is_in);
        }
        rows.truncate(count);
        if count == is_in.len() {
            Self::All(count)
        } else {
            Self::Some(rows)
        }
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Self::All(count) => *count,
            Self::Some(rows) => rows.len(),
        }
    }

    /// Their values in a column, in order.
    pub(super) fn of<'a, T: Copy>(&self, column: &'a [T]) -> Cow<'a, [T]> {
        match self {
            Self::All(_) => Cow::Borrowed(column),
            Self::Some(rows) => {
                let values = rows.iter().map(|row| column[*row as usize]);
                Cow::Owned(values.collect())
            }
        }
    }
}

/// Which rows of a block are responses to one of the forms, pass the filter and are not
/// excluded.
pub(super) fn picks(
    columns: &Columns,
    forms: &[&str],
    excluded: &[ResponseId],
    filter: &Filter,
) -> Vec<bool> {
    let number_of = |name: &str| {
        let place = columns.names.iter().position(|known| **known == *name);
        place.map(|place| place as u16 + 1)
    };
    let forms: Vec<u16> = forms.iter().filter_map(|form| number_of(form)).collect();
    let mut is_in = vec![false; columns.len()];
    for number in forms {
        for (is_in, form) in is_in.iter_mut().zip(&columns.forms) {
            *is_in |= *form == number;
        }
    }
    for (is_in, flags) in is_in.iter_mut().zip(&columns.flags) {
        *is_in &= flags & ERASED == 0;
    }
    if let Some(period) = filter.period {
        let (first, last) = (day_number(period.first), day_number(period.last));
        for (is_in, day) in is_in.iter_mut().zip(&columns.days) {
            *is_in &= first <= *day && *day <= last;
        }
    }
    for (wanted, column) in [
        (&filter.division, &columns.divisions),
        (&filter.service, &columns.services),
    ] {
        let Some(wanted) = wanted else { continue };
        keep(&mut is_in, column, number_of(wanted));
    }
    for (key, number) in &filter.answers {
        match columns.answer(key) {
            Some(column) => keep(&mut is_in, column, Some(*number)),
            None => is_in.fill(false),
        }
    }
    for row in excluded.iter().filter_map(|id| columns.row(*id)) {
        is_in[row] = false;
    }
    is_in
}

/// Leaves the rows whose value is the wanted one.
fn keep<T: Copy + PartialEq>(is_in: &mut [bool], column: &[T], wanted: Option<T>) {
    let Some(wanted) = wanted else {
        is_in.fill(false);
        return;
    };
    for (is_in, value) in is_in.iter_mut().zip(column) {
        *is_in &= *value == wanted;
    }
}
