//! Time as a Thai office counts it: Buddhist-era dates, fiscal years, rounds, deadlines.
//!
//! Values are small, `Copy` where they can be, and know no clock: "today" is always an argument.
//! On the wire a date is CE ISO 8601 (`2022-12-16`); on Thai screens and papers it is of the
//! Buddhist era (BE = CE + 543).
//!
//! Reading order: [`Date`], [`YearMonth`], [`PartialDate`], [`FiscalYear`], [`parse_typed`],
//! [`Deadline`], [`match_results`].
mod date;
mod deadline;
mod doubt;
mod fiscal_year;
mod numerals;
mod occurrence;
mod partial_date;
mod typed;
mod words;
mod year_month;

pub use date::Date;
pub use deadline::{Deadline, MonthSet, Recurrence};
pub use doubt::{ClockDoubt, LONGEST_REST};
pub use fiscal_year::{FiscalYear, Quarter, Round, RoundDates};
pub use numerals::{Numerals, arabic_digits, counted, thai_digits};
pub use occurrence::{Met, Occurrence, match_results};
pub use partial_date::{PartialDate, Period};
pub use typed::{DateError, parse_typed};
pub use words::{Language, month_name, month_short_name};
pub use year_month::YearMonth;
