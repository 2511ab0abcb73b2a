//! The site: the same app as files for a web server, installable and usable offline.
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use sha2::{Digest as _, Sha256};

use super::{App, END, ICON, MANIFEST, Page, RUST, WHOLE, style, style::Sheets};

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
    let icon = files.add_file(&public.join("icons/icon.svg"))?;
    let manifest = manifest(&public, &files)?;
    let css = style::flat(&app.root, Sheets::All, |path| files.add_file(path))?;
    let css = files.add("prongsai", "css", css.as_bytes())?;

    let mut page = Page::open(
        &app.root,
        &format!(r#"  <link rel="stylesheet" href="{css}">"#),
    )?;
    page.replace(ICON, &format!(r#"<link rel="icon" href="{icon}">"#))?;
    page.replace(
        MANIFEST,
        &format!(r#"<link rel="manifest" href="{manifest}">"#),
    )?;
    page.replace(
        RUST,
        &format!(
            r#"<link data-wasm rel="preload" as="fetch" type="application/wasm" crossorigin href="{wasm}">"#
        ),
    )?;
    page.replace(
        END,
        &format!(
            "<script src=\"{glue}\"></script>\n<script src=\"{boot}\"></script>\n{WHOLE}\n{END}"
        ),
    )?;
    page.head(POLICY, &app.built)?;
    files.add_as("index.html", page.0.as_bytes())?;

    let worker = fs::read_to_string(public.join("sw.js")).context("public/sw.js")?;
    let worker = worker_of(&worker, &files.names.borrow(), &page.0)?;
    files.add_as("sw.js", worker.as_bytes())?;
    let count = files.names.borrow().len();
    Ok(count)
}

/// The manifest with the names that its icons have on the site.
fn manifest(public: &Path, files: &Files) -> Result<String> {
    let path = public.join("manifest.webmanifest");
    let text = fs::read_to_string(&path).context("public/manifest.webmanifest")?;
    let mut out = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("\"src\": \"") {
        let (icon, after) = after.split_once('"').context("an icon without its end")?;
        out.push_str(before);
        let name = files.add_file(&public.join(icon))?;
        out.push_str(&format!("\"src\": \"{name}\""));
        rest = after;
    }
    out.push_str(rest);
    files.add("manifest", "webmanifest", out.as_bytes())
}

/// The service worker with the files it keeps; `page` is the one whose name does not tell its content.
fn worker_of(worker: &str, names: &BTreeSet<String>, page: &str) -> Result<String> {
    const FILES: &str = "/* files */";
    const VERSION: &str = "/* version */";
    let mut version = Sha256::new();
    version.update(page);
    version.update(worker);
    let mut list = String::from("\"./\"");
    for name in names.iter().filter(|name| *name != "index.html") {
        version.update(name);
        list.push_str(&format!(", \"{name}\""));
    }
    if worker.matches(FILES).count() != 1 || worker.matches(VERSION).count() != 1 {
        bail!("public/sw.js has to hold {FILES} and {VERSION} once each");
    }
    Ok(worker
        .replace(FILES, &list)
        .replace(VERSION, &short(version)))
}

/// Twelve digits of a hash: enough to tell the contents of one name apart.
fn short(hash: Sha256) -> String {
    hash.finalize()
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

struct Files<'a> {
    folder: &'a Path,
    names: RefCell<BTreeSet<String>>,
}

impl Files<'_> {
    /// Adds a file whose name changes with its content, and returns the name.
    fn add(&self, stem: &str, end: &str, bytes: &[u8]) -> Result<String> {
        let name = format!("{stem}-{}.{end}", short(Sha256::new_with_prefix(bytes)));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_change_of_content_is_a_new_version_of_the_worker() {
        let worker = "keep([/* files */], \"/* version */\")";
        let names: BTreeSet<String> = ["a-1.js", "index.html"].map(str::to_owned).into();
        let first = worker_of(worker, &names, "<p>1").expect("a whole worker");
        assert!(first.starts_with("keep([\"./\", \"a-1.js\"], \""));
        let second = worker_of(worker, &names, "<p>2").expect("a whole worker");
        assert_ne!(first, second);
        assert!(worker_of("keep()", &names, "").is_err());
    }
}
