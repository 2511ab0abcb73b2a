//! A form: what citizens are asked.

use super::answers::Answers;
use super::scale::Scale;
use super::words::Words;
use crate::log::RecordId;

/// One version of a form. Once it has responses it stays as it is; changing it
/// makes a new version, in which copies of questions and items keep their keys,
/// so that the results of versions can be read together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Its record; responses name it.
    pub id: RecordId,
    /// What its versions share.
    pub key: String,
    /// Number of the version, from 1.
    pub version: u32,
    /// Its name.
    pub name: Words,
    /// What it says before the first question.
    pub lead: Words,
    /// What it says when it is done.
    pub thanks: Words,
    /// Languages that the office added: code and the name in that language.
    pub languages: Vec<(String, String)>,
    /// Questions with choices, in order.
    pub questions: Vec<Question>,
    /// Its scales, in order; items without one use the first.
    pub scales: Vec<Scale>,
    /// Its aspects, in order.
    pub aspects: Vec<Aspect>,
    /// How it asks for a suggestion; `None` where it asks for none.
    pub prompt: Option<Words>,
    /// Whether it is no longer offered.
    pub is_retired: bool,
}

/// A question with choices. ไม่ระบุ is always one of them and no record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its record.
    pub id: RecordId,
    /// What its copies in other versions share; answers stand under it.
    pub key: String,
    /// เพศ
    pub text: Words,
    /// How many choices may be made.
    pub kind: QuestionKind,
    /// Where in the form it stands.
    pub place: Place,
    /// After which answers it is asked.
    pub when: When,
    /// Its choices, in order.
    pub choices: Vec<Choice>,
}

/// How many choices of a question may be made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum QuestionKind {
    /// One.
    #[default]
    One,
    /// Any number.
    Several,
}

/// Where in the form a question stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Place {
    /// Before the aspects: general data.
    #[default]
    Before,
    /// Between the aspects and the suggestion.
    After,
}

/// After which answers on the scales a question is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum When {
    /// After any.
    #[default]
    Always,
    /// Where they lie in the upper half of the scale on average.
    High,
    /// Where they do not.
    Low,
}

/// A choice of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its record.
    pub id: RecordId,
    /// What responses hold, 1 to 200, each once in its question, never given anew.
    pub number: u8,
    /// หญิง
    pub text: Words,
}

/// An aspect (ด้าน): items that are summed up together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aspect {
    /// Its record.
    pub id: RecordId,
    /// What its copies in other versions share.
    pub key: String,
    /// ด้านเจ้าหน้าที่ผู้ให้บริการ
    pub text: Words,
    /// Its items, in order.
    pub items: Vec<Item>,
}

/// Something that is rated on a scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its record.
    pub id: RecordId,
    /// What its copies in other versions share; answers stand under it.
    pub key: String,
    /// The official code, empty where there is none: `e8`.
    pub code: String,
    /// Its wording.
    pub text: Words,
    /// Place of its scale among those of the form.
    pub scale: usize,
    /// Whether agreeing speaks against the office.
    pub is_reversed: bool,
}

/// A service that citizens come for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Its record; responses name it.
    pub id: RecordId,
    /// Its name.
    pub text: Words,
    /// The record of the division that gives it.
    pub division: Option<RecordId>,
}

impl Question {
    /// The choices that were made.
    pub fn chosen<'a>(&'a self, answers: &'a Answers) -> impl Iterator<Item = &'a Choice> {
        self.choices.iter().filter(|choice| match self.kind {
            QuestionKind::One => answers.get(&self.key) == Some(choice.number),
            QuestionKind::Several => answers.is_ticked(&self.key, choice.number),
        })
    }
}

impl Form {
    /// Its items, aspect by aspect.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.aspects.iter().flat_map(|aspect| &aspect.items)
    }

    /// The scale of an item.
    #[must_use]
    pub fn scale(&self, item: &Item) -> Option<&Scale> {
        self.scales.get(item.scale)
    }

    /// The question with this key.
    #[must_use]
    pub fn question(&self, key: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.key == key)
    }

    /// Whether citizens can be asked: something is rated, on a scale of at least
    /// two levels.
    #[must_use]
    pub fn can_start(&self) -> bool {
        let mut items = self.items().peekable();
        items.peek().is_some()
            && items.all(|item| {
                self.scale(item)
                    .is_some_and(|scale| Scale::LEVELS.contains(&scale.levels.len()))
            })
    }

    /// Whether a question is asked after these answers.
    #[must_use]
    pub fn asks(&self, question: &Question, answers: &Answers) -> bool {
        let is_high = || {
            let (mut sum, mut count) = (0.0, 0.0);
            for item in self.items() {
                let Some(scale) = self.scale(item) else {
                    continue;
                };
                let number = answers.get(&item.key);
                let score = number.and_then(|number| scale.score(number, item.is_reversed));
                if let Some(score) = score {
                    let width = f64::from(scale.top() - scale.bottom()).max(1.0);
                    sum += f64::from(score - scale.bottom()) / width;
                    count += 1.0;
                }
            }
            (count > 0.0).then_some(sum > 0.5 * count)
        };
        match question.when {
            When::Always => true,
            When::High => is_high() == Some(true),
            When::Low => is_high() == Some(false),
        }
    }

    /// The codes of its languages, Thai first.
    pub fn language_codes(&self) -> impl Iterator<Item = &str> {
        let own = self.languages.iter().map(|(code, _)| &**code);
        ["th", "en"].into_iter().chain(own)
    }
}
