//! A catalogue: the indicators and items with which the offices are assessed in one year.

use super::instrument::Instrument;
use crate::sorting::SmallSort;

/// Where a wording stands against the official text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Wording {
    /// Read in a public source.
    Verified,
    /// From memory, from another year or not known; shown as such, never as official.
    Unverified,
    /// Written by the office itself; an update of the app never replaces it.
    Office,
}

/// How much of an instrument a built-in catalogue holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Completeness {
    /// Every item is there.
    Complete,
    /// Items are missing, or their wording was not read.
    Partial,
}

/// What a catalogue says about its own holdings of one instrument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The instrument spoken of.
    pub instrument: Instrument,
    /// Whether the office has to add something.
    pub completeness: Completeness,
    /// A remark in Thai for the page of the catalogue; may be empty.
    pub remark: String,
}

/// An indicator (ตัวชี้วัด) or sub-indicator (ตัวชี้วัดย่อย).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// The instrument that measures it.
    pub instrument: Instrument,
    /// Arabic digits: `9`, or `9.2` for a sub-indicator.
    pub number: String,
    /// The Thai name.
    pub name: String,
    /// Where the name stands against the official text.
    pub wording: Wording,
    /// The number of the indicator above a sub-indicator.
    pub parent: Option<String>,
}

/// One aspect of a question that asks for several: `i1.2` of `i1`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubItem {
    /// Arabic digits: `i1.2`.
    pub code: String,
    /// The Thai wording; it is as well verified as its item.
    pub name: String,
}

/// A question of IIT or EIT, or something that OIT wants published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The letter of the instrument and a number in Arabic digits: `o17`.
    pub code: String,
    /// The instrument that it belongs to.
    pub instrument: Instrument,
    /// The number of its sub-indicator, or of its indicator where there are none.
    pub indicator: String,
    /// The heading under which official lists print it; empty where they print none.
    pub group: String,
    /// The Thai wording; empty where it is not known and the office has to add it.
    pub name: String,
    /// Where the name stands against the official text.
    pub wording: Wording,
    /// The aspects of a question that asks for several.
    pub sub_items: Vec<SubItem>,
    /// What the publication must show (องค์ประกอบด้านข้อมูล), as far as it was read.
    pub elements: Vec<String>,
    /// Explanations printed below the item.
    pub notes: Vec<String>,
    /// Where the name was read: an address or a sentence in Thai; empty where nowhere.
    pub source: String,
    /// Where the elements were read, when elsewhere than the name.
    pub elements_source: String,
    /// Its place among the items of its instrument. Texts compare as the places
    /// do; a built-in place follows from the code alone, so that it never moves
    /// when a later release knows more items.
    pub order: String,
}

/// The framework of one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue {
    /// The Buddhist-era fiscal year that is assessed.
    pub year: u16,
    /// One entry for each instrument, in the order of the report.
    pub coverage: Vec<Coverage>,
    /// Indicators, each followed by its sub-indicators, in the order of the report.
    pub indicators: Vec<Indicator>,
    /// Items by instrument, then by [`Item::order`], then by code.
    pub items: Vec<Item>,
}

impl Catalogue {
    /// The item of a code such as `o17`.
    #[must_use]
    pub fn item(&self, code: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.code == code)
    }

    /// The items of an indicator or sub-indicator; those of an indicator
    /// include those of its sub-indicators.
    pub fn items_of<'a>(&'a self, indicator: &'a str) -> impl Iterator<Item = &'a Item> {
        self.items.iter().filter(move |item| {
            item.indicator
                .strip_prefix(indicator)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    }

    /// The indicator or sub-indicator of a number such as `9` or `9.2`.
    #[must_use]
    pub fn indicator(&self, number: &str) -> Option<&Indicator> {
        self.indicators
            .iter()
            .find(|indicator| indicator.number == number)
    }

    /// The indicators that stand below no other.
    pub fn top_indicators(&self) -> impl Iterator<Item = &Indicator> {
        self.indicators.iter().filter(|it| it.parent.is_none())
    }

    /// The indicators above and including a number, outermost first: 9, then
    /// 9.2. Numbers that the catalogue does not hold are left out.
    #[must_use]
    pub fn indicator_path(&self, number: &str) -> Vec<&Indicator> {
        number
            .match_indices('.')
            .map(|(end, _)| &number[..end])
            .chain([number])
            .filter_map(|number| self.indicator(number))
            .collect()
    }

    /// What is known of the completeness of an instrument.
    #[must_use]
    pub fn coverage(&self, instrument: Instrument) -> Option<&Coverage> {
        self.coverage
            .iter()
            .find(|coverage| coverage.instrument == instrument)
    }

    /// Puts the items in their order.
    pub(super) fn arrange(&mut self) {
        self.items.small_sort_by(|a, b| {
            (a.instrument, &a.order, number_of(&a.code), &a.code).cmp(&(
                b.instrument,
                &b.order,
                number_of(&b.code),
                &b.code,
            ))
        });
    }
}

/// The number in an item code.
pub(super) fn number_of(code: &str) -> Option<u16> {
    code.get(1..)?.parse().ok()
}

/// The place of an item that nobody has moved: three digits of base 36 from its
/// number and a last one from the middle, which leaves room on both sides.
/// Codes without a number come last.
pub(super) fn place_of(code: &str) -> String {
    let Some(number) = number_of(code).filter(|&n| n < 36 * 36 * 35) else {
        return "zi".to_owned();
    };
    let digit = |n: u16| char::from_digit(u32::from(n % 36), 36).unwrap_or('0');
    [
        digit(number / (36 * 36)),
        digit(number / 36),
        digit(number),
        'i',
    ]
    .iter()
    .collect()
}
