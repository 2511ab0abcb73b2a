//! The question which day it is, asked when the clock of this computer cannot be right.

use super::fields::DayField;
use super::parts::{Button, ButtonKind, Dialog};
use super::text::DayText;
use super::workspace::Workspace;
use crate::calendar::{ClockDoubt, Date};
use leptos::prelude::*;

/// The dialogue that asks for the day.
#[component]
pub fn DayDialog() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let typed = RwSignal::new(None::<Date>);
    let is_tried = RwSignal::new(false);
    let say = move |choose: fn(&DayText) -> &'static str| {
        Signal::derive(move || choose(&text.get().day).to_owned())
    };
    let why = move || {
        let today = workspace.day(workspace.clock_day().get());
        let words = &text.get().day;
        workspace.clock_doubt().get().map(|doubt| match doubt {
            ClockDoubt::BeforeBuild(built) => (words.before_build)(&today, &workspace.day(built)),
            ClockDoubt::BeforeNewest(newest) => {
                (words.before_newest)(&today, &workspace.day(newest))
            }
            ClockDoubt::LongAfterNewest(newest) => {
                workspace.digits(&(words.long_after_newest)(&today, &workspace.day(newest)))
            }
        })
    };
    // No day before the build can be today, whoever says so.
    let built_later = move |day: Date| workspace.built_on().filter(|built| day < *built);
    let error = move || {
        let words = &text.get().day;
        match typed.get() {
            Some(day) => built_later(day).map(|built| (words.too_early)(&workspace.day(built))),
            None => is_tried.get().then(|| words.missing.to_owned()),
        }
    };
    let answer = move || {
        is_tried.set(true);
        if let Some(day) = typed.get_untracked()
            && built_later(day).is_none()
        {
            workspace.confirm_day(day);
        }
    };
    let may_be_right = move || {
        !matches!(
            workspace.clock_doubt().get(),
            Some(ClockDoubt::BeforeBuild(_))
        )
    };
    let actions = ViewFn::from(move || {
        view! {
            <Show when=may_be_right>
                <Button
                    label=say(|day| day.clock_is_right)
                    on_press=move |()| workspace.confirm_day(workspace.clock_day().get_untracked())
                />
            </Show>
            <Button kind=ButtonKind::Primary label=say(|day| day.answer) on_press=move |()| answer()/>
        }
    });
    view! {
        <Dialog
            open=workspace.asks_day()
            on_close=move |()| workspace.ask_day(false)
            title=say(|day| day.title)
            close_label=Signal::derive(move || text.get().app.close.to_owned())
            actions
        >
            <div class="stack">
                <p>{why}</p>
                <DayField
                    label=say(|day| day.today)
                    value=typed
                    on_commit=Callback::new(move |day: Option<Date>| typed.set(day))
                />
                {move || error().map(|error| view! { <p class="field-error" role="alert">{error}</p> })}
                <p class="quiet">{move || text.get().day.use_of_it}</p>
            </div>
        </Dialog>
    }
}
