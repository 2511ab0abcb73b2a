//! How cost grows with the data: once, ten times and a hundred times as much, as a plot.
//!
//! The core alone, compiled for this machine, optimised for size as in the app.
use std::fmt::Write as _;
use std::fs;

use anyhow::{Context, Result};
use prongsai::calendar::{FiscalYear, Round};
use prongsai::exchange::read_file;
use prongsai::log::Log;
use prongsai::plan::Plan;
use prongsai::report::{Letterhead, MeasuresOptions, measures_report, write_docx};
use prongsai::survey::{Filter, Survey, Tally};

use crate::peers;
use crate::table::{Goal, Row};
use crate::turns::timed;
use crate::year;

/// So many times the smallest amount.
const STEPS: [usize; 3] = [1, 10, 100];

/// The best of so many runs counts: the others say what else the machine was doing.
const TIMES: usize = 3;

/// From ten to a hundred times the data, cost may grow by this power of their ratio: linear, with room for
/// what a tree and the caches of the processor add.
const MOST: f64 = 1.25;

/// What is measured, and the milliseconds of each step.
type Line = (&'static str, [f64; 3]);

/// The power with which each cost grows; the plot is written beside the table.
pub fn rows() -> Result<Vec<Row>> {
    let lines: [Line; 5] = [
        (
            "folding a plan, 3 to 300 measures",
            each(|step| {
                let log = year::log("a", 3 * step, 0);
                best(|| Ok(Plan::fold(&log, year_2566()?)))
            })?,
        ),
        (
            "reading a file, 3 to 300 measures",
            each(|step| {
                let file = year::file(&year::log("a", 3 * step, 0), "bench");
                best(|| read_file(&file).map_err(|error| anyhow::anyhow!("{error:?}")))
            })?,
        ),
        (
            "merging 1 to 100 files of 100 measures",
            each(|step| {
                let log = |at| year::log(&format!("a{at}"), 100, 0);
                let logs: Vec<Log> = (0..step).map(log).collect();
                best(|| {
                    let mut merged = Log::default();
                    for log in &logs {
                        merged
                            .insert_all(log.edits().cloned().collect())
                            .map_err(|error| anyhow::anyhow!("{error:?}"))?;
                    }
                    Ok(merged)
                })
            })?,
        ),
        (
            "statistics of 1,000 to 100,000 responses",
            each(|step| {
                let (log, columns) = year::responses(1_000 * step);
                let survey = Survey::fold(&log);
                let form = survey.newest().next().context("the standard form")?;
                let filter = Filter::default();
                best(|| Ok(Tally::new(form, &[form], [&columns], &[], &filter)))
            })?,
        ),
        (
            "the report as DOCX, 3 to 300 measures",
            each(|step| {
                let plan = Plan::fold(&year::log("a", 3 * step, 0), year_2566()?);
                best(|| {
                    let options = MeasuresOptions::default();
                    let document = measures_report(&plan, Round::SixMonths, &options);
                    write_docx(&document, &Letterhead::of(&plan))
                        .map_err(|error| anyhow::anyhow!("{error}"))
                })
            })?,
        ),
    ];
    fs::write(peers::folder_of_bench().join("growth.svg"), plot(&lines))?;
    let row = |(what, [_, ten, hundred]): &Line| Row {
        what,
        peer: "linear growth, from ten to a hundred times the data".to_owned(),
        ours: (hundred / ten).log10(),
        theirs: Some(1.0),
        unit: "as power",
        goal: Goal::Most(MOST),
    };
    Ok(lines.iter().map(row).collect())
}

fn year_2566() -> Result<FiscalYear> {
    FiscalYear::new(2566).context("a year")
}

fn each(measure: impl Fn(usize) -> Result<f64>) -> Result<[f64; 3]> {
    let [one, ten, hundred] = STEPS.map(measure);
    Ok([one?, ten?, hundred?])
}

/// The milliseconds of the quickest run.
fn best<T>(work: impl Fn() -> Result<T>) -> Result<f64> {
    let mut quickest = f64::INFINITY;
    for _ in 0..TIMES {
        let (time, done) = timed(&work);
        done?;
        quickest = quickest.min(time);
    }
    Ok(quickest)
}

/// Both axes by powers of ten: a line that rises as the grey ones do grows as its data.
fn plot(lines: &[Line]) -> String {
    const COLOURS: [&str; 5] = ["#0b6e4f", "#b3541e", "#33539e", "#8a2b6f", "#5c6b0f"];
    let x = |step: usize| 70.0 + 200.0 * (step as f64).log10();
    // From a tenth of a millisecond to ten seconds.
    let y = |ms: f64| 320.0 - 60.0 * (ms.max(0.1).log10() + 1.0);
    let mut svg = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 870 370\" font-family=\"sans-serif\" \
         font-size=\"13\">\n<title>Milliseconds by amount of data</title>\n\
         <rect width=\"870\" height=\"370\" fill=\"#ffffff\"/>\n",
    );
    // Writing to a text does not fail.
    for (power, label) in ["0.1 ms", "1 ms", "10 ms", "100 ms", "1 s", "10 s"]
        .iter()
        .enumerate()
    {
        let at = 320.0 - 60.0 * power as f64;
        let _written = writeln!(
            svg,
            "<path d=\"M70 {at}H470\" stroke=\"#dddddd\"/><text x=\"62\" y=\"{}\" \
             text-anchor=\"end\">{label}</text>",
            at + 4.0
        );
        let _written = writeln!(
            svg,
            "<path d=\"M70 {at}L{} {}\" stroke=\"#eeeeee\"/>",
            470.0,
            at - 120.0
        );
    }
    for (step, label) in STEPS.iter().zip(["once", "10 times", "100 times"]) {
        let _written = writeln!(
            svg,
            "<text x=\"{}\" y=\"345\" text-anchor=\"middle\">{label}</text>",
            x(*step)
        );
    }
    for (place, (what, costs)) in lines.iter().enumerate() {
        let colour = COLOURS[place % COLOURS.len()];
        let points: Vec<String> = STEPS
            .iter()
            .zip(costs)
            .map(|(step, ms)| format!("{:.0},{:.0}", x(*step), y(*ms)))
            .collect();
        let _written = writeln!(
            svg,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>",
            points.join(" ")
        );
        let _written = writeln!(
            svg,
            "<text x=\"485\" y=\"{}\" fill=\"{colour}\">{what}: {:.1} ms</text>",
            60 + 24 * place,
            costs[2]
        );
    }
    svg.push_str("</svg>\n");
    svg
}
