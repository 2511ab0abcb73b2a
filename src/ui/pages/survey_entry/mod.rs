//! `#/survey/entry`: questionnaires from paper, typed in by the keyboard alone.

mod check;
mod line;
mod pile;

use crate::browser::StoreError;
use crate::survey::{
    Answers, Form, Response, ResponseId, Sheet, SheetDifference, SheetLine, Source,
    sheet_differences, sheet_lines, void,
};
use crate::ui::Hash;
use crate::ui::parts::{Banner, BannerKind, Card, Empty, PageHeader, Symbol};
use crate::ui::route::query;
use crate::ui::text::EntryText;
use crate::ui::workspace::{Reading, Workspace};
use check::Differences;
use leptos::prelude::*;
use leptos::task::spawn_local;
use line::Lines;
use pile::{Pile, PileCard};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A word of the entry that follows the language.
fn say(workspace: Workspace, choose: fn(&EntryText) -> &'static str) -> Signal<String> {
    let text = workspace.text();
    Signal::derive(move || choose(&text.get().entry).to_owned())
}

/// What became of the last sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Word {
    Kept(u32),
    Alike(u32),
    Empty,
    Known(u32),
    Unknown(u32),
    NotKept(StoreError),
}

/// A sheet whose two typings differ.
#[derive(Clone, Debug, PartialEq)]
struct Doubt {
    number: u32,
    first: ResponseId,
    second: Response,
    lines: Vec<SheetDifference>,
    suggestion_differs: bool,
}

/// The desk at which sheets are typed in. A copy is a handle to the same one.
#[derive(Clone, Copy)]
struct Desk {
    workspace: Workspace,
    pile: Pile,
    form: Memo<Option<Arc<Form>>>,
    lines: Memo<Vec<SheetLine>>,
    sheet: RwSignal<Sheet>,
    suggestion: RwSignal<String>,
    /// Drawn when the sheet is taken, so that keeping it twice makes one response.
    id: StoredValue<ResponseId>,
    is_keeping: RwSignal<bool>,
    word: RwSignal<Option<Word>>,
    doubt: RwSignal<Option<Doubt>>,
    /// The sheets of the pile that are kept.
    kept: Memo<BTreeMap<u32, ResponseId>>,
}

impl Desk {
    /// Takes the next sheet of the pile.
    fn take_next(self) {
        self.sheet.set(Sheet::default());
        self.suggestion.set(String::new());
        self.id.set_value(self.workspace.new_response_id());
        self.pile.turn();
        line::focus_sheet();
    }

    /// Keeps the sheet, or compares it with its first typing.
    fn finish(self) {
        if self.is_keeping.get_untracked() || self.doubt.with_untracked(Option::is_some) {
            return;
        }
        let Some(number) = self.pile.number_now() else {
            return;
        };
        let is_empty = self.sheet.with_untracked(|sheet| sheet.answers.is_empty())
            && self
                .suggestion
                .with_untracked(|text| text.trim().is_empty());
        if is_empty {
            return self.word.set(Some(Word::Empty));
        }
        let known = self.kept.with_untracked(|kept| kept.get(&number).copied());
        match (self.pile.is_second.get_untracked(), known) {
            (false, Some(_)) => self.word.set(Some(Word::Known(number))),
            (true, None) => self.word.set(Some(Word::Unknown(number))),
            (false, None) => self.keep(number, self.response(number), None),
            (true, Some(first)) => self.compare(number, first),
        }
    }

    fn compare(self, number: u32, first: ResponseId) {
        let second = self.response(number);
        let Reading::Read(responses) = self.workspace.responses().get_untracked() else {
            return;
        };
        let Some(answers) = responses.answers(first) else {
            return;
        };
        let suggestion = responses.suggestion(first, 0).unwrap_or_default();
        // Whoever only checks the figures leaves the suggestion out.
        let suggestion_differs = !second.suggestion.is_empty() && second.suggestion != suggestion;
        let lines = self
            .lines
            .with_untracked(|lines| sheet_differences(lines, &answers, &second.answers));
        if lines.is_empty() && !suggestion_differs {
            self.word.set(Some(Word::Alike(number)));
            return self.take_next();
        }
        let second = Response {
            suggestion: if suggestion_differs {
                second.suggestion
            } else {
                suggestion.to_owned()
            },
            ..second
        };
        self.word.set(None);
        self.doubt.set(Some(Doubt {
            number,
            first,
            second,
            lines,
            suggestion_differs,
        }));
    }

    /// Settles a doubt: with the second typing the first no longer counts.
    fn settle(self, takes_second: bool) {
        let Some(doubt) = self.doubt.get_untracked() else {
            return;
        };
        self.doubt.set(None);
        if takes_second {
            self.keep(doubt.number, doubt.second, Some(doubt.first));
        } else {
            self.word.set(Some(Word::Kept(doubt.number)));
            self.take_next();
        }
    }

    fn keep(self, number: u32, response: Response, replaces: Option<ResponseId>) {
        let log = self.workspace.open_log().get_untracked();
        self.is_keeping.set(true);
        spawn_local(async move {
            let kept = self.workspace.keep_responses(&log, &[response]).await;
            if self.is_keeping.is_disposed() {
                return;
            }
            self.is_keeping.set(false);
            match kept {
                Ok(()) => {
                    if let Some(first) = replaces {
                        let text = self.workspace.text().get_untracked();
                        let reason = text.entry.replaced;
                        self.workspace
                            .change(move |_, _| vec![void(first, Some(reason))]);
                    }
                    self.word.set(Some(Word::Kept(number)));
                    self.take_next();
                }
                Err(why) => self.word.set(Some(Word::NotKept(why))),
            }
        });
    }

    fn response(self, number: u32) -> Response {
        let form = self.form.get_untracked();
        let answers: Answers = self.sheet.with_untracked(|sheet| sheet.answers.clone());
        let service = self.pile.service.get_untracked();
        let service = (!service.is_empty()).then(|| service.as_str().into());
        let survey = self.workspace.survey();
        let given_by = service.as_ref().and_then(|id: &crate::log::RecordId| {
            survey.with_untracked(|survey| survey.service(id)?.division.clone())
        });
        let division = self.pile.division.get_untracked();
        Response {
            id: self.id.get_value(),
            day: self.pile.day.get_untracked(),
            form: form
                .map(|form| form.id.clone())
                .unwrap_or_else(|| "".into()),
            division: if division.is_empty() {
                given_by
            } else {
                Some(division.as_str().into())
            },
            service,
            answers,
            suggestion: self
                .suggestion
                .with_untracked(|text| text.trim().to_owned()),
            is_partial: false,
            source: Source::Paper {
                batch: self.pile.batch_now(),
                number,
            },
            is_clock_unconfirmed: self.workspace.was_day_doubted(),
            is_erased: false,
        }
    }
}

/// The page.
#[component]
pub fn SurveyEntry() -> impl IntoView {
    let workspace = Workspace::expect();
    let text = workspace.text();
    let survey = workspace.survey();
    let asked = query(&untrack(|| Hash::expect().get()));
    let asked = asked.into_iter().find(|(key, _)| key == "form");
    let pile = Pile::new(workspace, asked.map(|(_, form)| form).unwrap_or_default());
    let forms = Memo::new(move |_| {
        survey.with(|survey| {
            let offered = survey.newest().filter(|form| form.can_start());
            offered.cloned().map(Arc::new).collect::<Vec<_>>()
        })
    });
    let form = Memo::new(move |_| {
        let chosen = pile.form.get();
        forms.with(|forms| {
            let chosen = forms.iter().find(|form| *form.id == *chosen);
            chosen.or(forms.first()).cloned()
        })
    });
    let responses = workspace.responses();
    let kept = Memo::new(move |_| {
        let batch = pile.batch.with(|batch| batch.trim().to_owned());
        let form = form.get();
        let Reading::Read(responses) = responses.get() else {
            return BTreeMap::new();
        };
        survey.with(|survey| {
            let is_void = |id: &ResponseId| {
                let mark = survey.marks.get(id);
                mark.is_some_and(|mark| mark.void.is_some() || mark.is_erased)
            };
            let form = form.as_ref().map(|form| &*form.id).unwrap_or_default();
            let blocks = responses.columns();
            let sheets = blocks.flat_map(|block| block.sheets(form, &batch));
            sheets.filter(|(_, id)| !is_void(id)).collect()
        })
    });
    let desk = Desk {
        workspace,
        pile,
        form,
        lines: Memo::new(move |_| {
            form.get()
                .map(|form| sheet_lines(&form))
                .unwrap_or_default()
        }),
        sheet: RwSignal::default(),
        suggestion: RwSignal::default(),
        id: StoredValue::new(workspace.new_response_id()),
        is_keeping: RwSignal::new(false),
        word: RwSignal::new(None),
        doubt: RwSignal::new(None),
        kept,
    };
    let word = move || {
        let words = &text.get().entry;
        let (kind, said) = match desk.word.get()? {
            Word::Kept(number) => (BannerKind::Info, (words.kept)(number)),
            Word::Alike(number) => (BannerKind::Info, (words.alike)(number)),
            Word::Empty => (BannerKind::Warn, words.empty.to_owned()),
            Word::Known(number) => (BannerKind::Warn, (words.known)(number)),
            Word::Unknown(number) => (BannerKind::Warn, (words.unknown)(number)),
            Word::NotKept(why) => {
                let why = text.get().saving.words_of(&why);
                (BannerKind::Error, (words.not_kept)(why))
            }
        };
        Some(view! { <Banner kind text=workspace.digits(&said)/> })
    };
    let title = Signal::derive(move || {
        let number = pile.number_shown();
        workspace.digits(&(text.get().entry.sheet)(number))
    });
    view! {
        <PageHeader title=say(workspace, |t| t.title) lead=say(workspace, |t| t.lead)/>
        <Show
            when=move || !forms.with(Vec::is_empty)
            fallback=move || view! {
                <Empty
                    icon=Symbol::Survey
                    title=Signal::derive(move || text.get().survey.no_forms.to_owned())
                    text=Signal::derive(move || text.get().survey.no_forms_text.to_owned())
                />
            }
        >
            <PileCard desk forms/>
            <Card title>
                <Lines desk/>
                <Differences desk/>
                {word}
            </Card>
        </Show>
    }
}
