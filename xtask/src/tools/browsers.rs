//! Finds or installs the browsers of the walks, and tells the walks where each is.
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::{find, folder, geckodriver, npm_package};
use crate::shell::{command, output, run, step};

const AXE: &str = "4.14.1";
/// The npm package that carries a real Chromium 109, the last for Windows 7.
const CHROMIUM_109: (&str, &str) = ("@sparticuz/chromium", "109.0.6");

/// A program of the system that the walks need.
struct Program {
    /// The variable that names its path to the walks.
    variable: &'static str,
    /// What it may be called.
    names: &'static [&'static str],
    /// The Debian package that brings it.
    package: &'static str,
}

const PROGRAMS: [Program; 4] = [
    Program {
        variable: "CHROMIUM",
        names: &["chromium", "google-chrome", "chrome", "msedge"],
        package: "chromium",
    },
    Program {
        variable: "CHROMEDRIVER",
        names: &["chromedriver"],
        package: "chromium-driver",
    },
    Program {
        variable: "FIREFOX",
        names: &["firefox-esr", "firefox"],
        package: "firefox-esr",
    },
    Program {
        variable: "PDFTOTEXT",
        names: &["pdftotext"],
        package: "poppler-utils",
    },
];

/// The environment of the walks: where each browser, driver and script is.
///
/// A variable that is set already stays, and `PRONGSAI_WITHOUT_…` with a reason leaves its tool out.
pub fn for_walks() -> Result<Vec<(String, PathBuf)>> {
    install_from_system()?;
    let mut found = Vec::new();
    for program in &PROGRAMS {
        if let Some(path) = program.path()? {
            found.push((program.variable.to_owned(), path));
        }
    }
    if wanted("GECKODRIVER") {
        geckodriver()?;
        let path = find("geckodriver")?.context("geckodriver is installed but not found")?;
        found.push(("GECKODRIVER".to_owned(), path));
    }
    if wanted("AXE") {
        npm_package("axe-core", AXE)?;
        let path = folder()?.join("node_modules/axe-core/axe.min.js");
        found.push(("AXE".to_owned(), path));
    }
    if wanted("CHROMIUM_109") {
        if cfg!(all(target_os = "linux", target_arch = "x86_64")) {
            found.push(("CHROMIUM_109".to_owned(), chromium_109()?));
        } else {
            let reason = "its build is for Linux on x86-64 only".into();
            found.push(("PRONGSAI_WITHOUT_CHROMIUM_109".to_owned(), reason));
        }
    }
    Ok(found)
}

impl Program {
    fn path(&self) -> Result<Option<PathBuf>> {
        for name in self.names {
            if let Some(path) = find(name)? {
                return Ok(Some(path));
            }
        }
        Ok(None)
    }
}

/// Whether the walks want this tool from us.
fn wanted(variable: &str) -> bool {
    env::var_os(variable).is_none() && env::var_os(format!("PRONGSAI_WITHOUT_{variable}")).is_none()
}

fn install_from_system() -> Result<()> {
    let mut missing = Vec::new();
    for program in &PROGRAMS {
        if wanted(program.variable) && program.path()?.is_none() {
            missing.push(program.package);
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    let way_out = "or name each program by its variable (CHROMIUM, CHROMEDRIVER, FIREFOX, PDFTOTEXT). \
                   To leave one out on purpose, set PRONGSAI_WITHOUT_<variable> to the reason";
    install(&missing, way_out)
}

/// Installs Debian packages where that can be done; elsewhere says what is missing and the way out.
pub fn install(missing: &[&str], way_out: &str) -> Result<()> {
    let packages = missing.join(" ");
    let root = output(command("id")?.arg("-u")).is_some_and(|id| id == "0");
    if !root || find("apt-get")?.is_none() {
        bail!(
            "the tests need programs that are not here. On Debian:\n\n    \
             sudo apt-get install {packages}\n\n\
             Elsewhere install what these packages hold and have it on PATH, {way_out}.\n\
             The core alone: cargo xtask test --core"
        );
    }
    step(&format!("installing {packages}"));
    run(command("apt-get")?.args(["-qq", "update"]))?;
    run(command("apt-get")?
        .env("DEBIAN_FRONTEND", "noninteractive")
        .args(["-qq", "-y", "--no-install-recommends", "install"])
        .args(missing))
}

/// Unpacks Chromium 109 once; the package carries it compressed for another use.
fn chromium_109() -> Result<PathBuf> {
    let (package, version) = CHROMIUM_109;
    let folder = folder()?;
    let home = folder.join("chromium-109");
    let program = home.join("chromium");
    if program.is_file() {
        return Ok(program);
    }
    npm_package(package, version)?;
    step("unpacking Chromium 109");
    let packed = folder.join("node_modules").join(package).join("bin");
    fs::create_dir_all(&home)?;
    let libraries = home.join("swiftshader.tar");
    unbrotli(&packed.join("swiftshader.tar.br"), &libraries)?;
    run(command("tar")?
        .arg("-xf")
        .arg(&libraries)
        .arg("-C")
        .arg(&home))?;
    fs::remove_file(libraries)?;
    let fresh = home.join("chromium.new");
    unbrotli(&packed.join("chromium.br"), &fresh)?;
    run(command("chmod")?.arg("+x").arg(&fresh))?;
    // The name appears only when the whole program is there.
    fs::rename(fresh, &program)?;
    Ok(program)
}

/// Node brings brotli, so that xtask need not compile it.
fn unbrotli(from: &Path, to: &Path) -> Result<()> {
    const SCRIPT: &str = "const [from, to] = process.argv.slice(1);\
        const fs = require('fs');\
        fs.writeFileSync(to, require('zlib').brotliDecompressSync(fs.readFileSync(from)));";
    run(command("node")?.args(["-e", SCRIPT]).args([from, to]))
}
