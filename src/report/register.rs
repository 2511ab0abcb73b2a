//! A register as a table of typed values, for spreadsheets and open data.

use super::grid::{Grid, GridColumn, Total, Value};
use crate::calendar::{Language, Numerals, PartialDate};
use crate::plan::{Amount, CellKind, Column, Plan, Register, Row, show_cell};

/// The rows of a register with what is computed for each, titles in a language.
#[must_use]
pub fn register_grid(plan: &Plan, register: &Register, language: Language) -> Grid {
    let columns = register.columns.iter().map(|column| {
        let (width, adds_up) = match column.kind {
            CellKind::Text | CellKind::Address | CellKind::Task => (30, false),
            CellKind::Choice(_) | CellKind::Word | CellKind::Division => (20, false),
            CellKind::Date | CellKind::Day => (13, false),
            CellKind::Count | CellKind::Money => (11, true),
            CellKind::Decimal { .. } | CellKind::Year => (11, false),
        };
        titled(column.label.of(language), width, adds_up)
    });
    let derived = register
        .derived
        .iter()
        .map(|derived| titled(derived.label().of(language), 11, derived.adds_up()));
    let rows = plan.registers.rows(&register.key).iter().map(|row| {
        let cells = register
            .columns
            .iter()
            .map(|column| cell(plan, column, row, language));
        let derived = register
            .derived
            .iter()
            .map(|derived| number(derived.of(register, row)));
        cells.chain(derived).collect()
    });
    Grid {
        name: register.label.of(language).to_owned(),
        columns: columns.chain(derived).collect(),
        rows: rows.collect(),
    }
}

fn titled(title: &str, width: u8, adds_up: bool) -> GridColumn {
    let column = GridColumn::new(title, width);
    if adds_up {
        column.with(Total::Sum)
    } else {
        column
    }
}

fn cell(plan: &Plan, column: &Column, row: &Row, language: Language) -> Value {
    let Some(value) = row.value(column) else {
        return Value::Blank;
    };
    let shown = || {
        Value::text(&show_cell(
            plan,
            column.kind,
            value,
            language,
            Numerals::Arabic,
        ))
    };
    match column.kind {
        CellKind::Date | CellKind::Day => match PartialDate::from_wire(value) {
            Some(PartialDate::Day(day)) => Value::Day(day),
            Some(PartialDate::Month(_)) | None => shown(),
        },
        CellKind::Count | CellKind::Money | CellKind::Decimal { .. } => {
            row.amount(column).map_or_else(shown, |it| number(Some(it)))
        }
        CellKind::Text
        | CellKind::Year
        | CellKind::Choice(_)
        | CellKind::Word
        | CellKind::Division
        | CellKind::Task
        | CellKind::Address => shown(),
    }
}

/// A figure; nothing where there is none.
fn number(amount: Option<Amount>) -> Value {
    let Some(amount) = amount else {
        return Value::Blank;
    };
    let whole = amount
        .to_whole()
        .and_then(|whole| i64::try_from(whole).ok());
    whole.map_or_else(
        || {
            amount
                .to_string()
                .parse()
                .map_or(Value::Blank, Value::Number)
        },
        Value::Whole,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::FiscalYear;
    use crate::log::{Author, Change, Log, Prepared};
    use crate::plan::{add_rows, built_in_registers};
    use std::sync::Arc;

    #[test]
    fn values_keep_their_kind_and_totals_stand_behind_the_months() {
        let register = built_in_registers()
            .iter()
            .find(|register| &*register.key == "statistics")
            .expect("it is built in");
        let mut log = Log::default();
        let year = FiscalYear::new(2566).expect("a year");
        let plan = Plan::fold(&log, year);
        let mut changes = add_rows(&log, &plan, register, &["w.1".into()]);
        for (key, value) in [("service", "=ชำระภาษี"), ("month-10", "5"), ("month-2", "7")]
        {
            let column = register.column(key).expect("a column");
            changes.push(Change::set("w.1", &column.field, value));
        }
        let prepared = log.prepare(changes);
        let edits = Prepared::stamp(prepared, &"a".into(), 1, 0, &Arc::new(Author::default()));
        log.insert_all(edits).expect("fresh edits");
        let plan = Plan::fold(&log, year);
        let grid = register_grid(&plan, register, Language::Thai);
        let row = &grid.rows[0];
        assert_eq!(row[0], Value::Text("=ชำระภาษี".to_owned()));
        assert_eq!(row[3], Value::Whole(5));
        assert_eq!(row[4], Value::Blank);
        let totals: Vec<_> = row[15..].to_vec();
        let expected = [Some(5), Some(7), None, None, Some(12), Some(12)];
        assert_eq!(
            totals,
            expected.map(|it| it.map_or(Value::Blank, Value::Whole))
        );
        assert_eq!(grid.columns[15].title, "ไตรมาส ๑");
    }
}
