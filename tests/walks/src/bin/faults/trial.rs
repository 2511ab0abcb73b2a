//! One try of a campaign, and what came of it.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::Duration;
use walks::browser::Browser;

/// What a campaign has come to so far.
#[derive(Default)]
pub struct Trial {
    /// Changes and responses that the app said to have saved before the fault.
    pub acknowledged: u64,
    /// What was not as it must be.
    pub failures: Vec<String>,
    /// What decides when a fault comes: the same seed gives the same moments.
    pub seed: u64,
    /// How often it is tried in all.
    pub tries: usize,
    /// Browsers that the next tries go on with, by what they are for.
    browsers: BTreeMap<&'static str, Browser>,
}

impl Trial {
    /// A campaign before its first try.
    pub fn new(seed: u64, tries: usize) -> Self {
        Self {
            seed,
            tries,
            ..Self::default()
        }
    }

    /// Notes how many changes were acknowledged.
    pub fn count(&mut self, changes: u64) {
        self.acknowledged += changes;
    }

    /// Notes a failure unless `is_so`.
    pub fn expect(&mut self, is_so: bool, failure: impl FnOnce() -> String) {
        if !is_so {
            self.failures.push(failure());
        }
    }

    /// How long a try waits before its fault, at most `longest`.
    pub fn moment(&self, number: usize, longest: Duration) -> Duration {
        let mut hasher = DefaultHasher::new();
        (self.seed, number).hash(&mut hasher);
        let share = (hasher.finish() % 1_000) as f64 / 1_000.0;
        longest.mul_f64(share)
    }

    /// The browser for something that a try before has left.
    pub fn take_browser(&mut self, purpose: &'static str) -> Option<Browser> {
        self.browsers.remove(purpose)
    }

    /// Leaves the browser for something to the next try.
    pub fn keep_browser(&mut self, purpose: &'static str, browser: Browser) {
        self.browsers.insert(purpose, browser);
    }

    /// Ends what is still open.
    pub fn end(&mut self) {
        while let Some((_, browser)) = self.browsers.pop_first() {
            browser.finish();
        }
    }
}
