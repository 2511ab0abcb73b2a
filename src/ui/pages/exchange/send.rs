//! What goes into a file, and the buttons that save it.

use super::say;
use crate::exchange::Part;
use crate::ui::parts::{Button, Card, Choice, ChoiceLook, ChoiceOption, Symbol};
use crate::ui::passphrase::{NewPassphrase, NewPassphraseFields};
use crate::ui::text::EncryptionText;
use crate::ui::workspace::{Reading, Sending, Workspace, Wrapping};
use leptos::prelude::*;

/// A file above this is offered compressed as well.
const LARGE: usize = 1_000_000;

/// What is chosen where one division's work is sent, the plan alone, or the responses alone.
const ONE: &str = "division";
const PLAN: &str = "plan";
const RESPONSES: &str = "responses";

/// Whether it is a plan to work on, so that it can be made for a division.
fn is_work(part: &Part) -> bool {
    matches!(part, Part::Everything | Part::Plan)
}

/// Sending.
#[component]
pub(super) fn Send() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let what = RwSignal::new(String::new());
    let me = workspace.me().get_untracked();
    let division = RwSignal::new(me.map(|me| me.division).unwrap_or_default());
    let made_for = RwSignal::new(String::new());
    let leaves_suggestions = RwSignal::new(false);
    let encrypts = RwSignal::new(false);
    let passphrase = NewPassphrase::new();
    let divisions = move || {
        workspace.plan().with(|plan| {
            let divisions = plan.divisions.iter();
            divisions
                .map(|division| ChoiceOption::new(&*division.id, division.name.as_str()))
                .collect::<Vec<_>>()
        })
    };
    // Whoever has not said where they work sends the first division's.
    let chosen = Memo::new(move |_| {
        let division = division.get();
        let known = divisions();
        let is_known = known.iter().any(|option| option.value == division);
        let first = known.into_iter().next().map(|option| option.value);
        if is_known {
            division
        } else {
            first.unwrap_or_default()
        }
    });
    let sending = Memo::new(move |_| {
        let part = match what.get().as_str() {
            ONE => Part::Division(chosen.get().as_str().into()),
            PLAN => Part::Plan,
            RESPONSES => Part::Responses,
            _ => Part::Everything,
        };
        let made_for = made_for.get();
        let is_for_one = is_work(&part) && !made_for.is_empty();
        Sending {
            made_for: is_for_one.then(|| made_for.as_str().into()),
            leaves_suggestions: leaves_suggestions.get() && part != Part::Plan,
            part,
        }
    });
    let has_responses = Signal::derive(move || match workspace.responses().get() {
        Reading::Read(responses) => !responses.is_empty(),
        Reading::Unasked | Reading::Asked | Reading::Failed(_) => false,
    });
    let size = Memo::new(move |_| workspace.size_of(&sending.get()));
    let options = Signal::derive(move || {
        let text = &text.get().exchange;
        vec![
            ChoiceOption::new("", text.whole),
            ChoiceOption::new(ONE, text.one_division),
            ChoiceOption::new(PLAN, text.plan_alone),
            ChoiceOption::new(RESPONSES, text.responses_alone),
        ]
    });
    let everyone = Signal::derive(move || {
        let none = ChoiceOption::new("", text.get().exchange.for_everyone);
        std::iter::once(none).chain(divisions()).collect()
    });
    let packed_hint = move || {
        let size = format!("{:.1}", size.get() as f64 / 1e6);
        workspace.digits(&(text.get().exchange.packed_hint)(&size))
    };
    let busy = workspace.is_encrypting();
    let save = move |is_packed: bool| {
        let sending = sending.get_untracked();
        if !encrypts.get_untracked() {
            workspace.send_as(
                &sending,
                Wrapping {
                    is_packed,
                    passphrase: None,
                },
            );
        } else if let typed @ Some(_) = passphrase.take() {
            workspace.send_as(
                &sending,
                Wrapping {
                    is_packed,
                    passphrase: typed,
                },
            );
        }
    };
    let save_label = Signal::derive(move || {
        let text = text.get();
        if encrypts.get() {
            text.encryption.save
        } else {
            text.exchange.save
        }
        .to_owned()
    });
    let locked =
        move |choose: fn(&EncryptionText) -> &'static str| move || choose(&text.get().encryption);
    view! {
        <Card title=say(workspace, |t| t.send)>
            <p class="quiet prose">{say(workspace, |t| t.send_about)}</p>
            <Choice
                look=ChoiceLook::Radios
                label=say(workspace, |t| t.what)
                options
                chosen=what
                on_choose=move |value| what.set(value)
            />
            <Show when=move || sending.with(|it| is_work(&it.part))>
                <Choice
                    label=say(workspace, |t| t.made_for)
                    hint=say(workspace, |t| t.made_for_hint)
                    options=everyone
                    chosen=made_for
                    on_choose=move |value| made_for.set(value)
                />
            </Show>
            <Show when=move || what.get() == ONE>
                <Choice
                    label=say(workspace, |t| t.whose)
                    options=Signal::derive(divisions)
                    chosen
                    on_choose=move |value| division.set(value)
                />
            </Show>
            <Show when=move || has_responses.get() && sending.with(|it| it.part != Part::Plan)>
                <label class="choice">
                    <input
                        class="choice-box"
                        type="checkbox"
                        prop:checked=move || !leaves_suggestions.get()
                        on:change:target=move |event| leaves_suggestions.set(!event.target().checked())
                    />
                    <span>{say(workspace, |t| t.suggestions)}</span>
                </label>
                <p class="field-hint prose">{say(workspace, |t| t.suggestions_hint)}</p>
            </Show>
            <label class="choice">
                <input
                    class="choice-box"
                    type="checkbox"
                    prop:checked=encrypts
                    on:change:target=move |event| {
                        encrypts.set(event.target().checked());
                        passphrase.clear();
                    }
                />
                <span>{locked(|t| t.encrypt)}</span>
            </label>
            <Show when=move || encrypts.get()>
                <p class="field-hint prose">{locked(|t| t.encrypt_about)}</p>
                <NewPassphraseFields draft=passphrase/>
            </Show>
            <div class="row">
                <Button
                    icon=Symbol::Upload
                    label=save_label
                    busy
                    on_press=move |()| save(false)
                />
                <Show when=move || { size.get() > LARGE }>
                    <Button label=say(workspace, |t| t.save_packed) busy on_press=move |()| save(true)/>
                </Show>
            </div>
            <p class="field-hint" role="status">
                {move || busy.get().then(|| text.get().encryption.encrypting)}
            </p>
            <Show when=move || { size.get() > LARGE }>
                <p class="field-hint prose">{packed_hint}</p>
            </Show>
        </Card>
    }
}
