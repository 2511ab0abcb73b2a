//! Files that other programs have encrypted open here.
use prongsai::exchange::{DecryptError, decrypt, encrypt, is_encrypted};

const PASSPHRASE: &str = "กุ้งเผา 4 ตัว";

/// By `age` 1.1.1, bare and in letters, and by `age-encryption` of npm.
const FILES: [(&str, &[u8]); 3] = [
    (
        "age",
        include_bytes!("../fixtures/encrypted/age.age").as_slice(),
    ),
    (
        "age -a",
        include_bytes!("../fixtures/encrypted/age-letters.age").as_slice(),
    ),
    (
        "typage",
        include_bytes!("../fixtures/encrypted/typage.age").as_slice(),
    ),
];

#[test]
fn files_of_other_programs_open_with_their_passphrase_alone() {
    for (program, bytes) in FILES {
        assert!(is_encrypted(bytes), "{program}");
        let opened = decrypt(bytes, PASSPHRASE).expect(program);
        assert_eq!(
            String::from_utf8_lossy(&opened),
            "แผนที่เข้ารหัส\n",
            "{program}"
        );
    }
    let wrong = decrypt(FILES[2].1, "กุ้งเผา 5 ตัว");
    assert_eq!(wrong, Err(DecryptError::WrongPassphrase));
}

#[test]
fn a_file_that_is_saved_here_asks_for_as_much_work_as_an_old_computer_bears() {
    let bytes = encrypt(b"{}", PASSPHRASE).expect("there is room");
    let header = String::from_utf8_lossy(&bytes[..80]).into_owned();
    let scrypt = header.lines().nth(1).expect("a second line");
    assert!(scrypt.starts_with("-> scrypt ") && scrypt.ends_with(" 16"));
    assert_eq!(decrypt(&bytes, PASSPHRASE), Ok(b"{}".to_vec()));
}
