//! Compiles the app with trunk, shrinks the wasm and packs both products.
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::bill;
use crate::order;
use crate::pack::{self, App};
use crate::shell::{command, dist, output, root, run, step};
use crate::tools;

/// The one file has to stay below this, so that it opens at once from an old USB stick.
const LARGEST_FILE: usize = 1_500_000;

/// Features that every supported browser has; `--all-features` makes modules they refuse.
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// How much time the build may take for a small wasm.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// As released: optimised for size.
    Release,
    /// Quick and large, for trying things out.
    Dev,
}

/// Makes `dist/prongsai.html` and `dist/site`.
pub fn build(profile: Profile) -> Result<()> {
    tools::for_build(profile == Profile::Release)?;
    let compiled = compile(profile)?;
    step("packing");
    let mut glue = pack::plain(&read(&compiled.join("prongsai.js"))?);
    let wasm = fs::read(compiled.join("prongsai_bg.wasm"))?;
    let wasm = pack::name_imports(&mut glue, &wasm)?;
    let app = App {
        root: root().to_owned(),
        glue,
        wasm,
        decoder: pack::decoder_in(&read(&tools::xz_decoder()?)?)?,
        small: profile == Profile::Release,
        built: built()?,
    };
    let file = dist().join("prongsai.html");
    let page = pack::single_file(&app)?;
    fs::write(&file, &page)?;
    let site = pack::site(&app, &dist().join("site"))?;
    println!("{}  {} bytes", file.display(), grouped(page.len()));
    println!("{}  {} files", dist().join("site").display(), site);
    bill::write()?;
    if profile == Profile::Release && page.len() > LARGEST_FILE {
        bail!(
            "the file is larger than {} bytes: find what has grown",
            grouped(LARGEST_FILE)
        );
    }
    Ok(())
}

/// Runs trunk (and wasm-opt) and returns the folder with the script and the wasm.
fn compile(profile: Profile) -> Result<PathBuf> {
    step(match profile {
        Profile::Release => "compiling for the browser",
        Profile::Dev => "compiling for the browser, quick and large",
    });
    // Trunk works offline, so that it never fetches tools of its own: the crates have to be here first.
    run(command("cargo")?.args(["fetch", "--locked", "--quiet"]))?;
    let folder = dist().join("trunk");
    fs::create_dir_all(&folder)?;
    let mut trunk = command("trunk")?;
    trunk
        .args(["build", "--offline", "--skip-version-check", "--locked"])
        .args(["--no-color", "--filehash", "false", "--dist"])
        .arg(&folder)
        // Trunk reads this as a flag of its own and refuses other values than true and false.
        .env_remove("NO_COLOR");
    if profile == Profile::Release {
        trunk.arg("--release").env("RUSTFLAGS", release_flags()?);
    }
    run(&mut trunk)?;
    if profile == Profile::Release {
        shrink(&folder.join("prongsai_bg.wasm"))?;
    }
    Ok(folder)
}

/// Flags that keep the folder of this user's crates out of the wasm (panics name their file), so that
/// every machine makes the same bytes; and those of `.cargo/config.toml`, which they replace.
fn release_flags() -> Result<String> {
    let home = match env::var_os("CARGO_HOME").filter(|value| !value.is_empty()) {
        Some(home) => PathBuf::from(home),
        None => env::home_dir()
            .context("no home folder: set CARGO_HOME")?
            .join(".cargo"),
    };
    let crates = home.join("registry").join("src");
    let given = env::var("RUSTFLAGS").unwrap_or_default();
    Ok(format!(
        "{given} --cfg erase_components --remap-path-prefix={}=crates",
        crates.display()
    ))
}

fn shrink(wasm: &Path) -> Result<()> {
    step("shrinking the wasm");
    let small = wasm.with_extension("small");
    run(command("wasm-opt")?
        .args(WASM_FEATURES)
        .args(["-Oz", "-o"])
        .args([&small, wasm]))?;
    fs::write(&small, order::named(fs::read(&small)?)?)?;
    run(command("wasm-opt")?
        .args(WASM_FEATURES)
        .args(["--reorder-functions-by-name", "-o"])
        .args([wasm, &small]))?;
    fs::remove_file(small)?;
    Ok(())
}

/// The day of the last commit, so that the same source gives the same bytes.
fn built() -> Result<String> {
    let commit = output(command("git")?.args(["log", "-1", "--format=%cs"]));
    if let Some(day) = commit.filter(|day| !day.is_empty()) {
        return Ok(day);
    }
    let seconds: u64 = env::var("SOURCE_DATE_EPOCH")
        .context("no git history here: set SOURCE_DATE_EPOCH to the second of the release")?
        .parse()
        .context("SOURCE_DATE_EPOCH is no number of seconds")?;
    Ok(day_of(seconds))
}

/// The UTC day of a second since 1970, as `YYYY-MM-DD`.
fn day_of(seconds: u64) -> String {
    // Howard Hinnant's days-to-civil; eras of 400 years from 1 March 0000.
    let days = seconds / 86_400 + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// `1234567` as `1,234,567`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_falls_on_its_utc_day() {
        assert_eq!(day_of(0), "1970-01-01");
        assert_eq!(day_of(951_782_399), "2000-02-28");
        assert_eq!(day_of(951_782_400), "2000-02-29");
        assert_eq!(day_of(1_704_067_199), "2023-12-31");
    }

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!(grouped(7), "7");
        assert_eq!(grouped(1_500_000), "1,500,000");
    }
}
