//! A file that leaves the memory of the program piece by piece: what a year of responses comes to is several
//! megabytes, and the memory of WebAssembly keeps the size of the largest thing that was ever in it.

use super::untouched::Sum;
use std::io::{self, Write};

/// Bytes of a piece.
pub(super) const PIECE: usize = 1 << 16;

/// Takes in what is written and hands on piece by piece what cannot change any more.
pub(super) struct Pieces<'a> {
    size: usize,
    /// Stays until the end, because the sum of all bytes stands in it.
    first: Option<Vec<u8>>,
    piece: Vec<u8>,
    sum: Sum,
    hand_on: &'a mut dyn FnMut(&[u8]),
}

impl<'a> Pieces<'a> {
    /// Pieces of `size` bytes or a little more; the last one is what is left.
    pub(super) fn new(size: usize, hand_on: &'a mut dyn FnMut(&[u8])) -> Self {
        Self {
            size,
            first: None,
            piece: Vec::new(),
            sum: Sum::default(),
            hand_on,
        }
    }

    /// Hands on what is left and gives the first piece, which belongs before those that were handed on.
    pub(super) fn finish(mut self) -> Vec<u8> {
        self.cut();
        let mut first = self.first.unwrap_or_default();
        self.sum.mark(&mut first);
        first
    }

    fn cut(&mut self) {
        if self.first.is_some() {
            self.sum.add(&self.piece);
            (self.hand_on)(&self.piece);
            self.piece.clear();
        } else {
            self.sum.begin(&self.piece);
            self.first = Some(std::mem::take(&mut self.piece));
        }
    }
}

impl Write for Pieces<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.piece.extend_from_slice(bytes);
        if self.piece.len() >= self.size {
            self.cut();
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
