//! Conflicts of a preview side by side, and how they are settled.

use super::groups::{record_words, side_words};
use super::preview::Decisions;
use super::say;
use crate::exchange::{Difference, Effect, Side};
use crate::plan;
use crate::ui::parts::{Choice, ChoiceLook, ChoiceOption, TextArea};
use crate::ui::record_words::{field_word, kind_word, measure_of};
use crate::ui::workspace::{Preview, Settling, Workspace};
use leptos::prelude::*;
use std::sync::Arc;

/// Fields that hold sentences, which can be joined and typed anew.
const SENTENCES: [&str; 7] = [
    plan::TEXT,
    plan::ISSUE,
    plan::NOTE,
    plan::NAME,
    plan::LEAD,
    plan::WAIVED,
    plan::TARGET,
];

/// All conflicts that the files would bring.
#[component]
pub(super) fn Conflicts(preview: Arc<Preview>, decisions: Decisions) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let places: Vec<usize> = preview
        .comparison
        .differences
        .iter()
        .enumerate()
        .filter(|(_, it)| it.effect == Effect::Conflict)
        .map(|(place, _)| place)
        .collect();
    let count = places.len();
    let conflicts = places
        .into_iter()
        .map(|place| view! { <Conflict preview=preview.clone() place decisions/> })
        .collect_view();
    (count > 0).then(|| {
        view! {
            <section class="preview-part">
                <h3>{move || workspace.digits(&(text.get().exchange.conflicts)(count))}</h3>
                <p class="quiet">{say(workspace, |t| t.conflicts_about)}</p>
                <ul class="conflicts" role="list">{conflicts}</ul>
            </section>
        }
    })
}

#[component]
fn Conflict(preview: Arc<Preview>, place: usize, decisions: Decisions) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let difference = preview.comparison.differences[place].clone();
    let is_sentence = SENTENCES.contains(&&*difference.field);
    let what = {
        let (preview, difference) = (preview.clone(), difference.clone());
        move || title(workspace, &preview, &difference)
    };
    let sides = [(&difference.ours, false), (&difference.theirs, true)].map(|(side, is_theirs)| {
        let side = side.clone();
        let (preview, difference) = (preview.clone(), difference.clone());
        let words = move || {
            let values = value_of_side(workspace, &preview, &difference, side.as_ref());
            let by = side
                .as_ref()
                .map(|side| side_words(workspace, &preview, side));
            view! { <p class="conflict-value">{values}</p> <p class="quiet">{by}</p> }
        };
        let name = say(workspace, if is_theirs { |t| t.theirs } else { |t| t.ours });
        view! {
            <div class="conflict-side">
                <h4>{name}</h4>
                {words}
            </div>
        }
    });
    let both = joined(&difference);
    let options = Signal::derive(move || {
        let text = &text.get().exchange;
        let mut options = vec![
            ChoiceOption::new("later", text.later),
            ChoiceOption::new("ours", text.ours),
            ChoiceOption::new("theirs", text.theirs),
        ];
        if is_sentence {
            options.push(ChoiceOption::new("both", text.both));
            options.push(ChoiceOption::new("anew", text.anew));
        }
        options
    });
    let chosen = RwSignal::new("later".to_owned());
    let typed = RwSignal::new(String::new());
    let settle = move |settling: Settling| {
        decisions.settled.update(|settled| {
            settled.insert(place, settling);
        });
    };
    let choose = {
        move |way: String| {
            settle(match way.as_str() {
                "ours" => Settling::Ours,
                "theirs" => Settling::Theirs,
                "both" | "anew" => {
                    typed.set(if way == "both" {
                        both.clone()
                    } else {
                        String::new()
                    });
                    Settling::Text(typed.get_untracked())
                }
                _ => Settling::Later,
            });
            chosen.set(way);
        }
    };
    view! {
        <li class="conflict">
            <p class="conflict-what">{what}</p>
            <div class="conflict-sides">{sides}</div>
            <Choice
                look=ChoiceLook::Radios
                label=say(workspace, |t| t.settle)
                options
                chosen
                on_choose=choose
            />
            <Show when=move || ["both", "anew"].contains(&&*chosen.get())>
                <TextArea
                    label=say(workspace, |t| t.settled_text)
                    value=typed
                    on_commit=move |text: String| {
                        typed.set(text.clone());
                        settle(Settling::Text(text));
                    }
                />
            </Show>
        </li>
    }
}

/// Fields that are shown on several lines; a line break in others would join words.
const OF_LINES: [&str; 3] = [plan::TEXT, plan::ISSUE, plan::LEAD];

/// Both sentences, one after the other.
fn joined(difference: &Difference) -> String {
    let value = |side: &Option<Side>| side.as_ref().and_then(|side| side.value.clone());
    let values = [value(&difference.ours), value(&difference.theirs)];
    let values: Vec<&str> = values.iter().flatten().map(|value| &**value).collect();
    let is_of_lines = OF_LINES.contains(&&*difference.field);
    values.join(if is_of_lines { "\n" } else { " " })
}

fn title(workspace: Workspace, preview: &Preview, difference: &Difference) -> String {
    let mut words = vec![kind_word(workspace, &difference.record).to_owned()];
    if !difference.field.is_empty() {
        words.push(field_word(workspace, &preview.plan, &difference.field));
    }
    let measure = measure_of(&preview.plan, &difference.root);
    let issue = measure.and_then(|measure| measure.issue.lines().next());
    words.extend(issue.map(str::to_owned));
    workspace.digits(&words.join(" · "))
}

fn value_of_side(
    workspace: Workspace,
    preview: &Preview,
    difference: &Difference,
    side: Option<&Side>,
) -> String {
    let overview = &workspace.text().get().overview;
    match side {
        Some(side) if side.is_deletion => overview.deleted.to_owned(),
        Some(_) if difference.field.is_empty() => {
            let words = record_words(workspace, preview, &difference.record);
            format!("{}: {words}", overview.changed)
        }
        Some(side) => super::groups::value(workspace, preview, difference, side),
        None => workspace.text().get().exchange.empty.to_owned(),
    }
}
