//! Responses as a workbook: a row each with what was answered in codes and in words, means that
//! are computed live, and what each code says.
use super::{ResponseTable, is_unsaid};
use crate::report::Letterhead;
use crate::report::grid::{Formula, GridColumn, Value};
use crate::report::parcel::TooLarge;
use crate::report::xlsx::{Workbook, letters};
use crate::survey::{Form, Item, NO_OPINION, Question, QuestionKind, Response, UNSAID};

/// What the workbook of an office says besides its table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BookWords<'a> {
    /// Name of the sheet of responses.
    pub responses: &'a str,
    /// Name of the sheet of means.
    pub summary: &'a str,
    /// Name of the sheet of codes.
    pub codes: &'a str,
    /// Behind the title of a column of codes.
    pub coded: &'a str,
    /// Behind the title of a column of an item's words.
    pub labelled: &'a str,
    /// Behind the title of a column of scores that are other than the codes.
    pub scored: &'a str,
    /// Title of what was rated or asked.
    pub item: &'a str,
    /// Title of how many rated it.
    pub count: &'a str,
    /// Title of a code.
    pub code: &'a str,
    /// Title of what a code says.
    pub meaning: &'a str,
    /// Title of percent.
    pub percent: &'a str,
}

/// The responses as XLSX, row by row. The first sheet can be taken in on another computer.
pub struct ResponseBook<'a> {
    table: ResponseTable<'a>,
    words: BookWords<'a>,
    workbook: Workbook,
    items: Vec<Rated<'a>>,
    rows: u32,
}

/// An item and what was answered to it.
struct Rated<'a> {
    item: &'a Item,
    /// The column that its mean is of, counted from 0.
    column: usize,
    /// Whether its scores are other than its codes.
    has_scores: bool,
    count: u32,
    sum: f64,
    squares: f64,
}

impl<'a> ResponseBook<'a> {
    /// A workbook whose first sheet has its header.
    ///
    /// # Errors
    /// [`TooLarge`].
    pub fn new(
        table: ResponseTable<'a>,
        words: BookWords<'a>,
        head: &Letterhead,
    ) -> Result<Self, TooLarge> {
        let form = table.form;
        let mut columns = table.first_columns();
        for question in &form.questions {
            let title = question.text.of(table.language);
            columns.push(GridColumn::new(title, 20));
            columns.push(GridColumn::new(&behind(title, words.coded), 8));
        }
        let mut items = Vec::new();
        for item in form.items() {
            let title = item.text.of(table.language);
            let has_scores = has_scores(form, item);
            let mut column = columns.len();
            columns.push(GridColumn::new(title, 12));
            columns.push(GridColumn::new(&behind(title, words.labelled), 14));
            if has_scores {
                column = columns.len();
                columns.push(GridColumn::new(&behind(title, words.scored), 12));
            }
            items.push(Rated {
                item,
                column,
                has_scores,
                count: 0,
                sum: 0.0,
                squares: 0.0,
            });
        }
        columns.push(GridColumn::new(table.words.suggestion, 40));
        columns.push(GridColumn::new(table.words.note, 24));
        let mut workbook = Workbook::new(head);
        workbook.begin_sheet(words.responses, &columns)?;
        Ok(Self {
            table,
            words,
            workbook,
            items,
            rows: 0,
        })
    }

    /// A row.
    ///
    /// # Errors
    /// [`TooLarge`].
    pub fn push(&mut self, response: &Response, suggestion: &str) -> Result<(), TooLarge> {
        let table = &self.table;
        let mut row = table.first_cells(response);
        for question in &table.form.questions {
            row.push(table.chosen(question, response));
            row.push(codes(question, response));
        }
        for rated in &mut self.items {
            let number = response.answers.get(&rated.item.key);
            let scale = table.form.scale(rated.item);
            let level = number.and_then(|number| scale?.level(number));
            let score = number.and_then(|number| scale?.score(number, rated.item.is_reversed));
            if let Some(score) = score {
                let score = f64::from(score);
                rated.count += 1;
                rated.sum += score;
                rated.squares += score * score;
            }
            let code = level.map(|level| Value::Whole(level.number.into()));
            let meaning = level.map(|level| Value::text(level.text.of(table.language)));
            // Words stay out of means, as a blank cell does.
            let neither = || match number {
                Some(NO_OPINION) => Value::text(table.words.no_opinion),
                _ => Value::Blank,
            };
            row.push(code.unwrap_or_else(neither));
            row.push(meaning.unwrap_or_else(neither));
            if rated.has_scores {
                row.push(score.map_or(Value::Blank, |score| Value::Whole(score.into())));
            }
        }
        row.extend(table.last_cells(response, suggestion));
        self.rows += 1;
        self.workbook.push(&row)
    }

    /// The whole file.
    ///
    /// # Errors
    /// [`TooLarge`].
    pub fn finish(mut self) -> Result<Vec<u8>, TooLarge> {
        self.summary()?;
        self.codes()?;
        self.workbook.finish()
    }

    /// Count, mean, deviation and percent of each item, computed from the sheet of responses.
    fn summary(&mut self) -> Result<(), TooLarge> {
        let words = self.words;
        let titles = [
            (words.item, 60),
            (words.count, 12),
            ("x̄", 10),
            ("S.D.", 10),
            (words.percent, 10),
        ];
        let columns = titles.map(|(title, width)| GridColumn::new(title, width));
        let sheet = self.workbook.sheet_name().replace('\'', "''");
        self.workbook.begin_sheet(words.summary, &columns)?;
        let last = self.rows.max(1) + 1;
        for (at, rated) in self.items.iter().enumerate() {
            let letters = letters(rated.column);
            let range = format!("'{sheet}'!{letters}2:{letters}{last}");
            let count = f64::from(rated.count);
            let mean = rated.sum / count;
            let deviation = ((rated.squares - rated.sum * mean) / (count - 1.0)).sqrt();
            let scale = self.table.form.scale(rated.item);
            let top = scale.map_or(1, |scale| scale.top().max(1));
            let formula = |text: String, value: f64| {
                Value::Formula(Formula {
                    text,
                    value,
                    is_whole: false,
                })
            };
            self.workbook.push(&[
                Value::text(rated.item.text.of(self.table.language)),
                Value::Formula(Formula {
                    text: format!("COUNT({range})"),
                    value: count,
                    is_whole: true,
                }),
                formula(format!("AVERAGE({range})"), mean),
                formula(format!("STDEV({range})"), deviation),
                formula(
                    format!("C{}/{top}*100", at + 2),
                    mean / f64::from(top) * 100.0,
                ),
            ])?;
        }
        Ok(())
    }

    /// What each code says.
    fn codes(&mut self) -> Result<(), TooLarge> {
        let (words, language) = (self.words, self.table.language);
        let titles = [(words.item, 60), (words.code, 8), (words.meaning, 40)];
        let columns = titles.map(|(title, width)| GridColumn::new(title, width));
        self.workbook.begin_sheet(words.codes, &columns)?;
        for question in &self.table.form.questions {
            let title = question.text.of(language);
            let choices = question.choices.iter();
            let choices = choices.map(|choice| (choice.number, choice.text.of(language)));
            let unsaid =
                (question.kind == QuestionKind::One).then_some((UNSAID, self.table.words.unsaid));
            for (code, meaning) in choices.chain(unsaid) {
                self.workbook.push(&coded(title, code, meaning))?;
            }
        }
        for rated in &self.items {
            let title = rated.item.text.of(language);
            let scale = self.table.form.scale(rated.item);
            for level in scale.into_iter().flat_map(|scale| &scale.levels) {
                let meaning = level.text.of(language);
                self.workbook.push(&coded(title, level.number, meaning))?;
            }
        }
        Ok(())
    }
}

fn behind(title: &str, words: &str) -> String {
    format!("{title} ({words})")
}

fn coded(title: &str, code: u8, meaning: &str) -> [Value; 3] {
    [
        Value::text(title),
        Value::Whole(code.into()),
        Value::text(meaning),
    ]
}

/// The numbers of what was chosen; several in one cell where several may be chosen.
fn codes(question: &Question, response: &Response) -> Value {
    if is_unsaid(question, response) {
        return Value::Whole(UNSAID.into());
    }
    let mut chosen = question.chosen(&response.answers);
    match question.kind {
        QuestionKind::One => {
            let number = chosen.next().map(|choice| choice.number.into());
            number.map_or(Value::Blank, Value::Whole)
        }
        QuestionKind::Several => {
            let numbers: Vec<String> = chosen.map(|choice| choice.number.to_string()).collect();
            Value::text(&numbers.join("; "))
        }
    }
}

fn has_scores(form: &Form, item: &Item) -> bool {
    let levels = form.scale(item).map_or(&[][..], |scale| &scale.levels);
    item.is_reversed
        || levels
            .iter()
            .any(|level| level.score != u16::from(level.number))
}
