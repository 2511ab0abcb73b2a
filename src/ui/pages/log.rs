//! `#/log`: every change of the plan, filtered, printed and saved as a table.

use crate::browser::{files, page};
use crate::log::{Edit, RecordId};
use crate::report::{Grid, GridColumn, Value, write_csv};
use crate::sorting::SmallSort;
use crate::ui::app::Hash;
use crate::ui::erasing::{Doomed, EraseDialog};
use crate::ui::history::{EraseButton, Told, is_worth_telling};
use crate::ui::parts::{
    Button, ButtonKind, ButtonLink, Choice, ChoiceOption, PageHeader, SearchField, Symbol,
};
use crate::ui::record_words::measure_of;
use crate::ui::route::{Page, query, with_query};
use crate::ui::text::HistoryText;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

const WORDS: &str = "q";
const DIVISION: &str = "division";
const MEASURE: &str = "measure";

/// Changes that are drawn at once.
const STEP: usize = 200;

/// Widths of the columns of the saved table, in digits.
const WIDTHS: [u8; 5] = [18, 24, 40, 40, 40];

fn say(workspace: Workspace, choose: fn(&HistoryText) -> &'static str) -> Signal<String> {
    let text = workspace.text();
    Signal::derive(move || choose(&text.get().history).to_owned())
}

/// The page.
#[component]
pub fn LogPage() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    let hash = Hash::expect();
    let setting = move |name: &'static str| {
        Signal::derive(move || {
            let query = query(&hash.get());
            let found = query.into_iter().find(|(key, _)| key == name);
            found.map(|(_, value)| value).unwrap_or_default()
        })
    };
    let (words, division, measure) = (setting(WORDS), setting(DIVISION), setting(MEASURE));
    let filter = move |changed: &'static str, value: String| {
        let value_of = |name: &str, now: Signal<String>| {
            if name == changed {
                value.clone()
            } else {
                now.get_untracked()
            }
        };
        let query = [
            (WORDS, value_of(WORDS, words)),
            (DIVISION, value_of(DIVISION, division)),
            (MEASURE, value_of(MEASURE, measure)),
        ];
        let query: Vec<(&str, &str)> = query.iter().map(|(key, it)| (*key, &**it)).collect();
        page::replace_hash(with_query(&Page::Log, &query).trim_start_matches('#'));
    };
    let told = Memo::new(move |_| {
        let (division, measure) = (division.get(), measure.get());
        let words = words.get().to_lowercase();
        plan.with(|plan| {
            let of_measure = |record: &RecordId| {
                measure.is_empty() || measure_of(plan, record).is_some_and(|it| *it.id == *measure)
            };
            workspace.with_log(|log| {
                let mut edits: Vec<&Edit> = log
                    .edits()
                    .filter(|edit| is_worth_telling(edit) && of_measure(&edit.record))
                    .filter(|edit| division.is_empty() || *edit.by.division == *division)
                    .collect();
                // By the clocks of their writers, as people look for them; numbers decide where clocks agree.
                edits.small_sort_by(|a, b| (b.at, &b.id).cmp(&(a.at, &a.id)));
                let told = edits
                    .into_iter()
                    .map(|it| Told::of(workspace, plan, log, it));
                told.filter(|told| words.is_empty() || has_words(told, &words))
                    .collect::<Vec<_>>()
            })
        })
    });
    let limit = RwSignal::new(STEP);
    let asked = RwSignal::new(None::<Doomed>);
    let divisions = Signal::derive(move || {
        let any = ChoiceOption::new("", text.get().history.any_division);
        let known = plan.with(|plan| {
            let option = |it: &crate::plan::Division| ChoiceOption::new(&*it.id, &*it.name);
            plan.divisions.iter().map(option).collect::<Vec<_>>()
        });
        std::iter::once(any).chain(known).collect()
    });
    let measures = Signal::derive(move || {
        let any = ChoiceOption::new("", text.get().history.any_measure);
        let known = plan.with(|plan| {
            let option = |it: &crate::plan::Measure| {
                let issue = it.issue.lines().next().unwrap_or_default();
                ChoiceOption::new(&*it.id, format!("{} {issue}", it.instrument.code()))
            };
            plan.measures.iter().map(option).collect::<Vec<_>>()
        });
        std::iter::once(any).chain(known).collect()
    });
    let file_name = move || {
        plan.with_untracked(|plan| {
            (text.get_untracked().history.file_name)(&plan.office.name, plan.year.be())
        })
    };
    let save = move |()| {
        let titles = text.get_untracked().history.columns;
        let columns = titles.iter().zip(WIDTHS);
        let row = |told: &Told| {
            let cells = [
                &told.when,
                &told.who,
                &what(told),
                &told.before,
                &told.after,
            ];
            cells.map(|cell| Value::Text(cell.clone())).to_vec()
        };
        let grid = Grid {
            name: text.get_untracked().history.log.to_owned(),
            columns: columns
                .map(|(title, width)| GridColumn::new(title, width))
                .collect(),
            rows: told.with_untracked(|told| told.iter().map(row).collect()),
        };
        let name = format!("{}.csv", file_name());
        let saved = files::download(&name, &write_csv(&grid), "text/csv;charset=utf-8");
        let saving = &text.get_untracked().saving;
        workspace.say(
            if saved.is_ok() {
                saving.downloaded
            } else {
                saving.download_refused
            },
            None,
        );
    };
    let count = move || workspace.digits(&(text.get().history.count)(told.with(Vec::len)));
    let rows = move || {
        let shown = told.with(|told| told.iter().take(limit.get()).cloned().collect::<Vec<_>>());
        shown
            .into_iter()
            .map(|told| view! { <Row told asked/> })
            .collect_view()
    };
    let heads = move || {
        let titles = text.get().history.columns;
        titles.map(|title| view! { <th scope="col">{title}</th> })
    };
    let nothing = move || view! { <p class="quiet">{say(workspace, |t| t.no_match)}</p> };
    view! {
        <PageHeader title=say(workspace, |t| t.log) lead=say(workspace, |t| t.log_lead)>
            <ButtonLink label=Signal::derive(move || text.get().erasing.title.to_owned()) href=Page::Erase.href()/>
            <ButtonLink icon=Symbol::Undo label=say(workspace, |t| t.past) href=Page::Past.href()/>
            <Button
                icon=Symbol::Download
                label=say(workspace, |t| t.csv)
                on_press=save
            />
            <Button
                kind=ButtonKind::Primary
                icon=Symbol::Print
                label=say(workspace, |t| t.print)
                on_press=move |()| {
                    // Paper has room for all that is filtered.
                    limit.set(usize::MAX);
                    set_timeout(move || page::print(&file_name()), std::time::Duration::ZERO);
                }
            />
        </PageHeader>
        <div class="log-bar no-print">
            <SearchField
                label=say(workspace, |t| t.search)
                clear_label=say(workspace, |t| t.clear)
                value=words
                on_search=move |it: String| filter(WORDS, it)
            />
            <Choice
                label=say(workspace, |t| t.division)
                options=divisions
                chosen=division
                on_choose=move |it: String| filter(DIVISION, it)
            />
            <Choice
                label=say(workspace, |t| t.measure)
                options=measures
                chosen=measure
                on_choose=move |it: String| filter(MEASURE, it)
            />
        </div>
        <p class="quiet" role="status">{count}</p>
        <Show when=move || !told.with(Vec::is_empty) fallback=nothing>
            <div class="table-scroll" role="region" tabindex="0" aria-label=say(workspace, |t| t.log)>
                <table class="data-table log-table">
                    <caption class="spoken">{say(workspace, |t| t.log)}</caption>
                    <thead><tr>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </Show>
        <Show when=move || { told.with(Vec::len) > limit.get() }>
            <div class="row no-print">
                <Button
                    label=say(workspace, |t| t.more)
                    on_press=move |()| limit.update(|limit| *limit += STEP)
                />
            </div>
        </Show>
        <EraseDialog asked/>
    }
}

fn what(told: &Told) -> String {
    if told.field.is_empty() {
        told.what.clone()
    } else {
        format!("{} › {}", told.what, told.field)
    }
}

fn has_words(told: &Told, words: &str) -> bool {
    [
        &told.who,
        &told.what,
        &told.field,
        &told.before,
        &told.after,
    ]
    .iter()
    .any(|text| text.to_lowercase().contains(words))
}

#[component]
fn Row(told: Told, asked: RwSignal<Option<Doomed>>) -> impl IntoView {
    let what = what(&told);
    view! {
        <tr>
            <td>{told.when}</td>
            <td>{told.who}</td>
            <td>{what}</td>
            <td>{told.before}</td>
            <td>
                {told.after}
                <span class="no-print"><EraseButton id=told.erasable asked/></span>
            </td>
        </tr>
    }
}
