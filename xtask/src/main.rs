//! Builds, packs, serves, tests and measures Prongsai.
fn main() {}
