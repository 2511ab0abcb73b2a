//! `#/past`: the plan of an earlier day beside the present one, to choose what comes back.

use crate::calendar::Date;
use crate::log::Log;
use crate::plan::{Departure, Since, bring_back, departures};
use crate::ui::app::Hash;
use crate::ui::fields::DayField;
use crate::ui::parts::{Button, ButtonKind, PageHeader};
use crate::ui::record_words::{field_word, record_words, value_words};
use crate::ui::route::{Page, query, with_query};
use crate::ui::text::HistoryText;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

const DAY: &str = "day";

fn say(workspace: Workspace, choose: fn(&HistoryText) -> &'static str) -> Signal<String> {
    let text = workspace.text();
    Signal::derive(move || choose(&text.get().history).to_owned())
}

/// The page.
#[component]
pub fn PastPage() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let hash = Hash::expect();
    let day = Memo::new(move |_| {
        let query = query(&hash.get());
        let day = query.iter().find(|(key, _)| key == DAY);
        day.and_then(|(_, day)| Date::from_wire(day))
    });
    let choose_day = move |day: Option<Date>| {
        let day = day.map(Date::to_wire).unwrap_or_default();
        let href = with_query(&Page::Past, &[(DAY, &day)]);
        crate::browser::page::replace_hash(href.trim_start_matches('#'));
    };
    let then = Memo::new(move |_| {
        let end = workspace.end_of(day.get()?);
        Some(Arc::new(workspace.with_log(|log| log.before_moment(end))))
    });
    let found = Memo::new(move |_| {
        let then = then.get()?;
        Some(workspace.with_log(|now| departures(&then, now)))
    });
    let chosen = RwSignal::new(BTreeSet::<usize>::new());
    Effect::new(move |_| {
        found.track();
        chosen.set(BTreeSet::new());
    });
    let content = move || match (then.get(), found.get()) {
        (Some(then), Some(found)) if !found.is_empty() => {
            view! { <Departures then found chosen/> }.into_any()
        }
        (Some(_), _) => view! { <p class="quiet">{say(workspace, |t| t.same)}</p> }.into_any(),
        (None, _) => view! { <p class="quiet">{say(workspace, |t| t.no_day)}</p> }.into_any(),
    };
    let label = Signal::derive(move || {
        workspace.digits(&(text.get().history.bring_back)(chosen.with(BTreeSet::len)))
    });
    let bring = move || {
        let (Some(then), Some(found)) = (then.get_untracked(), found.get_untracked()) else {
            return;
        };
        let picked: Vec<Departure> = chosen.with_untracked(|chosen| {
            let picked = found.into_iter().enumerate();
            picked
                .filter(|(place, _)| chosen.contains(place))
                .map(|(_, departure)| departure)
                .collect()
        });
        let words = (text.get_untracked().history.brought_back)(picked.len());
        workspace.change(move |now, _| bring_back(&then, now, &picked));
        workspace.say_undoable(workspace.digits_now(&words));
    };
    view! {
        <PageHeader title=say(workspace, |t| t.past) lead=say(workspace, |t| t.past_lead)/>
        <div class="past-bar">
            <DayField
                label=say(workspace, |t| t.day)
                value=day
                on_commit=Callback::new(choose_day)
            />
            <p class="field-hint">{say(workspace, |t| t.day_hint)}</p>
        </div>
        {content}
        <Show when=move || !chosen.with(BTreeSet::is_empty)>
            <div class="past-foot">
                <Button kind=ButtonKind::Primary label on_press=move |()| bring()/>
            </div>
        </Show>
    }
}

#[component]
fn Departures(
    then: Arc<Log>,
    found: Vec<Departure>,
    chosen: RwSignal<BTreeSet<usize>>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let count = found.len();
    let rows = found
        .into_iter()
        .enumerate()
        .map(|(place, departure)| {
            let then = then.clone();
            let told = Memo::new(move |_| tell(workspace, &then, &departure));
            let is_chosen = move || chosen.with(|chosen| chosen.contains(&place));
            let tick = move |is_on: bool| {
                chosen.update(|chosen| {
                    if is_on {
                        chosen.insert(place);
                    } else {
                        chosen.remove(&place);
                    }
                });
            };
            view! {
                <tr>
                    <td>
                        <input
                            class="choice-box"
                            type="checkbox"
                            aria-label=move || told.get()[0].clone()
                            prop:checked=is_chosen
                            on:change:target=move |event| tick(event.target().checked())
                        />
                    </td>
                    <td>{move || told.get()[0].clone()}</td>
                    <td>{move || told.get()[1].clone()}</td>
                    <td>{move || told.get()[2].clone()}</td>
                </tr>
            }
        })
        .collect_view();
    let heads = move || {
        let titles = text.get().history.past_columns;
        titles.map(|title| view! { <th scope="col">{title}</th> })
    };
    view! {
        <div class="row">
            <Button
                label=say(workspace, |t| t.all)
                on_press=move |()| chosen.set((0..count).collect())
            />
            <Button label=say(workspace, |t| t.none) on_press=move |()| chosen.set(BTreeSet::new())/>
        </div>
        <div class="table-scroll" role="region" tabindex="0" aria-label=say(workspace, |t| t.past)>
            <table class="data-table past-table">
                <caption class="spoken">{say(workspace, |t| t.past)}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// What differs, what stood there then, and what stands there now.
fn tell(workspace: Workspace, then: &Log, departure: &Departure) -> [String; 3] {
    let words = &workspace.text().get().history;
    let record = &departure.record;
    workspace.plan().with(|plan| match &departure.since {
        Since::Added => [
            workspace.with_log(|now| record_words(workspace, plan, now, record)),
            words.not_yet.to_owned(),
            words.added.to_owned(),
        ],
        Since::Deleted => [
            record_words(workspace, plan, then, record),
            words.was_there.to_owned(),
            words.gone.to_owned(),
        ],
        Since::Changed { field, then, now } => {
            let what = workspace.with_log(|log| record_words(workspace, plan, log, record));
            let value = |value: Option<&str>| match value {
                None => words.empty.to_owned(),
                value => value_words(workspace, plan, field, value),
            };
            [
                format!("{what} › {}", field_word(workspace, plan, field)),
                value(then.as_deref()),
                value(now.as_deref()),
            ]
        }
    })
}
