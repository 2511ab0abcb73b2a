//! What may cost somebody their work, seen from what is known of this computer.

use super::workspace::Saving;
use crate::browser::StoreError;

/// Days after which changes should have left this computer once more.
pub const COPY_DAYS: i64 = 7;

/// Bytes below which the room runs out soon: a year's plan with pictures needs less.
const LITTLE_ROOM: u64 = 100_000_000;

/// Bytes below which the next picture may not fit.
const NO_ROOM: u64 = 5_000_000;

/// When the open plan was last written to a file outside the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LastCopy {
    /// Nothing that would have to be copied: the sample, or nothing was changed yet.
    NotNeeded,
    /// Never.
    Never,
    /// So many days ago.
    Days {
        /// How many.
        ago: i64,
        /// Whether the plan has changed since.
        is_outdated: bool,
    },
}

/// What is known of the open plan and of the browser that keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Whether the disk has it.
    pub saving: Saving,
    /// When it left this computer.
    pub copy: LastCopy,
    /// Whether a work folder was chosen that does not take it.
    pub is_folder_failing: bool,
    /// Bytes that the browser still gives; none where it does not say.
    pub room_left: Option<u64>,
    /// Whether the browser promises to keep it; none where it does not say.
    pub is_promised: Option<bool>,
    /// Whether another version of the app is open or has been here.
    pub has_other_version: bool,
    /// Whether the day of this computer is in doubt.
    pub is_day_doubted: bool,
    /// How many records were set aside.
    pub aside: usize,
    /// Whether something in the log is other than it was written.
    pub is_tampered: bool,
}

/// How one of the facts stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Health {
    /// Nothing to do.
    Good,
    /// It cannot be known here.
    Unknown,
    /// Something should be done.
    Warn,
    /// Work is lost unless something is done now.
    Severe,
}

impl Health {
    /// The name style sheets know it by.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Unknown => "unknown",
            Self::Warn => "warn",
            Self::Severe => "severe",
        }
    }
}

impl Facts {
    /// Whether what is shown is on the disk.
    #[must_use]
    pub fn saved(&self) -> Health {
        match &self.saving {
            Saving::Saved => Health::Good,
            Saving::Opening | Saving::Saving => Health::Unknown,
            Saving::NotSaved { .. } | Saving::Unkept => Health::Severe,
        }
    }

    /// Whether a copy lies outside of the browser.
    #[must_use]
    pub fn copied(&self) -> Health {
        match self.copy {
            LastCopy::NotNeeded => Health::Good,
            _ if self.is_folder_failing => Health::Warn,
            LastCopy::Never => Health::Warn,
            LastCopy::Days { ago, is_outdated } if is_outdated && ago > COPY_DAYS => Health::Warn,
            LastCopy::Days { .. } => Health::Good,
        }
    }

    /// Whether there is room for more.
    #[must_use]
    pub fn room(&self) -> Health {
        let is_full = matches!(
            &self.saving,
            Saving::NotSaved {
                why: StoreError::Full,
                ..
            }
        );
        match self.room_left {
            _ if is_full => Health::Severe,
            None => Health::Unknown,
            Some(left) if left < NO_ROOM => Health::Severe,
            Some(left) if left < LITTLE_ROOM => Health::Warn,
            Some(_) => Health::Good,
        }
    }

    /// Whether the browser keeps it.
    #[must_use]
    pub fn kept(&self) -> Health {
        match (&self.saving, self.is_promised) {
            (Saving::Unkept, _) => Health::Severe,
            (_, Some(true)) => Health::Good,
            // On a disk no browser promises anything: that alone is no reason to worry anybody.
            (_, Some(false) | None) => Health::Unknown,
        }
    }

    /// Whether one version of the app is alone.
    #[must_use]
    pub fn version(&self) -> Health {
        if self.has_other_version {
            Health::Warn
        } else {
            Health::Good
        }
    }

    /// Whether the day is settled.
    #[must_use]
    pub fn day(&self) -> Health {
        if self.is_day_doubted {
            Health::Warn
        } else {
            Health::Good
        }
    }

    /// Whether everything that is stored could be read.
    #[must_use]
    pub fn whole(&self) -> Health {
        if self.aside > 0 {
            Health::Warn
        } else {
            Health::Good
        }
    }

    /// Whether the log is as it was written.
    #[must_use]
    pub fn untouched(&self) -> Health {
        if self.is_tampered {
            Health::Warn
        } else {
            Health::Good
        }
    }

    /// The worst of all.
    #[must_use]
    pub fn worst(&self) -> Health {
        let all = [
            self.saved(),
            self.copied(),
            self.room(),
            self.kept(),
            self.version(),
            self.day(),
            self.whole(),
            self.untouched(),
        ];
        all.into_iter().max().unwrap_or(Health::Good)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fine() -> Facts {
        Facts {
            saving: Saving::Saved,
            copy: LastCopy::Days {
                ago: 3,
                is_outdated: true,
            },
            is_folder_failing: false,
            room_left: Some(60_000_000_000),
            is_promised: Some(true),
            has_other_version: false,
            is_day_doubted: false,
            aside: 0,
            is_tampered: false,
        }
    }

    #[track_caller]
    fn check(change: impl FnOnce(&mut Facts), worst: Health) {
        let mut facts = fine();
        change(&mut facts);
        assert_eq!(facts.worst(), worst, "{facts:?}");
    }

    #[test]
    fn the_light_shows_the_worst_that_is_known() {
        check(|_| {}, Health::Good);
        check(|it| it.is_promised = Some(false), Health::Unknown);
        check(|it| it.room_left = None, Health::Unknown);
        check(|it| it.room_left = Some(99_999_999), Health::Warn);
        check(|it| it.room_left = Some(4_999_999), Health::Severe);
        check(|it| it.copy = LastCopy::Never, Health::Warn);
        check(|it| it.copy = LastCopy::NotNeeded, Health::Good);
        check(|it| it.is_folder_failing = true, Health::Warn);
        check(|it| it.has_other_version = true, Health::Warn);
        check(|it| it.is_day_doubted = true, Health::Warn);
        check(|it| it.aside = 1, Health::Warn);
        check(|it| it.is_tampered = true, Health::Warn);
        check(|it| it.saving = Saving::Unkept, Health::Severe);
        let full = Saving::NotSaved {
            count: 1,
            why: StoreError::Full,
        };
        check(|it| it.saving = full, Health::Severe);
    }

    #[test]
    fn a_copy_is_old_after_a_week_with_changes_only() {
        let copied = |ago, is_outdated| {
            let mut facts = fine();
            facts.copy = LastCopy::Days { ago, is_outdated };
            facts.copied()
        };
        assert_eq!(copied(7, true), Health::Good);
        assert_eq!(copied(8, true), Health::Warn);
        assert_eq!(copied(300, false), Health::Good);
    }
}
