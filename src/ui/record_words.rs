//! Records, fields and values of the log in the words of the screen.

use crate::calendar::{Deadline, PartialDate};
use crate::log::{Author, Log};
use crate::plan::{self, Kind, Measure, OfficeKind, Party, Plan};
use crate::ui::workspace::Workspace;
use leptos::prelude::*;

/// The measure that a record belongs to, or is.
pub fn measure_of<'a>(plan: &'a Plan, record: &str) -> Option<&'a Measure> {
    plan.measures.iter().find(|measure| {
        let outcomes = measure.outcomes.iter();
        &*measure.id == record
            || measure.steps.iter().any(|step| &*step.id == record)
            || measure.tasks.iter().any(|task| &*task.id == record)
            || outcomes.clone().any(|outcome| &*outcome.id == record)
            || outcomes
                .flat_map(|outcome| &outcome.evidence)
                .any(|evidence| &*evidence.id == record)
    })
}

/// What a record is: งาน.
pub fn kind_word(workspace: Workspace, record: &str) -> &'static str {
    let overview = &workspace.text().get().overview;
    let word = Kind::of(record).and_then(|kind| overview.kinds.get(kind as usize));
    word.copied().unwrap_or(overview.other_field)
}

/// What a field is called: กำหนดเวลา; for a responsible party also who.
pub fn field_word(workspace: Workspace, plan: &Plan, field: &str) -> String {
    let overview = &workspace.text().get().overview;
    let word = overview
        .fields
        .iter()
        .find(|(name, _)| *name == field || (name.ends_with(':') && field.starts_with(name)));
    let word = word.map_or(overview.other_field, |(_, word)| word);
    let party = field
        .strip_prefix(plan::PARTY)
        .and_then(Party::from_key)
        .and_then(|party| party.name(plan));
    party.map_or_else(|| word.to_owned(), |party| format!("{word} {party}"))
}

/// What a value says: วันที่, กำหนดเวลา, ชื่อ instead of how the log writes them.
pub fn value_words(workspace: Workspace, plan: &Plan, field: &str, value: Option<&str>) -> String {
    let overview = &workspace.text().get().overview;
    let Some(value) = value else {
        return overview.cleared.to_owned();
    };
    let written = match field {
        plan::DEADLINE => Deadline::from_wire(value).map(|deadline| {
            deadline.describe(workspace.language().get(), workspace.numerals().get())
        }),
        plan::DATE | plan::AS_OF | plan::CUT_OFF_6 | plan::CUT_OFF_12 => {
            PartialDate::from_wire(value).map(|date| workspace.date(date))
        }
        plan::DIVISION | plan::PARENT => plan.division(value).map(|it| it.name.clone()),
        plan::TASK => plan
            .measures
            .iter()
            .find_map(|measure| measure.task(value))
            .map(|task| task.text.clone()),
        plan::KIND => OfficeKind::from_code(value)
            .map(OfficeKind::prefix)
            .filter(|prefix| !prefix.is_empty())
            .map(str::to_owned),
        _ if value == plan::YES => Some(overview.yes.to_owned()),
        _ => None,
    };
    workspace.digits(&written.unwrap_or_else(|| value.to_owned()))
}

/// Who wrote something: สมใจ (กองคลัง).
pub fn author_words(workspace: Workspace, plan: &Plan, author: &Author) -> String {
    let person = if author.person.is_empty() {
        workspace.text().get().overview.somebody
    } else {
        &author.person
    };
    plan.division(&author.division).map_or_else(
        || person.to_owned(),
        |division| format!("{person} ({})", division.name),
    )
}

/// Letters of a record's own words that tell it from others.
const TELLING: usize = 60;

/// What a record is and which one: งาน: จัดทำคู่มือ… (การให้บริการ E-Service). Also of a record that is gone,
/// by the last words that it had.
pub fn record_words(workspace: Workspace, plan: &Plan, log: &Log, record: &str) -> String {
    let kind = kind_word(workspace, record);
    let own = own_words(log, record);
    let of = measure_of(plan, record)
        .filter(|measure| &*measure.id != record)
        .map(|measure| shortened(&measure.issue));
    let words = match (own, of) {
        (Some(own), Some(of)) if !of.is_empty() => format!("{kind}: {own} ({of})"),
        (Some(own), _) => format!("{kind}: {own}"),
        (None, Some(of)) if !of.is_empty() => format!("{kind} ({of})"),
        (None, _) => kind.to_owned(),
    };
    workspace.digits(&words)
}

/// The words of a record that tell it from others of its kind: as they stand, or as they were last.
fn own_words(log: &Log, record: &str) -> Option<String> {
    let names = [plan::ISSUE, plan::NAME, plan::TEXT];
    let standing = names.iter().find_map(|name| log.value(record, name));
    let last = || {
        let mut last = None;
        for edit in log.history(record, "") {
            if names.contains(&&*edit.field) && edit.value.is_some() {
                last = edit.value.as_deref();
            }
        }
        last
    };
    let words = standing.or_else(last).map(shortened)?;
    (!words.is_empty()).then_some(words)
}

fn shortened(text: &str) -> String {
    let line = text
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty())
        .unwrap_or_default();
    if line.chars().count() <= TELLING {
        return line.to_owned();
    }
    let kept: String = line.chars().take(TELLING).collect();
    format!("{}…", kept.trim_end())
}
