//! The survey's figures against an independent computation, and how long they take.
//!
//! `tests/fixtures/survey/make.py` drew the responses and let pandas compute the figures.
use prongsai::calendar::{Date, Period};
use prongsai::log::{Author, Log, Prepared};
use prongsai::survey::{
    Answers, BLOCK, BuiltIn, Columns, Figures, Filter, Form, Response, ResponseId, Source, Survey,
    Tally, adopt_form,
};
use std::sync::Arc;

const RESPONSES: &str = include_str!("../fixtures/survey/responses.csv");
const FIGURES: &str = include_str!("../fixtures/survey/figures.tsv");

pub(super) fn standard_form() -> Form {
    let mut log = Log::default();
    let by = Arc::new(Author::default());
    let prepared = log.prepare(adopt_form(BuiltIn::Standard));
    let edits = Prepared::stamp(prepared, &"test".into(), 1, 0, &by);
    log.insert_all(edits).expect("no contradiction");
    Survey::fold(&log).forms.remove(0)
}

fn day(text: &str) -> Date {
    Date::from_wire(text).expect("a day")
}

pub(super) fn responses(form: &Form) -> Vec<Response> {
    let mut lines = RESPONSES.lines();
    let header: Vec<&str> = lines.next().expect("a header").split(',').collect();
    let read = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        let number: u128 = cells[0].parse().expect("a number");
        let answers = header.iter().zip(&cells).skip(3);
        Response {
            id: ResponseId(number.to_be_bytes()),
            day: day(cells[1]),
            form: form.id.clone(),
            division: (!cells[2].is_empty()).then(|| cells[2].into()),
            service: None,
            answers: answers
                .filter_map(|(key, cell)| Some((*key, cell.parse().ok()?)))
                .collect::<Answers>(),
            suggestion: String::new(),
            is_partial: false,
            source: Source::Kiosk,
            is_clock_unconfirmed: false,
            is_erased: false,
        }
    };
    lines.map(read).collect()
}

fn filter_named(name: &str) -> Filter {
    let mut filter = Filter::default();
    match name.split_once(' ') {
        Some(("division", id)) => filter.division = Some(id.into()),
        Some(("answer", pair)) => {
            let (key, number) = pair.split_once('=').expect("a pair");
            let number = number.parse().expect("a number");
            filter.answers.push((key.to_owned(), number));
        }
        Some(("days", days)) => {
            let (first, last) = days.split_once("..").expect("two days");
            let (first, last) = (day(first), day(last));
            filter.period = Some(Period { first, last });
        }
        _ => assert_eq!(name, "all"),
    }
    filter
}

/// The count and the figures that a line of the reference speaks of.
fn computed(tally: &Tally, what: &str) -> (usize, Figures) {
    let plain = |n| {
        (
            n,
            Figures {
                n,
                ..Figures::default()
            },
        )
    };
    let found = match what.split_once(' ') {
        None if what == "count" => return plain(tally.count),
        None => tally.overall,
        Some(("item", key)) => tally.item(key).expect("an item").figures,
        Some(("aspect", key)) => {
            let mut aspects = tally.aspects.iter();
            aspects
                .find(|aspect| aspect.key == key)
                .expect("an aspect")
                .figures
        }
        Some(("division", id)) => {
            let id = (!id.is_empty()).then_some(id);
            let mut groups = tally.divisions.iter();
            let group = groups.find(|group| group.key.as_deref() == id);
            group.map(|group| group.figures).unwrap_or_default()
        }
        Some((kind, choice)) => {
            let (question, number) = choice.split_once('/').expect("a choice");
            let number: u8 = number.parse().expect("a number");
            let question = tally.question(question).expect("a question");
            let mut choices = question.choices.iter();
            let group = choices.find(|group| group.key == number).expect("a choice");
            match kind {
                "choice" => return plain(group.count),
                _ => group.figures,
            }
        }
    };
    (found.n, found)
}

#[test]
fn every_figure_is_the_one_that_pandas_computes() {
    let form = standard_form();
    let columns = Columns::new(&responses(&form));
    let mut tally = Tally::default();
    let mut name = "";
    let mut compared = 0;
    for line in FIGURES.lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        if cells[0] == "filter" {
            name = cells[1];
            tally = Tally::new(&form, &[&form], [&columns], &[], &filter_named(name));
            continue;
        }
        let (count, figures) = computed(&tally, cells[0]);
        assert_eq!(count.to_string(), cells[1], "{name}: {}", cells[0]);
        let found = [figures.mean, figures.deviation, figures.percent];
        for (found, cell) in found.into_iter().zip(&cells[2..]) {
            let expected: Option<f64> = cell.parse().ok();
            let near = match (found, expected) {
                (Some(found), Some(expected)) => (found - expected).abs() < 1e-9,
                (None, None) => true,
                (Some(_), None) | (None, Some(_)) => false,
            };
            assert!(near, "{name}: {}: {found:?} is not {cell}", cells[0]);
            compared += 1;
        }
    }
    assert_eq!(compared, 7 * 3 * (16 + 4 + 1 + 5 + 24));
}

/// A large municipality's year, in stored blocks.
fn large_year(form: &Form) -> Vec<Columns> {
    let keys: Vec<Arc<str>> = form.items().map(|item| (*item.key).into()).collect();
    let mut state = 0x2566_u64;
    let mut draw = move |below: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 33) % below
    };
    let mut blocks = Vec::new();
    for _ in 0..100_000 / BLOCK {
        let responses: Vec<Response> = (0..BLOCK)
            .map(|_| {
                let mut id = [0; 16];
                id.fill_with(|| draw(256) as u8);
                let levels = keys.iter().map(|key| (key.clone(), 1 + draw(5) as u8));
                let mut answers: Answers = levels.collect();
                for (question, choices) in
                    [("sex", 3), ("age", 6), ("education", 6), ("occupation", 9)]
                {
                    answers.set(question, draw(choices + 1) as u8);
                }
                Response {
                    id: ResponseId(id),
                    day: day("2022-10-01").plus_days(draw(365) as i64),
                    form: form.id.clone(),
                    division: Some(format!("d.{}", draw(8)).into()),
                    service: Some(format!("ss.{}", draw(20)).into()),
                    answers,
                    suggestion: String::new(),
                    is_partial: false,
                    source: Source::Kiosk,
                    is_clock_unconfirmed: false,
                    is_erased: false,
                }
            })
            .collect();
        blocks.push(Columns::new(&responses));
    }
    blocks
}

/// Says how long a large year takes here; run with `--release -- --nocapture` for a figure that
/// means something. It holds what is counted, not how fast.
#[test]
#[expect(clippy::disallowed_methods, reason = "a stopwatch, not a date")]
fn a_hundred_thousand_responses_are_counted_whole() {
    let form = standard_form();
    let blocks = large_year(&form);
    let packed: Vec<Vec<u8>> = blocks.iter().map(Columns::pack).collect();
    let start = std::time::Instant::now();
    let read: Vec<Columns> = packed
        .iter()
        .map(|bytes| Columns::unpack(bytes).expect("a block"))
        .collect();
    let unpacked = start.elapsed();
    let mut took = Vec::new();
    for name in [
        "all",
        "division d.1",
        "days 2022-10-01..2023-03-31",
        "answer sex=2",
    ] {
        let filter = filter_named(name);
        let start = std::time::Instant::now();
        let tally = Tally::new(&form, &[&form], &read, &[], &filter);
        took.push(format!("{name}: {:?}", start.elapsed()));
        assert_eq!(
            tally.days.counts().map(|(_, n)| n).sum::<usize>(),
            tally.count
        );
        assert_eq!(tally.count == 100_000, name == "all");
    }
    let bytes: usize = packed.iter().map(Vec::len).sum();
    println!("{bytes} bytes read in {unpacked:?}; {}", took.join("; "));
}
