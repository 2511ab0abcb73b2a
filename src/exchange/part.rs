//! Which part of a plan goes into a file.

use crate::log::{Log, RecordId};
use crate::plan::{self, Kind, Party, Plan, Roots};
use std::collections::BTreeSet;

/// Which part of a plan goes into a file. A part is cut by records, never by time or author:
/// each field that goes has its whole history with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// Everything.
    #[default]
    Everything,
    /// The measures of a division, and what they need to be understood: office, divisions.
    Division(RecordId),
}

impl Part {
    /// The log of the part.
    #[must_use]
    pub fn cut(&self, log: &Log, plan: &Plan) -> Log {
        match self {
            Self::Everything => log.filtered(|_| true),
            Self::Division(division) => {
                let roots = Roots::of(log);
                let others = others_of(log, plan, division);
                log.filtered(|edit| !others.contains(roots.root(&edit.record)))
            }
        }
    }
}

/// The measures and orders in which a division has no part, and never had before they were
/// deleted.
fn others_of(log: &Log, plan: &Plan, division: &str) -> BTreeSet<RecordId> {
    let includes =
        |party: &str| Party::from_key(party).is_some_and(|party| party.includes(division, plan));
    let (mut roots, mut own) = (BTreeSet::new(), BTreeSet::new());
    for edit in log.edits() {
        let record = &edit.record;
        match Kind::of(record) {
            Some(Kind::Measure) => {
                roots.insert(record.clone());
                let was_in = edit.field.strip_prefix(plan::PARTY).is_some_and(includes);
                let is_gone = plan.measure(record).is_none();
                if was_in && (is_gone || log.value(record, &edit.field).is_some()) {
                    own.insert(record.clone());
                }
            }
            Some(Kind::Order) => {
                roots.insert(record.clone());
                let to = log.value(record, plan::DIVISION);
                if to.is_none_or(|to| to == division) {
                    own.insert(record.clone());
                }
            }
            _ => {}
        }
    }
    roots.difference(&own).cloned().collect()
}
