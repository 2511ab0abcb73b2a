//! Looking at pages: pictures in both themes and sizes, print to PDF, and what axe-core finds.

use crate::browser::Browser;
use crate::setting::{self, Tool};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};
use std::fs;
use std::process::Command;

/// A theme of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A window that pages are looked at in, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// The office screen of the target users, 1366 × 768.
    Office,
    /// A telephone, 390 × 844.
    Phone,
}

impl Window {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Office, Self::Phone];

    fn size(self) -> (u32, u32) {
        match self {
            Self::Office => (1366, 768),
            Self::Phone => (390, 844),
        }
    }
}

impl Browser {
    /// Shows the page in this theme and window from now on.
    #[track_caller]
    pub fn show_in(&self, theme: Theme, window: Window) {
        let preference = json!([{ "name": "prefers-color-scheme", "value": theme.name() }]);
        self.devtools(
            "Emulation.setEmulatedMedia",
            json!({ "features": preference }),
        );
        let (width, height) = window.size();
        let mobile = window == Window::Phone;
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics);
    }

    /// Leaves a picture of the window in the output folder.
    #[track_caller]
    pub fn picture(&self, name: &str, theme: Theme, window: Window) {
        self.show_in(theme, window);
        self.settle();
        let (width, _) = window.size();
        let path = setting::output().join(format!("{name}-{width}-{}.png", theme.name()));
        let picture = self.run(|page| async move { page.screenshot_as_png().await });
        fs::write(path, picture).expect("a picture can be written");
    }

    /// Waits until fonts are loaded, transitions are over and two frames are painted.
    #[track_caller]
    pub fn settle(&self) {
        // A window that has nothing new to paint may give no frame, and without frames no transition ends.
        let still = "const done = arguments[arguments.length - 1];
            const moving = () => document.getAnimations().filter((a) => a.effect?.getTiming().iterations !== Infinity);
            setTimeout(done, 1500);
            document.fonts.ready
              .then(() => Promise.allSettled(moving().map((animation) => animation.finished)))
              .then(() => requestAnimationFrame(() => requestAnimationFrame(() => done())));";
        self.script_async(still.to_owned(), Vec::new());
    }

    /// How far the page can be scrolled sideways, in CSS pixels; a page that fits gives 0.
    #[track_caller]
    #[must_use]
    pub fn overhang(&self) -> u64 {
        let measured =
            "const root = document.scrollingElement; return root.scrollWidth - root.clientWidth;";
        self.script(measured, Vec::new())
            .as_u64()
            .unwrap_or_default()
    }

    /// What axe-core has against the page as it is now shown, one line a violation and place.
    #[track_caller]
    #[must_use]
    pub fn barriers(&self) -> Vec<String> {
        self.settle();
        let axe = fs::read_to_string(Tool::Axe.find().expect("the walk asked for axe first"));
        let axe = axe.expect("the script of axe can be read");
        // Kept in the page by the first call; a page that was loaded again needs it again.
        let ask = format!(
            "const done = arguments[arguments.length - 1];
            if (!window.axe) {{ {axe} }}
            window.axe.run(document, {{ resultTypes: ['violations'] }}).then(
              (result) => done(result.violations.flatMap((v) => v.nodes.map((n) =>
                `${{v.id}} (${{v.impact}}): ${{n.html.slice(0, 160)}}: ${{(n.any[0] ?? n.all[0] ?? n.none[0])?.message ?? v.help}}`))),
              (error) => done([`axe failed: ${{error}}`]));"
        );
        let found = self.script_async(ask, Vec::new());
        let lines = found.as_array().expect("axe gives a list").iter();
        lines
            .map(|line| line.as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// Prints the page to a PDF in the output folder, on the paper that its style asks for; the text of each
    /// printed page in reading order.
    #[track_caller]
    #[must_use]
    pub fn print(&self, name: &str) -> Vec<String> {
        let asked = json!({ "preferCSSPageSize": true, "printBackground": true });
        let printed = self.devtools("Page.printToPDF", asked);
        let Value::String(printed) = &printed["data"] else {
            panic!("no PDF: {printed}")
        };
        let path = setting::output().join(format!("{name}.pdf"));
        fs::write(
            &path,
            BASE64.decode(printed).expect("a PDF comes as base64"),
        )
        .expect("a PDF can be written");
        let reader = Tool::Pdftotext
            .find()
            .expect("the walk asked for pdftotext first");
        let read = Command::new(reader)
            .args(["-layout", "-enc", "UTF-8"])
            .arg(&path)
            .arg("-")
            .output();
        let text = String::from_utf8(read.expect("pdftotext runs").stdout)
            .expect("pdftotext writes UTF-8");
        text.split_terminator('\u{c}').map(str::to_owned).collect()
    }
}
