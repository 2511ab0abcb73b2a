//! Scores and grades: what the points of the instruments come to.

use std::fmt;

use super::instrument::Instrument;

/// A score between 0.00 and 100.00, exact to the hundredth: grades begin at a
/// hundredth, and binary fractions cannot hold one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(u16);

impl Score {
    /// The best score.
    pub const MAX: Self = Self(10_000);

    /// From hundredths; `None` above 100.00.
    #[must_use]
    pub const fn from_hundredths(hundredths: u16) -> Option<Self> {
        if hundredths <= Self::MAX.0 {
            Some(Self(hundredths))
        } else {
            None
        }
    }

    /// The score in hundredths.
    #[must_use]
    pub const fn hundredths(self) -> u16 {
        self.0
    }

    /// Reads `67.53`, `95` or `95.5` in Arabic digits. More than two decimals
    /// are refused rather than rounded: a grade may hang on them.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, decimals) = text.trim().split_once('.').unwrap_or((text.trim(), "0"));
        let digits = |part: &str, most: usize| {
            (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
        };
        if !digits(whole, 3) || !digits(decimals, 2) {
            return None;
        }
        let unit = if decimals.len() == 1 { 10 } else { 1 };
        let hundredths = whole.parse::<u32>().ok()? * 100 + decimals.parse::<u32>().ok()? * unit;
        Self::from_hundredths(u16::try_from(hundredths).ok()?)
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

/// What each instrument scored, of 100 each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InstrumentScores {
    /// Open data.
    pub oit: Score,
    /// The people inside.
    pub iit: Score,
    /// The people outside; from 2566 on the two parts of EIT taken together.
    pub eit: Score,
    /// The two parts of EIT where the result prints them: each must reach what
    /// an instrument must reach, while only [`Self::eit`] enters the total.
    pub eit_parts: Option<[Score; 2]>,
}

impl InstrumentScores {
    /// The score of one instrument.
    #[must_use]
    pub const fn of(&self, instrument: Instrument) -> Score {
        match instrument {
            Instrument::Oit => self.oit,
            Instrument::Iit => self.iit,
            Instrument::Eit => self.eit,
        }
    }

    /// The total by the weights of the instruments, rounded half up to the hundredth.
    #[must_use]
    pub fn total(&self) -> Score {
        let weighted: u32 = Instrument::ALL
            .into_iter()
            .map(|i| u32::from(self.of(i).0) * u32::from(i.weight_percent()))
            .sum();
        Score(u16::try_from((weighted + 50) / 100).unwrap_or(Score::MAX.0))
    }

    /// The lowest score of an instrument or, where they are known, of a part of EIT.
    #[must_use]
    pub fn lowest(&self) -> Score {
        let parts = self.eit_parts.iter().flatten().copied();
        parts.fold(self.oit.min(self.iit).min(self.eit), Score::min)
    }
}

/// The rule by which a year was graded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GradeRule {
    /// Up to 2565: seven letters, from the total alone.
    Letters,
    /// From 2566: passed or not, from the total and the lowest instrument.
    Passing,
}

impl GradeRule {
    /// The rule of an assessed Buddhist-era year.
    #[must_use]
    pub const fn of_year(year: u16) -> Self {
        if year <= 2565 {
            Self::Letters
        } else {
            Self::Passing
        }
    }
}

/// The grade of an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the letters say themselves")]
pub enum Grade {
    AA,
    A,
    B,
    C,
    D,
    E,
    F,
    /// ผ่านดีเยี่ยม: total and every instrument at least 95.
    PassedExcellently,
    /// ผ่านดี: total and every instrument at least 85.
    PassedWell,
    /// ผ่าน: total at least 85, an instrument below.
    Passed,
    /// ต้องปรับปรุง: total from 70 to 84.99.
    NeedsImprovement,
    /// ต้องปรับปรุงโดยด่วน: total below 70.
    NeedsUrgentImprovement,
}

impl Grade {
    /// The grade of an assessed year from the scores of the instruments.
    #[must_use]
    pub fn of(year: u16, scores: &InstrumentScores) -> Self {
        match GradeRule::of_year(year) {
            GradeRule::Letters => Self::letter(scores.total()),
            GradeRule::Passing => Self::passing(scores.total(), scores.lowest()),
        }
    }

    /// The letter of a total, as given up to 2565.
    #[must_use]
    pub const fn letter(total: Score) -> Self {
        match total.0 {
            95_00.. => Self::AA,
            85_00.. => Self::A,
            75_00.. => Self::B,
            65_00.. => Self::C,
            55_00.. => Self::D,
            50_00.. => Self::E,
            _ => Self::F,
        }
    }

    /// The grade from 2566 on: of the total and the lowest score of an
    /// instrument. A total of 95 with an instrument from 85 to 94.99 passes well.
    #[must_use]
    pub const fn passing(total: Score, lowest: Score) -> Self {
        match (total.0, lowest.0) {
            (95_00.., 95_00..) => Self::PassedExcellently,
            (85_00.., 85_00..) => Self::PassedWell,
            (85_00.., _) => Self::Passed,
            (70_00.., _) => Self::NeedsImprovement,
            _ => Self::NeedsUrgentImprovement,
        }
    }

    /// As the results print it.
    #[must_use]
    pub const fn name_th(self) -> &'static str {
        match self {
            Self::AA => "AA",
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
            Self::E => "E",
            Self::F => "F",
            Self::PassedExcellently => "ผ่านดีเยี่ยม",
            Self::PassedWell => "ผ่านดี",
            Self::Passed => "ผ่าน",
            Self::NeedsImprovement => "ต้องปรับปรุง",
            Self::NeedsUrgentImprovement => "ต้องปรับปรุงโดยด่วน",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(text: &str) -> Score {
        Score::parse(text).expect("a score")
    }

    fn scores([oit, iit, eit]: [&str; 3]) -> InstrumentScores {
        InstrumentScores {
            oit: score(oit),
            iit: score(iit),
            eit: score(eit),
            eit_parts: None,
        }
    }

    #[track_caller]
    fn check_letter(total: &str, grade: Grade) {
        assert_eq!(Grade::letter(score(total)), grade, "{total}");
        assert_eq!(
            Grade::of(2565, &scores([total; 3])),
            grade,
            "{total} of each instrument"
        );
    }

    #[test]
    fn letters_begin_at_their_hundredth() {
        check_letter("100", Grade::AA);
        check_letter("95.00", Grade::AA);
        check_letter("94.99", Grade::A);
        check_letter("85.00", Grade::A);
        check_letter("84.99", Grade::B);
        check_letter("75.00", Grade::B);
        check_letter("74.99", Grade::C);
        check_letter("67.53", Grade::C); // a published result of 2564
        check_letter("65.00", Grade::C);
        check_letter("64.99", Grade::D);
        check_letter("55.00", Grade::D);
        check_letter("54.99", Grade::E);
        check_letter("50.00", Grade::E);
        check_letter("49.99", Grade::F);
        check_letter("0", Grade::F);
    }

    #[track_caller]
    fn check_passing(oit_iit_eit: [&str; 3], grade: Grade) {
        assert_eq!(
            Grade::of(2566, &scores(oit_iit_eit)),
            grade,
            "{oit_iit_eit:?}"
        );
    }

    #[test]
    fn from_2566_each_instrument_counts_beside_the_total() {
        check_passing(["95", "95", "95"], Grade::PassedExcellently);
        check_passing(["100", "100", "94.99"], Grade::PassedWell);
        check_passing(["94.99", "94.99", "94.99"], Grade::PassedWell);
        check_passing(["85", "85", "85"], Grade::PassedWell);
        check_passing(["100", "100", "84.99"], Grade::Passed);
        check_passing(["100", "75", "75"], Grade::Passed);
        check_passing(["84.99", "84.99", "84.99"], Grade::NeedsImprovement);
        check_passing(["100", "60", "60"], Grade::NeedsImprovement);
        check_passing(["70", "70", "70"], Grade::NeedsImprovement);
        check_passing(["69.99", "69.99", "69.99"], Grade::NeedsUrgentImprovement);
        check_passing(["0", "100", "100"], Grade::NeedsUrgentImprovement);
    }

    #[test]
    fn a_part_of_eit_counts_as_an_instrument() {
        let whole = scores(["98", "96", "95"]);
        assert_eq!(Grade::of(2566, &whole), Grade::PassedExcellently);
        let parts = |parts: [&str; 2]| InstrumentScores {
            eit_parts: Some(parts.map(score)),
            ..whole
        };
        assert_eq!(
            Grade::of(2566, &parts(["95", "95"])),
            Grade::PassedExcellently
        );
        assert_eq!(Grade::of(2566, &parts(["100", "90"])), Grade::PassedWell);
        assert_eq!(Grade::of(2566, &parts(["84.99", "100"])), Grade::Passed);
        assert_eq!(parts(["100", "90"]).total(), whole.total());
    }

    #[test]
    fn the_rule_changes_with_2566() {
        assert_eq!(GradeRule::of_year(2565), GradeRule::Letters);
        assert_eq!(GradeRule::of_year(2566), GradeRule::Passing);
    }

    #[track_caller]
    fn check_total(oit_iit_eit: [&str; 3], total: &str) {
        assert_eq!(scores(oit_iit_eit).total().to_string(), total);
    }

    #[test]
    fn the_total_weighs_open_data_forty_and_the_others_thirty() {
        check_total(["100", "0", "0"], "40.00");
        check_total(["0", "100", "0"], "30.00");
        check_total(["0", "0", "100"], "30.00");
        check_total(["100", "100", "100"], "100.00");
        check_total(["50", "80.10", "70.35"], "65.14"); // 65.135
        check_total(["0.01", "0", "0"], "0.00");
    }

    #[test]
    fn a_score_is_read_exactly_or_not_at_all() {
        assert_eq!(score("95.5").hundredths(), 95_50);
        assert_eq!(score(" 7.05 ").to_string(), "7.05");
        for text in [
            "", ".", "100.01", "94.995", "-1", "+1", "9,5", "1e2", "๙๕", "1000",
        ] {
            assert_eq!(Score::parse(text), None, "{text}");
        }
        for hundredths in 0..=10_000 {
            let score = Score::from_hundredths(hundredths).expect("within 100");
            assert_eq!(Score::parse(&score.to_string()), Some(score));
        }
    }
}
