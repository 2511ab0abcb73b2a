//! Whether a file is still as this program wrote it, which spares reading its plan twice.
//!
//! The readable plan beside the edits says what the edits say, unless somebody changed it by hand since. To
//! find out costs a fold of all edits and a comparison; a sum over the bytes costs a twentieth of it. It
//! protects against nobody: whoever wants to can compute it.

use std::fmt::Write as _;

/// How every file begins that bears a sum; eight hexadecimal digits follow.
const BEGINNING: &str = "{\n \"prongsai\":{\n  \"format\":1,\n  \"sum\":\"";

/// What stands in a file until its sum is known.
pub(super) const UNKNOWN: &str = "00000000";

/// How the member of the readable plan begins, and the member after it, each on a line of its own.
const PLAN: &str = "\n \"plan\":{";
const EDITS: &str = "\n \"edits\":[\n";

/// Puts the sum of what follows it into a file: CRC-32 as in ISO 3309.
pub(super) fn mark(file: &mut [u8]) {
    let end = BEGINNING.len() + UNKNOWN.len();
    if let Some((begin, rest)) = file.split_at_mut_checked(end)
        && let Some(digits) = begin.get_mut(BEGINNING.len()..)
    {
        digits.copy_from_slice(sum(rest).as_bytes());
    }
}

/// The text of a file without its readable plan, where nobody has touched the file since it was written
/// and the edits say it all; none where it has to be read whole.
pub(super) fn without_plan(text: &str) -> Option<String> {
    let digits = text.strip_prefix(BEGINNING)?;
    let (digits, rest) = digits.split_at_checked(UNKNOWN.len())?;
    let plan = text.find(PLAN)?;
    let edits = plan + text[plan..].find(EDITS)?;
    (digits == sum(rest.as_bytes())).then(|| [&text[..plan], &text[edits..]].concat())
}

fn sum(bytes: &[u8]) -> String {
    let mut digits = String::new();
    // Writing to a text does not fail.
    let _written = write!(digits, "{:08x}", crc32fast::hash(bytes));
    digits
}
