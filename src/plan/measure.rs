//! A measure with its steps, tasks and results: one row of the report.

use super::party::Party;
use super::register::RegisterKey;
use super::rule::TaskRule;
use crate::calendar::{Date, Deadline, PartialDate};
use crate::ita::Instrument;
use crate::log::RecordId;

/// The number printed before a step, task or result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Number {
    /// Its position in the list.
    #[default]
    Position,
    /// As the author numbered it, in Arabic digits: `2`.
    Printed(String),
    /// None at all.
    Hidden,
}

impl Number {
    /// Reads a field; an empty one means the position.
    #[must_use]
    pub fn from_field(text: &str) -> Self {
        match text {
            "" => Self::Position,
            "-" => Self::Hidden,
            printed => Self::Printed(printed.to_owned()),
        }
    }
}

/// One row of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Its record.
    pub id: RecordId,
    /// The section of the report in which it stands.
    pub instrument: Instrument,
    /// Number of the indicator, empty where none is given.
    pub indicator: String,
    /// Code of the item of the assessed year, empty where none is given.
    pub item: String,
    /// Whether the indicator's lines are printed above the issue.
    pub prints_indicator: bool,
    /// Whether a new table of the report begins here.
    pub starts_table: bool,
    /// The issue to mend or develop.
    pub issue: String,
    /// Responsible parties, in the order of the report.
    pub parties: Vec<Party>,
    /// Free note under the parties.
    pub note: String,
    /// Registers that the office attached to it, beside those of its item.
    pub registers: Vec<RegisterKey>,
    /// Its budget, for reports that show it.
    pub budget: String,
    /// Problems and obstacles, for reports that show them.
    pub problems: String,
    /// Suggestions, for reports that show them.
    pub suggestions: String,
    /// Column 3.
    pub steps: Vec<Step>,
    /// Column 4.
    pub tasks: Vec<Task>,
    /// Column 5.
    pub outcomes: Vec<Outcome>,
}

/// A step or method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its record.
    pub id: RecordId,
    /// Printed number.
    pub number: Number,
    /// The sentence.
    pub text: String,
}

/// Who does a task.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Doer {
    /// The responsible officer.
    #[default]
    Officer,
    /// The executive, who supervises.
    Executive,
}

/// What is to be done or supervised, and until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Its record.
    pub id: RecordId,
    /// Printed number.
    pub number: Number,
    /// The sentence.
    pub text: String,
    /// Until when; `None` where the plan sets no time.
    pub deadline: Option<Deadline>,
    /// Who does it.
    pub doer: Doer,
    /// Why it need not be done (ไม่ต้องดำเนินการ).
    pub waived: Option<String>,
    /// What it demands of the registers.
    pub rules: Vec<TaskRule>,
}

/// A result: what was done, when, with which evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Its record.
    pub id: RecordId,
    /// Printed number.
    pub number: Number,
    /// The sentence.
    pub text: String,
    /// When it was done.
    pub date: Option<PartialDate>,
    /// The task that it fulfils; `None`: it speaks for the measure only.
    pub task: Option<RecordId>,
    /// What the records proposed when a person last wrote the sentence.
    pub basis: Option<String>,
    /// What proves it.
    pub evidence: Vec<Evidence>,
}

/// What a piece of evidence is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum EvidenceKind {
    /// A web address.
    #[default]
    Address,
    /// The name of a file or document kept elsewhere.
    File,
    /// A picture inside the plan, a `data:` URI of at most 200 kB.
    Picture,
}

impl EvidenceKind {
    /// As it stands in the field.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::File => "file",
            Self::Picture => "picture",
        }
    }

    /// Reads what [`Self::key`] writes; anything else is an address.
    #[must_use]
    pub fn from_key(key: &str) -> Self {
        match key {
            "file" => Self::File,
            "picture" => Self::Picture,
            _ => Self::Address,
        }
    }
}

/// What proves a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Its record.
    pub id: RecordId,
    /// What it is.
    pub kind: EvidenceKind,
    /// Caption.
    pub text: String,
    /// Address, file name or picture.
    pub target: String,
}

/// An order of the executive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Its record.
    pub id: RecordId,
    /// What was ordered.
    pub text: String,
    /// When.
    pub date: Option<Date>,
    /// To whom: a division, or everyone.
    pub division: Option<RecordId>,
    /// The task that it follows up.
    pub task: Option<RecordId>,
    /// Signed by whom.
    pub signed_by: String,
}

impl Measure {
    /// The task with this record.
    #[must_use]
    pub fn task(&self, id: &str) -> Option<&Task> {
        self.tasks.iter().find(|task| &*task.id == id)
    }

    /// The results that fulfil a task, in order.
    pub fn outcomes_of<'a>(&'a self, task: &'a str) -> impl Iterator<Item = &'a Outcome> {
        self.outcomes
            .iter()
            .filter(move |outcome| outcome.task.as_deref() == Some(task))
    }

    /// Whether a result speaks for the measure without naming one of its tasks.
    #[must_use]
    pub fn has_unlinked_outcome(&self) -> bool {
        self.outcomes.iter().any(|outcome| {
            let names_a_task = outcome
                .task
                .as_deref()
                .is_some_and(|id| self.task(id).is_some());
            outcome.says_something() && !names_a_task
        })
    }
}

impl Outcome {
    /// Whether it says anything yet: an entry that was only just added does not.
    #[must_use]
    pub fn says_something(&self) -> bool {
        !self.text.is_empty() || self.date.is_some()
    }
}
