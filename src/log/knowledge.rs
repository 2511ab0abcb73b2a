//! Exactly which edits were known at some moment, in a few bytes.

use super::edit::{Actor, EditId};
use std::collections::BTreeMap;
use std::fmt;

/// A set of edit ids, kept as ranges per actor.
///
/// A round is closed with the knowledge of that moment: edits that arrive later
/// with small numbers (a division's old stick) are outside of it, so what was
/// reported can be folded again exactly.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Knowledge {
    /// Ascending, disjoint, never adjacent.
    ranges: BTreeMap<Actor, Vec<(u64, u64)>>,
}

impl Knowledge {
    /// Whether the edit was known.
    #[must_use]
    pub fn contains(&self, id: &EditId) -> bool {
        self.ranges.get(&id.actor).is_some_and(|ranges| {
            ranges
                .iter()
                .any(|&(first, last)| (first..=last).contains(&id.n))
        })
    }

    /// Reads what [`fmt::Display`] writes; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut ranges: BTreeMap<Actor, Vec<(u64, u64)>> = BTreeMap::new();
        for part in text.split(';').filter(|part| !part.is_empty()) {
            let (actor, list) = part.split_once(':')?;
            let known = ranges.entry(actor.into()).or_default();
            for range in list.split(',') {
                let (first, last) = range.split_once('-').unwrap_or((range, range));
                known.push((first.parse().ok()?, last.parse().ok()?));
            }
        }
        Some(Self { ranges })
    }
}

impl<'a> FromIterator<&'a EditId> for Knowledge {
    /// Takes ids ascending by number.
    fn from_iter<I: IntoIterator<Item = &'a EditId>>(ids: I) -> Self {
        let mut ranges: BTreeMap<Actor, Vec<(u64, u64)>> = BTreeMap::new();
        for id in ids {
            let known = ranges.entry(id.actor.clone()).or_default();
            match known.last_mut() {
                Some((_, last)) if *last + 1 == id.n => *last = id.n,
                _ => known.push((id.n, id.n)),
            }
        }
        Self { ranges }
    }
}

impl fmt::Display for Knowledge {
    /// `actor:1-17,19;other:1-5`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, (actor, ranges)) in self.ranges.iter().enumerate() {
            let separator = if i == 0 { "" } else { ";" };
            write!(f, "{separator}{actor}:")?;
            for (j, (first, last)) in ranges.iter().enumerate() {
                let separator = if j == 0 { "" } else { "," };
                if first == last {
                    write!(f, "{separator}{first}")?;
                } else {
                    write!(f, "{separator}{first}-{last}")?;
                }
            }
        }
        Ok(())
    }
}
