//! Any bytes at all are handed in as a file.
#![no_main]

use libfuzzer_sys::fuzz_target;
use prongsai::exchange::read_file;

fuzz_target!(|bytes: &[u8]| {
    let _any = read_file(bytes);
});
