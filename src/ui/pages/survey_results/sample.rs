//! Whether there are enough responses for the population, and how means become levels.

use super::glance::shared_scale;
use super::results::Results;
use super::{language, say};
use crate::calendar::{arabic_digits, counted};
use crate::survey::{
    BANDS, Bands, MARGIN, POPULATION, SurveyKind, margin_reached, sample_size, shown,
};
use crate::ui::parts::{Card, Choice, ChoiceOption, TextField};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use std::sync::Arc;

/// The value of the choice of bounds of one's own.
const OWN: &str = "own";

/// Population and sample, and the bands of levels.
#[component]
pub fn SampleSize(results: Memo<Option<Arc<Results>>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let settings = Memo::new(move |_| workspace.survey().with(|survey| survey.settings.clone()));
    let error = RwSignal::new(None::<String>);
    let value = Signal::derive(move || {
        let population = settings.with(|settings| settings.population);
        population.map_or_else(String::new, |number| {
            workspace.digits(&counted(number as usize))
        })
    });
    let commit = move |typed: String| {
        let typed: String = arabic_digits(&typed)
            .chars()
            .filter(|c| !c.is_whitespace() && *c != ',')
            .collect();
        if typed.is_empty() || typed.parse::<u32>().is_ok_and(|number| number > 0) {
            error.set(None);
            workspace.set(SurveyKind::Settings.prefix(), POPULATION, &typed);
        } else {
            error.set(Some(
                text.get_untracked()
                    .survey_results
                    .population_wrong
                    .to_owned(),
            ));
        }
    };
    let said = move || {
        let words = &text.get().survey_results;
        let population = settings.with(|settings| settings.population)?;
        let needed = sample_size(population, MARGIN)?;
        let count = results.get().map_or(0, |results| results.tally.count);
        let margin = margin_reached(population, count).map(|margin| margin * 100.0);
        let said = (words.sample)(needed, count, &shown(margin, 2));
        Some(workspace.digits(&said))
    };
    view! {
        <Card title=say(|text| text.sample_title)>
            <div class="grid">
                <TextField
                    label=say(|text| text.population)
                    hint=say(|text| text.population_hint)
                    keys="numeric"
                    value
                    error
                    on_commit=commit
                />
                <BandsChoice results/>
            </div>
            <p role="status">{said}</p>
        </Card>
    }
}

/// How means become levels.
#[component]
fn BandsChoice(results: Memo<Option<Arc<Results>>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let bands = Memo::new(move |_| {
        workspace
            .survey()
            .with(|survey| survey.settings.bands.clone())
    });
    let set = move |wire: &str| workspace.set(SurveyKind::Settings.prefix(), BANDS, wire);
    let error = RwSignal::new(None::<String>);
    let own = Signal::derive(move || match bands.get() {
        Bands::Own(bounds) => workspace.digits(&Bands::Own(bounds).to_wire().replace(',', " ")),
        Bands::Nearest | Bands::Equal => String::new(),
    });
    let commit = move |typed: String| {
        let typed = arabic_digits(&typed);
        let bounds: Vec<&str> = typed
            .split(|c: char| c.is_whitespace() || matches!(c, ',' | '/'))
            .filter(|bound| !bound.is_empty())
            .collect();
        match Bands::from_wire(&bounds.join(",")) {
            Some(bands) => {
                error.set(None);
                set(&bands.to_wire());
            }
            None => error.set(Some(
                text.get_untracked().survey_results.bounds_wrong.to_owned(),
            )),
        }
    };
    let options = Signal::derive(move || {
        let words = &text.get().survey_results;
        vec![
            ChoiceOption::new("nearest", workspace.digits(words.bands_nearest)),
            ChoiceOption::new("equal", workspace.digits(words.bands_equal)),
            ChoiceOption::new(OWN, words.bands_own),
        ]
    });
    let chosen = Signal::derive(move || match bands.get() {
        Bands::Own(_) => OWN.to_owned(),
        fixed => fixed.to_wire(),
    });
    let choose = move |key: String| {
        if key == OWN {
            // The bounds in force are the ones to begin with.
            let scale = results.get_untracked();
            let scale = scale
                .as_ref()
                .and_then(|results| shared_scale(&results.form));
            let bounds = scale.and_then(|scale| bands.get_untracked().bounds(scale));
            let bounds = bounds.unwrap_or_else(|| vec![451, 351, 251, 151]);
            set(&Bands::Own(bounds).to_wire());
        } else {
            set(&key);
        }
    };
    let ranges = move || {
        let language = language(workspace);
        let results = results.get()?;
        let scale = shared_scale(&results.form)?;
        let ranges = bands.get().ranges(scale);
        let named = ranges.iter().zip(&scale.levels);
        let named: Vec<String> = named
            .map(|((from, to), level)| format!("{from}–{to} {}", level.text.of(language)))
            .collect();
        Some(workspace.digits(&named.join(" · ")))
    };
    view! {
        <div class="stack" data-gap="small">
            <Choice label=say(|text| text.bands) options chosen on_choose=choose/>
            <Show when=move || matches!(bands.get(), Bands::Own(_))>
                <TextField
                    label=say(|text| text.bounds)
                    hint=say(|text| text.bounds_hint)
                    value=own
                    error
                    on_commit=commit
                />
            </Show>
            <p class="field-hint">{ranges}</p>
        </div>
    }
}
