//! The watch that every walk stands under: it would not be worth much if it never found anything.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use walks::browser::Browser;
use walks::launch::{Kind, Launch, file_address};
use walks::look::Theme;
use walks::seek::{button, text};
use walks::setting::{self, Tool, can_walk};

/// A page of our own instead of the app.
fn page(name: &str, body: &str) -> PathBuf {
    let path = setting::output().join(format!("{name}.html"));
    let page =
        format!("<!doctype html><html lang='th'><title>{name}</title><body>{body}</body></html>");
    fs::write(&path, page).expect("a page can be written");
    path.canonicalize().expect("it is there")
}

#[track_caller]
fn check(kind: Kind, name: &str, body: &str, is_fine: bool) {
    let tools = match kind {
        Kind::Chromium => [Tool::Chromium, Tool::Chromedriver],
        Kind::Chromium109 => [Tool::Chromium109, Tool::Chromedriver],
        Kind::Firefox => [Tool::Firefox, Tool::Geckodriver],
    };
    if !can_walk(&tools) {
        return;
    }
    let path = page(name, body);
    let browser = Browser::open(Launch::on(kind, file_address(&path)));
    let finished = catch_unwind(AssertUnwindSafe(|| browser.finish()));
    assert_eq!(finished.is_ok(), is_fine, "{kind:?}: {body}");
    fs::remove_file(path).expect("it was there");
}

#[test]
fn an_error_in_a_page_ends_its_walk() {
    for (place, kind) in [Kind::Chromium, Kind::Chromium109, Kind::Firefox]
        .into_iter()
        .enumerate()
    {
        check(
            kind,
            &format!("told-{place}"),
            "<script>console.error('ผิด')</script>",
            false,
        );
        check(
            kind,
            &format!("thrown-{place}"),
            "<script>nothing.at.all()</script>",
            false,
        );
    }
}

#[test]
fn a_request_to_a_network_ends_its_walk() {
    check(
        Kind::Chromium,
        "picture",
        "<img alt='' src='http://intranet.test/x.png'>",
        false,
    );
    check(
        Kind::Chromium,
        "beside",
        "<script>new Image().src = 'other.png'</script>",
        false,
    );
    check(
        Kind::Chromium,
        "inside",
        "<script>fetch('data:,x')</script>",
        true,
    );
}

#[test]
fn a_barrier_is_found() {
    if !can_walk(&[Tool::Chromium, Tool::Chromedriver, Tool::Axe]) {
        return;
    }
    let path = page("barrier", "<main><h1>ฟอร์ม</h1><input></main>");
    let browser = Browser::open(Launch::on(Kind::Chromium, file_address(&path)));
    browser.show_in(Theme::Dark, walks::look::Window::Phone);
    let barriers = browser.barriers();
    assert_eq!(barriers.len(), 1, "{barriers:#?}");
    browser.finish();
    fs::remove_file(path).expect("it was there");
}

#[test]
fn things_are_named_as_the_browser_names_them() {
    if !can_walk(&[Tool::Chromium, Tool::Chromedriver]) {
        return;
    }
    let body = "<main><h1>แผน <span>ปี ๒๕๖๖</span></h1>
        <label>ชื่อ <input value='ก'></label>
        <label for='a'>วันที่<span class='mark'> *</span></label><input id='a' aria-describedby='h'><p id='h'>เช่น</p>
        <input type='search' aria-label='ค้นหา'><input placeholder='เลขที่'>
        <fieldset><legend>หน่วยงาน</legend><label><input type='checkbox'>กองคลัง</label>
        <label><input type='radio' name='r'>กองช่าง</label></fieldset>
        <button aria-label='ปิด'><svg aria-hidden='true'><text>x</text></svg></button>
        <button><svg aria-hidden='true'></svg><span>บันทึก</span></button>
        <a href='#/plan'><b>แผน</b><span>8</span></a> <a>ไม่ใช่ลิงก์</a>
        <select aria-label='สถานะ'><option>ทั้งหมด<option>เสร็จ</select>
        <details><summary>เพิ่มเติม</summary><button>ซ่อนอยู่</button></details>
        <button hidden>ไม่เห็น</button><div aria-hidden='true'><button tabindex='-1'>ไม่อ่าน</button></div>
        <span id='n'>ผู้</span><input aria-labelledby='n'><textarea title='หมายเหตุ'></textarea>
        <button title='ลบ'></button><h2>ส่ง&#x2060;เสริม</h2></main>";
    let path = page("names", body);
    let browser = Browser::open(Launch::on(Kind::Chromium, file_address(&path)));
    let misnomers = browser.misnomers();
    assert!(
        misnomers.is_empty(),
        "{misnomers:#?}\n{}",
        browser.outline()
    );
    browser.finish();
    fs::remove_file(path).expect("it was there");
}

#[test]
fn files_go_out_of_a_page_and_into_it() {
    if !can_walk(&[Tool::Chromium, Tool::Chromedriver]) {
        return;
    }
    let body = "<button onclick='save()'>เก็บ</button><button onclick='load()'>เปิด</button><output></output><script>
        const save = () => {
          const link = document.createElement('a');
          link.href = URL.createObjectURL(new Blob(['แผน']));
          link.download = 'แผน.json';
          link.click();
        };
        const load = () => {
          const input = document.createElement('input');
          input.type = 'file';
          input.hidden = true;
          input.onchange = async () => document.querySelector('output').append(await input.files[0].text());
          document.body.append(input);
          input.click();
        };</script>";
    let path = page("files", body);
    let browser = Browser::open(Launch::on(Kind::Chromium, file_address(&path)));
    browser.click(&button("เก็บ"));
    let (name, content) = browser.take_download(".json");
    assert_eq!(
        (name.as_str(), content.as_slice()),
        ("แผน.json", "แผน".as_bytes())
    );
    let copy = setting::output().join("สำเนา.json");
    fs::write(&copy, content).expect("a file can be written");
    browser.hand_in(&button("เปิด"), &copy.canonicalize().expect("it is there"));
    browser.see(&text("แผน"));
    browser.finish();
    fs::remove_file(path).expect("it was there");
    fs::remove_file(copy).expect("it was there");
}
