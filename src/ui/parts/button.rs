//! Buttons, and links that look like them.
use super::{Icon, Symbol};
use leptos::{ev, prelude::*};

/// How much a button asks to be pressed. One primary button a screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The next step.
    Primary,
    /// Another way.
    #[default]
    Secondary,
    /// An aside; looks like a link.
    Quiet,
    /// Takes something away.
    Danger,
}

impl ButtonKind {
    const fn name(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Quiet => "quiet",
            Self::Danger => "danger",
        }
    }
}

/// How large a button is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonSize {
    /// 36 px, inside lists and tables.
    Small,
    /// 44 px.
    #[default]
    Normal,
    /// 64 px, for citizens at the counter.
    Kiosk,
}

impl ButtonSize {
    const fn name(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Normal => "normal",
            Self::Kiosk => "kiosk",
        }
    }
}

/// A button with words.
#[component]
pub fn Button(
    /// The words on it.
    #[prop(into)]
    label: Signal<String>,
    /// How much it asks to be pressed.
    #[prop(optional)]
    kind: ButtonKind,
    /// How large it is.
    #[prop(optional)]
    size: ButtonSize,
    /// Stands before the words.
    #[prop(into, optional)]
    icon: Option<Signal<Symbol>>,
    /// Cannot be pressed.
    #[prop(into, optional)]
    disabled: Signal<bool>,
    /// Its work is under way: a turning icon, and presses are not heard.
    #[prop(into, optional)]
    busy: Signal<bool>,
    /// Submits the form it stands in.
    #[prop(optional)]
    submits: bool,
    /// Called when it is pressed.
    #[prop(into, optional)]
    on_press: Option<Callback<()>>,
) -> impl IntoView {
    let drawn = move || {
        if busy.get() {
            Some(Symbol::Busy)
        } else {
            icon.map(|icon| icon.get())
        }
    };
    let press = move |event: ev::MouseEvent| {
        if busy.get_untracked() {
            event.prevent_default();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    view! {
        <button
            type=if submits { "submit" } else { "button" }
            class="button"
            data-kind=kind.name()
            data-size=size.name()
            aria-busy=move || busy.get().then_some("true")
            disabled=disabled
            on:click=press
        >
            {move || drawn().map(|symbol| view! { <Icon symbol/> })}
            <span>{label}</span>
        </button>
    }
}

/// A link to another page or file that looks like a button.
#[component]
pub fn ButtonLink(
    /// The words on it.
    #[prop(into)]
    label: Signal<String>,
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// How much it asks to be pressed.
    #[prop(optional)]
    kind: ButtonKind,
    /// How large it is.
    #[prop(optional)]
    size: ButtonSize,
    /// Stands before the words.
    #[prop(into, optional)]
    icon: Option<Signal<Symbol>>,
) -> impl IntoView {
    view! {
        <a class="button" data-kind=kind.name() data-size=size.name() href=href>
            {icon.map(|symbol| view! { <Icon symbol/> })}
            <span>{label}</span>
        </a>
    }
}

/// A button that shows an icon only; its name is spoken, and shown when the pointer rests on it.
#[component]
pub fn IconButton(
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// What it shows.
    #[prop(into)]
    icon: Signal<Symbol>,
    /// `Danger` turns red under the pointer; the other kinds look alike.
    #[prop(optional)]
    kind: ButtonKind,
    /// How large it is.
    #[prop(optional)]
    size: ButtonSize,
    /// Cannot be pressed.
    #[prop(into, optional)]
    disabled: Signal<bool>,
    /// For a button that stays on or off: which of them it is.
    #[prop(into, optional)]
    pressed: Option<Signal<bool>>,
    /// Called when it is pressed.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    let pressed = move || pressed.map(|pressed| if pressed.get() { "true" } else { "false" });
    view! {
        <button
            type="button"
            class="icon-button"
            data-kind=kind.name()
            data-size=size.name()
            aria-label=label
            title=label
            aria-pressed=pressed
            disabled=disabled
            on:click=move |_| on_press.run(())
        >
            <Icon symbol=icon/>
        </button>
    }
}
