//! Numbers of entries: counted by the reader's program, so that one may add an entry.
use super::NAMESPACE;
use crate::calendar::{Numerals, arabic_digits};
use crate::report::xml::Xml;

/// The lists of a document. One begins wherever a number does not follow the one before.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// The number that each list begins with.
    starts: Vec<u32>,
    next: Option<u32>,
}

impl Lists {
    /// Entries that follow count anew.
    pub(super) fn end(&mut self) {
        self.next = None;
    }

    /// The list (counted from 1) that counts an entry of this number, such as `๒.`; none for a
    /// number that no list would print.
    pub(super) fn of(&mut self, number: &str) -> Option<usize> {
        let digits = arabic_digits(number.strip_suffix('.')?);
        let is_plain = (1..=4).contains(&digits.len())
            && digits.bytes().all(|b| b.is_ascii_digit())
            && !digits.starts_with('0');
        let number: u32 = is_plain.then(|| digits.parse().ok()).flatten()?;
        if self.next != Some(number) {
            self.starts.push(number);
        }
        self.next = Some(number + 1);
        Some(self.starts.len())
    }

    /// The part that describes them.
    pub(super) fn write(&self, numerals: Numerals) -> Vec<u8> {
        const ROOT: &str = "w:numbering";
        let format = match numerals {
            Numerals::Thai => "thaiNumbers",
            Numerals::Arabic => "decimal",
        };
        let mut xml = Xml::new(ROOT, &[("xmlns:w", NAMESPACE)]);
        xml.open("w:abstractNum", &[("w:abstractNumId", "0")]);
        xml.empty("w:multiLevelType", &[("w:val", "singleLevel")]);
        xml.open("w:lvl", &[("w:ilvl", "0")]);
        for (tag, value) in [
            ("w:start", "1"),
            ("w:numFmt", format),
            ("w:suff", "space"),
            ("w:lvlText", "%1."),
            ("w:lvlJc", "left"),
        ] {
            xml.empty(tag, &[("w:val", value)]);
        }
        xml.close("w:lvl");
        xml.close("w:abstractNum");
        for (id, start) in (1..).zip(&self.starts) {
            let id: i32 = id;
            xml.open("w:num", &[("w:numId", &id.to_string())]);
            xml.empty("w:abstractNumId", &[("w:val", "0")]);
            xml.open("w:lvlOverride", &[("w:ilvl", "0")]);
            xml.empty("w:startOverride", &[("w:val", &start.to_string())]);
            xml.close("w:lvlOverride");
            xml.close("w:num");
        }
        xml.finish(ROOT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_goes_on_while_its_numbers_do() {
        let mut lists = Lists::default();
        assert_eq!(lists.of("๑."), Some(1));
        assert_eq!(lists.of("2."), Some(1));
        assert_eq!(lists.of("๓."), Some(1));
        // As the seed numbers its steps: ๑, ๒, ๓, ๒.
        assert_eq!(lists.of("๒."), Some(2));
        lists.end();
        assert_eq!(lists.of("๓."), Some(3));
        for odd in ["๒..", "ก.", "๑)", "๑.๑.", "0.", "", "๐๑.", "99999."] {
            assert_eq!(lists.of(odd), None, "{odd}");
        }
        assert_eq!(lists.starts, [1, 2, 3]);
    }
}
