//! Files that only a passphrase opens, in the format of `age` (<https://age-encryption.org/v1>).
//!
//! The library draws its own random numbers, so this is the one kind of file of which the
//! same content never gives the same bytes.

use age::secrecy::SecretString;
use age::{DecryptError as Refusal, Decryptor, Encryptor, Identity, Recipient, scrypt};
use std::io::{ErrorKind, Read, Write};
use std::iter;

/// The work of new files as a power of two: 2^16 takes 64 MB, and one to two seconds on an
/// office computer. The memory stays with the page until it is closed, so a computer with
/// 2 GB decides.
const WORK: u8 = 16;

/// The most work that is done for a file: 1 GB. `age` and `rage` write 18 or 19.
const MOST_WORK: u8 = 20;

/// What a file begins with, bare or in letters.
const BARE: &[u8] = b"age-encryption.org/";
const ARMORED: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";

/// Fewest letters of a passphrase for something new.
pub const LEAST_PASSPHRASE: usize = 8;

/// Why an encrypted file was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecryptError {
    /// Another passphrase locks it; or its key at the beginning is damaged, which looks the same.
    WrongPassphrase,
    /// It stops in the middle.
    CutShort,
    /// Its last part is not what was written: cut short inside of it, or changed.
    DamagedAtEnd,
    /// It was changed after it was written.
    Damaged,
    /// It was encrypted for keys, not with a passphrase.
    ForKeys,
    /// Of a later version of the format.
    TooNew,
    /// It takes more memory than this page gets: so many megabytes.
    TooHeavy(u32),
}

/// Whether a file is encrypted.
#[must_use]
pub fn is_encrypted(bytes: &[u8]) -> bool {
    bytes.starts_with(BARE) || bytes.trim_ascii_start().starts_with(ARMORED)
}

/// Encrypts with a passphrase. Takes as long as [`decrypt`].
///
/// # Errors
/// [`DecryptError::TooHeavy`] where the memory is not there.
pub fn encrypt(bytes: &[u8], passphrase: &str) -> Result<Vec<u8>, DecryptError> {
    encrypt_at(WORK, bytes, passphrase)
}

fn encrypt_at(work: u8, bytes: &[u8], passphrase: &str) -> Result<Vec<u8>, DecryptError> {
    make_room(work)?;
    let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase));
    recipient.set_work_factor(work);
    Ok(encrypt_for(&recipient, bytes))
}

/// Decrypts what [`encrypt`] or another program has encrypted with a passphrase. Slow on
/// purpose: the page stands still for a second or more.
///
/// # Errors
/// What can be told of why it did not open.
pub fn decrypt(bytes: &[u8], passphrase: &str) -> Result<Vec<u8>, DecryptError> {
    let mut identity = scrypt::Identity::new(SecretString::from(passphrase));
    // Asked for none at all it only says how much it takes.
    identity.set_max_work_factor(0);
    match decrypt_by(&identity, bytes) {
        Err(Opening::Work(work)) if work <= MOST_WORK => {
            make_room(work)?;
            identity.set_max_work_factor(work);
        }
        Err(Opening::Work(work)) => return Err(DecryptError::TooHeavy(megabytes(work))),
        Err(Opening::Refused(why)) => return Err(why),
        Ok(opened) => return Ok(opened),
    }
    decrypt_by(&identity, bytes).map_err(|why| match why {
        Opening::Refused(why) => why,
        Opening::Work(work) => DecryptError::TooHeavy(megabytes(work)),
    })
}

pub(super) enum Opening {
    Refused(DecryptError),
    Work(u8),
}

pub(super) fn encrypt_for(recipient: &dyn Recipient, bytes: &[u8]) -> Vec<u8> {
    let written = Encryptor::with_recipients(iter::once(recipient)).map(|encryptor| {
        let mut written = Vec::new();
        let mut writer = encryptor.wrap_output(&mut written)?;
        writer.write_all(bytes)?;
        writer.finish()?;
        std::io::Result::Ok(written)
    });
    // One recipient always suits itself, and memory takes every byte.
    written.ok().and_then(Result::ok).unwrap_or_default()
}

pub(super) fn decrypt_by(identity: &dyn Identity, bytes: &[u8]) -> Result<Vec<u8>, Opening> {
    use DecryptError::{CutShort, Damaged, DamagedAtEnd, ForKeys, TooNew, WrongPassphrase};
    let refuse = |why: Refusal| {
        Opening::Refused(match why {
            Refusal::ExcessiveWork { required, .. } => return Opening::Work(required),
            Refusal::DecryptionFailed | Refusal::KeyDecryptionFailed => WrongPassphrase,
            Refusal::NoMatchingKeys => ForKeys,
            Refusal::UnknownFormat => TooNew,
            Refusal::Io(why) if why.kind() == ErrorKind::UnexpectedEof => CutShort,
            _ => Damaged,
        })
    };
    // A mail program puts empty lines around letters.
    let mut rest = match bytes.starts_with(BARE) {
        true => bytes,
        false => bytes.trim_ascii(),
    };
    let armor = age::armor::ArmoredReader::new(&mut rest);
    let decryptor = Decryptor::new_buffered(armor).map_err(refuse)?;
    let mut reader = decryptor.decrypt(iter::once(identity)).map_err(refuse)?;
    let mut opened = Vec::new();
    let read = reader.read_to_end(&mut opened);
    drop(reader);
    match read {
        Ok(_) => Ok(opened),
        Err(why) if why.kind() == ErrorKind::UnexpectedEof => Err(Opening::Refused(CutShort)),
        Err(_) if rest.is_empty() => Err(Opening::Refused(DamagedAtEnd)),
        Err(_) => Err(Opening::Refused(Damaged)),
    }
}

/// A page whose memory is used up ends without a word, so it is asked for first.
fn make_room(work: u8) -> Result<(), DecryptError> {
    let mut room = Vec::<u8>::new();
    room.try_reserve_exact((megabytes(work) as usize) << 20)
        .map_err(|_| DecryptError::TooHeavy(megabytes(work)))
}

/// What work takes: 1 kB for each of its steps.
fn megabytes(work: u8) -> u32 {
    1_u32
        .checked_shl(u32::from(work.saturating_sub(10)))
        .unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fast, for tests.
    const LIGHT: u8 = 4;

    const WORDS: &str = "กุ้งเผา 4 ตัว";

    fn locked(bytes: &[u8]) -> Vec<u8> {
        encrypt_at(LIGHT, bytes, WORDS).expect("there is room")
    }

    #[track_caller]
    fn check(bytes: &[u8], expected: DecryptError) {
        assert_eq!(decrypt(bytes, WORDS), Err(expected));
    }

    #[test]
    fn the_same_passphrase_opens_what_it_has_locked() {
        for size in [0, 1, 65_535, 65_536, 65_537, 200_000] {
            let plain = vec![7; size];
            let bytes = locked(&plain);
            assert!(is_encrypted(&bytes));
            assert_eq!(decrypt(&bytes, WORDS), Ok(plain));
        }
    }

    #[test]
    fn another_passphrase_is_said_to_be_wrong() {
        let bytes = locked(b"{}");
        for wrong in ["", "กุ้งเผา 4 ตัว ", "กุ้งเผา 5 ตัว"]
        {
            assert_eq!(decrypt(&bytes, wrong), Err(DecryptError::WrongPassphrase));
        }
    }

    #[test]
    fn a_file_that_was_cut_short_is_told_from_a_changed_one() {
        let bytes = locked(&[7; 200_000]);
        let body = bytes.len() - 200_000 - 4 * 16;
        check(&bytes[..20], DecryptError::CutShort);
        check(&bytes[..body - 17], DecryptError::CutShort);
        check(&bytes[..body + 2 * 65_552], DecryptError::CutShort);
        check(&bytes[..body + 70_000], DecryptError::DamagedAtEnd);
        check(&bytes[..bytes.len() - 1], DecryptError::DamagedAtEnd);
        for (place, expected) in [
            (body + 5, DecryptError::Damaged),
            (body + 65_552, DecryptError::Damaged),
            (bytes.len() - 1, DecryptError::DamagedAtEnd),
        ] {
            let mut changed = bytes.clone();
            changed[place] ^= 1;
            check(&changed, expected);
        }
    }

    #[test]
    fn nothing_that_was_changed_anywhere_opens() {
        let bytes = locked(b"{\"prongsai\":{}}");
        for place in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[place] ^= 1;
            assert!(decrypt(&changed, WORDS).is_err(), "{place}");
            assert!(decrypt(&bytes[..place], WORDS).is_err(), "{place}");
        }
        let mut longer = bytes;
        longer.push(0);
        assert!(decrypt(&longer, WORDS).is_err());
    }

    #[test]
    fn a_file_in_letters_opens_too() {
        let mut recipient = scrypt::Recipient::new(SecretString::from(WORDS));
        recipient.set_work_factor(LIGHT);
        let letters = age::encrypt_and_armor(&recipient, b"{}").expect("it is written");
        for letters in [letters.clone(), format!("\r\n{letters}\r\n")] {
            assert!(is_encrypted(letters.as_bytes()));
            assert_eq!(decrypt(letters.as_bytes(), WORDS), Ok(b"{}".to_vec()));
        }
        assert!(decrypt(&letters.as_bytes()[..letters.len() - 40], WORDS).is_err());
    }

    #[test]
    fn a_file_for_keys_or_of_a_later_version_says_so() {
        let key = age::x25519::Identity::generate();
        check(&encrypt_for(&key.to_public(), b"{}"), DecryptError::ForKeys);
        check(
            b"age-encryption.org/v9\n-> X\n\n--- bWFj\nrest",
            DecryptError::TooNew,
        );
    }

    #[test]
    fn a_file_that_takes_too_much_is_not_even_tried() {
        let bytes = locked(b"{}");
        let text = String::from_utf8_lossy(&bytes[..60]);
        let place = text.find(" 4\n").expect("the work stands in the header");
        let mut heavy = bytes[..=place].to_vec();
        heavy.extend_from_slice(b"30");
        heavy.extend_from_slice(&bytes[place + 2..]);
        check(&heavy, DecryptError::TooHeavy(1 << 20));
    }

    #[test]
    fn nothing_else_is_taken_for_an_encrypted_file() {
        for other in [&b""[..], b"{}", b"age", b"PK\x03\x04", b"\x1f\x8b"] {
            assert!(!is_encrypted(other));
        }
    }
}
