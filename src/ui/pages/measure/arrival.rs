//! Coming from a finding: the field in which it is mended takes the focus.

use super::form::focus;
use crate::plan;
use crate::ui::app::Hash;
use crate::ui::route::query;
use leptos::prelude::*;
use std::time::Duration;

/// Gives the focus to the field that the address names, after the page has come to its heading.
pub(super) fn go_to_field() {
    let named = query(&untrack(|| Hash::expect().get()));
    let of = |key: &str| {
        let found = named.iter().find(|(name, _)| name == key);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let (record, field) = (of("at"), of("field"));
    if !record.is_empty() {
        set_timeout(move || focus(&selector(&record, &field)), Duration::ZERO);
    }
}

/// Where on the page a field of a record stands.
fn selector(record: &str, field: &str) -> String {
    // Ids come from the address: nothing in them may end the selector.
    let record: String = record
        .chars()
        .filter(|c| c.is_alphanumeric() || ".-_".contains(*c))
        .collect();
    let inside = |rest: &str| format!("[data-record='{record}'] {rest}");
    match field {
        plan::PARTY => "#measure-parties input".to_owned(),
        plan::ITEM => "#measure-item".to_owned(),
        plan::DATE => inside(".field-with-button input"),
        plan::TASK => inside(".measure-fields select"),
        plan::NUMBER => inside(".entry-number"),
        plan::DEADLINE => inside(".task-fields > .stack select"),
        plan::TARGET => inside("input"),
        rule if rule.starts_with(plan::RULE) => inside(".rule button"),
        _ => inside("textarea"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_found_by_its_record_and_nothing_escapes_the_selector() {
        assert_eq!(
            selector("r.2566.e6.1", plan::DATE),
            "[data-record='r.2566.e6.1'] .field-with-button input"
        );
        assert_eq!(selector("x'] *", plan::TEXT), "[data-record='x'] textarea");
        assert_eq!(selector("m.x", plan::ITEM), "#measure-item");
    }
}
