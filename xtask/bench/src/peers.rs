//! What is measured beside us: fetched once per user with cargo, npm and pip, run as scripts of our own.
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, io::Write as _};

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

/// npm packages, each with its version.
const NPM: [&str; 7] = [
    "tiddlywiki@5.4.1",
    "survey-core@2.5.38",
    "survey-js-ui@2.5.38",
    "arquero@8.0.1",
    "@automerge/automerge@3.5.0",
    "docx@9.15.2",
    "exceljs@4.4.0",
];

/// Packages of PyPI, each with its version.
const PYPI: [&str; 4] = [
    "pandas==3.1.1",
    "polars==2.1.0",
    "python-calamine==0.9.1",
    "python-docx==1.2.0",
];

/// The folder of this crate, where results and peers' scripts are.
pub fn folder_of_bench() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The checkout.
pub fn root() -> PathBuf {
    folder_of_bench().join("../..")
}

/// Where the peers of this user are.
pub fn folder() -> Result<PathBuf> {
    let cache = match env::var_os("XDG_CACHE_HOME").filter(|value| !value.is_empty()) {
        Some(cache) => PathBuf::from(cache),
        None => env::home_dir()
            .context("no home folder: set XDG_CACHE_HOME")?
            .join(".cache"),
    };
    Ok(cache.join("prongsai").join("peers"))
}

/// Fetches every peer that can be had; one that cannot is named and left out.
pub fn set_up() -> Result<()> {
    let folder = folder()?;
    fs::create_dir_all(&folder)?;
    let mut missing = Vec::new();
    for package in NPM {
        let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
        npm.args(["install", "--no-audit", "--no-fund", "--prefix"])
            .arg(&folder)
            .arg(package);
        if !npm.status().is_ok_and(|status| status.success()) {
            missing.push(package);
        }
    }
    let python = folder.join("python");
    if !python.is_dir() {
        let made = Command::new("python3")
            .args(["-m", "venv"])
            .arg(&python)
            .status();
        if !made.is_ok_and(|status| status.success()) {
            bail!("python3 with its module venv is needed for pandas and polars");
        }
    }
    for package in PYPI {
        let pip = Command::new(python.join("bin/pip"))
            .args(["install", "--quiet", package])
            .status();
        if !pip.is_ok_and(|status| status.success()) {
            missing.push(package);
        }
    }
    if build_the_counter().is_err() {
        missing.push("a counter in Leptos");
    }
    if missing.is_empty() {
        println!("all peers are in {}", folder.display());
    } else {
        println!("could not be fetched: {}", missing.join(", "));
    }
    Ok(())
}

/// Builds the counter in Leptos and puts it into one file.
fn build_the_counter() -> Result<()> {
    let source = folder_of_bench().join("peers").join("counter");
    let folder = folder()?.join("counter");
    succeed(
        Command::new("cargo")
            .args([
                "build",
                "--locked",
                "--release",
                "--target",
                "wasm32-unknown-unknown",
            ])
            .current_dir(&source)
            .env("CARGO_TARGET_DIR", folder.join("target")),
    )?;
    // The tool that our own build has fetched.
    let tool = self::folder()?.join("../tools/bin/wasm-bindgen");
    let wasm = "target/wasm32-unknown-unknown/release/counter.wasm";
    succeed(
        Command::new(tool)
            .args([
                "--target",
                "no-modules",
                "--no-typescript",
                "--out-dir",
                "out",
                wasm,
            ])
            .current_dir(&folder),
    )?;
    let script = fs::read_to_string(folder.join("out/counter.js"))?;
    let wasm = STANDARD.encode(fs::read(folder.join("out/counter_bg.wasm"))?);
    let page = format!(
        "<!doctype html><meta charset=\"utf-8\"><title>counter</title><body></body><script>{script}</script><script>\
         wasm_bindgen({{ module_or_path: Uint8Array.from(atob('{wasm}'), (it) => it.charCodeAt(0)) }});</script>"
    );
    Ok(fs::write(folder.join("counter.html"), page)?)
}

fn succeed(command: &mut Command) -> Result<()> {
    if !command.status()?.success() {
        bail!("{command:?} failed");
    }
    Ok(())
}

/// The counter in Leptos in one file; none where it is not built.
pub fn counter() -> Result<Option<PathBuf>> {
    let page = folder()?.join("counter").join("counter.html");
    Ok(page.is_file().then_some(page))
}

/// A file of a peer's package; none where it is not installed.
pub fn npm_file(path: &str) -> Option<PathBuf> {
    let path = folder().ok()?.join("node_modules").join(path);
    path.is_file().then_some(path)
}

/// Runs a peer's script from `peers` with a file to read, and takes the JSON that it prints; none where
/// the peer is not installed.
pub fn run(script: &str, input: &Path) -> Result<Option<Value>> {
    let folder = folder()?;
    let path = folder_of_bench().join("peers").join(script);
    let mut command = if script.ends_with(".py") {
        let python = folder.join("python/bin/python");
        if !python.is_file() {
            return Ok(None);
        }
        let mut command = Command::new(python);
        command.arg(&path);
        command
    } else {
        if !folder.join("node_modules").is_dir() {
            return Ok(None);
        }
        // Modules are found from where the script lies, so it is read from standard input instead.
        let mut command = Command::new("node");
        command
            .args(["--input-type=commonjs", "-"])
            .current_dir(&folder);
        command.stdin(Stdio::piped());
        command
    };
    command.arg(input).stdout(Stdio::piped());
    let mut child = command.spawn().with_context(|| script.to_owned())?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(&fs::read(&path)?)?;
    }
    let out = child.wait_with_output()?;
    if !out.status.success() {
        return Ok(None);
    }
    let text = String::from_utf8(out.stdout)?;
    let last = text.lines().last().unwrap_or_default();
    let value = serde_json::from_str(last).with_context(|| format!("{script} printed: {text}"))?;
    Ok(Some(value))
}
