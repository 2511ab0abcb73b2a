//! Items that the office took out, with the way back.

use super::say;
use super::shown::Shown;
use crate::ita::Instrument;
use crate::plan::{REMOVED, item_record};
use crate::sorting::SmallSort;
use crate::ui::parts::{Button, ButtonSize, Card, Symbol};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// Items that the office took out.
#[component]
pub(super) fn RemovedItems(
    /// The list that is shown.
    shown: Shown,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let removed = Memo::new(move |_| {
        let instrument = shown.instrument.get();
        let year = shown.year.get();
        let mut removed: Vec<(u16, String)> = shown.edits.with(|edits| {
            let gone = edits.iter().filter(|edit| {
                let own = edit.instrument.or_else(|| Instrument::of_item(&edit.code));
                edit.removed == Some(true) && own == Some(instrument)
            });
            gone.map(|edit| (year, edit.code.clone())).collect()
        });
        removed.small_sort();
        removed
    });
    let row = move |(year, code): (u16, String)| {
        let name = {
            let code = code.clone();
            move || {
                let own = shown.edits.with(|edits| {
                    edits
                        .iter()
                        .find(|edit| edit.code == code)
                        .and_then(|edit| edit.name.clone())
                });
                let built_in = || shown.built_in(&code).map(|item| item.name.clone());
                own.or_else(built_in).unwrap_or_default()
            }
        };
        let shown_code = code.clone();
        let label = {
            let code = code.clone();
            Signal::derive(move || (text.get().catalogue.restore)(&code))
        };
        view! {
            <li class="row" data-align="apart">
                <span><b>{shown_code}</b> " " {name}</span>
                <Button
                    size=ButtonSize::Small
                    icon=Symbol::Undo
                    label
                    on_press=move |()| workspace.set(&item_record(year, &code), REMOVED, "")
                />
            </li>
        }
    };
    view! {
        <Show when=move || !removed.with(Vec::is_empty)>
            <Card title=say(workspace, |t| t.removed_items)>
                <ul class="stack" data-gap="small" role="list">
                    <For each=move || removed.get() key=Clone::clone children=row/>
                </ul>
            </Card>
        </Show>
    }
}
