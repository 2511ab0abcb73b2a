//! Every word that is shown, in Thai and in English.
//!
//! A word is a field; a word with a figure or name in it is a field that holds a
//! function. A missing word does not compile. Each page has its own file.

mod app;
mod saving;
mod who;

use crate::calendar::Language;

pub use app::AppText;
pub use saving::SavingText;
pub use who::WhoText;

/// The words of one language.
#[derive(Debug)]
pub struct Text {
    /// The frame around the pages, and what pages share.
    pub app: AppText,
    /// Saving, undo and what can go wrong with storage.
    pub saving: SavingText,
    /// The dialogue ท่านคือใคร.
    pub who: WhoText,
}

/// Thai.
pub static TH: Text = Text {
    app: app::TH,
    saving: saving::TH,
    who: who::TH,
};

/// English.
pub static EN: Text = Text {
    app: app::EN,
    saving: saving::EN,
    who: who::EN,
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
