//! The form of a new order: a draft until it is recorded.

use crate::calendar::Date;
use crate::log::{Change, OrderKey};
use crate::plan::{self, Kind};
use crate::ui::fields::DayField;
use crate::ui::parts::{Button, ButtonKind, Choice, ChoiceOption, TextArea, TextField};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// Divisions that an order can go to, everybody first.
pub fn recipients(workspace: Workspace) -> Signal<Vec<ChoiceOption>> {
    Signal::derive(move || {
        let everybody = ChoiceOption::new("", workspace.text().get().executive.everybody);
        let divisions = workspace.plan().with(|plan| {
            let option = |division: &plan::Division| {
                ChoiceOption::new(&*division.id, division.name.as_str())
            };
            plan.divisions.iter().map(option).collect::<Vec<_>>()
        });
        std::iter::once(everybody).chain(divisions).collect()
    })
}

/// The form of a new order.
#[component]
pub fn NewOrder(
    /// Closes the form.
    on_close: Callback<()>,
) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let executive = workspace
        .plan()
        .with_untracked(|plan| plan.office.executive.clone());
    let order = RwSignal::new(String::new());
    let date = RwSignal::new(Some(workspace.today().get_untracked()));
    let to = RwSignal::new(String::new());
    let signed_by = RwSignal::new(executive);
    let is_missing = RwSignal::new(false);
    let error = Signal::derive(move || {
        let is_empty = order.with(|order| order.trim().is_empty());
        (is_missing.get() && is_empty).then(|| text.get().executive.order_missing.to_owned())
    });
    let save = move || {
        let words = order.get_untracked().trim().to_owned();
        if words.is_empty() {
            is_missing.set(true);
            return;
        }
        let id = workspace.new_id(Kind::Order);
        let date = date.get_untracked().map(Date::to_wire).unwrap_or_default();
        let to = to.get_untracked();
        let signed_by = signed_by.get_untracked().trim().to_owned();
        workspace.change(move |log, plan| {
            let last = plan.orders.last();
            let last = last.and_then(|last| log.value(&last.id, plan::ORDER));
            let place = OrderKey::between(last.and_then(OrderKey::parse).as_ref(), None);
            vec![
                Change::set(&id, plan::TEXT, &words),
                Change::set(&id, plan::DATE, &date),
                Change::set(&id, plan::DIVISION, &to),
                Change::set(&id, plan::EXECUTIVE, &signed_by),
                Change::set(&id, plan::ORDER, place.as_str()),
            ]
        });
        workspace.say_undoable(text.get_untracked().executive.saved);
        on_close.run(());
    };
    let say = move |choose: fn(&crate::ui::text::ExecutiveText) -> &'static str| {
        Signal::derive(move || choose(&text.get().executive).to_owned())
    };
    view! {
        <form
            class="order-form"
            on:submit=move |event| {
                event.prevent_default();
                save();
            }
        >
            <TextArea
                label=say(|executive| executive.order)
                placeholder=say(|executive| executive.order_example)
                value=order
                on_commit=move |words| order.set(words)
                error
            />
            <div class="order-fields">
                <DayField
                    label=say(|executive| executive.date)
                    value=date
                    on_commit=move |day| date.set(day)
                />
                <Choice
                    label=say(|executive| executive.to)
                    options=recipients(workspace)
                    chosen=to
                    on_choose=move |division| to.set(division)
                />
                <TextField
                    label=say(|executive| executive.signed_by)
                    value=signed_by
                    on_commit=move |name| signed_by.set(name)
                />
            </div>
            <div class="row">
                <Button kind=ButtonKind::Primary submits=true label=say(|executive| executive.save)/>
                <Button
                    kind=ButtonKind::Quiet
                    label=Signal::derive(move || text.get().app.cancel.to_owned())
                    on_press=on_close
                />
            </div>
        </form>
    }
}
