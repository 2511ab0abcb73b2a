//! Words of the help: one page a role. Buttons are named by the words they carry.

mod en;
mod th;

use super::Text;

pub use en::EN;
pub use th::TH;

/// A sentence that may name buttons.
pub type Sentence = fn(&Text) -> String;

/// Words of the help.
#[derive(Debug)]
pub struct HelpText {
    /// What the page is for.
    pub lead: &'static str,
    /// Label of the roles.
    pub role: &'static str,
    /// Prints the page.
    pub print: &'static str,
    /// The pages, one a role.
    pub roles: [RoleHelp; 3],
    /// Heading of the keys.
    pub keys_title: &'static str,
    /// Keys and what they do.
    pub keys: &'static [(&'static str, Sentence)],
    /// Heading of how data are kept.
    pub data_title: &'static str,
    /// How data are kept.
    pub data: &'static [Sentence],
    /// Heading of the questions.
    pub questions_title: &'static str,
    /// Questions and answers.
    pub questions: &'static [(&'static str, Sentence)],
}

/// The page of a role.
#[derive(Debug)]
pub struct RoleHelp {
    /// How the address names it.
    pub key: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it does, in a sentence.
    pub about: &'static str,
    /// What it does, in order.
    pub chapters: &'static [Chapter],
}

/// Something that a role does.
#[derive(Debug)]
pub struct Chapter {
    /// What it does.
    pub title: &'static str,
    /// Step by step.
    pub steps: &'static [Sentence],
}
