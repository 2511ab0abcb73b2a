//! Registers beyond those that the item brings: attaching one, and making one of the office's own.

use super::book::Book;
use super::{address, say, words};
use crate::browser::page;
use crate::plan::{
    CellKind, Kind, Plan, Register, add_register, attach_register, built_in_registers,
    delete_register,
};
use crate::ui::parts::{Button, ButtonKind, ButtonSize, Dialog, Menu, MenuItem, Symbol, TextField};
use crate::ui::route::Page;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use std::sync::Arc;

/// Opens the name and the columns of a register.
fn open_columns(measure: &str, register: &str) {
    page::replace_hash(&super::columns::address(measure, register));
}

/// The button beside the tabs that adds a register to the measure.
#[component]
pub(super) fn AddRegister(
    id: StoredValue<String>,
    registers: Memo<Vec<Arc<Register>>>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let is_making = RwSignal::new(false);
    let items = Signal::derive(move || {
        let own = &words(workspace).own;
        let mut items = vec![MenuItem {
            icon: Symbol::Plus,
            label: own.make.to_owned(),
            is_danger: false,
            on_press: Callback::new(move |()| is_making.set(true)),
        }];
        let language = workspace.language().get();
        let others = workspace.plan().with(|plan| others(plan, &registers.get()));
        items.extend(others.into_iter().map(|register| {
            let name = register.label.of(language).to_owned();
            MenuItem {
                icon: Symbol::List,
                label: workspace.digits(&(own.attach)(&name)),
                is_danger: false,
                on_press: Callback::new(move |()| {
                    let key = register.key.clone();
                    let measure = id.get_value();
                    let there = address(&measure, &key);
                    workspace.change(move |_, _| vec![attach_register(&measure, &key, true)]);
                    page::replace_hash(there.trim_start_matches('#'));
                }),
            }
        }));
        items
    });
    view! {
        <Menu
            label=say(workspace, |words| words.own.add)
            icon=Symbol::Plus
            label_shown=true
            from_start=true
            items
        />
        <NewRegister id is_open=is_making/>
    }
}

/// The registers that the measure does not have: the office's own first.
fn others(plan: &Plan, known: &[Arc<Register>]) -> Vec<Arc<Register>> {
    let all = plan.registers.own().iter().chain(built_in_registers());
    all.filter(|register| !known.iter().any(|known| known.key == register.key))
        .cloned()
        .collect()
}

/// The question for the name of a new register; its columns are shown once it is there.
#[component]
fn NewRegister(id: StoredValue<String>, is_open: RwSignal<bool>) -> impl IntoView {
    let workspace = Workspace::expect();
    let name = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let close = move || {
        is_open.set(false);
        name.set(String::new());
        error.set(None);
    };
    let create = move |()| {
        // The field hands its text on when it loses the focus, which Enter does not do.
        page::leave_field();
        let name = name.get_untracked().trim().to_owned();
        let own = &untrack(|| words(workspace)).own;
        if name.is_empty() {
            error.set(Some(own.name_missing.to_owned()));
            return;
        }
        let register = workspace.new_id(Kind::Register);
        let kinds = [CellKind::Text, CellKind::Date, CellKind::Count];
        let columns: Vec<_> = own
            .first_columns
            .into_iter()
            .zip(kinds)
            .map(|(title, kind)| (workspace.new_id(Kind::Column), title, kind))
            .collect();
        let (key, measure) = (register.clone(), id.get_value());
        open_columns(&measure, &key);
        workspace.change(move |log, plan| {
            let mut changes = add_register(log, plan, &register, &name, &columns);
            changes.push(attach_register(&measure, &register, true));
            changes
        });
        close();
    };
    let actions = ViewFn::from(move || {
        view! {
            <Button
                kind=ButtonKind::Quiet
                label=Signal::derive(move || workspace.text().get().app.cancel.to_owned())
                on_press=move |()| close()
            />
            <Button
                kind=ButtonKind::Primary
                label=say(workspace, |words| words.own.create)
                on_press=create
            />
        }
    });
    view! {
        <Dialog
            open=is_open
            on_close=move |()| close()
            title=say(workspace, |words| words.own.new_title)
            close_label=Signal::derive(move || workspace.text().get().app.close.to_owned())
            actions
        >
            <p>{say(workspace, |words| words.own.new_about)}</p>
            <TextField
                label=say(workspace, |words| words.own.name)
                placeholder=say(workspace, |words| words.own.name_example)
                value=name
                error
                on_commit=move |typed: String| {
                    error.set(None);
                    name.set(typed);
                }
            />
        </Dialog>
    }
}

/// What can be done with a register of one's own, and with one that was attached.
#[component]
pub(super) fn OwnActions(book: Book) -> impl IntoView {
    let workspace = book.workspace;
    let is_own = book.with(Register::is_own);
    let key = book.with(|register| register.key.clone());
    let is_attached = {
        let key = key.clone();
        Memo::new(move |_| {
            workspace.plan().with(|plan| {
                let measure = book.measure.with_value(|id| plan.measure(id));
                measure.is_some_and(|measure| measure.registers.contains(&key))
            })
        })
    };
    let edit = {
        let key = key.clone();
        move |()| {
            book.measure
                .with_value(|measure| open_columns(measure, &key))
        }
    };
    let items = Signal::derive(move || {
        let own = &words(workspace).own;
        let mut items = Vec::new();
        if is_attached.get() {
            items.push(MenuItem {
                icon: Symbol::Close,
                label: own.detach.to_owned(),
                is_danger: false,
                on_press: Callback::new(move |()| detach(book)),
            });
        }
        if is_own {
            items.push(MenuItem {
                icon: Symbol::Trash,
                label: own.delete.to_owned(),
                is_danger: true,
                on_press: Callback::new(move |()| delete(book)),
            });
        }
        items
    });
    view! {
        {is_own.then(|| view! {
            <Button
                size=ButtonSize::Small
                icon=Symbol::Edit
                label=say(workspace, |words| words.own.edit)
                on_press=edit
            />
        })}
        <Show when=move || !items.with(Vec::is_empty)>
            <Menu
                label=Signal::derive(move || workspace.text().get().measure.actions.to_owned())
                items
            />
        </Show>
    }
}

fn detach(book: Book) {
    let key = book.with(|register| register.key.clone());
    let measure = book.measure.get_value();
    let there = Page::Records(measure.clone()).to_string();
    let workspace = book.workspace;
    workspace.change(move |_, _| vec![attach_register(&measure, &key, false)]);
    workspace.say_undoable(untrack(|| words(workspace)).own.detached);
    page::replace_hash(&there);
}

fn delete(book: Book) {
    let register = book.register();
    let measure = book.measure.get_value();
    let workspace = book.workspace;
    let name = (untrack(|| words(workspace)).own.deleted)(&untrack(|| book.title()));
    workspace.change(move |_, plan| delete_register(plan, &register));
    workspace.say_undoable(name);
    page::replace_hash(&Page::Records(measure).to_string());
}
