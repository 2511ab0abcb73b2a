//! How far a rule is fulfilled as of a day, and what is missing by name.

use super::definition::{Interval, Rule, RuleKind};
use crate::calendar::{
    Date, Deadline, Met, MonthSet, Occurrence, PartialDate, Quarter, Recurrence, Round, YearMonth,
    match_results,
};
use crate::log::RecordId;
use crate::plan::register::{Register, Row};
use crate::plan::{Division, Measure, Plan, Task};
use std::sync::Arc;

/// Something that a rule still waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// So many records more.
    Records(usize),
    /// Records that are there but say nothing of when.
    Dates(usize),
    /// The records of a division.
    Division(RecordId),
    /// A month without a figure or record.
    Month(YearMonth),
    /// A quarter without a record.
    Quarter(Quarter),
    /// A half-year without a record, by the last day of it.
    HalfYear(Date),
}

/// How far a rule is fulfilled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Records of its kind, whether they count yet or not.
    pub records: usize,
    /// What was counted: records, divisions, months, quarters or half-years.
    pub met: usize,
    /// Against what.
    pub target: usize,
    /// Since when it holds; `None` while it does not, or where the register knows no dates.
    pub since: Option<PartialDate>,
    /// What is missing as of the day; what is not due yet is not missing.
    pub missing: Vec<Missing>,
    /// The dates of the records that count, where a rule counts times.
    pub(super) dates: Vec<PartialDate>,
}

impl Progress {
    /// Whether nothing is left to do this year.
    #[must_use]
    pub fn is_met(&self) -> bool {
        self.met >= self.target
    }

    /// Whether it is fulfilled as far as it can be by the day.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.is_met() || (self.missing.is_empty() && self.met > 0)
    }
}

/// The divisions whose work a measure is; all of the office where it names none.
#[must_use]
pub fn responsible_divisions<'a>(plan: &'a Plan, measure: &Measure) -> Vec<&'a Division> {
    let is_named = |division: &&Division| {
        let mut parties = measure.parties.iter();
        parties.any(|party| party.includes(&division.id, plan))
    };
    let named: Vec<&Division> = plan.divisions.iter().filter(is_named).collect();
    if named.is_empty() {
        return plan.divisions.iter().collect();
    }
    named
}

/// The rows that a rule speaks of; none where its register is gone. What was not filled in at
/// all yet is none.
pub(super) fn rows_of<'a>(
    plan: &'a Plan,
    task: &'a Task,
    register: &'a Register,
    rule: &'a Rule,
) -> impl Iterator<Item = &'a Arc<Row>> {
    let filters: Vec<(&str, &str)> = rule
        .filters
        .iter()
        .map(|(column, value)| {
            let field = register.column(column).map_or("", |column| &column.field);
            let value = if value == Rule::THIS {
                &*task.id
            } else {
                value
            };
            (field, value)
        })
        .collect();
    let passes = move |row: &&Arc<Row>| {
        let holds = |&(field, value): &(&str, &str)| row.field_value(field) == Some(value);
        filters.iter().all(holds) && !row.is_blank(&register.columns)
    };
    plan.registers.rows(&rule.register).iter().filter(passes)
}

/// The rows of a register that count by a day, each with its date.
pub(super) struct Counted<'a> {
    pub(super) rows: Vec<(&'a Row, Option<PartialDate>)>,
    /// Rows that lack the date which the register wants.
    undated: usize,
    /// Rows of the rule altogether.
    all: usize,
}

impl<'a> Counted<'a> {
    pub(super) fn new(
        plan: &'a Plan,
        task: &'a Task,
        register: &'a Register,
        rule: &'a Rule,
        today: Date,
    ) -> Self {
        let mut counted = Self {
            rows: Vec::new(),
            undated: 0,
            all: 0,
        };
        for row in rows_of(plan, task, register, rule) {
            counted.all += 1;
            match (register.dated, register.date_of(row)) {
                (None, _) => counted.rows.push((row, None)),
                (Some(_), Some(date)) if date.first_day() <= today => {
                    counted.rows.push((row, Some(date)));
                }
                (Some(_), Some(_)) => {}
                (Some(_), None) => counted.undated += 1,
            }
        }
        counted.rows.sort_by_key(|(_, date)| *date);
        counted
    }
}

/// How far a rule of a task is fulfilled as of a day.
///
/// A record counts from its date on; one without a date does not count where its register
/// wants one, because nobody can say that it was in time.
#[must_use]
pub fn progress(plan: &Plan, measure: &Measure, task: &Task, rule: &Rule, today: Date) -> Progress {
    let Some(register) = plan.registers.register(&rule.register) else {
        return Progress {
            target: 1,
            missing: vec![Missing::Records(1)],
            ..Progress::default()
        };
    };
    if let RuleKind::Filled(round) = rule.kind {
        return filled(plan, task, &register, rule, round, today);
    }
    let counted = Counted::new(plan, task, &register, rule, today);
    let mut progress = match rule.kind {
        RuleKind::AtLeast { count, each: true } if register.division().is_some() => {
            by_division(plan, measure, &register, &counted, count as usize)
        }
        RuleKind::AtLeast { count, .. } => number(&counted, count as usize),
        RuleKind::MoreThan { count } => number(&counted, count as usize + 1),
        RuleKind::Published | RuleKind::Filled(_) => number(&counted, 1),
        RuleKind::Every(interval) => times(plan, task, interval, &counted, today),
    };
    progress.records = counted.all;
    if counted.undated > 0 && !progress.holds() {
        progress.missing.push(Missing::Dates(counted.undated));
    }
    progress
}

fn number(counted: &Counted<'_>, target: usize) -> Progress {
    let met = counted.rows.len();
    let last = target.checked_sub(1).and_then(|at| counted.rows.get(at));
    Progress {
        met,
        target,
        since: last.and_then(|(_, date)| *date),
        missing: (met < target)
            .then_some(Missing::Records(target.saturating_sub(met)))
            .into_iter()
            .collect(),
        ..Progress::default()
    }
}

fn by_division(
    plan: &Plan,
    measure: &Measure,
    register: &Register,
    counted: &Counted<'_>,
    count: usize,
) -> Progress {
    let column = register.division();
    let divisions = responsible_divisions(plan, measure);
    let mut progress = Progress {
        target: divisions.len(),
        ..Progress::default()
    };
    for division in divisions {
        let of = |row: &Row| column.and_then(|column| row.value(column)) == Some(&*division.id);
        let mut own = counted.rows.iter().filter(|(row, _)| of(row));
        match own.nth(count.saturating_sub(1)) {
            Some((_, date)) => {
                progress.met += 1;
                progress.since = progress.since.max(*date);
            }
            None => progress
                .missing
                .push(Missing::Division(division.id.clone())),
        }
    }
    if !progress.is_met() {
        progress.since = None;
    }
    progress
}

/// When a rule wants a record: at the times of the task's own deadline where that returns as
/// often, else in each month, quarter or half of the fiscal year.
pub(super) fn occurrences(plan: &Plan, task: &Task, interval: Interval) -> Vec<Occurrence> {
    let (recurrence, count) = match interval {
        Interval::Month => (Recurrence::EveryMonth, 12),
        Interval::Quarter => (Recurrence::EveryQuarter, 4),
        Interval::HalfYear => {
            let halves = MonthSet::new([3, 9]).map(Recurrence::InMonths);
            (halves.unwrap_or(Recurrence::EveryQuarter), 2)
        }
    };
    if let Some(deadline @ Deadline::Recurring(_)) = &task.deadline {
        let own = deadline.occurrences(plan.year);
        if own.len() == count {
            return own;
        }
    }
    Deadline::Recurring(recurrence).occurrences(plan.year)
}

fn times(
    plan: &Plan,
    task: &Task,
    interval: Interval,
    counted: &Counted<'_>,
    today: Date,
) -> Progress {
    let occurrences = occurrences(plan, task, interval);
    let dates: Vec<PartialDate> = counted.rows.iter().filter_map(|(_, date)| *date).collect();
    let results = match_results(&occurrences, &dates);
    let mut progress = Progress {
        target: occurrences.len(),
        dates,
        ..Progress::default()
    };
    for (occurrence, result) in occurrences.iter().zip(results) {
        match result {
            Met::InTime(date) | Met::Late(date) => {
                progress.met += 1;
                progress.since = progress.since.max(Some(date));
            }
            Met::Missing if occurrence.due < today => progress.missing.push(match interval {
                Interval::Month => Missing::Month(occurrence.due.year_month()),
                Interval::Quarter => Missing::Quarter(Quarter::of(occurrence.due)),
                Interval::HalfYear => Missing::HalfYear(occurrence.due),
            }),
            Met::Missing => {}
        }
    }
    if !progress.missing.is_empty() {
        progress.since = None;
    }
    progress
}

/// The months of a round that hold a figure. Its records know no day; the rule holds since
/// the last month of the round, the earliest time at which all can be there.
fn filled(
    plan: &Plan,
    task: &Task,
    register: &Register,
    rule: &Rule,
    round: Round,
    today: Date,
) -> Progress {
    let rows: Vec<Arc<Row>> = rows_of(plan, task, register, rule).cloned().collect();
    let months = plan.year.months();
    let months = months.iter().zip(register.filled_months(&rows, plan.year));
    let mut progress = Progress {
        records: rows.len(),
        target: usize::from(round.months()),
        ..Progress::default()
    };
    for (month, is_filled) in months.take(progress.target) {
        if is_filled {
            progress.met += 1;
            progress.since = Some(PartialDate::Month(*month));
        } else if month.last_day() < today {
            progress.missing.push(Missing::Month(*month));
        }
    }
    if !progress.is_met() {
        progress.since = None;
    }
    progress
}
