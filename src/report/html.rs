//! Writes a document as HTML: semantic, escaped, without script, for the screen and for print.
use super::chart::write_chart;
use super::compounds::{Piece, pieces};
use super::document::{
    Align, Block, Cell, Column, Document, MemoHead, Page, Paragraph, Picture, Row, Signature,
    Style, Table,
};
use crate::calendar::{Language, Numerals};

/// The document as one `<article class="report">`, to be laid out by `style/print.css`.
///
/// It holds a `<section class="sheet">` for each sheet, whose `data-page` names its shape. On
/// screen it wants a scrolling `<div class="desk">` around it; in print each sheet begins a page.
/// A document with a lengthwise sheet begins with a style element that turns the whole paper in
/// browsers which cannot turn single pages.
#[must_use]
pub fn write_html(document: &Document) -> String {
    let mut html = String::new();
    let language = match document.language {
        Language::Thai => "th",
        Language::English => "en",
    };
    let numerals = match document.numerals {
        Numerals::Thai => "thai",
        Numerals::Arabic => "arabic",
    };
    open(
        &mut html,
        "article",
        &[
            ("class", "report"),
            ("lang", language),
            ("data-numerals", numerals),
        ],
    );
    if document
        .sheets
        .iter()
        .any(|sheet| sheet.page == Page::Landscape)
    {
        html.push_str(LENGTHWISE);
    }
    write_foot_of_pages(&mut html, &document.foot);
    let last = document.sheets.len().saturating_sub(1);
    for (place, sheet) in document.sheets.iter().enumerate() {
        let page = match sheet.page {
            Page::Cover => "cover",
            Page::Portrait => "portrait",
            Page::Landscape => "landscape",
        };
        open(
            &mut html,
            "section",
            &[("class", "sheet"), ("data-page", page)],
        );
        for block in &sheet.blocks {
            write_block(&mut html, block);
        }
        if place == last && !document.foot.is_empty() {
            element(&mut html, "p", &[("class", "foot")], &document.foot);
        }
        close(&mut html, "section");
    }
    close(&mut html, "article");
    html
}

/// The document as a page that stands alone, with its own style and without script.
#[must_use]
pub fn write_html_page(document: &Document) -> Vec<u8> {
    let language = match document.language {
        Language::Thai => "th",
        Language::English => "en",
    };
    let mut html = format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
    );
    escape(&mut html, &document.title);
    html.push_str("</title>\n<style>\n");
    html.push_str(include_str!("page.css"));
    html.push_str("</style>\n</head>\n<body>\n");
    html.push_str(&write_html(document));
    html.push_str("\n</body>\n</html>\n");
    html.into_bytes()
}

/// Chrome before 130 knows no `box-decoration-break` and lays out all pages as wide as the first.
const LENGTHWISE: &str = "<style>@supports not (box-decoration-break:clone)\
    {@page{size:A4 landscape;margin:2cm 1.5cm 1.5cm}}</style>";

/// The foot of each page, where the browser draws one; elsewhere it stands at the end.
fn write_foot_of_pages(html: &mut String, foot: &str) {
    if foot.is_empty() {
        return;
    }
    let is_plain =
        |sign: &char| sign.is_alphanumeric() || " -:().".contains(*sign) || is_thai(*sign);
    html.push_str("<style>@page{@bottom-right{font:10pt 'TH Sarabun New',sans-serif;content:'");
    html.extend(foot.chars().filter(is_plain));
    html.push_str("'}}</style>");
}

/// Thai signs, of which vowels above and tones are no letters to Unicode.
fn is_thai(sign: char) -> bool {
    ('\u{e00}'..='\u{e7f}').contains(&sign)
}

fn write_block(html: &mut String, block: &Block) {
    match block {
        Block::Cover(cover) => {
            open(html, "div", &[("class", "cover")]);
            write_lines(html, "h1", "cover-title", &cover.title);
            write_lines(html, "p", "cover-period", &cover.period);
            write_lines(html, "p", "cover-office", &cover.office);
            close(html, "div");
        }
        Block::Heading { level, text } => {
            let tag = match level {
                0 | 1 => "h1",
                2 => "h2",
                _ => "h3",
            };
            element(html, tag, &[], text);
        }
        Block::Paragraph(paragraph) => write_paragraph(html, paragraph),
        Block::Table(table) => write_table(html, table),
        Block::Memo(head) => write_memo_head(html, head),
        Block::Chart(chart) => write_chart(html, chart),
        Block::Pictures(pictures) => {
            open(html, "div", &[("class", "pictures")]);
            for picture in pictures {
                write_picture(html, picture);
            }
            close(html, "div");
        }
        Block::Lines(count) => {
            for _ in 0..*count {
                element(
                    html,
                    "p",
                    &[("class", "writing-line"), ("aria-hidden", "true")],
                    "",
                );
            }
        }
        Block::Signatures(signatures) => {
            open(html, "div", &[("class", "signatures")]);
            for signature in signatures {
                write_signature(html, signature);
            }
            close(html, "div");
        }
    }
}

fn write_lines(html: &mut String, tag: &str, class: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    open(html, tag, &[("class", class)]);
    for (place, line) in lines.iter().enumerate() {
        if place > 0 {
            html.push_str("<br>");
        }
        write_text(html, line);
    }
    close(html, tag);
}

fn write_paragraph(html: &mut String, paragraph: &Paragraph) {
    let class = match paragraph.style {
        Style::Plain => None,
        Style::Prose => Some("indented"),
        Style::Centred => Some("centred"),
        Style::Note => Some("note"),
    };
    let attributes: Vec<(&str, &str)> = class.map(|class| ("class", class)).into_iter().collect();
    open(html, "p", &attributes);
    if let Some(number) = &paragraph.number {
        element(html, "span", &[("class", "unbroken")], number);
        html.push(' ');
    }
    write_text(html, &paragraph.text);
    close(html, "p");
}

fn write_table(html: &mut String, table: &Table) {
    open(html, "table", &[("class", "report-table")]);
    element(html, "caption", &[("class", "spoken")], &table.caption);
    open(html, "colgroup", &[]);
    for column in &table.columns {
        let width = format!("width:{}%", column.percent);
        open(html, "col", &[("style", &width)]);
    }
    close(html, "colgroup");
    open(html, "thead", &[]);
    open(html, "tr", &[]);
    for column in &table.columns {
        element(html, "th", &[("scope", "col")], &column.title);
    }
    close(html, "tr");
    close(html, "thead");
    open(html, "tbody", &[]);
    for row in &table.rows {
        write_row(html, row, &table.columns);
    }
    close(html, "tbody");
    close(html, "table");
}

fn write_row(html: &mut String, row: &Row, columns: &[Column]) {
    let attributes: &[(&str, &str)] = if row.is_total {
        &[("class", "total")]
    } else {
        &[]
    };
    open(html, "tr", attributes);
    for (place, (cell, column)) in row.cells.iter().zip(columns).enumerate() {
        let align = match column.align {
            Align::Start => None,
            Align::Centre => Some(("class", "centred")),
        };
        let scope = (place == 0).then_some(("scope", "row"));
        let tag = if place == 0 { "th" } else { "td" };
        let attributes: Vec<_> = scope.into_iter().chain(align).collect();
        open(html, tag, &attributes);
        write_cell(html, cell);
        close(html, tag);
    }
    close(html, "tr");
}

fn write_cell(html: &mut String, cell: &Cell) {
    for paragraph in &cell.paragraphs {
        write_paragraph(html, paragraph);
    }
}

/// Nothing but a picture that stands in the document itself: no page of ours asks another server.
fn write_picture(html: &mut String, picture: &Picture) {
    let is_ours = ["data:image/jpeg;base64,", "data:image/png;base64,"]
        .iter()
        .any(|begin| picture.source.starts_with(begin));
    if !is_ours {
        return;
    }
    open(html, "figure", &[]);
    open(
        html,
        "img",
        &[("src", &picture.source), ("alt", &picture.caption)],
    );
    element(html, "figcaption", &[], &picture.caption);
    close(html, "figure");
}

/// The emblem's place, the title, dotted lines for what is filled in.
fn write_memo_head(html: &mut String, head: &MemoHead) {
    open(html, "div", &[("class", "memo-head")]);
    element(html, "h2", &[("class", "memo-title")], "บันทึกข้อความ");
    for line in [
        &[("ส่วนราชการ", &head.from)][..],
        &[("ที่", &head.number), ("วันที่", &head.date)],
        &[("เรื่อง", &head.subject)],
    ] {
        open(html, "p", &[("class", "memo-line")]);
        for (label, text) in line {
            element(html, "b", &[], label);
            html.push(' ');
            element(html, "span", &[("class", "memo-filled")], text);
        }
        close(html, "p");
    }
    let to = format!("เรียน {}", head.to);
    element(html, "p", &[("class", "memo-to")], &to);
    close(html, "div");
}

fn write_signature(html: &mut String, signature: &Signature) {
    open(html, "div", &[("class", "signature")]);
    open(html, "p", &[]);
    html.push_str("ลงชื่อ");
    element(html, "span", &[("class", "signature-line")], "");
    close(html, "p");
    open(html, "p", &[]);
    html.push('(');
    if signature.name.is_empty() {
        element(html, "span", &[("class", "signature-line")], "");
    } else {
        write_text(html, &signature.name);
    }
    html.push(')');
    close(html, "p");
    element(html, "p", &[], &signature.role);
    close(html, "div");
}

fn open(html: &mut String, tag: &str, attributes: &[(&str, &str)]) {
    html.push('<');
    html.push_str(tag);
    for (name, value) in attributes {
        html.push(' ');
        html.push_str(name);
        html.push_str("=\"");
        escape(html, value);
        html.push('"');
    }
    html.push('>');
}

fn close(html: &mut String, tag: &str) {
    html.push_str("</");
    html.push_str(tag);
    html.push('>');
}

fn element(html: &mut String, tag: &str, attributes: &[(&str, &str)], text: &str) {
    open(html, tag, attributes);
    write_text(html, text);
    close(html, tag);
}

/// A text with its official compounds kept on one line each.
fn write_text(html: &mut String, text: &str) {
    for piece in pieces(text) {
        match piece {
            Piece::Free(text) => escape(html, text),
            Piece::Unbroken(word) => {
                open(html, "span", &[("class", "unbroken")]);
                escape(html, word);
                close(html, "span");
            }
        }
    }
}

pub(super) fn escape(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            c => html.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Sheet;

    fn document(blocks: Vec<Block>) -> Document {
        Document {
            title: String::new(),
            language: Language::Thai,
            numerals: Numerals::Thai,
            foot: String::new(),
            sheets: vec![Sheet {
                page: Page::Portrait,
                blocks,
            }],
        }
    }

    #[track_caller]
    fn check(block: Block, expected: &str) {
        let html = write_html(&document(vec![block]));
        let start = "<article class=\"report\" lang=\"th\" data-numerals=\"thai\">\
                     <section class=\"sheet\" data-page=\"portrait\">";
        assert_eq!(html, format!("{start}{expected}</section></article>"));
    }

    fn paragraph(text: &str) -> Block {
        Block::Paragraph(Paragraph::new(Style::Plain, text.to_owned()))
    }

    #[test]
    fn markup_in_a_text_is_text() {
        check(
            paragraph("<script>alert('x')</script> & \"ก\""),
            "<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;ก&quot;</p>",
        );
    }

    #[test]
    fn a_lengthwise_sheet_turns_the_paper_of_old_browsers() {
        let mut document = document(Vec::new());
        assert!(!write_html(&document).contains("<style>"));
        document.sheets[0].page = Page::Landscape;
        let html = write_html(&document);
        assert!(html.contains("{@page{size:A4 landscape"), "{html}");
        assert!(html.contains("<section class=\"sheet\" data-page=\"landscape\">"));
    }

    #[test]
    fn the_foot_stands_at_the_end_and_on_each_printed_page_and_never_leaves_its_text() {
        let mut document = document(Vec::new());
        document.foot = "รหัสที่ 4F7A'}</style><b>".to_owned();
        let html = write_html(&document);
        assert!(
            html.contains("content:'รหัสที่ 4F7Astyleb'}}</style>"),
            "{html}"
        );
        assert!(
            html.contains("<p class=\"foot\">รหัสที่ 4F7A&#39;}&lt;/style&gt;&lt;b&gt;</p></section>")
        );
    }

    #[test]
    fn thai_letters_with_marks_come_through_whole() {
        let text = "น้ำ กำ ที่ ปี่ ปู่ ญู ฐู ฎุ ซื้อ เอี๊ยด ผู้ ก็ ป้ำ จ่ำ";
        check(paragraph(text), &format!("<p>{text}</p>"));
    }

    #[test]
    fn compounds_stay_on_one_line() {
        check(
            Block::Heading {
                level: 2,
                text: "ผู้รับผิดชอบ & พ.ศ. ๒๕๖๖".to_owned(),
            },
            "<h2><span class=\"unbroken\">ผู้รับผิดชอบ</span> &amp; \
             <span class=\"unbroken\">พ.ศ. ๒๕๖๖</span></h2>",
        );
    }

    #[test]
    fn a_table_names_its_columns_and_rows() {
        let column = |title: &str, align| Column {
            title: title.to_owned(),
            percent: 50,
            align,
        };
        let table = Table {
            caption: "ก".to_owned(),
            columns: vec![column("ข", Align::Start), column("ค", Align::Centre)],
            rows: vec![Row {
                key: "m.1".to_owned(),
                is_total: true,
                cells: vec![Cell::new("ง".to_owned()), Cell::new("๑".to_owned())],
            }],
        };
        check(
            Block::Table(table),
            "<table class=\"report-table\"><caption class=\"spoken\">ก</caption>\
             <colgroup><col style=\"width:50%\"><col style=\"width:50%\"></colgroup>\
             <thead><tr><th scope=\"col\">ข</th><th scope=\"col\">ค</th></tr></thead>\
             <tbody><tr class=\"total\"><th scope=\"row\"><p>ง</p></th>\
             <td class=\"centred\"><p>๑</p></td></tr></tbody></table>",
        );
    }
}
