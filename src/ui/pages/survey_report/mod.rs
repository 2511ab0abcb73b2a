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

    fn document(&self, workspace: Workspace) -> Document {
        let survey = workspace.survey().get();
        workspace.plan().with(|plan| {
            survey_report(&SurveyInput {
                plan,
                survey: &survey,
                form: &self.form,
                tally: &self.tally,
                period: self.period,
                division: self.division.as_deref(),
                tags: &self.tags,
                quotes: &self.quotes,
            })
        })
    }
}

/// How the report of the year stands with the public.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Announced {
    /// Nobody has answered.
    NoResponses,
    /// It has no day of announcement.
    Draft,
    /// The responses are being read.
    Reading,
    /// It is announced.
    Yes(Box<Document>),
}

impl Announced {
    /// Whether the report has a day of announcement, which has come.
    pub(super) fn is_due(workspace: Workspace) -> bool {
        let today = workspace.today().get();
        let day = workspace
            .survey()
            .with(|survey| survey.settings.announced_on);
        day.is_some_and(|day| day <= today)
    }

    /// The report of the whole office, of responses that are asked for once it is due: of the
    /// latest of the year, its first half and the year before that had ended on that day.
    pub(super) fn of(workspace: Workspace, reading: Option<Reading>) -> Self {
        let survey = workspace.survey().get();
        if survey.forms.is_empty() {
            return Self::NoResponses;
        }
        if !Self::is_due(workspace) {
            return Self::Draft;
        }
        let responses = match reading {
            Some(Reading::Read(responses)) => responses,
            Some(Reading::Failed(_)) => return Self::NoResponses,
            Some(Reading::Unasked | Reading::Asked) | None => return Self::Reading,
        };
        let year = workspace.plan().with(|plan| plan.year);
        let periods = [
            year.period(),
            year.round(Round::SixMonths),
            year.previous().period(),
        ];
        let had_ended = |period: &&Period| survey.settings.announced_on > Some(period.last);
        let reported = periods.iter().filter(had_ended).find_map(|period| {
            let filter = Filter::default();
            let reported = Reported::new(&survey, &responses, &filter, *period)?;
            (reported.tally.count > 0).then_some(reported)
        });
        reported.map_or(Self::NoResponses, |reported| {
            Self::Yes(Box::new(reported.document(workspace)))
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
        let document = reported.get()?.document(workspace);
        Some(document.with_check_code(workspace.check_code(None).as_deref()))
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
        foot: String::new(),
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
