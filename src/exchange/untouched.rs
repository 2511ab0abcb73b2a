//! Whether a file is still as this program wrote it, which spares reading its plan twice.
//!
//! The readable plan beside the edits says what the edits say, unless somebody changed it by hand since. To
//! find out costs a fold of all edits and a comparison; a sum over the bytes costs a twentieth of it. It
//! protects against nobody: whoever wants to can compute it.

use crc32fast::Hasher;
use std::fmt::Write as _;
use std::ops::Range;

/// How every file begins that bears a sum; eight hexadecimal digits follow.
const BEGINNING: &str = "{\n \"prongsai\":{\n  \"format\":1,\n  \"sum\":\"";

/// What stands in a file until its sum is known.
pub(super) const UNKNOWN: &str = "00000000";

/// Where the sum stands.
const PLACE: Range<usize> = BEGINNING.len()..BEGINNING.len() + UNKNOWN.len();

/// How the member of the readable plan begins, and the member after it, each on a line of its own.
const PLAN: &str = "\n \"plan\":{";
const EDITS: &str = "\n \"edits\":[\n";

/// The sum of a file that is being written: CRC-32 as in ISO 3309 of what follows the place where it stands.
#[derive(Default)]
pub(super) struct Sum(Hasher);

impl Sum {
    /// Takes in the piece that the file begins with.
    pub(super) fn begin(&mut self, first: &[u8]) {
        self.add(first.get(PLACE.end..).unwrap_or_default());
    }

    /// Takes in the piece that follows.
    pub(super) fn add(&mut self, piece: &[u8]) {
        self.0.update(piece);
    }

    /// Puts the sum into the piece that the file begins with.
    pub(super) fn mark(self, first: &mut [u8]) {
        if let Some(digits) = first.get_mut(PLACE) {
            digits.copy_from_slice(written(self.0.finalize()).as_bytes());
        }
    }
}

/// Whether nobody has touched a file since it was written.
pub(super) fn is_so(text: &str) -> bool {
    let digits = text.strip_prefix(BEGINNING);
    let parts = digits.and_then(|digits| digits.split_at_checked(UNKNOWN.len()));
    parts.is_some_and(|(digits, rest)| digits == written(crc32fast::hash(rest.as_bytes())))
}

/// The text of an untouched file without its readable plan, where the edits say it all.
pub(super) fn without_plan(text: &str) -> Option<String> {
    let plan = text.find(PLAN)?;
    let edits = plan + text[plan..].find(EDITS)?;
    Some([&text[..plan], &text[edits..]].concat())
}

fn written(sum: u32) -> String {
    let mut digits = String::new();
    // Writing to a text does not fail.
    let _written = write!(digits, "{sum:08x}");
    digits
}
