//! The slips of the sample are found, each kind of finding is met and can be answered.

use super::*;
use crate::calendar::{Date, FiscalYear};
use crate::log::{Author, Change, Log, Prepared};
use crate::plan::{self, Plan, SAMPLE_AS_OF, sample_changes};
use std::collections::BTreeSet;
use std::sync::Arc;

fn write(log: &mut Log, changes: Vec<Change>) -> Plan {
    let prepared = log.prepare(changes);
    let by = Arc::new(Author::default());
    let edits = Prepared::stamp(prepared, &"a".into(), log.highest_n() + 1, 0, &by);
    log.insert_all(edits).expect("own numbers");
    Plan::fold(log, FiscalYear::new(2566).expect("a year"))
}

fn as_of() -> Date {
    let (year, month, day) = SAMPLE_AS_OF;
    Date::from_be(year, month, day).expect("a day")
}

/// Each finding as `kind record field: facts`.
fn told(plan: &Plan, today: Date) -> Vec<String> {
    let line = |finding: &Finding| {
        let (kind, facts) = (finding.matter.kind().name(), finding.matter.facts());
        format!("{kind} {} {}: {facts}", finding.record, finding.field)
    };
    findings(plan, today).iter().map(line).collect()
}

#[test]
fn the_slips_of_the_sample_are_found() {
    let plan = write(&mut Log::default(), sample_changes());
    assert_eq!(
        told(&plan, as_of()),
        [
            // E-Service was due in December and was done in April, after the round's end.
            "done-late r.2566.e-service.4 date: 2022-12-31 2023-04-06",
            "no-result t.2566.e-service.5 text: 2023-01-31",
            // Five tasks and one result.
            "unlinked r.2566.personnel.1 task: 5 1",
            "no-deadline t.2566.personnel.5 deadline: ",
            // Steps are numbered 1, 2, 3, 2.
            "number-twice p.2566.corruption.4 number: 2",
            "no-result t.2566.corruption.3 text: 2022-11-30",
            "no-deadline t.2566.corruption.4 deadline: ",
            "unlinked r.2566.e6.1 task: 2 1",
            "unlinked r.2566.e7.1 task: 2 1",
            "unlinked r.2566.e8.1 task: 2 1",
            "unlinked r.2566.e9.1 task: 2 1",
            "unlinked r.2566.e10.1 task: 2 1",
            // October 2566 lies outside the fiscal year 2566.
            "outside-year r.2566.e10.1 date: 2023-10",
        ]
    );
    let late = &findings(&plan, as_of())[0].matter;
    assert!(matches!(
        late,
        Matter::DoneLate {
            after: Some(crate::calendar::Round::SixMonths),
            ..
        }
    ));
}

/// A measure with a task, a result and whatever else, as of 30 April 2566.
#[track_caller]
fn check(more: &[(&str, &str, &str)], expected: &[&str]) {
    let mut changes = vec![
        Change::set("office", plan::YEAR, "2566"),
        Change::set("d.a", plan::NAME, "สำนักปลัด"),
        Change::set("m.x", plan::ISSUE, "x"),
        Change::set("m.x", "party:d.a", "yes"),
        Change::set("t.x", plan::PARENT, "m.x"),
        Change::set("t.x", plan::DEADLINE, "month:2023-04"),
    ];
    changes.extend(
        more.iter()
            .map(|(record, field, value)| Change::set(record, field, value)),
    );
    let plan = write(&mut Log::default(), changes);
    assert_eq!(told(&plan, as_of()), expected);
}

/// A result of the task on a day.
fn result(date: &str) -> [(&str, &str, &str); 3] {
    [
        ("r.x", plan::PARENT, "m.x"),
        ("r.x", plan::TASK, "t.x"),
        ("r.x", plan::DATE, date),
    ]
}

#[test]
fn what_a_measure_lacks() {
    check(&[], &[]);
    check(&[("m.x", "party:d.a", "")], &["no-party m.x party:: "]);
    check(
        &[("t.x", plan::DEADLINE, "")],
        &["no-deadline t.x deadline: "],
    );
    check(
        &[("t.x", plan::DEADLINE, "month:2023-03")],
        &["no-result t.x text: 2023-03-31"],
    );
    check(
        &[("t.x", plan::DEADLINE, "every:quarter")],
        &["no-result t.x text: 2022-12-31 2023-03-31"],
    );
    // Of what need not be done nothing is asked.
    check(
        &[
            ("t.x", plan::DEADLINE, "month:2023-03"),
            ("t.x", plan::WAIVED, "ไม่มีภารกิจ"),
        ],
        &[],
    );
    check(
        &[("t.x", "rule:1", "at-least:1 g.gone")],
        &["no-register t.x rule:1: g.gone"],
    );
    check(
        &[
            ("office", plan::ASSESSED, "2568"),
            ("m.x", plan::ITEM, "o9"),
        ],
        &["unverified m.x item: o9"],
    );
}

#[test]
fn dates_that_cannot_be_right() {
    check(&result("2023-04-20"), &[]);
    check(
        &result("2022-09-30"),
        &["outside-year r.x date: 2022-09-30"],
    );
    check(
        &result("2023-10-01"),
        &["outside-year r.x date: 2023-10-01"],
    );
    check(&result("2023-05-01"), &["in-future r.x date: 2023-05-01"]);
    let mut october = result("2023-10-02").to_vec();
    october.push(("t.x", plan::DEADLINE, "in:4,10"));
    check(&october, &["in-future r.x date: 2023-10-02"]);
    let mut cut_off = result("2023-04-20").to_vec();
    cut_off.push(("office", plan::CUT_OFF_6, "2023-04-15"));
    cut_off.push(("t.x", plan::DEADLINE, "day:2023-04-10"));
    check(
        &cut_off,
        &[
            "done-late r.x date: 2023-04-10 2023-04-20",
            "after-cut-off r.x date: 2023-04-15 2023-04-20",
        ],
    );
}

#[test]
fn registers_that_say_otherwise() {
    let mut given = result("2023-01-20").to_vec();
    given.push(("t.x", "rule:1", "at-least:2 training"));
    check(&given, &[]);
    given.extend([
        ("w.1", plan::REGISTER, "training"),
        ("w.1", "cell:date", "2023-01-10"),
    ]);
    check(&given, &["contradicted r.x date: 2023-01-20"]);
    given.extend([
        ("w.2", plan::REGISTER, "training"),
        ("w.2", "cell:date", "2023-01-12"),
    ]);
    check(&given, &[]);
    given.push(("r.x", plan::BASIS, "อบรม ๑ ครั้ง"));
    check(
        &given,
        &[
            "records-changed r.x text: การฝึกอบรม จำนวน ๒ รายการ ดำเนินการแล้วเมื่อวันที่ ๑๒ มกราคม พ.ศ. ๒๕๖๖",
        ],
    );
}

#[test]
fn what_stands_wrong_in_registers() {
    check(
        &[
            ("w.1", plan::REGISTER, "statistics"),
            ("w.1", "cell:month-10", "5"),
            ("w.1", "cell:month-1", "5"),
            ("w.2", plan::REGISTER, "statistics"),
            ("w.2", "cell:service", "ยังไม่มีตัวเลข"),
        ],
        &["months-missing w.1 cell:month-11: 1 2022-11 2022-12 2023-02 2023-03"],
    );
    check(
        &[
            ("w.1", plan::REGISTER, "complaints"),
            ("w.1", "cell:month", "2022-10"),
            ("w.2", plan::REGISTER, "complaints"),
            ("w.2", "cell:month", "2023-03"),
        ],
        &["months-missing w.1 cell:month: 0 2022-11 2022-12 2023-01 2023-02"],
    );
    check(
        &[
            ("w.1", plan::REGISTER, "publicity"),
            ("w.1", "cell:date", "2021-10-01"),
            ("w.1", "cell:address", "javascript:alert(1)"),
        ],
        &[
            "not-an-address w.1 cell:address: javascript:alert(1)",
            "outside-year w.1 cell:date: 2021-10-01",
        ],
    );
    // A channel outlasts the year.
    check(
        &[
            ("w.1", plan::REGISTER, "channels"),
            ("w.1", "cell:since", "2015-10-01"),
        ],
        &[],
    );
    let mut evidence = result("2023-04-20").to_vec();
    evidence.extend([
        ("e.x", plan::PARENT, "r.x"),
        ("e.x", plan::TARGET, "คู่มือ.pdf"),
    ]);
    check(&evidence, &["not-an-address e.x target: คู่มือ.pdf"]);
}

/// A register with columns of the office's own: a title, a day and an address.
const OWN: [(&str, &str, &str); 9] = [
    ("g.1", plan::NAME, "ทะเบียนความเสี่ยง"),
    ("k.1", plan::PARENT, "g.1"),
    ("k.1", plan::NAME, "เรื่อง"),
    ("k.2", plan::PARENT, "g.1"),
    ("k.2", plan::NAME, "วันที่"),
    ("k.2", "kind", "date"),
    ("k.3", plan::PARENT, "g.1"),
    ("k.3", plan::NAME, "เผยแพร่ที่"),
    ("k.3", "kind", "address"),
];

#[test]
fn a_register_of_the_office_is_checked_like_any_other() {
    let mut given = OWN.to_vec();
    given.extend(result("2023-01-20"));
    given.extend([
        ("t.x", "rule:1", "at-least:2 g.1"),
        ("w.1", plan::REGISTER, "g.1"),
        ("w.1", "cell:k.1", "จัดซื้อจัดจ้าง"),
        ("w.1", "cell:k.2", "2023-01-10"),
        ("w.1", "cell:k.3", "แฟ้มในเครื่อง"),
    ]);
    check(
        &given,
        &[
            "contradicted r.x date: 2023-01-20",
            "not-an-address w.1 cell:k.3: แฟ้มในเครื่อง",
        ],
    );
    given.extend([
        ("w.1", "cell:k.3", "https://example.go.th/risk"),
        ("w.2", plan::REGISTER, "g.1"),
        ("w.2", "cell:k.2", "2021-01-12"),
    ]);
    check(&given, &["outside-year w.2 cell:k.2: 2021-01-12"]);
    given.push(("w.2", "cell:k.2", "2023-01-12"));
    check(&given, &[]);
}

#[test]
fn an_answer_is_kept_until_its_facts_change() {
    let mut log = Log::default();
    let plan = write(&mut log, sample_changes());
    let all = findings(&plan, as_of());
    let late = all[0].clone();
    assert!(!late.is_answered && late.reason.is_none());
    let plan = write(&mut log, answer_finding(&late, " ระบบของจังหวัดล่าช้า "));
    let answered = &findings(&plan, as_of())[0];
    assert_eq!(answered.reason.as_deref(), Some("ระบบของจังหวัดล่าช้า"));
    assert!(answered.is_answered);
    // Others stay open.
    assert!(
        findings(&plan, as_of())[1..]
            .iter()
            .all(|it| !it.is_answered)
    );

    let later = Change::set("r.2566.e-service.4", plan::DATE, "2023-04-20");
    let plan = write(&mut log, vec![later]);
    let reopened = &findings(&plan, as_of())[0];
    assert!(!reopened.is_answered && reopened.reason.is_some());
    let plan = write(&mut log, vec![withdraw_answer(reopened)]);
    assert_eq!(findings(&plan, as_of())[0].reason, None);
}

#[test]
fn each_finding_leads_to_a_measure_and_has_a_key_of_its_own() {
    let plan = write(&mut Log::default(), sample_changes());
    let all = findings(&plan, as_of());
    let keys: BTreeSet<_> = all.iter().map(Finding::answer_id).collect();
    assert_eq!(keys.len(), all.len());
    assert!(all.iter().all(|finding| finding.measure.is_some()));
    let kinds: BTreeSet<_> = MatterKind::ALL.iter().map(|(_, name)| name).collect();
    assert_eq!(kinds.len(), MatterKind::ALL.len());
}
