//! Counting: few responses, missing answers, versions read together, and a law against a plain
//! computation.

use super::*;
use crate::calendar::Date;
use crate::log::{Author, Change, Log, Prepared};
use crate::survey::{
    Answers, BuiltIn, NO_OPINION, Response, Source, Survey, UNSAID, adopt_form, new_version, shown,
};
use proptest::prelude::*;
use std::sync::Arc;

fn write(log: &mut Log, changes: Vec<Change>) {
    let by = Arc::new(Author::default());
    let prepared = log.prepare(changes);
    let edits = Prepared::stamp(prepared, &"test".into(), log.highest_n() + 1, 0, &by);
    log.insert_all(edits).expect("no contradiction");
}

fn log_of(built_in: BuiltIn) -> Log {
    let mut log = Log::default();
    write(&mut log, adopt_form(built_in));
    log
}

fn form_of(built_in: BuiltIn) -> Form {
    Survey::fold(&log_of(built_in)).forms.remove(0)
}

/// A response with these answers; its id is its number.
fn response(number: u8, form: &Form, answers: &[(&str, u8)]) -> Response {
    Response {
        id: ResponseId([number; 16]),
        day: Date::from_ce(2023, 1, 1 + number % 28).expect("a day"),
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

fn tally_of(form: &Form, responses: &[Response]) -> Tally {
    let columns = Columns::new(responses);
    Tally::new(form, &[form], [&columns], &[], &Filter::default())
}

fn told(figures: &Figures) -> String {
    let parts = [figures.mean, figures.deviation, figures.percent].map(|it| shown(it, 2));
    format!("{} {}", figures.n, parts.join(" "))
}

#[track_caller]
fn check(answers: &[&[(&str, u8)]], item: &str, aspect: &str, overall: &str) {
    let form = form_of(BuiltIn::Standard);
    let numbered = (1..).zip(answers);
    let responses: Vec<Response> = numbered
        .map(|(number, answers)| response(number, &form, answers))
        .collect();
    let tally = tally_of(&form, &responses);
    assert_eq!(tally.count, answers.len());
    assert_eq!(
        told(&tally.item("place-seats").expect("an item").figures),
        item
    );
    assert_eq!(told(&tally.aspects[3].figures), aspect);
    assert_eq!(told(&tally.overall), overall);
}

#[test]
fn no_response_one_and_two_give_right_figures_or_a_dash() {
    check(&[], "0 – – –", "0 – – –", "0 – – –");
    check(&[&[]], "0 – – –", "0 – – –", "0 – – –");
    check(
        &[&[("place-seats", 4)]],
        "1 4.00 – 80.00",
        "1 4.00 – 80.00",
        "1 4.00 – 80.00",
    );
    check(
        &[&[("place-seats", 4)], &[("place-seats", 5)]],
        "2 4.50 0.71 90.00",
        "2 4.50 0.71 90.00",
        "2 4.50 0.71 90.00",
    );
}

#[test]
fn answers_that_are_all_alike_deviate_by_nothing() {
    let alike: &[(&str, u8)] = &[("place-seats", 4), ("place-signs", 4), ("place-clean", 5)];
    check(
        &[alike; 9],
        "9 4.00 0.00 80.00",
        "9 4.33 0.00 86.67",
        "9 4.33 0.00 86.67",
    );
}

#[test]
fn missing_answers_and_no_opinion_stay_out() {
    check(
        &[
            &[("place-seats", NO_OPINION), ("place-signs", 5)],
            &[("place-seats", 2)],
            &[("staff-able", 1)],
            &[],
        ],
        "1 2.00 – 40.00",
        "2 3.50 2.12 70.00",
        "3 2.67 2.08 53.33",
    );
    let form = form_of(BuiltIn::Standard);
    let tally = tally_of(
        &form,
        &[
            response(1, &form, &[("place-seats", NO_OPINION), ("sex", 2)]),
            response(2, &form, &[("sex", UNSAID)]),
            response(3, &form, &[("place-seats", 5)]),
        ],
    );
    let item = tally.item("place-seats").expect("an item");
    assert_eq!((item.no_opinion, item.missing), (1, 1));
    assert_eq!(item.levels, [(5, 1), (4, 0), (3, 0), (2, 0), (1, 0)]);
    let sex = tally.question("sex").expect("a question");
    let counts: Vec<(u8, usize)> = sex.choices.iter().map(|one| (one.key, one.count)).collect();
    assert_eq!(counts, [(1, 0), (2, 1), (3, 0), (UNSAID, 2)]);
}

#[test]
fn voided_and_erased_responses_count_nowhere() {
    let form = form_of(BuiltIn::Standard);
    let mut responses = vec![
        response(1, &form, &[("place-seats", 1)]),
        response(2, &form, &[("place-seats", 5)]),
        response(3, &form, &[("place-seats", 1)]),
    ];
    responses[2] = Response::erased(responses[2].id);
    let mark = Mark {
        void: Some("ซ้ำ".to_owned()),
        ..Mark::default()
    };
    let tagged = Mark {
        tags: ["ก".to_owned()].into(),
        ..Mark::default()
    };
    let marks = [(responses[0].id, mark), (responses[1].id, tagged)].into();
    let columns = Columns::new(&responses);
    let tally = Tally::new(
        &form,
        &[&form],
        [&columns],
        &excluded(&marks),
        &Filter::default(),
    );
    assert_eq!(tally.count, 1);
    assert_eq!(told(&tally.overall), "1 5.00 – 100.00");
}

#[test]
fn the_eit_scale_counts_in_hundredths() {
    let form = form_of(BuiltIn::Eit);
    let tally = tally_of(
        &form,
        &[
            response(1, &form, &[("e7", 4), ("e8", 2)]),
            response(2, &form, &[("e7", 2), ("e8", 1)]),
            response(3, &form, &[("e7", 3), ("e8", 2)]),
        ],
    );
    assert_eq!(tally.top, 100.0);
    let figures = |key: &str| told(&tally.item(key).expect("an item").figures);
    assert_eq!(figures("e7"), "3 66.67 33.50 66.67");
    assert_eq!(figures("e8"), "3 66.67 57.74 66.67");
    assert_eq!(told(&tally.overall), "3 66.67 44.22 66.67");
}

#[test]
fn scales_of_several_tops_meet_in_percent() {
    let mut log = log_of(BuiltIn::Standard);
    let level = |number: u8| {
        let record = format!("sl.ten.{number}");
        let number = number.to_string();
        [
            Change::set(&record, "parent", "sk.ten"),
            Change::set(&record, "number", &number),
        ]
    };
    write(&mut log, (1..=10).flat_map(level).collect());
    write(
        &mut log,
        vec![
            Change::set("sk.ten", "parent", "sf.standard"),
            Change::set("sk.ten", "order", "z"),
            Change::set("si.standard.place-seats", "scale", "sk.ten"),
            Change::set("si.standard.place-signs", "reversed", "yes"),
        ],
    );
    let form = Survey::fold(&log).forms.remove(0);
    let tally = tally_of(
        &form,
        &[response(
            1,
            &form,
            &[("place-seats", 9), ("place-clean", 3)],
        )],
    );
    assert_eq!(tally.top, 100.0);
    assert_eq!(told(&tally.overall), "1 75.00 – 75.00");
    assert_eq!(told(&tally.aspects[3].items[0].figures), "1 9.00 – 90.00");
    let tally = tally_of(&form, &[response(1, &form, &[("place-signs", 1)])]);
    assert_eq!(told(&tally.overall), "1 100.00 – 100.00");
}

#[test]
fn versions_are_read_together_where_an_item_kept_its_scale() {
    let mut log = log_of(BuiltIn::Standard);
    let old = Survey::fold(&log).forms.remove(0);
    let mut next = 0;
    let (id, changes) = new_version(&log, &old, 1, || {
        next += 1;
        format!("v{next}")
    });
    write(&mut log, changes);
    let new = Survey::fold(&log).form(&id).expect("a version").clone();
    let seats = new.items().find(|item| item.key == "place-seats");
    write(
        &mut log,
        vec![Change::set(&seats.expect("an item").id, "reversed", "yes")],
    );
    let survey = Survey::fold(&log);
    let new = survey.form(&id).expect("a version");
    let answers: &[(&str, u8)] = &[("place-seats", 5), ("place-signs", 4)];
    let columns = Columns::new(&[response(1, &old, answers), response(2, new, answers)]);
    let count = |versions: &[&Form]| {
        let tally = Tally::new(new, versions, [&columns], &[], &Filter::default());
        ["place-signs", "place-seats"].map(|key| tally.item(key).expect("an item").figures.n)
    };
    assert_eq!(count(&[new]), [1, 1]);
    assert_eq!(count(&[new, &old]), [2, 1]);
}

#[test]
fn several_ticks_count_each() {
    let form = form_of(BuiltIn::Short);
    let tally = tally_of(
        &form,
        &[
            response(
                1,
                &form,
                &[("overall", 5), ("went-well/1", 1), ("went-well/2", 1)],
            ),
            response(2, &form, &[("overall", 4), ("went-well/1", 1)]),
            response(3, &form, &[("overall", 1), ("went-badly/5", 1)]),
        ],
    );
    let counts = |key: &str| -> Vec<usize> {
        let question = tally.question(key).expect("a question");
        question.choices.iter().map(|choice| choice.count).collect()
    };
    assert_eq!(counts("went-well"), [2, 1, 0, 0, 0, 0, 1]);
    assert_eq!(counts("went-badly"), [0, 0, 0, 0, 1, 0, 2]);
}

fn some_responses() -> impl Strategy<Value = Vec<Response>> {
    let form = form_of(BuiltIn::Standard);
    let keys: Vec<String> = form.items().map(|item| item.key.clone()).collect();
    let level = prop_oneof![5 => 0_u8..=5, 1 => Just(NO_OPINION)];
    let answers = prop::collection::vec(level, keys.len());
    let one = (any::<[u8; 16]>(), answers, 0_u8..=3, 0_i64..500, 0_u8..3);
    prop::collection::vec(one, 0..40).prop_map(move |all| {
        let build = |(id, levels, sex, day, division): ([u8; 16], Vec<u8>, u8, i64, u8)| {
            let mut answers: Answers = keys.iter().map(|key| &**key).zip(levels).collect();
            answers.set("sex", sex);
            Response {
                id: ResponseId(id),
                day: Date::from_ce(2022, 10, 1).expect("a day").plus_days(day),
                division: (division > 0).then(|| format!("d.{division}").into()),
                answers,
                ..response(0, &form, &[])
            }
        };
        all.into_iter().map(build).collect()
    })
}

proptest! {
    #[test]
    fn the_passes_agree_with_a_plain_computation_however_blocks_are_cut(responses in some_responses(), cut in 0_usize..40, sex in 0_u8..=3, division in 0_u8..3) {
        let form = form_of(BuiltIn::Standard);
        let filter = Filter {
            period: Some(Period {
                first: Date::from_ce(2022, 12, 1).expect("a day"),
                last: Date::from_ce(2023, 11, 30).expect("a day"),
            }),
            division: (division > 0).then(|| format!("d.{division}").into()),
            service: None,
            answers: (sex > 0).then(|| ("sex".to_owned(), sex)).into_iter().collect(),
        };
        let cut = cut.min(responses.len());
        let blocks = [Columns::new(&responses[..cut]), Columns::new(&responses[cut..])];
        let tally = Tally::new(&form, &[&form], &blocks, &[], &filter);
        let counted: Vec<&Response> = responses
            .iter()
            .filter(|one| filter.period.is_some_and(|period| period.contains(one.day)))
            .filter(|one| division == 0 || one.division == filter.division)
            .filter(|one| sex == 0 || one.answers.get("sex") == Some(sex))
            .collect();
        prop_assert_eq!(tally.count, counted.len());
        prop_assert_eq!(tally.days.counts().map(|(_, count)| count).sum::<usize>(), counted.len());
        let mean_of = |scores: &[f64]| scores.iter().sum::<f64>() / scores.len() as f64;
        let index = |one: &Response, keys: &[&str]| -> Option<f64> {
            let levels: Vec<f64> = keys
                .iter()
                .filter_map(|key| one.answers.get(key))
                .filter(|level| *level <= 5)
                .map(f64::from)
                .collect();
            (!levels.is_empty()).then(|| mean_of(&levels))
        };
        let agree = |figures: &Figures, keys: &[&str]| {
            let scores: Vec<f64> = counted.iter().filter_map(|one| index(one, keys)).collect();
            let mean = mean_of(&scores);
            let squares: f64 = scores.iter().map(|score| (score - mean).powi(2)).sum();
            let deviation = (squares / (scores.len() as f64 - 1.0)).sqrt();
            let near = |a: Option<f64>, b: f64| a.map_or(!b.is_finite(), |a| (a - b).abs() < 1e-9);
            figures.n == scores.len()
                && near(figures.mean, mean)
                && (scores.len() < 2 || near(figures.deviation, deviation))
        };
        for (aspect, rated) in rated(&form, &tally) {
            let keys: Vec<&str> = aspect.items.iter().map(|item| &*item.key).collect();
            prop_assert!(agree(&rated.figures, &keys));
            for (item, rated) in rated_items(aspect, rated) {
                prop_assert!(agree(&rated.figures, &[&item.key]));
            }
        }
        let keys: Vec<&str> = form.items().map(|item| &*item.key).collect();
        prop_assert!(agree(&tally.overall, &keys));
        let whole = tally.days.within(Period { first: Date::MIN, last: Date::MAX });
        prop_assert_eq!(whole.count, counted.len());
        prop_assert!(agree(&whole.figures, &keys));
        let ids = selected(&[&form], &blocks, &[], &filter);
        prop_assert_eq!(ids.len(), counted.len());
        let groups: usize = tally.divisions.iter().map(|group| group.count).sum();
        prop_assert_eq!(groups, counted.len());
    }
}
