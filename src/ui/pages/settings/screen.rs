//! How the screens of this computer look.

use super::say;
use crate::calendar::{Language, Numerals};
use crate::ui::parts::{Card, SegmentOption, Segments};
use crate::ui::workspace::{Theme, Workspace};
use leptos::prelude::*;

/// A choice of a few values, by their place in a list.
#[component]
fn Preference<T>(
    /// What is chosen.
    label: Signal<String>,
    /// The values on offer.
    values: &'static [T],
    /// Their words, in the same order.
    #[prop(into)]
    words: Signal<Vec<String>>,
    /// The value in force.
    chosen: Signal<T>,
    /// Called with the value that was pressed.
    on_choose: Callback<T>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let options = Signal::derive(move || {
        let numbered = words.get().into_iter().zip(0..);
        numbered
            .map(|(label, place): (String, usize)| SegmentOption {
                value: place.to_string(),
                label,
                count: None,
            })
            .collect()
    });
    let place = Signal::derive(move || {
        let chosen = chosen.get();
        let place = values.iter().position(|value| *value == chosen);
        place.unwrap_or_default().to_string()
    });
    let choose = move |place: String| {
        if let Some(value) = place
            .parse()
            .ok()
            .and_then(|place: usize| values.get(place))
        {
            on_choose.run(*value);
        }
    };
    view! {
        <div class="preference">
            <span class="field-label">{label}</span>
            <Segments label options chosen=place on_choose=choose/>
        </div>
    }
}

/// Language, light and dark, digits.
#[component]
pub(super) fn ScreenCard() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let owned = |words: &[&str]| {
        words
            .iter()
            .map(|word| (*word).to_owned())
            .collect::<Vec<_>>()
    };
    view! {
        <Card title=say(workspace, |t| t.screen)>
            <p class="quiet">{say(workspace, |t| t.screen_about)}</p>
            <Preference
                label=say(workspace, |t| t.language)
                values=&[Language::Thai, Language::English]
                words=Signal::derive(move || owned(&text.get().settings.languages))
                chosen=workspace.language()
                on_choose=Callback::new(move |language| workspace.set_language(language))
            />
            <Preference
                label=say(workspace, |t| t.theme)
                values=&[Theme::System, Theme::Light, Theme::Dark]
                words=Signal::derive(move || owned(&text.get().settings.themes))
                chosen=workspace.theme()
                on_choose=Callback::new(move |theme| workspace.set_theme(theme))
            />
            <Preference
                label=say(workspace, |t| t.digits)
                values=&[Numerals::Thai, Numerals::Arabic]
                words=Signal::derive(move || owned(&text.get().settings.digit_kinds))
                chosen=workspace.chosen_numerals()
                on_choose=Callback::new(move |numerals| workspace.choose_numerals(numerals))
            />
            <p class="field-hint">{say(workspace, |t| t.digits_hint)}</p>
        </Card>
    }
}
