//! Thai and Arabic numerals, and texts turned from one into the other.

/// The digits that a text is shown with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Numerals {
    /// ๐๑๒๓๔๕๖๗๘๙, as official documents are written.
    #[default]
    Thai,
    /// 0123456789.
    Arabic,
}

impl Numerals {
    /// The text with each of its digits, of either kind, in these numerals.
    pub fn apply(self, text: &str) -> String {
        match self {
            Self::Thai => thai_digits(text),
            Self::Arabic => arabic_digits(text),
        }
    }
}

/// The text with Thai digits in place of Arabic ones.
pub fn thai_digits(text: &str) -> String {
    with_digits(text, '0', '๐')
}

/// The text with Arabic digits in place of Thai ones.
pub fn arabic_digits(text: &str) -> String {
    with_digits(text, '๐', '0')
}

/// A count with its thousands parted: `1,234`.
#[must_use]
pub fn counted(number: usize) -> String {
    let digits = number.to_string();
    let mut parted = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            parted.push(',');
        }
        parted.push(digit);
    }
    parted
}

/// The text with the ten digits from `new_zero` in place of those from `zero`. Most texts have none.
fn with_digits(text: &str, zero: char, new_zero: char) -> String {
    let value = |c: char| u32::from(c).wrapping_sub(u32::from(zero));
    let exchanged = |c: char| match value(c) {
        value @ 0..=9 => char::from_u32(u32::from(new_zero) + value).unwrap_or(c),
        _ => c,
    };
    if text.chars().all(|c| value(c) > 9) {
        return text.to_owned();
    }
    text.chars().map(exchanged).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(arabic: &str, thai: &str) {
        assert_eq!(thai_digits(arabic), thai);
        assert_eq!(arabic_digits(thai), arabic);
        assert_eq!(Numerals::Thai.apply(thai), thai);
        assert_eq!(Numerals::Arabic.apply(arabic), arabic);
    }

    #[test]
    fn thousands_are_parted() {
        for (number, written) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1,000"),
            (12_345, "12,345"),
            (1_234_567, "1,234,567"),
        ] {
            assert_eq!(counted(number), written);
        }
    }

    #[test]
    fn digits_change_both_ways_and_other_letters_stay() {
        check("0123456789", "๐๑๒๓๔๕๖๗๘๙");
        check("ข้อ 9.2 (e10)", "ข้อ ๙.๒ (e๑๐)");
        check("ไม่มีเลข / * ฿ ๏ ๚", "ไม่มีเลข / * ฿ ๏ ๚");
        check("", "");
    }

    #[test]
    fn mixed_digits_become_one_kind() {
        assert_eq!(Numerals::Thai.apply("๑6"), "๑๖");
        assert_eq!(Numerals::Arabic.apply("๑6"), "16");
    }
}
