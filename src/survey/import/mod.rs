//! Responses from a table: what each column means, what each cell says, which rows are new.

mod cell;
mod day;
mod mapping;
mod row_id;

use super::answers::{Answers, NO_OPINION, UNSAID};
use super::form::{Form, QuestionKind, Service};
use super::response::{Response, ResponseId, Source};
use crate::calendar::Date;
use crate::log::RecordId;
use day::DayOrder;
use std::collections::BTreeMap;

pub use mapping::{Target, propose};

/// What a person has said about a table.
#[derive(Clone, Debug)]
pub struct Import<'a> {
    /// The form that its rows are responses to.
    pub form: &'a Form,
    /// Divisions by record, and their names.
    pub divisions: &'a [(RecordId, String)],
    /// The services.
    pub services: &'a [Service],
    /// What each column means.
    pub targets: &'a [Target],
    /// The day of rows that tell none.
    pub day: Option<Date>,
    /// The division of rows that tell none.
    pub division: Option<RecordId>,
    /// What the import is called.
    pub batch: &'a str,
}

/// What would become of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The responses, in the order of the rows.
    pub responses: Vec<Response>,
    /// Cells that say nothing that the form knows; the answer stays out.
    pub unread: Vec<Unread>,
    /// Rows without a day, and none was given for them: they are left out.
    pub without_day: Vec<usize>,
    /// Rows without any answer: they are left out.
    pub empty: usize,
}

/// A cell that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Its row, counted from 0.
    pub row: usize,
    /// Its column, counted from 0.
    pub column: usize,
    /// What stands there.
    pub text: String,
}

/// Reads rows (the header left out) as responses.
///
/// The id of a response follows from what stands in its row, so that the same row
/// taken in again is the same response; rows that are alike within one table are
/// told apart by their number.
#[must_use]
pub fn import(rows: &[Vec<String>], import: &Import<'_>) -> Imported {
    let order = DayOrder::of(rows, import.targets);
    let mut alike: BTreeMap<ResponseId, u32> = BTreeMap::new();
    let mut imported = Imported::default();
    for (at, row) in rows.iter().enumerate() {
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let same = alike
            .entry(row_id::of(&import.form.key, row, 0))
            .or_default();
        let id = row_id::of(&import.form.key, row, *same);
        *same += 1;
        let mut reading = Reading {
            import,
            order,
            row: at,
            day: None,
            division: None,
            service: None,
            answers: Answers::default(),
            suggestion: Vec::new(),
            unread: &mut imported.unread,
        };
        for (column, target) in import.targets.iter().enumerate() {
            if let Some(cell) = row.get(column) {
                reading.cell(column, target, cell.trim());
            }
        }
        let Some(day) = reading.day.or(import.day) else {
            imported.without_day.push(at);
            continue;
        };
        if reading.answers.is_empty() && reading.suggestion.is_empty() {
            imported.empty += 1;
            continue;
        }
        let response = Response {
            id,
            day,
            form: import.form.id.clone(),
            division: reading.division.or_else(|| import.division.clone()),
            service: reading.service,
            answers: reading.answers,
            suggestion: reading.suggestion.join("\n"),
            is_partial: false,
            source: Source::Import {
                batch: import.batch.to_owned(),
            },
            is_clock_unconfirmed: false,
            is_erased: false,
        };
        imported.responses.push(response);
    }
    imported
}

/// A row that is being read.
struct Reading<'a> {
    import: &'a Import<'a>,
    order: DayOrder,
    row: usize,
    day: Option<Date>,
    division: Option<RecordId>,
    service: Option<RecordId>,
    answers: Answers,
    suggestion: Vec<String>,
    unread: &'a mut Vec<Unread>,
}

impl Reading<'_> {
    fn cell(&mut self, column: usize, target: &Target, text: &str) {
        if text.is_empty() {
            return;
        }
        let is_read = match target {
            Target::Ignore => true,
            Target::Day => {
                self.day = day::read(text, self.order);
                self.day.is_some()
            }
            Target::Division => {
                let names = self.import.divisions.iter();
                let names = names.map(|(id, name)| (id, name.as_str()));
                self.division = cell::named(text, names).cloned();
                self.division.is_some()
            }
            Target::Service => {
                let services = self.import.services.iter();
                let names = services
                    .flat_map(|service| service.text.iter().map(|(_, name)| (&service.id, name)));
                self.service = cell::named(text, names).cloned();
                self.service.is_some()
            }
            Target::Question(key) => self.question(key, text),
            Target::Item(key) => self.item(key, text),
            Target::Suggestion => {
                self.suggestion.push(text.to_owned());
                true
            }
        };
        if !is_read {
            self.unread.push(Unread {
                row: self.row,
                column,
                text: text.to_owned(),
            });
        }
    }

    fn item(&mut self, key: &str, text: &str) -> bool {
        let form = self.import.form;
        let item = form.items().find(|item| item.key == key);
        let Some(scale) = item.and_then(|item| form.scale(item)) else {
            return false;
        };
        let number =
            cell::level(text, scale).or_else(|| cell::is_no_opinion(text).then_some(NO_OPINION));
        self.answers.set(key, number.unwrap_or_default());
        number.is_some()
    }

    fn question(&mut self, key: &str, text: &str) -> bool {
        let Some(question) = self.import.form.question(key) else {
            return false;
        };
        match question.kind {
            QuestionKind::One => {
                let number = cell::choice(text, &question.choices)
                    .or_else(|| cell::is_unsaid(text).then_some(UNSAID));
                self.answers.set(key, number.unwrap_or_default());
                number.is_some()
            }
            QuestionKind::Several => {
                let mut all_read = true;
                for part in text.split([',', ';']).map(str::trim) {
                    match cell::choice(part, &question.choices) {
                        Some(number) => self.answers.tick(key, number, true),
                        None => all_read &= part.is_empty(),
                    }
                }
                all_read
            }
        }
    }
}

#[cfg(test)]
mod tests;
