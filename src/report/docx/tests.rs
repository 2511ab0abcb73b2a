//! The inside of a DOCX, letter by letter.
use super::*;
use crate::calendar::{Language, Numerals};
use crate::report::{Align, Block, Cell, Column, Cover, Page, Paragraph, Row, Sheet, Style, Table};
use std::io::{Cursor, Read};
use zip::ZipArchive;

fn document(page: Page, blocks: Vec<Block>) -> Document {
    Document {
        title: "รายงาน".to_owned(),
        language: Language::Thai,
        numerals: Numerals::Thai,
        foot: String::new(),
        sheets: vec![Sheet { page, blocks }],
    }
}

fn written(document: &Document) -> Vec<u8> {
    let head = Letterhead {
        office: "อบต. & ก".to_owned(),
        font: Font::default(),
    };
    write_docx(document, &head).expect("small")
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a container");
    let mut text = String::new();
    let mut file = zip.by_name(name).expect("the part");
    file.read_to_string(&mut text).expect("UTF-8");
    let mut reader = quick_xml::Reader::from_str(&text);
    while reader.read_event().expect("well-formed") != quick_xml::events::Event::Eof {}
    text
}

fn body(document: &Document) -> String {
    let text = part(&written(document), "word/document.xml");
    let (_, text) = text.split_once("<w:body>").expect("a body");
    let (text, _) = text.split_once("<w:sectPr>").expect("a section");
    text.to_owned()
}

fn paragraph(number: Option<&str>, text: &str) -> Paragraph {
    Paragraph {
        style: Style::Plain,
        number: number.map(str::to_owned),
        text: text.to_owned(),
    }
}

#[test]
fn prose_is_a_style_and_dates_hold_together() {
    let prose = Paragraph::new(Style::Prose, "เมื่อ ๑๖ ธันวาคม <ก>\u{1} น้ำ".to_owned());
    assert_eq!(
        body(&document(Page::Portrait, vec![Block::Paragraph(prose)])),
        "<w:p><w:pPr><w:pStyle w:val=\"Prose\"/></w:pPr><w:r><w:t xml:space=\"preserve\">\
         เมื่อ ๑๖\u{A0}ธันวาคม &lt;ก&gt; น้ำ</w:t></w:r></w:p>"
    );
}

#[test]
fn a_table_repeats_its_header_and_keeps_short_rows_whole() {
    let column = |title: &str, align| Column {
        title: title.to_owned(),
        percent: 50,
        align,
    };
    let row = |text: &str| Row {
        key: String::new(),
        is_total: false,
        cells: vec![
            Cell {
                paragraphs: vec![
                    paragraph(Some("๑."), text),
                    paragraph(Some("๒."), text),
                    paragraph(Some("๒.."), "ข"),
                ],
            },
            Cell::new("๑".to_owned()),
        ],
    };
    let table = Table {
        caption: "ตาราง".to_owned(),
        columns: vec![column("ก", Align::Start), column("ข", Align::Centre)],
        rows: vec![row("ก"), row(&"ก".repeat(1000))],
    };
    let document = document(Page::Landscape, vec![Block::Table(table)]);
    let text = body(&document);
    assert!(
        text.starts_with(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"ReportTable\"/><w:tblW w:w=\"15138\" \
             w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" \
             w:firstRow=\"1\"/><w:tblCaption w:val=\"ตาราง\"/></w:tblPr><w:tblGrid>\
             <w:gridCol w:w=\"7569\"/><w:gridCol w:w=\"7569\"/></w:tblGrid><w:tr><w:trPr>\
             <w:cantSplit/><w:tblHeader/></w:trPr><w:tc>"
        ),
        "{text}"
    );
    assert_eq!(text.matches("<w:tblHeader/>").count(), 1);
    // The header and the short row; the long one may break.
    assert_eq!(text.matches("<w:cantSplit/>").count(), 2);
    for (list, times) in [("1", 2), ("2", 2), ("3", 0)] {
        let list = format!("<w:numId w:val=\"{list}\"/>");
        assert_eq!(text.matches(&list).count(), times, "{list}");
    }
    assert!(text.contains(">๒.. </w:t>"));
    let lists = part(&written(&document), "word/numbering.xml");
    assert!(lists.contains("<w:numFmt w:val=\"thaiNumbers\"/>"));
    assert_eq!(lists.matches("<w:num ").count(), 2);
}

#[test]
fn the_foot_of_a_document_stands_on_each_page() {
    let cover = vec![Block::Cover(Cover::default())];
    let with_code = document(Page::Cover, cover).with_check_code(Some("4F7A-19C2"));
    let bytes = written(&with_code);
    assert!(part(&bytes, "word/footer.xml").contains("รหัสตรวจสอบข้อมูล 4F7A-19C2"));
    assert!(part(&bytes, "[Content_Types].xml").contains("/word/footer.xml"));
    assert!(part(&bytes, "word/_rels/document.xml.rels").contains("footer.xml"));
    let text = part(&bytes, "word/document.xml");
    for pages in ["default", "first"] {
        let reference = format!("<w:footerReference w:type=\"{pages}\" r:id=\"rId6\"/>");
        assert!(text.contains(&reference), "{text}");
    }
    let without = written(&with_code.with_check_code(None));
    assert!(!part(&without, "[Content_Types].xml").contains("footer"));
    assert!(!part(&without, "word/document.xml").contains("footerReference"));
}

#[test]
fn sections_have_the_shape_of_their_sheets() {
    let mut document = document(Page::Cover, vec![Block::Cover(Cover::default())]);
    document.sheets.push(Sheet {
        page: Page::Landscape,
        blocks: vec![Block::Paragraph(paragraph(None, "ก"))],
    });
    let text = part(&written(&document), "word/document.xml");
    let sections: Vec<&str> = text.split("<w:sectPr>").skip(1).collect();
    let [cover, tables] = sections[..] else {
        panic!("{} sections", sections.len());
    };
    assert!(!cover.contains("headerReference"));
    assert!(cover.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"));
    assert!(tables.contains("<w:headerReference w:type=\"default\" r:id=\"rId5\"/>"));
    assert!(tables.contains("w:orient=\"landscape\""));
    assert!(tables.contains("<w:pgNumType w:fmt=\"thaiNumbers\"/>"));
}

#[test]
fn the_font_stands_in_every_slot_and_names_its_stand_in() {
    let document = document(Page::Portrait, Vec::new());
    for font in Font::ALL {
        let head = Letterhead {
            office: String::new(),
            font,
        };
        let bytes = write_docx(&document, &head).expect("small");
        let name = font.name();
        let slots = format!(
            "<w:rFonts w:ascii=\"{name}\" w:hAnsi=\"{name}\" w:eastAsia=\"{name}\" w:cs=\"{name}\"/>\
             <w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:cs/>"
        );
        let styles = part(&bytes, "word/styles.xml");
        assert!(styles.contains(&slots), "{styles}");
        assert!(!styles.contains("FONT"));
        let fonts = part(&bytes, "word/fontTable.xml");
        assert!(fonts.contains(&format!(
            "<w:font w:name=\"{name}\"><w:altName w:val=\"Sarabun\"/>"
        )));
    }
}

#[test]
fn properties_name_title_office_and_language() {
    let bytes = written(&document(Page::Portrait, Vec::new()));
    let core = part(&bytes, "docProps/core.xml");
    assert!(core.contains("<dc:title>รายงาน</dc:title><dc:creator>อบต. &amp; ก</dc:creator>"));
    assert!(core.contains("<dc:language>th-TH</dc:language>"));
}

#[test]
fn every_style_that_is_used_is_defined() {
    let styles = include_str!("styles.xml");
    let source = include_str!("body.rs");
    let used = source.split('"').skip(1).step_by(2);
    let named: Vec<&str> = used
        .filter(|word| {
            word.starts_with(|c: char| c.is_ascii_uppercase())
                && word.chars().all(|c| c.is_ascii_alphanumeric())
        })
        .collect();
    assert!(named.len() > 12, "{named:?}");
    for style in named {
        let id = format!("w:styleId=\"{style}\"");
        assert!(styles.contains(&id), "{style}");
    }
}

#[test]
fn the_name_of_a_table_stays_on_the_page_of_its_table() {
    let table = Table {
        caption: "เพศ".to_owned(),
        columns: vec![Column {
            title: "ก".to_owned(),
            percent: 100,
            align: Align::Start,
        }],
        rows: Vec::new(),
    };
    let name = Block::Paragraph(paragraph(None, "ตารางที่ ๑ เพศ"));
    let document = document(Page::Portrait, vec![name, Block::Table(table)]);
    assert!(body(&document).starts_with("<w:p><w:pPr><w:pStyle w:val=\"TableTitle\"/></w:pPr>"));
    let styles = part(&written(&document), "word/styles.xml");
    let (_, title) = styles.split_once("\"TableTitle\"").expect("the style");
    assert!(
        title
            .split_once("</w:style>")
            .expect("its end")
            .0
            .contains("<w:keepNext/>")
    );
}
