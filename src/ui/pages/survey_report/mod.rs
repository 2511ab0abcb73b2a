//! `#/reports/survey`: the report of the survey, announcement first, as it will be printed.

mod filing;
mod options;

use super::reports::BackToReports;
use super::survey_results::{Chosen, Filter, Span, choose, divisions, forms, times};
use crate::browser::page;
use crate::calendar::{Period, Round};
use crate::report::{Document, SurveyInput, survey_report};
use crate::sorting::SmallSort;
use crate::survey::{self, Form, QuotedSuggestions, Survey, Tally, excluded, masked, selected};
use crate::ui::app::Hash;
use crate::ui::documents::{DocumentButtons, Sheets};
use crate::ui::parts::{ButtonLink, Choice, Empty, PageHeader, Skeleton, Symbol};
use crate::ui::route::Page;
use crate::ui::text::SurveyReportText;
use crate::ui::workspace::{Reading, Responses, Workspace};
use filing::Filing;
use leptos::prelude::*;
use options::Options;
use std::collections::BTreeMap;

/// Words of this page, in the language of the screen.
pub(super) fn say(choose: fn(&SurveyReportText) -> &'static str) -> Signal<String> {
    let workspace = Workspace::expect();
    let text = workspace.text();
    Signal::derive(move || workspace.digits(choose(&text.get().survey_report)))
}

/// What the report speaks of.
#[derive(Clone, Debug, PartialEq)]
struct Reported {
    form: Form,
    tally: Tally,
    period: Period,
    division: Option<String>,
    tags: Vec<(String, usize)>,
    quotes: Vec<String>,
}

impl Reported {
    fn new(
        survey: &Survey,
        responses: &Responses,
        filter: &Filter,
        period: Period,
    ) -> Option<Self> {
        let Chosen { form, versions } = choose(survey, responses, filter)?;
        let versions: Vec<&Form> = versions.iter().collect();
        let out = excluded(&survey.marks);
        let division = (!filter.division.is_empty()).then(|| filter.division.clone());
        let counted = survey::Filter {
            period: Some(period),
            division: division.as_deref().map(Into::into),
            ..survey::Filter::default()
        };
        let tally = Tally::new(&form, &versions, responses.columns(), &out, &counted);
        let mut ids = selected(&versions, responses.columns(), &out, &counted);
        ids.small_sort();
        let quotes = match survey.settings.suggestions {
            QuotedSuggestions::Tags => Vec::new(),
            QuotedSuggestions::All => {
                let all = responses.suggestions.iter().flat_map(|texts| texts.iter());
                let own = all.filter(|(id, _)| ids.binary_search(id).is_ok());
                let mut own: Vec<_> = own.collect();
                own.small_sort_by_key(|(id, _)| *id);
                own.dedup_by_key(|(id, _)| *id);
                own.iter().map(|(_, text)| masked(text)).collect()
            }
        };
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for (id, mark) in &survey.marks {
            if ids.binary_search(id).is_ok() {
                for tag in &mark.tags {
                    *counts.entry(tag.clone()).or_default() += 1;
                }
            }
        }
        let mut tags: Vec<(String, usize)> = counts.into_iter().collect();
        tags.small_sort_by(|a, b| (b.1, &a.0).cmp(&(a.1, &b.0)));
        Some(Self {
            form,
            tally,
            period,
            division,
            tags,
            quotes,
        })
    }
}

/// The page.
#[component]
pub fn SurveyReport() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let hash = Hash::expect();
    let filter = Memo::new(move |_| {
        let filter = Filter::parse(&hash.get());
        // A report speaks of a time that has an end: the year, unless another one is chosen.
        let span = match filter.span {
            Span::All => Span::Round(Round::TwelveMonths),
            span => span,
        };
        Filter { span, ..filter }
    });
    let reading = workspace.responses();
    let reported = Memo::new(move |_| {
        let Reading::Read(responses) = reading.get() else {
            return None;
        };
        let filter = filter.get();
        let year = workspace.plan().with(|plan| plan.year);
        let period = filter.span.period(year).unwrap_or_else(|| year.period());
        let survey = workspace.survey().get();
        Reported::new(&survey, &responses, &filter, period)
    });
    let document = Memo::new(move |_| {
        let reported = reported.get()?;
        let survey = workspace.survey().get();
        workspace.plan().with(|plan| {
            Some(survey_report(&SurveyInput {
                plan,
                survey: &survey,
                form: &reported.form,
                tally: &reported.tally,
                period: reported.period,
                division: reported.division.as_deref(),
                tags: &reported.tags,
                quotes: &reported.quotes,
            }))
        })
    });
    let is_made = Memo::new(move |_| document.with(Option::is_some));
    let is_reading = Memo::new(move |_| matches!(reading.get(), Reading::Unasked | Reading::Asked));
    let file_name = move |()| {
        let words = &text.get_untracked().survey_report;
        workspace
            .plan()
            .with_untracked(|plan| (words.file_name)(plan.office.name.trim(), plan.year.be()))
    };
    let content = move || {
        if is_made.get() {
            let sheets = Signal::derive(move || document.get().unwrap_or_else(blank));
            view! { <Sheets document=sheets/> }.into_any()
        } else if is_reading.get() {
            view! { <Skeleton label=say(|text| text.reading)/> }.into_any()
        } else {
            view! {
                <Empty icon=Symbol::Report title=say(|text| text.no_form) text=say(|text| text.no_form_about)>
                    <ButtonLink label=say(|text| text.to_survey) href=Page::Survey.href()/>
                </Empty>
            }
            .into_any()
        }
    };
    view! {
        <div class="stack no-print">
            <BackToReports/>
            <PageHeader title=say(|text| text.title) lead=say(|text| text.lead)>
                <DocumentButtons
                    document=move |()| document.get_untracked()
                    file_name
                    disabled=Signal::derive(move || !is_made.get())
                />
            </PageHeader>
            <Chooser filter reported/>
            <Options/>
            <Filing filter reported/>
        </div>
        {content}
    }
}

/// What stands in the moment between two documents; never seen.
fn blank() -> Document {
    Document {
        title: String::new(),
        language: crate::calendar::Language::Thai,
        numerals: crate::calendar::Numerals::Thai,
        sheets: Vec::new(),
    }
}

/// Form, time and division of the report.
#[component]
fn Chooser(filter: Memo<Filter>, reported: Memo<Option<Reported>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let go = move |change: fn(&mut Filter, String), value: String| {
        let mut next = filter.get_untracked();
        change(&mut next, value);
        let href = next.href_of(&Page::SurveyReport);
        page::replace_hash(href.trim_start_matches('#'));
    };
    let times = times(workspace);
    let closed_times = Signal::derive(move || {
        let mut times = times.get();
        // Neither all the time nor days of one's own choice, unless the address names them.
        let own = filter.get().span.key();
        times.retain(|time| !time.value.is_empty() && (time.value != "days" || own.contains('~')));
        times
    });
    view! {
        <div class="grid" data-cells="small">
            <Choice
                label=say(|text| text.form)
                options=forms(workspace)
                chosen=Signal::derive(move || {
                    reported.get().map(|reported| reported.form.key).unwrap_or_default()
                })
                on_choose=move |key| go(|filter, key| filter.form = key, key)
            />
            <Choice
                label=say(|text| text.time)
                options=closed_times
                chosen=Signal::derive(move || match filter.get().span {
                    Span::Days(_) => "days".to_owned(),
                    span => span.key(),
                })
                on_choose=move |key| go(|filter, key| filter.span = Span::from_key(&key), key)
            />
            <Choice
                label=say(|text| text.division)
                options=divisions(workspace)
                chosen=Signal::derive(move || filter.get().division)
                on_choose=move |id| go(|filter, id| filter.division = id, id)
            />
        </div>
    }
}
