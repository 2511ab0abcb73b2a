//! Runs the benchmark of `xtask/bench` over a release build.
use anyhow::Result;

use crate::build::{self, Profile};
use crate::shell::{command, dist, run, step};
use crate::tools::browsers;

/// Builds where something is measured, then hands the words on.
pub fn bench(words: &[&str]) -> Result<()> {
    let is_set_up = words == ["--setup"];
    let is_native = !words.is_empty()
        && words
            .iter()
            .all(|word| ["statistics", "merging", "documents", "growth"].contains(word));
    if !is_set_up && !is_native {
        build::build(Profile::Release)?;
    }
    measure(words)
}

/// Guards what is exact, over what was built last.
pub fn quick() -> Result<()> {
    step("guarding sizes");
    run(command("cargo")?
        .args(["run", "--locked", "--quiet", "-p", "bench", "--", "--quick"])
        .env("PRONGSAI_FILE", dist().join("prongsai.html")))
}

fn measure(words: &[&str]) -> Result<()> {
    run(command("cargo")?
        .args([
            "run",
            "--locked",
            "--quiet",
            "--release",
            "-p",
            "bench",
            "--",
        ])
        .args(words)
        .envs(browsers::for_walks()?))
}
