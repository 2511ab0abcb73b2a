//! `#/kiosk` while it runs: the whole screen belongs to the citizen, and only the PIN ends it.

mod answers;
mod draft;
mod face;
mod guard;
mod preview;
mod run;
mod setup;
mod staff;
mod state;
mod welcome;

use crate::browser::{page, screen};
use crate::survey::Kiosk as Settings;
use crate::ui::parts::{Button, ButtonKind, ButtonSize, Icon, Symbol};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use run::RunPage;
use staff::{PinDialog, StaffCorner};
use state::{Counter, Stage};
use std::time::Duration;
use welcome::Welcome;

pub use preview::KioskPreview;
pub use setup::KioskSetup;

/// The running kiosk.
#[component]
pub fn Kiosk(
    /// How staff set it.
    settings: Settings,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let counter = Counter::new(workspace, settings);
    provide_context(counter);
    guard::hold_the_page(counter);
    if let Ok(clock) = set_interval_with_handle(move || counter.tick(), Duration::from_secs(1)) {
        on_cleanup(move || clock.clear());
    }
    on_cleanup(move || counter.hand_over());
    let wake = StoredValue::new_local(Some(screen::Wake::begin()));
    on_cleanup(move || wake.set_value(None));
    Effect::new(move |_| {
        page::set_title(counter.text().title);
        let size = counter.size.get();
        let size = (size > 0).then(|| size.to_string());
        page::set_root_attribute("data-kiosk-size", size.as_deref());
    });
    on_cleanup(|| page::set_root_attribute("data-kiosk-size", None));
    let stage = move || {
        provide_context(counter.on_this_page());
        match counter.stage.get() {
            Stage::Welcome if counter.form.with(Option::is_none) => view! { <NoForm/> }.into_any(),
            Stage::Welcome => view! { <Welcome/> }.into_any(),
            Stage::Run => view! { <RunPage/> }.into_any(),
            Stage::Thanks => view! { <Thanks/> }.into_any(),
            Stage::Trouble(response, why) => {
                let again = move |()| counter.keep_again((*response).clone());
                let words = workspace.text().get_untracked().saving.words_of(&why);
                view! { <Trouble words on_again=again/> }.into_any()
            }
        }
    };
    view! {
        <div
            class="kiosk"
            lang=move || counter.language.get()
            on:pointerdown=move |_| counter.touch()
            on:keydown=move |_| counter.touch()
            on:input=move |_| counter.touch()
            on:wheel=move |_| counter.touch()
        >
            {stage}
            <PinDialog/>
            <Show when=move || counter.countdown.get().is_some()>
                <Countdown/>
            </Show>
            <Show when=move || counter.is_covered.get()>
                <Cover/>
            </Show>
        </div>
    }
}

/// A kiosk ran here, and the disk does not say whether it still does: nothing is shown but
/// what staff can do.
#[component]
pub fn KioskClosed() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let why = move || {
        let saving = workspace.saving().get();
        text.get().saving.remedy(&saving)
    };
    view! {
        <div class="kiosk">
            <main class="kiosk-page kiosk-thanks" role="alert">
                <span class="kiosk-mark" data-state="late"><Icon symbol=Symbol::Warning/></span>
                <h1 tabindex="-1">{move || text.get().kiosk.no_form}</h1>
                <section class="kiosk-for-staff">
                    <h2>{move || text.get().kiosk.staff_title}</h2>
                    <p>{why}</p>
                    <Button
                        size=ButtonSize::Kiosk
                        label=Signal::derive(move || text.get().saving.try_again.to_owned())
                        on_press=move |()| workspace.save_again()
                    />
                </section>
            </main>
        </div>
    }
}

/// Over everything while the full screen is lost; nothing below can be reached.
#[component]
fn Cover() -> impl IntoView {
    let counter = Counter::expect();
    let button = NodeRef::<leptos::html::Button>::new();
    Effect::new(move |_| {
        if let Some(button) = button.get() {
            // Where it cannot take the focus a touch does as well.
            button.focus().ok();
        }
    });
    view! {
        <button
            type="button"
            class="kiosk-cover"
            node_ref=button
            on:click=move |_| {
                counter.touch();
                counter.fill_screen();
            }
        >
            <Icon symbol=Symbol::Touch/>
            <span>{counter.say(|text| text.cover)}</span>
        </button>
    }
}

/// Whether somebody is still there, with the seconds that are left.
#[component]
fn Countdown() -> impl IntoView {
    let counter = Counter::expect();
    let keeps = counter.kiosk.with_value(|kiosk| kiosk.keeps_partial);
    let words = move || {
        let seconds = counter.countdown.get().unwrap_or_default();
        let text = counter.text();
        (if keeps {
            text.keeps_in
        } else {
            text.forgets_in
        })(seconds)
    };
    let leave = move |()| {
        if let Some(run) = counter.run.get_value() {
            counter.abandon(run);
        }
    };
    view! {
        <div class="kiosk-over" role="alertdialog" aria-modal="true" aria-labelledby="kiosk-still-there">
            <div class="kiosk-over-card">
                <p class="kiosk-seconds" aria-hidden="true">
                    {move || counter.countdown.get()}
                </p>
                <h2 id="kiosk-still-there">{counter.say(|text| text.still_there)}</h2>
                <p>{words}</p>
                <div class="kiosk-over-ways">
                    <Button
                        kind=ButtonKind::Primary
                        size=ButtonSize::Kiosk
                        label=counter.say(|text| text.stay)
                        on_press=move |()| counter.touch()
                    />
                    <Button
                        size=ButtonSize::Kiosk
                        label=counter.say(|text| text.leave)
                        on_press=leave
                    />
                </div>
            </div>
        </div>
    }
}

/// The disk has it.
#[component]
fn Thanks() -> impl IntoView {
    let counter = Counter::expect();
    let words = move || {
        let language = counter.language.get();
        let form = counter.form.get();
        form.map(|form| form.thanks.of(&language).to_owned())
    };
    view! {
        <main class="kiosk-page kiosk-thanks">
            <span class="kiosk-mark"><Icon symbol=Symbol::Check/></span>
            <h1 tabindex="-1">{counter.say(|text| text.thanks)}</h1>
            <p class="kiosk-lead">{words}</p>
            <Button
                kind=ButtonKind::Primary
                size=ButtonSize::Kiosk
                label=counter.say(|text| text.done)
                on_press=move |()| counter.go_home()
            />
            <p class="quiet">{move || counter.returns.get()}</p>
        </main>
    }
}

/// The disk did not take it: no thanks, but words for staff.
#[component]
fn Trouble(words: &'static str, #[prop(into)] on_again: Callback<()>) -> impl IntoView {
    let counter = Counter::expect();
    view! {
        <main class="kiosk-page kiosk-thanks" role="alert">
            <span class="kiosk-mark" data-state="late"><Icon symbol=Symbol::Warning/></span>
            <h1 tabindex="-1">{counter.say(|text| text.trouble)}</h1>
            <p class="kiosk-lead">{counter.say(|text| text.trouble_text)}</p>
            <section class="kiosk-for-staff">
                <h2>{counter.say(|text| text.staff_title)}</h2>
                <p>{words}</p>
                <Button
                    size=ButtonSize::Kiosk
                    label=Signal::derive(move || {
                        counter.workspace.text().get().saving.try_again.to_owned()
                    })
                    on_press=move |()| on_again.run(())
                />
            </section>
            <StaffCorner/>
        </main>
    }
}

/// The form was deleted, or has nothing left to ask.
#[component]
fn NoForm() -> impl IntoView {
    let counter = Counter::expect();
    view! {
        <main class="kiosk-page kiosk-thanks">
            <span class="kiosk-mark" data-state="late"><Icon symbol=Symbol::Warning/></span>
            <h1 tabindex="-1">{counter.say(|text| text.no_form)}</h1>
            <StaffCorner/>
        </main>
    }
}
