//! What stands where nothing is yet: it says what belongs here and how to begin.
use super::{Icon, Symbol};
use leptos::prelude::*;

/// A place where nothing is yet.
#[component]
pub fn Empty(
    /// What belongs here.
    #[prop(into)]
    icon: Signal<Symbol>,
    /// That nothing is here yet.
    #[prop(into)]
    title: Signal<String>,
    /// What belongs here and what it is good for.
    #[prop(into)]
    text: Signal<String>,
    /// The button that begins.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <Icon symbol=icon/>
            <h3>{title}</h3>
            <p class="empty-text">{text}</p>
            {children.map(|children| view! { <div class="row">{children()}</div> })}
        </div>
    }
}
