//! How far a rule is fulfilled as of a day, and what is missing by name.

use super::definition::{Interval, Rule, RuleKind};
use super::tally::Tally;
use crate::calendar::{
    Date, Deadline, Met, MonthSet, Occurrence, PartialDate, Quarter, Recurrence, Round, YearMonth,
    match_results,
};
use crate::log::RecordId;
use crate::plan::{Division, Measure, Plan, Task};

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
    let fresh;
    let tally = match plan.tallies.get(task, rule) {
        Some(tally) => &**tally,
        // A rule that is only being thought of.
        None => {
            fresh = Tally::new(&plan.registers, plan.year, task, &register, rule);
            &fresh
        }
    };
    let mut progress = match rule.kind {
        RuleKind::AtLeast { count, each: true } if register.division().is_some() => {
            by_division(plan, measure, tally, count as usize, today)
        }
        RuleKind::AtLeast { count, .. } => number(tally, count as usize, today),
        RuleKind::MoreThan { count } => number(tally, count as usize + 1, today),
        RuleKind::Published => number(tally, 1, today),
        RuleKind::Filled(round) => filled(plan, tally, round, today),
        RuleKind::Every(interval) => times(plan, task, interval, tally, today),
    };
    progress.records = tally.all;
    if tally.undated > 0 && !progress.holds() {
        progress.missing.push(Missing::Dates(tally.undated));
    }
    progress
}

fn number(tally: &Tally, target: usize, today: Date) -> Progress {
    let dates = tally.until(today);
    let last = target.checked_sub(1).and_then(|at| dates.get(at));
    Progress {
        met: dates.len(),
        target,
        since: last.copied().flatten(),
        missing: (dates.len() < target)
            .then(|| Missing::Records(target - dates.len()))
            .into_iter()
            .collect(),
        ..Progress::default()
    }
}

fn by_division(
    plan: &Plan,
    measure: &Measure,
    tally: &Tally,
    count: usize,
    today: Date,
) -> Progress {
    let divisions = responsible_divisions(plan, measure);
    let mut progress = Progress {
        target: divisions.len(),
        ..Progress::default()
    };
    for division in divisions {
        let dates = tally.of_division(&division.id, today);
        match dates.get(count.saturating_sub(1)) {
            Some(date) => {
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

fn times(plan: &Plan, task: &Task, interval: Interval, tally: &Tally, today: Date) -> Progress {
    let occurrences = occurrences(plan, task, interval);
    let dates = tally.times(today);
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
fn filled(plan: &Plan, tally: &Tally, round: Round, today: Date) -> Progress {
    let months = plan.year.months();
    let mut progress = Progress {
        target: usize::from(round.months()),
        ..Progress::default()
    };
    for (month, is_filled) in months.iter().zip(&tally.months).take(progress.target) {
        if *is_filled {
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
