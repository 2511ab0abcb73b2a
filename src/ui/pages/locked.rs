//! What stands on the page until the passphrase of the data has been said.

use super::welcome::WelcomeHead;
use crate::browser::{LockError, page};
use crate::ui::parts::{Button, ButtonKind, PassphraseField};
use crate::ui::passphrase::Shown;
use crate::ui::text::ProtectionText;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The question for the passphrase.
#[component]
pub fn Locked() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let typed = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let is_busy = RwSignal::new(false);
    let fault = RwSignal::new(None::<LockError>);
    let say = move |choose: fn(&ProtectionText) -> &'static str| {
        Signal::derive(move || choose(&text.get().protection).to_owned())
    };
    let error = Signal::derive(move || {
        let text = text.get();
        Some(workspace.digits(&text.protection.of(&fault.get()?, text)))
    });
    let unlock = move || {
        if is_busy.get_untracked() || typed.with_untracked(String::is_empty) {
            return;
        }
        is_busy.set(true);
        spawn_local(async move {
            // What says that it takes a while is painted before the page stands still.
            page::painted().await;
            let unlocked = workspace.unlock(&typed.get_untracked()).await;
            is_busy.try_set(false);
            fault.try_set(unlocked.err());
        });
    };
    view! {
        <main class="welcome">
            <div class="welcome-body">
                <WelcomeHead/>
                <section class="card">
                    <h2>{say(|t| t.locked)}</h2>
                    <form
                        class="stack"
                        autocomplete="off"
                        on:submit=move |event| {
                            event.prevent_default();
                            unlock();
                        }
                    >
                        <p class="prose">{say(|t| t.locked_about)}</p>
                        <PassphraseField label=say(|t| t.password) value=typed shown error begins=true/>
                        <Shown shown/>
                        <div class="row">
                            <Button
                                kind=ButtonKind::Primary
                                label=say(|t| t.unlock)
                                busy=is_busy
                                submits=true
                            />
                        </div>
                        <p class="field-hint" role="status">
                            {move || is_busy.get().then(|| text.get().protection.working)}
                        </p>
                        <details>
                            <summary>{say(|t| t.forgotten)}</summary>
                            <p class="prose">{say(|t| t.forgotten_about)}</p>
                        </details>
                    </form>
                </section>
            </div>
        </main>
    }
}
