//! `#/analysis`: last year's result, what it says, and the measures that follow from it.

mod paste;
mod scores;
mod weak;

use crate::calendar::Numerals;
use crate::report::{analysis_report, score_grid};
use crate::ui::documents::{DocumentButtons, Sheets};
use crate::ui::parts::PageHeader;
use crate::ui::text::AnalysisText;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use paste::PasteDialog;
use scores::Scores;
use weak::Weak;

/// Words of this page, in the language of the screen.
fn say(choose: fn(&AnalysisText) -> &'static str) -> Signal<String> {
    let text = Workspace::expect().text();
    Signal::derive(move || choose(&text.get().analysis).to_owned())
}

/// The page.
#[component]
pub fn Analysis() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    let pasting = RwSignal::new(None);
    // Official papers have Thai digits, whatever this computer's screen shows.
    let document = Memo::new(move |_| {
        let document = plan.with(|plan| analysis_report(plan, Numerals::Thai));
        document.with_check_code(workspace.check_code(None).as_deref())
    });
    let grids = move |()| vec![plan.with_untracked(|plan| score_grid(plan))];
    let file_name = move |()| {
        plan.with_untracked(|plan| {
            let name = text.get_untracked().analysis.file_name;
            name(plan.office.name.trim(), plan.year.be())
        })
    };
    let has_scores = Memo::new(move |_| {
        plan.with(|plan| !plan.assessment(plan.assessed.be()).scores.is_empty())
    });
    view! {
        <div class="stack no-print">
            <PageHeader title=say(|text| text.title) lead=say(|text| text.lead)>
                <DocumentButtons
                    document=move |()| Some(document.get_untracked())
                    file_name
                    grids
                />
            </PageHeader>
            <Scores pasting/>
            {move || has_scores.get().then(|| view! { <Weak/> })}
            <h2>{say(|text| text.preview)}</h2>
        </div>
        <Sheets document/>
        <PasteDialog pasting/>
    }
}
