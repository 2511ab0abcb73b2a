//! The table in which the scores of two years are entered.

use super::say;
use crate::calendar::arabic_digits;
use crate::ita::{Assessment, Basis, Catalogue, Instrument, Score, Scored};
use crate::plan::{self, Plan, score_record};
use crate::ui::parts::{Button, ButtonSize, Card, Symbol, TextField};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The first assessed year in which EIT has two parts.
const PARTS_SINCE: u16 = 2566;

/// The scores of the assessed year and of the one before.
#[component]
pub(super) fn Scores(
    /// What is to be pasted; `None` while the dialogue is closed.
    pasting: RwSignal<Option<String>>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    let rows = Memo::new(move |_| plan.with(|plan| rows(plan)));
    let title = move || {
        let year = plan.with(|plan| plan.assessed.be());
        workspace.digits(&(text.get().analysis.scores)(year))
    };
    let year = move |before: u16| {
        let year = plan.with(|plan| plan.assessed.be()) - before;
        workspace.digits(&(text.get().analysis.score_of)(year))
    };
    let aside = ViewFn::from(move || {
        view! {
            <Button
                size=ButtonSize::Small
                icon=Symbol::Copy
                label=say(|text| text.paste)
                on_press=move |()| pasting.set(Some(String::new()))
            />
        }
    });
    view! {
        <Card title=Signal::derive(title) aside>
            <Overall/>
            <div class="table-scroll" tabindex="0" role="region" aria-label=move || say(|text| text.table).get()>
                <table class="data-table scores">
                    <caption class="spoken">{say(|text| text.table)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{say(|text| text.scored)}</th>
                            <th scope="col">{move || year(0)}</th>
                            <th scope="col">{move || year(1)}</th>
                            <th scope="col" class="numeric">{say(|text| text.change)}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || rows.get() key=Clone::clone let:row>
                            <ScoreRow row/>
                        </For>
                    </tbody>
                </table>
            </div>
        </Card>
    }
}

/// Something that has a score, and its name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct ScoredRow {
    of: Scored,
    name: String,
}

/// Each instrument, its parts and its indicators.
fn rows(plan: &Plan) -> Vec<ScoredRow> {
    let year = plan.assessed.be();
    let catalogue = plan.catalogue(year);
    let mut rows = Vec::new();
    for instrument in Instrument::ALL {
        rows.push(ScoredRow {
            of: Scored::Instrument(instrument),
            name: format!("{} {}", instrument.code(), instrument.name_th()),
        });
        if instrument == Instrument::Eit && year >= PARTS_SINCE {
            rows.extend([1, 2].map(|part| ScoredRow {
                of: Scored::EitPart(part),
                name: format!("EIT ส่วนที่ {part}"),
            }));
        }
        let indicators = catalogue.top_indicators();
        let of_instrument = indicators.filter(|indicator| indicator.instrument == instrument);
        rows.extend(of_instrument.map(|indicator| ScoredRow {
            of: Scored::Indicator(indicator.number.clone()),
            name: format!("{} {}", indicator.number, indicator.name),
        }));
    }
    rows
}

#[component]
fn ScoreRow(row: ScoredRow) -> impl IntoView {
    let workspace = Workspace::expect();
    let plan = workspace.plan();
    let is_instrument = matches!(row.of, Scored::Instrument(_));
    let of = row.of.clone();
    let change = move || {
        let [now, before] = plan.with(|plan| {
            let year = plan.assessed.be();
            [year, year - 1].map(|year| score(&plan.assessment(year), &of, &plan.catalogue(year)))
        });
        let (Some((now, _)), Some((before, _))) = (now, before) else {
            return "–".to_owned();
        };
        let change = i32::from(now.hundredths()) - i32::from(before.hundredths());
        let sign = if change > 0 { "+" } else { "" };
        workspace.digits(&format!("{sign}{:.2}", f64::from(change) / 100.0))
    };
    let name = row.name.clone();
    view! {
        <tr data-level=if is_instrument { "instrument" } else { "indicator" }>
            <th scope="row">{move || workspace.digits(&name)}</th>
            <td><ScoreField of=row.of.clone() name=row.name.clone() before=0/></td>
            <td><ScoreField of=row.of name=row.name before=1/></td>
            <td class="numeric">{change}</td>
        </tr>
    }
}

/// The score that is entered or, of an instrument, computed.
fn score(scores: &Assessment, of: &Scored, catalogue: &Catalogue) -> Option<(Score, Basis)> {
    match of {
        Scored::Instrument(instrument) => scores.instrument(*instrument, catalogue),
        Scored::EitPart(_) | Scored::Indicator(_) => {
            scores.entered(of).map(|score| (score, Basis::Entered))
        }
    }
}

/// The field of a score, `before` years before the assessed one.
#[component]
fn ScoreField(of: Scored, name: String, before: u16) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    let refused = RwSignal::new(None::<String>);
    let of = StoredValue::new(of);
    let year = move || plan.with(|plan| plan.assessed.be()) - before;
    let value = Signal::derive(move || {
        let entered = plan.with(|plan| {
            let scores = plan.assessment(plan.assessed.be() - before);
            of.with_value(|of| scores.entered(of))
        });
        let shown = entered.map(|score| workspace.digits(&score.to_string()));
        refused.get().or(shown).unwrap_or_default()
    });
    // What an instrument's indicators come to stands in the empty field.
    let computed = Signal::derive(move || {
        let found = plan.with(|plan| {
            let year = plan.assessed.be() - before;
            of.with_value(|of| score(&plan.assessment(year), of, &plan.catalogue(year)))
        });
        let computed = found.filter(|(_, basis)| *basis == Basis::Computed);
        computed.map_or_else(String::new, |(score, _)| {
            workspace.digits(&(text.get().analysis.computed)(&score.to_string()))
        })
    });
    let error = Signal::derive(move || {
        refused
            .with(Option::is_some)
            .then(|| workspace.digits(text.get().analysis.bad_score))
    });
    let commit = move |typed: String| {
        let plain = arabic_digits(typed.trim());
        let score = Score::parse(&plain);
        if score.is_none() && !plain.is_empty() {
            refused.set(Some(typed));
            return;
        }
        refused.set(None);
        let score = score.map(|score| score.to_string()).unwrap_or_default();
        let record = of.with_value(|of| score_record(untrack(year), of));
        workspace.set(&record, plan::SCORE, &score);
    };
    let label =
        Signal::derive(move || workspace.digits(&(text.get().analysis.score_label)(&name, year())));
    view! {
        <TextField
            label
            label_hidden=true
            keys="decimal"
            value
            placeholder=computed
            error
            on_commit=commit
        />
    }
}

/// Total and grade, and how they changed.
#[component]
fn Overall() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    let words = move || {
        let words = &text.get().analysis;
        let [now, before] = plan.with(|plan| {
            let year = plan.assessed.be();
            [year, year - 1].map(|year| {
                let catalogue = plan.catalogue(year);
                plan.assessment(year).grade(&catalogue, year)
            })
        });
        let Some((total, grade)) = now else {
            return words.no_total.to_owned();
        };
        let change = before.map(|(before, _)| {
            let change = i32::from(total.hundredths()) - i32::from(before.hundredths());
            f64::from(change) / 100.0
        });
        workspace.digits(&(words.total)(&total.to_string(), grade.name_th(), change))
    };
    view! { <p class="scores-total">{words}</p> }
}
