//! Opens the documents of the tests with programs that others wrote.
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::shell::{command, root, run, step};
use crate::tools::{self, browsers};

/// What reads DOCX, XLSX and ICS, and makes the font.
const PYTHON_PACKAGES: [&str; 5] = [
    "python-docx==1.2.0",
    "openpyxl==3.1.5",
    "openxml-audit==0.8.0",
    "icalendar==7.3.2",
    "fonttools==4.68.0",
];
const LIBREOFFICE: [&str; 4] = [
    "libreoffice-writer-nogui",
    "libreoffice-calc-nogui",
    "fonts-tlwg-laksaman-ttf",
    "poppler-utils",
];

/// Writes the sample in every format, then has it read by Python's libraries and by LibreOffice.
///
/// `PRONGSAI_WITHOUT_PYTHON` or `PRONGSAI_WITHOUT_SOFFICE` with a reason leaves a reader out.
pub fn check() -> Result<()> {
    step("writing the sample in every format");
    run(command("cargo")?
        .args(["test", "--locked", "-p", "prongsai"])
        .args(["--no-default-features", "--test", "it"]))?;
    let documents = root().join("target").join("tmp").join("documents");
    if is_left_out("PYTHON") {
        return Ok(());
    }
    let python = python()?;
    let pages = if is_left_out("SOFFICE") {
        None
    } else {
        Some(pages(&python, &documents)?)
    };
    step("reading the documents with programs of others");
    run(command(path(&python)?)?
        .arg("tests/documents/check.py")
        .arg(&documents)
        .args(pages))
}

/// Whether a reader is left out on purpose; says so.
fn is_left_out(what: &str) -> bool {
    let reason = env::var_os(format!("PRONGSAI_WITHOUT_{what}"));
    if let Some(reason) = &reason {
        step(&format!("without {what}: {}", reason.to_string_lossy()));
    }
    reason.is_some()
}

/// The Python of an environment of its own, made once per user.
fn python() -> Result<PathBuf> {
    let home = tools::folder()?.join("documents");
    let place = if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    };
    let python = home.join(place);
    let wanted = PYTHON_PACKAGES.join("\n");
    let mark = home.join("packages.txt");
    if python.is_file() && fs::read_to_string(&mark).is_ok_and(|have| have == wanted) {
        return Ok(python);
    }
    if tools::find("python3")?.is_none() {
        bail!(
            "python3 is missing: install it with its module venv (on Debian: python3-venv), or set \
             PRONGSAI_WITHOUT_PYTHON to the reason"
        );
    }
    step("installing readers of documents from PyPI");
    run(command("python3")?.args(["-m", "venv"]).arg(&home))?;
    run(command(path(&python)?)?
        .args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
        ])
        .args(PYTHON_PACKAGES))?;
    fs::write(mark, wanted)?;
    Ok(python)
}

/// Each DOCX and XLSX as LibreOffice lays it out, in a folder beside them.
fn pages(python: &Path, documents: &Path) -> Result<PathBuf> {
    if tools::find("soffice")?.is_none() || !Path::new(FONT).is_file() {
        browsers::install(
            &LIBREOFFICE,
            "or set PRONGSAI_WITHOUT_SOFFICE to the reason",
        )?;
    }
    let pages = documents.join("pages");
    fs::create_dir_all(&pages)?;
    let fonts = pages.join("fonts");
    run(command(path(python)?)?
        .arg("tests/documents/font.py")
        .arg(&fonts))?;
    let settings = pages.join("fonts.conf");
    fs::write(
        &settings,
        format!(
            "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig>\
             <include>/etc/fonts/fonts.conf</include><dir>{}</dir></fontconfig>\n",
            fonts.display()
        ),
    )?;
    let mut files = Vec::new();
    for entry in fs::read_dir(documents)? {
        let file = entry?.path();
        if file
            .extension()
            .is_some_and(|it| it == "docx" || it == "xlsx")
        {
            files.push(file);
        }
    }
    files.sort();
    step("laying the documents out with LibreOffice");
    convert(&pages, "pdf", &pages, &files, &settings)?;
    step("having LibreOffice compute the formulas");
    let bare = pages.join("bare");
    let computed = pages.join("computed");
    fs::create_dir_all(&bare)?;
    run(command(path(python)?)?
        .arg("tests/documents/check.py")
        .arg(documents)
        .arg("--without-figures")
        .arg(&bare))?;
    let books = ["plan", "responses", "registers"].map(|name| bare.join(format!("{name}.xlsx")));
    convert(&pages, "xlsx", &computed, &books, &settings)?;
    Ok(pages)
}

fn convert(pages: &Path, to: &str, folder: &Path, files: &[PathBuf], fonts: &Path) -> Result<()> {
    let profile = pages.join("profile");
    run(command("soffice")?
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--headless", "--convert-to", to, "--outdir"])
        .arg(folder)
        .args(files)
        .env("FONTCONFIG_FILE", fonts))
}

const FONT: &str = "/usr/share/fonts/truetype/tlwg/Laksaman.ttf";

fn path(path: &Path) -> Result<&str> {
    path.to_str().context("a path that is no text")
}
