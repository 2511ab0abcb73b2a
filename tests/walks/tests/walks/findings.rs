//! Findings: each leads to the field in which it is mended, or is answered with a reason.

use crate::people::{introduce, open_the_sample, see_saved};
use walks::seek::{button, heading, link, text, textbox};
use walks::steps::Key;

#[test]
fn a_finding_is_answered_with_a_reason_that_stays() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    browser.click(&link("ข้อที่ควรตรวจสอบ"));
    browser.see(&heading("ข้อที่ควรตรวจสอบ"));
    browser.see(&heading("วันที่อยู่นอกปีงบประมาณ"));
    browser.see(&heading("เลขข้อซ้ำกัน"));
    browser.see(&text(
        "กำหนดแล้วเสร็จ ๓๑ ธ.ค. ๒๕๖๕ ดำเนินการเมื่อ ๖ เม.ย. ๒๕๖๖ หลังสิ้นรอบ ๖ เดือน",
    ));
    let late = text("ครบกำหนด ๓๑ ม.ค. ๒๕๖๖ แล้วยังไม่มีผล");
    browser.see(&late);
    browser.click(&button("ชี้แจงเหตุผล").nth(0));
    browser.fill(&textbox("เหตุผลที่คงไว้ตามเดิม"), "ผู้บริหารติดราชการ");
    browser.press(Key::Tab + "");
    browser.click(&button("บันทึกเหตุผล"));
    introduce(&browser, "กานต์");
    browser.miss(&late);
    see_saved(&browser);
    browser.reload();
    browser.see(&heading("วันที่อยู่นอกปีงบประมาณ"));
    browser.miss(&late);
    browser.click(&button("ชี้แจงแล้ว").part());
    browser.see(&late);
    browser.see(&text("ชี้แจงว่า ผู้บริหารติดราชการ"));
    // The reason is taken back: the finding waits again.
    browser.click(&button("ยกเลิกคำชี้แจง"));
    browser.click(&button("รอตรวจสอบ").part());
    browser.see(&late);
    browser.finish();
}

#[test]
fn a_finding_leads_to_the_field_in_which_it_is_mended() {
    let Some(browser) = open_the_sample() else {
        return;
    };
    browser.go("#/findings");
    browser.see(&text("ต.ค. ๒๕๖๖ อยู่นอกปีงบประมาณ ๒๕๖๖"));
    browser.click(&link("ไปแก้ไข “ช่องทางให้ผู้มาติดต่อร้องเรียน").beginning().nth(0));
    browser.see(&heading("หน่วยงานที่ท่านติดต่อ มีช่องทางให้ผู้มาติดต่อร้องเรียน").part());
    let date = textbox("วันที่หรือเดือนที่ดำเนินการ");
    browser.until("the date of the result with the focus", |browser| {
        browser.has_focus(&date).then_some(())
    });
    browser.press(Key::Control + "a");
    browser.press("ต.ค. 65" + Key::Tab);
    introduce(&browser, "กานต์");
    see_saved(&browser);
    browser.go("#/findings");
    browser.see(&heading("เลขข้อซ้ำกัน"));
    browser.miss(&heading("วันที่อยู่นอกปีงบประมาณ"));
    browser.finish();
}
