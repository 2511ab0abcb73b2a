//! The text of a DOCX: blocks in sections.
use super::NAMESPACE;
use super::numbering::Lists;
use super::package::{FOOTER, HEADER, run};
use super::picture::Image;
use crate::calendar::Numerals;
use crate::report::compounds::{Piece, pieces};
use crate::report::document::{
    Align, Block, Cover, Document, MemoHead, Page, Paragraph, Picture, Row, Sheet, Signature,
    Style, Table,
};
use crate::report::pen::letters;
use crate::report::xml::Xml;

const ROOT: &str = "w:document";
/// Lines of the tallest cell up to which a row is kept on one page: about a third of it.
const KEPT_LINES: usize = 10;
/// Letters of a table's text on a line as wide as a page of each shape.
const LETTERS: [usize; 2] = [95, 160];

/// Writes the text of a document and finds out which lists it has.
pub(super) struct Body<'a> {
    xml: Xml,
    has_foot: bool,
    lists: &'a mut Lists,
    images: Vec<Image>,
}

impl<'a> Body<'a> {
    pub(super) fn new(lists: &'a mut Lists) -> Self {
        let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let names = [("xmlns:w", NAMESPACE), ("xmlns:r", relationships)];
        Self {
            xml: Xml::new(ROOT, &names),
            has_foot: false,
            lists,
            images: Vec::new(),
        }
    }

    pub(super) fn write(mut self, document: &Document) -> (Vec<u8>, Vec<Image>) {
        self.has_foot = !document.foot.is_empty();
        self.xml.open("w:body", &[]);
        for (place, sheet) in document.sheets.iter().enumerate() {
            for (place, block) in sheet.blocks.iter().enumerate() {
                // Word makes one table of two that touch.
                let is_table = |other: &Block| matches!(other, Block::Table(_));
                if is_table(block) && place > 0 && sheet.blocks.get(place - 1).is_some_and(is_table)
                {
                    self.line("TableGap", "");
                }
                match (block, sheet.blocks.get(place + 1)) {
                    // The name of a table stays on its page.
                    (Block::Paragraph(name), Some(Block::Table(_)))
                        if name.style == Style::Plain && name.number.is_none() =>
                    {
                        self.line("TableTitle", &name.text);
                    }
                    _ => self.block(block, sheet.page),
                }
            }
            let is_last = place + 1 == document.sheets.len();
            let before = place.checked_sub(1).and_then(|it| document.sheets.get(it));
            // Custom numbers pages of text from the second on, tables that follow a cover from the first,
            // and what follows tables goes on with their numbers.
            let begins_bare = match before.map(|sheet| sheet.page) {
                Some(Page::Landscape) => false,
                Some(_) => sheet.page != Page::Landscape,
                None => true,
            };
            self.end_sheet(sheet, document.numerals, [begins_bare, is_last]);
        }
        self.xml.close("w:body");
        (self.xml.finish(ROOT), self.images)
    }

    /// A section ends with its last paragraph, and a document's last table wants one behind it:
    /// an empty paragraph that takes no room.
    fn end_sheet(&mut self, sheet: &Sheet, numerals: Numerals, [begins_bare, is_last]: [bool; 2]) {
        let needs_paragraph = !is_last || !matches!(sheet.blocks.last(), Some(Block::Paragraph(_)));
        if needs_paragraph {
            self.xml.open("w:p", &[]);
            self.xml.open("w:pPr", &[]);
            self.xml.empty("w:pStyle", &[("w:val", "SheetEnd")]);
            if !is_last {
                self.section(sheet.page, numerals, begins_bare);
            }
            self.xml.close("w:pPr");
            self.xml.close("w:p");
        }
        if is_last {
            self.section(sheet.page, numerals, begins_bare);
        }
    }

    fn section(&mut self, page: Page, numerals: Numerals, begins_bare: bool) {
        let xml = &mut self.xml;
        xml.open("w:sectPr", &[]);
        if page != Page::Cover {
            let header = [("w:type", "default"), ("r:id", HEADER)];
            xml.empty("w:headerReference", &header);
        }
        if self.has_foot {
            for pages in ["default", "first"] {
                let footer = [("w:type", pages), ("r:id", FOOTER)];
                xml.empty("w:footerReference", &footer);
            }
        }
        xml.empty("w:type", &[("w:val", "nextPage")]);
        let size: &[_] = match page {
            Page::Cover | Page::Portrait => &[("w:w", "11906"), ("w:h", "16838")],
            Page::Landscape => &[
                ("w:w", "16838"),
                ("w:h", "11906"),
                ("w:orient", "landscape"),
            ],
        };
        xml.empty("w:pgSz", size);
        let [top, right, bottom, left] = match page {
            Page::Cover | Page::Portrait => ["850", "1134", "850", "1701"],
            Page::Landscape => ["1134", "850", "850", "850"],
        };
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", top),
                ("w:right", right),
                ("w:bottom", bottom),
                ("w:left", left),
                ("w:header", "425"),
                ("w:footer", "425"),
                ("w:gutter", "0"),
            ],
        );
        if numerals == Numerals::Thai {
            xml.empty("w:pgNumType", &[("w:fmt", "thaiNumbers")]);
        }
        if begins_bare {
            xml.empty("w:titlePg", &[]);
        }
        xml.close("w:sectPr");
    }

    fn block(&mut self, block: &Block, page: Page) {
        match block {
            Block::Cover(cover) => self.cover(cover),
            Block::Heading { level, text } => {
                self.lists.end();
                let style = match level {
                    0 | 1 => "Heading1",
                    2 => "Heading2",
                    _ => "Heading3",
                };
                self.line(style, text);
            }
            Block::Paragraph(paragraph) => {
                let style = match paragraph.style {
                    Style::Plain => None,
                    Style::Prose => Some("Prose"),
                    Style::Centred => Some("Centred"),
                    Style::Note => Some("Note"),
                };
                self.paragraph(style, paragraph);
            }
            Block::Table(table) => self.table(table, page),
            Block::Memo(head) => self.memo_head(head),
            // A table beside it says the same.
            Block::Chart(_) => {}
            Block::Pictures(pictures) => {
                for picture in pictures {
                    self.picture(picture);
                }
            }
            Block::Lines(count) => {
                for _ in 0..*count {
                    self.open_paragraph(Some("WritingLine"), None);
                    self.xml.open("w:r", &[]);
                    self.xml.empty("w:tab", &[]);
                    self.xml.close("w:r");
                    self.xml.close("w:p");
                }
            }
            Block::Signatures(signatures) => self.signatures(signatures, page),
        }
    }

    fn cover(&mut self, cover: &Cover) {
        for (style, lines) in [
            ("Title", &cover.title),
            ("CoverPeriod", &cover.period),
            ("CoverOffice", &cover.office),
        ] {
            if lines.is_empty() {
                continue;
            }
            self.open_paragraph(Some(style), None);
            for (place, line) in lines.iter().enumerate() {
                if place > 0 {
                    self.xml.open("w:r", &[]);
                    self.xml.empty("w:br", &[]);
                    self.xml.close("w:r");
                }
                self.text(line);
            }
            self.xml.close("w:p");
        }
    }

    fn picture(&mut self, picture: &Picture) {
        let Some(image) = Image::read(&picture.source) else {
            return;
        };
        let number = self.images.len() + 1;
        self.open_paragraph(Some("Picture"), None);
        image.write(
            &mut self.xml,
            number,
            &super::relationship(number),
            &picture.caption,
        );
        self.xml.close("w:p");
        self.line("Caption", &picture.caption);
        self.images.push(image);
    }

    /// Labels in bold, and dots up to the next one or the edge of the paper.
    fn memo_head(&mut self, head: &MemoHead) {
        self.line("MemoTitle", "บันทึกข้อความ");
        for (style, fields) in [
            ("MemoLine", &[("ส่วนราชการ", &head.from)][..]),
            ("MemoHalves", &[("ที่", &head.number), ("วันที่", &head.date)]),
            ("MemoLine", &[("เรื่อง", &head.subject)]),
        ] {
            self.open_paragraph(Some(style), None);
            for (label, text) in fields {
                self.xml.open("w:r", &[]);
                self.xml.open("w:rPr", &[]);
                self.xml.empty("w:rStyle", &[("w:val", "MemoLabel")]);
                self.xml.close("w:rPr");
                self.xml.element("w:t", &[], label);
                self.xml.close("w:r");
                self.text(&format!(" {text}"));
                self.xml.open("w:r", &[]);
                self.xml.empty("w:tab", &[]);
                self.xml.close("w:r");
            }
            self.xml.close("w:p");
        }
        self.line("MemoTo", &format!("เรียน {}", head.to));
    }

    fn line(&mut self, style: &str, text: &str) {
        self.open_paragraph(Some(style), None);
        self.text(text);
        self.xml.close("w:p");
    }

    fn paragraph(&mut self, style: Option<&str>, paragraph: &Paragraph) {
        let number = paragraph.number.as_deref();
        let list = number.and_then(|number| self.lists.of(number));
        self.open_paragraph(style, list);
        match number {
            Some(number) if list.is_none() => run(&mut self.xml, &format!("{number} ")),
            _ => {}
        }
        self.text(&paragraph.text);
        self.xml.close("w:p");
    }

    fn open_paragraph(&mut self, style: Option<&str>, list: Option<usize>) {
        self.xml.open("w:p", &[]);
        if style.is_none() && list.is_none() {
            return;
        }
        self.xml.open("w:pPr", &[]);
        if let Some(style) = style {
            self.xml.empty("w:pStyle", &[("w:val", style)]);
        }
        if let Some(list) = list {
            self.xml.open("w:numPr", &[]);
            self.xml.empty("w:ilvl", &[("w:val", "0")]);
            self.xml.empty("w:numId", &[("w:val", &list.to_string())]);
            self.xml.close("w:numPr");
        }
        self.xml.close("w:pPr");
    }

    /// Dates and eras hold together by no-break spaces, as one types them in Word. Compounds are
    /// left to Word's own dictionary, which knows them: the official fonts have no glyph for the
    /// word joiner, and it would stay in what is copied.
    fn text(&mut self, text: &str) {
        let mut held = String::with_capacity(text.len());
        for piece in pieces(text) {
            match piece {
                Piece::Free(free) => held.push_str(free),
                Piece::Unbroken(word) => held.push_str(&word.replace(' ', "\u{A0}")),
            }
        }
        run(&mut self.xml, &held);
    }

    fn table(&mut self, table: &Table, page: Page) {
        let width = text_width(page);
        let mut widths: Vec<u32> = table
            .columns
            .iter()
            .map(|column| width * u32::from(column.percent) / 100)
            .collect();
        // What rounding left over, so that the table is as wide as the page.
        let is_full = table
            .columns
            .iter()
            .map(|it| u32::from(it.percent))
            .sum::<u32>()
            == 100;
        let rest = width.saturating_sub(widths.iter().sum());
        if let Some(last) = widths.last_mut().filter(|_| is_full) {
            *last += rest;
        }
        self.open_table(Some("ReportTable"), &widths, Some(&table.caption));
        self.xml.open("w:tr", &[]);
        self.xml.open("w:trPr", &[]);
        self.xml.empty("w:cantSplit", &[]);
        self.xml.empty("w:tblHeader", &[]);
        self.xml.close("w:trPr");
        for (column, width) in table.columns.iter().zip(&widths) {
            self.open_cell(*width);
            self.line("TableHeader", &column.title);
            self.xml.close("w:tc");
        }
        self.xml.close("w:tr");
        for row in &table.rows {
            self.row(row, table, &widths, page);
        }
        self.xml.close("w:tbl");
    }

    fn row(&mut self, row: &Row, table: &Table, widths: &[u32], page: Page) {
        self.xml.open("w:tr", &[]);
        if lines_of(row, table, page) <= KEPT_LINES {
            self.xml.open("w:trPr", &[]);
            self.xml.empty("w:cantSplit", &[]);
            self.xml.close("w:trPr");
        }
        for ((cell, column), width) in row.cells.iter().zip(&table.columns).zip(widths) {
            self.open_cell(*width);
            self.lists.end();
            for paragraph in &cell.paragraphs {
                let is_centred = column.align == Align::Centre || paragraph.style == Style::Centred;
                let style = match (row.is_total, is_centred) {
                    (false, false) => "TableText",
                    (false, true) => "TableCentred",
                    (true, false) => "TableTotal",
                    (true, true) => "TableTotalCentred",
                };
                self.paragraph(Some(style), paragraph);
            }
            if cell.paragraphs.is_empty() {
                self.line("TableText", "");
            }
            self.xml.close("w:tc");
        }
        self.lists.end();
        self.xml.close("w:tr");
    }

    /// A table without lines, a cell for each who signs.
    fn signatures(&mut self, signatures: &[Signature], page: Page) {
        const DOTS: &str = "........................................";
        let count = u32::try_from(signatures.len()).unwrap_or(1).max(1);
        let widths = vec![text_width(page) / count; signatures.len()];
        self.line("Signature", "");
        self.open_table(None, &widths, None);
        self.xml.open("w:tr", &[]);
        self.xml.open("w:trPr", &[]);
        self.xml.empty("w:cantSplit", &[]);
        self.xml.close("w:trPr");
        for (signature, width) in signatures.iter().zip(&widths) {
            self.open_cell(*width);
            self.line("Signature", &format!("ลงชื่อ{DOTS}"));
            let name = if signature.name.is_empty() {
                DOTS
            } else {
                &signature.name
            };
            self.line("Signature", &format!("({name})"));
            self.line("Signature", &signature.role);
            self.xml.close("w:tc");
        }
        self.xml.close("w:tr");
        self.xml.close("w:tbl");
    }

    fn open_table(&mut self, style: Option<&str>, widths: &[u32], caption: Option<&str>) {
        let xml = &mut self.xml;
        let total = widths.iter().sum::<u32>().to_string();
        xml.open("w:tbl", &[]);
        xml.open("w:tblPr", &[]);
        if let Some(style) = style {
            xml.empty("w:tblStyle", &[("w:val", style)]);
        }
        xml.empty("w:tblW", &[("w:w", &total), ("w:type", "dxa")]);
        xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        let look = [("w:val", "0020"), ("w:firstRow", "1")];
        xml.empty("w:tblLook", &look);
        if let Some(caption) = caption {
            xml.empty("w:tblCaption", &[("w:val", caption)]);
        }
        xml.close("w:tblPr");
        xml.open("w:tblGrid", &[]);
        for width in widths {
            xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
        }
        xml.close("w:tblGrid");
    }

    fn open_cell(&mut self, width: u32) {
        self.xml.open("w:tc", &[]);
        self.xml.open("w:tcPr", &[]);
        let width = width.to_string();
        self.xml
            .empty("w:tcW", &[("w:w", &width), ("w:type", "dxa")]);
        self.xml.close("w:tcPr");
    }
}

/// Twips between the margins.
fn text_width(page: Page) -> u32 {
    match page {
        Page::Cover | Page::Portrait => 11906 - 1701 - 1134,
        Page::Landscape => 16838 - 2 * 850,
    }
}

/// About how many lines a row takes.
fn lines_of(row: &Row, table: &Table, page: Page) -> usize {
    let on_a_line = match page {
        Page::Cover | Page::Portrait => LETTERS[0],
        Page::Landscape => LETTERS[1],
    };
    let of_cell = |(cell, percent): (&crate::report::Cell, u8)| -> usize {
        let room = (on_a_line * usize::from(percent) / 100).max(1);
        let lines = cell.paragraphs.iter();
        lines
            .map(|paragraph| letters(&paragraph.plain()).div_ceil(room).max(1))
            .sum()
    };
    let percents = table.columns.iter().map(|column| column.percent);
    row.cells
        .iter()
        .zip(percents)
        .map(of_cell)
        .max()
        .unwrap_or(0)
}
