//! The words that occur in typed dates, misspellings included.
use crate::calendar::words::{ENGLISH_MONTHS, THAI_MONTHS};
use crate::sorting::SmallSort;
use std::cmp::Reverse;
use std::sync::LazyLock;

/// What a word of a typed date says.
#[derive(Clone, Copy)]
pub(super) enum Word {
    Month(u8),
    EnglishMonth(u8),
    Buddhist,
    Christian,
    Filler,
}

/// Words other than the months' names, dots removed. The short forms without คม, ยน and the
/// misspellings of พฤศจิกายน and พฤษภาคม are everyday ones.
const WORDS: &[(&str, Word)] = &[
    ("มกรา", Word::Month(1)),
    ("กุมภาพันธ", Word::Month(2)),
    ("กุมภา", Word::Month(2)),
    ("มีนา", Word::Month(3)),
    ("เมษา", Word::Month(4)),
    ("พฤษภา", Word::Month(5)),
    ("พฤศภาคม", Word::Month(5)),
    ("มิถุนา", Word::Month(6)),
    ("กรกฎา", Word::Month(7)),
    ("สิงหา", Word::Month(8)),
    ("กันยา", Word::Month(9)),
    ("ตุลา", Word::Month(10)),
    ("พฤศจิกา", Word::Month(11)),
    ("พฤษจิกายน", Word::Month(11)),
    ("ธันวา", Word::Month(12)),
    ("sept", Word::EnglishMonth(9)),
    ("พุทธศักราช", Word::Buddhist),
    ("พศ", Word::Buddhist),
    ("be", Word::Buddhist),
    ("คริสต์ศักราช", Word::Christian),
    ("คศ", Word::Christian),
    ("ce", Word::Christian),
    ("ad", Word::Christian),
    ("ภายใน", Word::Filler),
    ("เมื่อ", Word::Filler),
    ("วันที่", Word::Filler),
    ("วัน", Word::Filler),
    ("ที่", Word::Filler),
    ("จันทร์", Word::Filler),
    ("อังคาร", Word::Filler),
    ("พุธ", Word::Filler),
    ("พฤหัสบดี", Word::Filler),
    ("ศุกร์", Word::Filler),
    ("เสาร์", Word::Filler),
    ("อาทิตย์", Word::Filler),
    ("เดือน", Word::Filler),
    ("ปี", Word::Filler),
    ("of", Word::Filler),
    ("st", Word::Filler),
    ("nd", Word::Filler),
    ("rd", Word::Filler),
    ("th", Word::Filler),
];

/// Every word of a typed date without its dots, the months' names among them; longest first.
static LEXICON: LazyLock<Vec<(String, Word)>> = LazyLock::new(|| {
    let thai = (1..).zip(THAI_MONTHS).flat_map(|(month, (long, short))| {
        [long, short].map(|name| (name.replace('.', ""), Word::Month(month)))
    });
    let english = (1..)
        .zip(ENGLISH_MONTHS)
        .flat_map(|(month, (long, short))| {
            [long, short].map(|name| (name.to_lowercase(), Word::EnglishMonth(month)))
        });
    let others = WORDS
        .iter()
        .map(|(word, meaning)| ((*word).to_owned(), *meaning));
    let mut words: Vec<_> = thai.chain(english).chain(others).collect();
    words.small_sort_by_key(|(word, _)| Reverse(word.len()));
    words
});

/// The longest word that the text begins with, and its length in bytes.
pub(super) fn longest_word(text: &str) -> Option<(usize, Word)> {
    LEXICON
        .iter()
        .find(|(word, _)| text.starts_with(&**word))
        .map(|(word, meaning)| (word.len(), *meaning))
}
