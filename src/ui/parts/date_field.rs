//! A field for a day or month, typed as one writes it or picked from a calendar.
use super::{
    IconButton, Symbol,
    draft::Draft,
    field::{Field, FieldIds},
    month::{Month, Picked},
};
use chrono::NaiveDate;
use leptos::{
    ev, html,
    prelude::*,
    wasm_bindgen::{self, JsCast},
    web_sys,
};

/// The words of the calendar under a date field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateWords {
    /// The name of the button that opens the calendar, and of the calendar.
    pub pick: &'static str,
    /// The name of the button that turns to the month before.
    pub previous_month: &'static str,
    /// The name of the button that turns to the month after.
    pub next_month: &'static str,
    /// The button that takes the month without a day; where that makes no sense there is none.
    pub whole_month: Option<&'static str>,
    /// January to December.
    pub months: [&'static str; 12],
    /// Sunday to Saturday, one or two letters.
    pub weekdays: [&'static str; 7],
}

/// A field for a day or month. What cannot be read as a date stays in the field, with the reason once
/// the field is left, and is handed out as a draft so that it can be kept.
#[component]
pub fn DateField(
    /// The words above it.
    #[prop(into)]
    label: Signal<String>,
    /// The date in force, as it is shown; empty when there is none.
    #[prop(into)]
    value: Signal<String>,
    /// Reads what was typed: the date as it is shown, or what is wrong and what to do. Never asked
    /// about an empty field; must read what it returned, and "16 ธันวาคม 2565" with the names of `words`.
    #[prop(into)]
    parse: Callback<String, Result<String, String>>,
    /// The day of a shown date, where the calendar opens; for a month its first.
    #[prop(into)]
    day_of: Callback<String, Option<NaiveDate>>,
    /// Today, marked in the calendar; where the calendar of an empty field opens.
    #[prop(into)]
    today: Signal<NaiveDate>,
    /// The words of the calendar.
    #[prop(into)]
    words: Signal<DateWords>,
    /// Called with the date as `parse` returned it, or with nothing when the field was emptied.
    #[prop(into)]
    on_commit: Callback<String>,
    /// Text that could not be read earlier and was kept.
    #[prop(into, optional)]
    kept: Signal<Option<String>>,
    /// Called with text that cannot be read, and with `None` once the field can be read again.
    #[prop(into, optional)]
    on_draft: Option<Callback<Option<String>>>,
    /// What is wrong with a date that can be read, such as that it lies outside the year.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// What helps to fill it in.
    #[prop(into, optional)]
    hint: Option<Signal<String>>,
    /// The label is spoken but not shown: the column of a table already says it.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView {
    let unread = RwSignal::new(None::<String>);
    let hand_on = Callback::new(move |typed: String| {
        let read = if typed.trim().is_empty() {
            Ok(String::new())
        } else {
            parse.run(typed.clone())
        };
        let draft = read.is_err().then_some(typed);
        match read {
            Ok(date) => {
                unread.set(None);
                on_commit.run(date);
            }
            Err(reason) => unread.set(Some(reason)),
        }
        if let Some(on_draft) = on_draft {
            on_draft.run(draft);
        }
    });
    let draft = Draft::following(value, unread.into(), hand_on);
    let field = NodeRef::<html::Input>::new();
    let root = NodeRef::<html::Div>::new();
    let open = RwSignal::new(false);

    Effect::new(move |_| {
        if let Some(text) = kept.get()
            && !draft.is_focused_now()
        {
            unread.set(parse.run(text.clone()).err());
            draft.show(text);
        }
    });
    // A date may be half typed when the second is over: its error waits until the field is left.
    let shown_error = Signal::derive(move || {
        let unread = unread.get().filter(|_| !draft.is_focused());
        unread.or_else(|| error.get())
    });
    let leave = move || {
        draft.leave();
        if unread.is_disposed() {
            return;
        }
        // However it was typed, a date that was left stands in its one written form.
        if unread.get_untracked().is_none() && !value.with_untracked(String::is_empty) {
            let typed = draft.text_now();
            if let Ok(date) = parse.run(typed) {
                draft.show(date);
            }
        }
    };
    let close = move || {
        open.set(false);
        if let Some(field) = field.get_untracked() {
            field.focus().ok();
        }
    };
    let on_pick = Callback::new(move |picked: Picked| {
        draft.take(words.with_untracked(|words| picked.text(words)));
        draft.commit();
        close();
    });
    let on_field_key = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "Enter" if !event.is_composing() => draft.commit(),
        "ArrowDown" => {
            event.prevent_default();
            open.set(true);
        }
        _ => {}
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            event.stop_propagation();
            event.prevent_default();
            close();
        }
    };
    let on_focus_out = move |event: ev::FocusEvent| {
        let to = event
            .related_target()
            .and_then(|to| to.dyn_into::<web_sys::Node>().ok());
        // Gone where the focus was lost because the field was taken off the page.
        let root = root.try_get_untracked().flatten();
        if root.is_some_and(|root| !root.contains(to.as_ref())) {
            open.set(false);
        }
    };
    let sheet = move || {
        open.get().then(|| {
            let chosen = day_of.run(draft.text_now());
            let today = today.get_untracked();
            let at = chosen.unwrap_or(today);
            let (to_end, upward) = root
                .get_untracked()
                .map_or((false, false), |root| overhangs(&root));
            view! {
                <div
                    class="date-picker"
                    data-side=to_end.then_some("end")
                    data-rise=upward.then_some("up")
                    role="group"
                    aria-label=move || words.get().pick
                >
                    <Month chosen at today words on_pick/>
                </div>
            }
        })
    };
    let ids = FieldIds::fresh(hint.is_some());
    let described = ids.clone();
    view! {
        <Field ids=ids.clone() label label_hidden hint error=shown_error plain=false>
            <div class="field-with-button" node_ref=root on:keydown=on_key on:focusout=on_focus_out>
                <input
                    node_ref=field
                    class="field-input"
                    id=ids.field
                    type="text"
                    autocomplete="off"
                    aria-describedby=move || described.described_by(shown_error.get().is_some())
                    aria-invalid=move || shown_error.get().is_some().then_some("true")
                    prop:value=move || draft.text()
                    on:input:target=move |event| draft.take(event.target().value())
                    on:focus=move |_| draft.enter()
                    on:blur=move |_| leave()
                    on:keydown=on_field_key
                />
                <IconButton
                    label=move || words.get().pick
                    icon=Symbol::Calendar
                    on_press=move |()| open.update(|open| *open = !*open)
                />
                {sheet}
            </div>
        </Field>
    }
}

/// Whether a calendar hung from the left edge of the field would stick out of the window on the right,
/// and whether one below it would stick out at the bottom where there is room above.
fn overhangs(field: &web_sys::Element) -> (bool, bool) {
    const WIDTH: f64 = 330.0;
    const HEIGHT: f64 = 390.0;
    let size = |size: Result<_, _>| {
        size.ok()
            .and_then(|size: wasm_bindgen::JsValue| size.as_f64())
    };
    let window = window();
    let place = field.get_bounding_client_rect();
    (
        size(window.inner_width()).is_some_and(|width| place.left() + WIDTH > width),
        size(window.inner_height()).is_some_and(|height| place.bottom() + HEIGHT > height)
            && place.top() > HEIGHT,
    )
}
