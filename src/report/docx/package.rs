//! The parts of a DOCX around its text: what is inside, who wrote it, which font it wants.
use super::{Letterhead, NAMESPACE};
use crate::calendar::Numerals;
use crate::plan::Font;
use crate::report::Document;
use crate::report::parcel::Part;
use crate::report::xml::Xml;

const PARTS: [(&str, &str); 8] = [
    ("/word/document.xml", "document.main"),
    ("/word/styles.xml", "styles"),
    ("/word/numbering.xml", "numbering"),
    ("/word/settings.xml", "settings"),
    ("/word/fontTable.xml", "fontTable"),
    ("/word/header.xml", "header"),
    ("/docProps/core.xml", ""),
    ("/docProps/app.xml", ""),
];
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
pub(super) const OFFICE: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The relationship of the header with the page number.
pub(super) const HEADER: &str = "rId5";
/// The relationship of the footer, where a document has a foot.
pub(super) const FOOTER: &str = "rId6";

/// Every part but the text, its numbering and its pictures.
pub(super) fn parts(document: &Document, head: &Letterhead) -> Vec<Part> {
    let styles = include_str!("styles.xml").replace("FONT", head.font.name());
    let has_foot = !document.foot.is_empty();
    let mut parts = vec![
        part("[Content_Types].xml", content_types(has_foot)),
        part("_rels/.rels", package_relationships()),
        part("docProps/core.xml", core_properties(document, head)),
        part("docProps/app.xml", app_properties(head)),
        part("word/styles.xml", styles.into_bytes()),
        part("word/settings.xml", settings()),
        part("word/fontTable.xml", font_table(head.font)),
        part("word/header.xml", header(document.numerals)),
    ];
    if has_foot {
        parts.push(part("word/footer.xml", footer(&document.foot)));
    }
    parts
}

pub(super) fn part(name: &str, bytes: Vec<u8>) -> Part {
    (name.to_owned(), bytes)
}

fn content_types(has_foot: bool) -> Vec<u8> {
    const ROOT: &str = "Types";
    const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let mut xml = Xml::new(
        ROOT,
        &[(
            "xmlns",
            "http://schemas.openxmlformats.org/package/2006/content-types",
        )],
    );
    for (extension, kind) in [
        (
            "rels",
            "application/vnd.openxmlformats-package.relationships+xml",
        ),
        ("xml", "application/xml"),
        ("jpeg", "image/jpeg"),
        ("png", "image/png"),
    ] {
        xml.empty(
            "Default",
            &[("Extension", extension), ("ContentType", kind)],
        );
    }
    let foot = has_foot.then_some(("/word/footer.xml", "footer"));
    for (name, kind) in PARTS.into_iter().chain(foot) {
        let kind = match name {
            "/docProps/core.xml" => {
                "application/vnd.openxmlformats-package.core-properties+xml".to_owned()
            }
            "/docProps/app.xml" => {
                "application/vnd.openxmlformats-officedocument.extended-properties+xml".to_owned()
            }
            _ => format!("{WORD}.{kind}+xml"),
        };
        xml.empty("Override", &[("PartName", name), ("ContentType", &kind)]);
    }
    xml.finish(ROOT)
}

fn package_relationships() -> Vec<u8> {
    relationships(&[
        (
            "rId1",
            &format!("{OFFICE}/officeDocument"),
            "word/document.xml",
        ),
        (
            "rId2",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml",
        ),
        (
            "rId3",
            &format!("{OFFICE}/extended-properties"),
            "docProps/app.xml",
        ),
    ])
}

/// What the text refers to: its styles and the rest, then its pictures by their file names.
pub(super) fn text_relationships(has_foot: bool, pictures: &[(String, String)]) -> Vec<u8> {
    let foot = has_foot.then_some((FOOTER, "footer"));
    let fixed = [
        ("rId1", "styles"),
        ("rId2", "numbering"),
        ("rId3", "settings"),
        ("rId4", "fontTable"),
        (HEADER, "header"),
    ];
    let fixed = fixed.into_iter().chain(foot).map(|(id, kind)| {
        (
            id.to_owned(),
            format!("{OFFICE}/{kind}"),
            format!("{kind}.xml"),
        )
    });
    let pictures = pictures.iter().map(|(id, file)| {
        (
            id.clone(),
            format!("{OFFICE}/image"),
            format!("media/{file}"),
        )
    });
    let all: Vec<_> = fixed.chain(pictures).collect();
    let all: Vec<_> = all
        .iter()
        .map(|(id, kind, target)| (id.as_str(), kind.as_str(), target.as_str()))
        .collect();
    relationships(&all)
}

fn relationships(all: &[(&str, &str, &str)]) -> Vec<u8> {
    const ROOT: &str = "Relationships";
    let mut xml = Xml::new(ROOT, &[("xmlns", RELATIONSHIPS)]);
    for (id, kind, target) in all {
        xml.empty(
            "Relationship",
            &[("Id", id), ("Type", kind), ("Target", target)],
        );
    }
    xml.finish(ROOT)
}

fn core_properties(document: &Document, head: &Letterhead) -> Vec<u8> {
    const ROOT: &str = "cp:coreProperties";
    let mut xml = Xml::new(
        ROOT,
        &[
            (
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            ),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ],
    );
    xml.element("dc:title", &[], &document.title);
    xml.element("dc:creator", &[], &head.office);
    xml.element("dc:language", &[], "th-TH");
    xml.finish(ROOT)
}

fn app_properties(head: &Letterhead) -> Vec<u8> {
    const ROOT: &str = "Properties";
    let mut xml = Xml::new(
        ROOT,
        &[(
            "xmlns",
            "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
        )],
    );
    xml.element("Application", &[], "Prongsai");
    xml.element("Company", &[], &head.office);
    xml.finish(ROOT)
}

fn settings() -> Vec<u8> {
    const ROOT: &str = "w:settings";
    let mut xml = Xml::new(ROOT, &[("xmlns:w", NAMESPACE)]);
    xml.empty("w:defaultTabStop", &[("w:val", "720")]);
    // Without it Word opens the file in its mode for old documents.
    xml.open("w:compat", &[]);
    xml.empty(
        "w:compatSetting",
        &[
            ("w:name", "compatibilityMode"),
            ("w:uri", "http://schemas.microsoft.com/office/word"),
            ("w:val", "15"),
        ],
    );
    xml.close("w:compat");
    xml.empty(
        "w:themeFontLang",
        &[("w:val", "en-US"), ("w:bidi", "th-TH")],
    );
    xml.finish(ROOT)
}

/// Names what to use where the font is missing: Sarabun is of the same drawing, though larger.
fn font_table(font: Font) -> Vec<u8> {
    const ROOT: &str = "w:fonts";
    let mut xml = Xml::new(ROOT, &[("xmlns:w", NAMESPACE)]);
    xml.open("w:font", &[("w:name", font.name())]);
    xml.empty("w:altName", &[("w:val", "Sarabun")]);
    xml.empty("w:charset", &[("w:val", "DE")]);
    xml.empty("w:family", &[("w:val", "swiss")]);
    xml.empty("w:pitch", &[("w:val", "variable")]);
    xml.close("w:font");
    xml.finish(ROOT)
}

/// The page number; its digits are those of each section.
fn header(numerals: Numerals) -> Vec<u8> {
    const ROOT: &str = "w:hdr";
    let first = numerals.apply("1");
    let mut xml = Xml::new(ROOT, &[("xmlns:w", NAMESPACE)]);
    xml.open("w:p", &[]);
    xml.open("w:pPr", &[]);
    xml.empty("w:pStyle", &[("w:val", "Header")]);
    xml.close("w:pPr");
    run(&mut xml, "- ");
    xml.open("w:fldSimple", &[("w:instr", " PAGE ")]);
    run(&mut xml, &first);
    xml.close("w:fldSimple");
    run(&mut xml, " -");
    xml.close("w:p");
    xml.finish(ROOT)
}

fn footer(foot: &str) -> Vec<u8> {
    const ROOT: &str = "w:ftr";
    let mut xml = Xml::new(ROOT, &[("xmlns:w", NAMESPACE)]);
    xml.open("w:p", &[]);
    xml.open("w:pPr", &[]);
    xml.empty("w:pStyle", &[("w:val", "Footer")]);
    xml.close("w:pPr");
    run(&mut xml, foot);
    xml.close("w:p");
    xml.finish(ROOT)
}

/// Text as it stands.
pub(super) fn run(xml: &mut Xml, text: &str) {
    xml.open("w:r", &[]);
    xml.element("w:t", &[("xml:space", "preserve")], text);
    xml.close("w:r");
}
