//! เริ่มแผนใหม่: the sample's measures in the first plan of an office.

use super::adopt::{Adoption, adopt_measures};
use super::fold::Plan;
use super::measure::Measure;
use super::sample::{SAMPLE_AS_OF, sample_changes};
use crate::calendar::FiscalYear;
use crate::log::{Author, Change, Log, Prepared, RecordId};
use std::sync::Arc;

/// A log that holds these changes alone, and its fold.
fn tried(changes: Vec<Change>, fallback: FiscalYear) -> (Log, Plan) {
    let mut log = Log::default();
    let prepared = log.prepare(changes);
    let edits = Prepared::stamp(
        prepared,
        &"tried".into(),
        1,
        0,
        &Arc::new(Author::default()),
    );
    // The log is empty: no edit of it can be contradicted.
    let _fresh = log.insert_all(edits);
    let plan = Plan::fold(&log, fallback);
    (log, plan)
}

fn sample_year(year: FiscalYear) -> FiscalYear {
    FiscalYear::new(SAMPLE_AS_OF.0).unwrap_or(year)
}

/// The built-in sample as a plan, to choose measures from.
#[must_use]
pub fn sample_plan(fallback: FiscalYear) -> Plan {
    tried(sample_changes(), sample_year(fallback)).1
}

/// Measures of the sample for the plan that `begun` begins, with the years moved
/// to its years, in the order of the sample.
#[must_use]
pub fn adopt_sample(begun: &[Change], measures: &[RecordId], year: FiscalYear) -> Adoption {
    let (log, sample) = tried(sample_changes(), sample_year(year));
    let (_, target) = tried(begun.to_vec(), year);
    let chosen: Vec<&Measure> = sample
        .measures
        .iter()
        .filter(|measure| measures.contains(&measure.id))
        .collect();
    adopt_measures(
        &log,
        &sample,
        &chosen,
        target.year,
        target.assessed,
        &target,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{ASSESSED, NAME, Party, YEAR};

    fn begun() -> Vec<Change> {
        vec![
            Change::set("office", YEAR, "2569"),
            Change::set("office", ASSESSED, "2568"),
            Change::set("d.a", NAME, "สำนักปลัด"),
            Change::set("d.b", NAME, "กองการศึกษา ศาสนาและวัฒนธรรม"),
        ]
    }

    fn year() -> FiscalYear {
        FiscalYear::new(2569).expect("a year")
    }

    #[test]
    fn only_the_chosen_measures_are_adopted_and_their_years_move() {
        let adoption = adopt_sample(&begun(), &["m.2566.e6".into()], year());
        let mut all = begun();
        all.extend(adoption.changes);
        let (_, plan) = tried(all, year());
        assert_eq!(plan.measures.len(), 1);
        assert_eq!(&*plan.measures[0].id, "m.2569.e6");
        assert!(plan.measures[0].outcomes.is_empty());
    }

    #[test]
    fn the_divisions_of_the_sample_become_those_of_the_office() {
        let adoption = adopt_sample(&begun(), &["m.2566.e-service".into()], year());
        let mut all = begun();
        all.extend(adoption.changes);
        let (_, plan) = tried(all, year());
        // กองการศึกษา is found under its longer name; the office has no กองคลัง and กองช่าง.
        assert_eq!(
            plan.measures[0].parties,
            [Party::Division("d.a".into()), Party::Division("d.b".into())]
        );
    }

    #[test]
    fn nothing_chosen_adopts_nothing() {
        assert_eq!(adopt_sample(&begun(), &[], year()), Adoption::default());
    }
}
