//! Rules that count what the registers hold, and what they propose to the report.

use crate::people::{introduce, open_the_sample, see_saved};
use crate::records::{cell, open_register, paste, see_in, type_cells};
use walks::seek::{button, dialog, heading, link, text, textbox, thing};
use walks::steps::Key;

#[test]
fn a_rule_is_changed_in_plain_words_and_counts_at_once() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    browser.go("#/plan/m.2566.e7");
    browser.see(&text("มีแล้ว ๐ จาก ๑๒ เดือน").nth(0));
    browser.click(&button("แก้ไขเงื่อนไข “การประชาสัมพันธ์ ทุกเดือน”"));
    browser.choose(&thing("combobox", "ต้องมี"), "ทุกไตรมาส");
    introduce(&browser, "กานต์");
    browser.see(&text("การประชาสัมพันธ์ ไตรมาสละ ๑ ครั้ง"));
    browser.see(&text("ไตรมาส ๑, ๒ ยังไม่ได้รายงาน"));
    browser.choose(&thing("combobox", "ต้องมี"), "มากกว่า");
    browser.fill(&textbox("จำนวน"), "มาก");
    browser.press(Key::Tab + "");
    browser.see(&text("พิมพ์จำนวนเป็นตัวเลข"));
    browser.fill(&textbox("จำนวน"), "๓");
    browser.press(Key::Tab + "");
    browser.see(&text("มีแล้ว ๐ จาก ๔ รายการ"));
    see_saved(&browser);
    browser.reload();
    browser.see(&text("มีแล้ว ๐ จาก ๔ รายการ"));
    browser.finish();
}

#[test]
fn what_the_registers_propose_is_taken_and_marked_once_they_have_changed() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    open_register(&browser, "การเผยแพร่ข้อมูลของหน่วยงาน", "ช่องทางการติดต่อ");
    browser.click(&cell(1, 1));
    paste(
        &browser,
        "ติดต่อหน่วยงาน\tเว็บไซต์หน่วยงาน\t\t1 ต.ค. 65\r\nติดต่อหน่วยงาน\tโทรศัพท์\t\t1 ต.ค. 65\r\n",
    );
    introduce(&browser, "กานต์");
    browser.see(&text("มีแล้ว ๒ จาก ๒ รายการ"));
    browser.see(&text("ครบตั้งแต่ ๑ ตุลาคม ๒๕๖๕"));
    browser.click(&link("กลับไปที่มาตรการ"));
    let first = "มีช่องทางการติดต่อ ๒ ช่องทาง ได้แก่ เว็บไซต์หน่วยงาน และโทรศัพท์";
    browser.see(&text(first));
    browser.click(&button("ใช้เป็นผลการดำเนินการ"));
    let result = textbox("ผลข้อ ๒");
    let reads = |words: &str| {
        browser.until(words, |browser| {
            (browser.value(&result) == words).then_some(())
        });
    };
    browser.see(&result);
    reads(first);

    // What a person wrote stays, and is marked when a channel is added.
    browser.fill(&result, "มี ๒ ช่องทาง");
    browser.press(Key::Tab + "");
    see_saved(&browser);
    browser.miss(&text("ทะเบียนเปลี่ยนไปหลังจากเขียนข้อความนี้"));
    open_register(&browser, "การเผยแพร่ข้อมูลของหน่วยงาน", "ช่องทางการติดต่อ");
    browser.click(&cell(3, 1));
    type_cells(&browser, "ติดต่อหน่วยงาน|LINE||ม.ค. 66");
    see_in(&browser, &cell(3, 2), "LINE");
    browser.click(&link("กลับไปที่มาตรการ"));
    let three = "มีช่องทางการติดต่อ ๓ ช่องทาง ได้แก่ เว็บไซต์หน่วยงาน โทรศัพท์ และ LINE";
    browser.see(&text("ทะเบียนเปลี่ยนไปหลังจากเขียนข้อความนี้"));
    browser.see(&text(three));
    reads("มี ๒ ช่องทาง");
    browser.click(&button("คงข้อความเดิม"));
    browser.miss(&text("ทะเบียนเปลี่ยนไปหลังจากเขียนข้อความนี้"));
    reads("มี ๒ ช่องทาง");

    // The checker knows of it as well, and the new sentence is one press away.
    open_register(&browser, "การเผยแพร่ข้อมูลของหน่วยงาน", "ช่องทางการติดต่อ");
    browser.click(&cell(3, 1));
    browser.press(Key::Delete + "");
    browser.go("#/findings");
    browser.see(&heading("ทะเบียนเปลี่ยนหลังเขียนผล"));
    browser.click(&link("ไปแก้ไข “มี ๒ ช่องทาง”"));
    browser.click(&button("ใช้ข้อความใหม่"));
    reads(first);
    browser.finish();
}

#[test]
fn a_register_of_the_office_has_choices_rules_and_findings_like_any_other() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    // Straight from the measure, with its first register open.
    browser.go("#/plan/m.2566.corruption");
    browser.click(&link("บันทึกข้อมูล").part());
    browser.see(&heading("การป้องกันและแก้ไขปัญหาการทุจริต"));
    browser.click(&button("เพิ่มทะเบียน"));
    browser.click(&thing("menuitem", "สร้างทะเบียนของหน่วยงาน…"));
    browser.fill(&textbox("ชื่อทะเบียน"), "ทะเบียนความเสี่ยง");
    browser.click(&button("สร้างทะเบียน"));
    introduce(&browser, "กานต์");
    browser.see(&dialog("ชื่อและคอลัมน์"));
    browser.fill(&textbox("ชื่อคอลัมน์ ๓"), "ระดับ");
    browser.choose(&thing("combobox", "ชนิดของคอลัมน์ ๓"), "ตัวเลือกที่กำหนดเอง");
    browser.fill(&textbox("ตัวเลือกของคอลัมน์ ๓"), "สูง\nปานกลาง\nต่ำ มาก");
    browser.press(Key::Tab + "");
    browser.click(&button("เสร็จ"));
    browser.miss(&dialog("ชื่อและคอลัมน์"));

    // Pasted words are held against the list; the list is offered while one types.
    browser.click(&cell(1, 1));
    paste(
        &browser,
        "จัดซื้อ\t5 ธ.ค. 65\tต่ำมาก\r\nเบิกจ่าย\t6 ธ.ค. 65\tสูงสุด\r\n",
    );
    browser.see(&text("มี ๑ ช่องที่อ่านไม่ได้"));
    see_in(&browser, &cell(1, 3), "ต่ำ มาก");
    browser.click(&cell(2, 3));
    browser.press(Key::Delete + "");
    browser.press(Key::F2 + "ต่ำ");
    browser.see(&thing("option", "ต่ำ มาก"));
    browser.press(Key::Enter + "");
    see_in(&browser, &cell(2, 3), "ต่ำ มาก");
    browser.miss(&text("ช่องที่อ่านไม่ได้"));
    see_saved(&browser);
    browser.reload();
    see_in(&browser, &cell(2, 3), "ต่ำ มาก");

    // A task of the measure counts it, as it counts any register.
    browser.click(&link("กลับไปที่มาตรการ"));
    browser.click(&button("เพิ่มเงื่อนไข").nth(0));
    browser.choose(&thing("combobox", "นับจากทะเบียน"), "ทะเบียนความเสี่ยง");
    browser.see(&text("มีแล้ว ๑ จาก ๑ รายการ"));
    browser.choose(&thing("combobox", "ต้องมี"), "มากกว่า");
    browser.fill(&textbox("จำนวน"), "๒");
    browser.press(Key::Tab + "");
    browser.see(&text("มีแล้ว ๒ จาก ๓ รายการ"));
    browser.choose(&thing("combobox", "ระดับ"), "สูง");
    browser.see(&text("มีแล้ว ๐ จาก ๓ รายการ"));
    see_saved(&browser);
    browser.reload();
    browser.see(&text("มีแล้ว ๐ จาก ๓ รายการ"));

    // The checker looks at it, too, and leads to the cell.
    browser.click(&link("บันทึกข้อมูล").part());
    browser.click(&link("ทะเบียนความเสี่ยง").beginning());
    browser.click(&cell(1, 2));
    paste(&browser, "5 ธ.ค. 60\r\n");
    see_in(&browser, &cell(1, 2), "๕ ธ.ค. ๒๕๖๐");
    browser.go("#/findings");
    browser.see(&text("๕ ธ.ค. ๒๕๖๐ อยู่นอกปีงบประมาณ ๒๕๖๖"));
    browser.click(&link("ไปแก้ไข “จัดซื้อ”"));
    browser.until("the cell with the focus", |browser| {
        browser.has_focus(&cell(1, 2)).then_some(())
    });
    browser.finish();
}
