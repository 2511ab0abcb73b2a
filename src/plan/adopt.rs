//! Taking measures over from another plan: the sample's, or last year's.

use super::command::copy_fields;
use super::field;
use super::fold::Plan;
use super::measure::Measure;
use super::office::Division;
use super::party::Party;
use super::record::Kind;
use super::rule::Rule;
use crate::calendar::{Deadline, FiscalYear};
use crate::ita::{Mapping, map_item};
use crate::log::{Change, Log, RecordId};

/// What is taken over, and what a person must look at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Adoption {
    /// What to write.
    pub changes: Vec<Change>,
    /// Measures whose item has no counterpart in the new year's catalogue: the
    /// new record and the old code, which was left out.
    pub unmapped: Vec<(RecordId, String)>,
}

/// The key of the copy of a record in another year: the same wherever it is
/// made, so that two people who adopt the same measure meet in one record.
pub(super) fn adopted_key(record: &str, year: FiscalYear) -> String {
    let key = record.split_once('.').map_or(record, |(_, key)| key);
    let source = key
        .split_once('.')
        .filter(|(year, _)| is_year(year))
        .map_or(key, |(_, source)| source);
    format!("{}.{source}", year.be())
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.parse().ok().and_then(FiscalYear::new).is_some()
}

/// Copies measures of `source` with steps and tasks, without results, into a
/// plan of `year` that analyses `assessed`, years in texts and deadlines moved
/// by the distance of the years, item codes mapped.
///
/// Divisions are matched by name against `divisions` (id, name) of the target;
/// a party without a counterpart there is left out.
#[must_use]
pub fn adopt_measures(
    log: &Log,
    source: &Plan,
    measures: &[&Measure],
    year: FiscalYear,
    assessed: FiscalYear,
    target: &Plan,
) -> Adoption {
    let years = i32::from(year.be()) - i32::from(source.year.be());
    let mut adoption = Adoption::default();
    for measure in measures {
        let id = Kind::Measure.id(&adopted_key(&measure.id, year));
        let mut changes = copy_fields(log, &measure.id, &id, &[field::ITEM]);
        changes.retain(|change| !change.field.starts_with(field::PARTY));
        for party in measure
            .parties
            .iter()
            .filter_map(|party| counterpart(party, source, target))
        {
            changes.push(Change::set(
                &id,
                &format!("{}{}", field::PARTY, party.key()),
                field::YES,
            ));
        }
        if !measure.item.is_empty() {
            match map_item(&measure.item, source.assessed.be(), assessed.be()) {
                Mapping::Same(code) | Mapping::Moved(code) => {
                    changes.push(Change::set(&id, field::ITEM, &code))
                }
                Mapping::Unmapped => adoption.unmapped.push((id.clone(), measure.item.clone())),
            }
        }
        let steps = measure.steps.iter().map(|step| (Kind::Step, &step.id));
        let tasks = measure.tasks.iter().map(|task| (Kind::Task, &task.id));
        for (kind, from) in steps.chain(tasks) {
            let to = kind.id(&adopted_key(from, year));
            changes.extend(copy_fields(log, from, &to, &[field::PARENT, field::WAIVED]));
            changes.push(Change::set(&to, field::PARENT, &id));
        }
        for change in &mut changes {
            move_years(change, years);
        }
        adoption.changes.extend(changes);
    }
    adoption
}

fn counterpart(party: &Party, source: &Plan, target: &Plan) -> Option<Party> {
    match party {
        Party::Executive | Party::AllStaff | Party::AllMissions | Party::OtherMissions => {
            Some(party.clone())
        }
        Party::Division(id) => {
            let there = division_named(&source.division(id)?.name, target)?;
            Some(Party::Division(there.id.clone()))
        }
        Party::Section(id) => {
            let (division, section) = source.section(id)?;
            let there = division_named(&division.name, target)?;
            Some(
                match there
                    .sections
                    .iter()
                    .find(|other| other.name == section.name)
                {
                    Some(section) => Party::Section(section.id.clone()),
                    None => Party::Division(there.id.clone()),
                },
            )
        }
    }
}

/// The division of that name, else the one whose name goes on after it or stops
/// before its end: กองการศึกษา is กองการศึกษา ศาสนาและวัฒนธรรม elsewhere.
fn division_named<'a>(name: &str, target: &'a Plan) -> Option<&'a Division> {
    let is_alike = |other: &str| {
        !other.is_empty()
            && !name.is_empty()
            && (other.starts_with(name) || name.starts_with(other))
    };
    let mut divisions = target.divisions.iter();
    divisions
        .clone()
        .find(|division| division.name == name)
        .or_else(|| divisions.find(|division| is_alike(&division.name)))
}

fn move_years(change: &mut Change, years: i32) {
    let Some(value) = &change.value else { return };
    if change.field.starts_with(field::RULE) {
        let moved = Rule::from_wire(value).map(|rule| rule.plus_years(years).to_string());
        change.value = Some(moved.map_or_else(|| value.clone(), Into::into));
        return;
    }
    change.value = match &*change.field {
        // What this version cannot read it does not move, and does not lose.
        field::DEADLINE => Some(Deadline::from_wire(value).map_or_else(
            || value.clone(),
            |deadline| moved(deadline, years).to_wire().into(),
        )),
        field::TEXT | field::ISSUE | field::NOTE => Some(shift_years(value, years).into()),
        _ => return,
    };
}

fn moved(deadline: Deadline, years: i32) -> Deadline {
    match deadline {
        Deadline::Day(day) => Deadline::Day(day.plus_years(years)),
        Deadline::Month(month) => Deadline::Month(month.plus_years(years)),
        Deadline::Recurring(_) | Deadline::Continuous => deadline,
    }
}

/// Moves each Buddhist-era year (2400–2700, in either digits) of a text.
#[must_use]
pub fn shift_years(text: &str, years: i32) -> String {
    let is_digit = |c: char| c.is_ascii_digit() || ('๐'..='๙').contains(&c);
    let mut shifted = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_digit) {
        let (before, digits) = rest.split_at(start);
        let end = digits.find(|c| !is_digit(c)).unwrap_or(digits.len());
        let (number, after) = digits.split_at(end);
        shifted.push_str(before);
        let arabic = crate::calendar::arabic_digits(number);
        match arabic.parse::<i32>() {
            Ok(year) if (2400..=2700).contains(&year) => {
                let year = (year + years).to_string();
                if number.is_ascii() {
                    shifted.push_str(&year);
                } else {
                    shifted.push_str(&crate::calendar::thai_digits(&year));
                }
            }
            _ => shifted.push_str(number),
        }
        rest = after;
    }
    shifted.push_str(rest);
    shifted
}
