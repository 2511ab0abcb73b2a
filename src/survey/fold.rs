//! The survey as a fold of the log.

use super::built_in::BuiltIn;
use super::field;
use super::form::{Aspect, Choice, Form, Item, Place, Question, QuestionKind, Service, When};
use super::record::SurveyKind;
use super::response::{Mark, ResponseId};
use super::scale::{Direction, Level, Look, Scale};
use super::settings::Settings;
use super::words::Words;
use crate::log::{Log, RecordId};
use crate::sorting::SmallSort;
use std::collections::BTreeMap;

/// Everything that the log says of an office's survey.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Survey {
    /// All versions of all forms: the standard one first, the self-check last, newest version first.
    pub forms: Vec<Form>,
    /// The services, in order.
    pub services: Vec<Service>,
    /// What was said about single responses.
    pub marks: BTreeMap<ResponseId, Mark>,
    /// What the office set.
    pub settings: Settings,
    /// What could not be read; it stays in the log.
    pub notes: Vec<Note>,
}

/// A value or record of the survey that this version cannot make sense of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The record.
    pub record: RecordId,
    /// The field; empty for a record whose parent is missing.
    pub field: String,
    /// What stands there.
    pub value: String,
}

impl Survey {
    /// Folds a log. Never fails: what cannot be read becomes a [`Note`].
    #[must_use]
    pub fn fold(log: &Log) -> Self {
        let mut reader = Reader {
            log,
            notes: Vec::new(),
        };
        let mut survey = Self {
            forms: forms(&mut reader),
            services: services(&reader),
            marks: marks(&mut reader),
            settings: Settings::fold(log),
            notes: Vec::new(),
        };
        survey.notes = reader.notes;
        survey
    }

    /// The form with this record.
    #[must_use]
    pub fn form(&self, id: &str) -> Option<&Form> {
        self.forms.iter().find(|form| &*form.id == id)
    }

    /// The versions of a form, newest first.
    pub fn versions<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a Form> {
        self.forms.iter().filter(move |form| form.key == key)
    }

    /// The newest version of each form.
    pub fn newest(&self) -> impl Iterator<Item = &Form> {
        let forms = self.forms.iter().enumerate();
        forms
            .filter(|(at, form)| {
                at.checked_sub(1)
                    .is_none_or(|before| self.forms[before].key != form.key)
            })
            .map(|(_, form)| form)
    }

    /// The service with this record.
    #[must_use]
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.services.iter().find(|service| &*service.id == id)
    }
}

/// Reads records and remembers what it could not read.
struct Reader<'a> {
    log: &'a Log,
    notes: Vec<Note>,
}

impl Reader<'_> {
    fn note(&mut self, record: &RecordId, field: &str, value: &str) {
        self.notes.push(Note {
            record: record.clone(),
            field: field.to_owned(),
            value: value.to_owned(),
        });
    }

    fn words(&self, record: &str, prefix: &str) -> Words {
        self.log
            .fields(record)
            .filter_map(|(name, value)| {
                Some((name.strip_prefix(prefix)?.to_owned(), value.to_owned()))
            })
            .collect()
    }

    fn holds(&self, record: &str, field: &str, value: &str) -> bool {
        self.log.value(record, field) == Some(value)
    }

    fn text(&self, record: &str, field: &str) -> String {
        self.log.value(record, field).unwrap_or_default().to_owned()
    }

    /// What a record shares with its copies.
    fn key(&self, record: &str) -> String {
        let own = || record.rsplit('.').next().unwrap_or(record);
        self.log
            .value(record, field::KEY)
            .unwrap_or_else(own)
            .to_owned()
    }

    fn number(&mut self, record: &RecordId, name: &str) -> Option<u16> {
        let value = self.log.value(record, name)?.to_owned();
        let number = value.parse().ok();
        if number.is_none() {
            self.note(record, name, &value);
        }
        number
    }

    /// The records of a kind in order: by order key, ties by id.
    fn sorted(&self, kind: SurveyKind) -> Vec<RecordId> {
        let prefix = format!("{}.", kind.prefix());
        let order = |record: &RecordId| self.log.value(record, field::ORDER).unwrap_or_default();
        let mut records: Vec<RecordId> = self.log.records(&prefix).cloned().collect();
        records.small_sort_by(|a, b| (order(a), a).cmp(&(order(b), b)));
        records
    }

    /// The children of a kind by parent, each list in order.
    fn children<T>(
        &mut self,
        kind: SurveyKind,
        mut read: impl FnMut(&mut Self, RecordId) -> Option<T>,
    ) -> Children<T> {
        let mut children = BTreeMap::<String, Vec<(RecordId, T)>>::new();
        for id in self.sorted(kind) {
            let parent = self.text(&id, field::PARENT);
            if let Some(child) = read(self, id.clone()) {
                children.entry(parent).or_default().push((id, child));
            }
        }
        Children(children)
    }

    /// Children whose parent is gone: somebody added them while somebody else
    /// deleted it.
    fn note_strays<T>(&mut self, children: Children<T>) {
        for (parent, strays) in children.0 {
            for (record, _) in strays {
                self.note(&record, "", &parent);
            }
        }
    }
}

struct Children<T>(BTreeMap<String, Vec<(RecordId, T)>>);

impl<T> Children<T> {
    fn take(&mut self, parent: &str) -> Vec<T> {
        let taken = self.0.remove(parent).unwrap_or_default();
        taken.into_iter().map(|(_, child)| child).collect()
    }
}

fn forms(reader: &mut Reader<'_>) -> Vec<Form> {
    let mut choices = reader.children(SurveyKind::Choice, |reader, id| {
        let number = reader.number(&id, field::NUMBER)?;
        Some(Choice {
            number: u8::try_from(number).ok()?,
            text: reader.words(&id, field::TEXT),
            id,
        })
    });
    let mut questions = reader.children(SurveyKind::Question, |reader, id| {
        Some(question(reader, id, &mut choices))
    });
    let mut levels = reader.children(SurveyKind::Level, |reader, id| {
        let number = reader.number(&id, field::NUMBER)?;
        Some(Level {
            number: u8::try_from(number).ok()?,
            score: reader.number(&id, field::SCORE).unwrap_or(number),
            text: reader.words(&id, field::TEXT),
            id,
        })
    });
    let mut scales = reader.children(SurveyKind::Scale, |reader, id| {
        Some(scale(reader, id, &mut levels))
    });
    let mut items = reader.children(SurveyKind::Item, |reader, id| {
        let scale = reader.text(&id, field::SCALE);
        let item = Item {
            key: reader.key(&id),
            code: reader.text(&id, field::CODE),
            text: reader.words(&id, field::TEXT),
            scale: 0,
            is_reversed: reader.holds(&id, field::REVERSED, field::YES),
            id,
        };
        Some((item, scale))
    });
    let mut aspects = reader.children(SurveyKind::Aspect, |reader, id| {
        Some((
            Aspect {
                key: reader.key(&id),
                text: reader.words(&id, field::TEXT),
                items: Vec::new(),
                id: id.clone(),
            },
            items.take(&id),
        ))
    });
    let mut forms: Vec<Form> = Vec::new();
    for id in reader.sorted(SurveyKind::Form) {
        let scales = scales.take(&id);
        let aspects = aspects.take(&id).into_iter().map(|(mut aspect, items)| {
            let items = items.into_iter().map(|(mut item, scale)| {
                let own = scales.iter().position(|one| *one.id == *scale);
                item.scale = own.unwrap_or(0);
                item
            });
            aspect.items = items.collect();
            aspect
        });
        let aspects = aspects.collect();
        forms.push(form(
            reader,
            id.clone(),
            questions.take(&id),
            scales,
            aspects,
        ));
    }
    forms.small_sort_by(|a, b| {
        let place = |form: &Form| offered_at(&form.key);
        (place(a), &a.key, b.version, &a.id).cmp(&(place(b), &b.key, a.version, &b.id))
    });
    reader.note_strays(choices);
    reader.note_strays(questions);
    reader.note_strays(levels);
    reader.note_strays(scales);
    reader.note_strays(items);
    reader.note_strays(aspects);
    forms
}

/// The form that the yearly report is made of is offered first, the self-check last.
fn offered_at(key: &str) -> u8 {
    if key == BuiltIn::Standard.key() {
        0
    } else if key == BuiltIn::Eit.key() {
        2
    } else {
        1
    }
}

fn form(
    reader: &mut Reader<'_>,
    id: RecordId,
    questions: Vec<Question>,
    scales: Vec<Scale>,
    aspects: Vec<Aspect>,
) -> Form {
    let languages = reader.words(&id, field::LANGUAGE);
    let owned = |(code, name): (&str, &str)| (code.to_owned(), name.to_owned());
    Form {
        key: reader.key(&id),
        version: reader.number(&id, field::VERSION).unwrap_or(1).into(),
        name: reader.words(&id, field::TEXT),
        lead: reader.words(&id, field::LEAD),
        thanks: reader.words(&id, field::THANKS),
        languages: languages.iter().map(owned).collect(),
        questions,
        scales,
        aspects,
        prompt: (!reader.holds(&id, field::SUGGESTION, field::NO))
            .then(|| reader.words(&id, field::PROMPT)),
        is_retired: reader.holds(&id, field::RETIRED, field::YES),
        id,
    }
}

fn question(reader: &mut Reader<'_>, id: RecordId, choices: &mut Children<Choice>) -> Question {
    Question {
        key: reader.key(&id),
        text: reader.words(&id, field::TEXT),
        kind: match reader.log.value(&id, field::KIND) {
            Some("several") => QuestionKind::Several,
            _ => QuestionKind::One,
        },
        place: match reader.log.value(&id, field::PLACE) {
            Some("after") => Place::After,
            _ => Place::Before,
        },
        when: match reader.log.value(&id, field::WHEN) {
            Some("high") => When::High,
            Some("low") => When::Low,
            _ => When::Always,
        },
        choices: choices.take(&id),
        id,
    }
}

fn scale(reader: &mut Reader<'_>, id: RecordId, levels: &mut Children<Level>) -> Scale {
    let mut levels = levels.take(&id);
    levels.small_sort_by(|a, b| (b.score, b.number, &a.id).cmp(&(a.score, a.number, &b.id)));
    Scale {
        key: reader.key(&id),
        levels,
        direction: match reader.log.value(&id, field::DIRECTION) {
            Some("rising") => Direction::Rising,
            _ => Direction::Falling,
        },
        look: match reader.log.value(&id, field::LOOK) {
            Some("smileys") => Look::Smileys,
            _ => Look::Words,
        },
        has_no_opinion: reader.holds(&id, field::NO_OPINION, field::YES),
        id,
    }
}

fn services(reader: &Reader<'_>) -> Vec<Service> {
    let records = reader.sorted(SurveyKind::Service).into_iter();
    records
        .map(|id| Service {
            text: reader.words(&id, field::TEXT),
            division: reader.log.value(&id, field::DIVISION).map(Into::into),
            id,
        })
        .collect()
}

fn marks(reader: &mut Reader<'_>) -> BTreeMap<ResponseId, Mark> {
    let prefix = format!("{}.", SurveyKind::Mark.prefix());
    let mut marks = BTreeMap::new();
    let records: Vec<RecordId> = reader.log.records(&prefix).cloned().collect();
    for record in records {
        let key = record.strip_prefix(&*prefix).unwrap_or_default();
        let Some(id) = ResponseId::parse(key) else {
            reader.note(&record, "", key);
            continue;
        };
        let tags = reader
            .log
            .fields(&record)
            .filter(|(_, value)| *value == field::YES);
        let mark = Mark {
            void: reader.log.value(&record, field::VOID).map(Into::into),
            is_erased: reader.holds(&record, field::ERASED, field::YES),
            tags: tags
                .filter_map(|(name, _)| name.strip_prefix(field::TAG).map(Into::into))
                .collect(),
        };
        marks.insert(id, mark);
    }
    marks
}
