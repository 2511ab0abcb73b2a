//! A finding in words, and where it is mended.

use crate::calendar::{Date, PartialDate};
use crate::plan::{Finding, Matter, Plan};
use crate::ui::route::{Page, with_query};
use crate::ui::rule_words::register_name;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// So many days or months are named in one line.
const MOST_NAMED: usize = 6;

/// What is the matter, in a sentence.
pub fn sentence(workspace: Workspace, plan: &Plan, matter: &Matter) -> String {
    let words = &workspace.text().get().findings;
    let (language, numerals) = (workspace.language().get(), workspace.numerals().get());
    let date = |date: &PartialDate| date.short(language, numerals);
    let day = |day: &Date| workspace.day(*day);
    let register = |key: &str| {
        let register = plan.registers.register(key);
        register.map_or_else(String::new, |it| register_name(workspace, &it))
    };
    let told = match matter {
        Matter::NoResult { due } => (words.no_result)(&some(due.iter().map(day))),
        Matter::DoneLate { due, on, after } => {
            let late = (words.done_late)(&day(due), &date(on));
            match after {
                Some(round) => format!("{late} {}", (words.after_round)(round.months())),
                None => late,
            }
        }
        Matter::AfterCutOff { on, round, cut_off } => {
            (words.after_cut_off)(&date(on), &day(cut_off), round.months())
        }
        Matter::OutsideYear { on } => (words.outside_year)(&date(on), plan.year.be()),
        Matter::InFuture { on } => (words.in_future)(&date(on)),
        Matter::Unlinked { tasks, results } => (words.unlinked)(*tasks, *results),
        Matter::Contradicted { on, register: key } => {
            (words.contradicted)(&date(on), &register(key))
        }
        Matter::RecordsChanged { proposal } if proposal.is_empty() => words.records_gone.to_owned(),
        Matter::RecordsChanged { proposal } => (words.records_changed)(proposal),
        Matter::MonthsMissing {
            register: key,
            months,
            ..
        } => {
            let months = months.iter().map(|month| month.short(language, numerals));
            (words.months_missing)(&register(key), &some(months))
        }
        Matter::NoParty => words.no_party.to_owned(),
        Matter::NoDeadline => words.no_deadline.to_owned(),
        Matter::NumberTwice { number } => (words.number_twice)(number),
        Matter::NotAnAddress { target } => (words.not_an_address)(target),
        Matter::Unverified { code } => (words.unverified)(code),
        Matter::NoRegister { .. } => words.no_register.to_owned(),
    };
    workspace.digits(&told)
}

fn some(names: impl ExactSizeIterator<Item = String>) -> String {
    let more = names.len().saturating_sub(MOST_NAMED);
    let mut named: Vec<String> = names.take(MOST_NAMED).collect();
    if more > 0 {
        named.push(format!("+{more}"));
    }
    named.join(", ")
}

/// The measure that a finding belongs to: instrument, item and first words.
pub fn place(workspace: Workspace, plan: &Plan, finding: &Finding) -> String {
    let measure = finding.measure.as_deref().and_then(|id| plan.measure(id));
    let Some(measure) = measure else {
        return String::new();
    };
    let issue = measure.issue.lines().next().unwrap_or_default();
    let words = [measure.instrument.code(), &measure.item, issue];
    let words: Vec<&str> = words.into_iter().filter(|it| !it.is_empty()).collect();
    workspace.digits(&words.join(" · "))
}

/// The address of the field in which a finding is mended.
pub fn href(plan: &Plan, finding: &Finding) -> String {
    let measure = finding.measure.as_deref().unwrap_or_default().to_owned();
    if let Some(register) = plan.registers.register_of(&finding.record) {
        let page = Page::Records(measure);
        let place = [("at", &*finding.record), ("field", &finding.field)];
        return with_query(&page, &[&[("register", &**register)], &place[..]].concat());
    }
    let page = Page::Measure(measure);
    with_query(&page, &[("at", &finding.record), ("field", &finding.field)])
}
