//! Scores of the assessments, and the measures that answer them.

use super::command::add_measure;
use super::field;
use super::fold::Plan;
use super::record::Kind;
use crate::ita::{Indicator, Score, Scored};
use crate::log::{Change, Log, RecordId};

/// The record of a score: `score.<year>.<what it is of>`.
#[must_use]
pub fn score_record(year: u16, of: &Scored) -> RecordId {
    Kind::Score.id(&format!("{year}.{}", of.key()))
}

/// The year and what the score is of, as the id of its record says.
pub(super) fn read_score_record(record: &str) -> Option<(u16, Scored)> {
    let (_, key) = record.split_once('.')?;
    let (year, of) = key.split_once('.')?;
    Some((year.parse().ok()?, Scored::from_key(of)?))
}

/// Enters scores of a year; others stay as they are.
#[must_use]
pub fn put_scores(year: u16, scores: &[(Scored, Score)]) -> Vec<Change> {
    let change = |(of, score): &(Scored, Score)| {
        Change::set(&score_record(year, of), field::SCORE, &score.to_string())
    };
    scores.iter().map(change).collect()
}

/// A new measure that answers an indicator: it stands in the section of its instrument and begins
/// with the indicator's name as its issue.
#[must_use]
pub fn add_measure_of(log: &Log, plan: &Plan, id: &RecordId, indicator: &Indicator) -> Vec<Change> {
    let mut changes = add_measure(log, plan, id, indicator.instrument);
    changes.extend([
        Change::set(id, field::INDICATOR, &indicator.number),
        Change::set(id, field::PRINTS_INDICATOR, field::YES),
        Change::set(id, field::ISSUE, &indicator.name),
    ]);
    changes
}
