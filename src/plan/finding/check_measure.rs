//! What the checker sees in a measure.

use super::matter::{Finding, Matter};
use crate::calendar::{Date, PartialDate, Round, arabic_digits};
use crate::ita::{Catalogue, Wording};
use crate::log::RecordId;
use crate::plan::address::read_address;
use crate::plan::{
    EvidenceKind, Measure, Number, Outcome, Plan, Task, TaskState, field, is_outdated, progress,
    task_state,
};
use std::collections::BTreeSet;

/// What is looked at, and where findings go.
struct Check<'a> {
    plan: &'a Plan,
    catalogue: &'a Catalogue,
    measure: &'a Measure,
    today: Date,
    found: &'a mut Vec<Finding>,
}

/// Adds what is found in a measure.
pub(super) fn check(
    plan: &Plan,
    catalogue: &Catalogue,
    measure: &Measure,
    today: Date,
    found: &mut Vec<Finding>,
) {
    let mut check = Check {
        plan,
        catalogue,
        measure,
        today,
        found,
    };
    check.head();
    check.numbers();
    check.links();
    for task in &measure.tasks {
        check.task(task);
    }
    for outcome in &measure.outcomes {
        check.outcome(outcome);
    }
}

impl Check<'_> {
    fn push(&mut self, matter: Matter, place: (&RecordId, &str), about: &str) {
        let measure = Some(&self.measure.id);
        let finding = Finding::new(self.plan, matter, measure, place, about);
        self.found.push(finding);
    }

    fn head(&mut self) {
        let measure = self.measure;
        if measure.parties.is_empty() {
            self.push(Matter::NoParty, (&measure.id, field::PARTY), &measure.issue);
        }
        let item = self.catalogue.item(&measure.item);
        if item.is_some_and(|item| item.wording == Wording::Unverified) {
            let code = measure.item.clone();
            let matter = Matter::Unverified { code };
            self.push(matter, (&measure.id, field::ITEM), &measure.issue);
        }
    }

    /// Numbers that stand twice in one of the three columns.
    fn numbers(&mut self) {
        let measure = self.measure;
        self.numbers_of(
            measure
                .steps
                .iter()
                .map(|it| (&it.id, &it.number, &*it.text)),
        );
        self.numbers_of(
            measure
                .tasks
                .iter()
                .map(|it| (&it.id, &it.number, &*it.text)),
        );
        self.numbers_of(
            measure
                .outcomes
                .iter()
                .map(|it| (&it.id, &it.number, &*it.text)),
        );
    }

    fn numbers_of<'a>(&mut self, list: impl Iterator<Item = (&'a RecordId, &'a Number, &'a str)>) {
        let mut seen = BTreeSet::new();
        for (place, (id, number, text)) in (1..).zip(list) {
            let number = match number {
                Number::Position => place.to_string(),
                Number::Printed(printed) => bare(printed),
                Number::Hidden => continue,
            };
            if !seen.insert(number.clone()) {
                self.push(Matter::NumberTwice { number }, (id, field::NUMBER), text);
            }
        }
    }

    /// Results that do not say for which task, where a task waits for one.
    fn links(&mut self) {
        let measure = self.measure;
        let names_task = |outcome: &&Outcome| {
            let task = outcome.task.as_deref();
            task.is_some_and(|task| measure.task(task).is_some())
        };
        let unlinked: Vec<&Outcome> = measure
            .outcomes
            .iter()
            .filter(|it| !names_task(it))
            .collect();
        let waits =
            |task: &&Task| task.waived.is_none() && measure.outcomes_of(&task.id).next().is_none();
        let tasks = measure.tasks.iter().filter(waits).count();
        if let (Some(first), true) = (unlinked.first(), tasks > 0) {
            let results = unlinked.len();
            let matter = Matter::Unlinked { tasks, results };
            self.push(matter, (&first.id, field::TASK), &first.text);
        }
    }

    fn task(&mut self, task: &Task) {
        if task.waived.is_some() {
            return;
        }
        if task.deadline.is_none() {
            self.push(Matter::NoDeadline, (&task.id, field::DEADLINE), &task.text);
        }
        for it in &task.rules {
            let register = &it.rule.register;
            if self.plan.registers.register(register).is_none() {
                let register = register.clone();
                let place = format!("{}{}", field::RULE, it.key);
                self.push(
                    Matter::NoRegister { register },
                    (&task.id, &place),
                    &task.text,
                );
            }
        }
        match task_state(self.plan, self.measure, task, self.today) {
            TaskState::Late { due } => self.no_result(task, vec![due]),
            TaskState::Recurring { missing, .. } if !missing.is_empty() => {
                self.no_result(task, missing);
            }
            TaskState::DoneLate { on, due } => {
                let after = self.plan.year.round(Round::SixMonths).last;
                let is_after = due <= after && on.first_day() > after;
                let after = is_after.then_some(Round::SixMonths);
                let matter = Matter::DoneLate { due, on, after };
                let mut results = self.measure.outcomes_of(&task.id);
                match results.find(|outcome| outcome.date == Some(on)) {
                    Some(outcome) => self.push(matter, (&outcome.id, field::DATE), &outcome.text),
                    None => self.push(matter, (&task.id, field::DEADLINE), &task.text),
                }
            }
            TaskState::Waived
            | TaskState::Done { .. }
            | TaskState::Unattributed
            | TaskState::Open { .. }
            | TaskState::Recurring { .. }
            | TaskState::Continuous { .. } => {}
        }
    }

    fn no_result(&mut self, task: &Task, due: Vec<Date>) {
        self.push(
            Matter::NoResult { due },
            (&task.id, field::TEXT),
            &task.text,
        );
    }

    fn outcome(&mut self, outcome: &Outcome) {
        for evidence in &outcome.evidence {
            let target = evidence.target.trim();
            let is_address = read_address(target).is_some_and(|address| address == target);
            if evidence.kind == EvidenceKind::Address && !target.is_empty() && !is_address {
                let target = target.to_owned();
                let matter = Matter::NotAnAddress { target };
                self.push(matter, (&evidence.id, field::TARGET), &outcome.text);
            }
        }
        if let Some(proposal) = is_outdated(self.plan, self.measure, outcome, self.today) {
            let matter = Matter::RecordsChanged { proposal };
            self.push(matter, (&outcome.id, field::TEXT), &outcome.text);
        }
        if let Some(on) = outcome.date {
            self.date(outcome, on);
        }
    }

    fn date(&mut self, outcome: &Outcome, on: PartialDate) {
        let (plan, measure) = (self.plan, self.measure);
        let place = (&outcome.id, field::DATE);
        let task = outcome.task.as_deref().and_then(|task| measure.task(task));
        if !plan.year.period().contains_partial(on) && !is_of_deadline(plan, task, on) {
            self.push(Matter::OutsideYear { on }, place, &outcome.text);
        } else if on.first_day() > self.today {
            self.push(Matter::InFuture { on }, place, &outcome.text);
        } else if let Some(round) = missed_round(plan, task, on) {
            let cut_off = plan.cut_off(round);
            let matter = Matter::AfterCutOff { on, round, cut_off };
            self.push(matter, place, &outcome.text);
        }
        let rules = task
            .into_iter()
            .flat_map(|task| task.rules.iter().map(move |it| (task, it)));
        for (task, it) in rules {
            let progress = progress(plan, measure, task, &it.rule, self.today);
            if progress.contradicts(on) {
                let register = it.rule.register.clone();
                let matter = Matter::Contradicted { on, register };
                self.push(matter, place, &outcome.text);
                return;
            }
        }
    }
}

/// Whether a date meets a time of its task: a duty of every October falls due after the year.
fn is_of_deadline(plan: &Plan, task: Option<&Task>, on: PartialDate) -> bool {
    let Some(deadline) = task.and_then(|task| task.deadline) else {
        return false;
    };
    let mut occurrences = deadline.occurrences(plan.year).into_iter();
    occurrences.any(|it| it.window.first >= plan.year.first_day() && it.is_met_by(on))
}

/// The round whose report had to hold the result and cannot: the task was due by the cut-off
/// day and the result is dated after it.
fn missed_round(plan: &Plan, task: Option<&Task>, on: PartialDate) -> Option<Round> {
    let mut occurrences = task?.deadline?.occurrences(plan.year).into_iter();
    let (only, None) = (occurrences.next()?, occurrences.next()) else {
        return None;
    };
    let is_missed = |round: &Round| {
        let cut_off = plan.cut_off(*round);
        only.due <= cut_off && on.first_day() > cut_off
    };
    Round::ALL.into_iter().rev().find(is_missed)
}

/// A printed number without the dots and blanks around it.
fn bare(number: &str) -> String {
    arabic_digits(number)
        .trim_matches(|c: char| c.is_whitespace() || ".)(".contains(c))
        .to_owned()
}
