//! What has changed since a round was closed: where, what it said then, what it says now.

use crate::plan::Closing;
use crate::report::{Difference, Place};
use crate::ui::pages::reports::{closed, say};
use crate::ui::parts::{Empty, Skeleton, Symbol};
use crate::ui::route::Page;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The table of what has changed.
#[component]
pub fn Changes(closing: Memo<Option<Closing>>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let changes = Memo::new(move |_| {
        closed::is_history_read(workspace)
            .then(|| Some(closed::changes(workspace, &closing.get()?)))
            .flatten()
    });
    let caption = move || {
        let day = closed::day(workspace, &closing.get()?);
        Some((text.get().reports.changes_since)(&day))
    };
    move || {
        match changes.get() {
        None => view! { <Skeleton label=say(|text| text.changes)/> }.into_any(),
        Some(changes) if changes.is_empty() => view! {
            <Empty
                icon=Symbol::Check
                title=say(|text| text.no_changes)
                text=say(|text| text.no_changes_about)
            />
        }
        .into_any(),
        Some(changes) => view! {
            <div class="table-scroll" role="region" tabindex="0" aria-label=say(|text| text.changes)>
                <table class="data-table changes">
                    <caption>{caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{say(|text| text.place)}</th>
                            <th scope="col">{say(|text| text.then)}</th>
                            <th scope="col">{say(|text| text.now)}</th>
                        </tr>
                    </thead>
                    <tbody>{changes.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any(),
    }
    }
}

fn row(difference: Difference) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = &workspace.text().get().reports;
    let place = match difference.place {
        Place::Cover => text.on_cover.into_any(),
        Place::Heading => text.in_heading.into_any(),
        Place::Paragraph => text.in_paragraph.into_any(),
        Place::ColumnTitle(column) => workspace.digits(&(text.in_column_title)(column)).into_any(),
        Place::Row => text.whole_row.into_any(),
        Place::Cell { key, row, column } => {
            let href = Page::Measure(key).href();
            view! {
                <a href=href>{row}</a>
                <br/>
                <span class="quiet">{column}</span>
            }
            .into_any()
        }
    };
    let (old, new) = (difference.old, difference.new);
    let then = said(old.as_deref(), new.as_deref(), text.was_absent, |line| {
        view! { <del>{line}</del> }.into_any()
    });
    let now = said(new.as_deref(), old.as_deref(), text.is_absent, |line| {
        view! { <ins>{line}</ins> }.into_any()
    });
    view! {
        <tr>
            <th scope="row">{place}</th>
            <td>{then}</td>
            <td>{now}</td>
        </tr>
    }
}

/// What one state says, line by line; lines that the other does not say are marked.
fn said(
    text: Option<&str>,
    other: Option<&str>,
    absent: &'static str,
    mark: fn(String) -> AnyView,
) -> AnyView {
    let Some(text) = text else {
        return view! { <p class="quiet">{absent}</p> }.into_any();
    };
    let is_said = |line: &str| other.is_some_and(|other| other.lines().any(|it| it == line));
    let lines = text.lines().map(|line| {
        if is_said(line) {
            view! { <p class="quiet">{line.to_owned()}</p> }.into_any()
        } else {
            view! { <p>{mark(line.to_owned())}</p> }.into_any()
        }
    });
    lines.collect_view().into_any()
}
