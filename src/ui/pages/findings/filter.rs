//! Which findings are shown, as it stands in the address.

use crate::browser::page;
use crate::plan::{Finding, Plan};
use crate::ui::route::{Page, query, with_query};
use crate::ui::text::FindingsText;

/// Which of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// Those that wait.
    #[default]
    Open,
    /// Those with a reason.
    Answered,
    /// All.
    All,
}

impl Shown {
    /// In the order of the bar.
    pub const ALL: [Self; 3] = [Self::Open, Self::Answered, Self::All];

    /// As it stands in the address.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Open => "",
            Self::Answered => "answered",
            Self::All => "all",
        }
    }

    /// Reads [`Self::key`]; anything else shows those that wait.
    pub fn from_key(key: &str) -> Self {
        let known = Self::ALL.into_iter().find(|shown| shown.key() == key);
        known.unwrap_or_default()
    }

    /// Its name.
    pub const fn label(self, words: &FindingsText) -> &'static str {
        match self {
            Self::Open => words.open,
            Self::Answered => words.answered,
            Self::All => words.all,
        }
    }

    /// Whether it shows a finding.
    pub const fn admits(self, finding: &Finding) -> bool {
        match self {
            Self::Open => !finding.is_answered,
            Self::Answered => finding.is_answered,
            Self::All => true,
        }
    }
}

/// The filter of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Waiting, answered or all.
    pub shown: Shown,
    /// The record of a division, or empty.
    pub division: String,
}

impl Filter {
    /// Reads the filter of a hash; what it does not know is left out.
    pub fn parse(hash: &str) -> Self {
        let mut filter = Self::default();
        for (key, value) in query(hash) {
            match key.as_str() {
                "show" => filter.shown = Shown::from_key(&value),
                "division" => filter.division = value,
                _ => {}
            }
        }
        filter
    }

    /// The same with others shown.
    pub fn with_shown(self, shown: Shown) -> Self {
        Self { shown, ..self }
    }

    /// The same for another division.
    pub fn with_division(self, division: String) -> Self {
        Self { division, ..self }
    }

    fn href(&self) -> String {
        let pairs = [
            ("show", self.shown.key()),
            ("division", self.division.as_str()),
        ];
        with_query(&Page::Findings, &pairs)
    }

    /// Goes there.
    pub fn go(&self) {
        page::set_hash(self.href().trim_start_matches('#'));
    }
}

/// Whether a finding is the business of a division; that of a register without a measure is
/// everybody's.
pub fn is_of_division(plan: &Plan, finding: &Finding, division: &str) -> bool {
    let measure = finding.measure.as_deref().and_then(|id| plan.measure(id));
    division.is_empty()
        || measure.is_none_or(|measure| {
            let mut parties = measure.parties.iter();
            parties.any(|party| party.includes(division, plan))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_reads_back_from_its_address() {
        for shown in Shown::ALL {
            let filter = Filter {
                shown,
                division: "d.works".to_owned(),
            };
            assert_eq!(Filter::parse(&filter.href()), filter);
        }
        assert_eq!(Filter::default().href(), "#/findings");
    }
}
