//! Keys that keep a list in order and leave room between any two neighbours.

use std::fmt;

/// The digits of a key, ascending as bytes.
const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// A place in a list: a fraction between 0 and 1 written in base 36 without the
/// leading `0.`, never ending in `0`. Texts compare as the fractions do.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrderKey(String);

impl OrderKey {
    /// Reads a stored key; `None` where it is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let valid =
            text.bytes().all(|b| DIGITS.contains(&b)) && !text.ends_with('0') && !text.is_empty();
        valid.then(|| Self(text.to_owned()))
    }

    /// A key strictly between two neighbours; `None` stands for the end of the
    /// list on that side. Neighbours given in the wrong order or equal (ties
    /// that two people made apart) count as if there were no upper one.
    #[must_use]
    pub fn between(before: Option<&Self>, after: Option<&Self>) -> Self {
        if let (Some(before), None) = (before, after)
            && let Some(next) = before.successor()
        {
            return next;
        }
        let low = before.map_or(&[][..], |key| key.0.as_bytes());
        let high = after.map(|key| key.0.as_bytes()).filter(|high| low < *high);
        let digit = |b: u8| DIGITS.iter().position(|&d| d == b).unwrap_or(0);
        let mut key = String::new();
        let mut high = high;
        for i in 0.. {
            let l = low.get(i).map_or(0, |&b| digit(b));
            let h = high.map_or(DIGITS.len(), |high| high.get(i).map_or(0, |&b| digit(b)));
            if h > l + 1 {
                key.push(char::from(DIGITS[usize::midpoint(l, h)]));
                break;
            }
            key.push(char::from(DIGITS[l]));
            if h > l {
                // The digits part here: below, only the lower neighbour bounds.
                high = None;
            }
        }
        Self(key)
    }

    /// A key a small step behind this one: a list that only ever grows at its end keeps short
    /// keys. `None` where no such step is left.
    fn successor(&self) -> Option<Self> {
        let mut digits: Vec<u8> = self.0.bytes().take(Self::STEP_WIDTH).collect();
        digits.resize(Self::STEP_WIDTH, b'0');
        let at = digits.iter().rposition(|digit| *digit != b'z')?;
        let value = DIGITS.iter().position(|digit| *digit == digits[at])?;
        digits[at] = DIGITS[value + 1];
        digits.truncate(at + 1);
        Some(Self(digits.into_iter().map(char::from).collect()))
    }

    /// Four digits leave room for a million rows behind the middle.
    const STEP_WIDTH: usize = 4;

    /// `count` keys in ascending order, evenly spread.
    #[must_use]
    pub fn spread(count: usize) -> Vec<Self> {
        let mut width = 1;
        let mut room = DIGITS.len();
        while room <= count {
            room *= DIGITS.len();
            width += 1;
        }
        (1..=count)
            .map(|i| {
                let mut rest = i * room / (count + 1);
                let mut digits = vec![b'0'; width];
                for digit in digits.iter_mut().rev() {
                    *digit = DIGITS[rest % DIGITS.len()];
                    rest /= DIGITS.len();
                }
                let text: String = digits.into_iter().map(char::from).collect();
                Self(text.trim_end_matches('0').to_owned())
            })
            .collect()
    }

    /// As it is stored.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OrderKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_list_built_by_any_insertions_stays_in_the_order_it_was_built(places in prop::collection::vec(0usize..1000, 1..200)) {
            let mut keys: Vec<OrderKey> = Vec::new();
            for place in places {
                let at = place % (keys.len() + 1);
                let before = at.checked_sub(1).map(|i| keys[i].clone());
                let key = OrderKey::between(before.as_ref(), keys.get(at));
                prop_assert_eq!(OrderKey::parse(key.as_str()), Some(key.clone()));
                keys.insert(at, key);
            }
            prop_assert!(keys.is_sorted_by(|a, b| a < b));
        }

        #[test]
        fn spread_keys_ascend_and_leave_room(count in 0usize..3000) {
            let keys = OrderKey::spread(count);
            prop_assert_eq!(keys.len(), count);
            prop_assert!(keys.is_sorted_by(|a, b| a < b));
            prop_assert!(keys.iter().all(|key| OrderKey::parse(key.as_str()).is_some()));
        }
    }

    #[test]
    fn a_list_that_grows_at_its_end_keeps_short_keys() {
        let mut key = OrderKey::between(None, None);
        for _ in 0..5_000 {
            let next = OrderKey::between(Some(&key), None);
            assert!(next > key && next.as_str().len() <= 4, "{key} {next}");
            assert_eq!(OrderKey::parse(next.as_str()), Some(next.clone()));
            key = next;
        }
        let last = OrderKey::parse("zzzzz").expect("a key");
        assert!(OrderKey::between(Some(&last), None) > last);
    }

    #[test]
    fn neighbours_with_the_same_key_do_not_hang_or_panic() {
        let key = OrderKey::between(None, None);
        assert!(OrderKey::between(Some(&key), Some(&key)) > key);
    }
}
