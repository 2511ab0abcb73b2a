//! Meeting a thousand files of divisions, and what a year weighs.
use std::env;
use std::fs;

use anyhow::{Result, bail};
use prongsai::exchange::read_file;
use prongsai::log::Log;

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
    let mut rows = vec![Row {
        what: "merging 1,000 files of 100 measures",
        peer: "JSON.parse of the same bytes".to_owned(),
        ours,
        theirs,
        unit: "ms",
        goal: Goal::Ratio(3.0),
    }];
    drop((files, merged));
    rows.extend(one_large_file(&folder)?);
    rows.push(weight()?);
    fs::remove_dir_all(folder)?;
    Ok(rows)
}

fn merge(files: &[Vec<u8>]) -> Result<Log> {
    let mut log = Log::default();
    for file in files {
        let opened = read_file(file).map_err(|error| anyhow::anyhow!("{error:?}"))?;
        log.insert_all(opened.edits)
            .map_err(|error| anyhow::anyhow!("{error:?}"))?;
    }
    Ok(log)
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
            count = opened
                .map_err(|error| anyhow::anyhow!("{error:?}"))?
                .edits
                .len();
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
