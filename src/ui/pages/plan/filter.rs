//! Which measures are shown: the filter of the plan, as it stands in the address.

use crate::calendar::arabic_digits;
use crate::plan::{Measure, MeasureState, Plan};
use crate::ui::route::{Page, query, with_query};

/// What a measure must be to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It stands like this.
    State(MeasureState),
    /// A result of it waits to be linked to a task.
    Unlinked,
}

impl Status {
    /// In the order of the filter.
    pub const ALL: [Self; 5] = [
        Self::State(MeasureState::Late),
        Self::State(MeasureState::InProgress),
        Self::State(MeasureState::NotStarted),
        Self::State(MeasureState::Done),
        Self::Unlinked,
    ];

    /// As it stands in the address.
    pub const fn key(self) -> &'static str {
        match self {
            Self::State(MeasureState::Late) => "late",
            Self::State(MeasureState::InProgress) => "in-progress",
            Self::State(MeasureState::NotStarted) => "not-started",
            Self::State(MeasureState::Done) => "done",
            Self::Unlinked => "unlinked",
        }
    }

    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.key() == key)
    }
}

/// The filter of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The record of a division, or empty.
    pub division: String,
    /// How a measure must stand.
    pub status: Option<Status>,
    /// What must occur in it.
    pub text: String,
}

impl Filter {
    /// Reads the filter of a hash; what it does not know is left out.
    pub fn parse(hash: &str) -> Self {
        let mut filter = Self::default();
        for (key, value) in query(hash) {
            match key.as_str() {
                "division" => filter.division = value,
                "status" => filter.status = Status::from_key(&value),
                "q" => filter.text = value,
                _ => {}
            }
        }
        filter
    }

    /// The address of the plan with this filter.
    pub fn href(&self) -> String {
        let status = self.status.map_or("", Status::key);
        let pairs = [
            ("division", self.division.as_str()),
            ("status", status),
            ("q", self.text.trim()),
        ];
        with_query(&Page::Plan, &pairs)
    }

    /// Whether it lets everything through.
    pub fn is_empty(&self) -> bool {
        self.division.is_empty() && self.status.is_none() && self.text.trim().is_empty()
    }

    /// Whether division and text let a measure through; the status is not asked.
    pub fn admits_content(&self, plan: &Plan, measure: &Measure) -> bool {
        let is_theirs = self.division.is_empty()
            || measure
                .parties
                .iter()
                .any(|party| party.includes(&self.division, plan));
        is_theirs && self.is_said_in(measure)
    }

    fn is_said_in(&self, measure: &Measure) -> bool {
        let wanted = plain(&self.text);
        if wanted.is_empty() {
            return true;
        }
        let texts = [
            &measure.issue,
            &measure.item,
            &measure.indicator,
            &measure.note,
        ];
        texts
            .into_iter()
            .chain(measure.steps.iter().map(|step| &step.text))
            .chain(measure.tasks.iter().map(|task| &task.text))
            .chain(measure.outcomes.iter().map(|outcome| &outcome.text))
            .any(|text| plain(text).contains(&wanted))
    }
}

/// A text without what people type one way or the other: spaces, case, kind of digits.
pub(super) fn plain(text: &str) -> String {
    arabic_digits(text)
        .chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_reads_back_from_its_address() {
        for status in Status::ALL {
            let filter = Filter {
                division: "d.works".to_owned(),
                status: Some(status),
                text: "คู่มือ & o๑๗".to_owned(),
            };
            assert_eq!(Filter::parse(&filter.href()), filter);
        }
        assert_eq!(Filter::default().href(), "#/plan");
    }

    #[test]
    fn digits_spaces_and_case_do_not_matter() {
        assert_eq!(plain("ข้อ O ๑๗"), plain("ข้อo17"));
    }
}
