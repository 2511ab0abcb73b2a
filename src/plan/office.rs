//! The office, its divisions and the rounds it has closed.

use super::font::Font;
use super::office_kind::OfficeKind;
use crate::calendar::{Date, Round};
use crate::log::{Knowledge, RecordId};

/// Who the plan belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Office {
    /// Full name: องค์การบริหารส่วนตำบล…
    pub name: String,
    /// Its kind: as it was chosen, else as its name tells.
    pub kind: OfficeKind,
    /// อำเภอ, without the word.
    pub amphoe: String,
    /// จังหวัด, without the word.
    pub changwat: String,
    /// Head of the office.
    pub executive: String,
    /// Who keeps the plan.
    pub coordinator: String,
    /// Font of its documents.
    pub font: Font,
}

/// A division with its sections, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Division {
    /// Its record.
    pub id: RecordId,
    /// กองคลัง
    pub name: String,
    /// Its sections.
    pub sections: Vec<Section>,
}

/// A section (งาน) of a division.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its record.
    pub id: RecordId,
    /// งานการเจ้าหน้าที่
    pub name: String,
}

/// A round that was reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    /// Its record.
    pub id: RecordId,
    /// The round.
    pub round: Round,
    /// The day on which it was closed.
    pub on: Option<Date>,
    /// The edits that the report was folded from.
    pub knowledge: Knowledge,
}
