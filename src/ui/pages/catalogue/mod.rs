//! `#/settings/catalogue`: the office's copy of the item list.

mod add;
mod paste;
mod removed;
mod row;
mod shown;
mod table;

use crate::browser::page;
use crate::ita::{Catalogue as Items, Completeness, Instrument, Wording};
use crate::sorting::SmallSort;
use crate::ui::parts::{
    Banner, BannerKind, Button, ButtonKind, ButtonLink, Choice, ChoiceOption, PageHeader,
    SegmentOption, Segments, Symbol,
};
use crate::ui::route::Page;
use crate::ui::text::CatalogueText;
use crate::ui::workspace::Workspace;
use add::AddItem;
use leptos::{ev, prelude::*};
use paste::PasteDialog;
use removed::RemovedItems;
use shown::Shown;
use table::ItemTable;

/// Words of this page.
fn say(workspace: Workspace, choose: fn(&CatalogueText) -> &'static str) -> Signal<String> {
    let text = workspace.text();
    Signal::derive(move || choose(&text.get().catalogue).to_owned())
}

/// The page.
#[component]
pub fn Catalogue() -> impl IntoView {
    let workspace = Workspace::expect();
    let shown = Shown::from_address(workspace);
    // What is to be pasted, while the dialogue is open.
    let pasting = RwSignal::new(None::<String>);
    let listener = window_event_listener(ev::paste, move |event| {
        let pasted = page::pasted_text(&event).filter(|text| is_block(text));
        if pasting.with_untracked(Option::is_none)
            && let Some(text) = pasted
        {
            event.prevent_default();
            pasting.set(Some(text));
        }
    });
    on_cleanup(move || listener.remove());
    view! {
        <PageHeader title=say(workspace, |t| t.title) lead=say(workspace, |t| t.lead)>
            <ButtonLink
                kind=ButtonKind::Quiet
                icon=Symbol::Left
                label=say(workspace, |t| t.back)
                href=Page::Settings.href()
            />
        </PageHeader>
        <div class="catalogue-bar">
            <YearChoice shown/>
            <InstrumentChoice shown/>
            <Button
                icon=Symbol::Copy
                label=say(workspace, |t| t.paste)
                on_press=move |()| pasting.set(Some(String::new()))
            />
        </div>
        <About shown/>
        <ItemTable shown/>
        <AddItem shown/>
        <RemovedItems shown/>
        <PasteDialog shown pasting/>
    }
}

/// Whether a text is rows of a table, not something for the field one is in.
fn is_block(text: &str) -> bool {
    text.contains('\t') || text.trim().lines().count() > 1
}

#[component]
fn YearChoice(shown: Shown) -> impl IntoView {
    let workspace = Workspace::expect();
    let options = Signal::derive(move || {
        let mut years = Items::years().to_vec();
        workspace
            .plan()
            .with(|plan| years.extend([plan.year.be(), plan.assessed.be()]));
        years.small_sort();
        years.dedup();
        years
            .into_iter()
            .rev()
            .map(|year| ChoiceOption::new(year.to_string(), workspace.digits(&year.to_string())))
            .collect()
    });
    view! {
        <Choice
            label=say(workspace, |t| t.year)
            options
            chosen=Signal::derive(move || shown.year.get().to_string())
            on_choose=move |year: String| shown.go(&year, shown.instrument.get_untracked())
        />
    }
}

#[component]
fn InstrumentChoice(shown: Shown) -> impl IntoView {
    let workspace = Workspace::expect();
    let options = Signal::derive(move || {
        let count = |instrument| {
            shown.catalogue.with(|all| {
                all.items
                    .iter()
                    .filter(|item| item.instrument == instrument)
                    .count()
            })
        };
        Instrument::ALL
            .map(|instrument| SegmentOption {
                value: instrument.code().to_owned(),
                label: instrument.code().to_owned(),
                count: Some(workspace.digits(&count(instrument).to_string())),
            })
            .to_vec()
    });
    view! {
        <Segments
            label=say(workspace, |t| t.instrument)
            options
            chosen=Signal::derive(move || shown.instrument.get().code().to_owned())
            on_choose=move |code: String| {
                let instrument = Instrument::from_code(&code).unwrap_or(Instrument::Oit);
                shown.go(&shown.year.get_untracked().to_string(), instrument);
            }
        />
    }
}

/// What is known of the list: another year's, incomplete, not verified.
#[component]
fn About(shown: Shown) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let borrowed = move || {
        let (year, from) = (shown.year.get(), shown.catalogue.with(|all| all.year));
        (year != from).then(|| {
            let (year, from) = (year.to_string(), from.to_string());
            workspace.digits(&(text.get().catalogue.borrowed)(&year, &from))
        })
    };
    let coverage = move || {
        let instrument = shown.instrument.get();
        shown.catalogue.with(|all| {
            let coverage = all.coverage(instrument)?;
            let is_partial = coverage.completeness == Completeness::Partial;
            (is_partial && !coverage.remark.is_empty())
                .then(|| (text.get().catalogue.coverage)(&coverage.remark))
        })
    };
    let unverified = move || {
        let count = shown.items.with(|items| {
            items
                .iter()
                .filter(|item| item.wording == Wording::Unverified)
                .count()
        });
        (count > 0).then(|| workspace.digits(&(text.get().catalogue.unverified_count)(count)))
    };
    let words = Memo::new(move |_| {
        [borrowed(), coverage(), unverified()]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
    });
    move || {
        words
            .get()
            .into_iter()
            .map(|words| view! { <Banner kind=BannerKind::Warn text=words/> })
            .collect_view()
    }
}
