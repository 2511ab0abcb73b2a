//! What holds for a whole pile of sheets: form, day, division, service, batch, number.

use super::{Desk, say};
use crate::calendar::{Date, Numerals};
use crate::survey::{Form, Service};
use crate::ui::fields::DayField;
use crate::ui::pages::survey::division_options;
use crate::ui::parts::{Card, Choice, ChoiceOption, SegmentOption, Segments, TextField};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use std::sync::Arc;

/// What is typed about the pile.
#[derive(Clone, Copy)]
pub(super) struct Pile {
    pub(super) form: RwSignal<String>,
    pub(super) day: RwSignal<Date>,
    pub(super) division: RwSignal<String>,
    pub(super) service: RwSignal<String>,
    pub(super) batch: RwSignal<String>,
    number: RwSignal<String>,
    /// Whether sheets are typed in a second time.
    pub(super) is_second: RwSignal<bool>,
}

impl Pile {
    pub(super) fn new(workspace: Workspace, form: String) -> Self {
        Self {
            form: RwSignal::new(form),
            day: RwSignal::new(workspace.day_now()),
            division: RwSignal::default(),
            service: RwSignal::default(),
            batch: RwSignal::new("1".to_owned()),
            number: RwSignal::new("1".to_owned()),
            is_second: RwSignal::new(false),
        }
    }

    fn read(typed: &str) -> Option<u32> {
        let number = Numerals::Arabic.apply(typed.trim()).parse().ok()?;
        (number > 0).then_some(number)
    }

    /// The number on the sheet.
    pub(super) fn number_now(self) -> Option<u32> {
        self.number.with_untracked(|typed| Self::read(typed))
    }

    /// The same, followed; 0 while it cannot be read.
    pub(super) fn number_shown(self) -> u32 {
        self.number
            .with(|typed| Self::read(typed))
            .unwrap_or_default()
    }

    /// The name of the pile.
    pub(super) fn batch_now(self) -> String {
        self.batch.with_untracked(|batch| batch.trim().to_owned())
    }

    /// The next sheet.
    pub(super) fn turn(self) {
        let next = self.number_now().unwrap_or_default().saturating_add(1);
        self.number.set(next.to_string());
    }
}

/// The fields of the pile.
#[component]
pub(super) fn PileCard(desk: Desk, forms: Memo<Vec<Arc<Form>>>) -> impl IntoView {
    let workspace = desk.workspace;
    let text = workspace.text();
    let pile = desk.pile;
    let survey = workspace.survey();
    let form_options = Signal::derive(move || {
        let code = workspace.language_code().get();
        let option = |form: &Arc<Form>| ChoiceOption::new(&*form.id, form.name.of(code));
        forms.with(|forms| forms.iter().map(option).collect())
    });
    let service_options = Signal::derive(move || {
        let code = workspace.language_code().get();
        let none = ChoiceOption::new("", text.get().entry.none);
        let option = |service: &Service| ChoiceOption::new(&*service.id, service.text.of(code));
        survey.with(|survey| {
            let services = survey.services.iter().map(option);
            std::iter::once(none).chain(services).collect()
        })
    });
    let modes = Signal::derive(move || {
        let words = &text.get().entry;
        let option = |value: &str, label: &str| SegmentOption {
            value: value.to_owned(),
            label: label.to_owned(),
            count: None,
        };
        vec![option("first", words.first), option("second", words.second)]
    });
    let number_error = Signal::derive(move || {
        let is_wrong = pile.number_shown() == 0;
        is_wrong.then(|| text.get().entry.number_wrong.to_owned())
    });
    let in_pile = move || {
        let count = desk.kept.with(std::collections::BTreeMap::len);
        workspace.digits(&(text.get().entry.in_pile)(count))
    };
    view! {
        <Card
            title=say(workspace, |t| t.pile)
            aside=move || view! { <span class="quiet">{in_pile}</span> }
        >
            <div class="entry-pile">
                <Choice
                    label=Signal::derive(move || text.get().survey.form.to_owned())
                    options=form_options
                    chosen=Signal::derive(move || {
                        desk.form.with(|form| form.as_ref().map(|form| form.id.to_string())).unwrap_or_default()
                    })
                    on_choose=move |id| {
                        pile.form.set(id);
                        desk.sheet.set(Default::default());
                    }
                />
                <DayField
                    label=say(workspace, |t| t.day)
                    value=Signal::derive(move || Some(pile.day.get()))
                    on_commit=Callback::new(move |day: Option<Date>| {
                        pile.day.set(day.unwrap_or_else(|| workspace.day_now()));
                    })
                />
                <Choice
                    label=Signal::derive(move || text.get().survey.division.to_owned())
                    options=division_options(workspace, say(workspace, |t| t.none))
                    chosen=pile.division
                    on_choose=move |id| pile.division.set(id)
                />
                <Choice
                    label=say(workspace, |t| t.service)
                    options=service_options
                    chosen=pile.service
                    on_choose=move |id| pile.service.set(id)
                />
                <TextField
                    label=say(workspace, |t| t.batch)
                    placeholder=say(workspace, |t| t.batch_example)
                    value=pile.batch
                    on_commit=move |typed| pile.batch.set(typed)
                />
                <TextField
                    label=say(workspace, |t| t.number)
                    keys="numeric"
                    value=pile.number
                    error=number_error
                    on_commit=move |typed| pile.number.set(typed)
                />
            </div>
            <div class="row">
                <Segments
                    label=say(workspace, |t| t.mode)
                    options=modes
                    chosen=Signal::derive(move || {
                        if pile.is_second.get() { "second" } else { "first" }.to_owned()
                    })
                    on_choose=move |mode: String| pile.is_second.set(mode == "second")
                />
            </div>
        </Card>
    }
}
