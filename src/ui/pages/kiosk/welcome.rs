//! The first page: who asks, what for, in which language.

use super::staff::StaffCorner;
use super::state::Counter;
use crate::ui::parts::{Button, ButtonKind, ButtonSize};
use leptos::prelude::*;

/// Seconds that one question takes most people.
const SECONDS_A_QUESTION: usize = 4;

/// The first page.
#[component]
pub(super) fn Welcome() -> impl IntoView {
    let counter = Counter::expect();
    let form = counter.form;
    let name = move || {
        let language = counter.language.get();
        form.get().map(|form| form.name.of(&language).to_owned())
    };
    let lead = move || {
        let language = counter.language.get();
        let form = form.get()?;
        let own = form.lead.of(&language);
        Some(
            if own.is_empty() {
                counter.text().anonymous
            } else {
                own
            }
            .to_owned(),
        )
    };
    let minutes = move || {
        let form = form.get()?;
        let questions = form.items().count() + form.questions.len();
        Some((counter.text().minutes)(
            (questions * SECONDS_A_QUESTION).div_ceil(60).max(1),
        ))
    };
    view! {
        <main class="kiosk-page kiosk-welcome">
            <p class="kiosk-office">{move || counter.office.get()}</p>
            <h1 tabindex="-1">{name}</h1>
            <p class="kiosk-lead">{lead}</p>
            <Button
                kind=ButtonKind::Primary
                size=ButtonSize::Kiosk
                label=counter.say(|text| text.begin)
                on_press=move |()| counter.begin()
            />
            <p class="quiet">{minutes}</p>
            <Languages/>
            <StaffCorner/>
        </main>
    }
}

/// The languages, each in its own words.
#[component]
pub(super) fn Languages() -> impl IntoView {
    let counter = Counter::expect();
    let languages = counter.kiosk.with_value(|kiosk| kiosk.languages.clone());
    if languages.len() < 2 {
        return ().into_any();
    }
    let each = languages
        .into_iter()
        .map(|code| {
            let name = {
                let code = code.clone();
                move || name_of(counter, &code)
            };
            let is_chosen = {
                let code = code.clone();
                move || counter.language.get() == code
            };
            let lang = code.clone();
            view! {
                <button
                    type="button"
                    class="kiosk-language"
                    lang=lang
                    aria-pressed=move || if is_chosen() { "true" } else { "false" }
                    on:click=move |_| counter.read_in(code.clone())
                >
                    {name}
                </button>
            }
        })
        .collect_view();
    view! {
        <div class="kiosk-languages" role="group" aria-label=counter.say(|text| text.languages)>
            {each}
        </div>
    }
    .into_any()
}

/// The name of a language in itself.
fn name_of(counter: Counter, code: &str) -> String {
    match code {
        "th" => "ไทย".to_owned(),
        "en" => "English".to_owned(),
        _ => counter
            .form
            .get()
            .and_then(|form| {
                let own = form.languages.iter().find(|(own, _)| own == code);
                own.map(|(_, name)| name.clone())
            })
            .unwrap_or_else(|| code.to_owned()),
    }
}
