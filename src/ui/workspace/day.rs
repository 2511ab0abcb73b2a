//! Which day it is: by the clock of this computer, unless that cannot be right and a person knows better.

use super::Workspace;
use crate::browser::{clock, local, page};
use crate::calendar::{ClockDoubt, Date};
use crate::exchange::DayAnswer;
use leptos::prelude::*;
use std::time::Duration;

/// The key of what somebody answered.
const ANSWER: &str = "day-answer";

/// How often the clock is looked at: an office leaves the page open overnight.
const GLANCE: Duration = Duration::from_secs(60);

const DAY_MS: i64 = 86_400_000;

/// Today by the clock of this computer.
fn clock_shows() -> Date {
    date_of(clock::today())
}

fn date_of((year, month, day): (i32, u32, u32)) -> Date {
    u16::try_from(year)
        .ok()
        .zip(u8::try_from(month).ok().zip(u8::try_from(day).ok()))
        .and_then(|(year, (month, day))| Date::from_ce(year, month, day))
        .unwrap_or(Date::MIN)
}

/// What was answered to the day that the clock shows now; nothing for any other day.
fn answer() -> Option<DayAnswer> {
    let kept = local::get::<String>(ANSWER).ok().flatten()?;
    DayAnswer::decode(&kept).filter(|answer| answer.holds_on(clock_shows()))
}

/// How many days the answer is ahead of the clock.
fn correction() -> i64 {
    answer().map_or(0, |answer| answer.clock.days_until(answer.day))
}

/// Today, as far as it is known when the page begins.
pub(super) fn first_day() -> Date {
    clock_shows().plus_days(correction())
}

impl Workspace {
    /// The day that counts: of this computer's clock, or as a person has said.
    #[must_use]
    pub fn clock_day(&self) -> Signal<Date> {
        self.day.into()
    }

    /// The same day at this very moment, for what is written down in it.
    #[must_use]
    pub fn day_now(&self) -> Date {
        first_day()
    }

    /// What speaks against that day, as long as nobody has answered.
    #[must_use]
    pub fn clock_doubt(&self) -> Signal<Option<ClockDoubt>> {
        self.doubt.into()
    }

    /// Whether the dialogue that asks for the day is open.
    #[must_use]
    pub fn asks_day(&self) -> Signal<bool> {
        self.asks_day.into()
    }

    /// Opens the dialogue that asks for the day, or puts the question off.
    pub fn ask_day(&self, asks: bool) {
        self.asks_day.set(asks);
    }

    /// The day on which the app was built; no day before it can be today.
    #[must_use]
    pub fn built_on(&self) -> Option<Date> {
        clock::built().map(date_of)
    }

    /// Whether nothing speaks against the day, or a person has settled it.
    #[must_use]
    pub fn is_day_confirmed(&self) -> Signal<bool> {
        let doubt = self.doubt;
        Signal::derive(move || doubt.with(Option::is_none))
    }

    /// Whether the clock was in doubt today, also where a person has settled the day since:
    /// responses of such a day are marked.
    #[must_use]
    pub fn was_day_doubted(&self) -> bool {
        answer().is_some() || self.doubt.with_untracked(Option::is_some)
    }

    /// The day of a moment in milliseconds since 1970, as this computer counts days.
    #[must_use]
    pub fn day_of(&self, at: i64) -> Date {
        date_of(clock::day_of(at))
    }

    /// A moment in milliseconds since 1970 in short words of the screen: `16 ธ.ค. 2565 13.05 น.`
    #[must_use]
    pub fn moment(&self, at: i64) -> String {
        let (hour, minute) = clock::time_of(at);
        let day = self.day(self.day_of(at));
        let time = (self.text().get().app.time)(hour, minute);
        self.digits(&format!("{day} {time}"))
    }

    /// The first moment after a day, in milliseconds since 1970, as this computer counts days.
    #[must_use]
    pub fn end_of(&self, day: Date) -> i64 {
        let next = day.plus_days(1);
        clock::start_of(
            i32::from(next.ce_year()),
            u32::from(next.month()),
            u32::from(next.day()),
        )
    }

    /// Milliseconds since 1970 as the edits of now are stamped.
    #[must_use]
    pub fn now_ms(&self) -> i64 {
        clock::now_ms() + correction() * DAY_MS
    }

    /// Settles which day it is, until the clock has gone on by more than a day.
    pub fn confirm_day(&self, day: Date) {
        let answer = DayAnswer {
            clock: clock_shows(),
            day,
        };
        // Where storage is refused the answer lasts as long as the page.
        let _kept = local::put(ANSWER, &answer.encode());
        self.doubt.set(None);
        self.asks_day.set(false);
        self.day.set(day);
    }

    /// Looks whether the day can be right; called when a log has been opened.
    pub(super) fn doubt_day(&self) {
        if answer().is_some() {
            return;
        }
        let newest = self.inner.with_value(|inner| {
            let actor = inner.store.as_ref()?.actor();
            let own = inner.log.edits().filter(|edit| *edit.id.actor == *actor);
            own.map(|edit| edit.at).max()
        });
        let newest = newest.map(|at| date_of(clock::day_of(at)));
        let doubt = ClockDoubt::of(clock_shows(), self.built_on(), newest);
        if self.doubt.get_untracked() != doubt {
            self.doubt.set(doubt);
            self.asks_day.set(doubt.is_some());
        }
    }

    /// Follows the clock past midnight, and forgets who sat here after a day away.
    pub(super) fn follow_day(&self) {
        let workspace = *self;
        let look = move || {
            let day = first_day();
            if workspace.day.get_untracked() != day {
                workspace.day.set(day);
            }
            let is_stale = |me: &Option<_>| {
                me.as_ref()
                    .is_some_and(|me: &crate::exchange::Me| !me.is_fresh(day))
            };
            if workspace.me.with_untracked(is_stale) {
                workspace.me.set(None);
            }
        };
        if let Ok(timer) = set_interval_with_handle(look, GLANCE) {
            on_cleanup(move || timer.clear());
        }
        if let Some(listener) = page::on_shown(look) {
            listener.forever();
        }
    }
}
