//! A browser with a profile of its own, and the steps that a person takes in it.
//!
//! Every step blocks until it is done or until [`PATIENCE`] is over; then the walk fails at the line of the
//! step, and leaves a picture and an outline of the page in the output folder.

use crate::driver::Driver;
use crate::launch::{Kind, Launch};
use crate::seek::Thing;
use crate::{setting, watch};
use serde_json::{Value, json};
use std::fs;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;
use thirtyfour::{TypingData, WebDriver};
use tokio::runtime::{Builder, Runtime};

/// How long a step waits for what it looks for; generous, because it only ever ends a walk that fails.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// How often it looks.
const GLANCE: Duration = Duration::from_millis(30);

/// A running browser with the app opened in it.
pub struct Browser {
    runtime: Runtime,
    launch: Launch,
    driver: Driver,
    session: Option<WebDriver>,
    errors: Vec<String>,
    strangers: Vec<String>,
    finished: bool,
}

impl Browser {
    /// Starts a browser with a fresh profile and opens the app.
    #[must_use]
    #[track_caller]
    pub fn open(launch: Launch) -> Self {
        let runtime = Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime for one thread");
        let driver = match launch.kind {
            Kind::Chromium | Kind::Chromium109 => Driver::chrome(),
            Kind::Firefox => Driver::gecko(),
        };
        let (errors, strangers) = (Vec::new(), Vec::new());
        let mut browser = Self {
            runtime,
            launch,
            driver,
            session: None,
            errors,
            strangers,
            finished: false,
        };
        browser.start();
        browser
    }

    /// The launch that it was opened with: its address, profile and downloads.
    #[must_use]
    pub fn launch(&self) -> &Launch {
        &self.launch
    }

    #[track_caller]
    fn start(&mut self) {
        let session = WebDriver::new(self.driver.address(), self.launch.capabilities());
        let session = self.runtime.block_on(session).expect("the browser starts");
        let patient = session.set_script_timeout(Duration::from_secs(120));
        self.runtime
            .block_on(patient)
            .expect("scripts may take their time");
        self.session = Some(session);
        let address = self.launch.address.clone();
        self.run(|page| async move { page.goto(address).await });
    }

    /// Asks the driver; a refusal ends the walk.
    #[track_caller]
    pub(crate) fn run<T, F: Future<Output = WebDriverResult<T>>>(
        &self,
        ask: impl FnOnce(WebDriver) -> F,
    ) -> T {
        self.attempt(ask)
            .unwrap_or_else(|refusal| panic!("the browser refused: {refusal}"))
    }

    fn attempt<T, F: Future<Output = WebDriverResult<T>>>(
        &self,
        ask: impl FnOnce(WebDriver) -> F,
    ) -> WebDriverResult<T> {
        let session = self.session.clone().expect("the browser is open");
        self.runtime.block_on(ask(session))
    }

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
                "waited {waited:.0?} in vain for: {wanted}\nThe page:\n{}",
                self.outline()
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
            let last = match self.seek(thing).as_deref() {
                Ok([one]) => match self.runtime.block_on(step(one.clone())) {
                    Ok(done) => return done,
                    Err(refusal) => refusal.to_string(),
                },
                Ok(several) => format!("{} of them are seen", several.len()),
                Err(refusal) => refusal.to_string(),
            };
            assert!(
                started.elapsed() < PATIENCE,
                "in vain: {thing}: {last}\nThe page:\n{}",
                self.outline()
            );
            self.pause();
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
        self.with(thing, |element| async move {
            let centre = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
            element
                .handle()
                .execute(centre, vec![element.to_json()?])
                .await?;
            element.click().await
        });
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

    /// Clicks what asks for a file and gives it this one, as the dialogue of the system would.
    #[track_caller]
    pub fn hand_in(&self, opener: &Thing, path: &Path) {
        self.click(opener);
        let path = path.to_str().expect("a path of Unicode").to_owned();
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
        let folder = self.launch.downloads();
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

    /// Presses Tab until the thing has the focus, as somebody without a mouse does.
    #[track_caller]
    pub fn tab_to(&self, thing: &Thing) {
        self.see(thing);
        for _ in 0..300 {
            let focused = self.run(|page| async move { page.active_element().await });
            if self
                .seek(thing)
                .is_ok_and(|found| found.first().is_some_and(|one| *one == focused))
            {
                return;
            }
            self.press(Key::Tab + "");
        }
        panic!(
            "300 times Tab do not reach: {thing}\nThe page:\n{}",
            self.outline()
        );
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

    /// Loads the page again.
    #[track_caller]
    pub fn reload(&self) {
        self.run(|page| async move { page.refresh().await });
    }

    /// Opens the app in one more tab and goes there.
    #[track_caller]
    pub fn open_tab(&self) {
        let address = self.launch.address.clone();
        self.run(|page| async move {
            let tab = page.new_tab().await?;
            page.switch_to_window(tab).await?;
            page.goto(address).await
        });
    }

    /// Goes to a tab, counted from 0 in the order of opening.
    #[track_caller]
    pub fn go_to_tab(&self, place: usize) {
        self.run(|page| async move {
            let tab = page.windows().await?.swap_remove(place);
            page.switch_to_window(tab).await
        });
    }

    /// Ends the browser as a power switch would end the program (it is no power cut: what the operating
    /// system holds for the disk is written).
    #[track_caller]
    pub fn kill(&mut self) {
        let session = self.session.take().expect("the browser is open");
        let capabilities =
            serde_json::to_value(session.capabilities()).expect("capabilities are JSON");
        let process = capabilities["goog:processID"]
            .as_u64()
            .expect("chromedriver says which process it started");
        let killed = Command::new("kill")
            .args(["-9", &process.to_string()])
            .status();
        assert!(
            killed.expect("kill runs").success(),
            "the browser was there to kill"
        );
        session.leak().expect("the session was open");
    }

    /// Ends the browser as a person does.
    #[track_caller]
    pub fn close(&mut self) {
        self.gather();
        let session = self.session.take().expect("the browser is open");
        self.runtime
            .block_on(session.quit())
            .expect("the browser closes");
    }

    /// Starts the browser again with the same profile and opens the app.
    #[track_caller]
    pub fn open_again(&mut self) {
        assert!(self.session.is_none(), "close or kill it first");
        self.start();
    }

    /// Takes over what the browser wrote down since the last time.
    fn gather(&mut self) {
        if self.launch.kind == Kind::Firefox {
            self.errors = watch::errors_of_firefox(&self.driver.said(), &self.launch.address);
            return;
        }
        let console = self.run(|page| async move { page.browser_log().await });
        self.errors.extend(watch::errors_of_chromium(&console));
        let requests = self.run(|page| async move { page.get_log("performance").await });
        self.strangers
            .extend(watch::strange_requests(&requests, &self.launch.address));
    }

    /// Ends the walk: the console held no error and nothing was asked of any network.
    #[track_caller]
    pub fn finish(mut self) {
        if self.session.is_some() {
            self.close();
        }
        assert!(
            self.errors.is_empty(),
            "errors on the console: {:#?}",
            self.errors
        );
        assert!(
            self.strangers.is_empty(),
            "asked of a network: {:#?}",
            self.strangers
        );
        self.finished = true;
        self.launch.clear_away();
    }

    /// A picture and an outline of where the walk failed.
    fn leave_a_trace(&self) {
        let name = thread::current()
            .name()
            .unwrap_or("walk")
            .replace("::", "-");
        let trace = setting::output().join(format!("failed-{name}"));
        let picture = self.attempt(|page| async move { page.screenshot_as_png().await });
        if let Ok(picture) = picture {
            let _ = fs::write(trace.with_extension("png"), picture);
        }
        let console = self
            .attempt(|page| async move { page.browser_log().await })
            .unwrap_or_default();
        let errors = watch::errors_of_chromium(&console).join("\n");
        let _ = fs::write(
            trace.with_extension("txt"),
            format!("{}\n\nConsole:\n{errors}\n", self.outline()),
        );
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if self.session.is_some() && !self.finished {
            self.leave_a_trace();
        }
        if let Some(session) = self.session.take() {
            let _ = self.runtime.block_on(session.quit());
        }
    }
}
