//! A row of the table: an item that can be worded, moved and taken out.

use super::say;
use super::shown::Shown;
use crate::ita::{Item, Wording};
use crate::log::Change;
use crate::plan::{INDICATOR, NAME, REMOVED, YES, item_record, reset_item};
use crate::ui::parts::{
    Badge, ButtonKind, ButtonSize, Choice, ChoiceOption, IconButton, Symbol, TextArea,
};
use crate::ui::text::CatalogueText;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// Names a button after the code of its row.
type Named = fn(&CatalogueText) -> fn(&str) -> String;

/// A row of the table. Codes keep Arabic digits: beside the letter o a Thai ๐ could not be told.
#[component]
pub(super) fn ItemRow(
    /// The list that is shown.
    shown: Shown,
    /// The item.
    code: String,
    /// The indicators on offer.
    indicators: Signal<Vec<ChoiceOption>>,
    /// Moves the item of a code by so many places.
    on_step: Callback<(String, isize)>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let year = shown.year.get_untracked();
    let record = StoredValue::new(item_record(year, &code));
    let code = StoredValue::new(code);
    let item = Memo::new(move |_| {
        let code = code.get_value();
        shown
            .items
            .with(|items| items.iter().find(|item| item.code == code).cloned())
    });
    let read = move |read: fn(&Item) -> &str| {
        Signal::derive(move || {
            item.with(|item| item.as_ref().map(read).unwrap_or_default().to_owned())
        })
    };
    let named = move |choose: Named| {
        Signal::derive(move || choose(&text.get().catalogue)(&code.get_value()))
    };
    let place = Memo::new(move |_| {
        let code = code.get_value();
        shown.items.with(|items| {
            let place = items.iter().position(|item| item.code == code)?;
            Some((place == 0, place + 1 == items.len()))
        })
    });
    let wording = Memo::new(move |_| item.with(|item| item.as_ref().map(|item| item.wording)));
    let name = read(|item| &item.name);
    let is_edited = Memo::new(move |_| {
        let code = code.get_value();
        let is_own = shown.edits.with(|edits| {
            let own = edits.iter().find(|edit| edit.code == code);
            own.is_some_and(|own| own.name.is_some() || own.indicator.is_some())
        });
        is_own && shown.built_in(&code).is_some()
    });
    let rename = move |typed: String| {
        let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        let built_in = untrack(|| shown.built_in(&code.get_value()));
        // The official wording typed again is the official wording.
        let is_official =
            built_in.is_some_and(|item| item.wording == Wording::Verified && item.name == typed);
        let value = if is_official { "" } else { &typed };
        workspace.set(&record.get_value(), NAME, value);
    };
    let confirm = move |()| workspace.set(&record.get_value(), NAME, &name.get_untracked());
    let reset = move |()| {
        let code = code.get_value();
        workspace.change(move |_, _| reset_item(year, &code));
    };
    let remove = move |()| {
        let change = Change::set(&record.get_value(), REMOVED, YES);
        workspace.change(move |_, _| vec![change]);
        let text = text.get_untracked();
        let message = (text.catalogue.removed)(&code.get_value());
        workspace.say_undoable(message);
    };
    let step = move |by: isize| on_step.run((code.get_value(), by));
    let mark = move || match wording.get()? {
        Wording::Verified => None,
        Wording::Unverified => Some(
            view! {
                <span class="row">
                    <Badge label=say(workspace, |t| t.unverified)/>
                    <IconButton
                        label=named(|t| t.confirm)
                        icon=Symbol::Check
                        size=ButtonSize::Small
                        on_press=confirm
                    />
                </span>
            }
            .into_any(),
        ),
        Wording::Office => Some(view! { <Badge label=say(workspace, |t| t.own)/> }.into_any()),
    };
    view! {
        <tr>
            <th scope="row" class="catalogue-code">{code.get_value()}</th>
            <td class="catalogue-name">
                <TextArea
                    label=named(|t| t.name_of)
                    label_hidden=true
                    plain=true
                    rows=1
                    value=name
                    on_commit=rename
                />
                {mark}
            </td>
            <td class="catalogue-indicator">
                <Choice
                    label=named(|t| t.indicator_of)
                    label_hidden=true
                    options=indicators
                    chosen=read(|item| &item.indicator)
                    on_choose=move |number: String| workspace.set(&record.get_value(), INDICATOR, &number)
                />
            </td>
            <td>
                <div class="catalogue-actions">
                    <IconButton
                        label=named(|t| t.up)
                        icon=Symbol::Up
                        size=ButtonSize::Small
                        disabled=Signal::derive(move || place.get().is_none_or(|(is_first, _)| is_first))
                        on_press=move |()| step(-1)
                    />
                    <IconButton
                        label=named(|t| t.down)
                        icon=Symbol::Down
                        size=ButtonSize::Small
                        disabled=Signal::derive(move || place.get().is_none_or(|(_, is_last)| is_last))
                        on_press=move |()| step(1)
                    />
                    <IconButton
                        label=named(|t| t.reset)
                        icon=Symbol::Undo
                        size=ButtonSize::Small
                        disabled=Signal::derive(move || !is_edited.get())
                        on_press=reset
                    />
                    <IconButton
                        label=named(|t| t.remove)
                        icon=Symbol::Trash
                        kind=ButtonKind::Danger
                        size=ButtonSize::Small
                        on_press=remove
                    />
                </div>
            </td>
        </tr>
    }
}
