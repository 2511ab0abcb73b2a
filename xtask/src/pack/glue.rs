//! The scripts beside the wasm, made shorter without reading them: no comments, no indentation, and
//! short names.

use anyhow::{Context as _, Result, bail};
use wasm_encoder::{EntityType, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload, TypeRef};

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

/// Where the script keeps what the wasm imports, by the name of wasm-bindgen and by ours.
const MODULE: [&str; 2] = ["./prongsai_bg.js", "w"];

/// Gives what the wasm imports names of two letters, in the script and in the wasm: long names stand in
/// both and pack badly. Of the custom sections only the names of functions stay.
///
/// # Errors
/// When wasm-bindgen writes either in another way than before.
pub fn name_imports(glue: &mut String, wasm: &[u8]) -> Result<Vec<u8>> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                let mut named = ImportSection::new();
                for (number, import) in imports.into_iter().enumerate() {
                    let import = import?;
                    let TypeRef::Func(kind) = import.ty else {
                        bail!("the wasm imports {}, which is no function", import.name);
                    };
                    let name = two_letters(number)?;
                    replace(
                        glue,
                        &format!("\n{}: function", import.name),
                        &format!("\n{name}: function"),
                    )?;
                    named.import(MODULE[1], &name, EntityType::Function(kind));
                }
                module.section(&named);
            }
            // The names of a quick build stand in its stack traces.
            Payload::CustomSection(custom) if custom.name() != "name" => {}
            other => {
                if let Some((id, range)) = other.as_section() {
                    let data = &wasm[range];
                    module.section(&RawSection { id, data });
                }
            }
        }
    }
    let [theirs, ours] = MODULE.map(|module| format!("\"{module}\": "));
    replace(glue, &theirs, &ours)?;
    Ok(module.finish())
}

fn two_letters(number: usize) -> Result<String> {
    let first = ('a'..='z').chain('A'..='Z').nth(number / 26);
    let last = ('a'..='z').nth(number % 26);
    let (first, last) = first.zip(last).context("the wasm imports too much")?;
    Ok(String::from_iter([first, last]))
}

fn replace(glue: &mut String, what: &str, with: &str) -> Result<()> {
    if glue.matches(what).count() != 1 {
        bail!("the script beside the wasm has to hold exactly one {what}");
    }
    *glue = glue.replace(what, with);
    Ok(())
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
        let mut imports = ImportSection::new();
        for name in [
            "__wbg_get_07646c894ebbf2bd",
            "__wbindgen_cast_0000000000000001",
        ] {
            imports.import("./prongsai_bg.js", name, EntityType::Function(0));
        }
        let mut types = wasm_encoder::TypeSection::new();
        types.ty().function([], []);
        let mut module = Module::new();
        module.section(&types).section(&imports);
        module.section(&wasm_encoder::CustomSection {
            name: "producers".into(),
            data: (&[][..]).into(),
        });
        let mut glue = "{\n__wbg_get_07646c894ebbf2bd: function() {},\n__wbindgen_cast_0000000000000001: function() {}}\n\"./prongsai_bg.js\": import0".to_owned();
        let wasm = name_imports(&mut glue, &module.finish()).expect("it is known");
        assert_eq!(
            glue,
            "{\naa: function() {},\nab: function() {}}\n\"w\": import0"
        );
        let mut named = Vec::new();
        for payload in Parser::new(0).parse_all(&wasm) {
            match payload.expect("it is a wasm") {
                Payload::ImportSection(imports) => {
                    let names = imports.into_iter().flatten();
                    named.extend(names.map(|it| (it.module.to_owned(), it.name.to_owned())));
                }
                Payload::CustomSection(_) => panic!("only tools read it"),
                _ => {}
            }
        }
        let expected = ["aa", "ab"].map(|name| ("w".to_owned(), name.to_owned()));
        assert_eq!(named, expected);
    }

    #[test]
    fn what_only_one_side_knows_is_refused() {
        let mut imports = ImportSection::new();
        imports.import("./prongsai_bg.js", "__wbg_get", EntityType::Function(0));
        let mut module = Module::new();
        module.section(&imports);
        let refused = name_imports(&mut String::new(), &module.finish());
        assert!(refused.is_err());
    }
}
