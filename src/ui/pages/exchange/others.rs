//! Files that belong to another plan than the open one: they never mix in silently.

use super::say;
use crate::ui::parts::{Button, ButtonKind, ButtonSize, Card};
use crate::ui::workspace::{Belongs, Done, Offer, Workspace};
use leptos::prelude::*;

/// Files of other plans, each with what can be done.
#[component]
pub(super) fn Others() -> impl IntoView {
    let workspace = Workspace::expect();
    let others = Memo::new(move |_| {
        let offers = workspace.offers().get().into_iter();
        let found = offers.map(|offer| (workspace.belongs(&offer.opened), offer));
        let is_other =
            |found: &(Belongs, Offer)| matches!(found.0, Belongs::Elsewhere(_) | Belongs::Nowhere);
        found.filter(is_other).collect::<Vec<_>>()
    });
    let each = move |(belongs, offer): (Belongs, Offer)| view! { <Other belongs offer/> };
    view! {
        <Show when=move || !others.with(Vec::is_empty)>
            <Card title=say(workspace, |t| t.others)>
                <ul class="others" role="list">
                    {move || others.get().into_iter().map(each).collect_view()}
                </ul>
            </Card>
        </Show>
    }
}

#[component]
fn Other(belongs: Belongs, offer: Offer) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let (office, year) = (offer.opened.office_name.clone(), offer.opened.year.be());
    let name = offer.name.clone();
    let plan = move || workspace.digits(&(text.get().exchange.other_plan)(&office, year));
    let held = StoredValue::new(offer);
    let known = match &belongs {
        Belongs::Elsewhere(known) => Some(known.id.clone()),
        Belongs::Here | Belongs::BegunApart | Belongs::Nowhere => None,
    };
    let is_known = known.is_some();
    let go = move |()| match &known {
        Some(id) => workspace.switch_to(id.clone()),
        None => {
            let on_done: Done = Box::new(move |count| {
                let words = (workspace.text().get_untracked().exchange.accepted)(count);
                workspace.say(workspace.digits_now(&words), None);
            });
            workspace.open_offer(&held.get_value(), on_done);
        }
    };
    view! {
        <li class="other">
            <div class="other-words">
                <p><strong>{plan}</strong></p>
                <p class="quiet">{name}</p>
                <p>{say(workspace, if is_known { |t| t.elsewhere } else { |t| t.nowhere })}</p>
            </div>
            <div class="row">
                <Button
                    size=ButtonSize::Small
                    label=say(workspace, if is_known { |t| t.go_there } else { |t| t.open_new })
                    on_press=go
                />
                <Button
                    size=ButtonSize::Small
                    kind=ButtonKind::Quiet
                    label=say(workspace, |t| t.leave)
                    on_press=move |()| workspace.decline(&held.get_value())
                />
            </div>
        </li>
    }
}
