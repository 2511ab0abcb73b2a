//! `#/survey/results`: what the citizens' answers say, by time, division, service and who answered.

mod bar;
mod days;
mod download;
mod filter;
mod general;
mod glance;
mod groups;
mod later;
mod ratings;
mod results;
mod sample;
mod suggestions;
mod trend;

use crate::ui::app::Hash;
use crate::ui::parts::{
    Banner, BannerKind, Button, ButtonLink, Empty, PageHeader, Skeleton, Symbol,
};
use crate::ui::route::Page;
use crate::ui::text::SurveyResultsText;
use crate::ui::workspace::{Reading, Workspace};
use bar::Bar;
use download::Download;
use later::Later;
use leptos::prelude::*;
use results::Results;
use sample::SampleSize;
use std::sync::Arc;
use suggestions::SuggestionList;

pub(super) use bar::{divisions, forms, times};
pub(super) use filter::{Filter, Span};
pub use results::Counted;
pub(super) use results::{Chosen, choose};

/// Words of this page, in the language of the screen.
pub(super) fn say(choose: fn(&SurveyResultsText) -> &'static str) -> Signal<String> {
    let workspace = Workspace::expect();
    let text = workspace.text();
    Signal::derive(move || workspace.digits(choose(&text.get().survey_results)))
}

/// The code of the screen's language, by which forms know their words.
pub(super) fn language(workspace: Workspace) -> &'static str {
    workspace.language_code().get()
}

/// The page.
#[component]
pub fn SurveyResults() -> impl IntoView {
    let workspace = Workspace::expect();
    let hash = Hash::expect();
    let filter = Memo::new(move |_| Filter::parse(&hash.get()));
    let reading = workspace.responses();
    let counted: Counted = expect_context();
    let results = Memo::new(move |_| {
        let Reading::Read(responses) = reading.get() else {
            return None;
        };
        let survey = workspace.survey().get();
        let year = workspace.plan().with(|plan| plan.year);
        Results::new(survey, responses, &filter.get(), year, counted).map(Arc::new)
    });
    let state = Memo::new(move |_| match reading.get() {
        Reading::Unasked | Reading::Asked => State::Reading,
        Reading::Failed(_) => State::Failed,
        Reading::Read(responses) if responses.is_empty() => State::Empty,
        Reading::Read(_) => State::Read,
    });
    let content = move || match state.get() {
        State::Reading => view! { <Skeleton label=say(|text| text.reading)/> }.into_any(),
        State::Failed => {
            view! { <Banner kind=BannerKind::Error text=say(|text| text.unreadable)/> }.into_any()
        }
        State::Empty => view! {
            <Empty icon=Symbol::People title=say(|text| text.none) text=say(|text| text.none_about)>
                <ButtonLink label=say(|text| text.to_survey) href=Page::Survey.href()/>
                <ButtonLink label=say(|text| text.import) href=Page::SurveyImport.href()/>
            </Empty>
        }
        .into_any(),
        State::Read => view! { <Content filter results/> }.into_any(),
    };
    view! {
        <PageHeader title=say(|text| text.title) lead=say(|text| text.lead)>
            <Show when=move || state.get() == State::Read>
                <ButtonLink
                    icon=Symbol::Report
                    label=say(|text| text.report)
                    href=Signal::derive(move || report_href(&filter.get()))
                />
                <Download results/>
                <ButtonLink icon=Symbol::Upload label=say(|text| text.import) href=Page::SurveyImport.href()/>
                <PrintButton/>
            </Show>
        </PageHeader>
        {content}
    }
}

/// The report of what is shown, as far as a report can follow the filter.
fn report_href(filter: &Filter) -> String {
    let filter = Filter {
        version: String::new(),
        service: String::new(),
        answer: String::new(),
        ..filter.clone()
    };
    filter.href_of(&Page::SurveyReport)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Reading,
    Failed,
    Empty,
    Read,
}

#[component]
fn PrintButton() -> impl IntoView {
    let workspace = Workspace::expect();
    let print = move |()| {
        let text = workspace.text().get_untracked();
        let name = workspace.plan().with_untracked(|plan| {
            (text.survey_results.file_name)(plan.office.name.trim(), plan.year.be())
        });
        crate::browser::page::print(&name);
    };
    view! { <Button icon=Symbol::Print label=say(|text| text.print) on_press=print/> }
}

#[component]
fn Content(filter: Memo<Filter>, results: Memo<Option<Arc<Results>>>) -> impl IntoView {
    let by = RwSignal::new(groups::DIVISIONS.to_owned());
    let step = RwSignal::new(trend::Step::default());
    let later = Later::follow(results);
    // Functions, not components: they follow the language and the digits of the screen.
    let first = move || {
        let results = results.get()?;
        Some(if results.is_hidden() {
            view! { <Banner kind=BannerKind::Warn text=say(|text| text.too_few)/> }.into_any()
        } else {
            glance::glance(&results).into_any()
        })
    };
    view! {
        <Bar filter results/>
        {first}
        {later.part(0, |results| ratings::ratings(&results).into_any())}
        {later.part(1, |results| general::general(&results).into_any())}
        {later.part(2, move |results| groups::groups(results, by).into_any())}
        {later.part(3, move |results| trend::trend(results, step).into_any())}
        {later.part(4, |results| days::day_counts(&results).into_any())}
        <Show when=move || later.has_begun(5)>
            <SampleSize results/>
            <SuggestionList results=later.results(5)/>
        </Show>
    }
}
