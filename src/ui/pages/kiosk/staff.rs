//! The way out, for those who know the PIN.

use super::state::Counter;
use crate::ui::parts::{Button, ButtonKind, ButtonSize, Dialog, Icon, Symbol};
use crate::ui::text::KioskText;
use crate::ui::workspace::PinAnswer;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// A quiet button in a corner.
#[component]
pub(super) fn StaffCorner() -> impl IntoView {
    let counter = Counter::expect();
    view! {
        <button
            type="button"
            class="kiosk-staff"
            on:click=move |_| {
                counter.touch();
                counter.asks_pin.set(true);
            }
        >
            <Icon symbol=Symbol::User/>
            <span>{counter.say(|text| text.staff)}</span>
        </button>
    }
}

/// Asks for the PIN.
#[component]
pub(super) fn PinDialog() -> impl IntoView {
    let counter = Counter::expect();
    let workspace = counter.workspace;
    let typed = RwSignal::new(String::new());
    let answer = RwSignal::new(None::<PinAnswer>);
    let is_looking = RwSignal::new(false);
    // Staff read the language of the app, whatever the citizen before them read.
    let text = move || &workspace.text().get().kiosk;
    let say = move |choose: fn(&KioskText) -> &'static str| {
        Signal::derive(move || choose(text()).to_owned())
    };
    Effect::new(move |_| {
        if !counter.asks_pin.get() {
            typed.set(String::new());
            answer.set(None);
        }
    });
    let look = move || {
        if is_looking.get_untracked() || typed.with_untracked(String::is_empty) {
            return;
        }
        is_looking.set(true);
        // The words that it is being looked at are painted first: hashing holds the page.
        set_timeout(
            move || {
                spawn_local(async move {
                    let told = workspace.try_pin(&typed.get_untracked()).await;
                    if is_looking.is_disposed() {
                        return;
                    }
                    is_looking.set(false);
                    typed.set(String::new());
                    answer.set(Some(told));
                });
            },
            Duration::from_millis(30),
        );
    };
    let words = move || {
        let text = text();
        if is_looking.get() {
            return Some(text.looking.to_owned());
        }
        match answer.get()? {
            PinAnswer::Wrong(seconds) => Some((text.wrong)(seconds)),
            PinAnswer::TooEarly(seconds) => Some((text.wait)(seconds)),
            PinAnswer::Failed => Some(text.failed.to_owned()),
            PinAnswer::Opened => None,
        }
    };
    view! {
        <Dialog
            open=counter.asks_pin
            on_close=move |()| counter.asks_pin.set(false)
            title=say(|text| text.staff_title)
            close_label=Signal::derive(move || workspace.text().get().app.close.to_owned())
        >
            <form
                class="kiosk-pin"
                autocomplete="off"
                on:submit=move |event| {
                    event.prevent_default();
                    look();
                }
            >
                <p>{say(|text| text.staff_text)}</p>
                <label class="field-label" for="kiosk-pin">{say(|text| text.pin)}</label>
                <input
                    class="field-input kiosk-pin-field"
                    id="kiosk-pin"
                    type="password"
                    inputmode="numeric"
                    autocomplete="one-time-code"
                    aria-describedby="kiosk-pin-answer"
                    prop:value=typed
                    on:input:target=move |event| typed.set(event.target().value())
                />
                <p class="kiosk-pin-answer" id="kiosk-pin-answer" role="status">{words}</p>
                <Button
                    kind=ButtonKind::Primary
                    size=ButtonSize::Kiosk
                    label=say(|text| text.end)
                    busy=is_looking
                    submits=true
                />
                <details>
                    <summary>{say(|text| text.forgotten)}</summary>
                    <p>{say(|text| text.forgotten_text)}</p>
                </details>
            </form>
        </Dialog>
    }
}
