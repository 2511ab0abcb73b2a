//! The house rules that no compiler holds, read from the text of the sources.
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

mod layers;

/// A file longer than this has probably found its second subject.
const LONG: usize = 400;
/// A file longer than this is refused.
const TOO_LONG: usize = 600;

/// Names that say nothing of what is inside.
const EMPTY_NAMES: [&str; 9] = [
    "utils", "util", "common", "helpers", "helper", "types", "manager", "misc", "shared",
];

/// What must not stay in a source; in two parts so that this file does not find itself.
const LEFT_OVER: [&str; 5] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("dbg", "!("),
    concat!("todo", "!("),
    concat!("unimplemented", "!("),
];

/// Folders of one machine, which mean nothing on another.
const MACHINE_PATHS: [&str; 5] = [
    concat!("/t", "mp/"),
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/wo", "rk/"),
    concat!("C:\\", "Users"),
];

/// Kinds of files that people write and read.
const TEXT: [&str; 10] = [
    "rs",
    "toml",
    "md",
    "css",
    "html",
    "js",
    "json",
    "yml",
    "webmanifest",
    "svg",
];

/// What was found, each line `file: what`.
#[derive(Debug, Default, PartialEq, Eq)]
struct Findings {
    /// Breaks a rule.
    breaches: Vec<String>,
    /// Deserves a look.
    remarks: Vec<String>,
}

/// Reads every source of the checkout; an error when a rule is broken.
pub fn tidy(root: &Path) -> Result<()> {
    let mut findings = Findings::default();
    for path in files(root)? {
        let Some(name) = path.to_str() else {
            bail!("{} is no plain name", path.display());
        };
        let text = fs::read_to_string(root.join(&path)).with_context(|| name.to_owned())?;
        judge(name, &text, &mut findings);
    }
    for remark in &findings.remarks {
        eprintln!("    {remark}");
    }
    if findings.breaches.is_empty() {
        return Ok(());
    }
    bail!("house rules:\n    {}", findings.breaches.join("\n    "))
}

/// Judges one file by its name, with `/` between folders, and its text.
fn judge(name: &str, text: &str, findings: &mut Findings) {
    let mut breach = |what: String| findings.breaches.push(format!("{name}: {what}"));
    for part in name.split('/') {
        let stem = part.split('.').next().unwrap_or(part);
        if EMPTY_NAMES.contains(&stem) {
            breach(format!("`{stem}` says nothing: name what is inside"));
        }
    }
    for (index, line) in text.lines().enumerate() {
        let number = index + 1;
        for word in LEFT_OVER {
            if line.contains(word) {
                breach(format!("line {number} holds {word}"));
            }
        }
        if let Some(path) = MACHINE_PATHS.iter().find(|path| holds_path(line, path)) {
            breach(format!("line {number} names {path} of one machine"));
        }
    }
    if name.ends_with("Cargo.toml") {
        for dependency in without_reason(text) {
            breach(format!("`{dependency}` has no line above that says why"));
        }
    }
    if !name.ends_with(".rs") {
        return;
    }
    if !text
        .lines()
        .next()
        .is_some_and(|line| line.starts_with("//! "))
    {
        breach("does not open with a `//!` line that says what it is for".to_owned());
    }
    for what in layers::breaches(name, text) {
        breach(what);
    }
    if name.starts_with("src/") && !name.starts_with("src/sorting/") && !name.contains("tests") {
        for number in foreign_sorts(text) {
            breach(format!(
                "line {number} sorts without `SmallSort`: a copy of the standard sort is 4 kB of wasm"
            ));
        }
    }
    let lines = text.lines().count();
    if lines > TOO_LONG {
        breach(format!("{lines} lines: find the second subject"));
    } else if lines > LONG {
        findings.remarks.push(format!("{name}: {lines} lines"));
    }
}

/// Lines that sort by the standard library, tests aside.
fn foreign_sorts(text: &str) -> Vec<usize> {
    const SORTS: [&str; 3] = [
        concat!(".sor", "t("),
        concat!(".sor", "t_by"),
        concat!(".sor", "t_unstable"),
    ];
    text.lines()
        .take_while(|line| !line.starts_with("#[cfg(test)]") && !line.starts_with("#[cfg(all(test"))
        .enumerate()
        .filter(|(_, line)| SORTS.iter().any(|sort| line.contains(sort)))
        .map(|(index, _)| index + 1)
        .collect()
}

/// Whether a line holds this path from the top, not as a part of a longer one.
fn holds_path(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|before| !before.is_alphanumeric() && !"._-~$}*".contains(before))
    })
}

/// Dependencies of a manifest without a comment directly above.
fn without_reason(manifest: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut inside = false;
    let mut commented = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.trim_end_matches(']').ends_with("dependencies");
        } else if inside
            && !commented
            && let Some((name, _)) = line.split_once(['=', '.'])
            && !line.starts_with([' ', '#', ']'])
        {
            found.push(name.trim());
        }
        commented = line.starts_with('#');
    }
    found
}

/// The text files of the checkout, their names from its top, in order.
fn files(root: &Path) -> Result<Vec<std::path::PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
            let entry = entry?;
            let path = entry.path();
            if entry.file_type()?.is_dir() {
                let made = ["target", "dist", "node_modules", ".git"];
                if !made.iter().any(|made| entry.file_name() == *made) {
                    folders.push(path);
                }
            } else if path
                .extension()
                .and_then(|end| end.to_str())
                .is_some_and(|end| TEXT.contains(&end))
                || path.starts_with(root.join(".ci"))
            {
                found.push(path.strip_prefix(root)?.to_owned());
            }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, text: &str, expected: &[&str]) {
        let mut findings = Findings::default();
        judge(name, text, &mut findings);
        assert_eq!(findings.breaches, expected);
    }

    #[test]
    fn the_checkout_keeps_the_house_rules() {
        if let Err(breaches) = tidy(crate::shell::root()) {
            panic!("{breaches}");
        }
    }

    #[test]
    fn a_source_says_what_it_is_for() {
        check("src/a.rs", "//! Days.\n", &[]);
        check(
            "src/a.rs",
            "use std::fs;\n",
            &["src/a.rs: does not open with a `//!` line that says what it is for"],
        );
    }

    #[test]
    fn an_empty_name_is_refused() {
        check(
            "src/ui/helpers.rs",
            "//! Things.\n",
            &["src/ui/helpers.rs: `helpers` says nothing: name what is inside"],
        );
        check("src/ui/commonplace.rs", "//! Things.\n", &[]);
    }

    #[test]
    fn nothing_is_left_over() {
        let line = LEFT_OVER[0];
        check(
            "style/a.css",
            &format!("a {{}}\n/* {line} */\n"),
            &[&format!("style/a.css: line 2 holds {line}")],
        );
    }

    #[test]
    fn a_path_of_one_machine_is_refused_and_a_part_of_a_path_is_not() {
        let path = MACHINE_PATHS[0];
        assert!(holds_path(&format!("see `{path}x`"), path));
        assert!(holds_path(&format!("file://{path}x"), path));
        assert!(!holds_path(&format!("var{path}x"), path));
        assert!(!holds_path(&format!("..{path}x"), path));
    }

    #[test]
    fn the_sources_sort_in_one_place() {
        let line = concat!("    rows.sor", "t_by_key(|row| row.day);\n");
        let code = format!("//! Rows.\n{line}");
        assert_eq!(foreign_sorts(&code), [2]);
        assert!(foreign_sorts(&format!("//! Rows.\n#[cfg(test)]\n{line}")).is_empty());
        assert!(foreign_sorts("//! Rows.\n    rows.small_sort();\n").is_empty());
    }

    #[test]
    fn a_dependency_says_why() {
        let manifest = "[package]\nname = \"a\"\n\n[dependencies]\n# Days.\nb = \"1\"\nc = \"2\"\n";
        assert_eq!(without_reason(manifest), ["c"]);
    }

    #[test]
    fn a_very_long_file_is_refused_and_a_long_one_remarked() {
        let lines = |count| "//! Long.\n".repeat(count);
        let mut findings = Findings::default();
        judge("src/a.rs", &lines(LONG), &mut findings);
        assert_eq!(findings, Findings::default());
        judge("src/a.rs", &lines(LONG + 1), &mut findings);
        assert_eq!(findings.remarks, ["src/a.rs: 401 lines"]);
        check(
            "src/a.rs",
            &lines(TOO_LONG + 1),
            &["src/a.rs: 601 lines: find the second subject"],
        );
    }
}
