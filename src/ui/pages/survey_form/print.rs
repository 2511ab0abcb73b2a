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

/// What is printed, and how it will look.
#[component]
pub(super) fn PrintCard(form: Memo<Option<Form>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    let batch = RwSignal::new("1".to_owned());
    let first = RwSignal::new("1".to_owned());
    let count = RwSignal::new("1".to_owned());
    let language = RwSignal::new("th".to_owned());
    let number = |typed: &str| Numerals::Arabic.apply(typed.trim()).parse::<u32>().ok();
    let written = move |count: u32| {
        let form = form.get()?;
        let office = plan.with(|plan| plan.office.name.clone());
        let (batch, language) = (batch.get(), language.get());
        Some(write_html(&questionnaire(
            &form,
            &QuestionnaireOptions {
                office: &office,
                batch: batch.trim(),
                first: number(&first.get()),
                count,
                language: &language,
            },
        )))
    };
    let wanted = Memo::new(move |_| number(&count.get()).unwrap_or(1).clamp(1, MOST_SHEETS));
    let sheets = Memo::new(move |_| written(wanted.get()).unwrap_or_default());
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
        <div
            class="desk"
            tabindex="0"
            role="region"
            aria-label=say(workspace, |t| t.print_preview)
            inner_html=sheets
        ></div>
    }
}
