//! `#/executive`: one page that the executive reads and signs, and a place to record orders.

mod gap;
mod new_order;
mod orders;

use crate::calendar::Numerals;
use crate::report::executive_page;
use crate::ui::documents::{DocumentButtons, Sheets};
use crate::ui::parts::PageHeader;
use crate::ui::workspace::Workspace;
use gap::Gap;
use leptos::prelude::*;
use orders::Orders;

/// The page.
#[component]
pub fn Executive() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    // Official papers have Thai digits, whatever this computer's screen shows.
    let document = Memo::new(move |_| {
        let today = workspace.today().get();
        let document = plan.with(|plan| executive_page(plan, today, Numerals::Thai));
        document.with_check_code(workspace.check_code(None).as_deref())
    });
    let file_name = move |()| {
        plan.with_untracked(|plan| {
            let name = text.get_untracked().executive.file_name;
            name(&plan.office.name, plan.year.be())
        })
    };
    view! {
        <div class="executive-screen" data-print="hide">
            <PageHeader
                title=Signal::derive(move || text.get().executive.title.to_owned())
                lead=Signal::derive(move || text.get().executive.lead.to_owned())
            >
                <DocumentButtons
                    document=move |()| Some(document.get_untracked())
                    file_name
                />
            </PageHeader>
            <Orders/>
            <h2>{move || text.get().executive.preview}</h2>
        </div>
        <Sheets document/>
        <div class="executive-screen" data-print="hide">
            <Gap/>
        </div>
    }
}
