//! What two people changed differently without knowing of each other, and the way to settle it.

use crate::log::{Author, Change, Conflict, Field, Log, RecordId, Value};
use crate::plan::{self, delete_with_children, keep_with_children};
use crate::ui::parts::{Button, ButtonSize, Card};
use crate::ui::record_words::{author_words, field_word, kind_word, measure_of, value_words};
use crate::ui::route::Page;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use std::sync::Arc;

/// One of the values that stand side by side.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Offer {
    value: Value,
    /// It deletes the record; with the others of its conflict it is deleting or keeping.
    is_deletion: bool,
    by: Vec<Arc<Author>>,
}

/// A field, or a record that was deleted and changed at once.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Entry {
    record: RecordId,
    field: Field,
    offers: Vec<Offer>,
}

impl Entry {
    fn of(log: &Log, conflict: Conflict) -> Self {
        let mut offers: Vec<Offer> = Vec::new();
        // The last edit in force is the one that is shown: it comes first.
        for edit in conflict.edits.iter().rev().filter_map(|id| log.edit(id)) {
            let is_deletion = edit.is_deletion();
            let value = if conflict.field.is_empty() {
                None
            } else {
                edit.value.clone()
            };
            let known = offers
                .iter_mut()
                .find(|offer| offer.value == value && offer.is_deletion == is_deletion);
            match known {
                Some(known) if known.by.contains(&edit.by) => {}
                Some(known) => known.by.push(edit.by.clone()),
                None => offers.push(Offer {
                    value,
                    is_deletion,
                    by: vec![edit.by.clone()],
                }),
            }
        }
        Self {
            record: conflict.record,
            field: conflict.field,
            offers,
        }
    }
}

/// What to write so that an offer is the only one in force.
fn settle(log: &Log, record: &str, field: &str, offer: &Offer) -> Vec<Change> {
    if offer.is_deletion {
        return delete_with_children(log, record);
    }
    if !field.is_empty() {
        return vec![Change::set(
            record,
            field,
            offer.value.as_deref().unwrap_or_default(),
        )];
    }
    keep_with_children(log, record)
}

/// Whether a record was deleted with the one it belongs to: settling that settles it.
fn follows_parent(log: &Log, conflict: &Conflict) -> bool {
    conflict.field.is_empty()
        && log
            .value(&conflict.record, plan::PARENT)
            .is_some_and(|parent| {
                log.shown(parent, "").is_some() && log.fields(parent).next().is_some()
            })
}

/// Every conflict, with a button for each value.
#[component]
pub fn Conflicts() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let entries = Memo::new(move |_| {
        workspace.with_log(|log| {
            let conflicts = log.conflicts().into_iter();
            conflicts
                .filter(|conflict| !follows_parent(log, conflict))
                .map(|conflict| Entry::of(log, conflict))
                .collect::<Vec<_>>()
        })
    });
    let title = Signal::derive(move || {
        workspace.digits(&(text.get().overview.conflicts)(entries.with(Vec::len)))
    });
    view! {
        <Show when=move || !entries.with(Vec::is_empty)>
            <Card title>
                <p class="quiet">{move || text.get().overview.conflicts_text}</p>
                <ul class="conflicts" role="list">
                    <For each=move || entries.get() key=Clone::clone let:entry>
                        <OneConflict entry/>
                    </For>
                </ul>
            </Card>
        </Show>
    }
}

#[component]
fn OneConflict(entry: Entry) -> impl IntoView {
    let workspace = Workspace::expect();
    let plan = workspace.plan();
    let Entry {
        record,
        field,
        offers,
    } = entry;
    let what = {
        let (record, field) = (record.clone(), field.clone());
        move || {
            let kind = kind_word(workspace, &record);
            if field.is_empty() {
                return kind.to_owned();
            }
            let field = plan.with(|plan| field_word(workspace, plan, &field));
            format!("{kind} · {field}")
        }
    };
    let place = {
        let record = record.clone();
        move || {
            let (href, issue) = plan.with(|plan| {
                let measure = measure_of(plan, &record)?;
                let href = Page::Measure((*measure.id).to_owned()).href();
                let issue = measure.issue.lines().next().unwrap_or_default();
                (!issue.is_empty()).then(|| (href, issue.to_owned()))
            })?;
            Some(view! { <a href=href>{workspace.digits(&issue)}</a> })
        }
    };
    let offers = offers
        .into_iter()
        .enumerate()
        .map(|(place, offer)| {
            let (record, field) = (record.clone(), field.clone());
            view! { <OneOffer record field offer is_shown=place == 0/> }
        })
        .collect_view();
    view! {
        <li class="conflict">
            <p class="conflict-what"><strong>{what}</strong> " " {place}</p>
            <ul class="conflict-offers" role="list">{offers}</ul>
        </li>
    }
}

#[component]
fn OneOffer(record: RecordId, field: Field, offer: Offer, is_shown: bool) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    let is_whole = field.is_empty();
    let is_deletion = offer.is_deletion;
    let words = {
        let (field, value) = (field.clone(), offer.value.clone());
        move || {
            let overview = &text.get().overview;
            match (is_whole, is_deletion) {
                (_, true) => overview.deleted.to_owned(),
                (true, false) => overview.changed.to_owned(),
                (false, false) => {
                    plan.with(|plan| value_words(workspace, plan, &field, value.as_deref()))
                }
            }
        }
    };
    let by = {
        let by = offer.by.clone();
        move || {
            plan.with(|plan| {
                let names = by
                    .iter()
                    .map(|author| author_words(workspace, plan, author));
                names.collect::<Vec<_>>().join(", ")
            })
        }
    };
    let label = Signal::derive(move || {
        let overview = &text.get().overview;
        match (is_whole, is_deletion) {
            (_, true) => overview.deleted,
            (true, false) => overview.keep,
            (false, false) => overview.take,
        }
        .to_owned()
    });
    let take = move || {
        let (record, field, offer) = (record.clone(), field.clone(), offer.clone());
        workspace.change(move |log, _| settle(log, &record, &field, &offer));
    };
    let mark = move || (is_shown && !is_whole).then(|| text.get().overview.shown_now);
    view! {
        <li class="conflict-offer">
            <div class="conflict-words">
                <p class="conflict-value">{words}</p>
                <p class="quiet">{by} {move || mark().map(|mark| format!(" · {mark}"))}</p>
            </div>
            <Button size=ButtonSize::Small label on_press=move |()| take()/>
        </li>
    }
}
