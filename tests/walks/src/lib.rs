//! Browser walks: a person's ways through the app in real browsers.
//!
//! A walk is a test in `tests/walks`: its name is a sentence, its steps are what a person does, and it
//! finds things as a person does, by role and name ([`seek`]). Steps wait by polling a condition with a
//! deadline, never by sleeping.
//!
//! | module | what it holds |
//! |---|---|
//! | [`setting`] | what is walked and with which tools, from the environment that `cargo xtask test` sets |
//! | [`driver`] | one chromedriver or geckodriver a walk |
//! | [`launch`] | how a browser is started |
//! | [`browser`] | a browser with a profile: open, tabs, restart, kill |
//! | [`discard`] | a tab that the browser throws out of its memory |
//! | [`steps`] | what a person does in it |
//! | [`seek`] | naming a thing by role and name |
//! | [`watch`] | what a walk must never cause: console errors, requests to a network |
//! | [`look`] | screens, print, accessibility |
//! | [`memory`] | how much a page takes |
//! | [`names`] | the names that walks use against those of the browser |
//! | [`old`] | the steps in a Chromium too old for its driver |
//! | [`site`] | a plain web server for the intranet walks |
//!
//! At the end of every walk ([`Browser::finish`](browser::Browser::finish)) the console holds no error and
//! nothing was asked of any network. A walk that fails leaves a picture and an outline of the page.

pub mod browser;
pub mod discard;
pub mod driver;
pub mod launch;
pub mod look;
pub mod memory;
pub mod names;
pub mod old;
pub mod seek;
pub mod setting;
pub mod site;
pub mod steps;
pub mod watch;
