//! The bar over the plan: division, status, text.

use super::facts::Facts;
use super::filter::{Filter, Status};
use super::{go, has_status};
use crate::log::RecordId;
use crate::ui::parts::{
    Button, ButtonKind, ButtonSize, Choice, ChoiceOption, SearchField, SegmentOption, Segments,
};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use std::time::Duration;

/// How long one may rest between two letters before the list is filtered.
const PAUSE: Duration = Duration::from_millis(250);

/// The bar over the plan.
#[component]
pub fn FilterBar(
    /// The filter of the address.
    filter: Memo<Filter>,
    /// The facts of every measure.
    facts: Memo<Vec<Facts>>,
    /// The measures that division and text let through.
    content: Memo<Vec<RecordId>>,
    /// The measures that are shown.
    admitted: Memo<Vec<RecordId>>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let divisions = Signal::derive(move || {
        let every = ChoiceOption::new("", text.get().plan.every_division);
        let divisions = workspace.plan().with(|plan| {
            let option = |division: &crate::plan::Division| {
                ChoiceOption::new(&*division.id, division.name.as_str())
            };
            plan.divisions.iter().map(option).collect::<Vec<_>>()
        });
        std::iter::once(every).chain(divisions).collect::<Vec<_>>()
    });
    let statuses = Signal::derive(move || {
        let plan = &text.get().plan;
        let number = |count: usize| Some(workspace.digits(&count.to_string()));
        let count = |status: Status| {
            content.with(|content| {
                facts.with(|facts| {
                    let there = facts.iter().filter(|facts| content.contains(&facts.id));
                    there.filter(|facts| has_status(facts, status)).count()
                })
            })
        };
        let chosen = filter.with(|filter| filter.status);
        let all = SegmentOption {
            value: String::new(),
            label: plan.all.to_owned(),
            count: number(content.with(Vec::len)),
        };
        let option = |status: Status| {
            let count = count(status);
            let label = match status {
                Status::State(state) => plan.state(state),
                Status::Unlinked if count == 0 && chosen != Some(status) => return None,
                Status::Unlinked => plan.unlinked,
            };
            Some(SegmentOption {
                value: status.key().to_owned(),
                label: label.to_owned(),
                count: number(count),
            })
        };
        std::iter::once(all)
            .chain(Status::ALL.into_iter().filter_map(option))
            .collect::<Vec<_>>()
    });
    let typed = RwSignal::new(filter.with_untracked(|filter| filter.text.clone()));
    let pause = StoredValue::new(None::<leptos::leptos_dom::helpers::TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = pause.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    on_cleanup(stop);
    // The way back and a link change the text from outside.
    Effect::new(move |_| {
        let now = filter.with(|filter| filter.text.clone());
        if typed.with_untracked(|typed| typed.trim() != now) {
            typed.set(now);
        }
    });
    let on_search = Callback::new(move |text: String| {
        stop();
        typed.set(text);
        let timer = set_timeout_with_handle(
            move || {
                let text = typed.get_untracked();
                go(&Filter {
                    text,
                    ..filter.get_untracked()
                }
                .href());
            },
            PAUSE,
        );
        pause.set_value(timer.ok());
    });
    let on_status = Callback::new(move |key: String| {
        let status = Status::ALL.into_iter().find(|status| status.key() == key);
        go(&Filter {
            status,
            ..filter.get_untracked()
        }
        .href());
    });
    let on_division = Callback::new(move |division: String| {
        go(&Filter {
            division,
            ..filter.get_untracked()
        }
        .href());
    });
    let summary = move || {
        let all = facts.with(Vec::len);
        filter.with(|filter| !filter.is_empty()).then(|| {
            let shown = (text.get().plan.shown)(admitted.with(Vec::len), all);
            view! {
                <span>{workspace.digits(&shown)}</span>
                <Button
                    kind=ButtonKind::Quiet
                    size=ButtonSize::Small
                    label=Signal::derive(move || text.get().plan.clear_filter.to_owned())
                    on_press=move |()| go(&Filter::default().href())
                />
            }
        })
    };
    view! {
        <div class="plan-filter" data-print="hide">
            <div class="plan-filter-fields">
                <SearchField
                    label=Signal::derive(move || text.get().plan.search.to_owned())
                    clear_label=Signal::derive(move || text.get().plan.clear_search.to_owned())
                    value=typed
                    on_search
                />
                <div class="plan-filter-division">
                    <Choice
                        label=Signal::derive(move || text.get().plan.division_filter.to_owned())
                        label_hidden=true
                        options=divisions
                        chosen=Signal::derive(move || filter.with(|filter| filter.division.clone()))
                        on_choose=on_division
                    />
                </div>
            </div>
            <Segments
                label=Signal::derive(move || text.get().plan.status_filter.to_owned())
                options=statuses
                chosen=Signal::derive(move || {
                    filter.with(|filter| filter.status.map_or("", Status::key).to_owned())
                })
                on_choose=on_status
            />
            <div class="plan-filter-summary" role="status">{summary}</div>
        </div>
    }
}
