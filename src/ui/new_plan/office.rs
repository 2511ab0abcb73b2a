//! The first step to a plan: the office, the year, the divisions.

use super::draft::Draft;
use crate::calendar::FiscalYear;
use crate::plan::CHANGWATS;
use crate::ui::fields::OfficeKindChoice;
use crate::ui::parts::{Button, ButtonKind, CheckGroup, Choice, ChoiceOption, Symbol, TextField};
use crate::ui::text::NewPlanText;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The first step.
#[component]
pub(super) fn OfficeStep(
    /// What was filled in so far.
    draft: Draft,
    /// Leaves the form.
    #[prop(into)]
    on_back: Callback<()>,
    /// Goes on; called only when nothing is missing.
    #[prop(into)]
    on_next: Callback<()>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let say = move |choose: fn(&NewPlanText) -> &'static str| {
        Signal::derive(move || choose(&text.get().new_plan).to_owned())
    };
    let is_tried = RwSignal::new(false);
    let has_no_name = move || draft.full_name().is_empty();
    let has_no_division = move || draft.divisions.with(Vec::is_empty);
    let name_error = Signal::derive(move || {
        (is_tried.get() && has_no_name()).then(|| text.get().new_plan.name_missing.to_owned())
    });
    let division_error = move || {
        (is_tried.get() && has_no_division()).then(|| {
            view! { <p class="field-error" role="alert">{text.get().new_plan.divisions_missing}</p> }
        })
    };
    let full_name = move || {
        let name = draft.full_name();
        if name.is_empty() {
            text.get().new_plan.name_hint.to_owned()
        } else {
            (text.get().new_plan.full_name)(&name)
        }
    };
    let submit = move || {
        is_tried.set(true);
        if !untrack(has_no_name) && !untrack(has_no_division) {
            on_next.run(());
        }
    };
    view! {
        <form
            class="stack"
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            <div class="grid">
                <OfficeKindChoice kind=draft.kind on_choose=move |kind| draft.kind.set(kind)/>
                <div class="stack" data-gap="small">
                    <TextField
                        label=say(|t| t.name)
                        value=draft.name
                        error=name_error
                        on_commit=move |name| draft.name.set(name)
                    />
                    <p class="field-hint" aria-live="polite">{full_name}</p>
                </div>
            </div>
            <div class="grid new-plan-place">
                <TextField label=say(|t| t.amphoe) value=draft.amphoe on_commit=move |name| draft.amphoe.set(name)/>
                <TextField
                    label=say(|t| t.changwat)
                    value=draft.changwat
                    suggestions=&CHANGWATS
                    on_commit=move |name| draft.changwat.set(name)
                />
                <YearChoice draft/>
            </div>
            <Divisions draft/>
            {division_error}
            <div class="row" data-align="apart">
                <Button kind=ButtonKind::Quiet icon=Symbol::Left label=say(|t| t.back) on_press=on_back/>
                <Button kind=ButtonKind::Primary submits=true label=say(|t| t.next)/>
            </div>
        </form>
    }
}

/// The fiscal years around today.
#[component]
fn YearChoice(draft: Draft) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let now = FiscalYear::of(workspace.clock_day().get_untracked());
    let options = Signal::derive(move || {
        let years = [now.previous(), now, now.next()];
        years
            .map(|year| {
                let label = (text.get().app.fiscal_year)(year.be());
                ChoiceOption::new(year.be().to_string(), workspace.digits(&label))
            })
            .to_vec()
    });
    let hint = Signal::derive(move || {
        let year = draft.year.get();
        let (first, last) = (
            workspace.day(year.first_day()),
            workspace.day(year.last_day()),
        );
        (text.get().new_plan.year_hint)(&first, &last)
    });
    view! {
        <Choice
            label=Signal::derive(move || text.get().new_plan.year.to_owned())
            hint
            options
            chosen=Signal::derive(move || draft.year.get().be().to_string())
            on_choose=move |year: String| {
                if let Some(year) = year.parse().ok().and_then(FiscalYear::new) {
                    draft.year.set(year);
                }
            }
        />
    }
}

/// The usual divisions to tick, and a field for others.
#[component]
fn Divisions(draft: Draft) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let typed = RwSignal::new(String::new());
    let options = Signal::derive(move || {
        draft.offered.with(|offered| {
            let option = |name: &String| ChoiceOption::new(name.as_str(), name.as_str());
            offered.iter().map(option).collect()
        })
    });
    let add = move || {
        draft.add_division(&typed.get_untracked());
        typed.set(String::new());
    };
    // Enter in this field adds a division; it does not send the form.
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            add();
        }
    };
    view! {
        <CheckGroup
            label=Signal::derive(move || text.get().new_plan.divisions.to_owned())
            hint=Signal::derive(move || text.get().new_plan.divisions_hint.to_owned())
            options
            chosen=draft.divisions
            on_change=move |(name, is_ticked): (String, bool)| draft.tick_division(&name, is_ticked)
        />
        <div class="add-row" on:keydown=on_key>
            <TextField
                label=Signal::derive(move || text.get().new_plan.other_division.to_owned())
                value=typed
                on_commit=move |name| typed.set(name)
            />
            <Button
                icon=Symbol::Plus
                label=Signal::derive(move || text.get().app.add.to_owned())
                on_press=move |()| add()
            />
        </div>
    }
}
