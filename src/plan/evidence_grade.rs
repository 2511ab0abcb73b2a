//! How well a measure is evidenced, on the scale of five that open-government reviews use.

use super::fold::Plan;
use super::measure::{Measure, Outcome};
use super::rule::progress;
use crate::calendar::Date;

/// The grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EvidenceGrade {
    /// No rule, no record and no link.
    NoEvidence,
    /// Nothing is recorded yet.
    NotStarted,
    /// Less than half of the rules are met.
    Limited,
    /// Half of the rules or more are met.
    Substantial,
    /// All rules are met and each result has evidence.
    Complete,
}

impl EvidenceGrade {
    /// From the poorest to the best.
    pub const ALL: [Self; 5] = [
        Self::NoEvidence,
        Self::NotStarted,
        Self::Limited,
        Self::Substantial,
        Self::Complete,
    ];
}

/// A grade with what it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EvidenceReview {
    /// The grade.
    pub grade: EvidenceGrade,
    /// Rules that hold as of the day.
    pub rules_met: usize,
    /// Rules of the tasks that must be done.
    pub rules: usize,
    /// Records that the rules speak of.
    pub records: usize,
    /// Results that have evidence.
    pub results_with_evidence: usize,
    /// Results.
    pub results: usize,
}

/// Grades a measure as of a day.
///
/// Where no rule says what is to be recorded, the results take the place of rules: one with
/// evidence counts as met.
#[must_use]
pub fn review_evidence(plan: &Plan, measure: &Measure, today: Date) -> EvidenceReview {
    let (mut rules, mut rules_met, mut records) = (0, 0, 0);
    let tasks = measure.tasks.iter().filter(|task| task.waived.is_none());
    for (task, it) in tasks.flat_map(|task| task.rules.iter().map(move |it| (task, it))) {
        let progress = progress(plan, measure, task, &it.rule, today);
        rules += 1;
        rules_met += usize::from(progress.holds());
        records += progress.records;
    }
    if rules == 0 {
        let registers = plan.registers_of(measure);
        let rows = registers
            .iter()
            .map(|it| plan.registers.rows(&it.key).len());
        // The executive's follow-up of other measures says nothing of this one.
        let own = rows
            .zip(&registers)
            .filter(|(_, it)| &*it.key != super::FOLLOW_UP);
        records = own.map(|(rows, _)| rows).sum();
    }
    let has_evidence = |outcome: &&Outcome| {
        let mut evidence = outcome.evidence.iter();
        evidence.any(|it| !it.target.trim().is_empty())
    };
    let results = measure.outcomes.len();
    let results_with_evidence = measure.outcomes.iter().filter(has_evidence).count();
    let (met, of) = match rules {
        0 => (results_with_evidence, results),
        rules => (rules_met, rules),
    };
    let grade = if rules == 0 && records == 0 && results_with_evidence == 0 {
        EvidenceGrade::NoEvidence
    } else if records == 0 && results_with_evidence == 0 {
        EvidenceGrade::NotStarted
    } else if of > 0 && met == of && results_with_evidence == results {
        EvidenceGrade::Complete
    } else if of > 0 && met * 2 >= of {
        EvidenceGrade::Substantial
    } else {
        EvidenceGrade::Limited
    };
    EvidenceReview {
        grade,
        rules_met,
        rules,
        records,
        results_with_evidence,
        results,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::FiscalYear;
    use crate::log::{Author, Change, Log, Prepared};
    use crate::plan;
    use std::sync::Arc;

    /// A measure with so many rules, of which so many are met, and results with and without
    /// evidence.
    #[track_caller]
    fn check(rules: usize, met: usize, with: usize, without: usize, expected: EvidenceGrade) {
        let mut changes = vec![
            Change::set("office", plan::YEAR, "2566"),
            Change::set("m.x", plan::ISSUE, "x"),
            Change::set("t.x", plan::PARENT, "m.x"),
        ];
        let registers = ["manuals", "training", "criteria", "reports"];
        for (n, register) in registers.iter().enumerate().take(rules) {
            let rule = format!("at-least:1 {register}");
            changes.push(Change::set("t.x", &format!("rule:{n}"), &rule));
        }
        for (n, register) in registers.iter().enumerate().take(met) {
            let id = format!("w.{n}");
            let dated = if n == 0 || n == 2 {
                "published"
            } else {
                "date"
            };
            changes.push(Change::set(&id, plan::REGISTER, register));
            changes.push(Change::set(&id, &format!("cell:{dated}"), "2022-12-01"));
        }
        for n in 0..with + without {
            changes.push(Change::set(&format!("r.{n}"), plan::PARENT, "m.x"));
            if n < with {
                let id = format!("e.{n}");
                changes.push(Change::set(&id, plan::PARENT, &format!("r.{n}")));
                changes.push(Change::set(&id, plan::TARGET, "https://example.go.th"));
            }
        }
        let mut log = Log::default();
        let by = Arc::new(Author::default());
        let prepared = log.prepare(changes);
        let edits = Prepared::stamp(prepared, &"a".into(), 1, 0, &by);
        log.insert_all(edits).expect("own numbers");
        let plan = Plan::fold(&log, FiscalYear::new(2566).expect("a year"));
        let today = Date::from_be(2566, 4, 30).expect("a day");
        let review = review_evidence(&plan, &plan.measures[0], today);
        assert_eq!(review.grade, expected, "{review:?}");
    }

    #[test]
    fn each_grade_rests_on_rules_records_and_links() {
        use EvidenceGrade::{Complete, Limited, NoEvidence, NotStarted, Substantial};
        check(0, 0, 0, 0, NoEvidence);
        check(0, 0, 0, 2, NoEvidence);
        check(2, 0, 0, 0, NotStarted);
        check(2, 0, 0, 1, NotStarted);
        check(3, 1, 0, 0, Limited);
        check(2, 0, 1, 0, Limited);
        check(2, 1, 0, 0, Substantial);
        check(4, 3, 0, 0, Substantial);
        check(2, 2, 0, 1, Substantial);
        check(2, 2, 0, 0, Complete);
        check(2, 2, 2, 0, Complete);
        check(2, 2, 1, 1, Substantial);
        // Without rules the results speak.
        check(0, 0, 1, 0, Complete);
        check(0, 0, 1, 1, Substantial);
        check(0, 0, 1, 2, Limited);
    }
}
