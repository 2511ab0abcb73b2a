//! What one citizen answered, one byte a question.

use std::collections::BTreeMap;
use std::sync::Arc;

/// What a general question holds for ไม่ระบุ: asked and left open on purpose.
pub const UNSAID: u8 = 255;
/// What an item holds for "no opinion", which stays out of means.
pub const NO_OPINION: u8 = 254;

/// The answers of one response by the key of the question or item, which all
/// versions of a form share. What was not answered is absent.
///
/// A question or item holds the number of a choice or level, [`UNSAID`] or
/// [`NO_OPINION`]; of a question with several choices each ticked one stands as
/// `<question>/<number>`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<Arc<str>, u8>);

impl Answers {
    /// The number given for a question or item.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<u8> {
        self.0.get(key).copied()
    }

    /// Answers a question or item; 0 takes the answer back.
    pub fn set(&mut self, key: &str, number: u8) {
        if number == 0 {
            self.0.remove(key);
        } else {
            self.0.insert(key.into(), number);
        }
    }

    /// Whether a choice of a question with several is ticked.
    #[must_use]
    pub fn is_ticked(&self, question: &str, choice: u8) -> bool {
        self.get(&Self::tick_key(question, choice)).is_some()
    }

    /// Ticks a choice of a question with several, or takes the tick back.
    pub fn tick(&mut self, question: &str, choice: u8, is_ticked: bool) {
        self.set(&Self::tick_key(question, choice), u8::from(is_ticked));
    }

    /// Under which key a tick stands.
    #[must_use]
    pub fn tick_key(question: &str, choice: u8) -> String {
        format!("{question}/{choice}")
    }

    /// Whether nothing was answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keys and numbers, by key.
    pub fn iter(&self) -> impl Iterator<Item = (&Arc<str>, u8)> {
        self.0.iter().map(|(key, number)| (key, *number))
    }
}

impl<K: Into<Arc<str>>> FromIterator<(K, u8)> for Answers {
    fn from_iter<I: IntoIterator<Item = (K, u8)>>(answers: I) -> Self {
        let mut all = BTreeMap::new();
        for (key, number) in answers {
            if number != 0 {
                all.insert(key.into(), number);
            }
        }
        Self(all)
    }
}
