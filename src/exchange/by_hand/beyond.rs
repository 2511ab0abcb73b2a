//! What was changed by hand beyond the measures: items, orders, reports, registers, closings and
//! answers to findings.

use super::{Reader, find};
use crate::exchange::wire;
use crate::log::{Change, Knowledge};
use crate::plan::{self, Kind, item_record};

impl Reader<'_> {
    pub(super) fn items(&mut self, known: &[wire::Item], given: &[wire::Item]) {
        let none = wire::Item::default();
        for item in given {
            let before = known
                .iter()
                .find(|it| (it.year, &it.code) == (item.year, &item.code))
                .unwrap_or(&none);
            let record = item_record(item.year, &item.code);
            for (field, before, now) in [
                (plan::INSTRUMENT, &before.instrument, &item.instrument),
                (plan::INDICATOR, &before.indicator, &item.indicator),
                (plan::NAME, &before.name, &item.name),
            ] {
                self.text(&record, field, before.as_ref(), now.as_ref());
            }
            self.flag(
                &record,
                plan::REMOVED,
                plan::YES,
                before.removed,
                item.removed,
            );
        }
    }

    pub(super) fn orders(&mut self, known: &[wire::Order], given: &[wire::Order]) {
        let none = wire::Order::default();
        let mut last = self.last(known.iter().map(|it| it.id.as_str()));
        for order in given {
            let before = find(known, &order.id, |it| &it.id);
            if !self.enter(Kind::Order, &order.id, before.is_none(), None, &mut last) {
                continue;
            }
            let before = before.unwrap_or(&none);
            for (field, before, now) in [
                (plan::TEXT, &before.text, &order.text),
                (plan::DATE, &before.date, &order.date),
                (plan::DIVISION, &before.division, &order.division),
                (plan::TASK, &before.task, &order.task),
                (plan::EXECUTIVE, &before.signed_by, &order.signed_by),
            ] {
                self.text(&order.id, field, before.as_ref(), now.as_ref());
            }
        }
    }

    pub(super) fn reports(&mut self, known: &[wire::Report], given: &[wire::Report]) {
        for report in given.iter().filter(|it| matches!(it.round, 6 | 12)) {
            let record = Kind::Report.id(&report.round.to_string());
            let before = known.iter().find(|it| it.round == report.round);
            for (name, value) in report.settings.iter().filter(|it| !it.0.is_empty()) {
                let settings = before.map_or(&[][..], |it| &it.settings);
                let before = settings.iter().find(|it| it.0 == *name).map(|it| &it.1);
                self.text(&record, name, before, Some(value));
            }
        }
    }

    pub(super) fn registers(&mut self, known: &[wire::Register], given: &[wire::Register]) {
        for register in given {
            let before = find(known, &register.key, |it| &it.key);
            let rows = before.map_or(&[][..], |it| &it.rows);
            let mut last = self.last(rows.iter().map(|it| it.id.as_str()));
            for row in &register.rows {
                let before = find(rows, &row.id, |it| &it.id);
                if !self.enter(Kind::Row, &row.id, before.is_none(), None, &mut last) {
                    continue;
                }
                if before.is_none() {
                    let key = Change::set(&row.id, plan::REGISTER, &register.key);
                    self.changes.push(key);
                }
                let cells = before.map_or(&[][..], |it| &it.cells);
                for (column, value) in &row.cells {
                    let before = cells.iter().find(|it| it.0 == *column).map(|it| &it.1);
                    let field = format!("{}{column}", plan::CELL);
                    self.text(&row.id, &field, before, Some(value));
                }
            }
        }
    }

    /// A round that was closed elsewhere. What cannot be a closing is left out.
    pub(super) fn closings(&mut self, known: &[wire::Closing], given: &[wire::Closing]) {
        for closing in given {
            let is_one = Kind::of(&closing.id) == Some(Kind::Closing)
                && closing.id.contains('.')
                && matches!(closing.round, 6 | 12)
                && Knowledge::parse(&closing.knowledge).is_some();
            if !is_one {
                continue;
            }
            let before = find(known, &closing.id, |it| &it.id);
            let round = |closing: &wire::Closing| closing.round.to_string();
            let (id, on) = (&closing.id, before.and_then(|it| it.on.as_ref()));
            let knowledge = before.map(|it| &it.knowledge);
            self.text(
                id,
                plan::ROUND,
                before.map(round).as_ref(),
                Some(&round(closing)),
            );
            self.text(id, plan::DATE, on, closing.on.as_ref());
            self.text(id, plan::KNOWLEDGE, knowledge, Some(&closing.knowledge));
        }
    }

    /// Why findings are left as they are.
    pub(super) fn answers(&mut self, known: &[wire::Answer], given: &[wire::Answer]) {
        for answer in given {
            if Kind::of(&answer.id) != Some(Kind::Answer) || !answer.id.contains('.') {
                continue;
            }
            let before = find(known, &answer.id, |it| &it.id);
            let reason = before.map(|it| &it.reason);
            self.text(&answer.id, plan::TEXT, reason, Some(&answer.reason));
            // Facts that are left out were not sent.
            let facts = Some(&answer.facts).filter(|facts| !facts.is_empty());
            self.text(&answer.id, plan::FACTS, before.map(|it| &it.facts), facts);
        }
    }
}
