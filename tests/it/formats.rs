//! The sample in every format, written where people and other programs can open it.
use crate::report::{sample_log, year};
use prongsai::calendar::{Date, Numerals, Round};
use prongsai::plan::Plan;
use prongsai::report::{
    Document, Letterhead, MeasuresOptions, executive_page, measures_report, write_docx,
};
use std::fs;
use std::path::Path;

/// The folder that `cargo xtask test --documents` shows to other programs.
fn keep(name: &str, bytes: &[u8]) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("documents");
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join(name), bytes).expect("written");
}

fn docx(name: &str, plan: &Plan, document: &Document) {
    let write = || write_docx(document, &Letterhead::of(plan)).expect("small");
    let bytes = write();
    assert_eq!(write(), bytes);
    keep(name, &bytes);
}

#[test]
fn the_sample_comes_out_as_word_files_always_alike() {
    let plan = Plan::fold(&sample_log(), year());
    let options = MeasuresOptions::default();
    docx(
        "measures-6.docx",
        &plan,
        &measures_report(&plan, Round::SixMonths, &options),
    );
    let today = Date::from_wire("2023-04-30").expect("a day");
    docx(
        "executive.docx",
        &plan,
        &executive_page(&plan, today, Numerals::Thai),
    );
}
