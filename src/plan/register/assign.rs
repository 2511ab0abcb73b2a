//! Which registers a measure leads to.

use super::definition::{GENERAL, Register, RegisterKey};
use crate::ita::{Catalogue, Mapping, map_indicator, map_item};
use crate::log::RecordId;
use crate::plan::{Measure, Plan};
use std::sync::Arc;

/// The registers of items by their codes in the assessment of 2565: items of other years are
/// found there by their meaning.
const OF_2565: &[(&str, &[&str])] = &[
    ("o5", &["channels"]),
    ("o7", &["publicity"]),
    ("o8", &["questions"]),
    ("o9", &["channels", "publicity"]),
    ("o14", &["manuals"]),
    ("o15", &["statistics"]),
    ("o16", &["satisfaction"]),
    // The measures of E-Service ask for all that serves the citizen.
    (
        "o17",
        &["online-services", "manuals", "statistics", "satisfaction"],
    ),
    ("o25", &["personnel-papers", "criteria"]),
    (
        "o26",
        &["personnel-papers", "manpower", "appointments", "training"],
    ),
    ("o27", &["criteria"]),
    (
        "o28",
        &["personnel-papers", "manpower", "appointments", "training"],
    ),
    ("o29", &["complaints"]),
    ("o30", &["channels", "publicity"]),
    ("o31", &["complaints"]),
    ("o32", &["channels", "publicity"]),
    ("o34", &["integrity"]),
    ("o35", &["integrity", "follow-up"]),
    ("o36", &["integrity"]),
    ("o37", &["integrity"]),
    ("o38", &["integrity"]),
    ("o39", &["integrity"]),
    ("o40", &["integrity", "reports"]),
    ("o41", &["integrity", "reports"]),
    ("e6", &["channels", "publicity", "reports"]),
    ("e7", &["publicity", "reports"]),
    ("e8", &["channels", "publicity", "reports"]),
    ("e9", &["questions", "channels", "publicity", "reports"]),
    ("e10", &["channels", "complaints", "publicity", "reports"]),
    ("e13", &["online-services"]),
];

/// The registers of items that 2565 did not have, by their codes in the year named.
const LATER: &[(u16, &str, &[&str])] = &[
    (2564, "o34", &["integrity"]),
    (2566, "o31", &["integrity"]),
    (2566, "o32", &["integrity"]),
    (2566, "o33", &["integrity", "reports"]),
    (2566, "o39", &["integrity"]),
    (2566, "o40", &["integrity", "training"]),
    (2568, "o13", &["reports"]),
    (2568, "o16", &["integrity", "training"]),
    (2568, "o22", &["integrity"]),
    (2569, "o13", &["personnel-papers", "criteria"]),
    (2569, "o20", &["integrity", "training"]),
];

/// The registers of whole indicators by their numbers in 2565.
const OF_INDICATORS: &[(&str, &[&str])] = &[
    ("5", &["integrity", "complaints", "reports"]),
    ("7", &["channels", "publicity", "questions", "reports"]),
    (
        "9.2",
        &["online-services", "manuals", "statistics", "satisfaction"],
    ),
    (
        "9.4",
        &[
            "personnel-papers",
            "manpower",
            "appointments",
            "training",
            "criteria",
        ],
    ),
    ("9.5", &["complaints", "channels"]),
    ("10", &["integrity"]),
    ("10.1", &["integrity"]),
    ("10.2", &["integrity"]),
];

/// The registers of an item of an assessed year; none where the general one serves.
#[must_use]
pub fn registers_of_item(code: &str, year: u16) -> &'static [&'static str] {
    let found_in = |of: u16| match map_item(code, year, of) {
        Mapping::Same(there) | Mapping::Moved(there) => Some(there),
        Mapping::Unmapped => None,
    };
    if let Some(there) = found_in(2565)
        && let Some((_, registers)) = OF_2565.iter().find(|(code, _)| *code == there)
    {
        return registers;
    }
    let later = LATER
        .iter()
        .find(|(of, known, _)| found_in(*of).is_some_and(|there| there == *known));
    if let Some((_, _, registers)) = later {
        return registers;
    }
    // A question whose wording was not read keeps its number, whatever the year.
    let has_no_name = Catalogue::nearest(year).is_none_or(|it| it.item(code).is_none());
    let by_number = OF_2565
        .iter()
        .find(|(known, _)| has_no_name && !code.starts_with('o') && *known == code);
    by_number.map_or(&[], |(_, registers)| registers)
}

/// The registers of an indicator of an assessed year; none where the general one serves.
fn registers_of_indicator(number: &str, year: u16) -> &'static [&'static str] {
    let there = match map_indicator(number, year, 2565) {
        Mapping::Same(there) | Mapping::Moved(there) => there,
        Mapping::Unmapped => number.to_owned(),
    };
    let found = OF_INDICATORS.iter().find(|(known, _)| *known == there);
    found.map_or(&[], |(_, registers)| registers)
}

impl Plan {
    /// The registers that a measure leads to: those of its item, else of its indicator; those
    /// that its rules count and that the office attached; the executive's follow-up; and the
    /// general one. Never empty, each once.
    #[must_use]
    pub fn registers_of(&self, measure: &Measure) -> Vec<Arc<Register>> {
        let year = self.assessed.be();
        let of_subject = match registers_of_item(&measure.item, year) {
            // Most questions of IIT are as their indicator.
            [] if measure.item.is_empty() || measure.item.starts_with('i') => {
                let catalogue = Catalogue::nearest(year);
                let of_item = catalogue.and_then(|it| it.item(&measure.item));
                let indicator = of_item.map_or(&*measure.indicator, |item| &item.indicator);
                registers_of_indicator(indicator, year)
            }
            registers => registers,
        };
        let rules = measure.tasks.iter().flat_map(|task| &task.rules);
        let of_rules = rules
            .map(|it| it.rule.register.clone())
            .filter(|key| **key != *super::FOLLOW_UP);
        let general = general_key(measure);
        let general_leads = of_subject.is_empty().then(|| general.clone());
        let keys = general_leads
            .into_iter()
            .chain(of_subject.iter().map(|key| RegisterKey::from(*key)))
            .chain(measure.registers.iter().cloned())
            .chain(of_rules)
            .chain([RegisterKey::from(super::FOLLOW_UP), general]);
        let mut registers: Vec<Arc<Register>> = Vec::new();
        for key in keys {
            if !registers.iter().any(|known| known.key == key) {
                registers.extend(self.registers.register(&key));
            }
        }
        registers
    }

    /// The register that the records of a measure open with.
    #[must_use]
    pub fn register_for(&self, measure: &Measure) -> Option<Arc<Register>> {
        self.registers_of(measure).into_iter().next()
    }

    /// The first measure that leads to a register.
    #[must_use]
    pub fn measure_of_register(&self, register: &str) -> Option<&RecordId> {
        let leads = |measure: &&Measure| {
            let registers = self.registers_of(measure);
            registers.iter().any(|known| &*known.key == register)
        };
        self.measures.iter().find(leads).map(|measure| &measure.id)
    }
}

/// The general register of a measure: measures of the same item share one.
fn general_key(measure: &Measure) -> RegisterKey {
    let of = [&*measure.item, &*measure.indicator, &*measure.id]
        .into_iter()
        .find(|of| !of.is_empty())
        .unwrap_or_default();
    format!("{GENERAL}{of}").into()
}
