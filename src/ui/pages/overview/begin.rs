//! The overview of a plan without measures: three ways to begin.

use super::super::plan::adopt_href;
use crate::ui::parts::{Icon, Symbol};
use crate::ui::route::Page;
use crate::ui::take_file::{FileProblem, FileTaker};
use crate::ui::text::OverviewText;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// Three ways to begin.
#[component]
pub fn Begin() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let taker = FileTaker::new();
    let words = move |symbol: Symbol, choose: fn(&OverviewText) -> &[&'static str; 2]| {
        view! {
            <Icon symbol/>
            <span class="begin-title">{move || choose(&text.get().overview)[0]}</span>
            <span class="begin-text">
                {move || workspace.digits(choose(&text.get().overview)[1])}
            </span>
        }
    };
    view! {
        <section class="begin">
            <h2>{move || text.get().overview.begin}</h2>
            <p class="begin-lead">{move || text.get().overview.begin_text}</p>
            <FileProblem taker/>
            <ul class="begin-ways" role="list">
                <li>
                    <a class="begin-way" href=adopt_href()>
                        {words(Symbol::Copy, |overview| &overview.begin_sample)}
                    </a>
                </li>
                <li>
                    <a class="begin-way" href=Page::Plan.href()>
                        {words(Symbol::Plus, |overview| &overview.begin_own)}
                    </a>
                </li>
                <li>
                    <button type="button" class="begin-way" on:click=move |_| taker.choose()>
                        {words(Symbol::Folder, |overview| &overview.begin_file)}
                    </button>
                </li>
            </ul>
        </section>
    }
}
