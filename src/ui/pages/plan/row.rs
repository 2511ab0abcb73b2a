//! A row of the plan: what a measure is, who answers for it, how it stands.

use super::facts::{Facts, work_state};
use crate::browser::ids;
use crate::log::RecordId;
use crate::plan::{delete_measure, duplicate_measure};
use crate::ui::parts::{
    Badge, ButtonSize, Icon, Menu, MenuItem, Progress, ProgressPart, StatusBadge, Symbol, WorkState,
};
use crate::ui::route::Page;
use crate::ui::rule_words::grade_state;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// A row of the plan.
#[component]
pub fn MeasureRow(
    /// The measure.
    id: RecordId,
    /// The facts of every measure.
    facts: Memo<Vec<Facts>>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let row = Memo::new({
        let id = id.clone();
        move |_| facts.with(|all| all.iter().find(|facts| facts.id == id).cloned())
    });
    let shown = move |choose: fn(&Facts) -> String| {
        move || row.with(|row| row.as_ref().map(choose).unwrap_or_default())
    };
    let issue = Signal::derive(move || {
        let issue = shown(|facts| facts.issue.clone())();
        if issue.is_empty() {
            text.get().plan.no_issue.to_owned()
        } else {
            workspace.digits(&issue)
        }
    });
    let code = move || workspace.digits(&shown(|facts| facts.item.clone())());
    let indicator = move || {
        let number = shown(|facts| facts.indicator.clone())();
        (!number.is_empty()).then(|| workspace.digits(&(text.get().plan.indicator)(&number)))
    };
    let parties = move || {
        let names = shown(|facts| facts.parties.join(", "))();
        if names.is_empty() {
            text.get().plan.no_party.to_owned()
        } else {
            names
        }
    };
    let item_name = move || {
        let item = row.with(|row| row.as_ref().and_then(|facts| facts.item_name.clone()))?;
        let unverified = (!item.is_verified).then(|| {
            view! {
                <span title=move || text.get().plan.unverified_hint>
                    <Badge label=Signal::derive(move || text.get().plan.unverified.to_owned())/>
                </span>
            }
        });
        Some(view! { <p class="measure-item">{workspace.digits(&item.name)} " " {unverified}</p> })
    };
    let is_mine = move || row.with(|row| row.as_ref().is_some_and(|facts| facts.is_mine));
    let mine = move || {
        is_mine().then(|| view! { <span class="spoken">{move || text.get().plan.mine}</span> })
    };
    let href = Page::Measure((*id).to_owned()).href();
    view! {
        <div class="measure-row" data-mine=move || is_mine().then_some("true")>
            <div class="measure-code">
                <span class="measure-code-item">{code}</span>
                <span class="measure-code-indicator">{indicator}</span>
            </div>
            <div class="measure-words">
                <h3 class="measure-issue">
                    <a class="measure-link" href=href>{issue}</a>
                </h3>
                {item_name}
                <p class="measure-parties">
                    <Icon symbol=Symbol::People/>
                    <span>{parties}{mine}</span>
                </p>
            </div>
            <Tasks row/>
            <Standing row/>
            <RowMenu id issue/>
        </div>
    }
}

/// How many tasks have come how far.
#[component]
fn Tasks(row: Memo<Option<Facts>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let tasks = Memo::new(move |_| {
        row.with(|row| row.as_ref().map(|facts| facts.tasks).unwrap_or_default())
    });
    let words = move || {
        let (plan, tasks) = (&text.get().plan, tasks.get());
        match tasks.total() {
            0 => plan.no_task.to_owned(),
            total => workspace.digits(&(plan.tasks)(tasks.done, total)),
        }
    };
    let parts = Signal::derive(move || {
        let (bar, tasks) = (&text.get().plan.bar, tasks.get());
        let parts = [
            (WorkState::Done, tasks.done),
            (WorkState::Late, tasks.late),
            (WorkState::Missing, tasks.unlinked),
            (WorkState::None, tasks.open),
        ];
        let parts = parts
            .into_iter()
            .zip(bar)
            .map(|((state, count), words)| ProgressPart {
                state,
                count,
                label: workspace.digits(&words(count)),
            });
        parts.collect::<Vec<_>>()
    });
    view! {
        <div class="measure-tasks">
            <span>{words}</span>
            <Show when=move || { tasks.get().total() > 0 }>
                <Progress parts/>
            </Show>
        </div>
    }
}

/// How the measure stands, and until when something is to be done.
#[component]
fn Standing(row: Memo<Option<Facts>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let state = Memo::new(move |_| row.with(|row| row.as_ref().map(|facts| facts.state)));
    let due = move || {
        let (day, is_late) = row.with(|row| row.as_ref().and_then(|facts| facts.due))?;
        let plan = &text.get().plan;
        let words = if is_late { plan.overdue } else { plan.due };
        let state = is_late.then_some("late");
        Some(view! { <p class="measure-due" data-state=state>{words(&workspace.day(day))}</p> })
    };
    let badge = move || {
        let state = state.get()?;
        let label = Signal::derive(move || text.get().plan.state(state).to_owned());
        Some(view! { <StatusBadge state=work_state(state) label/> })
    };
    let evidence = move || {
        let review = row.with(|row| row.as_ref().map(|facts| facts.evidence))?;
        let words = &text.get().rules;
        let label = format!("{} {}", words.evidence, (words.grade)(review.grade));
        let reason = workspace.digits(&(words.grade_reason)(&review));
        Some(view! {
            <p class="measure-evidence" title=reason data-state=grade_state(review.grade).name()>
                {label}
            </p>
        })
    };
    view! { <div class="measure-standing">{badge}{due}{evidence}</div> }
}

/// What can be done with the measure as a whole.
#[component]
fn RowMenu(id: RecordId, issue: Signal<String>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let open = {
        let to = Page::Measure((*id).to_owned()).to_string();
        Callback::new(move |()| crate::browser::page::set_hash(&to))
    };
    let duplicate = {
        let id = id.clone();
        Callback::new(move |()| {
            let id = id.clone();
            workspace.change(move |log, plan| {
                plan.measure(&id).map_or_else(Vec::new, |measure| {
                    duplicate_measure(log, plan, measure, ids::random_id).1
                })
            });
            workspace.say_undoable(text.get_untracked().plan.duplicated);
        })
    };
    let delete = Callback::new(move |()| {
        let id = id.clone();
        workspace.remove(move |log, _| delete_measure(log, &id));
    });
    let items = Signal::derive(move || {
        let text = text.get();
        let item = |icon, label: &str, is_danger, on_press| MenuItem {
            icon,
            label: label.to_owned(),
            is_danger,
            on_press,
        };
        vec![
            item(Symbol::Edit, text.plan.open, false, open),
            item(Symbol::Copy, text.plan.duplicate, false, duplicate),
            item(Symbol::Trash, text.app.delete, true, delete),
        ]
    });
    let label = Signal::derive(move || (text.get().plan.row_menu)(&issue.get()));
    view! {
        <div class="measure-menu" data-print="hide">
            <Menu label size=ButtonSize::Small items/>
        </div>
    }
}
