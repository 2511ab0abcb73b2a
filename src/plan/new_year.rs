//! ขึ้นปีใหม่จากปีนี้: a plan of the next year that begins as a copy of this one.

use super::adopt::{adopt_measures, adopted_key, shift_years};
use super::command::copy_fields;
use super::field;
use super::fold::Plan;
use super::measure::Measure;
use super::record::Kind;
use super::register::built_in_registers;
use crate::calendar::FiscalYear;
use crate::log::{Change, Log, RecordId};

/// The first command of a new year's log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewYear {
    /// What to write into the new log.
    pub changes: Vec<Change>,
    /// Measures whose item has no counterpart in the new catalogue.
    pub unmapped: Vec<(RecordId, String)>,
}

/// Copies office, divisions, the office's catalogue wording and registers, what outlasts the
/// year in registers, report titles and measures into a plan of `year`, which analyses the year before it.
#[must_use]
pub fn begin_new_year(log: &Log, plan: &Plan, year: FiscalYear) -> NewYear {
    let assessed = year.previous();
    let office = Kind::Office.prefix();
    let dated = [
        field::AS_OF,
        field::CUT_OFF_6,
        field::CUT_OFF_12,
        field::YEAR,
        field::ASSESSED,
    ];
    let mut changes = copy_fields(log, office, &office.into(), &dated);
    changes.push(Change::set(office, field::YEAR, &year.be().to_string()));
    changes.push(Change::set(
        office,
        field::ASSESSED,
        &assessed.be().to_string(),
    ));
    for kind in [
        Kind::Division,
        Kind::Section,
        Kind::Item,
        Kind::Register,
        Kind::Column,
    ] {
        let prefix = format!("{}.", kind.prefix());
        for record in log.records(&prefix) {
            changes.extend(copy_fields(log, record, record, &[]));
        }
    }
    changes.extend(standing_rows(log, plan));
    changes.extend(report_titles(log, plan, year));
    let measures: Vec<&Measure> = plan.measures.iter().collect();
    // Divisions keep their records, so the plan is its own target.
    let adoption = adopt_measures(log, plan, &measures, year, assessed, plan);
    changes.extend(adoption.changes);
    NewYear {
        changes,
        unmapped: adoption.unmapped,
    }
}

/// What outlasts the year: channels, manuals, online services, without the figures of months.
fn standing_rows(log: &Log, plan: &Plan) -> Vec<Change> {
    let mut changes = Vec::new();
    let registers = built_in_registers().iter();
    for register in registers.filter(|register| register.stands) {
        let months: Vec<&str> = register.months().map(|month| &*month.field).collect();
        for row in plan.registers.rows(&register.key) {
            changes.extend(copy_fields(log, &row.id, &row.id, &months));
        }
    }
    changes
}

/// What the office set for its reports, except the lead, which tells of one round. Titles
/// of single tables go with the copies of their measures.
fn report_titles(log: &Log, plan: &Plan, year: FiscalYear) -> Vec<Change> {
    let years = i32::from(year.be()) - i32::from(plan.year.be());
    let prefix = format!("{}.", Kind::Report.prefix());
    let mut changes = Vec::new();
    for record in log.records(&prefix) {
        for mut change in copy_fields(log, record, record, &[field::LEAD]) {
            if let Some((column, measure)) = change
                .field
                .strip_prefix(field::TITLE)
                .and_then(|table| table.split_once(':'))
            {
                let copy = Kind::Measure.id(&adopted_key(measure, year));
                change.field = format!("{}{column}:{copy}", field::TITLE).into();
            }
            change.value = change.value.map(|value| shift_years(&value, years).into());
            changes.push(change);
        }
    }
    changes
}
