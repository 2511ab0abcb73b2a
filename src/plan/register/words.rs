//! Names in the two languages of the app.

use crate::calendar::Language;

/// A name that papers and screens share, in Thai and in English.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Words {
    /// As official papers say it.
    pub th: &'static str,
    /// For the English screen.
    pub en: &'static str,
}

impl Words {
    pub(super) const fn new(th: &'static str, en: &'static str) -> Self {
        Self { th, en }
    }

    /// The name in a language.
    #[must_use]
    pub const fn of(self, language: Language) -> &'static str {
        match language {
            Language::Thai => self.th,
            Language::English => self.en,
        }
    }
}

/// The name of a register or column: the app's own, or what the office typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// The app's.
    Words(Words),
    /// The office's, the same in both languages.
    Typed(String),
}

impl Label {
    /// The name in a language.
    #[must_use]
    pub fn of(&self, language: Language) -> &str {
        match self {
            Self::Words(words) => words.of(language),
            Self::Typed(name) => name,
        }
    }
}
