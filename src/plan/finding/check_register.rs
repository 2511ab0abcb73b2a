//! What the checker sees in the registers.

use super::matter::{Finding, Matter};
use crate::calendar::{Date, Round, YearMonth};
use crate::plan::Plan;
use crate::plan::address::read_address;
use crate::plan::register::{CellKind, Register, Row};
use crate::sorting::SmallSort;
use std::sync::Arc;

/// Adds what is found in all registers.
pub(super) fn check(plan: &Plan, today: Date, found: &mut Vec<Finding>) {
    for key in plan.registers.keys() {
        let Some(register) = plan.registers.register(key) else {
            continue;
        };
        let rows = plan.registers.rows(key);
        let measure = plan.measure_of_register(key).cloned();
        let mut push = |matter, row: &Row, field: &str| {
            let about = title(&register, row);
            let place = (&row.id, field);
            found.push(Finding::new(plan, matter, measure.as_ref(), place, &about));
        };
        if let Some((matter, row, field)) = missing_months(plan, &register, rows, today) {
            push(matter, &row, &field);
        }
        for row in rows {
            for (matter, field) in cells(plan, &register, row) {
                push(matter, row, &field);
            }
        }
    }
}

/// What names a row.
fn title(register: &Register, row: &Row) -> String {
    let value = register.title().and_then(|column| row.value(column));
    value.unwrap_or_default().to_owned()
}

/// Links that are no addresses, and dates of another year where the register is kept by years.
fn cells(plan: &Plan, register: &Register, row: &Row) -> Vec<(Matter, String)> {
    let mut matters = Vec::new();
    for column in &register.columns {
        if column.kind == CellKind::Address
            && let Some(target) = row.value(column)
            && read_address(target).as_deref() != Some(target)
        {
            let target = target.to_owned();
            matters.push((Matter::NotAnAddress { target }, column.field.clone()));
        }
    }
    let dated = register.dated.filter(|_| !register.stands);
    if let Some(column) = dated.and_then(|at| register.columns.get(at))
        && let Some(on) = row.date(column)
    {
        // What is done while the last report is written still belongs to the year.
        let written = plan.cut_off(Round::TwelveMonths);
        let is_of_year = on.last_day() >= plan.year.first_day() && on.first_day() <= written;
        if !is_of_year {
            matters.push((Matter::OutsideYear { on }, column.field.clone()));
        }
    }
    matters
}

/// The months that are over and lack a figure, in rows that have one of another month; in a
/// register with a row for each month, the months without a row between the first and today.
fn missing_months(
    plan: &Plan,
    register: &Register,
    rows: &[Arc<Row>],
    today: Date,
) -> Option<(Matter, Arc<Row>, String)> {
    let over: Vec<YearMonth> = plan
        .year
        .months()
        .into_iter()
        .filter(|month| month.last_day() < today)
        .collect();
    let columns: Vec<_> = register.months().collect();
    let mut months: Vec<YearMonth> = Vec::new();
    let mut first: Option<(Arc<Row>, String)> = None;
    let mut count = 0;
    if columns.is_empty() {
        let month = register.column("month")?;
        let filled = register.filled_months(rows, plan.year);
        let lacking = over.iter().zip(filled).filter(|(_, is_filled)| !is_filled);
        months.extend(lacking.map(|(month, _)| *month));
        first = Some((rows.first()?.clone(), month.field.clone()));
    }
    for row in rows {
        if columns.iter().all(|column| row.amount(column).is_none()) {
            continue;
        }
        let mut lacks = false;
        for (month, column) in over.iter().zip(&columns) {
            if row.amount(column).is_none() {
                lacks = true;
                months.push(*month);
                first.get_or_insert_with(|| (row.clone(), column.field.clone()));
            }
        }
        count += usize::from(lacks);
    }
    months.small_sort();
    months.dedup();
    let (row, field) = first.filter(|_| !months.is_empty())?;
    let matter = Matter::MonthsMissing {
        register: register.key.clone(),
        months,
        rows: count,
    };
    Some((matter, row, field))
}
