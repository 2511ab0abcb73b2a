//! What the one file unpacks when it opens: style, script and wasm as text of two bytes a character.
//!
//! Base64 spends a third on top of what it carries. The one file is UTF-16, where a character of two
//! bytes can be nearly any number of sixteen bits: nothing on top. What cannot stand for itself is half
//! of a surrogate pair, and NUL, CR and `<`, which the reader of HTML changes or takes for the end of the
//! element: such a number and the byte after it are one character of four bytes, one in thirty-two or
//! 1.6 % on top. `public/boot.js` is the other side.
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
            text: in_sixteen_bits(bytes),
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

/// Numbers whose characters would not survive in a page, besides halves of surrogate pairs.
const PERISHABLE: [u32; 3] = [0, b'\r' as u32, b'<' as u32];

/// The first half of a surrogate pair and the last.
const HALVES: std::ops::RangeInclusive<u32> = 0xd800..=0xdfff;

/// The first character of four bytes; what follows stands for a half and a byte.
const PAIRS: u32 = 0x1_0000;

/// The first character that stands for something perishable and a byte.
const PERISHABLE_PAIRS: u32 = PAIRS + 0x8_0000;

/// Two bytes a character, the higher first, three where two would not survive; the last one is filled up
/// with zeros.
fn in_sixteen_bits(bytes: &[u8]) -> String {
    let byte = |at: usize| u32::from(bytes.get(at).copied().unwrap_or(0));
    let mut text = String::with_capacity(bytes.len() * 2);
    let mut at = 0;
    while at < bytes.len() {
        let number = (byte(at) << 8) | byte(at + 1);
        let third = byte(at + 2);
        let perishable = PERISHABLE.iter().zip(0_u32..).find(|it| *it.0 == number);
        let code = match perishable {
            Some((_, which)) => PERISHABLE_PAIRS + (which << 8) + third,
            None if HALVES.contains(&number) => PAIRS + ((number - HALVES.start()) << 8) + third,
            None => number,
        };
        at += if code < PAIRS { 2 } else { 3 };
        text.extend(char::from_u32(code));
    }
    text
}

/// A page as a browser reads it whatever a server says of its encoding: the mark at the beginning counts
/// for more.
pub fn utf16(page: &str) -> Vec<u8> {
    let mark = "\u{feff}".encode_utf16();
    mark.chain(page.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `public/boot.js` does.
    fn out_of_sixteen_bits(text: &str, count: usize) -> Vec<u8> {
        let mut bytes = Vec::new();
        for mut code in text.chars().map(u32::from) {
            let mut third = None;
            if code >= PAIRS {
                code -= PAIRS;
                third = Some((code & 255) as u8);
                code = match code >> 8 {
                    half @ ..0x800 => HALVES.start() + half,
                    which => PERISHABLE[(which - 0x800) as usize],
                };
            }
            bytes.extend([(code >> 8) as u8, code as u8]);
            bytes.extend(third);
        }
        bytes.truncate(count);
        bytes
    }

    #[test]
    fn any_bytes_come_out_again_and_survive_in_a_page() {
        let every_number: Vec<u8> = (0..=u16::MAX).flat_map(u16::to_be_bytes).collect();
        for cut in [0, 1, 2, 3, 0x1_b000, 0x1_b001, 0x1_b002] {
            let bytes = &every_number[cut..];
            let text = in_sixteen_bits(bytes);
            assert_eq!(out_of_sixteen_bits(&text, bytes.len()), bytes);
            assert!(!text.contains(['\0', '\r', '<']));
            let page = utf16(&text);
            assert!(page.len() < bytes.len() * 102 / 100 + 8);
        }
        assert_eq!(out_of_sixteen_bits(&in_sixteen_bits(b"odd"), 3), b"odd");
    }

    #[test]
    fn a_small_payload_holds_the_same_parts() {
        let parts: [&[u8]; 2] = [b"a{}", b"\0asm"];
        let packed = pack(&parts, true).expect("it packs");
        let zipped = out_of_sixteen_bits(&packed.text, packed.bytes);
        let mut whole = Vec::new();
        liblzma::write::XzDecoder::new(&mut whole)
            .write_all(&zipped)
            .expect("xz");
        assert_eq!(whole, parts.concat());
    }

    #[test]
    fn what_the_browser_unpacks_is_gzip() {
        let packed = gzip(b"decoder").expect("it packs");
        let zipped = out_of_sixteen_bits(&packed.text, packed.bytes);
        let mut whole = Vec::new();
        flate2::write::GzDecoder::new(&mut whole)
            .write_all(&zipped)
            .expect("gzip");
        assert_eq!(whole, b"decoder");
    }
}
