//! Bytes of what an office copies onto a stick, which are exact and so can be guarded by a test as well.
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::peers;
use crate::table::{Goal, Row};

/// The most that the one file may have; `cargo xtask build` fails above it.
const LARGEST: f64 = 1_500_000.0;

fn bytes(path: &Path) -> Result<f64> {
    let length = fs::metadata(path)
        .with_context(|| format!("{} is not there: run `cargo xtask build`", path.display()))?
        .len();
    Ok(length as f64)
}

/// The one file.
pub fn app() -> PathBuf {
    peers::root().join("dist").join("prongsai.html")
}

/// An empty TiddlyWiki, built by its own program; none where that is not installed.
pub fn tiddlywiki() -> Result<Option<PathBuf>> {
    let Some(program) = peers::npm_file("tiddlywiki/tiddlywiki.js") else {
        return Ok(None);
    };
    let out = peers::folder()?.join("tiddlywiki");
    let page = out.join("empty.html");
    if !page.is_file() {
        let edition = peers::folder()?.join("node_modules/tiddlywiki/editions/empty");
        let built = Command::new("node")
            .arg(program)
            .arg(edition)
            .arg("--output")
            .arg(&out)
            .args(["--build", "empty"])
            .output()?;
        if !built.status.success() {
            bail!(
                "TiddlyWiki could not be built: {}",
                String::from_utf8_lossy(&built.stderr)
            );
        }
    }
    Ok(page.is_file().then_some(page))
}

/// The one file against an empty wiki and against a survey library alone.
pub fn rows() -> Result<Vec<Row>> {
    let ours = bytes(&app())?;
    let wiki = tiddlywiki()?.map(|path| bytes(&path)).transpose()?;
    let survey = [
        "survey-core/survey.core.min.js",
        "survey-js-ui/survey-js-ui.min.js",
    ];
    let survey: Option<Vec<PathBuf>> = survey.into_iter().map(peers::npm_file).collect();
    let survey = match survey {
        Some(paths) => Some(paths.iter().map(|path| bytes(path)).sum::<Result<f64>>()?),
        None => None,
    };
    let row = |peer: &str, theirs, goal| Row {
        what: "size of the one file, all features, two languages, fonts",
        peer: peer.to_owned(),
        ours,
        theirs,
        unit: "B",
        goal,
    };
    Ok(vec![
        row("the budget", Some(LARGEST), Goal::Ratio(1.0)),
        row("empty TiddlyWiki", wiki, Goal::Ratio(0.6)),
        row("survey-core + survey-js-ui, minified", survey, Goal::None),
    ])
}

/// What is exact and must not grow unseen: an error where a budget is broken.
pub fn guard() -> Result<()> {
    let ours = bytes(&app())?;
    if ours > LARGEST {
        bail!("the one file has {ours} bytes, more than {LARGEST}");
    }
    println!("the one file has {ours} bytes of at most {LARGEST}");
    Ok(())
}
