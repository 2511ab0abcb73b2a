//! Files that somebody changed in an editor, and files that another program made.

use super::super::{Comparison, Effect, Opened, read_file, take_in};
use super::*;
use std::collections::BTreeSet;

const MEASURE: &str = "m.2566.e6";

fn opened(text: &str) -> Opened {
    read_file(text.as_bytes()).expect("readable")
}

fn text_of(log: &Log) -> String {
    String::from_utf8(write(log)).expect("UTF-8")
}

/// The file of the sample with one part changed, which must be there.
#[track_caller]
fn edited(from: &str, to: &str) -> Opened {
    let text = text_of(&sample());
    assert!(text.contains(from), "{from} is not in the file");
    opened(&text.replacen(from, to, 1))
}

fn me() -> Arc<Author> {
    Arc::new(Author::default())
}

#[track_caller]
fn check(opened: &Opened, own: &Log, expected: &[(&str, &str, Option<&str>)]) {
    let found = opened.to_write(own);
    let found: Vec<(&str, &str, Option<&str>)> = found
        .iter()
        .map(|it| {
            (
                &*it.change.record,
                &*it.change.field,
                it.change.value.as_deref(),
            )
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_file_as_it_was_written_was_changed_by_nobody() {
    check(&opened(&text_of(&sample())), &sample(), &[]);
}

#[test]
fn a_value_that_was_changed_is_an_edit_that_replaces_the_files_own() {
    let issue = sample()
        .value(MEASURE, "issue")
        .expect("an issue")
        .to_owned();
    let issue = serde_json::to_string(&issue).expect("a text");
    let file = edited(&format!("\"issue\":{issue}"), "\"issue\":\"อื่น\"");
    check(&file, &sample(), &[(MEASURE, "issue", Some("อื่น"))]);
    let base = sample()
        .shown(MEASURE, "issue")
        .expect("an edit")
        .id
        .clone();
    assert_eq!(file.to_write(&sample())[0].replaces, [base]);
}

#[test]
fn what_we_changed_meanwhile_is_in_conflict_with_what_was_changed_by_hand() {
    let issue = sample()
        .value(MEASURE, "issue")
        .expect("an issue")
        .to_owned();
    let issue = serde_json::to_string(&issue).expect("a text");
    let file = edited(&format!("\"issue\":{issue}"), "\"issue\":\"ในไฟล์\"");
    let mut own = sample();
    let prepared = own.prepare(vec![Change::set(MEASURE, "issue", "ที่นี่")]);
    let edits = Prepared::stamp(prepared, &"me".into(), own.highest_n() + 1, 0, &me());
    own.insert_all(edits).expect("own numbers are new");
    let comparison = Comparison::of(&own, &file.edits, &file.to_write(&own), &me()).expect("fits");
    let [difference] = &comparison.differences[..] else {
        panic!("{:?}", comparison.differences)
    };
    assert_eq!(difference.effect, Effect::Conflict);
    assert!(difference.is_by_hand);
    let sides = [&difference.ours, &difference.theirs].map(|side| {
        side.as_ref()
            .and_then(|side| side.value.as_deref())
            .map(str::to_owned)
    });
    assert_eq!(sides, [Some("ที่นี่".to_owned()), Some("ในไฟล์".to_owned())]);
}

#[test]
fn what_is_left_out_of_a_file_was_not_sent_and_an_empty_text_clears() {
    let text = text_of(&sample());
    let line = text
        .lines()
        .find(|line| line.contains(&format!("{{\"id\":\"{MEASURE}\"")))
        .expect("a line");
    check(
        &opened(
            &text
                .replacen(line, "", 1)
                .replacen("},\n \n", "}\n", 1)
                .replace(",\n\n", ",\n"),
        ),
        &sample(),
        &[],
    );
    let short = format!("{{\"id\":\"{MEASURE}\",\"issue\":\"\"}}");
    let comma = if line.ends_with(',') { "," } else { "" };
    let file = opened(&text.replacen(line, &format!("{short}{comma}"), 1));
    check(&file, &sample(), &[(MEASURE, "issue", None)]);
}

#[test]
fn a_result_that_was_added_gets_its_place_after_the_others() {
    let text = text_of(&sample());
    let line = text
        .lines()
        .find(|line| line.contains(&format!("{{\"id\":\"{MEASURE}\"")))
        .expect("a line");
    let results = "\"results\":[";
    let added = line.replacen(
        results,
        &format!("{results}{{\"id\":\"r.new\",\"text\":\"ผลใหม่\",\"date\":\"2023-01-31\"}},"),
        1,
    );
    let file = opened(&text.replacen(line, &added, 1));
    let mut own = sample();
    let comparison = Comparison::of(&own, &file.edits, &file.to_write(&own), &me()).expect("fits");
    let [difference] = &comparison.differences[..] else {
        panic!("{:?}", comparison.differences)
    };
    assert_eq!(
        (difference.effect, &*difference.root),
        (Effect::Added, MEASURE)
    );
    take_in(&mut own, &file.edits, &BTreeSet::new()).expect("fits");
    let prepared = comparison.choose(&BTreeSet::new()).by_hand;
    let edits = Prepared::stamp(prepared, &"me".into(), own.highest_n() + 1, 0, &me());
    own.insert_all(edits).expect("own numbers are new");
    let plan = Plan::fold(&own, year());
    let last = plan
        .measure(MEASURE)
        .and_then(|measure| measure.outcomes.last());
    assert_eq!(last.map(|outcome| outcome.text.as_str()), Some("ผลใหม่"));
    // Taken once more, it is nothing new.
    let text = text_of(&own);
    let again = opened(&text);
    let comparison =
        Comparison::of(&own, &again.edits, &again.to_write(&own), &me()).expect("fits");
    assert!(comparison.is_nothing_new());
}

#[test]
fn a_file_without_edits_proposes_and_overwrites_nothing_unasked() {
    let made = format!(
        r#"{{"prongsai":{{"format":1,"written":"2023-02-01"}},"office":"อบต.","year":2566,
        "plan":{{"measures":[{{"id":"{MEASURE}","issue":"อื่น","note":"หมายเหตุใหม่"}},
        {{"id":"m.new","instrument":"EIT","issue":"เรื่องใหม่"}},{{"id":"bad id","issue":"x"}}]}}}}"#
    );
    let file = opened(&made);
    assert!(file.is_proposal());
    let own = sample();
    let comparison = Comparison::of(&own, &[], &file.to_write(&own), &me()).expect("fits");
    let overwrites: Vec<(&str, bool)> = comparison
        .differences
        .iter()
        .map(|it| (&*it.field, it.overwrites()))
        .collect();
    assert_eq!(overwrites, [("issue", true), ("note", false), ("", false)]);
    assert_eq!(comparison.count(Effect::Added), 1);
    let without = comparison.choose(&BTreeSet::from([0])).by_hand;
    assert!(
        without
            .iter()
            .all(|it| &*it.change.field != "issue" || &*it.change.record == "m.new")
    );
}

/// The sample with one entry given beside it, as another program writes it.
#[track_caller]
fn check_given(plan: &str, expected: &[(&str, &str, Option<&str>)]) {
    let made = format!(
        r#"{{"prongsai":{{"format":1,"written":"2023-02-01"}},"office":"อบต.","year":2566,"plan":{{{plan}}}}}"#
    );
    check(&opened(&made), &sample(), expected);
}

#[test]
fn rules_and_registers_that_were_added_are_edits_and_the_others_stay() {
    let own = sample();
    let plan = Plan::fold(&own, year());
    let of = |task: &&crate::plan::Task| !task.rules.is_empty();
    let task = plan.measures.iter().flat_map(|it| &it.tasks).find(of);
    let task = task.expect("a task with a rule");
    let parent = own.value(&task.id, "parent").expect("a measure");
    let known = task.rules[0].rule.to_string();
    let given = format!(
        r#""measures":[{{"id":"{parent}","registers":["manuals"],"tasks":[{{"id":"{}",
        "rules":["{known}","every:quarter reports","no rule"]}}]}}]"#,
        task.id
    );
    let free = format!("rule:{}", task.rules.len() + 1);
    check_given(
        &given,
        &[
            (parent, "uses:manuals", Some("yes")),
            (&task.id, &free, Some("every:quarter reports")),
        ],
    );
}

#[test]
fn closings_and_answers_of_findings_are_read_back_and_what_is_none_is_left_out() {
    check_given(
        r#""closings":[
            {"id":"c.new","round":6,"on":"2023-03-31","knowledge":"a:1-3"},
            {"id":"c.odd","round":7,"knowledge":"a:1-3"},
            {"id":"c.none","round":6,"knowledge":"all"},
            {"id":"m.x","round":6,"knowledge":"a:1"}],
        "answers":[
            {"id":"f.late.t.1","reason":"รอหนังสือตอบ","facts":"2023-01-31"},
            {"id":"f.plain","reason":"ไม่ต้องทำ"},
            {"id":"x.1","reason":"?"}]"#,
        &[
            ("c.new", "round", Some("6")),
            ("c.new", "date", Some("2023-03-31")),
            ("c.new", "knowledge", Some("a:1-3")),
            ("f.late.t.1", "text", Some("รอหนังสือตอบ")),
            ("f.late.t.1", "facts", Some("2023-01-31")),
            ("f.plain", "text", Some("ไม่ต้องทำ")),
        ],
    );
}

#[test]
fn a_file_says_the_same_with_its_sum_and_without_it() {
    let log = sample();
    let with = text_of(&log);
    let (before, after) = with.split_once("  \"sum\":\"").expect("a sum");
    let without = [before, &after[after.find('\n').expect("a line") + 1..]].concat();
    assert_eq!(opened(&with), opened(&without));
    assert_eq!(
        opened(&with.replace('\n', "\r\n")),
        opened(&with),
        "as an editor of Windows writes it"
    );
}
