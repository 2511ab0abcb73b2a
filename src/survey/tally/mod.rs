//! What responses say together: counts, means, deviations.
//!
//! Everything is computed from columns in passes over arrays of bytes, without a
//! response ever being built: a filter of 100,000 responses takes milliseconds.
//!
//! # What the figures are of
//!
//! - An **item**: of the answers given to it. No opinion and no answer stay out.
//! - An **aspect** and the **whole form**: of the respondents. Each of them has one
//!   score, the mean of the items that they rated, as statistics packages compute
//!   an index; mean and S.D. are of these scores. Where nobody left an item out,
//!   the mean of an aspect is the mean of the means of its items.

mod days;
mod groups;
mod item_pass;
mod passes;
mod rows;

use super::columns::Columns;
use super::figures::Figures;
use super::form::{Aspect, Form, Item, Question};
use super::response::{Mark, ResponseId};
use crate::calendar::Period;
use crate::log::RecordId;
use std::collections::BTreeMap;

pub use days::Days;
pub use groups::{Group, SMALLEST_GROUP, published};

/// Which responses count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The days; `None` for all.
    pub period: Option<Period>,
    /// The division; `None` for all.
    pub division: Option<RecordId>,
    /// The service; `None` for all.
    pub service: Option<RecordId>,
    /// What must have been answered: key and number, as
    /// [`Answers`](super::Answers) holds them.
    pub answers: Vec<(String, u8)>,
}

/// What the counted responses say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    /// How many responses count.
    pub count: usize,
    /// How many of them were left in the middle.
    pub partial: usize,
    /// How many of them came while the clock of the computer was in doubt.
    pub unsure_of_day: usize,
    /// What the days say, without days that had no response.
    pub days: Days,
    /// The questions with choices, in the order of the form.
    pub questions: Vec<QuestionTally>,
    /// Responses and their overall scores by division; the last group is of those
    /// that name none.
    pub divisions: Vec<Group<Option<RecordId>>>,
    /// The same by service.
    pub services: Vec<Group<Option<RecordId>>>,
    /// The aspects, in the order of the form.
    pub aspects: Vec<AspectTally>,
    /// The whole form.
    pub overall: Figures,
    /// The highest score, of which percentages are: that of the form's scales, or
    /// 100 where they differ, scores then counting in percent of their own scale.
    pub top: f64,
}

/// What a question with choices was answered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QuestionTally {
    /// Its key.
    pub key: String,
    /// Responses by the number of the choice, in the order of the form, each with
    /// the overall scores of those who made it; then ไม่ระบุ
    /// ([`UNSAID`](super::UNSAID)), which takes in those who gave no answer.
    pub choices: Vec<Group<u8>>,
}

/// What an aspect was rated.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AspectTally {
    /// Its key.
    pub key: String,
    /// Its items, in the order of the form.
    pub items: Vec<ItemTally>,
    /// All of it.
    pub figures: Figures,
}

/// What an item was rated.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ItemTally {
    /// Its key.
    pub key: String,
    /// Answers by the number of the level, highest score first.
    pub levels: Vec<(u8, usize)>,
    /// How many had no opinion.
    pub no_opinion: usize,
    /// How many gave no answer.
    pub missing: usize,
    /// Their figures.
    pub figures: Figures,
}

/// Which responses never count: those that a person took out or erased.
#[must_use]
pub fn excluded(marks: &BTreeMap<ResponseId, Mark>) -> Vec<ResponseId> {
    marks
        .iter()
        .filter(|(_, mark)| mark.void.is_some() || mark.is_erased)
        .map(|(id, _)| *id)
        .collect()
}

impl Tally {
    /// Counts the responses to a form.
    ///
    /// `versions` are read together, the form's own among them; an item counts from
    /// each version that rates it on the same scale. `excluded` ascends.
    #[must_use]
    pub fn new<'a>(
        form: &Form,
        versions: &[&Form],
        blocks: impl IntoIterator<Item = &'a Columns>,
        excluded: &[ResponseId],
        filter: &Filter,
    ) -> Self {
        let mut passes = passes::Passes::new(form, versions, filter);
        for columns in blocks {
            passes.count(columns, excluded);
        }
        passes.finish()
    }

    /// The item with this key.
    #[must_use]
    pub fn item(&self, key: &str) -> Option<&ItemTally> {
        let mut items = self.aspects.iter().flat_map(|aspect| &aspect.items);
        items.find(|item| item.key == key)
    }

    /// The question with this key.
    #[must_use]
    pub fn question(&self, key: &str) -> Option<&QuestionTally> {
        self.questions.iter().find(|question| question.key == key)
    }
}

/// The ids of the responses that a tally would count, block by block.
#[must_use]
pub fn selected<'a>(
    versions: &[&Form],
    blocks: impl IntoIterator<Item = &'a Columns>,
    excluded: &[ResponseId],
    filter: &Filter,
) -> Vec<ResponseId> {
    let versions: Vec<&str> = versions.iter().map(|version| &*version.id).collect();
    let mut ids = Vec::new();
    for columns in blocks {
        let rows = rows::Rows::new(columns, &versions, excluded, filter);
        ids.extend(rows.of(&columns.ids).iter());
    }
    ids
}

/// Which rows of a block a tally would count.
#[must_use]
pub fn picks(
    versions: &[&Form],
    columns: &Columns,
    excluded: &[ResponseId],
    filter: &Filter,
) -> Vec<bool> {
    let versions: Vec<&str> = versions.iter().map(|version| &*version.id).collect();
    rows::picks(columns, &versions, excluded, filter)
}

/// Aspects and items of a form beside what they were rated.
pub fn rated<'a>(
    form: &'a Form,
    tally: &'a Tally,
) -> impl Iterator<Item = (&'a Aspect, &'a AspectTally)> {
    form.aspects.iter().zip(&tally.aspects)
}

/// The items of an aspect beside what they were rated.
pub fn rated_items<'a>(
    aspect: &'a Aspect,
    tally: &'a AspectTally,
) -> impl Iterator<Item = (&'a Item, &'a ItemTally)> {
    aspect.items.iter().zip(&tally.items)
}

/// The questions of a form beside what they were answered.
pub fn answered<'a>(
    form: &'a Form,
    tally: &'a Tally,
) -> impl Iterator<Item = (&'a Question, &'a QuestionTally)> {
    form.questions.iter().zip(&tally.questions)
}

#[cfg(test)]
mod tests;
