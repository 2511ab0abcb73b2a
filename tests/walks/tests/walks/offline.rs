//! The site on a secure address keeps itself on the computer: it opens without
//! its server, and a new version comes whole and takes over cleanly.

use crate::people::{choose_the_sample, see_as_of, show_as_of};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use walks::browser::Browser;
use walks::launch::Launch;
use walks::setting::{self, Tool, can_walk};

/// A copy of the site that a walk may change.
fn copy_of_the_site(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("prongsai-site-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder for the copy");
    for entry in fs::read_dir(setting::app_site()).expect("the site was built") {
        let path = entry.expect("a file of the site").path();
        let name = path.file_name().expect("a file has a name");
        fs::copy(&path, folder.join(name)).expect("a file can be copied");
    }
    folder
}

fn open(folder: &Path) -> Browser {
    Browser::open(Launch::on_site(folder.to_owned()))
}

/// Waits until a worker holds the site, so that the server is no longer needed.
fn wait_until_kept(browser: &Browser) {
    browser.until("the site is kept", |browser| {
        let kept = browser.script_async(
            "const done = arguments[arguments.length - 1];
             navigator.serviceWorker.getRegistration().then((it) => done(!!it?.active)).catch(() => done(false));"
                .to_owned(),
            vec![],
        );
        (kept == Value::Bool(true)).then_some(())
    });
}

fn version(browser: &Browser) -> Value {
    browser.script(
        "return document.querySelector('meta[name=walked-version]')?.content ?? 'first'",
        vec![],
    )
}

#[test]
fn the_site_opens_without_its_server_and_keeps_the_plan() {
    if !can_walk(&[Tool::Chromium, Tool::Chromedriver]) {
        return;
    }
    let folder = copy_of_the_site("offline");
    let mut browser = open(&folder);
    choose_the_sample(&browser);
    wait_until_kept(&browser);
    // The server is still there but has nothing left to give.
    fs::remove_dir_all(&folder).expect("the copy can be removed");
    browser.reload();
    show_as_of(&browser, "2 พ.ค. 66", "๒ พฤษภาคม ๒๕๖๖");
    browser.close();
    browser.open_again();
    see_as_of(&browser, "๒ พฤษภาคม ๒๕๖๖");
}

#[test]
fn a_new_version_waits_for_the_old_one_to_be_closed_and_then_takes_over() {
    if !can_walk(&[Tool::Chromium, Tool::Chromedriver]) {
        return;
    }
    let folder = copy_of_the_site("update");
    let mut browser = open(&folder);
    choose_the_sample(&browser);
    wait_until_kept(&browser);
    browser.reload();
    assert_eq!(version(&browser), "first");

    let change = |file: &str, from: &str, to: &str| {
        let path = folder.join(file);
        let before = fs::read_to_string(&path).expect("a text of the site");
        assert!(before.contains(from), "{file} holds {from}");
        fs::write(&path, before.replace(from, to)).expect("the copy can be written");
    };
    change(
        "index.html",
        "<meta name=\"viewport\"",
        "<meta name=\"walked-version\" content=\"second\"><meta name=\"viewport\"",
    );
    change(
        "sw.js",
        "const CACHE = PREFIX + \"",
        "const CACHE = PREFIX + \"second-",
    );

    // An open page never sees files of two versions.
    browser.reload();
    assert_eq!(version(&browser), "first");
    browser.until("the new version waits", |browser| {
        let waits = browser.script_async(
            "const done = arguments[arguments.length - 1];
             navigator.serviceWorker.getRegistration().then((it) => done(!!it.waiting));"
                .to_owned(),
            vec![],
        );
        (waits == Value::Bool(true)).then_some(())
    });
    browser.close();
    browser.open_again();
    browser.until("the new version has taken over", |browser| {
        if version(browser) == "second" {
            return Some(());
        }
        browser.reload();
        None
    });
    see_as_of(&browser, "๓๐ เมษายน ๒๕๖๖");
    browser.finish();
}
