//! The sentence that the registers propose: made a result with one click, and compared with
//! what a person wrote.

use super::form::{Form, List};
use super::rules::say;
use crate::calendar::PartialDate;
use crate::log::{Change, RecordId};
use crate::plan::{self, Plan, Task, basis_of, is_outdated, proposal};
use crate::ui::parts::{Button, ButtonKind, ButtonSize, Icon, Symbol};
use leptos::prelude::*;

/// What the records of a task say now, to be kept beside what a person writes.
pub(super) fn basis_now(form: Form, plan: &Plan, task: Option<&str>) -> String {
    let today = form.workspace.today().get_untracked();
    let measure = plan.measure(&form.id());
    let task = measure.and_then(|measure| Some((measure, measure.task(task?)?)));
    task.map_or_else(String::new, |(measure, task)| {
        basis_of(plan, measure, task, today)
    })
}

/// The proposed sentence of a task that has no result yet.
#[component]
pub(super) fn Proposed(
    /// Its record.
    id: RecordId,
    /// The task.
    task: Memo<Option<Task>>,
) -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    let proposed = Memo::new({
        let id = id.clone();
        move |_| {
            let today = workspace.today().get();
            let task = task.get()?;
            form.read(|measure, plan| {
                let has_result = measure.outcomes_of(&id).next().is_some();
                let proposed = (!has_result).then(|| proposal(plan, measure, &task, today));
                proposed.flatten()
            })
        }
    });
    let adopt = move |()| {
        let Some((text, date)) = proposed.get_untracked() else {
            return;
        };
        let id = id.clone();
        form.add(List::Outcomes, None, move |_| {
            vec![
                (plan::TASK, id.to_string()),
                (
                    plan::DATE,
                    date.map(PartialDate::to_wire).unwrap_or_default(),
                ),
                (plan::BASIS, text.clone()),
                (plan::TEXT, text),
            ]
        });
        workspace.say_undoable(workspace.text().get_untracked().rules.adopted);
    };
    view! {
        <Show when=move || proposed.with(Option::is_some)>
            <div class="proposed">
                <p class="rules-title">{say(form, |words| words.proposed)}</p>
                <p class="proposed-text">
                    {move || proposed.get().map(|(text, _)| workspace.digits(&text))}
                </p>
                <div class="row">
                    <Button
                        size=ButtonSize::Small
                        icon=Symbol::Check
                        label=say(form, |words| words.adopt)
                        on_press=adopt.clone()
                    />
                </div>
            </div>
        </Show>
    }
}

/// Says under a result that its records have changed since, and lets one choose.
#[component]
pub(super) fn ChangedSince(
    /// The record of the result.
    id: RecordId,
) -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    let now = Memo::new({
        let id = id.clone();
        move |_| {
            let today = workspace.today().get();
            form.read(|measure, plan| {
                let outcome = measure.outcomes.iter().find(|it| it.id == id)?;
                is_outdated(plan, measure, outcome, today)
            })
        }
    });
    let take = Callback::new({
        let id = id.clone();
        move |()| {
            let text = now.get_untracked().unwrap_or_default();
            let id = id.clone();
            workspace.change(move |_, _| {
                vec![
                    Change::set(&id, plan::TEXT, &text),
                    Change::set(&id, plan::BASIS, &text),
                ]
            });
        }
    });
    let keep = Callback::new(move |()| {
        let id = id.clone();
        workspace.change(move |log, plan| {
            let basis = basis_now(form, plan, log.value(&id, plan::TASK));
            vec![Change::set(&id, plan::BASIS, &basis)]
        });
    });
    let is_gone = Memo::new(move |_| now.get().is_some_and(|text| text.is_empty()));
    let told = move || {
        let text = now.get()?;
        Some(if text.is_empty() {
            workspace.text().get().rules.nothing_recorded.to_owned()
        } else {
            workspace.digits(&text)
        })
    };
    view! {
        <Show when=move || now.with(Option::is_some)>
            <div class="proposed" role="status">
                <p class="measure-warning">
                    <Icon symbol=Symbol::Warning/>
                    <span>{say(form, |words| words.changed)}</span>
                </p>
                <p class="proposed-text">{told}</p>
                <div class="row">
                    <Show when=move || !is_gone.get()>
                        <Button
                            size=ButtonSize::Small
                            icon=Symbol::Check
                            label=say(form, |words| words.take_new)
                            on_press=take
                        />
                    </Show>
                    <Button
                        kind=ButtonKind::Quiet
                        size=ButtonSize::Small
                        label=say(form, |words| words.keep_old)
                        on_press=keep
                    />
                </div>
            </div>
        </Show>
    }
}
