//! What an office puts on its web site: documents that stand alone, open data, an index.
use super::analysis::analysis_report;
use super::csv::field;
use super::document::{
    Align, Block, Cell, Column, Cover, Document, Page, Paragraph, Row, Sheet, Table,
};
use super::docx::{Letterhead, write_docx};
use super::grid::{Grid, Value};
use super::html::{escape, write_html_page};
use super::measures::{MeasuresOptions, measures_report};
use super::open_data::{planned_grids, reported_grids};
use super::parcel::{Part, TooLarge, pack};
use super::register_page::register_page;
use crate::calendar::{Date, Language, Numerals, Round};
use crate::plan::Plan;
use crate::survey::masked;

/// Registers that an office publishes as pages.
const PUBLIC_REGISTERS: [&str; 3] = ["statistics", "complaints", "channels"];

/// The register whose numbers and addresses are the office's own, to be called.
const CHANNELS: &str = "channels";
/// Its column of those who answer.
const WHO: &str = "answers";

/// What may become public beyond the rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PublicOptions {
    /// The names of those who sign.
    pub names: bool,
    /// The pictures of the evidence: they may show people.
    pub pictures: bool,
}

/// A document that becomes public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicDocument {
    /// The name of its files, without an ending.
    pub name: String,
    /// The document, without what must not become public.
    pub document: Document,
}

/// The documents that become public: the analysis once a result was entered, the report of each
/// round as it was closed (`closed`, with the plan as it was then), the report of the survey once
/// it was announced, and the registers of statistics, complaints and channels that hold something.
/// What is still a draft is left out, telephone and identity numbers and mail addresses are
/// masked but those of the channels, and names and pictures are there only if chosen.
#[must_use]
pub fn public_documents(
    plan: &Plan,
    closed: &[(Round, Plan)],
    survey: Option<Document>,
    today: Date,
    options: PublicOptions,
) -> Vec<PublicDocument> {
    let year = plan.year.be();
    let mut documents = Vec::new();
    if !plan.assessment(plan.assessed.be()).scores.is_empty() {
        let document = analysis_report(plan, Numerals::Thai);
        documents.push((format!("วิเคราะห์ผลและมาตรการ-{year}"), document));
    }
    for (round, then) in closed {
        let months = round.months();
        let document = measures_report(then, *round, &MeasuresOptions::default());
        documents.push((format!("รายงานผลมาตรการ-รอบ{months}เดือน-{year}"), document));
    }
    documents.extend(survey.map(|document| (format!("รายงานความพึงพอใจ-{year}"), document)));
    for (_, document) in &mut documents {
        *document = public(std::mem::take(document), options);
    }
    for key in PUBLIC_REGISTERS {
        let Some(register) = plan.registers.register(key) else {
            continue;
        };
        let mut register = (*register).clone();
        if !options.names {
            register.columns.retain(|column| column.key() != WHO);
        }
        if plan
            .registers
            .rows(key)
            .iter()
            .any(|row| !row.is_blank(&register.columns))
        {
            let page = register_page(plan, &register, today, Numerals::Thai);
            let document = if key == CHANNELS {
                page
            } else {
                public(page, options)
            };
            let name = register.label.of(Language::Thai).replace(' ', "");
            documents.push((format!("{name}-{year}"), document));
        }
    }
    documents
        .into_iter()
        .map(|(name, document)| PublicDocument { name, document })
        .collect()
}

/// The open data that goes with them, masked alike: measures, tasks and results as the round that
/// was closed last reported them; before that, what is planned alone.
#[must_use]
pub fn public_grids(plan: &Plan, closed: &[(Round, Plan)], today: Date) -> Vec<Grid> {
    let mut grids = match closed.last() {
        Some((round, then)) => reported_grids(then, *round, today),
        None => planned_grids(plan, today),
    };
    for value in grids
        .iter_mut()
        .flat_map(|grid| grid.rows.iter_mut().flatten())
    {
        if let Value::Text(text) = value {
            *text = hidden(text);
        }
    }
    grids
}

/// A text without what must not become public.
fn hidden(text: &str) -> String {
    masked(&without_folders(text))
}

/// A line that names a file by its path names it alone: folders may be named after people.
fn without_folders(text: &str) -> String {
    let line = |line: &str| {
        let begin = line.find(":\\").map(|at| at.saturating_sub(1));
        let Some(begin) = begin.or_else(|| line.find("\\\\")) else {
            return line.to_owned();
        };
        let (before, path) = line.split_at_checked(begin).unwrap_or(("", line));
        format!("{before}{}", path.rsplit('\\').next().unwrap_or_default())
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// A table of open data as a page, to be looked at before it becomes public.
#[must_use]
pub fn grid_page(grid: &Grid) -> Document {
    let whole: u32 = grid.columns.iter().map(|it| u32::from(it.width)).sum();
    let columns = grid.columns.iter().map(|column| Column {
        title: column.title.clone(),
        percent: u8::try_from(u32::from(column.width) * 100 / whole.max(1)).unwrap_or(1),
        align: Align::Start,
    });
    let rows = grid.rows.iter().map(|row| Row {
        key: String::new(),
        is_total: false,
        cells: row.iter().map(|value| Cell::new(field(value))).collect(),
    });
    let heading = Block::Heading {
        level: 2,
        text: grid.name.clone(),
    };
    let table = Table {
        caption: grid.name.clone(),
        columns: columns.collect(),
        rows: rows.collect(),
    };
    Document {
        title: grid.name.clone(),
        sheets: vec![Sheet {
            page: Page::Landscape,
            blocks: vec![heading, Block::Table(table)],
        }],
        ..Document::default()
    }
}

/// The pack: each document as a page and as DOCX, the data files, and an index that names the PDFs
/// which the office saves beside it.
///
/// # Errors
/// [`TooLarge`].
pub fn write_pack(
    documents: &[PublicDocument],
    data: Vec<Part>,
    head: &Letterhead,
) -> Result<Vec<u8>, TooLarge> {
    let mut parts = vec![("index.html".to_owned(), index(documents, &data, head))];
    for PublicDocument { name, document } in documents {
        parts.push((format!("{name}.html"), write_html_page(document)));
        parts.push((format!("{name}.docx"), write_docx(document, head)?));
    }
    parts.extend(data);
    pack(&parts)
}

fn index(documents: &[PublicDocument], data: &[Part], head: &Letterhead) -> Vec<u8> {
    let mut html = String::from(
        "<!doctype html>\n<html lang=\"th\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
    );
    escape(&mut html, &head.office);
    html.push_str(
        "</title>\n<style>body{max-width:50rem;margin:2rem auto;padding:0 1rem;\
         font:1.1rem/1.7 'Sarabun','TH Sarabun New',sans-serif}li{margin:.5rem 0}</style>\n\
         </head>\n<body>\n<h1>เอกสารเผยแพร่ตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส</h1>\n<p>",
    );
    escape(&mut html, &head.office);
    html.push_str("</p>\n<h2>เอกสาร</h2>\n<ul>\n");
    for PublicDocument { name, document } in documents {
        html.push_str("<li>");
        escape(&mut html, &document.title);
        for (ending, label) in [("pdf", "PDF"), ("html", "หน้าเว็บ"), ("docx", "Word")]
        {
            html.push_str(" · ");
            link(&mut html, &format!("{name}.{ending}"), label);
        }
        html.push_str("</li>\n");
    }
    html.push_str("</ul>\n<h2>ข้อมูลเปิด</h2>\n<ul>\n");
    for (name, _) in data {
        html.push_str("<li>");
        link(&mut html, name, name);
        html.push_str("</li>\n");
    }
    html.push_str("</ul>\n</body>\n</html>\n");
    html.into_bytes()
}

fn link(html: &mut String, target: &str, label: &str) {
    html.push_str("<a href=\"");
    escape(html, target);
    html.push_str("\">");
    escape(html, label);
    html.push_str("</a>");
}

/// The document without what must not become public.
fn public(mut document: Document, options: PublicOptions) -> Document {
    document.title = hidden(&document.title);
    for sheet in &mut document.sheets {
        if !options.pictures {
            sheet
                .blocks
                .retain(|block| !matches!(block, Block::Pictures(_)));
        }
        for block in &mut sheet.blocks {
            mask(block, options);
        }
    }
    if !options.pictures {
        // An appendix of pictures is a sheet of its own, of which only headings are left.
        let says = |block: &Block| !matches!(block, Block::Heading { .. });
        document
            .sheets
            .retain(|sheet| sheet.blocks.iter().any(says));
    }
    document
}

fn mask(block: &mut Block, options: PublicOptions) {
    let paragraph = |paragraph: &mut Paragraph| paragraph.text = hidden(&paragraph.text);
    match block {
        Block::Cover(Cover {
            title,
            period,
            office,
        }) => {
            for line in title.iter_mut().chain(period).chain(office) {
                *line = masked(line);
            }
        }
        Block::Heading { text, .. } => *text = masked(text),
        Block::Paragraph(text) => paragraph(text),
        Block::Table(table) => {
            let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells);
            cells
                .flat_map(|Cell { paragraphs }| paragraphs)
                .for_each(paragraph);
        }
        Block::Chart(chart) => {
            for bar in &mut chart.bars {
                bar.label = hidden(&bar.label);
            }
        }
        Block::Pictures(pictures) => {
            for picture in pictures {
                picture.caption = hidden(&picture.caption);
            }
        }
        Block::Memo(head) => head.subject = hidden(&head.subject),
        Block::Signatures(signatures) => {
            if !options.names {
                for signature in signatures {
                    signature.name.clear();
                }
            }
        }
        Block::Lines(_) => {}
    }
}
