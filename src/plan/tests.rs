//! The sample plan as a document, and commands on it.

use super::field::{DEADLINE, LEAD, TITLE};
use super::*;
use crate::calendar::{Date, FiscalYear, Round};
use crate::log::{Author, Change, EditId, Log, Prepared};
use std::sync::Arc;

fn write(log: &mut Log, changes: Vec<Change>) -> Vec<EditId> {
    let prepared = log.prepare(changes);
    let edits = Prepared::stamp(
        prepared,
        &"a".into(),
        log.highest_n() + 1,
        0,
        &Arc::new(Author::default()),
    );
    let ids = edits.iter().map(|edit| edit.id.clone()).collect();
    log.insert_all(edits).expect("own numbers");
    ids
}

fn sample() -> (Log, Plan) {
    let mut log = Log::default();
    write(&mut log, sample_changes());
    let plan = fold(&log);
    (log, plan)
}

fn fold(log: &Log) -> Plan {
    Plan::fold(log, FiscalYear::new(2566).expect("a year"))
}

fn as_of() -> Date {
    let (year, month, day) = SAMPLE_AS_OF;
    Date::from_be(year, month, day).expect("a day")
}

#[test]
fn an_office_is_of_the_kind_it_chose_or_that_its_name_tells() {
    let (mut log, plan) = sample();
    let organisation = OfficeKind::SubdistrictOrganisation;
    assert_eq!(plan.office.kind, organisation);
    let office = Kind::Office.prefix();
    write(
        &mut log,
        vec![Change::set(office, NAME, "เทศบาลตำบลทุ่งทดสอบ")],
    );
    let by_name = OfficeKind::SubdistrictMunicipality;
    assert_eq!(fold(&log).office.kind, by_name);
    let other = OfficeKind::Other;
    write(&mut log, vec![Change::set(office, KIND, other.code())]);
    assert_eq!(fold(&log).office.kind, other);
    write(&mut log, vec![Change::set(office, KIND, "ราชการ")]);
    let plan = fold(&log);
    assert_eq!(plan.office.kind, by_name);
    assert_eq!(plan.notes.len(), 1, "{:?}", plan.notes);
}

#[test]
fn the_sample_has_the_rows_of_the_report() {
    let (_, plan) = sample();
    assert!(plan.notes.is_empty(), "{:?}", plan.notes);
    assert_eq!(plan.as_of, Some(as_of()));
    let counts: Vec<_> = plan
        .measures
        .iter()
        .map(|m| {
            (
                m.instrument.code(),
                m.steps.len(),
                m.tasks.len(),
                m.outcomes.len(),
            )
        })
        .collect();
    assert_eq!(
        counts,
        [
            ("OIT", 3, 5, 4),
            ("OIT", 3, 5, 1),
            ("IIT", 4, 4, 2),
            ("EIT", 3, 2, 1),
            ("EIT", 3, 2, 1),
            ("EIT", 2, 2, 1),
            ("EIT", 3, 2, 1),
            ("EIT", 2, 2, 1),
        ]
    );
}

#[test]
fn the_state_of_each_measure_of_the_sample_on_30_april_2566() {
    use MeasureState::{InProgress, Late};
    let (_, plan) = sample();
    let states: Vec<_> = plan
        .measures
        .iter()
        .map(|m| (&*m.id, measure_state(&plan, m, as_of())))
        .collect();
    assert_eq!(
        states,
        [
            // The executive's supervision, due in January, has no result.
            ("m.2566.e-service", Late),
            // One result for five tasks: a person has to say which.
            ("m.2566.personnel", InProgress),
            // The report to the executive, due in November, has no result.
            ("m.2566.corruption", Late),
            ("m.2566.e6", InProgress),
            ("m.2566.e7", InProgress),
            ("m.2566.e8", InProgress),
            ("m.2566.e9", InProgress),
            ("m.2566.e10", InProgress),
        ]
    );
}

#[track_caller]
fn check_task(
    deadline: &str,
    waived: bool,
    results: &[&str],
    unlinked: bool,
    today: (u16, u8, u8),
    standing: Standing,
) {
    let mut log = Log::default();
    let mut changes = vec![
        Change::set("office", YEAR, "2566"),
        Change::set("m.x", ISSUE, "x"),
        Change::set("t.x", PARENT, "m.x"),
        Change::set("t.x", DEADLINE, deadline),
    ];
    if waived {
        changes.push(Change::set("t.x", WAIVED, "ไม่มีภารกิจนี้"));
    }
    for (i, date) in results.iter().enumerate() {
        let id = format!("r.{i}");
        changes.push(Change::set(&id, PARENT, "m.x"));
        changes.push(Change::set(&id, TASK, "t.x"));
        changes.push(Change::set(&id, DATE, date));
    }
    if unlinked {
        changes.push(Change::set("r.u", PARENT, "m.x"));
        changes.push(Change::set("r.u", DATE, "2022-11"));
    }
    write(&mut log, changes);
    let plan = fold(&log);
    let today = Date::from_be(today.0, today.1, today.2).expect("a day");
    let measure = &plan.measures[0];
    assert_eq!(
        task_state(&plan, measure, &measure.tasks[0], today).standing(today),
        standing
    );
}

#[test]
fn an_entry_that_was_only_just_added_says_nothing_yet() {
    let mut log = Log::default();
    let march = (2566, 3, 1);
    write(
        &mut log,
        vec![
            Change::set("office", YEAR, "2566"),
            Change::set("m.x", ISSUE, "x"),
            Change::set("t.x", PARENT, "m.x"),
            Change::set("t.x", DEADLINE, "month:2023-04"),
            Change::set("r.x", PARENT, "m.x"),
        ],
    );
    let today = Date::from_be(march.0, march.1, march.2).expect("a day");
    let state = |log: &Log| {
        let plan = fold(log);
        let measure = &plan.measures[0];
        let standing = task_state(&plan, measure, &measure.tasks[0], today).standing(today);
        (standing, measure_state(&plan, measure, today))
    };
    assert_eq!(state(&log), (Standing::Open, MeasureState::NotStarted));
    write(&mut log, vec![Change::set("r.x", TEXT, "เผยแพร่แล้ว")]);
    assert_eq!(
        state(&log),
        (Standing::Unattributed, MeasureState::InProgress)
    );
}

#[test]
fn every_case_of_a_task() {
    use Standing::{Done, DoneLate, DueSoon, Late, Open, Running, Unattributed, Waived};
    let january = "month:2023-01";
    // A month's deadline, to the day.
    check_task(january, false, &[], false, (2565, 12, 31), Open);
    check_task(january, false, &[], false, (2566, 1, 1), DueSoon);
    check_task(january, false, &[], false, (2566, 1, 31), DueSoon);
    check_task(january, false, &[], false, (2566, 2, 1), Late);
    check_task(january, false, &["2023-01-31"], false, (2566, 2, 1), Done);
    check_task(january, false, &["2023-01"], false, (2566, 2, 1), Done);
    check_task(
        january,
        false,
        &["2023-02-01"],
        false,
        (2566, 2, 1),
        DoneLate,
    );
    check_task(january, false, &["2023-02"], false, (2566, 3, 1), DoneLate);
    // A result dated after the day looked at has not happened yet.
    check_task(january, false, &["2023-02-02"], false, (2566, 2, 1), Late);
    // A result without a date proves nothing about the day.
    check_task(january, false, &[""], false, (2566, 2, 1), Late);
    // A day's deadline.
    check_task("day:2023-01-15", false, &[], false, (2566, 1, 15), DueSoon);
    check_task("day:2023-01-15", false, &[], false, (2566, 1, 16), Late);
    check_task(
        "day:2023-01-15",
        false,
        &["2023-01-15"],
        false,
        (2566, 1, 16),
        Done,
    );
    check_task(
        "day:2023-01-15",
        false,
        &["2023-01-16"],
        false,
        (2566, 1, 16),
        DoneLate,
    );
    // Results that name no task: never late.
    check_task(january, false, &[], true, (2566, 9, 30), Unattributed);
    check_task(january, false, &["2023-01-05"], true, (2566, 9, 30), Done);
    check_task(january, true, &[], true, (2566, 9, 30), Waived);
    check_task(january, true, &[], false, (2566, 9, 30), Waived);
    // No deadline.
    check_task("", false, &[], false, (2566, 9, 30), Open);
    check_task("", false, &["2023-05"], false, (2566, 9, 30), Done);
    // Continuous: never late, one result each round.
    check_task("continuous", false, &[], false, (2566, 9, 30), Open);
    check_task(
        "continuous",
        false,
        &["2022-11"],
        false,
        (2566, 3, 1),
        Running,
    );
    check_task("continuous", false, &["2022-11"], false, (2566, 9, 1), Open);
    check_task(
        "continuous",
        false,
        &["2022-11", "2023-06"],
        false,
        (2566, 9, 1),
        Running,
    );
    // Recurrences.
    check_task("every:quarter", false, &[], false, (2565, 10, 1), Open);
    check_task("every:quarter", false, &[], false, (2565, 12, 15), DueSoon);
    check_task("every:quarter", false, &[], false, (2566, 1, 1), Late);
    check_task(
        "every:quarter",
        false,
        &["2022-12-20"],
        false,
        (2566, 1, 1),
        Running,
    );
    check_task(
        "every:quarter",
        false,
        &["2022-12-20"],
        false,
        (2566, 3, 15),
        DueSoon,
    );
    check_task(
        "every:quarter",
        false,
        &["2022-12-20"],
        false,
        (2566, 4, 1),
        Late,
    );
    check_task(
        "every:quarter",
        false,
        &["2022-12", "2023-01", "2023-04", "2023-07"],
        false,
        (2566, 9, 30),
        Done,
    );
    check_task("in:4,10", false, &[], false, (2566, 3, 1), Open);
    check_task(
        "in:4,10",
        false,
        &["2023-04-03"],
        false,
        (2566, 4, 30),
        Running,
    );
    check_task(
        "in:4,10",
        false,
        &["2023-04-03", "2023-10-02"],
        false,
        (2566, 10, 5),
        Done,
    );
    check_task(
        "every:month",
        false,
        &["2022-10"],
        false,
        (2565, 12, 1),
        Late,
    );
}

#[test]
fn deleting_a_measure_takes_its_parts_along_and_undo_brings_all_back() {
    let (mut log, plan) = sample();
    let deletion = delete_measure(&log, "m.2566.e6");
    let command = write(&mut log, deletion);
    let without = fold(&log);
    assert_eq!(without.measures.len(), 7);
    assert!(without.notes.is_empty());
    let undo = log.undo(&command);
    let edits = Prepared::stamp(
        undo.prepared,
        &"a".into(),
        log.highest_n() + 1,
        0,
        &Arc::default(),
    );
    log.insert_all(edits).expect("own numbers");
    assert_eq!(fold(&log), plan);
}

#[test]
fn moving_a_task_changes_one_record() {
    let (mut log, plan) = sample();
    let list: Vec<_> = plan.measures[0]
        .tasks
        .iter()
        .map(|task| task.id.clone())
        .collect();
    let changes = move_record(&log, &list, 4, 0);
    assert_eq!(changes.len(), 1);
    write(&mut log, changes);
    let moved: Vec<_> = fold(&log).measures[0]
        .tasks
        .iter()
        .map(|task| task.id.clone())
        .collect();
    assert_eq!(
        moved,
        [&list[4], &list[0], &list[1], &list[2], &list[3]].map(Clone::clone)
    );
}

#[test]
fn a_duplicate_stands_after_its_model_without_results() {
    let (mut log, plan) = sample();
    let mut n = 0;
    let new_key = || {
        n += 1;
        format!("new{n}")
    };
    let (id, changes) = duplicate_measure(&log, &plan, &plan.measures[0], new_key);
    write(&mut log, changes);
    let plan = fold(&log);
    assert_eq!(plan.measures[1].id, id);
    assert_eq!(plan.measures[1].tasks.len(), 5);
    assert!(plan.measures[1].outcomes.is_empty());
    assert_eq!(plan.measures[1].parties, plan.measures[0].parties);
}

#[test]
fn a_new_year_moves_years_and_items_and_lists_what_it_could_not_map() {
    let (log, plan) = sample();
    let new_year = begin_new_year(&log, &plan, FiscalYear::new(2567).expect("a year"));
    let mut next = Log::default();
    write(&mut next, new_year.changes);
    let next = fold(&next);
    assert_eq!((next.year.be(), next.assessed.be()), (2567, 2566));
    assert_eq!(next.as_of, None);
    assert_eq!(next.measures.len(), 8);
    let first = &next.measures[0];
    assert_eq!(&*first.id, "m.2567.e-service");
    assert_eq!(first.item, "o18");
    assert!(
        first.tasks[1]
            .text
            .contains("พ.ศ. ๒๕๖๗ ภายในเดือนเมษายน ๒๕๖๗")
    );
    assert_eq!(
        first.tasks[0]
            .deadline
            .as_ref()
            .map(|d| d.to_wire())
            .as_deref(),
        Some("month:2024-01")
    );
    assert!(
        next.measures
            .iter()
            .all(|measure| measure.outcomes.is_empty())
    );
    assert_eq!(first.parties, plan.measures[0].parties);
    let unmapped: Vec<_> = new_year
        .unmapped
        .iter()
        .map(|(_, code)| code.as_str())
        .collect();
    assert_eq!(unmapped, ["e6", "e7", "e8", "e9", "e10"]);
}

#[test]
fn a_new_year_keeps_the_titles_of_the_reports_and_deadlines_it_cannot_read() {
    let (mut log, plan) = sample();
    let measure = &plan.measures[0];
    let table = format!("{TITLE}3:{}", measure.id);
    write(
        &mut log,
        vec![
            Change::set("report.6", &format!("{TITLE}2"), "กอง/สำนัก ปี ๒๕๖๖"),
            Change::set("report.6", &table, "ขั้นตอน"),
            Change::set("report.6", LEAD, "รายงานรอบนี้"),
            Change::set(&measure.tasks[0].id, DEADLINE, "moon:full"),
        ],
    );
    let plan = fold(&log);
    let new_year = begin_new_year(&log, &plan, FiscalYear::new(2567).expect("a year"));
    let mut next = Log::default();
    write(&mut next, new_year.changes);
    let report = fold(&next).report(Round::SixMonths).clone();
    assert_eq!(report.title(2, None), "กอง/สำนัก ปี ๒๕๖๗");
    assert_eq!(report.title(3, Some("m.2567.e-service")), "ขั้นตอน");
    assert_eq!(report.lead, None);
    let deadlines: Vec<_> = next
        .edits()
        .filter(|edit| edit.value.as_deref() == Some("moon:full"))
        .collect();
    assert_eq!(deadlines.len(), 1);
}

#[test]
fn years_move_in_the_digits_they_were_written_in() {
    assert_eq!(
        shift_years("พ.ศ. ๒๕๖๕ และ 2566 ข้อ ๑๒ โทร 0441234", 1),
        "พ.ศ. ๒๕๖๖ และ 2567 ข้อ ๑๒ โทร 0441234"
    );
}

#[test]
fn a_value_that_cannot_be_read_is_noted_and_stays() {
    let (mut log, _) = sample();
    write(
        &mut log,
        vec![Change::set("t.2566.e6.1", DEADLINE, "someday")],
    );
    let plan = fold(&log);
    assert_eq!(plan.notes.len(), 1);
    assert_eq!(plan.notes[0].value, "someday");
}
