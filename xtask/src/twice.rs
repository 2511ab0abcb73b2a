//! Builds the last commit twice, in two folders with nothing built before, and compares every byte.
use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::shell::{command, root, run, step};

/// Names of different lengths: a path that found its way into the app would show.
const FOLDERS: [&str; 2] = ["one", "another-one"];

/// Fails unless both builds are the same.
pub fn build_twice() -> Result<()> {
    let place = env::temp_dir().join(format!("prongsai-twice-{}", std::process::id()));
    fs::create_dir_all(&place)?;
    let mut products = Vec::new();
    for name in FOLDERS {
        let folder = place.join(name);
        step(&format!("building in {}", folder.display()));
        run(command("git")?
            .args(["clone", "--quiet"])
            .args([root(), &folder]))?;
        run(command("cargo")?
            .args(["xtask", "build"])
            .current_dir(&folder)
            .env("CARGO_TARGET_DIR", folder.join("target")))?;
        let mut files = BTreeMap::new();
        gather(&folder.join("dist"), "", &mut files)?;
        products.push(files);
        fs::remove_dir_all(&folder)?;
    }
    fs::remove_dir_all(&place)?;
    let different = differences(&products[0], &products[1]);
    if !different.is_empty() {
        bail!("not the same twice: {}", different.join(", "));
    }
    println!("{} files, the same twice", products[0].len());
    Ok(())
}

/// The files below a folder, without what trunk leaves half made.
fn gather(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            if name != "trunk" {
                gather(&path, &format!("{name}/"), files)?;
            }
        } else {
            files.insert(name, fs::read(&path)?);
        }
    }
    Ok(())
}

/// The names of files that are not in both, or not the same.
fn differences(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut names: Vec<&String> = one.keys().chain(other.keys()).collect();
    names.sort();
    names.dedup();
    let differ = names
        .into_iter()
        .filter(|name| one.get(*name) != other.get(*name));
    differ.cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_missing_or_different_is_named() {
        let files = |list: &[(&str, u8)]| -> BTreeMap<String, Vec<u8>> {
            list.iter()
                .map(|(name, byte)| ((*name).to_owned(), vec![*byte]))
                .collect()
        };
        let one = files(&[("a", 1), ("b", 2), ("c", 3)]);
        let other = files(&[("a", 1), ("b", 9), ("d", 4)]);
        assert_eq!(differences(&one, &other), ["b", "c", "d"]);
        assert!(differences(&one, &one).is_empty());
    }
}
