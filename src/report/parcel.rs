//! Containers of several files: the inside of DOCX and XLSX, and packs of documents.
use std::fmt;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A file would be larger than its format can say (4 GB).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

impl fmt::Display for TooLarge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the file is larger than its format can say")
    }
}

/// A file inside a container: its path with `/` between folders, and what it holds.
pub type Part = (String, Vec<u8>);

/// The parts in the order given, deflated, each dated 1 January 1980: the clock is not asked, so
/// that the same parts give the same bytes.
///
/// # Errors
/// [`TooLarge`].
pub fn pack(parts: &[Part]) -> Result<Vec<u8>, TooLarge> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        // Memory takes every byte: only the limits of the format can refuse one.
        zip.start_file(name, options).map_err(|_| TooLarge)?;
        zip.write_all(bytes).map_err(|_| TooLarge)?;
    }
    Ok(zip.finish().map_err(|_| TooLarge)?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;
    use zip::ZipArchive;

    #[test]
    fn parts_come_out_as_they_went_in_and_always_alike() {
        let parts: Vec<Part> = vec![
            ("ก/หนึ่ง.txt".to_owned(), "น้ำ".repeat(1000).into_bytes()),
            ("empty".to_owned(), Vec::new()),
        ];
        let bytes = pack(&parts).expect("small");
        assert!(bytes.len() < 500, "{}", bytes.len());
        assert_eq!(pack(&parts).expect("small"), bytes);
        let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a container");
        for (name, expected) in &parts {
            let mut found = Vec::new();
            let mut file = zip.by_name(name).expect("the part");
            file.read_to_end(&mut found).expect("readable");
            assert_eq!(&found, expected);
        }
        assert_eq!(zip.len(), parts.len());
    }
}
