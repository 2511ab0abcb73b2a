//! What a row of the plan shows of a measure, computed for all rows at once.

use super::filter::plain;
use crate::calendar::Date;
use crate::ita::{Catalogue, Instrument, Wording};
use crate::log::RecordId;
use crate::plan::{
    EvidenceReview, Measure, MeasureState, Party, Plan, Standing, agenda, measure_state,
    review_evidence, task_state,
};
use crate::ui::parts::WorkState;
use std::collections::BTreeMap;

/// The name of the catalogue for the item of a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemName {
    /// The wording.
    pub name: String,
    /// Whether it was compared with the official list, or is the office's own.
    pub is_verified: bool,
}

/// How many tasks of a measure have come how far; what need not be done is not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TaskCounts {
    /// Done, or running as it should.
    pub done: usize,
    /// Past their day.
    pub late: usize,
    /// With results that do not say for which task.
    pub unlinked: usize,
    /// With time left.
    pub open: usize,
}

impl TaskCounts {
    /// All of them.
    pub const fn total(self) -> usize {
        self.done + self.late + self.unlinked + self.open
    }

    fn of(plan: &Plan, measure: &Measure, today: Date) -> Self {
        let mut counts = Self::default();
        for task in &measure.tasks {
            match task_state(plan, measure, task, today).standing(today) {
                Standing::Done | Standing::DoneLate | Standing::Running => counts.done += 1,
                Standing::Late => counts.late += 1,
                Standing::Unattributed => counts.unlinked += 1,
                Standing::Open | Standing::DueSoon => counts.open += 1,
                Standing::Waived => {}
            }
        }
        counts
    }
}

/// What a row shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The measure.
    pub id: RecordId,
    /// Its section.
    pub instrument: Instrument,
    /// Number of the indicator, or empty.
    pub indicator: String,
    /// Code of the item, or empty.
    pub item: String,
    /// What the catalogue calls the item, where the issue does not say the same.
    pub item_name: Option<ItemName>,
    /// The first line of the issue.
    pub issue: String,
    /// Who is responsible.
    pub parties: Vec<String>,
    /// Whether the division of who is working is.
    pub is_mine: bool,
    /// How it stands.
    pub state: MeasureState,
    /// How its tasks stand.
    pub tasks: TaskCounts,
    /// How well it is evidenced.
    pub evidence: EvidenceReview,
    /// The earliest day that is late or due next, and whether it is late.
    pub due: Option<(Date, bool)>,
}

impl Facts {
    /// The facts of every measure, in the order of the plan.
    pub fn of_all(plan: &Plan, catalogue: &Catalogue, today: Date, mine: &str) -> Vec<Self> {
        let mut due: BTreeMap<RecordId, (Date, bool)> = BTreeMap::new();
        for duty in agenda(plan, today) {
            let is_late = duty.standing == Standing::Late;
            due.entry(duty.measure).or_insert((duty.due, is_late));
        }
        let facts = |measure: &Measure| {
            let issue = measure.issue.lines().next().unwrap_or_default().trim();
            Self {
                id: measure.id.clone(),
                instrument: measure.instrument,
                indicator: measure.indicator.clone(),
                item: measure.item.clone(),
                item_name: item_name(catalogue, measure, issue),
                issue: issue.to_owned(),
                parties: party_names(plan, measure),
                is_mine: !mine.is_empty()
                    && measure
                        .parties
                        .iter()
                        .any(|party| party.includes(mine, plan)),
                state: measure_state(plan, measure, today),
                tasks: TaskCounts::of(plan, measure, today),
                evidence: review_evidence(plan, measure, today),
                due: due.get(&measure.id).copied(),
            }
        };
        plan.measures.iter().map(facts).collect()
    }
}

fn item_name(catalogue: &Catalogue, measure: &Measure, issue: &str) -> Option<ItemName> {
    let item = catalogue.item(&measure.item)?;
    let is_shown = !item.name.is_empty() && !plain(issue).contains(&plain(&item.name));
    is_shown.then(|| ItemName {
        name: item.name.clone(),
        is_verified: item.wording != Wording::Unverified,
    })
}

/// The names of those responsible for a measure.
pub fn party_names(plan: &Plan, measure: &Measure) -> Vec<String> {
    let name = |party: &Party| party.name(plan);
    measure.parties.iter().filter_map(name).collect()
}

/// The colour and icon for how a measure stands.
pub const fn work_state(state: MeasureState) -> WorkState {
    match state {
        MeasureState::Late => WorkState::Late,
        MeasureState::NotStarted => WorkState::None,
        MeasureState::InProgress => WorkState::Progress,
        MeasureState::Done => WorkState::Done,
    }
}
