//! Which layer of the app may name which: the map of `src/lib.rs` as a table.

/// What one layer may name.
struct Layer {
    name: &'static str,
    /// Other layers.
    uses: &'static [&'static str],
    /// Foreign crates that it must not name.
    never: &'static [&'static str],
}

const OUTSIDE: [&str; 7] = [
    "web_sys",
    "js_sys",
    "leptos",
    "wasm_bindgen",
    "gloo_storage",
    "serde",
    "serde_json",
];

const fn core(name: &'static str, uses: &'static [&'static str]) -> Layer {
    Layer {
        name,
        uses,
        never: &OUTSIDE,
    }
}

const LAYERS: [Layer; 10] = [
    core("sorting", &[]),
    core("calendar", &["sorting"]),
    core("log", &["sorting"]),
    core("ita", &["calendar", "sorting"]),
    core("plan", &["log", "ita", "calendar", "sorting"]),
    core("survey", &["log", "calendar", "sorting"]),
    Layer {
        name: "exchange",
        uses: &["log", "plan", "survey", "ita", "calendar", "sorting"],
        never: OUTSIDE.split_at(5).0,
    },
    core(
        "report",
        &["log", "plan", "survey", "ita", "calendar", "sorting"],
    ),
    Layer {
        name: "browser",
        uses: &[
            "exchange", "log", "plan", "survey", "ita", "calendar", "sorting",
        ],
        never: &["leptos"],
    },
    Layer {
        name: "ui",
        uses: &[
            "browser", "report", "exchange", "survey", "plan", "log", "ita", "calendar", "sorting",
        ],
        never: &[],
    },
];

/// What a file of `src` names that its layer must not.
pub fn breaches(name: &str, text: &str) -> Vec<String> {
    let Some(place) = name
        .strip_prefix("src/")
        .and_then(|path| path.split_once('/'))
    else {
        return Vec::new();
    };
    let Some(layer) = LAYERS.iter().find(|layer| layer.name == place.0) else {
        return vec![format!("`{}` is no layer of the house", place.0)];
    };
    let mut found = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let code = line.split("//").next().unwrap_or(line);
        for word in words(code) {
            if layer.never.contains(&word) {
                found.push(format!("line {}: `{}` names {word}", index + 1, layer.name));
            }
        }
    }
    let code: String = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or(line))
        .collect::<Vec<_>>()
        .join("\n");
    for other in named_layers(&code) {
        if other != layer.name && !layer.uses.contains(&other) {
            found.push(format!("`{}` names the layer `{other}`", layer.name));
        }
    }
    found
}

/// The layers that follow `crate::`, also inside braces.
fn named_layers(code: &str) -> Vec<&'static str> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = code[at + "crate::".len()..].trim_start();
        let names: Vec<&str> = match rest.strip_prefix('{') {
            Some(group) => heads(group),
            None => words(rest).next().into_iter().collect(),
        };
        for layer in &LAYERS {
            if names.contains(&layer.name) && !found.contains(&layer.name) {
                found.push(layer.name);
            }
        }
    }
    found
}

/// The first word of each member of a group whose `{` is already read.
fn heads(group: &str) -> Vec<&str> {
    let mut depth = 1_usize;
    let mut start = 0;
    let mut found = Vec::new();
    for (at, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => {
                found.extend(words(&group[start..at]).next());
                start = at + 1;
            }
            _ => {}
        }
        if depth == 0 {
            found.extend(words(&group[start..at]).next());
            break;
        }
    }
    found
}

fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|character: char| !character.is_alphanumeric() && character != '_')
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, text: &str, expected: &[&str]) {
        assert_eq!(breaches(name, text), expected);
    }

    #[test]
    fn a_layer_names_only_what_lies_below_it() {
        check("src/plan/year.rs", "use crate::log::Edit;", &[]);
        check("src/plan/year.rs", "use crate::plan::Measure;", &[]);
        check("src/ui/app.rs", "use crate::{browser, report::Model};", &[]);
        check(
            "src/plan/year.rs",
            "use crate::survey::Tally;",
            &["`plan` names the layer `survey`"],
        );
        check(
            "src/report/docx.rs",
            "use crate::{\n    calendar::{Day, plan},\n    exchange::Bundle,\n};",
            &["`report` names the layer `exchange`"],
        );
        check(
            "src/calendar/day.rs",
            "let x = crate::log::Edit::new();",
            &["`calendar` names the layer `log`"],
        );
    }

    #[test]
    fn the_core_does_not_know_the_browser_and_only_exchange_knows_json() {
        check(
            "src/log/edit.rs",
            "use serde::Serialize;",
            &["line 1: `log` names serde"],
        );
        check(
            "src/plan/mod.rs",
            "\nuse web_sys::Window;",
            &["line 2: `plan` names web_sys"],
        );
        check("src/exchange/wire.rs", "use serde::Serialize;", &[]);
        check(
            "src/exchange/wire.rs",
            "use js_sys::Date;",
            &["line 1: `exchange` names js_sys"],
        );
        check(
            "src/browser/clock.rs",
            "use leptos::prelude::*;",
            &["line 1: `browser` names leptos"],
        );
    }

    #[test]
    fn a_comment_may_name_anything() {
        check(
            "src/log/edit.rs",
            "// unlike crate::plan, without serde",
            &[],
        );
    }

    #[test]
    fn a_new_folder_has_to_find_its_layer() {
        check(
            "src/things/mod.rs",
            "",
            &["`things` is no layer of the house"],
        );
        check("src/main.rs", "prongsai::ui::App", &[]);
    }
}
