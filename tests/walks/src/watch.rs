//! What no walk may cause: an error on the console, a request to a network.

use serde_json::Value;
use thirtyfour::BrowserLogEntry;

/// What Chromium remarks on a file that a page of plain http hands out.
const INSECURE_FILE: &str =
    "loaded over an insecure connection. This file should be served over HTTPS.";

/// The errors among what a Chromium wrote to its console; breaches of the page's policy are among them.
#[must_use]
pub fn errors_of_chromium(entries: &[BrowserLogEntry]) -> Vec<String> {
    let severe = entries.iter().filter(|entry| entry.level == "SEVERE");
    let messages = severe.map(|entry| entry.message.clone());
    messages.filter(|it| !it.ends_with(INSECURE_FILE)).collect()
}

/// The errors of the app at `own` among the lines that geckodriver passes on from Firefox. What the browser
/// says of itself has no quotation marks and another address.
#[must_use]
pub fn errors_of_firefox(lines: &[String], own: &str) -> Vec<String> {
    let thrown = format!("JavaScript error: {own}");
    let bad = |line: &&String| line.starts_with("console.error: \"") || line.starts_with(&thrown);
    lines.iter().filter(bad).cloned().collect()
}

/// The addresses that pages asked for, out of Chromium's performance log, without those that stay inside the
/// page (`data:`, `blob:`), the browser's own (`chrome:`: its page of a new tab) and those that begin with `own`, the app's own address.
#[must_use]
pub fn strange_requests(entries: &[BrowserLogEntry], own: &str) -> Vec<String> {
    let events = entries
        .iter()
        .filter_map(|entry| serde_json::from_str::<Value>(&entry.message).ok());
    let asked = events.filter_map(|event| {
        let message = &event["message"];
        let address = match message["method"].as_str()? {
            "Network.requestWillBeSent" => message["params"]["request"]["url"].as_str()?,
            "Network.webSocketCreated" => message["params"]["url"].as_str()?,
            _ => return None,
        };
        Some(address.to_owned())
    });
    asked
        .filter(|address| {
            !["data:", "blob:", "chrome:", own]
                .iter()
                .any(|inside| address.starts_with(inside))
        })
        .collect()
}
