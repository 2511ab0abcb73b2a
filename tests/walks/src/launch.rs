//! How a browser is started: which one, on which address, with which profile.

use crate::driver::Driver;
use crate::setting::{self, Tool};
use crate::site;
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, process};
use thirtyfour::Capabilities;

/// A browser that walks are made in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The current Chromium.
    Chromium,
    /// The oldest one served.
    Chromium109,
    /// Firefox.
    Firefox,
}

/// How to start a browser. The profile stays from a start to the next of the same walk.
pub struct Launch {
    /// Which browser.
    pub kind: Kind,
    /// Where the app is.
    pub address: String,
    arguments: Vec<String>,
    preferences: Map<String, Value>,
    folder: PathBuf,
    /// Whether the browser outlives its driver and shows its own pages.
    pub(crate) is_discardable: bool,
}

impl Launch {
    /// The single file, opened as by a double click.
    #[must_use]
    pub fn on_file(kind: Kind) -> Self {
        Self::on(kind, file_address(&setting::app_file()))
    }

    /// The site in a folder, served on this machine: a secure context without a certificate.
    #[must_use]
    pub fn on_site(folder: PathBuf) -> Self {
        let port = site::serve(folder);
        Self::on(Kind::Chromium, format!("http://127.0.0.1:{port}/"))
    }

    /// The app at an address.
    #[must_use]
    pub fn on(kind: Kind, address: String) -> Self {
        static WALKS: AtomicU32 = AtomicU32::new(0);
        let walk = WALKS.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("prongsai-walk-{}-{walk}", process::id()));
        for inside in ["profile", "downloads"] {
            fs::create_dir_all(folder.join(inside)).expect("a folder for the profile can be made");
        }
        Self {
            kind,
            address,
            arguments: Vec::new(),
            preferences: Map::new(),
            folder,
            is_discardable: false,
        }
    }

    /// Adds a command-line argument.
    #[must_use]
    pub fn with_argument(mut self, argument: &str) -> Self {
        self.arguments.push(argument.to_owned());
        self
    }

    /// Sets a preference of the profile.
    #[must_use]
    pub fn with_preference(mut self, name: &str, value: Value) -> Self {
        self.preferences.insert(name.to_owned(), value);
        self
    }

    /// Lets [`crate::browser::Browser::discard`] do its work.
    #[must_use]
    pub fn with_discarding(mut self) -> Self {
        self.is_discardable = true;
        self
    }

    /// Where the browser keeps what it knows.
    #[must_use]
    pub fn profile(&self) -> PathBuf {
        self.folder.join("profile")
    }

    /// Where downloads land.
    #[must_use]
    pub fn downloads(&self) -> PathBuf {
        self.folder.join("downloads")
    }

    /// Removes the profile and the downloads; a folder that cannot be removed is left to the system.
    pub(crate) fn clear_away(&self) {
        let _ = fs::remove_dir_all(&self.folder);
    }

    /// Starts the driver of the browser.
    pub(crate) fn driver(&self) -> Driver {
        match self.kind {
            Kind::Chromium | Kind::Chromium109 => Driver::chrome(),
            Kind::Firefox => Driver::gecko(),
        }
    }

    pub(crate) fn capabilities(&self) -> Capabilities {
        let found = match self.kind {
            Kind::Chromium => Tool::Chromium.find(),
            Kind::Chromium109 => Tool::Chromium109.find(),
            Kind::Firefox => Tool::Firefox.find(),
        };
        let program = found.expect("the walk asked for the browser first");
        let wanted = match self.kind {
            Kind::Chromium | Kind::Chromium109 => self.for_chromium(&program),
            Kind::Firefox => self.for_firefox(&program),
        };
        capabilities_of(wanted)
    }

    fn for_chromium(&self, program: &Path) -> Value {
        let usual = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--force-device-scale-factor=1",
            "--window-size=1366,768",
        ];
        let mut arguments: Vec<String> = usual.map(str::to_owned).into();
        arguments.push(format!(
            "--user-data-dir={}",
            self.folder.join("profile").display()
        ));
        arguments.extend_from_slice(&self.arguments);
        let mut preferences = self.preferences.clone();
        preferences.insert(
            "download.default_directory".to_owned(),
            json!(self.downloads()),
        );
        preferences.insert("download.prompt_for_download".to_owned(), json!(false));
        let name = match self.kind {
            Kind::Chromium => "chrome",
            _ => "chrome-headless-shell",
        };
        let mut options = json!({ "binary": program, "args": arguments, "prefs": preferences });
        if self.is_discardable {
            options["detach"] = json!(true);
            options["localState"] = json!({ "internal_only_uis_enabled": true });
        }
        wanted_of_chromium(name, options)
    }

    /// What a driver is asked for that goes on with a running Chromium.
    pub(crate) fn capabilities_of_running(debugger: &Value) -> Capabilities {
        capabilities_of(wanted_of_chromium(
            "chrome",
            json!({ "debuggerAddress": debugger }),
        ))
    }

    fn for_firefox(&self, program: &Path) -> Value {
        let mut preferences = self.preferences.clone();
        // Writes the console of the pages to the output of geckodriver, where errors are looked for.
        preferences.insert("devtools.console.stdout.content".to_owned(), json!(true));
        preferences.insert("browser.download.folderList".to_owned(), json!(2));
        preferences.insert("browser.download.dir".to_owned(), json!(self.downloads()));
        let mut arguments = vec!["-headless".to_owned(), "-profile".to_owned()];
        arguments.push(self.folder.join("profile").display().to_string());
        arguments.extend_from_slice(&self.arguments);
        json!({
            "browserName": "firefox",
            "moz:firefoxOptions": { "binary": program, "args": arguments, "prefs": preferences },
            "unhandledPromptBehavior": "ignore",
        })
    }
}

fn capabilities_of(wanted: Value) -> Capabilities {
    let Value::Object(wanted) = wanted else {
        unreachable!("capabilities are an object")
    };
    Capabilities::from(wanted)
}

fn wanted_of_chromium(name: &str, options: Value) -> Value {
    json!({
        "browserName": name,
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        "unhandledPromptBehavior": "ignore",
    })
}

/// The `file://` address of a file, with what an address cannot hold written in percent.
#[must_use]
pub fn file_address(path: &Path) -> String {
    let mut address = "file://".to_owned();
    for byte in path
        .to_str()
        .expect("the app lies at a path of Unicode")
        .bytes()
    {
        match byte {
            b'/' | b'-' | b'.' | b'_' | b'~' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => {
                address.push(char::from(byte))
            }
            _ => address.push_str(&format!("%{byte:02X}")),
        }
    }
    address
}
