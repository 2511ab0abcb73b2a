//! Laws and tables of what is written and read: logs to write are played here.

mod by_hand;
mod chain;
mod comparison;
mod erasing;
mod hostile;
mod laws;
mod local;
mod meetings;
mod responses;
mod schema;
mod shared_folder;
mod work_folder;

use super::{Beside, FileContent, write_file};
use crate::calendar::{Date, FiscalYear};
use crate::log::{Author, Change, Edit, Log, Prepared};
use crate::plan::{Plan, sample_changes};
use crate::survey::Response;
use proptest::prelude::*;
use std::sync::Arc;

const RECORDS: [&str; 8] = [
    "office",
    "d.a",
    "s.a",
    "m.a",
    "t.a",
    "r.a",
    "w.a",
    "x \"\\ @ \u{2028}",
];
const FIELDS: [&str; 11] = [
    "",
    "name",
    "issue",
    "parent",
    "instrument",
    "order",
    "text",
    "party:d.a",
    "date",
    "register",
    "cell:title",
];

/// Who writes (of three), whether they meet the next one first, and a command of
/// (record, field, value).
type Step = (usize, bool, Vec<(usize, usize, String)>);

fn values() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("OIT".to_owned()),
        Just("m.a".to_owned()),
        Just("manuals".to_owned()),
        Just("2023-04-06".to_owned()),
        "[ก-๙]{1,12}",
        any::<String>(),
    ]
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let change = (0..RECORDS.len(), 0..FIELDS.len(), values());
    prop::collection::vec(
        (
            0usize..3,
            any::<bool>(),
            prop::collection::vec(change, 1..5),
        ),
        0..12,
    )
}

/// Everything that three people wrote, who saw each other's work now and then.
fn play(steps: &[Step]) -> Vec<Edit> {
    let mut all = Log::default();
    for log in &play_apart(steps) {
        all.insert_all(log.edits().cloned().collect())
            .expect("no contradiction");
    }
    all.edits().cloned().collect()
}

/// What each of them has in the end.
fn play_apart(steps: &[Step]) -> [Log; 3] {
    let actors: [Arc<str>; 3] = ["a".into(), "b@c".into(), "\u{e01} 4".into()];
    let mut logs = [Log::default(), Log::default(), Log::default()];
    for (time, (who, meets, command)) in (-3i64..).zip(steps) {
        if *meets {
            let theirs: Vec<Edit> = logs[(who + 1) % 3].edits().cloned().collect();
            logs[*who].insert_all(theirs).expect("no contradiction");
        }
        let log = &mut logs[*who];
        let changes = command
            .iter()
            .map(|(record, field, value)| Change::set(RECORDS[*record], FIELDS[*field], value));
        let prepared = log.prepare(changes.collect());
        let by = Author {
            division: "d.a".into(),
            person: format!("ป.{who}").into(),
        };
        let edits = Prepared::stamp(
            prepared,
            &actors[*who],
            log.highest_n() + 1,
            time * 1000,
            &Arc::new(by),
        );
        log.insert_all(edits).expect("own numbers are new");
    }
    logs
}

fn year() -> FiscalYear {
    FiscalYear::new(2566).expect("a year")
}

fn log_of(edits: &[Edit]) -> Log {
    let mut log = Log::default();
    log.insert_all(edits.to_vec()).expect("no contradiction");
    log
}

fn write(log: &Log) -> Vec<u8> {
    write_part(log, false)
}

fn write_part(log: &Log, is_partial: bool) -> Vec<u8> {
    write_beyond(log, is_partial, &[], &Beside::new())
}

fn write_beyond(log: &Log, is_partial: bool, responses: &[Response], beside: &Beside) -> Vec<u8> {
    write_by(&mut write_file, log, is_partial, responses, beside)
}

fn write_by(
    write: &mut dyn FnMut(&FileContent<'_>) -> Vec<u8>,
    log: &Log,
    is_partial: bool,
    responses: &[Response],
    beside: &Beside,
) -> Vec<u8> {
    write(&FileContent {
        log,
        plan: &Plan::fold(log, year()),
        responses: &responses,
        beside,
        log_id: "log-1",
        written_on: Date::from_be(2566, 4, 30).expect("a day"),
        by: &Author {
            division: "d.a".into(),
            person: "นักวิเคราะห์ \"น้อง\"".into(),
        },
        app_version: "0.1.0",
        made_for: "",
        is_partial,
        device: "",
        writers: &[],
    })
}

/// The sample, written by one command.
fn sample() -> Log {
    let mut log = Log::default();
    let prepared = log.prepare(sample_changes());
    let by = Author {
        division: "d.secretariat".into(),
        person: "ตัวอย่าง".into(),
    };
    let edits = Prepared::stamp(
        prepared,
        &"sample".into(),
        1,
        1_682_812_800_000,
        &Arc::new(by),
    );
    log.insert_all(edits).expect("numbers are new");
    log
}
