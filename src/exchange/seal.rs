//! What seals the records of a computer's database: a lock that anybody may close and only a
//! passphrase opens.
//!
//! Two keys lie in one file of `age` that the passphrase opens. Whoever has opened it seals
//! with a key of XChaCha20-Poly1305, which takes microseconds; who has not, such as a kiosk
//! after a restart, seals for a public key of X25519, which takes a millisecond.

use super::encryption::{DecryptError, Opening, decrypt, decrypt_by, encrypt, encrypt_for};
use age::secrecy::ExposeSecret;
use age::x25519;
use chacha20poly1305::aead::{Aead, OsRng};
use chacha20poly1305::{AeadCore, Key, KeyInit, XChaCha20Poly1305, XNonce};
use std::fmt;

/// What a record begins with that was sealed with the quick key; one for the public key begins
/// as every file of `age` does.
const QUICK: &[u8] = b"prongsai1";

const NONCE: usize = 24;

/// The closed lock: seals and opens nothing.
#[derive(Clone)]
pub struct Lock {
    recipient: x25519::Recipient,
}

/// The keys of a lock.
#[derive(Clone)]
pub struct Keys {
    identity: x25519::Identity,
    key: Key,
}

/// What was sealed cannot be opened: it is damaged, or of another lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unopened;

impl Lock {
    /// The lock of this name; none where it is no name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let recipient = name.parse().ok()?;
        Some(Self { recipient })
    }

    /// Seals without being able to open; none where the computer failed to.
    #[must_use]
    pub fn seal(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        let sealed = encrypt_for(&self.recipient, bytes);
        (!sealed.is_empty()).then_some(sealed)
    }
}

impl Keys {
    /// New random keys.
    #[must_use]
    pub fn fresh() -> Self {
        Self {
            identity: x25519::Identity::generate(),
            key: XChaCha20Poly1305::generate_key(&mut OsRng),
        }
    }

    /// The name of their lock, which anybody may read.
    #[must_use]
    pub fn lock_name(&self) -> String {
        self.identity.to_public().to_string()
    }

    /// The keys as a passphrase locks them, opened again to see that it does open them: as slow as
    /// [`encrypt`] and [`decrypt`] together.
    ///
    /// # Errors
    /// As [`encrypt`] and [`decrypt`].
    pub fn wrap(&self, passphrase: &str) -> Result<Vec<u8>, DecryptError> {
        let identity = self.identity.to_string();
        let mut text = self.key.to_vec();
        text.extend_from_slice(identity.expose_secret().as_bytes());
        let wrapped = encrypt(&text, passphrase)?;
        match decrypt(&wrapped, passphrase)? == text {
            true => Ok(wrapped),
            false => Err(DecryptError::Damaged),
        }
    }

    /// The keys that a passphrase opens. As slow as [`decrypt`].
    ///
    /// # Errors
    /// As [`decrypt`].
    pub fn unwrap(wrapped: &[u8], passphrase: &str) -> Result<Self, DecryptError> {
        let text = decrypt(wrapped, passphrase)?;
        let keys = text.split_at_checked(32).and_then(|(key, identity)| {
            let identity = std::str::from_utf8(identity).ok()?.parse().ok()?;
            Some(Self {
                identity,
                key: Key::clone_from_slice(key),
            })
        });
        keys.ok_or(DecryptError::Damaged)
    }

    /// Seals quickly; none where the computer failed to.
    #[must_use]
    pub fn seal(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        let nonce = XChaCha20Poly1305::generate_nonce(&mut OsRng);
        let sealed = XChaCha20Poly1305::new(&self.key).encrypt(&nonce, bytes);
        Some([QUICK, &nonce, &sealed.ok()?].concat())
    }

    /// Opens what these keys or their lock have sealed.
    ///
    /// # Errors
    /// [`Unopened`].
    pub fn open(&self, sealed: &[u8]) -> Result<Vec<u8>, Unopened> {
        if let Some(quick) = sealed.strip_prefix(QUICK) {
            let (nonce, sealed) = quick.split_at_checked(NONCE).ok_or(Unopened)?;
            let cipher = XChaCha20Poly1305::new(&self.key);
            let opened = cipher.decrypt(XNonce::from_slice(nonce), sealed);
            return opened.map_err(|_| Unopened);
        }
        decrypt_by(&self.identity, sealed).map_err(|_: Opening| Unopened)
    }

    /// Whether something was sealed by the lock, so that opening it takes long.
    #[must_use]
    pub fn is_slow(sealed: &[u8]) -> bool {
        !sealed.starts_with(QUICK)
    }
}

impl fmt::Debug for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Lock")
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock(keys: &Keys) -> Lock {
        Lock::named(&keys.lock_name()).expect("it is a name")
    }

    fn sealed(keys: &Keys, bytes: &[u8]) -> Vec<u8> {
        keys.seal(bytes).expect("it is sealed")
    }

    fn sealed_for(keys: &Keys, bytes: &[u8]) -> Vec<u8> {
        lock(keys).seal(bytes).expect("it is sealed")
    }

    #[test]
    fn keys_open_what_they_and_their_lock_have_sealed() {
        let keys = Keys::fresh();
        for bytes in [&b""[..], b"x", "แผน".as_bytes(), &[7; 100_000]] {
            let (quick, slow) = (sealed(&keys, bytes), sealed_for(&keys, bytes));
            assert_eq!(keys.open(&quick), Ok(bytes.to_vec()));
            assert_eq!(keys.open(&slow), Ok(bytes.to_vec()));
            assert!(!Keys::is_slow(&quick) && Keys::is_slow(&slow));
        }
    }

    #[test]
    fn the_same_bytes_look_different_each_time() {
        let keys = Keys::fresh();
        assert_ne!(keys.seal(b"x"), keys.seal(b"x"));
        assert_ne!(lock(&keys).seal(b"x"), lock(&keys).seal(b"x"));
        assert_eq!(format!("{keys:?} {:?}", lock(&keys)), "Keys Lock");
    }

    #[test]
    fn nothing_that_was_changed_or_cut_or_of_another_lock_opens() {
        let keys = Keys::fresh();
        for sealed in [sealed(&keys, b"abc"), sealed_for(&keys, b"abc")] {
            assert_eq!(Keys::fresh().open(&sealed), Err(Unopened));
            for place in 0..sealed.len() {
                let mut changed = sealed.clone();
                changed[place] ^= 1;
                assert_eq!(keys.open(&changed), Err(Unopened), "{place}");
                assert_eq!(keys.open(&sealed[..place]), Err(Unopened), "{place}");
            }
        }
    }

    #[test]
    fn a_passphrase_wraps_the_keys_and_another_one_wraps_the_same() {
        let keys = Keys::fresh();
        let sealed = sealed(&keys, b"abc");
        let first = keys.wrap("กุ้งเผา 4 ตัว").expect("there is room");
        let again = Keys::unwrap(&first, "กุ้งเผา 4 ตัว").expect("it opens");
        let second = again.wrap("ปูนึ่ง 2 ตัว").expect("there is room");
        let again = Keys::unwrap(&second, "ปูนึ่ง 2 ตัว").expect("it opens");
        assert_eq!(again.open(&sealed), Ok(b"abc".to_vec()));
        assert_eq!(again.lock_name(), keys.lock_name());
        let wrong = Keys::unwrap(&second, "กุ้งเผา 4 ตัว").err();
        assert_eq!(wrong, Some(DecryptError::WrongPassphrase));
        let other = encrypt(b"short", "กุ้งเผา 4 ตัว").expect("there is room");
        let damaged = Keys::unwrap(&other, "กุ้งเผา 4 ตัว").err();
        assert_eq!(damaged, Some(DecryptError::Damaged));
    }

    #[test]
    fn what_is_no_name_is_no_lock() {
        for name in ["", "age1", "x", "AGE-SECRET-KEY-1"] {
            assert!(Lock::named(name).is_none(), "{name}");
        }
    }
}
