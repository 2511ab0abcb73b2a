//! What local storage keeps, so that the page paints before the log is open.
//!
//! The log never needs it. With the log gone, [`recover`] brings back what was in
//! force.

use super::batch;
use super::error::ReadError;
use super::wire::{Batch, FORMAT};
use crate::calendar::Date;
use crate::log::{Edit, EditId, Log};
use crate::plan::{Plan, Standing, Summary as Count, agenda, summaries};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// The most bytes that a [`Summary`] takes as text.
pub const LARGEST_SUMMARY: usize = 50_000;

/// The most UTF-16 units that an [`OpenPlan`] takes as text.
pub const LARGEST_OPEN_PLAN: usize = 2_000_000;

/// So many characters of a sentence stand in a summary.
const LONGEST_SENTENCE: usize = 160;

/// So many duties stand in a summary.
const MOST_DUTIES: usize = 12;

/// A year of an office for the first screen and for the list of years.
///
/// Stored as it is: a wire type, whose fields are only ever added.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Summary {
    /// The identity of the log.
    pub log_id: String,
    /// Full name of the office.
    pub office: String,
    /// อำเภอ, without the word.
    pub amphoe: String,
    /// จังหวัด, without the word.
    pub changwat: String,
    /// Fiscal year, Buddhist era.
    pub year: u16,
    /// The day as of which it was counted, `2023-04-30`.
    pub as_of: String,
    /// All measures.
    pub total: Counts,
    /// Each division, in order: name and its measures.
    pub divisions: Vec<(String, Counts)>,
    /// What is late and what is due next, by day; the first of them.
    pub duties: Vec<DutyLine>,
}

/// How measures stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Counts {
    /// Nothing left to do.
    pub done: usize,
    /// Something reported, something open.
    pub in_progress: usize,
    /// A task is late.
    pub late: usize,
    /// Nothing reported.
    pub not_started: usize,
}

/// A task that somebody has to do, in one line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DutyLine {
    /// The record of the measure.
    pub measure: String,
    /// The sentence of the task, shortened.
    pub text: String,
    /// The day it is or was due, `2023-04-30`.
    pub due: String,
    /// Whether that day is past.
    pub late: bool,
}

impl Summary {
    /// As the browser's database keeps it.
    #[must_use]
    pub fn encode(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what [`Self::encode`] wrote, also by other versions: what is missing
    /// is empty. `None` where it is no summary at all.
    #[must_use]
    pub fn decode(text: &str) -> Option<Self> {
        serde_json::from_str(text)
            .ok()
            .filter(|summary: &Self| !summary.log_id.is_empty())
    }
}

impl From<Count> for Counts {
    fn from(count: Count) -> Self {
        Self {
            done: count.done,
            in_progress: count.in_progress,
            late: count.late,
            not_started: count.not_started,
        }
    }
}

/// Sums a plan up as of a day, in at most [`LARGEST_SUMMARY`] bytes: the last
/// divisions are left out where there are that many.
#[must_use]
pub fn log_summary(plan: &Plan, today: Date, log_id: &str) -> Summary {
    let mut summary = Summary {
        log_id: log_id.to_owned(),
        office: shortened(&plan.office.name),
        amphoe: shortened(&plan.office.amphoe),
        changwat: shortened(&plan.office.changwat),
        year: plan.year.be(),
        as_of: today.to_wire(),
        total: Count::of(plan, today, |_| true).into(),
        divisions: Vec::new(),
        duties: duties(plan, today),
    };
    let mut left = LARGEST_SUMMARY.saturating_sub(summary.encode().len());
    for (id, count) in summaries(plan, today) {
        let name = plan
            .division(&id)
            .map(|division| shortened(&division.name))
            .unwrap_or_default();
        let line = (name, count.into());
        // With the comma that parts it from its neighbour.
        let bytes = serde_json::to_string(&line).map_or(0, |text| text.len() + 1);
        if bytes > left {
            break;
        }
        left -= bytes;
        summary.divisions.push(line);
    }
    summary
}

fn duties(plan: &Plan, today: Date) -> Vec<DutyLine> {
    agenda(plan, today)
        .into_iter()
        .take(MOST_DUTIES)
        .filter_map(|duty| {
            Some(DutyLine {
                text: shortened(&plan.measure(&duty.measure)?.task(&duty.task)?.text),
                measure: duty.measure.to_string(),
                due: duty.due.to_wire(),
                late: duty.standing == Standing::Late,
            })
        })
        .collect()
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST_SENTENCE) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// The edits in force of a log, without history.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OpenPlan {
    format: u32,
    /// The identity of the log.
    pub log_id: String,
    /// The database's arrival number up to which edits are folded in here.
    pub arrival: u64,
    batches: Vec<Batch>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    erased: Vec<Batch>,
}

impl OpenPlan {
    /// Takes the edits in force; `None` where they exceed [`LARGEST_OPEN_PLAN`].
    #[must_use]
    pub fn of(log: &Log, log_id: &str, arrival: u64) -> Option<Self> {
        let replaced: HashSet<&EditId> = log.edits().flat_map(|edit| &edit.replaces).collect();
        let in_force: Vec<&Edit> = log
            .edits_by_writer()
            // Without the marks of what was erased, an older file would bring it back.
            .filter(|edit| edit.is_erased || !replaced.contains(&edit.id))
            .collect();
        let (batches, erased) = batch::to_wire(in_force);
        let open = Self {
            format: FORMAT,
            log_id: log_id.to_owned(),
            arrival,
            batches,
            erased,
        };
        let text = serde_json::to_string(&open).ok()?;
        (text.encode_utf16().count() <= LARGEST_OPEN_PLAN).then_some(open)
    }
}

/// The edits in force that an open plan holds: to paint from, and to begin the
/// log anew where it is gone.
///
/// # Errors
/// [`ReadError`] where somebody changed it or a newer version wrote it.
pub fn recover(open: OpenPlan) -> Result<Vec<Edit>, ReadError> {
    if open.format > FORMAT {
        return Err(ReadError::TooNew {
            found: open.format,
            known: FORMAT,
        });
    }
    batch::from_wire(open.batches, open.erased)
}
