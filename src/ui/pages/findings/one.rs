//! A finding: what it is about, the way to mend it, and the reason for leaving it.

use super::words::{href, place, sentence};
use crate::plan::{Finding, answer_finding, withdraw_answer};
use crate::ui::parts::{Button, ButtonKind, ButtonSize, Icon, Symbol, TextField};
use crate::ui::text::FindingsText;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// A finding; nothing once it is mended.
#[component]
pub fn OneFinding(finding: Memo<Option<Finding>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let is_answering = RwSignal::new(false);
    let about = Memo::new(move |_| {
        let about = finding.with(|it| it.as_ref().map(|it| it.about.clone()));
        let about = about.filter(|about| !about.is_empty());
        let about = about.unwrap_or_else(|| text.get().findings.unnamed.to_owned());
        workspace.digits(&about)
    });
    let told = move || {
        let finding = finding.get()?;
        let plan = workspace.plan().get();
        Some(sentence(workspace, &plan, &finding.matter))
    };
    let of = move || {
        let finding = finding.get()?;
        let plan = workspace.plan().get();
        Some(place(workspace, &plan, &finding))
    };
    let to = move || {
        let plan = workspace.plan().get();
        finding.with(|it| it.as_ref().map_or_else(String::new, |it| href(&plan, it)))
    };
    let link_name = move || (text.get().findings.mend)(&about.get());
    view! {
        <li class="finding">
            <div class="finding-words">
                <p class="finding-matter">{told}</p>
                <p class="finding-about">{move || about.get()}</p>
                <p class="quiet finding-place">{of}</p>
                <Reason finding/>
            </div>
            <div class="finding-deeds" data-print="hide">
                <a class="button" data-kind="secondary" data-size="small" href=to aria-label=link_name>
                    <Icon symbol=Symbol::Edit/>
                    <span>{move || text.get().findings.mend_short}</span>
                </a>
                <Deed finding is_answering/>
            </div>
            <Show when=move || is_answering.get()>
                <AnswerForm finding is_answering/>
            </Show>
        </li>
    }
}

/// The reason that was given, and whether it still covers the facts.
#[component]
fn Reason(finding: Memo<Option<Finding>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    move || {
        let finding = finding.get()?;
        let reason = finding.reason?;
        let words = &text.get().findings;
        let told = if finding.is_answered {
            (words.reason_given)(&reason)
        } else {
            (words.reason_old)(&reason)
        };
        Some(view! { <p class="finding-reason">{workspace.digits(&told)}</p> })
    }
}

/// Opens the field for a reason, or takes the reason back.
#[component]
fn Deed(finding: Memo<Option<Finding>>, is_answering: RwSignal<bool>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let is_answered =
        Memo::new(move |_| finding.with(|it| it.as_ref().is_some_and(|it| it.is_answered)));
    let withdraw = move |()| {
        if let Some(finding) = finding.get_untracked() {
            workspace.remove(move |_, _| vec![withdraw_answer(&finding)]);
        }
    };
    let say = move |choose: fn(&FindingsText) -> &'static str| {
        Signal::derive(move || choose(&text.get().findings).to_owned())
    };
    move || {
        if is_answered.get() {
            view! {
                <Button
                    kind=ButtonKind::Quiet
                    size=ButtonSize::Small
                    icon=Symbol::Undo
                    label=say(|words| words.withdraw)
                    on_press=withdraw
                />
            }
            .into_any()
        } else {
            view! {
                <Button
                    kind=ButtonKind::Quiet
                    size=ButtonSize::Small
                    label=say(|words| words.answer)
                    on_press=move |()| is_answering.update(|it| *it = !*it)
                />
            }
            .into_any()
        }
    }
}

/// The field for a reason.
#[component]
fn AnswerForm(finding: Memo<Option<Finding>>, is_answering: RwSignal<bool>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let say = move |choose: fn(&FindingsText) -> &'static str| {
        Signal::derive(move || choose(&text.get().findings).to_owned())
    };
    let before = finding.get_untracked().and_then(|it| it.reason);
    let typed = RwSignal::new(before.unwrap_or_default());
    let keep = move |()| {
        let reason = typed.get_untracked();
        let Some(finding) = finding
            .get_untracked()
            .filter(|_| !reason.trim().is_empty())
        else {
            return;
        };
        is_answering.set(false);
        workspace.change(move |_, _| answer_finding(&finding, &reason));
        workspace.say_undoable(text.get_untracked().findings.kept);
    };
    view! {
        <div class="finding-answer">
            <TextField
                label=say(|words| words.reason)
                hint=say(|words| words.reason_hint)
                value=typed
                on_commit=move |reason| typed.set(reason)
            />
            <div class="row">
                <Button
                    kind=ButtonKind::Primary
                    size=ButtonSize::Small
                    label=say(|words| words.keep)
                    disabled=Signal::derive(move || typed.with(|it| it.trim().is_empty()))
                    on_press=keep
                />
                <Button
                    kind=ButtonKind::Quiet
                    size=ButtonSize::Small
                    label=say(|words| words.cancel)
                    on_press=move |()| is_answering.set(false)
                />
            </div>
        </div>
    }
}
