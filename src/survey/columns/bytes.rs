//! Reads and writes numbers, texts and arrays, byte by byte.

use super::pack::PackError;

/// Writes a block.
#[derive(Default)]
pub(super) struct Writer(pub(super) Vec<u8>);

impl Writer {
    /// Seven bits a byte, the lowest first.
    pub(super) fn count(&mut self, mut count: usize) {
        while count >= 0x80 {
            self.0.push((count & 0x7f) as u8 | 0x80);
            count >>= 7;
        }
        self.0.push(count as u8);
    }

    pub(super) fn text(&mut self, text: &str) {
        self.count(text.len());
        self.0.extend(text.as_bytes());
    }

    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        self.0.extend(bytes);
    }

    /// Fixed width, lowest byte first.
    pub(super) fn all<const N: usize>(&mut self, numbers: impl IntoIterator<Item = [u8; N]>) {
        for number in numbers {
            self.0.extend(number);
        }
    }
}

/// Reads a block.
pub(super) struct Reader<'a>(pub(super) &'a [u8]);

impl<'a> Reader<'a> {
    pub(super) fn bytes(&mut self, count: usize) -> Result<&'a [u8], PackError> {
        let (bytes, rest) = self.0.split_at_checked(count).ok_or(PackError::Short)?;
        self.0 = rest;
        Ok(bytes)
    }

    pub(super) fn count(&mut self) -> Result<usize, PackError> {
        let mut count = 0_usize;
        for shift in (0..28).step_by(7) {
            let byte = self.bytes(1)?[0];
            count |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(count);
            }
        }
        Err(PackError::Damaged)
    }

    pub(super) fn text(&mut self) -> Result<&'a str, PackError> {
        let length = self.count()?;
        let bytes = self.bytes(length)?;
        std::str::from_utf8(bytes).map_err(|_| PackError::Damaged)
    }
}
