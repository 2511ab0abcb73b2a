//! How content people were over time: by month, quarter, half or year, whatever the filter's time.

use super::glance::{Head, row, shared_scale};
use super::language;
use super::results::Results;
use super::say;
use crate::calendar::{FiscalYear, Period, Quarter, Round};
use crate::plan::filed_surveys;
use crate::sorting::SmallSort;
use crate::survey::{Figures, SMALLEST_GROUP, shown};
use crate::ui::parts::{LineChart, Mark, SegmentOption, Segments};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use std::sync::Arc;

/// How wide a step of the trend is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// A month.
    #[default]
    Month,
    /// A quarter.
    Quarter,
    /// Six months.
    Half,
    /// A fiscal year.
    Year,
}

impl Step {
    const ALL: [Self; 4] = [Self::Month, Self::Quarter, Self::Half, Self::Year];

    const fn key(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Half => "half",
            Self::Year => "year",
        }
    }

    fn name(self) -> Signal<String> {
        match self {
            Self::Month => say(|text| text.by_month),
            Self::Quarter => say(|text| text.by_quarter),
            Self::Half => say(|text| text.by_half),
            Self::Year => say(|text| text.by_year),
        }
    }

    /// The steps of a fiscal year, with their names.
    fn of_year(self, year: FiscalYear, workspace: Workspace) -> Vec<(String, Period)> {
        let words = &workspace.text().get().survey_results;
        let short = year.be() % 100;
        match self {
            Self::Month => year
                .months()
                .map(|month| {
                    let name = month.short(workspace.language().get(), workspace.numerals().get());
                    (name, Period::month(month))
                })
                .to_vec(),
            Self::Quarter => Quarter::ALL
                .map(|quarter| {
                    let name = (words.quarter_short)(quarter.number(), short);
                    (name, year.quarter(quarter))
                })
                .to_vec(),
            Self::Half => {
                let first = year.round(Round::SixMonths);
                let second = Period {
                    first: first.last.plus_days(1),
                    last: year.last_day(),
                };
                vec![
                    ((words.half_short)(1, short), first),
                    ((words.half_short)(2, short), second),
                ]
            }
            Self::Year => vec![(year.be().to_string(), year.period())],
        }
    }
}

/// The trend as a line and as a table; its step outlives a filter.
pub fn trend(results: Arc<Results>, step: RwSignal<Step>) -> impl IntoView {
    let workspace = Workspace::expect();
    let top = results.ever.top;
    let bottom = shared_scale(&results.form).map_or(0.0, |scale| f64::from(scale.bottom()));
    let options = Signal::derive(move || {
        Step::ALL
            .map(|step| SegmentOption {
                value: step.key().to_owned(),
                label: step.name().get(),
                count: None,
            })
            .to_vec()
    });
    let shared = Arc::clone(&results);
    let steps = Memo::new(move |_| steps(workspace, &shared, step.get()));
    let points = Signal::derive(move || {
        steps.with(|steps| {
            let steps = steps.iter();
            steps
                .map(|(name, figures)| Mark {
                    label: workspace.digits(name),
                    value: figures.mean,
                    shown: workspace.digits(&shown(figures.mean, 2)),
                })
                .collect::<Vec<_>>()
        })
    });
    let rows = move || {
        let language = language(workspace);
        let scale = shared_scale(&results.form);
        steps.with(|steps| {
            let steps = steps.iter();
            steps
                .map(|(name, figures)| row(&results, name, figures, scale, language, workspace))
                .collect::<Vec<_>>()
        })
    };
    view! {
        <section class="card">
            <div class="card-head">
                <h2>{say(|text| text.trend)}</h2>
                <div data-print="hide">
                    <Segments
                        label=say(|text| text.trend_step)
                        options
                        chosen=Signal::derive(move || step.get().key().to_owned())
                        on_choose=move |key: String| {
                            let mut all = Step::ALL.into_iter();
                            step.set(all.find(|step| step.key() == key).unwrap_or(Step::Month));
                        }
                    />
                </div>
            </div>
            <LineChart label=say(|text| text.trend) points bounds=(bottom, top)/>
            <Show when=move || step.get() == Step::Year>
                <p class="quiet">{say(|text| text.years_filed)}</p>
            </Show>
            <details class="results-more">
                <summary>{say(|text| text.as_table)}</summary>
                <div class="table-scroll" tabindex="0" role="region" aria-label=say(|text| text.trend)>
                    <table class="data-table">
                        <caption>{say(|text| text.trend)}</caption>
                        <Head first=say(|text| text.period).get()/>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </details>
        </section>
    }
}

/// The steps of the plan's year and of each other year that had responses, and their figures; a
/// step of a narrow filter that few responses fall into has none.
fn steps(workspace: Workspace, results: &Results, step: Step) -> Vec<(String, Figures)> {
    let mut years = vec![results.year];
    if let Some(span) = results.ever.days.span() {
        // A clock that ran wild must not draw a century.
        let (mut year, last) = (FiscalYear::of(span.first), FiscalYear::of(span.last));
        while year <= last && years.len() < 12 {
            if results.ever.days.within(year.period()).count > 0 && !years.contains(&year) {
                years.push(year);
            }
            if year == year.next() {
                break;
            }
            year = year.next();
        }
    }
    years.small_sort();
    let filed = if step == Step::Year {
        filed(workspace, results, &years)
    } else {
        Vec::new()
    };
    let steps = years
        .into_iter()
        .flat_map(|year| step.of_year(year, workspace));
    let steps = steps.map(|(name, period)| {
        let group = results.ever.days.within(period);
        let is_few = !results.filter.answers.is_empty() && group.count < SMALLEST_GROUP;
        let figures = if is_few {
            Figures::default()
        } else {
            group.figures
        };
        (name, figures)
    });
    filed.into_iter().chain(steps).collect()
}

/// The years before those that have responses here, as the register of satisfaction reports has
/// them: of the whole office, on a scale of five levels.
fn filed(workspace: Workspace, results: &Results, years: &[FiscalYear]) -> Vec<(String, Figures)> {
    let filter = &results.filter;
    let is_whole =
        filter.answers.is_empty() && filter.division.is_none() && filter.service.is_none();
    if !is_whole || (results.ever.top - 5.0).abs() > f64::EPSILON {
        return Vec::new();
    }
    let first = years.first().copied();
    let surveys = workspace.plan().with(|plan| filed_surveys(plan));
    let before = surveys.into_iter().filter(|one| Some(one.year) < first);
    before
        .map(|one| {
            let figures = Figures {
                n: one.respondents,
                mean: Some(one.mean),
                deviation: None,
                percent: Some(one.mean * 20.0),
            };
            (one.year.be().to_string(), figures)
        })
        .collect()
}
