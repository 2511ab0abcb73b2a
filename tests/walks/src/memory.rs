//! How much memory a page takes, as the operating system counts it.

use crate::browser::Browser;
use serde_json::json;
use std::fs;

impl Browser {
    /// Megabytes that the heaviest page process of this browser holds for itself alone, after everything
    /// that nobody holds was collected: script, WebAssembly, pictures and the engine's own.
    #[must_use]
    #[track_caller]
    pub fn megabytes(&self) -> f64 {
        self.devtools("HeapProfiler.collectGarbage", json!({}));
        let profile = self.launch().profile();
        let profile = profile.display().to_string();
        let processes = fs::read_dir("/proc").expect("a system with /proc");
        let held = processes.flatten().filter_map(|process| {
            let read = |file: &str| fs::read_to_string(process.path().join(file)).ok();
            let command = read("cmdline")?;
            let is_page = command.contains("--type=renderer") && command.contains(&profile);
            let held = is_page.then(|| read("status")).flatten()?;
            let held = held
                .lines()
                .find_map(|line| line.strip_prefix("RssAnon:"))?;
            held.trim().strip_suffix(" kB")?.parse::<f64>().ok()
        });
        held.fold(0.0, f64::max) / 1_000.0
    }
}
