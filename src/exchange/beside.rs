//! Members of files of a later version: kept as they are and written again.

use crate::calendar::Date;
use std::collections::BTreeMap;

/// Members that a later version put beside the known ones: names and the JSON of each.
pub type Beside = BTreeMap<String, String>;

/// By name: the day of the file and the JSON. The later one counts, of two of a day the larger, so
/// that it does not matter which file came first.
type Kept = BTreeMap<String, (String, String)>;

/// What is kept, with what a file of this day brings.
#[must_use]
pub fn keep_beside(kept: &str, offered: &Beside, written_on: Date) -> String {
    let mut all: Kept = serde_json::from_str(kept).unwrap_or_default();
    for (name, json) in offered {
        let offered = (written_on.to_wire(), json.clone());
        let known = all.entry(name.clone()).or_default();
        if *known < offered {
            *known = offered;
        }
    }
    serde_json::to_string(&all).unwrap_or_default()
}

/// The members to write, of what [`keep_beside`] kept.
#[must_use]
pub fn kept_beside(kept: &str) -> Beside {
    let all: Kept = serde_json::from_str(kept).unwrap_or_default();
    let mut members = Beside::new();
    members.extend(all.into_iter().map(|(name, (_, json))| (name, json)));
    members
}
