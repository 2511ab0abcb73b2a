//! What is done, due, late or missing. Always computed from dates and links.

use super::fold::Plan;
use super::measure::{Doer, Measure, Outcome, Task};
use super::party::Party;
use super::rule::{has_records, state_by_records};
use crate::calendar::{Date, Deadline, Met, PartialDate, Round, match_results};
use crate::log::RecordId;
use crate::sorting::SmallSort;

/// A task that falls due within so many days is said to be due soon.
pub const SOON_DAYS: i64 = 30;

/// How a task stands on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaskState {
    /// It need not be done; a reason is kept.
    Waived,
    /// Done in time, or without a deadline.
    Done {
        /// The first result that fulfils it, or the day since which its records do; `None`
        /// where they know no dates.
        on: Option<PartialDate>,
    },
    /// Done after its deadline.
    DoneLate {
        /// The result.
        on: PartialDate,
        /// The day it was due.
        due: Date,
    },
    /// The measure has results, but none says which task it fulfils: a person
    /// must link them. Never late.
    Unattributed,
    /// Open, with time left.
    Open {
        /// The day it is due; `None` where the plan sets no time.
        due: Option<Date>,
    },
    /// Not done and the day is past.
    Late {
        /// The day it was due.
        due: Date,
    },
    /// A recurring duty.
    Recurring {
        /// Occurrences of the year that were met, in time or late.
        met: usize,
        /// Occurrences of the year.
        of: usize,
        /// Past occurrences without a result: the days they were due.
        missing: Vec<Date>,
        /// The next occurrence without a result.
        next: Option<Date>,
    },
    /// A continuous duty: never late, but each round wants a result.
    Continuous {
        /// Whether the current round has one.
        reported: bool,
    },
}

/// How something stands, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Past its day without a result.
    Late,
    /// Due within [`SOON_DAYS`] days.
    DueSoon,
    /// Results stand there without saying for which task.
    Unattributed,
    /// Open, with time left.
    Open,
    /// A continuous duty that the current round has a result of, or a recurring
    /// one that is up to date.
    Running,
    /// Done after its deadline.
    DoneLate,
    /// Done.
    Done,
    /// Need not be done.
    Waived,
}

impl TaskState {
    /// The state in one word, as of a day.
    #[must_use]
    pub fn standing(&self, today: Date) -> Standing {
        let open = |due: Option<Date>| {
            if due.is_some_and(|due| today.days_until(due) <= SOON_DAYS) {
                Standing::DueSoon
            } else {
                Standing::Open
            }
        };
        match self {
            Self::Waived => Standing::Waived,
            Self::Done { .. } => Standing::Done,
            Self::DoneLate { .. } => Standing::DoneLate,
            Self::Unattributed => Standing::Unattributed,
            Self::Open { due } => open(*due),
            Self::Late { .. } => Standing::Late,
            Self::Recurring { missing, .. } if !missing.is_empty() => Standing::Late,
            Self::Recurring { met, of, .. } if met == of => Standing::Done,
            Self::Recurring { met: 0, next, .. } => open(*next),
            Self::Recurring { next, .. } => match open(*next) {
                Standing::DueSoon => Standing::DueSoon,
                _ => Standing::Running,
            },
            Self::Continuous { reported: true } => Standing::Running,
            Self::Continuous { reported: false } => Standing::Open,
        }
    }
}

/// How a task of a measure stands on a day.
///
/// A result counts when its date is not after `today`; one without a date does
/// not count, because nobody can say that it was in time. Where no person has
/// recorded a result, the records that the task's rules count say how it stands.
#[must_use]
pub fn task_state(plan: &Plan, measure: &Measure, task: &Task, today: Date) -> TaskState {
    if task.waived.is_some() {
        return TaskState::Waived;
    }
    let linked = measure.outcomes_of(&task.id);
    let mut results: Vec<PartialDate> = linked
        .filter_map(|outcome| outcome.date)
        .filter(|date| date.first_day() <= today)
        .collect();
    results.small_sort_by_key(|date| date.first_day());
    if let Some(state) = state_by_records(plan, measure, task, &results, today) {
        return state;
    }
    let has_result = measure.outcomes_of(&task.id).next().is_some();
    if !has_result && measure.has_unlinked_outcome() {
        return TaskState::Unattributed;
    }
    match &task.deadline {
        None => results
            .first()
            .map_or(TaskState::Open { due: None }, |on| TaskState::Done {
                on: Some(*on),
            }),
        Some(Deadline::Continuous) => {
            let round = if today <= plan.cut_off(Round::SixMonths) {
                Round::SixMonths
            } else {
                Round::TwelveMonths
            };
            let since = match round {
                Round::SixMonths => plan.year.first_day(),
                Round::TwelveMonths => plan.year.round(Round::SixMonths).last.plus_days(1),
            };
            TaskState::Continuous {
                reported: results.iter().any(|date| date.last_day() >= since),
            }
        }
        Some(deadline @ Deadline::Recurring(_)) => recurring(plan, deadline, &results, today),
        Some(deadline @ (Deadline::Day(_) | Deadline::Month(_))) => {
            let occurrences = deadline.occurrences(plan.year);
            let met = match_results(&occurrences, &results);
            match (met.first(), occurrences.first()) {
                (Some(Met::InTime(on)), _) => TaskState::Done { on: Some(*on) },
                (Some(Met::Late(on)), Some(occurrence)) => TaskState::DoneLate {
                    on: *on,
                    due: occurrence.due,
                },
                (_, Some(occurrence)) if occurrence.due < today => TaskState::Late {
                    due: occurrence.due,
                },
                (_, occurrence) => TaskState::Open {
                    due: occurrence.map(|occurrence| occurrence.due),
                },
            }
        }
    }
}

fn recurring(plan: &Plan, deadline: &Deadline, results: &[PartialDate], today: Date) -> TaskState {
    let occurrences = deadline.occurrences(plan.year);
    let met = match_results(&occurrences, results);
    let without: Vec<Date> = occurrences
        .iter()
        .zip(&met)
        .filter(|(_, met)| matches!(met, Met::Missing))
        .map(|(occurrence, _)| occurrence.due)
        .collect();
    TaskState::Recurring {
        met: occurrences.len() - without.len(),
        of: occurrences.len(),
        next: without.iter().copied().find(|due| *due >= today),
        missing: without.into_iter().filter(|due| *due < today).collect(),
    }
}

/// How a measure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MeasureState {
    /// A task of it is late.
    Late,
    /// Nothing was reported yet.
    NotStarted,
    /// Something was reported, something is open.
    InProgress,
    /// Nothing is left to do as of the day.
    Done,
}

/// How a measure stands on a day: late as soon as one task is; done when each
/// task is done, waived or running; a measure without tasks is done by a result.
#[must_use]
pub fn measure_state(plan: &Plan, measure: &Measure, today: Date) -> MeasureState {
    let standings: Vec<Standing> = measure
        .tasks
        .iter()
        .map(|task| task_state(plan, measure, task, today).standing(today))
        .collect();
    if standings.contains(&Standing::Late) {
        return MeasureState::Late;
    }
    let settled = standings.iter().all(|standing| {
        matches!(
            standing,
            Standing::Done | Standing::DoneLate | Standing::Waived | Standing::Running
        )
    });
    let is_recorded = || {
        let mut tasks = measure.tasks.iter();
        tasks.any(|task| has_records(plan, measure, task, today))
    };
    let is_silent = !measure.outcomes.iter().any(Outcome::says_something);
    match (is_silent, settled) {
        (true, false) if is_recorded() => MeasureState::InProgress,
        (true, true) if !measure.tasks.is_empty() => MeasureState::Done,
        (true, _) => MeasureState::NotStarted,
        (false, true) => MeasureState::Done,
        (false, false) => MeasureState::InProgress,
    }
}

/// How the measures of a party stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Measures with nothing left to do.
    pub done: usize,
    /// Measures with something reported and something open.
    pub in_progress: usize,
    /// Measures with a late task.
    pub late: usize,
    /// Measures of which nothing was reported.
    pub not_started: usize,
}

impl Summary {
    /// All measures counted.
    #[must_use]
    pub fn total(&self) -> usize {
        self.done + self.in_progress + self.late + self.not_started
    }

    fn count(&mut self, state: MeasureState) {
        *match state {
            MeasureState::Late => &mut self.late,
            MeasureState::NotStarted => &mut self.not_started,
            MeasureState::InProgress => &mut self.in_progress,
            MeasureState::Done => &mut self.done,
        } += 1;
    }

    /// Counts the measures that pass.
    #[must_use]
    pub fn of(plan: &Plan, today: Date, concerns: impl Fn(&Measure) -> bool) -> Self {
        let mut summary = Self::default();
        for measure in plan.measures.iter().filter(|measure| concerns(measure)) {
            summary.count(measure_state(plan, measure, today));
        }
        summary
    }
}

/// The summary of each division, in order. A measure of several divisions counts
/// for each of them.
#[must_use]
pub fn summaries(plan: &Plan, today: Date) -> Vec<(RecordId, Summary)> {
    plan.divisions
        .iter()
        .map(|division| {
            let concerns = |measure: &Measure| {
                measure
                    .parties
                    .iter()
                    .any(|party: &Party| party.includes(&division.id, plan))
            };
            (division.id.clone(), Summary::of(plan, today, concerns))
        })
        .collect()
}

/// A task that somebody has to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// Its measure.
    pub measure: RecordId,
    /// The task.
    pub task: RecordId,
    /// Who does it.
    pub doer: Doer,
    /// The day it is or was due.
    pub due: Date,
    /// [`Standing::Late`], [`Standing::DueSoon`] or [`Standing::Open`].
    pub standing: Standing,
}

/// What is late and what is due next, by day. A recurring task stands there once
/// for each past occurrence without a result and once for the next.
#[must_use]
pub fn agenda(plan: &Plan, today: Date) -> Vec<Duty> {
    let mut duties = Vec::new();
    for measure in &plan.measures {
        for task in &measure.tasks {
            let days = match task_state(plan, measure, task, today) {
                TaskState::Open { due: Some(due) } | TaskState::Late { due } => vec![due],
                TaskState::Recurring { missing, next, .. } => {
                    missing.into_iter().chain(next).collect()
                }
                TaskState::Waived
                | TaskState::Done { .. }
                | TaskState::DoneLate { .. }
                | TaskState::Unattributed
                | TaskState::Open { due: None }
                | TaskState::Continuous { .. } => Vec::new(),
            };
            duties.extend(days.into_iter().map(|due| Duty {
                measure: measure.id.clone(),
                task: task.id.clone(),
                doer: task.doer,
                due,
                standing: if due < today {
                    Standing::Late
                } else if today.days_until(due) <= SOON_DAYS {
                    Standing::DueSoon
                } else {
                    Standing::Open
                },
            }));
        }
    }
    duties.small_sort_by(|a, b| (a.due, &a.measure, &a.task).cmp(&(b.due, &b.measure, &b.task)));
    duties
}
