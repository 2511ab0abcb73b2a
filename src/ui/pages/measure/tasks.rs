//! Column 4: what is to be done and supervised.

use super::deadline::DeadlineFields;
use super::entry::{Entry, EntryList, position};
use super::form::{Form, List};
use super::proposed::Proposed;
use super::rules::Rules;
use super::task::{Standing, Waiver};
use crate::log::RecordId;
use crate::plan::{self, Doer, Task};
use crate::ui::parts::{Card, Choice, ChoiceOption, TextArea};
use leptos::prelude::*;

/// The fourth card.
#[component]
pub(super) fn TasksCard() -> impl IntoView {
    let form = Form::expect();
    view! {
        <Card title=form.say(|words| words.tasks_card)>
            <EntryList
                list=List::Tasks
                label=form.say(|words| words.tasks_card)
                empty=form.say(|words| words.no_tasks)
                add=form.say(|words| words.add_task)
                children=|id| view! { <TaskRow id/> }.into_any()
            />
        </Card>
    }
}

#[component]
fn TaskRow(id: RecordId) -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    let position = position(form, List::Tasks, &id);
    let task: Memo<Option<Task>> = {
        let id = id.clone();
        Memo::new(move |_| form.read(|measure, _| measure.task(&id).cloned()))
    };
    let text = Memo::new(move |_| task.get().map(|task| task.text).unwrap_or_default());
    let name = Signal::derive(move || workspace.digits(&(form.words().task)(position.get())));
    let number = Signal::derive(move || task.get().map(|task| task.number).unwrap_or_default());
    let commit = {
        let id = id.clone();
        move |text: String| workspace.set(&id, plan::TEXT, &text)
    };
    let is_waiving = RwSignal::new(false);
    view! {
        <Entry id=id.clone() list=List::Tasks number position name>
            <TextArea label=name label_hidden=true value=text on_commit=commit rows=1/>
            <div class="task-fields">
                <DoerChoice id=id.clone() task/>
                <DeadlineFields id=id.clone() task/>
            </div>
            <Standing id=id.clone() task is_waiving/>
            <Waiver id=id.clone() task is_waiving/>
            <Proposed id=id.clone() task/>
            <Rules id task/>
        </Entry>
    }
}

#[component]
fn DoerChoice(id: RecordId, task: Memo<Option<Task>>) -> impl IntoView {
    const OFFICER: &str = "";
    const EXECUTIVE: &str = "executive";
    let form = Form::expect();
    let options = Memo::new(move |_| {
        let words = form.words();
        vec![
            ChoiceOption::new(OFFICER, words.officer),
            ChoiceOption::new(EXECUTIVE, words.executive),
        ]
    });
    let chosen = Signal::derive(move || {
        let doer = task.with(|task| task.as_ref().map(|task| task.doer));
        match doer.unwrap_or_default() {
            Doer::Officer => OFFICER.to_owned(),
            Doer::Executive => EXECUTIVE.to_owned(),
        }
    });
    let choose = move |doer: String| form.workspace.set(&id, plan::DOER, &doer);
    view! { <Choice label=form.say(|words| words.doer) options chosen on_choose=choose/> }
}
