//! The four ways in, as large cards.

use super::Way;
use crate::ui::parts::{Icon, Symbol};
use crate::ui::take_file::FileTaker;
use crate::ui::text::Text;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// Chooses words.
type Words = fn(&Text) -> &'static str;

/// The four ways in.
#[component]
pub(super) fn Ways(way: RwSignal<Way>, taker: FileTaker) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let ways: [(Symbol, Words, Words, Callback<()>); 4] = [
        (
            Symbol::Report,
            |text| text.app.open_sample,
            |text| text.welcome.sample_about,
            Callback::new(move |()| workspace.open_sample()),
        ),
        (
            Symbol::Plus,
            |text| text.welcome.begin,
            |text| text.welcome.begin_about,
            Callback::new(move |()| way.set(Way::Begin)),
        ),
        (
            Symbol::People,
            |text| text.welcome.received,
            |text| text.welcome.received_about,
            Callback::new(move |()| way.set(Way::Received)),
        ),
        (
            Symbol::Folder,
            |text| text.welcome.open,
            |text| text.welcome.open_about,
            Callback::new(move |()| taker.choose()),
        ),
    ];
    let cards = ways
        .into_iter()
        .map(|(symbol, name, about, go)| {
            view! {
                <li>
                    <button type="button" class="way" on:click=move |_| go.run(())>
                        <Icon symbol/>
                        <span class="way-name">{move || name(text.get())}</span>
                        <span class="way-about">{move || about(text.get())}</span>
                    </button>
                </li>
            }
        })
        .collect_view();
    view! {
        <h2 class="welcome-question">{move || text.get().welcome.question}</h2>
        <ul class="ways" role="list">{cards}</ul>
    }
}
