//! The changes of a preview, by measure: old and new, who and when, each with a box.

use super::preview::Decisions;
use crate::exchange::{Difference, Effect, Side};
use crate::plan::{self, Kind, Plan};
use crate::ui::record_words::{author_words, field_word, kind_word, value_words};
use crate::ui::workspace::{Preview, Workspace};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// So many changes of a group are shown: a browser needs minutes for a hundred thousand. The
/// others are taken with their group.
const SHOWN: usize = 200;

/// What changes belong to: sorted as the page shows them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Office,
    Divisions,
    Items,
    /// Its place in the plan, and its record.
    Measure(usize, String),
    Other,
}

impl Group {
    fn of(plan: &Plan, difference: &Difference) -> Self {
        match Kind::of(&difference.root) {
            Some(Kind::Office) => Self::Office,
            Some(Kind::Division) => Self::Divisions,
            Some(Kind::Item) => Self::Items,
            Some(Kind::Measure) => {
                let root = &difference.root;
                let place = plan.measures.iter().position(|measure| measure.id == *root);
                Self::Measure(place.unwrap_or(usize::MAX), root.to_string())
            }
            _ => Self::Other,
        }
    }

    fn name(&self, workspace: Workspace, preview: &Preview) -> String {
        let text = &workspace.text().get().exchange;
        match self {
            Self::Office => text.groups[0].to_owned(),
            Self::Divisions => text.groups[1].to_owned(),
            Self::Items => text.groups[2].to_owned(),
            Self::Other => text.groups[3].to_owned(),
            Self::Measure(_, id) => {
                let now = preview
                    .plan
                    .measure(id)
                    .map(|measure| measure.issue.clone());
                let plan = workspace.plan().get();
                let issue = now.or_else(|| plan.measure(id).map(|measure| measure.issue.clone()));
                let issue = issue.unwrap_or_default();
                let first = issue.lines().next().unwrap_or_default();
                let name = if first.is_empty() {
                    text.unnamed
                } else {
                    first
                };
                workspace.digits(name)
            }
        }
    }
}

/// Every change that is not a conflict, in groups.
#[component]
pub(super) fn Groups(preview: Arc<Preview>, decisions: Decisions) -> impl IntoView {
    let mut groups: BTreeMap<Group, Vec<usize>> = BTreeMap::new();
    for (place, difference) in preview.comparison.differences.iter().enumerate() {
        if difference.effect != Effect::Conflict {
            let group = Group::of(&preview.plan, difference);
            groups.entry(group).or_default().push(place);
        }
    }
    groups
        .into_iter()
        .map(|(group, places)| view! { <OneGroup preview=preview.clone() group places decisions/> })
        .collect_view()
}

#[component]
fn OneGroup(
    preview: Arc<Preview>,
    group: Group,
    places: Vec<usize>,
    decisions: Decisions,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let name = {
        let preview = preview.clone();
        Signal::derive(move || group.name(workspace, &preview))
    };
    let count = places.len();
    // A measure that is new is taken with all that belongs to it, or not at all.
    let differences = &preview.comparison.differences;
    let is_whole = places.iter().any(|place| {
        let difference = &differences[*place];
        difference.effect == Effect::Added
            && difference.record == difference.root
            && Kind::of(&difference.root) == Some(Kind::Measure)
    });
    let hidden = count.saturating_sub(SHOWN);
    let rows = places
        .iter()
        .take(SHOWN)
        .map(|place| {
            let preview = preview.clone();
            let is_fixed = is_whole;
            view! { <Row preview place=*place decisions is_fixed/> }
        })
        .collect_view();
    let all = StoredValue::new(places);
    let is_taken = move || {
        all.with_value(|all| {
            decisions
                .left_out
                .with(|out| all.iter().all(|it| !out.contains(it)))
        })
    };
    let take = move |takes: bool| {
        decisions.left_out.update(|out| {
            for place in all.get_value() {
                if takes {
                    out.remove(&place);
                } else {
                    out.insert(place);
                }
            }
        });
    };
    view! {
        <section class="change-group">
            <label class="change-head">
                <input
                    class="choice-box"
                    type="checkbox"
                    aria-label=move || (text.get().exchange.take_group)(&name.get())
                    prop:checked=is_taken
                    on:change:target=move |event| take(event.target().checked())
                />
                <span class="change-name">{name}</span>
                <span class="quiet">
                    {move || workspace.digits(&(text.get().exchange.changes)(count))}
                </span>
            </label>
            <ul class="changes" role="list">{rows}</ul>
            {(hidden > 0).then(|| view! {
                <p class="change quiet">
                    {move || workspace.digits(&(text.get().exchange.more_changes)(hidden))}
                </p>
            })}
        </section>
    }
}

#[component]
fn Row(
    preview: Arc<Preview>,
    place: usize,
    decisions: Decisions,
    /// It is taken with its group only.
    is_fixed: bool,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let difference = StoredValue::new(preview.comparison.differences[place].clone());
    let held = preview.clone();
    let what = move || difference.with_value(|it| what_words(workspace, &held, it));
    let held = preview.clone();
    let values = move || difference.with_value(|it| values_view(workspace, &held, it));
    let by = move || {
        difference.with_value(|it| {
            let side = it.theirs.as_ref()?;
            Some(side_words(workspace, &preview, side))
        })
    };
    let effect = difference.with_value(|it| it.effect);
    let (state, badge) = match effect {
        Effect::Added => ("done", 0),
        Effect::Changed => ("progress", 1),
        Effect::Removed | Effect::Conflict => ("late", 2),
    };
    let badge = move || {
        let text = &text.get().exchange;
        [text.added, text.changed, text.removed][badge]
    };
    let tick = move |takes: bool| {
        decisions.left_out.update(|out| {
            if takes {
                out.remove(&place);
            } else {
                out.insert(place);
            }
        });
    };
    let words = view! {
        <span class="change-words">
            <span class="change-what">
                <span class="change-badge" data-state=state>{badge}</span>
                {what}
            </span>
            {values}
            <span class="change-by">{by}</span>
        </span>
    };
    if is_fixed {
        return view! { <li class="change">{words}</li> }.into_any();
    }
    view! {
        <li class="change">
            <label class="change-label">
                <input
                    class="choice-box"
                    type="checkbox"
                    prop:checked=move || !decisions.left_out.with(|out| out.contains(&place))
                    on:change:target=move |event| tick(event.target().checked())
                />
                {words}
            </label>
        </li>
    }
    .into_any()
}

/// งาน · กำหนดเวลา
fn what_words(workspace: Workspace, preview: &Preview, difference: &Difference) -> String {
    let kind = kind_word(workspace, &difference.record);
    if difference.is_order() {
        let moved = workspace.text().get().exchange.moved;
        return format!("{kind} · {moved}");
    }
    if difference.field.is_empty() {
        return kind.to_owned();
    }
    let field = field_word(workspace, &preview.plan, &difference.field);
    format!("{kind} · {field}")
}

fn values_view(workspace: Workspace, preview: &Preview, difference: &Difference) -> AnyView {
    if difference.is_order() || difference.field.is_empty() {
        let words = record_words(workspace, preview, &difference.record);
        return if difference.effect == Effect::Removed {
            view! { <span class="change-value"><del>{words}</del></span> }.into_any()
        } else {
            view! { <span class="change-value">{words}</span> }.into_any()
        };
    }
    let words = |side: &Option<Side>| match side {
        Some(side) => value(workspace, preview, difference, side),
        None => workspace.text().get().exchange.empty.to_owned(),
    };
    let becomes = workspace.text().get().exchange.becomes;
    view! {
        <span class="change-value">
            <del>{words(&difference.ours)}</del>
            <span class="change-arrow" role="img" aria-label=becomes>"→"</span>
            <ins>{words(&difference.theirs)}</ins>
        </span>
    }
    .into_any()
}

/// A value in the words of the screen.
pub(super) fn value(
    workspace: Workspace,
    preview: &Preview,
    difference: &Difference,
    side: &Side,
) -> String {
    value_words(
        workspace,
        &preview.plan,
        &difference.field,
        side.value.as_deref(),
    )
}

/// What a record says: its sentence, date and deadline.
pub(super) fn record_words(workspace: Workspace, preview: &Preview, record: &str) -> String {
    let of = |log: &crate::log::Log| -> Vec<String> {
        let fields = [
            plan::ISSUE,
            plan::NAME,
            plan::TEXT,
            plan::DATE,
            plan::DEADLINE,
            plan::TARGET,
        ];
        let values = fields.iter().filter_map(|field| {
            let value = log.value(record, field)?;
            // A picture is its caption here.
            let is_picture = value.starts_with("data:");
            (!is_picture).then(|| value_words(workspace, &preview.plan, field, Some(value)))
        });
        let mut found: Vec<String> = values.collect();
        if found.is_empty() {
            // Of a row of a register its cells; of anything else the first of what it holds.
            let tells = |name: &str| name != plan::ORDER && name != plan::PARENT;
            let fields = log.fields(record).filter(|(name, _)| tells(name));
            let fields = fields
                .map(|(name, value)| value_words(workspace, &preview.plan, name, Some(value)));
            found.extend(fields.take(6));
        }
        found
    };
    let now = of(&preview.comparison.merged);
    let words = if now.is_empty() {
        workspace.with_log(of)
    } else {
        now
    };
    words.join(" · ")
}

/// Who wrote a side, and when.
pub(super) fn side_words(workspace: Workspace, preview: &Preview, side: &Side) -> String {
    let who = author_words(workspace, &preview.plan, &side.by);
    // What was changed by hand has no time of its own.
    if side.at == 0 {
        return who;
    }
    format!("{who} · {}", workspace.day(workspace.day_of(side.at)))
}
