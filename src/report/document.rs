//! The report model: what a document says, in blocks that every format can write.
use crate::calendar::{Language, Numerals};

/// A document, ready to be written in any format.
///
/// Texts are final: they hold the digits of the chosen numerals, no line breaks and no control
/// characters, and are not escaped for any format.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The name that a file or print of it is proposed under.
    pub title: String,
    /// The language it is written in.
    pub language: Language,
    /// The digits that page numbers have too.
    pub numerals: Numerals,
    /// What stands small at its foot; nothing where it is empty.
    pub foot: String,
    /// Its parts; each begins on a new page.
    pub sheets: Vec<Sheet>,
}

/// Pages of one shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The shape.
    pub page: Page,
    /// What stands on them.
    pub blocks: Vec<Block>,
}

/// The shape of a page; the paper is A4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// Upright, centred, without a page number.
    Cover,
    /// Upright.
    Portrait,
    /// Lengthwise, for tables.
    Landscape,
}

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// What a cover says.
    Cover(Cover),
    /// A heading.
    Heading {
        /// 2 or 3; 1 is the title on the cover, or of a document without one.
        level: u8,
        /// Its words.
        text: String,
    },
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
    /// The head of a memo.
    Memo(MemoHead),
    /// A chart; a table beside it says the same, for formats that cannot draw.
    Chart(Chart),
    /// Pictures with their captions.
    Pictures(Vec<Picture>),
    /// So many dotted lines to write on by hand.
    Lines(u8),
    /// Places to sign, side by side.
    Signatures(Vec<Signature>),
}

/// What a cover says, line by line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cover {
    /// The title, broken where it reads best.
    pub title: Vec<String>,
    /// The time it speaks of.
    pub period: Vec<String>,
    /// Who reports, and from where.
    pub office: Vec<String>,
}

/// The head of a memo (บันทึกข้อความ).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MemoHead {
    /// ส่วนราชการ: who writes.
    pub from: String,
    /// ที่: its number; empty to leave room for it.
    pub number: String,
    /// วันที่.
    pub date: String,
    /// เรื่อง.
    pub subject: String,
    /// เรียน: to whom.
    pub to: String,
}

/// A picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// What it shows.
    pub caption: String,
    /// A `data:` URI of a JPEG or PNG.
    pub source: String,
}

/// A chart of bars.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    /// What it shows.
    pub caption: String,
    /// Its bars, from the top.
    pub bars: Vec<Bar>,
    /// The value of a bar as long as the chart is wide.
    pub most: u32,
    /// A value to compare with, and its name.
    pub mark: Option<(u32, String)>,
}

/// A bar of a chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bar {
    /// What it stands for.
    pub label: String,
    /// How long it is.
    pub value: u32,
    /// Its value in figures.
    pub figure: String,
    /// Whether it falls short of the mark.
    pub is_short: bool,
}

/// A paragraph of text or an entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// How it is set.
    pub style: Style,
    /// The number before an entry, with its full stop.
    pub number: Option<String>,
    /// Its words.
    pub text: String,
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Style {
    /// Flush left.
    #[default]
    Plain,
    /// With an indented first line, as official prose is.
    Prose,
    /// In the middle of the line.
    Centred,
    /// Smaller, under what it explains.
    Note,
}

/// A table whose header row repeats on every page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it shows, for those who do not see where it stands.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell per column.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The header.
    pub title: String,
    /// Share of the table's width in percent.
    pub percent: u8,
    /// Where the cells' texts stand.
    pub align: Align,
}

/// Where the text of a cell stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Align {
    /// At the left.
    #[default]
    Start,
    /// In the middle, as figures are.
    Centre,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is about, as a record of the plan: tells the same row in another version of the
    /// document and is never shown. Empty for a row of blanks.
    pub key: String,
    /// Whether it sums up the rows above.
    pub is_total: bool,
    /// One for each column.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Its paragraphs; at least one.
    pub paragraphs: Vec<Paragraph>,
}

/// A place to sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// In what capacity: ผู้รายงาน.
    pub role: String,
    /// The name under the line, empty to leave room for it.
    pub name: String,
}

impl Paragraph {
    /// A paragraph without a number.
    #[must_use]
    pub fn new(style: Style, text: String) -> Self {
        Self {
            style,
            number: None,
            text,
        }
    }

    /// Number and words as one text.
    #[must_use]
    pub fn plain(&self) -> String {
        match &self.number {
            Some(number) => format!("{number} {}", self.text),
            None => self.text.clone(),
        }
    }
}

impl Cell {
    /// A cell of one plain paragraph.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self {
            paragraphs: vec![Paragraph::new(Style::Plain, text)],
        }
    }

    /// Its paragraphs as one text of lines.
    #[must_use]
    pub fn plain(&self) -> String {
        let lines: Vec<String> = self.paragraphs.iter().map(Paragraph::plain).collect();
        lines.join("\n")
    }
}

impl Document {
    /// The document with the code at its foot by which its figures can be found again in the log.
    #[must_use]
    pub fn with_check_code(mut self, code: Option<&str>) -> Self {
        let words = match self.language {
            Language::Thai => "รหัสตรวจสอบข้อมูล",
            Language::English => "Check code",
        };
        self.foot = code
            .map(|code| format!("{words} {code}"))
            .unwrap_or_default();
        self
    }

    /// Its blocks, sheet by sheet.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.sheets.iter().flat_map(|sheet| &sheet.blocks)
    }
}
