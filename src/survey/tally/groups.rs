//! Responses of one kind among all, and which of them may be published.

use crate::survey::figures::Figures;

/// Groups of fewer responses are not published: whoever knows one of its members
/// could read what that person answered.
pub const SMALLEST_GROUP: usize = 5;

/// The responses that have something in common.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group<K> {
    /// What it is.
    pub key: K,
    /// How many responses there are.
    pub count: usize,
    /// Their overall scores.
    pub figures: Figures,
}

/// Which groups of a table may be published, in their order.
///
/// Those with at least [`SMALLEST_GROUP`] responses, and those with none. Where a
/// single group is left out, the smallest of the others goes with it: else it
/// could be computed from the total.
#[must_use]
pub fn published<K>(groups: &[Group<K>]) -> Vec<bool> {
    let mut is_shown: Vec<bool> = groups
        .iter()
        .map(|group| group.count == 0 || group.count >= SMALLEST_GROUP)
        .collect();
    if is_shown.iter().filter(|is_shown| !**is_shown).count() == 1 {
        let others = groups.iter().enumerate();
        let smallest = others
            .filter(|(at, group)| is_shown[*at] && group.count > 0)
            .min_by_key(|(_, group)| group.count);
        if let Some((at, _)) = smallest {
            is_shown[at] = false;
        }
    }
    is_shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(counts: &[usize], expected: &[bool]) {
        let groups: Vec<Group<()>> = counts
            .iter()
            .map(|&count| Group {
                count,
                ..Group::default()
            })
            .collect();
        assert_eq!(published(&groups), expected);
    }

    #[test]
    fn small_groups_are_hidden_and_cannot_be_computed_from_the_total() {
        check(&[], &[]);
        check(&[5, 0, 9], &[true, true, true]);
        check(&[4], &[false]);
        check(&[4, 20, 10], &[false, true, false]);
        check(&[4, 3, 10], &[false, false, true]);
        check(&[1, 0, 0], &[false, true, true]);
    }
}
