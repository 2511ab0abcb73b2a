//! The question before something is erased for good, with what exactly goes.

use super::parts::{Button, ButtonKind, Dialog};
use super::record_words::{field_word, record_words, value_words};
use super::workspace::Workspace;
use crate::log::{Edit, EditId};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// What a person wants erased, in words, and the ways to do it.
#[derive(Clone)]
pub struct Doomed {
    /// What goes.
    pub what: String,
    /// Buttons: words, and what they do.
    pub ways: Vec<(String, Callback<()>)>,
}

impl Doomed {
    /// The value of an edit of the open plan; none where it has none.
    #[must_use]
    pub fn value(workspace: Workspace, id: &EditId) -> Option<Self> {
        let words = &workspace.text().get_untracked().erasing;
        let plan = workspace.plan().get_untracked();
        untrack(|| {
            workspace.with_log(|log| {
                let edit = log.edit(id).filter(|edit| is_erasable(edit))?;
                let of_field = log
                    .history(&edit.record, &edit.field)
                    .filter(|other| is_erasable(other));
                let (mut alike, mut all) = (BTreeSet::new(), BTreeSet::new());
                for other in of_field {
                    all.insert(other.id.clone());
                    if other.value == edit.value {
                        alike.insert(other.id.clone());
                    }
                }
                let what = (words.value)(
                    &value_words(workspace, &plan, &edit.field, edit.value.as_deref()),
                    &field_word(workspace, &plan, &edit.field),
                    &record_words(workspace, &plan, log, &edit.record),
                );
                let way = |words: String, ids: BTreeSet<EditId>| {
                    let erase = Callback::new(move |()| workspace.erase_values(ids.clone()));
                    (workspace.digits_now(&words), erase)
                };
                let (count, of_all) = (alike.len(), all.len());
                let mut ways = vec![way((words.this_value)(count), alike)];
                if of_all > count {
                    ways.push(way((words.all_values)(of_all), all));
                }
                Some(Self { what, ways })
            })
        })
    }
}

/// Whether there is a value to erase.
#[must_use]
pub fn is_erasable(edit: &Edit) -> bool {
    edit.value.is_some() && !edit.is_deletion()
}

/// Asks before what is doomed goes.
#[component]
pub fn EraseDialog(
    /// What a person wants erased; empty again once they have answered.
    asked: RwSignal<Option<Doomed>>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let say = move |choose: fn(&super::text::ErasingText) -> &'static str| {
        Signal::derive(move || choose(&text.get().erasing).to_owned())
    };
    let ways = move || {
        let each = |(words, erase): (String, Callback<()>)| {
            let press = move |()| {
                asked.set(None);
                erase.run(());
            };
            view! {
                <Button kind=ButtonKind::Danger label=Signal::stored(words) on_press=press/>
            }
        };
        let ways = asked.get().map(|doomed| doomed.ways).unwrap_or_default();
        view! {
            {ways.into_iter().map(each).collect_view()}
            <Button label=say(|t| t.cancel) on_press=move |()| asked.set(None)/>
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || asked.with(Option::is_some))
            on_close=move |()| asked.set(None)
            title=say(|t| t.question)
            close_label=Signal::derive(move || text.get().app.close.to_owned())
            actions=ways
        >
            <p><b>{move || asked.get().map(|doomed| doomed.what)}</b></p>
            <p>{say(|t| t.goes)}</p>
            <p>{say(|t| t.stays)}</p>
        </Dialog>
    }
}
