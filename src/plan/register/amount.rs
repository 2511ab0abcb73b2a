//! Figures of registers: exact, never negative.

use crate::calendar::{Numerals, arabic_digits};
use std::fmt;

/// A figure in ten-thousandths, so that baht, means and percentages add up exactly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(u64);

/// Why a text is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountError {
    /// It is no number.
    NotANumber,
    /// It is below 0.
    Negative,
    /// It has more than four decimals, or is a trillion and more.
    TooLong,
}

/// What clerks write behind a figure.
const UNITS: [&str; 9] = ["บาท", "฿", "%", "คน", "ราย", "ครั้ง", "วัน", "เรื่อง", "ข้อ"];

impl Amount {
    const SCALE: u64 = 10_000;

    /// A whole number.
    #[must_use]
    pub const fn whole(count: u64) -> Self {
        Self(count.saturating_mul(Self::SCALE))
    }

    /// The whole number; `None` for a broken one.
    #[must_use]
    pub const fn to_whole(self) -> Option<u64> {
        if self.0.is_multiple_of(Self::SCALE) {
            Some(self.0 / Self::SCALE)
        } else {
            None
        }
    }

    /// The sum.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The difference, 0 where it would be negative.
    #[must_use]
    pub const fn less(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// How many decimals it needs, 0 to 4.
    #[must_use]
    pub fn decimals(self) -> usize {
        let rest = self.0 % Self::SCALE;
        (0..=4)
            .find(|decimals| rest.is_multiple_of(10_u64.pow(4 - *decimals as u32)))
            .unwrap_or(4)
    }

    /// Reads a canonical text, `1234.5`.
    #[must_use]
    pub fn from_wire(text: &str) -> Option<Self> {
        Self::parse(text)
            .ok()
            .filter(|amount| amount.to_string() == text)
    }

    /// Reads what people type and spreadsheets copy: Thai and Arabic digits, thousands parted
    /// by commas, a unit behind.
    ///
    /// # Errors
    /// [`AmountError`] where it is no figure.
    pub fn parse(text: &str) -> Result<Self, AmountError> {
        let text: String = arabic_digits(text)
            .chars()
            .filter(|c| !c.is_whitespace() && !"\u{200b}\u{feff}".contains(*c))
            .collect();
        let mut text = text.as_str();
        while let Some(rest) = UNITS.iter().find_map(|unit| text.strip_suffix(unit)) {
            text = rest;
        }
        text = text.strip_prefix('฿').unwrap_or(text);
        let (is_negative, text) = match text.strip_prefix(['-', '−', '–']) {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let whole = without_commas(whole).ok_or(AmountError::NotANumber)?;
        let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !are_digits(&whole) || !are_digits(decimals) || text.ends_with('.') {
            return Err(AmountError::NotANumber);
        }
        let decimals = decimals.trim_end_matches('0');
        let whole = whole.trim_start_matches('0');
        if whole.len() > 12 || decimals.len() > 4 {
            return Err(AmountError::TooLong);
        }
        let read = |text: &str| text.parse::<u64>().unwrap_or_default();
        let amount = Self(read(whole) * Self::SCALE + read(&format!("{decimals:0<4}")));
        if is_negative && amount != Self::default() {
            return Err(AmountError::Negative);
        }
        Ok(amount)
    }

    /// As people read it: thousands parted by commas, at least so many decimals.
    #[must_use]
    pub fn shown(self, decimals: usize, numerals: Numerals) -> String {
        let whole = (self.0 / Self::SCALE).to_string();
        let mut parted = String::with_capacity(whole.len() + whole.len() / 3);
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                parted.push(',');
            }
            parted.push(digit);
        }
        let decimals = decimals.max(self.decimals());
        if decimals > 0 {
            let rest = format!("{:04}", self.0 % Self::SCALE);
            parted.push('.');
            parted.push_str(&rest[..decimals.min(4)]);
        }
        numerals.apply(&parted)
    }
}

/// The canonical text.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0 / Self::SCALE)?;
        match self.decimals() {
            0 => Ok(()),
            decimals => {
                let rest = format!("{:04}", self.0 % Self::SCALE);
                write!(f, ".{}", &rest[..decimals])
            }
        }
    }
}

/// Takes commas out that part thousands; `None` where one stands elsewhere: `1,5` may be meant
/// as one and a half.
fn without_commas(text: &str) -> Option<String> {
    let mut groups = text.split(',');
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let is_right = rest.is_empty()
        || ((1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3));
    is_right.then(|| text.replace(',', ""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(typed: &str, expected: Result<&str, AmountError>) {
        let found = Amount::parse(typed).map(|amount| amount.to_string());
        assert_eq!(found, expected.map(str::to_owned), "{typed}");
    }

    #[test]
    fn figures_are_read_as_people_type_them() {
        check("12", Ok("12"));
        check("๑๒", Ok("12"));
        check("๑2", Ok("12"));
        check(" 1,234 ", Ok("1234"));
        check("๑,๒๓๔,๕๖๗.๕๐ บาท", Ok("1234567.5"));
        check("฿2,000", Ok("2000"));
        check("91.65%", Ok("91.65"));
        check("12 คน", Ok("12"));
        check("0012", Ok("12"));
        check("0", Ok("0"));
        check("-0", Ok("0"));
        check("+5", Ok("5"));
        check("4.583", Ok("4.583"));
        check("3.00", Ok("3"));
    }

    #[test]
    fn what_is_no_figure_is_refused_for_its_reason() {
        check("-5", Err(AmountError::Negative));
        check("−๕", Err(AmountError::Negative));
        check("สิบสอง", Err(AmountError::NotANumber));
        check("12 แห่ง", Err(AmountError::NotANumber));
        check("1,5", Err(AmountError::NotANumber));
        check("1,2345", Err(AmountError::NotANumber));
        check("1.2.3", Err(AmountError::NotANumber));
        check("1.", Err(AmountError::NotANumber));
        check(".5", Err(AmountError::NotANumber));
        check("", Err(AmountError::NotANumber));
        check("1e5", Err(AmountError::NotANumber));
        check("1.23456", Err(AmountError::TooLong));
        check("1000000000000", Err(AmountError::TooLong));
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_again(value in 0u64..10_000_000_000_000_000) {
            let amount = Amount(value);
            prop_assert_eq!(Amount::from_wire(&amount.to_string()), Some(amount));
            for numerals in [Numerals::Thai, Numerals::Arabic] {
                prop_assert_eq!(Amount::parse(&amount.shown(2, numerals)), Ok(amount));
            }
        }
    }
}
