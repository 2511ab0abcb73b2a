//! The form on paper: sheets with numbers of their own.

use super::say;
use crate::browser::page;
use crate::calendar::Numerals;
use crate::report::{QuestionnaireOptions, questionnaire, write_html};
use crate::survey::Form;
use crate::ui::parts::{Button, ButtonKind, Card, Choice, ChoiceOption, Symbol, TextField};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// More sheets than this are printed in several goes.
const MOST_SHEETS: u32 = 200;

/// What is printed.
#[derive(Clone, Copy)]
pub(super) struct Printing {
    form: Memo<Option<Form>>,
    batch: RwSignal<String>,
    first: RwSignal<String>,
    count: RwSignal<String>,
    /// Code of the language.
    language: RwSignal<String>,
}

fn number(typed: &str) -> Option<u32> {
    Numerals::Arabic.apply(typed.trim()).parse().ok()
}

impl Printing {
    pub(super) fn new(form: Memo<Option<Form>>) -> Self {
        Self {
            form,
            batch: RwSignal::new("1".to_owned()),
            first: RwSignal::new("1".to_owned()),
            count: RwSignal::new("1".to_owned()),
            language: RwSignal::new("th".to_owned()),
        }
    }

    fn written(self, office: &str) -> Option<String> {
        let count = number(&self.count.get()).unwrap_or(1);
        let (batch, language) = (self.batch.get(), self.language.get());
        Some(write_html(&questionnaire(
            &self.form.get()?,
            &QuestionnaireOptions {
                office,
                batch: batch.trim(),
                first: number(&self.first.get()),
                count: count.clamp(1, MOST_SHEETS),
                language: &language,
            },
        )))
    }
}

/// The sheets as they are printed.
#[component]
pub(super) fn PrintPreview(print: Printing) -> impl IntoView {
    let workspace = Workspace::expect();
    let plan = workspace.plan();
    let sheets = Memo::new(move |_| {
        let office = plan.with(|plan| plan.office.name.clone());
        print.written(&office).unwrap_or_default()
    });
    view! {
        <div
            class="desk"
            tabindex="0"
            role="region"
            aria-label=say(workspace, |t| t.print_preview)
            inner_html=sheets
        ></div>
    }
}

/// What is printed, and the button that prints.
#[component]
pub(super) fn PrintCard(print: Printing) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let Printing {
        form,
        batch,
        first,
        count,
        language,
    } = print;
    let options = Signal::derive(move || {
        let words = &text.get().form;
        let own = form.with(|form| form.as_ref().map(|form| form.languages.clone()));
        let mut options = vec![
            ChoiceOption::new("th", words.thai),
            ChoiceOption::new("en", words.english),
        ];
        let own = own.unwrap_or_default().into_iter();
        options.extend(own.map(|(code, name)| ChoiceOption::new(code, name)));
        options
    });
    let print = move || {
        let name = form.with_untracked(|form| {
            let form = form.as_ref()?;
            Some(language.with_untracked(|code| form.name.of(code).to_owned()))
        });
        page::print(&name.unwrap_or_default());
    };
    view! {
        <Card title=say(workspace, |t| t.print_title)>
            <p class="quiet prose">{say(workspace, |t| t.print_text)}</p>
            <div class="form-print">
                <TextField label=say(workspace, |t| t.batch) value=batch on_commit=move |typed| batch.set(typed)/>
                <TextField label=say(workspace, |t| t.first) keys="numeric" value=first on_commit=move |typed| first.set(typed)/>
                <TextField label=say(workspace, |t| t.count) keys="numeric" value=count on_commit=move |typed| count.set(typed)/>
                <Choice
                    label=say(workspace, |t| t.language)
                    options
                    chosen=language
                    on_choose=move |code| language.set(code)
                />
                <Button
                    kind=ButtonKind::Primary
                    icon=Symbol::Print
                    label=say(workspace, |t| t.print)
                    on_press=move |()| print()
                />
            </div>
        </Card>
    }
}
