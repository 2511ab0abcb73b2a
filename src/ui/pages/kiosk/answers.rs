//! What is answered: a service, choices, levels, a suggestion. Every target is large.

use super::face::{FACES, Face};
use super::run::{Way, give};
use super::state::Counter;
use crate::survey::{Form, Item, Look, NO_OPINION, Question, QuestionKind, UNSAID, Words};
use crate::ui::parts::{Icon, Symbol};
use leptos::prelude::*;
use std::sync::Arc;

/// A text of the form in the citizen's language.
fn words(counter: Counter, words: &Words) -> Signal<String> {
    let words = words.clone();
    Signal::derive(move || words.of(&counter.language.read()).to_owned())
}

/// A large button that is chosen or not.
#[component]
fn Target(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] is_chosen: Signal<bool>,
    /// Several may be chosen: shown by a tick.
    #[prop(optional)]
    several: bool,
    /// An answer that says nothing.
    #[prop(optional)]
    quiet: bool,
    #[prop(into)] on_choose: Callback<()>,
) -> impl IntoView {
    let way = Way::expect();
    view! {
        <button
            type="button"
            class="kiosk-target"
            data-look=quiet.then_some("quiet")
            aria-pressed=move || if is_chosen.get() { "true" } else { "false" }
            on:click=move |event| {
                if several || !way.is_repeated(&event) {
                    on_choose.run(());
                }
            }
        >
            <span>{label}</span>
            <Show when=move || is_chosen.get()>
                <Icon symbol=Symbol::Check/>
            </Show>
        </button>
    }
}

/// Which service the citizen came for.
#[component]
pub(super) fn ServicePage() -> impl IntoView {
    let counter = Counter::expect();
    let way = Way::expect();
    let survey = counter.workspace.survey();
    let services = counter.kiosk.with_value(|kiosk| kiosk.services.clone());
    let each = services
        .into_iter()
        .filter_map(|id| {
            let service = survey.with_untracked(|survey| survey.service(&id).cloned())?;
            let label = words(counter, &service.text);
            let chosen = id.clone();
            let is_chosen =
                Signal::derive(move || way.run.service.with(|now| now.as_ref() == Some(&chosen)));
            let choose = move |()| {
                way.run.service.set(Some(id.clone()));
                way.on_by_itself();
            };
            Some(view! { <Target label is_chosen on_choose=choose/> })
        })
        .collect_view();
    view! {
        <h1 tabindex="-1">{counter.say(|text| text.service)}</h1>
        <div class="kiosk-targets" role="group" aria-label=counter.say(|text| text.service)>
            {each}
        </div>
    }
}

/// Questions with choices.
#[component]
pub(super) fn QuestionsPage(form: Arc<Form>, places: Vec<usize>) -> impl IntoView {
    let counter = Counter::expect();
    if let [place] = places[..] {
        let question = form.questions[place].clone();
        let label = words(counter, &question.text);
        return view! {
            <h1 tabindex="-1">{label}</h1>
            <Choices question/>
        }
        .into_any();
    }
    let is_general = places
        .first()
        .is_some_and(|place| form.questions[*place].place == crate::survey::Place::Before);
    let each = places
        .into_iter()
        .map(|place| {
            let question = form.questions[place].clone();
            let label = words(counter, &question.text);
            view! {
                <section class="kiosk-part">
                    <h2>{label}</h2>
                    <Choices question/>
                </section>
            }
        })
        .collect_view();
    view! {
        <h1 tabindex="-1">
            {counter.say(if is_general { |text| text.general } else { |text| text.further })}
        </h1>
        {each}
    }
    .into_any()
}

/// The choices of a question; ไม่ระบุ is always one of them.
#[component]
fn Choices(question: Question) -> impl IntoView {
    let counter = Counter::expect();
    let way = Way::expect();
    let label = words(counter, &question.text);
    let several = question.kind == QuestionKind::Several;
    let key = StoredValue::new(question.key);
    let numbers: Vec<u8> = question
        .choices
        .iter()
        .map(|choice| choice.number)
        .collect();
    let each = question
        .choices
        .iter()
        .map(|choice| {
            let number = choice.number;
            let is_chosen = Signal::derive(move || {
                key.with_value(|key| way.run.answers.with(|answers| {
                    if several {
                        answers.is_ticked(key, number)
                    } else {
                        answers.get(key) == Some(number)
                    }
                }))
            });
            let choose = move |()| {
                if several {
                    let is_ticked = !is_chosen.get_untracked();
                    key.with_value(|key| way.run.answers.update(|answers| {
                        answers.tick(key, number, is_ticked);
                        answers.set(key, 0);
                    }));
                } else {
                    key.with_value(|key| give(way, key, number));
                }
            };
            view! { <Target label=words(counter, &choice.text) is_chosen several on_choose=choose/> }
        })
        .collect_view();
    let is_unsaid = Signal::derive(move || {
        key.with_value(|key| {
            way.run
                .answers
                .with(|answers| answers.get(key) == Some(UNSAID))
        })
    });
    let say_nothing = move |()| {
        key.with_value(|key| {
            way.run.answers.update(|answers| {
                for number in numbers.iter().filter(|_| several) {
                    answers.tick(key, *number, false);
                }
            });
            give(way, key, UNSAID);
        });
    };
    view! {
        <div class="kiosk-targets" role="group" aria-label=label>
            {each}
            <Target
                label=counter.say(|text| text.unsaid)
                is_chosen=is_unsaid
                quiet=true
                on_choose=say_nothing
            />
        </div>
    }
}

/// Items of an aspect, each with its levels.
#[component]
pub(super) fn ItemsPage(form: Arc<Form>, aspect: usize, places: Vec<usize>) -> impl IntoView {
    let counter = Counter::expect();
    let aspect = &form.aspects[aspect];
    let title = words(counter, &aspect.text);
    if let [place] = places[..] {
        let item = aspect.items[place].clone();
        let label = words(counter, &item.text);
        // An aspect of one item has nothing to add to it.
        let is_named = aspect.items.len() > 1;
        return view! {
            {is_named.then(|| view! { <p class="kiosk-aspect">{title}</p> })}
            <h1 tabindex="-1">{label}</h1>
            <Levels form=form.clone() item large=true/>
        }
        .into_any();
    }
    let each = places
        .into_iter()
        .map(|place| {
            let item = aspect.items[place].clone();
            let label = words(counter, &item.text);
            view! {
                <section class="kiosk-part">
                    <h2>{label}</h2>
                    <Levels form=form.clone() item/>
                </section>
            }
        })
        .collect_view();
    view! {
        <h1 tabindex="-1">{title}</h1>
        {each}
    }
    .into_any()
}

/// The levels of an item, with faces or numbers, always with words.
#[component]
fn Levels(form: Arc<Form>, item: Item, #[prop(optional)] large: bool) -> impl IntoView {
    let counter = Counter::expect();
    let way = Way::expect();
    let scale = form.scale(&item)?;
    let label = words(counter, &item.text);
    let key = StoredValue::new(item.key.clone());
    let is_given = move |number: u8| {
        Signal::derive(move || {
            key.with_value(|key| {
                way.run
                    .answers
                    .with(|answers| answers.get(key) == Some(number))
            })
        })
    };
    let each = scale
        .shown()
        .map(|level| {
            let number = level.number;
            let is_chosen = is_given(number);
            let words = words(counter, &level.text);
            let shown = match scale.look {
                Look::Smileys => {
                    let mood = scale.face(number, FACES);
                    let mood = if item.is_reversed {
                        FACES - 1 - mood
                    } else {
                        mood
                    };
                    view! { <Face mood/> }.into_any()
                }
                Look::Words => {
                    view! { <span class="kiosk-number" aria-hidden="true">{number}</span> }
                        .into_any()
                }
            };
            view! {
                <button
                    type="button"
                    class="kiosk-level"
                    aria-pressed=move || if is_chosen.get() { "true" } else { "false" }
                    on:click=move |event| {
                        if !way.is_repeated(&event) {
                            key.with_value(|key| give(way, key, number));
                        }
                    }
                >
                    {shown}
                    <span class="kiosk-level-words">{words}</span>
                </button>
            }
        })
        .collect_view();
    let no_opinion = scale.has_no_opinion.then(|| {
        view! {
            <div class="kiosk-targets">
                <Target
                    label=counter.say(|text| text.no_opinion)
                    is_chosen=is_given(NO_OPINION)
                    quiet=true
                    on_choose=move |()| key.with_value(|key| give(way, key, NO_OPINION))
                />
            </div>
        }
    });
    Some(view! {
        <div
            class="kiosk-levels"
            role="group"
            aria-label=label
            data-size=large.then_some("large")
            style=format!("--levels: {}", scale.levels.len())
        >
            {each}
        </div>
        {no_opinion}
    })
}

/// The suggestion, and what must not be written there.
#[component]
pub(super) fn SuggestionPage(form: Arc<Form>) -> impl IntoView {
    let counter = Counter::expect();
    let way = Way::expect();
    let own = form.prompt.clone().unwrap_or_default();
    let label = Signal::derive(move || {
        let own = own.of(&counter.language.read()).to_owned();
        if own.is_empty() {
            counter.text().suggestion.to_owned()
        } else {
            own
        }
    });
    view! {
        <h1 tabindex="-1" id="kiosk-suggestion">{label}</h1>
        <p class="kiosk-privacy" id="kiosk-privacy">
            <Icon symbol=Symbol::Info/>
            <span>{counter.say(|text| text.privacy)}</span>
        </p>
        <textarea
            class="field-input kiosk-text"
            rows="5"
            autocomplete="off"
            spellcheck="false"
            aria-labelledby="kiosk-suggestion"
            aria-describedby="kiosk-privacy"
            placeholder=counter.say(|text| text.suggestion_empty)
            prop:value=way.run.suggestion.get_untracked()
            on:input:target=move |event| way.run.suggestion.set(event.target().value())
        ></textarea>
    }
}
