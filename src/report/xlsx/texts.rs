//! Texts of cells: those that repeat stand once in the workbook, and cells name their number.
use super::NAMESPACE;
use crate::report::xml::Xml;
use std::collections::BTreeMap;

const ROOT: &str = "sst";
/// What a cell holds at most, in units of UTF-16.
const CELL: usize = 32_767;
const CUT: &str = "… (ยาวเกินที่ช่องหนึ่งจะเก็บได้)";
/// Longer texts stand in their cells: what somebody wrote freely hardly repeats.
const SHARED_BYTES: usize = 240;

/// The texts that cells share, in the order in which they came.
pub(super) struct Texts {
    places: BTreeMap<String, usize>,
    xml: Xml,
}

impl Default for Texts {
    fn default() -> Self {
        Self {
            places: BTreeMap::new(),
            xml: Xml::new(ROOT, &[("xmlns", NAMESPACE)]),
        }
    }
}

impl Texts {
    /// The number of a text, which is added where it is new; none for one that is not shared.
    pub(super) fn place(&mut self, text: &str) -> Option<usize> {
        if text.len() > SHARED_BYTES {
            return None;
        }
        if let Some(place) = self.places.get(text) {
            return Some(*place);
        }
        let place = self.places.len();
        self.places.insert(text.to_owned(), place);
        self.xml.open("si", &[]);
        write_text(&mut self.xml, text);
        self.xml.close("si");
        Some(place)
    }

    /// The part that holds them.
    pub(super) fn finish(self) -> Vec<u8> {
        self.xml.finish(ROOT)
    }
}

/// A text as cells and shared texts hold it.
pub(super) fn write_text(xml: &mut Xml, text: &str) {
    xml.element(
        "t",
        &[("xml:space", "preserve")],
        &fitting(&unescaped(text)),
    );
}

/// A text that a cell can hold; a longer one is cut and says so.
fn fitting(text: &str) -> String {
    let length: usize = text.chars().map(char::len_utf16).sum();
    if length <= CELL {
        return text.to_owned();
    }
    let room = CELL - CUT.chars().count();
    let mut taken = 0;
    let kept = text.chars().take_while(|c| {
        taken += c.len_utf16();
        taken <= room
    });
    kept.collect::<String>() + CUT
}

/// Excel reads `_x0041_` as the letter of that number: such a text gets its underscore written so.
fn unescaped(text: &str) -> String {
    let is_escape = |at: usize| {
        let code = text.as_bytes().get(at + 1..at + 7);
        code.is_some_and(|code| {
            code[0] == b'x' && code[5] == b'_' && code[1..5].iter().all(u8::is_ascii_hexdigit)
        })
    };
    let mut plain = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if c == '_' && is_escape(at) {
            plain.push_str("_x005F");
        }
        plain.push(c);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_holds_so_much_and_no_more() {
        let full = "ก".repeat(CELL);
        assert_eq!(fitting(&full), full);
        let cut = fitting(&format!("{full}ข"));
        assert_eq!(cut.chars().count(), CELL);
        assert!(cut.ends_with(CUT));
        assert_eq!(unescaped("a_x0041_ _y_"), "a_x005F_x0041_ _y_");
    }
}
