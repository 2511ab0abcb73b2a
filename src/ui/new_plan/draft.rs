//! What was filled in so far to begin a plan.

use crate::calendar::FiscalYear;
use crate::log::RecordId;
use crate::plan::OfficeKind;
use crate::ui::workspace::NewPlan;
use leptos::prelude::*;

/// How many of the usual divisions a small office has.
const SMALL_OFFICE: usize = 4;

/// What was filled in so far; a copy is a handle to the same.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    pub(super) kind: RwSignal<OfficeKind>,
    pub(super) name: RwSignal<String>,
    pub(super) amphoe: RwSignal<String>,
    pub(super) changwat: RwSignal<String>,
    pub(super) year: RwSignal<FiscalYear>,
    /// All divisions on offer, in order: the usual ones, then the office's own.
    pub(super) offered: RwSignal<Vec<String>>,
    /// Names of the divisions that are ticked.
    pub(super) divisions: RwSignal<Vec<String>>,
    /// Measures of the sample that are ticked.
    pub(super) measures: RwSignal<Vec<RecordId>>,
}

impl Draft {
    /// A plan of this year with the divisions of a small office.
    pub(super) fn new(year: FiscalYear, usual: &[&str]) -> Self {
        let names = |count: usize| {
            usual
                .iter()
                .take(count)
                .map(|&name| name.to_owned())
                .collect()
        };
        Self {
            kind: RwSignal::new(OfficeKind::default()),
            name: RwSignal::new(String::new()),
            amphoe: RwSignal::new(String::new()),
            changwat: RwSignal::new(String::new()),
            year: RwSignal::new(year),
            offered: RwSignal::new(names(usual.len())),
            divisions: RwSignal::new(names(SMALL_OFFICE)),
            measures: RwSignal::new(Vec::new()),
        }
    }

    /// The name of the office with its kind; empty while there is none.
    pub(super) fn full_name(self) -> String {
        self.name.with(|name| self.kind.get().full_name(name))
    }

    /// Adds a division of the office's own, ticked.
    pub(super) fn add_division(self, name: &str) {
        let name = name.trim();
        if name.is_empty() {
            return;
        }
        self.offered.update(|offered| {
            if !offered.iter().any(|other| other == name) {
                offered.push(name.to_owned());
            }
        });
        self.tick_division(name, true);
    }

    /// Ticks a division or takes the tick away.
    pub(super) fn tick_division(self, name: &str, is_ticked: bool) {
        self.divisions.update(|ticked| {
            ticked.retain(|other| other != name);
            if is_ticked {
                ticked.push(name.to_owned());
            }
        });
    }

    /// The plan as it stands here, divisions in the order in which they are offered.
    pub(super) fn finish(self) -> NewPlan {
        let ticked = self.divisions.get_untracked();
        let mut divisions = self.offered.get_untracked();
        divisions.retain(|name| ticked.contains(name));
        NewPlan {
            office: untrack(|| self.full_name()),
            kind: self.kind.get_untracked(),
            amphoe: self.amphoe.get_untracked().trim().to_owned(),
            changwat: self.changwat.get_untracked().trim().to_owned(),
            year: self.year.get_untracked(),
            divisions,
            measures: self.measures.get_untracked(),
        }
    }
}
