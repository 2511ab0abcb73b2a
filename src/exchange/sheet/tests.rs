//! Tables in the forms that people send them.

use super::*;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn csv(encoding: TextEncoding, delimiter: char) -> SheetForm {
    SheetForm::Csv {
        encoding,
        delimiter,
    }
}

#[track_caller]
fn check(bytes: &[u8], form: SheetForm, rows: &[&[&str]]) {
    let sheet = read_sheet(bytes).expect("a table");
    assert_eq!(sheet.form, form);
    let found: Vec<Vec<&str>> = sheet
        .rows
        .iter()
        .map(|row| row.iter().map(String::as_str).collect())
        .collect();
    assert_eq!(found, rows);
}

#[test]
fn delimiters_are_found_out() {
    for delimiter in [',', ';', '\t', '|'] {
        let text = format!(
            "เพศ{delimiter}อายุ{delimiter}ข้อเสนอแนะ\nหญิง{delimiter}20{delimiter}\"ดี, มาก; จริง\"\n"
        );
        check(
            text.as_bytes(),
            csv(TextEncoding::Utf8, delimiter),
            &[&["เพศ", "อายุ", "ข้อเสนอแนะ"], &["หญิง", "20", "ดี, มาก; จริง"]],
        );
    }
    check(
        "ข้อเสนอแนะ\nดี".as_bytes(),
        csv(TextEncoding::Utf8, ','),
        &[&["ข้อเสนอแนะ"], &["ดี"]],
    );
}

#[test]
fn quoted_cells_hold_quotes_and_lines() {
    check(
        "a,b\r\n\"หนึ่ง\nสอง\",\"เขาว่า \"\"ดี\"\"\"\r\n\r\n".as_bytes(),
        csv(TextEncoding::Utf8, ','),
        &[&["a", "b"], &["หนึ่ง\nสอง", "เขาว่า \"ดี\""]],
    );
}

#[test]
fn encodings_are_found_out() {
    let rows: &[&[&str]] = &[&["เพศ", "ผู้ตอบ"], &["หญิง", "ก็ดี"]];
    let text = "เพศ,ผู้ตอบ\nหญิง,ก็ดี\n";
    check(text.as_bytes(), csv(TextEncoding::Utf8, ','), rows);
    let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
    check(&marked, csv(TextEncoding::Utf8, ','), rows);
    let thai: Vec<u8> = text
        .chars()
        .map(|c| match u32::from(c) {
            code @ 0..=0x7f => code as u8,
            code => (code - 0x0e00 + 0xa0) as u8,
        })
        .collect();
    check(&thai, csv(TextEncoding::Windows874, ','), rows);
    let wide = |of: fn(u16) -> [u8; 2], mark: [u8; 2]| {
        let units = text.encode_utf16().flat_map(of);
        mark.into_iter().chain(units).collect::<Vec<u8>>()
    };
    check(
        &wide(u16::to_le_bytes, [0xff, 0xfe]),
        csv(TextEncoding::Utf16, ','),
        rows,
    );
    check(
        &wide(u16::to_be_bytes, [0xfe, 0xff]),
        csv(TextEncoding::Utf16, ','),
        rows,
    );
}

fn workbook(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default())
            .expect("small");
        zip.write_all(text.as_bytes()).expect("small");
    }
    zip.finish().expect("small").into_inner()
}

const WORKBOOK: &str = r#"<workbook xmlns:r="r"><sheets><sheet name="การตอบแบบฟอร์ม 1" sheetId="7" r:id="rId3"/><sheet name="2" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS: &str = r#"<Relationships><Relationship Id="rId1" Target="worksheets/other.xml"/><Relationship Id="rId3" Target="worksheets/sheet1.xml"/></Relationships>"#;
const SHARED: &str = r#"<sst><si><t>เพศ</t></si><si><r><t xml:space="preserve">หญิง </t></r><r><t>&amp; ชาย</t></r><rPh><t>x</t></rPh></si><si/></sst>"#;
const SHEET: &str = r#"<worksheet><sheetData>
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>อายุ</t></is></c></row>
    <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>44868.39</v></c><c t="str"><f>X</f><v>ดี &#3585;</v></c><c r="D3" t="e"><v>#N/A</v></c></row>
    </sheetData></worksheet>"#;

#[test]
fn the_first_sheet_of_a_workbook_is_read_cell_by_cell() {
    let bytes = workbook(&[
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/sharedStrings.xml", SHARED),
        ("xl/worksheets/sheet1.xml", SHEET),
    ]);
    check(
        &bytes,
        SheetForm::Xlsx,
        &[&["เพศ", "", "อายุ"], &[], &["หญิง & ชาย", "44868.39", "ดี ก"]],
    );
}

#[test]
fn what_is_no_table_is_told_by_name() {
    for (bytes, expected) in [
        (Vec::new(), SheetError::Empty),
        (b" \r\n \n".to_vec(), SheetError::Empty),
        (vec![0xd0, 0xcf, 0x11, 0xe0, 1], SheetError::OldExcel),
        (b"%PDF-1.7 abc".to_vec(), SheetError::NoText),
        (vec![0x89, b'P', b'N', b'G', 0, 0], SheetError::NoText),
        (vec![0xff, 0xd8, 0xff, 0xe0], SheetError::NoText),
        (b"PK\x03\x04 cut off".to_vec(), SheetError::Damaged),
        (
            workbook(&[("word/document.xml", "<a/>")]),
            SheetError::NoWorkbook,
        ),
        (
            workbook(&[
                ("xl/workbook.xml", WORKBOOK),
                ("xl/worksheets/sheet1.xml", "<a><b></a>"),
            ]),
            SheetError::Damaged,
        ),
        (
            workbook(&[
                ("xl/workbook.xml", WORKBOOK),
                (
                    "xl/worksheets/sheet1.xml",
                    r#"<c r="A999999999"><v>1</v></c>"#,
                ),
            ]),
            SheetError::TooLarge,
        ),
    ] {
        assert_eq!(read_sheet(&bytes), Err(expected));
    }
}
