//! Until when a task is to be done: the kind of deadline, and the time where the kind wants one.

use super::form::Form;
use crate::calendar::{Deadline, MonthSet, PartialDate, Recurrence, month_name};
use crate::log::RecordId;
use crate::plan::{self, Task};
use crate::ui::fields::PartialDateField;
use crate::ui::parts::{CheckGroup, Choice, ChoiceOption};
use leptos::prelude::*;

/// October to September: the months as the fiscal year runs.
const MONTHS: [u8; 12] = [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/// The kinds among which one chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Unset,
    Month,
    Day,
    EveryMonth,
    EveryQuarter,
    InMonths,
    Continuous,
}

impl Kind {
    const ALL: [(Self, &'static str); 7] = [
        (Self::Unset, "none"),
        (Self::Month, "month"),
        (Self::Day, "day"),
        (Self::EveryMonth, "every-month"),
        (Self::EveryQuarter, "every-quarter"),
        (Self::InMonths, "in-months"),
        (Self::Continuous, "continuous"),
    ];

    fn of(deadline: Option<Deadline>) -> Self {
        match deadline {
            None => Self::Unset,
            Some(Deadline::Month(_)) => Self::Month,
            Some(Deadline::Day(_)) => Self::Day,
            Some(Deadline::Recurring(Recurrence::EveryMonth)) => Self::EveryMonth,
            Some(Deadline::Recurring(Recurrence::EveryQuarter)) => Self::EveryQuarter,
            Some(Deadline::Recurring(Recurrence::InMonths(_))) => Self::InMonths,
            Some(Deadline::Continuous) => Self::Continuous,
        }
    }

    fn key(self) -> &'static str {
        let found = Self::ALL.iter().find(|(kind, _)| *kind == self);
        found.map_or("", |(_, key)| key)
    }

    fn from_key(key: &str) -> Self {
        let found = Self::ALL.iter().find(|(_, known)| *known == key);
        found.map_or(Self::Unset, |(kind, _)| *kind)
    }

    /// The deadline of this kind that says most of what `now` says; `Err` where the person
    /// has to say the time first.
    fn made_from(self, now: Option<Deadline>) -> Result<Option<Deadline>, Self> {
        Ok(match (self, now) {
            (Self::Unset, _) => None,
            (Self::EveryMonth, _) => Some(Deadline::Recurring(Recurrence::EveryMonth)),
            (Self::EveryQuarter, _) => Some(Deadline::Recurring(Recurrence::EveryQuarter)),
            (Self::Continuous, _) => Some(Deadline::Continuous),
            (Self::Month, Some(Deadline::Day(day))) => Some(Deadline::Month(day.year_month())),
            (Self::Day, Some(Deadline::Month(month))) => Some(Deadline::Day(month.last_day())),
            (Self::Month, Some(Deadline::Month(_)))
            | (Self::Day, Some(Deadline::Day(_)))
            | (Self::InMonths, Some(Deadline::Recurring(Recurrence::InMonths(_)))) => now,
            (Self::Month | Self::Day | Self::InMonths, _) => return Err(self),
        })
    }
}

/// The fields of a deadline.
#[component]
pub(super) fn DeadlineFields(
    /// The task's record.
    id: RecordId,
    /// The task.
    task: Memo<Option<Task>>,
) -> impl IntoView {
    let form = Form::expect();
    let workspace = form.workspace;
    let deadline = Memo::new(move |_| task.with(|task| task.as_ref()?.deadline));
    // A kind that was chosen but has no time yet. It holds as long as the deadline stays what
    // it was then.
    let begun = RwSignal::new(None::<(Kind, Option<Deadline>)>);
    let pending = Memo::new(move |_| {
        let now = deadline.get();
        begun
            .get()
            .filter(|(_, then)| *then == now)
            .map(|(kind, _)| kind)
    });
    let kind = Memo::new(move |_| pending.get().unwrap_or_else(|| Kind::of(deadline.get())));
    let set = {
        let id = id.clone();
        Callback::new(move |deadline: Option<Deadline>| {
            let value = deadline.map(|it| it.to_wire()).unwrap_or_default();
            workspace.set(&id, plan::DEADLINE, &value);
        })
    };
    let options = Memo::new(move |_| {
        let words = form.words();
        let label = |kind| match kind {
            Kind::Unset => words.deadline_none,
            Kind::Month => words.deadline_month,
            Kind::Day => words.deadline_day,
            Kind::EveryMonth => words.deadline_every_month,
            Kind::EveryQuarter => words.deadline_every_quarter,
            Kind::InMonths => words.deadline_in_months,
            Kind::Continuous => words.deadline_continuous,
        };
        Kind::ALL
            .map(|(kind, key)| ChoiceOption::new(key, label(kind)))
            .to_vec()
    });
    let choose = move |key: String| {
        let now = deadline.get_untracked();
        match Kind::from_key(&key).made_from(now) {
            Ok(made) => {
                begun.set(None);
                set.run(made);
            }
            Err(kind) => begun.set(Some((kind, now))),
        }
    };
    let is_begun = Signal::derive(move || pending.get().is_some());
    // A month and a day share one field: it must not be drawn anew while somebody types in it.
    let wants_time = Memo::new(move |_| matches!(kind.get(), Kind::Month | Kind::Day));
    let wants_months = Memo::new(move |_| kind.get() == Kind::InMonths);
    let time = move || {
        let id = id.clone();
        let is_day = Signal::derive(move || kind.get() == Kind::Day);
        wants_time
            .get()
            .then(|| view! { <Time id is_day deadline is_begun set/> })
    };
    let months = move || {
        wants_months
            .get()
            .then(|| view! { <Months deadline is_begun set begun/> })
    };
    view! {
        <Choice
            label=form.say(|words| words.deadline)
            options
            chosen=Signal::derive(move || kind.get().key().to_owned())
            on_choose=choose
        />
        {time}
        {months}
    }
}

/// The month or the day.
#[component]
fn Time(
    id: RecordId,
    is_day: Signal<bool>,
    deadline: Memo<Option<Deadline>>,
    is_begun: Signal<bool>,
    set: Callback<Option<Deadline>>,
) -> impl IntoView {
    let form = Form::expect();
    let value = Signal::derive(move || {
        if is_begun.get() {
            return None;
        }
        match deadline.get() {
            Some(Deadline::Day(day)) => Some(PartialDate::Day(day)),
            Some(Deadline::Month(month)) => Some(PartialDate::Month(month)),
            Some(Deadline::Recurring(_) | Deadline::Continuous) | None => None,
        }
    });
    // Whoever types a day means the day, whoever types a month means its end.
    let commit = Callback::new(move |date: Option<PartialDate>| {
        set.run(date.map(|date| match date {
            PartialDate::Day(day) => Deadline::Day(day),
            PartialDate::Month(month) => Deadline::Month(month),
        }));
    });
    let label = Signal::derive(move || {
        let words = form.words();
        let label = if is_day.get() {
            words.by_day
        } else {
            words.by_month
        };
        label.to_owned()
    });
    view! {
        <div class="stack" data-gap="small">
            <PartialDateField
                label
                value
                on_commit=commit
                draft_key=format!("{id}/deadline")
            />
            <Show when=move || is_begun.get()>
                <p class="measure-remark">{form.say(|words| words.deadline_unsaid)}</p>
            </Show>
        </div>
    }
}

/// The months of a recurrence.
#[component]
fn Months(
    deadline: Memo<Option<Deadline>>,
    is_begun: Signal<bool>,
    set: Callback<Option<Deadline>>,
    begun: RwSignal<Option<(Kind, Option<Deadline>)>>,
) -> impl IntoView {
    let form = Form::expect();
    let options = Memo::new(move |_| {
        let language = form.workspace.language().get();
        MONTHS
            .map(|month| ChoiceOption::new(month.to_string(), month_name(month, language)))
            .to_vec()
    });
    let months = Memo::new(move |_| match deadline.get() {
        Some(Deadline::Recurring(Recurrence::InMonths(set))) => set.months().collect(),
        Some(
            Deadline::Recurring(_) | Deadline::Day(_) | Deadline::Month(_) | Deadline::Continuous,
        )
        | None => Vec::new(),
    });
    let chosen = Signal::derive(move || {
        let months = months.get();
        months.iter().map(u8::to_string).collect::<Vec<_>>()
    });
    let change = move |(month, is_chosen): (String, bool)| {
        let Ok(month) = month.parse::<u8>() else {
            return;
        };
        let others = months.get_untracked().into_iter().filter(|it| *it != month);
        let wanted = MonthSet::new(others.chain(is_chosen.then_some(month)));
        if wanted.is_none() {
            // The boxes stay open: another month is about to be ticked.
            begun.set(Some((Kind::InMonths, None)));
        }
        set.run(wanted.map(|set| Deadline::Recurring(Recurrence::InMonths(set))));
    };
    view! {
        <div class="stack deadline-months" data-gap="small">
            <CheckGroup label=form.say(|words| words.in_months) options chosen on_change=change/>
            <Show when=move || is_begun.get()>
                <p class="measure-remark">{form.say(|words| words.months_unsaid)}</p>
            </Show>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(now: &str, kind: Kind, expected: Result<&str, Kind>) {
        let made = kind.made_from(Deadline::from_wire(now));
        let made = made.map(|made| made.map(|it| it.to_wire()).unwrap_or_default());
        assert_eq!(made, expected.map(str::to_owned));
    }

    #[test]
    fn choosing_another_kind_keeps_what_can_be_kept() {
        check("month:2023-01", Kind::Day, Ok("day:2023-01-31"));
        check("day:2023-01-15", Kind::Month, Ok("month:2023-01"));
        check("month:2023-01", Kind::Month, Ok("month:2023-01"));
        check("in:4,10", Kind::InMonths, Ok("in:4,10"));
        check("in:4,10", Kind::EveryQuarter, Ok("every:quarter"));
        check("day:2023-01-15", Kind::Unset, Ok(""));
    }

    #[test]
    fn a_kind_that_wants_a_time_waits_for_it() {
        check("", Kind::Month, Err(Kind::Month));
        check("continuous", Kind::Day, Err(Kind::Day));
        check("every:month", Kind::InMonths, Err(Kind::InMonths));
    }

    #[test]
    fn every_kind_reads_back_from_its_key() {
        for (kind, key) in Kind::ALL {
            assert_eq!((Kind::from_key(key), kind.key()), (kind, key));
        }
    }
}
