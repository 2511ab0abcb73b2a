//! Every kind of rule, what it counts and what it misses by name, to the year's edges.

use super::*;
use crate::plan::rule::{Missing, Progress, Rule, progress};

/// `met/target`, since when, what is missing.
fn told(progress: &Progress) -> String {
    let mut told = format!("{}/{}", progress.met, progress.target);
    if let Some(since) = progress.since {
        told.push_str(&format!(" since {}", since.to_wire()));
    }
    for missing in &progress.missing {
        told.push_str(&match missing {
            Missing::Records(count) => format!(" -{count}"),
            Missing::Dates(count) => format!(" undated:{count}"),
            Missing::Division(id) => format!(" -{id}"),
            Missing::Month(month) => format!(" -{}", month.to_wire()),
            Missing::Quarter(quarter) => format!(" -Q{}", quarter.number()),
            Missing::HalfYear(due) => format!(" -{}", due.to_wire()),
        });
    }
    told
}

#[track_caller]
fn check(rule: &str, deadline: &str, given: &[&str], today: &str, expected: &str) {
    let plan = office(deadline, &[rule], rows(given));
    let (measure, task) = (&plan.measures[0], &plan.measures[0].tasks[0]);
    let found = progress(&plan, measure, task, &task.rules[0].rule, day(today));
    assert_eq!(told(&found), expected);
}

#[test]
fn so_many_records() {
    let rule = "at-least:2 manuals";
    check(rule, "", &[], "2023-09-30", "0/2 -2");
    let one = "manuals title=a published=2022-12-16";
    check(rule, "", &[one], "2023-09-30", "1/2 -1");
    let two = "manuals title=b published=2022-12-20";
    check(rule, "", &[two, one], "2023-09-30", "2/2 since 2022-12-20");
    // Not yet on the day before the second came.
    check(rule, "", &[one, two], "2022-12-19", "1/2 -1");
    check(rule, "", &[one, two], "2022-12-20", "2/2 since 2022-12-20");
    // A record of another register, an empty one and one without a date do not count.
    check(
        rule,
        "",
        &[one, "training title=b date=2022-12-20"],
        "2023-09-30",
        "1/2 -1",
    );
    check(rule, "", &[one, "manuals"], "2023-09-30", "1/2 -1");
    check(
        rule,
        "",
        &[one, "manuals title=b"],
        "2023-09-30",
        "1/2 -1 undated:1",
    );
    // The year before counts for what outlasts it.
    let old = "manuals title=a published=2019-05";
    check(
        "at-least:1 manuals",
        "",
        &[old],
        "2022-10-01",
        "1/1 since 2019-05",
    );
    check(
        "at-least:1 manpower",
        "",
        &["manpower position=x"],
        "2022-10-01",
        "1/1",
    );
    check("at-least:0 manuals", "", &[], "2023-09-30", "0/0");
}

#[test]
fn so_many_records_of_each_division() {
    let rule = "at-least:1:each manuals";
    check(rule, "", &[], "2023-01-31", "0/2 -d.a -d.b");
    let a = "manuals title=a division=d.a published=2022-12-16";
    let b = "manuals title=b division=d.b published=2023-02-01";
    check(rule, "", &[a], "2023-01-31", "1/2 -d.b");
    check(rule, "", &[a, a], "2023-01-31", "1/2 -d.b");
    check(rule, "", &[a, b], "2023-01-31", "1/2 -d.b");
    check(rule, "", &[a, b], "2023-02-01", "2/2 since 2023-02-01");
    // A register without divisions is counted as a whole.
    check(
        "at-least:1:each criteria",
        "",
        &["criteria title=x published=2022-11"],
        "2023-01-31",
        "1/1 since 2022-11",
    );
}

#[test]
fn only_the_divisions_of_the_measure_are_asked() {
    let party = Change::set("m.x", &format!("{}d.a", plan::PARTY), plan::YES);
    let plan = office("", &["at-least:1:each manuals"], vec![party]);
    let (measure, task) = (&plan.measures[0], &plan.measures[0].tasks[0]);
    let found = progress(&plan, measure, task, &task.rules[0].rule, day("2023-01-31"));
    assert_eq!(told(&found), "0/1 -d.a");
}

#[test]
fn more_channels_than_one_for_a_purpose() {
    let rule = "more-than:1 channels purpose=contact";
    let web = "channels purpose=contact kind=web since=2020-01-01";
    let line = "channels purpose=contact kind=line since=2023-03-01";
    let box_ = "channels purpose=opinion kind=box since=2020-01-01";
    check(rule, "", &[], "2023-03-31", "0/2 -2");
    check(rule, "", &[web, box_], "2023-03-31", "1/2 -1");
    check(
        rule,
        "",
        &[web, line, box_],
        "2023-03-31",
        "2/2 since 2023-03-01",
    );
    check(rule, "", &[web, line, box_], "2023-02-28", "1/2 -1");
}

#[test]
fn a_record_every_quarter_month_and_half_year() {
    let rule = "every:quarter reports subject=contact";
    let on = |date: &str| format!("reports subject=contact date={date}");
    check(rule, "", &[], "2022-10-01", "0/4");
    check(rule, "", &[], "2022-12-31", "0/4");
    check(rule, "", &[], "2023-01-01", "0/4 -Q1");
    check(
        rule,
        "",
        &[&on("2022-12-31")],
        "2023-01-01",
        "1/4 since 2022-12-31",
    );
    check(
        rule,
        "",
        &[&on("2022-10-01")],
        "2023-01-01",
        "1/4 since 2022-10-01",
    );
    check(rule, "", &[&on("2022-09-30")], "2023-01-01", "0/4 -Q1");
    check(rule, "", &[&on("2022-12-20")], "2023-04-01", "1/4 -Q2");
    let all = ["2022-12", "2023-03", "2023-06", "2023-09-30"].map(on);
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    check(rule, "", &all, "2023-09-30", "4/4 since 2023-09-30");
    check(rule, "", &all, "2023-09-29", "3/4 since 2023-06");
    check(
        rule,
        "",
        &["reports subject=opinion date=2022-12-20"],
        "2023-01-01",
        "0/4 -Q1",
    );
    check(
        "every:month publicity",
        "",
        &["publicity date=2022-10-05"],
        "2022-12-01",
        "1/12 -2022-11",
    );
    let half = "every:half-year reports";
    check(
        half,
        "",
        &["reports date=2023-03-31"],
        "2023-04-01",
        "1/2 since 2023-03-31",
    );
    check(
        half,
        "",
        &["reports date=2023-04-03"],
        "2023-04-30",
        "1/2 -2023-03-31",
    );
    // The deadline of the task says when a half-year is due.
    check(
        half,
        "in:4,10",
        &["reports date=2023-04-03"],
        "2023-04-30",
        "1/2 since 2023-04-03",
    );
    check(half, "in:4,10", &[], "2023-05-01", "0/2 -2023-04-30");
    check(
        half,
        "in:4,10",
        &["reports date=2022-10-20"],
        "2023-05-01",
        "0/2 -2023-04-30",
    );
}

#[test]
fn all_months_of_a_round() {
    let rule = "filled:6 statistics";
    check(rule, "", &[], "2022-10-31", "0/6");
    check(rule, "", &[], "2022-11-01", "0/6 -2022-10");
    let some = "statistics service=a month-10=5 month-11=0";
    check(rule, "", &[some], "2023-01-01", "2/6 -2022-12");
    let rest = "statistics service=b month-12=1 month-1=1 month-2=1 month-3=1 month-4=1";
    check(rule, "", &[some, rest], "2023-04-01", "6/6 since 2023-03");
    check(
        "filled:12 statistics",
        "",
        &[some, rest],
        "2023-06-01",
        "7/12 -2023-05",
    );
    // A register with a row for each month.
    let complaints = "filled:6 complaints kind=corruption";
    let none = "complaints kind=corruption received=0 month=2022-10";
    check(complaints, "", &[none], "2022-12-01", "1/6 -2022-11");
}

#[test]
fn a_document_published_by_a_date() {
    let rule = "published satisfaction year=2565";
    check(rule, "", &[], "2023-01-31", "0/1 -1");
    check(
        rule,
        "",
        &["satisfaction year=2564 published=2022-11-24"],
        "2023-01-31",
        "0/1 -1",
    );
    check(
        rule,
        "",
        &["satisfaction year=2565 published=2022-11-24"],
        "2023-01-31",
        "1/1 since 2022-11-24",
    );
    check(
        rule,
        "",
        &["satisfaction year=2565 mean=4.5"],
        "2023-01-31",
        "0/1 -1 undated:1",
    );
}

#[test]
fn a_rule_of_a_register_that_is_gone_waits() {
    check("at-least:2 g.gone", "", &[], "2023-01-31", "0/1 -1");
}

#[test]
fn a_follow_up_counts_for_the_task_that_it_names() {
    let orders = |task: &str| {
        vec![
            Change::set("o.1", plan::TASK, task),
            Change::set("o.1", plan::DATE, "2022-12-20"),
            Change::set("o.1", plan::TEXT, "เร่งรัด"),
        ]
    };
    for (task, expected) in [("t.x", "1/4 since 2022-12-20"), ("t.y", "0/4 -Q1")] {
        let plan = office("", &["every:quarter follow-up task=this"], orders(task));
        let (measure, task) = (&plan.measures[0], &plan.measures[0].tasks[0]);
        let found = progress(&plan, measure, task, &task.rules[0].rule, day("2023-01-01"));
        assert_eq!(told(&found), expected);
    }
}

#[test]
fn rules_are_read_as_they_are_written() {
    for wire in [
        "at-least:1 online-services",
        "at-least:1:each manuals",
        "more-than:1 channels purpose=contact",
        "every:month publicity",
        "every:quarter reports subject=contact",
        "every:half-year reports",
        "filled:6 statistics",
        "filled:12 complaints kind=corruption",
        "published personnel-papers kind=report-12 year=2565",
        "at-least:3 g.x k.y=ตลาด%20นัด=ใหญ่",
        "at-least:3 g.x k.y=ลด%25%20และ%2520",
    ] {
        let rule = Rule::from_wire(wire).expect(wire);
        assert_eq!(rule.to_string(), wire);
    }
    for wire in [
        "",
        "at-least",
        "at-least:x manuals",
        "filled:7 statistics",
        "every:day reports",
        "published",
        "published satisfaction year",
    ] {
        assert_eq!(Rule::from_wire(wire), None, "{wire}");
    }
    let market = Rule::from_wire("at-least:3 g.x k.y=ตลาด%20นัด").expect("a rule");
    assert_eq!(market.filter("k.y"), Some("ตลาด นัด"));
    let rule = Rule::from_wire("published satisfaction year=2565").expect("a rule");
    assert_eq!(
        rule.clone().plus_years(1).to_string(),
        "published satisfaction year=2566"
    );
    let other = rule.with_filter("year", "").with_filter("mean", "5");
    assert_eq!(other.to_string(), "published satisfaction mean=5");
}
