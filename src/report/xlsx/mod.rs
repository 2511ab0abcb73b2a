//! Writes grids as XLSX: typed cells, a header that stays, formulas under columns.
//!
//! A writer of our own on the parts that DOCX needs anyway: `rust_xlsxwriter` would add 245 kB,
//! compressed, to a page of 1.5 MB, and keeps a whole workbook in memory before it writes.
mod names;
mod sheet;
mod texts;

use super::docx::Letterhead;
use super::grid::{Grid, GridColumn, Value};
use super::parcel::TooLarge;
use super::xml::Xml;
pub(super) use sheet::letters;

use names::SheetNames;
use sheet::Sheet;
use std::io::{Cursor, Write};
use texts::Texts;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

const NAMESPACE: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const SHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/// Bytes of rows that are collected before they are compressed.
const CHUNK: usize = 1 << 16;

/// A workbook that grows row by row, so that one of 100,000 rows can be written between two
/// strokes of a progress bar; what is written is compressed at once.
pub struct Workbook {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    head: Letterhead,
    names: SheetNames,
    sheet: Option<Sheet>,
    texts: Texts,
}

impl Workbook {
    /// A workbook without sheets; it wants at least one.
    #[must_use]
    pub fn new(head: &Letterhead) -> Self {
        Self {
            zip: ZipWriter::new(Cursor::new(Vec::new())),
            head: head.clone(),
            names: SheetNames::default(),
            sheet: None,
            texts: Texts::default(),
        }
    }

    /// Ends the sheet before and begins another.
    ///
    /// # Errors
    /// [`TooLarge`].
    pub fn begin_sheet(&mut self, name: &str, columns: &[GridColumn]) -> Result<(), TooLarge> {
        self.end_sheet()?;
        let number = self.names.add(name);
        self.start(&format!("xl/worksheets/sheet{number}.xml"))?;
        self.sheet = Some(Sheet::new(columns, number == 1, &mut self.texts));
        Ok(())
    }

    /// The name of the sheet that was begun last, as formulas name it; empty without sheets.
    #[must_use]
    pub fn sheet_name(&self) -> String {
        self.names.last().to_owned()
    }

    /// A row of the sheet that was begun last.
    ///
    /// # Errors
    /// [`TooLarge`]: a sheet has 1,048,576 rows at most.
    pub fn push(&mut self, row: &[Value]) -> Result<(), TooLarge> {
        let Some(sheet) = &mut self.sheet else {
            return Ok(());
        };
        sheet.push(row, &mut self.texts)?;
        if sheet.xml.len() >= CHUNK {
            let rows = sheet.xml.take();
            self.put(&rows)?;
        }
        Ok(())
    }

    /// The whole file.
    ///
    /// # Errors
    /// [`TooLarge`].
    pub fn finish(mut self) -> Result<Vec<u8>, TooLarge> {
        self.end_sheet()?;
        let styles = include_str!("styles.xml").replace("FONT", self.head.font.name());
        let texts = std::mem::take(&mut self.texts).finish();
        for (name, bytes) in [
            ("xl/workbook.xml", self.workbook()),
            ("xl/_rels/workbook.xml.rels", self.relationships()),
            ("xl/styles.xml", styles.into_bytes()),
            ("xl/sharedStrings.xml", texts),
            ("docProps/core.xml", self.properties()),
            ("_rels/.rels", package_relationships()),
            ("[Content_Types].xml", self.content_types()),
        ] {
            self.start(name)?;
            self.put(&bytes)?;
        }
        Ok(self.zip.finish().map_err(|_| TooLarge)?.into_inner())
    }

    fn end_sheet(&mut self) -> Result<(), TooLarge> {
        match self.sheet.take() {
            Some(sheet) => {
                let rest = sheet.finish(&mut self.texts);
                self.put(&rest)
            }
            None => Ok(()),
        }
    }

    fn start(&mut self, name: &str) -> Result<(), TooLarge> {
        // The clock is not asked, so that the same rows give the same bytes. A sheet repeats itself so
        // much that level 6 takes three times as long as this one for a fifteenth less.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(4))
            .last_modified_time(DateTime::default());
        self.zip.start_file(name, options).map_err(|_| TooLarge)
    }

    fn put(&mut self, bytes: &[u8]) -> Result<(), TooLarge> {
        self.zip.write_all(bytes).map_err(|_| TooLarge)
    }

    fn workbook(&self) -> Vec<u8> {
        const ROOT: &str = "workbook";
        let mut xml = Xml::new(ROOT, &[("xmlns", NAMESPACE), ("xmlns:r", OFFICE)]);
        xml.open("sheets", &[]);
        for (number, name) in self.names.numbered() {
            let id = number.to_string();
            let reference = format!("rId{number}");
            xml.empty(
                "sheet",
                &[("name", name), ("sheetId", &id), ("r:id", &reference)],
            );
        }
        xml.close("sheets");
        xml.empty("calcPr", &[("fullCalcOnLoad", "1")]);
        xml.finish(ROOT)
    }

    fn relationships(&self) -> Vec<u8> {
        let sheets = self.names.numbered().map(|(number, _)| {
            let target = format!("worksheets/sheet{number}.xml");
            (format!("rId{number}"), "worksheet", target)
        });
        let others =
            ["styles", "sharedStrings"].map(|kind| (kind.to_owned(), kind, format!("{kind}.xml")));
        let all: Vec<_> = sheets.chain(others).collect();
        let all = all
            .iter()
            .map(|(id, kind, target)| (id.as_str(), format!("{OFFICE}/{kind}"), target.as_str()));
        relationships(all)
    }

    fn properties(&self) -> Vec<u8> {
        const ROOT: &str = "cp:coreProperties";
        let namespace = format!("{PACKAGE}/metadata/core-properties");
        let names = [
            ("xmlns:cp", namespace.as_str()),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ];
        let mut xml = Xml::new(ROOT, &names);
        xml.element("dc:creator", &[], &self.head.office);
        xml.element("dc:language", &[], "th-TH");
        xml.finish(ROOT)
    }

    fn content_types(&self) -> Vec<u8> {
        const ROOT: &str = "Types";
        let namespace = format!("{PACKAGE}/content-types");
        let mut xml = Xml::new(ROOT, &[("xmlns", &namespace)]);
        let rels = "application/vnd.openxmlformats-package.relationships+xml";
        xml.empty("Default", &[("Extension", "rels"), ("ContentType", rels)]);
        xml.empty(
            "Default",
            &[("Extension", "xml"), ("ContentType", "application/xml")],
        );
        let sheets = self.names.numbered().map(|(number, _)| {
            let part = format!("/xl/worksheets/sheet{number}.xml");
            (part, format!("{SHEET}.worksheet+xml"))
        });
        let core = "application/vnd.openxmlformats-package.core-properties+xml".to_owned();
        let fixed = [
            (
                "/xl/workbook.xml".to_owned(),
                format!("{SHEET}.sheet.main+xml"),
            ),
            ("/xl/styles.xml".to_owned(), format!("{SHEET}.styles+xml")),
            (
                "/xl/sharedStrings.xml".to_owned(),
                format!("{SHEET}.sharedStrings+xml"),
            ),
            ("/docProps/core.xml".to_owned(), core),
        ];
        for (part, kind) in sheets.chain(fixed) {
            xml.empty("Override", &[("PartName", &part), ("ContentType", &kind)]);
        }
        xml.finish(ROOT)
    }
}

/// The grids as sheets of one file.
///
/// # Errors
/// [`TooLarge`].
pub fn write_xlsx(grids: &[Grid], head: &Letterhead) -> Result<Vec<u8>, TooLarge> {
    let mut workbook = Workbook::new(head);
    for grid in grids {
        workbook.begin_sheet(&grid.name, &grid.columns)?;
        for row in &grid.rows {
            workbook.push(row)?;
        }
    }
    if grids.is_empty() {
        workbook.begin_sheet("", &[])?;
    }
    workbook.finish()
}

fn package_relationships() -> Vec<u8> {
    let main = format!("{OFFICE}/officeDocument");
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    let all = [
        ("rId1", main, "xl/workbook.xml"),
        ("rId2", core, "docProps/core.xml"),
    ];
    relationships(all)
}

fn relationships<'a>(all: impl IntoIterator<Item = (&'a str, String, &'a str)>) -> Vec<u8> {
    const ROOT: &str = "Relationships";
    let namespace = format!("{PACKAGE}/relationships");
    let mut xml = Xml::new(ROOT, &[("xmlns", &namespace)]);
    for (id, kind, target) in all {
        xml.empty(
            "Relationship",
            &[("Id", id), ("Type", &kind), ("Target", target)],
        );
    }
    xml.finish(ROOT)
}

#[cfg(test)]
mod tests;
