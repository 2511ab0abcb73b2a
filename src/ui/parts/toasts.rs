//! Passing messages: what was just done, and the way back.
use super::{ButtonSize, IconButton, Symbol};
use leptos::prelude::*;
use std::time::Duration;

const STAY: Duration = Duration::from_secs(12);

/// A passing message.
#[derive(Clone, Debug)]
pub struct Toast {
    /// Tells it from the others.
    pub id: usize,
    /// What was done.
    pub message: String,
    /// The words and the deed of a button, such as the way back.
    pub action: Option<(String, Callback<()>)>,
}

/// The place where passing messages appear. Each stays twelve seconds, and as long as the pointer or
/// the focus is on it.
#[component]
pub fn Toasts(
    /// The messages, oldest first.
    #[prop(into)]
    toasts: Signal<Vec<Toast>>,
    /// The name of the cross.
    #[prop(into)]
    close_label: Signal<String>,
    /// Called with the id of a message that has been closed or has stayed its time.
    #[prop(into)]
    on_close: Callback<usize>,
) -> impl IntoView {
    view! {
        <div class="toasts" role="status">
            <For
                each=move || toasts.get()
                key=|toast| toast.id
                children=move |toast| view! { <OneToast toast close_label on_close/> }
            />
        </div>
    }
}

#[component]
fn OneToast(toast: Toast, close_label: Signal<String>, on_close: Callback<usize>) -> impl IntoView {
    let Toast {
        id,
        message,
        action,
    } = toast;
    let held = RwSignal::new(false);
    Effect::new(move |_| {
        if !held.get()
            && let Ok(timer) = set_timeout_with_handle(move || on_close.run(id), STAY)
        {
            on_cleanup(move || timer.clear());
        }
    });
    let action = action.map(|(label, deed)| {
        let press = move |_| {
            on_close.run(id);
            deed.run(());
        };
        view! { <button type="button" class="toast-action" on:click=press>{label}</button> }
    });
    view! {
        <div
            class="toast"
            on:mouseenter=move |_| held.set(true)
            on:mouseleave=move |_| held.set(false)
            on:focusin=move |_| held.set(true)
            on:focusout=move |_| held.set(false)
        >
            <span>{message}</span>
            {action}
            <IconButton
                label=close_label
                icon=Symbol::Close
                size=ButtonSize::Small
                on_press=move |()| on_close.run(id)
            />
        </div>
    }
}
