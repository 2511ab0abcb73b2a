//! The sheet of one month, from which a day is picked.
use super::{Button, ButtonKind, ButtonSize, DateWords, IconButton, Symbol, soon::soon};
use chrono::{Datelike, Days, Months, NaiveDate};
use leptos::{ev, html, prelude::*, wasm_bindgen::JsCast, web_sys};

/// Years of the Buddhist era run ahead of the Gregorian calendar by this many.
const BUDDHIST_ERA: i32 = 543;

/// What a person picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Picked {
    Day(NaiveDate),
    /// The month of this day, as a whole.
    Month(NaiveDate),
}

impl Picked {
    /// What was picked, as somebody would type it.
    pub(super) fn text(self, words: &DateWords) -> String {
        match self {
            Self::Day(day) => format!("{} {}", day.day(), month_text(day, words)),
            Self::Month(day) => month_text(day, words),
        }
    }
}

/// The sheet of one month. Arrow keys walk by days and weeks, Page Up and Page Down by months.
#[component]
pub(super) fn Month(
    /// The day that is chosen.
    chosen: Option<NaiveDate>,
    /// The day the sheet opens at.
    at: NaiveDate,
    /// Today, marked.
    today: NaiveDate,
    words: Signal<DateWords>,
    on_pick: Callback<Picked>,
) -> impl IntoView {
    let here = RwSignal::new(at);
    let sheet = NodeRef::<html::Div>::new();
    let focus_here = move || {
        soon(move || {
            let day = sheet
                .try_get_untracked()
                .flatten()
                .and_then(|sheet| sheet.query_selector("[tabindex='0']").ok().flatten())
                .and_then(|day| day.dyn_into::<web_sys::HtmlElement>().ok());
            if let Some(day) = day {
                day.focus().ok();
            }
        });
    };
    focus_here();
    let on_key = move |event: ev::KeyboardEvent| {
        let now = here.get_untracked();
        let next = match event.key().as_str() {
            "ArrowLeft" => now.pred_opt(),
            "ArrowRight" => now.succ_opt(),
            "ArrowUp" => now.checked_sub_days(Days::new(7)),
            "ArrowDown" => now.checked_add_days(Days::new(7)),
            "PageUp" => now.checked_sub_months(Months::new(1)),
            "PageDown" => now.checked_add_months(Months::new(1)),
            _ => return,
        };
        event.prevent_default();
        if let Some(next) = next {
            here.set(next);
            focus_here();
        }
    };
    let turn = move |next: Option<NaiveDate>| {
        if let Some(next) = next {
            here.set(next);
        }
    };
    let first = Memo::new(move |_| here.get().with_day(1).unwrap_or(at));
    let days = move || {
        let first = first.get();
        let blanks = first.weekday().num_days_from_sunday();
        let sheet = first
            .iter_days()
            .take_while(|day| day.month() == first.month());
        let day = move |day: NaiveDate| {
            let name = move || words.with(|words| Picked::Day(day).text(words));
            view! {
                <button
                    type="button"
                    class="date-picker-day"
                    tabindex=move || if here.get() == day { "0" } else { "-1" }
                    aria-label=name
                    aria-pressed=if chosen == Some(day) { "true" } else { "false" }
                    aria-current=(day == today).then_some("date")
                    on:click=move |_| on_pick.run(Picked::Day(day))
                >
                    {day.day()}
                </button>
            }
        };
        view! {
            {(0..blanks).map(|_| view! { <span></span> }).collect_view()}
            {sheet.map(day).collect_view()}
        }
    };
    view! {
        <div class="date-picker-head">
            <IconButton
                label=move || words.get().previous_month
                icon=Symbol::Left
                size=ButtonSize::Small
                on_press=move |()| turn(here.get_untracked().checked_sub_months(Months::new(1)))
            />
            <span aria-live="polite">{move || words.with(|words| month_text(first.get(), words))}</span>
            <IconButton
                label=move || words.get().next_month
                icon=Symbol::Right
                size=ButtonSize::Small
                on_press=move |()| turn(here.get_untracked().checked_add_months(Months::new(1)))
            />
        </div>
        <div class="date-picker-days" node_ref=sheet on:keydown=on_key>
            {move || {
                let weekday = |name| view! { <span class="date-picker-weekday" aria-hidden="true">{name}</span> };
                words.get().weekdays.map(weekday).into_iter().collect_view()
            }}
            {days}
        </div>
        {move || {
            words.get().whole_month.map(|label| {
                view! {
                    <div class="date-picker-foot">
                        <Button
                            label
                            kind=ButtonKind::Quiet
                            size=ButtonSize::Small
                            on_press=move |()| on_pick.run(Picked::Month(here.get_untracked()))
                        />
                    </div>
                }
            })
        }}
    }
}

fn month_text(day: NaiveDate, words: &DateWords) -> String {
    format!(
        "{} {}",
        words.months[day.month0() as usize],
        day.year() + BUDDHIST_ERA
    )
}
