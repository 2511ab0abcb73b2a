//! `#/plan/<measure>`: the form of a measure.

mod address;
mod arrival;
mod deadline;
mod entry;
mod evidence;
mod extra;
mod form;
mod glance;
mod head;
mod issue;
mod item;
mod outcomes;
mod parties;
mod picture;
mod proposed;
mod rule_fields;
mod rules;
mod standing;
mod steps;
mod task;
mod tasks;

use crate::ui::parts::{ButtonLink, PageHeader, Symbol};
use crate::ui::route::Page;
use form::Form;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Measure(
    /// The record of the measure.
    id: String,
) -> impl IntoView {
    let form = Form::new(&id);
    provide_context(form);
    let exists = Memo::new(move |_| form.read(|_, _| true));
    move || {
        if exists.get() {
            view! { <Sheet/> }.into_any()
        } else {
            view! { <Missing/> }.into_any()
        }
    }
}

/// The form.
#[component]
fn Sheet() -> impl IntoView {
    arrival::go_to_field();
    view! {
        <head::Head/>
        <div class="page-columns measure">
            <div class="stack" data-gap="large">
                <issue::IssueCard/>
                <parties::PartiesCard/>
                <steps::StepsCard/>
                <tasks::TasksCard/>
                <outcomes::OutcomesCard/>
                <extra::ExtraCard/>
            </div>
            <glance::Glance/>
        </div>
    }
}

/// There is no such measure: it was deleted, or the address is of another plan.
#[component]
fn Missing() -> impl IntoView {
    let form = Form::expect();
    view! {
        <PageHeader
            title=form.say(|words| words.missing_title)
            lead=form.say(|words| words.missing_text)
        />
        <div>
            <ButtonLink label=form.say(|words| words.back) href=Page::Plan.href() icon=Symbol::Left/>
        </div>
    }
}
