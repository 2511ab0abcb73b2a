//! The office's own copy of a catalogue: its edits laid over the built-in one.

use super::catalogue::{Catalogue, Item, Wording, place_of};
use super::instrument::Instrument;

/// What the office says about one item. A field that is `None` leaves what is
/// built in, so that a later release with more or other wording shows through
/// everywhere but where the office wrote something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemOverride {
    /// The item spoken of; one that the catalogue lacks is thereby added.
    pub code: String,
    /// Needed only where the letter of the code does not tell.
    pub instrument: Option<Instrument>,
    /// The number of the indicator or sub-indicator to stand under.
    pub indicator: Option<String>,
    /// The office's wording.
    pub name: Option<String>,
    /// Its place, comparable with [`Item::order`].
    pub order: Option<String>,
    /// `Some(true)` takes the item out of the copy; `Some(false)` brings it back.
    pub removed: Option<bool>,
}

impl Catalogue {
    /// The catalogue with the office's edits. Of several edits of one field of
    /// one item the last counts. An item that is added without an instrument,
    /// in the field or the code, is left out: nothing could show it.
    #[must_use]
    pub fn with_overrides(&self, overrides: &[ItemOverride]) -> Self {
        let mut copy = self.clone();
        let mut removed = Vec::new();
        for edit in overrides {
            let Some(item) = copy.item_or_new(edit) else {
                continue;
            };
            item.apply(edit);
            match edit.removed {
                Some(true) => removed.push(edit.code.as_str()),
                Some(false) => removed.retain(|code| *code != edit.code),
                None => {}
            }
        }
        copy.items
            .retain(|item| !removed.contains(&item.code.as_str()));
        copy.arrange();
        copy
    }

    fn item_or_new(&mut self, edit: &ItemOverride) -> Option<&mut Item> {
        let place = match self.items.iter().position(|item| item.code == edit.code) {
            Some(place) => place,
            None => {
                let instrument = edit
                    .instrument
                    .or_else(|| Instrument::of_item(&edit.code))?;
                self.items.push(Item::added(&edit.code, instrument));
                self.items.len() - 1
            }
        };
        self.items.get_mut(place)
    }
}

impl Item {
    fn added(code: &str, instrument: Instrument) -> Self {
        Self {
            code: code.to_owned(),
            instrument,
            indicator: String::new(),
            group: String::new(),
            name: String::new(),
            wording: Wording::Unverified,
            sub_items: Vec::new(),
            elements: Vec::new(),
            notes: Vec::new(),
            source: String::new(),
            elements_source: String::new(),
            order: place_of(code),
        }
    }

    fn apply(&mut self, edit: &ItemOverride) {
        if let Some(instrument) = edit.instrument {
            self.instrument = instrument;
        }
        if let Some(indicator) = &edit.indicator
            && *indicator != self.indicator
        {
            self.indicator.clone_from(indicator);
            // The heading belonged to the place that the item has left.
            self.group.clear();
        }
        if let Some(order) = &edit.order {
            self.order.clone_from(order);
        }
        if let Some(name) = &edit.name {
            // Pasting the official list over itself does not make it the office's.
            if *name != self.name || self.wording != Wording::Verified {
                self.wording = Wording::Office;
                self.source.clear();
            }
            self.name.clone_from(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built_in(year: u16) -> &'static Catalogue {
        Catalogue::built_in(year).expect("a built-in year")
    }

    fn named(code: &str, name: &str) -> ItemOverride {
        ItemOverride {
            code: code.into(),
            name: Some(name.into()),
            ..ItemOverride::default()
        }
    }

    #[test]
    fn no_overrides_leave_the_catalogue_as_it_is() {
        assert_eq!(built_in(2566).with_overrides(&[]), *built_in(2566));
    }

    #[test]
    fn a_renamed_item_is_the_offices_own_and_keeps_its_place() {
        let copy = built_in(2565).with_overrides(&[named("o17", "บริการออนไลน์")]);
        let item = copy.item("o17").expect("o17");
        assert_eq!(
            (item.name.as_str(), item.wording),
            ("บริการออนไลน์", Wording::Office)
        );
        assert_eq!(item.indicator, "9.2");
        assert_eq!(copy.items.len(), built_in(2565).items.len());
    }

    #[test]
    fn the_official_wording_pasted_again_stays_official() {
        let copy = built_in(2565).with_overrides(&[named("o17", "E-Service")]);
        assert_eq!(copy, *built_in(2565));
    }

    #[test]
    fn an_unverified_wording_that_the_office_confirms_is_the_offices() {
        let name = &built_in(2568).item("o27").expect("o27").name;
        let copy = built_in(2568).with_overrides(&[named("o27", name)]);
        assert_eq!(copy.item("o27").expect("o27").wording, Wording::Office);
    }

    #[test]
    fn an_added_item_stands_at_its_number() {
        let edit = ItemOverride {
            indicator: Some("9".into()),
            ..named("o5", "ข้อใหม่")
        };
        let copy = built_in(2568).with_overrides(&[edit]);
        let codes: Vec<_> = copy
            .items_of("9")
            .take(6)
            .map(|item| item.code.as_str())
            .collect();
        assert_eq!(codes, ["o1", "o2", "o3", "o4", "o5", "o9"]);
    }

    #[test]
    fn an_item_without_instrument_is_left_out() {
        let copy = built_in(2568).with_overrides(&[named("x5", "ข้อใหม่")]);
        assert_eq!(copy, *built_in(2568));
        let edit = ItemOverride {
            instrument: Some(Instrument::Eit),
            ..named("x5", "ข้อใหม่")
        };
        let copy = built_in(2568).with_overrides(&[edit]);
        assert_eq!(copy.items.last().map(|item| item.code.as_str()), Some("x5"));
    }

    #[test]
    fn an_item_moves_between_its_new_neighbours() {
        let between = ItemOverride {
            code: "o4".into(),
            // Between the places of o1 and o2.
            order: Some("001z".into()),
            ..ItemOverride::default()
        };
        let copy = built_in(2568).with_overrides(&[between]);
        let codes: Vec<_> = copy
            .items
            .iter()
            .take(4)
            .map(|item| item.code.as_str())
            .collect();
        assert_eq!(codes, ["o1", "o4", "o2", "o3"]);
        assert_eq!(copy.item("o4").expect("o4").wording, Wording::Verified);
    }

    #[test]
    fn the_last_word_decides_whether_an_item_is_removed() {
        let remove = |removed| ItemOverride {
            code: "o2".into(),
            removed: Some(removed),
            ..ItemOverride::default()
        };
        let gone = built_in(2568).with_overrides(&[remove(true)]);
        assert!(gone.item("o2").is_none());
        let back = built_in(2568).with_overrides(&[remove(true), remove(false)]);
        assert_eq!(back, *built_in(2568));
    }

    #[test]
    fn an_update_never_takes_an_edit_back_and_its_news_appear_beside() {
        let edits = [named("o2", "ชื่อของหน่วยงาน")];
        let mut newer = built_in(2568).clone();
        newer
            .items
            .iter_mut()
            .filter(|i| i.code == "o2")
            .for_each(|i| i.name = "ถ้อยคำใหม่".into());
        newer.items.push(Item {
            name: "ข้อที่เพิ่งพบ".into(),
            ..Item::added("o6", Instrument::Oit)
        });
        let copy = newer.with_overrides(&edits);
        assert_eq!(copy.item("o2").expect("o2").name, "ชื่อของหน่วยงาน");
        assert_eq!(copy.item("o6").expect("o6").name, "ข้อที่เพิ่งพบ");
    }
}
