//! The scales of a form: their levels, direction and look.

use super::part::{AddPart, DeletePart, Editing, WordsField};
use super::say;
use crate::browser::ids;
use crate::calendar::Numerals;
use crate::log::RecordId;
use crate::survey::{
    DIRECTION, Direction, Form, LOOK, Level, Look, SCORE, Scale, SurveyKind, TEXT, add_level,
    add_part, offer_no_opinion,
};
use crate::ui::parts::{Card, SegmentOption, Segments, Switch, TextField};
use crate::ui::text::FormText;
use leptos::prelude::*;

fn scale<'a>(form: &'a Form, id: &str) -> Option<&'a Scale> {
    form.scales.iter().find(|scale| *scale.id == *id)
}

fn level<'a>(form: &'a Form, id: &str) -> Option<&'a Level> {
    let levels = form.scales.iter().flat_map(|scale| &scale.levels);
    levels.into_iter().find(|level| *level.id == *id)
}

/// The scales.
#[component]
pub(super) fn ScalesCard() -> impl IntoView {
    let editing = Editing::expect();
    let workspace = editing.workspace;
    let ids = editing.read(|form| {
        Some(
            form.scales
                .iter()
                .map(|scale| scale.id.clone())
                .collect::<Vec<_>>(),
        )
    });
    let ids = Signal::derive(move || ids.get().unwrap_or_default());
    let add = move |()| {
        let id = SurveyKind::Scale.id(&ids::random_id());
        if let Some(form) = editing.form.get_untracked() {
            let list = ids.get_untracked();
            workspace.change(move |log, _| add_part(log, &id, &form.id, &list));
        }
    };
    view! {
        <Card title=say(workspace, |t| t.scales)>
            <p class="quiet">{say(workspace, |t| t.levels_hint)}</p>
            <ForEnumerate
                each=move || ids.get()
                key=Clone::clone
                children=|place, id| view! { <ScaleRow id place/> }
            />
            <AddPart label=|t| t.add_scale on_add=add/>
        </Card>
    }
}

#[component]
fn ScaleRow(id: RecordId, place: ReadSignal<usize>) -> impl IntoView {
    let editing = Editing::expect();
    let workspace = editing.workspace;
    let text = workspace.text();
    let own = StoredValue::new(id);
    let read = move |read: fn(&Scale) -> bool| {
        let flag = editing.read(move |form| Some(read(scale(form, &own.get_value())?)));
        Signal::derive(move || flag.get() == Some(true))
    };
    let is_smileys = read(|scale| scale.look == Look::Smileys);
    let is_rising = read(|scale| scale.direction == Direction::Rising);
    let has_no_opinion = read(|scale| scale.has_no_opinion);
    let may_grow = read(|scale| !add_level(&RecordId::from(""), scale).is_empty());
    let levels = editing.read(move |form| {
        let levels = scale(form, &own.get_value())?.levels.iter();
        Some(levels.map(|level| level.id.clone()).collect::<Vec<_>>())
    });
    let choose = move |field: &'static str| {
        move |value: String| workspace.set(&own.get_value(), field, &value)
    };
    let add = move |()| {
        let id = SurveyKind::Level.id(&ids::random_id());
        let changes = editing
            .form
            .with_untracked(|form| Some(add_level(&id, scale(form.as_ref()?, &own.get_value())?)));
        workspace.change(move |_, _| changes.unwrap_or_default());
    };
    let two = move |first: fn(&FormText) -> &'static str,
                    value: &'static str,
                    second: fn(&FormText) -> &'static str| {
        Signal::derive(move || {
            let words = &text.get().form;
            [("", first(words)), (value, second(words))]
                .map(|(value, label)| SegmentOption {
                    value: value.to_owned(),
                    label: label.to_owned(),
                    count: None,
                })
                .to_vec()
        })
    };
    let chosen = move |is_on: Signal<bool>, value: &'static str| {
        Signal::derive(move || if is_on.get() { value } else { "" }.to_owned())
    };
    view! {
        <section class="form-part form-scale">
            <h3>{move || workspace.digits(&(text.get().form.scale)(place.get() + 1))}</h3>
            <div class="row">
                <span class="field-label">{say(workspace, |t| t.look)}</span>
                <Segments
                    label=say(workspace, |t| t.look)
                    options=two(|t| t.look_words, "smileys", |t| t.look_smileys)
                    chosen=chosen(is_smileys, "smileys")
                    on_choose=choose(LOOK)
                />
                <span class="field-label">{say(workspace, |t| t.direction)}</span>
                <Segments
                    label=say(workspace, |t| t.direction)
                    options=two(|t| t.falling, "rising", |t| t.rising)
                    chosen=chosen(is_rising, "rising")
                    on_choose=choose(DIRECTION)
                />
            </div>
            <Switch
                label=say(workspace, |t| t.no_opinion)
                on=has_no_opinion
                on_change=move |is_on: bool| {
                    let change = offer_no_opinion(&own.get_value(), is_on);
                    workspace.change(move |_, _| vec![change]);
                }
            />
            <For
                each=move || levels.get().unwrap_or_default()
                key=Clone::clone
                children=|id| view! { <LevelRow id/> }
            />
            <Show when=move || may_grow.get()>
                <AddPart label=|t| t.add_level on_add=add/>
            </Show>
        </section>
    }
}

#[component]
fn LevelRow(id: RecordId) -> impl IntoView {
    let editing = Editing::expect();
    let workspace = editing.workspace;
    let text = workspace.text();
    let own = StoredValue::new(id.clone());
    let words = editing.read(move |form| Some(level(form, &own.get_value())?.text.clone()));
    let number = editing.read(move |form| Some(level(form, &own.get_value())?.number));
    let score = editing.read(move |form| Some(level(form, &own.get_value())?.score));
    let typed = RwSignal::new(None::<String>);
    let parse = |typed: &str| -> Option<u16> {
        let score = Numerals::Arabic.apply(typed.trim()).parse().ok()?;
        (score <= 1_000).then_some(score)
    };
    let error = Signal::derive(move || {
        let is_wrong =
            typed.with(|typed| typed.as_ref().is_some_and(|typed| parse(typed).is_none()));
        is_wrong.then(|| text.get().form.score_wrong.to_owned())
    });
    let take = move |text: String| match parse(&text) {
        Some(score) => {
            typed.set(None);
            workspace.set(&own.get_value(), SCORE, &score.to_string());
        }
        None => typed.set(Some(text)),
    };
    view! {
        <div class="form-level">
            <span class="quiet">
                {move || {
                    workspace.digits(&(text.get().form.level)(number.get().unwrap_or_default()))
                }}
            </span>
            <WordsField label=|t| t.scales label_hidden=true record=id.clone() prefix=TEXT words/>
            <TextField
                label=say(workspace, |t| t.score)
                keys="numeric"
                value=Signal::derive(move || score.get().unwrap_or_default().to_string())
                error
                on_commit=take
            />
            <DeletePart record=id words/>
        </div>
    }
}
