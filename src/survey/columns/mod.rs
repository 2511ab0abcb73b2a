//! Thousands of responses as one array a question: what is counted, and what is stored.

mod bytes;
mod join;
mod pack;
mod suggestions;

use super::answers::Answers;
use super::response::{Response, ResponseId, Source};
use crate::calendar::Date;
use crate::log::RecordId;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use join::Joining;
pub use pack::PackError;
pub use suggestions::Suggestions;

/// How many responses a stored block holds at most.
pub const BLOCK: usize = 4_000;

/// Responses as columns, ascending by id, which hides the order of arrival.
/// Suggestions are kept apart, in [`Suggestions`].
///
/// Forms, divisions, services and batches are numbers of a name in `names`,
/// counted from 1; 0 stands for none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    pub(super) ids: Vec<ResponseId>,
    /// Days since 1 January 2000.
    pub(super) days: Vec<i32>,
    pub(super) names: Vec<Arc<str>>,
    pub(super) forms: Vec<u16>,
    pub(super) divisions: Vec<u16>,
    pub(super) services: Vec<u16>,
    batches: Vec<u16>,
    /// The number on a sheet of paper.
    numbers: Vec<u32>,
    pub(super) flags: Vec<u8>,
    /// Answers by key, ascending; 0 where nothing was answered.
    pub(super) answers: Vec<(Arc<str>, Vec<u8>)>,
}

/// Bits of `flags`.
pub(super) const PARTIAL: u8 = 1;
pub(super) const CLOCK_UNCONFIRMED: u8 = 2;
pub(super) const ERASED: u8 = 4;
const PAPER: u8 = 8;
const IMPORT: u8 = 16;

fn day_zero() -> Date {
    Date::from_ce(2000, 1, 1).unwrap_or(Date::MIN)
}

pub(super) fn day_number(day: Date) -> i32 {
    i32::try_from(day_zero().days_until(day)).unwrap_or_default()
}

pub(super) fn day_of(number: i32) -> Date {
    day_zero().plus_days(number.into())
}

impl Columns {
    /// Responses as columns. Of several with one id the erased one counts, else
    /// the first.
    #[must_use]
    pub fn new<'a>(responses: impl IntoIterator<Item = &'a Response>) -> Self {
        let mut by_id: BTreeMap<ResponseId, &Response> = BTreeMap::new();
        for response in responses {
            let known = by_id.entry(response.id).or_insert(response);
            if response.is_erased {
                *known = response;
            }
        }
        let keys: BTreeSet<&Arc<str>> = by_id
            .values()
            .flat_map(|response| response.answers.iter().map(|(key, _)| key))
            .collect();
        let mut names = Names::default();
        let mut columns = Self {
            answers: keys
                .into_iter()
                .map(|key| (key.clone(), vec![0; by_id.len()]))
                .collect(),
            ..Self::default()
        };
        for (row, response) in by_id.into_values().enumerate() {
            columns.push(row, response, &mut names);
        }
        columns.sort_names(names.0);
        columns
    }

    fn push(&mut self, row: usize, response: &Response, names: &mut Names) {
        let (source, batch, number) = match &response.source {
            Source::Kiosk => (0, None, 0),
            Source::Paper { batch, number } => (PAPER, Some(&**batch), *number),
            Source::Import { batch } => (IMPORT, Some(&**batch), 0),
        };
        let flag = |is_set: bool, bit: u8| if is_set { bit } else { 0 };
        self.ids.push(response.id);
        self.days.push(day_number(response.day));
        self.forms.push(names.number(Some(&response.form)));
        self.divisions
            .push(names.number(response.division.as_deref()));
        self.services
            .push(names.number(response.service.as_deref()));
        self.batches.push(names.number(batch));
        self.numbers.push(number);
        self.flags.push(
            source
                | flag(response.is_partial, PARTIAL)
                | flag(response.is_clock_unconfirmed, CLOCK_UNCONFIRMED)
                | flag(response.is_erased, ERASED),
        );
        // Both ascend by key.
        let mut columns = self.answers.iter_mut();
        for (key, answer) in response.answers.iter() {
            if let Some((_, column)) = columns.find(|(own, _)| own == key) {
                column[row] = answer;
            }
        }
    }

    /// Numbers the names by their order, so that equal responses give equal
    /// bytes.
    fn sort_names(&mut self, names: BTreeMap<Arc<str>, u16>) {
        let mut renumbered = vec![0; names.len() + 1];
        for (new, old) in (1..).zip(names.values()) {
            renumbered[usize::from(*old)] = new;
        }
        let columns = [
            &mut self.forms,
            &mut self.divisions,
            &mut self.services,
            &mut self.batches,
        ];
        for number in columns.into_iter().flatten() {
            *number = renumbered[usize::from(*number)];
        }
        self.names = names.into_keys().collect();
    }

    /// How many responses there are, erased ones too.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Their ids, ascending.
    #[must_use]
    pub fn ids(&self) -> &[ResponseId] {
        &self.ids
    }

    /// The division that a response is about.
    #[must_use]
    pub fn division(&self, row: usize) -> Option<&RecordId> {
        self.name(*self.divisions.get(row)?)
    }

    /// How many responses are of a day, erased ones left out.
    #[must_use]
    pub fn count_on(&self, day: Date) -> usize {
        let number = day_number(day);
        let rows = self.days.iter().zip(&self.flags);
        rows.filter(|(of, flags)| **of == number && **flags & ERASED == 0)
            .count()
    }

    /// How many responses are of a form, erased ones left out.
    #[must_use]
    pub fn count_of_form(&self, form: &str) -> usize {
        let Some(number) = self.number_of(form) else {
            return 0;
        };
        let rows = self.forms.iter().zip(&self.flags);
        rows.filter(|(of, flags)| **of == number && **flags & ERASED == 0)
            .count()
    }

    /// The sheets of paper of a form that were typed in from a batch: their numbers and
    /// responses.
    pub fn sheets(&self, form: &str, batch: &str) -> impl Iterator<Item = (u32, ResponseId)> {
        let pair = self.number_of(form).zip(self.number_of(batch));
        let rows = (0..self.len()).filter(move |row| {
            let own = (self.forms[*row], self.batches[*row]);
            pair == Some(own) && self.flags[*row] & PAPER != 0
        });
        rows.map(|row| (self.numbers[row], self.ids[row]))
    }

    /// Where a response stands.
    #[must_use]
    pub fn row(&self, id: ResponseId) -> Option<usize> {
        self.ids.binary_search(&id).ok()
    }

    /// Leaves nothing of a response but its id; whether it was there.
    pub fn erase(&mut self, id: ResponseId) -> bool {
        let Some(erased) = self.row(id) else {
            return false;
        };
        let rows = (0..self.len()).filter_map(|row| self.response(row));
        let responses: Vec<Response> = rows
            .enumerate()
            .map(|(row, response)| {
                if row == erased {
                    Response::erased(id)
                } else {
                    response
                }
            })
            .collect();
        *self = Self::new(&responses);
        true
    }

    /// The answers to a question or item.
    pub(super) fn answer(&self, key: &str) -> Option<&[u8]> {
        let place = self
            .answers
            .binary_search_by(|(known, _)| (**known).cmp(key));
        place.ok().map(|place| &*self.answers[place].1)
    }

    /// The number of a name; none where no response has it.
    fn number_of(&self, name: &str) -> Option<u16> {
        let place = self.names.iter().position(|own| **own == *name)?;
        u16::try_from(place + 1).ok()
    }

    pub(super) fn name(&self, number: u16) -> Option<&Arc<str>> {
        self.names.get(usize::from(number).checked_sub(1)?)
    }

    /// A response, its suggestion left out.
    #[must_use]
    pub fn response(&self, row: usize) -> Option<Response> {
        let flags = *self.flags.get(row)?;
        let batch = || {
            let name = self.name(self.batches[row]);
            name.map(|name| (**name).to_owned()).unwrap_or_default()
        };
        let name = |number: u16| self.name(number).cloned();
        let given = self
            .answers
            .iter()
            .map(|(key, column)| (key.clone(), column[row]));
        Some(Response {
            id: self.ids[row],
            day: if flags & ERASED == 0 {
                day_of(self.days[row])
            } else {
                Date::MIN
            },
            form: name(self.forms[row]).unwrap_or_else(|| RecordId::from("")),
            division: name(self.divisions[row]),
            service: name(self.services[row]),
            answers: given.collect::<Answers>(),
            suggestion: String::new(),
            is_partial: flags & PARTIAL != 0,
            source: match flags & (PAPER | IMPORT) {
                PAPER => Source::Paper {
                    batch: batch(),
                    number: self.numbers[row],
                },
                IMPORT => Source::Import { batch: batch() },
                _ => Source::Kiosk,
            },
            is_clock_unconfirmed: flags & CLOCK_UNCONFIRMED != 0,
            is_erased: flags & ERASED != 0,
        })
    }

    /// All responses, their suggestions left out.
    pub fn responses(&self) -> impl Iterator<Item = Response> {
        (0..self.len()).filter_map(|row| self.response(row))
    }
}

#[derive(Default)]
struct Names(BTreeMap<Arc<str>, u16>);

impl Names {
    /// The number of a name, given when first met. Names beyond 65,535 in one
    /// block of 4,000 responses with four names each cannot be.
    fn number(&mut self, name: Option<&str>) -> u16 {
        let Some(name) = name.filter(|name| !name.is_empty()) else {
            return 0;
        };
        if let Some(number) = self.0.get(name) {
            return *number;
        }
        let number = u16::try_from(self.0.len() + 1).unwrap_or_default();
        self.0.insert(name.into(), number);
        number
    }
}

#[cfg(test)]
mod tests;
