//! What local storage and settings keep, and what becomes of it when it is damaged.

use super::super::{
    AppStamp, DayAnswer, LARGEST_OPEN_PLAN, LARGEST_SUMMARY, Me, OpenPlan, Preferences, Summary,
    Theme, log_summary, recover,
};
use super::*;
use crate::calendar::{Language, Numerals};
use crate::plan::Kind;

fn day() -> Date {
    Date::from_be(2566, 4, 30).expect("a day")
}

fn through_storage(open: &OpenPlan) -> OpenPlan {
    let text = serde_json::to_string(open).expect("a text");
    serde_json::from_str(&text).expect("own text")
}

proptest! {
    #[test]
    fn an_open_plan_shows_what_the_log_shows(steps in steps()) {
        let log = log_of(&play(&steps));
        let open = through_storage(&OpenPlan::of(&log, "log-1", 7).expect("small"));
        prop_assert_eq!((open.log_id.as_str(), open.arrival), ("log-1", 7));
        let painted = log_of(&recover(open).expect("own text"));
        prop_assert_eq!(Plan::fold(&painted, year()), Plan::fold(&log, year()));
        prop_assert_eq!(painted.conflicts(), log.conflicts());
        prop_assert!(painted.len() <= log.len());
    }

    #[test]
    fn what_arrives_later_folds_onto_an_open_plan(steps in steps(), cut in 0usize..12) {
        // The edits of one database in the order of their arrival.
        let edits = play(&steps);
        let (before, after) = edits.split_at(cut.min(edits.len()));
        let open = OpenPlan::of(&log_of(before), "log-1", 1).expect("small");
        let mut painted = log_of(&recover(open).expect("own text"));
        painted.insert_all(after.to_vec()).expect("no contradiction");
        prop_assert_eq!(Plan::fold(&painted, year()), Plan::fold(&log_of(&edits), year()));
    }
}

#[test]
fn an_open_plan_larger_than_local_storage_is_not_kept() {
    let mut log = sample();
    assert!(OpenPlan::of(&log, "log-1", 1).is_some());
    let picture = "A".repeat(LARGEST_OPEN_PLAN);
    let prepared = log.prepare(vec![Change::set("e.a", "target", &picture)]);
    let edits = Prepared::stamp(
        prepared,
        &"a".into(),
        log.highest_n() + 1,
        0,
        &Arc::default(),
    );
    log.insert_all(edits).expect("number is new");
    assert_eq!(OpenPlan::of(&log, "log-1", 2), None);
}

#[test]
fn a_summary_of_the_sample_says_how_its_measures_stand() {
    let plan = Plan::fold(&sample(), year());
    let summary = log_summary(&plan, day(), "log-1");
    assert_eq!(summary.office, plan.office.name);
    assert_eq!((summary.year, summary.as_of.as_str()), (2566, "2023-04-30"));
    let total = summary.total;
    assert_eq!(
        total.done + total.in_progress + total.late + total.not_started,
        plan.measures.len()
    );
    assert_eq!(summary.divisions.len(), plan.divisions.len());
    assert!(!summary.duties.is_empty());
    assert_eq!(Summary::decode(&summary.encode()), Some(summary));
}

#[test]
fn a_summary_stays_small_whatever_the_names_are() {
    let mut log = sample();
    let changes = (0..2000)
        .map(|i| {
            Change::set(
                &Kind::Division.id(&i.to_string()),
                "name",
                &"\u{1}กอง".repeat(300),
            )
        })
        .collect();
    let prepared = log.prepare(changes);
    let edits = Prepared::stamp(
        prepared,
        &"a".into(),
        log.highest_n() + 1,
        0,
        &Arc::default(),
    );
    log.insert_all(edits).expect("numbers are new");
    let summary = log_summary(&Plan::fold(&log, year()), day(), "log-1");
    assert!(summary.encode().len() <= LARGEST_SUMMARY);
    assert!(summary.divisions.len() > 10);
}

#[test]
fn a_summary_of_another_version_is_read_as_far_as_it_goes() {
    let summary =
        Summary::decode("{\"log_id\":\"x\",\"year\":2566,\"later\":[1]}").expect("readable");
    assert_eq!(
        (
            summary.log_id.as_str(),
            summary.year,
            summary.office.as_str()
        ),
        ("x", 2566, "")
    );
    for text in [
        "",
        "{}",
        "[]",
        "null",
        "{\"log_id\":\"x\"",
        "{\"log_id\":1}",
    ] {
        assert_eq!(Summary::decode(text), None, "{text}");
    }
}

#[test]
fn an_answer_to_a_wrong_clock_holds_until_the_next_day_has_passed() {
    let answer = DayAnswer {
        clock: Date::from_wire("2000-01-01").expect("a day"),
        day: day(),
    };
    assert_eq!(DayAnswer::decode(&answer.encode()), Some(answer));
    for text in ["", "2000-01-01", "2000-01-01 30/4/66", "x y"] {
        assert_eq!(DayAnswer::decode(text), None, "{text}");
    }
    for (later, holds) in [(-1, false), (0, true), (1, true), (2, false)] {
        assert_eq!(answer.holds_on(answer.clock.plus_days(later)), holds);
    }
}

#[test]
fn a_stamp_tells_which_app_is_newer_and_where_it_lies() {
    let stamp = |built: &str, place: &str| AppStamp {
        built: Date::from_wire(built),
        version: "0.1.0".to_owned(),
        place: place.to_owned(),
    };
    let old = stamp("2026-11-24", "C:/งาน ITA/prongsai.html");
    let new = stamp("2027-02-01", "E:/prongsai.html");
    for stamp in [&old, &new, &stamp("", "x")] {
        assert_eq!(AppStamp::decode(&stamp.encode()).as_ref(), Some(stamp));
    }
    assert!(new.is_newer_than(&old) && !old.is_newer_than(&new));
    assert!(new.encode() > old.encode(), "the later sorts behind");
    assert!(old.is_same_app(&stamp("2026-11-24", "elsewhere")));
    assert_eq!(AppStamp::decode("2027-02-01 0.1.0"), None);
}

#[test]
fn a_person_is_remembered_or_asked_again() {
    let me = Me {
        division: "d.finance".into(),
        person: "น้อง \"เอ\"".into(),
        position: "นักวิชาการ".into(),
        asked_on: day(),
    };
    for (later, is_fresh) in [(-1, false), (0, true), (1, true), (2, false)] {
        assert_eq!(me.is_fresh(day().plus_days(later)), is_fresh, "{later}");
    }
    assert_eq!(Me::decode(&me.encode()), Some(me));
    for text in [
        "",
        "{}",
        "null",
        "{\"division\":\"\",\"person\":\"\",\"asked_on\":\"30/4/66\"}",
    ] {
        assert_eq!(Me::decode(text), None, "{text}");
    }
}

#[test]
fn preferences_are_kept_one_by_one() {
    for language in [Language::Thai, Language::English] {
        for theme in [Theme::System, Theme::Light, Theme::Dark] {
            for numerals in [Numerals::Thai, Numerals::Arabic] {
                let preferences = Preferences {
                    language,
                    theme,
                    numerals,
                };
                assert_eq!(Preferences::decode(&preferences.encode()), preferences);
            }
        }
    }
    assert_eq!(Preferences::decode("broken"), Preferences::default());
    let partly = Preferences::decode("{\"theme\":\"dark\",\"language\":\"xx\"}");
    assert_eq!(
        partly,
        Preferences {
            theme: Theme::Dark,
            ..Preferences::default()
        }
    );
}
