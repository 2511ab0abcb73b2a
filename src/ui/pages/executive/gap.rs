//! The gap: what the measures demand of the registers and the registers do not hold yet.

use crate::calendar::Date;
use crate::log::RecordId;
use crate::plan::{Plan, Progress, Rule, progress};
use crate::ui::parts::{Card, StatusBadge, WorkState};
use crate::ui::route::Page;
use crate::ui::rule_words;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// A rule that does not hold, and the measure whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Lack {
    measure: RecordId,
    rule: Rule,
    progress: Progress,
}

/// The rules of what must be done that do not hold as of a day, each once: what several tasks
/// demand alike is missing only once.
fn lacks(plan: &Plan, today: Date) -> Vec<Lack> {
    let mut lacks: Vec<Lack> = Vec::new();
    let tasks = plan
        .measures
        .iter()
        .flat_map(|measure| measure.tasks.iter().map(move |task| (measure, task)));
    for (measure, task) in tasks.filter(|(_, task)| task.waived.is_none()) {
        for it in &task.rules {
            let progress = progress(plan, measure, task, &it.rule, today);
            let lack = Lack {
                measure: measure.id.clone(),
                rule: it.rule.clone(),
                progress,
            };
            if !lack.progress.missing.is_empty() && !lacks.contains(&lack) {
                lacks.push(lack);
            }
        }
    }
    lacks
}

/// What is missing, by measure.
#[component]
pub fn Gap() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let found = Memo::new(move |_| {
        let today = workspace.today().get();
        workspace.plan().with(|plan| lacks(plan, today))
    });
    let has_rules = Memo::new(move |_| {
        workspace.plan().with(|plan| {
            let mut tasks = plan.measures.iter().flat_map(|measure| &measure.tasks);
            tasks.any(|task| !task.rules.is_empty())
        })
    });
    let line = move |lack: Lack| {
        let plan = workspace.plan().get();
        let sentence = rule_words::sentence(workspace, &plan, &lack.rule);
        let count = rule_words::count(workspace, &lack.rule, &lack.progress);
        let missing = rule_words::standing(workspace, &plan, &lack.rule, &lack.progress);
        let issue = plan.measure(&lack.measure).map(|it| it.issue.clone());
        let issue = issue.unwrap_or_default();
        let issue = workspace.digits(issue.lines().next().unwrap_or_default().trim());
        let href = Page::Measure((*lack.measure).to_owned()).href();
        view! {
            <li class="lack">
                <p class="lack-words">
                    <a href=href>{sentence}</a>
                    <span>{missing}</span>
                    <span class="quiet">{issue}</span>
                </p>
                <StatusBadge state=WorkState::Missing label=count/>
            </li>
        }
    };
    let none = move || {
        found.with(Vec::is_empty).then(|| {
            let label = Signal::derive(move || text.get().rules.no_gap.to_owned());
            view! { <StatusBadge state=WorkState::Done label/> }
        })
    };
    view! {
        <Show when=move || has_rules.get()>
            <Card title=Signal::derive(move || text.get().rules.gap.to_owned())>
                <p class="quiet">{move || text.get().rules.gap_text}</p>
                {none}
                <ul class="lacks" role="list" hidden=move || found.with(Vec::is_empty)>
                    {move || found.get().into_iter().map(line).collect_view()}
                </ul>
            </Card>
        </Show>
    }
}
