//! The light in the head: at one look, how safe the data are.

use super::concern::{Facts, Health, LastCopy};
use super::route::Page;
use super::workspace::Workspace;
use leptos::prelude::*;

/// The light: a dot for each of copy, room, promise and version, the words of the copy, and the way to
/// `#/health`.
#[component]
pub fn HealthLight() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let facts = Memo::new(move |_| workspace.facts().get());
    let copy = move || facts.with(|facts| copy_words(workspace, facts));
    let dots = move || {
        let dots = facts.with(|facts| {
            [
                facts.copied(),
                facts.room(),
                facts.kept(),
                facts
                    .version()
                    .max(facts.day())
                    .max(facts.whole())
                    .max(facts.untouched()),
            ]
        });
        dots.map(|dot| view! { <i class="light-dot" data-state=dot.name()></i> })
    };
    let label = move || {
        let words = facts.with(|facts| all_words(workspace, facts)).join(" · ");
        (text.get().health.light)(&words)
    };
    view! {
        <a
            class="light"
            href=Page::Health.href()
            data-state=move || facts.with(Facts::worst).name()
            aria-label=label
            title=label
        >
            <span class="light-dots" aria-hidden="true">{dots}</span>
            <span class="light-words" aria-hidden="true">{copy}</span>
        </a>
    }
}

/// When the plan last left this computer.
pub fn copy_words(workspace: Workspace, facts: &Facts) -> String {
    let health = &workspace.text().get().health;
    match facts.copy {
        LastCopy::NotNeeded => health.no_copy_needed.to_owned(),
        LastCopy::Never => health.never_copied.to_owned(),
        LastCopy::Days { ago, .. } => workspace.digits(&(health.copied)(ago)),
    }
}

/// How much room is left.
pub fn room_words(workspace: Workspace, facts: &Facts) -> String {
    let health = &workspace.text().get().health;
    facts.room_left.map_or_else(
        || health.room_unknown.to_owned(),
        |left| workspace.digits(&(health.room_left)(&size(left))),
    )
}

/// Whether the browser keeps the data.
pub fn promise_words(workspace: Workspace, facts: &Facts) -> &'static str {
    let text = workspace.text().get();
    match facts.kept() {
        Health::Good => text.health.is_promised,
        Health::Severe => text.saving.unkept,
        Health::Unknown | Health::Warn => text.health.may_forget,
    }
}

/// Whether another version of the app is about.
pub fn version_words(workspace: Workspace) -> String {
    let health = &workspace.text().get().health;
    workspace.other_version().get().map_or_else(
        || health.one_version.to_owned(),
        |other| {
            let built = other
                .built
                .map(|day| workspace.day(day))
                .unwrap_or_default();
            (health.other_version)(&other.place, &built)
        },
    )
}

fn all_words(workspace: Workspace, facts: &Facts) -> Vec<String> {
    let text = workspace.text().get();
    let mut words = vec![
        copy_words(workspace, facts),
        room_words(workspace, facts),
        promise_words(workspace, facts).to_owned(),
    ];
    if facts.has_other_version {
        words.push(version_words(workspace));
    }
    if facts.is_day_doubted {
        words.push(text.day.unsettled.to_owned());
    }
    if facts.aside > 0 {
        words.push(workspace.digits(&(text.health.aside)(facts.aside)));
    }
    if facts.is_tampered {
        words.push(text.health.chain_light.to_owned());
    }
    words
}

/// Bytes in the unit that says most: `350 MB`, `4.2 GB`.
pub fn size(bytes: u64) -> String {
    const UNITS: [(u64, &str); 3] = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")];
    let (unit, name) = UNITS
        .into_iter()
        .find(|(unit, _)| bytes >= *unit)
        .unwrap_or((1_000, "kB"));
    let tenths = bytes * 10 / unit;
    if tenths < 100 {
        format!("{}.{} {name}", tenths / 10, tenths % 10)
    } else {
        format!("{} {name}", tenths / 10)
    }
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_are_told_in_the_unit_that_says_most() {
        for (bytes, words) in [
            (0, "0.0 kB"),
            (1_500, "1.5 kB"),
            (350_000_000, "350 MB"),
            (4_250_000_000, "4.2 GB"),
            (72_000_000_000, "72 GB"),
        ] {
            assert_eq!(size(bytes), words);
        }
    }
}
