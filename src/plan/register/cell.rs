//! What people type into a cell, turned into its canonical value or refused for its reason.

use super::amount::{Amount, AmountError};
use super::column::{CellKind, Column};
use crate::calendar::{
    DateError, FiscalYear, Language, Numerals, PartialDate, arabic_digits, parse_typed,
};
use crate::log::RecordId;
use crate::plan::address::read_address;
use crate::plan::{Measure, Plan, Task};

/// Why a text cannot stand in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellError {
    /// It is no number.
    NotANumber,
    /// It is below 0.
    Negative,
    /// People are counted whole.
    NotWhole,
    /// It has more decimals than make sense, or is a trillion and more.
    TooLong,
    /// It is more than there can be.
    TooMuch {
        /// The most that there can be.
        max: u16,
    },
    /// A dash or ไม่มี where a number belongs; 0 is offered.
    Dash,
    /// It is no date, or one of the Christian era, which carries the conversion.
    Date(DateError),
    /// The month is known, the day is wanted.
    WantsDay,
    /// A year of the Christian era; the Buddhist one is offered.
    ChristianYear {
        /// As typed.
        found: u16,
    },
    /// It is no year.
    NotAYear,
    /// The list has no such entry.
    NotInList,
    /// The office has no such division.
    NoSuchDivision,
    /// The plan has no such task.
    NoSuchTask,
    /// It is no web address.
    NotAnAddress,
}

impl CellError {
    /// What was probably meant, in the canonical form, to be taken with one click.
    #[must_use]
    pub fn offer(&self) -> Option<String> {
        match self {
            Self::Dash => Some("0".to_owned()),
            Self::Date(DateError::ChristianEra { meant, .. }) => Some(meant.to_wire()),
            Self::ChristianYear { found } => Some((found + 543).to_string()),
            Self::Date(
                DateError::NoSuchDay { .. }
                | DateError::NoSuchMonth { .. }
                | DateError::YearOutOfRange { .. }
                | DateError::Unreadable,
            )
            | Self::NotANumber
            | Self::Negative
            | Self::NotWhole
            | Self::TooLong
            | Self::TooMuch { .. }
            | Self::WantsDay
            | Self::NotAYear
            | Self::NotInList
            | Self::NoSuchDivision
            | Self::NoSuchTask
            | Self::NotAnAddress => None,
        }
    }
}

impl From<AmountError> for CellError {
    fn from(error: AmountError) -> Self {
        match error {
            AmountError::NotANumber => Self::NotANumber,
            AmountError::Negative => Self::Negative,
            AmountError::TooLong => Self::TooLong,
        }
    }
}

/// Reads what was typed or pasted into a cell of a column; `None` for an empty cell.
///
/// # Errors
/// [`CellError`], with the conversion where one is likely.
pub fn parse_cell(plan: &Plan, column: &Column, typed: &str) -> Result<Option<String>, CellError> {
    let text = typed.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let value = match column.kind {
        // A space at the end may be the one before the next word.
        CellKind::Text => typed.to_owned(),
        CellKind::Count => {
            let amount = figure(text)?;
            amount.to_whole().ok_or(CellError::NotWhole)?;
            amount.to_string()
        }
        CellKind::Money => {
            let amount = figure(text)?;
            if amount.decimals() > 2 {
                return Err(CellError::TooLong);
            }
            amount.to_string()
        }
        CellKind::Decimal { max } => {
            let amount = figure(text)?;
            if amount > Amount::whole(u64::from(max)) {
                return Err(CellError::TooMuch { max });
            }
            amount.to_string()
        }
        CellKind::Date => date(text, plan.year)?.to_wire(),
        CellKind::Day => match date(text, plan.year)? {
            PartialDate::Day(day) => day.to_wire(),
            PartialDate::Month(_) => return Err(CellError::WantsDay),
        },
        CellKind::Year => year(text)?.be().to_string(),
        CellKind::Choice(choices) => {
            let found = choices.iter().find(|choice| {
                let names = [choice.key, choice.words.th, choice.words.en];
                names.iter().any(|name| is_same(name, text))
            });
            found.ok_or(CellError::NotInList)?.key.to_owned()
        }
        CellKind::Word if column.words.is_empty() => text.to_owned(),
        CellKind::Word => {
            let found = column.words.iter().find(|word| is_same(word, text));
            found.ok_or(CellError::NotInList)?.clone()
        }
        CellKind::Division => division(plan, text)
            .ok_or(CellError::NoSuchDivision)?
            .to_string(),
        CellKind::Task => task(plan, text).ok_or(CellError::NoSuchTask)?.to_string(),
        CellKind::Address => read_address(text).ok_or(CellError::NotAnAddress)?,
    };
    Ok(Some(value))
}

/// What a cell shows for a value; a value that its kind cannot read is shown as it is.
#[must_use]
pub fn show_cell(
    plan: &Plan,
    kind: CellKind,
    value: &str,
    language: Language,
    numerals: Numerals,
) -> String {
    let shown = match kind {
        CellKind::Text | CellKind::Word | CellKind::Address => None,
        CellKind::Count => Amount::from_wire(value).map(|amount| amount.shown(0, numerals)),
        CellKind::Money | CellKind::Decimal { .. } => {
            Amount::from_wire(value).map(|amount| amount.shown(2, numerals))
        }
        CellKind::Date | CellKind::Day => {
            PartialDate::from_wire(value).map(|date| date.short(language, numerals))
        }
        CellKind::Year => Some(numerals.apply(value)),
        CellKind::Choice(choices) => choices
            .iter()
            .find(|choice| choice.key == value)
            .map(|choice| choice.words.of(language).to_owned()),
        CellKind::Division => plan.division(value).map(|division| division.name.clone()),
        CellKind::Task => plan
            .task(value)
            .map(|(measure, task)| task_name(measure, task)),
    };
    shown.unwrap_or_else(|| value.to_owned())
}

/// What one may choose in a cell of a column: the values and their names; `None` where one types.
#[must_use]
pub fn cell_choices(
    plan: &Plan,
    column: &Column,
    language: Language,
) -> Option<Vec<(String, String)>> {
    match column.kind {
        CellKind::Choice(choices) => Some(
            choices
                .iter()
                .map(|choice| (choice.key.to_owned(), choice.words.of(language).to_owned()))
                .collect(),
        ),
        CellKind::Word => (!column.words.is_empty()).then(|| {
            let words = column.words.iter();
            words.map(|word| (word.clone(), word.clone())).collect()
        }),
        CellKind::Division => Some(
            plan.divisions
                .iter()
                .map(|division| (division.id.to_string(), division.name.clone()))
                .collect(),
        ),
        CellKind::Task => Some(
            plan.measures
                .iter()
                .flat_map(|measure| measure.tasks.iter().map(move |task| (measure, task)))
                .map(|(measure, task)| (task.id.to_string(), task_name(measure, task)))
                .collect(),
        ),
        CellKind::Text
        | CellKind::Count
        | CellKind::Money
        | CellKind::Decimal { .. }
        | CellKind::Date
        | CellKind::Day
        | CellKind::Year
        | CellKind::Address => None,
    }
}

/// How a task is named in a list of all: its item, its place, its first words.
fn task_name(measure: &Measure, task: &Task) -> String {
    let at = measure.tasks.iter().position(|it| it.id == task.id);
    let place = at.unwrap_or_default() + 1;
    let head = [&measure.item, &measure.indicator]
        .into_iter()
        .find(|name| !name.is_empty());
    let words: String = task.text.chars().take(60).collect();
    let more = if words.len() < task.text.len() {
        "…"
    } else {
        ""
    };
    match head {
        Some(head) => format!("{head} ข้อ {place} {words}{more}"),
        None => format!("{place} {words}{more}"),
    }
}

fn figure(text: &str) -> Result<Amount, CellError> {
    if ["-", "–", "—", "ไม่มี", "none"].contains(&text.to_lowercase().as_str()) {
        return Err(CellError::Dash);
    }
    Ok(Amount::parse(text)?)
}

fn date(text: &str, near: FiscalYear) -> Result<PartialDate, CellError> {
    parse_typed(text, near).map_err(CellError::Date)
}

fn year(text: &str) -> Result<FiscalYear, CellError> {
    let text = arabic_digits(text);
    let digits = ["ปีงบประมาณ", "ปี", "พ.ศ.", "พ.ศ"]
        .iter()
        .fold(text.trim(), |text, word| {
            text.trim_start_matches(word).trim()
        });
    let value: u16 = digits.parse().map_err(|_| CellError::NotAYear)?;
    // Two digits are a year of the century, as on every form.
    let value = if digits.len() == 2 {
        2500 + value
    } else {
        value
    };
    match FiscalYear::new(value) {
        Some(year) => Ok(year),
        None if (1900..=2100).contains(&value) => Err(CellError::ChristianYear { found: value }),
        None => Err(CellError::NotAYear),
    }
}

fn division(plan: &Plan, text: &str) -> Option<RecordId> {
    let mut divisions = plan.divisions.iter();
    let same = divisions
        .clone()
        .find(|division| is_same(&division.name, text) || *division.id == *text);
    let longer = |name: &str| normalised(name).starts_with(&normalised(text));
    let found = same.or_else(|| {
        // กองการศึกษา is กองการศึกษา ศาสนาและวัฒนธรรม; กอง is anybody.
        let first = divisions.find(|division| longer(&division.name))?;
        divisions
            .all(|division| !longer(&division.name))
            .then_some(first)
    });
    found.map(|division| division.id.clone())
}

fn task(plan: &Plan, text: &str) -> Option<RecordId> {
    let tasks = plan
        .measures
        .iter()
        .flat_map(|measure| measure.tasks.iter().map(move |task| (measure, task)));
    let mut found = tasks.filter(|(measure, task)| {
        *task.id == *text || is_same(&task.text, text) || is_same(&task_name(measure, task), text)
    });
    found.next().map(|(_, task)| task.id.clone())
}

/// Names are the same where only blanks, digits of the other kind and case differ.
fn is_same(name: &str, text: &str) -> bool {
    normalised(name) == normalised(text)
}

fn normalised(text: &str) -> String {
    arabic_digits(text)
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{200b}')
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
#[path = "cell_tests.rs"]
mod tests;
