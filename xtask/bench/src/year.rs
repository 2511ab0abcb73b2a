//! A full year of a large office, made up: the same from run to run.
use std::sync::Arc;

use prongsai::calendar::{Date, FiscalYear};
use prongsai::exchange::{Beside, FileContent, write_file};
use prongsai::log::{Actor, Author, Change, Log, OrderKey, Prepared, RecordId};
use prongsai::plan::{self, Kind, Plan};
use prongsai::survey::{Answers, BuiltIn, Columns, Response, ResponseId, Source, adopt_form};

/// Measures of a full year.
pub const MEASURES: usize = 300;
/// Responses of a full year.
pub const RESPONSES: usize = 100_000;

/// A log of the sample's office with further measures, and rows in the register of service statistics.
pub fn log(actor: &str, measures: usize, rows: usize) -> Log {
    let mut log = Log::default();
    write(&mut log, actor, plan::sample_changes());
    let mut changes = Vec::new();
    for (at, order) in OrderKey::spread(measures).iter().enumerate() {
        measure(&mut changes, actor, at, order.as_str());
    }
    write(&mut log, actor, changes);
    let changes = rows_of_statistics(&log, actor, rows);
    write(&mut log, actor, changes);
    log
}

/// One command of an actor.
pub fn write(log: &mut Log, actor: &str, changes: Vec<Change>) {
    let actor: Actor = actor.into();
    let by = Arc::new(Author {
        division: "d.1".into(),
        person: "ผู้ทดสอบ".into(),
    });
    let prepared = log.prepare(changes);
    let edits = Prepared::stamp(
        prepared,
        &actor,
        log.highest_n() + 1,
        1_700_000_000_000,
        &by,
    );
    if log.insert_all(edits).is_err() {
        unreachable!("numbers that were never drawn contradict nothing");
    }
}

fn measure(changes: &mut Vec<Change>, actor: &str, at: usize, order: &str) {
    let id = Kind::Measure.id(&format!("{actor}-{at}"));
    let mut set = |record: &str, field: &str, value: &str| {
        changes.push(Change::set(record, field, value));
    };
    set(&id, plan::INSTRUMENT, ["OIT", "IIT", "EIT"][at % 3]);
    set(&id, plan::ORDER, order);
    set(
        &id,
        plan::ISSUE,
        &format!("การเผยแพร่ข้อมูลสาธารณะให้เป็นปัจจุบัน เรื่องที่ {at} ของหน่วยงาน"),
    );
    let children = [(Kind::Step, 3), (Kind::Task, 4), (Kind::Outcome, 4)];
    for (kind, count) in children {
        for (place, order) in OrderKey::spread(count).iter().enumerate() {
            let child = kind.id(&format!("{actor}-{at}-{place}"));
            set(&child, plan::PARENT, &id);
            set(&child, plan::ORDER, order.as_str());
            set(
                &child,
                plan::TEXT,
                &format!(
                    "เจ้าหน้าที่ผู้รับผิดชอบดำเนินการเผยแพร่ข้อมูลบนเว็บไซต์ของหน่วยงานและช่องทางอื่น ข้อ {place} ภายในเดือนพฤศจิกายน ๒๕๖๕"
                ),
            );
            match kind {
                Kind::Task => set(&child, plan::DEADLINE, "month:2022-11"),
                Kind::Outcome => set(&child, plan::DATE, "2022-11-28"),
                _ => {}
            }
        }
    }
}

/// Rows of service statistics.
fn rows_of_statistics(log: &Log, actor: &str, count: usize) -> Vec<Change> {
    let plan = Plan::fold(log, year_2566());
    let Some(register) = plan::built_in_registers()
        .iter()
        .find(|register| &*register.key == "statistics")
    else {
        return Vec::new();
    };
    let ids: Vec<RecordId> = (0..count)
        .map(|at| register.row_kind().id(&format!("{actor}-{at}")))
        .collect();
    let mut changes = plan::add_rows(log, &plan, register, &ids);
    for (at, id) in ids.iter().enumerate() {
        for column in &register.columns {
            let value = match column.key() {
                "service" => format!("งานบริการที่ {at}"),
                "division" | "channel" => continue,
                _ => (at % 97).to_string(),
            };
            changes.push(Change::set(id, &column.field, &value));
        }
    }
    changes
}

fn year_2566() -> FiscalYear {
    FiscalYear::new(2566).unwrap_or_else(|| FiscalYear::of(Date::MIN))
}

/// The file of a log, as a division would send it.
pub fn file(log: &Log, log_id: &str) -> Vec<u8> {
    let plan = Plan::fold(log, year_2566());
    write_file(&FileContent {
        log,
        plan: &plan,
        responses: &[],
        beside: &Beside::new(),
        log_id,
        written_on: plan.year.first_day(),
        by: &Author::default(),
        app_version: "bench",
        made_for: "",
        is_partial: false,
        device: "",
        writers: &[],
    })
}

/// Answers to the standard form, spread over a year and three divisions: the log with the form, and the
/// responses as columns.
pub fn responses(count: usize) -> (Log, Columns) {
    let mut log = Log::default();
    let adopted = adopt_form(BuiltIn::Standard);
    write(&mut log, "a", adopted);
    let survey = prongsai::survey::Survey::fold(&log);
    let Some(form) = survey.newest().next() else {
        return (log, Columns::default());
    };
    let year = year_2566();
    let mut random = Random(0x2566);
    let responses: Vec<Response> = (0..count)
        .map(|_| {
            let mut answers = Answers::default();
            for item in form.aspects.iter().flat_map(|aspect| &aspect.items) {
                // Mostly content, as citizens are; one in forty leaves an item out.
                let drawn = random.below(40);
                if drawn > 0 {
                    answers.set(&item.key, [5, 5, 4, 4, 4, 3, 2, 1][(drawn % 8) as usize]);
                }
            }
            for question in &form.questions {
                let choices = question.choices.len().max(1) as u64;
                answers.set(&question.key, 1 + random.below(choices) as u8);
            }
            Response {
                id: ResponseId(random.id()),
                day: year.first_day().plus_days(random.below(365) as i64),
                form: form.id.clone(),
                division: Some(format!("d.{}", 1 + random.below(3)).into()),
                service: None,
                answers,
                suggestion: String::new(),
                is_partial: false,
                source: Source::Kiosk,
                is_clock_unconfirmed: false,
                is_erased: false,
            }
        })
        .collect();
    (log, Columns::new(&responses))
}

/// Numbers that look random and are the same in each run (xorshift64).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    fn id(&mut self) -> [u8; 16] {
        let mut id = [0; 16];
        id[..8].copy_from_slice(&self.next().to_be_bytes());
        id[8..].copy_from_slice(&self.next().to_be_bytes());
        id
    }
}
