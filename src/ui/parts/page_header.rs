//! The head of a page: where one is, what it is for, what one can do.
use leptos::prelude::*;

/// The head of a page.
#[component]
pub fn PageHeader(
    /// The page's title; takes the focus when the page opens.
    #[prop(into)]
    title: Signal<String>,
    /// What the page is for, in a sentence.
    #[prop(into, optional)]
    lead: Option<Signal<String>>,
    /// What one can do with the page as a whole.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <header class="page-head">
            <div class="page-head-words">
                <h1 tabindex="-1">{title}</h1>
                {lead.map(|lead| view! { <p class="page-head-lead">{lead}</p> })}
            </div>
            {children.map(|children| view! { <div class="page-head-actions">{children()}</div> })}
        </header>
    }
}
