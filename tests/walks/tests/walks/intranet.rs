//! The site on an office's own web server, reached by plain http: not a secure context.

use crate::people::{choose_the_sample, see_as_of, show_as_of};
use walks::browser::Browser;
use walks::launch::{Kind, Launch};
use walks::seek::text;
use walks::setting::{self, Tool, can_walk};
use walks::site;

fn open_the_site() -> Browser {
    let port = site::serve(setting::app_site());
    let launch = Launch::on(Kind::Chromium, format!("http://intranet.test:{port}/"));
    Browser::open(launch.with_argument("--host-resolver-rules=MAP intranet.test 127.0.0.1"))
}

#[test]
fn the_site_opens_changes_and_keeps_a_plan_over_plain_http() {
    if !can_walk(&[Tool::Chromium, Tool::Chromedriver]) {
        return;
    }
    let browser = open_the_site();
    assert_eq!(
        browser.script("return isSecureContext", vec![]),
        false,
        "the walk proves nothing else"
    );
    choose_the_sample(&browser);
    show_as_of(&browser, "2 พ.ค. 66", "๒ พฤษภาคม ๒๕๖๖");
    browser.reload();
    see_as_of(&browser, "๒ พฤษภาคม ๒๕๖๖");
    browser.go("#/health");
    browser.see(&text("ไม่ทราบพื้นที่ที่เหลือ"));
    browser.finish();
}
