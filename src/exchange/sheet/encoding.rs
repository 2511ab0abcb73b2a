//! Which letters the bytes of a text file are.

use super::SheetError;

/// How the letters of a text file are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextEncoding {
    /// UTF-8, with or without the mark at its beginning.
    #[default]
    Utf8,
    /// UTF-16, as Excel saves Unicode text.
    Utf16,
    /// Windows-874, of which TIS-620 is a part: Thai in one byte a letter.
    Windows874,
}

/// The text of a file, and how it was written.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, TextEncoding), SheetError> {
    if let Some(rest) = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]) {
        let text = String::from_utf8_lossy(rest).into_owned();
        return Ok((text, TextEncoding::Utf8));
    }
    let wide = |of: fn([u8; 2]) -> u16| {
        let units = bytes[2..]
            .chunks_exact(2)
            .map(|pair| of([pair[0], pair[1]]));
        String::from_utf16_lossy(&units.collect::<Vec<u16>>())
    };
    match bytes {
        [0xff, 0xfe, ..] => return Ok((wide(u16::from_le_bytes), TextEncoding::Utf16)),
        [0xfe, 0xff, ..] => return Ok((wide(u16::from_be_bytes), TextEncoding::Utf16)),
        _ => {}
    }
    // No text holds a zero byte; pictures and PDFs soon do.
    if bytes.contains(&0) || bytes.starts_with(b"%PDF") {
        return Err(SheetError::NoText);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.to_owned(), TextEncoding::Utf8));
    }
    let text: Option<String> = bytes.iter().map(|byte| thai(*byte)).collect();
    text.map(|text| (text, TextEncoding::Windows874))
        .ok_or(SheetError::NoText)
}

/// A byte of Windows-874 as a letter; `None` for one that it does not have.
fn thai(byte: u8) -> Option<char> {
    Some(match byte {
        0..=0x7f => char::from(byte),
        0x80 => '€',
        0x85 => '…',
        0x91 => '‘',
        0x92 => '’',
        0x93 => '“',
        0x94 => '”',
        0x95 => '•',
        0x96 => '–',
        0x97 => '—',
        0xa0 => '\u{a0}',
        0xa1..=0xda | 0xdf..=0xfb => char::from_u32(u32::from(byte) - 0xa0 + 0x0e00)?,
        _ => return None,
    })
}
