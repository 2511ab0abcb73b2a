//! Badges: small marks of what something is, and of how far work has come.
use super::{Icon, Symbol};
use leptos::prelude::*;

/// How far work has come, as far as colour and icon go; the words are the page's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkState {
    /// Done in time.
    Done,
    /// Done after its day.
    DoneLate,
    /// Under way or not yet due.
    Progress,
    /// Due and not done.
    Late,
    /// Something has to be filled in before more can be said.
    Missing,
    /// Nothing to do.
    None,
}

impl WorkState {
    /// The name style sheets know it by.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::DoneLate => "done-late",
            Self::Progress => "progress",
            Self::Late => "late",
            Self::Missing => "missing",
            Self::None => "none",
        }
    }

    /// The icon that says the same as the colour.
    pub const fn symbol(self) -> Symbol {
        match self {
            Self::Done => Symbol::Check,
            Self::DoneLate => Symbol::CheckLate,
            Self::Progress => Symbol::Clock,
            Self::Late => Symbol::Warning,
            Self::Missing => Symbol::Flag,
            Self::None => Symbol::Dash,
        }
    }
}

/// A small mark of what something is.
#[component]
pub fn Badge(
    /// Its words.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! { <span class="badge">{label}</span> }
}

/// How far work has come: colour, icon and word.
#[component]
pub fn StatusBadge(
    /// How far it has come.
    #[prop(into)]
    state: Signal<WorkState>,
    /// The word for it.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! {
        <span class="badge" data-state=move || state.get().name()>
            <Icon symbol=Signal::derive(move || state.get().symbol())/>
            <span>{label}</span>
        </span>
    }
}
