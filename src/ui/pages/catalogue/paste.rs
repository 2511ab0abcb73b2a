//! The dialogue that takes rows of a spreadsheet, and shows first what was read.

use super::say;
use super::shown::Shown;
use crate::ita::{PasteError, PastedItem, parse_pasted_in};
use crate::plan::put_items;
use crate::ui::parts::{Button, ButtonKind, Dialog, DialogSize, TextArea};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The dialogue that takes rows of a spreadsheet.
#[component]
pub(super) fn PasteDialog(
    /// The list that is shown.
    shown: Shown,
    /// What is to be pasted; `None` while the dialogue is closed.
    pasting: RwSignal<Option<String>>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let rows = Memo::new(move |_| {
        let pasted = pasting.get().unwrap_or_default();
        parse_pasted_in(shown.instrument.get(), &pasted)
    });
    let good =
        Memo::new(move |_| rows.with(|rows| rows.iter().flatten().cloned().collect::<Vec<_>>()));
    let take = move |()| {
        let items = good.get_untracked();
        let year = shown.year.get_untracked();
        let removed = untrack(|| shown.removed());
        let words = (text.get_untracked().catalogue.taken)(items.len());
        workspace
            .change(move |_, plan| put_items(year, &plan.catalogue(year).items, &removed, &items));
        workspace.say_undoable(workspace.digits_now(&words));
        pasting.set(None);
    };
    let actions = ViewFn::from(move || {
        let label = Signal::derive(move || {
            workspace.digits(&(text.get().catalogue.take)(good.with(Vec::len)))
        });
        view! {
            <Button
                kind=ButtonKind::Quiet
                label=Signal::derive(move || text.get().app.cancel.to_owned())
                on_press=move |()| pasting.set(None)
            />
            <Button
                kind=ButtonKind::Primary
                label
                disabled=Signal::derive(move || good.with(Vec::is_empty))
                on_press=take
            />
        }
    });
    view! {
        <Dialog
            open=Signal::derive(move || pasting.with(Option::is_some))
            on_close=move |()| pasting.set(None)
            title=say(workspace, |t| t.paste)
            close_label=Signal::derive(move || text.get().app.close.to_owned())
            size=DialogSize::Wide
            actions
        >
            <p>{say(workspace, |t| t.paste_about)}</p>
            // What was read is shown with each letter; the field itself would wait for a pause.
            <div on:input=move |event| pasting.set(Some(event_target_value(&event)))>
                <TextArea
                    label=say(workspace, |t| t.paste_field)
                    placeholder=say(workspace, |t| t.paste_example)
                    value=Signal::derive(move || pasting.get().unwrap_or_default())
                    on_commit=move |_| {}
                    rows=4
                />
            </div>
            <Show when=move || !rows.with(Vec::is_empty)>
                <div class="table-scroll" tabindex="0" role="region" aria-label=say(workspace, |t| t.preview)>
                    <table class="data-table">
                        <caption>{say(workspace, |t| t.preview)}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{say(workspace, |t| t.code)}</th>
                                <th scope="col">{say(workspace, |t| t.name)}</th>
                                <th scope="col">{say(workspace, |t| t.indicator)}</th>
                                <th scope="col">{say(workspace, |t| t.effect)}</th>
                            </tr>
                        </thead>
                        <tbody>
                            {move || {
                                let row = |row| view! { <PreviewRow shown row/> };
                                rows.get().into_iter().map(row).collect_view()
                            }}
                        </tbody>
                    </table>
                </div>
            </Show>
        </Dialog>
    }
}

/// A row as it was read, or why not.
#[component]
fn PreviewRow(shown: Shown, row: Result<PastedItem, PasteError>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    match row {
        Ok(item) => {
            let effect = {
                let item = item.clone();
                move || {
                    let [new, changed, same] = text.get().catalogue.effects;
                    shown.catalogue.with(|all| match all.item(&item.code) {
                        None => new,
                        Some(old)
                            if old.name == item.name
                                && item.indicator.as_ref().is_none_or(|n| *n == old.indicator) =>
                        {
                            same
                        }
                        Some(_) => changed,
                    })
                }
            };
            let code = item.code;
            let indicator = item.indicator.unwrap_or_default();
            view! {
                <tr>
                    <th scope="row">{code}</th>
                    <td>{item.name}</td>
                    <td>{move || workspace.digits(&indicator)}</td>
                    <td>{effect}</td>
                </tr>
            }
            .into_any()
        }
        Err(error) => view! {
            <tr>
                <td colspan="3" class="catalogue-fault">
                    {move || text.get().catalogue.of_paste(&error)}
                </td>
                <td>{move || text.get().catalogue.left_out}</td>
            </tr>
        }
        .into_any(),
    }
}
