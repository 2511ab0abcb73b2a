//! What the report says, proposed from the records.

use super::*;
use crate::plan::rule::{is_outdated, proposal};

#[track_caller]
fn check_proposal(deadline: &str, rules: &[&str], given: &[&str], expected: &str) {
    let plan = office(deadline, rules, rows(given));
    let measure = &plan.measures[0];
    let found = proposal(&plan, measure, &measure.tasks[0], day("2023-09-30"));
    assert_eq!(found.map_or_else(String::new, |(text, _)| text), expected);
}

#[test]
fn the_sentence_of_the_report_is_proposed_from_the_records() {
    check_proposal("", &["at-least:1 manuals"], &[], "");
    check_proposal(
        "",
        &["at-least:1:each manuals"],
        &[
            "manuals title=ทะเบียน division=d.a published=2022-12-16",
            "manuals title=ภาษี division=d.b published=2022-12-01",
        ],
        "คู่มือสำหรับประชาชน จำนวน ๒ รายการ ดำเนินการแล้วเมื่อวันที่ ๑๖ ธันวาคม พ.ศ. ๒๕๖๕",
    );
    check_proposal(
        "",
        &["published satisfaction year=2565"],
        &["satisfaction year=2565 published=2022-11-24"],
        "ผลสำรวจความพึงพอใจของปีงบประมาณ พ.ศ. ๒๕๖๕ ดำเนินการแล้วเมื่อวันที่ ๒๔ พฤศจิกายน พ.ศ. ๒๕๖๕",
    );
    let channel = |kind: &str| format!("channels purpose=contact kind={kind} since=2020-01");
    let channels = ["web", "telephone", "line"].map(channel);
    let channels: Vec<&str> = channels.iter().map(String::as_str).collect();
    check_proposal(
        "",
        &["more-than:1 channels purpose=contact"],
        &channels,
        "มีช่องทางการติดต่อ ๓ ช่องทาง ได้แก่ เว็บไซต์หน่วยงาน โทรศัพท์ และ LINE",
    );
    check_proposal(
        "",
        &["filled:6 complaints kind=corruption"],
        &["complaints kind=corruption month=2022-10 received=0"],
        "ไม่มีเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ รอบ ๖ เดือน ปีงบประมาณ พ.ศ. ๒๕๖๖",
    );
    check_proposal(
        "",
        &["filled:12 complaints"],
        &["complaints kind=general month=2022-10 received=3 done=2 in-progress=1"],
        "มีเรื่องร้องเรียน รอบ ๑๒ เดือน ปีงบประมาณ พ.ศ. ๒๕๖๖ รับเรื่อง ๓ เรื่อง ดำเนินการแล้วเสร็จ ๒ เรื่อง อยู่ระหว่างดำเนินการ ๑ เรื่อง",
    );
    check_proposal(
        "",
        &["filled:6 statistics"],
        &["statistics service=a month-10=1000 month-3=262 month-4=9"],
        "สถิติการให้บริการ รอบ ๖ เดือนของปีงบประมาณ พ.ศ. ๒๕๖๖ รวม ๑,๒๖๒ ราย",
    );
    check_proposal(
        "",
        &["every:quarter reports subject=contact"],
        &[
            "reports subject=contact date=2022-12-20",
            "reports subject=contact date=2023-03",
        ],
        "รายงานผู้บริหาร เรื่องช่องทางการติดต่อ ดำเนินการแล้ว ๒ ครั้ง เมื่อวันที่ ๒๐ ธันวาคม พ.ศ. ๒๕๖๕ และเดือนมีนาคม พ.ศ. ๒๕๖๖",
    );
}

#[test]
fn a_written_result_is_marked_once_its_records_have_changed() {
    let given = ["manuals title=ทะเบียน published=2022-12-16"];
    let said = "คู่มือสำหรับประชาชน ทะเบียน ดำเนินการแล้วเมื่อวันที่ ๑๖ ธันวาคม พ.ศ. ๒๕๖๕";
    for (basis, marked) in [
        (said, None),
        ("", None),
        ("เดิม", Some(said.to_owned())),
        ("-", Some(said.to_owned())),
    ] {
        let mut more = rows(&given);
        more.extend([
            Change::set("r.1", plan::PARENT, "m.x"),
            Change::set("r.1", plan::TASK, "t.x"),
            Change::set("r.1", plan::TEXT, "ทำแล้ว"),
            Change::set("r.1", plan::BASIS, basis),
        ]);
        let plan = office("", &["at-least:1 manuals"], more);
        let measure = &plan.measures[0];
        let found = is_outdated(&plan, measure, &measure.outcomes[0], day("2023-01-01"));
        assert_eq!(found, marked);
    }
}
