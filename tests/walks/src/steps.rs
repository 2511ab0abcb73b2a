//! The steps that a person takes in a browser.
//!
//! Every step blocks until it is done or until [`PATIENCE`] is over; then the walk fails at the line of the
//! step.

use crate::browser::Browser;
use crate::seek::Thing;
use serde_json::{Value, json};
use std::fs;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use thirtyfour::TypingData;

pub use thirtyfour::Key;
use thirtyfour::prelude::*;

/// How long a step waits for what it looks for; generous, because it only ever ends a walk that fails, and
/// 20 seconds were once too short on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(90);

/// How often it looks.
const GLANCE: Duration = Duration::from_millis(30);

impl Browser {
    /// Repeats `look` until it gives something; `wanted` says in the failure what was waited for.
    #[track_caller]
    pub fn until<T>(&self, wanted: &str, mut look: impl FnMut(&Self) -> Option<T>) -> T {
        let started = Instant::now();
        loop {
            if let Some(found) = look(self) {
                return found;
            }
            let waited = started.elapsed();
            assert!(
                waited < PATIENCE,
                "waited {waited:.0?} in vain for: {wanted}"
            );
            self.pause();
        }
    }

    fn pause(&self) {
        self.runtime
            .block_on(async { tokio::time::sleep(GLANCE).await });
    }

    fn seek(&self, thing: &Thing) -> WebDriverResult<Vec<WebElement>> {
        let arguments = vec![json!("find"), thing.to_json()];
        self.attempt(|page| async move {
            page.execute(include_str!("seek.js"), arguments)
                .await?
                .elements()
        })
    }

    /// The page as roles and names, one thing a line.
    #[must_use]
    pub fn outline(&self) -> String {
        let arguments = vec![json!("outline")];
        let outline = self
            .attempt(|page| async move { page.execute(include_str!("seek.js"), arguments).await });
        outline.map_or_else(
            |refusal| refusal.to_string(),
            |told| told.json().as_str().unwrap_or_default().to_owned(),
        )
    }

    /// Takes a step with the one thing that is meant, again while the page is still moving under it.
    #[track_caller]
    fn with<T, F>(&self, thing: &Thing, step: impl Fn(WebElement) -> F) -> T
    where
        F: Future<Output = WebDriverResult<T>>,
    {
        let started = Instant::now();
        loop {
            let last = match self.once(thing, &step) {
                Ok(done) => return done,
                Err(why) => why,
            };
            assert!(started.elapsed() < PATIENCE, "in vain: {thing}: {last}");
            self.pause();
        }
    }

    /// Takes a step with the one thing that is meant, if it is there now.
    fn once<T, F>(&self, thing: &Thing, step: impl Fn(WebElement) -> F) -> Result<T, String>
    where
        F: Future<Output = WebDriverResult<T>>,
    {
        match self.seek(thing).as_deref() {
            Ok([one]) => {
                let taken = self.runtime.block_on(step(one.clone()));
                taken.map_err(|refusal| refusal.to_string())
            }
            Ok(several) => Err(format!("{} of them are seen", several.len())),
            Err(refusal) => Err(refusal.to_string()),
        }
    }

    /// Waits until such a thing is seen.
    #[track_caller]
    pub fn see(&self, thing: &Thing) {
        self.until(&thing.to_string(), |browser| {
            browser.sees(thing).then_some(())
        });
    }

    /// Waits until no such thing is seen any more.
    #[track_caller]
    pub fn miss(&self, thing: &Thing) {
        self.until(&format!("no {thing}"), |browser| {
            (!browser.sees(thing)).then_some(())
        });
    }

    /// Whether at least one such thing is seen right now.
    #[must_use]
    pub fn sees(&self, thing: &Thing) -> bool {
        self.count(thing) > 0
    }

    /// How many such things are seen right now.
    #[must_use]
    pub fn count(&self, thing: &Thing) -> usize {
        self.seek(thing).map_or(0, |found| found.len())
    }

    /// Clicks it, scrolled to the middle of the window first so that nothing sticky lies over it.
    #[track_caller]
    pub fn click(&self, thing: &Thing) {
        self.with(thing, click);
    }

    /// Clicks it if it is there now; whether that was so.
    pub fn click_if_there(&self, thing: &Thing) -> bool {
        self.once(thing, click).is_ok()
    }

    /// Makes the screen one that is touched.
    #[track_caller]
    pub fn touch_screen(&self) {
        self.devtools(
            "Emulation.setTouchEmulationEnabled",
            json!({ "enabled": true, "maxTouchPoints": 5 }),
        );
    }

    /// Touches it with a finger, in the middle; the screen must be one that is touched.
    #[track_caller]
    pub fn tap(&self, thing: &Thing) {
        let place = self.with(thing, middle_of);
        self.touch(&place);
    }

    /// Touches it if it is there now; whether that was so.
    pub fn tap_if_there(&self, thing: &Thing) -> bool {
        let place = self.once(thing, middle_of);
        place.is_ok_and(|place| {
            self.touch(&place);
            true
        })
    }

    #[track_caller]
    fn touch(&self, place: &Value) {
        let finger = json!([{ "x": place[0], "y": place[1] }]);
        self.devtools(
            "Input.dispatchTouchEvent",
            json!({ "type": "touchStart", "touchPoints": finger }),
        );
        self.devtools(
            "Input.dispatchTouchEvent",
            json!({ "type": "touchEnd", "touchPoints": [] }),
        );
    }

    /// Whether a button that stays on or off is on.
    #[track_caller]
    #[must_use]
    pub fn is_pressed(&self, button: &Thing) -> bool {
        self.with(button, |element| async move {
            element.attr("aria-pressed").await
        })
        .as_deref()
            == Some("true")
    }

    /// Replaces what is in a field by typing, and leaves the caret there.
    #[track_caller]
    pub fn fill(&self, field: &Thing, words: &str) {
        self.with(field, |element| async move {
            element.click().await?;
            element.send_keys(Key::Control + "a").await?;
            element.send_keys(Key::Delete + "").await?;
            element.send_keys(words).await
        });
    }

    /// Chooses an option of a list by typing its name, as the keyboard does.
    #[track_caller]
    pub fn choose(&self, list: &Thing, option: &str) {
        self.with(
            list,
            |element| async move { element.send_keys(option).await },
        );
    }

    /// Clicks what asks for a file and gives it this one, as the dialogue of the system would.
    #[track_caller]
    pub fn hand_in(&self, opener: &Thing, path: &Path) {
        self.hand_in_all(opener, &[path]);
    }

    /// As [`Self::hand_in`], of several files that are chosen together.
    #[track_caller]
    pub fn hand_in_all(&self, opener: &Thing, paths: &[&Path]) {
        // Without this a Chromium that has no screen answers the dialogue itself: with nothing chosen.
        self.devtools(
            "Page.setInterceptFileChooserDialog",
            json!({ "enabled": true }),
        );
        self.click(opener);
        let paths = paths.iter().map(|path| path.to_str());
        let path: Option<Vec<&str>> = paths.collect();
        let path = path.expect("paths of Unicode").join("\n");
        self.until("a field for a file", |browser| {
            let path = path.clone();
            let handed = browser.attempt(|page| async move {
                page.find(By::Css("input[type=file]"))
                    .await?
                    .send_keys(path)
                    .await
            });
            handed.ok()
        });
    }

    /// Waits for a download whose name holds `part`, and takes it out of the folder of downloads: its name and
    /// what is in it.
    #[track_caller]
    #[must_use]
    pub fn take_download(&self, part: &str) -> (String, Vec<u8>) {
        let folder = self.launch().downloads();
        self.until(&format!("a download with {part} in its name"), |_| {
            let mut files = fs::read_dir(&folder)
                .ok()?
                .filter_map(|entry| Some(entry.ok()?.path()));
            let done = |path: &PathBuf| {
                let name = path
                    .file_name()
                    .and_then(|name| name.to_str())
                    .unwrap_or_default();
                name.contains(part) && !name.ends_with(".crdownload") && !name.starts_with('.')
            };
            let path = files.find(done)?;
            let content = fs::read(&path).ok()?;
            // Chromium takes the name with an empty file and puts the whole one in its place.
            if content.is_empty() {
                return None;
            }
            fs::remove_file(&path).ok()?;
            Some((path.file_name()?.to_str()?.to_owned(), content))
        })
    }

    /// Types into whatever has the focus.
    #[track_caller]
    pub fn press(&self, keys: impl Into<TypingData>) {
        let keys = keys.into();
        self.run(|page| async move { page.active_element().await?.send_keys(keys).await });
    }

    /// Whether the thing has the focus.
    #[track_caller]
    #[must_use]
    pub fn has_focus(&self, thing: &Thing) -> bool {
        let focused = self.run(|page| async move { page.active_element().await });
        self.seek(thing)
            .is_ok_and(|found| found.first().is_some_and(|one| *one == focused))
    }

    /// Presses Tab until the thing has the focus, as somebody without a mouse does.
    #[track_caller]
    pub fn tab_to(&self, thing: &Thing) {
        self.see(thing);
        for _ in 0..300 {
            if self.has_focus(thing) {
                return;
            }
            self.press(Key::Tab + "");
        }
        panic!("300 times Tab do not reach: {thing}");
    }

    /// What a field holds.
    #[track_caller]
    #[must_use]
    pub fn value(&self, field: &Thing) -> String {
        self.with(field, |element| async move { element.value().await })
            .unwrap_or_default()
    }

    /// The words that a thing shows.
    #[track_caller]
    #[must_use]
    pub fn words(&self, thing: &Thing) -> String {
        self.with(thing, |element| async move { element.text().await })
    }

    /// Whether a checkbox or radio button is on.
    #[track_caller]
    #[must_use]
    pub fn is_on(&self, thing: &Thing) -> bool {
        self.with(thing, |element| async move { element.is_selected().await })
    }

    /// Runs a script in the page; `arguments` are its arguments.
    #[track_caller]
    pub fn script(&self, source: &'static str, arguments: Vec<Value>) -> Value {
        self.run(|page| async move { Ok(page.execute(source, arguments).await?.json().clone()) })
    }

    /// Runs a script that calls its last argument when it is done.
    #[track_caller]
    pub fn script_async(&self, source: String, arguments: Vec<Value>) -> Value {
        self.run(
            |page| async move { Ok(page.execute_async(source, arguments).await?.json().clone()) },
        )
    }

    /// Sends a command to Chromium's DevTools.
    #[track_caller]
    pub fn devtools(&self, method: &'static str, parameters: Value) -> Value {
        self.run(|page| async move { page.cdp().send_raw(method, parameters).await })
    }

    /// Goes to a page by its hash, as a bookmark does.
    #[track_caller]
    pub fn go(&self, hash: &str) {
        self.script("location.hash = arguments[0]", vec![json!(hash)]);
    }
}

async fn click(element: WebElement) -> WebDriverResult<()> {
    let centre = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
    element
        .handle()
        .execute(centre, vec![element.to_json()?])
        .await?;
    element.click().await
}

/// Where its middle is in the window, once it was scrolled there.
async fn middle_of(element: WebElement) -> WebDriverResult<Value> {
    let middle = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = arguments[0].getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2];";
    let told = element
        .handle()
        .execute(middle, vec![element.to_json()?])
        .await?;
    Ok(told.json().clone())
}
