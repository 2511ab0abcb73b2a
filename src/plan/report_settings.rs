//! What an office sets for the report of a round.

use super::field;
use super::report_part::ReportPart;
use crate::calendar::Numerals;
use crate::ita::Instrument;
use crate::log::Log;
use std::collections::{BTreeMap, BTreeSet};

/// The column titles of the measures report where the office sets none.
pub const COLUMNS: [&str; 5] = [
    "ประเด็นที่ต้องปรับปรุงแก้ไข/ประเด็นที่ต้องพัฒนา",
    "ผู้รับผิดชอบ",
    "ขั้นตอนหรือวิธีการ/มาตรการ",
    "การรายงานผลและการกำกับติดตาม กำหนดระยะเวลาแล้วเสร็จ",
    "ผลการดำเนินการ",
];

/// Settings of the report of one round. What is not set has a default that the
/// report computes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportSettings {
    /// The lead paragraph.
    pub lead: Option<String>,
    /// Digits.
    pub numerals: Numerals,
    /// Column titles of the whole report (key `1`–`5`) and of single tables (key
    /// `<column>:<measure that starts the table>`).
    titles: BTreeMap<String, String>,
    /// The optional parts that are wanted.
    parts: BTreeSet<ReportPart>,
    /// Headings of sections, by the code of the instrument.
    sections: BTreeMap<String, String>,
}

impl ReportSettings {
    pub(super) fn fold(log: &Log, record: &str) -> Self {
        let with_prefix = |prefix: &str| {
            log.fields(record)
                .filter_map(|(name, value)| {
                    Some((name.strip_prefix(prefix)?.to_owned(), value.to_owned()))
                })
                .collect()
        };
        Self {
            lead: log.value(record, field::LEAD).map(Into::into),
            numerals: match log.value(record, field::NUMERALS) {
                Some("arabic") => Numerals::Arabic,
                _ => Numerals::Thai,
            },
            titles: with_prefix(field::TITLE),
            parts: log
                .fields(record)
                .filter(|(_, value)| *value == field::YES)
                .filter_map(|(name, _)| ReportPart::from_key(name.strip_prefix(field::PART)?))
                .collect(),
            sections: with_prefix(field::SECTION),
        }
    }

    /// The title of column 1–5 in the table that starts with this measure; with
    /// `None`, in the whole report.
    #[must_use]
    pub fn title(&self, column: usize, table: Option<&str>) -> &str {
        table
            .and_then(|table| self.titles.get(&format!("{column}:{table}")))
            .or_else(|| self.titles.get(&column.to_string()))
            .map_or_else(
                || COLUMNS.get(column.wrapping_sub(1)).copied().unwrap_or(""),
                String::as_str,
            )
    }

    /// Whether an optional part is wanted.
    #[must_use]
    pub fn has(&self, part: ReportPart) -> bool {
        self.parts.contains(&part)
    }

    /// The heading that the office set for a section.
    #[must_use]
    pub fn section(&self, instrument: Instrument) -> Option<&str> {
        self.sections.get(instrument.code()).map(String::as_str)
    }
}
