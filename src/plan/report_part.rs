//! Parts of the measures report that an office may want besides the five columns.

/// An optional part of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReportPart {
    /// A column: how the measure stands.
    Status,
    /// A column: its budget.
    Budget,
    /// A column: problems and obstacles.
    Problems,
    /// A column: suggestions.
    Suggestions,
    /// An appendix: the pictures of the evidence.
    Pictures,
    /// Places to sign at the end.
    Signatures,
}

impl ReportPart {
    /// All of them, in the order of the report.
    pub const ALL: [Self; 6] = [
        Self::Status,
        Self::Budget,
        Self::Problems,
        Self::Suggestions,
        Self::Pictures,
        Self::Signatures,
    ];

    /// As it stands in the name of a field.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Budget => "budget",
            Self::Problems => "problems",
            Self::Suggestions => "suggestions",
            Self::Pictures => "pictures",
            Self::Signatures => "signatures",
        }
    }

    /// Reads what [`Self::key`] writes.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.key() == key)
    }

    /// Whether it is a column of the tables.
    #[must_use]
    pub const fn is_column(self) -> bool {
        !matches!(self, Self::Pictures | Self::Signatures)
    }
}
