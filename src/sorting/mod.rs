//! Stable sorting that is compiled once for all types.
//!
//! The sort of the standard library is compiled anew, four kilobytes of it, for each type and each comparison. The
//! app sorts some fifty things and none of them often, so here one sort arranges positions and asks for the rest
//! through a table of two functions: 37 kB less in the file. `cargo xtask tidy` refuses the others.

use std::cmp::Ordering;

/// Stable sorting of a slice; like the methods of the standard library without `small_`.
pub trait SmallSort<T> {
    /// Ascending.
    fn small_sort(&mut self)
    where
        T: Ord;

    /// By a comparison, which has to be a total order.
    fn small_sort_by(&mut self, compare: impl Fn(&T, &T) -> Ordering);

    /// Ascending by a key, which is computed for each comparison.
    fn small_sort_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K);
}

impl<T> SmallSort<T> for [T] {
    fn small_sort(&mut self)
    where
        T: Ord,
    {
        self.small_sort_by(T::cmp);
    }

    fn small_sort_by(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        let length = self.len();
        let mut row = Row {
            items: self,
            compare,
        };
        arrange(&mut row, length);
    }

    fn small_sort_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.small_sort_by(|a, b| key(a).cmp(&key(b)));
    }
}

/// What has places that can be compared and exchanged.
trait Places {
    fn compare(&self, a: usize, b: usize) -> Ordering;
    fn exchange(&mut self, a: usize, b: usize);
}

struct Row<'a, T, F> {
    items: &'a mut [T],
    compare: F,
}

impl<T, F: Fn(&T, &T) -> Ordering> Places for Row<'_, T, F> {
    fn compare(&self, a: usize, b: usize) -> Ordering {
        (self.compare)(&self.items[a], &self.items[b])
    }

    fn exchange(&mut self, a: usize, b: usize) {
        self.items.swap(a, b);
    }
}

/// Finds out which place each item comes from, then carries the items along the cycles of that permutation.
fn arrange(places: &mut dyn Places, length: usize) {
    let mut from: Vec<usize> = (0..length).collect();
    from.sort_by(|a, b| places.compare(*a, *b));
    for start in 0..length {
        let mut place = start;
        loop {
            let source = std::mem::replace(&mut from[place], place);
            if source == start {
                break;
            }
            places.exchange(place, source);
            place = source;
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::SmallSort;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(items in prop::collection::vec((0..20_u8, any::<u8>()), 0..200)) {
            let (mut ours, mut theirs) = (items.clone(), items.clone());
            ours.small_sort_by_key(|item| item.0);
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(&ours, &theirs);
            ours.small_sort();
            theirs.sort();
            prop_assert_eq!(&ours, &theirs);
            ours.small_sort_by(|a, b| (b.1, a.0).cmp(&(a.1, b.0)));
            theirs.sort_by(|a, b| (b.1, a.0).cmp(&(a.1, b.0)));
            prop_assert_eq!(ours, theirs);
        }
    }
}
