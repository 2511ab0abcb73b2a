//! What the one file unpacks when it opens: style, script and wasm as text of seven bits a character.
//!
//! Base64 spends a third on top of what it carries. A page is UTF-8, where each of the first 128
//! characters is one byte, so seven bits fit into a byte: a seventh on top. Three of those characters do
//! not survive in a page: NUL and CR, which the reader of HTML changes, and `<`, which could end the
//! element. One of these and the seven bits after it are one character of two bytes, so that nothing is
//! lost. `public/boot.js` is the other side.
//!
//! The bytes are packed by xz, which sees further back than gzip and makes a program of many similar
//! functions a quarter smaller. Browsers unpack gzip only, so the decoder comes along: itself gzipped,
//! 5 kB.
use std::io::Write as _;

use anyhow::Result;
use flate2::{Compression, GzBuilder};
use liblzma::stream::{Check, Filters, LzmaOptions, Stream};
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
    // Instructions of wasm begin at any byte, so where a byte lies says nothing of what it is, and the
    // whole byte before does: 4 kB less.
    let mut options = LzmaOptions::new_preset(level)?;
    options.literal_context_bits(4).position_bits(0);
    let mut filters = Filters::new();
    filters.lzma2(&options);
    // The decoder knows this sum and no other.
    let stream = Stream::new_stream_encoder(&filters, Check::Crc32)?;
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

/// Numbers of seven bits whose characters would not survive.
const PERISHABLE: [u16; 3] = [0, b'\r' as u16, b'<' as u16];

/// The first character of two bytes that stands for two numbers.
const PAIRS: u16 = 0x100;

/// Seven bits a character, the highest first; the last one is filled up with zeros.
fn in_seven_bits(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 8 / 7 + 2);
    let mut sevens = sevens(bytes);
    while let Some(seven) = sevens.next() {
        let code = match PERISHABLE.iter().position(|it| *it == seven) {
            Some(which) => PAIRS + ((which as u16) << 7) + sevens.next().unwrap_or(0),
            None => seven,
        };
        text.extend(char::from_u32(u32::from(code)));
    }
    text
}

/// Bytes as numbers of seven bits.
fn sevens(bytes: &[u8]) -> impl Iterator<Item = u16> {
    (0..bytes.len() * 8).step_by(7).map(|bit| {
        let byte = |at: usize| u16::from(bytes.get(at).copied().unwrap_or(0));
        let both = (byte(bit / 8) << 8) | byte(bit / 8 + 1);
        (both >> (9 - bit % 8)) & 0x7f
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `public/boot.js` does.
    fn out_of_seven_bits(text: &str, count: usize) -> Vec<u8> {
        let mut bytes = Vec::new();
        let (mut held, mut bits) = (0_u32, 0);
        for letter in text.chars().map(u32::from) {
            if letter < 128 {
                held = (held << 7) | letter;
                bits += 7;
            } else {
                let pair = letter - u32::from(PAIRS);
                let first = u32::from(PERISHABLE[(pair >> 7) as usize]);
                held = (held << 14) | (first << 7) | (pair & 0x7f);
                bits += 14;
            }
            while bits >= 8 {
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
            assert!(text.len() <= count * 8 / 7 + 2);
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
