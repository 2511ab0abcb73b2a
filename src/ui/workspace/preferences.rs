//! How the screens look and who sits at them: this computer's business, not the
//! plan's.

use super::Workspace;
use super::protection::is_marked;
use crate::browser::{local, page};
use crate::calendar::{Date, Language, Numerals};
use crate::exchange::{Me, Preferences};
use leptos::prelude::*;

pub use crate::exchange::Theme;

const PREFERENCES: &str = "preferences";
pub(super) const ME: &str = "me";

/// The preferences of this computer; a refused or damaged memory is the first day.
pub(super) fn load() -> Preferences {
    local::get::<String>(PREFERENCES)
        .ok()
        .flatten()
        .map_or_else(Preferences::default, |text| Preferences::decode(&text))
}

/// Who sat here, if that was today or yesterday: a shared computer asks again
/// after a day away.
pub(super) fn load_me(today: Date) -> Option<Me> {
    let me = local::get::<String>(ME)
        .ok()
        .flatten()
        .and_then(|text| Me::decode(&text))?;
    me.is_fresh(today).then(|| seen(me, today))
}

/// Notes that the person was here today.
fn seen(me: Me, today: Date) -> Me {
    let me = Me {
        asked_on: today,
        ..me
    };
    remember(&me);
    me
}

fn remember(me: &Me) {
    // Where a passphrase protects everything, names too, or storage is refused, they are
    // remembered as long as the page lives.
    if !is_marked() {
        let _kept = local::put(ME, &me.encode());
    }
}

/// Nobody who reads English expects "๑๒ of ๒๐" in it.
pub(super) fn numerals_of_screen(
    language: RwSignal<Language>,
    chosen: RwSignal<Numerals>,
) -> Signal<Numerals> {
    Signal::derive(move || match language.get() {
        Language::Thai => chosen.get(),
        Language::English => Numerals::Arabic,
    })
}

impl Workspace {
    /// Keeps the page's attributes and the stored preferences in step.
    pub(super) fn follow_preferences(&self) {
        let workspace = *self;
        Effect::new(move |is_first: Option<()>| {
            let preferences = Preferences {
                language: workspace.language.get(),
                theme: workspace.theme.get(),
                numerals: workspace.chosen_numerals.get(),
            };
            let language = match preferences.language {
                Language::Thai => "th",
                Language::English => "en",
            };
            let theme = match preferences.theme {
                Theme::System => None,
                Theme::Light => Some("light"),
                Theme::Dark => Some("dark"),
            };
            page::set_root_attribute("lang", Some(language));
            page::set_root_attribute("data-theme", theme);
            if is_first.is_some() {
                // Where storage is refused the choice lasts as long as the page.
                let _kept = local::put(PREFERENCES, &preferences.encode());
            }
        });
    }

    /// Language of the screens.
    #[must_use]
    pub fn language(&self) -> Signal<Language> {
        self.language.into()
    }

    /// The code of that language, as forms know it.
    #[must_use]
    pub fn language_code(&self) -> Signal<&'static str> {
        let language = self.language;
        Signal::derive(move || match language.get() {
            Language::Thai => "th",
            Language::English => "en",
        })
    }

    /// Chooses the language of the screens.
    pub fn set_language(&self, language: Language) {
        self.language.set(language);
    }

    /// Digits on the screens: those that were chosen in Thai, Arabic ones in English.
    #[must_use]
    pub fn numerals(&self) -> Signal<Numerals> {
        self.numerals
    }

    /// The digits that were chosen for screens in Thai.
    #[must_use]
    pub fn chosen_numerals(&self) -> Signal<Numerals> {
        self.chosen_numerals.into()
    }

    /// Chooses the digits on screens in Thai.
    pub fn choose_numerals(&self, numerals: Numerals) {
        self.chosen_numerals.set(numerals);
    }

    /// Light or dark.
    #[must_use]
    pub fn theme(&self) -> Signal<Theme> {
        self.theme.into()
    }

    /// Chooses light or dark.
    pub fn set_theme(&self, theme: Theme) {
        self.theme.set(theme);
    }

    /// Notes that who sits here is still at work.
    pub(super) fn stay_fresh(&self) {
        let today = self.day.get_untracked();
        let is_older = |me: &Option<Me>| me.as_ref().is_some_and(|me| me.asked_on != today);
        if self.me.with_untracked(is_older) {
            self.me
                .update(|me| *me = me.take().map(|me| seen(me, today)));
        }
    }

    /// Opens the dialogue ท่านคือใคร.
    pub fn ask_who(&self) {
        self.asks_who.set(true);
    }

    /// As [`Self::ask_who`], with the division that a file was made for already chosen.
    pub fn ask_who_of(&self, division: &str) {
        self.expected_division.set(division.to_owned());
        self.ask_who();
    }

    /// The division that is chosen until somebody chooses another.
    #[must_use]
    pub fn expected_division(&self) -> Signal<String> {
        self.expected_division.into()
    }

    /// Takes the answer, and runs what was waiting for it.
    pub fn introduce(&self, me: Me) {
        remember(&me);
        self.me.set(Some(me));
        self.asks_who.set(false);
        self.pump();
    }

    /// Goes on without an answer: what waits, and what follows while the page is
    /// open, is written without a name.
    pub fn stay_unnamed(&self) {
        self.is_unnamed.set(true);
        self.asks_who.set(false);
        self.pump();
    }
}
