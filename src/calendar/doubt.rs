//! Whether the day that a computer's clock shows can be right.

use super::Date;

/// Days without an edit after which a clock that runs ahead is likelier than an office that rests.
pub const LONGEST_REST: i64 = 400;

/// What speaks against the day of a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockDoubt {
    /// The app was built on a later day.
    BeforeBuild(Date),
    /// The newest edit of this computer is of a later day.
    BeforeNewest(Date),
    /// The newest edit of this computer is more than [`LONGEST_REST`] days old.
    LongAfterNewest(Date),
}

impl ClockDoubt {
    /// What speaks against `today`, if anything does.
    ///
    /// `newest` is the day of the newest edit that was written on this computer: the clocks of others may be
    /// wrong in their turn.
    #[must_use]
    pub fn of(today: Date, built: Option<Date>, newest: Option<Date>) -> Option<Self> {
        if let Some(built) = built.filter(|built| today < *built) {
            return Some(Self::BeforeBuild(built));
        }
        let newest = newest?;
        match newest.days_until(today) {
            days if days < 0 => Some(Self::BeforeNewest(newest)),
            days if days > LONGEST_REST => Some(Self::LongAfterNewest(newest)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ClockDoubt::{BeforeBuild, BeforeNewest, LongAfterNewest};
    use super::*;

    fn day(text: &str) -> Date {
        Date::from_wire(text).expect("a day")
    }

    #[track_caller]
    fn check(today: &str, built: Option<&str>, newest: Option<&str>, doubt: Option<ClockDoubt>) {
        let found = ClockDoubt::of(day(today), built.map(day), newest.map(day));
        assert_eq!(found, doubt, "{today}, built {built:?}, newest {newest:?}");
    }

    #[test]
    fn a_day_is_doubted_before_the_build_before_the_newest_edit_and_long_after_it() {
        let (built, newest) = (Some("2026-11-24"), Some("2027-01-10"));
        // An empty battery: clocks begin again at 1980 or 2000.
        check(
            "2000-01-01",
            built,
            newest,
            Some(BeforeBuild(day("2026-11-24"))),
        );
        check(
            "2026-11-23",
            built,
            None,
            Some(BeforeBuild(day("2026-11-24"))),
        );
        check("2026-11-24", built, None, None);
        check(
            "2027-01-09",
            built,
            newest,
            Some(BeforeNewest(day("2027-01-10"))),
        );
        check("2027-01-10", built, newest, None);
        check("2028-02-14", built, newest, None);
        check(
            "2028-02-15",
            built,
            newest,
            Some(LongAfterNewest(day("2027-01-10"))),
        );
        // Somebody typed the year of the Buddhist era.
        check(
            "2570-01-10",
            built,
            newest,
            Some(LongAfterNewest(day("2027-01-10"))),
        );
        check(
            "2000-01-01",
            None,
            newest,
            Some(BeforeNewest(day("2027-01-10"))),
        );
        check("2000-01-01", None, None, None);
        check("2099-01-01", built, None, None);
    }
}
