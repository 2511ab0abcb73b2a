//! The orders of the executive: recorded, changed in place, removed.

use super::new_order::{NewOrder, recipients};
use crate::calendar::Date;
use crate::log::{Change, RecordId};
use crate::plan::{self, Order};
use crate::ui::fields::DayField;
use crate::ui::parts::{
    Button, ButtonKind, ButtonSize, Card, Choice, IconButton, Symbol, TextArea, TextField,
};
use crate::ui::text::ExecutiveText;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The orders, and the way to a new one.
#[component]
pub fn Orders() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let is_adding = RwSignal::new(false);
    let ids = Memo::new(move |_| {
        workspace.plan().with(|plan| {
            let ids = plan.orders.iter().map(|order| order.id.clone());
            ids.collect::<Vec<_>>()
        })
    });
    let aside = ViewFn::from(move || {
        view! {
            <Show when=move || !is_adding.get()>
                <Button
                    size=ButtonSize::Small
                    icon=Symbol::Plus
                    label=Signal::derive(move || text.get().executive.add.to_owned())
                    on_press=move |()| is_adding.set(true)
                />
            </Show>
        }
    });
    let none = move || {
        (ids.with(Vec::is_empty) && !is_adding.get()).then(|| {
            view! { <p class="order-none">{move || text.get().executive.no_orders}</p> }
        })
    };
    view! {
        <Card title=Signal::derive(move || text.get().executive.orders.to_owned()) aside>
            <p class="quiet">{move || text.get().executive.orders_text}</p>
            <Show when=move || is_adding.get()>
                <NewOrder on_close=Callback::new(move |()| is_adding.set(false))/>
            </Show>
            {none}
            <ul class="orders" role="list" hidden=move || ids.with(Vec::is_empty)>
                <For each=move || ids.get() key=Clone::clone let:id>
                    <OneOrder id/>
                </For>
            </ul>
        </Card>
    }
}

#[component]
fn OneOrder(id: RecordId) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let is_open = RwSignal::new(false);
    let order = Memo::new({
        let id = id.clone();
        move |_| {
            workspace
                .plan()
                .with(|plan| plan.orders.iter().find(|order| order.id == id).cloned())
        }
    });
    let words = Signal::derive(move || {
        order.with(|order| order.as_ref().map(|it| it.text.clone()).unwrap_or_default())
    });
    let line = move || {
        let executive = &text.get().executive;
        let order = order.get()?;
        let date = order
            .date
            .map_or_else(|| executive.no_date.to_owned(), |day| workspace.day(day));
        let to = workspace.plan().with(|plan| {
            let division = order.division.as_deref().and_then(|id| plan.division(id));
            division.map(|division| division.name.clone())
        });
        let to = to.unwrap_or_else(|| executive.everybody.to_owned());
        let words = [date, to, order.signed_by];
        let words: Vec<String> = words.into_iter().filter(|it| !it.is_empty()).collect();
        Some(words.join(" · "))
    };
    let first_words = move || words.get().chars().take(40).collect::<String>();
    let edit_label = Signal::derive(move || {
        let executive = &text.get().executive;
        if is_open.get() {
            executive.done.to_owned()
        } else {
            (executive.edit)(&first_words())
        }
    });
    let remove = {
        let id = id.clone();
        move || {
            let id = id.clone();
            workspace.remove(move |_, _| vec![Change::delete(&id)]);
        }
    };
    view! {
        <li class="order">
            <div class="order-head">
                <div class="order-words">
                    <p class="order-text">{move || workspace.digits(&words.get())}</p>
                    <p class="quiet">{line}</p>
                </div>
                <IconButton
                    label=edit_label
                    icon=Signal::derive(move || if is_open.get() { Symbol::Check } else { Symbol::Edit })
                    size=ButtonSize::Small
                    on_press=move |()| is_open.update(|is_open| *is_open = !*is_open)
                />
                <IconButton
                    label=Signal::derive(move || (text.get().executive.delete)(&first_words()))
                    icon=Symbol::Trash
                    kind=ButtonKind::Danger
                    size=ButtonSize::Small
                    on_press=move |()| remove()
                />
            </div>
            <Show when=move || is_open.get()>
                <OrderFields id=id.clone() order/>
            </Show>
        </li>
    }
}

/// The fields of an order that is there already; each is written when it is left.
#[component]
fn OrderFields(id: RecordId, order: Memo<Option<Order>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let say = move |choose: fn(&ExecutiveText) -> &'static str| {
        Signal::derive(move || choose(&text.get().executive).to_owned())
    };
    let field = move |choose: fn(&Order) -> String| {
        Signal::derive(move || order.with(|order| order.as_ref().map(choose).unwrap_or_default()))
    };
    let write = move |field: &'static str| {
        let id = id.clone();
        Callback::new(move |value: String| workspace.set(&id, field, value.trim()))
    };
    let write_date = write(plan::DATE);
    let on_date = Callback::new(move |day: Option<Date>| {
        write_date.run(day.map(Date::to_wire).unwrap_or_default());
    });
    view! {
        <div class="order-form">
            <TextArea
                label=say(|executive| executive.order)
                value=field(|order| order.text.clone())
                on_commit=write(plan::TEXT)
            />
            <div class="order-fields">
                <DayField
                    label=say(|executive| executive.date)
                    value=Signal::derive(move || order.with(|order| order.as_ref().and_then(|it| it.date)))
                    on_commit=on_date
                />
                <Choice
                    label=say(|executive| executive.to)
                    options=recipients(workspace)
                    chosen=field(|order| order.division.as_deref().unwrap_or_default().to_owned())
                    on_choose=write(plan::DIVISION)
                />
                <TextField
                    label=say(|executive| executive.signed_by)
                    value=field(|order| order.signed_by.clone())
                    on_commit=write(plan::EXECUTIVE)
                />
            </div>
        </div>
    }
}
