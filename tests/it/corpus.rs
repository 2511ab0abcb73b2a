//! The corpus of the fuzzer, replayed: bytes that anybody may hand in as a file.

use prongsai::exchange::{ReadError, read_file};
use std::fs;
use std::path::Path;

#[test]
fn whatever_the_fuzzer_found_is_read_or_refused() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus/read_file");
    let mut names = Vec::new();
    for entry in fs::read_dir(corpus).expect("the corpus") {
        let path = entry.expect("a file").path();
        let bytes = fs::read(&path).expect("its bytes");
        let read = read_file(&bytes);
        let name = path.file_name().and_then(|name| name.to_str());
        names.push((name.unwrap_or_default().to_owned(), read));
    }
    let of = |wanted: &str| {
        let found = names.iter().find(|(name, _)| name == wanted);
        found.map(|(_, read)| read.as_ref().err().cloned())
    };
    assert_eq!(of("whole"), Some(None));
    assert_eq!(of("markup"), Some(None));
    assert!(matches!(
        of("contradiction"),
        Some(Some(ReadError::Contradiction(_)))
    ));
    assert!(matches!(of("newer"), Some(Some(ReadError::TooNew { .. }))));
    assert!(matches!(
        of("two_responses"),
        Some(Some(ReadError::TwoResponses(_)))
    ));
}
