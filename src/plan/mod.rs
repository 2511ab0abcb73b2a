//! The office's plan of measures and what is known of their progress.
//!
//! A [`Plan`] is a fold of a [`Log`](crate::log::Log): [`Plan::fold`]. Commands
//! are functions that return the [`Change`](crate::log::Change)s to write; they
//! take new ids and today as arguments. Status is computed ([`task_state`], [`measure_state`]),
//! never stored.

mod address;
mod adopt;
mod command;
mod double;
mod evidence_grade;
mod field;
mod finding;
mod first_year;
mod fold;
mod font;
mod item;
mod measure;
mod new_year;
mod office;
mod office_kind;
mod party;
mod past;
mod progress;
mod record;
mod register;
mod report_part;
mod report_settings;
mod roots;
mod rule;
mod sample;
mod sample_rules;
mod score;

pub use address::read_address;
pub use adopt::{Adoption, adopt_measures, shift_years};
pub use command::{
    add_child, add_measure, delete_measure, delete_with_children, duplicate_measure,
    keep_with_children, move_record, set_parties,
};
pub use double::{Double, doubles, join};
pub use evidence_grade::{EvidenceGrade, EvidenceReview, review_evidence};
pub use field::*;
pub use finding::{Answer, Finding, Matter, MatterKind, answer_finding, findings, withdraw_answer};
pub use first_year::{adopt_sample, sample_plan};
pub use fold::{Note, Plan};
pub use font::Font;
pub use item::{item_record, move_item, put_items, reset_item};
pub use measure::{Doer, Evidence, EvidenceKind, Measure, Number, Order, Outcome, Step, Task};
pub use new_year::{NewYear, begin_new_year};
pub use office::{Closing, Division, Office, Section};
pub use office_kind::{CHANGWATS, OfficeKind};
pub use party::Party;
pub use past::{Departure, Since, bring_back, departures};
pub use progress::{
    Duty, MeasureState, SOON_DAYS, Standing, Summary, TaskState, agenda, measure_state, summaries,
    task_state,
};
pub use record::Kind;
pub use register::*;
pub use report_part::ReportPart;
pub use report_settings::{COLUMNS, ReportSettings};
pub use roots::Roots;
pub use rule::{
    Interval, Missing, Progress, Rule, RuleKind, TaskRule, basis_of, is_outdated, progress,
    proposal, responsible_divisions,
};
pub use sample::{SAMPLE_AS_OF, sample_changes, sample_log_id};
pub use score::{add_measure_of, put_scores, score_record};

#[cfg(test)]
mod tests;
