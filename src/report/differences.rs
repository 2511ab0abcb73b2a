//! What differs between two states of a document: a round as it was reported, and now.
use super::document::{Block, Document, Table};
use std::collections::BTreeMap;

/// One place of a document that does not say what it said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Where.
    pub place: Place,
    /// What it said; `None` where there was nothing.
    pub old: Option<String>,
    /// What it says; `None` where there is nothing now.
    pub new: Option<String>,
}

/// A place of a document, in words that stand in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The cover.
    Cover,
    /// A heading.
    Heading,
    /// A paragraph outside of tables.
    Paragraph,
    /// The title of a column, counted from 1.
    ColumnTitle(usize),
    /// A whole row that came or went; it is told by the text of its first cell.
    Row,
    /// A cell of a row that stands in both.
    Cell {
        /// The record of the row.
        key: String,
        /// What the row is about: the last line of its first cell, as it is now.
        row: String,
        /// The title of its column, as it is now.
        column: String,
    },
}

/// The places that differ, in the order of the newer state; rows that are gone come last.
///
/// Rows are told by their record, so that a row which only moved differs nowhere.
#[must_use]
pub fn differences(then: &Document, now: &Document) -> Vec<Difference> {
    let mut found = Vec::new();
    outside_of_tables(then, now, &mut found);
    column_titles(then, now, &mut found);
    rows(then, now, &mut found);
    found
}

fn outside_of_tables(then: &Document, now: &Document, found: &mut Vec<Difference>) {
    let (old, new) = (Texts::of(then), Texts::of(now));
    for (place, old, new) in [
        (Place::Cover, old.cover, new.cover),
        (Place::Heading, old.headings, new.headings),
        (Place::Paragraph, old.paragraphs, new.paragraphs),
    ] {
        for index in 0..old.len().max(new.len()) {
            push(found, place.clone(), old.get(index), new.get(index));
        }
    }
}

/// The texts outside of tables.
#[derive(Default)]
struct Texts {
    cover: Vec<String>,
    headings: Vec<String>,
    paragraphs: Vec<String>,
}

impl Texts {
    fn of(document: &Document) -> Self {
        let mut texts = Self::default();
        for block in document.blocks() {
            match block {
                Block::Cover(cover) => {
                    let lines = [&cover.title, &cover.period, &cover.office];
                    texts.cover.extend(lines.map(|lines| lines.join("\n")));
                }
                Block::Heading { text, .. } => texts.headings.push(text.clone()),
                Block::Paragraph(paragraph) => texts.paragraphs.push(paragraph.plain()),
                Block::Memo(head) => texts.headings.push(head.subject.clone()),
                Block::Pictures(_)
                | Block::Table(_)
                | Block::Chart(_)
                | Block::Lines(_)
                | Block::Signatures(_) => {}
            }
        }
        texts
    }
}

fn tables(document: &Document) -> impl Iterator<Item = &Table> {
    document.blocks().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Cover(_)
        | Block::Heading { .. }
        | Block::Paragraph(_)
        | Block::Memo(_)
        | Block::Chart(_)
        | Block::Pictures(_)
        | Block::Lines(_)
        | Block::Signatures(_) => None,
    })
}

/// Titles over the same rows: of tables that begin with the same record. What changed alike in
/// several tables is told once.
fn column_titles(then: &Document, now: &Document, found: &mut Vec<Difference>) {
    let first_key = |table: &Table| table.rows.first().map(|row| row.key.clone());
    for new in tables(now) {
        let Some(old) = tables(then).find(|old| first_key(old) == first_key(new)) else {
            continue;
        };
        for (place, (old, new)) in (1..).zip(old.columns.iter().zip(&new.columns)) {
            let mut change = Vec::new();
            let place = Place::ColumnTitle(place);
            push(&mut change, place, Some(&old.title), Some(&new.title));
            change.retain(|change| !found.contains(change));
            found.append(&mut change);
        }
    }
}

fn rows(then: &Document, now: &Document, found: &mut Vec<Difference>) {
    let keyed = |document| {
        let rows =
            tables(document).flat_map(|table| table.rows.iter().map(move |row| (table, row)));
        rows.filter(|(_, row)| !row.key.is_empty())
    };
    let mut old_rows: BTreeMap<&str, _> = keyed(then)
        .map(|(_, row)| (row.key.as_str(), row))
        .collect();
    for (table, new) in keyed(now) {
        let Some(old) = old_rows.remove(new.key.as_str()) else {
            let issue = new.cells.first().map(|cell| cell.plain());
            push(found, Place::Row, None, issue.as_ref());
            continue;
        };
        let issue = new.cells.first().and_then(|cell| cell.paragraphs.last());
        for ((old, new_cell), column) in old.cells.iter().zip(&new.cells).zip(&table.columns) {
            let place = Place::Cell {
                key: new.key.clone(),
                row: issue.map(|line| line.text.clone()).unwrap_or_default(),
                column: column.title.clone(),
            };
            push(found, place, Some(&old.plain()), Some(&new_cell.plain()));
        }
    }
    for (_, row) in keyed(then).filter(|(_, row)| old_rows.contains_key(row.key.as_str())) {
        let issue = row.cells.first().map(|cell| cell.plain());
        push(found, Place::Row, issue.as_ref(), None);
    }
}

fn push(found: &mut Vec<Difference>, place: Place, old: Option<&String>, new: Option<&String>) {
    if old != new {
        found.push(Difference {
            place,
            old: old.cloned(),
            new: new.cloned(),
        });
    }
}
