//! What the measure demands of the register, how much is there, and what is missing by name.

use super::book::Book;
use super::{say, words};
use crate::plan::{CellKind, Plan, Progress, Register, Rule, Task, cell_choices, progress};
use crate::ui::parts::{StatusBadge, WorkState};
use crate::ui::rule_words::missing;
use crate::ui::text::DemandsText;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// A rule of a task, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Demand {
    /// Task and key: tells it from the others.
    key: String,
    /// What the task says.
    task: String,
    demand: String,
    count: String,
    state: WorkState,
    standing: String,
    missing: Vec<String>,
}

/// The rules that count the register.
#[component]
pub(super) fn Demands(book: Book) -> impl IntoView {
    let workspace = book.workspace;
    let demands = Memo::new(move |_| {
        let today = workspace.today().get();
        book.rows(|_, plan| {
            let measure = book.measure.with_value(|id| plan.measure(id));
            let tasks = measure.into_iter().flat_map(|measure| {
                let tasks = measure.tasks.iter().filter(|task| task.waived.is_none());
                tasks.map(move |task| (measure, task))
            });
            let rules = tasks.flat_map(|(measure, task)| {
                let rules = task.rules.iter();
                rules.map(move |rule| (measure, task, rule))
            });
            book.with(|register| {
                rules
                    .filter(|(_, _, it)| it.rule.register == register.key)
                    .map(|(measure, task, it)| {
                        let progress = progress(plan, measure, task, &it.rule, today);
                        let key = format!("{}/{}", task.id, it.key);
                        in_words(workspace, plan, register, task, &it.rule, key, &progress)
                    })
                    .collect::<Vec<_>>()
            })
        })
    });
    let each = move |demand: Demand| {
        let Demand {
            task,
            demand,
            count,
            state,
            standing,
            missing,
            ..
        } = demand;
        let missing = missing
            .into_iter()
            .map(|missing| view! { <li>{missing}</li> })
            .collect_view();
        view! {
            <li class="records-demand" data-state=state.name()>
                <div class="records-demand-line">
                    <StatusBadge state=Signal::stored(state) label=standing/>
                    <b>{demand}</b>
                    <span>{count}</span>
                </div>
                <ul class="records-missing">{missing}</ul>
                <p class="records-task">{task}</p>
            </li>
        }
    };
    view! {
        <Show when=move || !demands.with(Vec::is_empty)>
            <section class="records-demands" aria-label=say(workspace, |words| words.demands)>
                <h3>{say(workspace, |words| words.demands)}</h3>
                <ul role="list" aria-live="polite">
                    {move || demands.get().into_iter().map(each).collect_view()}
                </ul>
            </section>
        </Show>
    }
}

/// The words for how a rule stands.
fn in_words(
    workspace: Workspace,
    plan: &Plan,
    register: &Register,
    task: &Task,
    rule: &Rule,
    key: String,
    progress: &Progress,
) -> Demand {
    let words = &words(workspace).demand;
    let (state, standing) = if progress.is_met() {
        let since = progress
            .since
            .map(|date| (words.since)(&workspace.date(date)));
        (
            WorkState::Done,
            since.unwrap_or_else(|| words.holds.to_owned()),
        )
    } else if progress.missing.is_empty() {
        (WorkState::Progress, words.on_the_way.to_owned())
    } else {
        (WorkState::Missing, words.lacks.to_owned())
    };
    let missing = missing(workspace, plan, &register.key, &progress.missing);
    let digits = |text: String| workspace.digits(&text);
    Demand {
        key,
        task: digits(task.text.trim().to_owned()),
        demand: digits(demand_words(workspace, plan, register, words, rule)),
        count: digits(words.count(rule.kind, progress.met, progress.target)),
        state,
        standing: digits(standing),
        missing: missing.into_iter().map(digits).collect(),
    }
}

/// What a rule demands, and of which records.
fn demand_words(
    workspace: Workspace,
    plan: &Plan,
    register: &Register,
    words: &DemandsText,
    rule: &Rule,
) -> String {
    let language = workspace.language().get();
    let mut said = words.of(rule.kind);
    for (key, value) in &rule.filters {
        let Some(column) = register.column(key) else {
            continue;
        };
        // The task that the rule belongs to stands below anyway.
        if column.kind == CellKind::Task {
            continue;
        }
        let choices = cell_choices(plan, column, language).unwrap_or_default();
        let name = choices.into_iter().find(|(known, _)| known == value);
        let name = name.map_or_else(|| value.clone(), |(_, name)| name);
        said = format!(
            "{said} · {}",
            (words.only)(column.label.of(language), &name)
        );
    }
    said
}

/// How the rules of a measure that count a register stand: met, or something missing; none where
/// there is no rule.
pub(super) fn standing(
    workspace: Workspace,
    plan: &Plan,
    measure: &str,
    register: &str,
) -> Option<WorkState> {
    let today = workspace.today().get();
    let measure = plan.measure(measure)?;
    let tasks = measure.tasks.iter().filter(|task| task.waived.is_none());
    let rules = tasks.flat_map(|task| task.rules.iter().map(move |it| (task, &it.rule)));
    let mut of_register = rules
        .filter(|(_, rule)| *rule.register == *register)
        .map(|(task, rule)| progress(plan, measure, task, rule, today))
        .peekable();
    of_register.peek()?;
    let all: Vec<Progress> = of_register.collect();
    Some(if all.iter().all(Progress::is_met) {
        WorkState::Done
    } else if all.iter().all(|progress| progress.missing.is_empty()) {
        WorkState::Progress
    } else {
        WorkState::Missing
    })
}
