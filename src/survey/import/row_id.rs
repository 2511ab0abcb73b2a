//! The identity of a row: the same wherever and however often it is read.

use crate::survey::response::ResponseId;

/// FNV-1a with 128 bits (Fowler, Noll, Vo): no secret, only hardly ever twice the same.
const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

/// The id of a row of responses to a form; `same` counts the rows before it in the
/// table that say the same.
pub(super) fn of(form: &str, row: &[String], same: u32) -> ResponseId {
    let mut hash = BASIS;
    let mut take = |bytes: &[u8]| {
        for byte in bytes {
            hash = (hash ^ u128::from(*byte)).wrapping_mul(PRIME);
        }
    };
    take(form.as_bytes());
    // Cells that are empty at the end are there in one file and not in another.
    let filled = row.iter().rposition(|cell| !cell.trim().is_empty());
    for cell in row.iter().take(filled.map_or(0, |last| last + 1)) {
        take(&[0x1f]);
        take(cell.trim().as_bytes());
    }
    take(&[0x1e]);
    take(&same.to_le_bytes());
    ResponseId(hash.to_be_bytes())
}
