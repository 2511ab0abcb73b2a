//! What this computer remembers of the person at it.

use crate::calendar::{Date, Language, Numerals};
use serde::{Deserialize, Serialize};

/// Who says to sit at this computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Me {
    /// The record of the division, empty where none was chosen.
    pub division: String,
    /// Name or nickname.
    pub person: String,
    /// Position.
    pub position: String,
    /// The day on which this was asked.
    pub asked_on: Date,
}

/// What somebody answered when the clock of this computer could not be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayAnswer {
    /// The day that the clock showed.
    pub clock: Date,
    /// The day that it was.
    pub day: Date,
}

/// Which app has worked on a database: what an older one says when it can no longer open it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppStamp {
    /// The day on which it was built.
    pub built: Option<Date>,
    /// Its version.
    pub version: String,
    /// Where it lay: the path of the file or the address of the site.
    pub place: String,
}

impl AppStamp {
    /// Whether it is the same app, wherever it lies.
    #[must_use]
    pub fn is_same_app(&self, other: &Self) -> bool {
        (self.built, &self.version) == (other.built, &other.version)
    }

    /// Whether it was built on a later day.
    #[must_use]
    pub fn is_newer_than(&self, other: &Self) -> bool {
        self.built > other.built
    }

    /// As it is stored: the day first, so that stored texts of later apps sort behind.
    #[must_use]
    pub fn encode(&self) -> String {
        let built = self.built.map(Date::to_wire);
        let built = built.as_deref().unwrap_or("-");
        format!("{built} {} {}", self.version, self.place)
    }

    /// Reads what [`Self::encode`] wrote.
    #[must_use]
    pub fn decode(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, ' ');
        Some(Self {
            built: Date::from_wire(parts.next()?),
            version: parts.next()?.to_owned(),
            place: parts.next()?.to_owned(),
        })
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// As the computer is set.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// How the screens look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// Language of the screens.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// Digits on the screens.
    pub numerals: Numerals,
}

impl DayAnswer {
    /// Whether it still holds when the clock shows `clock`: on the same day, and past its midnight.
    #[must_use]
    pub fn holds_on(self, clock: Date) -> bool {
        (0..=1).contains(&self.clock.days_until(clock))
    }

    /// As it is stored: the two days.
    #[must_use]
    pub fn encode(self) -> String {
        format!("{} {}", self.clock.to_wire(), self.day.to_wire())
    }

    /// Reads what [`Self::encode`] wrote; `None` for anything else: ask again.
    #[must_use]
    pub fn decode(text: &str) -> Option<Self> {
        let (clock, day) = text.split_once(' ')?;
        Some(Self {
            clock: Date::from_wire(clock)?,
            day: Date::from_wire(day)?,
        })
    }
}

#[derive(Serialize, Deserialize)]
struct WireMe {
    division: String,
    person: String,
    #[serde(default)]
    position: String,
    asked_on: String,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct WirePreferences {
    language: String,
    theme: String,
    numerals: String,
}

impl Me {
    /// Whether it is still likely to be the same person: who sat here today or yesterday. After a day away a
    /// shared computer asks again.
    #[must_use]
    pub fn is_fresh(&self, today: Date) -> bool {
        (0..=1).contains(&self.asked_on.days_until(today))
    }

    /// As it is stored.
    #[must_use]
    pub fn encode(&self) -> String {
        let wire = WireMe {
            division: self.division.clone(),
            person: self.person.clone(),
            position: self.position.clone(),
            asked_on: self.asked_on.to_wire(),
        };
        serde_json::to_string(&wire).unwrap_or_default()
    }

    /// Reads what [`Self::encode`] wrote; `None` for anything else: ask again.
    #[must_use]
    pub fn decode(text: &str) -> Option<Self> {
        let wire: WireMe = serde_json::from_str(text).ok()?;
        Some(Self {
            asked_on: Date::from_wire(&wire.asked_on)?,
            division: wire.division,
            person: wire.person,
            position: wire.position,
        })
    }
}

impl Preferences {
    /// As they are stored.
    #[must_use]
    pub fn encode(self) -> String {
        let wire = WirePreferences {
            language: match self.language {
                Language::Thai => "th",
                Language::English => "en",
            }
            .to_owned(),
            theme: match self.theme {
                Theme::System => "system",
                Theme::Light => "light",
                Theme::Dark => "dark",
            }
            .to_owned(),
            numerals: match self.numerals {
                Numerals::Thai => "thai",
                Numerals::Arabic => "arabic",
            }
            .to_owned(),
        };
        serde_json::to_string(&wire).unwrap_or_default()
    }

    /// Reads what [`Self::encode`] wrote; what is not understood is as on the
    /// first day.
    #[must_use]
    pub fn decode(text: &str) -> Self {
        let wire: WirePreferences = serde_json::from_str(text).unwrap_or_default();
        Self {
            language: if wire.language == "en" {
                Language::English
            } else {
                Language::Thai
            },
            theme: match wire.theme.as_str() {
                "light" => Theme::Light,
                "dark" => Theme::Dark,
                _ => Theme::System,
            },
            numerals: if wire.numerals == "arabic" {
                Numerals::Arabic
            } else {
                Numerals::Thai
            },
        }
    }
}
