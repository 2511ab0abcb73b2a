//! `#/survey/form/<id>`: what a form asks, how it looks at the counter and on paper.

mod aspects;
mod frame;
mod part;
mod print;
mod questions;
mod scales;

use crate::browser::{ids, page};
use crate::plan::delete_with_children;
use crate::survey::{Form, RETIRED, YES, new_version};
use crate::ui::pages::kiosk::KioskPreview;
use crate::ui::parts::{
    Banner, BannerKind, Button, ButtonKind, Card, Empty, PageHeader, Switch, Symbol,
};
use crate::ui::route::Page;
use crate::ui::text::FormText;
use crate::ui::workspace::{Reading, Workspace};
use aspects::AspectsCard;
use frame::{FrameCard, LanguagesCard};
use leptos::prelude::*;
use part::Editing;
use print::{PrintCard, PrintPreview, Printing};
use questions::QuestionsCard;
use scales::ScalesCard;

/// A word of the page that follows the language.
fn say(workspace: Workspace, choose: fn(&FormText) -> &'static str) -> Signal<String> {
    let text = workspace.text();
    Signal::derive(move || choose(&text.get().form).to_owned())
}

/// The page.
#[component]
pub fn SurveyForm(
    /// The form's record.
    id: String,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let survey = workspace.survey();
    let id = StoredValue::new(id);
    let form =
        Memo::new(move |_| id.with_value(|id| survey.with(|survey| survey.form(id).cloned())));
    move || {
        let is_there = form.with(Option::is_some);
        if is_there {
            view! { <Editor form/> }.into_any()
        } else {
            view! {
                <PageHeader title=Signal::derive(move || workspace.text().get().survey.title.to_owned())/>
                <Empty
                    icon=Symbol::Survey
                    title=say(workspace, |t| t.missing)
                    text=Signal::derive(String::new)
                />
            }
            .into_any()
        }
    }
}

#[component]
fn Editor(form: Memo<Option<Form>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let editing = Editing {
        workspace,
        form,
        language: RwSignal::new("th".to_owned()),
    };
    provide_context(editing);
    let responses = workspace.responses();
    let count = Memo::new(move |_| {
        let Reading::Read(responses) = responses.get() else {
            return None;
        };
        let blocks = responses.columns();
        form.with(|form| {
            let id = &form.as_ref()?.id;
            Some(blocks.map(|block| block.count_of_form(id)).sum::<usize>())
        })
    });
    let title = Signal::derive(move || {
        let code = workspace.language_code().get();
        let name = form.with(|form| form.as_ref().map(|form| form.name.of(code).to_owned()));
        let name = name.unwrap_or_default();
        if name.is_empty() {
            text.get().survey.unnamed.to_owned()
        } else {
            name
        }
    });
    let lead = Signal::derive(move || {
        let about = form.with(|form| {
            let form = form.as_ref()?;
            Some((text.get().survey.version)(
                form.version,
                form.items().count(),
            ))
        });
        workspace.digits(&about.unwrap_or_default())
    });
    let can_start =
        Memo::new(move |_| form.with(|form| form.as_ref().is_some_and(Form::can_start)));
    // Until it is known whether there are responses nothing can be changed under them.
    let is_open = Memo::new(move |_| count.get() == Some(0));
    let print = Printing::new(form);
    view! {
        <div class="form-screen" data-print="hide">
        <PageHeader title lead/>
        <Newer form/>
        <Frozen form count/>
        <Show when=move || is_open.get() && !can_start.get()>
            <Banner
                kind=BannerKind::Warn
                text=Signal::derive(move || text.get().survey.cannot_start.to_owned())
            />
        </Show>
        <Show when=move || is_open.get()>
            <FrameCard/>
            <QuestionsCard/>
            <AspectsCard/>
            <ScalesCard/>
            <LanguagesCard/>
        </Show>
        <Show when=move || can_start.get()>
            <Card title=say(workspace, |t| t.preview)>
                <p class="quiet">{say(workspace, |t| t.preview_text)}</p>
                {move || form.get().map(|form| view! { <KioskPreview form/> })}
            </Card>
            <PrintCard print/>
        </Show>
        <Ending form count/>
        </div>
        <Show when=move || can_start.get()>
            <PrintPreview print/>
        </Show>
    }
}

/// A newer version of the form, where there is one.
#[component]
fn Newer(form: Memo<Option<Form>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let survey = workspace.survey();
    move || {
        let form = form.get()?;
        let newest = survey.with(|survey| survey.versions(&form.key).next().cloned())?;
        if newest.version <= form.version {
            return None;
        }
        let words = (text.get().form.newer)(newest.version);
        let to = Page::SurveyForm(newest.id.to_string());
        Some(view! {
            <Banner text=workspace.digits(&words)>
                <a class="button" href=to.href()>{say(workspace, |t| t.go_newer)}</a>
            </Banner>
        })
    }
}

/// Why a form with responses stays as it is, and the way to its next version.
#[component]
fn Frozen(form: Memo<Option<Form>>, count: Memo<Option<usize>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let survey = workspace.survey();
    let make = move || {
        let Some(form) = form.get_untracked() else {
            return;
        };
        let newest = survey.with_untracked(|survey| {
            survey
                .versions(&form.key)
                .next()
                .map_or(0, |form| form.version)
        });
        let (id, changes) =
            untrack(|| workspace.with_log(|log| new_version(log, &form, newest, ids::random_id)));
        workspace.change(move |_, _| changes);
        let made = text.get_untracked().form.made_version;
        workspace.say_undoable(workspace.digits_now(&made(newest.max(form.version) + 1)));
        page::set_hash(&Page::SurveyForm(id.to_string()).to_string());
    };
    let next = Signal::derive(move || {
        let key = form.with(|form| form.as_ref().map(|form| form.key.clone()));
        let newest = key.and_then(|key| {
            survey.with(|survey| survey.versions(&key).next().map(|form| form.version))
        });
        workspace.digits(&(text.get().form.new_version)(
            newest.unwrap_or_default() + 1,
        ))
    });
    move || {
        let count = count.get().filter(|count| *count > 0)?;
        let words = (text.get().form.frozen)(count);
        Some(view! {
            <Banner kind=BannerKind::Info text=workspace.digits(&words)>
                <Button
                    kind=ButtonKind::Primary
                    icon=Symbol::Copy
                    label=next
                    on_press=move |()| make()
                />
            </Banner>
        })
    }
}

/// The ways to part with a form.
#[component]
fn Ending(form: Memo<Option<Form>>, count: Memo<Option<usize>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let is_retired =
        Signal::derive(move || form.with(|form| form.as_ref().is_some_and(|form| form.is_retired)));
    let retire = move |is_on: bool| {
        if let Some(form) = form.get_untracked() {
            workspace.set(&form.id, RETIRED, if is_on { YES } else { "" });
        }
    };
    let delete = move || {
        let Some(form) = form.get_untracked() else {
            return;
        };
        page::set_hash(&Page::Survey.to_string());
        workspace.remove(move |log, _| delete_with_children(log, &form.id));
    };
    view! {
        <div class="row" data-align="apart">
            <Switch label=say(workspace, |t| t.retire) on=is_retired on_change=retire/>
            <Show when=move || count.get() == Some(0)>
                <Button
                    kind=ButtonKind::Danger
                    icon=Symbol::Trash
                    label=say(workspace, |t| t.delete)
                    on_press=move |()| delete()
                />
            </Show>
        </div>
    }
}
