//! What is walked and with which tools, read from the environment.
//!
//! `cargo xtask test` sets every variable; without it the places of a developer's machine are tried. A tool
//! that is missing lets a walk pass with a plain message on a developer's machine and fails it where
//! `CI=true`, unless `PRONGSAI_WITHOUT_<TOOL>` (as in `PRONGSAI_WITHOUT_FIREFOX`) holds the reason why the
//! machine cannot have it.

use std::env;
use std::path::{Path, PathBuf};

/// A program or script that a walk needs and a machine may lack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// The current Chromium.
    Chromium,
    /// Its WebDriver, which drives Chromium 109 as well.
    Chromedriver,
    /// The oldest Chromium that is served: the last of Windows 7.
    Chromium109,
    /// Firefox.
    Firefox,
    /// Its WebDriver.
    Geckodriver,
    /// The one script of axe-core.
    Axe,
    /// Reads the text of a printed page.
    Pdftotext,
}

impl Tool {
    /// The environment variable that names the tool's path.
    #[must_use]
    pub fn variable(self) -> &'static str {
        match self {
            Self::Chromium => "CHROMIUM",
            Self::Chromedriver => "CHROMEDRIVER",
            Self::Chromium109 => "CHROMIUM_109",
            Self::Firefox => "FIREFOX",
            Self::Geckodriver => "GECKODRIVER",
            Self::Axe => "AXE",
            Self::Pdftotext => "PDFTOTEXT",
        }
    }

    /// Where the tool is when its variable does not say.
    fn usual_places(self) -> Vec<PathBuf> {
        let own = |name: &str| {
            let home = env::var_os("HOME").map(PathBuf::from).unwrap_or_default();
            home.join(".cache/prongsai/tools").join(name)
        };
        match self {
            Self::Chromium => vec!["/usr/bin/chromium".into()],
            Self::Chromedriver => vec!["/usr/bin/chromedriver".into()],
            Self::Chromium109 => vec![own("chromium-109/chromium")],
            Self::Firefox => vec!["/usr/bin/firefox".into(), "/usr/bin/firefox-esr".into()],
            Self::Geckodriver => vec![own("bin/geckodriver")],
            Self::Axe => vec![own("node_modules/axe-core/axe.min.js")],
            Self::Pdftotext => vec!["/usr/bin/pdftotext".into()],
        }
    }

    /// The tool's path.
    ///
    /// # Errors
    /// A message that says which variable or which place to fill.
    pub fn find(self) -> Result<PathBuf, String> {
        let named = env::var_os(self.variable()).map(PathBuf::from);
        let places = named.map_or_else(|| self.usual_places(), |path| vec![path]);
        let found = places.iter().find(|path| path.exists()).cloned();
        found.ok_or_else(|| {
            let name = self.variable();
            format!("{self:?} is missing: run `cargo xtask test`, or set {name} to its path")
        })
    }
}

/// Whether a walk that needs `tools` can be made here.
///
/// # Panics
/// Where `CI=true` and a tool is missing without a reason: a walk not made is not a green one.
#[track_caller]
#[must_use]
pub fn can_walk(tools: &[Tool]) -> bool {
    for tool in tools {
        let Err(missing) = tool.find() else { continue };
        let without = format!("PRONGSAI_WITHOUT_{}", tool.variable());
        if let Ok(reason) = env::var(&without) {
            eprintln!("Not walked: {tool:?} cannot be had here: {reason}");
            return false;
        }
        let in_ci = env::var("CI").is_ok_and(|value| value == "true");
        assert!(!in_ci, "{missing} (or say why not in {without})");
        eprintln!("Not walked: {missing}");
        return false;
    }
    true
}

/// The single HTML file.
#[must_use]
pub fn app_file() -> PathBuf {
    product("PRONGSAI_FILE", "dist/prongsai.html")
}

/// The folder of the intranet site.
#[must_use]
pub fn app_site() -> PathBuf {
    product("PRONGSAI_SITE", "dist/site")
}

/// The folder for pictures and prints, made when it is not there.
#[must_use]
pub fn output() -> PathBuf {
    let out = path_of("PRONGSAI_OUT", "target/walks");
    std::fs::create_dir_all(&out).expect("the output folder can be made");
    out
}

fn product(variable: &str, usual: &str) -> PathBuf {
    let path = path_of(variable, usual);
    let shown = path.display();
    assert!(
        path.exists(),
        "{shown} is not built: run `cargo xtask build`, or set {variable}"
    );
    path.canonicalize()
        .expect("a path that exists has an absolute form")
}

fn path_of(variable: &str, usual: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    env::var_os(variable).map_or_else(|| root.join(usual), PathBuf::from)
}
