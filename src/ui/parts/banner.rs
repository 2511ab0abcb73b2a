//! A message that stays on the page while what it says is true.
use super::{Icon, Symbol};
use leptos::prelude::*;

/// How urgent a banner is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BannerKind {
    /// Good to know.
    #[default]
    Info,
    /// Wants a decision.
    Warn,
    /// Something did not work; spoken at once.
    Error,
}

/// A message that stays on the page while what it says is true.
#[component]
pub fn Banner(
    /// How urgent it is.
    #[prop(optional)]
    kind: BannerKind,
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
    /// Buttons that settle it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (name, role, symbol) = match kind {
        BannerKind::Info => ("info", "status", Symbol::Info),
        BannerKind::Warn => ("warn", "status", Symbol::Warning),
        BannerKind::Error => ("error", "alert", Symbol::Warning),
    };
    view! {
        <div class="banner" data-kind=name role=role>
            <Icon symbol/>
            <div class="banner-body">
                <p>{text}</p>
                {children.map(|children| view! { <div class="row">{children()}</div> })}
            </div>
        </div>
    }
}
