//! A text in the languages of a form.

use std::collections::BTreeMap;

/// A text by language: `th`, `en`, and what the office added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(BTreeMap<String, String>);

impl Words {
    /// The two languages that every form comes with.
    #[must_use]
    pub fn new(thai: &str, english: &str) -> Self {
        [("th", thai), ("en", english)]
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(language, text)| (language.to_owned(), text.to_owned()))
            .collect()
    }

    /// The text in a language, else in Thai, else in any; empty where there is
    /// none at all.
    #[must_use]
    pub fn of(&self, language: &str) -> &str {
        self.own(language)
            .or_else(|| self.own("th"))
            .or_else(|| self.0.values().next().map(String::as_str))
            .unwrap_or_default()
    }

    /// The text in exactly this language.
    #[must_use]
    pub fn own(&self, language: &str) -> Option<&str> {
        self.0.get(language).map(String::as_str)
    }

    /// The text in Thai, as reports print it.
    #[must_use]
    pub fn thai(&self) -> &str {
        self.of("th")
    }

    /// Whether there is no text in any language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Languages and texts, by language.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> + Clone {
        self.0.iter().map(|(language, text)| (&**language, &**text))
    }
}

impl FromIterator<(String, String)> for Words {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(texts: I) -> Self {
        Self(texts.into_iter().collect())
    }
}
