//! The scripts beside the wasm, made shorter without reading them: no comments, no indentation, and
//! names that a packer can guess.

/// A script without the comments that have lines of their own, and without indentation. No text of
/// it may go over lines, and no comment may have code behind it.
pub fn plain(script: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    let mut is_comment = false;
    for line in script.lines().map(str::trim) {
        is_comment |= line.starts_with("/*");
        if !is_comment && !line.is_empty() && !line.starts_with("//") {
            lines.push(line);
        }
        is_comment &= !line.ends_with("*/");
    }
    lines.join("\n")
}

/// How many hexadecimal digits tell imported functions of one name apart.
const DIGITS: usize = 16;

/// Numbers in place of the hashes in the names of imported functions, in the glue and in the wasm:
/// a hash packs into nothing, and stands there twice.
pub fn number_imports(glue: &mut String, wasm: &mut [u8]) {
    let is_hash = |word: &&str| {
        word.len() == DIGITS
            && word.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'))
            // What begins so is a number already.
            && !word.starts_with("000000")
    };
    let words = glue.split(|letter: char| !letter.is_ascii_alphanumeric());
    let mut hashes: Vec<String> = words.filter(is_hash).map(str::to_owned).collect();
    hashes.sort();
    hashes.dedup();
    for (number, hash) in hashes.iter().enumerate() {
        let number = format!("f{number:0width$}", width = DIGITS - 1);
        *glue = glue.replace(hash, &number);
        let mut from = 0;
        while let Some(at) = find(&wasm[from..], hash.as_bytes()) {
            wasm[from + at..from + at + DIGITS].copy_from_slice(number.as_bytes());
            from += at + DIGITS;
        }
    }
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|it| it == what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_keeps_what_it_does() {
        let script = "/**\n * Both.\n */\n  // two\n\nfunction both(a, b) {\n  return a\n    * b;\n}\n/* end */\n";
        assert_eq!(plain(script), "function both(a, b) {\nreturn a\n* b;\n}");
    }

    #[test]
    fn both_sides_name_an_import_alike() {
        let mut glue = "__wbg_get_07646c894ebbf2bd __wbg_set_97646c894ebbf2bd __wbindgen_cast_0000000000000001".to_owned();
        let mut wasm = glue.clone().into_bytes();
        number_imports(&mut glue, &mut wasm);
        assert_eq!(
            glue,
            "__wbg_get_f000000000000000 __wbg_set_f000000000000001 __wbindgen_cast_0000000000000001"
        );
        assert_eq!(wasm, glue.as_bytes());
    }
}
