//! The bill of materials beside the build: every crate inside the app, as CycloneDX 1.5.
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::shell::{command, dist, output, root};

const APP: &str = "prongsai";

/// Writes `dist/prongsai.cdx.json`. The same source gives the same bytes: no time and no random number.
pub fn write() -> Result<()> {
    let metadata = output(command("cargo")?.args([
        "metadata",
        "--locked",
        "--offline",
        "--format-version=1",
        "--filter-platform=wasm32-unknown-unknown",
    ]))
    .context("cargo metadata said nothing")?;
    let metadata: Value = serde_json::from_str(&metadata).context("cargo metadata")?;
    let lock = fs::read_to_string(root().join("Cargo.lock")).context("Cargo.lock")?;
    let bill = bill_of(&metadata, &checksums(&lock)).context("cargo metadata misses something")?;
    let file = dist().join("prongsai.cdx.json");
    fs::write(&file, format!("{bill:#}\n"))?;
    let count = bill["components"].as_array().map_or(0, Vec::len);
    println!("{}  {count} parts", file.display());
    Ok(())
}

fn bill_of(metadata: &Value, checksums: &BTreeMap<(String, String), String>) -> Option<Value> {
    let packages: BTreeMap<&str, &Value> = metadata["packages"]
        .as_array()?
        .iter()
        .filter_map(|package| Some((package["id"].as_str()?, package)))
        .collect();
    let app = packages
        .iter()
        .find(|(_, package)| package["name"] == APP)
        .map(|(id, _)| *id)?;
    let mut needs: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for node in metadata["resolve"]["nodes"].as_array()? {
        let deps = node["deps"].as_array()?.iter();
        let inside = deps
            .filter(|dep| is_inside(dep))
            .filter_map(|dep| dep["pkg"].as_str());
        needs.insert(node["id"].as_str()?, inside.collect());
    }
    let mut found = BTreeSet::from([app]);
    let mut waiting = vec![app];
    while let Some(id) = waiting.pop() {
        for need in needs.get(id).into_iter().flatten() {
            if found.insert(need) {
                waiting.push(need);
            }
        }
    }
    let reference = |id: &str| {
        let package = packages.get(id)?;
        let (name, version) = (package["name"].as_str()?, package["version"].as_str()?);
        Some(format!("pkg:cargo/{name}@{version}"))
    };
    let component = |id: &&str| {
        let package = packages.get(*id)?;
        let (name, version) = (package["name"].as_str()?, package["version"].as_str()?);
        let mut component = json!({
            "type": "library",
            "bom-ref": reference(id)?,
            "name": name,
            "version": version,
            "purl": reference(id)?,
        });
        if let Some(licence) = package["license"].as_str() {
            // Older crates write a slash where SPDX wants a word.
            let expression = licence.replace('/', " OR ");
            component["licenses"] = json!([{ "expression": expression }]);
        }
        if let Some(checksum) = checksums.get(&(name.to_owned(), version.to_owned())) {
            component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
        }
        Some(component)
    };
    let mut components: Vec<Value> = found
        .iter()
        .filter(|id| **id != app)
        .filter_map(component)
        .collect();
    components.push(json!({
        "type": "data",
        "bom-ref": "font:sarabun",
        "name": "Sarabun",
        "licenses": [{ "license": { "id": "OFL-1.1" } }],
    }));
    components.sort_by_key(|it| it["bom-ref"].as_str().unwrap_or_default().to_owned());
    let mut dependencies: Vec<Value> = found
        .iter()
        .filter_map(|id| {
            let needs = needs.get(*id)?.iter().filter_map(|need| reference(need));
            let needs: BTreeSet<String> = needs.collect();
            Some(json!({ "ref": reference(id)?, "dependsOn": needs }))
        })
        .collect();
    dependencies.sort_by_key(|it| it["ref"].as_str().unwrap_or_default().to_owned());
    Some(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": reference(app)?,
                "name": APP,
                "version": packages.get(app)?["version"],
                "licenses": [{ "expression": "MIT OR Apache-2.0" }],
            },
        },
        "components": components,
        "dependencies": dependencies,
    }))
}

/// Whether what the dependency brings can be inside the app: what only tests or build scripts use is not.
fn is_inside(dependency: &Value) -> bool {
    let kinds = dependency["dep_kinds"].as_array().into_iter().flatten();
    kinds.into_iter().any(|kind| kind["kind"].is_null())
}

/// The checksums of a lock file, by name and version.
fn checksums(lock: &str) -> BTreeMap<(String, String), String> {
    let value = |line: &str, key: &str| {
        let value = line.strip_prefix(key)?.strip_prefix(" = \"")?;
        Some(value.strip_suffix('"')?.to_owned())
    };
    let mut found = BTreeMap::new();
    for package in lock.split("[[package]]") {
        let field = |key| package.lines().find_map(|line| value(line, key));
        if let (Some(name), Some(version), Some(checksum)) =
            (field("name"), field("version"), field("checksum"))
        {
            found.insert((name, version), checksum);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bill_holds_what_is_inside_and_nothing_of_tests_and_builds() {
        let dep = |name: &str, kind: Value| json!({ "pkg": name, "dep_kinds": [{ "kind": kind }] });
        let package = |name: &str| json!({ "id": name, "name": name, "version": "1.0.0", "license": "MIT/Apache-2.0" });
        let metadata = json!({
            "packages": (["prongsai", "inside", "deeper", "test", "script"].map(package)),
            "resolve": { "nodes": [
                { "id": "prongsai", "deps": [
                    dep("inside", Value::Null),
                    dep("test", json!("dev")),
                    dep("script", json!("build")),
                ] },
                { "id": "inside", "deps": [dep("deeper", Value::Null)] },
                { "id": "deeper", "deps": [] },
                { "id": "test", "deps": [] },
                { "id": "script", "deps": [] },
            ] },
        });
        let lock = "[[package]]\nname = \"inside\"\nversion = \"1.0.0\"\nchecksum = \"abc\"\n";
        let bill = bill_of(&metadata, &checksums(lock)).expect("a bill");
        let components = bill["components"].as_array().expect("components");
        let names: Vec<&str> = components
            .iter()
            .filter_map(|it| it["name"].as_str())
            .collect();
        assert_eq!(names, ["Sarabun", "deeper", "inside"]);
        assert_eq!(components[2]["hashes"][0]["content"], "abc");
        assert_eq!(
            components[2]["licenses"][0]["expression"],
            "MIT OR Apache-2.0"
        );
        assert_eq!(bill["dependencies"].as_array().map(Vec::len), Some(3));
    }
}
