//! Kinds of records, told by the beginning of their ids.

use crate::log::RecordId;

/// What a record is. Its id is the kind's letter, a dot and a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The office itself; there is one, with the id `office`.
    Office,
    /// A division (กอง, สำนัก).
    Division,
    /// A section (งาน) of a division.
    Section,
    /// A measure: one row of the report.
    Measure,
    /// A numbered step of column 3.
    Step,
    /// A task of column 4.
    Task,
    /// A result of column 5.
    Outcome,
    /// A piece of evidence of a result.
    Evidence,
    /// The office's own wording of a catalogue item, `i.<year>.<code>`.
    Item,
    /// An order of the executive.
    Order,
    /// A round that was closed.
    Closing,
    /// Settings of the report of a round, `report.6` and `report.12`.
    Report,
    /// What something scored in a year, `score.<year>.<what>`.
    Score,
    /// A row of a register.
    Row,
    /// A register of the office's own.
    Register,
    /// A column of one.
    Column,
    /// The reason why a finding is left as it is.
    Answer,
}

impl Kind {
    const ALL: [(Self, &'static str); 17] = [
        (Self::Office, "office"),
        (Self::Division, "d"),
        (Self::Section, "s"),
        (Self::Measure, "m"),
        (Self::Step, "p"),
        (Self::Task, "t"),
        (Self::Outcome, "r"),
        (Self::Evidence, "e"),
        (Self::Item, "i"),
        (Self::Order, "o"),
        (Self::Closing, "c"),
        (Self::Report, "report"),
        (Self::Score, "score"),
        (Self::Row, "w"),
        (Self::Register, "g"),
        (Self::Column, "k"),
        (Self::Answer, "f"),
    ];

    /// How many kinds there are, for tables with a place for each.
    pub const COUNT: usize = Self::ALL.len();

    /// The beginning of the ids of this kind, without the dot.
    #[must_use]
    pub fn prefix(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(kind, _)| *kind == self)
            .map_or("", |(_, prefix)| prefix)
    }

    /// The id of a record of this kind.
    #[must_use]
    pub fn id(self, key: &str) -> RecordId {
        format!("{}.{key}", self.prefix()).into()
    }

    /// The kind of a record; `None` for one that this version does not know,
    /// which is kept but not shown.
    #[must_use]
    pub fn of(record: &str) -> Option<Self> {
        let prefix = record.split_once('.').map_or(record, |(prefix, _)| prefix);
        Self::ALL
            .iter()
            .find(|(_, known)| *known == prefix)
            .map(|(kind, _)| *kind)
    }
}
