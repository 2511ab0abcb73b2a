//! Which list is shown: the year and instrument that the address names.

use crate::browser::page;
use crate::ita::{Catalogue, Instrument, Item, ItemOverride};
use crate::ui::app::Hash;
use crate::ui::route::{Page, query, with_query};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use std::sync::Arc;

/// The list that is shown; a copy is a handle to the same.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    /// The assessed year.
    pub(super) year: Memo<u16>,
    pub(super) instrument: Memo<Instrument>,
    /// The year's catalogue with the office's edits.
    pub(super) catalogue: Memo<Arc<Catalogue>>,
    /// Its items of the instrument, in order.
    pub(super) items: Memo<Arc<Vec<Item>>>,
    /// What the office says about items of the year.
    pub(super) edits: Memo<Arc<Vec<ItemOverride>>>,
}

impl Shown {
    /// Follows the address.
    pub(super) fn from_address(workspace: Workspace) -> Self {
        let hash = Hash::expect();
        let plan = workspace.plan();
        let named = move |key: &str| {
            let found = query(&hash.get()).into_iter().find(|(name, _)| name == key);
            found.map(|(_, value)| value)
        };
        let year = Memo::new(move |_| {
            let named = named("year").and_then(|year| year.parse().ok());
            named.unwrap_or_else(|| plan.with(|plan| plan.assessed.be()))
        });
        let instrument = Memo::new(move |_| {
            named("instrument")
                .and_then(|code| Instrument::from_code(&code))
                .unwrap_or(Instrument::Oit)
        });
        let catalogue = Memo::new(move |_| plan.with(|plan| Arc::new(plan.catalogue(year.get()))));
        let items = Memo::new(move |_| {
            let instrument = instrument.get();
            let items = catalogue.with(|all| {
                let items = all.items.iter();
                items
                    .filter(|item| item.instrument == instrument)
                    .cloned()
                    .collect::<Vec<_>>()
            });
            Arc::new(items)
        });
        let edits = Memo::new(move |_| {
            let edits = plan.with(|plan| plan.items.get(&year.get()).cloned());
            Arc::new(edits.unwrap_or_default())
        });
        Self {
            year,
            instrument,
            catalogue,
            items,
            edits,
        }
    }

    /// Shows another list.
    pub(super) fn go(self, year: &str, instrument: Instrument) {
        let query = [("year", year), ("instrument", instrument.code())];
        let address = with_query(&Page::Catalogue, &query);
        page::replace_hash(address.trim_start_matches('#'));
    }

    /// The item as it is built in for this year.
    pub(super) fn built_in(self, code: &str) -> Option<&'static Item> {
        Catalogue::nearest(self.year.get())?.item(code)
    }

    /// Codes of the year's items that the office took out.
    pub(super) fn removed(self) -> Vec<String> {
        self.edits.with(|edits| {
            let removed = edits.iter().filter(|edit| edit.removed == Some(true));
            removed.map(|edit| edit.code.clone()).collect()
        })
    }
}
