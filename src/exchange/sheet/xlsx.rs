//! The first sheet of a workbook: shared texts, then cells at their places.

use super::{MOST_BYTES, Sheet, SheetError, SheetForm};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::{Cursor, Read};
use zip::ZipArchive;

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Columns and rows beyond these are no survey: a file that names them has only
/// lost its way.
const MOST_COLUMNS: usize = 500;
const MOST_ROWS: usize = 200_000;

pub(super) fn read(bytes: &[u8]) -> Result<Sheet, SheetError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| SheetError::Damaged)?;
    let workbook = part(&mut archive, "xl/workbook.xml")?.ok_or(SheetError::NoWorkbook)?;
    let relations = part(&mut archive, "xl/_rels/workbook.xml.rels")?.unwrap_or_default();
    let path = first_sheet(&workbook, &relations)?;
    let shared = match part(&mut archive, "xl/sharedStrings.xml")? {
        Some(xml) => shared_texts(&xml)?,
        None => Vec::new(),
    };
    let sheet = part(&mut archive, &path)?.ok_or(SheetError::NoWorkbook)?;
    Ok(Sheet {
        rows: rows(&sheet, &shared)?,
        form: SheetForm::Xlsx,
    })
}

/// A file of the container as text; `None` where there is none of that name.
fn part(archive: &mut Archive<'_>, name: &str) -> Result<Option<String>, SheetError> {
    let Ok(file) = archive.by_name(name) else {
        return Ok(None);
    };
    let mut bytes = Vec::new();
    // What a file says of its own size is not believed.
    let mut limited = file.take(MOST_BYTES + 1);
    limited
        .read_to_end(&mut bytes)
        .map_err(|_| SheetError::Damaged)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(SheetError::TooLarge);
    }
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let attributes = element.attributes().flatten();
    let mut own = attributes.filter(|one| one.key.as_ref() == name);
    let value = own.next()?.value;
    quick_xml::escape::unescape(&value).ok().map(Into::into)
}

/// Calls with each event of a text until there is none left.
fn each<'a>(xml: &'a str, mut take: impl FnMut(&Event<'a>)) -> Result<(), SheetError> {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return Ok(()),
            Ok(event) => take(&event),
            Err(_) => return Err(SheetError::Damaged),
        }
    }
}

/// Where the first sheet of the workbook lies.
fn first_sheet(workbook: &str, relations: &str) -> Result<String, SheetError> {
    let mut id = None;
    each(workbook, |event| {
        if let Event::Start(element) | Event::Empty(element) = event
            && element.local_name().as_ref() == "sheet"
            && id.is_none()
        {
            id = attribute(element, "r:id");
        }
    })?;
    let mut path = None;
    each(relations, |event| {
        if let Event::Start(element) | Event::Empty(element) = event
            && element.local_name().as_ref() == "Relationship"
            && id.is_some()
            && attribute(element, "Id") == id
        {
            path = attribute(element, "Target");
        }
    })?;
    Ok(match path {
        Some(path) => match path.strip_prefix('/') {
            Some(absolute) => absolute.to_owned(),
            None => format!("xl/{path}"),
        },
        None => "xl/worksheets/sheet1.xml".to_owned(),
    })
}

/// The texts that cells share; readings in other letters (`rPh`) are left out.
fn shared_texts(xml: &str) -> Result<Vec<String>, SheetError> {
    let mut texts = Vec::new();
    let (mut inside, mut phonetic) = (false, false);
    each(xml, |event| match event {
        Event::Start(element) => match element.local_name().as_ref() {
            "si" => texts.push(String::new()),
            "rPh" => phonetic = true,
            "t" => inside = true,
            _ => {}
        },
        Event::Empty(element) if element.local_name().as_ref() == "si" => {
            texts.push(String::new());
        }
        Event::End(element) => match element.local_name().as_ref() {
            "rPh" => phonetic = false,
            "t" => inside = false,
            _ => {}
        },
        other if inside && !phonetic => {
            if let Some(text) = texts.last_mut() {
                push_text(other, text);
            }
        }
        _ => {}
    })?;
    Ok(texts)
}

/// Adds what an event says to a text: letters, and letters that are written as
/// references.
fn push_text(event: &Event<'_>, text: &mut String) {
    match event {
        Event::Text(part) => text.push_str(part),
        Event::CData(part) => text.push_str(part),
        Event::GeneralRef(reference) => {
            let whole = format!("&{};", &**reference);
            text.push_str(&quick_xml::escape::unescape(&whole).unwrap_or_default());
        }
        _ => {}
    }
}

/// A cell that is being read.
#[derive(Default)]
struct Cell {
    row: usize,
    column: usize,
    kind: String,
    text: String,
    is_inside: bool,
}

fn rows(xml: &str, shared: &[String]) -> Result<Vec<Vec<String>>, SheetError> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut cell = Cell::default();
    // Where the next row and cell stand if they do not say it.
    let (mut next_row, mut next_column) = (0, 0);
    let mut is_too_large = false;
    each(xml, |event| match event {
        Event::Start(element) => match element.local_name().as_ref() {
            "row" => {
                let number = attribute(element, "r").and_then(|r| r.parse::<usize>().ok());
                next_row = number.map_or(next_row, |number| number.saturating_sub(1));
                next_column = 0;
            }
            "c" => {
                let place = attribute(element, "r").and_then(|name| place(&name));
                let (row, column) = place.unwrap_or((next_row, next_column));
                next_column = column + 1;
                cell = Cell {
                    row,
                    column,
                    kind: attribute(element, "t").unwrap_or_default(),
                    ..Cell::default()
                };
            }
            "v" | "t" => cell.is_inside = true,
            _ => {}
        },
        Event::End(element) => match element.local_name().as_ref() {
            "row" => next_row += 1,
            "v" | "t" => cell.is_inside = false,
            "c" => {
                is_too_large |= cell.row >= MOST_ROWS;
                if cell.row < MOST_ROWS && cell.column < MOST_COLUMNS {
                    put(&mut rows, &cell, shared);
                }
            }
            _ => {}
        },
        other if cell.is_inside => push_text(other, &mut cell.text),
        _ => {}
    })?;
    if is_too_large {
        return Err(SheetError::TooLarge);
    }
    Ok(rows)
}

fn put(rows: &mut Vec<Vec<String>>, cell: &Cell, shared: &[String]) {
    let text = match cell.kind.as_str() {
        "s" => {
            let number = cell.text.trim().parse::<usize>().ok();
            number
                .and_then(|number| shared.get(number))
                .map_or("", String::as_str)
        }
        // An error such as #N/A is nothing that somebody answered.
        "e" => "",
        _ => &cell.text,
    };
    let text = text.trim();
    if text.is_empty() {
        return;
    }
    if rows.len() <= cell.row {
        rows.resize_with(cell.row + 1, Vec::new);
    }
    let row = &mut rows[cell.row];
    if row.len() <= cell.column {
        row.resize_with(cell.column + 1, String::new);
    }
    row[cell.column] = text.to_owned();
}

/// `B3` as row and column, counted from 0.
fn place(name: &str) -> Option<(usize, usize)> {
    let split = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = name.split_at(split);
    let mut column = 0_usize;
    for letter in letters.bytes() {
        if !letter.is_ascii_uppercase() || column > MOST_COLUMNS {
            return None;
        }
        column = column * 26 + usize::from(letter - b'A') + 1;
    }
    let row = digits.parse::<usize>().ok()?;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}
