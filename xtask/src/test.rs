//! Runs every test: the core first, because it takes seconds, then the app in real browsers.
use anyhow::Result;

use crate::bench;
use crate::build::{self, Profile};
use crate::documents;
use crate::faults;
use crate::shell::{command, dist, root, run, step};
use crate::tools::{self, browsers};

/// The core, the screens, storage, the build and the browser walks.
pub fn all() -> Result<()> {
    core()?;
    documents::check()?;
    screens()?;
    storage()?;
    build::build(Profile::Release)?;
    bench::quick()?;
    walks(None)?;
    faults::faults(&["--quick"])
}

/// What needs no browser: the core, its laws, and the house rules.
pub fn core() -> Result<()> {
    let duckdb = tools::duckdb()?;
    step("testing the core");
    run(command("cargo")?
        .args([
            "test",
            "--locked",
            "-p",
            "prongsai",
            "--no-default-features",
        ])
        .envs(duckdb.map(|python| ("PRONGSAI_DUCKDB", python))))?;
    step("testing the tools and the house rules");
    run(command("cargo")?.args(["test", "--locked", "-p", "xtask"]))
}

/// What the screens compute before they show it: filters, addresses, routes.
pub fn screens() -> Result<()> {
    step("testing what the screens compute");
    run(command("cargo")?.args(["test", "--locked", "-p", "prongsai", "--lib", "--", "ui::"]))
}

/// What the browser lends, in a real browser: the database above all.
pub fn storage() -> Result<()> {
    tools::for_build(false)?;
    let places = browsers::for_walks()?;
    step("testing storage in a browser");
    run(command("cargo")?
        .args([
            "test",
            "--locked",
            "-p",
            "prongsai",
            "--target",
            "wasm32-unknown-unknown",
            "--test",
            "browser",
        ])
        .envs(
            places
                .into_iter()
                .filter(|(name, _)| name == "CHROMEDRIVER"),
        )
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "wasm-bindgen-test-runner",
        )
        // In seconds: deriving a key from a passphrase is slow on purpose.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300"))
}

/// The browser walks over what `cargo xtask build` made, all or those whose name holds `filter`.
pub fn walks(filter: Option<&str>) -> Result<()> {
    let places = browsers::for_walks()?;
    step("walking through the app in browsers");
    run(command("cargo")?
        .args(["test", "--locked", "-p", "walks", "-p", "bench"])
        .args(filter)
        .envs(places)
        .env("PRONGSAI_FILE", dist().join("prongsai.html"))
        .env("PRONGSAI_SITE", dist().join("site"))
        .env("PRONGSAI_OUT", root().join("target").join("walks")))
}
