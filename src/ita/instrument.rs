//! The three instruments with which an office is assessed.

/// One of the three instruments, in the order in which a report shows its sections.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Instrument {
    /// Open data: what the office publishes, seen by an assessor.
    Oit,
    /// What the people inside the office answer.
    Iit,
    /// What the people outside, who deal with the office, answer.
    Eit,
}

impl Instrument {
    /// All three in the order of the report.
    pub const ALL: [Self; 3] = [Self::Oit, Self::Iit, Self::Eit];

    /// The abbreviation in capitals, as official papers print it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Oit => "OIT",
            Self::Iit => "IIT",
            Self::Eit => "EIT",
        }
    }

    /// Reads the abbreviation in any case.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|instrument| instrument.code().eq_ignore_ascii_case(code))
    }

    /// The letter with which the instrument's item codes begin.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Oit => 'o',
            Self::Iit => 'i',
            Self::Eit => 'e',
        }
    }

    /// The instrument of an item code such as `o17`; only the first letter counts.
    #[must_use]
    pub fn of_item(code: &str) -> Option<Self> {
        let letter = code.chars().next()?;
        Self::ALL
            .into_iter()
            .find(|instrument| instrument.letter() == letter)
    }

    /// The official Thai name.
    #[must_use]
    pub const fn name_th(self) -> &'static str {
        match self {
            Self::Oit => "แบบวัดการเปิดเผยข้อมูลสาธารณะ",
            Self::Iit => "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน",
            Self::Eit => "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก",
        }
    }

    /// The English name.
    #[must_use]
    pub const fn name_en(self) -> &'static str {
        match self {
            Self::Oit => "Open Data Integrity and Transparency Assessment",
            Self::Iit => "Internal Integrity and Transparency Assessment",
            Self::Eit => "External Integrity and Transparency Assessment",
        }
    }

    /// Its share in the total score; the three make 100.
    #[must_use]
    pub const fn weight_percent(self) -> u8 {
        match self {
            Self::Oit => 40,
            Self::Iit | Self::Eit => 30,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_come_in_the_order_of_the_report() {
        let mut shuffled = [Instrument::Eit, Instrument::Oit, Instrument::Iit];
        shuffled.sort();
        assert_eq!(shuffled, Instrument::ALL);
        assert_eq!(Instrument::ALL.map(Instrument::code), ["OIT", "IIT", "EIT"]);
    }

    #[test]
    fn a_code_reads_back_in_any_case() {
        for instrument in Instrument::ALL {
            assert_eq!(Instrument::from_code(instrument.code()), Some(instrument));
            assert_eq!(
                Instrument::from_code(&instrument.code().to_lowercase()),
                Some(instrument)
            );
        }
        assert_eq!(Instrument::from_code("ITA"), None);
    }

    #[test]
    fn the_weights_make_a_hundred() {
        let total: u8 = Instrument::ALL
            .into_iter()
            .map(Instrument::weight_percent)
            .sum();
        assert_eq!(total, 100);
    }

    #[test]
    fn the_letter_of_an_item_tells_its_instrument() {
        assert_eq!(Instrument::of_item("o17"), Some(Instrument::Oit));
        assert_eq!(Instrument::of_item("i4"), Some(Instrument::Iit));
        assert_eq!(Instrument::of_item("e10"), Some(Instrument::Eit));
        assert_eq!(Instrument::of_item("x1"), None);
        assert_eq!(Instrument::of_item(""), None);
    }
}
