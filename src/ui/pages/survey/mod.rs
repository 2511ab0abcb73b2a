//! `#/survey`: the forms, what came in, and the ways to the counter and to paper.

mod forms;
mod services;

use super::survey_results;
use crate::calendar::{Date, FiscalYear, counted};
use crate::ui::parts::{Banner, BannerKind, ButtonLink, Figure, PageHeader, Symbol, WorkState};
use crate::ui::route::Page;
use crate::ui::text::SurveyText;
use crate::ui::workspace::{Reading, Responses, Saving, Workspace};
use forms::{BuiltInCard, FormsCard};
use leptos::prelude::*;
use services::ServicesCard;

pub(super) use services::division_options;

/// A word of the survey that follows the language.
pub(super) fn say(workspace: Workspace, choose: fn(&SurveyText) -> &'static str) -> Signal<String> {
    let text = workspace.text();
    Signal::derive(move || choose(&text.get().survey).to_owned())
}

/// How many responses have a day.
fn count_of(responses: &Responses, day: Date) -> usize {
    let blocks = responses.columns();
    blocks.map(|block| block.count_on(day)).sum()
}

/// The page.
#[component]
pub fn Survey() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    view! {
        <PageHeader title=say(workspace, |t| t.title) lead=say(workspace, |t| t.lead)>
            <ButtonLink
                icon=Symbol::Report
                label=survey_results::say(|text| text.title)
                href=Page::SurveyResults.href()
            />
        </PageHeader>
        {move || {
            let reading = workspace.responses().get();
            let Reading::Read(responses) = reading else { return None };
            let unreadable = responses.unreadable;
            (unreadable > 0).then(|| {
                let words = (text.get().survey.unreadable)(unreadable);
                view! { <Banner kind=BannerKind::Warn text=workspace.digits(&words)/> }
            })
        }}
        <OtherYear/>
        <Counts/>
        <FormsCard/>
        <BuiltInCard/>
        <ServicesCard/>
    }
}

/// The open plan is of a year that is over: where responses of today go.
#[component]
pub(super) fn OtherYear() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let words = Memo::new(move |_| {
        let year = workspace.plan().with(|plan| plan.year.be());
        let today = FiscalYear::of(workspace.clock_day().get()).be();
        let open = workspace.open_log().get();
        let has_new = workspace.logs().with(|logs| {
            let own = logs.iter().find(|log| log.id == open)?;
            let mut others = logs.iter();
            let is_old = !own.is_sample && own.year < today;
            is_old.then(|| others.any(|log| log.office == own.office && log.year == today))
        })?;
        let words = &text.get().survey;
        let words = if has_new {
            words.new_year
        } else {
            words.no_new_year
        };
        Some(workspace.digits(&words(year, today)))
    });
    move || {
        let words = words.get()?;
        Some(view! { <Banner kind=BannerKind::Warn text=words/> })
    }
}

/// What came in, and whether the disk takes it: for staff.
#[component]
fn Counts() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let responses = workspace.responses();
    let figure = move |count: fn(&Responses, Date) -> usize| {
        Signal::derive(move || match responses.get() {
            Reading::Read(responses) => {
                let count = count(&responses, workspace.clock_day().get());
                workspace.digits(&counted(count))
            }
            Reading::Unasked | Reading::Asked => "…".to_owned(),
            Reading::Failed(_) => "–".to_owned(),
        })
    };
    let storage = Signal::derive(move || {
        let saving = &text.get().saving;
        match (responses.get(), workspace.saving().get()) {
            (Reading::Failed(why), _) => saving.words_of(&why),
            (_, Saving::NotSaved { why, .. }) => saving.words_of(&why),
            (_, Saving::Unkept) => saving.unkept,
            (_, Saving::Opening) => saving.opening,
            (_, Saving::Saved | Saving::Saving) => saving.saved,
        }
        .to_owned()
    });
    view! {
        <div class="survey-counts">
            <Figure
                number=figure(count_of)
                label=say(workspace, |t| t.today)
                state=WorkState::Progress
            />
            <Figure number=figure(|all, _| all.len()) label=say(workspace, |t| t.all)/>
            <p class="survey-storage">
                <span class="quiet">{say(workspace, |t| t.storage)}</span>
                <span>{storage}</span>
            </p>
        </div>
    }
}
