//! The registers of a measure: a division's year in tables.

use crate::people::{introduce, open_the_sample, see_saved, show_as_of};
use serde_json::json;
use walks::browser::Browser;
use walks::look::{Theme, Window};
use walks::seek::{Thing, any, button, dialog, heading, link, text, textbox, thing};
use walks::steps::Key;

/// A row of the table by its number on the screen, counted from 1.
pub fn row(number: usize) -> Thing {
    any("row").nth(number).within(any("grid"))
}

/// A cell of the table: row from 1, column of the register from 1.
pub fn cell(number: usize, column: usize) -> Thing {
    any("gridcell").nth(column - 1).within(row(number))
}

/// Goes from the plan to the records of a measure, to one of its registers.
#[track_caller]
pub fn open_register(browser: &Browser, measure: &str, register: &str) {
    browser.go("#/plan");
    browser.click(&link(measure).part().nth(0));
    browser.click(&link("บันทึกข้อมูล").part());
    browser.see(&heading("บันทึกข้อมูล"));
    browser.click(&register_tab(register));
    browser.see(&heading(register));
}

/// The tab of a register of the measure that is open.
fn register_tab(register: &str) -> Thing {
    let tabs = thing("navigation", "ทะเบียน");
    link(register).beginning().within(tabs)
}

/// The word for how a task stands.
fn state(word: &str) -> Thing {
    thing("text", word)
}

/// Types cells one after the other as one does in a spreadsheet: a tab goes right, a line break
/// begins the next row.
#[track_caller]
pub fn type_cells(browser: &Browser, cells: &str) {
    for (at, line) in cells.lines().enumerate() {
        if at > 0 {
            browser.press(Key::Enter + "");
        }
        for (at, words) in line.split('|').enumerate() {
            if at > 0 {
                browser.press(Key::Tab + "");
            }
            if !words.is_empty() {
                browser.press(Key::F2 + words);
            }
        }
    }
    browser.press(Key::Enter + "");
}

/// Pastes a block as the clipboard of a spreadsheet brings it.
#[track_caller]
pub fn paste(browser: &Browser, block: &str) {
    browser.script(
        "const clipboard = new DataTransfer();
        clipboard.setData('text/plain', arguments[0]);
        document.activeElement.dispatchEvent(new ClipboardEvent('paste',
          { clipboardData: clipboard, bubbles: true, cancelable: true }));",
        vec![json!(block)],
    );
}

/// Waits until a cell shows a text.
#[track_caller]
pub fn see_in(browser: &Browser, place: &Thing, shown: &str) {
    browser.until(&format!("{place} with {shown}"), |browser| {
        (browser.words(place) == shown).then_some(())
    });
}

#[test]
fn a_division_records_its_year_and_its_tasks_follow() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    open_register(&browser, "E-Service", "คู่มือสำหรับประชาชน");
    browser.see(&text("กองช่างยังไม่มีคู่มือสำหรับประชาชน"));
    browser.click(&cell(1, 1));
    browser.press(Key::F2 + "คู่มือการขออนุญาตก่อสร้าง" + Key::Tab);
    introduce(&browser, "กานต์");
    browser.click(&cell(1, 2));
    type_cells(&browser, "ขออนุญาตก่อสร้าง|กองช่าง|16 ธ.ค. 65");
    browser.miss(&text("กองช่างยังไม่มีคู่มือสำหรับประชาชน"));
    browser.click(&cell(2, 1));
    type_cells(
        &browser,
        "คู่มือการชำระภาษี||กองคลัง|16 ธ.ค. 65\nคู่มือศูนย์เด็กเล็ก||กองการศึกษา|๑๖/๑๒/๒๕๖๕\nคู่มือรับเรื่องร้องเรียน||สำนักปลัด|16-12-65",
    );
    browser.see(&text("มีแล้ว ๔ จาก ๔ กอง"));
    browser.see(&text("ครบตั้งแต่ ๑๖ ธันวาคม ๒๕๖๕"));

    // Twelve months of three services, copied from a spreadsheet.
    open_register(&browser, "E-Service", "สถิติการให้บริการ");
    browser.see(&text("มีแล้ว ๐ จาก ๖ เดือน"));
    let months = |first: u32| {
        let months: Vec<String> = (0..12).map(|month| (first + month).to_string()).collect();
        months.join("\t")
    };
    let block = format!(
        "ชำระภาษี\tกองคลัง\tณ จุดบริการ\t{}\r\nขออนุญาตก่อสร้าง\tกองช่าง\tณ จุดบริการ\t{}\r\n\"จดทะเบียน\nพาณิชย์\"\tกองคลัง\tออนไลน์\t{}\r\n",
        months(100),
        months(10),
        months(1)
    );
    browser.click(&cell(1, 1));
    paste(&browser, &block);
    browser.see(&text("วางแล้ว ๓ แถว เป็นแถวใหม่ ๓ แถว"));
    browser.see(&text("มีแล้ว ๖ จาก ๖ เดือน"));
    see_in(&browser, &cell(1, 4), "๑๐๐");
    // October of all services, in the row of totals.
    let total = any("gridcell")
        .nth(3)
        .within(any("row").nth(5).within(any("grid")));
    see_in(&browser, &total, "๑๑๑");

    // A paste is one step back and one step on.
    browser.press(Key::Control + "z");
    browser.see(&text("มีแล้ว ๐ จาก ๖ เดือน"));
    browser.press(Key::Control + "y");
    browser.see(&text("มีแล้ว ๖ จาก ๖ เดือน"));
    see_saved(&browser);

    // Channels and quarterly reports; nobody has said by which result their task is done.
    browser.go("#/plan/m.2566.e6");
    browser.see(&state("ยังไม่ระบุว่าเสร็จด้วยผลใด").nth(0));
    open_register(&browser, "การเผยแพร่ข้อมูลของหน่วยงาน", "ช่องทางการติดต่อ");
    browser.click(&cell(1, 1));
    type_cells(
        &browser,
        "ติดต่อหน่วยงาน|เว็บไซต์หน่วยงาน|www.example.go.th|ต.ค. 65\nติดต่อหน่วยงาน|โทรศัพท์|044 000 000|ต.ค. 65",
    );
    browser.see(&text("มีแล้ว ๒ จาก ๒ รายการ"));
    open_register(&browser, "การเผยแพร่ข้อมูลของหน่วยงาน", "รายงานผู้บริหาร");
    browser.see(&text("ไตรมาส ๑, ๒ ยังไม่ได้รายงาน"));
    browser.click(&cell(1, 1));
    type_cells(
        &browser,
        "28 ธ.ค. 65|ช่องทางการติดต่อ|รายงานไตรมาส ๑\n30 มี.ค. 66|ช่องทางการติดต่อ|รายงานไตรมาส ๒",
    );
    browser.see(&text("มีแล้ว ๒ จาก ๔ ครั้ง"));
    browser.miss(&text("ยังไม่ได้รายงาน"));

    // The task knows of it, and the year goes on: the third quarter is missed, then made up for.
    browser.click(&link("กลับไปที่มาตรการ"));
    browser.see(&text("มีผลแล้ว ๒ จาก ๔ ครั้ง"));
    browser.see(&state("ดำเนินการต่อเนื่อง").nth(0));
    see_saved(&browser);
    browser.reload();
    browser.see(&text("มีผลแล้ว ๒ จาก ๔ ครั้ง"));
    show_as_of(&browser, "15 ก.ย. 66", "๑๕ กันยายน ๒๕๖๖");
    browser.see(&text("ยังขาด ไตรมาส ๓"));
    browser.see(&state("เกินกำหนด").nth(0));
    open_register(&browser, "การเผยแพร่ข้อมูลของหน่วยงาน", "รายงานผู้บริหาร");
    browser.click(&cell(3, 1));
    type_cells(&browser, "28 มิ.ย. 66|ช่องทางการติดต่อ|รายงานไตรมาส ๓");
    browser.see(&text("มีแล้ว ๓ จาก ๔ ครั้ง"));
    browser.click(&link("กลับไปที่มาตรการ"));
    browser.see(&state("ใกล้ครบกำหนด").nth(0));
    browser.click(&link("บันทึกข้อมูล").part());
    browser.click(&register_tab("รายงานผู้บริหาร"));
    browser.click(&cell(4, 1));
    type_cells(&browser, "11 ก.ย. 66|ช่องทางการติดต่อ|รายงานไตรมาส ๔");
    browser.see(&text("มีแล้ว ๔ จาก ๔ ครั้ง"));
    browser.click(&link("กลับไปที่มาตรการ"));
    browser.see(&state("เสร็จแล้ว").nth(0));
    browser.finish();
}

#[test]
fn what_cannot_be_read_stays_at_its_cell_and_costs_nothing_else() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    open_register(&browser, "E-Service", "ผลสำรวจความพึงพอใจ");
    browser.click(&cell(1, 1));
    paste(
        &browser,
        "2565\t๑2๐\t4.58\t91.65\t31 ก.พ. 66\r\n2023\tสิบสอง\t7\t-5\t24 พ.ย. 2565\r\n",
    );
    introduce(&browser, "กานต์");
    browser.see(&text("มี ๕ ช่องที่อ่านไม่ได้"));
    see_in(&browser, &cell(1, 2), "๑๒๐");
    see_in(&browser, &cell(2, 5), "๒๔ พ.ย. ๒๕๖๕");

    // Each says at its cell what is wrong.
    for (name, reason) in [
        ("แถว ๑ วันที่เผยแพร่", "เดือนกุมภาพันธ์ ๒๕๖๖ ไม่มีวันที่ ๓๑"),
        ("แถว ๒ ผู้ตอบ (คน)", "ไม่ใช่ตัวเลข"),
        ("แถว ๒ ค่าเฉลี่ย", "ต้องไม่เกิน ๕"),
        ("แถว ๒ ร้อยละ", "จำนวนต้องไม่ติดลบ"),
        ("แถว ๒ ปีงบประมาณที่สำรวจ", "เป็นปี ค.ศ."),
    ] {
        browser.click(&button(name).beginning());
        browser.see(&text(reason).within(any("grid")));
    }
    // The conversion is one press away.
    browser.click(&button("ใช้ ๒๕๖๖"));
    see_in(&browser, &cell(2, 1), "๒๕๖๖");
    browser.see(&text("มี ๔ ช่องที่อ่านไม่ได้"));
    see_saved(&browser);

    // It is still there after a reload, and mended in place.
    browser.reload();
    browser.see(&text("มี ๔ ช่องที่อ่านไม่ได้"));
    browser.click(&cell(2, 2));
    browser.press("80" + Key::Enter);
    see_in(&browser, &cell(2, 2), "๘๐");
    browser.see(&text("มี ๓ ช่องที่อ่านไม่ได้"));

    // Too many rows are refused as a whole.
    browser.click(&cell(3, 1));
    paste(&browser, &"2565\t1\r\n".repeat(10_000));
    browser.see(&text("วางไม่ได้ เพราะมี ๑๐๐๐๐ แถว"));
    assert_eq!(browser.count(&any("rowheader").within(any("grid"))), 4);
    browser.finish();
}

#[test]
fn undoing_a_paste_takes_what_could_not_be_read_with_it() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    open_register(&browser, "E-Service", "ผลสำรวจความพึงพอใจ");
    browser.click(&cell(1, 1));
    paste(&browser, "2565\tสิบสอง\r\n2564\t20\r\n");
    introduce(&browser, "กานต์");
    browser.see(&text("มี ๑ ช่องที่อ่านไม่ได้"));
    browser.click(&button("เลิกทำ").within(any("banner")));
    browser.miss(&text("ช่องที่อ่านไม่ได้"));
    browser.see(&text("ยังไม่มีรายการ"));
    browser.finish();
}

#[test]
fn the_table_is_walked_and_edited_by_keyboard_alone() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    open_register(&browser, "E-Service", "คู่มือสำหรับประชาชน");
    browser.click(&cell(1, 1));
    paste(&browser, "ก\tข\r\nค\tง\r\n");
    introduce(&browser, "กานต์");
    see_in(&browser, &cell(2, 2), "ง");
    browser.click(&cell(1, 1));
    // Escape leaves everything as it was; Delete empties a selection.
    browser.press(Key::F2 + "ทับ" + Key::Escape);
    see_in(&browser, &cell(1, 1), "ก");
    browser.press(Key::Shift + Key::Down);
    browser.press(Key::Delete + "");
    see_in(&browser, &cell(1, 1), "");
    see_in(&browser, &cell(2, 1), "");
    see_in(&browser, &cell(2, 2), "ง");
    browser.press(Key::Control + "z");
    see_in(&browser, &cell(2, 1), "ค");

    // The menu of a row moves and deletes, with a way back.
    browser.click(&cell(2, 1));
    browser.press(Key::Shift + Key::F10);
    browser.see(&thing("menuitem", "เลื่อนขึ้น"));
    browser.press(Key::Enter + "");
    see_in(&browser, &cell(1, 1), "ค");
    browser.press(Key::Shift + Key::F10);
    browser.see(&thing("menuitem", "ลบแถวนี้"));
    browser.press(Key::Up + Key::Enter);
    browser.see(&text("ลบแล้ว ๑ แถว"));
    see_in(&browser, &cell(1, 1), "ก");
    browser.press(Key::Control + "z");
    see_in(&browser, &cell(1, 1), "ค");
    browser.finish();
}

#[test]
fn months_without_complaints_are_said_with_one_press() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    open_register(&browser, "แก้ไขปัญหาการ", "เรื่องร้องเรียน");
    browser.click(&button("การทุจริตและประพฤติมิชอบ ตุลาคม ๒๕๖๕: ไม่มีเรื่องร้องเรียน"));
    introduce(&browser, "กานต์");
    browser.see(&text("มีแล้ว ๑ จาก ๖ เดือน"));
    see_in(&browser, &cell(1, 1), "ต.ค. ๒๕๖๕");
    see_in(&browser, &cell(1, 3), "๐");
    browser.finish();
}

#[test]
fn an_office_makes_a_register_of_its_own() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    open_register(&browser, "E-Service", "กิจกรรมและเอกสาร");
    browser.click(&button("เพิ่มทะเบียน"));
    browser.click(&thing("menuitem", "สร้างทะเบียนของหน่วยงาน…"));
    browser.fill(&textbox("ชื่อทะเบียน"), "กิจกรรมจิตอาสา");
    browser.click(&button("สร้างทะเบียน"));
    introduce(&browser, "กานต์");
    browser.see(&dialog("ชื่อและคอลัมน์"));
    browser.fill(&textbox("ชื่อคอลัมน์ ๓"), "ผู้เข้าร่วม (คน)");
    browser.click(&button("เพิ่มคอลัมน์"));
    browser.fill(&textbox("ชื่อคอลัมน์ ๔"), "กอง");
    browser.choose(&thing("combobox", "ชนิดของคอลัมน์ ๔"), "กอง/สำนัก");
    browser.click(&button("เสร็จ"));
    browser.miss(&dialog("ชื่อและคอลัมน์"));
    browser.see(&thing("columnheader", "ผู้เข้าร่วม (คน)"));
    browser.click(&cell(1, 1));
    type_cells(&browser, "ปลูกต้นไม้|5 ธ.ค. 65|๑๒๐|กองช่าง");
    see_in(&browser, &cell(1, 3), "๑๒๐");
    see_in(&browser, &cell(1, 4), "กองช่าง");

    // Another measure uses the same register.
    browser.go("#/plan");
    browser.click(&link("ทรัพยากรบุคคล").part().nth(0));
    browser.click(&link("บันทึกข้อมูล").part());
    browser.click(&button("เพิ่มทะเบียน"));
    browser.click(&thing("menuitem", "ใช้ทะเบียน “กิจกรรมจิตอาสา”"));
    browser.see(&heading("กิจกรรมจิตอาสา"));
    see_in(&browser, &cell(1, 1), "ปลูกต้นไม้");
    see_saved(&browser);
    browser.click(&button("ดาวน์โหลด CSV"));
    let (_, file) = browser.take_download(".csv");
    let file = String::from_utf8(file).expect("the file is of UTF-8");
    assert_eq!(
        file,
        "\u{feff}เรื่อง,วันที่,ผู้เข้าร่วม (คน),กอง\r\nปลูกต้นไม้,2022-12-05,120,กองช่าง\r\n"
    );
    browser.finish();
}

#[test]
fn an_office_takes_iit_4_and_completes_a_year() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    // The use of the office's property: no register is made for it, so it has the general one.
    browser.go("#/plan");
    browser.click(&button("เพิ่มมาตรการในส่วน IIT").nth(0));
    introduce(&browser, "กานต์");
    browser.see(&thing("combobox", "ตัวชี้วัด"));
    browser.choose(&thing("combobox", "ตัวชี้วัด"), "๔");
    see_saved(&browser);
    browser.see(&text("ไม่มีหลักฐาน"));
    browser.click(&button("เพิ่มงาน"));
    browser.fill(
        &textbox("งานข้อ ๑"),
        "กองคลังตรวจสอบการยืมทรัพย์สินของราชการทุกเดือน",
    );
    browser.choose(&thing("combobox", "กำหนดเวลา"), "ทุกเดือน");
    browser.see(&state("เกินกำหนด").nth(0));
    browser.click(&button("เพิ่มเงื่อนไข"));
    browser.choose(&thing("combobox", "ต้องมี"), "ทุกเดือน");
    browser.see(&text("มีแล้ว ๐ จาก ๑๒ เดือน"));
    browser.see(&text("ยังไม่ได้บันทึก ต.ค. พ.ย. ธ.ค. ม.ค. ก.พ. มี.ค."));
    browser.see(&text("ยังไม่เริ่มบันทึก"));
    see_saved(&browser);
    // Half a year, as the division keeps it in a spreadsheet.
    browser.click(&link("บันทึกข้อมูล"));
    browser.see(&heading("กิจกรรมและเอกสาร"));
    let months = |months: &[(&str, u32)]| {
        let line = |(month, count): &(&str, u32)| {
            format!("ตรวจสอบการยืมพัสดุ\tนม 0001\t{count}\t{month}\tงานพัสดุ\tกองคลัง\r\n")
        };
        months.iter().map(line).collect::<String>()
    };
    browser.click(&cell(1, 1));
    let first = [
        "31 ต.ค. 65",
        "พ.ย. 65",
        "30 ธ.ค. 65",
        "31 ม.ค. 66",
        "ก.พ. 66",
        "31 มี.ค. 66",
    ];
    paste(&browser, &months(&first.map(|month| (month, 3))));
    browser.see(&text("วางแล้ว ๖ แถว เป็นแถวใหม่ ๖ แถว"));
    browser.see(&text("มีแล้ว ๖ จาก ๑๒ เดือน"));
    see_in(&browser, &cell(2, 4), "พ.ย. ๒๕๖๕");
    browser.click(&link("กลับไปที่มาตรการ"));
    browser.see(&text("มีผลแล้ว ๖ จาก ๑๒ ครั้ง"));
    browser.see(&state("ใกล้ครบกำหนด").nth(0));

    // The other half: late until it is there.
    show_as_of(&browser, "30 ก.ย. 66", "๓๐ กันยายน ๒๕๖๖");
    browser.see(&state("เกินกำหนด").nth(0));
    browser.see(&text("ยังไม่ได้บันทึก เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค."));
    browser.click(&link("บันทึกข้อมูล").part());
    browser.click(&cell(7, 1));
    let second = [
        "28 เม.ย. 66",
        "พ.ค. 66",
        "30 มิ.ย. 66",
        "ก.ค. 66",
        "31 ส.ค. 66",
        "29 ก.ย. 66",
    ];
    paste(&browser, &months(&second.map(|month| (month, 4))));
    browser.see(&text("มีแล้ว ๑๒ จาก ๑๒ เดือน"));
    browser.see(&text("ครบตั้งแต่ ๒๙ กันยายน ๒๕๖๖"));
    // Seven pasted as six: the total stands below the column.
    see_in(&browser, &any("gridcell").nth(2).within(row(14)), "๔๒");
    see_saved(&browser);
    browser.click(&button("ดาวน์โหลด CSV"));
    let (_, file) = browser.take_download(".csv");
    let file = String::from_utf8(file).expect("the file is of UTF-8");
    assert_eq!(file.lines().count(), 13);
    assert!(
        file.contains("ตรวจสอบการยืมพัสดุ,นม 0001,4,2023-09-29,งานพัสดุ,กองคลัง"),
        "{file}"
    );

    browser.reload();
    see_in(&browser, &cell(12, 4), "๒๙ ก.ย. ๒๕๖๖");
    browser.click(&link("กลับไปที่มาตรการ"));
    browser.see(&link("บันทึกข้อมูล (๑๒ รายการ)"));
    browser.see(&state("เสร็จแล้ว").nth(0));
    browser.see(&text("ครบถ้วน"));
    browser.finish();
}

#[test]
fn a_phone_shows_cards() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    open_register(&browser, "E-Service", "คู่มือสำหรับประชาชน");
    browser.show_in(Theme::Light, Window::Phone);
    browser.miss(&any("grid"));
    browser.click(&button("เพิ่มรายการ"));
    let record = || dialog("รายการที่ ๑");
    browser.fill(&textbox("ชื่อคู่มือ").within(record()), "คู่มือการชำระภาษี");
    browser.press(Key::Tab + "");
    introduce(&browser, "กานต์");
    browser.choose(&thing("combobox", "กอง/สำนัก").within(record()), "กองคลัง");
    browser.fill(&textbox("วันที่เผยแพร่").within(record()), "31 ก.พ. 66");
    browser.press(Key::Tab + "");
    browser.see(&text("ไม่มีวันที่ ๓๑").within(record()));
    browser.fill(&textbox("วันที่เผยแพร่").within(record()), "16 ธ.ค. 65");
    browser.click(&button("เสร็จ").within(record()).nth(1));
    browser.see(&button("คู่มือการชำระภาษี").part());
    browser.see(&text("มีแล้ว ๑ จาก ๔ กอง"));
    browser.finish();
}
