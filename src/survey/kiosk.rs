//! A kiosk: how a form is shown to citizens, page by page.

use super::answers::Answers;
use super::form::{Form, Place};
use super::pin::{Pin, Tries};
use crate::log::RecordId;

/// How staff let a form run at the counter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kiosk {
    /// Whether it runs now; when it does not, these are the settings of the last time.
    pub is_running: bool,
    /// The log that responses go to.
    pub log: String,
    /// The version of the form.
    pub form: RecordId,
    /// The division that responses speak of.
    pub division: Option<RecordId>,
    /// The services: one is what responses speak of, of several the citizen chooses one.
    pub services: Vec<RecordId>,
    /// How much stands on a page.
    pub pace: Pace,
    /// Seconds without a touch until the countdown begins.
    pub idle_seconds: u16,
    /// Seconds of the countdown.
    pub countdown_seconds: u16,
    /// Seconds until the thank-you page returns to the first.
    pub thanks_seconds: u16,
    /// Whether what somebody answered before going away is kept as partial.
    pub keeps_partial: bool,
    /// Codes of the languages that are offered, the first one first.
    pub languages: Vec<String>,
    /// What ends it.
    pub pin: Pin,
    /// The code that ends it when the PIN is forgotten.
    pub spare: Pin,
    /// Wrong tries at the PIN.
    pub tries: Tries,
}

/// How much stands on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Pace {
    /// One question: a touch answers it and goes on.
    #[default]
    Question,
    /// A whole aspect, or all general data.
    Aspect,
}

/// A page of a kiosk between the first one and the thanks.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum KioskPage {
    /// Which service the citizen came for.
    Service,
    /// Questions with choices, by their places in the form.
    Questions(Vec<usize>),
    /// Items of an aspect: its place in the form, and theirs in it.
    Items(usize, Vec<usize>),
    /// The suggestion.
    Suggestion,
}

/// The pages that a citizen goes through, as far as the answers up to now decide.
#[must_use]
pub fn kiosk_pages(form: &Form, pace: Pace, services: usize, answers: &Answers) -> Vec<KioskPage> {
    let questions = |place: Place| {
        let all = form.questions.iter().enumerate();
        let asked = all.filter(|(_, question)| {
            question.place == place && !question.choices.is_empty() && form.asks(question, answers)
        });
        let places: Vec<usize> = asked.map(|(at, _)| at).collect();
        apart(pace, places).into_iter().map(KioskPage::Questions)
    };
    let mut pages = Vec::new();
    if services > 1 {
        pages.push(KioskPage::Service);
    }
    pages.extend(questions(Place::Before));
    for (at, aspect) in form.aspects.iter().enumerate() {
        let items = (0..aspect.items.len()).collect();
        let items = apart(pace, items).into_iter();
        pages.extend(items.map(|items| KioskPage::Items(at, items)));
    }
    pages.extend(questions(Place::After));
    if form.prompt.is_some() {
        pages.push(KioskPage::Suggestion);
    }
    pages
}

/// One place a page, or all on one.
fn apart(pace: Pace, places: Vec<usize>) -> Vec<Vec<usize>> {
    match pace {
        Pace::Question => places.into_iter().map(|place| vec![place]).collect(),
        Pace::Aspect if places.is_empty() => Vec::new(),
        Pace::Aspect => vec![places],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::{Author, Log, Prepared};
    use crate::survey::{BuiltIn, Survey, adopt_form};
    use std::sync::Arc;

    fn form(built_in: BuiltIn) -> Form {
        let mut log = Log::default();
        let prepared = log.prepare(adopt_form(built_in));
        let by = Arc::new(Author::default());
        log.insert_all(Prepared::stamp(prepared, &"test".into(), 1, 0, &by))
            .expect("no contradiction");
        let survey = Survey::fold(&log);
        survey.form(&built_in.id()).expect("it is adopted").clone()
    }

    #[test]
    fn the_standard_form_is_gone_through_question_by_question() {
        let form = form(BuiltIn::Standard);
        let pages = kiosk_pages(&form, Pace::Question, 0, &Answers::default());
        let rated = form.items().count();
        assert_eq!(pages.len(), form.questions.len() + rated + 1);
        assert_eq!(pages.first(), Some(&KioskPage::Questions(vec![0])));
        assert_eq!(pages.last(), Some(&KioskPage::Suggestion));
    }

    #[test]
    fn by_aspects_the_standard_form_has_six_pages() {
        let form = form(BuiltIn::Standard);
        let pages = kiosk_pages(&form, Pace::Aspect, 0, &Answers::default());
        assert_eq!(pages.len(), 1 + form.aspects.len() + 1);
        assert_eq!(pages.first(), Some(&KioskPage::Questions(vec![0, 1, 2, 3])));
    }

    #[test]
    fn the_service_is_asked_only_where_there_is_a_choice() {
        let form = form(BuiltIn::Short);
        for (services, is_asked) in [(0, false), (1, false), (2, true)] {
            let pages = kiosk_pages(&form, Pace::Question, services, &Answers::default());
            assert_eq!(pages.contains(&KioskPage::Service), is_asked, "{services}");
        }
    }

    #[test]
    fn what_went_well_is_asked_of_the_happy_and_what_went_badly_of_the_others() {
        let form = form(BuiltIn::Short);
        let asked = |level: u8| {
            let answers = [("overall", level)].into_iter().collect();
            let pages = kiosk_pages(&form, Pace::Question, 0, &answers);
            let keys = pages.iter().filter_map(|page| match page {
                KioskPage::Questions(places) => Some(form.questions[places[0]].key.clone()),
                KioskPage::Service | KioskPage::Items(..) | KioskPage::Suggestion => None,
            });
            keys.collect::<Vec<_>>()
        };
        assert_eq!(asked(5), ["went-well"]);
        assert_eq!(asked(2), ["went-badly"]);
        let unanswered = kiosk_pages(&form, Pace::Question, 0, &Answers::default());
        assert_eq!(unanswered.len(), 2);
    }
}
