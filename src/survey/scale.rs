//! A scale: the levels on which an item is rated.

use super::words::Words;
use crate::log::RecordId;

/// The levels on which items are rated, 2 to 10 of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Its record.
    pub id: RecordId,
    /// What its copies in other versions of the form share.
    pub key: String,
    /// Its levels, highest score first.
    pub levels: Vec<Level>,
    /// From which end it is shown.
    pub direction: Direction,
    /// What it looks like on a screen.
    pub look: Look,
    /// Whether "no opinion" is offered, which stays out of means.
    pub has_no_opinion: bool,
}

/// One level of a scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// Its record.
    pub id: RecordId,
    /// What responses hold and what is typed from paper: 1 to 10, each once in
    /// its scale, never given anew.
    pub number: u8,
    /// What it counts in means: 5 for มากที่สุด, 33 for the EIT's น้อย.
    pub score: u16,
    /// มากที่สุด
    pub text: Words,
}

/// From which end a scale is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From the highest level on, as questionnaires on paper are.
    #[default]
    Falling,
    /// From the lowest level on.
    Rising,
}

/// What a scale looks like on a screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Look {
    /// Buttons with words.
    #[default]
    Words,
    /// Faces with words.
    Smileys,
}

impl Scale {
    /// The fewest and the most levels of a scale.
    pub const LEVELS: std::ops::RangeInclusive<usize> = 2..=10;

    /// Its levels in the order in which they are shown.
    pub fn shown(&self) -> impl Iterator<Item = &Level> {
        let is_rising = self.direction == Direction::Rising;
        let last = self.levels.len();
        (0..last).filter_map(move |at| self.levels.get(if is_rising { last - 1 - at } else { at }))
    }

    /// The level with this number.
    #[must_use]
    pub fn level(&self, number: u8) -> Option<&Level> {
        self.levels.iter().find(|level| level.number == number)
    }

    /// The highest score, of which percentages are.
    #[must_use]
    pub fn top(&self) -> u16 {
        self.levels.first().map_or(0, |level| level.score)
    }

    /// The lowest score.
    #[must_use]
    pub fn bottom(&self) -> u16 {
        self.levels.last().map_or(0, |level| level.score)
    }

    /// What a level counts, turned round for an item that agreeing speaks against.
    #[must_use]
    pub fn score(&self, number: u8, is_reversed: bool) -> Option<u16> {
        let score = self.level(number)?.score;
        Some(if is_reversed {
            self.top() + self.bottom() - score
        } else {
            score
        })
    }

    /// Where a level stands among the faces, from 0 for the unhappiest of
    /// `faces` to `faces - 1`.
    #[must_use]
    pub fn face(&self, number: u8, faces: usize) -> usize {
        let below = self.levels.iter().rev();
        let place = below
            .take_while(|level| level.number != number)
            .count()
            .min(self.levels.len().saturating_sub(1));
        match self.levels.len() {
            0 | 1 => faces.saturating_sub(1),
            levels => (place * faces.saturating_sub(1) + (levels - 1) / 2) / (levels - 1),
        }
    }
}
