//! The office, its years and the last days of its rounds.

use super::{Words, say};
use crate::calendar::{Date, FiscalYear};
use crate::log::Change;
use crate::plan::{
    AMPHOE, ASSESSED, CHANGWAT, CHANGWATS, COORDINATOR, CUT_OFF_6, CUT_OFF_12, EXECUTIVE, FONT,
    Font, KIND, Kind, NAME, Office, OfficeKind, Plan, YEAR,
};
use crate::ui::fields::{DayField, OfficeKindChoice};
use crate::ui::parts::{Card, Choice, ChoiceOption, TextField};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// How far from its own year a plan can be moved.
const REACH: u16 = 4;

/// The office.
#[component]
pub(super) fn OfficeCard() -> impl IntoView {
    let workspace = Workspace::expect();
    let plan = workspace.plan();
    let field = move |label: Words, name: &'static str, read: fn(&Office) -> &String| {
        let value = Signal::derive(move || plan.with(|plan| read(&plan.office).clone()));
        let commit = move |typed: String| {
            workspace.set(Kind::Office.prefix(), name, typed.trim());
        };
        let suggestions: &'static [&'static str] = if name == CHANGWAT { &CHANGWATS } else { &[] };
        view! { <TextField label=say(workspace, label) value suggestions on_commit=commit/> }
    };
    // The name carries the kind, so both change in one step that is undone as one.
    let choose_kind = move |kind: OfficeKind| {
        workspace.change(move |_, plan| {
            let office = Kind::Office.prefix();
            vec![
                Change::set(office, KIND, kind.code()),
                Change::set(office, NAME, &kind.rename(&plan.office.name)),
            ]
        });
    };
    view! {
        <Card title=say(workspace, |t| t.office)>
            <div class="grid">
                <OfficeKindChoice
                    kind=Signal::derive(move || plan.with(|plan| plan.office.kind))
                    on_choose=choose_kind
                />
                {field(|t| t.name, NAME, |office| &office.name)}
            </div>
            <div class="grid">
                {field(|t| t.amphoe, AMPHOE, |office| &office.amphoe)}
                {field(|t| t.changwat, CHANGWAT, |office| &office.changwat)}
            </div>
            <div class="grid">
                {field(|t| t.executive, EXECUTIVE, |office| &office.executive)}
                {field(|t| t.coordinator, COORDINATOR, |office| &office.coordinator)}
            </div>
            <p class="field-hint">{say(workspace, |t| t.executive_hint)}</p>
            <Choice
                label=say(workspace, |t| t.font)
                hint=say(workspace, |t| t.font_hint)
                options=Font::ALL.map(|font| ChoiceOption::new(font.key(), font.name())).to_vec()
                chosen=Signal::derive(move || plan.with(|plan| plan.office.font.key().to_owned()))
                on_choose=move |key: String| workspace.set(Kind::Office.prefix(), FONT, &key)
            />
        </Card>
    }
}

/// The years, and up to which day a report holds results.
#[component]
pub(super) fn YearsCard() -> impl IntoView {
    let workspace = Workspace::expect();
    let plan = workspace.plan();
    let cut_off = move |round: usize, name: &'static str| {
        let text = workspace.text();
        let label = Signal::derive(move || {
            let words = text.get().settings.cut_offs;
            workspace.digits(words.get(round).copied().unwrap_or_default())
        });
        let value = Signal::derive(move || plan.with(|plan| plan.cut_offs.get(round).copied()));
        let commit = move |day: Option<Date>| {
            let day = day.map(Date::to_wire).unwrap_or_default();
            workspace.set(Kind::Office.prefix(), name, &day);
        };
        view! { <DayField label value on_commit=commit/> }
    };
    view! {
        <Card title=say(workspace, |t| t.years)>
            <div class="grid settings-years">
                <YearChoice label=|t| t.plan_year name=YEAR read=|plan| plan.year/>
                <YearChoice
                    label=|t| t.assessed_year
                    hint=|t| t.assessed_hint
                    name=ASSESSED
                    read=|plan| plan.assessed
                />
            </div>
            <div class="grid">{cut_off(0, CUT_OFF_6)} {cut_off(1, CUT_OFF_12)}</div>
            <p class="field-hint">{say(workspace, |t| t.cut_off_hint)}</p>
        </Card>
    }
}

#[component]
fn YearChoice(
    label: Words,
    #[prop(optional)] hint: Option<Words>,
    name: &'static str,
    read: fn(&Plan) -> FiscalYear,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let year = Memo::new(move |_| workspace.plan().with(|plan| read(plan)));
    let options = Signal::derive(move || {
        let year = year.get().be();
        (year - REACH..=year + REACH)
            .filter_map(FiscalYear::new)
            .map(|year| {
                let words = (text.get().app.fiscal_year)(year.be());
                ChoiceOption::new(year.be().to_string(), workspace.digits(&words))
            })
            .collect()
    });
    let chosen = Signal::derive(move || year.get().be().to_string());
    let choose = move |year: String| workspace.set(Kind::Office.prefix(), name, &year);
    let label = say(workspace, label);
    match hint {
        Some(hint) => {
            let hint = say(workspace, hint);
            view! { <Choice label hint options chosen on_choose=choose/> }.into_any()
        }
        None => view! { <Choice label options chosen on_choose=choose/> }.into_any(),
    }
}
