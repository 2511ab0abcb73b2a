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

/// Whether nobody has touched a file since it was written.
pub(super) fn is_so(text: &str) -> bool {
    let digits = text.strip_prefix(BEGINNING);
    let parts = digits.and_then(|digits| digits.split_at_checked(UNKNOWN.len()));
    parts.is_some_and(|(digits, rest)| digits == sum(rest.as_bytes()))
}

/// The text of an untouched file without its readable plan, where the edits say it all.
pub(super) fn without_plan(text: &str) -> Option<String> {
    let plan = text.find(PLAN)?;
    let edits = plan + text[plan..].find(EDITS)?;
    Some([&text[..plan], &text[edits..]].concat())
}

fn sum(bytes: &[u8]) -> String {
    let mut digits = String::new();
    // Writing to a text does not fail.
    let _written = write!(digits, "{:08x}", crc32fast::hash(bytes));
    digits
}
