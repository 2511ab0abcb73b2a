//! The indicators that did not pass, each with the way to a measure.

use super::say;
use crate::ita::{PASSING, Score};
use crate::plan::{Kind, add_measure_of};
use crate::ui::parts::{Button, ButtonLink, ButtonSize, Card, StatusBadge, Symbol, WorkState};
use crate::ui::route::{Page, with_query};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The indicators that did not pass, the weakest first.
#[component]
pub(super) fn Weak() -> impl IntoView {
    let workspace = Workspace::expect();
    let plan = workspace.plan();
    let weak = Memo::new(move |_| {
        plan.with(|plan| {
            let year = plan.assessed.be();
            let catalogue = plan.catalogue(year);
            let scores = plan.assessment(year);
            let weak = scores.weak(&catalogue).into_iter();
            weak.map(|(indicator, score)| (indicator.number.clone(), indicator.name.clone(), score))
                .collect::<Vec<_>>()
        })
    });
    let none = move || {
        weak.with(Vec::is_empty).then(|| {
            view! { <StatusBadge state=WorkState::Done label=say(|text| text.none_weak)/> }
        })
    };
    view! {
        <Card title=say(|text| text.weak)>
            <p class="quiet">{say(|text| text.weak_about)}</p>
            {none}
            <ul role="list" class="weak" hidden=move || weak.with(Vec::is_empty)>
                <For each=move || weak.get() key=Clone::clone let:found>
                    <WeakIndicator number=found.0 name=found.1 score=found.2/>
                </For>
            </ul>
        </Card>
    }
}

#[component]
fn WeakIndicator(number: String, name: String, score: Score) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    let short = f64::from(PASSING.hundredths() - score.hundredths()) / 100.0;
    let words = move || {
        let short = format!("{short:.2}");
        workspace.digits(&(text.get().analysis.short_by)(&score.to_string(), &short))
    };
    // Per mille of the whole, for the bar.
    let width = format!(
        "width:{}.{}%",
        score.hundredths() / 100,
        score.hundredths() % 100 / 10
    );
    let answered = {
        let number = number.clone();
        Memo::new(move |_| {
            let sub = format!("{number}.");
            plan.with(|plan| {
                let measures = plan.measures.iter();
                measures
                    .filter(|it| it.indicator == number || it.indicator.starts_with(&sub))
                    .count()
            })
        })
    };
    let add = {
        let number = number.clone();
        Callback::new(move |()| {
            let number = number.clone();
            let id = workspace.new_id(Kind::Measure);
            workspace.change(move |log, plan| {
                let catalogue = plan.catalogue(plan.assessed.be());
                let indicator = catalogue.indicator(&number);
                indicator.map_or_else(Vec::new, |it| add_measure_of(log, plan, &id, it))
            });
            workspace.say_undoable(text.get_untracked().analysis.measure_added);
        })
    };
    let href = with_query(&Page::Plan, &[("q", &name)]);
    let deeds = move || {
        let count = answered.get();
        let link = (count > 0).then(|| {
            let label = workspace.digits(&(text.get().analysis.has_measures)(count));
            let href = href.clone();
            view! { <ButtonLink size=ButtonSize::Small label href/> }
        });
        let label = if count > 0 {
            say(|text| text.add_another)
        } else {
            say(|text| text.add_measure)
        };
        view! {
            {link}
            <Button size=ButtonSize::Small icon=Symbol::Plus label on_press=add/>
        }
    };
    view! {
        <li class="weak-indicator">
            <div class="weak-words">
                <h3>{move || workspace.digits(&format!("{number} {name}"))}</h3>
                <p>{words}</p>
                <div class="weak-bar" aria-hidden="true"><span style=width></span></div>
            </div>
            <div class="row">{deeds}</div>
        </li>
    }
}
