//! The first time somebody opens the file.

use std::fs;
use walks::browser::Browser;
use walks::launch::{Kind, Launch, file_address};
use walks::look::{Theme, Window};
use walks::seek::heading;
use walks::setting::{self, Tool, can_walk};

#[test]
fn the_file_opens_without_a_network() {
    if !can_walk(&[Tool::Chromium, Tool::Chromedriver]) {
        return;
    }
    let browser = Browser::open(Launch::on_file(Kind::Chromium));
    browser.see(&heading("โปร่งใส").part());
    browser.picture("first-screen", Theme::Light, Window::Office);
    browser.finish();
}

#[test]
fn the_file_opens_from_a_stick_whatever_its_name() {
    if !can_walk(&[Tool::Chromium, Tool::Chromedriver]) {
        return;
    }
    let stick = setting::output().join("สติ๊กงาน ITA #1 (50%)");
    fs::create_dir_all(&stick).expect("a folder can be made");
    let copy = stick.join("โปร่งใส - สำเนา?.html");
    fs::copy(setting::app_file(), &copy).expect("the file can be copied");
    let copy = copy.canonicalize().expect("it is there");
    let browser = Browser::open(Launch::on(Kind::Chromium, file_address(&copy)));
    browser.see(&heading("โปร่งใส").part());
    browser.finish();
    fs::remove_dir_all(stick).expect("it was there");
}
