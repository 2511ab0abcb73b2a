//! The bar over the results: form, time, division, service, who answered.

use super::filter::{Filter, Span};
use super::results::Results;
use super::{language, say};
use crate::browser::page;
use crate::calendar::{Date, Period, Quarter, Round};
use crate::survey::{QuestionKind, UNSAID};
use crate::ui::fields::DayField;
use crate::ui::parts::{Button, ButtonKind, ButtonSize, Choice, ChoiceOption};
use crate::ui::route::Page;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use std::sync::Arc;

/// The value of the choice that opens two day fields.
const DAYS: &str = "days";

fn go(filter: &Filter) {
    page::replace_hash(filter.href_of(&Page::SurveyResults).trim_start_matches('#'));
}

/// The bar over the results.
#[component]
pub fn Bar(
    /// The filter of the address.
    filter: Memo<Filter>,
    /// What it shows.
    results: Memo<Option<Arc<Results>>>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let change = move |set: fn(&mut Filter, String), value: String| {
        let mut next = filter.get_untracked();
        set(&mut next, value);
        go(&next);
    };
    let is_days = move || matches!(filter.get().span, Span::Days(_));
    view! {
        <div class="results-bar" data-print="hide">
            <Choice
                label=say(|text| text.form)
                options=forms(workspace)
                chosen=Signal::derive(move || {
                    results.get().map(|results| results.form.key.clone()).unwrap_or_default()
                })
                on_choose=move |key| change(|filter, key| {
                    *filter = Filter { form: key, span: filter.span, ..Filter::default() };
                }, key)
            />
            <Versions filter results/>
            <Choice
                label=say(|text| text.time)
                options=times(workspace)
                chosen=Signal::derive(move || match filter.get().span {
                    Span::Days(_) => DAYS.to_owned(),
                    span => span.key(),
                })
                on_choose=move |key: String| {
                    let span = if key == DAYS {
                        let year = workspace.plan().with_untracked(|plan| plan.year);
                        let old = filter.get_untracked().span.period(year);
                        Span::Days(old.unwrap_or_else(|| year.period()))
                    } else {
                        Span::from_key(&key)
                    };
                    go(&Filter { span, ..filter.get_untracked() });
                }
            />
            <Show when=is_days><DayFields filter/></Show>
            <Choice
                label=say(|text| text.division)
                options=divisions(workspace)
                chosen=Signal::derive(move || filter.get().division)
                on_choose=move |id| change(|filter, id| filter.division = id, id)
            />
            <Show when=move || workspace.survey().with(|survey| !survey.services.is_empty())>
                <Choice
                    label=say(|text| text.service)
                    options=services(workspace)
                    chosen=Signal::derive(move || filter.get().service)
                    on_choose=move |id| change(|filter, id| filter.service = id, id)
                />
            </Show>
            <Choice
                label=say(|text| text.who)
                options=answers(workspace, results)
                chosen=Signal::derive(move || filter.get().answer)
                on_choose=move |key| change(|filter, key| filter.answer = key, key)
            />
            <p class="results-count" role="status">
                {move || {
                    let results = results.get()?;
                    let words = (text.get().survey_results.counted)(results.tally.count, results.ever.count);
                    Some(workspace.digits(&words))
                }}
                <Show when=move || !filter.with(Filter::is_empty)>
                    <Button
                        kind=ButtonKind::Quiet
                        size=ButtonSize::Small
                        label=say(|text| text.clear)
                        on_press=move |()| {
                            let form = filter.get_untracked().form;
                            go(&Filter { form, ..Filter::default() });
                        }
                    />
                </Show>
            </p>
        </div>
    }
}

/// The versions of the form, where there are several.
#[component]
fn Versions(filter: Memo<Filter>, results: Memo<Option<Arc<Results>>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let numbers = Memo::new(move |_| {
        let key = results.get().map(|results| results.form.key.clone());
        let key = key.unwrap_or_default();
        workspace.survey().with(|survey| {
            let versions = survey.versions(&key);
            versions
                .map(|form| ((*form.id).to_owned(), form.version))
                .collect::<Vec<_>>()
        })
    });
    let options = Signal::derive(move || {
        let words = &text.get().survey_results;
        let all = ChoiceOption::new("", words.all_versions);
        let each = numbers
            .get()
            .into_iter()
            .map(|(id, number)| ChoiceOption::new(id, workspace.digits(&(words.version)(number))));
        std::iter::once(all).chain(each).collect::<Vec<_>>()
    });
    view! {
        <Show when=move || numbers.with(Vec::len) != 1>
            <Choice
                label=say(|text| text.versions)
                options
                chosen=Signal::derive(move || filter.get().version)
                on_choose=move |version: String| go(&Filter { version, ..filter.get_untracked() })
            />
        </Show>
    }
}

/// The first and the last day.
#[component]
fn DayFields(filter: Memo<Filter>) -> impl IntoView {
    let workspace = Workspace::expect();
    let period = move || {
        let year = workspace.plan().with(|plan| plan.year);
        filter
            .get()
            .span
            .period(year)
            .unwrap_or_else(|| year.period())
    };
    let set = move |change: fn(&mut Period, Date), day: Option<Date>| {
        let Some(day) = day else { return };
        let mut next = untrack(period);
        change(&mut next, day);
        if next.first > next.last {
            next = Period {
                first: day,
                last: day,
            };
        }
        go(&Filter {
            span: Span::Days(next),
            ..filter.get_untracked()
        });
    };
    view! {
        <DayField
            label=say(|text| text.first_day)
            value=Signal::derive(move || Some(period().first))
            on_commit=move |day| set(|period, day| period.first = day, day)
        />
        <DayField
            label=say(|text| text.last_day)
            value=Signal::derive(move || Some(period().last))
            on_commit=move |day| set(|period, day| period.last = day, day)
        />
    }
}

/// The forms.
pub fn forms(workspace: Workspace) -> Signal<Vec<ChoiceOption>> {
    Signal::derive(move || {
        let language = language(workspace);
        workspace.survey().with(|survey| {
            let newest = survey.newest();
            newest
                .map(|form| ChoiceOption::new(form.key.clone(), form.name.of(language)))
                .collect()
        })
    })
}

/// All the time, rounds, quarters, months, any days.
pub fn times(workspace: Workspace) -> Signal<Vec<ChoiceOption>> {
    let text = workspace.text();
    Signal::derive(move || {
        let words = &text.get().survey_results;
        let year = workspace.plan().with(|plan| plan.year);
        let mut options = vec![
            (Span::All, words.ever.to_owned()),
            (Span::Round(Round::TwelveMonths), (words.year)(year.be())),
            (Span::Round(Round::SixMonths), words.first_half.to_owned()),
            (Span::SecondHalf, words.second_half.to_owned()),
        ];
        options.extend(
            Quarter::ALL.map(|quarter| (Span::Quarter(quarter), (words.quarter)(quarter.number()))),
        );
        options.extend(year.months().map(|month| {
            let name = workspace.date(crate::calendar::PartialDate::Month(month));
            (Span::Month(month), name)
        }));
        let options = options.into_iter();
        options
            .map(|(span, name)| ChoiceOption::new(span.key(), workspace.digits(&name)))
            .chain([ChoiceOption::new(DAYS, words.any_days)])
            .collect()
    })
}

/// Every division, or one.
pub fn divisions(workspace: Workspace) -> Signal<Vec<ChoiceOption>> {
    let text = workspace.text();
    Signal::derive(move || {
        let every = ChoiceOption::new("", text.get().survey_results.every_division);
        let divisions = workspace.plan().with(|plan| {
            let divisions = plan.divisions.iter();
            divisions
                .map(|one| ChoiceOption::new(&*one.id, one.name.as_str()))
                .collect::<Vec<_>>()
        });
        std::iter::once(every).chain(divisions).collect()
    })
}

fn services(workspace: Workspace) -> Signal<Vec<ChoiceOption>> {
    let text = workspace.text();
    Signal::derive(move || {
        let language = language(workspace);
        let every = ChoiceOption::new("", text.get().survey_results.every_service);
        let services = workspace.survey().with(|survey| {
            let services = survey.services.iter();
            services
                .map(|one| ChoiceOption::new(&*one.id, one.text.of(language)))
                .collect::<Vec<_>>()
        });
        std::iter::once(every).chain(services).collect()
    })
}

/// Everybody, or those who chose a choice of a question.
fn answers(workspace: Workspace, results: Memo<Option<Arc<Results>>>) -> Signal<Vec<ChoiceOption>> {
    let text = workspace.text();
    Signal::derive(move || {
        let words = &text.get().survey_results;
        let language = language(workspace);
        let mut options = vec![ChoiceOption::new("", words.everybody)];
        let form = results.get().map(|results| results.form.clone());
        for question in form.iter().flat_map(|form| &form.questions) {
            let name = question.text.of(language);
            let key = match question.kind {
                QuestionKind::One => question.key.clone(),
                // `to_tally` turns it into the key of a tick.
                QuestionKind::Several => format!("{}/", question.key),
            };
            let choices = question.choices.iter();
            options.extend(choices.map(|choice| {
                let label = format!("{name}: {}", choice.text.of(language));
                ChoiceOption::new(format!("{key}:{}", choice.number), workspace.digits(&label))
            }));
            if question.kind == QuestionKind::One {
                let label = format!("{name}: {}", words.unsaid);
                options.push(ChoiceOption::new(format!("{key}:{UNSAID}"), label));
            }
        }
        options
    })
}
