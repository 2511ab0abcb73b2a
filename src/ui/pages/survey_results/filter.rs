//! Which responses are shown: the filter of the results, as it stands in the address.

use crate::calendar::{Date, FiscalYear, Period, Quarter, Round, YearMonth};
use crate::survey;
use crate::ui::route::{Page, query, with_query};

/// The time whose responses are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Span {
    /// Whenever they came.
    #[default]
    All,
    /// A round of the plan's year.
    Round(Round),
    /// The months of the year behind its first round.
    SecondHalf,
    /// A quarter of the plan's year.
    Quarter(Quarter),
    /// A month.
    Month(YearMonth),
    /// From one day to another.
    Days(Period),
}

impl Span {
    /// Reads what [`Self::key`] writes; anything else is all the time.
    pub fn from_key(key: &str) -> Self {
        let found = match key.split_once('~') {
            Some((first, last)) => {
                let days = Date::from_wire(first).zip(Date::from_wire(last));
                days.map(|(first, last)| Self::Days(Period { first, last }))
            }
            None => match key {
                "first-half" => Some(Self::Round(Round::SixMonths)),
                "second-half" => Some(Self::SecondHalf),
                "year" => Some(Self::Round(Round::TwelveMonths)),
                _ => match key.strip_prefix('q') {
                    Some(number) => {
                        let mut quarters = Quarter::ALL.into_iter();
                        quarters
                            .find(|quarter| quarter.number().to_string() == number)
                            .map(Self::Quarter)
                    }
                    None => YearMonth::from_wire(key).map(Self::Month),
                },
            },
        };
        found.unwrap_or_default()
    }

    /// As it stands in the address.
    pub fn key(self) -> String {
        match self {
            Self::All => String::new(),
            Self::Round(Round::SixMonths) => "first-half".to_owned(),
            Self::Round(Round::TwelveMonths) => "year".to_owned(),
            Self::SecondHalf => "second-half".to_owned(),
            Self::Quarter(quarter) => format!("q{}", quarter.number()),
            Self::Month(month) => month.to_wire(),
            Self::Days(Period { first, last }) => {
                format!("{}~{}", first.to_wire(), last.to_wire())
            }
        }
    }

    /// Its days in the plan of a year; `None` for all the time.
    pub fn period(self, year: FiscalYear) -> Option<Period> {
        match self {
            Self::All => None,
            Self::Round(round) => Some(year.round(round)),
            Self::SecondHalf => Some(Period {
                first: year.round(Round::SixMonths).last.plus_days(1),
                last: year.last_day(),
            }),
            Self::Quarter(quarter) => Some(year.quarter(quarter)),
            Self::Month(month) => Some(Period::month(month)),
            Self::Days(period) => Some(period),
        }
    }
}

/// The filter of the results.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The key of the form; empty for the one with the most responses.
    pub form: String,
    /// The record of a single version; empty for all that can be read together.
    pub version: String,
    /// The time.
    pub span: Span,
    /// The record of a division, or empty.
    pub division: String,
    /// The record of a service, or empty.
    pub service: String,
    /// What must have been answered: `<question>:<number>`, or empty.
    pub answer: String,
}

impl Filter {
    /// Reads the filter of a hash; what it does not know is left out.
    pub fn parse(hash: &str) -> Self {
        let mut filter = Self::default();
        for (key, value) in query(hash) {
            match key.as_str() {
                "form" => filter.form = value,
                "version" => filter.version = value,
                "time" => filter.span = Span::from_key(&value),
                "division" => filter.division = value,
                "service" => filter.service = value,
                "answer" => filter.answer = value,
                _ => {}
            }
        }
        filter
    }

    /// The address of a page with this filter.
    pub fn href_of(&self, page: &Page) -> String {
        let pairs = [
            ("form", self.form.as_str()),
            ("version", &self.version),
            ("time", &self.span.key()),
            ("division", &self.division),
            ("service", &self.service),
            ("answer", &self.answer),
        ];
        with_query(page, &pairs)
    }

    /// What it means to the tally of a year's plan.
    pub fn to_tally(&self, year: FiscalYear) -> survey::Filter {
        let record = |id: &String| (!id.is_empty()).then(|| id.as_str().into());
        let answer = self.answer.rsplit_once(':').and_then(|(key, number)| {
            let number: u8 = number.parse().ok()?;
            // One of several ticks stands under a key of its own.
            Some(match key.strip_suffix('/') {
                Some(question) => (survey::Answers::tick_key(question, number), 1),
                None => (key.to_owned(), number),
            })
        });
        survey::Filter {
            period: self.span.period(year),
            division: record(&self.division),
            service: record(&self.service),
            answers: answer.into_iter().collect(),
        }
    }

    /// Whether it lets every response to the form through.
    pub fn is_empty(&self) -> bool {
        *self
            == Self {
                form: self.form.clone(),
                ..Self::default()
            }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_reads_back_from_its_address() {
        let days = Period {
            first: Date::from_be(2565, 11, 3).expect("a day"),
            last: Date::from_be(2566, 1, 31).expect("a day"),
        };
        for span in [
            Span::All,
            Span::Round(Round::SixMonths),
            Span::Round(Round::TwelveMonths),
            Span::SecondHalf,
            Span::Quarter(Quarter::Third),
            Span::Month(days.last.year_month()),
            Span::Days(days),
        ] {
            let filter = Filter {
                form: "standard".to_owned(),
                version: "sf.standard".to_owned(),
                span,
                division: "d.1".to_owned(),
                service: "ss.ภาษี".to_owned(),
                answer: "sex:2".to_owned(),
            };
            assert_eq!(Filter::parse(&filter.href_of(&Page::SurveyResults)), filter);
        }
    }
}
