//! What the rules of a plan count, counted once for each command instead of once for each
//! look at it.

use super::definition::{Rule, RuleKind};
use crate::calendar::{Date, FiscalYear, PartialDate};
use crate::plan::register::{Register, Registers, Row};
use crate::plan::{Measure, Task};
use crate::sorting::SmallSort;
use std::collections::BTreeMap;
use std::sync::Arc;

/// More records of one month than this say nothing more to a rule that counts times: no year
/// has more of them.
const MOST_OF_A_MONTH: usize = 12;

/// The records that a rule speaks of, whatever the day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// All of them.
    pub(super) all: usize,
    /// Those that lack the date which their register wants.
    pub(super) undated: usize,
    /// The dates of the others, ascending; none where the register knows no dates.
    dates: Vec<Option<PartialDate>>,
    /// The same for each division.
    by_division: BTreeMap<Arc<str>, Vec<Option<PartialDate>>>,
    /// For each month from October on, whether a figure or record stands there.
    pub(super) months: Vec<bool>,
}

impl Tally {
    pub(super) fn new(
        registers: &Registers,
        year: FiscalYear,
        task: &Task,
        register: &Register,
        rule: &Rule,
    ) -> Self {
        let rows: Vec<Arc<Row>> = rows_of(registers, task, register, rule).cloned().collect();
        let mut tally = Self {
            all: rows.len(),
            ..Self::default()
        };
        if matches!(rule.kind, RuleKind::Filled(_)) {
            tally.months = register.filled_months(&rows, year);
        }
        let division = register.division();
        for row in &rows {
            let date = register.date_of(row);
            if register.dated.is_some() && date.is_none() {
                tally.undated += 1;
                continue;
            }
            tally.dates.push(date);
            if let Some(division) = division.and_then(|column| row.value(column)) {
                match tally.by_division.get_mut(division) {
                    Some(dates) => dates.push(date),
                    None => {
                        tally.by_division.insert(division.into(), vec![date]);
                    }
                }
            }
        }
        tally.dates.small_sort();
        for dates in tally.by_division.values_mut() {
            dates.small_sort();
        }
        tally
    }

    /// The dates of the records that count by a day.
    pub(super) fn until(&self, today: Date) -> &[Option<PartialDate>] {
        counted(&self.dates, today)
    }

    /// The dates of the records of a division that count by a day.
    pub(super) fn of_division(&self, division: &str, today: Date) -> &[Option<PartialDate>] {
        let dates = self.by_division.get(division);
        counted(dates.map_or(&[], |dates| dates), today)
    }

    /// The dates that can speak for a time of the year, by a day.
    pub(super) fn times(&self, today: Date) -> Vec<PartialDate> {
        let mut times: Vec<PartialDate> = Vec::new();
        for date in self.until(today).iter().flatten() {
            let of_month = times.len().checked_sub(MOST_OF_A_MONTH);
            let is_full = of_month
                .and_then(|at| times.get(at))
                .is_some_and(|first| first.year_month() == date.year_month());
            if !is_full {
                times.push(*date);
            }
        }
        times
    }
}

fn counted(dates: &[Option<PartialDate>], today: Date) -> &[Option<PartialDate>] {
    let until = dates.partition_point(|date| date.is_none_or(|date| date.first_day() <= today));
    &dates[..until]
}

/// The rows that a rule speaks of. What was not filled in at all yet is none.
pub(super) fn rows_of<'a>(
    registers: &'a Registers,
    task: &'a Task,
    register: &'a Register,
    rule: &'a Rule,
) -> impl Iterator<Item = &'a Arc<Row>> {
    let filters: Vec<(&str, &str)> = rule
        .filters
        .iter()
        .map(|(column, value)| {
            let field = register.column(column).map_or("", |column| &column.field);
            let value = if value == Rule::THIS {
                &*task.id
            } else {
                value
            };
            (field, value)
        })
        .collect();
    let passes = move |row: &&Arc<Row>| {
        let holds = |&(field, value): &(&str, &str)| row.field_value(field) == Some(value);
        filters.iter().all(holds) && !row.is_blank(&register.columns)
    };
    registers.rows(&rule.register).iter().filter(passes)
}

/// The tallies of all rules of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::plan) struct Tallies {
    of: BTreeMap<String, Arc<Tally>>,
}

impl Tallies {
    /// Counts the rules of these measures; what `before`, the registers and their tallies of
    /// the same year, counted of rows that are the same is taken over.
    pub(in crate::plan) fn new(
        measures: &[Measure],
        registers: &Registers,
        year: FiscalYear,
        before: Option<(&Registers, &Self)>,
    ) -> Self {
        let mut tallies = Self::default();
        let tasks = measures.iter().flat_map(|measure| &measure.tasks);
        for (task, it) in tasks.flat_map(|task| task.rules.iter().map(move |it| (task, it))) {
            let key = key(task, &it.rule);
            if tallies.of.contains_key(&key) {
                continue;
            }
            let known = before
                .filter(|(old, _)| registers.has_same_rows(old, &it.rule.register))
                .and_then(|(_, tallies)| tallies.of.get(&key));
            let tally = match (known, registers.register(&it.rule.register)) {
                (Some(known), _) => known.clone(),
                (None, Some(register)) => {
                    Arc::new(Tally::new(registers, year, task, &register, &it.rule))
                }
                (None, None) => continue,
            };
            tallies.of.insert(key, tally);
        }
        tallies
    }

    /// The tally of a rule, where it is one of the plan's.
    pub(super) fn get(&self, task: &Task, rule: &Rule) -> Option<&Arc<Tally>> {
        self.of.get(&key(task, rule))
    }
}

/// What tells tallies apart: the register, the filters, whether months are looked at.
fn key(task: &Task, rule: &Rule) -> String {
    let mut key = rule.register.to_string();
    if matches!(rule.kind, RuleKind::Filled(_)) {
        key.push('#');
    }
    for (column, value) in &rule.filters {
        let value = if value == Rule::THIS {
            &*task.id
        } else {
            value
        };
        for part in [" ", column, "=", value] {
            key.push_str(part);
        }
    }
    key
}
