//! The inside of an XLSX, letter by letter.
use super::*;
use crate::calendar::Date;
use crate::plan::Font;
use crate::report::{Total, Value};
use std::io::Read;
use zip::ZipArchive;

fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a container");
    let mut text = String::new();
    let mut file = zip.by_name(name).expect("the part");
    file.read_to_string(&mut text).expect("UTF-8");
    let mut reader = quick_xml::Reader::from_str(&text);
    while reader.read_event().expect("well-formed") != quick_xml::events::Event::Eof {}
    text
}

fn head() -> Letterhead {
    Letterhead {
        office: "อบต. & ก".to_owned(),
        font: Font::default(),
    }
}

#[test]
fn cells_are_typed_and_formulas_live() {
    let grid = Grid {
        name: "สถิติ/ปี".to_owned(),
        columns: vec![
            GridColumn::new("เรื่อง", 30),
            GridColumn::new("วันที่", 12),
            GridColumn::new("จำนวน", 8).with(Total::Sum),
            GridColumn::new("คะแนน", 8).with(Total::Mean),
        ],
        rows: vec![
            vec![
                Value::text("=1+1 น้ำ\u{1}"),
                Value::day(Date::from_wire("2023-04-30")),
                Value::Whole(3),
                Value::Number(4.5),
            ],
            vec![
                Value::Blank,
                Value::Blank,
                Value::Whole(4),
                Value::Number(f64::NAN),
            ],
        ],
    };
    let bytes = write_xlsx(std::slice::from_ref(&grid), &head()).expect("small");
    assert_eq!(write_xlsx(&[grid], &head()).expect("small"), bytes);
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    for expected in [
        "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>",
        "<col min=\"1\" max=\"1\" width=\"30\" customWidth=\"1\"/>",
        "<c r=\"A2\" s=\"2\" t=\"s\"><v>4</v></c>",
        "<c r=\"B2\" s=\"5\"><v>45046</v></c>",
        "<row r=\"3\" ht=\"21\"><c r=\"C3\" s=\"3\"><v>4</v></c></row>",
        "<c r=\"C4\" s=\"8\"><f>SUM(C2:C3)</f><v>7</v></c>",
        "<c r=\"D4\" s=\"7\"><f>AVERAGE(D2:D3)</f><v>4.5</v></c>",
        "<autoFilter ref=\"A1:D3\"/>",
    ] {
        assert!(sheet.contains(expected), "{expected}\n{sheet}");
    }
    assert_eq!(sheet.matches("<f>").count(), 2);
    let texts = part(&bytes, "xl/sharedStrings.xml");
    assert!(texts.contains(
        "<si><t xml:space=\"preserve\">คะแนน</t></si><si><t xml:space=\"preserve\">=1+1 น้ำ</t></si>"
    ));
    let workbook = part(&bytes, "xl/workbook.xml");
    assert!(workbook.contains("<sheet name=\"สถิติ ปี\" sheetId=\"1\" r:id=\"rId1\"/>"));
    assert!(part(&bytes, "docProps/core.xml").contains("อบต. &amp; ก"));
    assert!(part(&bytes, "xl/styles.xml").contains("TH SarabunPSK"));
}

#[test]
fn a_workbook_of_nothing_is_a_workbook() {
    let bytes = write_xlsx(&[], &head()).expect("small");
    assert!(part(&bytes, "xl/workbook.xml").contains("<sheet name=\"แผ่น\""));
    assert!(part(&bytes, "xl/worksheets/sheet1.xml").contains("<sheetData><row r=\"1\"></row>"));
}

#[test]
fn many_rows_are_written_as_they_come() {
    let columns = [GridColumn::new("ก", 10).with(Total::Sum)];
    let mut workbook = Workbook::new(&head());
    workbook.begin_sheet("มาก", &columns).expect("small");
    for number in 0..20_000 {
        workbook.push(&[Value::Whole(number)]).expect("small");
    }
    let bytes = workbook.finish().expect("small");
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert_eq!(sheet.matches("<row ").count(), 20_002);
    assert!(sheet.ends_with("</worksheet>"));
    assert!(sheet.contains("<v>199990000</v>"));
}
