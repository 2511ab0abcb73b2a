//! The report of a closed round, made again from what was known then.

use crate::calendar::PartialDate;
use crate::plan::{Closing, Plan};
use crate::report::{Difference, MeasuresOptions, differences, measures_report};
use crate::ui::workspace::{Saving, Workspace};
use leptos::prelude::*;
use std::sync::Arc;

/// Whether the history is read: until then only the values in force are known.
pub fn is_history_read(workspace: Workspace) -> bool {
    workspace.saving().get() != Saving::Opening
}

/// The plan as it was reported; follows each edit that arrives.
pub fn plan_then(workspace: Workspace, closing: &Closing) -> Arc<Plan> {
    workspace.with_log(|_| ());
    workspace.plan_as_of(&closing.knowledge)
}

/// Whether this computer holds every edit that was known when the round was closed.
pub fn is_complete(workspace: Workspace, closing: &Closing) -> bool {
    let known = &closing.knowledge;
    workspace.with_log(|log| log.as_of(known).knowledge() == *known)
}

/// What the report of the round would say otherwise today, in the digits of the screen.
pub fn changes(workspace: Workspace, closing: &Closing) -> Vec<Difference> {
    let options = MeasuresOptions {
        numerals: Some(workspace.numerals().get()),
        ..MeasuresOptions::default()
    };
    let then = measures_report(&plan_then(workspace, closing), closing.round, &options);
    let now = workspace.plan().get();
    differences(&then, &measures_report(&now, closing.round, &options))
}

/// The day of the closing in words.
pub fn day(workspace: Workspace, closing: &Closing) -> String {
    closing.on.map_or_else(
        || workspace.text().get().reports.unknown_day.to_owned(),
        |day| workspace.date(PartialDate::Day(day)),
    )
}
