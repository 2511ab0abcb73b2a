//! Choosing measures from the sample: copied with steps and tasks, years moved.

use crate::calendar::FiscalYear;
use crate::log::{Author, Log, Prepared, RecordId};
use crate::plan::{self, Adoption, Measure, Plan, adopt_measures, sample_changes};
use crate::ui::parts::{Badge, Button, ButtonKind, Dialog, DialogSize};
use crate::ui::route::Page;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use std::sync::Arc;

/// The sample, folded.
struct Sample {
    log: Log,
    plan: Plan,
}

impl Sample {
    fn fold() -> Self {
        let mut log = Log::default();
        let prepared = log.prepare(sample_changes());
        let by = Arc::new(Author::default());
        let edits = Prepared::stamp(prepared, &"sample".into(), 1, 0, &by);
        // An empty log holds nothing that these edits could contradict.
        let _fresh = log.insert_all(edits);
        let today = crate::calendar::Date::MIN;
        let plan = Plan::fold(&log, FiscalYear::of(today));
        Self { log, plan }
    }

    fn adoption(&self, measures: &[&Measure], target: &Plan) -> Adoption {
        adopt_measures(
            &self.log,
            &self.plan,
            measures,
            target.year,
            target.assessed,
            target,
        )
    }

    /// Whether the plan holds the copy of a measure.
    fn is_adopted(&self, measure: &Measure, target: &Plan) -> bool {
        let adoption = self.adoption(&[measure], target);
        let copy = adoption.changes.first();
        copy.is_some_and(|change| target.measure(&change.record).is_some())
    }
}

/// The dialogue that adopts from the sample.
#[component]
pub fn AdoptDialog(
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// Closes it.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let sample = StoredValue::new(Sample::fold());
    let chosen = RwSignal::new(Vec::<RecordId>::new());
    let unmapped = RwSignal::new(Vec::<(RecordId, String)>::new());
    Effect::new(move |_| {
        if open.get() {
            chosen.set(Vec::new());
            unmapped.set(Vec::new());
        }
    });
    let free = Memo::new(move |_| {
        workspace.plan().with(|plan| {
            sample.with_value(|sample| {
                let measures = sample.plan.measures.iter();
                let free = measures.filter(|measure| !sample.is_adopted(measure, plan));
                free.map(|measure| measure.id.clone()).collect::<Vec<_>>()
            })
        })
    });
    let adopt = move || {
        let wanted = chosen.get_untracked();
        let plan = workspace.plan().get_untracked();
        let adoption = sample.with_value(|sample| {
            let measures = sample.plan.measures.iter();
            let measures: Vec<&Measure> = measures
                .filter(|measure| wanted.contains(&measure.id))
                .collect();
            sample.adoption(&measures, &plan)
        });
        if adoption.changes.is_empty() {
            return;
        }
        let text = text.get_untracked();
        workspace.change(move |_, _| adoption.changes);
        workspace.say_undoable(workspace.digits_now(&(text.plan.adopted_toast)(wanted.len())));
        chosen.set(Vec::new());
        if adoption.unmapped.is_empty() {
            on_close.run(());
        } else {
            unmapped.set(adoption.unmapped);
        }
    };
    let is_over = move || !unmapped.with(Vec::is_empty);
    let actions = ViewFn::from(move || {
        view! {
            <Show
                when=move || !is_over()
                fallback=move || view! {
                    <Button
                        kind=ButtonKind::Primary
                        label=Signal::derive(move || text.get().app.close.to_owned())
                        on_press=on_close
                    />
                }
            >
                <Button
                    kind=ButtonKind::Quiet
                    label=Signal::derive(move || text.get().plan.choose_all.to_owned())
                    disabled=Signal::derive(move || free.with(Vec::is_empty))
                    on_press=move |()| chosen.set(free.get_untracked())
                />
                <Button
                    kind=ButtonKind::Primary
                    label=Signal::derive(move || {
                        workspace.digits(&(text.get().plan.adopt_chosen)(chosen.with(Vec::len)))
                    })
                    disabled=Signal::derive(move || chosen.with(Vec::is_empty))
                    on_press=move |()| adopt()
                />
            </Show>
        }
    });
    let years = move || {
        let from = sample.with_value(|sample| sample.plan.year.be());
        let to = workspace.plan().with(|plan| plan.year.be());
        workspace.digits(&(text.get().plan.adopt_text)(from, to))
    };
    view! {
        <Dialog
            open
            on_close
            title=Signal::derive(move || text.get().plan.adopt_title.to_owned())
            close_label=Signal::derive(move || text.get().app.close.to_owned())
            size=DialogSize::Wide
            actions
        >
            <Show when=move || !is_over() fallback=move || view! { <Unmapped unmapped/> }>
                <p>{years}</p>
                <ul class="adopt-list" role="list">
                    {sample.with_value(|sample| {
                        let one = |measure: &Measure| {
                            view! { <Offer measure=measure.clone() free chosen/> }
                        };
                        sample.plan.measures.iter().map(one).collect_view()
                    })}
                </ul>
            </Show>
        </Dialog>
    }
}

/// A measure of the sample, with a box to choose it.
#[component]
fn Offer(
    measure: Measure,
    free: Memo<Vec<RecordId>>,
    chosen: RwSignal<Vec<RecordId>>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let id = StoredValue::new(measure.id.clone());
    let is_chosen = move || chosen.with(|chosen| id.with_value(|id| chosen.contains(id)));
    let is_free = move || free.with(|free| id.with_value(|id| free.contains(id)));
    let issue = measure.issue.lines().next().unwrap_or_default().to_owned();
    let code = if measure.item.is_empty() {
        measure.instrument.code().to_owned()
    } else {
        format!("{} {}", measure.instrument.code(), measure.item)
    };
    let (steps, tasks) = (measure.steps.len(), measure.tasks.len());
    let size = move || workspace.digits(&(text.get().plan.adopt_size)(steps, tasks));
    let toggle = move |is_on: bool| {
        chosen.update(|chosen| {
            let id = id.get_value();
            chosen.retain(|other| *other != id);
            if is_on {
                chosen.push(id);
            }
        });
    };
    view! {
        <li>
            <label class="choice adopt-offer" data-state=move || is_chosen().then_some("chosen")>
                <input
                    class="choice-box"
                    type="checkbox"
                    prop:checked=move || is_chosen() || !is_free()
                    disabled=move || !is_free()
                    on:change:target=move |event| toggle(event.target().checked())
                />
                <span class="adopt-words">
                    <span class="adopt-issue">{move || workspace.digits(&issue)}</span>
                    <span class="adopt-size">{move || workspace.digits(&code)} " · " {size}</span>
                </span>
                <Show when=move || !is_free()>
                    <Badge label=Signal::derive(move || text.get().plan.adopted.to_owned())/>
                </Show>
            </label>
        </li>
    }
}

/// What was adopted without the code of its item.
#[component]
fn Unmapped(unmapped: RwSignal<Vec<(RecordId, String)>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    let year = move || plan.with(|plan: &Arc<plan::Plan>| plan.assessed.be());
    let each = move |(id, code): (RecordId, String)| {
        let href = Page::Measure((*id).to_owned()).href();
        let issue = move || {
            plan.with(|plan| {
                let issue = plan.measure(&id).and_then(|it| it.issue.lines().next());
                issue
                    .map(|issue| workspace.digits(issue))
                    .unwrap_or_default()
            })
        };
        view! {
            <li>
                <a href=href>{issue}</a>
                " "
                <span class="quiet">
                    {move || workspace.digits(&(text.get().plan.unmapped_code)(&code))}
                </span>
            </li>
        }
    };
    view! {
        <h3>{move || text.get().plan.unmapped_title}</h3>
        <p>{move || workspace.digits(&(text.get().plan.unmapped_text)(year()))}</p>
        <ul>{move || unmapped.get().into_iter().map(each).collect_view()}</ul>
    }
}
