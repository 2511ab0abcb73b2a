//! The rounds that were closed: each can be printed again, compared, and taken back.

use super::{closed, closed_href, say};
use crate::log::{Change, RecordId};
use crate::ui::parts::{Button, ButtonKind, ButtonLink, ButtonSize, Card, Symbol};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The rounds that were closed, the latest first.
#[component]
pub fn Closings() -> impl IntoView {
    let plan = Workspace::expect().plan();
    let ids = Memo::new(move |_| {
        plan.with(|plan| {
            let closings = plan.closings.iter().rev();
            closings
                .map(|closing| closing.id.clone())
                .collect::<Vec<_>>()
        })
    });
    let is_empty = move || ids.with(Vec::is_empty);
    view! {
        <Card title=say(|text| text.closed_rounds)>
            <p class="quiet prose">{say(|text| text.closing_about)}</p>
            <p hidden=move || !is_empty()>{say(|text| text.none_closed)}</p>
            <ul role="list" class="closings" hidden=is_empty>
                <For each=move || ids.get() key=Clone::clone let:id>
                    <ClosedRound id/>
                </For>
            </ul>
        </Card>
    }
}

#[component]
fn ClosedRound(id: RecordId) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    let closing = Memo::new({
        let id = id.clone();
        move |_| {
            plan.with(|plan| {
                let mut closings = plan.closings.iter();
                closings.find(|closing| closing.id == id).cloned()
            })
        }
    });
    let title = move || {
        let months = closing.get()?.round.months();
        Some(workspace.digits(&(text.get().reports.measures_report)(months)))
    };
    let day = move || {
        let day = closed::day(workspace, &closing.get()?);
        Some((text.get().reports.closed_on)(&day))
    };
    let changed = Memo::new(move |_| {
        closed::is_history_read(workspace)
            .then(|| Some(closed::changes(workspace, &closing.get()?).len()))
            .flatten()
    });
    let changes_href = closed_href(&id, true);
    let changes = move || {
        let text = &text.get().reports;
        match changed.get()? {
            0 => Some(view! { <span class="quiet">{text.unchanged}</span> }.into_any()),
            count => {
                let label = workspace.digits(&(text.see_changes)(count));
                let href = changes_href.clone();
                Some(
                    view! {
                        <ButtonLink size=ButtonSize::Small kind=ButtonKind::Quiet label href/>
                    }
                    .into_any(),
                )
            }
        }
    };
    let href = closed_href(&id, false);
    let reopen = move |()| {
        let change = Change::delete(&id);
        workspace.remove(move |_, _| vec![change]);
    };
    view! {
        <li class="closing">
            <div>
                <h3>{title}</h3>
                <p class="quiet">{day}</p>
            </div>
            <div class="row">
                {changes}
                <ButtonLink
                    size=ButtonSize::Small
                    icon=Symbol::Print
                    label=say(|text| text.print_again)
                    href
                />
                <Button
                    size=ButtonSize::Small
                    kind=ButtonKind::Quiet
                    label=say(|text| text.reopen)
                    on_press=reopen
                />
            </div>
        </li>
    }
}
