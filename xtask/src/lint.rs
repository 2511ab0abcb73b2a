//! Everything that judges the source without running it.
use anyhow::Result;

use crate::shell::{command, output, root, run, step};
use crate::{tidy, tools};

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

/// Formatting, clippy for the core, the browser and the tools, documentation, house rules, dependencies.
pub fn lint() -> Result<()> {
    step("formatting");
    run(command("cargo")?.args(["fmt", "--all", "--check"]))?;
    step("house rules");
    tidy::tidy(root())?;
    step("clippy: core");
    clippy(
        &["-p", "prongsai", "--no-default-features", "--all-targets"],
        &[],
    )?;
    step("clippy: browser");
    tools::wasm_target()?;
    clippy(
        &["-p", "prongsai", "--features", "web", "--lib", "--bins"],
        &WASM,
    )?;
    step("clippy: tools and walks");
    clippy(
        &["--workspace", "--exclude", "prongsai", "--all-targets"],
        &[],
    )?;
    step("documentation");
    doc(&["-p", "prongsai", "--lib"], &WASM)?;
    doc(&["--workspace", "--exclude", "prongsai"], &[])?;
    deny()
}

fn clippy(what: &[&str], target: &[&str]) -> Result<()> {
    run(command("cargo")?
        .args(["clippy", "--locked", "--quiet"])
        .args(what)
        .args(target)
        .args(["--", "-D", "warnings"]))
}

fn doc(what: &[&str], target: &[&str]) -> Result<()> {
    run(command("cargo")?
        .args([
            "doc",
            "--locked",
            "--quiet",
            "--no-deps",
            "--document-private-items",
        ])
        .args(what)
        .args(target)
        .env(
            "RUSTDOCFLAGS",
            // The pages are for who works on the source: links to private items lead somewhere.
            "-D warnings -A rustdoc::private-intra-doc-links",
        ))
}

/// Licences, sources and double versions always; known vulnerabilities where their list can be fetched.
fn deny() -> Result<()> {
    tools::cargo_deny()?;
    step("dependencies: licences, sources, bans");
    run(command("cargo-deny")?.args(["--locked", "check", "licenses", "sources", "bans"]))?;
    if output(command("cargo-deny")?.args(["fetch", "db"])).is_none() {
        eprintln!("    the list of known vulnerabilities cannot be fetched here: NOT checked");
        return Ok(());
    }
    step("dependencies: known vulnerabilities");
    run(command("cargo-deny")?.args(["--locked", "check", "--disable-fetch", "advisories"]))
}
