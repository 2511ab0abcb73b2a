//! Holds the names that walks find things by against those of Chromium's accessibility tree.

use crate::browser::Browser;
use serde_json::{Value, json};

/// The roles that a person uses or reads first.
const ROLES: [&str; 10] = [
    "button", "link", "heading", "textbox", "checkbox", "radio", "combobox", "dialog", "switch",
    "tab",
];

impl Browser {
    /// Where walks and Chromium disagree on what can be seen and how it is called: a walk must not find by a
    /// name what a screen reader would not.
    #[track_caller]
    #[must_use]
    pub fn misnomers(&self) -> Vec<String> {
        let ours = self.script(include_str!("seek.js"), vec![json!("names")]);
        let ours = list(&ours)
            .iter()
            .filter_map(|pair| called(&pair[0], &pair[1]));
        let ours: Vec<String> = ours.collect();
        let tree = self.devtools("Accessibility.getFullAXTree", json!({}));
        let nodes = list(&tree["nodes"])
            .iter()
            .filter(|node| node["ignored"] == false);
        let theirs =
            nodes.filter_map(|node| called(&node["role"]["value"], &node["name"]["value"]));
        let theirs: Vec<String> = theirs.collect();
        [
            only("walks", &ours, &theirs),
            only("Chromium", &theirs, &ours),
        ]
        .concat()
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn only(who: &str, some: &[String], others: &[String]) -> Vec<String> {
    let lonely = some.iter().filter(|name| !others.contains(name));
    lonely.map(|name| format!("only {who}: {name}")).collect()
}

/// The role and name as a line, in the words of walks; nothing of other roles.
fn called(role: &Value, name: &Value) -> Option<String> {
    let role = match role.as_str()? {
        "searchbox" => "textbox",
        "DisclosureTriangle" => "button",
        role => role,
    };
    let name = name
        .as_str()
        .unwrap_or_default()
        .replace(['\u{2060}', '\u{200b}'], "");
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    ROLES.contains(&role).then(|| format!("{role} “{name}”"))
}
