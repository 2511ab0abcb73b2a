//! Column 1: the issue, and where in the assessment it comes from.

use super::form::Form;
use super::item::ItemChoice;
use crate::ita::{Catalogue, Instrument, Wording};
use crate::log::Change;
use crate::plan;
use crate::ui::parts::{Card, Choice, ChoiceOption, Switch, TextArea};
use leptos::prelude::*;

/// The catalogue of the assessed year, as the office words it.
pub(super) fn catalogue(form: Form) -> Memo<Option<Catalogue>> {
    let plan = form.workspace.plan();
    let source = Memo::new(move |_| {
        plan.with(|plan| {
            let year = plan.assessed.be();
            (year, plan.items.get(&year).cloned())
        })
    });
    Memo::new(move |_| {
        source.with(|(year, _)| plan.with_untracked(|plan| Some(plan.catalogue(*year))))
    })
}

/// The first card.
#[component]
pub(super) fn IssueCard() -> impl IntoView {
    let form = Form::expect();
    let catalogue = catalogue(form);
    let issue = Memo::new(move |_| form.read(|measure, _| measure.issue.clone()));
    let missing = Signal::derive(move || {
        issue
            .with(|issue| issue.trim().is_empty())
            .then(|| form.words().issue_missing.to_owned())
    });
    view! {
        <Card title=form.say(|words| words.issue_card)>
            <div class="measure-fields">
                <InstrumentChoice/>
                <IndicatorChoice catalogue/>
            </div>
            <ItemChoice catalogue/>
            <TextArea
                label=form.say(|words| words.issue)
                hint=form.say(|words| words.issue_hint)
                value=issue
                on_commit=form.set(plan::ISSUE)
                rows=2
            />
            {move || missing.get().map(|words| view! { <p class="measure-warning">{words}</p> })}
            <div class="measure-switches">
                <Flag
                    label=form.say(|words| words.prints_indicator)
                    field=plan::PRINTS_INDICATOR
                    on=Signal::derive(move || form.read(|measure, _| measure.prints_indicator))
                />
                <Flag
                    label=form.say(|words| words.starts_table)
                    field=plan::STARTS_TABLE
                    on=Signal::derive(move || form.read(|measure, _| measure.starts_table))
                />
            </div>
        </Card>
    }
}

/// A flag of the measure.
#[component]
fn Flag(label: Signal<String>, field: &'static str, on: Signal<bool>) -> impl IntoView {
    let form = Form::expect();
    let id = form.id();
    let set = move |on: bool| {
        form.workspace
            .set(&id, field, if on { plan::YES } else { "" });
    };
    view! { <Switch label on on_change=set/> }
}

#[component]
fn InstrumentChoice() -> impl IntoView {
    let form = Form::expect();
    let options = Memo::new(move |_| {
        let thai = form.workspace.language().get() == crate::calendar::Language::Thai;
        Instrument::ALL
            .map(|instrument| {
                let name = if thai {
                    instrument.name_th()
                } else {
                    instrument.name_en()
                };
                ChoiceOption::new(instrument.code(), format!("{} {name}", instrument.code()))
            })
            .to_vec()
    });
    let chosen =
        Signal::derive(move || form.read(|measure, _| measure.instrument.code().to_owned()));
    let id = form.id();
    let choose = move |code: String| {
        let id = id.clone();
        form.workspace.change(move |_, _| {
            // Indicators and items belong to one instrument.
            vec![
                Change::set(&id, plan::INSTRUMENT, &code),
                Change::clear(&id, plan::INDICATOR),
                Change::clear(&id, plan::ITEM),
            ]
        });
    };
    view! { <Choice label=form.say(|words| words.instrument) options chosen on_choose=choose/> }
}

#[component]
fn IndicatorChoice(catalogue: Memo<Option<Catalogue>>) -> impl IntoView {
    let form = Form::expect();
    let instrument = Memo::new(move |_| form.read(|measure, _| Some(measure.instrument)));
    let chosen = Memo::new(move |_| form.read(|measure, _| measure.indicator.clone()));
    let options = Memo::new(move |_| {
        let mut options = vec![ChoiceOption::new("", form.words().no_indicator)];
        catalogue.with(|catalogue| {
            let indicators = catalogue.iter().flat_map(|catalogue| &catalogue.indicators);
            options.extend(
                indicators
                    .filter(|indicator| Some(indicator.instrument) == instrument.get())
                    .map(|indicator| {
                        let label = format!("{} {}", indicator.number, indicator.name);
                        let label = form.workspace.digits(&label);
                        ChoiceOption::new(&indicator.number, label)
                    }),
            );
        });
        let chosen = chosen.get();
        if !options.iter().any(|option| option.value == chosen) {
            let label = (form.words().item_unknown)(&chosen);
            options.push(ChoiceOption::new(chosen, label));
        }
        options
    });
    let is_unverified = move || {
        catalogue.with(|catalogue| {
            catalogue
                .as_ref()
                .and_then(|catalogue| chosen.with(|number| catalogue.indicator(number)))
                .is_some_and(|indicator| indicator.wording == Wording::Unverified)
        })
    };
    let id = form.id();
    let choose = move |number: String| {
        let id = id.clone();
        form.workspace.change(move |_, plan| {
            let catalogue = plan.catalogue(plan.assessed.be());
            let item = plan.measure(&id).map(|measure| measure.item.as_str());
            // An item of another indicator would contradict what was just chosen.
            let stays = item
                .and_then(|code| catalogue.item(code))
                .is_none_or(|item| {
                    number.is_empty() || catalogue.items_of(&number).any(|it| it.code == item.code)
                });
            let mut changes = vec![Change::set(&id, plan::INDICATOR, &number)];
            if !stays {
                changes.push(Change::clear(&id, plan::ITEM));
            }
            changes
        });
    };
    view! {
        <div class="stack" data-gap="small">
            <Choice label=form.say(|words| words.indicator) options chosen on_choose=choose/>
            <Show when=is_unverified>
                <p class="measure-remark">{form.say(|words| words.unverified)}</p>
            </Show>
        </div>
    }
}
