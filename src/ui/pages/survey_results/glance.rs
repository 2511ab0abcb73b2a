//! The figures that matter, large, and the mean of each aspect.

use super::results::Results;
use super::{language, say};
use crate::calendar::counted;
use crate::survey::{Figures, Form, Scale, rated, shown};
use crate::ui::parts::{BarChart, Card, Figure, Mark};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The scale that all items of a form share.
pub(super) fn shared_scale(form: &Form) -> Option<&Scale> {
    let mut scales = form.items().filter_map(|item| form.scale(item));
    let first = scales.next()?;
    scales.all(|scale| scale.id == first.id).then_some(first)
}

/// The word for the level that figures stand for, or a dash.
pub(super) fn level_of(
    results: &Results,
    figures: &Figures,
    scale: Option<&Scale>,
    language: &str,
) -> String {
    let bands = &results.survey.settings.bands;
    let level = figures.mean.zip(scale);
    let level = level.and_then(|(mean, scale)| bands.level(mean, scale));
    level.map_or_else(
        || crate::survey::DASH.to_owned(),
        |level| level.text.of(language).to_owned(),
    )
}

/// The figures that matter.
pub fn glance(results: &Results) -> impl IntoView + use<> {
    let workspace = Workspace::expect();
    let language = language(workspace);
    let text = workspace.text().get();
    let words = &text.survey_results;
    let digits = move |text: &str| workspace.digits(text);
    let overall = results.tally.overall;
    let level = level_of(results, &overall, shared_scale(&results.form), language);
    let percent = match overall.percent {
        Some(_) => format!("{} %", shown(overall.percent, 2)),
        None => shown(None, 2),
    };
    let partial = results.tally.partial;
    let partial = (partial > 0).then(|| digits(&(words.partial)(partial)));
    let bars: Vec<Mark> = rated(&results.form, &results.tally)
        .map(|(aspect, tally)| Mark {
            label: aspect.text.of(language).to_owned(),
            value: tally.figures.percent,
            shown: digits(&shown(tally.figures.mean, 2)),
        })
        .collect();
    let rows: Vec<_> = rated(&results.form, &results.tally)
        .map(|(aspect, tally)| {
            let scale = aspect
                .items
                .first()
                .and_then(|item| results.form.scale(item));
            row(
                results,
                aspect.text.of(language),
                &tally.figures,
                scale,
                language,
                workspace,
            )
        })
        .collect();
    let whole = row(
        results,
        words.overall,
        &overall,
        shared_scale(&results.form),
        language,
        workspace,
    );
    let count = digits(&counted(results.tally.count));
    let has_aspects = results.form.aspects.len() > 1;
    view! {
        <Card title=say(|text| text.glance)>
            <div class="grid" data-cells="small">
                <Figure number=count label=say(|text| text.responses)/>
                <Figure number=digits(&shown(overall.mean, 2)) label=say(|text| text.mean)/>
                <Figure number=digits(&shown(overall.deviation, 2)) label=say(|text| text.deviation)/>
                <Figure number=digits(&percent) label=say(|text| text.percent)/>
                <Figure number=level label=say(|text| text.level)/>
            </div>
            {partial.map(|partial| view! { <p class="quiet">{partial}</p> })}
            {has_aspects.then(|| view! {
                <BarChart label=say(|text| text.by_aspect) bars whole=100.0/>
            })}
        </Card>
        {has_aspects.then(|| view! {
            <div class="table-scroll" tabindex="0" role="region" aria-label=words.by_aspect>
                <table class="data-table">
                    <caption>{words.by_aspect}</caption>
                    <Head first=words.aspect.to_owned()/>
                    <tbody>{rows}{whole}</tbody>
                </table>
            </div>
        })}
    }
}

/// The titles of the columns of figures.
#[component]
pub(super) fn Head(
    /// The title of the first column.
    first: String,
) -> impl IntoView {
    view! {
        <thead>
            <tr>
                <th scope="col">{first}</th>
                <th scope="col" class="numeric">{say(|text| text.n)}</th>
                <th scope="col" class="numeric">{say(|text| text.mean)}</th>
                <th scope="col" class="numeric">{say(|text| text.deviation)}</th>
                <th scope="col" class="numeric">{say(|text| text.percent_short)}</th>
                <th scope="col">{say(|text| text.level)}</th>
            </tr>
        </thead>
    }
}

/// A row of figures behind a name.
pub(super) fn row(
    results: &Results,
    name: &str,
    figures: &Figures,
    scale: Option<&Scale>,
    language: &str,
    workspace: Workspace,
) -> impl IntoView + use<> {
    let level = level_of(results, figures, scale, language);
    let digits = move |text: String| workspace.digits(&text);
    view! {
        <tr>
            <th scope="row">{workspace.digits(name)}</th>
            <td class="numeric">{digits(counted(figures.n))}</td>
            <td class="numeric">{digits(shown(figures.mean, 2))}</td>
            <td class="numeric">{digits(shown(figures.deviation, 2))}</td>
            <td class="numeric">{digits(shown(figures.percent, 2))}</td>
            <td>{level}</td>
        </tr>
    }
}
