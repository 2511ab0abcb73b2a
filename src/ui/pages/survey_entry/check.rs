//! Where two typings of a sheet differ: a person says which one counts.

use super::{Desk, say};
use crate::survey::SheetDifference;
use crate::ui::parts::{Button, ButtonKind};
use leptos::prelude::*;

/// The differences of the sheet that was typed in twice.
#[component]
pub(super) fn Differences(desk: Desk) -> impl IntoView {
    let workspace = desk.workspace;
    let text = workspace.text();
    let shown = move |numbers: &[u8]| {
        if numbers.is_empty() {
            return text.get().entry.no_answer.to_owned();
        }
        let numbers: Vec<String> = numbers.iter().map(u8::to_string).collect();
        numbers.join(", ")
    };
    move || {
        let doubt = desk.doubt.get()?;
        let words = &text.get().entry;
        let line = |difference: &SheetDifference| {
            let (first, second) = (shown(&difference.first), shown(&difference.second));
            let words = (words.difference)(difference.number, &first, &second);
            view! { <li>{workspace.digits(&words)}</li> }
        };
        let lines = doubt.lines.iter().map(line).collect_view();
        let suggestion = doubt
            .suggestion_differs
            .then(|| view! { <li>{words.suggestion_differs}</li> });
        Some(view! {
            <section class="entry-doubt" role="alert">
                <h3>{workspace.digits(&(words.differences)(doubt.number))}</h3>
                <ul>{lines}{suggestion}</ul>
                <div class="row">
                    <Button
                        kind=ButtonKind::Primary
                        label=say(workspace, |t| t.take_second)
                        on_press=move |()| desk.settle(true)
                    />
                    <Button
                        label=say(workspace, |t| t.keep_first)
                        on_press=move |()| desk.settle(false)
                    />
                </div>
            </section>
        })
    }
}
