//! What somebody must look at: results without a task, values that could not be read.

use super::super::plan::{Filter, Status};
use crate::plan::{self, Standing, task_state};
use crate::ui::parts::{Banner, ButtonLink, ButtonSize, Card};
use crate::ui::record_words::{field_word, kind_word, measure_of};
use crate::ui::route::Page;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// How many tasks wait to be linked with a result.
#[component]
pub fn Unlinked() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let count = Memo::new(move |_| {
        let today = workspace.today().get();
        workspace.plan().with(|plan| {
            let tasks = plan
                .measures
                .iter()
                .flat_map(|measure| measure.tasks.iter().map(move |task| (measure, task)));
            tasks
                .filter(|(measure, task)| {
                    let state = task_state(plan, measure, task, today);
                    state.standing(today) == Standing::Unattributed
                })
                .count()
        })
    });
    let words =
        Signal::derive(move || workspace.digits(&(text.get().overview.unlinked)(count.get())));
    let filter = StoredValue::new(Filter {
        status: Some(Status::Unlinked),
        ..Filter::default()
    });
    view! {
        <Show when=move || { count.get() > 0 }>
            <Banner text=words>
                <ButtonLink
                    size=ButtonSize::Small
                    label=Signal::derive(move || text.get().overview.to_unlinked.to_owned())
                    href=filter.with_value(Filter::href)
                />
            </Banner>
        </Show>
    }
}

/// Values that this version cannot read.
#[component]
pub fn Notes() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    let notes = Memo::new(move |_| plan.with(|plan| plan.notes.clone()));
    let title = Signal::derive(move || {
        workspace.digits(&(text.get().overview.notes)(notes.with(Vec::len)))
    });
    let each = move |note: plan::Note| {
        let is_stray = note.field.is_empty();
        let (what, place) = plan.with(|plan| {
            let field = if is_stray {
                text.get().overview.stray.to_owned()
            } else {
                field_word(workspace, plan, &note.field)
            };
            let place = measure_of(plan, &note.record).map(|measure| {
                let issue = measure.issue.lines().next().unwrap_or_default();
                (
                    Page::Measure((*measure.id).to_owned()).href(),
                    issue.to_owned(),
                )
            });
            (
                format!("{} · {field}", kind_word(workspace, &note.record)),
                place,
            )
        });
        let value = (!is_stray).then(|| view! { <code>{note.value}</code> });
        let place = place.map(|(href, issue)| view! { <a href=href>{issue}</a> });
        view! { <li>{what} " " {value} " " {place}</li> }
    };
    view! {
        <Show when=move || !notes.with(Vec::is_empty)>
            <Card title>
                <p class="quiet">{move || text.get().overview.notes_text}</p>
                <ul>{move || notes.get().into_iter().map(each).collect_view()}</ul>
            </Card>
        </Show>
    }
}
