//! The questions with choices: general data before what is rated, further ones behind it.

use super::part::{AddPart, DeletePart, Editing, WordsField, reorder_words};
use super::say;
use crate::browser::ids;
use crate::log::RecordId;
use crate::plan::move_record;
use crate::survey::{
    Form, KIND, PLACE, Place, Question, QuestionKind, SurveyKind, TEXT, add_choice, add_part,
};
use crate::ui::parts::{Card, ReorderList, Switch};
use leptos::prelude::*;

fn question_ids(form: &Form) -> Vec<RecordId> {
    let questions = form.questions.iter();
    questions.map(|question| question.id.clone()).collect()
}

fn question<'a>(form: &'a Form, id: &str) -> Option<&'a Question> {
    form.questions.iter().find(|question| *question.id == *id)
}

/// The questions.
#[component]
pub(super) fn QuestionsCard() -> impl IntoView {
    let editing = Editing::expect();
    let workspace = editing.workspace;
    let ids = editing.read(|form| Some(question_ids(form)));
    let ids = Signal::derive(move || ids.get().unwrap_or_default());
    let add = move |()| {
        let id = SurveyKind::Question.id(&ids::random_id());
        if let Some(form) = editing.form.get_untracked() {
            workspace.change(move |log, _| add_part(log, &id, &form.id, &question_ids(&form)));
        }
    };
    view! {
        <Card title=say(workspace, |t| t.questions)>
            <p class="quiet prose">{say(workspace, |t| t.questions_text)}</p>
            <ReorderList
                items=ids
                key=|id: &RecordId| id.clone()
                label=say(workspace, |t| t.questions)
                words=reorder_words(workspace)
                on_move=move |(from, to)| {
                    let list = ids.get_untracked();
                    workspace.change(move |log, _| move_record(log, &list, from, to));
                }
                children=|id: RecordId| view! { <QuestionRow id/> }
            />
            <AddPart label=|t| t.add_question on_add=add/>
        </Card>
    }
}

#[component]
fn QuestionRow(id: RecordId) -> impl IntoView {
    let editing = Editing::expect();
    let workspace = editing.workspace;
    let own = StoredValue::new(id.clone());
    let words = editing.read(move |form| Some(question(form, &own.get_value())?.text.clone()));
    let kind = editing.read(move |form| Some(question(form, &own.get_value())?.kind));
    let place = editing.read(move |form| Some(question(form, &own.get_value())?.place));
    let choices = editing.read(move |form| {
        let choices = question(form, &own.get_value())?.choices.iter();
        Some(choices.map(|choice| choice.id.clone()).collect::<Vec<_>>())
    });
    let choices = Signal::derive(move || choices.get().unwrap_or_default());
    let add = move |()| {
        let choice = SurveyKind::Choice.id(&ids::random_id());
        let question = editing
            .form
            .with_untracked(|form| question(form.as_ref()?, &own.get_value()).cloned());
        if let Some(question) = question {
            workspace.change(move |log, _| add_choice(log, &choice, &question));
        }
    };
    view! {
        <div class="form-part">
            <div class="form-head">
                <WordsField label=|t| t.question record=id.clone() prefix=TEXT words/>
                <DeletePart record=id words/>
            </div>
            <div class="row">
                <Switch
                    label=say(workspace, |t| t.several)
                    on=Signal::derive(move || kind.get() == Some(QuestionKind::Several))
                    on_change=move |is_on: bool| {
                        workspace.set(&own.get_value(), KIND, if is_on { "several" } else { "" });
                    }
                />
                <Switch
                    label=say(workspace, |t| t.after)
                    on=Signal::derive(move || place.get() == Some(Place::After))
                    on_change=move |is_on: bool| {
                        workspace.set(&own.get_value(), PLACE, if is_on { "after" } else { "" });
                    }
                />
            </div>
            <ReorderList
                items=choices
                key=|id: &RecordId| id.clone()
                label=say(workspace, |t| t.choice)
                words=reorder_words(workspace)
                on_move=move |(from, to)| {
                    let list = choices.get_untracked();
                    workspace.change(move |log, _| move_record(log, &list, from, to));
                }
                children=|id: RecordId| view! { <ChoiceRow id/> }
            />
            <AddPart label=|t| t.add_choice on_add=add/>
        </div>
    }
}

#[component]
fn ChoiceRow(id: RecordId) -> impl IntoView {
    let editing = Editing::expect();
    let own = StoredValue::new(id.clone());
    let words = editing.read(move |form| {
        let choices = form.questions.iter().flat_map(|question| &question.choices);
        let own = own.get_value();
        choices
            .into_iter()
            .find(|choice| choice.id == own)
            .map(|choice| choice.text.clone())
    });
    view! {
        <div class="form-head">
            <WordsField label=|t| t.choice label_hidden=true record=id.clone() prefix=TEXT words/>
            <DeletePart record=id words/>
        </div>
    }
}
