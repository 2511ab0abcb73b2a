//! Commands on the office's own copy of a year's item list.

use super::field;
use super::record::Kind;
use crate::ita::{Item, PastedItem};
use crate::log::{Change, OrderKey, RecordId};

/// The record of what the office says about an item of a year.
#[must_use]
pub fn item_record(year: u16, code: &str) -> RecordId {
    Kind::Item.id(&format!("{year}.{code}"))
}

/// Writes items as they were pasted. What the list says already is not written,
/// so that later corrections of the built-in wording still show through; an item
/// that was taken out comes back.
#[must_use]
pub fn put_items(
    year: u16,
    shown: &[Item],
    removed: &[String],
    pasted: &[PastedItem],
) -> Vec<Change> {
    let mut changes = Vec::new();
    for new in pasted {
        let record = item_record(year, &new.code);
        let old = shown.iter().find(|item| item.code == new.code);
        if old.is_none_or(|old| old.name != new.name) {
            changes.push(Change::set(&record, field::NAME, &new.name));
        }
        if let Some(indicator) = &new.indicator
            && old.is_none_or(|old| old.indicator != *indicator)
        {
            changes.push(Change::set(&record, field::INDICATOR, indicator));
        }
        if removed.contains(&new.code) {
            changes.push(Change::clear(&record, field::REMOVED));
        }
    }
    changes
}

/// Moves an item of an instrument's list from one place to another: one field,
/// unless neighbours share a place, then the list is spread anew.
#[must_use]
pub fn move_item(year: u16, list: &[&Item], from: usize, to: usize) -> Vec<Change> {
    if from >= list.len() || to >= list.len() || from == to {
        return Vec::new();
    }
    let mut moved = list.to_vec();
    let item = moved.remove(from);
    moved.insert(to, item);
    let key = |place: Option<usize>| {
        let neighbour = place.and_then(|place| moved.get(place));
        neighbour.map(|item| OrderKey::parse(&item.order))
    };
    let (before, after) = (key(to.checked_sub(1)), key(Some(to + 1)));
    let between = match (&before, &after) {
        (Some(None), _) | (_, Some(None)) => None,
        (Some(Some(before)), Some(Some(after))) if before >= after => None,
        (before, after) => Some(OrderKey::between(
            before.as_ref().and_then(Option::as_ref),
            after.as_ref().and_then(Option::as_ref),
        )),
    };
    if let Some(key) = between {
        let record = item_record(year, &item.code);
        return vec![Change::set(&record, field::ORDER, key.as_str())];
    }
    moved
        .iter()
        .zip(OrderKey::spread(moved.len()))
        .map(|(item, key)| Change::set(&item_record(year, &item.code), field::ORDER, key.as_str()))
        .collect()
}

/// Takes the office's own wording and indicator of an item back: the built-in
/// ones show again.
#[must_use]
pub fn reset_item(year: u16, code: &str) -> Vec<Change> {
    let record = item_record(year, code);
    vec![
        Change::clear(&record, field::NAME),
        Change::clear(&record, field::INDICATOR),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ita::{Catalogue, Instrument, ItemOverride, parse_pasted};

    fn built_in() -> &'static Catalogue {
        Catalogue::built_in(2568).expect("a built-in year")
    }

    fn codes(changes: &[Change]) -> Vec<String> {
        let orders: Vec<ItemOverride> = changes
            .iter()
            .map(|change| ItemOverride {
                code: change.record.trim_start_matches("i.2568.").to_owned(),
                order: change.value.as_deref().map(str::to_owned),
                ..ItemOverride::default()
            })
            .collect();
        let moved = built_in().with_overrides(&orders);
        moved
            .items
            .iter()
            .take(4)
            .map(|item| item.code.clone())
            .collect()
    }

    #[track_caller]
    fn check_move(from: usize, to: usize, first_four: [&str; 4]) {
        let list: Vec<&Item> = built_in()
            .items
            .iter()
            .filter(|item| item.instrument == Instrument::Oit)
            .collect();
        let changes = move_item(2568, &list, from, to);
        assert_eq!(changes.len(), 1);
        assert_eq!(codes(&changes), first_four);
    }

    #[test]
    fn moving_an_item_writes_one_field() {
        check_move(0, 1, ["o2", "o1", "o3", "o4"]);
        check_move(3, 0, ["o4", "o1", "o2", "o3"]);
        check_move(1, 2, ["o1", "o3", "o2", "o4"]);
    }

    #[test]
    fn items_in_one_place_are_spread_before_one_moves_between_them() {
        let mut items: Vec<Item> = built_in().items.iter().take(4).cloned().collect();
        for item in &mut items {
            item.order = "5".to_owned();
        }
        let list: Vec<&Item> = items.iter().collect();
        assert_eq!(move_item(2568, &list, 3, 1).len(), 4);
    }

    #[test]
    fn pasting_the_list_over_itself_writes_nothing() {
        let text: String = built_in()
            .items
            .iter()
            .map(|item| format!("{}\t{}\t{}\n", item.code, item.name, item.indicator))
            .collect();
        let pasted: Vec<_> = parse_pasted(&text).into_iter().flatten().collect();
        assert_eq!(pasted.len(), built_in().items.len());
        assert_eq!(put_items(2568, &built_in().items, &[], &pasted), []);
    }

    #[test]
    fn pasting_an_item_that_was_taken_out_brings_it_back() {
        let pasted: Vec<_> = parse_pasted("o2\tข้อมูลผู้บริหาร")
            .into_iter()
            .flatten()
            .collect();
        let changes = put_items(2568, &[], &["o2".to_owned()], &pasted);
        assert!(changes.contains(&Change::clear("i.2568.o2", field::REMOVED)));
    }
}
