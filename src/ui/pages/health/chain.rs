//! Whether the log is as it was written, and the moment of a code that a report bears.

use super::{Fact, say};
use crate::log::EditId;
use crate::ui::concern::Facts;
use crate::ui::parts::{Button, ButtonSize, Symbol, TextField};
use crate::ui::record_words::{field_word, record_words};
use crate::ui::text::HealthText;
use crate::ui::workspace::{Chains, Workspace};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How the chains stand, with a place for a code.
#[component]
pub(super) fn ChainFact() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let words = Signal::derive(move || {
        let health = &text.get().health;
        let words = match workspace.chains().get() {
            Chains::Unchecked => health.chain_unchecked.to_owned(),
            Chains::Checked {
                linked,
                unlinked,
                breaks,
            } => match breaks.first() {
                Some(first) => broken_words(workspace, health, breaks.len(), first),
                None if linked == 0 => health.chain_none.to_owned(),
                None if unlinked == 0 => (health.chain_whole)(linked),
                None => format!(
                    "{} {}",
                    (health.chain_whole)(linked),
                    (health.chain_unlinked)(unlinked)
                ),
            },
        };
        workspace.digits(&words)
    });
    let remedy = Signal::derive(move || {
        let health = &text.get().health;
        if workspace.chains().with(Chains::is_broken) {
            return health.chain_remedy.to_owned();
        }
        // Its digits are part of a code, and stay as reports print them.
        let code = workspace.check_code(None);
        code.map_or_else(String::new, |code| (health.chain_code)(&code))
    });
    view! {
        <Fact place=7 state=Facts::untouched words remedy>
            <CodeSearch/>
        </Fact>
    }
}

fn broken_words(workspace: Workspace, health: &HealthText, count: usize, first: &EditId) -> String {
    let of_first = workspace.plan().with(|plan| {
        workspace.with_log(|log| {
            let edit = log.edit(first)?;
            let (record, field) = (&edit.record, field_word(workspace, plan, &edit.field));
            let record = record_words(workspace, plan, log, record);
            Some((health.chain_first)(
                &record,
                &field,
                &edit.by.person,
                &workspace.moment(edit.at),
            ))
        })
    });
    let of_first = of_first.unwrap_or_else(|| health.chain_first_missing.to_owned());
    format!("{} {of_first}", (health.chain_broken)(count))
}

/// A code is typed, and its moment is told.
#[component]
fn CodeSearch() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let (typed, found) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let is_busy = RwSignal::new(false);
    let search = move || {
        let code = typed.get_untracked();
        let health = &text.get_untracked().health;
        if code.trim().is_empty() {
            found.set(health.code_empty.to_owned());
            return;
        }
        is_busy.set(true);
        spawn_local(async move {
            let words = match workspace.find_code(&code).await {
                Ok(Some(moment)) => {
                    let words = (health.code_found)(&workspace.moment(moment.at), moment.later);
                    workspace.digits_now(&words)
                }
                Ok(None) => health.code_unknown.to_owned(),
                Err(why) => text.get_untracked().saving.words_of(&why).to_owned(),
            };
            found.set(words);
            is_busy.set(false);
        });
    };
    view! {
        <div class="stack">
            <div class="row" data-align="field">
                <TextField
                    label=say(workspace, |t| t.code_label)
                    placeholder=Signal::stored("4F7A-19C2-0B3D-88E1".to_owned())
                    value=typed
                    on_commit=move |code: String| {
                        typed.set(code);
                        search();
                    }
                />
                <Button
                    size=ButtonSize::Small
                    icon=Symbol::Check
                    label=say(workspace, |t| t.code_search)
                    busy=is_busy
                    on_press=move |()| search()
                />
            </div>
            <p role="status">{found}</p>
        </div>
    }
}
