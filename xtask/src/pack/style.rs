//! One style sheet from many: those that `index.html` links, in its order.
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

const LINK: &str = r#"<link data-trunk rel="css" href=""#;

/// The sheets that what stands on the page before the app needs.
const FIRST: [&str; 2] = ["style/tokens.css", "style/boot.css"];

/// Some of the sheets of the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sheets {
    /// All of them.
    All,
    /// What the page needs before the app is unpacked.
    First,
    /// All others.
    Rest,
}

impl Sheets {
    fn hold(self, sheet: &str) -> bool {
        match self {
            Self::All => true,
            Self::First => FIRST.contains(&sheet),
            Self::Rest => !FIRST.contains(&sheet),
        }
    }
}

/// The rules of some sheets in one text; `address` turns each file named by `url("…")` into what
/// stands there.
pub fn flat(
    root: &Path,
    sheets: Sheets,
    address: impl Fn(&Path) -> Result<String>,
) -> Result<String> {
    let page = fs::read_to_string(root.join("index.html")).context("index.html")?;
    let mut out = String::new();
    for sheet in linked(&page).filter(|sheet| sheets.hold(sheet)) {
        let sheet = root.join(sheet);
        let text = fs::read_to_string(&sheet).with_context(|| sheet.display().to_string())?;
        append(&mut out, &text, &|name| {
            address(&sheet.with_file_name(name))
        })
        .with_context(|| sheet.display().to_string())?;
    }
    if out.contains("</style") {
        bail!("a style sheet with </style inside cannot stand in a page");
    }
    Ok(out)
}

/// The page with `element` where its first style sheet was linked, and without the others.
pub fn replace_links(page: &str, element: &str) -> String {
    let mut element = Some(element);
    let mut out = String::new();
    for line in page.lines() {
        if line.trim_start().starts_with(LINK) {
            let Some(element) = element.take() else {
                continue;
            };
            out.push_str(element);
        } else {
            out.push_str(line);
        }
        out.push('\n');
    }
    out
}

fn linked(page: &str) -> impl Iterator<Item = &str> {
    page.lines()
        .filter_map(|line| line.trim_start().strip_prefix(LINK)?.split('"').next())
}

fn append(out: &mut String, css: &str, address: &dyn Fn(&str) -> Result<String>) -> Result<()> {
    for line in without_comments(css).lines().map(str::trim) {
        if line.is_empty() {
            continue;
        }
        if line.starts_with("@import") {
            bail!("@import: link the sheet in index.html instead");
        }
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("url(\"") {
            let (name, after) = after.split_once("\")").context("url(\" without its end")?;
            out.push_str(before);
            out.push_str("url(\"");
            if name.starts_with("data:") || name.starts_with('#') {
                out.push_str(name);
            } else {
                out.push_str(&address(name)?);
            }
            out.push_str("\")");
            rest = after;
        }
        out.push_str(rest);
        out.push('\n');
    }
    Ok(())
}

/// Without comments, but with those that begin with `!`: licences travel with what they license.
fn without_comments(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        let (comment, after) = after.split_once("*/").unwrap_or((after, ""));
        if comment.starts_with('!') {
            out.push_str(&format!("/*{comment}*/"));
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go() {
        let mut out = String::new();
        append(&mut out, "a {\n  /* why */ b: c;\n}\n", &|_| {
            bail!("no file")
        })
        .expect("plain css");
        assert_eq!(out, "a {\nb: c;\n}\n");
        assert_eq!(without_comments("/*! who */a{}/* why"), "/*! who */a{}");
    }

    #[test]
    fn files_get_an_address_and_data_stays() {
        let mut out = String::new();
        append(
            &mut out,
            r##"a{b:url("x.svg"),url("data:,y"),url("#z")}"##,
            &|name| Ok(format!("at-{name}")),
        )
        .expect("plain css");
        assert_eq!(out, "a{b:url(\"at-x.svg\"),url(\"data:,y\"),url(\"#z\")}\n");
    }

    #[test]
    fn sheets_keep_the_order_of_the_page() {
        let page = "<head>\n  <link data-trunk rel=\"css\" href=\"a.css\">\n  \
                    <link data-trunk rel=\"css\" href=\"b/c.css\">\n</head>";
        assert_eq!(linked(page).collect::<Vec<_>>(), ["a.css", "b/c.css"]);
        assert_eq!(
            replace_links(page, "<style></style>"),
            "<head>\n<style></style>\n</head>\n"
        );
    }
}
