//! The font of the office's documents.

/// The official fonts; a government computer has at least one of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Font {
    /// TH SarabunPSK.
    #[default]
    SarabunPsk,
    /// TH Sarabun New, the later make.
    SarabunNew,
    /// TH SarabunIT๙, whose Arabic digits look Thai.
    SarabunIt9,
}

impl Font {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::SarabunPsk, Self::SarabunNew, Self::SarabunIt9];

    /// Its name on a computer that has it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::SarabunPsk => "TH SarabunPSK",
            Self::SarabunNew => "TH Sarabun New",
            Self::SarabunIt9 => "TH SarabunIT๙",
        }
    }

    /// As it stands in the field.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::SarabunPsk => "psk",
            Self::SarabunNew => "new",
            Self::SarabunIt9 => "it9",
        }
    }

    /// Reads what [`Self::key`] writes.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|font| font.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_font_reads_back() {
        for font in Font::ALL {
            assert_eq!(Font::from_key(font.key()), Some(font));
        }
        assert_eq!(Font::from_key("Angsana"), None);
    }
}
