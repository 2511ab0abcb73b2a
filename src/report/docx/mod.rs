//! Writes a document as DOCX, for Word and LibreOffice: styles throughout, as a person would have
//! typed it who knows them.
mod body;
mod numbering;
mod package;
mod picture;

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
    let (text, images) = Body::new(&mut lists).write(document);
    let names = (1..).zip(&images).map(|(number, image)| {
        let number: usize = number;
        (
            relationship(number),
            format!("picture{number}.{}", image.kind),
        )
    });
    let names: Vec<(String, String)> = names.collect();
    let mut parts = package::parts(document, head);
    parts.push(package::part("word/document.xml", text));
    parts.push(package::part(
        "word/_rels/document.xml.rels",
        package::text_relationships(!document.foot.is_empty(), &names),
    ));
    for ((_, file), image) in names.iter().zip(images) {
        parts.push((format!("word/media/{file}"), image.bytes));
    }
    parts.push(package::part(
        "word/numbering.xml",
        lists.write(document.numerals),
    ));
    pack(&parts)
}

/// The relationship of a picture, counted from 1.
fn relationship(picture: usize) -> String {
    format!("rIdPicture{picture}")
}

#[cfg(test)]
mod tests;
