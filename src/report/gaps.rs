//! What a report would be read without: things to look at before it is printed.
use super::measures::is_reported;
use crate::calendar::{Date, Round};
use crate::log::RecordId;
use crate::plan::{Measure, Outcome, Plan, Standing, task_state};

/// Why something wants to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GapKind {
    /// A task is past its day without a result.
    LateTask,
    /// A result does not say which task it fulfils.
    UnlinkedResult,
    /// The report of the round would say that a measure has no result.
    NoResult,
    /// A result is dated outside of the fiscal year: most likely a slip.
    OutsideYear,
    /// A result is dated after the round's cut-off day, so that its report leaves it out.
    AfterCutOff,
}

impl GapKind {
    /// The most pressing first.
    pub const ALL: [Self; 5] = [
        Self::LateTask,
        Self::UnlinkedResult,
        Self::NoResult,
        Self::OutsideYear,
        Self::AfterCutOff,
    ];
}

/// Something to look at before the report is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Why.
    pub kind: GapKind,
    /// The measure in which it is mended.
    pub measure: RecordId,
    /// The sentence of the task or result, or the issue of the measure.
    pub text: String,
}

/// What to look at before the report of a round is printed, in the order of the report.
#[must_use]
pub fn gaps(plan: &Plan, round: Round, today: Date) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for measure in &plan.measures {
        let mut push = |kind, text: &str| {
            gaps.push(Gap {
                kind,
                measure: measure.id.clone(),
                text: text.trim().to_owned(),
            });
        };
        for task in &measure.tasks {
            if task_state(plan, measure, task, today).standing(today) == Standing::Late {
                push(GapKind::LateTask, &task.text);
            }
        }
        let written: Vec<&Outcome> = written(measure).collect();
        for outcome in &written {
            let names_task = |task: &RecordId| measure.task(task).is_some();
            if !measure.tasks.is_empty() && !outcome.task.as_ref().is_some_and(names_task) {
                push(GapKind::UnlinkedResult, &outcome.text);
            }
            let is_slip = outcome.date.is_some_and(|date| {
                let while_written = plan.year.first_day()..=plan.cut_off(round);
                !plan.year.period().contains_partial(date)
                    && !while_written.contains(&date.first_day())
            });
            if is_slip {
                push(GapKind::OutsideYear, &outcome.text);
            } else if !is_reported(plan, round, outcome) {
                push(GapKind::AfterCutOff, &outcome.text);
            }
        }
        if !written
            .iter()
            .any(|outcome| is_reported(plan, round, outcome))
        {
            push(GapKind::NoResult, &measure.issue);
        }
    }
    gaps
}

fn written(measure: &Measure) -> impl Iterator<Item = &Outcome> {
    let outcomes = measure.outcomes.iter();
    outcomes.filter(|outcome| !outcome.text.trim().is_empty())
}
