//! Prongsai: the integrity measures of a Thai local office in one HTML file.
#[cfg(feature = "web")]
pub mod browser;
pub mod calendar;
pub mod exchange;
pub mod ita;
pub mod log;
pub mod plan;
pub mod report;
pub mod survey;
#[cfg(feature = "web")]
pub mod ui;
