//! How a task stands by the records of its rules.

use super::definition::RuleKind;
use super::progress::{Missing, Progress, occurrences, progress};
use crate::calendar::{Date, Deadline, Occurrence, PartialDate, match_results};
use crate::plan::{Measure, Plan, Task, TaskState};

fn all_progress(plan: &Plan, measure: &Measure, task: &Task, today: Date) -> Vec<Progress> {
    let count = |rule| progress(plan, measure, task, rule, today);
    task.rules.iter().map(|it| count(&it.rule)).collect()
}

/// Whether anything was recorded that the rules of a task speak of.
pub(in crate::plan) fn has_records(
    plan: &Plan,
    measure: &Measure,
    task: &Task,
    today: Date,
) -> bool {
    let all = all_progress(plan, measure, task, today);
    all.iter().any(|progress| progress.records > 0)
}

/// How a task stands by its records; `None` where they say nothing, or where a person's result
/// says it. `results` are the dates of the results that a person recorded for the task.
///
/// A person's result always wins. Only a duty that returns reads both: one quarter may be
/// reported in a sentence and the next in the register.
pub(in crate::plan) fn state_by_records(
    plan: &Plan,
    measure: &Measure,
    task: &Task,
    results: &[PartialDate],
    today: Date,
) -> Option<TaskState> {
    if task.rules.is_empty() {
        return None;
    }
    let all = all_progress(plan, measure, task, today);
    if all.iter().all(|progress| progress.records == 0) {
        return None;
    }
    match &task.deadline {
        Some(Deadline::Recurring(_)) => recurring(plan, task, &all, results, today),
        _ if !results.is_empty() => None,
        Some(Deadline::Continuous) => Some(TaskState::Continuous {
            reported: all.iter().all(Progress::holds),
        }),
        deadline => {
            let due = deadline.and_then(|deadline| {
                let occurrences = deadline.occurrences(plan.year);
                occurrences.first().map(|occurrence| occurrence.due)
            });
            Some(once(&all, due, today))
        }
    }
}

/// A duty that is done once: fulfilled when all its rules are.
fn once(all: &[Progress], due: Option<Date>, today: Date) -> TaskState {
    if all.iter().all(Progress::is_met) {
        let on = all.iter().filter_map(|progress| progress.since).max();
        return match (on, due) {
            (Some(on), Some(due)) if on.first_day() > due => TaskState::DoneLate { on, due },
            _ => TaskState::Done { on },
        };
    }
    match due {
        Some(due) if due < today => TaskState::Late { due },
        due => TaskState::Open { due },
    }
}

/// A duty that returns: its times are counted by the rule that counts times; what the other
/// rules demand must hold besides before it is done.
fn recurring(
    plan: &Plan,
    task: &Task,
    all: &[Progress],
    results: &[PartialDate],
    today: Date,
) -> Option<TaskState> {
    let counts_times = |kind| match kind {
        RuleKind::Every(interval) => Some(interval),
        RuleKind::AtLeast { .. }
        | RuleKind::MoreThan { .. }
        | RuleKind::Filled(_)
        | RuleKind::Published => None,
    };
    let (interval, of_times) = task
        .rules
        .iter()
        .zip(all)
        .find_map(|(it, progress)| Some((counts_times(it.rule.kind)?, progress)))?;
    let occurrences = occurrences(plan, task, interval);
    let dates = joined(&occurrences, &of_times.dates, results);
    let met = match_results(&occurrences, &dates);
    let without: Vec<Date> = occurrences
        .iter()
        .zip(&met)
        .filter(|(_, met)| matches!(met, crate::calendar::Met::Missing))
        .map(|(occurrence, _)| occurrence.due)
        .collect();
    let others = task.rules.iter().zip(all);
    let others_hold = others
        .filter(|(it, _)| counts_times(it.rule.kind).is_none())
        .all(|(_, progress)| progress.holds());
    let last = occurrences.last().map(|occurrence| occurrence.due);
    if let (true, false, Some(due)) = (without.is_empty(), others_hold, last) {
        return Some(if due < today {
            TaskState::Late { due }
        } else {
            TaskState::Open { due: Some(due) }
        });
    }
    Some(TaskState::Recurring {
        met: occurrences.len() - without.len(),
        of: occurrences.len(),
        next: without.iter().copied().find(|due| *due >= today),
        missing: without.into_iter().filter(|due| *due < today).collect(),
    })
}

/// The dates of records, and those of results that speak for a time without a record: the
/// same report is often written down in both places.
fn joined(
    occurrences: &[Occurrence],
    records: &[PartialDate],
    results: &[PartialDate],
) -> Vec<PartialDate> {
    let has_record = |result: &PartialDate| {
        occurrences.iter().any(|occurrence| {
            occurrence.is_met_by(*result)
                && records.iter().any(|record| occurrence.is_met_by(*record))
        })
    };
    let alone = results.iter().filter(|result| !has_record(result));
    records.iter().chain(alone).copied().collect()
}

impl Progress {
    /// Whether the records that are there contradict a result of that day: something is
    /// recorded, and not yet what the result says.
    #[must_use]
    pub fn contradicts(&self, on: PartialDate) -> bool {
        let is_late = self
            .since
            .is_some_and(|since| since.first_day() > on.last_day());
        let lacks_dates_only = self
            .missing
            .iter()
            .all(|missing| matches!(missing, Missing::Dates(_)));
        self.records > 0 && (is_late || (!self.holds() && !lacks_dates_only))
    }
}
