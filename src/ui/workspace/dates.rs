//! Dates as the screens show and read them.

use super::Workspace;
use crate::calendar::{Date, DateError, PartialDate, month_name, parse_typed};
use crate::ui::parts::DateWords;
use crate::ui::text::Text;
use leptos::prelude::*;

impl Workspace {
    /// A date in words of the screen: `16 ธันวาคม 2565`.
    #[must_use]
    pub fn date(&self, date: PartialDate) -> String {
        date.long(self.language.get(), self.numerals.get())
    }

    /// A day in short words of the screen: `16 ธ.ค. 2565`.
    #[must_use]
    pub fn day(&self, date: Date) -> String {
        date.short(self.language.get(), self.numerals.get())
    }

    /// Digits as this computer's user likes them.
    #[must_use]
    pub fn digits(&self, text: &str) -> String {
        self.numerals.get().apply(text)
    }

    /// As [`Self::digits`], for words that are said once and not followed.
    #[must_use]
    pub fn digits_now(&self, text: &str) -> String {
        self.numerals.get_untracked().apply(text)
    }

    /// Reads what was typed: a date, or a message that says what to do. A year
    /// that is left out is taken from the plan's fiscal year.
    ///
    /// # Errors
    /// The message, in the language of the screen.
    pub fn read_date(&self, typed: &str) -> Result<PartialDate, String> {
        let year = self.plan.with_untracked(|plan| plan.year);
        parse_typed(typed, year).map_err(|error| self.explain_date(error))
    }

    /// As [`Self::read_date`], for fields that want a day.
    ///
    /// # Errors
    /// Also when no day is given.
    pub fn read_day(&self, typed: &str) -> Result<Date, String> {
        match self.read_date(typed)? {
            PartialDate::Day(day) => Ok(day),
            PartialDate::Month(_) => Err(self.text().get_untracked().app.date_needs_day.to_owned()),
        }
    }

    /// Why a date cannot be read, and what to do, in the language of the screen.
    #[must_use]
    pub fn explain_date(&self, error: DateError) -> String {
        let text: &Text = self.text().get_untracked();
        let language = self.language.get_untracked();
        match error {
            DateError::Unreadable => text.app.date_unreadable.to_owned(),
            DateError::NoSuchDay {
                day,
                month,
                be_year,
            } => (text.app.date_no_such_day)(day, month_name(month, language), be_year),
            DateError::NoSuchMonth { month } => (text.app.date_no_such_month)(month),
            DateError::YearOutOfRange { found } => (text.app.date_year_out_of_range)(found),
            DateError::ChristianEra { found, meant } => {
                let meant = meant.long(language, self.numerals.get_untracked());
                (text.app.date_christian_era)(found, &meant)
            }
        }
    }

    /// The words of the calendars under date fields; `whole_month` offers a month
    /// without a day.
    #[must_use]
    pub fn date_words(&self, whole_month: bool) -> Signal<DateWords> {
        let text = self.text();
        Signal::derive(move || {
            let app = &text.get().app;
            DateWords {
                pick: app.pick_date,
                previous_month: app.previous_month,
                next_month: app.next_month,
                whole_month: whole_month.then_some(app.whole_month),
                months: app.months,
                weekdays: app.weekdays,
            }
        })
    }
}
