//! What a cell says: a level, a choice, a name.

use crate::calendar::arabic_digits;
use crate::log::RecordId;
use crate::survey::form::Choice;
use crate::survey::scale::Scale;

/// A text without what people and programs write one way or the other: spaces,
/// case, kind of digits, punctuation.
pub(super) fn plain(text: &str) -> String {
    arabic_digits(text)
        .chars()
        .filter(|c| c.is_alphanumeric() || is_thai_mark(*c))
        .flat_map(char::to_lowercase)
        .collect()
}

fn is_thai_mark(c: char) -> bool {
    matches!(c, '\u{0E31}' | '\u{0E34}'..='\u{0E3A}' | '\u{0E47}'..='\u{0E4E}')
}

/// The number of the level that a cell names by its words, its number, or both:
/// `มากที่สุด`, `5`, `๕`, `5 = มากที่สุด`, `มากที่สุด (5)`.
pub(super) fn level(text: &str, scale: &Scale) -> Option<u8> {
    let wanted = plain(text);
    let named = scale.levels.iter().find(|level| {
        let mut words = level.text.iter().map(|(_, words)| plain(words));
        words.any(|words| words == wanted)
    });
    if let Some(level) = named {
        return Some(level.number);
    }
    let digits: String = wanted.chars().filter(char::is_ascii_digit).collect();
    let letters: String = wanted.chars().filter(|c| !c.is_ascii_digit()).collect();
    // A whole number as spreadsheets write it: `5.0`.
    let digits = match text.trim().trim_end_matches('0') {
        whole if whole.ends_with('.') => arabic_digits(whole.trim_end_matches('.')),
        _ => digits,
    };
    let level = scale.level(digits.parse().ok()?)?;
    let mut words = level.text.iter().map(|(_, words)| plain(words));
    (letters.is_empty() || words.any(|words| words == letters)).then_some(level.number)
}

/// The number of the choice that a cell names: by its words, else by its number,
/// else by words that begin alike.
pub(super) fn choice(text: &str, choices: &[Choice]) -> Option<u8> {
    let wanted = plain(text);
    if wanted.is_empty() {
        return None;
    }
    let find = |is_it: &dyn Fn(&str) -> bool| {
        let mut all = choices.iter();
        let found = all.find(|choice| choice.text.iter().any(|(_, words)| is_it(&plain(words))));
        found.map(|choice| choice.number)
    };
    let by_number = || {
        let number: u8 = wanted.parse().ok()?;
        let mut all = choices.iter();
        all.find(|choice| choice.number == number)
            .map(|choice| choice.number)
    };
    find(&|words| words == wanted)
        .or_else(by_number)
        .or_else(|| find(&|words| words.chars().count() > 3 && wanted.starts_with(words)))
}

/// Whether a cell says that nothing is said.
pub(super) fn is_unsaid(text: &str) -> bool {
    matches!(
        &*plain(text),
        "ไม่ระบุ"
            | "ไม่ตอบ"
            | "ไม่ประสงค์ระบุ"
            | "ไม่ต้องการระบุ"
            | "notsaid"
            | "prefernottosay"
            | "255"
    )
}

/// Whether a cell says that there is no opinion.
pub(super) fn is_no_opinion(text: &str) -> bool {
    matches!(
        &*plain(text),
        "ไม่มีความเห็น"
            | "ไม่มีความคิดเห็น"
            | "ไม่ทราบ"
            | "ไม่แน่ใจ"
            | "noopinion"
            | "dontknow"
            | "na"
            | "254"
    )
}

/// The record that a cell names: exactly, else the one whose name goes on after it
/// or stops before its end.
pub(super) fn named<'a>(
    text: &str,
    names: impl Iterator<Item = (&'a RecordId, &'a str)> + Clone,
) -> Option<&'a RecordId> {
    let wanted = plain(text);
    let is_alike = |name: &str| {
        let name = plain(name);
        !name.is_empty() && (wanted.starts_with(&name) || name.starts_with(&wanted))
    };
    let mut exact = names.clone().filter(|(_, name)| plain(name) == wanted);
    let mut alike = names.filter(|(_, name)| is_alike(name));
    exact.next().or_else(|| alike.next()).map(|(id, _)| id)
}
