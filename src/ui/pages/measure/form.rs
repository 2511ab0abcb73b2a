//! What the parts of the form share: the measure, its lists, its words, and where the focus goes.

use crate::log::{Change, Log, OrderKey, RecordId};
use crate::plan::{self, Kind, Measure, Plan};
use crate::ui::parts::ReorderWords;
use crate::ui::text::MeasureText;
use crate::ui::workspace::Workspace;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;
use std::time::Duration;

/// The lists of a measure that people put in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    /// Column 3.
    Steps,
    /// Column 4.
    Tasks,
    /// Column 5.
    Outcomes,
}

impl List {
    const fn kind(self) -> Kind {
        match self {
            Self::Steps => Kind::Step,
            Self::Tasks => Kind::Task,
            Self::Outcomes => Kind::Outcome,
        }
    }

    /// The records of the list, in order.
    fn ids(self, measure: &Measure) -> Vec<RecordId> {
        match self {
            Self::Steps => measure.steps.iter().map(|step| step.id.clone()).collect(),
            Self::Tasks => measure.tasks.iter().map(|task| task.id.clone()).collect(),
            Self::Outcomes => measure.outcomes.iter().map(|it| it.id.clone()).collect(),
        }
    }

    /// The id of the element that holds the list and the button that adds to it.
    pub(super) const fn element(self) -> &'static str {
        match self {
            Self::Steps => "measure-steps",
            Self::Tasks => "measure-tasks",
            Self::Outcomes => "measure-outcomes",
        }
    }
}

/// The measure of the page. A copy is a handle to the same form.
#[derive(Clone, Copy)]
pub(super) struct Form {
    pub(super) workspace: Workspace,
    id: StoredValue<RecordId>,
    /// The record that was added last and takes the focus when it is drawn.
    newcomer: StoredValue<Option<RecordId>>,
}

impl Form {
    pub(super) fn new(id: &str) -> Self {
        Self {
            workspace: Workspace::expect(),
            id: StoredValue::new(id.into()),
            newcomer: StoredValue::new(None),
        }
    }

    /// The form of the page.
    pub(super) fn expect() -> Self {
        expect_context()
    }

    /// The record of the measure.
    pub(super) fn id(self) -> RecordId {
        self.id.get_value()
    }

    /// Reads the measure; nothing of it once it is deleted. Follows the plan.
    pub(super) fn read<T: Default>(self, read: impl FnOnce(&Measure, &Plan) -> T) -> T {
        self.workspace.plan().with(|plan| {
            self.id
                .with_value(|id| plan.measure(id))
                .map(|measure| read(measure, plan))
                .unwrap_or_default()
        })
    }

    /// The words of the form.
    pub(super) fn words(self) -> &'static MeasureText {
        &self.workspace.text().get().measure
    }

    /// One word of the form.
    pub(super) fn say(self, choose: fn(&MeasureText) -> &'static str) -> Signal<String> {
        Signal::derive(move || choose(self.words()).to_owned())
    }

    /// The records of a list; changes only when one comes, goes or moves.
    pub(super) fn ids(self, list: List) -> Memo<Vec<RecordId>> {
        Memo::new(move |_| self.read(|measure, _| list.ids(measure)))
    }

    /// The words of a list that can be put in order.
    pub(super) fn reorder_words(self) -> Signal<ReorderWords> {
        Signal::derive(move || {
            let words = self.words();
            ReorderWords {
                up: words.move_up,
                down: words.move_down,
                drag: words.drag,
            }
        })
    }

    /// Sets a field of the measure itself, exactly as it was typed: a space at the end may be
    /// the one before the next word.
    pub(super) fn set(self, field: &'static str) -> Callback<String> {
        let (workspace, id) = (self.workspace, self.id());
        Callback::new(move |value: String| workspace.set(&id, field, &value))
    }

    /// Adds an entry to a list, after another or at the end, with these fields. It
    /// takes the focus.
    pub(super) fn add(
        self,
        list: List,
        after: Option<RecordId>,
        fields: impl FnOnce(&Measure) -> Vec<(&'static str, String)> + 'static,
    ) {
        let id = self.workspace.new_id(list.kind());
        self.newcomer.set_value(Some(id.clone()));
        let measure = self.id();
        self.workspace.change(move |log, plan| {
            let Some(measure) = plan.measure(&measure) else {
                return Vec::new();
            };
            let siblings = list.ids(measure);
            let mut changes = plan::add_child(log, &id, &measure.id, &siblings);
            let next = after
                .and_then(|after| siblings.iter().position(|sibling| *sibling == after))
                .and_then(|at| Some((siblings.get(at)?, siblings.get(at + 1)?)));
            if let Some((before, next)) = next {
                let order =
                    OrderKey::between(order(log, before).as_ref(), order(log, next).as_ref());
                changes.push(Change::set(&id, plan::ORDER, order.as_str()));
            }
            changes.extend(
                fields(measure)
                    .iter()
                    .map(|(field, value)| Change::set(&id, field, value)),
            );
            changes
        });
    }

    /// Adds a piece of evidence to a result. It takes the focus.
    pub(super) fn attach(self, outcome: &RecordId, fields: Vec<(&'static str, String)>) {
        let id = self.workspace.new_id(Kind::Evidence);
        // The page may have been left while a picture was made smaller.
        self.newcomer.try_set_value(Some(id.clone()));
        let outcome = outcome.clone();
        self.workspace.change(move |log, plan| {
            let siblings: Vec<RecordId> = plan
                .measures
                .iter()
                .flat_map(|measure| &measure.outcomes)
                .filter(|other| other.id == outcome)
                .flat_map(|outcome| &outcome.evidence)
                .map(|evidence| evidence.id.clone())
                .collect();
            let mut changes = plan::add_child(log, &id, &outcome, &siblings);
            changes.extend(
                fields
                    .iter()
                    .map(|(field, value)| Change::set(&id, field, value)),
            );
            changes
        });
    }

    /// Moves an entry of a list.
    pub(super) fn move_entry(self, list: List, from: usize, to: usize) {
        let measure = self.id();
        self.workspace.change(move |log, plan| {
            plan.measure(&measure)
                .map(|measure| plan::move_record(log, &list.ids(measure), from, to))
                .unwrap_or_default()
        });
    }

    /// Deletes a record with what belongs to it, offers the way back, and leaves the
    /// focus at `then`, the button that adds another.
    pub(super) fn remove(self, record: &RecordId, then: &str) {
        let record = record.clone();
        self.workspace
            .remove(move |log, _| plan::delete_with_children(log, &record));
        focus(then);
    }

    /// Gives the focus to a record that is being drawn if it was just added.
    pub(super) fn greet(self, record: &RecordId) {
        let is_new = self
            .newcomer
            .with_value(|newcomer| newcomer.as_ref() == Some(record));
        if is_new {
            self.newcomer.set_value(None);
            focus_record(record);
        }
    }
}

fn order(log: &Log, record: &str) -> Option<OrderKey> {
    OrderKey::parse(log.value(record, plan::ORDER)?)
}

/// Gives the focus to the first field of a record, once it stands on the page.
pub(super) fn focus_record(record: &str) {
    let inside = format!("[data-record='{record}']");
    focus(&format!("{inside} textarea, {inside} input"));
}

/// Gives the focus to an element, once what was just changed stands on the page.
pub(super) fn focus(selector: &str) {
    let selector = selector.to_owned();
    set_timeout(
        move || {
            let found = document().query_selector(&selector).ok().flatten();
            if let Some(element) = found.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
                // Without the focus it is still there to be clicked.
                element.focus().ok();
            }
        },
        Duration::ZERO,
    );
}
