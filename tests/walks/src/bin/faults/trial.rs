//! One try of a campaign, and what came of it.

use walks::browser::Browser;

/// What a campaign has come to so far.
#[derive(Default)]
pub struct Trial {
    /// Changes that the app said to have saved before the fault.
    pub acknowledged: u64,
    /// What was not as it must be.
    pub failures: Vec<String>,
    /// A browser that the next try goes on with.
    browser: Option<Browser>,
}

impl Trial {
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

    /// The browser that the try before has left.
    pub fn take_browser(&mut self) -> Option<Browser> {
        self.browser.take()
    }

    /// Leaves the browser to the next try.
    pub fn keep_browser(&mut self, browser: Browser) {
        self.browser = Some(browser);
    }

    /// Ends what is still open.
    pub fn end(&mut self) {
        if let Some(browser) = self.browser.take() {
            browser.finish();
        }
    }
}
