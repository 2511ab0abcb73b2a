//! Commands that make and change a form: each returns what to write.

use super::field;
use super::form::{Form, Question};
use super::record::SurveyKind;
use super::scale::Scale;
use crate::log::{Change, Log, OrderKey, RecordId};

/// What responses hold of a choice reaches from 1 to this.
const MOST_CHOICES: u8 = 200;

/// The words of the levels that most offices use, lowest first.
const FIVE: [(&str, &str); 5] = [
    ("น้อยที่สุด", "Very low"),
    ("น้อย", "Low"),
    ("ปานกลาง", "Moderate"),
    ("มาก", "High"),
    ("มากที่สุด", "Very high"),
];

/// An empty form with a scale of five levels. `new_key` gives a new key each time.
#[must_use]
pub fn blank_form(form: &RecordId, name: &str, mut new_key: impl FnMut() -> String) -> Vec<Change> {
    let scale = SurveyKind::Scale.id(&new_key());
    let mut changes = vec![
        text(form, "th", name),
        Change::set(form, field::VERSION, "1"),
        Change::set(&scale, field::PARENT, form),
        Change::set(&scale, field::ORDER, OrderKey::between(None, None).as_str()),
    ];
    for (number, (thai, english)) in (1..).zip(FIVE) {
        let level = SurveyKind::Level.id(&new_key());
        changes.extend(level_fields(&level, &scale, number));
        changes.push(text(&level, "th", thai));
        changes.push(text(&level, "en", english));
    }
    changes
}

/// A new child at the end of a list: an aspect, item, question or scale.
#[must_use]
pub fn add_part(log: &Log, part: &RecordId, parent: &str, siblings: &[RecordId]) -> Vec<Change> {
    let last = siblings.last();
    let last = last.and_then(|last| OrderKey::parse(log.value(last, field::ORDER)?));
    let order = OrderKey::between(last.as_ref(), None);
    vec![
        Change::set(part, field::PARENT, parent),
        Change::set(part, field::ORDER, order.as_str()),
    ]
}

/// A new choice at the end of a question, with a number that no choice has had; nothing where
/// all numbers are used up.
#[must_use]
pub fn add_choice(log: &Log, choice: &RecordId, question: &Question) -> Vec<Change> {
    let ids: Vec<RecordId> = question
        .choices
        .iter()
        .map(|choice| choice.id.clone())
        .collect();
    let given = numbers_given(log, SurveyKind::Choice, &question.id);
    let Some(number) = given
        .checked_add(1)
        .filter(|number| *number <= MOST_CHOICES)
    else {
        return Vec::new();
    };
    let mut changes = add_part(log, choice, &question.id, &ids);
    changes.push(Change::set(choice, field::NUMBER, &number.to_string()));
    changes
}

/// A new highest level of a scale; nothing where it has as many as a scale may have.
#[must_use]
pub fn add_level(level: &RecordId, scale: &Scale) -> Vec<Change> {
    let highest = scale.levels.iter().map(|level| level.number).max();
    let number = highest.unwrap_or_default() + 1;
    if scale.levels.len() >= *Scale::LEVELS.end() || usize::from(number) > *Scale::LEVELS.end() {
        return Vec::new();
    }
    level_fields(level, &scale.id, number)
}

/// Offers "no opinion" on a scale, or no longer.
#[must_use]
pub fn offer_no_opinion(scale: &str, is_offered: bool) -> Change {
    let value = if is_offered { field::YES } else { "" };
    Change::set(scale, field::NO_OPINION, value)
}

/// Offers a form in one more language, by its code and its name in itself.
#[must_use]
pub fn add_language(form: &Form, code: &str, name: &str) -> Vec<Change> {
    let code = code.trim().to_lowercase();
    let is_new = !code.is_empty() && !form.language_codes().any(|known| known == code);
    let field = format!("{}{code}", field::LANGUAGE);
    is_new
        .then(|| Change::set(&form.id, &field, name.trim()))
        .into_iter()
        .collect()
}

fn level_fields(level: &RecordId, scale: &str, number: u8) -> Vec<Change> {
    vec![
        Change::set(level, field::PARENT, scale),
        Change::set(level, field::NUMBER, &number.to_string()),
    ]
}

fn text(record: &str, language: &str, words: &str) -> Change {
    Change::set(record, &format!("{}{language}", field::TEXT), words)
}

/// The largest number among the children of a record, those that were deleted included: their
/// numbers stand in responses.
fn numbers_given(log: &Log, kind: SurveyKind, parent: &str) -> u8 {
    let prefix = format!("{}.", kind.prefix());
    let of_parent: std::collections::BTreeSet<&str> = log
        .edits()
        .filter(|edit| edit.record.starts_with(&prefix))
        .filter(|edit| &*edit.field == field::PARENT && edit.value.as_deref() == Some(parent))
        .map(|edit| &*edit.record)
        .collect();
    log.edits()
        .filter(|edit| &*edit.field == field::NUMBER && of_parent.contains(&*edit.record))
        .filter_map(|edit| edit.value.as_deref()?.parse().ok())
        .max()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::{Author, Prepared};
    use crate::survey::{BuiltIn, Survey, adopt_form};
    use std::sync::Arc;

    fn write(log: &mut Log, changes: Vec<Change>) -> Survey {
        let prepared = log.prepare(changes);
        let first = log.highest_n() + 1;
        let by = Arc::new(Author::default());
        log.insert_all(Prepared::stamp(prepared, &"test".into(), first, 0, &by))
            .expect("no contradiction");
        Survey::fold(log)
    }

    fn keys() -> impl FnMut() -> String {
        let mut last = 0;
        move || {
            last += 1;
            format!("k{last}")
        }
    }

    #[test]
    fn an_empty_form_starts_once_it_has_an_item() {
        let mut log = Log::default();
        let form: RecordId = "sf.new".into();
        let survey = write(&mut log, blank_form(&form, "แบบใหม่", keys()));
        let blank = survey.form(&form).expect("the form");
        assert_eq!(blank.name.thai(), "แบบใหม่");
        assert_eq!(blank.scales[0].levels.len(), 5);
        assert!(!blank.can_start());
        let (aspect, item) = ("sa.1".into(), "si.1".into());
        let mut changes = add_part(&log, &aspect, &form, &[]);
        changes.extend(add_part(&log, &item, &aspect, &[]));
        let survey = write(&mut log, changes);
        assert!(survey.form(&form).expect("the form").can_start());
        assert_eq!(survey.notes, []);
    }

    #[test]
    fn the_number_of_a_deleted_choice_is_not_given_anew() {
        let mut log = Log::default();
        let survey = write(&mut log, adopt_form(BuiltIn::Standard));
        let question = |survey: &Survey| survey.forms[0].questions[0].clone();
        let last = question(&survey).choices.last().expect("choices").clone();
        let survey = write(&mut log, vec![Change::delete(&last.id)]);
        let changes = add_choice(&log, &"sc.new".into(), &question(&survey));
        let survey = write(&mut log, changes);
        let choice = question(&survey).choices.last().expect("choices").clone();
        assert_eq!(&*choice.id, "sc.new");
        assert_eq!(choice.number, last.number + 1);
    }

    #[test]
    fn a_scale_grows_to_ten_levels_and_no_further() {
        let mut log = Log::default();
        let mut survey = write(&mut log, adopt_form(BuiltIn::Standard));
        for n in 0..9 {
            let changes = add_level(&format!("sl.{n}").into(), &survey.forms[0].scales[0]);
            survey = write(&mut log, changes);
        }
        let scale = &survey.forms[0].scales[0];
        assert_eq!(scale.levels.len(), 10);
        assert_eq!(scale.top(), 10);
    }

    #[test]
    fn a_language_is_added_once() {
        let mut log = Log::default();
        let survey = write(&mut log, adopt_form(BuiltIn::Short));
        let survey = write(&mut log, add_language(&survey.forms[0], "MY ", "မြန်မာ"));
        let form = &survey.forms[0];
        assert_eq!(form.languages, [("my".to_owned(), "မြန်မာ".to_owned())]);
        assert_eq!(add_language(form, "my", "again"), []);
        assert_eq!(add_language(form, "th", "ไทย"), []);
    }
}
