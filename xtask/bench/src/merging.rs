//! Meeting a thousand files of divisions, and what a year weighs.
use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::sync::Arc;

use anyhow::{Result, anyhow, bail};
use prongsai::exchange::{Comparison, Opened, encode_batch, read_file, take_in, told_apart};
use prongsai::log::{Author, Log};
use prongsai::plan::{Plan, doubles};

use crate::peers;
use crate::table::{Goal, Row};
use crate::turns::{in_turn, timed};
use crate::year;

const TIMES: usize = 3;
const FILES: usize = 1_000;

/// Reading and merging a thousand files of a hundred measures, one file of 50 MB, a year on the disk.
pub fn rows() -> Result<Vec<Row>> {
    let folder = env::temp_dir().join(format!("prongsai-bench-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    // Divisions differ in their measures; ten different ones are enough to be no cache's friend.
    let mut files = Vec::new();
    for actor in 0..FILES {
        files.push(year::file(
            &year::log(&format!("a{actor}"), 100, 0),
            "bench",
        ));
    }
    let input = folder.join("files");
    fs::create_dir_all(&input)?;
    for (place, file) in files.iter().enumerate() {
        fs::write(input.join(format!("{place}.json")), file)?;
    }
    let mut merged = Log::default();
    let (ours, theirs) = in_turn(
        TIMES,
        || {
            let (time, log) = timed(|| merge(&files));
            merged = log?;
            Ok(time)
        },
        || {
            let said = peers::run("parse_json.js", &input)?;
            Ok(said.and_then(|said| said["ms"].as_f64()))
        },
    )?;
    if merged.len() < FILES * 100 {
        bail!("only {} edits came out of {FILES} files", merged.len());
    }
    let said = peers::run("merge_automerge.js", &input)?;
    if said.as_ref().is_some_and(|said| said["isWhole"] != true) {
        bail!("automerge has lost measures");
    }
    let (as_by_hand, taken) = timed(|| as_a_person_does(&files));
    if taken? != merged {
        bail!("what a person takes in is not what was merged");
    }
    let row = |what, peer: &str, ours, theirs, goal| Row {
        what,
        peer: peer.to_owned(),
        ours,
        theirs,
        unit: "ms",
        goal,
    };
    let parse = "JSON.parse of the same bytes";
    let what = "merging 1,000 files of 100 measures";
    let automerge = said.and_then(|said| said["ms"].as_f64());
    let mut rows = vec![
        row(what, parse, ours, theirs, Goal::Ratio(3.0)),
        row(what, "automerge", ours, automerge, Goal::Ratio(0.1)),
        row(
            "taking the same files in as a person does, with their preview",
            parse,
            as_by_hand,
            theirs,
            Goal::None,
        ),
    ];
    drop((files, merged));
    rows.extend(one_large_file(&folder)?);
    rows.push(weight()?);
    fs::remove_dir_all(folder)?;
    Ok(rows)
}

fn merge(files: &[Vec<u8>]) -> Result<Log> {
    let mut log = Log::default();
    for file in files {
        let opened = read_file(file).map_err(|error| anyhow!("{error:?}"))?;
        log.insert_all(opened.edits)
            .map_err(|error| anyhow!("{error:?}"))?;
    }
    Ok(log)
}

/// What the app does with files that were dropped on it: it shows what they would change, and takes them in.
fn as_a_person_does(files: &[Vec<u8>]) -> Result<Log> {
    let mut own = Log::default();
    let mut opened: Vec<Opened> = Vec::new();
    for file in files {
        opened.push(read_file(file).map_err(|error| anyhow!("{error:?}"))?);
    }
    let Some(year) = opened.first().map(|file| file.year) else {
        return Ok(own);
    };
    let edits = told_apart(&own, &opened);
    let reader = Arc::new(Author::default());
    let comparison =
        Comparison::of(&own, &edits, &[], &reader).map_err(|error| anyhow!("{error:?}"))?;
    let shown = Plan::fold(&comparison.merged, year);
    let _doubles = doubles(&Plan::fold(&own, year), &shown);
    let _kept = encode_batch(&edits, &[]);
    take_in(&mut own, &edits, &BTreeSet::new()).map_err(|error| anyhow!("{error:?}"))?;
    let _plan = Plan::fold(&own, year);
    Ok(own)
}

fn one_large_file(folder: &std::path::Path) -> Result<Option<Row>> {
    const WANTED: usize = 50_000_000;
    let sample = year::file(&year::log("b", year::MEASURES, 0), "bench").len();
    let measures = WANTED / sample * year::MEASURES;
    let file = year::file(&year::log("b", measures, 0), "bench");
    let input = folder.join("large.json");
    fs::write(&input, &file)?;
    let mut count = 0;
    let (ours, theirs) = in_turn(
        TIMES,
        || {
            let (time, opened) = timed(|| read_file(&file));
            count = opened.map_err(|error| anyhow!("{error:?}"))?.edits.len();
            Ok(time)
        },
        || {
            let said = peers::run("parse_json.js", &input)?;
            Ok(said.and_then(|said| said["ms"].as_f64()))
        },
    )?;
    if count < measures {
        bail!("only {count} edits came out of {measures} measures");
    }
    Ok(Some(Row {
        what: "opening a file of 50 MB",
        peer: "JSON.parse of the same bytes".to_owned(),
        ours,
        theirs,
        unit: "ms",
        goal: Goal::Ratio(3.0),
    }))
}

fn weight() -> Result<Row> {
    let log = year::log("c", year::MEASURES, 5_000);
    let file = year::file(&log, "bench");
    Ok(Row {
        what: "log of a full year (300 measures, 5,000 rows of registers)",
        peer: "the readable JSON of the same plan beside it".to_owned(),
        ours: file.len() as f64 / 1_000_000.0,
        theirs: None,
        unit: "MB",
        goal: Goal::Most(30.0),
    })
}
