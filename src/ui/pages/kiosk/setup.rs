//! `#/kiosk` before it runs: the form, the service, the time, the PIN.

use super::draft::{Draft, SECONDS};
use crate::browser::{ids, screen};
use crate::survey::{Form, Kiosk, Pin, Service};
use crate::ui::Hash;
use crate::ui::pages::survey::{OtherYear, division_options, say};
use crate::ui::parts::{
    Banner, Button, ButtonKind, Card, CheckGroup, Choice, ChoiceOption, Dialog, Empty, PageHeader,
    SegmentOption, Segments, Switch, Symbol, TextField,
};
use crate::ui::route::query;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// The page.
#[component]
pub fn KioskSetup() -> impl IntoView {
    let workspace = Workspace::expect();
    let survey = workspace.survey();
    let asked = query(&untrack(|| Hash::expect().get()));
    let asked = asked.into_iter().find(|(key, _)| key == "form");
    let last = workspace.kiosk().get_untracked();
    let draft = Draft::new(asked.map(|(_, form)| form), last.as_ref());
    let forms = Memo::new(move |_| {
        survey.with(|survey| {
            let newest = survey.newest();
            let offered = newest.filter(|form| form.can_start() && !form.is_retired);
            offered.cloned().collect::<Vec<Form>>()
        })
    });
    // Without a choice, or with one that is gone, the first form stands there.
    let form = Memo::new(move |_| {
        let chosen = draft.form.get();
        forms.with(|forms| {
            let chosen = forms.iter().find(|form| *form.id == *chosen);
            chosen.or(forms.first()).cloned()
        })
    });
    view! {
        <PageHeader title=say(workspace, |t| t.kiosk) lead=say(workspace, |t| t.kiosk_lead)/>
        <OtherYear/>
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
            <What draft forms form/>
            <Timing draft/>
            <Secret draft form/>
        </Show>
    }
}

/// What is asked, and what about.
#[component]
fn What(draft: Draft, forms: Memo<Vec<Form>>, form: Memo<Option<Form>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let survey = workspace.survey();
    let services = Memo::new(move |_| survey.with(|survey| survey.services.clone()));
    let options = Signal::derive(move || {
        let code = workspace.language_code().get();
        let option = |form: &Form| ChoiceOption::new(&*form.id, form.name.of(code));
        forms.with(|forms| forms.iter().map(option).collect())
    });
    let service_options = Signal::derive(move || {
        let code = workspace.language_code().get();
        let option = |service: &Service| ChoiceOption::new(&*service.id, service.text.of(code));
        services.with(|services| services.iter().map(option).collect())
    });
    let language_options = Signal::derive(move || {
        let text = &text.get().survey;
        let own = form.with(|form| form.as_ref().map(|form| form.languages.clone()));
        let built_in = [("th", text.thai), ("en", text.english)];
        let own = own.unwrap_or_default().into_iter();
        built_in
            .into_iter()
            .map(|(code, name)| ChoiceOption::new(code, name))
            .chain(own.map(|(code, name)| ChoiceOption::new(code, name)))
            .collect::<Vec<_>>()
    });
    let pace_options = Signal::derive(move || {
        let text = &text.get().survey;
        let option = |value: &str, label: &str| SegmentOption {
            value: value.to_owned(),
            label: label.to_owned(),
            count: None,
        };
        vec![
            option("question", text.pace_question),
            option("aspect", text.pace_aspect),
        ]
    });
    let language_error = move || {
        let is_missing = draft.languages.with(Vec::is_empty);
        is_missing
            .then(|| view! { <p class="field-error">{say(workspace, |t| t.language_missing)}</p> })
    };
    view! {
        <Card title=say(workspace, |t| t.form)>
            <div class="grid">
                <Choice
                    label=say(workspace, |t| t.form)
                    options
                    chosen=Signal::derive(move || {
                        form.with(|form| form.as_ref().map(|form| form.id.to_string())).unwrap_or_default()
                    })
                    on_choose=move |id| draft.form.set(id)
                />
                <Choice
                    label=say(workspace, |t| t.division)
                    options=division_options(workspace, say(workspace, |t| t.any_division))
                    chosen=draft.division
                    on_choose=move |id| draft.division.set(id)
                />
            </div>
            <Show when=move || !services.with(Vec::is_empty)>
                <CheckGroup
                    label=say(workspace, |t| t.services)
                    hint=say(workspace, |t| t.services_hint)
                    options=service_options
                    chosen=draft.services
                    on_change=move |(id, is_on)| toggle(draft.services, id, is_on)
                />
            </Show>
            <div class="stack" data-gap="small">
                <span class="field-label">{say(workspace, |t| t.pace)}</span>
                <div class="row">
                    <Segments
                        label=say(workspace, |t| t.pace)
                        options=pace_options
                        chosen=draft.pace
                        on_choose=move |pace| draft.pace.set(pace)
                    />
                </div>
            </div>
            <CheckGroup
                label=say(workspace, |t| t.languages)
                options=language_options
                chosen=draft.languages
                on_change=move |(code, is_on)| toggle(draft.languages, code, is_on)
            />
            {language_error}
        </Card>
    }
}

fn toggle(list: RwSignal<Vec<String>>, value: String, is_on: bool) {
    list.update(|list| {
        list.retain(|other| *other != value);
        if is_on {
            list.push(value);
        }
    });
}

/// How long the kiosk waits, and what becomes of what is unfinished.
#[component]
fn Timing(draft: Draft) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let error = move |typed: RwSignal<String>, place: usize| {
        Signal::derive(move || {
            let (least, most) = SECONDS[place];
            let is_wrong = Draft::seconds(&typed.get(), place).is_none();
            let words = text.get().survey.seconds_wrong;
            is_wrong.then(|| workspace.digits(&words(least, most)))
        })
    };
    view! {
        <Card title=say(workspace, |t| t.timing)>
            <div class="grid">
                <TextField
                    label=say(workspace, |t| t.idle)
                    keys="numeric"
                    value=draft.idle
                    error=error(draft.idle, 0)
                    on_commit=move |typed| draft.idle.set(typed)
                />
                <TextField
                    label=say(workspace, |t| t.countdown)
                    keys="numeric"
                    value=draft.countdown
                    error=error(draft.countdown, 1)
                    on_commit=move |typed| draft.countdown.set(typed)
                />
                <TextField
                    label=say(workspace, |t| t.thanks)
                    keys="numeric"
                    value=draft.thanks
                    error=error(draft.thanks, 2)
                    on_commit=move |typed| draft.thanks.set(typed)
                />
            </div>
            <Switch
                label=say(workspace, |t| t.keeps_partial)
                on=draft.keeps_partial
                on_change=move |is_on| draft.keeps_partial.set(is_on)
            />
        </Card>
    }
}

/// The PIN, and the button that begins.
#[component]
fn Secret(draft: Draft, form: Memo<Option<Form>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let last = StoredValue::new(workspace.kiosk().get_untracked());
    let has_last = last.with_value(Option::is_some);
    let is_starting = RwSignal::new(false);
    let is_pressed = RwSignal::new(false);
    let spare = RwSignal::new(None::<String>);
    let failure = RwSignal::new(None::<&'static str>);
    let unfit = Signal::derive(move || {
        let is_unfit = is_pressed.get() && !Pin::is_fit(&draft.pin.get());
        is_unfit.then(|| text.get().survey.pin_unfit.to_owned())
    });
    let differs = Signal::derive(move || {
        let differs = is_pressed.get() && draft.pin.get() != draft.again.get();
        differs.then(|| text.get().survey.pin_differs.to_owned())
    });
    let begin = move |pin: Pin, spare: Pin| {
        let form = form.get_untracked();
        let log = workspace.open_log().get_untracked();
        let kiosk = form.and_then(|form| draft.kiosk(log, form.id, pin, spare));
        let Some(kiosk) = kiosk else { return };
        start(workspace, kiosk, is_starting, failure);
    };
    let press = move |()| {
        is_pressed.set(true);
        failure.set(None);
        if !draft.is_fit() {
            return;
        }
        // Responses hold no more of a time than the day: it must be right.
        if !workspace.is_day_confirmed().get_untracked() {
            return workspace.ask_day(true);
        }
        if draft.same_pin.get_untracked()
            && let Some(last) = last.get_value()
        {
            return begin(last.pin, last.spare);
        }
        let is_fit = Pin::is_fit(&draft.pin.get_untracked())
            && draft.pin.get_untracked() == draft.again.get_untracked();
        if is_fit {
            spare.set(Some(ids::random_id()[..8].to_owned()));
        }
    };
    let begin_anew = move |()| {
        let Some(code) = spare.get_untracked() else {
            return;
        };
        is_starting.set(true);
        // The busy button is painted first: hashing holds the page.
        set_timeout(
            move || {
                let pin = draft
                    .pin
                    .with_untracked(|pin| Pin::new(pin, ids::random_bytes()));
                begin(pin, Pin::new(&code, ids::random_bytes()));
            },
            Duration::from_millis(30),
        );
    };
    let refusal = move || {
        failure.get().map(|why| {
            let words = (text.get().survey.not_started)(why);
            view! { <Banner kind=crate::ui::parts::BannerKind::Error text=words/> }
        })
    };
    view! {
        <Card title=say(workspace, |t| t.pin_title)>
            <p class="quiet prose">{say(workspace, |t| t.pin_text)}</p>
            {has_last.then(|| view! {
                <Switch
                    label=say(workspace, |t| t.pin_same)
                    on=draft.same_pin
                    on_change=move |is_on| draft.same_pin.set(is_on)
                />
            })}
            <Show when=move || !draft.same_pin.get()>
                <div class="grid">
                    <SecretField label=say(workspace, |t| t.pin) typed=draft.pin error=unfit/>
                    <SecretField label=say(workspace, |t| t.pin_again) typed=draft.again error=differs/>
                </div>
            </Show>
            {refusal}
            <div class="row">
                <Button
                    kind=ButtonKind::Primary
                    icon=Symbol::Touch
                    label=say(workspace, |t| t.start)
                    busy=is_starting
                    on_press=press
                />
            </div>
            <p class="quiet prose">{say(workspace, |t| t.limits)}</p>
        </Card>
        <Dialog
            open=Signal::derive(move || spare.with(Option::is_some))
            on_close=move |()| spare.set(None)
            title=say(workspace, |t| t.spare)
            close_label=Signal::derive(move || text.get().app.close.to_owned())
            actions=move || view! {
                <Button
                    kind=ButtonKind::Primary
                    label=say(workspace, |t| t.spare_done)
                    busy=is_starting
                    on_press=begin_anew
                />
            }
        >
            <p>{say(workspace, |t| t.spare_text)}</p>
            <p class="kiosk-spare">{move || spare.get()}</p>
        </Dialog>
    }
}

/// Hands the screen over, or says why not.
fn start(
    workspace: Workspace,
    kiosk: Kiosk,
    is_starting: RwSignal<bool>,
    failure: RwSignal<Option<&'static str>>,
) {
    is_starting.set(true);
    spawn_local(async move {
        // While the press is fresh enough to ask for the screen; where the browser refuses,
        // the cover asks for a touch.
        let _filled = screen::fill().await;
        if let Err(why) = workspace.start_kiosk(kiosk).await {
            screen::leave();
            is_starting.set(false);
            failure.set(Some(workspace.text().get_untracked().saving.words_of(&why)));
        }
    });
}

/// A field whose text nobody reads over the shoulder.
#[component]
fn SecretField(
    #[prop(into)] label: Signal<String>,
    typed: RwSignal<String>,
    error: Signal<Option<String>>,
) -> impl IntoView {
    view! {
        <label class="field">
            <span class="field-label">{label}</span>
            <input
                class="field-input"
                type="password"
                inputmode="numeric"
                autocomplete="off"
                aria-invalid=move || error.get().is_some().then_some("true")
                prop:value=typed
                on:input:target=move |event| typed.set(event.target().value())
            />
            {move || error.get().map(|error| view! { <span class="field-error">{error}</span> })}
        </label>
    }
}
