//! The first time somebody opens the file, and the four ways in.

use crate::people::{CHROMIUM, open_the_file, see_saved};
use std::fs;
use walks::browser::Browser;
use walks::launch::{Kind, Launch, file_address};
use walks::seek::{any, button, checkbox, group, heading, text, textbox};
use walks::setting::{self, can_walk};

const WAYS: [&str; 4] = ["เปิดแผนตัวอย่าง", "เริ่มแผนใหม่", "ฉันได้รับไฟล์จากสำนักปลัด", "เปิดไฟล์"];

#[test]
fn the_file_opens_without_a_network_and_shows_four_ways_in() {
    let Some(browser) = open_the_file() else {
        return;
    };
    browser.see(&heading("โปร่งใส"));
    for way in WAYS {
        browser.see(&button(way).part());
    }
    browser.finish();
}

#[test]
fn the_file_opens_from_a_stick_whatever_its_name() {
    if !can_walk(&CHROMIUM) {
        return;
    }
    let stick = setting::output().join("สติ๊กงาน ITA #1 (50%)");
    fs::create_dir_all(&stick).expect("a folder can be made");
    let copy = stick.join("โปร่งใส - สำเนา?.html");
    fs::copy(setting::app_file(), &copy).expect("the file can be copied");
    let copy = copy.canonicalize().expect("it is there");
    let browser = Browser::open(Launch::on(Kind::Chromium, file_address(&copy)));
    browser.see(&heading("โปร่งใส"));
    browser.finish();
    fs::remove_dir_all(stick).expect("it was there");
}

#[test]
fn a_new_plan_begins_with_an_office_its_divisions_and_measures_of_the_sample() {
    let Some(browser) = open_the_file() else {
        return;
    };
    browser.click(&button("เริ่มแผนใหม่").part());
    browser.see(&heading("หน่วยงานและปีงบประมาณ"));

    browser.click(&button("ถัดไป"));
    browser.see(&text("โปรดพิมพ์ชื่อหน่วยงาน"));
    browser.fill(&textbox("ชื่อหน่วยงาน"), "ทุ่งทดสอบ");
    browser.see(&text("ชื่อในรายงาน: องค์การบริหารส่วนตำบลทุ่งทดสอบ"));
    browser.fill(&textbox("อำเภอ"), "เมือง");
    browser.click(&checkbox("กองสวัสดิการสังคม"));
    browser.fill(&textbox("ส่วนราชการอื่น"), "กองกิจการพิเศษ");
    browser.click(&button("เพิ่ม"));
    assert!(browser.is_on(&checkbox("กองกิจการพิเศษ")));
    browser.click(&button("ถัดไป"));

    browser.see(&heading("มาตรการตั้งต้น"));
    assert_eq!(
        browser.count(&any("checkbox").within(group("มาตรการจากแผนตัวอย่าง"))),
        8
    );
    browser.click(&button("เลือกทั้งหมด"));
    browser.click(&checkbox("E-Service").part());
    browser.click(&button("สร้างแผนพร้อม").part());

    browser.see(&heading("ภาพรวม"));
    browser.see(&text("องค์การบริหารส่วนตำบลทุ่งทดสอบ"));
    see_saved(&browser);
    browser.reload();
    browser.see(&text("องค์การบริหารส่วนตำบลทุ่งทดสอบ"));
    browser.finish();
}
