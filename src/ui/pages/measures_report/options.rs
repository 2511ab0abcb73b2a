//! What an office may say in its own words: digits, lead paragraph, headings, column titles.

use super::titles::Titles;
use crate::calendar::{Numerals, Round, arabic_digits};
use crate::ita::Instrument;
use crate::log::Change;
use crate::plan::{self, Kind, ReportPart, ReportSettings};
use crate::report::{standard_heading, standard_lead};
use crate::ui::documents;
use crate::ui::pages::reports::say;
use crate::ui::parts::{
    Button, ButtonKind, ButtonSize, CheckGroup, ChoiceOption, Icon, SegmentOption, Segments,
    Symbol, TextArea, TextField,
};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The record that holds the settings of a round's report.
pub(super) fn record(round: Round) -> String {
    format!("{}.{}", Kind::Report.prefix(), round.months())
}

/// Sets a wording; the standard one, in whichever digits, is not kept, so that it follows the plan.
pub(super) fn set_wording(
    workspace: Workspace,
    round: Round,
    field: &str,
    typed: &str,
    standard: &str,
) {
    let typed = typed.trim();
    let is_standard = arabic_digits(typed) == arabic_digits(standard);
    let value = if is_standard { "" } else { typed };
    workspace.set(&record(round), field, value);
}

/// The settings of the report of a round.
#[component]
pub fn Options(round: Round) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    let settings = Memo::new(move |_| plan.with(|plan| plan.report(round).clone()));
    let other = match round {
        Round::SixMonths => Round::TwelveMonths,
        Round::TwelveMonths => Round::SixMonths,
    };
    let copy_words = Signal::derive(move || {
        workspace.digits(&(text.get().reports.copy_settings)(other.months()))
    });
    view! {
        <details class="report-options">
            <summary>
                <Icon symbol=Symbol::Edit/>
                <span class="report-options-name">{say(|text| text.options)}</span>
                <span class="quiet">{say(|text| text.options_about)}</span>
            </summary>
            <div class="stack" data-gap="large">
                <div class="row" data-align="apart">
                    <Digits round settings/>
                    <Button
                        kind=ButtonKind::Quiet
                        size=ButtonSize::Small
                        icon=Symbol::Copy
                        label=copy_words
                        on_press=move |()| copy_settings(workspace, other, round)
                    />
                </div>
                <Parts round settings/>
                <Lead round settings/>
                <Headings round settings/>
                <Titles round settings/>
            </div>
        </details>
    }
}

/// Takes over the settings of another round, and drops those that it does not have.
fn copy_settings(workspace: Workspace, from: Round, to: Round) {
    workspace.change(move |log, _| {
        let (from, to) = (record(from), record(to));
        let gone = log.fields(&to).map(|(field, _)| Change::clear(&to, field));
        let taken = log
            .fields(&from)
            .map(|(field, value)| Change::set(&to, field, value));
        gone.chain(taken).collect()
    });
    let text = workspace.text().get_untracked();
    workspace.say_undoable(text.reports.settings_copied);
}

#[component]
fn Digits(round: Round, settings: Memo<ReportSettings>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let options = Signal::derive(move || {
        let text = &text.get().reports;
        [(THAI, text.digits_thai), (ARABIC, text.digits_arabic)]
            .map(|(value, label)| SegmentOption {
                value: value.to_owned(),
                label: label.to_owned(),
                count: None,
            })
            .to_vec()
    });
    let chosen = Signal::derive(move || {
        match settings.with(|settings| settings.numerals) {
            Numerals::Thai => THAI,
            Numerals::Arabic => ARABIC,
        }
        .to_owned()
    });
    view! {
        <div class="row">
            <span class="field-label">{say(|text| text.digits)}</span>
            <Segments
                label=say(|text| text.digits)
                options
                chosen
                on_choose=move |digits: String| {
                    workspace.set(&record(round), plan::NUMERALS, &digits);
                }
            />
        </div>
    }
}

/// Columns and parts that an office may want besides the five columns.
#[component]
fn Parts(round: Round, settings: Memo<ReportSettings>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let options = Signal::derive(move || {
        let words = text.get().documents.parts;
        let parts = ReportPart::ALL.into_iter().zip(words);
        parts
            .map(|(part, label)| ChoiceOption::new(part.key(), label))
            .collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        let parts = ReportPart::ALL.into_iter();
        settings.with(|settings| {
            let chosen = parts.filter(|part| settings.has(*part));
            chosen.map(|part| part.key().to_owned()).collect::<Vec<_>>()
        })
    });
    let change = move |(key, is_chosen): (String, bool)| {
        let field = format!("{}{key}", plan::PART);
        let value = if is_chosen { plan::YES } else { "" };
        workspace.set(&record(round), &field, value);
    };
    view! {
        <CheckGroup
            label=documents::say(|text| text.parts_label)
            hint=documents::say(|text| text.parts_hint)
            options
            chosen
            on_change=change
        />
    }
}

const THAI: &str = "thai";
const ARABIC: &str = "arabic";

#[component]
fn Lead(round: Round, settings: Memo<ReportSettings>) -> impl IntoView {
    let workspace = Workspace::expect();
    let plan = workspace.plan();
    let standard = Signal::derive(move || {
        let standard = plan.with(|plan| standard_lead(plan));
        settings.with(|settings| settings.numerals.apply(&standard))
    });
    let own = move || settings.with(|settings| settings.lead.clone());
    let value = Signal::derive(move || own().unwrap_or_else(|| standard.get()));
    let commit = move |typed: String| {
        set_wording(
            workspace,
            round,
            plan::LEAD,
            &typed,
            &standard.get_untracked(),
        );
    };
    view! {
        <div class="stack" data-gap="small">
            <TextArea
                label=say(|text| text.lead_paragraph)
                value
                placeholder=standard
                on_commit=commit
                rows=3
            />
            {move || own().is_some().then(|| view! {
                <UseStandard on_press=move |()| set_wording(workspace, round, plan::LEAD, "", "")/>
            })}
        </div>
    }
}

/// Puts standard words back.
#[component]
pub(super) fn UseStandard(#[prop(into)] on_press: Callback<()>) -> impl IntoView {
    view! {
        <div>
            <Button
                kind=ButtonKind::Quiet
                size=ButtonSize::Small
                icon=Symbol::Undo
                label=say(|text| text.use_standard)
                on_press
            />
        </div>
    }
}

#[component]
fn Headings(round: Round, settings: Memo<ReportSettings>) -> impl IntoView {
    let workspace = Workspace::expect();
    let field = |instrument: Instrument| {
        let standard = Signal::derive(move || {
            let standard = standard_heading(instrument);
            settings.with(|settings| settings.numerals.apply(&standard))
        });
        let value = Signal::derive(move || {
            let own = settings.with(|it| it.section(instrument).map(str::to_owned));
            own.unwrap_or_else(|| standard.get())
        });
        let commit = move |typed: String| {
            let field = format!("{}{}", plan::SECTION, instrument.code());
            let standard = standard.get_untracked();
            set_wording(workspace, round, &field, &typed, &standard);
        };
        view! {
            <TextField label=instrument.code() value placeholder=standard on_commit=commit/>
        }
    };
    view! {
        <fieldset class="stack" data-gap="small">
            <legend class="choices-label">{say(|text| text.headings)}</legend>
            {Instrument::ALL.map(field)}
        </fieldset>
    }
}
