//! What can be the matter, where it stands, and how it is told apart from others.

use crate::calendar::{Date, PartialDate, Round, YearMonth};
use crate::log::RecordId;
use crate::plan::register::RegisterKey;
use crate::plan::{Kind, Plan};

/// What is the matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    /// Done after its day.
    DoneLate {
        /// The day it was due.
        due: Date,
        /// When it was done.
        on: PartialDate,
        /// The round in which it was due and after whose last month it was done.
        after: Option<Round>,
    },
    /// A result is dated after the day until which the report of its round takes results.
    AfterCutOff {
        /// The date of the result.
        on: PartialDate,
        /// The round.
        round: Round,
        /// Its cut-off day.
        cut_off: Date,
    },
    /// A date lies outside of the fiscal year.
    OutsideYear {
        /// The date.
        on: PartialDate,
    },
    /// A result is dated after the day as of which the plan is looked at.
    InFuture {
        /// The date.
        on: PartialDate,
    },
    /// A task is past its day without a result.
    NoResult {
        /// The days on which it was due.
        due: Vec<Date>,
    },
    /// Results do not say which of the tasks they fulfil.
    Unlinked {
        /// Tasks without a result of their own.
        tasks: usize,
        /// Results without a task.
        results: usize,
    },
    /// A result says that something is done, and the records say otherwise.
    Contradicted {
        /// The date of the result.
        on: PartialDate,
        /// The register that says otherwise.
        register: RegisterKey,
    },
    /// The records have changed since a person wrote the result.
    RecordsChanged {
        /// What they propose now; empty where nothing is left.
        proposal: String,
    },
    /// Months without a figure in a register that is kept by months.
    MonthsMissing {
        /// The register.
        register: RegisterKey,
        /// The months.
        months: Vec<YearMonth>,
        /// In how many rows.
        rows: usize,
    },
    /// Nobody is responsible for a measure.
    NoParty,
    /// A task says neither until when nor that it has no end.
    NoDeadline,
    /// A printed number stands twice in a list.
    NumberTwice {
        /// The number.
        number: String,
    },
    /// A link is no web address.
    NotAnAddress {
        /// What stands there.
        target: String,
    },
    /// The wording of the catalogue item that a measure quotes was never verified.
    Unverified {
        /// Code of the item.
        code: String,
    },
    /// A rule counts a register that was deleted.
    NoRegister {
        /// Its key.
        register: RegisterKey,
    },
}

/// The kind of a matter, for grouping.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MatterKind {
    /// [`Matter::NoResult`]
    NoResult,
    /// [`Matter::DoneLate`]
    DoneLate,
    /// [`Matter::AfterCutOff`]
    AfterCutOff,
    /// [`Matter::OutsideYear`]
    OutsideYear,
    /// [`Matter::InFuture`]
    InFuture,
    /// [`Matter::Contradicted`]
    Contradicted,
    /// [`Matter::RecordsChanged`]
    RecordsChanged,
    /// [`Matter::Unlinked`]
    Unlinked,
    /// [`Matter::MonthsMissing`]
    MonthsMissing,
    /// [`Matter::NoParty`]
    NoParty,
    /// [`Matter::NoDeadline`]
    NoDeadline,
    /// [`Matter::NumberTwice`]
    NumberTwice,
    /// [`Matter::NotAnAddress`]
    NotAnAddress,
    /// [`Matter::Unverified`]
    Unverified,
    /// [`Matter::NoRegister`]
    NoRegister,
}

impl MatterKind {
    /// All kinds, the most pressing first, with the names that keys and addresses use.
    pub const ALL: [(Self, &'static str); 15] = [
        (Self::NoResult, "no-result"),
        (Self::DoneLate, "done-late"),
        (Self::AfterCutOff, "after-cut-off"),
        (Self::OutsideYear, "outside-year"),
        (Self::InFuture, "in-future"),
        (Self::Contradicted, "contradicted"),
        (Self::RecordsChanged, "records-changed"),
        (Self::Unlinked, "unlinked"),
        (Self::MonthsMissing, "months-missing"),
        (Self::NoParty, "no-party"),
        (Self::NoDeadline, "no-deadline"),
        (Self::NumberTwice, "number-twice"),
        (Self::NotAnAddress, "not-an-address"),
        (Self::Unverified, "unverified"),
        (Self::NoRegister, "no-register"),
    ];

    /// Its name in keys and addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        let found = Self::ALL.iter().find(|(kind, _)| *kind == self);
        found.map_or("", |(_, name)| name)
    }
}

impl Matter {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> MatterKind {
        match self {
            Self::DoneLate { .. } => MatterKind::DoneLate,
            Self::AfterCutOff { .. } => MatterKind::AfterCutOff,
            Self::OutsideYear { .. } => MatterKind::OutsideYear,
            Self::InFuture { .. } => MatterKind::InFuture,
            Self::NoResult { .. } => MatterKind::NoResult,
            Self::Unlinked { .. } => MatterKind::Unlinked,
            Self::Contradicted { .. } => MatterKind::Contradicted,
            Self::RecordsChanged { .. } => MatterKind::RecordsChanged,
            Self::MonthsMissing { .. } => MatterKind::MonthsMissing,
            Self::NoParty => MatterKind::NoParty,
            Self::NoDeadline => MatterKind::NoDeadline,
            Self::NumberTwice { .. } => MatterKind::NumberTwice,
            Self::NotAnAddress { .. } => MatterKind::NotAnAddress,
            Self::Unverified { .. } => MatterKind::Unverified,
            Self::NoRegister { .. } => MatterKind::NoRegister,
        }
    }

    /// What the finding rests on, as a text that is the same for everybody: an answer covers
    /// these facts and no others.
    #[must_use]
    pub fn facts(&self) -> String {
        let days = |days: &[Date]| {
            let days: Vec<String> = days.iter().map(|day| day.to_wire()).collect();
            days.join(" ")
        };
        match self {
            Self::DoneLate { due, on, .. } => format!("{} {}", due.to_wire(), on.to_wire()),
            Self::AfterCutOff { on, cut_off, .. } => {
                format!("{} {}", cut_off.to_wire(), on.to_wire())
            }
            Self::OutsideYear { on } | Self::InFuture { on } | Self::Contradicted { on, .. } => {
                on.to_wire()
            }
            Self::NoResult { due } => days(due),
            Self::Unlinked { tasks, results } => format!("{tasks} {results}"),
            Self::RecordsChanged { proposal } => proposal.clone(),
            Self::MonthsMissing { months, rows, .. } => {
                let months: Vec<String> = months.iter().map(|month| month.to_wire()).collect();
                format!("{rows} {}", months.join(" "))
            }
            Self::NoParty | Self::NoDeadline => String::new(),
            Self::NumberTwice { number } => number.clone(),
            Self::NotAnAddress { target } => target.clone(),
            Self::Unverified { code } => code.clone(),
            Self::NoRegister { register } => register.to_string(),
        }
    }
}

/// Something that a person should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What is the matter.
    pub matter: Matter,
    /// The measure on whose page it is mended; `None` where it is mended in a register that no
    /// measure leads to.
    pub measure: Option<RecordId>,
    /// The record that it is about.
    pub record: RecordId,
    /// The field in which it is mended.
    pub field: String,
    /// What it is about, in the words of the plan: a task, a result, an issue, a row.
    pub about: String,
    /// The reason that somebody gave for leaving it as it is.
    pub reason: Option<String>,
    /// Whether the reason was given for these very facts.
    pub is_answered: bool,
}

impl Finding {
    pub(super) fn new(
        plan: &Plan,
        matter: Matter,
        measure: Option<&RecordId>,
        (record, field): (&RecordId, &str),
        about: &str,
    ) -> Self {
        let mut finding = Self {
            matter,
            measure: measure.cloned(),
            record: record.clone(),
            field: field.to_owned(),
            about: about.split_whitespace().collect::<Vec<_>>().join(" "),
            reason: None,
            is_answered: false,
        };
        if let Some(answer) = plan.answers.get(&*finding.answer_id()) {
            finding.reason = Some(answer.reason.clone());
            finding.is_answered = answer.facts == finding.matter.facts();
        }
        finding
    }

    /// The record of its answer, the same wherever it is derived.
    #[must_use]
    pub fn answer_id(&self) -> RecordId {
        let of = &self.record;
        Kind::Answer.id(&format!("{}.{of}", self.matter.kind().name()))
    }
}
