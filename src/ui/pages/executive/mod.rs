//! `#/executive`: one page that the executive reads and signs, and a place to record orders.

mod new_order;
mod orders;

use crate::browser::page;
use crate::calendar::Numerals;
use crate::report::{executive_page, write_html};
use crate::ui::parts::{Button, ButtonKind, PageHeader, Symbol};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use orders::Orders;

/// The page.
#[component]
pub fn Executive() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    // Official papers have Thai digits, whatever this computer's screen shows.
    let sheet = Memo::new(move |_| {
        let today = workspace.today().get();
        plan.with(|plan| write_html(&executive_page(plan, today, Numerals::Thai)))
    });
    let print = move || {
        let name = plan.with_untracked(|plan| {
            let name = text.get_untracked().executive.file_name;
            name(&plan.office.name, plan.year.be())
        });
        page::print(&name);
    };
    view! {
        <div class="executive-screen" data-print="hide">
            <PageHeader
                title=Signal::derive(move || text.get().executive.title.to_owned())
                lead=Signal::derive(move || text.get().executive.lead.to_owned())
            >
                <Button
                    kind=ButtonKind::Primary
                    icon=Symbol::Print
                    label=Signal::derive(move || text.get().executive.print.to_owned())
                    on_press=move |()| print()
                />
            </PageHeader>
            <Orders/>
            <h2>{move || text.get().executive.preview}</h2>
        </div>
        <div class="desk" tabindex="0" role="region" aria-label=move || text.get().executive.preview inner_html=sheet></div>
    }
}
