//! The form that begins a plan: the office, then measures to begin with.

use super::draft::Draft;
use super::measures::MeasuresStep;
use super::office::OfficeStep;
use crate::browser::page;
use crate::calendar::FiscalYear;
use crate::ui::workspace::Workspace;
use leptos::{html, prelude::*};

/// The form that begins a plan.
#[component]
pub fn NewPlanForm(
    /// Called when the plan has begun.
    #[prop(into)]
    on_done: Callback<()>,
    /// Called when the person wants to go back to where the form was opened.
    #[prop(into)]
    on_back: Callback<()>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let year = FiscalYear::of(workspace.clock_day().get_untracked());
    let draft = Draft::new(year, &text.get_untracked().new_plan.usual_divisions);
    let is_second = RwSignal::new(false);
    let heading = NodeRef::<html::H2>::new();
    // A step that opens says so to a screen reader, and is seen from its beginning.
    Effect::new(move |_| {
        let _step = is_second.get();
        if let Some(heading) = heading.get_untracked() {
            heading.focus().ok();
            heading.scroll_into_view();
        }
    });
    let create = move |()| {
        let unmapped = workspace.start_plan(&draft.finish());
        page::set_hash("/");
        on_done.run(());
        if !unmapped.is_empty() {
            let words = (text.get_untracked().new_plan.unmapped)(unmapped.len());
            workspace.say(workspace.digits_now(&words), None);
        }
    };
    let place = move || {
        let new_plan = &text.get().new_plan;
        let step = if is_second.get() { 2 } else { 1 };
        workspace.digits(&(new_plan.step)(step, 2))
    };
    let title = move || {
        let new_plan = &text.get().new_plan;
        if is_second.get() {
            new_plan.measures
        } else {
            new_plan.office
        }
    };
    view! {
        <div class="new-plan stack">
            <div>
                <p class="new-plan-step">{place}</p>
                <h2 class="new-plan-title" tabindex="-1" node_ref=heading>{title}</h2>
            </div>
            {move || {
                if is_second.get() {
                    view! {
                        <MeasuresStep draft on_back=move |()| is_second.set(false) on_create=create/>
                    }
                        .into_any()
                } else {
                    view! { <OfficeStep draft on_back on_next=move |()| is_second.set(true)/> }
                        .into_any()
                }
            }}
        </div>
    }
}
