//! The PIN of a kiosk: kept as a slow hash, guessed ever more slowly.

use scrypt::{Params, scrypt};
use std::cell::Cell;
use std::fmt;

/// A secret that only its keeper knows, as a hash that takes memory and time.
#[derive(Clone, PartialEq, Eq)]
pub struct Pin {
    /// Random, a new one for each secret.
    pub salt: [u8; 16],
    /// What the secret and the salt make.
    pub hash: [u8; 32],
    /// The cost as a power of two: 14 takes 16 MB, and about a tenth of a second on an
    /// office computer.
    pub cost: u8,
}

/// Fewest and most digits of a PIN.
pub const PIN_DIGITS: std::ops::RangeInclusive<usize> = 4..=8;

/// The cost of new hashes.
const COST: u8 = 14;
/// A stored cost above this would stop the kiosk for minutes.
const LARGEST_COST: u8 = 18;

/// The parameter r of scrypt.
const BLOCK_SIZE: u32 = 8;

/// What scrypt takes in one piece at the cost of new hashes, and a little for what it takes before it.
const ROOM_BYTES: usize = (128 * BLOCK_SIZE as usize) << COST | 1 << 16;

thread_local! {
    /// Where the next hash is made. The memory of WebAssembly never shrinks: small things that come to lie
    /// in the gap that a hash leaves would make the next one take as much again, in a page that stays open
    /// for weeks.
    static ROOM: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// Seconds to wait after the first wrong try, the second, and so on.
const WAITS: [i64; 8] = [1, 2, 5, 15, 30, 60, 120, 300];

impl Pin {
    /// Hashes a secret with a fresh random salt.
    #[must_use]
    pub fn new(secret: &str, salt: [u8; 16]) -> Self {
        Self::at_cost(COST, secret, salt)
    }

    fn at_cost(cost: u8, secret: &str, salt: [u8; 16]) -> Self {
        Self {
            salt,
            hash: hash(secret, &salt, cost).unwrap_or_default(),
            cost,
        }
    }

    /// Whether this is the secret. Takes as long as hashing did.
    #[must_use]
    pub fn opens_with(&self, typed: &str) -> bool {
        hash(typed, &self.salt, self.cost).is_some_and(|hash| hash == self.hash)
    }

    /// Whether a text may become a PIN: digits only, neither too few nor too many.
    #[must_use]
    pub fn is_fit(typed: &str) -> bool {
        PIN_DIGITS.contains(&typed.len()) && typed.bytes().all(|byte| byte.is_ascii_digit())
    }
}

impl fmt::Debug for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pin")
    }
}

fn hash(secret: &str, salt: &[u8], cost: u8) -> Option<[u8; 32]> {
    let mut hash = [0; 32];
    let params = Params::new(cost.min(LARGEST_COST), BLOCK_SIZE, 1, hash.len()).ok()?;
    drop(ROOM.take());
    let hashed = scrypt(secret.as_bytes(), salt, &params, &mut hash);
    if cfg!(target_family = "wasm") {
        ROOM.set(Vec::with_capacity(ROOM_BYTES));
    }
    hashed.ok()?;
    Some(hash)
}

/// Wrong tries since the last right one, and when they were made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tries {
    /// How many.
    pub wrong: u32,
    /// When the last one was made, in milliseconds since 1970 by this computer's clock.
    pub last_ms: i64,
}

impl Tries {
    /// One more wrong try at this time.
    #[must_use]
    pub fn and_wrong(self, now_ms: i64) -> Self {
        Self {
            wrong: self.wrong.saturating_add(1),
            last_ms: now_ms,
        }
    }

    /// Seconds until the next try is heard; 0 when it may be made now. A clock that was
    /// turned back makes nobody wait longer than a wrong try just now would.
    #[must_use]
    pub fn seconds_left(self, now_ms: i64) -> i64 {
        let Some(last) = self.wrong.checked_sub(1) else {
            return 0;
        };
        let place = usize::try_from(last)
            .unwrap_or(usize::MAX)
            .min(WAITS.len() - 1);
        let passed_ms = (now_ms - self.last_ms).max(0);
        (WAITS[place] - passed_ms / 1_000).max(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_digits_open() {
        let pin = Pin::at_cost(4, "2580", [7; 16]);
        assert!(pin.opens_with("2580"));
        for wrong in ["2581", "02580", "", "๒๕๘๐"] {
            assert!(!pin.opens_with(wrong), "{wrong}");
        }
    }

    #[test]
    fn the_same_digits_look_different_each_time() {
        assert_ne!(
            Pin::new("2580", [1; 16]).hash,
            Pin::new("2580", [2; 16]).hash
        );
        assert_eq!(format!("{:?}", Pin::new("2580", [1; 16])), "Pin");
    }

    #[test]
    fn a_pin_has_four_to_eight_digits() {
        for (typed, is_fit) in [
            ("1234", true),
            ("12345678", true),
            ("123", false),
            ("123456789", false),
            ("12 34", false),
            ("๑๒๓๔", false),
        ] {
            assert_eq!(Pin::is_fit(typed), is_fit, "{typed}");
        }
    }

    #[test]
    fn each_wrong_try_makes_the_next_wait_longer() {
        let mut tries = Tries::default();
        assert_eq!(tries.seconds_left(0), 0);
        let mut waits = Vec::new();
        for _ in 0..10 {
            tries = tries.and_wrong(1_000_000);
            waits.push(tries.seconds_left(1_000_000));
        }
        assert_eq!(waits, [1, 2, 5, 15, 30, 60, 120, 300, 300, 300]);
        assert_eq!(tries.seconds_left(1_000_000 + 299_000), 1);
        assert_eq!(tries.seconds_left(1_000_000 + 300_000), 0);
    }

    #[test]
    fn a_clock_that_was_turned_back_locks_nobody_out() {
        let tries = Tries::default().and_wrong(1_000_000_000);
        assert_eq!(tries.seconds_left(0), 1);
    }
}
