//! The dialogue that takes a published result, and shows first what was read.

use super::say;
use crate::ita::{PastedScore, Scored, read_scores};
use crate::plan::put_scores;
use crate::ui::parts::{
    Button, ButtonKind, Choice, ChoiceLook, ChoiceOption, Dialog, DialogSize, TextArea,
};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The dialogue that takes a published result.
#[component]
pub(super) fn PasteDialog(
    /// What is to be pasted; `None` while the dialogue is closed.
    pasting: RwSignal<Option<String>>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    let before = RwSignal::new(0_u16);
    let year = move || plan.with(|plan| plan.assessed.be()) - before.get();
    let read = Memo::new(move |_| {
        let pasted = pasting.get().unwrap_or_default();
        plan.with(|plan| read_scores(&pasted, &plan.catalogue(year())))
    });
    let take = move |()| {
        let (scores, _) = read.get_untracked();
        let year = untrack(year);
        let words = (text.get_untracked().analysis.taken)(scores.len());
        workspace.change(move |_, _| put_scores(year, &scores));
        workspace.say_undoable(workspace.digits_now(&words));
        pasting.set(None);
    };
    let years = Signal::derive(move || {
        let year = plan.with(|plan| plan.assessed.be());
        [0, 1]
            .map(|before: u16| {
                let words = (text.get().analysis.year)(year - before);
                ChoiceOption::new(before.to_string(), workspace.digits(&words))
            })
            .to_vec()
    });
    let actions = ViewFn::from(move || {
        let label = Signal::derive(move || {
            workspace.digits(&(text.get().analysis.take)(
                read.with(|(scores, _)| scores.len()),
            ))
        });
        view! {
            <Button
                kind=ButtonKind::Quiet
                label=Signal::derive(move || text.get().app.cancel.to_owned())
                on_press=move |()| pasting.set(None)
            />
            <Button
                kind=ButtonKind::Primary
                label
                disabled=Signal::derive(move || read.with(|(scores, _)| scores.is_empty()))
                on_press=take
            />
        }
    });
    let name = move |of: &Scored| match of {
        Scored::Instrument(instrument) => instrument.code().to_owned(),
        Scored::EitPart(part) => format!("EIT ส่วนที่ {part}"),
        Scored::Indicator(number) => plan.with(|plan| {
            let catalogue = plan.catalogue(year());
            let name = catalogue.indicator(number).map_or("", |it| &it.name);
            format!("{number} {name}")
        }),
    };
    let row = move |(of, score): PastedScore| {
        view! {
            <tr>
                <th scope="row">{workspace.digits(&name(&of))}</th>
                <td class="numeric">{workspace.digits(&score.to_string())}</td>
            </tr>
        }
    };
    let unread = move || {
        let lines = read.with(|(_, unread)| unread.clone());
        (!lines.is_empty()).then(|| {
            let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
            view! {
                <p>{say(|text| text.unread)}</p>
                <ul class="quiet">{lines.collect_view()}</ul>
            }
        })
    };
    view! {
        <Dialog
            open=Signal::derive(move || pasting.with(Option::is_some))
            on_close=move |()| pasting.set(None)
            title=say(|text| text.paste)
            close_label=Signal::derive(move || text.get().app.close.to_owned())
            size=DialogSize::Wide
            actions
        >
            <p>{say(|text| text.paste_about)}</p>
            <Choice
                look=ChoiceLook::Radios
                label=say(|text| text.paste_year)
                options=years
                chosen=Signal::derive(move || before.get().to_string())
                on_choose=move |value: String| before.set(value.parse().unwrap_or(0))
            />
            // What was read is shown with each letter; the field itself would wait for a pause.
            <div on:input=move |event| {
                if event_target::<leptos::web_sys::Element>(&event).tag_name() == "TEXTAREA" {
                    pasting.set(Some(event_target_value(&event)));
                }
            }>
                <TextArea
                    label=say(|text| text.paste_field)
                    placeholder=say(|text| text.paste_example)
                    value=Signal::derive(move || pasting.get().unwrap_or_default())
                    on_commit=move |_| {}
                    rows=5
                />
            </div>
            <Show when=move || read.with(|(scores, _)| !scores.is_empty())>
                <table class="data-table">
                    <caption>{say(|text| text.read)}</caption>
                    <tbody>{move || read.with(|(scores, _)| {
                        scores.iter().cloned().map(row).collect_view()
                    })}</tbody>
                </table>
            </Show>
            {unread}
        </Dialog>
    }
}
