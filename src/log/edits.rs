//! The edits of a log by writer, so that what one writes stands together and is found by its number.

use super::edit::{Actor, Edit, EditId};
use crate::sorting::SmallSort;
use std::cmp::Reverse;
use std::collections::binary_heap::PeekMut;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

/// Edits by writer, those of each ascending by number. One list a writer and no map of all: their numbers
/// interleave, and a thousand writers would scatter every file over it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Edits {
    by_writer: BTreeMap<Actor, Vec<Edit>>,
    count: usize,
}

impl Edits {
    pub(super) fn len(&self) -> usize {
        self.count
    }

    /// All of a writer.
    pub(super) fn of(&self, writer: &str) -> OfWriter<'_> {
        OfWriter(self.by_writer.get(writer).map_or(&[], Vec::as_slice))
    }

    pub(super) fn get(&self, id: &EditId) -> Option<&Edit> {
        self.of(&id.actor).get(id.n)
    }

    pub(super) fn get_mut(&mut self, id: &EditId) -> Option<&mut Edit> {
        let of = self.by_writer.get_mut(&id.actor)?;
        let place = OfWriter(of).place(id.n)?;
        of.get_mut(place)
    }

    /// Adds edits of which none is there, each once.
    pub(super) fn extend(&mut self, edits: Vec<Edit>) {
        self.count += edits.len();
        let mut mixed = BTreeSet::new();
        let mut rest = edits.into_iter();
        while let Some(writer) = rest.as_slice().first().map(|edit| edit.id.actor.clone()) {
            let is_of = |edit: &&Edit| edit.id.actor == writer;
            let run = rest.as_slice().iter().take_while(is_of).count();
            let of = self.by_writer.entry(writer.clone()).or_default();
            let last = of.len().saturating_sub(1);
            of.extend(rest.by_ref().take(run));
            if !of[last..].is_sorted_by_key(|edit| edit.id.n) {
                mixed.insert(writer);
            }
        }
        for writer in mixed {
            if let Some(of) = self.by_writer.get_mut(&writer) {
                of.small_sort_by_key(|edit| edit.id.n);
            }
        }
    }

    /// All edits, ascending by id.
    pub(super) fn ascending(&self) -> Ascending<'_> {
        let left: Vec<&[Edit]> = self.by_writer.values().map(Vec::as_slice).collect();
        let mut next = BinaryHeap::new();
        for (writer, of) in left.iter().enumerate() {
            next.extend(of.first().map(|first| Reverse((first.id.n, writer))));
        }
        Ascending { left, next }
    }

    /// All edits by writer, then by number.
    pub(super) fn by_writer(&self) -> impl Iterator<Item = &Edit> {
        self.by_writer.values().flatten()
    }

    pub(super) fn highest_n(&self) -> u64 {
        let last = self.by_writer.values().filter_map(|of| of.last());
        last.map(|edit| edit.id.n).max().unwrap_or_default()
    }
}

/// The edits of one writer, ascending by number.
#[derive(Clone, Copy)]
pub(super) struct OfWriter<'a>(&'a [Edit]);

impl<'a> OfWriter<'a> {
    pub(super) fn get(self, n: u64) -> Option<&'a Edit> {
        self.0.get(self.place(n)?)
    }

    fn place(self, n: u64) -> Option<usize> {
        // What comes in is mostly younger than all that is there.
        if self.0.last().is_none_or(|last| last.id.n < n) {
            return None;
        }
        self.0.binary_search_by_key(&n, |edit| edit.id.n).ok()
    }
}

/// Goes through the edits of all writers at once.
pub(super) struct Ascending<'a> {
    /// What is left of each writer, by name.
    left: Vec<&'a [Edit]>,
    /// The next number of each writer and its place, the least on top.
    next: BinaryHeap<Reverse<(u64, usize)>>,
}

impl<'a> Iterator for Ascending<'a> {
    type Item = &'a Edit;

    fn next(&mut self) -> Option<&'a Edit> {
        let mut top = self.next.peek_mut()?;
        let Reverse((_, writer)) = *top;
        let of = self.left.get_mut(writer)?;
        let (edit, rest) = of.split_first()?;
        *of = rest;
        match rest.first() {
            Some(next) => *top = Reverse((next.id.n, writer)),
            None => {
                PeekMut::pop(top);
            }
        }
        Some(edit)
    }
}
