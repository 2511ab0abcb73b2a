//! The pass over the column of one item.

use super::ItemTally;
use super::rows::Rows;
use crate::sorting::SmallSort;
use crate::survey::answers::NO_OPINION;
use crate::survey::columns::Columns;
use crate::survey::figures::Figures;
use crate::survey::form::{Form, Item};
use crate::survey::scale::Scale;

/// An item, and how often each number was answered.
pub(super) struct ItemPass<'a> {
    item: &'a Item,
    pub(super) aspect: usize,
    scale: Option<&'a Scale>,
    /// What a number counts, in units that all scales of the form share.
    units: [u32; 256],
    /// 1 for a number that counts at all.
    counts: [u8; 256],
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
        let (mut units, mut counts) = ([0; 256], [0; 256]);
        for (number, score) in scores(scale, item.is_reversed) {
            let top = scale.map_or(1, |scale| u32::from(scale.top()).max(1));
            units[usize::from(number)] = u32::from(score) * (unit_top / top);
            counts[usize::from(number)] = 1;
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
            counts,
            foreign: foreign.map(|version| &*version.id).collect(),
            answers: [0; 256],
        }
    }

    pub(super) fn count(
        &mut self,
        columns: &Columns,
        rows: &Rows,
        sums: &mut [u32],
        counts: &mut [u16],
    ) {
        let Some(column) = columns.answer(&self.item.key) else {
            return;
        };
        let foreign: Vec<u16> = (1..)
            .zip(&columns.names)
            .filter(|(_, name)| self.foreign.contains(&&***name))
            .map(|(number, _)| number)
            .collect();
        let mut totals = sums.iter_mut().zip(counts);
        let mut take = |number: u8| {
            let number = usize::from(number);
            self.answers[number] += 1;
            if let Some((sum, count)) = totals.next() {
                *sum += self.units[number];
                *count += u16::from(self.counts[number]);
            }
        };
        if foreign.is_empty() {
            rows.each(column, take);
        } else {
            let given = column.iter().zip(&columns.forms).map(|(number, form)| {
                if foreign.contains(form) { 0 } else { *number }
            });
            let given: Vec<u8> = given.collect();
            rows.each(&given, &mut take);
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
