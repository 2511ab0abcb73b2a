//! What frames the questions: name, introduction, thanks, languages.

use super::part::{Editing, WordsField};
use super::say;
use crate::survey::{Form, LANGUAGE, LEAD, NO, PROMPT, SUGGESTION, TEXT, THANKS, add_language};
use crate::ui::parts::{
    Button, ButtonKind, ButtonSize, Card, IconButton, SegmentOption, Segments, Switch, Symbol,
    TextField,
};
use leptos::prelude::*;

/// Name, introduction, thanks, and the language that every field is in.
#[component]
pub(super) fn FrameCard() -> impl IntoView {
    let editing = Editing::expect();
    let workspace = editing.workspace;
    let text = workspace.text();
    let id = editing
        .form
        .with_untracked(|form| form.as_ref().map(|form| form.id.clone()))?;
    let languages = Signal::derive(move || {
        let words = &text.get().form;
        let option = |value: &str, label: &str| SegmentOption {
            value: value.to_owned(),
            label: label.to_owned(),
            count: None,
        };
        let mut options = vec![option("th", words.thai), option("en", words.english)];
        let own = editing
            .form
            .with(|form| form.as_ref().map(|form| form.languages.clone()));
        let own = own.unwrap_or_default();
        options.extend(own.iter().map(|(code, name)| option(code, name)));
        options
    });
    let asks = editing.read(|form| Some(form.prompt.is_some()));
    let asks = Signal::derive(move || asks.get() == Some(true));
    let form = id.clone();
    Some(view! {
        <Card title=say(workspace, |t| t.frame)>
            <div class="form-language">
                <span class="field-label">{say(workspace, |t| t.editing)}</span>
                <Segments
                    label=say(workspace, |t| t.editing)
                    options=languages
                    chosen=editing.language
                    on_choose=move |code| editing.language.set(code)
                />
            </div>
            <WordsField
                label=|t| t.name
                record=id.clone()
                prefix=TEXT
                words=editing.read(|form| Some(form.name.clone()))
            />
            <WordsField
                label=|t| t.lead
                record=id.clone()
                prefix=LEAD
                words=editing.read(|form| Some(form.lead.clone()))
            />
            <WordsField
                label=|t| t.thanks
                record=id.clone()
                prefix=THANKS
                words=editing.read(|form| Some(form.thanks.clone()))
            />
            <Switch
                label=say(workspace, |t| t.asks_suggestion)
                on=asks
                on_change=move |is_on: bool| {
                    workspace.set(&form, SUGGESTION, if is_on { "" } else { NO });
                }
            />
            <Show when=move || asks.get()>
                <WordsField
                    label=|t| t.prompt
                    record=id.clone()
                    prefix=PROMPT
                    words=editing.read(|form| form.prompt.clone())
                />
            </Show>
        </Card>
    })
}

/// The languages that the office added, and one more.
#[component]
pub(super) fn LanguagesCard() -> impl IntoView {
    let editing = Editing::expect();
    let workspace = editing.workspace;
    let text = workspace.text();
    let languages = editing.read(|form: &Form| Some(form.languages.clone()));
    let (code, name) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let add = move || {
        let Some(form) = editing.form.get_untracked() else {
            return;
        };
        let changes = add_language(&form, &code.get_untracked(), &name.get_untracked());
        if !changes.is_empty() {
            workspace.change(move |_, _| changes);
            code.set(String::new());
            name.set(String::new());
        }
    };
    let each = move || {
        let languages = languages.get().unwrap_or_default().into_iter();
        languages
            .map(|(code, name)| {
                let label = {
                    let name = name.clone();
                    Signal::derive(move || (text.get().form.delete_language)(&name))
                };
                let delete = move |()| {
                    let Some(form) = editing.form.get_untracked() else {
                        return;
                    };
                    editing.language.set("th".to_owned());
                    let field = format!("{LANGUAGE}{code}");
                    let change = crate::log::Change::clear(&form.id, &field);
                    workspace.remove(move |_, _| vec![change]);
                };
                view! {
                    <li class="row">
                        <span>{name}</span>
                        <IconButton
                            label
                            icon=Symbol::Trash
                            kind=ButtonKind::Danger
                            size=ButtonSize::Small
                            on_press=delete
                        />
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <Card title=say(workspace, |t| t.languages)>
            <p class="quiet prose">{say(workspace, |t| t.languages_text)}</p>
            <ul class="stack" data-gap="small" role="list">{each}</ul>
            <form
                class="form-row"
                on:submit=move |event| {
                    event.prevent_default();
                    add();
                }
            >
                <TextField
                    label=say(workspace, |t| t.language_code)
                    placeholder=say(workspace, |t| t.language_code_example)
                    value=code
                    on_commit=move |typed| code.set(typed)
                />
                <TextField
                    label=say(workspace, |t| t.language_name)
                    value=name
                    on_commit=move |typed| name.set(typed)
                />
                <Button
                    icon=Symbol::Plus
                    label=Signal::derive(move || text.get().app.add.to_owned())
                    submits=true
                />
            </form>
        </Card>
    }
}
