//! A field that narrows a list while one types.
use super::{ButtonKind, Icon, IconButton, Symbol};
use leptos::{ev, html, prelude::*};

/// A field that narrows a list with each letter; Escape or the cross empties it.
#[component]
pub fn SearchField(
    /// What is searched; spoken, and shown inside while empty.
    #[prop(into)]
    label: Signal<String>,
    /// The name of the cross.
    #[prop(into)]
    clear_label: Signal<String>,
    /// What is searched for.
    #[prop(into)]
    value: Signal<String>,
    /// Called with each letter.
    #[prop(into)]
    on_search: Callback<String>,
) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    let clear = move || {
        on_search.run(String::new());
        if let Some(field) = field.get_untracked() {
            field.focus().ok();
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && !value.with_untracked(String::is_empty) {
            event.stop_propagation();
            event.prevent_default();
            clear();
        }
    };
    view! {
        <div class="search" role="search">
            <Icon symbol=Symbol::Search/>
            <input
                node_ref=field
                class="field-input"
                type="search"
                autocomplete="off"
                aria-label=label
                placeholder=label
                prop:value=value
                on:input:target=move |event| on_search.run(event.target().value())
                on:keydown=on_key
            />
            <Show when=move || !value.with(String::is_empty)>
                <IconButton
                    label=clear_label
                    icon=Symbol::Close
                    kind=ButtonKind::Quiet
                    on_press=move |()| clear()
                />
            </Show>
        </div>
    }
}
