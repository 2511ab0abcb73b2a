//! A dialogue above the page, on the browser's own dialog element.
use super::{IconButton, Symbol, field::fresh_id, soon::soon};
use leptos::{ev, html, prelude::*};

/// How wide a dialogue is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DialogSize {
    /// A question or a short form.
    #[default]
    Normal,
    /// A list to choose from.
    Wide,
}

/// A dialogue above the page. Escape and the cross close it; the focus goes back to where it was.
/// Its content exists only while it is open.
#[component]
pub fn Dialog(
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// Called when the person wants it closed.
    #[prop(into)]
    on_close: Callback<()>,
    /// Its heading.
    #[prop(into)]
    title: Signal<String>,
    /// The name of the cross.
    #[prop(into)]
    close_label: Signal<String>,
    /// How wide it is.
    #[prop(optional)]
    size: DialogSize,
    /// The buttons at its foot.
    #[prop(into, optional)]
    actions: Option<ViewFn>,
    /// What it shows.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let title_id = fresh_id();
    let heading_id = title_id.clone();
    let content = StoredValue::new(children);
    let actions = StoredValue::new(actions);
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if !open.get() {
            dialog.close();
            return;
        }
        // Only then is the content there, and the first field in it takes the focus.
        soon(move || {
            if open.try_get_untracked() == Some(true) && !dialog.open() && dialog.is_connected() {
                dialog.show_modal().ok();
            }
        });
    });
    let on_cancel = move |event: ev::Event| {
        event.prevent_default();
        on_close.run(());
    };
    // The browser may close it against our will when Escape is pressed twice.
    let on_closed = move |_| {
        if open.get_untracked() {
            on_close.run(());
        }
    };
    let foot = move || {
        actions.with_value(|actions| {
            actions
                .as_ref()
                .map(|actions| view! { <div class="dialog-foot">{actions.run()}</div> })
        })
    };
    view! {
        <dialog
            node_ref=dialog
            class="dialog"
            data-size=match size { DialogSize::Normal => None, DialogSize::Wide => Some("wide") }
            aria-labelledby=title_id
            on:cancel=on_cancel
            on:close=on_closed
        >
            <h2 class="dialog-title" id=heading_id>{title}</h2>
            <Show when=move || open.get()>
                <div class="dialog-body">{content.with_value(|content| content())}</div>
                {foot}
            </Show>
            <div class="dialog-close">
                <IconButton label=close_label icon=Symbol::Close on_press=on_close/>
            </div>
        </dialog>
    }
}
