//! How a task stands, and what can be done about it: record, link, waive.

use super::form::{Form, List, focus, focus_record};
use super::proposed::basis_now;
use super::standing;
use crate::calendar::Deadline;
use crate::log::RecordId;
use crate::plan::{self, Task, TaskState, task_state};
use crate::ui::parts::{
    Button, ButtonKind, ButtonSize, Menu, MenuItem, StatusBadge, Symbol, TextField, WorkState,
};
use leptos::prelude::*;

/// Letters of a text in a menu or list.
const SHORT: usize = 60;

/// The beginning of a text, in one line.
pub(super) fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SHORT {
        return line;
    }
    let kept: String = line.chars().take(SHORT).collect();
    format!("{}…", kept.trim_end())
}

/// The state of a task of the form, as of today.
pub(super) fn state(form: Form, task: Memo<Option<Task>>) -> Memo<Option<TaskState>> {
    Memo::new(move |_| {
        let today = form.workspace.today().get();
        task.with(|task| {
            let task = task.as_ref()?;
            form.read(|measure, plan| Some(task_state(plan, measure, task, today)))
        })
    })
}

/// How the task stands, and the buttons that change it.
#[component]
pub(super) fn Standing(
    /// Its record.
    id: RecordId,
    /// The task.
    task: Memo<Option<Task>>,
    /// Whether the reason why it is not required is asked for.
    is_waiving: RwSignal<bool>,
) -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    let state = state(form, task);
    let shown = move || {
        let today = workspace.today().get();
        state.get().map_or((WorkState::None, ""), |state| {
            standing::of_task(state.standing(today), form.words())
        })
    };
    let details = move || {
        let (task, state) = (task.get()?, state.get()?);
        Some(standing::details(form, &task, &state)).filter(|details| !details.is_empty())
    };
    let is_waived = Memo::new(move |_| state.get() == Some(TaskState::Waived));
    let is_done = Memo::new(move |_| {
        matches!(
            state.get(),
            Some(TaskState::Done { .. } | TaskState::DoneLate { .. })
        )
    });
    let is_unattributed = Memo::new(move |_| state.get() == Some(TaskState::Unattributed));
    let record = {
        let id = id.clone();
        move |()| record_result(form, &id)
    };
    let waive = {
        let id = id.clone();
        move |()| {
            is_waiving.update(|it| *it = !*it);
            focus(&format!("[data-record='{id}'] .task-waiver input"));
        }
    };
    let linking = {
        let id = id.clone();
        move || {
            is_unattributed
                .get()
                .then(|| view! { <LinkMenu id=id.clone()/> })
        }
    };
    view! {
        <div class="task-foot">
            <div class="task-standing" aria-live="polite">
                <StatusBadge
                    state=Signal::derive(move || shown().0)
                    label=Signal::derive(move || shown().1.to_owned())
                />
                <span class="task-details">{details}</span>
            </div>
            <div class="row">
                {linking}
                <Show when=move || !is_waived.get()>
                    <Button
                        size=ButtonSize::Small
                        icon=Symbol::Check
                        label=form.say(|words| words.record)
                        on_press=record.clone()
                    />
                </Show>
                <Show when=move || !is_waived.get() && !is_done.get()>
                    <Button
                        kind=ButtonKind::Quiet
                        size=ButtonSize::Small
                        label=form.say(|words| words.waive)
                        on_press=waive.clone()
                    />
                </Show>
            </div>
        </div>
    }
}

/// Adds a result of the task, dated today, with a sentence to go on from.
fn record_result(form: Form, task: &RecordId) {
    let today = form.workspace.today().get_untracked().to_wire();
    let task = task.clone();
    let plan = form.workspace.plan();
    let basis = plan.with_untracked(|plan| basis_now(form, plan, Some(&task)));
    let done = untrack(|| form.words().outcome_done);
    form.add(List::Outcomes, None, move |measure| {
        let text = measure
            .task(&task)
            .map(|task| done(without_deadline(&task.text, task.deadline)))
            .unwrap_or_default();
        vec![
            (plan::TASK, task.to_string()),
            (plan::DATE, today),
            (plan::BASIS, basis),
            (plan::TEXT, text.trim().to_owned()),
        ]
    });
}

/// What is to be done, without the time at its end: a result names its own.
fn without_deadline(text: &str, deadline: Option<Deadline>) -> &str {
    let text = text.trim();
    match (deadline, text.rfind("ภายใน")) {
        (Some(deadline), Some(at)) if at > 0 && deadline.is_said_in(&text[at..]) => {
            text[..at].trim_end()
        }
        _ => text,
    }
}

/// The results that name no task, each one click away from naming this one.
#[component]
fn LinkMenu(id: RecordId) -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    let items = Signal::derive(move || {
        let link_with = form.words().link_with;
        let unlinked = form.read(|measure, _| {
            (1..)
                .zip(&measure.outcomes)
                .filter(|(_, outcome)| {
                    let task = outcome.task.as_deref();
                    task.is_none_or(|task| measure.task(task).is_none())
                })
                .map(|(place, outcome)| {
                    (
                        outcome.id.clone(),
                        link_with(place, &shortened(&outcome.text)),
                    )
                })
                .collect::<Vec<_>>()
        });
        unlinked
            .into_iter()
            .map(|(outcome, label)| {
                let task = id.clone();
                MenuItem {
                    icon: Symbol::Link,
                    label: workspace.digits(&label),
                    is_danger: false,
                    on_press: Callback::new(move |()| {
                        workspace.set(&outcome, plan::TASK, &task);
                        // The menu goes away with what it was for.
                        focus_record(&task);
                    }),
                }
            })
            .collect::<Vec<_>>()
    });
    view! {
        <Menu
            label=form.say(|words| words.link)
            icon=Symbol::Link
            label_shown=true
            from_start=true
            items
        />
    }
}

/// Why a task need not be done; it counts as such once a reason is given.
#[component]
pub(super) fn Waiver(
    /// Its record.
    id: RecordId,
    /// The task.
    task: Memo<Option<Task>>,
    /// Whether the reason is asked for.
    is_waiving: RwSignal<bool>,
) -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    let reason = Memo::new(move |_| task.get().and_then(|task| task.waived).unwrap_or_default());
    let is_shown = Memo::new(move |_| is_waiving.get() || !reason.with(String::is_empty));
    let commit = {
        let id = id.clone();
        Callback::new(move |reason: String| {
            let is_blank = reason.trim().is_empty();
            workspace.set(&id, plan::WAIVED, if is_blank { "" } else { &reason });
        })
    };
    let take_back = move || {
        is_waiving.set(false);
        workspace.set(&id, plan::WAIVED, "");
        focus_record(&id);
    };
    let take_back = Callback::new(move |()| take_back());
    view! {
        <Show when=move || is_shown.get()>
            <div class="task-waiver">
                <TextField
                    label=form.say(|words| words.waive_reason)
                    hint=form.say(|words| words.waive_hint)
                    value=reason
                    on_commit=commit
                />
                <Button
                    kind=ButtonKind::Quiet
                    size=ButtonSize::Small
                    icon=Symbol::Undo
                    label=form.say(|words| words.unwaive)
                    on_press=take_back
                />
            </div>
        </Show>
    }
}

/// The tasks of the measure as options: record, place, beginning of the text.
pub(super) fn options(form: Form) -> Vec<(RecordId, String)> {
    let option = form.words().task_option;
    let tasks = form.read(|measure, _| {
        (1..)
            .zip(&measure.tasks)
            .map(|(place, task)| (task.id.clone(), option(place, &shortened(&task.text))))
            .collect::<Vec<_>>()
    });
    let digits = |(id, label): (RecordId, String)| (id, form.workspace.digits(&label));
    tasks.into_iter().map(digits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, deadline: &str, expected: &str) {
        let deadline = Deadline::from_wire(deadline);
        assert_eq!(without_deadline(text, deadline), expected);
    }

    #[test]
    fn a_result_does_not_repeat_the_deadline_of_its_task() {
        let january = "month:2023-01";
        check("จัดทำคู่มือ ภายในเดือนมกราคม ๒๕๖๖", january, "จัดทำคู่มือ");
        check("จัดทำคู่มือภายในเดือนมกราคม", january, "จัดทำคู่มือ");
        check("เผยแพร่ภายในหน่วยงาน", january, "เผยแพร่ภายในหน่วยงาน");
        check("ภายในเดือนมกราคม", january, "ภายในเดือนมกราคม");
        check("จัดทำคู่มือ ภายในเดือนมกราคม", "", "จัดทำคู่มือ ภายในเดือนมกราคม");
    }

    #[test]
    fn a_long_text_is_cut_and_a_short_one_is_not() {
        assert_eq!(shortened("ข้อ\nหนึ่ง"), "ข้อ หนึ่ง");
        assert_eq!(shortened(&"ก".repeat(61)).chars().count(), 61);
    }
}
