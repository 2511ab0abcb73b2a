//! The aspects of a form and the items in them.

use super::part::{AddPart, DeletePart, Editing, WordsField, reorder_words};
use super::say;
use crate::browser::ids;
use crate::log::RecordId;
use crate::plan::move_record;
use crate::survey::{Aspect, Form, Item, REVERSED, SCALE, SurveyKind, TEXT, YES, add_part};
use crate::ui::parts::{Card, Choice, ChoiceOption, ReorderList, Switch};
use leptos::prelude::*;

fn aspect_ids(form: &Form) -> Vec<RecordId> {
    form.aspects
        .iter()
        .map(|aspect| aspect.id.clone())
        .collect()
}

fn aspect<'a>(form: &'a Form, id: &str) -> Option<&'a Aspect> {
    form.aspects.iter().find(|aspect| *aspect.id == *id)
}

fn item_ids(form: &Form, id: &str) -> Vec<RecordId> {
    let items = aspect(form, id).map(|aspect| aspect.items.as_slice());
    let items = items.unwrap_or_default();
    items.iter().map(|item| item.id.clone()).collect()
}

fn item<'a>(form: &'a Form, id: &str) -> Option<&'a Item> {
    form.items().find(|item| *item.id == *id)
}

/// The aspects.
#[component]
pub(super) fn AspectsCard() -> impl IntoView {
    let editing = Editing::expect();
    let workspace = editing.workspace;
    let ids = editing.read(|form| Some(aspect_ids(form)));
    let ids = Signal::derive(move || ids.get().unwrap_or_default());
    let add = move |()| {
        let id = SurveyKind::Aspect.id(&ids::random_id());
        if let Some(form) = editing.form.get_untracked() {
            workspace.change(move |log, _| add_part(log, &id, &form.id, &aspect_ids(&form)));
        }
    };
    view! {
        <Card title=say(workspace, |t| t.aspects)>
            <ReorderList
                items=ids
                key=|id: &RecordId| id.clone()
                label=say(workspace, |t| t.aspects)
                words=reorder_words(workspace)
                on_move=move |(from, to)| {
                    let list = ids.get_untracked();
                    workspace.change(move |log, _| move_record(log, &list, from, to));
                }
                children=|id: RecordId| view! { <AspectRow id/> }
            />
            <AddPart label=|t| t.add_aspect on_add=add/>
        </Card>
    }
}

#[component]
fn AspectRow(id: RecordId) -> impl IntoView {
    let editing = Editing::expect();
    let workspace = editing.workspace;
    let own = StoredValue::new(id.clone());
    let words = editing.read(move |form| Some(aspect(form, &own.get_value())?.text.clone()));
    let items = editing.read(move |form| Some(item_ids(form, &own.get_value())));
    let items = Signal::derive(move || items.get().unwrap_or_default());
    let add = move |()| {
        let item = SurveyKind::Item.id(&ids::random_id());
        let list = items.get_untracked();
        workspace.change(move |log, _| add_part(log, &item, &own.get_value(), &list));
    };
    view! {
        <div class="form-part">
            <div class="form-head">
                <WordsField label=|t| t.aspect record=id.clone() prefix=TEXT words/>
                <DeletePart record=id words/>
            </div>
            <ReorderList
                items
                key=|id: &RecordId| id.clone()
                label=say(workspace, |t| t.aspects)
                words=reorder_words(workspace)
                on_move=move |(from, to)| {
                    let list = items.get_untracked();
                    workspace.change(move |log, _| move_record(log, &list, from, to));
                }
                children=|id: RecordId| view! { <ItemRow id/> }
            />
            <AddPart label=|t| t.add_item on_add=add/>
        </div>
    }
}

#[component]
fn ItemRow(id: RecordId) -> impl IntoView {
    let editing = Editing::expect();
    let workspace = editing.workspace;
    let text = workspace.text();
    let own = StoredValue::new(id.clone());
    let words = editing.read(move |form| Some(item(form, &own.get_value())?.text.clone()));
    let is_reversed = editing.read(move |form| Some(item(form, &own.get_value())?.is_reversed));
    let scales = editing.read(|form| {
        Some(
            form.scales
                .iter()
                .map(|scale| scale.id.to_string())
                .collect::<Vec<_>>(),
        )
    });
    let scale = editing.read(move |form| {
        let place = item(form, &own.get_value())?.scale;
        Some(form.scales.get(place)?.id.to_string())
    });
    let options = Signal::derive(move || {
        let name = text.get().form.scale;
        let scales = scales.get().unwrap_or_default();
        (1..)
            .zip(scales)
            .map(|(place, id)| ChoiceOption::new(id, workspace.digits(&name(place))))
            .collect::<Vec<_>>()
    });
    let has_several = Memo::new(move |_| options.with(Vec::len) > 1);
    view! {
        <div class="form-item">
            <div class="form-head">
                <WordsField label=|t| t.item label_hidden=true record=id.clone() prefix=TEXT words/>
                <DeletePart record=id words/>
            </div>
            <Show when=move || has_several.get()>
                <div class="row">
                    <Choice
                        label=say(workspace, |t| t.item_scale)
                        options
                        chosen=Signal::derive(move || scale.get().unwrap_or_default())
                        on_choose=move |id: String| workspace.set(&own.get_value(), SCALE, &id)
                    />
                </div>
            </Show>
            <Switch
                label=say(workspace, |t| t.reversed)
                on=Signal::derive(move || is_reversed.get() == Some(true))
                on_change=move |is_on: bool| {
                    workspace.set(&own.get_value(), REVERSED, if is_on { YES } else { "" });
                }
            />
        </div>
    }
}
