//! The forms that come with the app, as changes with the same ids everywhere.

mod eit;
mod general;
mod short;
mod standard;

use super::field;
use super::record::SurveyKind;
use crate::log::{Change, OrderKey, RecordId};

/// A form that comes with the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BuiltIn {
    /// General data, four aspects on a scale of five levels, a suggestion.
    Standard,
    /// One question with faces, what went well or badly, a sentence.
    Short,
    /// The EIT's questions e6 to e10, for the office to check itself.
    Eit,
}

impl BuiltIn {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Standard, Self::Short, Self::Eit];

    /// What its versions share.
    #[must_use]
    pub fn key(self) -> &'static str {
        self.plan().key
    }

    /// The record of its first version.
    #[must_use]
    pub fn id(self) -> RecordId {
        SurveyKind::Form.id(self.key())
    }

    /// Its name in Thai and in English.
    #[must_use]
    pub fn name(self) -> (&'static str, &'static str) {
        self.plan().name
    }

    fn plan(self) -> &'static FormPlan {
        match self {
            Self::Standard => &standard::FORM,
            Self::Short => &short::FORM,
            Self::Eit => &eit::FORM,
        }
    }

    pub(super) fn changes(self) -> Vec<Change> {
        let plan = self.plan();
        let mut writer = Writer {
            form: plan.key,
            changes: Vec::new(),
        };
        writer.form(plan);
        writer.changes
    }
}

/// Thai and English.
type Both = (&'static str, &'static str);

struct FormPlan {
    key: &'static str,
    name: Both,
    lead: Both,
    thanks: Both,
    prompt: Both,
    questions: &'static [&'static QuestionPlan],
    scales: &'static [ScalePlan],
    aspects: &'static [AspectPlan],
}

struct QuestionPlan {
    key: &'static str,
    text: Both,
    /// Fields beyond the words, and their values.
    fields: &'static [(&'static str, &'static str)],
    choices: &'static [Both],
}

struct ScalePlan {
    key: &'static str,
    fields: &'static [(&'static str, &'static str)],
    /// Number, score and words, lowest first.
    levels: &'static [(u8, u16, Both)],
}

struct AspectPlan {
    key: &'static str,
    text: Both,
    items: &'static [ItemPlan],
}

struct ItemPlan {
    key: &'static str,
    code: &'static str,
    /// The key of its scale; empty for the first of the form.
    scale: &'static str,
    text: Both,
}

const fn item(key: &'static str, thai: &'static str, english: &'static str) -> ItemPlan {
    ItemPlan {
        key,
        code: "",
        scale: "",
        text: (thai, english),
    }
}

struct Writer {
    form: &'static str,
    changes: Vec<Change>,
}

impl Writer {
    fn id(&self, kind: SurveyKind, key: &str) -> RecordId {
        kind.id(&format!("{}.{key}", self.form))
    }

    fn words(&mut self, record: &str, field: &str, (thai, english): Both) {
        for (language, text) in [("th", thai), ("en", english)] {
            if !text.is_empty() {
                let name = format!("{field}{language}");
                self.changes.push(Change::set(record, &name, text));
            }
        }
    }

    fn set(&mut self, record: &str, field: &str, value: &str) {
        if !value.is_empty() {
            self.changes.push(Change::set(record, field, value));
        }
    }

    fn child(&mut self, record: &str, parent: &str, order: &OrderKey, text: Both) {
        self.set(record, field::PARENT, parent);
        self.set(record, field::ORDER, order.as_str());
        self.words(record, field::TEXT, text);
    }

    fn form(&mut self, plan: &FormPlan) {
        let form = SurveyKind::Form.id(plan.key);
        self.words(&form, field::TEXT, plan.name);
        self.words(&form, field::LEAD, plan.lead);
        self.words(&form, field::THANKS, plan.thanks);
        self.words(&form, field::PROMPT, plan.prompt);
        self.set(&form, field::VERSION, "1");
        let orders = OrderKey::spread(plan.questions.len());
        for (question, order) in plan.questions.iter().zip(&orders) {
            self.question(&form, question, order);
        }
        let orders = OrderKey::spread(plan.scales.len());
        for (scale, order) in plan.scales.iter().zip(&orders) {
            self.scale(&form, scale, order);
        }
        let orders = OrderKey::spread(plan.aspects.len());
        for (aspect, order) in plan.aspects.iter().zip(&orders) {
            self.aspect(&form, aspect, order);
        }
    }

    fn question(&mut self, form: &str, plan: &QuestionPlan, order: &OrderKey) {
        let question = self.id(SurveyKind::Question, plan.key);
        self.child(&question, form, order, plan.text);
        for (name, value) in plan.fields {
            self.set(&question, name, value);
        }
        let orders = OrderKey::spread(plan.choices.len());
        for ((number, text), order) in (1..).zip(plan.choices).zip(&orders) {
            let number: u8 = number;
            let choice = self.id(SurveyKind::Choice, &format!("{}.{number}", plan.key));
            self.child(&choice, &question, order, *text);
            self.set(&choice, field::NUMBER, &number.to_string());
        }
    }

    fn scale(&mut self, form: &str, plan: &ScalePlan, order: &OrderKey) {
        let scale = self.id(SurveyKind::Scale, plan.key);
        self.child(&scale, form, order, ("", ""));
        for (name, value) in plan.fields {
            self.set(&scale, name, value);
        }
        for (number, score, text) in plan.levels {
            let level = self.id(SurveyKind::Level, &format!("{}.{number}", plan.key));
            self.set(&level, field::PARENT, &scale);
            self.words(&level, field::TEXT, *text);
            self.set(&level, field::NUMBER, &number.to_string());
            if *score != u16::from(*number) {
                self.set(&level, field::SCORE, &score.to_string());
            }
        }
    }

    fn aspect(&mut self, form: &str, plan: &AspectPlan, order: &OrderKey) {
        let aspect = self.id(SurveyKind::Aspect, plan.key);
        self.child(&aspect, form, order, plan.text);
        let orders = OrderKey::spread(plan.items.len());
        for (item, order) in plan.items.iter().zip(&orders) {
            let record = self.id(SurveyKind::Item, item.key);
            self.child(&record, &aspect, order, item.text);
            self.set(&record, field::CODE, item.code);
            if !item.scale.is_empty() {
                let scale = self.id(SurveyKind::Scale, item.scale);
                self.set(&record, field::SCALE, &scale);
            }
        }
    }
}
