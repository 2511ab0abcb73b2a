//! What an office sets for its survey and for the report of it.

use super::bands::Bands;
use super::field;
use super::record::SurveyKind;
use crate::calendar::{Date, Numerals};
use crate::log::Log;

/// Settings of the survey of a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// How means become levels.
    pub bands: Bands,
    /// How many people the survey speaks of, from which the sample size follows.
    pub population: Option<u32>,
    /// Digits of the report.
    pub numerals: Numerals,
    /// Number of the announcement, empty where it has none.
    pub announcement: String,
    /// Day of the announcement.
    pub announced_on: Option<Date>,
    /// Who signs it.
    pub signer: String,
    /// In what capacity.
    pub signer_title: String,
    /// What the report says first, where the office says it in its own words.
    pub introduction: Option<String>,
    /// Which suggestions the report quotes.
    pub suggestions: QuotedSuggestions,
}

/// Which suggestions the report quotes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum QuotedSuggestions {
    /// None: their tags are counted.
    #[default]
    Tags,
    /// All, without personal data.
    All,
}

impl Settings {
    /// Reads the settings of a log. What cannot be read counts as not set, and
    /// stays in the log.
    #[must_use]
    pub fn fold(log: &Log) -> Self {
        let value = |field: &str| log.value(SurveyKind::Settings.prefix(), field);
        let text = |field: &str| value(field).unwrap_or_default().to_owned();
        Self {
            bands: value(field::BANDS)
                .and_then(Bands::from_wire)
                .unwrap_or_default(),
            population: value(field::POPULATION).and_then(|text| text.parse().ok()),
            numerals: match value(field::NUMERALS) {
                Some("arabic") => Numerals::Arabic,
                _ => Numerals::Thai,
            },
            announcement: text(field::ANNOUNCEMENT),
            announced_on: value(field::ANNOUNCED_ON).and_then(Date::from_wire),
            signer: text(field::SIGNER),
            signer_title: text(field::SIGNER_TITLE),
            introduction: value(field::INTRODUCTION).map(str::to_owned),
            suggestions: match value(field::QUOTED) {
                Some("all") => QuotedSuggestions::All,
                _ => QuotedSuggestions::Tags,
            },
        }
    }
}
