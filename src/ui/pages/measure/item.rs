//! The item of the assessment that a measure answers: a list grouped by indicator.

use super::form::Form;
use crate::ita::{Catalogue, Item, Wording};
use crate::log::Change;
use crate::plan;
use leptos::prelude::*;

/// Items under the heading of their indicator, as value and words.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Group {
    heading: String,
    items: Vec<(String, String)>,
}

/// The item, chosen from the catalogue. Choosing one brings its indicator along, and its
/// name where no issue stands yet.
#[component]
pub(super) fn ItemChoice(catalogue: Memo<Option<Catalogue>>) -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    let instrument = Memo::new(move |_| form.read(|measure, _| Some(measure.instrument)));
    let chosen = Memo::new(move |_| form.read(|measure, _| measure.item.clone()));
    let label = move || {
        let year = workspace.plan().with(|plan| plan.assessed.be());
        workspace.digits(&(form.words().item)(year))
    };
    let groups = Memo::new(move |_| {
        catalogue.with(|catalogue| {
            let items = catalogue.iter().flat_map(|catalogue| {
                let of_instrument = |item: &&Item| Some(item.instrument) == instrument.get();
                let items = catalogue.items.iter().filter(of_instrument);
                items.map(|item| (heading(form, catalogue, item), item))
            });
            let mut groups: Vec<Group> = Vec::new();
            for (heading, item) in items {
                let words = format!("{} {}", item.code, item.name);
                let option = (item.code.clone(), workspace.digits(&words));
                match groups.iter_mut().find(|group| group.heading == heading) {
                    Some(group) => group.items.push(option),
                    None => groups.push(Group {
                        heading,
                        items: vec![option],
                    }),
                }
            }
            groups
        })
    });
    let is_unknown = Memo::new(move |_| {
        let chosen = chosen.get();
        let is_known = groups.with(|groups| {
            groups
                .iter()
                .flat_map(|group| &group.items)
                .any(|it| it.0 == chosen)
        });
        !chosen.is_empty() && !is_known
    });
    let id = form.id();
    let choose = move |code: String| {
        let id = id.clone();
        workspace.change(move |_, plan| {
            let mut changes = vec![Change::set(&id, plan::ITEM, &code)];
            let catalogue = plan.catalogue(plan.assessed.be());
            if let (Some(measure), Some(item)) = (plan.measure(&id), catalogue.item(&code)) {
                if !item.indicator.is_empty() {
                    changes.push(Change::set(&id, plan::INDICATOR, &item.indicator));
                }
                if measure.issue.trim().is_empty() {
                    changes.push(Change::set(&id, plan::ISSUE, &item.name));
                }
            }
            changes
        });
    };
    let option = move |(code, words): (String, String)| {
        let is_chosen = {
            let code = code.clone();
            move || chosen.with(|chosen| *chosen == code)
        };
        view! { <option value=code prop:selected=is_chosen>{words}</option> }
    };
    let unknown = move || {
        is_unknown.get().then(|| {
            let words = (form.words().item_unknown)(&workspace.digits(&chosen.get()));
            option((chosen.get(), words))
        })
    };
    let grouped = move || {
        let each = |group: Group| {
            let options = group.items.into_iter().map(option).collect_view();
            view! { <optgroup label=group.heading>{options}</optgroup> }
        };
        groups.get().into_iter().map(each).collect_view()
    };
    view! {
        <div class="field">
            <label class="field-label" for="measure-item">{label}</label>
            <select
                class="field-input"
                id="measure-item"
                on:change:target=move |event| choose(event.target().value())
            >
                <option value="" prop:selected=move || chosen.with(String::is_empty)>
                    {move || form.words().no_item}
                </option>
                {unknown}
                {grouped}
            </select>
            <About catalogue chosen/>
        </div>
    }
}

/// The indicators above an item, by number and name.
fn heading(form: Form, catalogue: &Catalogue, item: &Item) -> String {
    let path = catalogue.indicator_path(&item.indicator);
    match path.last() {
        Some(indicator) => form
            .workspace
            .digits(&format!("{} {}", indicator.number, indicator.name)),
        None => form.words().other_items.to_owned(),
    }
}

/// What is known of the chosen item: whether its wording is official, and what it wants.
#[component]
fn About(catalogue: Memo<Option<Catalogue>>, chosen: Memo<String>) -> impl IntoView {
    let form = Form::expect();
    let item = Memo::new(move |_| {
        catalogue.with(|catalogue| {
            let item = chosen.with(|code| catalogue.as_ref()?.item(code))?;
            Some((item.wording == Wording::Unverified, item.elements.clone()))
        })
    });
    let remark = move || {
        item.get()
            .filter(|(is_unverified, _)| *is_unverified)
            .map(|_| {
                view! { <p class="measure-remark">{form.say(|words| words.unverified)}</p> }
            })
    };
    let elements = move || {
        let (_, elements) = item.get()?;
        (!elements.is_empty()).then(|| {
            let elements = elements
                .into_iter()
                .map(|element| view! { <li>{form.workspace.digits(&element)}</li> })
                .collect_view();
            view! {
                <details class="measure-more">
                    <summary>{form.say(|words| words.elements)}</summary>
                    <ul>{elements}</ul>
                </details>
            }
        })
    };
    view! {
        {remark}
        {elements}
    }
}
