//! The history of what has the focus, one click away on every page.

use super::erasing::{Doomed, EraseDialog, is_erasable};
use super::parts::{
    Button, ButtonKind, ButtonLink, ButtonSize, Dialog, DialogSize, IconButton, Symbol,
};
use super::record_words::{author_words, field_word, record_words, value_words};
use super::route::Page;
use super::workspace::Workspace;
use crate::log::{Edit, EditId, Log};
use crate::plan::{self, Kind, Plan};
use leptos::wasm_bindgen::JsCast;
use leptos::{ev, prelude::*, web_sys};

/// One change as a person reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The day and time.
    pub when: String,
    /// Who says to have made it.
    pub who: String,
    /// The record that it is about.
    pub what: String,
    /// The field of it; empty for the record as a whole.
    pub field: String,
    /// What stood there before.
    pub before: String,
    /// What it became.
    pub after: String,
    /// The edit, where its value can be erased.
    pub erasable: Option<EditId>,
}

impl Told {
    /// An edit in the words of the screen.
    #[must_use]
    pub fn of(workspace: Workspace, plan: &Plan, log: &Log, edit: &Edit) -> Self {
        let words = &workspace.text().get().history;
        let value = |of: Option<&Edit>| match of {
            Some(edit) if edit.is_erased => workspace.text().get().erasing.erased.to_owned(),
            Some(Edit {
                value: Some(value), ..
            }) => value_words(workspace, plan, &edit.field, Some(value)),
            Some(_) | None => words.empty.to_owned(),
        };
        Self {
            when: workspace.moment(edit.at),
            who: author_words(workspace, plan, &edit.by),
            what: record_words(workspace, plan, log, &edit.record),
            field: if edit.is_deletion() {
                String::new()
            } else {
                field_word(workspace, plan, &edit.field)
            },
            before: value(log.before(edit)),
            after: if edit.is_deletion() {
                words.deleted.to_owned()
            } else {
                value(Some(edit))
            },
            erasable: is_erasable(edit).then(|| edit.id.clone()),
        }
    }
}

/// Whether people want to read of an edit. Places in lists, what belongs to what, and what the registers proposed
/// while a person wrote are bookkeeping.
#[must_use]
pub fn is_worth_telling(edit: &Edit) -> bool {
    !matches!(
        &*edit.field,
        plan::ORDER | plan::PARENT | plan::KNOWLEDGE | plan::BASIS
    )
}

/// The button in the head, and the dialogue with the history of the record that had the focus last.
#[component]
pub fn HistoryButton(
    /// The page that is open.
    #[prop(into)]
    page: Signal<Page>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let near = RwSignal::new(None::<String>);
    let shown = RwSignal::new(None::<String>);
    let asked = RwSignal::new(None::<Doomed>);
    let listener = window_event_listener(ev::focusin, move |event| {
        let target = event
            .target()
            .and_then(|it| it.dyn_into::<web_sys::Element>().ok());
        let Some(target) = target.filter(|it| it.closest("#page").ok().flatten().is_some()) else {
            return;
        };
        let record = target.closest("[data-record]").ok().flatten();
        near.set(record.and_then(|record| record.get_attribute("data-record")));
    });
    on_cleanup(move || listener.remove());
    // What had the focus on another page is no longer meant.
    Effect::new(move |_| {
        page.track();
        near.set(None);
    });
    let of_page = move || match page.get_untracked() {
        Page::Measure(id) => id,
        _ => Kind::Office.prefix().to_owned(),
    };
    let open = move |()| {
        shown.set(Some(near.get_untracked().unwrap_or_else(of_page)));
    };
    let label = Signal::derive(move || text.get().history.history.to_owned());
    let title = Signal::derive(move || {
        let what = shown.get().map(|record| {
            workspace
                .plan()
                .with(|plan| workspace.with_log(|log| record_words(workspace, plan, log, &record)))
        });
        (text.get().history.history_of)(&what.unwrap_or_default())
    });
    view! {
        <IconButton label icon=Symbol::Clock on_press=open/>
        <Dialog
            open=Signal::derive(move || shown.with(Option::is_some))
            on_close=move |()| shown.set(None)
            title
            size=DialogSize::Wide
            close_label=Signal::derive(move || text.get().app.close.to_owned())
        >
            {move || shown.get().map(|record| view! { <OneRecord record asked/> })}
            <div class="row" on:click=move |_| shown.set(None)>
                <ButtonLink
                    label=Signal::derive(move || text.get().history.whole.to_owned())
                    href=Page::Log.href()
                />
            </div>
        </Dialog>
        <EraseDialog asked/>
    }
}

/// Asks whether the value of an edit is to be erased; away where it has none.
#[component]
pub fn EraseButton(
    /// The edit.
    id: Option<EditId>,
    /// Where the question is asked.
    asked: RwSignal<Option<Doomed>>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    id.map(|id| {
        view! {
            <Button
                kind=ButtonKind::Quiet
                size=ButtonSize::Small
                label=Signal::derive(move || text.get().erasing.erase.to_owned())
                on_press=move |()| asked.set(Doomed::value(workspace, &id))
            />
        }
    })
}

/// Each field of a record with all that ever stood in it, newest first.
#[component]
fn OneRecord(record: String, asked: RwSignal<Option<Doomed>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let fields = Memo::new(move |_| {
        workspace.plan().with(|plan| {
            workspace.with_log(|log| {
                let mut fields: Vec<(String, Vec<Told>)> = Vec::new();
                let mut edits: Vec<&Edit> = log
                    .history(&record, "")
                    .filter(|edit| is_worth_telling(edit))
                    .collect();
                edits.reverse();
                for edit in edits {
                    let told = Told::of(workspace, plan, log, edit);
                    match fields.iter_mut().find(|(field, _)| *field == told.field) {
                        Some((_, all)) => all.push(told),
                        None => fields.push((told.field.clone(), vec![told])),
                    }
                }
                fields
            })
        })
    });
    let each = move |(field, told): (String, Vec<Told>)| {
        let words = &text.get().history;
        let lines = told
            .into_iter()
            .map(|told| {
                let became = if told.field.is_empty() {
                    told.after
                } else {
                    (words.became)(&told.before, &told.after)
                };
                view! {
                    <li>
                        <span class="history-when">{told.when} " · " {told.who}</span>
                        <span class="history-became">{became}</span>
                        <EraseButton id=told.erasable asked/>
                    </li>
                }
            })
            .collect_view();
        view! {
            <section class="history-field">
                <h3>{field}</h3>
                <ol role="list">{lines}</ol>
            </section>
        }
    };
    let nothing = move || view! { <p class="quiet">{move || text.get().history.nothing}</p> };
    view! {
        <Show when=move || !fields.with(Vec::is_empty) fallback=nothing>
            <div class="history">{move || fields.get().into_iter().map(each).collect_view()}</div>
        </Show>
    }
}
