//! Every word that is shown, in Thai and in English.
//!
//! A word is a field; a word with a figure or name in it is a field that holds a
//! function. A missing word does not compile. Each page has its own file.

mod analysis;
mod app;
mod catalogue;
mod day;
mod demands;
mod documents;
mod encryption;
mod entry;
mod erasing;
mod exchange;
mod executive;
mod findings;
mod folder;
mod form;
mod health;
mod help;
mod history;
mod kiosk;
mod measure;
mod new_plan;
mod overview;
mod own_register;
mod plan;
mod protection;
mod read_error;
mod records;
mod reports;
mod rules;
mod saving;
mod settings;
mod survey;
mod survey_import;
mod survey_report;
mod survey_results;
mod welcome;
mod who;

use crate::calendar::Language;

pub use analysis::AnalysisText;
pub use app::AppText;
pub use catalogue::CatalogueText;
pub use day::DayText;
pub use demands::DemandsText;
pub use documents::DocumentsText;
pub use encryption::EncryptionText;
pub use entry::EntryText;
pub use erasing::ErasingText;
pub use exchange::ExchangeText;
pub use executive::ExecutiveText;
pub use findings::FindingsText;
pub use folder::FolderText;
pub use form::FormText;
pub use health::HealthText;
pub use help::{HelpText, RoleHelp, Sentence};
pub use history::HistoryText;
pub use kiosk::KioskText;
pub use measure::MeasureText;
pub use new_plan::NewPlanText;
pub use overview::OverviewText;
pub use plan::PlanText;
pub use protection::ProtectionText;
pub use read_error::ReadErrorText;
pub use records::RecordsText;
pub use reports::ReportsText;
pub use rules::RulesText;
pub use saving::SavingText;
pub use settings::SettingsText;
pub use survey::SurveyText;
pub use survey_import::SurveyImportText;
pub use survey_report::SurveyReportText;
pub use survey_results::SurveyResultsText;
pub use welcome::WelcomeText;
pub use who::WhoText;

/// The words of one language.
#[derive(Debug)]
pub struct Text {
    /// The frame around the pages, and what pages share.
    pub app: AppText,
    /// The help, one page a role.
    pub help: HelpText,
    /// Beginning a plan or a year.
    pub new_plan: NewPlanText,
    /// Files that could not be read.
    pub read_error: ReadErrorText,
    /// The office's item list.
    pub catalogue: CatalogueText,
    /// The history of a field, `#/log` and `#/past`.
    pub history: HistoryText,
    /// The work folder, and the reminder where there is none.
    pub folder: FolderText,
    /// `#/health`, and the light in the head.
    pub health: HealthText,
    /// `#/erase`
    pub erasing: ErasingText,
    /// The question which day it is.
    pub day: DayText,
    /// `#/findings`
    pub findings: FindingsText,
    /// Rules of tasks and the evidence grade.
    pub rules: RulesText,
    /// The settings.
    pub settings: SettingsText,
    /// The first run.
    pub welcome: WelcomeText,
    /// The pages of reports.
    pub reports: ReportsText,
    /// Saving, undo and what can go wrong with storage.
    pub saving: SavingText,
    /// The form of a measure.
    pub measure: MeasureText,
    /// The dialogue ท่านคือใคร.
    pub who: WhoText,
    /// `#/`
    pub overview: OverviewText,
    /// `#/plan`, and how measures stand.
    pub plan: PlanText,
    /// `#/analysis`
    pub analysis: AnalysisText,
    /// Around every document.
    pub documents: DocumentsText,
    /// `#/plan/<measure>/records`
    pub records: RecordsText,
    /// `#/exchange`
    pub exchange: ExchangeText,
    /// `#/executive`
    pub executive: ExecutiveText,
    /// The kiosk.
    pub kiosk: KioskText,
    /// `#/survey`
    pub survey: SurveyText,
    /// `#/survey/import`
    pub survey_import: SurveyImportText,
    /// `#/reports/survey`
    pub survey_report: SurveyReportText,
    /// `#/survey/results`
    pub survey_results: SurveyResultsText,
    /// `#/survey/form/<form>`
    pub form: FormText,
    /// `#/survey/entry`
    pub entry: EntryText,
    /// Files that only a passphrase opens.
    pub encryption: EncryptionText,
    /// The passphrase of the data on this computer.
    pub protection: ProtectionText,
}

/// Thai.
pub static TH: Text = Text {
    app: app::TH,
    help: help::TH,
    new_plan: new_plan::TH,
    read_error: read_error::TH,
    catalogue: catalogue::TH,
    day: day::TH,
    erasing: erasing::TH,
    folder: folder::TH,
    health: health::TH,
    history: history::TH,
    findings: findings::TH,
    rules: rules::TH,
    settings: settings::TH,
    welcome: welcome::TH,
    measure: measure::TH,
    reports: reports::TH,
    saving: saving::TH,
    who: who::TH,
    overview: overview::TH,
    plan: plan::TH,
    analysis: analysis::TH,
    documents: documents::TH,
    records: records::TH,
    exchange: exchange::TH,
    executive: executive::TH,
    kiosk: kiosk::TH,
    survey: survey::TH,
    survey_import: survey_import::TH,
    survey_report: survey_report::TH,
    survey_results: survey_results::TH,
    form: form::TH,
    entry: entry::TH,
    encryption: encryption::TH,
    protection: protection::TH,
};

/// English.
pub static EN: Text = Text {
    app: app::EN,
    help: help::EN,
    new_plan: new_plan::EN,
    read_error: read_error::EN,
    catalogue: catalogue::EN,
    day: day::EN,
    erasing: erasing::EN,
    folder: folder::EN,
    health: health::EN,
    history: history::EN,
    findings: findings::EN,
    rules: rules::EN,
    settings: settings::EN,
    welcome: welcome::EN,
    measure: measure::EN,
    reports: reports::EN,
    saving: saving::EN,
    who: who::EN,
    overview: overview::EN,
    plan: plan::EN,
    analysis: analysis::EN,
    documents: documents::EN,
    records: records::EN,
    exchange: exchange::EN,
    executive: executive::EN,
    kiosk: kiosk::EN,
    survey: survey::EN,
    survey_import: survey_import::EN,
    survey_report: survey_report::EN,
    survey_results: survey_results::EN,
    form: form::EN,
    entry: entry::EN,
    encryption: encryption::EN,
    protection: protection::EN,
};

impl Text {
    /// The words of a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::Thai => &TH,
            Language::English => &EN,
        }
    }
}
