//! Puts packed blocks together without a response ever being built: thousands of single ones are
//! read when the results are opened.

use super::bytes::Reader;
use super::pack::MAGIC;
use super::{Columns, ERASED, Names, PackError, ResponseId};
use crate::sorting::SmallSort;
use std::sync::Arc;

/// A packed block, seen where it lies.
struct Packed<'a> {
    names: Vec<&'a str>,
    ids: &'a [u8],
    days: &'a [u8],
    /// Forms, divisions, services, batches.
    numbers: [&'a [u8]; 4],
    sheets: &'a [u8],
    flags: &'a [u8],
    answers: Vec<(&'a str, &'a [u8])>,
}

impl<'a> Packed<'a> {
    fn read(bytes: &'a [u8]) -> Result<Self, PackError> {
        let mut reader = Reader(bytes);
        if reader.bytes(MAGIC.len()) != Ok(MAGIC) {
            return Err(PackError::Foreign);
        }
        let count = reader.count()?;
        let mut names = Vec::new();
        for _ in 0..reader.count()? {
            names.push(reader.text()?);
        }
        let mut wide = |width: usize| {
            let length = count.checked_mul(width).ok_or(PackError::Damaged)?;
            reader.bytes(length)
        };
        let (ids, days) = (wide(16)?, wide(4)?);
        let numbers = [wide(2)?, wide(2)?, wide(2)?, wide(2)?];
        let (sheets, flags) = (wide(4)?, wide(1)?);
        let columns = reader.count()?;
        // What a damaged number promises is not believed.
        let mut answers: Vec<(&str, &[u8])> = Vec::with_capacity(columns.min(reader.0.len()));
        for _ in 0..columns {
            answers.push((reader.text()?, reader.bytes(count)?));
        }
        let ascends = ids.chunks_exact(16).is_sorted_by(|a, b| a < b)
            && answers.is_sorted_by(|a, b| a.0 < b.0);
        let most = names.len();
        let is_named = numbers
            .iter()
            .all(|column| pairs(column).all(|number| usize::from(number) <= most));
        if !ascends || !is_named || !reader.0.is_empty() {
            return Err(PackError::Damaged);
        }
        Ok(Self {
            names,
            ids,
            days,
            numbers,
            sheets,
            flags,
            answers,
        })
    }
}

fn pairs(bytes: &[u8]) -> impl Iterator<Item = u16> {
    let pairs = bytes.as_chunks().0.iter();
    pairs.copied().map(u16::from_le_bytes)
}

/// Blocks on their way into one.
#[derive(Default)]
pub struct Joining {
    columns: Columns,
    names: Names,
}

impl Joining {
    /// Takes in what [`Columns::pack`] wrote.
    ///
    /// # Errors
    /// [`PackError`] for anything else, of which nothing is taken in.
    pub fn take(&mut self, bytes: &[u8]) -> Result<(), PackError> {
        let packed = Packed::read(bytes)?;
        let own = &mut self.columns;
        let before = own.len();
        let names = packed.names.iter();
        let names: Vec<u16> = names.map(|name| self.names.number(Some(name))).collect();
        let renamed = |number: u16| match number {
            0 => 0,
            number => names[usize::from(number) - 1],
        };
        let ids = packed.ids.as_chunks().0.iter();
        own.ids.extend(ids.copied().map(ResponseId));
        let days = packed.days.as_chunks().0.iter();
        own.days.extend(days.copied().map(i32::from_le_bytes));
        let sheets = packed.sheets.as_chunks().0.iter();
        own.numbers.extend(sheets.copied().map(u32::from_le_bytes));
        let columns = [
            &mut own.forms,
            &mut own.divisions,
            &mut own.services,
            &mut own.batches,
        ];
        for (column, numbers) in columns.into_iter().zip(packed.numbers) {
            column.extend(pairs(numbers).map(renamed));
        }
        own.flags.extend(packed.flags);
        // Keys ascend in both.
        let mut place = 0;
        for (key, given) in packed.answers {
            while own.answers.get(place).is_some_and(|(own, _)| **own < *key) {
                place += 1;
            }
            if own.answers.get(place).is_none_or(|(own, _)| **own != *key) {
                own.answers.insert(place, (key.into(), Vec::new()));
            }
            let column = &mut own.answers[place].1;
            column.resize(before, 0);
            column.extend(given);
        }
        Ok(())
    }

    /// The block. Of several responses with one id the erased one counts, else the first.
    #[must_use]
    pub fn finish(self) -> Columns {
        let Self { mut columns, names } = self;
        let count = columns.len();
        for (_, column) in &mut columns.answers {
            column.resize(count, 0);
        }
        columns.sort_names(names.0);
        if columns.ids.is_sorted_by(|a, b| a < b) {
            columns
        } else {
            columns.in_order()
        }
    }
}

impl Columns {
    /// The rows of several blocks as one.
    #[must_use]
    pub fn joined<'a>(blocks: impl IntoIterator<Item = &'a Self>) -> Self {
        let mut joining = Joining::default();
        for block in blocks {
            // What was packed just now can be read.
            let _taken = joining.take(&block.pack());
        }
        joining.finish()
    }

    /// The responses that both blocks have.
    #[must_use]
    pub fn shared_with(&self, other: &Self) -> Vec<ResponseId> {
        let mut shared = Vec::new();
        // Ids ascend in both: one way through both finds what is in both.
        let mut own = self.ids.iter().peekable();
        for id in &other.ids {
            while own.next_if(|own| *own < id).is_some() {}
            if own.next_if_eq(&id).is_some() {
                shared.push(*id);
            }
        }
        shared
    }

    /// Whether nothing but the id is left of a response.
    #[must_use]
    pub fn is_erased(&self, id: ResponseId) -> bool {
        self.row(id)
            .is_some_and(|row| self.flags[row] & ERASED != 0)
    }

    /// Each id once, ascending.
    fn in_order(&self) -> Self {
        let mut rows: Vec<usize> = (0..self.len()).collect();
        rows.small_sort_by_key(|row| (self.ids[*row], self.flags[*row] & ERASED == 0));
        rows.dedup_by_key(|row| self.ids[*row]);
        Self {
            ids: picked(&self.ids, &rows),
            days: picked(&self.days, &rows),
            names: self.names.clone(),
            forms: picked(&self.forms, &rows),
            divisions: picked(&self.divisions, &rows),
            services: picked(&self.services, &rows),
            batches: picked(&self.batches, &rows),
            numbers: picked(&self.numbers, &rows),
            flags: picked(&self.flags, &rows),
            answers: self
                .answers
                .iter()
                .map(|(key, column)| (Arc::clone(key), picked(column, &rows)))
                .collect(),
        }
    }
}

fn picked<T: Copy>(column: &[T], rows: &[usize]) -> Vec<T> {
    rows.iter().map(|row| column[*row]).collect()
}
