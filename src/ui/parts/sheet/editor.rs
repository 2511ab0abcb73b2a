//! The field in a cell: what is typed stays in it until it is committed.

use super::SheetKind;
use super::board::{Board, Editing};
use super::float::Float;
use super::grid::focus_cell;
use super::spot::Step;
use crate::ui::parts::field::fresh_id;
use leptos::{ev, html, prelude::*};
use std::sync::Arc;

/// How many options of a list are shown at once.
const OFFERED: usize = 12;

/// The field in the cell that is being typed in.
#[component]
pub(super) fn Editor(board: Board) -> impl IntoView {
    let Some(editing) = board.editing.get_untracked() else {
        return ().into_any();
    };
    let column = board
        .columns
        .with_untracked(|columns| columns.get(editing.column).cloned());
    let Some(column) = column else {
        return ().into_any();
    };
    let row = board.keys.with_untracked(|keys| {
        let place = keys.iter().position(|key| *key == editing.key);
        place.unwrap_or_default() + 1
    });
    let label = (board.words.get_untracked().cell)(&column.title, row);
    let label = untrack(|| board.digits(label));
    let options = match &column.kind {
        SheetKind::Choice(options) => Some(options.clone()),
        SheetKind::Text
        | SheetKind::Number
        | SheetKind::Date
        | SheetKind::Address
        | SheetKind::Fixed => None,
    };
    view! { <CellField board editing label keys=column.kind.keys() options/> }.into_any()
}

#[component]
fn CellField(
    board: Board,
    editing: Editing,
    label: String,
    keys: &'static str,
    options: Option<Arc<[String]>>,
) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    let Editing { begin, before, .. } = editing;
    let is_typed = begin != before;
    // Not followed by anything: a keystroke touches the field alone.
    let text = StoredValue::new(begin.clone());
    let list = options.map(|options| OptionList::new(options, is_typed.then_some(&begin)));
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            field.focus().ok();
            if is_typed {
                let end = u32::try_from(field.value().encode_utf16().count()).unwrap_or(u32::MAX);
                field.set_selection_range(end, end).ok();
            } else {
                field.select();
            }
        }
    });
    let finish = move |then: Option<Step>| {
        let chosen = list.and_then(OptionList::taken);
        let typed = text.try_get_value().unwrap_or_default();
        board.commit(chosen.unwrap_or(typed), then);
    };
    let closing = window_event_listener_untyped("pagehide", move |_| finish(None));
    on_cleanup(move || closing.remove());
    let on_key = move |event: ev::KeyboardEvent| {
        if event.is_composing() {
            return;
        }
        let before = board.spot.get_untracked();
        let is_back = event.shift_key();
        match (event.key().as_str(), list) {
            ("Enter", _) => finish(Some(if is_back { Step::Up } else { Step::Down })),
            ("Tab", _) => finish(Some(if is_back {
                Step::Backward
            } else {
                Step::Onward
            })),
            ("Escape", _) => board.cancel(),
            ("ArrowDown", Some(list)) => list.step(1),
            ("ArrowUp", Some(list)) => list.step(-1),
            ("ArrowDown", None) => finish(Some(Step::Down)),
            ("ArrowUp", None) => finish(Some(Step::Up)),
            _ => {
                event.stop_propagation();
                return;
            }
        }
        event.stop_propagation();
        event.prevent_default();
        if board.editing.with_untracked(Option::is_none) {
            // At once: whoever types fast must not type into nothing while the field goes away. A
            // row that is not drawn yet gets the focus when it is.
            let now = board.spot.get_untracked();
            let _is_there = focus_cell(board.grid, now) || focus_cell(board.grid, before);
        }
    };
    let on_input = move |event: ev::Event| {
        let typed = event_target_value(&event);
        if let Some(list) = list {
            list.narrow(&typed);
        }
        text.set_value(typed);
    };
    let on_blur = move |_| {
        // A field that is taken off the page loses the focus too; it was committed by then.
        if !text.is_disposed() {
            finish(None);
        }
    };
    let id = fresh_id();
    let list_id = list.map(|_| format!("{id}-list"));
    let option_ids = id.clone();
    let pointed = move || {
        let at = list?.pointed.get()?;
        Some(format!("{option_ids}-{at}"))
    };
    let list_label = label.clone();
    let popup = list.map(|list| {
        let pick = Callback::new(move |option: String| board.commit(option, Some(Step::Down)));
        view! {
            <Float board>
                <Popup list id label=list_label on_pick=pick/>
            </Float>
        }
    });
    view! {
        <input
            node_ref=field
            class="sheet-field"
            type="text"
            inputmode=keys
            autocomplete="off"
            spellcheck="false"
            aria-label=label
            role=list.map(|_| "combobox")
            aria-expanded=list.map(|_| "true")
            aria-autocomplete=list.map(|_| "list")
            aria-controls=list_id
            aria-activedescendant=pointed
            prop:value=begin
            on:keydown=on_key
            on:input=on_input
            on:blur=on_blur
        />
        {popup}
    }
}

/// The options that match what was typed, and the one that Enter takes.
#[derive(Clone, Copy)]
struct OptionList {
    all: StoredValue<Arc<[String]>>,
    shown: RwSignal<Vec<String>>,
    /// None: Enter takes what was typed.
    pointed: RwSignal<Option<usize>>,
}

impl OptionList {
    fn new(options: Arc<[String]>, typed: Option<&String>) -> Self {
        let list = Self {
            all: StoredValue::new(options),
            shown: RwSignal::new(Vec::new()),
            pointed: RwSignal::new(None),
        };
        list.narrow(typed.map_or("", String::as_str));
        if typed.is_none() {
            list.pointed.set(None);
        }
        list
    }

    fn narrow(self, typed: &str) {
        let shown = self.all.with_value(|all| matching(all, typed));
        let is_wish = !typed.trim().is_empty() && !shown.is_empty();
        self.shown.set(shown);
        self.pointed.set(is_wish.then_some(0));
    }

    fn step(self, by: isize) {
        let count = self.shown.with_untracked(Vec::len);
        let now = self.pointed.get_untracked();
        let next = match (now, by) {
            _ if count == 0 => None,
            (None, 1..) => Some(0),
            (None, _) => Some(count - 1),
            (Some(now), by) => Some(now.saturating_add_signed(by).min(count - 1)),
        };
        self.pointed.set(next);
    }

    /// The option that is pointed at.
    fn taken(self) -> Option<String> {
        let at = self.pointed.try_get_untracked().flatten()?;
        self.shown.with_untracked(|shown| shown.get(at).cloned())
    }
}

/// The options that hold what was typed, those that begin with it first.
fn matching(options: &[String], typed: &str) -> Vec<String> {
    let typed = typed.trim().to_lowercase();
    let is_beginning = |option: &&String| option.to_lowercase().starts_with(&typed);
    let first = options.iter().filter(is_beginning);
    let then = options
        .iter()
        .filter(|option| !is_beginning(option) && option.to_lowercase().contains(&typed));
    first.chain(then).take(OFFERED).cloned().collect()
}

#[component]
fn Popup(list: OptionList, id: String, label: String, on_pick: Callback<String>) -> impl IntoView {
    let list_id = format!("{id}-list");
    let options = move || {
        let options = list.shown.get().into_iter().enumerate().map(|(at, option)| {
            let taken = option.clone();
            // Before the field loses the focus, which would commit what was typed.
            let pick = move |event: ev::PointerEvent| {
                event.prevent_default();
                event.stop_propagation();
                on_pick.run(taken.clone());
            };
            view! {
                <li
                    class="sheet-option"
                    role="option"
                    id=format!("{id}-{at}")
                    aria-selected=move || if list.pointed.get() == Some(at) { "true" } else { "false" }
                    on:pointerdown=pick
                >
                    {option}
                </li>
            }
        });
        options.collect_view()
    };
    view! {
        <ul
            class="sheet-options"
            role="listbox"
            id=list_id
            aria-label=label
            hidden=move || list.shown.with(Vec::is_empty)
        >
            {options}
        </ul>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_narrows_a_list_down_to_what_holds_the_letters() {
        let options = ["เว็บไซต์", "โทรศัพท์", "LINE", "Facebook"].map(str::to_owned);
        assert_eq!(matching(&options, "เว็บ"), ["เว็บไซต์"]);
        assert_eq!(matching(&options, "line"), ["LINE"]);
        assert_eq!(matching(&options, "ท์"), ["โทรศัพท์"]);
        assert_eq!(matching(&options, "").len(), 4);
        assert!(matching(&options, "ไปรษณีย์").is_empty());
    }
}
