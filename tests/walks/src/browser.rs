//! A browser with a profile of its own: opened, reloaded, closed, killed and opened again.
//!
//! A walk that fails leaves a picture and an outline of the page in the output folder.

use crate::driver::Driver;
use crate::launch::{Kind, Launch};
use crate::{setting, watch};
use serde_json::Value;
use std::fs;
use std::future::Future;
use std::process::Command;
use std::thread;
use std::time::Duration;
use thirtyfour::prelude::*;
use thirtyfour::{Capabilities, WebDriver};
use tokio::runtime::{Builder, Runtime};

/// A running browser with the app opened in it.
pub struct Browser {
    pub(crate) runtime: Runtime,
    launch: Launch,
    pub(crate) driver: Driver,
    session: Option<WebDriver>,
    /// The process and the address for drivers of a browser that has outlived its driver.
    left: Option<(u64, Value)>,
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
        let driver = launch.driver();
        let (errors, strangers) = (Vec::new(), Vec::new());
        let mut browser = Self {
            runtime,
            launch,
            driver,
            session: None,
            left: None,
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
        self.begin(self.launch.capabilities());
        let address = self.launch.address.clone();
        self.run(|page| async move { page.goto(address).await });
    }

    #[track_caller]
    fn begin(&mut self, capabilities: Capabilities) {
        let session = WebDriver::new(self.driver.address(), capabilities);
        let session = self.runtime.block_on(session).expect("the browser starts");
        let patient = session.set_script_timeout(Duration::from_secs(120));
        self.runtime
            .block_on(patient)
            .expect("scripts may take their time");
        self.session = Some(session);
    }

    /// Lets the browser run on without a session.
    #[track_caller]
    pub(crate) fn let_go(&mut self) {
        self.gather();
        let session = self.session.take().expect("the browser is open");
        if self.left.is_none() {
            let told = serde_json::to_value(session.capabilities()).expect("capabilities are JSON");
            let debugger = told["goog:chromeOptions"]["debuggerAddress"].clone();
            self.left = Some((process_of(&session), debugger));
        }
        session.leak().expect("the session was open");
    }

    /// Goes on with the browser that was let go.
    #[track_caller]
    pub(crate) fn take_hold(&mut self) {
        let (_, debugger) = self.left.clone().expect("it was let go");
        self.begin(Launch::capabilities_of_running(&debugger));
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

    pub(crate) fn attempt<T, F: Future<Output = WebDriverResult<T>>>(
        &self,
        ask: impl FnOnce(WebDriver) -> F,
    ) -> WebDriverResult<T> {
        let session = self.session.clone().expect("the browser is open");
        self.runtime.block_on(ask(session))
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
        let process = self.left.take().map(|(process, _)| process);
        let was_there = kill(process.unwrap_or_else(|| process_of(&session)));
        assert!(was_there, "the browser was there to kill");
        session.leak().expect("the session was open");
        if self.launch.kind == Kind::Firefox {
            self.gather();
        }
    }

    /// Ends the browser as a person does.
    #[track_caller]
    pub fn close(&mut self) {
        self.gather();
        let session = self.session.take().expect("the browser is open");
        self.runtime
            .block_on(session.quit())
            .expect("the browser closes");
        // A driver ends only what it has begun.
        if let Some((process, _)) = self.left.take() {
            kill(process);
        }
    }

    /// Starts the browser again with the same profile and opens the app.
    #[track_caller]
    pub fn open_again(&mut self) {
        assert!(self.session.is_none(), "close or kill it first");
        // geckodriver does not get over a killed Firefox.
        self.driver = self.launch.driver();
        self.start();
    }

    /// Takes over what the browser wrote down since the last time.
    fn gather(&mut self) {
        if self.launch.kind == Kind::Firefox {
            let said = self.driver.said();
            self.errors
                .extend(watch::errors_of_firefox(&said, &self.launch.address));
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
        let seen = format!("{}\n\nConsole:\n{errors}\n", self.outline());
        // Where nobody can fetch the files the log tells it.
        eprintln!("{seen}");
        let _ = fs::write(trace.with_extension("txt"), seen);
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // A benchmark leaves its browsers without an end of a walk.
        if self.session.is_some() && !self.finished && thread::panicking() {
            self.leave_a_trace();
        }
        if let Some(session) = self.session.take() {
            let _ = self.runtime.block_on(session.quit());
        }
        if let Some((process, _)) = self.left.take() {
            kill(process);
        }
        self.launch.clear_away();
    }
}

/// The process of the browser of a session.
fn process_of(session: &WebDriver) -> u64 {
    let told = serde_json::to_value(session.capabilities()).expect("capabilities are JSON");
    let process = ["goog:processID", "moz:processID"].map(|name| told[name].as_u64());
    let process = process.into_iter().flatten().next();
    process.expect("drivers say what they started")
}

/// Whether it was there.
fn kill(process: u64) -> bool {
    let killed = Command::new("kill")
        .args(["-9", &process.to_string()])
        .status();
    killed.expect("kill runs").success()
}
