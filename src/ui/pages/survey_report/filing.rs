//! Files the figures of the report in the registers that the measures count.

use super::{Reported, say};
use crate::calendar::FiscalYear;
use crate::plan::{SurveyFigures, file_survey, is_filed};
use crate::survey::{rounded, shown};
use crate::ui::pages::survey_results::Filter;
use crate::ui::parts::{Button, Icon, Symbol};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The button that files the figures, and whether they are filed.
#[component]
pub fn Filing(filter: Memo<Filter>, reported: Memo<Option<Reported>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let figures = Memo::new(move |_| {
        let reported = reported.get().filter(|reported| reported.tally.count > 0)?;
        let words = &text.get().survey_report;
        Some(figures(workspace, &reported, &filter.get(), words.title))
    });
    let known = Memo::new(move |_| {
        let figures = figures.get()?;
        workspace
            .plan()
            .with(|plan| Some(is_filed(plan, &figures.key)))
    });
    let file = move |()| {
        let Some(figures) = figures.get_untracked() else {
            return;
        };
        workspace.change(move |log, plan| file_survey(log, plan, &figures));
        workspace.say_undoable(text.get_untracked().survey_report.filed_now);
    };
    let label = Signal::derive(move || {
        let words = &text.get().survey_report;
        let is_known = known.get() == Some(true);
        if is_known {
            words.file_again
        } else {
            words.file
        }
        .to_owned()
    });
    view! {
        <Show when=move || figures.with(Option::is_some)>
            <div class="row survey-filing">
                <Button icon=Symbol::Check label on_press=file/>
                <p class="quiet">{say(|text| text.file_about)}</p>
                <Show when=move || known.get() == Some(true)>
                    <p class="row">
                        <Icon symbol=Symbol::Check/>
                        {say(|text| text.is_filed)}
                    </p>
                </Show>
            </div>
        </Show>
    }
}

fn figures(
    workspace: Workspace,
    reported: &Reported,
    filter: &Filter,
    title: &str,
) -> SurveyFigures {
    let overall = reported.tally.overall;
    let settings = workspace.survey().with(|survey| survey.settings.clone());
    let is_of_five = (reported.tally.top - 5.0).abs() < f64::EPSILON;
    let year = FiscalYear::of(reported.period.first);
    let number = settings.announcement.trim();
    let key = [&reported.form.key, &filter.span.key(), &filter.division];
    SurveyFigures {
        key: key.map(String::as_str).join("."),
        year,
        respondents: reported.tally.count,
        mean: is_of_five.then(|| shown(overall.mean, 2)),
        percent: overall.percent.map(|percent| rounded(percent, 2)),
        announced_on: settings.announced_on,
        title: [title, number].join(" ").trim().to_owned(),
        division: reported.division.as_deref().map(Into::into),
    }
}
