//! One chromedriver or geckodriver a walk: a process of our own on a free port, gone with the walk.

use crate::setting::Tool;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;

/// How often a driver is started until it has a port.
const TRIES: usize = 3;

/// A running driver.
pub struct Driver {
    child: Child,
    port: u16,
    said: Arc<Mutex<Vec<String>>>,
}

impl Driver {
    /// Starts chromedriver. It also drives a Chromium of another version: checks of the build are off.
    #[must_use]
    pub fn chrome() -> Self {
        let program = Tool::Chromedriver
            .find()
            .expect("the walk asked for chromedriver first");
        Self::start(Command::new(program).args(["--port=0", "--disable-build-check"]))
    }

    /// Starts geckodriver, which passes on what the pages of its browser print to the console.
    #[must_use]
    pub fn gecko() -> Self {
        let program = Tool::Geckodriver
            .find()
            .expect("the walk asked for geckodriver first");
        Self::start(Command::new(program).args(["--port", "0"]))
    }

    /// A driver that takes a free port may find that another one has just taken it.
    fn start(command: &mut Command) -> Self {
        let started = (0..TRIES).find_map(|_| Self::try_to_start(command));
        started.expect("the driver says its port")
    }

    fn try_to_start(command: &mut Command) -> Option<Self> {
        let command = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().expect("the driver starts");
        let lines = BufReader::new(child.stdout.take().expect("its output is piped")).lines();
        let mut lines = lines.map_while(Result::ok);
        let Some(port) = lines.find_map(|line| port_in(&line)) else {
            // It has ended by itself.
            let _ = child.wait();
            return None;
        };
        let said = Arc::default();
        listen(lines, &said);
        let errors = BufReader::new(child.stderr.take().expect("its errors are piped")).lines();
        listen(errors.map_while(Result::ok), &said);
        Some(Self { child, port, said })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Ends it; a browser that was told to stay stays.
    pub(crate) fn end(&mut self) {
        // A driver that is gone already is what we want.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// What it and its browser have said since it listens.
    #[must_use]
    pub fn said(&self) -> Vec<String> {
        self.said
            .lock()
            .expect("nobody panics while listening")
            .clone()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.end();
    }
}

/// Keeps what is said until the speaker ends; without a listener it would stall at a full pipe.
fn listen(lines: impl Iterator<Item = String> + Send + 'static, said: &Arc<Mutex<Vec<String>>>) {
    let said = Arc::clone(said);
    thread::spawn(move || {
        for line in lines {
            said.lock()
                .expect("nobody panics while listening")
                .push(line);
        }
    });
}

/// chromedriver says "…started successfully on port 40123.", geckodriver "…Listening on 127.0.0.1:40123".
fn port_in(line: &str) -> Option<u16> {
    let after = line
        .split_once("successfully on port ")
        .or_else(|| line.split_once("Listening on 127.0.0.1:"))?
        .1;
    after.trim_end_matches('.').trim().parse().ok()
}
