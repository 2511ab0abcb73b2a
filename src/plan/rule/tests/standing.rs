//! How tasks and measures stand by their records, and by what people wrote beside them.

use super::*;
use crate::plan::rule::progress;
use crate::plan::{Standing, TaskState, task_state};

#[track_caller]
fn check_task(
    deadline: &str,
    rules: &[&str],
    given: &[&str],
    results: &[&str],
    today: &str,
    expected: Standing,
) {
    let mut more = rows(given);
    for (i, date) in results.iter().enumerate() {
        let id = format!("r.{i}");
        more.push(Change::set(&id, plan::PARENT, "m.x"));
        let (task, date) = date.split_once('?').unwrap_or(("t.x", date));
        more.push(Change::set(&id, plan::TASK, task));
        more.push(Change::set(&id, plan::DATE, date));
    }
    let plan = office(deadline, rules, more);
    let measure = &plan.measures[0];
    let state = task_state(&plan, measure, &measure.tasks[0], day(today));
    assert_eq!(state.standing(day(today)), expected, "{state:?}");
}

#[test]
fn records_say_how_a_task_stands() {
    use Standing::{Done, DoneLate, DueSoon, Late, Open, Running, Unattributed};
    let january = "month:2023-01";
    let each = &["at-least:1:each manuals"][..];
    let a = "manuals title=a division=d.a published=2022-12-16";
    let b = |date: &str| format!("manuals title=b division=d.b published={date}");
    check_task(january, each, &[], &[], "2022-12-31", Open);
    check_task(january, each, &[a], &[], "2022-12-31", Open);
    check_task(january, each, &[a], &[], "2023-01-31", DueSoon);
    check_task(january, each, &[a], &[], "2023-02-01", Late);
    check_task(
        january,
        each,
        &[a, &b("2023-01-31")],
        &[],
        "2023-02-01",
        Done,
    );
    check_task(
        january,
        each,
        &[a, &b("2023-02-01")],
        &[],
        "2023-02-01",
        DoneLate,
    );
    check_task(
        january,
        each,
        &[a, &b("2023-02-02")],
        &[],
        "2023-02-01",
        Late,
    );
    // A person's result wins, whatever the records say.
    check_task(january, each, &[a], &["2023-01-20"], "2023-02-01", Done);
    check_task(
        january,
        each,
        &[a, &b("2023-01-31")],
        &["2023-02-03"],
        "2023-03-01",
        DoneLate,
    );
    // A result that names no task says nothing where records speak.
    check_task(
        january,
        each,
        &[],
        &["?2023-01-05"],
        "2023-02-01",
        Unattributed,
    );
    check_task(january, each, &[a], &["?2023-01-05"], "2023-02-01", Late);
    // Several rules: the last one decides.
    let both = &["at-least:1 manuals", "at-least:1 training"][..];
    check_task(january, both, &[a], &[], "2023-02-01", Late);
    check_task(
        january,
        both,
        &[a, "training course=x date=2023-01-09"],
        &[],
        "2023-02-01",
        Done,
    );
    check_task(
        january,
        both,
        &[a, "training course=x date=2023-02-09"],
        &[],
        "2023-03-01",
        DoneLate,
    );
    // Without a deadline, and without dates.
    check_task("", each, &[a], &[], "2023-02-01", Open);
    check_task(
        "",
        &["at-least:1 manpower"],
        &["manpower position=x"],
        &[],
        "2023-02-01",
        Done,
    );
    check_task(
        january,
        &["at-least:1 manpower"],
        &["manpower position=x"],
        &[],
        "2023-09-01",
        Done,
    );
    // A duty that has no end.
    let channels = &["more-than:1 channels"][..];
    let web = "channels kind=web since=2020-01-01";
    check_task("continuous", channels, &[web], &[], "2023-02-01", Open);
    check_task(
        "continuous",
        channels,
        &[web, web],
        &[],
        "2023-02-01",
        Running,
    );
}

#[test]
fn a_duty_that_returns_is_met_by_records_and_results_together() {
    use Standing::{Done, DueSoon, Late, Running};
    let rules = &["every:quarter reports"][..];
    let quarter = "every:quarter";
    let on = |date: &str| format!("reports date={date}");
    let first = on("2022-12-20");
    check_task(quarter, rules, &[&first], &[], "2023-01-01", Running);
    check_task(quarter, rules, &[&first], &[], "2023-03-15", DueSoon);
    check_task(quarter, rules, &[&first], &[], "2023-04-01", Late);
    check_task(
        quarter,
        rules,
        &[&first],
        &["2023-02-10"],
        "2023-04-01",
        Running,
    );
    // The same report written down in both places makes up for nothing else.
    let third = on("2023-05-02");
    check_task(
        quarter,
        rules,
        &[&first, &third],
        &["2023-05-02"],
        "2023-06-01",
        Late,
    );
    let all = ["2022-12", "2023-01", "2023-04", "2023-07"].map(on);
    let mut all: Vec<&str> = all.iter().map(String::as_str).collect();
    check_task(quarter, rules, &all, &[], "2023-09-30", Done);
    // What else the task demands must hold before it is done.
    let more = &["every:quarter reports", "more-than:1 channels"][..];
    check_task(quarter, more, &all, &[], "2023-09-30", DueSoon);
    check_task(quarter, more, &all, &[], "2023-10-01", Late);
    all.extend([
        "channels kind=web since=2020",
        "channels kind=line since=2020-01",
    ]);
    check_task(quarter, more, &all, &[], "2023-10-01", Late);
    all.push("channels kind=box since=2020-01");
    check_task(quarter, more, &all, &[], "2023-10-01", Done);
}

#[test]
fn a_measure_with_records_only_is_under_way() {
    let given = ["manuals title=a division=d.a published=2022-12-16"];
    let plan = office("month:2023-01", &["at-least:1:each manuals"], rows(&given));
    let state = |today| plan::measure_state(&plan, &plan.measures[0], day(today));
    assert_eq!(state("2023-01-01"), plan::MeasureState::InProgress);
    assert_eq!(state("2023-02-01"), plan::MeasureState::Late);
}

#[test]
fn records_contradict_a_result_only_once_something_is_recorded() {
    let contradicts = |given: &[&str], on: &str| {
        let plan = office("", &["at-least:2 manuals"], rows(given));
        let (measure, task) = (&plan.measures[0], &plan.measures[0].tasks[0]);
        let found = progress(&plan, measure, task, &task.rules[0].rule, day("2023-09-30"));
        found.contradicts(crate::calendar::PartialDate::Day(day(on)))
    };
    let first = "manuals title=a published=2022-12-16";
    let second = "manuals title=b published=2023-02-01";
    assert!(!contradicts(&[], "2023-01-20"));
    assert!(contradicts(&[first], "2023-01-20"));
    assert!(contradicts(&[first, second], "2023-01-20"));
    assert!(!contradicts(&[first, second], "2023-02-01"));
}

#[test]
fn the_state_of_a_task_says_since_when_its_records_fulfil_it() {
    let given = ["manuals title=a published=2022-12-16"];
    let plan = office("month:2023-01", &["at-least:1 manuals"], rows(&given));
    let measure = &plan.measures[0];
    let state = task_state(&plan, measure, &measure.tasks[0], day("2023-02-01"));
    let on = crate::calendar::PartialDate::Day(day("2022-12-16"));
    assert_eq!(state, TaskState::Done { on: Some(on) });
}
