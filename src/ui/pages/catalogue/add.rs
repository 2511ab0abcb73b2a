//! The form that adds an item.

use super::say;
use super::shown::Shown;
use super::table::indicator_options;
use crate::ita::{PastedItem, parse_pasted_in};
use crate::plan::put_items;
use crate::ui::parts::{Button, Card, Choice, Symbol, TextField};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The form that adds an item.
#[component]
pub(super) fn AddItem(
    /// The list that is shown.
    shown: Shown,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let code = RwSignal::new(String::new());
    let name = RwSignal::new(String::new());
    let indicator = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<String>);
    let add = move || match read(workspace, shown, code, name, indicator) {
        Ok(item) => {
            let year = shown.year.get_untracked();
            let removed = untrack(|| shown.removed());
            workspace.change(move |_, plan| {
                put_items(year, &plan.catalogue(year).items, &removed, &[item])
            });
            problem.set(None);
            code.set(String::new());
            name.set(String::new());
        }
        Err(words) => problem.set(Some(words)),
    };
    view! {
        <Card title=say(workspace, |t| t.add)>
            <form
                class="catalogue-add"
                on:submit=move |event| {
                    event.prevent_default();
                    add();
                }
            >
                <TextField
                    label=say(workspace, |t| t.code)
                    placeholder=Signal::derive(move || format!("{}1", shown.instrument.get().letter()))
                    value=code
                    on_commit=move |typed| code.set(typed)
                />
                <TextField
                    label=say(workspace, |t| t.name)
                    value=name
                    on_commit=move |typed| name.set(typed)
                />
                <Choice
                    label=say(workspace, |t| t.indicator)
                    options=indicator_options(shown)
                    chosen=indicator
                    on_choose=move |number| indicator.set(number)
                />
                <Button
                    icon=Symbol::Plus
                    submits=true
                    label=Signal::derive(move || text.get().app.add.to_owned())
                />
            </form>
            {move || problem.get().map(|words| view! { <p class="field-error" role="alert">{words}</p> })}
        </Card>
    }
}

/// The item that was typed, or what is wrong with it.
fn read(
    workspace: Workspace,
    shown: Shown,
    code: RwSignal<String>,
    name: RwSignal<String>,
    indicator: RwSignal<String>,
) -> Result<PastedItem, String> {
    let words = &workspace.text().get_untracked().catalogue;
    let line = format!(
        "{}\t{}\t{}",
        code.get_untracked(),
        name.get_untracked(),
        indicator.get_untracked()
    );
    let item = parse_pasted_in(shown.instrument.get_untracked(), &line)
        .into_iter()
        .next()
        .unwrap_or_else(|| {
            let text = String::new();
            Err(crate::ita::PasteError::NoCode { row: 1, text })
        })
        .map_err(|error| words.of_paste(&error))?;
    let is_there = shown
        .catalogue
        .with_untracked(|all| all.item(&item.code).is_some());
    if is_there {
        return Err((words.exists)(&item.code));
    }
    Ok(item)
}
