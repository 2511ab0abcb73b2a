//! Which part of a plan goes into a file.

use crate::log::{Log, RecordId};
use crate::plan::{self, Kind, Party, Plan, Roots};
use crate::survey::SurveyKind;
use std::collections::BTreeSet;

/// Which part of a plan goes into a file. A part is cut by records, never by time or author:
/// each field that goes has its whole history with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// Everything.
    #[default]
    Everything,
    /// Everything but the responses.
    Plan,
    /// The responses, and what they need to be understood: forms, services, office, divisions.
    Responses,
    /// The measures, register rows and responses of a division, and what they need to be
    /// understood.
    Division(RecordId),
}

impl Part {
    /// The log of the part.
    #[must_use]
    pub fn cut(&self, log: &Log, plan: &Plan) -> Log {
        match self {
            Self::Everything | Self::Plan => log.filtered(|_| true),
            Self::Responses => log.filtered(|edit| {
                let kind = Kind::of(&edit.record);
                let is_named = matches!(kind, Some(Kind::Office | Kind::Division | Kind::Section));
                is_named || SurveyKind::of(&edit.record).is_some()
            }),
            Self::Division(division) => {
                let roots = Roots::of(log);
                let others = others_of(log, plan, division);
                log.filtered(|edit| !others.contains(roots.root(&edit.record)))
            }
        }
    }

    /// Whether a response about a division goes with it.
    #[must_use]
    pub fn takes(&self, about: Option<&RecordId>) -> bool {
        match self {
            Self::Everything | Self::Responses => true,
            Self::Plan => false,
            Self::Division(division) => about == Some(division),
        }
    }
}

/// The measures and orders in which a division has no part, and never had before they were
/// deleted, and the register rows that name another division.
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
            Some(Kind::Row) => {
                let register = plan.registers.register_of(record);
                let register = register.and_then(|key| plan.registers.register(key));
                let column = register.as_ref().and_then(|it| it.division());
                let named = column.and_then(|it| log.value(record, &it.field));
                if named.is_some_and(|named| named != division) {
                    roots.insert(record.clone());
                }
            }
            _ => {}
        }
    }
    roots.difference(&own).cloned().collect()
}
