//! What two people made apart and is probably one: a person decides.

use super::preview::Decisions;
use super::say;
use crate::plan::{Double, Plan};
use crate::ui::workspace::{Preview, Workspace};
use leptos::prelude::*;
use std::sync::Arc;

/// A box for each pair, ticked.
#[component]
pub(super) fn Doubles(preview: Arc<Preview>, decisions: Decisions) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let count = preview.doubles.len();
    let each = |double: Double| {
        let name = StoredValue::new(name_of(&preview.plan, &double));
        let words = move || {
            let text = &text.get().exchange;
            let words = name.with_value(|(name, is_measure)| {
                if *is_measure {
                    (text.join_measure)(name)
                } else {
                    (text.join_division)(name)
                }
            });
            workspace.digits(&words)
        };
        let held = double.clone();
        let change = move |joins: bool| {
            decisions.apart.update(|apart| {
                apart.retain(|other| *other != double);
                if !joins {
                    apart.push(double.clone());
                }
            });
        };
        view! {
            <li>
                <label class="choice">
                    <input
                        class="choice-box"
                        type="checkbox"
                        prop:checked=move || decisions.apart.with(|apart| !apart.contains(&held))
                        on:change:target=move |event| change(event.target().checked())
                    />
                    <span>{words}</span>
                </label>
            </li>
        }
    };
    let boxes = preview.doubles.iter().cloned().map(each).collect_view();
    (count > 0).then(|| {
        view! {
            <section class="preview-part">
                <h3>{move || workspace.digits(&(text.get().exchange.doubles)(count))}</h3>
                <p class="quiet">{say(workspace, |t| t.doubles_about)}</p>
                <ul class="doubles" role="list">{boxes}</ul>
            </section>
        }
    })
}

/// The first line of what the two are called, and whether they are measures.
fn name_of(plan: &Plan, double: &Double) -> (String, bool) {
    match plan.measure(&double.keep) {
        Some(measure) => (
            measure.issue.lines().next().unwrap_or_default().to_owned(),
            true,
        ),
        None => {
            let division = plan.division(&double.keep);
            (
                division.map(|it| it.name.clone()).unwrap_or_default(),
                false,
            )
        }
    }
}
