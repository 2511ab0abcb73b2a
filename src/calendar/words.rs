//! Dates in words, Thai with the Buddhist era and English with the Christian era.
use super::{Date, Numerals, PartialDate, YearMonth};

/// The language of a screen or a paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Years of the Buddhist era, digits as chosen.
    #[default]
    Thai,
    /// Years of the Christian era, digits always Arabic.
    English,
}

pub(super) const THAI_MONTHS: [(&str, &str); 12] = [
    ("มกราคม", "ม.ค."),
    ("กุมภาพันธ์", "ก.พ."),
    ("มีนาคม", "มี.ค."),
    ("เมษายน", "เม.ย."),
    ("พฤษภาคม", "พ.ค."),
    ("มิถุนายน", "มิ.ย."),
    ("กรกฎาคม", "ก.ค."),
    ("สิงหาคม", "ส.ค."),
    ("กันยายน", "ก.ย."),
    ("ตุลาคม", "ต.ค."),
    ("พฤศจิกายน", "พ.ย."),
    ("ธันวาคม", "ธ.ค."),
];

pub(super) const ENGLISH_MONTHS: [(&str, &str); 12] = [
    ("January", "Jan"),
    ("February", "Feb"),
    ("March", "Mar"),
    ("April", "Apr"),
    ("May", "May"),
    ("June", "Jun"),
    ("July", "Jul"),
    ("August", "Aug"),
    ("September", "Sep"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
];

fn names(month: u8, language: Language) -> (&'static str, &'static str) {
    let names = match language {
        Language::Thai => &THAI_MONTHS,
        Language::English => &ENGLISH_MONTHS,
    };
    names[usize::from(month.clamp(1, 12)) - 1]
}

/// ธันวาคม, December; numbers outside 1 to 12 name the nearer end of the year.
pub fn month_name(month: u8, language: Language) -> &'static str {
    names(month, language).0
}

/// ธ.ค., Dec; numbers outside 1 to 12 name the nearer end of the year.
pub fn month_short_name(month: u8, language: Language) -> &'static str {
    names(month, language).1
}

impl PartialDate {
    /// ๑๖ ธันวาคม ๒๕๖๕, ธันวาคม ๒๕๖๕; 16 December 2022, December 2022. In Thai exactly what
    /// browsers write for `th-TH-u-ca-buddhist`.
    pub fn long(self, language: Language, numerals: Numerals) -> String {
        self.written(month_name, language, numerals)
    }

    /// 16 ธ.ค. 2565, ธ.ค. 2565; 16 Dec 2022, Dec 2022.
    pub fn short(self, language: Language, numerals: Numerals) -> String {
        self.written(month_short_name, language, numerals)
    }

    /// วันที่ ๑๖ ธันวาคม พ.ศ. ๒๕๖๕, เดือนพฤศจิกายน พ.ศ. ๒๕๖๕; in English as [`PartialDate::long`].
    pub fn official(self, language: Language, numerals: Numerals) -> String {
        if language == Language::English {
            return self.long(language, numerals);
        }
        let month = self.year_month();
        let (name, year) = (month_name(month.month(), language), month.be_year());
        numerals.apply(&match self {
            Self::Day(day) => format!("วันที่ {} {name} พ.ศ. {year}", day.day()),
            Self::Month(_) => format!("เดือน{name} พ.ศ. {year}"),
        })
    }

    fn written(
        self,
        name: fn(u8, Language) -> &'static str,
        language: Language,
        numerals: Numerals,
    ) -> String {
        let month = self.year_month();
        let name = name(month.month(), language);
        let (year, numerals) = match language {
            Language::Thai => (month.be_year(), numerals),
            Language::English => (month.ce_year(), Numerals::Arabic),
        };
        numerals.apply(&match self {
            Self::Day(day) => format!("{} {name} {year}", day.day()),
            Self::Month(_) => format!("{name} {year}"),
        })
    }
}

impl Date {
    /// See [`PartialDate::long`].
    pub fn long(self, language: Language, numerals: Numerals) -> String {
        PartialDate::Day(self).long(language, numerals)
    }

    /// See [`PartialDate::short`].
    pub fn short(self, language: Language, numerals: Numerals) -> String {
        PartialDate::Day(self).short(language, numerals)
    }

    /// See [`PartialDate::official`].
    pub fn official(self, language: Language, numerals: Numerals) -> String {
        PartialDate::Day(self).official(language, numerals)
    }
}

impl YearMonth {
    /// See [`PartialDate::long`].
    pub fn long(self, language: Language, numerals: Numerals) -> String {
        PartialDate::Month(self).long(language, numerals)
    }

    /// See [`PartialDate::short`].
    pub fn short(self, language: Language, numerals: Numerals) -> String {
        PartialDate::Month(self).short(language, numerals)
    }

    /// See [`PartialDate::official`].
    pub fn official(self, language: Language, numerals: Numerals) -> String {
        PartialDate::Month(self).official(language, numerals)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(wire: &str, language: Language, numerals: Numerals, expected: [&str; 3]) {
        let date = PartialDate::from_wire(wire).expect("a wire date");
        let found = [
            date.long(language, numerals),
            date.short(language, numerals),
            date.official(language, numerals),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn dates_are_written_as_papers_and_screens_want_them() {
        use {Language::*, Numerals::Arabic};
        check(
            "2022-12-16",
            Thai,
            Numerals::Thai,
            ["๑๖ ธันวาคม ๒๕๖๕", "๑๖ ธ.ค. ๒๕๖๕", "วันที่ ๑๖ ธันวาคม พ.ศ. ๒๕๖๕"],
        );
        check(
            "2022-12-06",
            Thai,
            Arabic,
            ["6 ธันวาคม 2565", "6 ธ.ค. 2565", "วันที่ 6 ธันวาคม พ.ศ. 2565"],
        );
        check(
            "2022-11",
            Thai,
            Numerals::Thai,
            ["พฤศจิกายน ๒๕๖๕", "พ.ย. ๒๕๖๕", "เดือนพฤศจิกายน พ.ศ. ๒๕๖๕"],
        );
        let english = ["16 December 2022", "16 Dec 2022", "16 December 2022"];
        check("2022-12-16", English, Arabic, english);
        check("2022-12-16", English, Numerals::Thai, english);
        check(
            "2023-05",
            English,
            Arabic,
            ["May 2023", "May 2023", "May 2023"],
        );
    }
}
