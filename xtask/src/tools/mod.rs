//! Installs the tools of the build once per user; what is on PATH in the right version is used.
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

pub mod browsers;

use crate::shell::{command, output, run, step};

/// The same version as the crate `wasm-bindgen` in `Cargo.toml`.
const WASM_BINDGEN: &str = "0.2.129";
const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132.0.0";
const XZ_DECOMPRESS: &str = "0.2.3";
const GECKODRIVER: &str = "0.37.1";
const CARGO_DENY: &str = "0.20.2";
const DUCKDB: &str = "2.0.1";

/// The folder of this user's tools, shared by every checkout.
pub fn folder() -> Result<PathBuf> {
    let cache = match env::var_os("XDG_CACHE_HOME").filter(|value| !value.is_empty()) {
        Some(cache) => PathBuf::from(cache),
        None => env::home_dir()
            .context("no home folder: set XDG_CACHE_HOME")?
            .join(".cache"),
    };
    Ok(cache.join("prongsai").join("tools"))
}

/// PATH with our tools before those of the system.
pub fn search_path() -> Result<OsString> {
    let tools = folder()?;
    let ours = [tools.join("bin"), tools.join("node_modules").join(".bin")];
    let path = env::var_os("PATH").unwrap_or_default();
    Ok(env::join_paths(
        ours.into_iter().chain(env::split_paths(&path)),
    )?)
}

/// What a build needs.
pub fn for_build(optimise: bool) -> Result<()> {
    wasm_target()?;
    cargo_tool("wasm-bindgen", "wasm-bindgen-cli", WASM_BINDGEN, &[])?;
    // Unoptimised: it only moves files about, and compiles in a third of the time.
    cargo_tool("trunk", "trunk", TRUNK, &["--debug"])?;
    if optimise {
        wasm_opt()?;
    }
    Ok(())
}

/// What drives Firefox.
pub fn geckodriver() -> Result<()> {
    cargo_tool("geckodriver", "geckodriver", GECKODRIVER, &["--debug"])
}

/// A Python that has DuckDB, which reads the example files as other programs would; none where
/// this machine has no Python or cannot fetch it.
pub fn duckdb() -> Result<Option<PathBuf>> {
    let home = folder()?.join(format!("duckdb-{DUCKDB}"));
    let python = home.join("bin").join("python");
    if python.exists() {
        return Ok(Some(python));
    }
    step("installing DuckDB for the tests");
    let made = output(command("python3")?.args(["-m", "venv"]).arg(&home)).is_some()
        && output(
            command(python.to_str().context("a path of Unicode")?)?
                .args(["-m", "pip", "install", "--quiet"])
                .arg(format!("duckdb=={DUCKDB}")),
        )
        .is_some();
    if made {
        return Ok(Some(python));
    }
    eprintln!("    DuckDB cannot be had here: its query is NOT tested");
    if home.exists() {
        fs::remove_dir_all(&home)?;
    }
    Ok(None)
}

/// What reads the licences and sources of the dependencies.
pub fn cargo_deny() -> Result<()> {
    cargo_tool("cargo-deny", "cargo-deny", CARGO_DENY, &["--debug"])
}

/// Where a program is: among our tools or on PATH.
pub fn find(program: &str) -> Result<Option<PathBuf>> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    Ok(env::split_paths(&search_path()?)
        .map(|folder| folder.join(&name))
        .find(|path| path.is_file()))
}

/// The standard library for the browser.
pub fn wasm_target() -> Result<()> {
    let sysroot = output(
        command("rustc")?
            .args(["--print", "target-libdir"])
            .args(["--target", "wasm32-unknown-unknown"]),
    );
    if sysroot.is_some_and(|lib| PathBuf::from(lib).is_dir()) {
        return Ok(());
    }
    step("adding the Rust target wasm32-unknown-unknown");
    run(command("rustup")?.args(["target", "add", "wasm32-unknown-unknown"]))
}

/// Installs a tool from its crate unless `--version` of what is on PATH names this version.
fn cargo_tool(program: &str, package: &str, version: &str, flags: &[&str]) -> Result<()> {
    if says_version(program, version)? {
        return Ok(());
    }
    step(&format!(
        "installing {package} {version} (some minutes, once)"
    ));
    run(command("cargo")?
        .args(["install", "--locked", "--root"])
        .arg(folder()?)
        .args(["--version", &format!("={version}"), package])
        .args(flags)
        // A target folder of ours would keep gigabytes of another program.
        .env_remove("CARGO_TARGET_DIR"))
}

fn wasm_opt() -> Result<()> {
    let major = BINARYEN.split('.').next().unwrap_or(BINARYEN);
    if says_version("wasm-opt", major)? {
        return Ok(());
    }
    npm_package("binaryen", BINARYEN)
}

/// The script that carries the wasm by which the one file unpacks itself.
pub fn xz_decoder() -> Result<PathBuf> {
    npm_package("xz-decompress", XZ_DECOMPRESS)?;
    Ok(folder()?.join("node_modules/xz-decompress/dist/package/xz-decompress.js"))
}

/// Installs an npm package into the folder of the tools, unless this version is there.
fn npm_package(package: &str, version: &str) -> Result<()> {
    let manifest = folder()?
        .join("node_modules")
        .join(package)
        .join("package.json");
    let said = fs::read_to_string(manifest).unwrap_or_default();
    if said.contains(&format!("\"version\": \"{version}\"")) {
        return Ok(());
    }
    step(&format!("installing {package} {version} from npm"));
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    if find(npm)?.is_none() {
        bail!("npm is missing: install Node.js (its package brings npm), then run this again");
    }
    run(command(npm)?
        .args([
            "install",
            "--no-audit",
            "--no-fund",
            "--save-exact",
            "--prefix",
        ])
        .arg(folder()?)
        .arg(format!("{package}@{version}")))
}

fn says_version(program: &str, version: &str) -> Result<bool> {
    let said = output(command(program)?.arg("--version")).unwrap_or_default();
    Ok(said.split_whitespace().any(|word| word == version))
}
