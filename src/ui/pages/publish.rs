//! `#/reports/publish`: what becomes public, seen before it does, and the pack for the web site.

use super::reports::{BackToReports, closed, last_closing};
use super::survey_report::Announced;
use crate::browser::files;
use crate::calendar::Round;
use crate::exchange::{Datum, write_table};
use crate::plan::Plan;
use crate::report::{
    Document, Grid, Letterhead, Part, PublicOptions, Value, grid_page, public_documents,
    public_grids, write_csv, write_pack,
};
use crate::ui::documents::{DocumentButtons, Sheets, hand_out, say};
use crate::ui::parts::{
    Button, ButtonKind, Card, CheckGroup, Choice, ChoiceOption, Empty, PageHeader, Skeleton, Symbol,
};
use crate::ui::workspace::{Reading, Workspace};
use leptos::prelude::*;

const NAMES: &str = "names";
const PICTURES: &str = "pictures";

/// The page.
#[component]
pub fn Publish() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    let options = RwSignal::new(PublicOptions::default());
    let shown = RwSignal::new(0_usize);
    let asked = RwSignal::new(None::<Signal<Reading>>);
    Effect::new(move || {
        if Announced::is_due(workspace) && asked.with_untracked(Option::is_none) {
            asked.set(Some(workspace.responses()));
        }
    });
    let announced = Memo::new(move |_| Announced::of(workspace, asked.get().map(|it| it.get())));
    let closed =
        Memo::new(move |_| closed::is_history_read(workspace).then(|| closed_plans(workspace)));
    let documents = Memo::new(move |_| {
        let survey = match announced.get() {
            Announced::Reading => return None,
            Announced::Yes(document) => Some(*document),
            Announced::Draft | Announced::NoResponses => None,
        };
        let (closed, plan) = (closed.get()?, workspace.plan().get());
        let today = workspace.today().get();
        Some(public_documents(
            &plan,
            &closed,
            survey,
            today,
            options.get(),
        ))
    });
    let grids = Memo::new(move |_| {
        let (closed, today) = (closed.get().unwrap_or_default(), workspace.today().get());
        plan.with(|plan| public_grids(plan, &closed, today))
    });
    let count = Memo::new(move |_| documents.with(|it| it.as_ref().map_or(0, Vec::len)));
    // Behind the documents stand the tables of open data.
    let is_data = Memo::new(move |_| shown.get() >= count.get());
    let document = Signal::derive(move || {
        let at = shown.get();
        documents.with(|documents| {
            let documents = documents.as_deref().unwrap_or_default();
            match documents.get(at) {
                Some(found) => found.document.clone(),
                None => grids.with(|grids| {
                    let grid = grids.get(at - documents.len());
                    grid.map_or_else(Document::default, grid_page)
                }),
            }
        })
    });
    let name = move |()| {
        documents.with_untracked(|documents| {
            let documents = documents.as_deref().unwrap_or_default();
            let found = documents.get(shown.get_untracked());
            found.map_or_else(String::new, |found| found.name.clone())
        })
    };
    let download = move |()| {
        let pack = plan.with_untracked(|plan| {
            let data = grids.with_untracked(|grids| data(grids));
            let documents = documents.get_untracked().unwrap_or_default();
            write_pack(&documents, data, &Letterhead::of(plan))
        });
        let year = plan.with_untracked(|plan| plan.year.be());
        let name = (text.get_untracked().documents.publish_file)(year);
        hand_out(workspace, &format!("{name}.zip"), files::ZIP, pack);
    };
    let is_empty = Memo::new(move |_| documents.with(|it| it.as_ref().is_some_and(Vec::is_empty)));
    let choices = Signal::derive(move || {
        let named = documents.with(|documents| {
            let names = documents.iter().flatten().map(|it| it.name.clone());
            names.collect::<Vec<_>>()
        });
        let open = text.get().documents.open_data;
        let tables = grids.with(|grids| {
            let names = grids.iter().map(|grid| open(&grid.name));
            names.collect::<Vec<_>>()
        });
        let all = named.iter().chain(&tables).enumerate();
        all.map(|(place, name)| ChoiceOption::new(place.to_string(), workspace.digits(name)))
            .collect::<Vec<_>>()
    });
    let content = move || {
        if documents.with(Option::is_none) {
            return view! { <Skeleton label=say(|text| text.preview)/> }.into_any();
        }
        if is_empty.get() {
            return view! {
                <Empty
                    icon=Symbol::Folder
                    title=say(|text| text.nothing_public)
                    text=say(|text| text.nothing_public_about)
                />
            }
            .into_any();
        }
        view! {
            <div class="row report-bar no-print" data-align="apart">
                <Choice
                    label=say(|text| text.public_document)
                    options=choices
                    chosen=Signal::derive(move || shown.get().to_string())
                    on_choose=move |place: String| shown.set(place.parse().unwrap_or(0))
                />
                <div class="row" hidden=move || is_data.get()>
                    <DocumentButtons
                        document=move |()| Some(document.get_untracked())
                        file_name=name
                    />
                </div>
            </div>
            <Sheets document/>
        }
        .into_any()
    };
    view! {
        <div class="stack no-print">
            <BackToReports/>
            <PageHeader title=say(|text| text.publish) lead=say(|text| text.publish_lead)>
                <Button
                    kind=ButtonKind::Primary
                    icon=Symbol::Download
                    label=say(|text| text.publish_download)
                    disabled=Signal::derive(move || documents.with(|it| it.as_ref().is_none_or(Vec::is_empty)))
                    on_press=download
                />
            </PageHeader>
            <Card title=say(|text| text.becomes_public)>
                <ul>
                    <li>{say(|text| text.public_data)}</li>
                    <li>{say(|text| text.left_out)}</li>
                    {move || drafts(workspace).map(|words| view! { <li>{words}</li> })}
                    {move || {
                        let is_draft = announced.with(|it| *it == Announced::Draft);
                        is_draft.then(|| view! { <li>{say(|text| text.survey_draft)}</li> })
                    }}
                </ul>
                <PublicChoices options/>
                <p class="quiet">{say(|text| text.publish_steps)}</p>
            </Card>
        </div>
        {content}
    }
}

/// What an office may choose to publish beyond the rule.
#[component]
fn PublicChoices(options: RwSignal<PublicOptions>) -> impl IntoView {
    let text = Workspace::expect().text();
    let choices = Signal::derive(move || {
        let words = &text.get().documents;
        vec![
            ChoiceOption::new(NAMES, words.with_names),
            ChoiceOption::new(PICTURES, words.with_pictures),
        ]
    });
    let chosen = Signal::derive(move || {
        let options = options.get();
        let all = [(NAMES, options.names), (PICTURES, options.pictures)];
        let chosen = all.into_iter().filter(|(_, is_chosen)| *is_chosen);
        chosen.map(|(key, _)| key.to_owned()).collect::<Vec<_>>()
    });
    let change = move |(key, is_chosen): (String, bool)| {
        options.update(|options| match key.as_str() {
            NAMES => options.names = is_chosen,
            _ => options.pictures = is_chosen,
        });
    };
    view! { <CheckGroup label=say(|text| text.also_publish) options=choices chosen on_change=change/> }
}

/// The rounds that were closed, each with the plan as it was then.
fn closed_plans(workspace: Workspace) -> Vec<(Round, Plan)> {
    let plan = workspace.plan().get();
    let rounds = Round::ALL.into_iter();
    let closed = rounds.filter_map(|round| {
        let closing = last_closing(&plan, round)?;
        Some((round, (*closed::plan_then(workspace, closing)).clone()))
    });
    closed.collect()
}

/// The rounds that are still open, and so left out.
fn drafts(workspace: Workspace) -> Option<String> {
    let words = workspace.text().get();
    let open = workspace.plan().with(|plan| {
        let rounds = Round::ALL.into_iter();
        let open = rounds.filter(|round| last_closing(plan, *round).is_none());
        open.map(|round| (words.reports.measures_report)(round.months()))
            .collect::<Vec<_>>()
    });
    (!open.is_empty()).then(|| workspace.digits(&(words.documents.drafts)(&open.join(", "))))
}

/// Each table as CSV and as JSON.
fn data(grids: &[Grid]) -> Vec<Part> {
    let files = grids.iter().flat_map(|grid| {
        let columns: Vec<String> = grid.columns.iter().map(|it| it.title.clone()).collect();
        let datum = |value: &Value| match value {
            Value::Blank => Datum::Missing,
            Value::Text(text) => Datum::Text(text.clone()),
            Value::Whole(number) => Datum::Whole(*number),
            Value::Number(number) => Datum::Number(*number),
            Value::Day(day) => Datum::Text(day.to_wire()),
            Value::Formula(formula) => Datum::Number(formula.value),
        };
        let rows = grid.rows.iter().map(|row| row.iter().map(datum).collect());
        let rows: Vec<Vec<Datum>> = rows.collect();
        let json = write_table(&grid.name, &columns, &rows);
        [
            (format!("data/{}.csv", grid.name), write_csv(grid)),
            (format!("data/{}.json", grid.name), json),
        ]
    });
    files.collect()
}
