//! The name and the columns of a register that the office made.

use super::{say, words};
use crate::browser::page;
use crate::log::{Change, RecordId};
use crate::plan::{
    CHOICES, CellKind, Column, KIND, Kind, NAME, Register, RegisterKey, add_column, kind_key,
    move_record,
};
use crate::ui::app::Hash;
use crate::ui::parts::{
    Button, ButtonKind, ButtonSize, Choice, ChoiceOption, Dialog, DialogSize, IconButton,
    ReorderList, ReorderWords, Symbol, TextArea, TextField,
};
use crate::ui::route::{self, Page};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use std::sync::Arc;

/// What the address says while the dialogue is open.
const OPEN: (&str, &str) = ("form", "columns");

/// The hash that opens the dialogue of a register of a measure.
pub(super) fn address(measure: &str, register: &str) -> String {
    let page = Page::Records(measure.to_owned());
    let href = route::with_query(&page, &[("register", register), OPEN]);
    href.trim_start_matches('#').to_owned()
}

/// The dialogue; open while the address says so. Each change is a command of its own, with a way
/// back.
#[component]
pub(super) fn ColumnsDialog(
    /// The measure whose records are shown.
    id: StoredValue<String>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let hash = Hash::expect();
    let named = Memo::new(move |_| {
        let named = route::query(&hash.get());
        let is_open = named
            .iter()
            .any(|(name, value)| (&**name, &**value) == OPEN);
        let register = named.into_iter().find(|(name, _)| name == "register");
        register.filter(|_| is_open).map(|(_, key)| key)
    });
    let close = move |()| {
        if let Some(register) = named.get_untracked() {
            let there = id.with_value(|id| super::address(id, &register));
            page::replace_hash(there.trim_start_matches('#'));
        }
    };
    // It stands outside of the register that is shown, which other columns draw anew.
    let register = Memo::new(move |_| {
        let key = named.get()?;
        let plan = workspace.plan().get();
        plan.registers.register(&key).filter(|it| it.is_own())
    });
    let actions = ViewFn::from(move || {
        view! {
            <Button
                kind=ButtonKind::Primary
                label=say(workspace, |words| words.own.done)
                on_press=close
            />
        }
    });
    view! {
        <Dialog
            open=Signal::derive(move || register.with(Option::is_some))
            on_close=close
            title=say(workspace, |words| words.own.edit)
            close_label=Signal::derive(move || workspace.text().get().app.close.to_owned())
            size=DialogSize::Wide
            actions
        >
            {move || named.get().map(|key| view! { <Form key=key.into() register/> })}
        </Dialog>
    }
}

#[component]
fn Form(key: RegisterKey, register: Memo<Option<Arc<Register>>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let key = StoredValue::new(key);
    let name = Signal::derive(move || {
        let language = workspace.language().get();
        register.with(|register| {
            let register = register.as_ref();
            register
                .map(|register| register.label.of(language).to_owned())
                .unwrap_or_default()
        })
    });
    let ids = Memo::new(move |_| {
        register.with(|register| {
            let columns = register.as_ref().map(|register| register.columns.iter());
            let ids = columns
                .into_iter()
                .flatten()
                .map(|it| RecordId::from(it.key()));
            ids.collect::<Vec<_>>()
        })
    });
    let order = Signal::derive(move || {
        let [up, down, drag] = words(workspace).own.order;
        ReorderWords { up, down, drag }
    });
    let rename = move |typed: String| {
        let typed = typed.trim();
        if !typed.is_empty() {
            key.with_value(|key| workspace.set(key, NAME, typed));
        }
    };
    let moved = move |(from, to)| {
        let ids = ids.get_untracked();
        workspace.change(move |log, _| move_record(log, &ids, from, to));
    };
    let add = move |()| {
        let id = workspace.new_id(Kind::Column);
        let title = untrack(|| words(workspace)).own.new_column;
        let register = key.get_value();
        workspace.change(move |log, plan| {
            let register = plan.registers.register(&register);
            register
                .map(|register| add_column(log, &register, &id, title, CellKind::Text))
                .unwrap_or_default()
        });
    };
    view! {
        <TextField label=say(workspace, |words| words.own.name) value=name on_commit=rename/>
        <h3>{say(workspace, |words| words.own.columns)}</h3>
        <ReorderList
            items=ids
            key=RecordId::clone
            label=say(workspace, |words| words.own.columns)
            words=order
            on_move=moved
            children=move |id| view! { <ColumnFields id register ids/> }
        />
        <div>
            <Button
                size=ButtonSize::Small
                icon=Symbol::Plus
                label=say(workspace, |words| words.own.add_column)
                on_press=add
            />
        </div>
    }
}

/// The name and kind of a column.
#[component]
fn ColumnFields(
    id: RecordId,
    register: Memo<Option<Arc<Register>>>,
    ids: Memo<Vec<RecordId>>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let id = StoredValue::new(id);
    let column: Memo<Option<Column>> = Memo::new(move |_| {
        register.with(|register| {
            let register = register.as_ref()?;
            id.with_value(|id| register.column(id).cloned())
        })
    });
    let name = Memo::new(move |_| {
        let language = workspace.language().get();
        let column = column.get();
        column
            .map(|column| column.label.of(language).to_owned())
            .unwrap_or_default()
    });
    let place = Memo::new(move |_| {
        let at = ids.with(|ids| id.with_value(|id| ids.iter().position(|it| it == id)));
        at.unwrap_or_default() + 1
    });
    let named = move |choose: fn(&super::RecordsText) -> fn(usize) -> String| {
        Signal::derive(move || workspace.digits(&choose(words(workspace))(place.get())))
    };
    let kinds = Memo::new(move |_| {
        let language = workspace.language().get();
        let option = |(kind, key): (CellKind, &'static str)| {
            ChoiceOption::new(key, kind.words().of(language))
        };
        CellKind::OWN.map(option).to_vec()
    });
    let kind = Signal::derive(move || {
        let kind = column.get().map_or(CellKind::Text, |column| column.kind);
        kind_key(kind).to_owned()
    });
    let rename = move |typed: String| {
        let typed = typed.trim();
        if !typed.is_empty() {
            id.with_value(|id| workspace.set(id, NAME, typed));
        }
    };
    let takes_words =
        Memo::new(move |_| column.with(|it| it.as_ref().map(|it| it.kind) == Some(CellKind::Word)));
    let choices = Signal::derive(move || {
        let words = column.with(|column| column.as_ref().map(|column| column.words.join("\n")));
        words.unwrap_or_default()
    });
    let choose_from =
        move |typed: String| id.with_value(|id| workspace.set(id, CHOICES, typed.trim()));
    let remove = move |()| {
        let name = name.get_untracked();
        let id = id.get_value();
        workspace.change(move |_, _| vec![Change::delete(&id)]);
        let words = (untrack(|| words(workspace)).own.column_removed)(&name);
        workspace.say_undoable(words);
    };
    view! {
        <div class="records-column">
            <TextField
                label=named(|words| words.own.column)
                label_hidden=true
                value=name
                on_commit=rename
            />
            <Choice
                label=named(|words| words.own.kind)
                label_hidden=true
                options=kinds
                chosen=kind
                on_choose=move |kind: String| id.with_value(|id| workspace.set(id, KIND, &kind))
            />
            <IconButton
                label=Signal::derive(move || (words(workspace).own.remove_column)(&name.get()))
                icon=Symbol::Trash
                kind=ButtonKind::Danger
                size=ButtonSize::Small
                on_press=remove
            />
            <Show when=move || takes_words.get()>
                <TextArea
                    label=named(|words| words.own.choices)
                    hint=Signal::derive(move || workspace.digits(words(workspace).own.choices_hint))
                    placeholder=say(workspace, |words| words.own.choices_example)
                    rows=3
                    value=choices
                    on_commit=choose_from
                />
            </Show>
        </div>
    }
}
