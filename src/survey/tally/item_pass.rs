//! The pass over the column of one item.

use super::ItemTally;
use super::rows::Rows;
use crate::sorting::SmallSort;
use crate::survey::answers::NO_OPINION;
use crate::survey::columns::Columns;
use crate::survey::figures::Figures;
use crate::survey::form::{Form, Item};
use crate::survey::scale::Scale;

/// The sum of a row's scores, in units that all scales of the form share, above [`SUM`] bits
/// that say of how many scores.
pub(super) type Total = u64;
pub(super) const SUM: u32 = 16;

/// The mean of a row's scores; NaN where there are none.
pub(super) fn mean(total: Total) -> f64 {
    (total >> SUM) as f64 / f64::from(total as u16)
}

/// An item, and how often each number was answered.
pub(super) struct ItemPass<'a> {
    item: &'a Item,
    pub(super) aspect: usize,
    scale: Option<&'a Scale>,
    /// What a number adds to a [`Total`].
    units: [Total; 256],
    /// Versions that rate it on another scale: their answers do not count.
    foreign: Vec<&'a str>,
    answers: [usize; 256],
}

impl<'a> ItemPass<'a> {
    pub(super) fn new(
        item: &'a Item,
        aspect: usize,
        form: &'a Form,
        versions: &[&'a Form],
        unit_top: u32,
    ) -> Self {
        let scale = form.scale(item);
        let mut units = [0; 256];
        for (number, score) in scores(scale, item.is_reversed) {
            let top = scale.map_or(1, |scale| u32::from(scale.top()).max(1));
            let score = u32::from(score) * (unit_top / top);
            units[usize::from(number)] = Total::from(score) << SUM | 1;
        }
        let own = scores(scale, item.is_reversed);
        let foreign = versions.iter().filter(|version| {
            version.items().any(|other| {
                other.key == item.key && scores(version.scale(other), other.is_reversed) != own
            })
        });
        Self {
            item,
            aspect,
            scale,
            units,
            foreign: foreign.map(|version| &*version.id).collect(),
            answers: [0; 256],
        }
    }

    /// Adds each row's answer to its total.
    pub(super) fn count(&mut self, columns: &Columns, rows: &Rows, totals: &mut [Total]) {
        let Some(column) = columns.answer(&self.item.key) else {
            return;
        };
        let mut given = rows.of(column);
        for (name, number) in columns.names.iter().zip(1..) {
            if self.foreign.contains(&&**name) {
                let forms = rows.of(&columns.forms);
                for (given, form) in given.to_mut().iter_mut().zip(&*forms) {
                    if *form == number {
                        *given = 0;
                    }
                }
            }
        }
        for (number, total) in given.iter().zip(totals) {
            let number = usize::from(*number);
            self.answers[number] += 1;
            *total += self.units[number];
        }
    }

    pub(super) fn tally(&self, count: usize) -> ItemTally {
        let levels = self.scale.into_iter().flat_map(|scale| &scale.levels);
        let levels: Vec<(u8, usize)> = levels
            .map(|level| (level.number, self.answers[usize::from(level.number)]))
            .collect();
        let no_opinion = self.answers[usize::from(NO_OPINION)];
        let answered: usize = levels.iter().map(|(_, count)| count).sum();
        let scored = levels.iter().filter_map(|(number, count)| {
            let score = self.scale?.score(*number, self.item.is_reversed)?;
            Some((score, *count))
        });
        ItemTally {
            key: self.item.key.clone(),
            figures: Figures::of_counts(scored, self.scale.map_or(0, Scale::top)),
            levels,
            no_opinion,
            missing: count.saturating_sub(answered + no_opinion),
        }
    }
}

/// What each number of a scale counts, by number.
fn scores(scale: Option<&Scale>, is_reversed: bool) -> Vec<(u8, u16)> {
    let levels = scale.into_iter().flat_map(|scale| &scale.levels);
    let mut scores: Vec<(u8, u16)> = levels
        .filter_map(|level| Some((level.number, scale?.score(level.number, is_reversed)?)))
        .collect();
    scores.small_sort();
    scores
}
