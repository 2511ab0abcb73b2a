//! Packs what trunk compiled into the two products: one file, and a site for a web server.
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest as _, Sha256};

mod glue;
mod payload;
mod single;
mod site;
mod style;

pub use glue::{name_imports, plain};
pub use single::single_file;
pub use site::site;

/// What both products are made of, besides the files of the checkout.
pub struct App {
    /// The checkout with `index.html`, `style` and `public`.
    pub root: PathBuf,
    /// The script of wasm-bindgen, for pages without modules.
    pub glue: String,
    /// The compiled app.
    pub wasm: Vec<u8>,
    /// What unpacks xz, as wasm.
    pub decoder: Vec<u8>,
    /// Whether the file may take time to become small.
    pub small: bool,
    /// The day of the source, `YYYY-MM-DD`.
    pub built: String,
}

// The elements of index.html that a product replaces.
const CHARSET: &str = r#"<meta charset="utf-8">"#;
const ICON: &str = r#"<link rel="icon" href="public/icons/icon.svg">"#;
const MANIFEST: &str = r#"<link rel="manifest" href="public/manifest.webmanifest">"#;
const RUST: &str = r#"<link data-trunk rel="rust" data-bin="prongsai" data-bindgen-target="no-modules" data-wasm-opt="0">"#;
const END: &str = "</body>";
/// The last element of a page: `public/boot.js` takes a page without it for one copied in part.
const WHOLE: &str = r#"<i id="prongsai-end" hidden></i>"#;

/// A page being filled: each element is replaced exactly once.
struct Page(String);

impl Page {
    /// The page as it stands in the checkout, its style sheets replaced by `style`.
    fn open(root: &Path, style: &str) -> Result<Self> {
        let html = fs::read_to_string(root.join("index.html")).context("index.html")?;
        Ok(Self(style::replace_links(&html, style)))
    }

    fn replace(&mut self, element: &str, with: &str) -> Result<()> {
        if self.0.matches(element).count() != 1 {
            bail!("index.html has to hold exactly one {element}");
        }
        self.0 = self.0.replace(element, with);
        Ok(())
    }

    /// Puts the policy first, before anything it governs, and the day of the source.
    fn head(&mut self, policy: &str, built: &str) -> Result<()> {
        self.replace(
            CHARSET,
            &format!(
                "{CHARSET}\n  <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n  \
                 <meta name=\"prongsai-built\" content=\"{built}\">"
            ),
        )
    }
}

/// The wasm that stands as a text inside the script of the npm package `xz-decompress`.
pub fn decoder_in(script: &str) -> Result<Vec<u8>> {
    let text = script
        .split_once("data:application/wasm;base64,")
        .and_then(|(_, after)| after.split_once('"'))
        .map(|(text, _)| text)
        .context("xz-decompress holds its wasm in another way than before")?;
    Ok(BASE64_STANDARD.decode(text)?)
}

fn base64(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(bytes)
}

/// The source expression that lets a policy run exactly this script.
fn policy_hash(script: &str) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(script)))
}
