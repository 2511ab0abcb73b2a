//! `#/survey/import`: responses from a CSV or Excel file: what each column means, what would come
//! in, and then all of it at once.

mod columns;
mod preview;

use crate::browser::files::{self, PickedFile};
use crate::calendar::Date;
use crate::exchange::{Sheet, SheetError, SheetForm, TextEncoding, read_sheet};
use crate::survey::{Form, Import, Imported, Survey, Target, import, propose};
use crate::ui::fields::DayField;
use crate::ui::parts::{
    Banner, BannerKind, Button, ButtonKind, ButtonLink, Card, Choice, ChoiceOption, PageHeader,
    Switch, Symbol,
};
use crate::ui::route::Page;
use crate::ui::text::SurveyImportText;
use crate::ui::workspace::Workspace;
use columns::Columns;
use leptos::prelude::*;
use leptos::task::spawn_local;
use preview::Preview;
use std::sync::Arc;

/// Kinds of files that the browser offers to choose from.
const KINDS: &str = ".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Words of this page, in the language of the screen.
fn say(choose: fn(&SurveyImportText) -> &'static str) -> Signal<String> {
    let workspace = Workspace::expect();
    let text = workspace.text();
    Signal::derive(move || workspace.digits(choose(&text.get().survey_import)))
}

/// A file that was read, and what a person has said about it.
#[derive(Clone, Copy)]
struct Draft {
    file: RwSignal<Option<(String, Arc<Sheet>)>>,
    /// The record of the form.
    form: RwSignal<String>,
    has_header: RwSignal<bool>,
    targets: RwSignal<Vec<Target>>,
    day: RwSignal<Option<Date>>,
    division: RwSignal<String>,
}

impl Draft {
    fn new() -> Self {
        Self {
            file: RwSignal::new(None),
            form: RwSignal::new(String::new()),
            has_header: RwSignal::new(true),
            targets: RwSignal::new(Vec::new()),
            day: RwSignal::new(None),
            division: RwSignal::new(String::new()),
        }
    }

    fn sheet(self) -> Option<Arc<Sheet>> {
        self.file.get().map(|(_, sheet)| sheet)
    }

    /// Guesses anew what the columns mean.
    fn guess(self, survey: &Survey) {
        let form = self.form.get_untracked();
        let Some((form, (_, sheet))) = survey.form(&form).zip(self.file.get_untracked()) else {
            return;
        };
        let width = sheet.rows.iter().map(Vec::len).max().unwrap_or_default();
        let mut header = sheet.rows.first().cloned().unwrap_or_default();
        header.resize(width, String::new());
        self.targets.set(propose(&header, form));
    }

    /// The rows behind the header.
    fn rows(self) -> Vec<Vec<String>> {
        let skipped = usize::from(self.has_header.get());
        let rows = self.sheet().map(|sheet| sheet.rows.clone());
        rows.unwrap_or_default().into_iter().skip(skipped).collect()
    }
}

/// The page.
#[component]
pub fn SurveyImport() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let draft = Draft::new();
    let problem = RwSignal::new(None::<String>);
    let take = move |file: &PickedFile| match read_sheet(&file.bytes) {
        Ok(sheet) => {
            problem.set(None);
            draft.file.set(Some((file.name.clone(), Arc::new(sheet))));
            workspace.survey().with_untracked(|survey| {
                if survey.form(&draft.form.get_untracked()).is_none() {
                    let newest = survey.newest().next().map(|form| (*form.id).to_owned());
                    draft.form.set(newest.unwrap_or_default());
                }
                draft.guess(survey);
            });
        }
        Err(error) => {
            draft.file.set(None);
            problem.set(Some(
                words_of(&text.get_untracked().survey_import, error).to_owned(),
            ));
        }
    };
    let choose = move |()| {
        spawn_local(async move {
            match files::pick_file(KINDS).await {
                Ok(Some(file)) => take(&file),
                Ok(None) => {}
                Err(error) => {
                    problem.set(Some(text.get_untracked().read_error.of_file(&error)));
                }
            }
        });
    };
    let has_form = Memo::new(move |_| workspace.survey().with(|survey| !survey.forms.is_empty()));
    let has_file = Memo::new(move |_| draft.file.with(Option::is_some));
    view! {
        <PageHeader title=say(|text| text.title) lead=say(|text| text.lead)/>
        <Show
            when=move || has_form.get()
            fallback=move || view! {
                <Banner text=say(|text| text.no_form)>
                    <ButtonLink label=say(|text| text.to_survey) href=Page::Survey.href()/>
                </Banner>
            }
        >
            <Card title=say(|text| text.file)>
                <p class="quiet">{say(|text| text.file_about)}</p>
                <div class="row">
                    <Button
                        kind=ButtonKind::Primary
                        icon=Symbol::Upload
                        label=say(|text| text.choose_file)
                        on_press=choose
                    />
                </div>
                {move || problem.get().map(|words| view! { <Banner kind=BannerKind::Error text=words/> })}
                <FileSaid draft/>
            </Card>
            <Show when=move || has_file.get()>
                <Settings draft/>
                <Columns draft/>
                <Result draft/>
            </Show>
        </Show>
    }
}

fn words_of(text: &SurveyImportText, error: SheetError) -> &'static str {
    match error {
        SheetError::Empty => text.is_empty,
        SheetError::OldExcel => text.is_old_excel,
        SheetError::NoWorkbook => text.is_no_workbook,
        SheetError::Damaged => text.is_damaged,
        SheetError::NoText => text.is_no_text,
        SheetError::TooLarge => text.is_too_large,
    }
}

/// Name, rows, and how the file was read.
#[component]
fn FileSaid(draft: Draft) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let said = move || {
        let words = &text.get().survey_import;
        let (name, sheet) = draft.file.get()?;
        let how = match sheet.form {
            SheetForm::Xlsx => words.read_xlsx.to_owned(),
            SheetForm::Csv {
                encoding,
                delimiter,
            } => {
                let encoding = match encoding {
                    TextEncoding::Utf8 => words.utf8,
                    TextEncoding::Utf16 => words.utf16,
                    TextEncoding::Windows874 => words.windows_874,
                };
                let delimiter = match delimiter {
                    ';' => words.semicolon,
                    '\t' => words.tab,
                    '|' => words.bar,
                    _ => words.comma,
                };
                (words.read_csv)(encoding, delimiter)
            }
        };
        let rows = workspace.digits(&(words.rows)(sheet.rows.len()));
        Some(format!("{name} · {rows} · {how}"))
    };
    view! { <p role="status">{said}</p> }
}

/// Form, header, and what holds for rows that do not say it.
#[component]
fn Settings(draft: Draft) -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let forms = Signal::derive(move || {
        let language = super::survey_results::language(workspace);
        let words = &text.get().survey_import;
        workspace.survey().with(|survey| {
            let forms = survey.forms.iter();
            forms
                .map(|form| {
                    let label = (words.form_version)(form.name.of(language), form.version);
                    ChoiceOption::new(&*form.id, workspace.digits(&label))
                })
                .collect::<Vec<_>>()
        })
    });
    let choose_form = move |id: String| {
        draft.form.set(id);
        workspace
            .survey()
            .with_untracked(|survey| draft.guess(survey));
    };
    let divisions = Signal::derive(move || {
        let none = ChoiceOption::new("", text.get().survey_import.no_division);
        let divisions = workspace.plan().with(|plan| {
            let divisions = plan.divisions.iter();
            divisions
                .map(|one| ChoiceOption::new(&*one.id, one.name.as_str()))
                .collect::<Vec<_>>()
        });
        std::iter::once(none).chain(divisions).collect::<Vec<_>>()
    });
    view! {
        <Card title=say(|text| text.settings)>
            <div class="grid">
                <Choice label=say(|text| text.form) options=forms chosen=draft.form on_choose=choose_form/>
                <Choice
                    label=say(|text| text.division)
                    hint=say(|text| text.division_hint)
                    options=divisions
                    chosen=draft.division
                    on_choose=move |id| draft.division.set(id)
                />
                <DayField
                    label=say(|text| text.day)
                    value=draft.day
                    on_commit=move |day| draft.day.set(day)
                />
            </div>
            <Switch
                label=say(|text| text.has_header)
                on=draft.has_header
                on_change=move |on| draft.has_header.set(on)
            />
        </Card>
    }
}

/// Reads the rows as the draft says.
fn read(workspace: Workspace, draft: Draft, survey: &Survey) -> Option<Imported> {
    let id = draft.form.get();
    let form: &Form = survey.form(&id)?;
    let (name, _) = draft.file.get()?;
    let division = draft.division.get();
    let divisions: Vec<_> = workspace.plan().with(|plan| {
        let divisions = plan.divisions.iter();
        divisions
            .map(|one| (one.id.clone(), one.name.clone()))
            .collect()
    });
    let targets = draft.targets.get();
    Some(import(
        &draft.rows(),
        &Import {
            form,
            divisions: &divisions,
            services: &survey.services,
            targets: &targets,
            day: draft.day.get(),
            division: (!division.is_empty()).then(|| division.into()),
            batch: &name,
        },
    ))
}

/// What would come in, and the button that takes it.
#[component]
fn Result(draft: Draft) -> impl IntoView {
    let workspace = Workspace::expect();
    let imported = Memo::new(move |_| {
        let survey = workspace.survey().get();
        read(workspace, draft, &survey).unwrap_or_default()
    });
    view! { <Preview draft imported/> }
}
