//! Rules and what they miss, in the words of the screen.

use super::parts::WorkState;
use super::workspace::Workspace;
use crate::calendar::month_short_name;
use crate::plan::{CellKind, EvidenceGrade, Missing, Plan, Progress, Register, Rule, show_cell};
use leptos::prelude::*;

/// The name of a register.
pub fn register_name(workspace: Workspace, register: &Register) -> String {
    let name = register.label.of(workspace.language().get());
    workspace.digits(name)
}

/// What a rule demands of which register, in a sentence.
pub fn sentence(workspace: Workspace, plan: &Plan, rule: &Rule) -> String {
    let words = workspace.text().get();
    let Some(register) = plan.registers.register(&rule.register) else {
        return words.rules.no_register.to_owned();
    };
    let mut parts = vec![format!(
        "{} {}",
        register_name(workspace, &register),
        words.records.demand.of(rule.kind)
    )];
    parts.extend(rule.filters.iter().map(|(key, value)| {
        if value == Rule::THIS {
            return words.rules.of_task[1].to_owned();
        }
        let column = register.column(key);
        let kind = column.map_or(CellKind::Text, |it| it.kind);
        let (language, numerals) = (workspace.language().get(), workspace.numerals().get());
        let name = column.map_or(&**key, |it| it.label.of(language));
        let value = show_cell(plan, kind, value, language, numerals);
        (words.records.demand.only)(name, &value)
    }));
    workspace.digits(&parts.join(" · "))
}

/// How many of how many.
pub fn count(workspace: Workspace, rule: &Rule, progress: &Progress) -> String {
    let words = &workspace.text().get().records.demand;
    let met = progress.met.min(progress.target);
    workspace.digits(&words.count(rule.kind, met, progress.target))
}

/// What is missing by name, or since when nothing is.
pub fn standing(workspace: Workspace, plan: &Plan, rule: &Rule, progress: &Progress) -> String {
    let words = &workspace.text().get().records.demand;
    let told = match (progress.since, progress.is_met()) {
        _ if !progress.missing.is_empty() => {
            missing(workspace, plan, &rule.register, &progress.missing).join(", ")
        }
        (Some(since), true) => (words.since)(&workspace.date(since)),
        (None, true) => words.holds.to_owned(),
        (_, false) => words.on_the_way.to_owned(),
    };
    workspace.digits(&told)
}

/// What is missing by name; months and quarters in one line each.
pub fn missing(
    workspace: Workspace,
    plan: &Plan,
    register: &str,
    missing: &[Missing],
) -> Vec<String> {
    let words = &workspace.text().get().records.demand;
    let language = workspace.language().get();
    let register = plan.registers.register(register);
    let name = register.map_or_else(String::new, |it| it.label.of(language).to_owned());
    let mut lines = Vec::new();
    let mut months = Vec::new();
    let mut quarters = Vec::new();
    for one in missing {
        match one {
            Missing::Records(count) => lines.push((words.records)(*count)),
            Missing::Dates(count) => lines.push((words.dates)(*count)),
            Missing::Division(id) => {
                if let Some(division) = plan.division(id) {
                    lines.push((words.division)(&division.name, &name));
                }
            }
            Missing::Month(month) => months.push(month_short_name(month.month(), language)),
            Missing::Quarter(quarter) => quarters.push(quarter.number().to_string()),
            Missing::HalfYear(day) => lines.push((words.half_year)(&workspace.day(*day))),
        }
    }
    if !months.is_empty() {
        lines.push((words.months)(&months.join(" ")));
    }
    if !quarters.is_empty() {
        lines.push((words.quarters)(&quarters.join(", ")));
    }
    lines
}

/// The colour of a rule.
pub fn state(progress: &Progress) -> WorkState {
    if progress.is_met() {
        WorkState::Done
    } else if !progress.missing.is_empty() {
        WorkState::Missing
    } else if progress.met > 0 {
        WorkState::Progress
    } else {
        WorkState::None
    }
}

/// The colour of an evidence grade.
pub const fn grade_state(grade: EvidenceGrade) -> WorkState {
    match grade {
        EvidenceGrade::NoEvidence | EvidenceGrade::NotStarted => WorkState::None,
        EvidenceGrade::Limited => WorkState::Missing,
        EvidenceGrade::Substantial => WorkState::Progress,
        EvidenceGrade::Complete => WorkState::Done,
    }
}
