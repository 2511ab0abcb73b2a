//! The second step to a plan: measures of the sample to begin with.

use super::draft::Draft;
use crate::log::RecordId;
use crate::plan::{Plan, sample_plan};
use crate::ui::parts::{Button, ButtonKind, ButtonSize, CheckGroup, ChoiceOption, Symbol};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use std::sync::Arc;

/// The second step.
#[component]
pub(super) fn MeasuresStep(
    /// What was filled in so far.
    draft: Draft,
    /// Goes back to the first step.
    #[prop(into)]
    on_back: Callback<()>,
    /// Makes the plan.
    #[prop(into)]
    on_create: Callback<()>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let sample: Arc<Plan> = Arc::new(sample_plan(draft.year.get_untracked()));
    let all: Vec<RecordId> = sample
        .measures
        .iter()
        .map(|measure| measure.id.clone())
        .collect();
    let options = Signal::derive(move || {
        let new_plan = &text.get().new_plan;
        let option = |measure: &crate::plan::Measure| {
            let issue = measure.issue.lines().next().unwrap_or_default();
            let label = (new_plan.measure)(measure.instrument.code(), issue, measure.tasks.len());
            ChoiceOption::new(&*measure.id, workspace.digits(&label))
        };
        sample.measures.iter().map(option).collect()
    });
    let chosen = Signal::derive(move || {
        draft
            .measures
            .with(|ids| ids.iter().map(|id| (**id).to_owned()).collect::<Vec<_>>())
    });
    let tick = move |(id, is_ticked): (String, bool)| {
        draft.measures.update(|ticked| {
            ticked.retain(|other| **other != *id);
            if is_ticked {
                ticked.push(id.as_str().into());
            }
        });
    };
    let is_all = Signal::derive({
        let count = all.len();
        move || draft.measures.with(Vec::len) == count
    });
    let toggle_all = move |()| {
        let ticked = if is_all.get_untracked() {
            Vec::new()
        } else {
            all.clone()
        };
        draft.measures.set(ticked);
    };
    let toggle_label = Signal::derive(move || {
        let new_plan = &text.get().new_plan;
        if is_all.get() {
            new_plan.none
        } else {
            new_plan.all
        }
        .to_owned()
    });
    let create_label = Signal::derive(move || {
        let count = draft.measures.with(Vec::len);
        workspace.digits(&(text.get().new_plan.create)(count))
    });
    let about = move || {
        let year = draft.year.get().be().to_string();
        workspace.digits(&(text.get().new_plan.measures_about)(&year))
    };
    view! {
        <p class="quiet prose">{about}</p>
        <div class="new-plan-measures">
            <CheckGroup
                label=Signal::derive(move || text.get().new_plan.measures_list.to_owned())
                options
                chosen
                on_change=tick
            />
        </div>
        <div class="row">
            <Button kind=ButtonKind::Quiet size=ButtonSize::Small label=toggle_label on_press=toggle_all/>
        </div>
        <div class="row" data-align="apart">
            <Button
                kind=ButtonKind::Quiet
                icon=Symbol::Left
                label=Signal::derive(move || text.get().new_plan.back.to_owned())
                on_press=on_back
            />
            <Button kind=ButtonKind::Primary icon=Symbol::Check label=create_label on_press=on_create/>
        </div>
    }
}
