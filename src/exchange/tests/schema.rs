//! The format as others see it: schema, example files, and the query in its description.

use super::super::wire::File;
use super::super::{Part, read_file};
use super::*;
use crate::survey::{ResponseId, Source};
use schemars::generate::SchemaSettings;
use std::path::PathBuf;
use std::{env, fs};

/// Set to have the committed files written anew.
const WRITE: &str = "PRONGSAI_WRITE";

fn public(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("public")
        .join(name)
}

/// Holds a committed file against what it has to be.
#[track_caller]
fn check_committed(name: &str, content: &[u8]) {
    let path = public(name);
    if env::var_os(WRITE).is_some() {
        fs::write(&path, content).expect("the file can be written");
    }
    let committed = fs::read(&path).unwrap_or_default();
    assert!(
        committed == content,
        "public/{name} is out of date: run the tests with {WRITE}=1"
    );
}

fn schema() -> serde_json::Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<File>();
    schema.insert("title".to_owned(), "A file of Prongsai".into());
    schema.into()
}

/// Whether the independent validator takes a file.
fn is_valid(bytes: &[u8]) -> bool {
    let mut schemas = boon::Schemas::new();
    let mut compiler = boon::Compiler::new();
    let place = "prongsai:schema";
    compiler.add_resource(place, schema()).expect("a schema");
    let index = compiler
        .compile(place, &mut schemas)
        .expect("a valid schema");
    let file = serde_json::from_slice(bytes).expect("JSON");
    schemas.validate(&file, index).is_ok()
}

/// What กองคลัง sends back: its own measures, with results, of which it has worded one anew.
fn division() -> Log {
    let mut log = sample();
    let by = Author {
        division: "d.finance".into(),
        person: "นักวิชาการคลัง".into(),
    };
    let changes = [
        ("r.2566.example", "parent", "m.2566.e-service"),
        ("r.2566.example", "order", "z"),
        ("r.2566.example", "text", "เปิดรับชำระภาษีออนไลน์"),
        ("r.2566.example", "date", "2023-02"),
        ("m.2566.e-service", "note", "กองคลังเริ่มใช้ระบบแล้ว"),
    ];
    let changes = changes.map(|(record, field, value)| Change::set(record, field, value));
    let prepared = log.prepare(changes.to_vec());
    let at = 1_676_000_000_000;
    let edits = Prepared::stamp(
        prepared,
        &"treasury".into(),
        log.highest_n() + 1,
        at,
        &Arc::new(by),
    );
    log.insert_all(edits).expect("numbers are new");
    log
}

/// What two citizens answered at the counter of กองคลัง.
fn answered() -> Vec<Response> {
    let one = |n: u8, suggestion: &str| Response {
        id: ResponseId([n; 16]),
        day: Date::from_be(2566, 2, 14).expect("a day"),
        form: "sf.standard".into(),
        division: Some("d.finance".into()),
        service: None,
        answers: [("speed", n), ("clarity", 4)].into_iter().collect(),
        suggestion: suggestion.to_owned(),
        is_partial: false,
        source: Source::Kiosk,
        is_clock_unconfirmed: false,
        is_erased: false,
    };
    vec![one(3, ""), one(5, "ขอให้เปิดรับชำระช่วงพักเที่ยง")]
}

#[test]
fn the_committed_schema_is_that_of_the_wire_types() {
    let text = serde_json::to_string_pretty(&schema()).expect("a text");
    check_committed("exchange.schema.json", format!("{text}\n").as_bytes());
}

#[test]
fn the_example_files_are_current_and_an_independent_validator_takes_them() {
    let log = division();
    let part = Part::Division("d.finance".into()).cut(&log, &Plan::fold(&log, year()));
    assert!(part.len() < log.len());
    for (name, bytes) in [
        ("example-whole.json", write(&sample())),
        (
            "example-division.json",
            write_beyond(&part, true, &answered(), &Beside::new()),
        ),
    ] {
        check_committed(name, &bytes);
        assert!(is_valid(&bytes), "{name}");
        assert!(read_file(&bytes).is_ok());
    }
}

#[test]
fn the_validator_refuses_what_the_reader_refuses() {
    let whole = String::from_utf8(write(&sample())).expect("UTF-8");
    for (from, to) in [
        ("\"format\":1", "\"format\":\"1\""),
        ("\"year\":2566", "\"year\":\"2566\""),
        ("\"edits\":[", "\"edits\":{},\"e\":["),
        ("\"values\":[", "\"values\":7,\"v\":["),
    ] {
        assert!(whole.contains(from), "{from}");
        let broken = whole.replacen(from, to, 1);
        assert!(!is_valid(broken.as_bytes()), "{to}");
        assert!(read_file(broken.as_bytes()).is_err(), "{to}");
    }
}

#[test]
fn the_queries_of_the_description_read_the_files_of_several_offices() {
    let Some(python) = env::var_os("PRONGSAI_DUCKDB") else {
        eprintln!(
            "Not run: PRONGSAI_DUCKDB names no Python that has DuckDB; cargo xtask test sets it"
        );
        return;
    };
    let text = fs::read_to_string(public("exchange.md")).expect("the description");
    let files = public("example-*.json");
    let files = files.to_str().expect("a path of Unicode");
    let queries = text.split("```sql\n").skip(1);
    let queries: Vec<&str> = queries
        .filter_map(|rest| rest.split("```").next())
        .collect();
    for (sql, expected) in queries.iter().zip(["2566", "speed"]) {
        let sql = sql.replace("*.json", files);
        let run = "import sys, duckdb; print(duckdb.sql(sys.argv[1]).fetchall())";
        let ran = std::process::Command::new(&python)
            .args(["-c", run, &sql])
            .output()
            .expect("Python runs");
        let told = String::from_utf8_lossy(&ran.stdout);
        assert!(
            told.contains(expected),
            "{told}{}",
            String::from_utf8_lossy(&ran.stderr)
        );
    }
    assert_eq!(queries.len(), 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_written_pleases_the_validator(steps in steps()) {
        prop_assert!(is_valid(&write(&log_of(&play(&steps)))));
    }
}
