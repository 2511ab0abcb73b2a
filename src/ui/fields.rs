//! Fields of the parts, fitted to the workspace: dates as the plan knows them.

use super::parts::{Choice, ChoiceOption, DateField};
use super::workspace::Workspace;
use crate::calendar::{Date, PartialDate};
use crate::plan::OfficeKind;
use chrono::NaiveDate;
use leptos::prelude::*;

/// The day of the calendar sheet for a date: for a month its first.
fn sheet_day(date: Date) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(
        i32::from(date.ce_year()),
        u32::from(date.month()),
        u32::from(date.day()),
    )
}

/// A field for a day or a whole month. What cannot be read is kept as a draft
/// under `draft_key`, so that it survives a reload.
#[component]
pub fn PartialDateField(
    /// The words above it.
    #[prop(into)]
    label: Signal<String>,
    /// The date in force.
    #[prop(into)]
    value: Signal<Option<PartialDate>>,
    /// Called with the date, or with nothing when the field was emptied.
    #[prop(into)]
    on_commit: Callback<Option<PartialDate>>,
    /// Where a draft is kept: record and field.
    #[prop(into, optional)]
    draft_key: Option<String>,
    /// What is wrong with a date that can be read.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// The label is spoken but not shown.
    #[prop(optional)]
    label_hidden: bool,
    /// Whether a month without a day will do.
    #[prop(default = true)]
    whole_month: bool,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let read = move |typed: &str| {
        if whole_month {
            workspace.read_date(typed)
        } else {
            workspace.read_day(typed).map(PartialDate::Day)
        }
    };
    let parse = Callback::new(move |typed: String| {
        read(&typed).map(|date| untrack(|| workspace.date(date)))
    });
    let day_of = Callback::new(move |shown: String| {
        read(&shown)
            .ok()
            .and_then(|date| sheet_day(date.first_day()))
    });
    let commit = Callback::new(move |shown: String| on_commit.run(read(&shown).ok()));
    let today = Signal::derive(move || sheet_day(workspace.today().get()).unwrap_or_default());
    let shown = Signal::derive(move || {
        value
            .get()
            .map(|date| workspace.date(date))
            .unwrap_or_default()
    });
    let kept = RwSignal::new(None::<String>);
    if let Some(key) = draft_key.clone() {
        workspace.find_draft(key, kept);
    }
    let on_draft = Callback::new(move |draft: Option<String>| {
        if let Some(key) = &draft_key {
            workspace.keep_draft(key, draft);
        }
    });
    view! {
        <DateField
            label
            value=shown
            parse
            day_of
            today
            words=workspace.date_words(whole_month)
            on_commit=commit
            kept=kept
            on_draft=on_draft
            error
            label_hidden
        />
    }
}

/// A field for a day.
#[component]
pub fn DayField(
    /// The words above it.
    #[prop(into)]
    label: Signal<String>,
    /// The day in force.
    #[prop(into)]
    value: Signal<Option<Date>>,
    /// Called with the day, or with nothing when the field was emptied.
    #[prop(into)]
    on_commit: Callback<Option<Date>>,
    /// The label is spoken but not shown.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView {
    let value = Signal::derive(move || value.get().map(PartialDate::Day));
    let on_commit = Callback::new(move |date: Option<PartialDate>| {
        on_commit.run(date.map(PartialDate::first_day));
    });
    view! { <PartialDateField label value on_commit label_hidden whole_month=false/> }
}

/// The kinds of local offices.
#[component]
pub fn OfficeKindChoice(
    /// The kind in force.
    #[prop(into)]
    kind: Signal<OfficeKind>,
    /// Called with the kind that was chosen.
    #[prop(into)]
    on_choose: Callback<OfficeKind>,
) -> impl IntoView {
    let text = Workspace::expect().text();
    let options = Signal::derive(move || {
        let names = text.get().new_plan.kinds;
        let kinds = OfficeKind::ALL.iter().zip(names);
        kinds
            .map(|(kind, name)| ChoiceOption::new(kind.code(), name))
            .collect()
    });
    view! {
        <Choice
            label=Signal::derive(move || text.get().new_plan.kind.to_owned())
            options
            chosen=Signal::derive(move || kind.get().code().to_owned())
            on_choose=move |code: String| {
                if let Some(kind) = OfficeKind::from_code(&code) {
                    on_choose.run(kind);
                }
            }
        />
    }
}
