//! The one file: everything inside, nothing fetched, opened from anywhere.
use std::fs;
use std::io::Write as _;

use anyhow::{Context, Result, bail};
use flate2::{Compression, GzBuilder};

use super::{App, END, ICON, MANIFEST, Page, RUST, WHOLE, base64, policy_hash, style};

/// The page with script, styles, fonts, icon and wasm inside.
pub fn single_file(app: &App) -> Result<String> {
    let boot = fs::read_to_string(app.root.join("public/boot.js")).context("public/boot.js")?;
    let icon = fs::read(app.root.join("public/icons/icon.svg")).context("public/icons/icon.svg")?;
    let css = style::flat(&app.root, |path| {
        let kind = match path.extension().and_then(|end| end.to_str()) {
            Some("woff2") => "font/woff2",
            Some("svg") => "image/svg+xml",
            Some("png") => "image/png",
            _ => bail!("a style sheet names {}, of unknown kind", path.display()),
        };
        let bytes = fs::read(path).with_context(|| path.display().to_string())?;
        Ok(format!("data:{kind};base64,{}", base64(&bytes)))
    })?;
    for script in [&app.glue, &boot] {
        if script.contains("</script") {
            bail!("a script with </script inside cannot stand in a page");
        }
    }
    let policy = format!(
        "default-src 'none'; script-src {} {} 'wasm-unsafe-eval'; style-src 'unsafe-inline'; \
         font-src data:; img-src data: blob:; connect-src data:; worker-src blob:; \
         base-uri 'none'; form-action 'none'",
        policy_hash(&app.glue),
        policy_hash(&boot),
    );

    let mut page = Page::open(&app.root, &format!("<style>\n{css}</style>"))?;
    page.replace(
        ICON,
        &format!(
            r#"<link rel="icon" href="data:image/svg+xml;base64,{}">"#,
            base64(&icon)
        ),
    )?;
    page.replace(&format!("  {MANIFEST}\n"), "")?;
    page.replace(&format!("  {RUST}\n"), "")?;
    page.replace(
        END,
        &format!(
            "<script>{boot}</script>\n\
             <script id=\"prongsai-wasm\" type=\"application/gzip;base64\">{}</script>\n\
             <script>{}</script>\n{WHOLE}\n{END}",
            base64(&zipped(&app.wasm)?),
            app.glue,
        ),
    )?;
    page.head(&policy, &app.built)?;
    Ok(page.0)
}

/// Gzip without a time stamp, so that the same wasm gives the same bytes.
fn zipped(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut gzip = GzBuilder::new()
        .mtime(0)
        .write(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    Ok(gzip.finish()?)
}
