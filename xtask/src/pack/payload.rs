//! What the one file unpacks when it opens: style, script and wasm as text of seven bits a character.
//!
//! Base64 spends a third on top of what it carries. A page is UTF-8, where each of the first 128
//! characters is one byte, so seven bits fit into a byte: a seventh on top. Three of those characters do
//! not survive in a page and take two bytes: NUL and CR, which the reader of HTML changes, and `<`, which
//! could end the element. `public/boot.js` is the other side.
//!
//! The bytes are packed by xz, which sees further back than gzip and makes a program of many similar
//! functions a quarter smaller. Browsers unpack gzip only, so the decoder comes along: itself gzipped,
//! 5 kB.
use std::io::Write as _;

use anyhow::Result;
use flate2::{Compression, GzBuilder};
use liblzma::stream::{Check, Stream};
use liblzma::write::XzEncoder;

/// Weighs more ways to write the same (`LZMA_PRESET_EXTREME`).
const EXTREME: u32 = 1 << 31;

/// Something packed, as it stands inside a `script` element.
pub struct Packed {
    /// The text.
    pub text: String,
    /// How many bytes the text holds.
    pub bytes: usize,
}

impl Packed {
    fn new(bytes: &[u8]) -> Self {
        Self {
            text: in_seven_bits(bytes),
            bytes: bytes.len(),
        }
    }
}

/// Packs the parts one after the other by xz; `small` takes seconds longer for a tenth less.
pub fn pack(parts: &[&[u8]], small: bool) -> Result<Packed> {
    let level = if small { 9 | EXTREME } else { 1 };
    // The decoder knows this sum and no other.
    let stream = Stream::new_easy_encoder(level, Check::Crc32)?;
    let mut xz = XzEncoder::new_stream(Vec::new(), stream);
    xz.write_all(&parts.concat())?;
    Ok(Packed::new(&xz.finish()?))
}

/// Packs what a browser unpacks by itself: gzip without a time stamp, so that the same bytes give the
/// same bytes.
pub fn gzip(bytes: &[u8]) -> Result<Packed> {
    let mut gzip = GzBuilder::new()
        .mtime(0)
        .write(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    Ok(Packed::new(&gzip.finish()?))
}

/// Seven bits a character, the highest first; the last one is filled up with zeros.
fn in_seven_bits(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 6 / 5);
    let (mut held, mut bits) = (0_u16, 0);
    for &byte in bytes {
        held = (held << 8) | u16::from(byte);
        bits += 8;
        while bits >= 7 {
            bits -= 7;
            text.push(letter(held >> bits));
            held &= (1 << bits) - 1;
        }
    }
    if bits > 0 {
        text.push(letter(held << (7 - bits)));
    }
    text
}

/// The character of seven bits: their number, or 128 more where that one would not survive.
fn letter(seven: u16) -> char {
    let seven = (seven & 0x7f) as u8;
    char::from(match seven {
        b'\0' | b'\r' | b'<' => seven | 0x80,
        plain => plain,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `public/boot.js` does.
    fn out_of_seven_bits(text: &str, count: usize) -> Vec<u8> {
        let mut bytes = Vec::new();
        let (mut held, mut bits) = (0_u32, 0);
        for letter in text.chars() {
            held = (held << 7) | (u32::from(letter) & 0x7f);
            bits += 7;
            if bits >= 8 {
                bits -= 8;
                bytes.push((held >> bits) as u8);
                held &= (1 << bits) - 1;
            }
        }
        bytes.truncate(count);
        bytes
    }

    #[test]
    fn any_bytes_come_out_again_and_survive_in_a_page() {
        for count in 0..600 {
            let bytes: Vec<u8> = (0..count).map(|i| (i * 7 + count) as u8).collect();
            let text = in_seven_bits(&bytes);
            assert_eq!(out_of_seven_bits(&text, count), bytes);
            assert!(!text.contains(['\0', '\r', '<']));
        }
    }

    #[test]
    fn a_small_payload_holds_the_same_parts() {
        let parts: [&[u8]; 2] = [b"a{}", b"\0asm"];
        let packed = pack(&parts, true).expect("it packs");
        let zipped = out_of_seven_bits(&packed.text, packed.bytes);
        let mut whole = Vec::new();
        liblzma::write::XzDecoder::new(&mut whole)
            .write_all(&zipped)
            .expect("xz");
        assert_eq!(whole, parts.concat());
    }

    #[test]
    fn what_the_browser_unpacks_is_gzip() {
        let packed = gzip(b"decoder").expect("it packs");
        let zipped = out_of_seven_bits(&packed.text, packed.bytes);
        let mut whole = Vec::new();
        flate2::write::GzDecoder::new(&mut whole)
            .write_all(&zipped)
            .expect("gzip");
        assert_eq!(whole, b"decoder");
    }
}
