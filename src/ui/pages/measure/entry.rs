//! What steps, tasks and results share: the list, and an entry with its printed number.

use super::form::{Form, List};
use crate::log::RecordId;
use crate::plan::{self, Number};
use crate::ui::parts::{
    Button, ButtonKind, ButtonSize, IconButton, ReorderList, Symbol, TextField,
};
use leptos::{ev, prelude::*};

/// A list that can be put in order, and the button that adds to it.
#[component]
pub(super) fn EntryList(
    /// Which list.
    list: List,
    /// What it holds, spoken.
    label: Signal<String>,
    /// What it says while it is empty.
    empty: Signal<String>,
    /// The words of the button.
    add: Signal<String>,
    /// Draws an entry, by its record.
    children: fn(RecordId) -> AnyView,
) -> impl IntoView {
    let form = Form::expect();
    let ids = form.ids(list);
    let is_empty = move || ids.with(Vec::is_empty);
    view! {
        <div class="stack" id=list.element()>
            <Show when=is_empty>
                <p class="quiet">{empty}</p>
            </Show>
            <Show when=move || !is_empty()>
                <ReorderList
                    items=ids
                    key=Clone::clone
                    label
                    words=form.reorder_words()
                    on_move=move |(from, to)| form.move_entry(list, from, to)
                    children
                />
            </Show>
            <div class="row" data-add="">
                <Button
                    size=ButtonSize::Small
                    icon=Symbol::Plus
                    label=add
                    on_press=move |()| form.add(list, None, |_| Vec::new())
                />
                <Show when=move || !is_empty()>
                    <span class="measure-tip">{form.say(|words| words.next_by_key)}</span>
                </Show>
            </div>
        </div>
    }
}

/// The place of an entry in its list, from 1.
pub(super) fn position(form: Form, list: List, id: &RecordId) -> Memo<usize> {
    let ids = form.ids(list);
    let id = id.clone();
    Memo::new(move |_| {
        ids.with(|ids| ids.iter().position(|other| *other == id))
            .map_or(0, |at| at + 1)
    })
}

/// The frame of an entry: its number, what it holds, and how it goes away. Ctrl+Enter in a
/// text of it adds the next.
#[component]
pub(super) fn Entry(
    /// Its record.
    id: RecordId,
    /// The list that it stands in.
    list: List,
    /// Its printed number.
    #[prop(into)]
    number: Signal<Number>,
    /// Its place, from 1.
    position: Memo<usize>,
    /// What it is called: งานข้อ ๑.
    #[prop(into)]
    name: Signal<String>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    form.greet(&id);
    let opened = RwSignal::new(number.with_untracked(|number| *number != Number::Position));
    let printed = move || match number.get() {
        Number::Position => workspace.digits(&position.get().to_string()),
        Number::Printed(number) => workspace.digits(&number),
        Number::Hidden => String::new(),
    };
    let shown = move || match number.get() {
        Number::Hidden => "–".to_owned(),
        Number::Position | Number::Printed(_) => format!("{}.", printed()),
    };
    let number_label = move || {
        let words = form.words();
        match printed() {
            none if none.is_empty() => (words.number)(words.number_none),
            printed => (words.number)(&printed),
        }
    };
    let on_key = {
        let id = id.clone();
        move |event: ev::KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                form.add(list, Some(id.clone()), |_| Vec::new());
            }
        }
    };
    let remove = {
        let id = id.clone();
        move |()| form.remove(&id, &format!("#{} [data-add] button", list.element()))
    };
    let number_field = {
        let id = id.clone();
        move || {
            opened
                .get()
                .then(|| view! { <NumberField id=id.clone() number/> })
        }
    };
    view! {
        <div class="entry" data-record=id.to_string() on:keydown=on_key>
            <button
                type="button"
                class="entry-number"
                aria-expanded=move || if opened.get() { "true" } else { "false" }
                aria-label=number_label
                title=number_label
                on:click=move |_| opened.update(|opened| *opened = !*opened)
            >
                {shown}
            </button>
            <div class="entry-body">
                {children()}
                {number_field}
            </div>
            <div class="entry-remove">
                <IconButton
                    kind=ButtonKind::Danger
                    size=ButtonSize::Small
                    icon=Symbol::Trash
                    label=Signal::derive(move || (form.words().remove)(&name.get()))
                    on_press=remove
                />
            </div>
        </div>
    }
}

#[component]
fn NumberField(id: RecordId, number: Signal<Number>) -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    let value = Signal::derive(move || match number.get() {
        Number::Position => String::new(),
        Number::Printed(number) => workspace.digits(&number),
        Number::Hidden => "-".to_owned(),
    });
    let commit = move |typed: String| {
        let number = crate::calendar::arabic_digits(typed.trim());
        workspace.set(&id, plan::NUMBER, number.trim_end_matches('.'));
    };
    view! {
        <div class="entry-number-field">
            <TextField
                label=form.say(|words| words.number_label)
                hint=form.say(|words| words.number_hint)
                value
                on_commit=commit
            />
        </div>
    }
}
