//! The plan in the words of the file, beside the edits it is folded from.
//!
//! What stands empty is left out, except where a reader looks for it first.

use super::wire;
use crate::calendar::{Date, Deadline, Language, PartialDate, Round};
use crate::ita::Instrument;
use crate::log::{Log, RecordId};
use crate::plan::{
    CellKind, Doer, Evidence, FOLLOW_UP, Kind, Measure, Number, Outcome, Plan, Register, Step, Task,
};
use std::collections::BTreeSet;

/// The readable plan. Absent: what is empty, and what other fields tell.
pub(super) fn plan(log: &Log, plan: &Plan) -> wire::Plan {
    wire::Plan {
        office: Some(wire::Office {
            name: Some(plan.office.name.clone()),
            amphoe: Some(plan.office.amphoe.clone()),
            changwat: Some(plan.office.changwat.clone()),
            executive: Some(plan.office.executive.clone()),
            coordinator: Some(plan.office.coordinator.clone()),
        }),
        assessed: Some(plan.assessed.be()),
        as_of: plan.as_of.map(Date::to_wire),
        cut_offs: Some(plan.cut_offs.map(Date::to_wire)),
        divisions: plan
            .divisions
            .iter()
            .map(|division| wire::Division {
                id: division.id.to_string(),
                name: Some(division.name.clone()),
                sections: division
                    .sections
                    .iter()
                    .map(|section| named(&section.id, &section.name))
                    .collect(),
            })
            .collect(),
        measures: plan.measures.iter().map(|of| measure(plan, of)).collect(),
        items: items(plan),
        orders: plan
            .orders
            .iter()
            .map(|order| wire::Order {
                id: order.id.to_string(),
                text: Some(order.text.clone()),
                date: order.date.map(Date::to_wire),
                division: order.division.as_deref().map(Into::into),
                task: order.task.as_deref().map(Into::into),
                signed_by: filled(&order.signed_by),
            })
            .collect(),
        closings: plan
            .closings
            .iter()
            .map(|closing| wire::Closing {
                id: closing.id.to_string(),
                round: closing.round.months(),
                on: closing.on.map(Date::to_wire),
                knowledge: closing.knowledge.to_string(),
            })
            .collect(),
        reports: [Round::SixMonths, Round::TwelveMonths]
            .into_iter()
            .filter_map(|round| report(log, round.months()))
            .collect(),
        registers: registers(plan),
        answers: answers(plan),
    }
}

fn filled(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn set(flag: bool) -> Option<bool> {
    flag.then_some(true)
}

fn named(id: &str, name: &str) -> wire::Named {
    wire::Named {
        id: id.to_owned(),
        name: Some(name.to_owned()),
    }
}

fn number(number: &Number) -> Option<String> {
    match number {
        Number::Position => None,
        Number::Printed(printed) => Some(printed.clone()),
        Number::Hidden => Some("-".to_owned()),
    }
}

fn measure(plan: &Plan, measure: &Measure) -> wire::Measure {
    wire::Measure {
        id: measure.id.to_string(),
        instrument: Some(measure.instrument.code().to_owned()),
        indicator: filled(&measure.indicator),
        item: filled(&measure.item),
        prints_indicator: set(measure.prints_indicator),
        starts_table: set(measure.starts_table),
        issue: Some(measure.issue.clone()),
        parties: measure
            .parties
            .iter()
            .map(|party| named(party.key(), &party.name(plan).unwrap_or_default()))
            .collect(),
        note: filled(&measure.note),
        registers: measure
            .registers
            .iter()
            .map(|key| key.to_string())
            .collect(),
        budget: filled(&measure.budget),
        problems: filled(&measure.problems),
        suggestions: filled(&measure.suggestions),
        steps: measure.steps.iter().map(step).collect(),
        tasks: measure.tasks.iter().map(task).collect(),
        results: measure.outcomes.iter().map(outcome).collect(),
    }
}

fn step(step: &Step) -> wire::Step {
    wire::Step {
        id: step.id.to_string(),
        number: number(&step.number),
        text: Some(step.text.clone()),
    }
}

fn task(task: &Task) -> wire::Task {
    wire::Task {
        id: task.id.to_string(),
        number: number(&task.number),
        text: Some(task.text.clone()),
        deadline: task.deadline.as_ref().map(Deadline::to_wire),
        by_executive: set(task.doer == Doer::Executive),
        waived: task.waived.clone(),
        rules: task.rules.iter().map(|it| it.rule.to_string()).collect(),
    }
}

fn outcome(outcome: &Outcome) -> wire::Outcome {
    wire::Outcome {
        id: outcome.id.to_string(),
        number: number(&outcome.number),
        text: Some(outcome.text.clone()),
        date: outcome.date.map(PartialDate::to_wire),
        task: outcome.task.as_ref().map(RecordId::to_string),
        basis: outcome.basis.clone(),
        evidence: outcome.evidence.iter().map(evidence).collect(),
    }
}

fn evidence(evidence: &Evidence) -> wire::Evidence {
    wire::Evidence {
        id: evidence.id.to_string(),
        kind: Some(evidence.kind.key().to_owned()),
        text: Some(evidence.text.clone()),
        target: Some(evidence.target.clone()),
    }
}

fn items(plan: &Plan) -> Vec<wire::Item> {
    plan.items
        .iter()
        .flat_map(|(year, items)| items.iter().map(move |item| (*year, item)))
        .map(|(year, item)| wire::Item {
            year,
            code: item.code.clone(),
            instrument: item
                .instrument
                .map(|instrument: Instrument| instrument.code().to_owned()),
            indicator: item.indicator.clone(),
            name: item.name.clone(),
            removed: set(item.removed == Some(true)),
        })
        .collect()
}

fn report(log: &Log, round: u8) -> Option<wire::Report> {
    let record = Kind::Report.id(&round.to_string());
    let settings: Vec<(String, String)> = log
        .fields(&record)
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    (!settings.is_empty()).then_some(wire::Report { round, settings })
}

/// The registers that hold rows, and those of the office's own. The executive's orders stand
/// among the orders already.
fn registers(plan: &Plan) -> Vec<wire::Register> {
    let held = plan.registers.keys().map(|key| &**key);
    let own = plan.registers.own().iter().map(|register| &*register.key);
    let keys: BTreeSet<&str> = held.chain(own).filter(|key| *key != FOLLOW_UP).collect();
    keys.into_iter()
        .filter_map(|key| Some(register(plan, &*plan.registers.register(key)?)))
        .collect()
}

fn register(plan: &Plan, register: &Register) -> wire::Register {
    let rows = plan.registers.rows(&register.key);
    wire::Register {
        key: register.key.to_string(),
        name: register.label.of(Language::Thai).to_owned(),
        columns: register
            .columns
            .iter()
            .map(|column| wire::Column {
                key: column.key().to_owned(),
                name: column.label.of(Language::Thai).to_owned(),
                kind: kind(column.kind).to_owned(),
            })
            .collect(),
        rows: rows
            .iter()
            .map(|row| wire::Row {
                id: row.id.to_string(),
                cells: register
                    .columns
                    .iter()
                    .filter_map(|it| Some((it.key().to_owned(), row.value(it)?.to_owned())))
                    .collect(),
            })
            .collect(),
    }
}

fn kind(kind: CellKind) -> &'static str {
    match kind {
        CellKind::Text => "text",
        CellKind::Count => "count",
        CellKind::Money => "money",
        CellKind::Decimal { .. } => "decimal",
        CellKind::Date => "date",
        CellKind::Day => "day",
        CellKind::Year => "year",
        CellKind::Choice(_) | CellKind::Word => "choice",
        CellKind::Division => "division",
        CellKind::Task => "task",
        CellKind::Address => "address",
    }
}

fn answers(plan: &Plan) -> Vec<wire::Answer> {
    plan.answers
        .iter()
        .map(|(id, answer)| wire::Answer {
            id: id.clone(),
            reason: answer.reason.clone(),
            facts: answer.facts.clone(),
        })
        .collect()
}
