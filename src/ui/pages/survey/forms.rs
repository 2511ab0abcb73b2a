//! The forms of the office, and those that come with the app.

use super::say;
use crate::survey::{BuiltIn, Form, SurveyKind, adopt_form, blank_form};
use crate::ui::parts::{Button, ButtonKind, ButtonLink, ButtonSize, Card, Empty, Icon, Symbol};
use crate::ui::route::{Page, with_query};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The newest version of each form that is offered.
#[component]
pub(super) fn FormsCard() -> impl IntoView {
    let workspace = Workspace::expect();
    let survey = workspace.survey();
    let forms = Memo::new(move |_| {
        survey.with(|survey| {
            let newest = survey.newest().filter(|form| !form.is_retired);
            newest.cloned().collect::<Vec<Form>>()
        })
    });
    let add = move || {
        let id = SurveyKind::Form.id(&crate::browser::ids::random_id());
        let name = workspace.text().get_untracked().survey.blank_name;
        let form = id.clone();
        workspace.change(move |_, _| blank_form(&form, name, crate::browser::ids::random_id));
        crate::browser::page::set_hash(&Page::SurveyForm(id.to_string()).to_string());
    };
    view! {
        <Card
            title=say(workspace, |t| t.forms)
            aside=move || view! {
                <Button
                    size=ButtonSize::Small
                    icon=Symbol::Plus
                    label=say(workspace, |t| t.blank)
                    on_press=move |()| add()
                />
            }
        >
            <Show
                when=move || !forms.with(Vec::is_empty)
                fallback=move || view! {
                    <Empty
                        icon=Symbol::Survey
                        title=say(workspace, |t| t.no_forms)
                        text=say(workspace, |t| t.no_forms_text)
                    />
                }
            >
                <ul class="survey-forms" role="list">
                    {move || forms.get().into_iter().map(|form| view! { <FormRow form/> }).collect_view()}
                </ul>
            </Show>
        </Card>
    }
}

#[component]
fn FormRow(form: Form) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let id = form.id.to_string();
    let can_start = form.can_start();
    let name = {
        let words = form.name.clone();
        move || {
            let own = words.of(workspace.language_code().get()).to_owned();
            if own.is_empty() {
                text.get().survey.unnamed.to_owned()
            } else {
                own
            }
        }
    };
    let (version, items) = (form.version, form.items().count());
    let about = move || {
        let text = &text.get().survey;
        if can_start {
            workspace.digits(&(text.version)(version, items))
        } else {
            text.cannot_start.to_owned()
        }
    };
    let to = |page: Page| with_query(&page, &[("form", &id)]);
    let ways = can_start.then(|| {
        view! {
            <ButtonLink
                kind=ButtonKind::Primary
                icon=Symbol::Touch
                label=say(workspace, |t| t.at_counter)
                href=to(Page::Kiosk)
            />
            <ButtonLink
                icon=Symbol::Keyboard
                label=say(workspace, |t| t.from_paper)
                href=to(Page::SurveyEntry)
            />
        }
    });
    view! {
        <li class="survey-form">
            <Icon symbol=Symbol::Survey/>
            <div class="survey-form-words">
                <h3>{name}</h3>
                <p class="quiet">{about}</p>
            </div>
            <div class="survey-form-ways">
                {ways}
                <ButtonLink
                    icon=Symbol::Edit
                    label=say(workspace, |t| t.edit)
                    href=Page::SurveyForm(id.clone()).href()
                />
            </div>
        </li>
    }
}

/// Those that come with the app and are not taken over yet.
#[component]
pub(super) fn BuiltInCard() -> impl IntoView {
    let workspace = Workspace::expect();
    let survey = workspace.survey();
    let offered = Memo::new(move |_| {
        survey.with(|survey| {
            let is_new = |built_in: &BuiltIn| survey.versions(built_in.key()).next().is_none();
            BuiltIn::ALL.into_iter().filter(is_new).collect::<Vec<_>>()
        })
    });
    view! {
        <Show when=move || !offered.with(Vec::is_empty)>
            <Card title=say(workspace, |t| t.built_in)>
                <div class="survey-offers">
                    <For each=move || offered.get() key=|built_in| *built_in children=|built_in| view! { <Offer built_in/> }/>
                </div>
            </Card>
        </Show>
    }
}

#[component]
fn Offer(built_in: BuiltIn) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let name = move || {
        let (thai, english) = built_in.name();
        if workspace.language_code().get() == "th" {
            thai
        } else {
            english
        }
    };
    let about = say(
        workspace,
        match built_in {
            BuiltIn::Standard => |t| t.standard_text,
            BuiltIn::Short => |t| t.short_text,
            BuiltIn::Eit => |t| t.eit_text,
        },
    );
    let adopt = move |_| workspace.change(move |_, _| adopt_form(built_in));
    view! {
        <section class="survey-offer">
            <h3>{name}</h3>
            <p class="quiet">{about}</p>
            <button
                type="button"
                class="button"
                aria-label=move || (text.get().survey.adopt)(name())
                on:click=adopt
            >
                <Icon symbol=Symbol::Plus/>
                <span>{say(workspace, |t| t.adopt_short)}</span>
            </button>
        </section>
    }
}
