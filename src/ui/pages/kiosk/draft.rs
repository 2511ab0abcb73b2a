//! What staff have typed before a kiosk begins.

use crate::calendar::Numerals;
use crate::log::RecordId;
use crate::survey::{Kiosk, Pace, Pin, Tries};
use leptos::prelude::*;

/// Fewest and most seconds: until the countdown, of the countdown, of the thanks.
pub(super) const SECONDS: [(u16, u16); 3] = [(5, 600), (5, 60), (2, 60)];

/// The seconds of the first time.
const USUAL: [u16; 3] = [60, 20, 8];

/// What is typed, as it stands.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    pub(super) form: RwSignal<String>,
    pub(super) division: RwSignal<String>,
    pub(super) services: RwSignal<Vec<String>>,
    pub(super) pace: RwSignal<String>,
    pub(super) languages: RwSignal<Vec<String>>,
    pub(super) idle: RwSignal<String>,
    pub(super) countdown: RwSignal<String>,
    pub(super) thanks: RwSignal<String>,
    pub(super) keeps_partial: RwSignal<bool>,
    pub(super) same_pin: RwSignal<bool>,
    pub(super) pin: RwSignal<String>,
    pub(super) again: RwSignal<String>,
}

impl Draft {
    /// As it was the last time; `form` is what the address asks for.
    pub(super) fn new(form: Option<String>, last: Option<&Kiosk>) -> Self {
        let texts = |records: &[RecordId]| records.iter().map(ToString::to_string).collect();
        let seconds = last.map_or(USUAL, |last| {
            [
                last.idle_seconds,
                last.countdown_seconds,
                last.thanks_seconds,
            ]
        });
        let typed = |place: usize| RwSignal::new(seconds[place].to_string());
        let division = last.and_then(|last| last.division.as_deref());
        let pace = last.map_or(Pace::Question, |last| last.pace);
        Self {
            form: RwSignal::new(
                form.or_else(|| last.map(|last| last.form.to_string()))
                    .unwrap_or_default(),
            ),
            division: RwSignal::new(division.unwrap_or_default().to_owned()),
            services: RwSignal::new(last.map(|last| texts(&last.services)).unwrap_or_default()),
            pace: RwSignal::new(
                match pace {
                    Pace::Question => "question",
                    Pace::Aspect => "aspect",
                }
                .to_owned(),
            ),
            languages: RwSignal::new(last.map_or_else(
                || vec!["th".to_owned(), "en".to_owned()],
                |last| last.languages.clone(),
            )),
            idle: typed(0),
            countdown: typed(1),
            thanks: typed(2),
            keeps_partial: RwSignal::new(last.is_none_or(|last| last.keeps_partial)),
            same_pin: RwSignal::new(last.is_some()),
            pin: RwSignal::default(),
            again: RwSignal::default(),
        }
    }

    /// A typed number of seconds, in digits of either kind.
    pub(super) fn seconds(typed: &str, place: usize) -> Option<u16> {
        let (least, most) = SECONDS[place];
        let seconds = Numerals::Arabic.apply(typed.trim()).parse().ok()?;
        (least..=most).contains(&seconds).then_some(seconds)
    }

    /// Whether a kiosk can begin, the PIN left out.
    pub(super) fn is_fit(self) -> bool {
        let typed = [self.idle, self.countdown, self.thanks];
        let are_seconds = typed
            .iter()
            .enumerate()
            .all(|(place, typed)| Self::seconds(&typed.get_untracked(), place).is_some());
        are_seconds && !self.languages.with_untracked(Vec::is_empty)
    }

    /// The kiosk that this makes.
    pub(super) fn kiosk(self, log: String, form: RecordId, pin: Pin, spare: Pin) -> Option<Kiosk> {
        let division = self.division.get_untracked();
        let services = self.services.get_untracked();
        Some(Kiosk {
            is_running: true,
            log,
            form,
            division: (!division.is_empty()).then(|| division.as_str().into()),
            services: services.iter().map(|id| id.as_str().into()).collect(),
            pace: if self.pace.with_untracked(|pace| pace == "aspect") {
                Pace::Aspect
            } else {
                Pace::Question
            },
            idle_seconds: Self::seconds(&self.idle.get_untracked(), 0)?,
            countdown_seconds: Self::seconds(&self.countdown.get_untracked(), 1)?,
            thanks_seconds: Self::seconds(&self.thanks.get_untracked(), 2)?,
            keeps_partial: self.keeps_partial.get_untracked(),
            languages: self.languages.get_untracked(),
            pin,
            spare,
            tries: Tries::default(),
        })
    }
}
