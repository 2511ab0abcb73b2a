//! Responses as a table of their own: a row each, in the order of their random ids, without
//! telephone and identity numbers.
mod book;

use super::csv::Csv;
use super::grid::{GridColumn, Value};
use crate::plan::Plan;
use crate::survey::{
    Form, NO_OPINION, Question, QuestionKind, Response, Survey, UNSAID, Words, masked,
};

pub use book::{BookWords, ResponseBook};

/// What the table is written with.
#[derive(Clone, Copy, Debug)]
pub struct ResponseTable<'a> {
    /// The form, whose words are the titles.
    pub form: &'a Form,
    /// The divisions.
    pub plan: &'a Plan,
    /// The services.
    pub survey: &'a Survey,
    /// Code of the language.
    pub language: &'a str,
    /// Further words.
    pub words: ResponseWords<'a>,
}

/// Words that no form holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ResponseWords<'a> {
    /// Title of the day.
    pub day: &'a str,
    /// Title of the division.
    pub division: &'a str,
    /// Title of the service.
    pub service: &'a str,
    /// Title of the suggestion.
    pub suggestion: &'a str,
    /// Title of what is odd about a response.
    pub note: &'a str,
    /// Somebody went away in the middle.
    pub left_early: &'a str,
    /// The clock was in doubt.
    pub clock_doubted: &'a str,
    /// A choice that says nothing.
    pub unsaid: &'a str,
    /// No opinion on an item.
    pub no_opinion: &'a str,
}

/// The responses with their suggestions as CSV, row by row. Levels are numbers, choices are words;
/// whoever takes the file in on another computer finds each column again by its title.
pub struct ResponseCsv<'a> {
    table: ResponseTable<'a>,
    csv: Csv,
}

impl<'a> ResponseCsv<'a> {
    /// A file with its header.
    #[must_use]
    pub fn new(table: ResponseTable<'a>) -> Self {
        let ResponseTable { form, words, .. } = &table;
        let own = |text: &Words| GridColumn::new(text.of(table.language), 12);
        let mut columns = table.first_columns();
        columns.extend(form.questions.iter().map(|question| own(&question.text)));
        columns.extend(form.items().map(|item| own(&item.text)));
        columns.extend([words.suggestion, words.note].map(|title| GridColumn::new(title, 12)));
        let csv = Csv::new(&columns);
        Self { table, csv }
    }

    /// A row.
    pub fn push(&mut self, response: &Response, suggestion: &str) {
        self.csv.push(&self.table.row(response, suggestion));
    }

    /// The whole file.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        self.csv.finish()
    }
}

impl ResponseTable<'_> {
    /// Day, division, service.
    fn first_columns(&self) -> Vec<GridColumn> {
        let words = &self.words;
        let given = [(words.day, 14), (words.division, 24), (words.service, 24)];
        given
            .map(|(title, width)| GridColumn::new(title, width))
            .to_vec()
    }

    fn first_cells(&self, response: &Response) -> Vec<Value> {
        let division = response.division.as_deref();
        let division = division.and_then(|id| self.plan.division(id));
        let service = response.service.as_deref();
        let service = service.and_then(|id| self.survey.service(id));
        vec![
            Value::Day(response.day),
            Value::text(division.map_or("", |division| &division.name)),
            Value::text(service.map_or("", |service| service.text.of(self.language))),
        ]
    }

    /// What was chosen, in words.
    fn chosen(&self, question: &Question, response: &Response) -> Value {
        let chosen = question.chosen(&response.answers);
        let names = chosen.map(|choice| choice.text.of(self.language));
        let unsaid = is_unsaid(question, response).then_some(self.words.unsaid);
        let names: Vec<&str> = names.chain(unsaid).collect();
        Value::text(&names.join("; "))
    }

    /// Suggestion and what is odd about the response.
    fn last_cells(&self, response: &Response, suggestion: &str) -> [Value; 2] {
        let odd = [
            response.is_partial.then_some(self.words.left_early),
            response
                .is_clock_unconfirmed
                .then_some(self.words.clock_doubted),
        ];
        let odd: Vec<&str> = odd.into_iter().flatten().collect();
        [
            Value::text(&masked(suggestion)),
            Value::text(&odd.join("; ")),
        ]
    }

    fn row(&self, response: &Response, suggestion: &str) -> Vec<Value> {
        let mut row = self.first_cells(response);
        let questions = self.form.questions.iter();
        row.extend(questions.map(|question| self.chosen(question, response)));
        for item in self.form.items() {
            row.push(match response.answers.get(&item.key) {
                None => Value::Blank,
                Some(NO_OPINION) => Value::text(self.words.no_opinion),
                Some(level) => Value::Whole(level.into()),
            });
        }
        row.extend(self.last_cells(response, suggestion));
        row
    }
}

fn is_unsaid(question: &Question, response: &Response) -> bool {
    question.kind == QuestionKind::One && response.answers.get(&question.key) == Some(UNSAID)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{Date, FiscalYear};
    use crate::log::{Author, Log, Prepared};
    use crate::survey::{
        Answers, BuiltIn, Import, ResponseId, Source, Target, adopt_form, import, propose,
    };
    use std::sync::Arc;

    const WORDS: ResponseWords<'static> = ResponseWords {
        day: "วันที่ตอบ",
        division: "ส่วนราชการ",
        service: "บริการที่มาติดต่อ",
        suggestion: "ข้อเสนอแนะ",
        note: "หมายเหตุ",
        left_early: "ตอบไม่จบ",
        clock_doubted: "นาฬิกาของเครื่องอาจไม่ตรง",
        unsaid: "ไม่ระบุ",
        no_opinion: "ไม่มีความเห็น",
    };

    fn survey(built_in: BuiltIn) -> Survey {
        let mut log = Log::default();
        let prepared = log.prepare(adopt_form(built_in));
        let by = Arc::new(Author::default());
        log.insert_all(Prepared::stamp(prepared, &"test".into(), 1, 0, &by))
            .expect("no contradiction");
        Survey::fold(&log)
    }

    fn response(form: &Form, answers: &[(&str, u8)]) -> Response {
        Response {
            id: ResponseId([7; 16]),
            day: Date::from_be(2566, 4, 30).expect("a day"),
            form: form.id.clone(),
            division: None,
            service: None,
            answers: answers.iter().copied().collect::<Answers>(),
            suggestion: String::new(),
            is_partial: false,
            source: Source::Kiosk,
            is_clock_unconfirmed: false,
            is_erased: false,
        }
    }

    fn written(survey: &Survey, responses: &[(Response, &str)]) -> String {
        let year = FiscalYear::new(2566).expect("a year");
        let table = ResponseTable {
            form: &survey.forms[0],
            plan: &Plan::fold(&Log::default(), year),
            survey,
            language: "th",
            words: WORDS,
        };
        let mut csv = ResponseCsv::new(table);
        for (response, suggestion) in responses {
            csv.push(response, suggestion);
        }
        String::from_utf8(csv.finish()).expect("UTF-8")
    }

    #[test]
    fn a_response_is_a_row_of_levels_and_words_without_personal_data() {
        let survey = survey(BuiltIn::Short);
        let form = &survey.forms[0];
        let mut answers = response(form, &[("overall", 5)]);
        answers.answers.tick("went-well", 1, true);
        answers.answers.tick("went-well", 2, true);
        let odd = Response {
            is_partial: true,
            is_clock_unconfirmed: true,
            ..response(form, &[("went-badly", UNSAID), ("overall", NO_OPINION)])
        };
        let file = written(&survey, &[(answers, "โทร 081-234-5678"), (odd, "=1+1")]);
        let lines: Vec<&str> = file.lines().collect();
        assert_eq!(
            lines[1],
            "2023-04-30,,,ความรวดเร็ว; ความสุภาพและการเอาใจใส่,,5,โทร ●●●,"
        );
        assert_eq!(
            lines[2],
            "2023-04-30,,,,,ไม่มีความเห็น,'=1+1,ตอบไม่จบ; นาฬิกาของเครื่องอาจไม่ตรง"
        );
    }

    #[test]
    fn another_computer_reads_the_same_answers_from_the_file() {
        let survey = survey(BuiltIn::Standard);
        let form = &survey.forms[0];
        let keys: Vec<&str> = form.items().map(|item| &*item.key).collect();
        let mut given = vec![("sex", 2), ("age", 6), ("education", UNSAID)];
        given.extend(
            keys.iter()
                .zip([5, 4, 3, 2, 1].into_iter().cycle())
                .map(|(key, level)| (*key, level)),
        );
        let sent = response(form, &given);
        let file = written(&survey, &[(sent.clone(), "ดีมาก, ขอบคุณ")]);
        let mut reader = csv::Reader::from_reader(file.trim_start_matches('\u{feff}').as_bytes());
        let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect();
        let header: Vec<String> = cells(reader.headers().expect("a header"));
        let rows: Vec<Vec<String>> = reader
            .records()
            .map(|row| cells(&row.expect("a row")))
            .collect();
        let targets: Vec<Target> = propose(&header, form);
        let read = import(
            &rows,
            &Import {
                form,
                divisions: &[],
                services: &[],
                targets: &targets,
                day: None,
                division: None,
                batch: "",
            },
        );
        assert_eq!(read.unread, []);
        assert_eq!(read.responses[0].answers, sent.answers);
        assert_eq!(read.responses[0].day, sent.day);
        assert_eq!(read.responses[0].suggestion, "ดีมาก, ขอบคุณ");
    }
}
