//! Turns texts of the plan into texts of a document: digits, clean lines, short forms.
use super::compounds::{Piece, pieces};
use super::document::{Cell, Paragraph, Style};
use super::xml::clean;
use crate::calendar::Numerals;

/// Writes with the digits of one document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pen {
    pub(super) numerals: Numerals,
}

impl Pen {
    /// One line: white space of any kind becomes single spaces, control characters vanish.
    pub(super) fn line(self, text: &str) -> String {
        let mut line = String::with_capacity(text.len());
        for word in text.split_whitespace() {
            if !line.is_empty() {
                line.push(' ');
            }
            let clean = clean(word, is_writable);
            if is_address(&clean) {
                line.push_str(&clean);
            } else {
                line.push_str(&self.numerals.apply(&clean));
            }
        }
        line
    }

    /// The lines of a text that say something.
    pub(super) fn lines(self, text: &str) -> Vec<String> {
        let lines = text.lines().map(|line| self.line(line));
        lines.filter(|line| !line.is_empty()).collect()
    }

    /// A paragraph for each line, the number before the first.
    pub(super) fn entry(self, number: Option<String>, text: &str) -> Vec<Paragraph> {
        let mut number = number.map(|number| self.line(&number));
        let lines = self.lines(text).into_iter();
        lines
            .map(|text| Paragraph {
                style: Style::Plain,
                number: number.take(),
                text,
            })
            .collect()
    }

    /// A cell of the paragraphs, or of the blank where there is none.
    pub(super) fn cell(self, paragraphs: Vec<Paragraph>, blank: &str) -> Cell {
        if paragraphs.is_empty() {
            return Cell::new(self.line(blank));
        }
        Cell { paragraphs }
    }
}

/// What every format can hold: XML 1.0 excludes control characters and non-characters.
fn is_writable(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}' | '\u{FEFF}')
}

/// Web and mail addresses and file names keep their digits: one with Thai digits leads nowhere.
fn is_address(word: &str) -> bool {
    let inner_dot = || {
        let bytes = word.as_bytes();
        let between = |at: usize| {
            let before = at.checked_sub(1).and_then(|before| bytes.get(before));
            let after = bytes.get(at + 1);
            before.is_some_and(u8::is_ascii_alphanumeric)
                && after.is_some_and(u8::is_ascii_alphabetic)
        };
        word.match_indices('.').any(|(at, _)| between(at))
    };
    word.contains("://") || word.contains('@') || inner_dot()
}

/// How many letters a text has, marks above and below not counted.
pub(super) fn letters(text: &str) -> usize {
    text.chars().filter(|c| !is_mark(*c)).count()
}

/// At most so many letters, with an ellipsis where something was left out; never cuts a letter
/// from its marks, and cuts at a blank or beside an official compound where one is near.
pub(super) fn clipped(text: &str, letters: usize) -> String {
    let mut seen = 0;
    let mut end = 0;
    for (at, c) in text.char_indices() {
        if is_mark(c) {
            continue;
        }
        if seen == letters {
            return format!("{}…", text[..seam_before(text, end)].trim_end());
        }
        // A leading vowel belongs to the consonant behind it.
        if !matches!(c, 'เ'..='ไ') {
            end = at + c.len_utf8() + marks_len(&text[at + c.len_utf8()..]);
        }
        seen += 1;
    }
    text.to_owned()
}

/// The last place in the last quarter before `end` where words part for certain; else `end`.
fn seam_before(text: &str, end: usize) -> usize {
    let mut seam = text[..end].rfind(' ').unwrap_or_default();
    let mut at = 0;
    for piece in pieces(text) {
        let (Piece::Free(piece) | Piece::Unbroken(piece)) = piece;
        seam = seam.max(at);
        at += piece.len();
        if at > end {
            break;
        }
    }
    if seam * 4 > end * 3 { seam } else { end }
}

/// Whether it is written above, below or, as ะ and า, closely behind a Thai letter.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '\u{0E30}'..='\u{0E3A}' | '\u{0E45}' | '\u{0E47}'..='\u{0E4E}')
}

fn marks_len(text: &str) -> usize {
    let marks = text.chars().take_while(|c| is_mark(*c));
    marks.map(char::len_utf8).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(numerals: Numerals, text: &str, expected: &str) {
        assert_eq!(Pen { numerals }.line(text), expected);
    }

    #[test]
    fn digits_are_those_of_the_document_except_in_addresses() {
        check(Numerals::Thai, "ข้อ 9.2 ของ e10", "ข้อ ๙.๒ ของ e๑๐");
        check(Numerals::Arabic, "ข้อ ๙.๒ ของ e๑๐", "ข้อ 9.2 ของ e10");
        check(Numerals::Thai, "ภายใน 4เม.ย.2566", "ภายใน ๔เม.ย.๒๕๖๖");
        for address in [
            "https://example.go.th/2566/o43",
            "saraban01@example.go.th",
            "www.example2.go.th",
            "report2566.pdf",
        ] {
            check(Numerals::Thai, address, address);
        }
        check(
            Numerals::Thai,
            "๒.รายงาน 1.พบ 2..สถิติ",
            "๒.รายงาน ๑.พบ ๒..สถิติ",
        );
    }

    #[test]
    fn lines_are_clean_and_blank_ones_are_left_out() {
        check(Numerals::Thai, "  ก\t ข\u{7}\u{0}\n", "ก ข");
        let pen = Pen {
            numerals: Numerals::Thai,
        };
        assert_eq!(pen.lines("หนึ่ง\r\n\n  \nสอง"), ["หนึ่ง", "สอง"]);
        assert_eq!(pen.cell(pen.entry(None, " \n"), "ไม่มี").plain(), "ไม่มี");
        let entry = pen.entry(Some("1.".to_owned()), "หนึ่ง\nสอง");
        assert_eq!(pen.cell(entry, "").plain(), "๑. หนึ่ง\nสอง");
    }

    #[test]
    fn a_text_is_cut_between_letters() {
        assert_eq!(clipped("น้ำ กำ", 9), "น้ำ กำ");
        assert_eq!(clipped("ซื้อที่ผู้", 3), "ซื้อที่…");
        assert_eq!(clipped("ป้ำเอี๊ยด", 2), "ป้ำ…");
        assert_eq!(clipped("ก็จ่ำ", 1), "ก็…");
        assert_eq!(clipped("รายงานผู้บริหาร ทราบทุกไตรมาส", 12), "รายงานผู้บริหาร…");
        assert_eq!(clipped("จัดทำคู่มือให้เจ้าหน้าที่", 10), "จัดทำคู่มือให้…");
        assert_eq!(clipped("", 3), "");
    }
}
