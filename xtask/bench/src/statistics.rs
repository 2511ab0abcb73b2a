//! All tables of a large municipality's year of responses, and what a filter costs.
use std::env;
use std::fs;

use anyhow::{Result, bail};
use prongsai::survey::{Columns, Filter, Survey, Tally};
use serde_json::{Value, json};

use crate::peers;
use crate::table::{Goal, Row};
use crate::turns::{in_turn, timed};
use crate::year::{RESPONSES, responses};

const TIMES: usize = 5;

/// Ours against each peer: once over everything, once over one division.
pub fn rows() -> Result<Vec<Row>> {
    let (log, columns) = responses(RESPONSES);
    let survey = Survey::fold(&log);
    let Some(form) = survey.newest().next() else {
        bail!("the standard form is not there");
    };
    let input = env::temp_dir().join(format!("prongsai-bench-{}.json", std::process::id()));
    fs::write(&input, as_table(&columns, form).to_string())?;
    let mut rows = Vec::new();
    for (what, filter) in [
        (
            "statistics of 100,000 × 25 answers, all tables",
            Filter::default(),
        ),
        (
            "the same of one division: a change of the filter",
            Filter {
                division: Some("d.2".into()),
                ..Filter::default()
            },
        ),
    ] {
        let division = filter.division.as_deref().unwrap_or_default().to_owned();
        for (peer, script) in [
            ("arquero", "statistics_arquero.js"),
            ("polars", "statistics_polars.py"),
            ("pandas", "statistics_pandas.py"),
        ] {
            let mut tally = Tally::default();
            let mut said = None;
            let (ours, theirs) = in_turn(
                TIMES,
                || {
                    let (time, counted) =
                        timed(|| Tally::new(form, &[form], [&columns], &[], &filter));
                    tally = counted;
                    Ok(time)
                },
                || {
                    said = peers::run(script, &input)?;
                    Ok(said.as_ref().and_then(|said| {
                        said[if division.is_empty() {
                            "all"
                        } else {
                            "filtered"
                        }]["ms"]
                            .as_f64()
                    }))
                },
            )?;
            if let Some(said) = &said {
                let said = &said[if division.is_empty() {
                    "all"
                } else {
                    "filtered"
                }];
                agree(&tally, said, peer)?;
            }
            rows.push(Row {
                what,
                peer: peer.to_owned(),
                ours,
                theirs,
                unit: "ms",
                goal: Goal::Ratio(1.0),
            });
        }
    }
    fs::remove_file(input)?;
    Ok(rows)
}

/// The responses as peers read them: a column an item and question, null where nothing was answered.
fn as_table(columns: &Columns, form: &prongsai::survey::Form) -> Value {
    let all: Vec<_> = columns.responses().collect();
    let items: Vec<&str> = form
        .aspects
        .iter()
        .flat_map(|aspect| &aspect.items)
        .map(|item| &*item.key)
        .collect();
    let questions: Vec<&str> = form
        .questions
        .iter()
        .map(|question| &*question.key)
        .collect();
    let column = |key: &str| -> Value {
        all.iter()
            .map(|response| match response.answers.get(key) {
                Some(number) => json!(number),
                None => Value::Null,
            })
            .collect()
    };
    let division: Value = all
        .iter()
        .map(|response| json!(response.division.as_deref()))
        .collect();
    json!({
        "items": items.iter().map(|key| json!([key, column(key)])).collect::<Value>(),
        "questions": questions.iter().map(|key| json!([key, column(key)])).collect::<Value>(),
        "division": division,
        "filter": "d.2",
    })
}

/// Holds our means and deviations against the peer's.
fn agree(tally: &Tally, said: &Value, peer: &str) -> Result<()> {
    let items = tally.aspects.iter().flat_map(|aspect| &aspect.items);
    let mut count = 0;
    for item in items {
        for (name, ours) in [("mean", item.figures.mean), ("sd", item.figures.deviation)] {
            let theirs = said[name][&item.key].as_f64();
            let close = match (ours, theirs) {
                (Some(ours), Some(theirs)) => (ours - theirs).abs() < 1e-9,
                (ours, theirs) => ours == theirs,
            };
            if !close {
                bail!(
                    "{peer} says {theirs:?} for the {name} of {}, we say {ours:?}",
                    item.key
                );
            }
            count += 1;
        }
    }
    if count == 0 {
        bail!("nothing was compared with {peer}");
    }
    Ok(())
}
