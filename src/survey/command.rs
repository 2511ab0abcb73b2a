//! Commands on forms, services and single responses: each returns what to write.

use super::built_in::BuiltIn;
use super::field;
use super::form::Form;
use super::record::SurveyKind;
use super::response::ResponseId;
use crate::log::{Change, Log, OrderKey, RecordId};
use std::collections::BTreeMap;

/// Takes a built-in form over. Its records have the same ids everywhere, so that
/// two people who do so meet in one form.
#[must_use]
pub fn adopt_form(built_in: BuiltIn) -> Vec<Change> {
    built_in.changes()
}

/// Copies a form into its next version, all keys kept. `new_key` gives a new key
/// each time.
#[must_use]
pub fn new_version(
    log: &Log,
    form: &Form,
    newest: u32,
    mut new_key: impl FnMut() -> String,
) -> (RecordId, Vec<Change>) {
    let id = SurveyKind::Form.id(&new_key());
    let mut copies: BTreeMap<RecordId, RecordId> = BTreeMap::new();
    copies.insert(form.id.clone(), id.clone());
    let mut copy_of = |record: &RecordId| {
        let kind = SurveyKind::of(record)?;
        let copy = kind.id(&new_key());
        copies.insert(record.clone(), copy);
        Some(())
    };
    let mut keyed: Vec<(&RecordId, &str)> = vec![(&form.id, &form.key)];
    let mut plain: Vec<&RecordId> = Vec::new();
    for question in &form.questions {
        keyed.push((&question.id, &question.key));
        plain.extend(question.choices.iter().map(|choice| &choice.id));
    }
    for scale in &form.scales {
        keyed.push((&scale.id, &scale.key));
        plain.extend(scale.levels.iter().map(|level| &level.id));
    }
    for aspect in &form.aspects {
        keyed.push((&aspect.id, &aspect.key));
        keyed.extend(aspect.items.iter().map(|item| (&item.id, &*item.key)));
    }
    for (record, _) in keyed.iter().skip(1) {
        copy_of(record);
    }
    for record in &plain {
        copy_of(record);
    }
    let mut changes = Vec::new();
    let mut copy_fields = |from: &RecordId, key: Option<&str>| {
        let Some(to) = copies.get(from) else { return };
        for (name, value) in log.fields(from) {
            let value = match name {
                // Parents and scales are records of the form, which have copies too.
                field::PARENT | field::SCALE => copies.get(value).map_or(value, |copy| copy),
                field::RETIRED => continue,
                _ => value,
            };
            changes.push(Change::set(to, name, value));
        }
        if let Some(key) = key {
            changes.push(Change::set(to, field::KEY, key));
        }
    };
    for (record, key) in &keyed {
        copy_fields(record, Some(key));
    }
    for record in &plain {
        copy_fields(record, None);
    }
    changes.push(Change::set(
        &id,
        field::VERSION,
        &(newest.max(form.version) + 1).to_string(),
    ));
    (id, changes)
}

/// Adds a service at the end of the list.
#[must_use]
pub fn add_service(
    log: &Log,
    id: &RecordId,
    thai: &str,
    english: &str,
    division: Option<&str>,
) -> Vec<Change> {
    let prefix = format!("{}.", SurveyKind::Service.prefix());
    let keys = log
        .records(&prefix)
        .filter_map(|record| OrderKey::parse(log.value(record, field::ORDER)?));
    let order = OrderKey::between(keys.max().as_ref(), None);
    vec![
        Change::set(id, &format!("{}th", field::TEXT), thai),
        Change::set(id, &format!("{}en", field::TEXT), english),
        Change::set(id, field::DIVISION, division.unwrap_or_default()),
        Change::set(id, field::ORDER, order.as_str()),
    ]
}

/// Takes a response out of all figures, or, without a reason, in again. Its
/// content is kept.
#[must_use]
pub fn void(response: ResponseId, reason: Option<&str>) -> Change {
    Change::set(&mark(response), field::VOID, reason.unwrap_or_default())
}

/// Says that the content of a response is erased, for good: the id alone is left, and no copy of
/// the response counts any more.
#[must_use]
pub fn erase(response: ResponseId) -> Change {
    Change::set(&mark(response), field::ERASED, field::YES)
}

/// Tags a suggestion.
#[must_use]
pub fn tag(response: ResponseId, tag: &str) -> Change {
    Change::set(&mark(response), &format!("{}{tag}", field::TAG), field::YES)
}

/// Takes a tag of a suggestion off.
#[must_use]
pub fn untag(response: ResponseId, tag: &str) -> Change {
    Change::clear(&mark(response), &format!("{}{tag}", field::TAG))
}

fn mark(response: ResponseId) -> RecordId {
    SurveyKind::Mark.id(&response.to_string())
}

/// What the survey of the next year begins with: forms, services and settings, without what was
/// said of single responses and what holds for one year only.
#[must_use]
pub fn carry_over(log: &Log) -> Vec<Change> {
    let of_one_year = [field::ANNOUNCEMENT, field::ANNOUNCED_ON, field::POPULATION];
    let is_carried = |record: &RecordId| {
        let kind = SurveyKind::of(record);
        kind.is_some_and(|kind| kind != SurveyKind::Mark)
    };
    let fields = log
        .records("")
        .filter(|record| is_carried(record))
        .flat_map(|record| {
            let fields = log.fields(record);
            fields.map(move |(name, value)| (record, name, value))
        });
    fields
        .filter(|(_, name, _)| !of_one_year.contains(name))
        .map(|(record, name, value)| Change::set(record, name, value))
        .collect()
}
