//! Rows with a name that can be changed, moved and deleted: divisions and sections.

use super::{Words, say};
use crate::log::{Change, RecordId};
use crate::plan::{NAME, Plan, delete_with_children};
use crate::ui::parts::{
    Button, ButtonKind, ButtonSize, IconButton, ReorderWords, Symbol, TextField,
};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The words of handles and buttons.
pub(super) fn reorder_words(workspace: Workspace) -> Signal<ReorderWords> {
    let text = workspace.text();
    Signal::derive(move || {
        let text = text.get();
        ReorderWords {
            up: text.app.move_up,
            down: text.app.move_down,
            drag: text.settings.drag,
        }
    })
}

/// The name of a record, and the button that deletes it.
#[component]
pub(super) fn NameRow(
    /// The record.
    id: RecordId,
    /// What the name is.
    label: Words,
    /// The name in force.
    #[prop(into)]
    name: Signal<String>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let rename = {
        let id = id.clone();
        move |typed: String| {
            // A row without a name could not be told from the others: the old one stays.
            if !typed.trim().is_empty() {
                workspace.set(&id, NAME, typed.trim());
            }
        }
    };
    let record = id.to_string();
    let delete_label = Signal::derive(move || (text.get().settings.delete)(&name.get()));
    view! {
        <div class="name-row" data-record=record>
            <TextField
                label=say(workspace, label)
                label_hidden=true
                plain=true
                value=name
                on_commit=rename
            />
            <IconButton
                label=delete_label
                icon=Symbol::Trash
                kind=ButtonKind::Danger
                size=ButtonSize::Small
                on_press=move |()| delete(workspace, &id, &name.get_untracked())
            />
        </div>
    }
}

/// Deletes a division or section, says how many measures name it, and offers the way back.
fn delete(workspace: Workspace, id: &RecordId, name: &str) {
    let plan = workspace.plan().get_untracked();
    let text = workspace.text().get_untracked();
    let message = (text.settings.deleted)(name, measures_naming(&plan, id));
    let id = id.clone();
    workspace.change(move |log, _| delete_with_children(log, &id));
    workspace.say_undoable(workspace.digits_now(&message));
}

/// How many measures name a division, one of its sections, or a section.
fn measures_naming(plan: &Plan, id: &str) -> usize {
    let sections = plan
        .division(id)
        .map(|division| division.sections.as_slice())
        .unwrap_or_default();
    let is_named = |key: &str| key == id || sections.iter().any(|section| &*section.id == key);
    plan.measures
        .iter()
        .filter(|measure| measure.parties.iter().any(|party| is_named(party.key())))
        .count()
}

/// A field and a button that add a row.
#[component]
pub(super) fn AddRow(
    /// What is added.
    label: Words,
    /// Writes a row of this name; called with a name that is not empty.
    on_add: Callback<String>,
    /// The label is spoken only, and stands in the field as an example.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let typed = RwSignal::new(String::new());
    let add = move || {
        let name = typed.get_untracked().trim().to_owned();
        if !name.is_empty() {
            typed.set(String::new());
            on_add.run(name);
        }
    };
    let words = say(workspace, label);
    view! {
        <form
            class="add-row"
            on:submit=move |event| {
                event.prevent_default();
                add();
            }
        >
            <TextField
                label=words
                label_hidden=small
                placeholder=Signal::derive(move || if small { words.get() } else { String::new() })
                value=typed
                on_commit=move |name| typed.set(name)
            />
            <Button
                icon=Symbol::Plus
                submits=true
                label=Signal::derive(move || text.get().app.add.to_owned())
            />
        </form>
    }
}

/// The changes that name a new record.
pub(super) fn named(id: &RecordId, name: &str) -> Change {
    Change::set(id, NAME, name)
}
