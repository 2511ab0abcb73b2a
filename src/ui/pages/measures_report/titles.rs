//! The column titles of the report, and those of single tables.

use super::options::{UseStandard, record, set_wording};
use crate::calendar::Round;
use crate::ita::Instrument;
use crate::log::Change;
use crate::plan::{self, COLUMNS, Measure, Plan, ReportSettings};
use crate::report::measure_tables;
use crate::ui::pages::reports::say;
use crate::ui::parts::{Choice, ChoiceOption, TextField};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The column titles; which table they are of is chosen.
#[component]
pub fn Titles(round: Round, settings: Memo<ReportSettings>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let plan = workspace.plan();
    let chosen = RwSignal::new(String::new());
    // The table may have gone meanwhile: another measure begins it now.
    let table = Memo::new(move |_| {
        let chosen = chosen.get();
        let begins = |measure: &&Measure| *measure.id == *chosen;
        plan.with(|plan| firsts(plan).iter().any(begins))
            .then_some(chosen)
    });
    let tables = Signal::derive(move || {
        let text = &text.get().reports;
        let whole = ChoiceOption::new("", text.whole_report);
        let table = |(number, first): (usize, &Measure)| {
            let words = (text.table)(number, &words(first, text.unnamed_measure));
            ChoiceOption::new(&*first.id, workspace.digits(&words))
        };
        let tables = plan.with(|plan| {
            (1..)
                .zip(firsts(plan))
                .map(table)
                .collect::<Vec<ChoiceOption>>()
        });
        std::iter::once(whole).chain(tables).collect::<Vec<_>>()
    });
    view! {
        <fieldset class="stack" data-gap="small">
            <legend class="choices-label">{say(|text| text.columns)}</legend>
            <Choice
                label=say(|text| text.columns_of)
                options=tables
                chosen=Signal::derive(move || table.get().unwrap_or_default())
                on_choose=move |table| chosen.set(table)
            />
            {move || table.with(Option::is_some).then(|| view! {
                <p class="field-hint">{say(|text| text.columns_follow)}</p>
            })}
            {move || view! { <TitlesOf round settings table=table.get()/> }}
        </fieldset>
    }
}

/// The measure that each table begins with.
fn firsts(plan: &Plan) -> Vec<&Measure> {
    let tables = Instrument::ALL
        .into_iter()
        .flat_map(|instrument| measure_tables(plan, instrument));
    tables.filter_map(|table| table.first().copied()).collect()
}

fn words(measure: &Measure, unnamed: &str) -> String {
    let words = format!("{} {}", measure.item, measure.issue);
    match words.trim() {
        "" => unnamed.to_owned(),
        words => words.to_owned(),
    }
}

/// The field of a title in the settings of a report.
fn field(column: usize, table: Option<&str>) -> String {
    let title = plan::TITLE;
    match table {
        Some(table) => format!("{title}{column}:{table}"),
        None => format!("{title}{column}"),
    }
}

/// The titles of one table, or of all.
#[component]
fn TitlesOf(round: Round, settings: Memo<ReportSettings>, table: Option<String>) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let table = StoredValue::new(table);
    let title = move |column: usize| {
        let table = table.get_value();
        settings.with(|settings| settings.title(column, table.as_deref()).to_owned())
    };
    let standard = move |column: usize| {
        if table.with_value(Option::is_some) {
            settings.with(|settings| settings.title(column, None).to_owned())
        } else {
            COLUMNS[column - 1].to_owned()
        }
    };
    let columns = 1..=COLUMNS.len();
    let is_own = {
        let columns = columns.clone();
        Memo::new(move |_| columns.clone().any(|it| title(it) != standard(it)))
    };
    let reset = {
        let columns = columns.clone();
        move |()| {
            let record = record(round);
            let clear = |column| {
                let field = table.with_value(|table| field(column, table.as_deref()));
                Change::clear(&record, &field)
            };
            let changes: Vec<Change> = columns.clone().map(clear).collect();
            workspace.change(move |_, _| changes);
        }
    };
    let each = move |column: usize| {
        let label = Signal::derive(move || workspace.digits(&(text.get().reports.column)(column)));
        let commit = move |typed: String| {
            let field = table.with_value(|table| field(column, table.as_deref()));
            set_wording(
                workspace,
                round,
                &field,
                &typed,
                &untrack(|| standard(column)),
            );
        };
        view! {
            <TextField
                label
                value=Signal::derive(move || title(column))
                placeholder=Signal::derive(move || standard(column))
                on_commit=commit
            />
        }
    };
    view! {
        <div class="report-titles">{columns.map(each).collect_view()}</div>
        {move || is_own.get().then(|| view! { <UseStandard on_press=reset.clone()/> })}
    }
}
