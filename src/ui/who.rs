//! ท่านคือใคร: who is working here. A statement for the history, not a login.

use super::parts::{Button, ButtonKind, Choice, ChoiceOption, Dialog, TextField};
use super::workspace::Workspace;
use crate::exchange::Me;
use leptos::prelude::*;

/// The dialogue that asks who is working.
#[component]
pub fn WhoDialog() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let person = RwSignal::new(String::new());
    let position = RwSignal::new(String::new());
    let division = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    Effect::new(move |_| {
        if workspace.asks_who().get() {
            let me = workspace.me().get_untracked();
            let me = me.as_ref();
            person.set(me.map(|me| me.person.clone()).unwrap_or_default());
            position.set(me.map(|me| me.position.clone()).unwrap_or_default());
            let expected = || workspace.expected_division().get_untracked();
            division.set(me.map_or_else(expected, |me| me.division.clone()));
            missing.set(false);
        }
    });
    let say = move |choose: fn(&super::text::WhoText) -> &'static str| {
        Signal::derive(move || choose(&text.get().who).to_owned())
    };
    let options = Signal::derive(move || {
        let none = ChoiceOption::new("", text.get().who.no_division);
        let divisions = workspace.plan().with(|plan| {
            plan.divisions
                .iter()
                .map(|division| ChoiceOption::new(&*division.id, division.name.as_str()))
                .collect::<Vec<_>>()
        });
        std::iter::once(none).chain(divisions).collect()
    });
    let answer = move || {
        let name = person.get_untracked().trim().to_owned();
        if name.is_empty() {
            missing.set(true);
            return;
        }
        workspace.introduce(Me {
            division: division.get_untracked(),
            person: name,
            position: position.get_untracked().trim().to_owned(),
            asked_on: workspace.clock_day().get_untracked(),
        });
    };
    let error = Signal::derive(move || {
        (missing.get() && person.with(|name| name.trim().is_empty()))
            .then(|| text.get().who.name_missing.to_owned())
    });
    let actions = ViewFn::from(move || {
        view! {
            <Button kind=ButtonKind::Quiet label=say(|who| who.skip) on_press=move |()| workspace.stay_unnamed()/>
            <Button kind=ButtonKind::Primary label=say(|who| who.answer) on_press=move |()| answer()/>
        }
    });
    view! {
        <Dialog
            open=workspace.asks_who()
            on_close=move |()| workspace.stay_unnamed()
            title=say(|who| who.title)
            close_label=Signal::derive(move || text.get().app.close.to_owned())
            actions
        >
            <form
                class="stack"
                on:submit=move |event| {
                    event.prevent_default();
                    answer();
                }
            >
                <p>{move || text.get().who.no_login}</p>
                <TextField label=say(|who| who.name) value=person on_commit=move |name| person.set(name) error/>
                <TextField label=say(|who| who.position) value=position on_commit=move |name| position.set(name)/>
                <Choice label=say(|who| who.division) options chosen=division on_choose=move |id| division.set(id)/>
                <button type="submit" hidden></button>
            </form>
        </Dialog>
    }
}
