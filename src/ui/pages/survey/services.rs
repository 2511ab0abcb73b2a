//! The services that citizens come for.

use super::say;
use crate::plan::{DIVISION, delete_with_children};
use crate::survey::{Service, SurveyKind, TEXT, add_service};
use crate::ui::parts::{
    Button, ButtonKind, ButtonSize, Card, Choice, ChoiceOption, IconButton, Symbol, TextField,
};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The divisions to choose from, the first option being none of them.
pub(in crate::ui::pages) fn division_options(
    workspace: Workspace,
    none: Signal<String>,
) -> Signal<Vec<ChoiceOption>> {
    let plan = workspace.plan();
    Signal::derive(move || {
        let divisions = plan.with(|plan| {
            let divisions = plan.divisions.iter();
            divisions
                .map(|division| ChoiceOption::new(&*division.id, &division.name))
                .collect::<Vec<_>>()
        });
        let none = ChoiceOption::new("", none.get());
        std::iter::once(none).chain(divisions).collect()
    })
}

/// The services.
#[component]
pub(super) fn ServicesCard() -> impl IntoView {
    let workspace = Workspace::expect();
    let survey = workspace.survey();
    let services = Memo::new(move |_| survey.with(|survey| survey.services.clone()));
    let typed = RwSignal::new(String::new());
    let add = move || {
        let name = typed.get_untracked().trim().to_owned();
        if name.is_empty() {
            return;
        }
        typed.set(String::new());
        let id = SurveyKind::Service.id(&crate::browser::ids::random_id());
        workspace.change(move |log, _| add_service(log, &id, &name, "", None));
    };
    view! {
        <Card title=say(workspace, |t| t.services)>
            <p class="quiet prose">{say(workspace, |t| t.services_text)}</p>
            <Show when=move || !services.with(Vec::is_empty)>
                <ul class="survey-services" role="list">
                    <For
                        each=move || services.get()
                        key=|service| service.id.clone()
                        children=|service| view! { <ServiceRow service/> }
                    />
                </ul>
            </Show>
            <form
                class="add-row"
                on:submit=move |event| {
                    event.prevent_default();
                    add();
                }
            >
                <TextField
                    label=say(workspace, |t| t.new_service)
                    value=typed
                    on_commit=move |text| typed.set(text)
                />
                <Button
                    icon=Symbol::Plus
                    label=Signal::derive(move || workspace.text().get().app.add.to_owned())
                    submits=true
                />
            </form>
        </Card>
    }
}

#[component]
fn ServiceRow(service: Service) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let survey = workspace.survey();
    let id = StoredValue::new(service.id);
    let now = Memo::new(move |_| survey.with(|survey| survey.service(&id.get_value()).cloned()));
    let name = move |language: &'static str| {
        Signal::derive(move || {
            now.with(|now| {
                let own = now.as_ref().and_then(|now| now.text.own(language));
                own.unwrap_or_default().to_owned()
            })
        })
    };
    let rename = move |language: &'static str| {
        move |typed: String| {
            let typed = typed.trim();
            // A service without a Thai name could not be chosen: the old one stays.
            if language != "th" || !typed.is_empty() {
                workspace.set(&id.get_value(), &format!("{TEXT}{language}"), typed);
            }
        }
    };
    let division = Signal::derive(move || {
        now.with(|now| {
            let division = now.as_ref().and_then(|now| now.division.as_deref());
            division.unwrap_or_default().to_owned()
        })
    });
    let delete_label =
        Signal::derive(move || (text.get().survey.delete_service)(&name("th").get()));
    view! {
        <li class="survey-service">
            <TextField
                label=say(workspace, |t| t.service)
                value=name("th")
                on_commit=rename("th")
            />
            <TextField
                label=say(workspace, |t| t.service_english)
                value=name("en")
                on_commit=rename("en")
            />
            <Choice
                label=say(workspace, |t| t.division)
                options=division_options(workspace, say(workspace, |t| t.no_division))
                chosen=division
                on_choose=move |chosen: String| workspace.set(&id.get_value(), DIVISION, &chosen)
            />
            <IconButton
                label=delete_label
                icon=Symbol::Trash
                kind=ButtonKind::Danger
                size=ButtonSize::Small
                on_press=move |()| {
                    let id = id.get_value();
                    workspace.remove(move |log, _| delete_with_children(log, &id));
                }
            />
        </li>
    }
}
