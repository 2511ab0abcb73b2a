//! The site: the same app as files for a web server, installable and usable offline.
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest as _, Sha256};

use super::{App, END, ICON, MANIFEST, Page, RUST, style};

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data: blob:; \
    connect-src 'self' data:; worker-src 'self' blob:; manifest-src 'self'; \
    base-uri 'none'; form-action 'none'";

/// Writes the site into `folder` and returns the number of its files.
pub fn site(app: &App, folder: &Path) -> Result<usize> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    let files = Files {
        folder,
        names: RefCell::default(),
    };
    let public = app.root.join("public");
    let glue = files.add("prongsai", "js", app.glue.as_bytes())?;
    let wasm = files.add("prongsai", "wasm", &app.wasm)?;
    let boot = files.add_file(&public.join("boot.js"))?;
    let icon = files.add_file(&public.join("icon.svg"))?;
    let css = style::flat(&app.root, |path| files.add_file(path))?;
    let css = files.add("prongsai", "css", css.as_bytes())?;

    let mut page = Page::open(
        &app.root,
        &format!(r#"  <link rel="stylesheet" href="{css}">"#),
    )?;
    page.replace(ICON, &format!(r#"<link rel="icon" href="{icon}">"#))?;
    page.replace(&format!("  {MANIFEST}\n"), "")?;
    page.replace(
        RUST,
        &format!(
            r#"<link data-wasm rel="preload" as="fetch" type="application/wasm" crossorigin href="{wasm}">"#
        ),
    )?;
    page.replace(
        END,
        &format!("<script src=\"{glue}\"></script>\n<script src=\"{boot}\"></script>\n{END}"),
    )?;
    page.head(POLICY, &app.built)?;
    files.add_as("index.html", page.0.as_bytes())?;
    Ok(files.names.borrow().len())
}

struct Files<'a> {
    folder: &'a Path,
    names: RefCell<BTreeSet<String>>,
}

impl Files<'_> {
    /// Adds a file whose name changes with its content, and returns the name.
    fn add(&self, stem: &str, end: &str, bytes: &[u8]) -> Result<String> {
        let hash: String = Sha256::digest(bytes)
            .iter()
            .take(6)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let name = format!("{stem}-{hash}.{end}");
        self.add_as(&name, bytes)?;
        Ok(name)
    }

    fn add_file(&self, path: &Path) -> Result<String> {
        let part = |part: Option<&std::ffi::OsStr>| {
            part.and_then(|part| part.to_str())
                .with_context(|| format!("{} has no plain name", path.display()))
                .map(str::to_owned)
        };
        let bytes = fs::read(path).with_context(|| path.display().to_string())?;
        self.add(&part(path.file_stem())?, &part(path.extension())?, &bytes)
    }

    fn add_as(&self, name: &str, bytes: &[u8]) -> Result<()> {
        fs::write(self.folder.join(name), bytes)?;
        self.names.borrow_mut().insert(name.to_owned());
        Ok(())
    }
}
