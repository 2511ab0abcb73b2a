//! Writes XML: what the parts of office files are made of.
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::borrow::Cow;

/// A name and its value.
pub(super) type Attribute<'a> = (&'a str, &'a str);

/// An XML file that grows. Texts may hold anything: markup is escaped, and what XML 1.0 cannot
/// hold is left out.
pub(super) struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// A file of one element, which is still open.
    pub(super) fn new(root: &str, attributes: &[Attribute<'_>]) -> Self {
        let mut xml = Self(Writer::new(Vec::new()));
        let declaration = BytesDecl::new("1.0", Some("UTF-8"), Some("yes"));
        xml.put(Event::Decl(declaration));
        xml.open(root, attributes);
        xml
    }

    /// Begins an element.
    pub(super) fn open(&mut self, tag: &str, attributes: &[Attribute<'_>]) {
        self.put(Event::Start(start(tag, attributes)));
    }

    /// Ends an element.
    pub(super) fn close(&mut self, tag: &str) {
        self.put(Event::End(BytesEnd::new(tag)));
    }

    /// An element without content.
    pub(super) fn empty(&mut self, tag: &str, attributes: &[Attribute<'_>]) {
        self.put(Event::Empty(start(tag, attributes)));
    }

    /// An element of text.
    pub(super) fn element(&mut self, tag: &str, attributes: &[Attribute<'_>], text: &str) {
        self.open(tag, attributes);
        self.text(text);
        self.close(tag);
    }

    /// Text.
    pub(super) fn text(&mut self, text: &str) {
        self.put(Event::Text(BytesText::new(&clean(text, is_writable))));
    }

    /// Markup that needs no escaping, as it stands.
    pub(super) fn raw(&mut self, markup: &str) {
        self.0.get_mut().extend_from_slice(markup.as_bytes());
    }

    /// Bytes that were written and not taken.
    pub(super) fn len(&self) -> usize {
        self.0.get_ref().len()
    }

    /// Takes what was written so far; the rest follows.
    pub(super) fn take(&mut self) -> Vec<u8> {
        std::mem::take(self.0.get_mut())
    }

    /// Ends the root and hands the file over.
    pub(super) fn finish(mut self, root: &str) -> Vec<u8> {
        self.close(root);
        self.0.into_inner()
    }

    fn put(&mut self, event: Event<'_>) {
        // Writing into memory cannot fail.
        let _written = self.0.write_event(event);
    }
}

fn start<'a>(tag: &'a str, attributes: &[Attribute<'_>]) -> BytesStart<'a> {
    let mut start = BytesStart::new(tag);
    for (name, value) in attributes {
        start.push_attribute((*name, &*clean(value, is_writable)));
    }
    start
}

/// A text without what cannot stand in it; mostly it is the same text.
pub(super) fn clean(text: &str, is_writable: fn(char) -> bool) -> Cow<'_, str> {
    if text.chars().all(is_writable) {
        return Cow::Borrowed(text);
    }
    text.chars().filter(|c| is_writable(*c)).collect()
}

/// XML 1.0 excludes control characters, which office programs answer with "the file is damaged",
/// and non-characters.
pub(super) fn is_writable(c: char) -> bool {
    matches!(c, '\t' | '\n') || (!c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_escaped_and_what_xml_cannot_hold_is_left_out() {
        let mut xml = Xml::new("r", &[("a", "\"<ก&\u{1}")]);
        xml.element("t", &[], "ก<b>\u{0}\u{8}\u{B}&\u{FFFF}น้ำ");
        xml.empty("e", &[]);
        let text = String::from_utf8(xml.finish("r")).expect("UTF-8");
        assert_eq!(
            text,
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
             <r a=\"&quot;&lt;ก&amp;\"><t>ก&lt;b&gt;&amp;น้ำ</t><e/></r>"
        );
    }
}
