//! The one file: everything inside, nothing fetched, opened from anywhere.
use std::fs;

use anyhow::{Context, Result, bail};

use super::style::{self, Sheets};
use super::{App, CHARSET, END, ICON, MANIFEST, Page, RUST, WHOLE, base64, policy_hash};
use super::{glue, payload};

/// The page with script, styles, fonts, icon and wasm inside.
///
/// What it shows before the app runs stands there plainly; all else is one packed text, which is
/// shorter by a quarter than the same parts packed and written each by itself. UTF-16, with its mark.
pub fn single_file(app: &App) -> Result<Vec<u8>> {
    let boot = fs::read_to_string(app.root.join("public/boot.js")).context("public/boot.js")?;
    let boot = glue::plain(&boot);
    let icon = fs::read(app.root.join("public/icons/icon.svg")).context("public/icons/icon.svg")?;
    let first = style::flat(&app.root, Sheets::First, |path| {
        bail!("{} is needed before the app is unpacked", path.display())
    })?;
    let css = style::flat(&app.root, Sheets::Rest, |path| {
        let kind = match path.extension().and_then(|end| end.to_str()) {
            Some("woff2") => "font/woff2",
            Some("svg") => "image/svg+xml",
            Some("png") => "image/png",
            _ => bail!("a style sheet names {}, of unknown kind", path.display()),
        };
        let bytes = fs::read(path).with_context(|| path.display().to_string())?;
        Ok(format!("data:{kind};base64,{}", base64(&bytes)))
    })?;
    if boot.contains("</script") {
        bail!("a script with </script inside cannot stand in a page");
    }
    let parts: [&[u8]; 3] = [css.as_bytes(), app.glue.as_bytes(), &app.wasm];
    let packed = payload::pack(&parts, app.small)?;
    let sizes: Vec<String> = parts.iter().map(|part| part.len().to_string()).collect();
    let decoder = payload::gzip(&app.decoder)?;
    let policy = format!(
        "default-src 'none'; script-src {} {} 'wasm-unsafe-eval'; style-src 'unsafe-inline'; \
         font-src data:; img-src data: blob:; worker-src blob:; \
         base-uri 'none'; form-action 'none'",
        policy_hash(&app.glue),
        policy_hash(&boot),
    );

    let mut page = Page::open(&app.root, &format!("<style>\n{first}</style>"))?;
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
             <script id=\"prongsai-xz\" type=\"application/gzip\" data-bytes=\"{}\">{}</script>\n\
             <script id=\"prongsai-app\" type=\"application/x-xz\" data-bytes=\"{}\" \
             data-parts=\"{}\">{}</script>\n{WHOLE}\n{END}",
            decoder.bytes,
            decoder.text,
            packed.bytes,
            sizes.join(" "),
            packed.text,
        ),
    )?;
    page.head(&policy, &app.built)?;
    // Its first two bytes say what it is written in.
    page.replace(&format!("{CHARSET}\n  "), "")?;
    Ok(payload::utf16(&page.0))
}
