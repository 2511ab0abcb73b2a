//! Prongsai: the integrity measures of a Thai local office in one HTML file.
pub mod calendar;
pub mod log;
pub mod ita;
pub mod plan;
pub mod survey;
pub mod exchange;
pub mod report;
#[cfg(feature = "web")]
pub mod browser;
#[cfg(feature = "web")]
pub mod ui;
