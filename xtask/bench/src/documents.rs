//! The report of a large office as DOCX and a year of responses as XLSX, beside the npm packages that
//! users of a browser would write them with.
//!
//! Ours is the core as it is compiled for this machine, optimised for size as in the app, but not the app's
//! WebAssembly.
use std::env;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use prongsai::calendar::{Date, FiscalYear, Round};
use prongsai::plan::Plan;
use prongsai::report::{
    Block, BookWords, Document, Letterhead, MeasuresOptions, Page, ResponseBook, ResponseTable,
    ResponseWords, Style, Table, measures_report, write_docx,
};
use prongsai::survey::{Columns, Form, NO_OPINION, QuestionKind, Survey, UNSAID};
use serde_json::{Value, json};

use crate::peers;
use crate::table::{Goal, Row};
use crate::turns::{in_turn, timed};
use crate::year;

const TIMES: usize = 3;

/// Words of the table and of the workbook, as the app has them in Thai.
const WORDS: ResponseWords<'static> = ResponseWords {
    day: "วันที่ตอบ",
    division: "ส่วนราชการ",
    service: "บริการที่มาติดต่อ",
    suggestion: "ข้อเสนอแนะ",
    note: "หมายเหตุ",
    left_early: "ตอบไม่จบ",
    clock_doubted: "นาฬิกาของเครื่องอาจไม่ตรง",
    unsaid: "ไม่ระบุ",
    no_opinion: "ไม่มีความเห็น",
};
const BOOK: BookWords<'static> = BookWords {
    responses: "คำตอบ",
    summary: "สรุป",
    codes: "คำอธิบายรหัส",
    coded: "รหัส",
    labelled: "ข้อความ",
    scored: "คะแนน",
    item: "คำถาม",
    count: "จำนวนผู้ตอบ",
    code: "รหัส",
    meaning: "ความหมาย",
    percent: "ร้อยละ",
};

/// Both files against their peers.
pub fn rows() -> Result<Vec<Row>> {
    let folder = env::temp_dir().join(format!("prongsai-bench-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let mut rows = report(&folder)?;
    rows.extend(responses(&folder)?);
    fs::remove_dir_all(folder)?;
    Ok(rows)
}

fn report(folder: &Path) -> Result<Vec<Row>> {
    let log = year::log("a", year::MEASURES - 8, 0);
    let year = FiscalYear::new(2566).context("a year")?;
    let plan = Plan::fold(&log, year);
    let write = || {
        let document = measures_report(&plan, Round::SixMonths, &MeasuresOptions::default());
        write_docx(&document, &Letterhead::of(&plan))
    };
    let document = measures_report(&plan, Round::SixMonths, &MeasuresOptions::default());
    let given = |out: &Path| json!({ "document": as_peers_know(&document), "out": out });
    compare(
        folder,
        "docx",
        ("documents_docx.js", "npm docx, best of three in Node"),
        [
            "report of 300 measures as DOCX",
            "the same, size of the file",
        ],
        0.2,
        || write().map_err(|error| anyhow::anyhow!("{error}")),
        given,
    )
}

fn responses(folder: &Path) -> Result<Vec<Row>> {
    let (log, columns) = year::responses(year::RESPONSES);
    let survey = Survey::fold(&log);
    let form = survey.newest().next().context("the standard form")?;
    let year = FiscalYear::new(2566).context("a year")?;
    let plan = Plan::fold(&log, year);
    let table = ResponseTable {
        form,
        plan: &plan,
        survey: &survey,
        language: "th",
        words: WORDS,
    };
    let write = || -> Result<Vec<u8>> {
        let failed = |error: prongsai::report::TooLarge| anyhow::anyhow!("{error}");
        let mut book = ResponseBook::new(table, BOOK, &Letterhead::of(&plan)).map_err(failed)?;
        for response in columns.responses() {
            book.push(&response, "").map_err(failed)?;
        }
        book.finish().map_err(failed)
    };
    let given = |out: &Path| {
        let mut given = as_rows(form, &columns);
        given["out"] = json!(out);
        given
    };
    compare(
        folder,
        "xlsx",
        (
            "documents_exceljs.js",
            "npm exceljs, its streaming writer in Node",
        ),
        [
            "100,000 responses in codes and words as XLSX",
            "the same, size of the file",
        ],
        1.0 / 3.0,
        write,
        given,
    )
}

/// Times both sides, has both files read by programs of others, and gives a row for time and size.
fn compare(
    folder: &Path,
    ending: &str,
    (script, peer): (&str, &str),
    [what, size]: [&'static str; 2],
    most: f64,
    write: impl Fn() -> Result<Vec<u8>>,
    given: impl Fn(&Path) -> Value,
) -> Result<Vec<Row>> {
    let [ours_at, theirs_at] = ["ours", "theirs"].map(|who| folder.join(format!("{who}.{ending}")));
    let input = folder.join("input.json");
    fs::write(&input, given(&theirs_at).to_string())?;
    let mut said = None;
    let (ours, theirs) = in_turn(
        TIMES,
        || {
            let (time, bytes) = timed(&write);
            fs::write(&ours_at, bytes?)?;
            Ok(time)
        },
        || {
            said = peers::run(script, &input)?;
            Ok(said.as_ref().and_then(|said| said["ms"].as_f64()))
        },
    )?;
    let bytes = |path: &Path| fs::metadata(path).map(|it| it.len() as f64 / 1000.0);
    let mut theirs_bytes = None;
    if said.is_some() {
        theirs_bytes = Some(bytes(&theirs_at)?);
        agree(folder, &ours_at, &theirs_at)?;
    }
    let row = |what, ours, theirs, unit, goal| Row {
        what,
        peer: peer.to_owned(),
        ours,
        theirs,
        unit,
        goal,
    };
    Ok(vec![
        row(what, ours, theirs, "ms", Goal::Ratio(most)),
        row(size, bytes(&ours_at)?, theirs_bytes, "kB", Goal::None),
    ])
}

/// Holds what python-docx and calamine read in both files against each other, cell by cell.
fn agree(folder: &Path, ours: &Path, theirs: &Path) -> Result<()> {
    let asked = folder.join("check.json");
    fs::write(
        &asked,
        json!({ "ours": ours, "theirs": theirs }).to_string(),
    )?;
    let Some(said) = peers::run("documents_check.py", &asked)? else {
        bail!("python-docx or calamine could not read a file: run `bench --setup`");
    };
    let different = said["different"].as_str().unwrap_or("nothing was said");
    if !different.is_empty() {
        bail!("ours and theirs differ: {different}");
    }
    if said["cells"].as_u64().unwrap_or(0) < 1_000 {
        bail!("too few cells were compared");
    }
    Ok(())
}

/// Sheets and blocks as the peer's script reads them.
fn as_peers_know(document: &Document) -> Value {
    let sheet = |sheet: &prongsai::report::Sheet| {
        let blocks: Vec<Value> = sheet.blocks.iter().flat_map(block).collect();
        json!({ "landscape": sheet.page == Page::Landscape, "blocks": blocks })
    };
    let sheets: Vec<Value> = document.sheets.iter().map(sheet).collect();
    json!({ "title": document.title, "sheets": sheets })
}

fn block(block: &Block) -> Vec<Value> {
    match block {
        Block::Cover(cover) => {
            let parts = [&cover.title, &cover.period, &cover.office];
            let texts = parts.map(|lines| json!({ "text": lines.concat(), "style": "Cover" }));
            texts.to_vec()
        }
        Block::Heading { level, text } => vec![json!({ "level": level, "text": text })],
        Block::Paragraph(paragraph) => {
            let style = (paragraph.style == Style::Prose).then_some("Prose");
            vec![json!({ "text": paragraph.plain(), "style": style })]
        }
        Block::Table(table) => vec![json!({ "table": of_table(table) })],
        _ => Vec::new(),
    }
}

fn of_table(table: &Table) -> Value {
    let titles: Vec<&str> = table.columns.iter().map(|it| it.title.as_str()).collect();
    let widths: Vec<u32> = table
        .columns
        .iter()
        .map(|it| 15_138 * u32::from(it.percent) / 100)
        .collect();
    let rows: Vec<Vec<Vec<String>>> = table
        .rows
        .iter()
        .map(|row| {
            let cells = row.cells.iter();
            cells
                .map(|cell| cell.paragraphs.iter().map(|it| it.plain()).collect())
                .collect()
        })
        .collect();
    json!({ "titles": titles, "widths": widths, "rows": rows })
}

/// The three sheets of the workbook, the first by columns of numbers and of places in a list of texts.
fn as_rows(form: &Form, columns: &Columns) -> Value {
    let all: Vec<_> = columns.responses().collect();
    let zero = Date::from_ce(1899, 12, 30).unwrap_or(Date::MIN);
    let column = |title: &str, width: u8, kind: &str, values: Vec<Value>, texts: Vec<&str>| json!({ "title": title, "width": width, "kind": kind, "values": values, "texts": texts });
    let empty = |title: &str, width: u8| column(title, width, "text", Vec::new(), Vec::new());
    let coded = |title: &str| format!("{title} ({})", BOOK.coded);
    let numbers = |key: &str| -> Vec<Value> {
        let answers = all.iter().map(|it| it.answers.get(key));
        answers.map(|number| json!(number)).collect()
    };
    let days = all
        .iter()
        .map(|it| json!(zero.days_until(it.day)))
        .collect();
    let mut sheet = vec![
        column(WORDS.day, 14, "day", days, Vec::new()),
        empty(WORDS.division, 24),
        empty(WORDS.service, 24),
    ];
    let mut codes = Vec::new();
    for question in &form.questions {
        let title = question.text.of("th");
        let mut texts = vec![""; 256];
        for choice in &question.choices {
            texts[usize::from(choice.number)] = choice.text.of("th");
            codes.push(json!([title, choice.number, choice.text.of("th")]));
        }
        if question.kind == QuestionKind::One {
            codes.push(json!([title, UNSAID, WORDS.unsaid]));
        }
        sheet.push(column(title, 20, "text", numbers(&question.key), texts));
        sheet.push(column(
            &coded(title),
            8,
            "number",
            numbers(&question.key),
            Vec::new(),
        ));
    }
    let mut summary = Vec::new();
    for (at, item) in form.items().enumerate() {
        let title = item.text.of("th");
        let mut texts = vec![""; 256];
        texts[usize::from(NO_OPINION)] = WORDS.no_opinion;
        for level in form.scale(item).into_iter().flat_map(|scale| &scale.levels) {
            texts[usize::from(level.number)] = level.text.of("th");
            codes.push(json!([title, level.number, level.text.of("th")]));
        }
        let labelled = format!("{title} ({})", BOOK.labelled);
        sheet.push(column(title, 12, "number", numbers(&item.key), Vec::new()));
        sheet.push(column(&labelled, 14, "text", numbers(&item.key), texts));
        summary.push(of_item(title, at, sheet.len() - 2, &numbers(&item.key)));
    }
    sheet.extend([empty(WORDS.suggestion, 40), empty(WORDS.note, 24)]);
    let plain = |titles: &[&str]| -> Vec<Value> {
        let titles = titles.iter();
        titles
            .map(|title| json!({ "title": title, "width": 20, "kind": "text" }))
            .collect()
    };
    json!({
        "count": all.len(),
        "sheets": [
            { "name": BOOK.responses, "columns": sheet },
            {
                "name": BOOK.summary,
                "columns": plain(&[BOOK.item, BOOK.count, "x̄", "S.D.", BOOK.percent]),
                "rows": summary,
            },
            { "name": BOOK.codes, "columns": plain(&[BOOK.item, BOOK.code, BOOK.meaning]), "rows": codes },
        ],
    })
}

/// The row of an item in the sheet of means.
fn of_item(title: &str, at: usize, column: usize, values: &[Value]) -> Value {
    let numbers: Vec<f64> = values.iter().filter_map(Value::as_f64).collect();
    let count = numbers.len() as f64;
    let mean = numbers.iter().sum::<f64>() / count;
    let squares: f64 = numbers.iter().map(|it| (it - mean) * (it - mean)).sum();
    let letters = match column {
        0..26 => char::from(b'A' + column as u8).to_string(),
        _ => format!("A{}", char::from(b'A' + (column - 26) as u8)),
    };
    let range = format!(
        "'{}'!{letters}2:{letters}{}",
        BOOK.responses,
        values.len() + 1
    );
    let formula = |formula: String, result: f64| json!({ "formula": formula, "result": result });
    json!([
        title,
        formula(format!("COUNT({range})"), count),
        formula(format!("AVERAGE({range})"), mean),
        formula(format!("STDEV({range})"), (squares / (count - 1.0)).sqrt()),
        formula(format!("C{}/5*100", at + 2), mean * 20.0),
    ])
}
