//! The wire types of the survey: forms for people, responses one a line.

use super::wire::{Text, day, is_false};
use crate::calendar::Date;
use crate::survey::{Answers, Form as DomainForm, Response as Domain, ResponseId, Source};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The random identity of a response: 32 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Identity(pub(super) ResponseId);

impl Serialize for Identity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.to_string())
    }
}

impl<'de> Deserialize<'de> for Identity {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        ResponseId::parse(&String::deserialize(deserializer)?)
            .map(Self)
            .ok_or_else(|| D::Error::custom("not 32 hexadecimal digits"))
    }
}

/// What one citizen answered on one day. It is never changed; its id is drawn at random.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Response {
    #[cfg_attr(test, schemars(with = "String"))]
    pub(super) id: Identity,
    #[serde(with = "day")]
    #[cfg_attr(test, schemars(with = "String"))]
    pub(super) day: Date,
    /// The version of the form.
    pub(super) form: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) division: Option<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) service: Option<Text>,
    /// Keys of questions and items with the number of the choice or level: 254 is "no opinion",
    /// 255 "not said"; a ticked one of several choices is `question/number` with 1.
    pub(super) answers: Vec<(Text, u8)>,
    /// What was written freely; absent also where it was not sent.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) suggestion: String,
    /// Whether the citizen went away in the middle.
    #[serde(default, skip_serializing_if = "is_false")]
    pub(super) partial: bool,
    /// Typed from paper: the pile and the number on the sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) paper: Option<(String, u32)>,
    /// Read from a table: which.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) table: Option<String>,
    /// Whether the computer's clock was in doubt.
    #[serde(default, skip_serializing_if = "is_false")]
    pub(super) day_doubted: bool,
}

impl Response {
    pub(super) fn of(response: &Domain) -> Self {
        let (mut paper, mut table) = (None, None);
        match &response.source {
            Source::Kiosk => {}
            Source::Paper { batch, number } => paper = Some((batch.clone(), *number)),
            Source::Import { batch } => table = Some(batch.clone()),
        }
        let answers = response.answers.iter();
        Self {
            id: Identity(response.id),
            day: response.day,
            form: Text(response.form.clone()),
            division: response.division.clone().map(Text),
            service: response.service.clone().map(Text),
            answers: answers
                .map(|(key, number)| (Text(key.clone()), number))
                .collect(),
            suggestion: response.suggestion.clone(),
            partial: response.is_partial,
            paper,
            table,
            day_doubted: response.is_clock_unconfirmed,
        }
    }

    pub(super) fn into_domain(self) -> Domain {
        let answers = self.answers.into_iter();
        Domain {
            id: self.id.0,
            day: self.day,
            form: self.form.0,
            division: self.division.map(|division| division.0),
            service: self.service.map(|service| service.0),
            answers: answers
                .map(|(key, number)| (key.0, number))
                .collect::<Answers>(),
            suggestion: self.suggestion,
            is_partial: self.partial,
            source: match (self.paper, self.table) {
                (Some((batch, number)), _) => Source::Paper { batch, number },
                (None, Some(batch)) => Source::Import { batch },
                (None, None) => Source::Kiosk,
            },
            is_clock_unconfirmed: self.day_doubted,
            is_erased: false,
        }
    }
}

/// What citizens are asked, in Thai, for people and other programs: the edits say it whole.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Form {
    pub(super) id: String,
    pub(super) name: String,
    /// Keys of items and their words, by aspect.
    pub(super) aspects: Vec<(String, Vec<(String, String)>)>,
    /// Questions: key, words, and numbers of choices with theirs.
    pub(super) questions: Vec<Question>,
}

type Question = (String, String, Vec<(u8, String)>);

impl Form {
    pub(super) fn of(form: &DomainForm) -> Self {
        let thai = |words: &crate::survey::Words| words.thai().to_owned();
        Self {
            id: form.id.to_string(),
            name: thai(&form.name),
            aspects: form
                .aspects
                .iter()
                .map(|aspect| {
                    let items = aspect.items.iter();
                    let items = items.map(|item| (item.key.clone(), thai(&item.text)));
                    (thai(&aspect.text), items.collect())
                })
                .collect(),
            questions: form
                .questions
                .iter()
                .map(|question| {
                    let choices = question.choices.iter();
                    let choices = choices.map(|choice| (choice.number, thai(&choice.text)));
                    (
                        question.key.clone(),
                        thai(&question.text),
                        choices.collect(),
                    )
                })
                .collect(),
        }
    }
}
