//! Why a finding is left as it is.

use super::matter::Finding;
use crate::log::{Change, Log};
use crate::plan::{Kind, field};
use std::collections::BTreeMap;

/// A reason that somebody gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The reason.
    pub reason: String,
    /// The facts for which it was given.
    pub facts: String,
}

/// The answers of a log, by their records.
pub(in crate::plan) fn answers(log: &Log) -> BTreeMap<String, Answer> {
    let text = |id: &str, field| log.value(id, field).unwrap_or_default().to_owned();
    let prefix = format!("{}.", Kind::Answer.prefix());
    log.records(&prefix)
        .map(|id| {
            let answer = Answer {
                reason: text(id, field::TEXT),
                facts: text(id, field::FACTS),
            };
            (id.to_string(), answer)
        })
        .filter(|(_, answer)| !answer.reason.is_empty())
        .collect()
}

/// Answers a finding with a reason.
#[must_use]
pub fn answer_finding(finding: &Finding, reason: &str) -> Vec<Change> {
    let id = finding.answer_id();
    vec![
        Change::set(&id, field::TEXT, reason.trim()),
        Change::set(&id, field::FACTS, &finding.matter.facts()),
    ]
}

/// Takes an answer back: the finding is open again.
#[must_use]
pub fn withdraw_answer(finding: &Finding) -> Change {
    Change::delete(&finding.answer_id())
}
