//! A button that opens a list of things to do.
use super::{ButtonSize, Icon, Symbol};
use leptos::{ev, html, prelude::*, wasm_bindgen::JsCast, web_sys};

/// One thing to do.
#[derive(Clone, Debug)]
pub struct MenuItem {
    /// Stands before the words.
    pub icon: Symbol,
    /// The words.
    pub label: String,
    /// Takes something away.
    pub is_danger: bool,
    /// Called when it is chosen.
    pub on_press: Callback<()>,
}

/// A button that opens a list of things to do. Arrow keys walk through it, Escape closes it.
#[component]
pub fn Menu(
    /// The name of the button.
    #[prop(into)]
    label: Signal<String>,
    /// What the button shows.
    #[prop(into, default = Symbol::More.into())]
    icon: Signal<Symbol>,
    /// The words are shown beside the icon; else they are spoken only.
    #[prop(optional)]
    label_shown: bool,
    /// How large an icon-only button is.
    #[prop(optional)]
    size: ButtonSize,
    /// The list hangs from the left edge of the button, for buttons at the left of the page.
    #[prop(optional)]
    from_start: bool,
    /// What can be done.
    #[prop(into)]
    items: Signal<Vec<MenuItem>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let root = NodeRef::<html::Div>::new();
    let button = NodeRef::<html::Button>::new();
    let list = NodeRef::<html::Div>::new();

    let close = move || {
        open.set(false);
        if let Some(button) = button.get_untracked() {
            button.focus().ok();
        }
    };
    let step = move |to: Step| {
        let Some(list) = list.try_get_untracked().flatten() else {
            return;
        };
        let now = document()
            .active_element()
            .filter(|element| list.contains(Some(element)));
        let next = match (to, now) {
            (Step::Next, Some(now)) => now.next_element_sibling().or(list.first_element_child()),
            (Step::Previous, Some(now)) => {
                now.previous_element_sibling().or(list.last_element_child())
            }
            (Step::First | Step::Next, _) => list.first_element_child(),
            (Step::Last | Step::Previous, _) => list.last_element_child(),
        };
        if let Some(next) = next.and_then(|next| next.dyn_into::<web_sys::HtmlElement>().ok()) {
            next.focus().ok();
        }
    };
    let show = move |at: Step| {
        open.set(true);
        // At once: the next key must not come to the button.
        if let Some(list) = list.get_untracked() {
            list.set_hidden(false);
        }
        step(at);
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let is_open = open.get_untracked();
        match event.key().as_str() {
            "ArrowDown" if is_open => step(Step::Next),
            "ArrowUp" if is_open => step(Step::Previous),
            "Home" if is_open => step(Step::First),
            "End" if is_open => step(Step::Last),
            "ArrowDown" => show(Step::First),
            "ArrowUp" => show(Step::Last),
            "Escape" if is_open => {
                event.stop_propagation();
                close();
            }
            _ => return,
        }
        event.prevent_default();
    };
    let on_focus_out = move |event: ev::FocusEvent| {
        let to = event
            .related_target()
            .and_then(|to| to.dyn_into::<web_sys::Node>().ok());
        // Gone where the focus was lost because the menu was taken off the page.
        let root = root.try_get_untracked().flatten();
        if root.is_some_and(|root| !root.contains(to.as_ref())) {
            open.set(false);
        }
    };
    let each = move |item: MenuItem| {
        let press = move |_| {
            close();
            item.on_press.run(());
        };
        view! {
            <button
                type="button"
                class="menu-item"
                role="menuitem"
                tabindex="-1"
                data-kind=item.is_danger.then_some("danger")
                on:click=press
            >
                <Icon symbol=item.icon/>
                <span>{item.label}</span>
            </button>
        }
    };
    let size = match size {
        ButtonSize::Small => Some("small"),
        ButtonSize::Normal | ButtonSize::Kiosk => None,
    };
    view! {
        <div
            class="menu"
            node_ref=root
            data-side=from_start.then_some("start")
            on:keydown=on_key
            on:focusout=on_focus_out
        >
            <button
                type="button"
                node_ref=button
                class=if label_shown { "button" } else { "icon-button" }
                data-size=size
                aria-haspopup="menu"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                aria-label=move || (!label_shown).then(|| label.get())
                title=move || (!label_shown).then(|| label.get())
                on:click=move |_| if open.get_untracked() { close() } else { show(Step::First) }
            >
                <Icon symbol=icon/>
                {label_shown.then(|| view! { <span>{label}</span> })}
            </button>
            <div class="menu-list" role="menu" aria-label=label node_ref=list hidden=move || !open.get()>
                {move || items.get().into_iter().map(each).collect_view()}
            </div>
        </div>
    }
}

#[derive(Clone, Copy)]
enum Step {
    First,
    Next,
    Previous,
    Last,
}
