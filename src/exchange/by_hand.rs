//! What somebody changed in the readable plan of a file: the difference from the edits
//! it was written with.
//!
//! Absent means not sent: no record and no field is ever deleted by leaving it out.

mod beyond;

use super::readable;
use super::wire;
use crate::calendar::FiscalYear;
use crate::log::{Change, Log, OrderKey, Prepared};
use crate::plan::{self, Kind, Plan, Rule, attach_register};

/// What the plan says other than these edits, as changes that replace those of them that are in
/// force. What is not in the form of its kind is left out.
pub(super) fn changes(base: &Log, year: FiscalYear, given: &wire::Plan) -> Vec<Prepared> {
    let known = readable::plan(base, &Plan::fold(base, year));
    let mut reader = Reader {
        base,
        changes: Vec::new(),
    };
    reader.office(&known, given);
    reader.divisions(&known.divisions, &given.divisions);
    reader.measures(&known.measures, &given.measures);
    reader.items(&known.items, &given.items);
    reader.orders(&known.orders, &given.orders);
    reader.reports(&known.reports, &given.reports);
    reader.registers(&known.registers, &given.registers);
    reader.closings(&known.closings, &given.closings);
    reader.answers(&known.answers, &given.answers);
    base.prepare(reader.changes)
}

struct Reader<'a> {
    base: &'a Log,
    changes: Vec<Change>,
}

/// The member with this id.
fn find<'a, T>(known: &'a [T], id: &str, id_of: impl Fn(&T) -> &str) -> Option<&'a T> {
    known.iter().find(|member| id_of(member) == id)
}

impl Reader<'_> {
    /// A field that was given and says other than before.
    fn text(&mut self, record: &str, field: &str, before: Option<&String>, given: Option<&String>) {
        if let Some(given) = given
            && before.map_or("", String::as_str) != given
        {
            self.changes.push(Change::set(record, field, given));
        }
    }

    fn flag(
        &mut self,
        record: &str,
        field: &str,
        value: &str,
        before: Option<bool>,
        given: Option<bool>,
    ) {
        if let Some(given) = given
            && before.unwrap_or_default() != given
        {
            let value = if given { value } else { "" };
            self.changes.push(Change::set(record, field, value));
        }
    }

    /// Whether a record of this kind can be read; a new one gets its place at the end of its
    /// list, after `last`.
    fn enter(
        &mut self,
        kind: Kind,
        id: &str,
        is_new: bool,
        parent: Option<&str>,
        last: &mut Option<OrderKey>,
    ) -> bool {
        if Kind::of(id) != Some(kind) || !id.contains('.') {
            return false;
        }
        if is_new {
            let order = OrderKey::between(last.as_ref(), None);
            self.changes
                .push(Change::set(id, plan::ORDER, order.as_str()));
            if let Some(parent) = parent {
                self.changes.push(Change::set(id, plan::PARENT, parent));
            }
            *last = Some(order);
        }
        true
    }

    /// The last place of a list.
    fn last<'a>(&self, ids: impl Iterator<Item = &'a str>) -> Option<OrderKey> {
        ids.filter_map(|id| OrderKey::parse(self.base.value(id, plan::ORDER)?))
            .max()
    }

    fn office(&mut self, known: &wire::Plan, given: &wire::Plan) {
        let office = Kind::Office.prefix();
        let number = |year: &Option<u16>| year.map(|year| year.to_string());
        let (before, now) = (number(&known.assessed), number(&given.assessed));
        self.text(office, plan::ASSESSED, before.as_ref(), now.as_ref());
        self.text(
            office,
            plan::AS_OF,
            known.as_of.as_ref(),
            given.as_of.as_ref(),
        );
        for (place, field) in [plan::CUT_OFF_6, plan::CUT_OFF_12].into_iter().enumerate() {
            let day = |plan: &wire::Plan| Some(plan.cut_offs.as_ref()?[place].clone());
            self.text(office, field, day(known).as_ref(), day(given).as_ref());
        }
        let (Some(known), Some(given)) = (&known.office, &given.office) else {
            return;
        };
        for (field, before, now) in [
            (plan::NAME, &known.name, &given.name),
            (plan::AMPHOE, &known.amphoe, &given.amphoe),
            (plan::CHANGWAT, &known.changwat, &given.changwat),
            (plan::EXECUTIVE, &known.executive, &given.executive),
            (plan::COORDINATOR, &known.coordinator, &given.coordinator),
        ] {
            self.text(office, field, before.as_ref(), now.as_ref());
        }
    }

    fn divisions(&mut self, known: &[wire::Division], given: &[wire::Division]) {
        let mut last = self.last(known.iter().map(|it| it.id.as_str()));
        for division in given {
            let before = find(known, &division.id, |it| &it.id);
            if !self.enter(
                Kind::Division,
                &division.id,
                before.is_none(),
                None,
                &mut last,
            ) {
                continue;
            }
            let name = before.and_then(|it| it.name.as_ref());
            self.text(&division.id, plan::NAME, name, division.name.as_ref());
            let sections = before.map_or(&[][..], |it| &it.sections);
            let mut last = self.last(sections.iter().map(|it| it.id.as_str()));
            for section in &division.sections {
                let before = find(sections, &section.id, |it| &it.id);
                let parent = Some(division.id.as_str());
                if self.enter(
                    Kind::Section,
                    &section.id,
                    before.is_none(),
                    parent,
                    &mut last,
                ) {
                    let name = before.and_then(|it| it.name.as_ref());
                    self.text(&section.id, plan::NAME, name, section.name.as_ref());
                }
            }
        }
    }

    fn measures(&mut self, known: &[wire::Measure], given: &[wire::Measure]) {
        let mut last = self.last(known.iter().map(|it| it.id.as_str()));
        for measure in given {
            let before = find(known, &measure.id, |it| &it.id);
            if self.enter(
                Kind::Measure,
                &measure.id,
                before.is_none(),
                None,
                &mut last,
            ) {
                self.measure(before.unwrap_or(&wire::Measure::default()), measure);
            }
        }
    }

    fn measure(&mut self, before: &wire::Measure, now: &wire::Measure) {
        let id = &now.id;
        for (field, before, now) in [
            (plan::INSTRUMENT, &before.instrument, &now.instrument),
            (plan::INDICATOR, &before.indicator, &now.indicator),
            (plan::ITEM, &before.item, &now.item),
            (plan::ISSUE, &before.issue, &now.issue),
            (plan::NOTE, &before.note, &now.note),
            (plan::BUDGET, &before.budget, &now.budget),
            (plan::PROBLEMS, &before.problems, &now.problems),
            (plan::SUGGESTIONS, &before.suggestions, &now.suggestions),
        ] {
            self.text(id, field, before.as_ref(), now.as_ref());
        }
        let flags = (before.prints_indicator, now.prints_indicator);
        self.flag(id, plan::PRINTS_INDICATOR, plan::YES, flags.0, flags.1);
        let flags = (before.starts_table, now.starts_table);
        self.flag(id, plan::STARTS_TABLE, plan::YES, flags.0, flags.1);
        for party in &now.parties {
            if find(&before.parties, &party.id, |it| &it.id).is_none() {
                let field = format!("{}{}", plan::PARTY, party.id);
                self.changes.push(Change::set(id, &field, plan::YES));
            }
        }
        let fresh = |key: &&String| !key.is_empty() && !before.registers.contains(*key);
        let attached = now.registers.iter().filter(fresh);
        let attached = attached.map(|key| attach_register(id, key, true));
        self.changes.extend(attached);
        self.steps(id, &before.steps, &now.steps);
        self.tasks(id, &before.tasks, &now.tasks);
        self.results(id, &before.results, &now.results);
    }

    fn steps(&mut self, measure: &str, known: &[wire::Step], given: &[wire::Step]) {
        let mut last = self.last(known.iter().map(|it| it.id.as_str()));
        for step in given {
            let before = find(known, &step.id, |it| &it.id);
            if self.enter(
                Kind::Step,
                &step.id,
                before.is_none(),
                Some(measure),
                &mut last,
            ) {
                let (number, text) =
                    before.map_or((None, None), |it| (it.number.as_ref(), it.text.as_ref()));
                self.text(&step.id, plan::NUMBER, number, step.number.as_ref());
                self.text(&step.id, plan::TEXT, text, step.text.as_ref());
            }
        }
    }

    fn tasks(&mut self, measure: &str, known: &[wire::Task], given: &[wire::Task]) {
        let none = wire::Task::default();
        let mut last = self.last(known.iter().map(|it| it.id.as_str()));
        for task in given {
            let before = find(known, &task.id, |it| &it.id);
            if !self.enter(
                Kind::Task,
                &task.id,
                before.is_none(),
                Some(measure),
                &mut last,
            ) {
                continue;
            }
            let before = before.unwrap_or(&none);
            for (field, before, now) in [
                (plan::NUMBER, &before.number, &task.number),
                (plan::TEXT, &before.text, &task.text),
                (plan::DEADLINE, &before.deadline, &task.deadline),
                (plan::WAIVED, &before.waived, &task.waived),
            ] {
                self.text(&task.id, field, before.as_ref(), now.as_ref());
            }
            let flags = (before.by_executive, task.by_executive);
            self.flag(&task.id, plan::DOER, plan::EXECUTIVE, flags.0, flags.1);
            self.rules(&task.id, &before.rules, &task.rules);
        }
    }

    /// Rules that stand in the file besides the known ones; each gets the first number that is free.
    fn rules(&mut self, task: &str, known: &[String], given: &[String]) {
        let mut number = 0;
        for rule in given.iter().filter(|rule| !known.contains(rule)) {
            let Some(rule) = Rule::from_wire(rule) else {
                continue;
            };
            let field = loop {
                number += 1;
                let field = format!("{}{number}", plan::RULE);
                if self.base.value(task, &field).is_none() {
                    break field;
                }
            };
            self.changes
                .push(Change::set(task, &field, &rule.to_string()));
        }
    }

    fn results(&mut self, measure: &str, known: &[wire::Outcome], given: &[wire::Outcome]) {
        let none = wire::Outcome::default();
        let mut last = self.last(known.iter().map(|it| it.id.as_str()));
        for result in given {
            let before = find(known, &result.id, |it| &it.id);
            if !self.enter(
                Kind::Outcome,
                &result.id,
                before.is_none(),
                Some(measure),
                &mut last,
            ) {
                continue;
            }
            let before = before.unwrap_or(&none);
            for (field, before, now) in [
                (plan::NUMBER, &before.number, &result.number),
                (plan::TEXT, &before.text, &result.text),
                (plan::DATE, &before.date, &result.date),
                (plan::TASK, &before.task, &result.task),
                (plan::BASIS, &before.basis, &result.basis),
            ] {
                self.text(&result.id, field, before.as_ref(), now.as_ref());
            }
            self.evidence(&result.id, &before.evidence, &result.evidence);
        }
    }

    fn evidence(&mut self, result: &str, known: &[wire::Evidence], given: &[wire::Evidence]) {
        let none = wire::Evidence::default();
        let mut last = self.last(known.iter().map(|it| it.id.as_str()));
        for evidence in given {
            let before = find(known, &evidence.id, |it| &it.id);
            let is_new = before.is_none();
            if !self.enter(
                Kind::Evidence,
                &evidence.id,
                is_new,
                Some(result),
                &mut last,
            ) {
                continue;
            }
            let before = before.unwrap_or(&none);
            for (field, before, now) in [
                (plan::KIND, &before.kind, &evidence.kind),
                (plan::TEXT, &before.text, &evidence.text),
                (plan::TARGET, &before.target, &evidence.target),
            ] {
                self.text(&evidence.id, field, before.as_ref(), now.as_ref());
            }
        }
    }
}
