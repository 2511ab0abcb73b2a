//! The pages, one file each; each file names its address.

mod analysis;
mod catalogue;
mod duties;
mod executive;
mod health;
mod help;
mod kiosk;
mod measure;
mod measures_report;
mod memo;
mod opening;
mod overview;
mod plan;
mod records;
mod reports;
mod settings;
mod survey;
mod welcome;

pub use analysis::Analysis;
pub use catalogue::Catalogue;
pub use duties::Duties;
pub use executive::Executive;
pub use health::HealthPage;
pub use help::Help;
pub use kiosk::{Kiosk, KioskSetup};
pub use measure::Measure;
pub use measures_report::MeasuresReport;
pub use memo::Memo;
pub use opening::Opening;
pub use overview::Overview;
pub use plan::Plan;
pub use records::Records;
pub use reports::Reports;
pub use settings::Settings;
pub use survey::Survey;
pub use welcome::Welcome;
