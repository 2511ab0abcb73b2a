//! The lines of a sheet, and the keys that fill them.

use super::{Desk, say};
use crate::survey::{Form, Heard, SheetLine, SheetPlace, UNSAID};
use crate::ui::parts::{Button, ButtonKind};
use leptos::wasm_bindgen::JsCast;
use leptos::{ev, prelude::*, web_sys};
use std::time::Duration;

/// Height of the page's head, in pixels, with some room.
const HEAD: f64 = 80.0;

/// Gives the focus to the sheet, where the keys are heard.
pub(super) fn focus_sheet() {
    focus("entry-sheet");
}

fn focus(id: &'static str) {
    // The sheet stands after this round of effects.
    set_timeout(
        move || {
            let sheet = document().get_element_by_id(id);
            let sheet = sheet.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
            let focused = document().active_element().map(|focused| focused.id());
            if let Some(sheet) = sheet.filter(|_| focused.as_deref() != Some(id)) {
                // Without the focus the keys are heard all the same.
                sheet.focus().ok();
            }
        },
        Duration::ZERO,
    );
}

/// Keeps the line whose turn it is in sight.
fn show_line(at: usize) {
    set_timeout(
        move || {
            let line = document().get_element_by_id(&format!("entry-line-{at}"));
            let height = window()
                .inner_height()
                .ok()
                .and_then(|height| height.as_f64());
            if let (Some(line), Some(height)) = (line, height) {
                let place = line.get_bounding_client_rect();
                // The head of the page lies over its first lines.
                if place.top() < HEAD {
                    line.scroll_into_view_with_bool(true);
                } else if place.bottom() > height {
                    line.scroll_into_view_with_bool(false);
                }
            }
        },
        Duration::ZERO,
    );
}

/// The sheet.
#[component]
pub(super) fn Lines(desk: Desk) -> impl IntoView {
    let workspace = desk.workspace;
    let text = workspace.text();
    let has_prompt = Memo::new(move |_| {
        desk.form
            .with(|form| form.as_ref().is_some_and(|form| form.prompt.is_some()))
    });
    let refused = RwSignal::new(false);
    // Heard wherever the focus is, unless something else there wants the key: a page that was
    // gone to has it on its heading.
    let keys = window_event_listener(ev::keydown, move |event| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() || is_wanted_elsewhere(&event) {
            return;
        }
        let key = event.key();
        let lines = desk.lines.get_untracked();
        let typed = typed_digit(&event);
        refused.set(false);
        match (key.as_str(), typed) {
            (_, Some(digit)) => {
                let heard = desk.sheet.try_update(|sheet| sheet.press(&lines, digit));
                refused.set(heard == Some(Heard::Refused));
            }
            (" ", _) | ("ArrowDown", _) => {
                desk.sheet.update(|sheet| sheet.go_to(&lines, sheet.at + 1))
            }
            ("ArrowUp", _) => desk
                .sheet
                .update(|sheet| sheet.go_to(&lines, sheet.at.saturating_sub(1))),
            ("Backspace", _) => desk.sheet.update(|sheet| sheet.correct(&lines)),
            ("Enter", _) => desk.finish(),
            _ => return,
        }
        event.prevent_default();
        let at = desk.sheet.with_untracked(|sheet| sheet.at);
        if at >= lines.len() && has_prompt.get_untracked() && key != "Enter" {
            focus("entry-suggestion");
        } else {
            focus_sheet();
        }
        show_line(at);
    });
    on_cleanup(move || keys.remove());
    let press_in_text = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "Enter" if !event.shift_key() && !event.is_composing() => {
            event.prevent_default();
            desk.finish();
        }
        "ArrowUp" if desk.suggestion.with_untracked(String::is_empty) => {
            event.prevent_default();
            let lines = desk.lines.get_untracked();
            desk.sheet
                .update(|sheet| sheet.go_to(&lines, lines.len().saturating_sub(1)));
            focus_sheet();
        }
        "Backspace" if desk.suggestion.with_untracked(String::is_empty) => {
            event.prevent_default();
            let lines = desk.lines.get_untracked();
            desk.sheet.update(|sheet| sheet.correct(&lines));
            focus_sheet();
        }
        _ => {}
    };
    let rows = move || {
        let form = desk.form.get()?;
        let lines = desk.lines.get();
        Some(
            lines
                .into_iter()
                .enumerate()
                .map(|(at, line)| view! { <Line desk form=(*form).clone() line at/> })
                .collect_view(),
        )
    };
    let answered = move || {
        let lines = desk.lines.get();
        let count = desk.sheet.with(|sheet| {
            let answered = lines.iter().filter(|line| line.is_answered(&sheet.answers));
            answered.count()
        });
        workspace.digits(&(text.get().entry.answered)(count, lines.len()))
    };
    view! {
        <p class="quiet" id="entry-keys">{say(workspace, |t| t.keys)}</p>
        <div
            class="entry-sheet"
            id="entry-sheet"
            tabindex="0"
            role="group"
            aria-label=say(workspace, |t| t.title)
            aria-describedby="entry-keys"
            data-state=move || refused.get().then_some("refused")
        >
            {rows}
        </div>
        <Show when=move || has_prompt.get()>
            <div class="field">
                <label class="field-label" for="entry-suggestion">{say(workspace, |t| t.suggestion)}</label>
                <textarea
                    class="field-input"
                    id="entry-suggestion"
                    rows="2"
                    autocomplete="off"
                    prop:value=desk.suggestion
                    on:input:target=move |event| desk.suggestion.set(event.target().value())
                    on:keydown=press_in_text
                ></textarea>
            </div>
        </Show>
        <div class="row">
            <Button
                kind=ButtonKind::Primary
                label=Signal::derive(move || {
                    let words = &text.get().entry;
                    if desk.pile.is_second.get() { words.compare } else { words.keep }.to_owned()
                })
                busy=desk.is_keeping
                on_press=move |()| desk.finish()
            />
            <span class="quiet" role="status">{answered}</span>
        </div>
    }
}

/// Whether a key goes to a field, a button or a dialogue.
fn is_wanted_elsewhere(event: &ev::KeyboardEvent) -> bool {
    let target = event.target();
    let target = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| {
        let wants = target.closest("input, textarea, select, button, a, summary, dialog");
        wants.is_ok_and(|wants| wants.is_some())
    })
}

/// The digit of a key: by its sign, or by its place where the layout types other signs there,
/// as the Thai one does.
fn typed_digit(event: &ev::KeyboardEvent) -> Option<char> {
    let key = event.key();
    let mut signs = key.chars();
    if let (Some(sign), None) = (signs.next(), signs.next()) {
        if sign.is_ascii_digit() {
            return Some(sign);
        }
        if ('๐'..='๙').contains(&sign) {
            return char::from_digit(u32::from(sign) - u32::from('๐'), 10);
        }
    }
    let code = event.code();
    let place = code
        .strip_prefix("Digit")
        .or_else(|| code.strip_prefix("Numpad"))?;
    place.chars().next().filter(char::is_ascii_digit)
}

/// A line: its number, its words, what can be typed.
#[component]
fn Line(desk: Desk, form: Form, line: SheetLine, at: usize) -> impl IntoView {
    let workspace = desk.workspace;
    let code = workspace.language_code();
    let words = match line.place {
        SheetPlace::Question(place) => form.questions[place].text.clone(),
        SheetPlace::Item(aspect, place) => form.aspects[aspect].items[place].text.clone(),
    };
    // An aspect is named above its first item.
    let aspect = match line.place {
        SheetPlace::Item(aspect, 0) => Some(form.aspects[aspect].text.clone()),
        SheetPlace::Item(..) | SheetPlace::Question(_) => None,
    };
    let label_of = move |value: u8| match line.place {
        SheetPlace::Question(place) => {
            let choices = &form.questions[place].choices;
            let choice = choices.iter().find(|choice| choice.number == value);
            choice.map(|choice| choice.text.clone()).unwrap_or_default()
        }
        SheetPlace::Item(aspect, place) => {
            let item = &form.aspects[aspect].items[place];
            let level = form.scale(item).and_then(|scale| scale.level(value));
            level.map(|level| level.text.clone()).unwrap_or_default()
        }
    };
    let line = StoredValue::new(line);
    let is_turn = Memo::new(move |_| desk.sheet.with(|sheet| sheet.at == at));
    let width = usize::from(line.with_value(SheetLine::width));
    let answer = move |typed: u8| {
        let lines = desk.lines.get_untracked();
        desk.sheet.update(|sheet| {
            sheet.go_to(&lines, at);
            for digit in format!("{typed:0width$}").chars() {
                // The buttons offer what the line takes.
                let _heard = sheet.press(&lines, digit);
            }
        });
        focus_sheet();
    };
    let mut typed: Vec<(u8, u8)> = line.with_value(|line| {
        line.choices
            .iter()
            .map(|choice| (*choice, *choice))
            .collect()
    });
    let zero = line.with_value(|line| line.zero);
    typed.extend(zero.map(|value| (0, value)));
    let choices = typed
        .into_iter()
        .map(|(digits, value)| {
            let own = label_of(value);
            let label = Signal::derive(move || {
                let words = &workspace.text().get().entry;
                match Some(value) == zero {
                    true if value == UNSAID => words.unsaid.to_owned(),
                    true => words.no_opinion.to_owned(),
                    false => own.of(code.get()).to_owned(),
                }
            });
            let is_given = Memo::new(move |_| {
                line.with_value(|line| {
                    desk.sheet.with(|sheet| {
                        sheet.answers.get(&line.key) == Some(value)
                            || sheet.answers.is_ticked(&line.key, value)
                    })
                })
            });
            view! {
                <button
                    type="button"
                    class="entry-choice"
                    tabindex="-1"
                    aria-pressed=move || if is_given.get() { "true" } else { "false" }
                    on:click=move |_| answer(digits)
                >
                    <span class="entry-digit">{digits}</span>
                    <span>{label}</span>
                </button>
            }
        })
        .collect_view();
    let pending = move || {
        let pending = desk.sheet.with(|sheet| sheet.pending.clone());
        (is_turn.get() && !pending.is_empty())
            .then(|| view! { <span class="entry-pending">{pending}"…"</span> })
    };
    let several = line.with_value(|line| line.several).then(|| {
        view! { <span class="quiet">{say(workspace, |t| t.several)}</span> }
    });
    let number = line.with_value(|line| line.number);
    view! {
        {aspect.map(|aspect| view! { <h3 class="entry-aspect">{move || aspect.of(code.get()).to_owned()}</h3> })}
        <div
            class="entry-line"
            id=format!("entry-line-{at}")
            aria-current=move || is_turn.get().then_some("step")
        >
            <span class="entry-number">{number}</span>
            <p class="entry-words">{move || words.of(code.get()).to_owned()} " " {several} {pending}</p>
            <div class="entry-choices">{choices}</div>
        </div>
    }
}
