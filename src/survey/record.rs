//! Kinds of the survey's records, told by the beginning of their ids.

use crate::log::RecordId;

/// What a record of the survey is. Its id is the kind's letters, a dot and a
/// key; no kind of the plan begins alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SurveyKind {
    /// One version of a form.
    Form,
    /// A question with choices: general data, or what went well.
    Question,
    /// A choice of a question.
    Choice,
    /// A scale of a form.
    Scale,
    /// A level of a scale.
    Level,
    /// An aspect (ด้าน) of a form.
    Aspect,
    /// An item of an aspect.
    Item,
    /// A service that citizens come for.
    Service,
    /// What was said about one response since: voided, erased, tagged.
    Mark,
    /// Settings of the survey; there is one, with the id `survey`.
    Settings,
}

impl SurveyKind {
    const ALL: [(Self, &'static str); 10] = [
        (Self::Form, "sf"),
        (Self::Question, "sq"),
        (Self::Choice, "sc"),
        (Self::Scale, "sk"),
        (Self::Level, "sl"),
        (Self::Aspect, "sa"),
        (Self::Item, "si"),
        (Self::Service, "ss"),
        (Self::Mark, "sv"),
        (Self::Settings, "survey"),
    ];

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

    /// The kind of a record; `None` for one that is not the survey's.
    #[must_use]
    pub fn of(record: &str) -> Option<Self> {
        let prefix = record.split_once('.').map_or(record, |(prefix, _)| prefix);
        Self::ALL
            .iter()
            .find(|(_, known)| *known == prefix)
            .map(|(kind, _)| *kind)
    }
}
