//! How many responses came on which day.

use super::results::Results;
use super::say;
use crate::calendar::counted;
use crate::ui::parts::{Card, ColumnChart, Mark};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// A chart of more days than these says nothing any more.
const MOST_DAYS: i64 = 1_100;

/// Columns of days, and a table of them.
pub fn day_counts(results: &Results) -> impl IntoView + use<> {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let span = results.filter.period.or_else(|| results.tally.days.span());
    let counts: BTreeMap<_, _> = results.tally.days.counts().collect();
    let most = counts.values().max().copied().unwrap_or_default();
    let columns: Vec<Mark> = span
        .filter(|span| (1..MOST_DAYS).contains(&span.days()))
        .map(|span| {
            let days = (0..span.days()).map(|after| span.first.plus_days(after));
            days.map(|day| Mark {
                label: workspace.day(day),
                value: counts.get(&day).map(|count| *count as f64),
                shown: String::new(),
            })
            .collect()
        })
        .unwrap_or_default();
    let label =
        Signal::derive(move || workspace.digits(&(text.get().survey_results.most_in_a_day)(most)));
    let unsure = results.tally.unsure_of_day;
    let unsure = (unsure > 0).then(|| {
        let words = move || workspace.digits(&(text.get().survey_results.unsure_of_day)(unsure));
        view! { <p class="quiet">{words}</p> }
    });
    let is_open = RwSignal::new(false);
    let rows = move || {
        is_open.get().then(|| {
            let days = counts.iter();
            days.map(|(day, count)| {
                view! {
                    <tr>
                        <th scope="row">{workspace.day(*day)}</th>
                        <td class="numeric">{workspace.digits(&counted(*count))}</td>
                    </tr>
                }
            })
            .collect::<Vec<_>>()
        })
    };
    view! {
        <Card title=say(|text| text.days)>
            <p class="quiet">{label}</p>
            {unsure}
            {(!columns.is_empty()).then(|| view! { <ColumnChart label columns/> })}
            <details
                class="results-more"
                on:toggle:target=move |event| is_open.set(event.target().open())
            >
                <summary>{say(|text| text.as_table)}</summary>
                <div class="table-scroll" tabindex="0" role="region" aria-label=say(|text| text.days)>
                    <table class="data-table">
                        <caption>{say(|text| text.days)}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{say(|text| text.day)}</th>
                                <th scope="col" class="numeric">{say(|text| text.number)}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </details>
        </Card>
    }
}
