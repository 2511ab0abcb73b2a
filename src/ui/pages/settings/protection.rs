//! The passphrase of the data on this computer.

use crate::browser::{LockError, page};
use crate::ui::parts::{Banner, BannerKind, Button, ButtonKind, Card, PassphraseField};
use crate::ui::passphrase::{NewPassphrase, NewPassphraseFields, Shown};
use crate::ui::text::ProtectionText;
use crate::ui::workspace::{LockChange, Protection, Saving, Workspace};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What somebody is about to do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Doing {
    Nothing,
    Setting,
    Replacing,
    GivingUp,
}

/// Sets, changes and gives up the passphrase.
#[component]
pub(super) fn ProtectionCard() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let protection = workspace.protection();
    let doing = RwSignal::new(Doing::Nothing);
    let before = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let after = NewPassphrase::new();
    let is_busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<LockError>);
    let say = move |choose: fn(&ProtectionText) -> &'static str| {
        Signal::derive(move || choose(&text.get().protection).to_owned())
    };
    let error = Signal::derive(move || {
        let text = text.get();
        Some(workspace.digits(&text.protection.of(&fault.get()?, text)))
    });
    let begin = move |what: Doing| {
        before.set(String::new());
        after.clear();
        fault.set(None);
        doing.set(what);
    };
    let change = move || {
        let known = before.get_untracked();
        let change = match doing.get_untracked() {
            Doing::Nothing => None,
            Doing::Setting => after.take().map(LockChange::Set),
            Doing::Replacing => after.take().map(|after| LockChange::Replace(known, after)),
            Doing::GivingUp => Some(LockChange::GiveUp(known)),
        };
        let Some(change) = change.filter(|_| !is_busy.get_untracked()) else {
            return;
        };
        is_busy.set(true);
        spawn_local(async move {
            // What says that it takes a while is painted before the page stands still.
            page::painted().await;
            let changed = workspace.change_lock(change).await;
            if changed.is_ok() {
                let words = workspace.text().get_untracked().protection.changed;
                workspace.say(words, None);
                doing.try_set(Doing::Nothing);
                before.try_set(String::new());
                after.clear();
            }
            fault.try_set(changed.err());
            is_busy.try_set(false);
        });
    };
    let status = move || {
        let text = &text.get().protection;
        match protection.get() {
            Protection::Changing(done, of) => workspace.digits(&(text.changing)(done, of)),
            Protection::On | Protection::Off if is_busy.get() => text.working.to_owned(),
            Protection::On | Protection::Off => String::new(),
        }
    };
    let can_begin = move || {
        let is_changing = matches!(protection.get(), Protection::Changing(..));
        doing.get() == Doing::Nothing && !is_busy.get() && !is_changing
    };
    // A command that is on its way would be written half before and half after.
    let is_unsaved = Signal::derive(move || workspace.saving().get() != Saving::Saved);
    view! {
        <Card title=say(|t| t.title)>
            {move || match protection.get() {
                Protection::Off => view! { <p class="quiet prose">{say(|t| t.about)}</p> }.into_any(),
                _ => view! {
                    <p class="prose">{move || workspace.digits(text.get().protection.is_on)}</p>
                }
                .into_any(),
            }}
            <Show when=can_begin>
                <div class="row">
                    <Show
                        when=move || protection.get() == Protection::On
                        fallback=move || view! {
                            <Button label=say(|t| t.set) on_press=move |()| begin(Doing::Setting)/>
                        }
                    >
                        <Button
                            label=say(|t| t.lock)
                            disabled=is_unsaved
                            on_press=move |()| workspace.lock_now()
                        />
                        <Button label=say(|t| t.replace) on_press=move |()| begin(Doing::Replacing)/>
                        <Button label=say(|t| t.give_up) on_press=move |()| begin(Doing::GivingUp)/>
                    </Show>
                </div>
            </Show>
            <Show when=move || doing.get() != Doing::Nothing>
                <form
                    class="stack"
                    autocomplete="off"
                    on:submit=move |event| {
                        event.prevent_default();
                        change();
                    }
                >
                    <Show
                        when=move || doing.get() == Doing::Setting
                        fallback=move || view! {
                            <PassphraseField label=say(|t| t.passphrase) value=before shown/>
                            <Shown shown/>
                        }
                    >
                        <Banner
                            kind=BannerKind::Warn
                            text=say(|t| t.warning)
                        />
                        <div class="row">
                            <Button
                                label=say(|t| t.save_copy)
                                disabled=is_busy
                                on_press=move |()| workspace.offer_file()
                            />
                        </div>
                    </Show>
                    <Show when=move || doing.get() != Doing::GivingUp>
                        <NewPassphraseFields draft=after/>
                    </Show>
                    {move || error.get().map(|words| view! {
                        <p class="field-error" role="alert">{words}</p>
                    })}
                    <div class="row">
                        <Button
                            kind=ButtonKind::Primary
                            label=say(|t| t.go_on)
                            busy=is_busy
                            disabled=is_unsaved
                            submits=true
                        />
                        <Button
                            label=say(|t| t.cancel)
                            disabled=is_busy
                            on_press=move |()| begin(Doing::Nothing)
                        />
                    </div>
                </form>
            </Show>
            <p class="field-hint" role="status">{status}</p>
        </Card>
    }
}
