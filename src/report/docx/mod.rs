//! Writes a document as DOCX, for Word and LibreOffice: styles throughout, as a person would have
//! typed it who knows them.
mod body;
mod numbering;
mod package;

use super::document::Document;
use super::parcel::{TooLarge, pack};
use crate::plan::{Font, Plan};
use body::Body;
use numbering::Lists;

const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// What the files of an office have in common.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letterhead {
    /// The office, as author.
    pub office: String,
    /// The font of its documents.
    pub font: Font,
}

impl Letterhead {
    /// The office of a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        Self {
            office: plan.office.name.trim().to_owned(),
            font: plan.office.font,
        }
    }
}

/// The document as a DOCX file.
///
/// The properties hold no dates: the same document gives the same bytes.
///
/// # Errors
/// [`TooLarge`].
pub fn write_docx(document: &Document, head: &Letterhead) -> Result<Vec<u8>, TooLarge> {
    let mut lists = Lists::default();
    let text = Body::new(&mut lists).write(document);
    let mut parts = package::parts(document, head);
    parts.push(package::part("word/document.xml", text));
    parts.push(package::part(
        "word/_rels/document.xml.rels",
        package::text_relationships(&[]),
    ));
    parts.push(package::part(
        "word/numbering.xml",
        lists.write(document.numerals),
    ));
    pack(&parts)
}

#[cfg(test)]
mod tests;
