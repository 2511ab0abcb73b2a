//! Column 3: the steps and methods.

use super::entry::{Entry, EntryList, position};
use super::form::{Form, List};
use crate::log::RecordId;
use crate::plan::{self, Step};
use crate::ui::parts::{Card, TextArea};
use leptos::prelude::*;

/// The third card.
#[component]
pub(super) fn StepsCard() -> impl IntoView {
    let form = Form::expect();
    view! {
        <Card title=form.say(|words| words.steps_card)>
            <EntryList
                list=List::Steps
                label=form.say(|words| words.steps_card)
                empty=form.say(|words| words.no_steps)
                add=form.say(|words| words.add_step)
                children=|id| view! { <StepRow id/> }.into_any()
            />
        </Card>
    }
}

#[component]
fn StepRow(id: RecordId) -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    let position = position(form, List::Steps, &id);
    let step = {
        let id = id.clone();
        Memo::new(move |_| {
            form.read(|measure, _| measure.steps.iter().find(|step| step.id == id).cloned())
        })
    };
    let read = move |read: fn(Step) -> String| step.get().map(read).unwrap_or_default();
    let name = Signal::derive(move || workspace.digits(&(form.words().step)(position.get())));
    let number = Signal::derive(move || step.get().map(|step| step.number).unwrap_or_default());
    let commit = {
        let id = id.clone();
        move |text: String| workspace.set(&id, plan::TEXT, &text)
    };
    view! {
        <Entry id list=List::Steps number position name>
            <TextArea
                label=name
                label_hidden=true
                value=Signal::derive(move || read(|step| step.text))
                on_commit=commit
                rows=1
            />
        </Entry>
    }
}
