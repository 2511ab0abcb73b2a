//! Does to the app what happens on old computers, in a real browser, and counts what it loses.
use anyhow::Result;

use crate::shell::{command, dist, root, run, step};
use crate::tools::browsers;

/// The campaigns over what was built last: all of them at length or quickly, or one by its name.
pub fn faults(arguments: &[&str]) -> Result<()> {
    let places = browsers::for_walks()?;
    step("faults: kill, discard, quota, tab, wipe, version, clock, tamper");
    run(command("cargo")?
        .args([
            "run", "--locked", "--quiet", "-p", "walks", "--bin", "faults", "--",
        ])
        .args(arguments)
        .envs(places)
        .env("PRONGSAI_FILE", dist().join("prongsai.html"))
        .env("PRONGSAI_SITE", dist().join("site"))
        .env("PRONGSAI_OUT", root().join("target").join("walks")))
}
