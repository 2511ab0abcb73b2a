//! How many findings wait, and the way to them.

use super::super::findings::all_findings;
use crate::ui::parts::{Banner, BannerKind, ButtonLink, ButtonSize};
use crate::ui::route::Page;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// How many findings wait; nothing where none does.
#[component]
pub fn ToFindings() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let found = all_findings(workspace);
    let count =
        Memo::new(move |_| found.with(|found| found.iter().filter(|it| !it.is_answered).count()));
    let words =
        Signal::derive(move || workspace.digits(&(text.get().findings.waiting)(count.get())));
    view! {
        <Show when=move || { count.get() > 0 }>
            <Banner kind=BannerKind::Warn text=words>
                <ButtonLink
                    size=ButtonSize::Small
                    label=Signal::derive(move || text.get().findings.see.to_owned())
                    href=Page::Findings.href()
                />
            </Banner>
        </Show>
    }
}
