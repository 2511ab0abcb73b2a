//! What the columns of a table mean, guessed from their titles.

use super::cell::plain;
use crate::sorting::SmallSort;
use crate::survey::form::Form;
use std::collections::BTreeSet;

/// What a column means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Target {
    /// Nothing that is taken in: also what could tell who answered.
    #[default]
    Ignore,
    /// The day.
    Day,
    /// The division.
    Division,
    /// The service.
    Service,
    /// A question with choices, by key.
    Question(String),
    /// An item, by key.
    Item(String),
    /// A suggestion.
    Suggestion,
}

impl Target {
    /// As a page's list knows it.
    #[must_use]
    pub fn to_wire(&self) -> String {
        match self {
            Self::Ignore => "ignore".to_owned(),
            Self::Day => "day".to_owned(),
            Self::Division => "division".to_owned(),
            Self::Service => "service".to_owned(),
            Self::Question(key) => format!("q:{key}"),
            Self::Item(key) => format!("i:{key}"),
            Self::Suggestion => "suggestion".to_owned(),
        }
    }

    /// Reads what [`Self::to_wire`] writes; anything else means nothing.
    #[must_use]
    pub fn from_wire(text: &str) -> Self {
        match text {
            "day" => Self::Day,
            "division" => Self::Division,
            "service" => Self::Service,
            "suggestion" => Self::Suggestion,
            _ => match text.split_once(':') {
                Some(("q", key)) => Self::Question(key.to_owned()),
                Some(("i", key)) => Self::Item(key.to_owned()),
                _ => Self::Ignore,
            },
        }
    }
}

/// A word that titles of a column begin with or hold, and what it means.
struct Known {
    word: &'static str,
    target: fn() -> Target,
}

const KNOWN: [Known; 17] = [
    known("ประทับเวลา", || Target::Day),
    known("timestamp", || Target::Day),
    known("วันที่", || Target::Day),
    known("date", || Target::Day),
    // What could tell who answered is left out, whatever else the title says.
    known("ชื่อ", || Target::Ignore),
    known("โทร", || Target::Ignore),
    known("อีเมล", || Target::Ignore),
    known("email", || Target::Ignore),
    known("ที่อยู่", || Target::Ignore),
    known("บัตรประชาชน", || Target::Ignore),
    known("ข้อเสนอแนะ", || Target::Suggestion),
    known("ความคิดเห็นเพิ่มเติม", || Target::Suggestion),
    known("suggestion", || Target::Suggestion),
    known("ส่วนราชการ", || Target::Division),
    known("หน่วยงานที่", || Target::Division),
    known("กองที่", || Target::Division),
    known("บริการที่", || Target::Service),
];

const fn known(word: &'static str, target: fn() -> Target) -> Known {
    Known { word, target }
}

/// How alike two texts must be to be taken for one, of 100.
const ALIKE: usize = 60;

/// What the columns probably mean, each question and item once.
#[must_use]
pub fn propose(header: &[String], form: &Form) -> Vec<Target> {
    let mut wanted: Vec<(Target, Vec<String>)> = Vec::new();
    for question in &form.questions {
        let words = question.text.iter().map(|(_, words)| plain(words));
        let words = words.chain([plain(&question.key)]);
        wanted.push((Target::Question(question.key.clone()), words.collect()));
    }
    for item in form.items() {
        let words = item.text.iter().map(|(_, words)| plain(words));
        let words = words.chain([plain(&item.key)]);
        wanted.push((Target::Item(item.key.clone()), words.collect()));
    }
    let titles: Vec<String> = header
        .iter()
        .map(|title| plain(question_of(title)))
        .collect();
    let mut targets = vec![Target::Ignore; header.len()];
    let mut alike: Vec<(usize, usize, usize)> = Vec::new();
    for (column, title) in titles.iter().enumerate() {
        for (place, (_, words)) in wanted.iter().enumerate() {
            let best = words.iter().map(|words| likeness(title, words)).max();
            alike.extend(best.map(|likeness| (likeness, column, place)));
        }
    }
    // The surest first; a column and a question are given away once.
    alike.small_sort_by_key(|(likeness, column, _)| (std::cmp::Reverse(*likeness), *column));
    let (mut columns, mut places) = (BTreeSet::new(), BTreeSet::new());
    for (likeness, column, place) in alike {
        if likeness >= ALIKE && !columns.contains(&column) && places.insert(place) {
            columns.insert(column);
            targets[column] = wanted[place].0.clone();
        }
    }
    for (column, title) in titles.iter().enumerate() {
        if columns.contains(&column) {
            continue;
        }
        let known = KNOWN
            .iter()
            .find(|known| title.contains(&plain(known.word)));
        targets[column] = known.map_or(Target::Ignore, |known| (known.target)());
    }
    targets
}

/// Google Forms names the columns of a grid `ด้าน… [ขั้นตอน…]`: the question is in
/// the brackets.
fn question_of(title: &str) -> &str {
    let title = title.trim();
    match title
        .strip_suffix(']')
        .and_then(|rest| rest.rsplit_once('['))
    {
        Some((_, question)) if !question.trim().is_empty() => question,
        _ => title,
    }
}

/// How alike two texts are, of 100: shared pairs of letters (Dice).
fn likeness(a: &str, b: &str) -> usize {
    if a.is_empty() || b.is_empty() {
        return 0;
    }
    if a == b {
        return 100;
    }
    let pairs = |text: &str| -> Vec<(char, char)> {
        let mut pairs: Vec<(char, char)> = text.chars().zip(text.chars().skip(1)).collect();
        pairs.small_sort();
        pairs
    };
    let (a, b) = (pairs(a), pairs(b));
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                (i, j, shared) = (i + 1, j + 1, shared + 1);
            }
        }
    }
    200 * shared / (a.len() + b.len()).max(1)
}
