//! The result of one year's assessment: what its instruments and indicators scored.

use crate::sorting::SmallSort;
use std::collections::BTreeMap;

use super::catalogue::{Catalogue, Indicator};
use super::instrument::Instrument;
use super::score::{Grade, InstrumentScores, Score};

/// The score from which an indicator passes, in every year and under every rule of grading.
pub const PASSING: Score = match Score::from_hundredths(85_00) {
    Some(score) => score,
    None => Score::MAX,
};
/// The score from which an indicator is excellent.
pub const EXCELLENT: Score = match Score::from_hundredths(95_00) {
    Some(score) => score,
    None => Score::MAX,
};

/// What a score is of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scored {
    /// An instrument.
    Instrument(Instrument),
    /// The first or second part of EIT, from 2566 on.
    EitPart(u8),
    /// An indicator or sub-indicator, by its number.
    Indicator(String),
}

impl Scored {
    /// As it stands in the id of a record: `oit`, `eit-1`, `9`.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Instrument(instrument) => instrument.code().to_ascii_lowercase(),
            Self::EitPart(part) => format!("eit-{part}"),
            Self::Indicator(number) => number.clone(),
        }
    }

    /// Reads what [`Self::key`] writes.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        if let Some(instrument) = Instrument::from_code(key) {
            return Some(Self::Instrument(instrument));
        }
        match key {
            "eit-1" => Some(Self::EitPart(1)),
            "eit-2" => Some(Self::EitPart(2)),
            number if number.starts_with(|c: char| c.is_ascii_digit()) => {
                Some(Self::Indicator(number.to_owned()))
            }
            _ => None,
        }
    }
}

/// Where a score comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// It was entered, as it was published.
    Entered,
    /// It is the mean of what was entered below it.
    Computed,
}

/// The scores of one year, as far as they were entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assessment {
    /// Each score by what it is of.
    pub scores: BTreeMap<Scored, Score>,
}

impl Assessment {
    /// The score that was entered.
    #[must_use]
    pub fn entered(&self, of: &Scored) -> Option<Score> {
        self.scores.get(of).copied()
    }

    /// The score of an indicator.
    #[must_use]
    pub fn indicator(&self, number: &str) -> Option<Score> {
        self.entered(&Scored::Indicator(number.to_owned()))
    }

    /// The score of an instrument: as entered, or the mean of its parts or of its indicators once
    /// each of them has a score.
    #[must_use]
    pub fn instrument(
        &self,
        instrument: Instrument,
        catalogue: &Catalogue,
    ) -> Option<(Score, Basis)> {
        if let Some(score) = self.entered(&Scored::Instrument(instrument)) {
            return Some((score, Basis::Entered));
        }
        let parts = self.eit_parts().filter(|_| instrument == Instrument::Eit);
        let below = match parts {
            Some(parts) => Some(parts.to_vec()),
            None => catalogue
                .top_indicators()
                .filter(|indicator| indicator.instrument == instrument)
                .map(|indicator| self.indicator(&indicator.number))
                .collect(),
        };
        Some((mean(&below?)?, Basis::Computed))
    }

    /// The three instruments, once each has a score.
    #[must_use]
    pub fn instruments(&self, catalogue: &Catalogue) -> Option<InstrumentScores> {
        let of = |instrument| Some(self.instrument(instrument, catalogue)?.0);
        Some(InstrumentScores {
            oit: of(Instrument::Oit)?,
            iit: of(Instrument::Iit)?,
            eit: of(Instrument::Eit)?,
            eit_parts: self.eit_parts(),
        })
    }

    /// Total and grade by the rules of the catalogue's year, once each instrument has a score.
    #[must_use]
    pub fn grade(&self, catalogue: &Catalogue, year: u16) -> Option<(Score, Grade)> {
        let scores = self.instruments(catalogue)?;
        Some((scores.total(), Grade::of(year, &scores)))
    }

    /// The indicators that did not pass, the weakest first.
    #[must_use]
    pub fn weak<'c>(&self, catalogue: &'c Catalogue) -> Vec<(&'c Indicator, Score)> {
        let mut weak = self.scored(catalogue, |score| score < PASSING);
        weak.small_sort_by_key(|(_, score)| *score);
        weak
    }

    /// The indicators that were excellent, the best first.
    #[must_use]
    pub fn strong<'c>(&self, catalogue: &'c Catalogue) -> Vec<(&'c Indicator, Score)> {
        let mut strong = self.scored(catalogue, |score| score >= EXCELLENT);
        strong.small_sort_by_key(|(_, score)| std::cmp::Reverse(*score));
        strong
    }

    fn scored<'c>(
        &self,
        catalogue: &'c Catalogue,
        counts: impl Fn(Score) -> bool,
    ) -> Vec<(&'c Indicator, Score)> {
        let indicators = catalogue.top_indicators();
        let scored = indicators.filter_map(|it| Some((it, self.indicator(&it.number)?)));
        scored.filter(|(_, score)| counts(*score)).collect()
    }

    fn eit_parts(&self) -> Option<[Score; 2]> {
        let part = |part| self.entered(&Scored::EitPart(part));
        Some([part(1)?, part(2)?])
    }
}

/// Rounded half up to the hundredth.
fn mean(scores: &[Score]) -> Option<Score> {
    let count = u32::try_from(scores.len())
        .ok()
        .filter(|count| *count > 0)?;
    let sum: u32 = scores.iter().map(|it| u32::from(it.hundredths())).sum();
    Score::from_hundredths(u16::try_from((sum * 2 + count) / (count * 2)).ok()?)
}

/// A score in a line of a pasted block, and what it is of.
pub type PastedScore = (Scored, Score);

/// Reads a block copied from a result: on each line a name and, as its last figure, a score. Names
/// are known by the instrument's abbreviation, the indicator's number or its name; Thai digits are
/// read as well. Lines without a score or a known name come back as they stand.
#[must_use]
pub fn read_scores(text: &str, catalogue: &Catalogue) -> (Vec<PastedScore>, Vec<String>) {
    let mut read = Vec::new();
    let mut unread = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match read_line(line, catalogue) {
            Some(score) => read.push(score),
            None => unread.push(line.to_owned()),
        }
    }
    (read, unread)
}

fn read_line(line: &str, catalogue: &Catalogue) -> Option<PastedScore> {
    let line = crate::calendar::arabic_digits(line);
    let line = line.trim_end_matches(['%', ' ', '\t']);
    let begin = line
        .rfind(|c: char| !c.is_ascii_digit() && c != '.')
        .map_or(0, |at| {
            at + line[at..].chars().next().map_or(1, char::len_utf8)
        });
    let (name, score) = line.split_at(begin);
    let score = Score::parse(score)?;
    let name = name.trim();
    let of = instrument_named(name)
        .or_else(|| indicator_named(name, catalogue))
        .or_else(|| indicator_numbered(name, catalogue))?;
    Some((of, score))
}

fn instrument_named(name: &str) -> Option<Scored> {
    let upper = name.to_ascii_uppercase();
    let instrument = Instrument::ALL
        .into_iter()
        .find(|instrument| upper.contains(instrument.code()))?;
    // "EIT ส่วนที่ 1", "EIT part 2"
    let part = upper
        .contains("EIT")
        .then(|| {
            upper
                .trim_end_matches(|c: char| !c.is_ascii_digit())
                .chars()
                .last()
        })
        .flatten();
    match part {
        Some('1') => Some(Scored::EitPart(1)),
        Some('2') => Some(Scored::EitPart(2)),
        _ => Some(Scored::Instrument(instrument)),
    }
}

/// The longest name of an indicator that stands in the line.
fn indicator_named(name: &str, catalogue: &Catalogue) -> Option<Scored> {
    let known = catalogue.indicators.iter();
    known
        .filter(|it| !it.name.is_empty() && name.contains(&it.name))
        .max_by_key(|it| it.name.len())
        .map(|it| Scored::Indicator(it.number.clone()))
}

/// `9.2`, `ตัวชี้วัดที่ 9`
fn indicator_numbered(name: &str, catalogue: &Catalogue) -> Option<Scored> {
    let begin = name.find(|c: char| c.is_ascii_digit())?;
    let number = &name[begin..];
    let end = number
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .unwrap_or(number.len());
    let number = number[..end].trim_end_matches('.');
    let known = catalogue.indicator(number)?;
    Some(Scored::Indicator(known.number.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue() -> Catalogue {
        Catalogue::nearest(2565).expect("a catalogue").clone()
    }

    fn score(text: &str) -> Score {
        Score::parse(text).expect("a score")
    }

    fn assessment(scores: &[(&str, &str)]) -> Assessment {
        let scores = scores
            .iter()
            .map(|(key, text)| (Scored::from_key(key).expect("a key"), score(text)));
        Assessment {
            scores: scores.collect(),
        }
    }

    #[test]
    fn a_key_reads_back() {
        for key in ["oit", "iit", "eit", "eit-1", "eit-2", "9", "9.2"] {
            assert_eq!(
                Scored::from_key(key).map(|it| it.key()),
                Some(key.to_owned())
            );
        }
        assert_eq!(Scored::from_key("total"), None);
    }

    #[test]
    fn an_instrument_without_a_score_is_the_mean_of_its_indicators() {
        let catalogue = catalogue();
        let scores = assessment(&[
            ("6", "80"),
            ("7", "70.01"),
            ("8", "90"),
            ("iit", "88.5"),
            ("9", "75"),
        ]);
        let of = |instrument| scores.instrument(instrument, &catalogue);
        assert_eq!(of(Instrument::Eit), Some((score("80"), Basis::Computed)));
        assert_eq!(of(Instrument::Iit), Some((score("88.5"), Basis::Entered)));
        // Indicator 10 has no score yet.
        assert_eq!(of(Instrument::Oit), None);
        assert_eq!(scores.grade(&catalogue, 2565), None);
        let parts = assessment(&[("eit-1", "80"), ("eit-2", "90.01")]);
        let eit = parts.instrument(Instrument::Eit, &catalogue);
        assert_eq!(eit, Some((score("85.01"), Basis::Computed)));
    }

    #[test]
    fn total_and_grade_follow_the_rules_of_the_year() {
        let scores = assessment(&[("oit", "60"), ("iit", "80"), ("eit", "85")]);
        let grade = |year| scores.grade(&catalogue(), year);
        assert_eq!(grade(2565), Some((score("73.50"), Grade::C)));
        assert_eq!(grade(2566), Some((score("73.50"), Grade::NeedsImprovement)));
    }

    #[test]
    fn weak_points_come_weakest_first_and_strengths_best_first() {
        let scores = assessment(&[
            ("1", "95"),
            ("2", "84.99"),
            ("5", "60"),
            ("6", "85"),
            ("8", "99"),
        ]);
        let catalogue = catalogue();
        let numbers = |found: Vec<(&Indicator, Score)>| -> Vec<String> {
            found.iter().map(|(it, _)| it.number.clone()).collect()
        };
        assert_eq!(numbers(scores.weak(&catalogue)), ["5", "2"]);
        assert_eq!(numbers(scores.strong(&catalogue)), ["8", "1"]);
    }

    #[test]
    fn a_published_result_is_read_line_by_line() {
        let text = "แบบวัด IIT\t88.10\nEIT ส่วนที่ 1 : 80.25\nOIT ๖๗.๕๓%\n\
                    ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร\t๗๐.๐๑\n\
                    9.2 80\nการใช้อำนาจ 91.5\nคะแนนรวม 79.20\nตัวชี้วัด\tคะแนน\n12 80\n1 180\n";
        let (read, unread) = read_scores(text, &catalogue());
        let read: Vec<(String, String)> = read
            .iter()
            .map(|(of, score)| (of.key(), score.to_string()))
            .collect();
        let expected = [
            ("iit", "88.10"),
            ("eit-1", "80.25"),
            ("oit", "67.53"),
            ("7", "70.01"),
            ("9.2", "80.00"),
            ("3", "91.50"),
        ];
        let expected = expected.map(|(of, score)| (of.to_owned(), score.to_owned()));
        assert_eq!(read, expected);
        assert_eq!(unread, ["คะแนนรวม 79.20", "ตัวชี้วัด\tคะแนน", "12 80", "1 180"]);
    }
}
