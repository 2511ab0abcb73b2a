//! What the report says of a task, proposed from its records.

use super::definition::{Rule, RuleKind};
use super::progress::{Progress, progress};
use super::tally::rows_of;
use crate::calendar::{Date, Language, Numerals, PartialDate, thai_digits};
use crate::plan::register::{Amount, CellKind, Register, Row};
use crate::plan::{Measure, Outcome, Plan, Task};
use crate::sorting::SmallSort;
use std::sync::Arc;

/// So many dates a sentence names; of more it names the first and the last.
const MOST_DATES: usize = 4;

/// The sentence of the report for what the records of a task hold as of a day, in Thai numerals,
/// and the date that goes with it; `None` where nothing is recorded.
#[must_use]
pub fn proposal(
    plan: &Plan,
    measure: &Measure,
    task: &Task,
    today: Date,
) -> Option<(String, Option<PartialDate>)> {
    let mut sentences = Vec::new();
    let mut date = None;
    for it in &task.rules {
        let rule = &it.rule;
        let Some(register) = plan.registers.register(&rule.register) else {
            continue;
        };
        let progress = progress(plan, measure, task, rule, today);
        if progress.records == 0 {
            continue;
        }
        let counts = |row: &&Arc<Row>| match (register.dated, register.date_of(row)) {
            (None, _) => true,
            (Some(_), date) => date.is_some_and(|date| date.first_day() <= today),
        };
        let mut rows: Vec<&Row> = rows_of(&plan.registers, task, &register, rule)
            .filter(counts)
            .map(|row| &**row)
            .collect();
        rows.small_sort_by_key(|row| register.date_of(row));
        let last = rows.last().and_then(|row| register.date_of(row));
        date = date.max(progress.since.or(last));
        sentences.extend(sentence(plan, &register, rule, &progress, &rows));
    }
    (!sentences.is_empty()).then(|| (thai_digits(&sentences.join(" ")), date))
}

/// Whether the records say something else now than when a person wrote a result; the new
/// proposal, empty where they say nothing any more.
#[must_use]
pub fn is_outdated(
    plan: &Plan,
    measure: &Measure,
    outcome: &Outcome,
    today: Date,
) -> Option<String> {
    let basis = outcome.basis.as_ref()?;
    let task = measure.task(outcome.task.as_deref()?)?;
    let now = basis_of(plan, measure, task, today);
    (now != *basis).then(|| if now == NOTHING { String::new() } else { now })
}

/// Stands for records that propose nothing.
const NOTHING: &str = "-";

/// What to keep beside a result that a person writes now, to tell later whether the records
/// have changed; empty where the task counts none.
#[must_use]
pub fn basis_of(plan: &Plan, measure: &Measure, task: &Task, today: Date) -> String {
    if task.rules.is_empty() {
        return String::new();
    }
    proposal(plan, measure, task, today).map_or_else(|| NOTHING.to_owned(), |(text, _)| text)
}

fn sentence(
    plan: &Plan,
    register: &Register,
    rule: &Rule,
    progress: &Progress,
    rows: &[&Row],
) -> Option<String> {
    match (&*register.key, rule.kind) {
        ("channels", _) => channels(register, rule, rows),
        ("complaints", _) => Some(complaints(plan, register, rule, rows)),
        (_, RuleKind::Filled(round)) => Some(figures(plan, register, rows, round.months())),
        (_, RuleKind::Every(_)) => times(register, rule, rows),
        (_, RuleKind::AtLeast { .. } | RuleKind::MoreThan { .. } | RuleKind::Published) => {
            number(register, rule, rows, progress)
        }
    }
}

/// มีช่องทางการติดต่อ 7 ช่องทาง ได้แก่ …
fn channels(register: &Register, rule: &Rule, rows: &[&Row]) -> Option<String> {
    let kind = register.column("kind")?;
    let mut names: Vec<String> = Vec::new();
    for row in rows {
        let name = row.value(kind).map(|value| choice_name(kind.kind, value));
        let name = name.or_else(|| Some(row.value(register.column("detail")?)?.to_owned()));
        names.extend(name.filter(|name| !names.contains(name)));
    }
    if rows.is_empty() {
        return None;
    }
    let what = match rule.filter("purpose") {
        Some("opinion") => "ช่องทางรับฟังความคิดเห็น",
        Some("question") => "ช่องทางถาม–ตอบ",
        Some("corruption") => "ช่องทางร้องเรียนการทุจริต",
        Some("complaint") => "ช่องทางรับเรื่องร้องเรียน",
        _ => "ช่องทางการติดต่อ",
    };
    let listed = match names.as_slice() {
        [] => String::new(),
        names => format!(" ได้แก่ {}", listed(names)),
    };
    Some(format!("มี{what} {} ช่องทาง{listed}", rows.len()))
}

/// ไม่มีเรื่องร้องเรียน, or how many were received, done and are in progress.
fn complaints(plan: &Plan, register: &Register, rule: &Rule, rows: &[&Row]) -> String {
    let sum = |key: &str| {
        let column = register.column(key);
        let amounts = rows.iter().filter_map(|row| row.amount(column?));
        amounts.fold(Amount::default(), Amount::plus)
    };
    let what = match rule.filter("kind") {
        Some("corruption") => "เรื่องร้องเรียนการทุจริตและประพฤติมิชอบ",
        _ => "เรื่องร้องเรียน",
    };
    let of = match rule.kind {
        RuleKind::Filled(round) => format!(
            " รอบ {} เดือน ปีงบประมาณ พ.ศ. {}",
            round.months(),
            plan.year.be()
        ),
        RuleKind::AtLeast { .. }
        | RuleKind::MoreThan { .. }
        | RuleKind::Every(_)
        | RuleKind::Published => format!(" ปีงบประมาณ พ.ศ. {}", plan.year.be()),
    };
    let received = sum("received");
    if received == Amount::default() {
        return format!("ไม่มี{what}{of}");
    }
    let shown = |amount: Amount| amount.shown(0, Numerals::Arabic);
    format!(
        "มี{what}{of} รับเรื่อง {} เรื่อง ดำเนินการแล้วเสร็จ {} เรื่อง อยู่ระหว่างดำเนินการ {} เรื่อง",
        shown(received),
        shown(sum("done")),
        shown(sum("in-progress"))
    )
}

/// สถิติการให้บริการ รอบ 6 เดือน … รวม 1,262 ราย
fn figures(plan: &Plan, register: &Register, rows: &[&Row], months: u8) -> String {
    let columns: Vec<_> = register.months().take(usize::from(months)).collect();
    let cells = rows
        .iter()
        .flat_map(|row| columns.iter().filter_map(|column| row.amount(column)));
    let total = cells.fold(Amount::default(), Amount::plus);
    let total = match columns.as_slice() {
        [] => format!(" จำนวน {} รายการ", rows.len()),
        _ => format!(" รวม {} ราย", total.shown(0, Numerals::Arabic)),
    };
    format!(
        "{} รอบ {months} เดือนของปีงบประมาณ พ.ศ. {}{total}",
        register.label.of(Language::Thai),
        plan.year.be()
    )
}

/// รายงานผู้บริหาร เรื่อง… 2 ครั้ง เมื่อ…
fn times(register: &Register, rule: &Rule, rows: &[&Row]) -> Option<String> {
    let dates: Vec<PartialDate> = rows
        .iter()
        .filter_map(|row| register.date_of(row))
        .collect();
    let (first, last) = (dates.first()?, dates.last()?);
    let what = register.label.of(Language::Thai);
    let subject = subject(register, rule).map_or_else(String::new, |name| format!(" เรื่อง{name}"));
    let when = if dates.len() <= MOST_DATES {
        let days: Vec<String> = dates.iter().map(|date| official(*date)).collect();
        format!("เมื่อ{}", listed(&days))
    } else {
        format!("ตั้งแต่{} ถึง{}", official(*first), official(*last))
    };
    Some(format!(
        "{what}{subject} ดำเนินการแล้ว {} ครั้ง {when}",
        dates.len()
    ))
}

/// คู่มือสำหรับประชาชน จำนวน 4 รายการ ดำเนินการแล้วเมื่อวันที่ …
fn number(register: &Register, rule: &Rule, rows: &[&Row], progress: &Progress) -> Option<String> {
    let date = progress.since.or_else(|| {
        let dates = rows.iter().filter_map(|row| register.date_of(row));
        dates.max()
    });
    let title = register.title();
    let what = match (rows, title) {
        ([], _) => return None,
        ([only], Some(title)) if title.kind == CellKind::Text => {
            row_title(register, only).to_owned()
        }
        _ => String::new(),
    };
    let name = register.label.of(Language::Thai);
    let subject = subject(register, rule).map_or_else(String::new, |name| format!(" {name}"));
    let year = rule.filters.iter().find_map(|(key, value)| {
        let is_year = register.column(key)?.kind == CellKind::Year;
        is_year.then(|| format!("ของปีงบประมาณ พ.ศ. {value}"))
    });
    let year = year.unwrap_or_default();
    let what = match rows {
        [_] if !what.is_empty() => format!("{name} {what}"),
        [_] => format!("{name}{subject}{year}"),
        rows => format!("{name}{subject}{year} จำนวน {} รายการ", rows.len()),
    };
    let when = date.map_or_else(String::new, |date| format!("เมื่อ{}", official(date)));
    Some(format!("{what} ดำเนินการแล้ว{when}"))
}

fn row_title<'a>(register: &Register, row: &'a Row) -> &'a str {
    let value = register.title().and_then(|column| row.value(column));
    value.unwrap_or_default().trim()
}

/// The name of what the rule is about, where it counts one choice only.
fn subject(register: &Register, rule: &Rule) -> Option<String> {
    rule.filters.iter().find_map(|(key, value)| {
        let column = register.column(key)?;
        matches!(column.kind, CellKind::Choice(_) | CellKind::Word)
            .then(|| choice_name(column.kind, value))
    })
}

fn choice_name(kind: CellKind, value: &str) -> String {
    let CellKind::Choice(choices) = kind else {
        return value.to_owned();
    };
    let found = choices.iter().find(|choice| choice.key == value);
    found.map_or(value, |choice| choice.words.th).to_owned()
}

fn official(date: PartialDate) -> String {
    date.official(Language::Thai, Numerals::Arabic)
}

/// Names as a Thai sentence lists them.
fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => {
            // A name in Latin letters stands apart from the word before it.
            let gap = if last.is_ascii() { " " } else { "" };
            format!("{} และ{gap}{last}", first.join(" "))
        }
    }
}
