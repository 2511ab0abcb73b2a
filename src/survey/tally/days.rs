//! What single days say, and what they say together: the trend of a survey.

use super::Group;
use super::passes::Gathered;
use crate::calendar::{Date, Period};
use crate::survey::columns::{day_number, day_of};
use std::collections::BTreeMap;

/// Responses and their overall scores day by day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Days {
    days: BTreeMap<i32, Gathered>,
    factor: f64,
    top: f64,
}

impl Days {
    pub(super) fn new(days: BTreeMap<i32, Gathered>, factor: f64, top: f64) -> Self {
        Self { days, factor, top }
    }

    /// Days and how many responses they had, in the order of time, without days that
    /// had none.
    pub fn counts(&self) -> impl Iterator<Item = (Date, usize)> {
        let days = self.days.iter();
        days.map(|(day, gathered)| (day_of(*day), gathered.count))
    }

    /// The first and the last day that had a response.
    #[must_use]
    pub fn span(&self) -> Option<Period> {
        let first = day_of(*self.days.first_key_value()?.0);
        let last = day_of(*self.days.last_key_value()?.0);
        Some(Period { first, last })
    }

    /// What the days of a period say together.
    #[must_use]
    pub fn within(&self, period: Period) -> Group<Period> {
        let mut all = Gathered::default();
        let days = day_number(period.first)..=day_number(period.last);
        if !days.is_empty() {
            for (_, gathered) in self.days.range(days) {
                all.join(gathered);
            }
        }
        Group {
            key: period,
            count: all.count,
            figures: all.scores.figures(self.factor, self.top),
        }
    }
}
