//! How far each division has come.

use super::super::plan::Filter;
use crate::plan::{Summary, summaries};
use crate::ui::parts::{ButtonLink, ButtonSize, Progress, ProgressPart, WorkState};
use crate::ui::route::Page;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The table of divisions.
#[component]
pub fn Divisions() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let rows = Memo::new(move |_| {
        let today = workspace.today().get();
        workspace.plan().with(|plan| {
            let named = summaries(plan, today).into_iter().map(|(id, summary)| {
                let name = plan.division(&id).map(|division| division.name.clone());
                ((*id).to_owned(), name.unwrap_or_default(), summary)
            });
            named.collect::<Vec<(String, String, Summary)>>()
        })
    });
    let parts = move |summary: Summary| {
        let bar = &text.get().overview.bar;
        let parts = [
            (WorkState::Done, summary.done),
            (WorkState::Progress, summary.in_progress),
            (WorkState::Late, summary.late),
            (WorkState::None, summary.not_started),
        ];
        let parts = parts
            .into_iter()
            .zip(bar)
            .map(|((state, count), words)| ProgressPart {
                state,
                count,
                label: workspace.digits(&words(count)),
            });
        parts.collect::<Vec<_>>()
    };
    let ids = Memo::new(move |_| {
        rows.with(|rows| rows.iter().map(|(id, ..)| id.clone()).collect::<Vec<_>>())
    });
    let row = move |division: String| {
        let known = division.clone();
        let row = Memo::new(move |_| {
            let row = rows.with(|rows| rows.iter().find(|(id, ..)| *id == known).cloned());
            row.map(|(_, name, summary)| (name, summary))
                .unwrap_or_default()
        });
        let filter = Filter {
            division,
            ..Filter::default()
        };
        let total = move || workspace.digits(&row.get().1.total().to_string());
        view! {
            <tr>
                <th scope="row"><a href=filter.href()>{move || row.get().0}</a></th>
                <td>
                    <Progress parts=Signal::derive(move || parts(row.get().1)) legend=true/>
                </td>
                <td class="numeric">{total}</td>
            </tr>
        }
    };
    let none = move || {
        view! {
            <section class="card">
                <h2>{move || text.get().overview.divisions}</h2>
                <p class="quiet">{move || text.get().overview.no_division}</p>
                <div class="row">
                    <ButtonLink
                        size=ButtonSize::Small
                        label=Signal::derive(move || text.get().overview.to_settings.to_owned())
                        href=Page::Settings.href()
                    />
                </div>
            </section>
        }
    };
    view! {
        <Show when=move || !rows.with(Vec::is_empty) fallback=none>
            <div class="table-scroll">
                <table class="data-table division-table">
                    <caption>
                        {move || text.get().overview.divisions}
                        <span class="division-note">{move || text.get().overview.shared}</span>
                    </caption>
                    <thead>
                        <tr>
                            <th scope="col">{move || text.get().overview.division}</th>
                            <th scope="col">{move || text.get().overview.progress}</th>
                            <th scope="col" class="numeric">{move || text.get().overview.total}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || ids.get() key=Clone::clone children=row/>
                    </tbody>
                </table>
            </div>
        </Show>
    }
}
