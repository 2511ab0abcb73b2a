//! How tasks and measures stand, in words.

use super::form::Form;
use crate::calendar::{Date, Deadline, PartialDate, Quarter, Recurrence};
use crate::plan::{MeasureState, Standing, Task, TaskState};
use crate::ui::parts::WorkState;
use crate::ui::text::MeasureText;
use leptos::prelude::Get;

/// Colour and word of a task.
pub(super) fn of_task(standing: Standing, words: &MeasureText) -> (WorkState, &'static str) {
    match standing {
        Standing::Late => (WorkState::Late, words.s_late),
        Standing::DueSoon => (WorkState::Missing, words.s_due_soon),
        Standing::Unattributed => (WorkState::Missing, words.s_unattributed),
        Standing::Open => (WorkState::Progress, words.s_open),
        Standing::Running => (WorkState::Progress, words.s_running),
        Standing::DoneLate => (WorkState::DoneLate, words.s_done_late),
        Standing::Done => (WorkState::Done, words.s_done),
        Standing::Waived => (WorkState::None, words.s_waived),
    }
}

/// Colour and word of a measure.
pub(super) fn of_measure(state: MeasureState, words: &MeasureText) -> (WorkState, &'static str) {
    match state {
        MeasureState::Late => (WorkState::Late, words.late),
        MeasureState::NotStarted => (WorkState::None, words.not_started),
        MeasureState::InProgress => (WorkState::Progress, words.in_progress),
        MeasureState::Done => (WorkState::Done, words.done),
    }
}

/// What stands behind the word: days, occurrences, what is missing.
pub(super) fn details(form: Form, task: &Task, state: &TaskState) -> String {
    let words = form.words();
    let workspace = form.workspace;
    let day = |day: Date| workspace.day(day);
    let date =
        |date: PartialDate| date.short(workspace.language().get(), workspace.numerals().get());
    match state {
        TaskState::Waived | TaskState::Unattributed | TaskState::Open { due: None } => {
            String::new()
        }
        TaskState::Done { on: None } => words.done_by_records.to_owned(),
        TaskState::Done { on: Some(on) } => (words.done_on)(&date(*on)),
        TaskState::DoneLate { on, due } => (words.done_late_on)(&date(*on), &day(*due)),
        TaskState::Open { due: Some(due) } | TaskState::Late { due } => (words.due)(&day(*due)),
        TaskState::Recurring {
            met,
            of,
            missing,
            next,
        } => {
            let mut parts = vec![workspace.digits(&(words.met_of)(*met, *of))];
            if !missing.is_empty() {
                let names: Vec<String> = missing
                    .iter()
                    .map(|due| occurrence(form, task.deadline, *due))
                    .collect();
                parts.push((words.still_missing)(&names.join(", ")));
            } else if let Some(next) = next {
                parts.push((words.due)(&day(*next)));
            }
            parts.join(" · ")
        }
        TaskState::Continuous { reported: true } => words.round_reported.to_owned(),
        TaskState::Continuous { reported: false } => words.round_unreported.to_owned(),
    }
}

/// The name of an occurrence by the day it is due: a quarter, or a month.
fn occurrence(form: Form, deadline: Option<Deadline>, due: Date) -> String {
    let workspace = form.workspace;
    let month = due
        .year_month()
        .short(workspace.language().get(), workspace.numerals().get());
    if deadline == Some(Deadline::Recurring(Recurrence::EveryQuarter)) {
        let quarter = Quarter::of(due).number();
        workspace.digits(&(form.words().quarter)(quarter, &month))
    } else {
        month
    }
}
