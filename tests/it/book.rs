//! The responses of a survey as a workbook: in codes, in words, with means that are live.
use super::formats::keep;
use super::survey::{responses, standard_form};
use prongsai::calendar::FiscalYear;
use prongsai::exchange::read_sheet;
use prongsai::log::{Author, Log, Prepared};
use prongsai::plan::Plan;
use prongsai::report::{BookWords, Letterhead, ResponseBook, ResponseTable, ResponseWords};
use prongsai::survey::{
    BuiltIn, Import, NO_OPINION, Response, Survey, UNSAID, adopt_form, import, propose,
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

const BOOK: BookWords<'static> = BookWords {
    responses: "คำตอบ",
    summary: "สรุป",
    codes: "คำอธิบายรหัส",
    coded: "รหัส",
    labelled: "ข้อความ",
    scored: "คะแนน",
    item: "คำถาม",
    count: "จำนวนผู้ตอบ",
    code: "รหัส",
    meaning: "ความหมาย",
    percent: "ร้อยละ",
};

fn survey(built_in: BuiltIn) -> Survey {
    let mut log = Log::default();
    let prepared = log.prepare(adopt_form(built_in));
    let by = Arc::new(Author::default());
    log.insert_all(Prepared::stamp(prepared, &"test".into(), 1, 0, &by))
        .expect("no contradiction");
    Survey::fold(&log)
}

fn written(survey: &Survey, responses: &[Response]) -> Vec<u8> {
    let plan = Plan::fold(&Log::default(), FiscalYear::new(2566).expect("a year"));
    let table = ResponseTable {
        form: &survey.forms[0],
        plan: &plan,
        survey,
        language: "th",
        words: WORDS,
    };
    let mut book = ResponseBook::new(table, BOOK, &Letterhead::of(&plan)).expect("small");
    for response in responses {
        book.push(response, &response.suggestion).expect("small");
    }
    book.finish().expect("small")
}

#[test]
fn each_answer_stands_in_codes_and_in_words_and_is_read_back_from_either() {
    let survey = survey(BuiltIn::Standard);
    let form = &survey.forms[0];
    let mut sent = responses(&standard_form());
    sent[0].suggestion = "=1+1 โทร 081-234-5678".to_owned();
    let bytes = written(&survey, &sent);
    assert_eq!(written(&survey, &sent), bytes);
    keep("responses.xlsx", &bytes);

    let sheet = read_sheet(&bytes).expect("a workbook");
    let (header, rows) = sheet.rows.split_first().expect("a header");
    let sex = header.iter().position(|title| title == "เพศ").expect("sex");
    assert_eq!(header[sex + 1], "เพศ (รหัส)");
    let question = form.question("sex").expect("it is asked");
    for (row, response) in rows.iter().zip(&sent) {
        let Some(code) = response.answers.get("sex") else {
            assert_eq!([&row[sex], &row[sex + 1]], ["", ""]);
            continue;
        };
        assert_eq!(row[sex + 1], code.to_string());
        let choice = question.choices.iter().find(|it| it.number == code);
        let words = choice.map_or(WORDS.unsaid, |choice| choice.text.of("th"));
        assert_eq!(row[sex], words);
    }
    // What is taken in again is what was sent, suggestions without numbers of telephones.
    let read = import(
        rows,
        &Import {
            form,
            divisions: &[],
            services: &[],
            targets: &propose(header, form),
            day: None,
            division: None,
            batch: "",
        },
    );
    assert_eq!(read.unread, []);
    assert_eq!(read.responses.len(), sent.len());
    for (read, sent) in read.responses.iter().zip(&sent) {
        assert_eq!((read.day, &read.answers), (sent.day, &sent.answers));
    }
    assert_eq!(read.responses[0].suggestion, "=1+1 โทร ●●●");
}

#[test]
fn what_is_no_level_stays_out_of_the_means() {
    let survey = survey(BuiltIn::Standard);
    let mut sent = responses(&standard_form());
    sent.truncate(3);
    let item = survey.forms[0].items().next().expect("an item").clone();
    for (response, code) in sent.iter_mut().zip([NO_OPINION, UNSAID, 4]) {
        response.answers = [(&*item.key, code)].into_iter().collect();
    }
    let sheet = read_sheet(&written(&survey, &sent)).expect("a workbook");
    let title = item.text.of("th");
    let at = sheet.rows[0].iter().position(|it| it == title);
    let at = at.expect("the item");
    let cells = |row: usize| {
        let cell = |at: usize| sheet.rows[row].get(at).map_or("", String::as_str);
        [cell(at), cell(at + 1)]
    };
    assert_eq!(cells(1), [WORDS.no_opinion; 2]);
    assert_eq!(cells(2), ["", ""]);
    assert_eq!(cells(3), ["4", "มาก"]);
}

#[test]
fn scores_that_are_no_codes_have_a_column_of_their_own() {
    let survey = survey(BuiltIn::Eit);
    let sheet = read_sheet(&written(&survey, &[])).expect("a workbook");
    let scored = sheet.rows[0].iter().filter(|it| it.ends_with("(คะแนน)"));
    assert_eq!(scored.count(), survey.forms[0].items().count());
}
