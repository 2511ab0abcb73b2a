//! The survey as it is folded from the log.

use super::*;
use crate::log::{Author, Change, Log, Prepared};
use std::collections::BTreeSet;
use std::sync::Arc;

fn write(log: &mut Log, changes: Vec<Change>) {
    let by = Arc::new(Author::default());
    let prepared = log.prepare(changes);
    let edits = Prepared::stamp(prepared, &"test".into(), log.highest_n() + 1, 0, &by);
    log.insert_all(edits).expect("no contradiction");
}

fn survey_of(built_in: BuiltIn) -> (Log, Survey) {
    let mut log = Log::default();
    write(&mut log, adopt_form(built_in));
    let survey = Survey::fold(&log);
    assert_eq!(survey.notes, []);
    (log, survey)
}

fn keys() -> impl FnMut() -> String {
    let mut next = 0;
    move || {
        next += 1;
        format!("new{next}")
    }
}

#[test]
fn each_built_in_form_can_start_and_speaks_thai_and_english_throughout() {
    for built_in in BuiltIn::ALL {
        let (_, survey) = survey_of(built_in);
        let form = survey.form(&built_in.id()).expect("the form");
        assert!(form.can_start());
        assert_eq!((&*form.key, form.version), (built_in.key(), 1));
        let choices = form.questions.iter().flat_map(|question| &question.choices);
        let levels = form.scales.iter().flat_map(|scale| &scale.levels);
        let mut words: Vec<&Words> = choices.map(|choice| &choice.text).collect();
        words.extend(levels.map(|level| &level.text));
        words.extend(form.questions.iter().map(|question| &question.text));
        words.extend(form.aspects.iter().map(|aspect| &aspect.text));
        words.extend(form.items().map(|item| &item.text));
        words.extend([&form.name, &form.thanks]);
        for word in words {
            assert!(word.own("th").is_some() && word.own("en").is_some());
        }
        let keys: BTreeSet<&str> = form.items().map(|item| &*item.key).collect();
        assert_eq!(keys.len(), form.items().count());
    }
}

#[test]
fn the_standard_form_has_the_four_aspects_in_use() {
    let (_, survey) = survey_of(BuiltIn::Standard);
    let form = &survey.forms[0];
    let counts: Vec<usize> = form
        .aspects
        .iter()
        .map(|aspect| aspect.items.len())
        .collect();
    assert_eq!(counts, [6, 3, 4, 3]);
    let questions: Vec<&str> = form.questions.iter().map(|one| one.text.thai()).collect();
    assert_eq!(questions, ["เพศ", "อายุ", "ระดับการศึกษา", "อาชีพ"]);
    let levels: Vec<(u8, &str)> = form.scales[0]
        .shown()
        .map(|level| (level.number, level.text.thai()))
        .collect();
    assert_eq!(
        levels,
        [
            (5, "มากที่สุด"),
            (4, "มาก"),
            (3, "ปานกลาง"),
            (2, "น้อย"),
            (1, "น้อยที่สุด")
        ]
    );
}

#[test]
fn the_eit_form_scores_as_the_assessment_does() {
    let (_, survey) = survey_of(BuiltIn::Eit);
    let form = &survey.forms[0];
    let scores = |code: &str| -> Vec<u16> {
        let item = form
            .items()
            .find(|item| item.code == code)
            .expect("an item");
        let scale = form.scale(item).expect("a scale");
        scale.levels.iter().map(|level| level.score).collect()
    };
    for code in ["e6", "e7", "e9"] {
        assert_eq!(scores(code), [100, 67, 33, 0]);
    }
    for code in ["e8", "e10"] {
        assert_eq!(scores(code), [100, 0]);
    }
    let extent = &form.scales[0];
    assert_eq!(extent.score(3, false), Some(67));
    assert_eq!(extent.score(3, true), Some(33));
    assert_eq!(extent.score(9, false), None);
}

#[test]
fn the_short_form_asks_what_went_well_or_badly() {
    let (_, survey) = survey_of(BuiltIn::Short);
    let form = &survey.forms[0];
    let asked = |number: u8| -> Vec<&str> {
        let mut answers = Answers::default();
        answers.set("overall", number);
        let questions = form.questions.iter();
        questions
            .filter(|question| form.asks(question, &answers))
            .map(|question| &*question.key)
            .collect()
    };
    assert_eq!(asked(5), ["went-well"]);
    assert_eq!(asked(4), ["went-well"]);
    assert_eq!(asked(3), ["went-badly"]);
    assert_eq!(asked(1), ["went-badly"]);
    assert!(asked(0).is_empty());
    let faces: Vec<usize> = (1..=5)
        .map(|number| form.scales[0].face(number, 5))
        .collect();
    assert_eq!(faces, [0, 1, 2, 3, 4]);
}

#[test]
fn a_new_version_says_the_same_under_the_same_keys() {
    for built_in in BuiltIn::ALL {
        let (mut log, survey) = survey_of(built_in);
        let old = survey.forms[0].clone();
        let (id, changes) = new_version(&log, &old, 1, keys());
        write(&mut log, changes);
        let survey = Survey::fold(&log);
        assert_eq!(survey.form(&old.id), Some(&old));
        let new = survey.form(&id).expect("the new version");
        assert_eq!((new.version, &new.key), (2, &old.key));
        assert_eq!(survey.newest().next(), Some(new));
        let said = |form: &Form| -> Vec<(String, String, String, Vec<u16>)> {
            let scale = |item: &Item| -> Vec<u16> {
                let levels = form.scale(item).into_iter().flat_map(|scale| &scale.levels);
                levels.map(|level| level.score).collect()
            };
            let items = form.items().map(|item| {
                let words = item.text.thai().to_owned();
                (item.key.clone(), words, item.code.clone(), scale(item))
            });
            let questions = form.questions.iter().map(|question| {
                let numbers = question.choices.iter().map(|choice| choice.number.into());
                let words = question.text.of("en").to_owned();
                (
                    question.key.clone(),
                    words,
                    String::new(),
                    numbers.collect(),
                )
            });
            items.chain(questions).collect()
        };
        assert_eq!(said(new), said(&old));
        assert_eq!(new.prompt, old.prompt);
        let records = |form: &Form| -> BTreeSet<_> { form.items().map(|i| i.id.clone()).collect() };
        assert!(records(new).is_disjoint(&records(&old)));
    }
}

#[test]
fn a_form_without_items_or_with_a_scale_of_one_level_cannot_start() {
    let mut log = Log::default();
    write(
        &mut log,
        vec![
            Change::set("sf.a", "text:th", "ก"),
            Change::set("sa.a", "parent", "sf.a"),
        ],
    );
    assert!(!Survey::fold(&log).forms[0].can_start());
    write(&mut log, vec![Change::set("si.a", "parent", "sa.a")]);
    assert!(!Survey::fold(&log).forms[0].can_start());
    let level = |n: &str| {
        vec![
            Change::set(&format!("sl.{n}"), "parent", "sk.a"),
            Change::set(&format!("sl.{n}"), "number", n),
        ]
    };
    write(&mut log, vec![Change::set("sk.a", "parent", "sf.a")]);
    write(&mut log, level("1"));
    assert!(!Survey::fold(&log).forms[0].can_start());
    write(&mut log, level("2"));
    assert!(Survey::fold(&log).forms[0].can_start());
}

#[test]
fn what_cannot_be_read_is_noted_and_the_rest_is_shown() {
    let (mut log, _) = survey_of(BuiltIn::Standard);
    write(
        &mut log,
        vec![
            Change::set("sl.standard.five.5", "score", "ห้า"),
            Change::set("si.stray", "parent", "sa.gone"),
            Change::set("sv.short", "void", "ซ้ำ"),
        ],
    );
    let survey = Survey::fold(&log);
    assert_eq!(survey.forms[0].scales[0].top(), 5);
    let noted: Vec<(&str, &str)> = survey
        .notes
        .iter()
        .map(|note| (&*note.record, &*note.value))
        .collect();
    assert_eq!(
        noted,
        [
            ("sl.standard.five.5", "ห้า"),
            ("si.stray", "sa.gone"),
            ("sv.short", "short")
        ]
    );
}

#[test]
fn a_response_is_voided_and_tagged_beside_its_content() {
    let id = ResponseId([7; 16]);
    assert_eq!(ResponseId::parse(&id.to_string()), Some(id));
    let mut log = Log::default();
    let changes = vec![
        void(id, Some("กรอกซ้ำ")),
        tag(id, "ที่จอดรถ"),
        tag(id, "ห้องน้ำ"),
        untag(id, "ห้องน้ำ"),
    ];
    for change in changes {
        write(&mut log, vec![change]);
    }
    let mark = &Survey::fold(&log).marks[&id];
    assert_eq!(mark.void.as_deref(), Some("กรอกซ้ำ"));
    assert_eq!(mark.tags.iter().collect::<Vec<_>>(), ["ที่จอดรถ"]);
    write(&mut log, vec![void(id, None)]);
    assert_eq!(Survey::fold(&log).marks[&id].void, None);
}

#[test]
fn services_keep_the_order_in_which_they_were_added() {
    let mut log = Log::default();
    for name in ["ชำระภาษี", "ขออนุญาตก่อสร้าง", "เบี้ยยังชีพ"]
    {
        let id = SurveyKind::Service.id(name);
        let changes = add_service(&log, &id, name, "", Some("d.1"));
        write(&mut log, changes);
    }
    let survey = Survey::fold(&log);
    let names: Vec<&str> = survey.services.iter().map(|one| one.text.thai()).collect();
    assert_eq!(names, ["ชำระภาษี", "ขออนุญาตก่อสร้าง", "เบี้ยยังชีพ"]);
    assert_eq!(survey.services[0].division.as_deref(), Some("d.1"));
}

#[test]
fn the_next_year_has_the_forms_and_services_and_nothing_of_the_responses() {
    let mut old = Log::default();
    write(&mut old, adopt_form(BuiltIn::Standard));
    let service = SurveyKind::Service.id("ภาษี");
    let changes = add_service(&old, &service, "ชำระภาษี", "", None);
    write(&mut old, changes);
    let settings = SurveyKind::Settings.prefix();
    write(
        &mut old,
        vec![
            Change::set(settings, BANDS, "equal"),
            Change::set(settings, ANNOUNCEMENT, "1/2566"),
            Change::set(settings, POPULATION, "4000"),
            void(ResponseId([7; 16]), Some("กรอกซ้ำ")),
            Change::set("m.2566.e-service", "issue", "มิใช่ของแบบสอบถาม"),
        ],
    );
    let mut new = Log::default();
    write(&mut new, carry_over(&old));
    let (before, after) = (Survey::fold(&old), Survey::fold(&new));
    assert_eq!(after.forms, before.forms);
    assert_eq!(after.services, before.services);
    assert_eq!(after.settings.bands, before.settings.bands);
    assert_eq!(after.settings.announcement, "");
    assert_eq!(after.settings.population, None);
    assert!(after.marks.is_empty());
    assert_eq!(new.value("m.2566.e-service", "issue"), None);
}
