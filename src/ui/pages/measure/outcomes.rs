//! Column 5: what was done, when, with which evidence.

use super::entry::{Entry, EntryList, position};
use super::evidence::EvidenceList;
use super::form::{Form, List};
use super::proposed::{ChangedSince, basis_now};
use super::task;
use crate::calendar::PartialDate;
use crate::log::{Change, RecordId};
use crate::plan::{self, Number};
use crate::ui::fields::PartialDateField;
use crate::ui::parts::{Card, Choice, ChoiceOption, Icon, Symbol, TextArea};
use leptos::prelude::*;

/// The fifth card.
#[component]
pub(super) fn OutcomesCard() -> impl IntoView {
    let form = Form::expect();
    view! {
        <Card title=form.say(|words| words.outcomes_card)>
            <EntryList
                list=List::Outcomes
                label=form.say(|words| words.outcomes_card)
                empty=form.say(|words| words.no_outcomes)
                add=form.say(|words| words.add_outcome)
                children=|id| view! { <OutcomeRow id/> }.into_any()
            />
        </Card>
    }
}

/// What a result says, without its evidence, which may hold pictures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Said {
    number: Number,
    text: String,
    date: Option<PartialDate>,
    task: Option<RecordId>,
}

#[component]
fn OutcomeRow(id: RecordId) -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    let position = position(form, List::Outcomes, &id);
    let said = {
        let id = id.clone();
        Memo::new(move |_| {
            form.read(|measure, _| {
                let outcome = measure.outcomes.iter().find(|it| it.id == id);
                outcome.map(|outcome| Said {
                    number: outcome.number.clone(),
                    text: outcome.text.clone(),
                    date: outcome.date,
                    task: outcome.task.clone(),
                })
            })
            .unwrap_or_default()
        })
    };
    let name = Signal::derive(move || workspace.digits(&(form.words().outcome)(position.get())));
    let commit = {
        let id = id.clone();
        move |text: String| {
            let id = id.clone();
            // What a person writes stands against what the records say now.
            workspace.change(move |log, plan| {
                let task = log.value(&id, plan::TASK);
                let basis = basis_now(form, plan, task);
                vec![
                    Change::set(&id, plan::TEXT, &text),
                    Change::set(&id, plan::BASIS, &basis),
                ]
            });
        }
    };
    let date = Signal::derive(move || said.with(|said| said.date));
    let commit_date = {
        let id = id.clone();
        Callback::new(move |date: Option<PartialDate>| {
            let value = date.map(PartialDate::to_wire).unwrap_or_default();
            workspace.set(&id, plan::DATE, &value);
        })
    };
    view! {
        <Entry
            id=id.clone()
            list=List::Outcomes
            number=Signal::derive(move || said.with(|said| said.number.clone()))
            position
            name
        >
            <TextArea
                label=name
                label_hidden=true
                value=Signal::derive(move || said.with(|said| said.text.clone()))
                on_commit=commit
                rows=1
            />
            <div class="measure-fields">
                <div class="stack" data-gap="small">
                    <PartialDateField
                        label=form.say(|words| words.date)
                        value=date
                        on_commit=commit_date
                        draft_key=format!("{id}/date")
                    />
                    <DateRemark date/>
                </div>
                <TaskChoice id=id.clone() task=Signal::derive(move || said.with(|it| it.task.clone()))/>
            </div>
            <ChangedSince id=id.clone()/>
            <EvidenceList outcome=id/>
        </Entry>
    }
}

/// What is odd about the date of a result. It is said, not refused: slips of a report that
/// was handed in must be kept as they are.
#[component]
fn DateRemark(date: Signal<Option<PartialDate>>) -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    let remark = Memo::new(move |_| {
        let words = form.words();
        let today = workspace.today().get();
        let Some(date) = date.get() else {
            return Some((false, words.date_missing.to_owned()));
        };
        let year = workspace.plan().with(|plan| plan.year);
        if !year.period().contains_partial(date) {
            let words = workspace.digits(&(words.date_outside)(year.be()));
            Some((true, words))
        } else if date.first_day() > today {
            Some((true, (words.date_future)(&workspace.day(today))))
        } else {
            None
        }
    });
    let shown = move || {
        remark.get().map(|(is_odd, words)| {
            let class = if is_odd {
                "measure-warning"
            } else {
                "measure-remark"
            };
            view! {
                <p class=class>
                    {is_odd.then(|| view! { <Icon symbol=Symbol::Warning/> })}
                    <span>{words}</span>
                </p>
            }
        })
    };
    view! { <div role="status">{shown}</div> }
}

/// The task that the result fulfils.
#[component]
fn TaskChoice(id: RecordId, task: Signal<Option<RecordId>>) -> impl IntoView {
    let form = Form::expect();
    let options = Memo::new(move |_| {
        let none = ChoiceOption::new("", form.words().of_no_task);
        let tasks = task::options(form);
        let tasks = tasks
            .into_iter()
            .map(|(id, label)| ChoiceOption::new(&*id, label));
        std::iter::once(none).chain(tasks).collect::<Vec<_>>()
    });
    // A task that was deleted since is as good as none.
    let chosen = Signal::derive(move || {
        let task = task.get().map(|task| task.to_string()).unwrap_or_default();
        let is_there = options.with(|options| options.iter().any(|option| option.value == task));
        if is_there { task } else { String::new() }
    });
    let choose = move |task: String| form.workspace.set(&id, plan::TASK, &task);
    view! { <Choice label=form.say(|words| words.of_task) options chosen on_choose=choose/> }
}
