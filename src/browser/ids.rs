//! Random ids.

/// Lower-case letters and digits without `l`, `o`, `0` and `1`: 32 signs of 5 bits each, and
/// none that is misread when somebody reads an id out over the telephone.
const SIGNS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// A new id of 16 signs `[a-z2-9]`: 80 random bits from the browser's own generator, which
/// works on plain http too, unlike `crypto.randomUUID`.
///
/// # Panics
/// In a browser without `crypto.getRandomValues`; every browser that runs WebAssembly has it.
#[must_use]
pub fn random_id() -> String {
    random_bytes()
        .iter()
        .map(|byte| char::from(SIGNS[usize::from(byte % 32)]))
        .collect()
}

/// 128 random bits.
///
/// # Panics
/// As [`random_id`].
#[must_use]
pub fn random_bytes() -> [u8; 16] {
    let mut bytes = [0; 16];
    web_sys::window()
        .and_then(|window| window.crypto().ok())
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok())
        .expect("a browser with WebAssembly has random values");
    bytes
}
